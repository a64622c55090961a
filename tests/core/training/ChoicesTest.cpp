// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>
#include <torch/torch.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "Fixtures.h"
#include "base/Error.h"
#include "spec/TrainingChoices.h"
#include "training/FaultWatch.h"
#include "training/Loss.h"
#include "training/Optimiser.h"
#include "training/Sampler.h"
#include "training/Schedule.h"
#include "training/WeightAverage.h"

namespace lightbox::training {
namespace {

spec::DatasetInfo dataset(spec::Task task, std::size_t classes) {
    spec::DatasetInfo info;
    info.task = task;
    for (std::size_t c = 0; c < classes; ++c)
        info.classes.push_back(std::string(1, static_cast<char>('a' + c)));
    info.positive = task == spec::Task::Binary ? 1 : -1;
    return info;
}

std::vector<Sample> samplesOf(const std::vector<int>& labels) {
    std::vector<Sample> samples;
    for (const int label : labels)
        samples.push_back({.imageKey = std::ssize(samples), .position = 0, .label = label});
    return samples;
}

TEST(Choices, RegistriesAndFormsNameTheSame) {
    EXPECT_EQ(lossNames(), spec::namesOf(spec::lossKinds()));
    EXPECT_EQ(samplerNames(), spec::namesOf(spec::samplers()));
    EXPECT_EQ(optimizerNames(), spec::namesOf(spec::optimizers()));
    EXPECT_EQ(scheduleNames(), spec::namesOf(spec::schedules()));
    EXPECT_EQ(spec::trainingOption("phase1.schedule").choices, scheduleNames());
    EXPECT_EQ(spec::trainingOption("phase2.optimizer").choices, optimizerNames());
    EXPECT_EQ(spec::trainingOption("loss.sampler").choices, samplerNames());
    auto kinds = spec::trainingOption("loss.kind").choices;
    EXPECT_EQ(kinds.front(), "auto");
    kinds.erase(kinds.begin());
    EXPECT_EQ(kinds, lossNames());
    spec::PhaseSpec phase;
    phase.schedule = "zigzag";
    EXPECT_THROW(Schedule(phase, 3), base::Error);
    EXPECT_THROW(Sampler("x", {}, {}, dataset(spec::Task::Binary, 2)), base::Error);
}

TEST(Choices, ALossIsRefusedWhereItDoesNotFitTheTask) {
    spec::LossSpec loss;
    const auto binary = dataset(spec::Task::Binary, 2);
    const auto several = dataset(spec::Task::Multiclass, 3);
    const auto many = dataset(spec::Task::Multilabel, 3);
    EXPECT_EQ(spec::lossKindFor(binary, loss), "bce");
    EXPECT_EQ(spec::lossKindFor(several, loss), "cross_entropy");
    EXPECT_EQ(spec::lossKindFor(dataset(spec::Task::Ordinal, 3), loss), "cross_entropy");
    EXPECT_EQ(spec::lossKindFor(many, loss), "bce");
    loss.kind = "bce";
    EXPECT_THROW((void)spec::lossKindFor(several, loss), base::Error);
    loss.kind = "cross_entropy";
    EXPECT_EQ(spec::lossKindFor(binary, loss), "cross_entropy");
    EXPECT_THROW((void)spec::lossKindFor(many, loss), base::Error);
    loss.kind = "focal";
    for (const auto& scheme : {binary, several, many})
        EXPECT_EQ(spec::lossKindFor(scheme, loss), "focal");
    loss.kind = "hinge";
    EXPECT_THROW((void)spec::lossKindFor(binary, loss), base::Error);
}

TEST(Focal, IsCrossEntropyAtGammaZeroAndFollowsItsFormula) {
    spec::LossSpec focal;
    focal.kind = "focal";
    focal.focalGamma = 0;
    focal.labelSmoothing = 0.1;
    spec::LossSpec plain;
    plain.labelSmoothing = 0.1;
    const auto two = dataset(spec::Task::Binary, 2);
    const auto three = dataset(spec::Task::Multiclass, 3);
    const auto logits = torch::tensor({{0.3F, -1.2F, 0.8F}, {2.0F, 0.1F, -0.5F}});
    const auto one = logits.narrow(1, 0, 1).contiguous();
    const auto yesNo = targetsOf(samplesOf({1, 0}), two, torch::kCPU);
    const auto classes = targetsOf(samplesOf({2, 0}), three, torch::kCPU);
    EXPECT_NEAR(Loss(two, focal, {{3.0}}, torch::kCPU)(one, yesNo).item<double>(),
                Loss(two, plain, {{3.0}}, torch::kCPU)(one, yesNo).item<double>(), 1e-6);
    EXPECT_NEAR(Loss(three, focal, {{1.0, 2.0, 0.5}}, torch::kCPU)(logits, classes).item<double>(),
                Loss(three, plain, {{1.0, 2.0, 0.5}}, torch::kCPU)(logits, classes).item<double>(),
                1e-6);

    focal.focalGamma = 2;
    focal.labelSmoothing = 0;
    const double p1 = 1 / (1 + std::exp(-0.3));
    const double p2 = 1 / (1 + std::exp(-2.0));
    const double binary = -((1 - p1) * (1 - p1) * std::log(p1) + p2 * p2 * std::log(1 - p2)) / 2;
    EXPECT_NEAR(Loss(two, focal, {{1.0}}, torch::kCPU)(one, yesNo).item<double>(), binary, 1e-6);
    const double a = std::exp(0.8) / (std::exp(0.3) + std::exp(-1.2) + std::exp(0.8));
    const double b = std::exp(2.0) / (std::exp(2.0) + std::exp(0.1) + std::exp(-0.5));
    const double exclusive =
        -((1 - a) * (1 - a) * std::log(a) + (1 - b) * (1 - b) * std::log(b)) / 2;
    EXPECT_NEAR(Loss(three, focal, {{1, 1, 1}}, torch::kCPU)(logits, classes).item<double>(),
                exclusive, 1e-6);
}

TEST(Weights, EveryClassHasTheSameTotalWeight) {
    spec::LossSpec spec;
    spec.positiveWeight = "none";
    spec.classWeights = "auto";
    const auto binary = classWeights(samplesOf({1, 0, 0, 0}), dataset(spec::Task::Binary, 2), spec);
    // n / (2 count): 4 / 2 for the one positive, 4 / 6 for each negative
    EXPECT_NEAR(binary.scale.at(0), 4.0 / 6, 1e-12);
    EXPECT_NEAR(binary.scale.at(0) * binary.classes.at(0), 2.0, 1e-12);
    const auto several =
        classWeights(samplesOf({0, 0, 0, 1}), dataset(spec::Task::Multiclass, 2 + 1), spec);
    EXPECT_NEAR(several.classes[1] / several.classes[0], 3, 1e-12);
    spec.positiveWeight = "2";
    EXPECT_NEAR(classWeights(samplesOf({1, 0}), dataset(spec::Task::Binary, 2), spec).classes[0],
                2.0, 1e-12)
        << "a number comes on top";

    const auto info = dataset(spec::Task::Binary, 2);
    spec.positiveWeight = "none";
    const auto train = samplesOf({1, 0, 0, 0});
    const Loss loss(info, spec, classWeights(train, info, spec), torch::kCPU);
    auto logits = torch::zeros({4, 1}, torch::requires_grad());
    loss(logits, targetsOf(train, info, torch::kCPU)).backward();
    EXPECT_NEAR(logits.grad().sum().item<double>(), 0, 1e-6) << "both classes pull equally";
}

TEST(Samplers, BalanceClassesAndPatientsAndRepeatThemselves) {
    std::vector<int> labels(40, 0);
    std::fill(labels.begin(), labels.begin() + 4, 1);
    const auto train = samplesOf(labels);
    const auto info = dataset(spec::Task::Binary, 2);
    const Sampler balanced("balanced", train, {}, info);
    const auto order = balanced.order(5, 2, 3);
    ASSERT_EQ(order.size(), 40U);
    EXPECT_EQ(std::count_if(order.begin(), order.end(), [](std::size_t i) { return i < 4; }), 20);
    std::map<std::size_t, int> times;
    for (const std::size_t i : order)
        ++times[i];
    for (std::size_t i = 0; i < 4; ++i)
        EXPECT_EQ(times[i], 5) << "a rare case comes around as often as any other of its class";
    EXPECT_EQ(order, balanced.order(5, 2, 3));
    EXPECT_NE(order, balanced.order(5, 2, 4));
    EXPECT_NE(order, balanced.order(6, 2, 3));
    EXPECT_NE(order, balanced.order(5, 1, 3));

    std::vector<std::string> patients(40);
    for (std::size_t i = 0; i < 30; ++i)
        patients[i] = i < 20 ? "A" : "B";  // the other ten images stand for themselves
    const auto byPatient = Sampler("patient", train, patients, info).order(1, 1, 1);
    const auto ofA =
        std::count_if(byPatient.begin(), byPatient.end(), [](std::size_t i) { return i < 20; });
    EXPECT_NEAR(static_cast<double>(ofA), 40.0 / 12, 1.01);
    auto once = Sampler("none", train, patients, info).order(1, 1, 1);
    std::sort(once.begin(), once.end());
    for (std::size_t i = 0; i < once.size(); ++i)
        EXPECT_EQ(once[i], i);

    std::vector<Sample> many(20);
    for (std::size_t i = 0; i < many.size(); ++i)
        many[i].labels = {static_cast<std::int8_t>(i == 0), static_cast<std::int8_t>(-1)};
    const auto rare =
        Sampler("balanced", many, {}, dataset(spec::Task::Multilabel, 2)).order(1, 2, 1);
    EXPECT_EQ(std::count(rare.begin(), rare.end(), 0U), 10);
}

TEST(Schedules, FallAsTheyPromise) {
    spec::PhaseSpec phase;
    phase.epochs = 10;
    phase.lr = 1;
    phase.schedule = "step";
    phase.stepSize = 3;
    phase.factor = 0.5;
    const Schedule step(phase, 4);
    EXPECT_EQ(step.lr(11), 1);
    EXPECT_EQ(step.lr(12), 0.5);
    EXPECT_EQ(step.lr(24), 0.25);

    phase.schedule = "one_cycle";
    phase.warmup = 2;  // has no effect
    const Schedule cycle(phase, 10);
    // what torch.optim.lr_scheduler.OneCycleLR(max_lr=1, total_steps=100) gives
    EXPECT_NEAR(cycle.lr(0), 0.04, 1e-12);
    EXPECT_NEAR(cycle.lr(10), 0.29516395, 1e-6);
    EXPECT_NEAR(cycle.lr(29), 1, 1e-12);
    EXPECT_NEAR(cycle.lr(50), 0.79389345, 1e-6);
    EXPECT_NEAR(cycle.lr(99), 4e-6, 1e-12);

    phase.schedule = "plateau";
    phase.warmup = 0;
    phase.plateauPatience = 1;
    Schedule plateau(phase, 4);
    plateau.observe(0.5);
    plateau.observe(0.5);
    EXPECT_EQ(plateau.lr(8), 1) << "a tie is no gain, but one is allowed";
    plateau.observe(std::nan(""));
    EXPECT_EQ(plateau.lr(12), 0.5);
    Schedule resumed(phase, 4, plateau.state());
    resumed.observe(0.4);
    plateau.observe(0.4);
    resumed.observe(0.4);
    plateau.observe(0.4);
    EXPECT_EQ(resumed.lr(20), 0.25);
    EXPECT_EQ(plateau.lr(20), 0.25);
}

TEST(Optimisers, OneCycleMovesTheMomentumToo) {
    // torch 1.13, OneCycleLR(max_lr=0.1, total_steps=20), script: tests/reference/one_cycle.py
    const std::map<std::string, std::array<float, 3>> expected{
        {"sgd", {0.6283107F, 1.3654060F, 0.2597629F}},
        {"adam", {0.7715437F, 1.2272391F, -0.1753801F}},
        {"adamw", {0.7692097F, 1.2148461F, -0.1695230F}}};
    for (const auto& [name, end] : expected) {
        spec::PhaseSpec phase;
        phase.optimizer = name;
        phase.schedule = "one_cycle";
        phase.lr = 0.1;
        phase.epochs = 5;
        phase.weightDecay = 0.01;
        const Schedule schedule(phase, 4);
        auto p = torch::tensor({0.0F, 2.0F, -1.0F}).requires_grad_();
        Optimiser optimiser(phase, {{"p", p}});
        for (std::size_t step = 0; step < 20; ++step) {
            (p - 1).square().sum().backward();
            optimiser.step(schedule.lr(step), schedule.momentum(step));
        }
        for (std::int64_t i = 0; i < 3; ++i)
            EXPECT_NEAR(p[i].item<float>(), end.at(static_cast<std::size_t>(i)), 2e-6) << name;
    }
    spec::PhaseSpec constant;
    constant.schedule = "constant";
    EXPECT_FALSE(Schedule(constant, 4).momentum(0));
}

TEST(Optimisers, StepsFollowTheRateOfTheirParameter) {
    auto fast = torch::tensor({1.0F}).requires_grad_();
    auto slow = torch::tensor({1.0F}).requires_grad_();
    spec::PhaseSpec phase;
    phase.optimizer = "sgd";
    phase.momentum = 0.5;
    phase.weightDecay = 0;
    Optimiser optimiser(phase, {{"fast", fast}, {"slow", slow, 0.1}});
    const auto gradients = [&] {
        fast.mutable_grad() = torch::tensor({3.0F});
        slow.mutable_grad() = torch::tensor({4.0F});
    };
    gradients();
    EXPECT_NEAR(optimiser.gradientNorm(), 5, 1e-6);
    optimiser.scaleGradients(0.5);
    EXPECT_NEAR(optimiser.gradientNorm(), 2.5, 1e-6);
    optimiser.step(0.1);
    EXPECT_NEAR(fast.item<double>(), 1 - 0.15, 1e-6);
    EXPECT_NEAR(slow.item<double>(), 1 - 0.02, 1e-6);
    gradients();
    optimiser.step(0.1);
    EXPECT_NEAR(fast.item<double>(), 0.85 - 0.1 * (0.75 + 3), 1e-6);
    gradients();
    fast.mutable_grad().fill_(std::nan(""));
    EXPECT_FALSE(std::isfinite(optimiser.gradientNorm()));
    optimiser.dropGradients();
    EXPECT_EQ(optimiser.gradientNorm(), 0);
}

TEST(WeightAverage, FollowsItsFormulaAndChangesPlaces) {
    auto weight = torch::tensor({1.0F}).requires_grad_();
    WeightAverage average({{"w", weight}}, 0.2);
    const auto set = [&](float value) {
        const torch::NoGradGuard noGrad;
        weight.fill_(value);
    };
    set(2);
    average.update(1);  // decay 1/10: 0.1 + 1.8
    set(4);
    average.update(10);  // decay 0.2: 0.38 + 3.2
    average.exchange();
    EXPECT_NEAR(weight.item<double>(), 3.58, 1e-6);
    average.exchange();
    EXPECT_EQ(weight.item<float>(), 4);
    const auto state = average.state();
    auto other = torch::tensor({9.0F}).requires_grad_();
    WeightAverage restored({{"w", other}}, 0.2);
    restored.restore(state);
    restored.exchange();
    EXPECT_TRUE(torch::equal(other, state.at("w")));
    EXPECT_THROW(restored.restore({}), base::Error);
    EXPECT_TRUE(WeightAverage({{"w", weight}}, 0).state().empty());
}

TEST(Faults, AreEachSaidOnceAndStayKnownOverAResume) {
    const auto info = dataset(spec::Task::Binary, 2);
    const auto codes = [](const std::vector<spec::Warning>& warnings) {
        std::vector<std::string> result;
        for (const spec::Warning& warning : warnings)
            result.push_back(warning.code);
        return result;
    };
    using Codes = std::vector<std::string>;
    spec::EpochReport report;
    EpochSigns signs;
    signs.present = {5, 5};
    signs.called = {5, 5};
    signs.medianNorm = 1;
    signs.largestNorm = 90;
    FaultWatch watch(info, {});
    const auto observe = [&](FaultWatch& by, int epoch, double train, double val,
                             bool last = false) {
        report.epoch = epoch;
        report.trainLoss = train;
        report.valLoss = val;
        return codes(by.observe(report, signs, last));
    };
    EXPECT_EQ(observe(watch, 1, 0.9, 0.9), Codes{});
    EXPECT_EQ(observe(watch, 2, 0.5, 0.6), Codes{});
    signs.largestNorm = 101;
    EXPECT_EQ(observe(watch, 3, 0.4, 0.62), Codes{"gradients_exploding"});
    FaultWatch resumed(info, watch.state());
    EXPECT_EQ(observe(resumed, 4, 0.3, 0.7), Codes{}) << "said already, and too early";
    EXPECT_EQ(observe(resumed, 5, 0.2, 0.65), Codes{}) << "not a tenth above the lowest";
    EXPECT_EQ(observe(resumed, 6, 0.1, 0.67), Codes{"overfitting"});
    EXPECT_EQ(observe(resumed, 7, 0.1, 0.8), Codes{});

    signs.largestNorm = 1;
    signs.called = {10, 0};
    FaultWatch calls(info, {});
    EXPECT_EQ(observe(calls, 1, 1, 1), Codes{});
    EXPECT_EQ(observe(calls, 2, 1, 1), Codes{});
    EXPECT_EQ(observe(calls, 3, 1, 1), Codes{"one_class_predicted"});
    FaultWatch shortRun(info, {});
    EXPECT_EQ(observe(shortRun, 1, 1, 1, true), Codes{"one_class_predicted"});
    const auto three = dataset(spec::Task::Multiclass, 3);
    signs.called = {8, 7, 0};
    signs.present = {5, 5, 5};
    FaultWatch never(three, {});
    EXPECT_EQ(observe(never, 1, 1, 1, true), Codes{"class_never_predicted"});
    signs.present = {8, 7, 0};
    FaultWatch absent(three, {});
    EXPECT_EQ(observe(absent, 1, 1, 1, true), Codes{}) << "there is none to be called";
    signs.skipped = 2;
    EXPECT_EQ(observe(absent, 2, 1, 1), Codes{"steps_skipped"});
}

}  // namespace
}  // namespace lightbox::training
