// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cmath>

#include "Fixtures.h"
#include "base/Npy.h"
#include "core/models/Pattern.h"
#include "models/Weights.h"
#include "support/Places.h"
#include "training/Environment.h"
#include "training/Epoch.h"
#include "training/Phase.h"
#include "training/Schedule.h"

namespace lightbox::training {
namespace {

constexpr std::size_t imageCount = 200;
constexpr std::size_t classCount = 10;
constexpr std::size_t side = 32;

/// The images of tests/reference/lenet_losses.py, in the layout of a CIFAR-10 record.
std::vector<std::uint8_t> cifarImage(std::size_t image) {
    constexpr std::size_t bytes = 3 * side * side;
    std::vector<std::uint8_t> values(bytes);
    const std::size_t row = 3 * (image % classCount);
    for (std::size_t i = 0; i < bytes; ++i) {
        const double noise = (lightbox::tests::hashed(image * bytes + i, 7) + 0.5) * 128;
        const std::size_t y = i / side % side;
        values[i] = static_cast<std::uint8_t>(static_cast<int>(std::floor(noise)) +
                                              (y >= row && y < row + 3 ? 100 : 0));
    }
    return values;
}

TEST(LeNet, LearnsLossByLossAsPyTorchDoes) {
    const std::filesystem::path data = test::kTestData;
    const base::FloatArray expected = base::readNpyFloat(data / "training" / "lenet_losses.npy");
    const test::TemporaryFolder folder;
    TrainingJob job;
    spec::TrainingSpec& spec = job.record.spec;
    spec.model.arch = "lenet5";
    spec.model.pretrained = false;
    spec.data = {static_cast<int>(side), 3};
    spec.phase2 = {.epochs = 4, .lr = 0.001, .optimizer = "sgd", .momentum = 0.9, .weightDecay = 0};
    spec.batch = 4;
    spec.loss.positiveWeight = "none";
    spec.precision = "fp32";
    spec.threads = 1;
    job.record.dataset.task = spec::Task::Multiclass;
    const store::StoreKey key{"cifar", static_cast<int>(side), 3, "test"};
    store::SampleStoreWriter writer(folder.path(), key, imageCount);
    for (std::size_t i = 0; i < imageCount; ++i) {
        Sample sample;
        sample.imageKey = static_cast<std::int64_t>(i);
        sample.position = i;
        sample.label = static_cast<int>(i % classCount);
        writer.write(i, sample.imageKey, cifarImage(i));
        job.train.push_back(sample);
    }
    for (std::size_t c = 0; c < classCount; ++c)
        job.record.dataset.classes.push_back("class " + std::to_string(c));
    job.val.assign(job.train.begin(), job.train.begin() + 10);
    writer.publish();
    const auto samples = store::SampleStore::open(folder.path(), key);

    const spec::Environment environment = resolveEnvironment(spec);
    const ComputeScope compute(environment);
    const auto resources = makeResources(job, *samples, environment, false);
    models::loadAll(*resources->model, lightbox::tests::patternState(*resources->model, 24), {});
    FullPhase phase(*resources, nullptr);
    Optimiser optimiser(spec.phase2, phase.trainable());
    const Schedule schedule(spec.phase2, stepsPerEpoch(spec, imageCount));
    std::size_t step = 0;
    for (int epoch = 1; epoch <= spec.phase2.epochs; ++epoch) {
        phase.beginEpoch();
        const auto order = resources->sampler.order(spec.seed, 2, epoch);
        for (const auto batch : partition(order, 4)) {
            const auto loss = phase.trainLoss(epoch, batch);
            ASSERT_LT(step, expected.values.size());
            EXPECT_NEAR(loss.item<double>(), expected.values[step], 2e-5) << "step " << step;
            loss.backward();
            optimiser.step(schedule.lr(step++));
        }
    }
    EXPECT_EQ(step, expected.values.size());
    EXPECT_LT(expected.values.back(), expected.values.front() / 2) << "it does learn";
}

}  // namespace
}  // namespace lightbox::training
