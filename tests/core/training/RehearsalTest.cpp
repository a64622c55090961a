// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/Rehearsal.h"

#include <gtest/gtest.h>
#include <malloc.h>

#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iostream>

#include "Fixtures.h"
#include "base/Error.h"
#include "base/Text.h"
#include "training/Environment.h"

namespace lightbox::training {
namespace {

using tests::Study;

TEST(Rehearsal, CurveSuggestsWhereTheLossFallsFastest) {
    spec::RateCurve curve;
    for (int i = 0; i < 40; ++i) {
        // flat, falls around point 20, rises from 30 on
        const double loss = i < 30 ? 1 / (1 + std::exp((i - 20) / 2.0)) : (i - 29) * 0.5;
        curve.points.push_back({std::pow(10, -6 + i * 0.15), loss});
    }
    judgeRates(curve);
    ASSERT_TRUE(curve.suggestion);
    EXPECT_NEAR(std::log10(*curve.suggestion), -6 + 20 * 0.15, 0.31);
    spec::RateCurve rising;
    for (int i = 0; i < 40; ++i)
        rising.points.push_back({std::pow(10, -6 + i * 0.15), 1.0 + i});
    judgeRates(rising);
    EXPECT_FALSE(rising.suggestion);
    // A curve of a hundred points whose first batches differ: their noise is no fall.
    spec::RateCurve noisy;
    for (int i = 0; i < 100; ++i) {
        const double start = i < 6 ? 0.3 / (1 + i) : 0;
        const double loss = start + (i < 85 ? 1 / (1 + std::exp((i - 60) / 4.0)) : (i - 84) * 0.5);
        noisy.points.push_back({std::pow(10, -7 + i * 0.07), loss});
    }
    judgeRates(noisy);
    ASSERT_TRUE(noisy.suggestion);
    EXPECT_NEAR(std::log10(*noisy.suggestion), -7 + 60 * 0.07, 0.3);
    spec::RateCurve flat;
    for (int i = 0; i < 100; ++i)
        flat.points.push_back({std::pow(10, -7 + i * 0.07), 0.7 + 0.001 * std::sin(i)});
    judgeRates(flat);
    EXPECT_FALSE(flat.suggestion) << "nothing falls";
}

TEST(Rehearsal, FindsALearningRateForEachPhaseAndRepeatsItself) {
    Study study("small_cnn", 28, 1, 48, 16);
    study.job.record.spec.phase1.epochs = 1;
    study.job.record.spec.phase2.epochs = 1;
    for (const int phase : {1, 2}) {
        std::size_t told = 0;
        const auto find = [&] {
            return findLearningRate(
                study.job, *study.samples, phase, 60,
                [&](const spec::RateCurve& curve) { told = curve.points.size(); }, {});
        };
        const spec::RateCurve curve = find();
        EXPECT_EQ(curve.phase, phase);
        EXPECT_GT(curve.points.size(), 20U);
        EXPECT_EQ(told, curve.points.size());
        EXPECT_NEAR(curve.points.front().lr, 1e-7, 1e-12);
        ASSERT_TRUE(curve.suggestion);
        EXPECT_GT(*curve.suggestion, 1e-6);
        EXPECT_LT(*curve.suggestion, 1);
        if (curve.divergesAt) {
            EXPECT_GT(*curve.divergesAt, *curve.suggestion);
        }
        const spec::RateCurve again = find();
        ASSERT_EQ(curve.points.size(), again.points.size());
        EXPECT_EQ(curve.points.back().loss, again.points.back().loss);
    }
    study.job.record.spec.phase1.epochs = 0;
    EXPECT_THROW(
        (void)findLearningRate(study.job, *study.samples, 1, 5, [](const spec::RateCurve&) {}, {}),
        base::Error);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_THROW(
        (void)findLearningRate(
            study.job, *study.samples, 2, 5, [](const spec::RateCurve&) {}, stop.get_token()),
        base::Error);
}

/// Field of /proc/self/status in bytes.
double statusBytes(const std::string& field) {
    std::ifstream lines("/proc/self/status");
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with(field)) {
            const auto text = base::trimmed(std::string_view(line).substr(field.size()));
            return base::toDouble(text.substr(0, text.find(' '))).value_or(0) * 1024;
        }
    return 0;
}

/// Ends the process: with 0 where the estimate lies within a fifth of what the run took.
[[noreturn]] void compareMemory(const char* arch) {
    // oneDNN 3, in LibTorch 2.x, keeps the kernels it makes, some 150 MB of a ResNet-18: beside what is
    // reckoned, and here, where images are small, a third of it.
    ::setenv("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "0", 1);
    Study study(arch, 96, 3, 32, 8);
    spec::TrainingSpec& spec = study.job.record.spec;
    spec.batch = 32;
    spec.phase2.epochs = 1;
    const Rehearsal expected = rehearse(study.job.record, 32, 8, {});
    malloc_trim(0);
    const double before = statusBytes("VmRSS:");
    std::ofstream("/proc/self/clear_refs") << "5";  // the peak begins anew
    (void)tests::trainIn(study, "run");
    const double taken = statusBytes("VmHWM:") - before;
    const double ratio = (expected.bytes.value_or(0) + before) / (taken + before);
    std::cerr << arch << ": reckoned " << expected.bytes.value_or(0) / 1e6 << " MB, taken "
              << taken / 1e6 << " MB on top of " << before / 1e6 << '\n';
    std::_Exit(expected.trainSeconds > 0 && std::abs(ratio - 1) <= 0.2 ? 0 : 1);
}

/// Each in a process of its own, whose memory no other test has left in pieces.
TEST(RehearsalDeathTest, MemoryIsWhatARunTakes) {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "a sanitizer has memory of its own";
#endif
    GTEST_FLAG_SET(death_test_style, "threadsafe");
    for (const char* arch : {"resnet18", "efficientnet_lite0"})
        EXPECT_EXIT(compareMemory(arch), testing::ExitedWithCode(0), "reckoned") << arch;
}

}  // namespace
}  // namespace lightbox::training
