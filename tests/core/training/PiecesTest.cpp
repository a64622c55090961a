// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <torch/torch.h>

#include <cmath>
#include <fstream>
#include <limits>
#include <numeric>

#include "Fixtures.h"
#include "base/Error.h"
#include "base/Threads.h"
#include "models/Registry.h"
#include "models/Weights.h"
#include "spec/Bundle.h"
#include "training/Checkpoint.h"
#include "training/EarlyStopping.h"
#include "training/Environment.h"
#include "training/Epoch.h"
#include "training/FeatureCache.h"
#include "training/Loss.h"
#include "training/Optimiser.h"
#include "training/Schedule.h"
#include "training/Validation.h"

namespace lightbox::training {
namespace {

using tests::Study;
using tests::TemporaryFolder;

spec::DatasetInfo datasetOf(spec::Task task, std::size_t classes, int positive = -1) {
    spec::DatasetInfo dataset;
    dataset.task = task;
    dataset.classes.resize(classes, "c");
    dataset.positive = positive;
    return dataset;
}

std::vector<Sample> labelled(const std::vector<int>& labels) {
    std::vector<Sample> samples;
    for (const int label : labels)
        samples.push_back({.imageKey = std::ssize(samples), .position = 0, .label = label});
    return samples;
}

TEST(Loss, PositiveWeightScalesTheGradientOfPositivesAlone) {
    const auto dataset = datasetOf(spec::Task::Binary, 2, 1);
    const auto targets = targetsOf(labelled({1, 0}), dataset, torch::kCPU);
    auto logits = torch::zeros({2, 1}, torch::requires_grad());
    const Loss loss(dataset, {}, {{3.0}}, torch::kCPU);
    loss(logits, targets).backward();
    // d/dz of -w log(sigmoid(z)) and -log(1 - sigmoid(z)) at 0, halved by the mean
    EXPECT_NEAR(logits.grad()[0].item<double>(), -3 * 0.5 / 2, 1e-6);
    EXPECT_NEAR(logits.grad()[1].item<double>(), 0.5 / 2, 1e-6);
}

TEST(Loss, UnknownLabelsGiveNoGradient) {
    const auto dataset = datasetOf(spec::Task::Multilabel, 2);
    std::vector<Sample> samples(2);
    samples[0].labels = {1, -1};
    samples[1].labels = {-2, 0};
    const auto targets = targetsOf(samples, dataset, torch::kCPU);
    auto logits = torch::zeros({2, 2}, torch::requires_grad());
    const auto value = Loss(dataset, {}, {{1, 1}}, torch::kCPU)(logits, targets);
    value.backward();
    EXPECT_NEAR(value.item<double>(), std::log(2.0), 1e-6);
    EXPECT_EQ(logits.grad()[0][1].item<double>(), 0);
    EXPECT_EQ(logits.grad()[1][0].item<double>(), 0);
    EXPECT_NEAR(logits.grad()[0][0].item<double>(), -0.25, 1e-6);

    for (Sample& sample : samples)
        sample.labels = {-1, -1};
    const auto none = targetsOf(samples, dataset, torch::kCPU);
    EXPECT_EQ(Loss(dataset, {}, {{1, 1}}, torch::kCPU)(logits, none).item<double>(), 0);
}

TEST(Loss, SmoothingPullsTheBestLogitBackToFinite) {
    const auto dataset = datasetOf(spec::Task::Binary, 2, 1);
    const auto targets = targetsOf(labelled({1}), dataset, torch::kCPU);
    spec::LossSpec spec;
    spec.labelSmoothing = 0.2;
    // the target becomes 0.9: the gradient vanishes where sigmoid(z) = 0.9
    auto logits = torch::full({1, 1}, std::log(9.0), torch::requires_grad());
    Loss(dataset, spec, {{1}}, torch::kCPU)(logits, targets).backward();
    EXPECT_NEAR(logits.grad().item<double>(), 0, 1e-6);
}

TEST(Loss, ClassWeightsFollowFrequencies) {
    const auto binary = datasetOf(spec::Task::Binary, 2, 1);
    spec::LossSpec spec;
    EXPECT_EQ(classWeights(labelled({1, 0, 0, 0}), binary, spec).classes, std::vector{3.0});
    EXPECT_EQ(classWeights(labelled({0, 0}), binary, spec).classes, std::vector{1.0});
    EXPECT_EQ(
        classWeights(labelled({0, 1, 1, 1}), datasetOf(spec::Task::Binary, 2, 0), spec).classes,
        std::vector{3.0});
    spec.positiveWeight = "2.5";
    EXPECT_EQ(classWeights(labelled({1, 0}), binary, spec).classes, std::vector{2.5});
    const auto several = datasetOf(spec::Task::Multiclass, 3);
    EXPECT_THROW((void)classWeights(labelled({1, 0}), several, spec), base::Error);
    spec.positiveWeight = "none";
    EXPECT_EQ(classWeights(labelled({1, 0}), several, spec).classes,
              (std::vector<double>{1, 1, 1}));
    spec.positiveWeight = "auto";
    const auto weights = classWeights(labelled({0, 0, 0, 1}), several, spec).classes;
    EXPECT_NEAR(weights[1] / weights[0], 3, 1e-12);
    EXPECT_NEAR((weights[0] + weights[1]) / 2, 1, 1e-12);
    EXPECT_EQ(weights[2], 1.0) << "a class that does not occur";
}

TEST(Loss, ProbabilitiesStandInTheOrderOfTheClasses) {
    const auto logits = torch::tensor({{2.0F}});
    const double p = 1 / (1 + std::exp(-2.0));
    const auto second = probabilitiesOf(logits, datasetOf(spec::Task::Binary, 2, 1));
    EXPECT_NEAR(second[0][1], p, 1e-12);
    const auto first = probabilitiesOf(logits, datasetOf(spec::Task::Binary, 2, 0));
    EXPECT_NEAR(first[0][0], p, 1e-12);
    EXPECT_NEAR(first[0][1], 1 - p, 1e-12);
    const auto labels =
        probabilitiesOf(torch::tensor({{2.0F, 2.0F}}), datasetOf(spec::Task::Multilabel, 2));
    EXPECT_NEAR(labels[0][1], p, 1e-12);
}

TEST(Validation, FiguresOfTwoClassesWhateverTheIndexOfThePositive) {
    const auto logits = torch::tensor({{0.1F}, {0.4F}, {0.35F}, {0.8F}});
    for (const int positive : {0, 1}) {
        const auto dataset = datasetOf(spec::Task::Binary, 2, positive);
        const int other = 1 - positive;
        const auto targets =
            targetsOf(labelled({other, other, positive, positive}), dataset, torch::kCPU);
        const Loss loss(dataset, {}, {{1}}, torch::kCPU);
        const auto figures = validationFigures(logits, targets, loss, dataset);
        EXPECT_NEAR(figures.auroc.value_or(0), 0.75, 1e-12);
        ASSERT_EQ(figures.perClass.size(), 2U);
        EXPECT_NEAR(figures.perClass[0].value_or(0), 0.75, 1e-12);
        EXPECT_NEAR(figures.perClass[1].value_or(0), 0.75, 1e-12);
    }
}

TEST(Validation, MacroLeavesOutClassesThatCannotBeJudged) {
    const auto dataset = datasetOf(spec::Task::Multiclass, 3);
    const auto targets = targetsOf(labelled({0, 1, 0, 1}), dataset, torch::kCPU);
    const auto logits = torch::tensor(
        {{3.0F, 0.0F, 0.0F}, {0.0F, 3.0F, 0.0F}, {2.0F, 0.0F, 0.0F}, {0.0F, 1.0F, 0.0F}});
    const Loss loss(dataset, {}, {{1, 1, 1}}, torch::kCPU);
    const auto figures = validationFigures(logits, targets, loss, dataset);
    EXPECT_EQ(figures.perClass[2], std::nullopt);
    EXPECT_EQ(figures.auroc, 1.0);
    const auto broken =
        validationFigures(logits * std::numeric_limits<float>::quiet_NaN(), targets, loss, dataset);
    EXPECT_EQ(broken.auroc, std::nullopt);
}

/// The same quadratic with ours and with libtorch's.
template <class Reference, class Options>
void expectSameSteps(const std::string& name, Options options, double weightDecay) {
    auto ours = torch::tensor({1.0F, -2.0F, 3.0F}).requires_grad_();
    auto theirs = ours.detach().clone().requires_grad_();
    spec::PhaseSpec spec;
    spec.optimizer = name;
    spec.weightDecay = weightDecay;
    Optimiser optimiser(spec, {{"w", ours}});
    Reference reference({theirs}, options);
    for (int i = 0; i < 20; ++i) {
        (ours * ours * torch::tensor({1.0F, 2.0F, 0.5F})).sum().backward();
        optimiser.step(0.05);
        EXPECT_FALSE(ours.grad().defined());
        reference.zero_grad();
        (theirs * theirs * torch::tensor({1.0F, 2.0F, 0.5F})).sum().backward();
        reference.step();
    }
    EXPECT_TRUE(torch::allclose(ours, theirs, 1e-5, 1e-6)) << name << ours << theirs;
}

TEST(Optimiser, StepsAsLibTorchDoes) {
    expectSameSteps<torch::optim::AdamW>("adamw",
                                         torch::optim::AdamWOptions(0.05).weight_decay(0.1), 0.1);
    expectSameSteps<torch::optim::Adam>("adam", torch::optim::AdamOptions(0.05).weight_decay(0.1),
                                        0.1);
    expectSameSteps<torch::optim::SGD>(
        "sgd", torch::optim::SGDOptions(0.05).momentum(0.9).weight_decay(0.1), 0.1);
    EXPECT_THROW(Optimiser({.optimizer = "lion"}, {}), base::Error);
}

TEST(Optimiser, RestoredStateGoesOnExactlyAndBadStateIsRefused) {
    const auto gradient = torch::tensor({0.3F, -0.7F});
    auto a = torch::tensor({1.0F, 2.0F}).requires_grad_();
    Optimiser first({}, {{"w", a}});
    const auto step = [&](Optimiser& optimiser, torch::Tensor& parameter) {
        parameter.mutable_grad() = gradient.clone();
        optimiser.step(0.01);
    };
    step(first, a);
    const auto state = first.state();
    auto b = a.detach().clone().requires_grad_();
    Optimiser second({}, {{"w", b}});
    second.restore(state, first.steps());
    step(first, a);
    step(second, b);
    EXPECT_TRUE(torch::equal(a, b));
    EXPECT_THROW(second.restore({}, 1), base::Error);
    EXPECT_THROW(second.restore({{"w.m", torch::zeros({3})}, {"w.v", torch::zeros({2})}}, 1),
                 base::Error);
}

TEST(Schedule, WarmsUpAndFallsAlongACosine) {
    spec::PhaseSpec spec;
    spec.epochs = 3;
    spec.lr = 0.1;
    spec.warmup = 1;
    const Schedule constant(spec, 4);
    EXPECT_NEAR(constant.lr(0), 0.025, 1e-12);
    EXPECT_NEAR(constant.lr(3), 0.1, 1e-12);
    EXPECT_EQ(constant.lr(11), 0.1);
    spec.schedule = "cosine";
    const Schedule cosine(spec, 4);
    EXPECT_NEAR(cosine.lr(4), 0.1, 1e-12);
    EXPECT_NEAR(cosine.lr(8), 0.05, 1e-12);
    EXPECT_GT(cosine.lr(11), 0);
    EXPECT_NEAR(cosine.lr(12), 0, 1e-12);
}

TEST(EarlyStopping, CountsEpochsWithoutImprovementAndNaNNeverImproves) {
    EarlyStopping stopping({.patience = 2, .metric = "val_auroc", .minDelta = 0.01});
    const double nan = std::numeric_limits<double>::quiet_NaN();
    stopping.observe(nan);
    EXPECT_FALSE(stopping.shouldStop());
    stopping.observe(0.8);
    stopping.observe(0.805);
    EXPECT_FALSE(stopping.shouldStop());
    stopping.observe(0.82);
    stopping.observe(nan);
    stopping.observe(0.5);
    EXPECT_TRUE(stopping.shouldStop());
    EarlyStopping never({.patience = 0, .metric = "val_auroc", .minDelta = 0});
    for (int i = 0; i < 100; ++i)
        never.observe(nan);
    EXPECT_FALSE(never.shouldStop());
}

TEST(EarlyStopping, WatchesWhatItIsTold) {
    spec::EpochReport report;
    report.valLoss = 0.3;
    EXPECT_EQ(watchedValue({.metric = "val_loss"}, report), -0.3);
    EXPECT_TRUE(std::isnan(watchedValue({.metric = "val_auroc"}, report)));
    report.valAuroc = 0.9;
    EXPECT_EQ(watchedValue({.metric = "val_auroc"}, report), 0.9);
}

TEST(BestTracker, PrefersTheHigherValueAndATieIsNoGain) {
    BestTracker best;
    spec::EpochReport report;
    report.phase = 1;
    report.epoch = 1;
    report.valLoss = 0.5;
    EXPECT_FALSE(best.observe(std::numeric_limits<double>::quiet_NaN(), report));
    EXPECT_EQ(best.state().phase, 0);
    EXPECT_TRUE(best.observe(0.9, report));
    EXPECT_FALSE(best.observe(0.9, report));
    report.epoch = 2;
    report.valLoss = 0.4;
    EXPECT_FALSE(best.observe(0.9, report)) << "not even with a lower loss";
    EXPECT_FALSE(best.observe(0.89, report));
    EXPECT_EQ(best.state().epoch, 1);
    EXPECT_TRUE(best.observe(0.91, report));
    EXPECT_EQ(best.state().epoch, 2);
}

TEST(Epoch, PartitionKeepsEveryImageAndNoBatchOfOne) {
    std::vector<std::size_t> order(33);
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto sizes = [&](std::size_t n, std::size_t size) {
        std::vector<std::size_t> result;
        for (const auto batch : partition(std::span(order).first(n), size))
            result.push_back(batch.size());
        return result;
    };
    EXPECT_EQ(sizes(32, 16), (std::vector<std::size_t>{16, 16}));
    EXPECT_EQ(sizes(33, 16), (std::vector<std::size_t>{16, 17}));
    EXPECT_EQ(sizes(18, 16), (std::vector<std::size_t>{16, 2}));
    EXPECT_EQ(sizes(1, 16), (std::vector<std::size_t>{1}));
    EXPECT_TRUE(sizes(0, 16).empty());
}

TEST(Checkpoint, ReadsBackExactly) {
    const TemporaryFolder folder;
    const auto file = lastCheckpoint(folder.path());
    Checkpoint written;
    written.state = {2, 3, 8, {0.875, 2}, {1, 4, 0.9, 0.25, 0.9}, {1.5, 2.25}};
    written.job = "abc";
    written.environment = {"0.1.0", "1.13.0", "cpu", "AVX2", 2, "fp32"};
    written.optimiserSteps = 77;
    written.model = {{"w", torch::rand({2, 3})}};
    written.optimiser = {{"w.m", torch::rand({2, 3})}};
    writeCheckpoint(file, written);
    const Checkpoint read = readCheckpoint(file);
    EXPECT_EQ(read.state.phase, 2);
    EXPECT_EQ(read.state.epoch, 3);
    EXPECT_EQ(read.state.globalEpoch, 8);
    EXPECT_EQ(read.state.earlyStopping.best, 0.875);
    EXPECT_EQ(read.state.earlyStopping.epochsWithout, 2);
    EXPECT_EQ(read.state.best.valAuroc, 0.9);
    EXPECT_EQ(read.state.phaseSeconds, written.state.phaseSeconds);
    EXPECT_TRUE(differences(read.environment, written.environment).empty());
    EXPECT_EQ(read.optimiserSteps, 77);
    EXPECT_TRUE(torch::equal(read.model.at("w"), written.model.at("w")));
    EXPECT_TRUE(torch::equal(read.optimiser.at("w.m"), written.optimiser.at("w.m")));
}

TEST(Environment, NamesEveryDifference) {
    const spec::Environment a{"0.1.0", "1.13.0", "cpu", "AVX2", 2, "fp32"};
    EXPECT_TRUE(differences(a, a).empty());
    const spec::Environment b{"0.2.0", "2.1.0", "cuda:0", "AVX512", 4, "bf16"};
    const auto different = differences(a, b);
    ASSERT_EQ(different.size(), 6U);
    EXPECT_EQ(different[4], "threads: 2, here 4");
}

TEST(Environment, ResolvesWhatIsAskedFor) {
    spec::TrainingSpec spec;
    spec.device = "cpu";
    spec.threads = 3;
    spec.precision = "fp32";
    const auto environment = resolveEnvironment(spec);
    EXPECT_EQ(environment.device, "cpu");
    EXPECT_EQ(environment.threads, 3);
    EXPECT_EQ(environment.precision, "fp32");
    EXPECT_FALSE(environment.cpuCapability.empty());
    EXPECT_FALSE(environment.torch.empty());
    spec.threads = 0;
    EXPECT_EQ(resolveEnvironment(spec).threads, base::physicalCores());
    spec.model.arch = "small_cnn";
    EXPECT_EQ(resolveEnvironment(spec).threads, 1);
    spec.device = "cuda:7777";
    EXPECT_THROW((void)resolveEnvironment(spec), base::Error);
    spec.device = "abacus";
    EXPECT_THROW((void)resolveEnvironment(spec), base::Error);
    EXPECT_GT(peakMemoryMb(), 1);
}

TEST(Environment, ComputeScopeGivesTheThreadsBack) {
    const int before = at::get_num_threads();
    {
        spec::TrainingSpec spec;
        spec.device = "cpu";
        spec.threads = before + 1;
        const ComputeScope scope(resolveEnvironment(spec));
        EXPECT_EQ(at::get_num_threads(), before + 1);
    }
    EXPECT_EQ(at::get_num_threads(), before);
}

TEST(UnlearnableClasses, AreThoseWithoutCasesOrWithoutOthers) {
    using Classes = std::vector<std::size_t>;
    const auto binary = datasetOf(spec::Task::Binary, 2, 0);
    EXPECT_EQ(unlearnableClasses(labelled({0, 1}), binary), Classes{});
    EXPECT_EQ(unlearnableClasses(labelled({0, 0}), binary), (Classes{0, 1}));
    const auto several = datasetOf(spec::Task::Multiclass, 3);
    EXPECT_EQ(unlearnableClasses(labelled({0, 2}), several), Classes{1});
    EXPECT_NO_THROW(requireLearnable(labelled({0, 2}), several));
    EXPECT_THROW(requireLearnable(labelled({2, 2}), several), base::Error);
    std::vector<Sample> labels(2);
    labels[0].labels = {1, -1};
    labels[1].labels = {0, 0};
    const auto many = datasetOf(spec::Task::Multilabel, 2);
    EXPECT_EQ(unlearnableClasses(labels, many), Classes{1}) << "unknown is no case";
    EXPECT_NO_THROW(requireLearnable(labels, many));
}

TEST(Predict, StoreAndLooseSamplesAgreeAndPositiveMayBeFirst) {
    Study study("small_cnn", 28, 1, 24, 12);
    study.job.record.spec.phase2.epochs = 1;
    study.job.record.dataset.positive = 0;
    const auto sink = tests::trainIn(study, "run");
    std::vector<std::vector<std::uint8_t>> loose;
    std::vector<std::size_t> positions;
    for (const Sample& sample : study.job.val) {
        const auto bytes = study.samples->sample(sample.position);
        loose.emplace_back(bytes.begin(), bytes.end());
        positions.push_back(sample.position);
    }
    spec::RunRecord record = study.job.record;
    record.environment = sink.seenEnvironment;
    const auto fromLoose = predict(record, sink.modelFile(), loose, {});
    EXPECT_EQ(fromLoose, sink.probabilities);
    EXPECT_EQ(predict(record, sink.modelFile(), *study.samples, positions, {}), fromLoose);
    record.dataset.positive = 1;
    const auto swapped = predict(record, sink.modelFile(), loose, {});
    EXPECT_EQ(swapped[0][1], fromLoose[0][0]);

    EXPECT_TRUE(
        predict(record, sink.modelFile(), std::vector<std::vector<std::uint8_t>>{}, {}).empty());
    loose[1].pop_back();
    EXPECT_THROW((void)predict(record, sink.modelFile(), loose, {}), base::Error);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(
        (void)predict(record, sink.modelFile(), *study.samples, positions, stop.get_token()),
        base::Error);
}

TEST(Predict, TestTimeViewsAreAveragedTheSameForEveryImageAndWherever) {
    Study study("small_cnn", 28, 1, 24, 12);
    study.job.record.spec.phase2.epochs = 1;
    study.job.record.spec.augment.horizontalFlip = false;
    study.job.record.spec.augment.rotation = 20;
    study.job.record.spec.tta = 3;
    const auto sink = tests::trainIn(study, "run");
    std::vector<std::vector<std::uint8_t>> loose;
    for (const Sample& sample : study.job.val) {
        const auto bytes = study.samples->sample(sample.position);
        loose.emplace_back(bytes.begin(), bytes.end());
    }
    spec::RunRecord record = study.job.record;
    record.environment = sink.seenEnvironment;
    EXPECT_EQ(predict(record, sink.modelFile(), loose, {}), sink.probabilities)
        << "validation is predicted as everything else is";
    // Of an image alone as of it among others, but for the rounding of another batch.
    const auto alone =
        predict(record, sink.modelFile(), std::vector<std::vector<std::uint8_t>>{loose[5]}, {});
    EXPECT_NEAR(alone[0][1], sink.probabilities[5][1], 1e-6);
    record.spec.tta = 0;
    const auto plain = predict(record, sink.modelFile(), loose, {});
    EXPECT_NE(plain, sink.probabilities);
    // Without anything to vary, the mean of equals.
    record.spec.tta = 3;
    record.spec.augment = {};
    const auto same = predict(record, sink.modelFile(), loose, {});
    for (std::size_t i = 0; i < plain.size(); ++i)
        EXPECT_NEAR(same[i][1], plain[i][1], 1e-12);
}

}  // namespace
}  // namespace lightbox::training
