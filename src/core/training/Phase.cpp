// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/Phase.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "models/Precision.h"
#include "models/Registry.h"
#include "models/Weights.h"
#include "training/Augment.h"
#include "training/Environment.h"
#include "training/Forward.h"
#include "training/Job.h"
#include "training/Seeds.h"

namespace lightbox::training {

namespace {

/// Part of the loss that an auxiliary output adds (Szegedy et al. 2016).
constexpr double auxiliaryShare = 0.4;

bool holds(const std::vector<torch::Tensor>& tensors, const torch::Tensor& wanted) {
    return std::any_of(tensors.begin(), tensors.end(),
                       [&](const torch::Tensor& t) { return t.is_same(wanted); });
}

torch::Tensor targetRows(const torch::Tensor& targets, std::span<const std::size_t> which) {
    auto index = torch::empty({static_cast<std::int64_t>(which.size())}, torch::kInt64);
    std::int64_t* out = index.data_ptr<std::int64_t>();
    for (const std::size_t i : which)
        *out++ = static_cast<std::int64_t>(i);
    return targets.index_select(0, index.to(targets.device()));
}

}  // namespace

std::unique_ptr<PhaseResources> makeResources(const TrainingJob& job,
                                              const store::SampleStore& samples,
                                              const spec::Environment& environment,
                                              bool loadWeights) {
    const spec::TrainingSpec& spec = job.record.spec;
    const auto& dataset = job.record.dataset;
    const torch::Device device = deviceOf(environment);
    auto model = models::makeClassifier(spec.model, spec.data,
                                        static_cast<std::int64_t>(dataset.outputs()), spec.seed);
    if (!job.weights.empty() && loadWeights)
        models::loadBackbone(*model, models::readWeightFile(job.weights), job.weights);
    if (const auto stage = static_cast<std::size_t>(spec.phase2.fromStage);
        stage > model->stageCount())
        model->setTrainableFrom(stage);  // throws
    model->to(device);
    toChannelsLast(*model);
    Batches batches(samples.key().channels, spec.data.size, spec.data.channels,
                    model->normalisation(), device);
    Loss loss(dataset, spec.loss, classWeights(job.train, dataset, spec.loss), device);
    return std::make_unique<PhaseResources>(PhaseResources{
        job, samples, environment, device, model, std::move(batches), std::move(loss),
        Sampler(spec.loss.sampler, job.train, job.patientsTrain, dataset),
        targetsOf(job.train, dataset, device), targetsOf(job.val, dataset, device)});
}

double lossWeight(const PhaseResources& resources, std::span<const std::size_t> which) {
    return resources.loss.weight(targetRows(resources.trainTargets, which));
}

HeadPhase::HeadPhase(PhaseResources& resources, const FeatureCache& features)
    : m_resources(resources),
      m_features(features) {}

void HeadPhase::beginEpoch() {
    // The backbone does not run, so that the mode of its layers does not matter here.
    m_resources.model->train();
    m_resources.model->setTrainableFrom(m_resources.model->stageCount());
}

Optimiser::Parameters HeadPhase::trainable() {
    const auto head = m_resources.model->headParameters();
    Optimiser::Parameters result;
    for (const auto& item : m_resources.model->named_parameters())
        if (holds(head, item.value()))
            result.push_back({item.key(), item.value()});
    return result;
}

torch::Tensor HeadPhase::trainLoss(int epoch, std::span<const std::size_t> which) {
    return m_resources.loss(
        logits(*m_resources.model, m_features.train(epoch, which, m_resources.device)),
        targetRows(m_resources.trainTargets, which));
}

torch::Tensor HeadPhase::valLogits(const std::function<void(std::size_t)>& /*between*/) {
    // Each process computes all of it, at once: there is nothing to come between.
    const torch::NoGradGuard noGrad;
    m_resources.model->eval();
    std::vector<std::size_t> all(m_resources.job.val.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return logits(*m_resources.model, m_features.val(all, m_resources.device));
}

FullPhase::FullPhase(PhaseResources& resources, const FeatureCache* below)
    : m_resources(resources),
      m_below(below),
      m_stage(static_cast<std::size_t>(resources.job.record.spec.phase2.fromStage)),
      m_freezeBatchNorm(freezesBatchNorm(resources.job)) {}

void FullPhase::beginEpoch() {
    m_resources.model->train();
    m_resources.model->setTrainableFrom(m_stage);
    if (m_freezeBatchNorm)
        m_resources.model->freezeBatchNorm();
}

Optimiser::Parameters FullPhase::trainable() {
    models::Classifier& model = *m_resources.model;
    const double decay = m_resources.job.record.spec.phase2.stageLrDecay;
    std::vector<std::vector<torch::Tensor>> stages;
    for (std::size_t k = 0; k < model.stageCount(); ++k)
        stages.push_back(model.stageParameters(k));
    const auto stageOf = [&](const torch::Tensor& parameter) {
        std::size_t k = 0;
        while (k < stages.size() && !holds(stages[k], parameter))
            ++k;
        return k;  // the head's, and an auxiliary output's: above all stages
    };
    Optimiser::Parameters result;
    for (const auto& item : model.named_parameters())
        if (const std::size_t k = stageOf(item.value()); k >= m_stage)
            result.push_back({item.key(), item.value(),
                              std::pow(decay, static_cast<double>(stages.size() - k))});
    return result;
}

torch::Tensor FullPhase::images(int epoch, std::span<const std::size_t> which) const {
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
    return m_resources.batches.network(pixels);
}

torch::Tensor FullPhase::trainLoss(int epoch, std::span<const std::size_t> which) {
    models::Classifier& model = *m_resources.model;
    const auto targets = targetRows(m_resources.trainTargets, which);
    auto x = m_below != nullptr ? m_below->train(epoch, which, m_resources.device)
                                : images(epoch, which);
    const auto auxiliary = model.auxiliaryStage();
    if (!auxiliary || *auxiliary < m_stage)
        return m_resources.loss(logitsFrom(x), targets);
    torch::Tensor second;
    {
        const models::AutocastScope scope(x.device(), m_resources.bf16());
        for (std::size_t k = m_stage; k <= *auxiliary; ++k)
            x = model.runStage(k, x);
        second = model.auxiliary(x).to(torch::kFloat32);
    }
    const auto first = logits(model, featuresFrom(model, x, *auxiliary + 1, m_resources.bf16()));
    return m_resources.loss(first, targets) + auxiliaryShare * m_resources.loss(second, targets);
}

torch::Tensor FullPhase::valLogits(const std::function<void(std::size_t)>& between) {
    models::Classifier& model = *m_resources.model;
    const std::size_t count = m_resources.job.val.size();
    Peers& peers = *m_resources.peers;
    if (m_below == nullptr) {
        const SampleSource source = [&](std::size_t i) {
            return m_resources.samples.sample(m_resources.job.val[i].position);
        };
        return inferLogits(model, m_resources.batches, source, count, m_resources.bf16(), between,
                           peers)
            .to(m_resources.device);
    }
    const torch::NoGradGuard noGrad;
    model.eval();
    const auto logitsOf = [&](std::span<const std::size_t> which) {
        return logitsFrom(m_below->val(which, m_resources.device));
    };
    return inBatches(count, between, logitsOf, peers).to(m_resources.device);
}

torch::Tensor FullPhase::logitsFrom(const torch::Tensor& x) const {
    models::Classifier& model = *m_resources.model;
    // Where no stage learns, the cache holds features.
    if (m_stage == model.stageCount())
        return logits(model, x);
    return logits(model, featuresFrom(model, x, m_stage, m_resources.bf16()));
}

}  // namespace lightbox::training
