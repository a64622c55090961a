// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/torch.h>

#include <cstddef>
#include <functional>
#include <memory>
#include <span>

#include "training/Batches.h"
#include "training/FeatureCache.h"
#include "training/Loss.h"
#include "training/Optimiser.h"
#include "training/Peers.h"
#include "training/Sampler.h"
#include "training/Trainer.h"

namespace lightbox::training {

/// What both phases train with; lives as long as the run.
struct PhaseResources {
    const TrainingJob& job;
    const store::SampleStore& samples;
    spec::Environment environment;
    torch::Device device;
    std::shared_ptr<models::Classifier> model;
    Batches batches;
    Loss loss;
    Sampler sampler;
    torch::Tensor trainTargets;
    torch::Tensor valTargets;
    std::shared_ptr<Peers> peers = std::make_shared<Alone>();
    [[nodiscard]] bool bf16() const { return environment.precision == "bf16"; }
};

/// The network of a job, on the device of `environment`, its weights loaded where asked for, and
/// what belongs to it. Throws Error as train() before the first epoch.
[[nodiscard]] std::unique_ptr<PhaseResources> makeResources(const TrainingJob& job,
                                                            const store::SampleStore& samples,
                                                            const spec::Environment& environment,
                                                            bool loadWeights);

/// Loss::weight() of training images `which`.
[[nodiscard]] double lossWeight(const PhaseResources& resources,
                                std::span<const std::size_t> which);

/// What differs between the two phases of a run.
class Phase {
public:
    virtual ~Phase() = default;
    /// Sets what is trainable and every layer's mode; called before each epoch.
    virtual void beginEpoch() = 0;
    [[nodiscard]] virtual Optimiser::Parameters trainable() = 0;
    /// The loss, with gradients, of the training images `which` as `epoch` sees them.
    [[nodiscard]] virtual torch::Tensor trainLoss(int epoch,
                                                  std::span<const std::size_t> which) = 0;
    /// Logits of validation as a whole, on the device, the peers sharing the work; `between` as in
    /// inBatches().
    [[nodiscard]] virtual torch::Tensor
    valLogits(const std::function<void(std::size_t)>& between) = 0;
};

/// Phase 1: the head learns from the features of a frozen backbone, in float32.
class HeadPhase : public Phase {
public:
    HeadPhase(PhaseResources& resources, const FeatureCache& features);
    void beginEpoch() override;
    [[nodiscard]] Optimiser::Parameters trainable() override;
    [[nodiscard]] torch::Tensor trainLoss(int epoch, std::span<const std::size_t> which) override;
    [[nodiscard]] torch::Tensor valLogits(const std::function<void(std::size_t)>& between) override;

private:
    PhaseResources& m_resources;
    const FeatureCache& m_features;
};

/// Phase 2: stages from `phase2.from_stage` upwards learn with the head, in the run's precision, from
/// augmented images, or from what `below` kept of the stages under them.
class FullPhase : public Phase {
public:
    /// `below` nullptr where all stages learn.
    FullPhase(PhaseResources& resources, const FeatureCache* below);
    void beginEpoch() override;
    [[nodiscard]] Optimiser::Parameters trainable() override;
    [[nodiscard]] torch::Tensor trainLoss(int epoch, std::span<const std::size_t> which) override;
    [[nodiscard]] torch::Tensor valLogits(const std::function<void(std::size_t)>& between) override;

private:
    [[nodiscard]] torch::Tensor images(int epoch, std::span<const std::size_t> which) const;
    /// From images, or from what the cache holds.
    [[nodiscard]] torch::Tensor logitsFrom(const torch::Tensor& x) const;
    PhaseResources& m_resources;
    const FeatureCache* m_below;
    std::size_t m_stage;
    bool m_freezeBatchNorm;
};

}  // namespace lightbox::training
