// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <torch/torch.h>

#include <array>

#include "Fixtures.h"
#include "training/Environment.h"
#include "training/Phase.h"

namespace lightbox::training {
namespace {

using tests::Study;

/// An Inception of 299 px, the least that has an auxiliary output, with moving batch statistics held
/// still so that losses can be computed by hand.
class AuxiliaryLoss : public testing::Test {
protected:
    AuxiliaryLoss() {
        spec::TrainingSpec& spec = study.job.record.spec;
        spec.phase2.epochs = 1;
        spec.phase2.batchNorm = "frozen";
        spec.augment = {};
        spec.precision = "fp32";
        spec.model.dropout1 = 0;
        spec.model.dropout2 = 0;
    }
    std::unique_ptr<PhaseResources> resources() {
        const spec::Environment environment = resolveEnvironment(study.job.record.spec);
        return makeResources(study.job, *study.samples, environment, false);
    }
    /// The network's input for `which`.
    static torch::Tensor input(PhaseResources& resources, std::span<const std::size_t> which) {
        const TrainingJob& job = resources.job;
        return resources.batches.network(resources.batches.pixels(
            [&](std::size_t i) { return resources.samples.sample(job.train[i].position); }, which));
    }

    Study study{"inception_v3", 299, 3, 2, 2};
};

TEST_F(AuxiliaryLoss, AddsFourTenthsOfTheSecondOutputsLoss) {
    const auto all = resources();
    FullPhase phase(*all, nullptr);
    phase.beginEpoch();
    const std::array<std::size_t, 2> which{0, 1};
    models::Classifier& model = *all->model;
    ASSERT_TRUE(model.auxiliaryStage());
    model.eval();  // no dropout before the auxiliary output's last layer, and no batch statistics
    const torch::Tensor loss = phase.trainLoss(1, which);

    const torch::NoGradGuard noGrad;
    torch::Tensor x = input(*all, which);
    torch::Tensor second;
    for (std::size_t k = 0; k < model.stageCount(); ++k) {
        x = model.runStage(k, x);
        if (k == *model.auxiliaryStage())
            second = model.auxiliary(x);
    }
    const torch::Tensor first = model.head(model.features(x));
    const torch::Tensor targets = all->trainTargets.index_select(0, torch::tensor({0L, 1L}));
    const double main = all->loss(first, targets).item<double>();
    const double auxiliary = all->loss(second, targets).item<double>();
    ASSERT_GT(auxiliary, 0.1);
    EXPECT_NEAR(loss.item<double>(), main + 0.4 * auxiliary, 1e-4);
    EXPECT_GT(std::abs(loss.item<double>() - main), 0.04);
}

TEST_F(AuxiliaryLoss, TeachesTheSecondOutputAndIsLeftOutWhereItsStageIsFrozen) {
    const std::array<std::size_t, 2> which{0, 1};
    for (const bool frozen : {false, true}) {
        study.job.record.spec.phase2.fromStage = frozen ? 4 : 0;
        const auto all = resources();
        std::optional<FeatureCache> below;
        if (frozen) {
            below.emplace(study.job, all->environment, *study.samples, all->batches, *all->model,
                          4);
            below->fill([](std::size_t) {}, *all->peers);
        }
        FullPhase phase(*all, below ? &*below : nullptr);
        phase.beginEpoch();
        phase.trainLoss(1, which).backward();
        bool learns = false;
        std::size_t parameters = 0;
        for (const auto& item : all->model->named_parameters())
            if (item.key().find("AuxLogits") != std::string::npos) {
                ++parameters;
                learns = learns || (item.value().grad().defined() &&
                                    item.value().grad().abs().sum().item<double>() > 0);
            }
        EXPECT_GT(parameters, 0U);
        EXPECT_EQ(learns, !frozen);
    }
}

}  // namespace
}  // namespace lightbox::training
