// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <cmath>
#include <filesystem>
#include <numeric>

#include "base/Error.h"
#include "base/Npy.h"
#include "core/models/Pattern.h"
#include "explanation/GradCam.h"
#include "models/Registry.h"
#include "models/Weights.h"
#include "spec/Architectures.h"
#include "support/Places.h"
#include "support/TemporaryFolder.h"

// Expected maps and logits: tests/reference/gradcam.py.
namespace lightbox::explanation {

namespace {

namespace fs = std::filesystem;

class GradCam : public testing::Test {
protected:
    /// A run of `arch` whose model file holds the weights of the pattern.
    spec::RunRecord run(const std::string& arch, int classes, int positive, int hidden = 8) const {
        const spec::ArchitectureInfo& info = spec::architecture(arch);
        spec::RunRecord record;
        record.spec.model = {arch, false, "", hidden, 0.2, 0.2};
        record.spec.data = {info.takesSize(64) ? 64 : info.defaultSize, info.channels.back()};
        record.dataset.task = classes == 2 ? spec::Task::Binary : spec::Task::Multiclass;
        record.dataset.classes.assign(static_cast<std::size_t>(classes), "class");
        record.dataset.positive = positive;
        record.environment.precision = "fp32";
        const auto model = models::makeClassifier(record.spec.model, record.spec.data,
                                                  classes == 2 ? 1 : classes, 1);
        models::writeSafetensors(m_file, tests::patternState(*model));
        return record;
    }

    test::TemporaryFolder m_folder;
    const fs::path m_file = m_folder / "model.safetensors";
};

std::vector<std::uint8_t> sample(const spec::RunRecord& record) {
    const auto image = tests::patternImage(record.spec.data.channels, record.spec.data.size);
    std::vector<std::uint8_t> result;
    const auto* values = image.data_ptr<float>();
    for (std::int64_t i = 0; i < image.numel(); ++i)
        result.push_back(static_cast<std::uint8_t>((static_cast<double>(values[i]) + 1) * 127.5));
    return result;
}

double largestDifference(const spec::HeatMap& map, const std::string& name) {
    const auto expected =
        base::readNpyFloat(fs::path(test::kTestData) / "explanation" / (name + ".npy"));
    EXPECT_EQ(map.values.size(), expected.values.size());
    double most = 0;
    for (std::size_t i = 0; i < expected.values.size(); ++i) {
        const double here = std::abs(double{map.values[i]} - double{expected.values[i]});
        if (!(here <= most))  // one that is no number stays
            most = std::isnan(most) ? most : here;
    }
    return most;
}

const MapOptions kGradCam{"gradcam", {}};

double sigmoid(double logit) {
    return 1 / (1 + std::exp(-logit));
}

TEST_F(GradCam, SmallCnnAgreesWithTheReference) {
    const auto record = run("small_cnn", 2, 1);
    Explainer explainer(record, m_file);
    const auto pixels = sample(record);
    const auto positive = explainer.map(pixels, 1, kGradCam);
    EXPECT_LT(largestDifference(positive, "small_cnn_positive"), 1e-5);
    EXPECT_EQ(positive.width, 28);
    EXPECT_EQ(positive.height, 28);
    EXPECT_FALSE(positive.empty);
    ASSERT_EQ(positive.probabilities.size(), 2U);
    EXPECT_NEAR(positive.probabilities[1], sigmoid(0.03575158693254326), 1e-6);
    EXPECT_NEAR(positive.probabilities[0] + positive.probabilities[1], 1, 1e-12);
    const auto negative = explainer.map(pixels, 0, kGradCam);
    EXPECT_LT(largestDifference(negative, "small_cnn_negative"), 1e-5);
    EXPECT_EQ(negative.cls, 0);
    // Explaining leaves nothing behind: the first map comes again, bit for bit.
    EXPECT_EQ(explainer.map(pixels, 1, kGradCam).values, positive.values);
}

TEST_F(GradCam, PositiveClassMayComeFirst) {
    const auto record = run("small_cnn", 2, 0);
    Explainer explainer(record, m_file);
    const auto map = explainer.map(sample(record), 0, kGradCam);
    EXPECT_LT(largestDifference(map, "small_cnn_positive"), 1e-5);
    EXPECT_NEAR(map.probabilities[0], sigmoid(0.03575158693254326), 1e-6);
}

TEST_F(GradCam, SeveralClasses) {
    const auto record = run("small_cnn", 3, -1);
    Explainer explainer(record, m_file);
    const auto map = explainer.map(sample(record), 2, kGradCam);
    EXPECT_LT(largestDifference(map, "small_cnn_class2"), 1e-5);
    const std::vector<double> logits{0.03575158693254326, -0.07691909835877088,
                                     -0.10372239684327299};
    double sum = 0;
    for (const double logit : logits)
        sum += std::exp(logit);
    ASSERT_EQ(map.probabilities.size(), 3U);
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_NEAR(map.probabilities[i], std::exp(logits[i]) / sum, 1e-6);
}

TEST_F(GradCam, ResNetAgreesWithTheReferenceAndSaysWhereThereIsNothing) {
    const auto record = run("resnet18", 2, 1);
    Explainer explainer(record, m_file);
    const auto pixels = sample(record);
    const auto negative = explainer.map(pixels, 0, kGradCam);
    EXPECT_LT(largestDifference(negative, "resnet18_negative"), 1e-5);
    EXPECT_NEAR(negative.probabilities[1], sigmoid(-0.025663666021344095), 1e-6);
    const auto positive = explainer.map(pixels, 1, kGradCam);
    EXPECT_TRUE(positive.empty);
    EXPECT_EQ(*std::max_element(positive.values.begin(), positive.values.end()), 0);
    EXPECT_EQ(positive.borderShare, 0);
}

TEST_F(GradCam, LayerCamAgreesWithTheReferenceAndSaysHowFineItIs) {
    const auto record = run("resnet18", 2, 1);
    Explainer explainer(record, m_file);
    const auto pixels = sample(record);
    const auto map = explainer.map(pixels, 0, {"layercam", {"layer4", "layer3"}});
    EXPECT_LT(largestDifference(map, "resnet18_negative_layercam"), 1e-5);
    EXPECT_EQ(map.method, "layercam");
    EXPECT_EQ(map.layers, (std::vector<std::string>{"layer3", "layer4"}));
    EXPECT_EQ(map.cells, 4);
    EXPECT_EQ(map.cell, 16);
    EXPECT_EQ(explainer.map(pixels, 0, kGradCam).cells, 2);
    EXPECT_EQ(explainer.map(pixels, 0).method, mapMethods().front());
    for (const MapOptions& wrong : {MapOptions{"lime", {}}, MapOptions{"gradcam", {"layer5"}}})
        EXPECT_THROW((void)explainer.map(pixels, 0, wrong), base::Error);
}

TEST_F(GradCam, BorderIsTheOuterTenthOnEachSide) {
    const auto record = run("small_cnn", 2, 1);
    Explainer explainer(record, m_file);
    const auto map = explainer.map(sample(record), 0, kGradCam);
    // 28 px: a tenth is 3 px, 22 x 22 remain inside.
    double inside = 0;
    for (std::size_t y = 3; y < 25; ++y)
        for (std::size_t x = 3; x < 25; ++x)
            inside += map.values[y * 28 + x];
    const double all = std::accumulate(map.values.begin(), map.values.end(), 0.0);
    EXPECT_NEAR(map.borderShare, 1 - inside / all, 1e-9);
    EXPECT_NEAR(map.borderArea, 1 - 22.0 * 22.0 / (28.0 * 28.0), 1e-12);
}

TEST_F(GradCam, EveryArchitectureCanBeExplainedWithoutGradientsOutside) {
    const torch::NoGradGuard noGrad;  // a caller's own setting must not matter
    for (const auto& info : spec::architectures()) {
        // Of a few units all may be off, by rounding alone: there is no gradient then.
        auto record = run(info.name, 2, 1, 64);
        record.environment.precision = "bf16";
        Explainer explainer(record, m_file);
        const auto pixels = sample(record);
        const auto a = explainer.map(pixels, 0, kGradCam);
        const auto b = explainer.map(pixels, 1, kGradCam);
        EXPECT_FALSE(a.empty && b.empty) << info.name;
        for (const auto* map : {&a, &b}) {
            const auto [low, high] = std::minmax_element(map->values.begin(), map->values.end());
            EXPECT_GE(*low, 0) << info.name;
            EXPECT_EQ(*high, map->empty ? 0.0F : 1.0F) << info.name;
        }
    }
}

TEST_F(GradCam, RefusesWhatItCannotExplain) {
    const auto record = run("small_cnn", 2, 1);
    Explainer explainer(record, m_file);
    auto pixels = sample(record);
    EXPECT_THROW((void)explainer.map(pixels, 2, kGradCam), base::Error);
    EXPECT_THROW((void)explainer.map(pixels, -1, kGradCam), base::Error);
    pixels.pop_back();
    EXPECT_THROW((void)explainer.map(pixels, 1, kGradCam), base::Error);
    auto other = record;
    other.spec.model.headHidden = 16;
    EXPECT_THROW(Explainer(other, m_file), base::Error);
}

}  // namespace

}  // namespace lightbox::explanation
