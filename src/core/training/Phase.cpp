// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/Phase.h"

#include <algorithm>

#include "training/Augment.h"
#include "training/Forward.h"
#include "training/Seeds.h"

namespace lightbox::training {

namespace {

Optimiser::Parameters named(models::Classifier& model, const std::vector<torch::Tensor>& wanted) {
    Optimiser::Parameters result;
    for (const auto& item : model.named_parameters())
        if (std::any_of(wanted.begin(), wanted.end(),
                        [&](const torch::Tensor& w) { return w.is_same(item.value()); }))
            result.emplace_back(item.key(), item.value());
    return result;
}

}  // namespace

HeadPhase::HeadPhase(Workshop& workshop, const CachedFeatures& features)
    : m_workshop(workshop),
      m_views(features.train.size(0)),
      m_train(features.train.flatten(0, 1).to(workshop.device)),
      m_val(features.val.to(workshop.device)) {}

void HeadPhase::beginEpoch() {
    // The backbone does not run, so that the mode of its layers does not matter here.
    m_workshop.model->train();
    m_workshop.model->setBackboneTrainable(false);
}

Optimiser::Parameters HeadPhase::trainable() {
    return named(*m_workshop.model, m_workshop.model->headParameters());
}

torch::Tensor HeadPhase::trainLogits(int epoch, std::span<const std::size_t> which) {
    const auto n = static_cast<std::int64_t>(m_workshop.job.train.size());
    auto rows = torch::empty({static_cast<std::int64_t>(which.size())}, torch::kInt64);
    std::int64_t* out = rows.data_ptr<std::int64_t>();
    for (const std::size_t i : which) {
        const std::size_t view =
            viewOf(m_workshop.job.record.spec.seed, epoch, m_workshop.job.train[i].imageKey,
                   static_cast<std::size_t>(m_views));
        *out++ = static_cast<std::int64_t>(view) * n + static_cast<std::int64_t>(i);
    }
    return logits(*m_workshop.model, m_train.index_select(0, rows.to(m_workshop.device)));
}

torch::Tensor HeadPhase::valLogits(const std::function<void(std::size_t)>& between) {
    const torch::NoGradGuard noGrad;
    between(0);
    m_workshop.model->eval();
    return logits(*m_workshop.model, m_val);
}

FullPhase::FullPhase(Workshop& workshop, bool freezeBatchNorm)
    : m_workshop(workshop),
      m_freezeBatchNorm(freezeBatchNorm) {}

void FullPhase::beginEpoch() {
    m_workshop.model->setBackboneTrainable(true);
    m_workshop.model->train();
    if (m_freezeBatchNorm)
        m_workshop.model->freezeBatchNorm();
}

Optimiser::Parameters FullPhase::trainable() {
    return named(*m_workshop.model, m_workshop.model->parameters());
}

torch::Tensor FullPhase::trainLogits(int epoch, std::span<const std::size_t> which) {
    const TrainingJob& job = m_workshop.job;
    const spec::TrainingSpec& spec = job.record.spec;
    const SampleSource source = [&](std::size_t i) {
        return m_workshop.samples.sample(job.train[i].position);
    };
    auto pixels = m_workshop.batches.pixels(source, which);
    if (spec.augment.any()) {
        std::vector<AugmentDraw> draws;
        for (const std::size_t i : which)
            draws.push_back(drawAugment(spec.augment, spec.seed, epoch, job.train[i].imageKey));
        pixels = augment(pixels, spec.augment, draws);
    }
    const auto images = m_workshop.batches.network(pixels);
    return logits(*m_workshop.model, features(*m_workshop.model, images, m_workshop.bf16()));
}

torch::Tensor FullPhase::valLogits(const std::function<void(std::size_t)>& between) {
    const SampleSource source = [&](std::size_t i) {
        return m_workshop.samples.sample(m_workshop.job.val[i].position);
    };
    return inferLogits(*m_workshop.model, m_workshop.batches, source, m_workshop.job.val.size(),
                       m_workshop.bf16(), between)
        .to(m_workshop.device);
}

}  // namespace lightbox::training
