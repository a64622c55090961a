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
            result.push_back({item.key(), item.value()});
    return result;
}

}  // namespace

HeadPhase::HeadPhase(PhaseResources& resources, const CachedFeatures& features)
    : m_resources(resources),
      m_views(features.train.size(0)),
      m_train(features.train.flatten(0, 1).to(resources.device)),
      m_val(features.val.to(resources.device)) {}

void HeadPhase::beginEpoch() {
    // The backbone does not run, so that the mode of its layers does not matter here.
    m_resources.model->train();
    m_resources.model->setTrainableFrom(m_resources.model->stageCount());
}

Optimiser::Parameters HeadPhase::trainable() {
    return named(*m_resources.model, m_resources.model->headParameters());
}

torch::Tensor HeadPhase::trainLogits(int epoch, std::span<const std::size_t> which) {
    const auto n = static_cast<std::int64_t>(m_resources.job.train.size());
    auto rows = torch::empty({static_cast<std::int64_t>(which.size())}, torch::kInt64);
    std::int64_t* out = rows.data_ptr<std::int64_t>();
    for (const std::size_t i : which) {
        const std::size_t view =
            viewOf(m_resources.job.record.spec.seed, epoch, m_resources.job.train[i].imageKey,
                   static_cast<std::size_t>(m_views));
        *out++ = static_cast<std::int64_t>(view) * n + static_cast<std::int64_t>(i);
    }
    return logits(*m_resources.model, m_train.index_select(0, rows.to(m_resources.device)));
}

torch::Tensor HeadPhase::valLogits(const std::function<void(std::size_t)>& between) {
    const torch::NoGradGuard noGrad;
    between(0);
    m_resources.model->eval();
    return logits(*m_resources.model, m_val);
}

FullPhase::FullPhase(PhaseResources& resources, bool freezeBatchNorm)
    : m_resources(resources),
      m_freezeBatchNorm(freezeBatchNorm) {}

void FullPhase::beginEpoch() {
    m_resources.model->train();
    m_resources.model->setTrainableFrom(0);
    if (m_freezeBatchNorm)
        m_resources.model->freezeBatchNorm();
}

Optimiser::Parameters FullPhase::trainable() {
    return named(*m_resources.model, m_resources.model->parameters());
}

torch::Tensor FullPhase::trainLogits(int epoch, std::span<const std::size_t> which) {
    const TrainingJob& job = m_resources.job;
    const spec::TrainingSpec& spec = job.record.spec;
    const SampleSource source = [&](std::size_t i) {
        return m_resources.samples.sample(job.train[i].position);
    };
    auto pixels = m_resources.batches.pixels(source, which);
    if (spec.augment.any()) {
        std::vector<AugmentDraw> draws;
        for (const std::size_t i : which)
            draws.push_back(drawAugment(spec.augment, spec.seed, epoch, job.train[i].imageKey));
        pixels = augment(pixels, spec.augment, draws);
    }
    const auto images = m_resources.batches.network(pixels);
    return logits(*m_resources.model, features(*m_resources.model, images, m_resources.bf16()));
}

torch::Tensor FullPhase::valLogits(const std::function<void(std::size_t)>& between) {
    const SampleSource source = [&](std::size_t i) {
        return m_resources.samples.sample(m_resources.job.val[i].position);
    };
    return inferLogits(*m_resources.model, m_resources.batches, source, m_resources.job.val.size(),
                       m_resources.bf16(), between)
        .to(m_resources.device);
}

}  // namespace lightbox::training
