// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <limits>
#include <memory>
#include <random>
#include <vector>

#include "kernels/Loops.h"

namespace lightbox::kernels {
namespace {

/// float, or bf16 by its 16 bits.
float toFloat(float value) {
    return value;
}
float toFloat(std::uint16_t value) {
    const std::uint32_t word = static_cast<std::uint32_t>(value) << 16U;
    float result = 0;
    std::memcpy(&result, &word, sizeof(result));
    return result;
}
void put(float& to, float value) {
    to = value;
}
void put(std::uint16_t& to, float value) {
    std::uint32_t word = 0;
    std::memcpy(&word, &value, sizeof(word));
    to = static_cast<std::uint16_t>((word + 0x7fffU + ((word >> 16U) & 1U)) >> 16U);
}

template <class Value> std::vector<Value> drawn(std::int64_t count, std::uint64_t seed) {
    std::vector<Value> values(static_cast<std::size_t>(count));
    std::mt19937_64 random{seed};
    for (Value& value : values)
        put(value, static_cast<float>(random() >> 40U) / 0x1p22F - 2);
    return values;
}

std::shared_ptr<float> memoryFor(const Depthwise& shape) {
    const std::size_t bytes = (depthwiseScratch(shape) * sizeof(float) + 63) / 64 * 64;
    return {static_cast<float*>(std::aligned_alloc(64, bytes)), [](float* p) { std::free(p); }};
}

struct Case {
    Depthwise shape;
    Activation activation;
};

std::vector<Case> cases() {
    std::vector<Case> result;
    for (const std::int64_t kernel : {3, 5, 7})
        for (const std::int64_t stride : {1, 2})
            for (const auto activation : {Activation::None, Activation::Relu, Activation::Relu6})
                // 24 channels: one whole block and half of one. Odd sides, less above than below.
                result.push_back({{.channels = 24,
                                   .inHeight = 11,
                                   .inWidth = 10,
                                   .outHeight = (11 + kernel - 2 - kernel) / stride + 1,
                                   .outWidth = (10 + kernel - 1 - kernel) / stride + 1,
                                   .kernel = kernel,
                                   .stride = stride,
                                   .padTop = (kernel - 2) / 2,
                                   .padLeft = (kernel - 1) / 2},
                                  activation});
    return result;
}

/// What the loops are to give, one sum after another in double.
template <class Value> struct Plain {
    Depthwise s;
    Activation activation;
    std::vector<Value> input;
    std::vector<float> weights;
    std::vector<float> bias;

    [[nodiscard]] double in(std::int64_t y, std::int64_t x, std::int64_t c) const {
        if (y < 0 || x < 0 || y >= s.inHeight || x >= s.inWidth)
            return 0;
        return toFloat(input[static_cast<std::size_t>((y * s.inWidth + x) * s.channels + c)]);
    }
    [[nodiscard]] double sum(std::int64_t y, std::int64_t x, std::int64_t c) const {
        double value = bias[static_cast<std::size_t>(c)];
        for (std::int64_t a = 0; a < s.kernel; ++a)
            for (std::int64_t b = 0; b < s.kernel; ++b)
                value += in(y * s.stride + a - s.padTop, x * s.stride + b - s.padLeft, c) *
                         weights[static_cast<std::size_t>((a * s.kernel + b) * s.channels + c)];
        return value;
    }
    [[nodiscard]] double active(double value) const {
        if (activation == Activation::None)
            return value;
        return std::min(std::max(value, 0.0),
                        activation == Activation::Relu6 ? 6.0 : std::numeric_limits<double>::max());
    }
    [[nodiscard]] bool passes(double output) const {
        return activation == Activation::None ||
               (output > 0 && (activation == Activation::Relu || output < 6));
    }
};

template <class Value> Plain<Value> plainOf(const Case& c) {
    const auto& s = c.shape;
    return {s, c.activation, drawn<Value>(s.inHeight * s.inWidth * s.channels, 1),
            drawn<float>(s.kernel * s.kernel * s.channels, 2), drawn<float>(s.channels, 3)};
}

template <class Value> constexpr double tolerance = std::is_same_v<Value, float> ? 1e-4 : 0.06;

template <class Value, class Forward, class Backward>
void checkAgainstPlain(const Case& c, Forward forward, Backward backward) {
    const auto plain = plainOf<Value>(c);
    const auto& s = c.shape;
    const auto memory = memoryFor(s);
    std::vector<Value> output(static_cast<std::size_t>(s.outHeight * s.outWidth * s.channels));
    const std::int64_t blocks = (s.channels + lanes - 1) / lanes;
    for (std::int64_t block = 0; block < blocks; ++block)
        forward(s,
                DepthwiseForward<Value>{plain.input.data(), plain.weights.data(), plain.bias.data(),
                                        c.activation, output.data()},
                block, memory.get());
    const auto gradient = drawn<Value>(std::ssize(output), 4);
    std::vector<double> ofInput(plain.input.size());
    std::vector<double> ofWeights(plain.weights.size());
    std::vector<double> ofBias(plain.bias.size());
    for (std::int64_t y = 0; y < s.outHeight; ++y)
        for (std::int64_t x = 0; x < s.outWidth; ++x)
            for (std::int64_t channel = 0; channel < s.channels; ++channel) {
                const auto at =
                    static_cast<std::size_t>((y * s.outWidth + x) * s.channels + channel);
                const double expected = plain.active(plain.sum(y, x, channel));
                ASSERT_NEAR(toFloat(output[at]), expected,
                            tolerance<Value> * std::max(1.0, std::abs(expected) / 4))
                    << y << ' ' << x << ' ' << channel;
                if (!plain.passes(toFloat(output[at])))
                    continue;
                const double g = toFloat(gradient[at]);
                ofBias[static_cast<std::size_t>(channel)] += g;
                for (std::int64_t a = 0; a < s.kernel; ++a)
                    for (std::int64_t b = 0; b < s.kernel; ++b) {
                        const std::int64_t row = y * s.stride + a - s.padTop;
                        const std::int64_t column = x * s.stride + b - s.padLeft;
                        const auto tap =
                            static_cast<std::size_t>((a * s.kernel + b) * s.channels + channel);
                        ofWeights[tap] += g * plain.in(row, column, channel);
                        if (row >= 0 && column >= 0 && row < s.inHeight && column < s.inWidth)
                            ofInput[static_cast<std::size_t>(
                                (row * s.inWidth + column) * s.channels + channel)] +=
                                g * plain.weights[tap];
                    }
            }
    std::vector<Value> inputGradient(plain.input.size());
    std::vector<float> weightSums(plain.weights.size(), 1.0F);  // added to
    std::vector<float> biasSums(plain.bias.size(), 2.0F);
    DepthwiseBackward<Value> job;
    job.gradient = gradient.data();
    job.output = output.data();
    job.activation = c.activation;
    job.input = plain.input.data();
    job.weights = plain.weights.data();
    job.inputGradient = inputGradient.data();
    job.weightSums = weightSums.data();
    job.biasSums = biasSums.data();
    for (std::int64_t block = 0; block < blocks; ++block)
        backward(s, job, block, memory.get());
    for (std::size_t i = 0; i < ofInput.size(); ++i)
        ASSERT_NEAR(toFloat(inputGradient[i]), ofInput[i],
                    tolerance<Value> * std::max(1.0, std::abs(ofInput[i]) / 4));
    // Sums are float32 from values that are what they are: the tolerance is that of float.
    for (std::size_t i = 0; i < ofWeights.size(); ++i)
        ASSERT_NEAR(weightSums[i], ofWeights[i] + 1, 1e-3);
    for (std::size_t i = 0; i < ofBias.size(); ++i)
        ASSERT_NEAR(biasSums[i], ofBias[i] + 2, 1e-3);
}

TEST(Loops, DepthwiseIsWhatTheSumsSay) {
    const LoopSets all = loopSets();
    for (std::size_t i = 0; i < all.count; ++i)
        for (const Case& c : cases()) {
            SCOPED_TRACE(testing::Message() << "set " << i << " kernel " << c.shape.kernel
                                            << " stride " << c.shape.stride);
            checkAgainstPlain<float>(c, all.sets[i]->forward32, all.sets[i]->backward32);
            checkAgainstPlain<std::uint16_t>(c, all.sets[i]->forward16, all.sets[i]->backward16);
        }
}

TEST(Loops, SetsWithFusedMultiplicationGiveTheSameBits) {
    const LoopSets all = loopSets();
    if (all.count < 3)
        GTEST_SKIP() << "this processor has no AVX-512";
    for (const Case& c : cases()) {
        const auto plain = plainOf<std::uint16_t>(c);
        const auto memory = memoryFor(c.shape);
        std::vector<std::vector<float>> sums;
        for (std::size_t i = 1; i < all.count; ++i) {
            auto& mine = sums.emplace_back(plain.weights.size());
            const auto gradient =
                drawn<std::uint16_t>(c.shape.outHeight * c.shape.outWidth * c.shape.channels, 4);
            DepthwiseBackward<std::uint16_t> job;
            job.gradient = gradient.data();
            job.input = plain.input.data();
            job.weights = plain.weights.data();
            job.weightSums = mine.data();
            all.sets[i]->backward16(c.shape, job, 0, memory.get());
        }
        EXPECT_EQ(sums[0], sums[1]);
    }
}

TEST(Loops, RoundsToTheNearestAndKeepsWhatIsNoNumber) {
    const float quiet = std::numeric_limits<float>::quiet_NaN();
    const float infinite = std::numeric_limits<float>::infinity();
    // 1 + 2^-8 lies midway between two bf16 values: to the even one. 1 + 3 * 2^-8 likewise, upwards.
    const std::vector<float> given{quiet, infinite, -infinite, 1 + 0x1p-8F, 1 + 3 * 0x1p-8F, -0.0F};
    const LoopSets all = loopSets();
    for (std::size_t i = 0; i < all.count; ++i) {
        std::vector<std::uint16_t> result(given.size());
        all.sets[i]->scaleRows16({.rows = 1,
                                  .columns = std::ssize(given),
                                  .weights = given.data(),
                                  .result = result.data()});
        EXPECT_TRUE(std::isnan(toFloat(result[0])));
        EXPECT_EQ(toFloat(result[1]), infinite);
        EXPECT_EQ(toFloat(result[2]), -infinite);
        EXPECT_EQ(toFloat(result[3]), 1.0F);
        EXPECT_EQ(toFloat(result[4]), 1 + 0x1p-6F);
        EXPECT_TRUE(std::signbit(toFloat(result[5])));
    }
}

TEST(Loops, ActivationAddsAndItsGradientSumsByChannel) {
    constexpr std::int64_t rows = 37;
    constexpr std::int64_t channels = 150;  // one block of eight, one of one, and six channels
    const auto other = drawn<float>(rows * channels, 5);
    const auto bias = drawn<float>(channels, 6);
    const auto gradient = drawn<float>(rows * channels, 7);
    const LoopSets all = loopSets();
    for (std::size_t set = 0; set < all.count; ++set) {
        auto values = drawn<float>(rows * channels, 8);
        const auto before = values;
        all.sets[set]->activate32(
            {rows, channels, values.data(), bias.data(), other.data(), Activation::Relu});
        std::vector<float> result(values.size());
        std::vector<float> sums(channels, 0.5F);
        all.sets[set]->deactivate32({rows, channels, gradient.data(), values.data(),
                                     Activation::Relu, result.data(), sums.data()});
        std::vector<double> expected(channels, 0.5);
        for (std::size_t i = 0; i < values.size(); ++i) {
            const float sum = before[i] + bias[i % channels] + other[i];
            ASSERT_FLOAT_EQ(values[i], std::max(sum, 0.0F));
            ASSERT_EQ(result[i], values[i] > 0 ? gradient[i] : 0.0F);
            expected[i % channels] += result[i];
        }
        for (std::size_t c = 0; c < expected.size(); ++c)
            ASSERT_NEAR(sums[c], expected[c], 1e-4);
    }
}

TEST(Loops, ScaledRowsAndTheirGradients) {
    constexpr std::int64_t rows = 3;
    constexpr std::int64_t columns = 27;
    const auto weights = drawn<float>(rows * columns, 9);
    const auto scale = drawn<float>(rows, 10);
    const auto gradient = drawn<float>(rows * columns, 11);
    const LoopSets all = loopSets();
    for (std::size_t set = 0; set < all.count; ++set) {
        std::vector<float> result(weights.size());
        all.sets[set]->scaleRows32({rows, columns, weights.data(), scale.data(), result.data()});
        std::vector<float> ofWeights(weights.size());
        std::vector<float> ofScale(rows);
        all.sets[set]->scaleRowsBackward32({rows, columns, gradient.data(), weights.data(),
                                            scale.data(), ofWeights.data(), ofScale.data()});
        std::vector<double> expected(rows);
        for (std::size_t i = 0; i < weights.size(); ++i) {
            const std::size_t row = i / columns;
            EXPECT_FLOAT_EQ(result[i], weights[i] * scale[row]);
            EXPECT_FLOAT_EQ(ofWeights[i], gradient[i] * scale[row]);
            expected[row] += static_cast<double>(gradient[i]) * weights[i];
        }
        for (std::size_t row = 0; row < expected.size(); ++row)
            EXPECT_NEAR(ofScale[row], expected[row], 1e-4);
    }
}

TEST(Loops, AdamIsTheFormula) {
    constexpr std::int64_t count = 21;
    const LoopSets all = loopSets();
    for (std::size_t set = 0; set < all.count; ++set)
        for (const bool decoupled : {true, false}) {
            auto parameter = drawn<float>(count, 12);
            const auto before = parameter;
            const auto gradient = drawn<float>(count, 13);
            auto momentum = drawn<float>(count, 14);
            const auto momentumBefore = momentum;
            std::vector<float> variance(count, 0.25F);
            AdamStep step;
            step.count = count;
            step.parameter = parameter.data();
            step.gradient = gradient.data();
            step.momentum = momentum.data();
            step.variance = variance.data();
            step.shrink = decoupled ? static_cast<float>(1 - 0.01 * 0.1) : 1.0F;
            step.pull = decoupled ? 0.0F : 0.1F;
            step.step = static_cast<float>(0.01 / 0.19);
            step.rootCorrection = static_cast<float>(std::sqrt(0.002));
            all.sets[set]->adam(step);
            for (std::size_t i = 0; i < before.size(); ++i) {
                const double p = decoupled ? before[i] * (1 - 0.01 * 0.1) : before[i];
                const double g = decoupled ? gradient[i] : gradient[i] + 0.1 * before[i];
                const double m = 0.9 * momentumBefore[i] + 0.1 * g;
                const double v = 0.999 * 0.25 + 0.001 * g * g;
                EXPECT_NEAR(momentum[i], m, 1e-6);
                EXPECT_NEAR(variance[i], v, 1e-6);
                EXPECT_NEAR(parameter[i],
                            p - 0.01 / 0.19 * m / (std::sqrt(v) / std::sqrt(0.002) + 1e-8), 1e-6);
            }
        }
}

}  // namespace
}  // namespace lightbox::kernels
