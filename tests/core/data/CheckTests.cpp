// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <cmath>

#include "base/Random.h"
#include "core/data/HealthFixture.h"
#include "data/health/Logistic.h"
#include "data/health/checks/ClassPrediction.h"
#include "data/samples/DescribePixels.h"
#include "data/samples/Pixels.h"
#include "data/splits/NearPairs.h"
#include "statistics/Ranks.h"

using namespace lightbox;

namespace {

using spec::Severity;

class Checks : public Health {
protected:
    void SetUp() override {
        Health::SetUp();
        for (std::size_t i = 0; i < dataset.images.size(); ++i) {
            base::Random random{7, i};
            dataset.images[i].picture =
                spec::PictureFacts{random.next(), 0.5 + 0.1 * random.uniform(), 0.05, 0.01, 0};
        }
    }

    /// Takes the labels of every fourth patient away, as a sealed test's are.
    void seal() {
        split.emplace();
        split->sealed = true;
        for (std::size_t i = 0; i < dataset.images.size(); ++i) {
            const bool test = i / 2 % 4 == 3;
            split->members[dataset.images[i].key] = test ? spec::Set::Test : spec::Set::Train;
            if (test) {
                dataset.images[i].label = -1;
                closed.insert(dataset.images[i].key);
            }
        }
    }

    static bool isBorder(int x, int y) {
        return std::min(x, y) < 3 || std::max(x, y) >= data::kMiniatureSide - 3;
    }
};

TEST_F(Checks, ordinaryPicturesAreNoFindings) {
    for (const spec::Finding& found : inspect().findings)
        ADD_FAILURE() << found.code << ": " << found.message;
}

TEST_F(Checks, oneInstanceOfSeveralPictures) {
    for (std::size_t i = 0; i < dataset.images.size(); ++i)
        dataset.images[i].fields["sop_instance"] = "1.2." + std::to_string(i);
    EXPECT_TRUE(finding("instance_repeated").code.empty());
    // The same picture under its own identifier is a copy, no mistake of naming.
    dataset.images[1].fields["sop_instance"] = dataset.images[2].fields["sop_instance"];
    dataset.images[1].pixelHash = dataset.images[2].pixelHash;
    // Frames of one file share their identifier.
    dataset.images[3].fields["sop_instance"] = dataset.images[4].fields["sop_instance"];
    dataset.images[3].source.index = 0;
    dataset.images[4].source.index = 1;
    EXPECT_TRUE(finding("instance_repeated").code.empty());
    dataset.images[5].fields["sop_instance"] = dataset.images[6].fields["sop_instance"];
    const spec::Finding found = finding("instance_repeated");
    EXPECT_EQ(found.count, 1U);
    EXPECT_EQ(found.images, ids({5, 6}));
}

TEST_F(Checks, studiesAndSeriesUnderSeveral) {
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        dataset.images[i].study = "1.2.840.1.9." + std::to_string(i);
        dataset.images[i].fields["series"] = "1.2.840.1.8." + std::to_string(i);
        dataset.images[i].patient = "p" + std::to_string(i);
    }
    EXPECT_TRUE(finding("study_several_patients").code.empty());
    EXPECT_TRUE(finding("series_several_studies").code.empty());
    // Numbers of studies begin again with each patient.
    dataset.images[1].study = dataset.images[2].study = "study1";
    EXPECT_TRUE(finding("study_several_patients").code.empty());
    dataset.images[4].study = dataset.images[3].study;
    dataset.images[6].fields["series"] = dataset.images[5].fields["series"];
    EXPECT_EQ(finding("study_several_patients").images, ids({3, 4}));
    EXPECT_EQ(finding("series_several_studies").images, ids({5, 6}));
    dataset.images[4].patient = dataset.images[3].patient;
    EXPECT_TRUE(finding("study_several_patients").code.empty());
}

TEST_F(Checks, picturesOutOfLine) {
    dataset.images[1].picture->whiteShare = 0.6;
    EXPECT_EQ(finding("saturated").images, ids({1}));
    dataset.images[2].picture->sharpness = 0.02;
    EXPECT_EQ(finding("blurred").images, ids({2}));
    dataset.images[3].picture->blackShare = 0.99;
    EXPECT_EQ(finding("blank").images, ids({3}));
    dataset.images[4].meanIntensity = 0.95;
    EXPECT_EQ(finding("size_outliers").images, ids({4}));
    for (spec::ImageRecord& image : dataset.images)
        image.picture.reset();
    for (const char* code : {"saturated", "blurred", "blank"})
        EXPECT_TRUE(finding(code).code.empty()) << code << ": nobody looked";
}

TEST_F(Checks, darkSoftAndBrightFilmsAreFilms) {
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        base::Random random{8, i};
        dataset.images[i].meanIntensity = random.uniform(0.35, 0.65);
        dataset.images[i].picture->sharpness = random.uniform(0.3, 0.9);
        dataset.images[i].picture->blackShare = random.uniform(0, 0.7);
        dataset.images[i].picture->whiteShare = random.uniform(0, 0.2);
    }
    for (const char* code : {"saturated", "blurred", "blank", "size_outliers"})
        EXPECT_TRUE(finding(code).code.empty()) << code;
}

TEST_F(Checks, whiteFramesOfAllImagesAreTheirKind) {
    for (spec::ImageRecord& image : dataset.images)
        image.picture->whiteShare = 0.3;
    EXPECT_TRUE(finding("saturated").code.empty());
    dataset.images[0].picture->whiteShare = 0.5;
    EXPECT_EQ(finding("saturated").count, 1U);
}

TEST_F(Checks, burntInText) {
    dataset.images[0].picture->borderLetters = 4;
    dataset.images[2].fields["burned_in"] = "YES";
    dataset.images[4].fields["burned_in"] = "NO";
    const spec::Finding few = finding("burnt_in_text");
    EXPECT_EQ(few.images, ids({0, 2}));
    EXPECT_EQ(few.severity, Severity::Medium);
    for (std::size_t i = 0; i < 400; ++i)
        if (dataset.images[i].label == 1 && i % 4 == 2)
            dataset.images[i].picture->borderLetters = 4;
    const spec::Finding tied = finding("burnt_in_text");
    EXPECT_EQ(tied.severity, Severity::High);
    EXPECT_NE(tied.message.find("'ill'"), std::string::npos) << tied.message;
}

TEST_F(Checks, textOfASealedTestTellsNoClass) {
    for (std::size_t i = 0; i < 400; ++i)
        if (i / 2 % 4 == 3 && dataset.images[i].label == 1)
            dataset.images[i].picture->borderLetters = 4;
    EXPECT_EQ(finding("burnt_in_text").severity, Severity::High);
    seal();
    const spec::Finding sealed = finding("burnt_in_text");
    EXPECT_EQ(sealed.severity, Severity::Medium);
    EXPECT_EQ(sealed.message.find("'ill'"), std::string::npos) << sealed.message;
}

TEST_F(Checks, laterImagesInTraining) {
    setFound([](std::size_t i) { return i % 2 == 0 ? "train" : "test"; });
    dataset.images[0].studyDate = "2020-03-01";
    dataset.images[1].studyDate = "2020-02-28";
    dataset.images[2].studyDate = "2020-02-28";
    dataset.images[3].studyDate = "2020-03-01";
    EXPECT_EQ(finding("temporal_leak").images, ids({0, 1}));
    dataset.images[4].fields["follow_up"] = "10";
    dataset.images[5].fields["follow_up"] = "9";
    EXPECT_EQ(finding("temporal_leak").count, 2U);
}

TEST_F(Checks, aPatientKeyThatEndsTooEarly) {
    for (std::size_t i = 0; i < 400; ++i) {
        const std::string word = i % 2 == 0 ? "_bacteria_" : "_virus_";
        const std::string person = "person" + std::to_string(100 + i / 2);
        dataset.images[i].patient = person;
        dataset.images[i].foundIn = i % 2 == 0 && i < 40 ? "test" : "train";
        dataset.images[i].id = spec::ImageId(dataset.images[i].foundIn + "/" + person + word +
                                             std::to_string(i) + ".jpeg");
    }
    const spec::Finding found = finding("patient_key_suspect");
    EXPECT_EQ(found.groups.size(), 20U);
    EXPECT_NE(found.message.find("'bacteria', 'virus'"), std::string::npos) << found.message;
    // Numbers after the id are visits: then the patients themselves stand in both sets.
    for (std::size_t i = 0; i < 400; ++i)
        dataset.images[i].id = spec::ImageId(*dataset.images[i].patient + "_" + std::to_string(i));
    EXPECT_TRUE(finding("patient_key_suspect").code.empty());
}

TEST_F(Checks, aPatientCalledZeroAmongNumbersIsOne) {
    for (std::size_t i = 0; i < 400; ++i)
        dataset.images[i].patient = std::to_string(i / 20);
    EXPECT_TRUE(finding("patient_key_suspect").code.empty());
    for (std::size_t i = 20; i < 400; ++i)
        dataset.images[i].patient = "P" + std::to_string(i / 20);
    EXPECT_EQ(finding("patient_key_suspect").count, 1U) << "the only number";
}

TEST_F(Checks, aPatientKeyThatNumbersImages) {
    for (std::size_t i = 0; i < 400; ++i)
        dataset.images[i].patient = "p" + std::to_string(i / 2) + "_" + std::to_string(i % 2);
    const spec::Finding found = finding("patient_key_suspect");
    EXPECT_EQ(found.severity, Severity::Medium);
    EXPECT_EQ(found.groups.size(), 200U);
}

TEST_F(Checks, aLabelAgainstTheFolder) {
    for (std::size_t i = 0; i < 400; ++i)
        dataset.images[i].id = spec::ImageId(std::string("train/") +
                                             (dataset.images[i].label == 1 ? "1_ill" : "0_well") +
                                             "/" + std::to_string(1000 + i) + ".png");
    EXPECT_TRUE(finding("label_conflict").code.empty());
    dataset.images[7].label = 1 - dataset.images[7].label;
    EXPECT_EQ(finding("label_conflict").images, ids({7}));
    dataset.images[7].label = -1;
    EXPECT_TRUE(finding("label_conflict").code.empty()) << "a sealed label is not told";
}

TEST_F(Checks, theTestHasAnotherPrevalence) {
    setFound(
        [&](std::size_t i) { return i < 100 && dataset.images[i].label == 1 ? "test" : "train"; });
    const spec::ImageRecord& image = dataset.images[0];
    ASSERT_EQ(image.label, 0);
    std::vector<std::string> messages;
    for (const spec::Finding& found : inspect().findings)
        if (found.code == "imbalance")
            messages.push_back(found.message);
    ASSERT_EQ(messages.size(), 2U);
    EXPECT_EQ(messages[0], "Training is 42.9 % 'ill', 7.1 points below the whole (50.0 %).");
    EXPECT_EQ(messages[1], "Test is 100.0 % 'ill', 50.0 points above the whole (50.0 %).");
}

TEST_F(Checks, smallSetsSayWhatTheyCanShow) {
    setFound([](std::size_t i) { return i < 360 ? "train" : "val"; });
    const spec::Finding found = finding("split_too_small");
    // 10 patients of each class; statsmodels' Wilson interval of 9 in 10 is 0.596 to 0.982.
    EXPECT_NE(found.effect.find("10 patients with 'ill' is known to ±19 points"), std::string::npos)
        << found.effect;
    EXPECT_NE(found.effect.find("an AUROC of 0.90 to ±0.1"), std::string::npos) << found.effect;
    // The fewest n for which Wilson's formula gives ±0.05 around 0.9, by trial.
    EXPECT_NE(found.effect.find("For ±5 points of sensitivity it takes about 141 patients"),
              std::string::npos)
        << found.effect;
    setFound([](std::size_t i) { return i < 200 ? "train" : "val"; });
    EXPECT_TRUE(finding("split_too_small").code.empty()) << "200 images, 100 of each class";
}

TEST_F(Checks, aSetWithoutAClassCanShowNothing) {
    // 160 images, all of them healthy: enough of those, and nothing to find.
    setFound(
        [&](std::size_t i) { return i < 320 && dataset.images[i].label == 0 ? "val" : "train"; });
    spec::Finding found = finding("split_too_small");
    EXPECT_EQ(found.severity, Severity::High);
    EXPECT_EQ(found.message, "Validation has 160 images, none of them 'ill'.");
    EXPECT_EQ(found.effect, "Nothing can be estimated with 0 of 'ill': no sensitivity, no AUROC.");
    setFound(
        [&](std::size_t i) { return i < 320 && dataset.images[i].label == 1 ? "val" : "train"; });
    found = finding("split_too_small");
    EXPECT_EQ(found.message, "Validation has 160 images, none of them 'normal'.");
    EXPECT_EQ(found.effect,
              "Nothing can be estimated with 0 of 'normal': no specificity, no AUROC.");
    // Of several classes those that are absent; one that is absent from all data is another finding.
    dataset.info.classes = {"normal", "ill", "rare", "rarer", "nowhere"};
    dataset.info.task = spec::Task::Multiclass;
    dataset.images[398].label = 2;
    dataset.images[399].label = 3;
    setFound([](std::size_t i) { return i < 200 ? "val" : "train"; });
    EXPECT_EQ(finding("split_too_small").message,
              "Validation has 200 images, none of them 'rare' or 'rarer'.");
}

TEST_F(Checks, fewOfTheHealthyAreASpecificity) {
    setFound(
        [&](std::size_t i) { return i >= 380 || dataset.images[i].label == 1 ? "val" : "train"; });
    const spec::Finding found = finding("split_too_small");
    EXPECT_NE(found.message.find("10 of them 'normal'"), std::string::npos) << found.message;
    EXPECT_TRUE(found.effect.starts_with("A specificity of 90 % found on 5 patients"))
        << found.effect;
}

TEST_F(Checks, aFieldTellsTheLabel) {
    for (std::size_t i = 0; i < 400; ++i) {
        base::Random random{3, i};
        const bool ill = dataset.images[i].label == 1;
        dataset.images[i].fileBytes =
            static_cast<std::int64_t>(100'000 + 20'000 * (ill ? 1 : 0) + 10'000 * random.normal());
        dataset.images[i].fields["ward"] = random.uniform() < 0.5 ? "north" : "south";
        dataset.images[i].fields["view"] = random.uniform() < (ill ? 0.95 : 0.05) ? "AP" : "PA";
    }
    std::map<std::string, Severity> told;
    for (const spec::Finding& found : inspect().findings)
        if (found.code == "shortcut_metadata") {
            const std::size_t begin = found.message.find('\'') + 1;
            told[found.message.substr(begin, found.message.find('\'', begin) - begin)] =
                found.severity;
            EXPECT_EQ(found.groups.size(), 2U);
        }
    EXPECT_EQ(told, (std::map<std::string, Severity>{{"file size", Severity::High},
                                                     {"view", Severity::High}}));
}

TEST_F(Checks, shortcutsOfASealedTestAreNotTold) {
    for (std::size_t i = 0; i < 400; ++i)
        if (i / 2 % 4 == 3)
            dataset.images[i].fields["ward"] = dataset.images[i].label == 1 ? "north" : "south";
    EXPECT_FALSE(finding("shortcut_metadata").code.empty()) << "of a quarter of the patients";
    seal();
    EXPECT_TRUE(finding("shortcut_metadata").code.empty());
}

TEST_F(Checks, theBorderTellsTheLabel) {
    draw([](std::size_t, int, int) { return 120; });
    EXPECT_TRUE(finding("shortcut_border").code.empty());
    draw([&](std::size_t i, int x, int y) {
        const bool ill = dataset.images[i].label == 1;
        return isBorder(x, y) ? (ill ? 130 : 120) : 120;
    });
    const spec::Finding found = finding("shortcut_border");
    EXPECT_EQ(found.severity, Severity::High);
    EXPECT_EQ(found.groups.size(), 2U);
    for (const spec::ImageId& id : found.groups.at(0)) {
        const auto image = std::find_if(dataset.images.begin(), dataset.images.end(),
                                        [&](const auto& other) { return other.id == id; });
        EXPECT_EQ(image->label, 1);
    }
    draw([&](std::size_t i, int x, int y) {
        const bool ill = dataset.images[i].label == 1;
        return isBorder(x, y) ? 120 : (ill ? 130 : 120);
    });
    EXPECT_TRUE(finding("shortcut_border").code.empty()) << "the organ may tell it";
}

TEST_F(Checks, theSamePatientIsNotAskedAboutWhomTheFitHasSeen) {
    // Each patient's border is a pattern of its own: only who has seen the patient knows the class.
    draw([](std::size_t i, int x, int y) {
        if (!isBorder(x, y))
            return 120.0;
        base::Random random{5, i / 2, static_cast<std::uint64_t>(x), static_cast<std::uint64_t>(y)};
        return random.uniform(60, 180);
    });
    EXPECT_TRUE(finding("shortcut_border").code.empty());
}

/// A soft picture that follows from `seed`, 160 x 160.
spec::PixelBuffer scene(std::uint64_t seed, double gamma = 1, int shift = 0) {
    base::Random random{seed};
    std::vector<std::array<double, 4>> waves;
    for (int i = 0; i < 40; ++i)
        waves.push_back({random.uniform(-0.3, 0.3), random.uniform(-0.3, 0.3),
                         random.uniform(0, 6.28), random.uniform(3, 14)});
    spec::PixelBuffer picture{160, 160, 1, {}};
    for (int y = 0; y < 160; ++y)
        for (int x = 0; x < 160; ++x) {
            double value = 128;
            for (const auto& [fx, fy, phase, height] : waves)
                value += height * std::sin(fx * (x + shift) + fy * y + phase);
            value = 255 * std::pow(std::clamp(value / 255, 0.0, 1.0), gamma);
            picture.values.push_back(static_cast<std::uint8_t>(value));
        }
    return picture;
}

class NearDuplicates : public DataTest {
protected:
    void write(const std::string& path, const spec::PixelBuffer& picture) {
        const std::filesystem::path file = folder() / path;
        std::filesystem::create_directories(file.parent_path());
        imaging::writePng(file, picture);
    }
    std::vector<spec::Finding> findings(bool withMiniatures,
                                        const std::string& code = "near_duplicates") {
        spec::ImportRequest request;
        request.sources = {folder() / "set"};
        request.patientPattern = "(p\\d+)";
        data::Imported imported = import(request);
        numberKeys(imported.dataset);
        std::optional<store::SampleStore> store;
        Silent silent;
        if (withMiniatures)
            store = data::fillStore(folder() / "cache", imported.dataset, data::kMiniatureSide, 1,
                                    2, imported.report.issues, silent, {});
        const std::optional<spec::Split> split;
        const spec::HealthReport report = data::inspect({.dataset = imported.dataset,
                                                         .issues = imported.report.issues,
                                                         .split = split,
                                                         .miniatures = store ? &*store : nullptr},
                                                        silent, {});
        std::vector<spec::Finding> near;
        for (const spec::Finding& found : report.findings)
            if (found.code == code)
                near.push_back(found);
        return near;
    }
};

TEST_F(NearDuplicates, theSamePictureMadeAnewIsFound) {
    for (int i = 0; i < 12; ++i)
        write("set/train/" + std::string(i % 2 == 0 ? "well" : "ill") + "/p" +
                  std::to_string(10 + i) + ".png",
              scene(static_cast<std::uint64_t>(i)));
    EXPECT_TRUE(findings(false).empty());
    write("set/train/well/p10_again.png", imaging::resized(scene(0, 0.9), 200, 200));
    for (const bool full : {false, true}) {
        const std::vector<spec::Finding> found = findings(full);
        ASSERT_EQ(found.size(), 1U);
        EXPECT_EQ(found[0].severity, Severity::Low) << "one patient, one set";
        EXPECT_EQ(found[0].images, (std::vector{spec::ImageId("train/well/p10.png"),
                                                spec::ImageId("train/well/p10_again.png")}));
    }
    write("set/train/ill/p30.png", scene(2, 1.1));
    EXPECT_EQ(findings(true).at(0).severity, Severity::Medium) << "two patients, two labels";
    write("set/test/ill/p40.png", scene(4, 1.1));
    EXPECT_EQ(findings(true).at(0).severity, Severity::High) << "training and test";
    EXPECT_EQ(findings(true).at(0).groups.size(), 3U);
    // Equal pixels are another finding.
    write("set/test/ill/p50.png", scene(5));
    EXPECT_EQ(findings(true).at(0).groups.size(), 3U);
}

TEST_F(NearDuplicates, theSamePictureMirroredOrTurnedIsFound) {
    for (int i = 0; i < 12; ++i)
        write("set/train/" + std::string(i % 2 == 0 ? "well" : "ill") + "/p" +
                  std::to_string(10 + i) + ".png",
              scene(static_cast<std::uint64_t>(i)));
    EXPECT_TRUE(findings(true, "mirrored_duplicates").empty());
    for (int turn = 1; turn < data::kTurns; ++turn)
        write("set/test/well/p" + std::to_string(50 + turn) + ".png", data::turned(scene(0), turn));
    for (const bool full : {false, true}) {
        const std::vector<spec::Finding> found = findings(full, "mirrored_duplicates");
        ASSERT_EQ(found.size(), 1U);
        EXPECT_EQ(found[0].severity, Severity::High) << "training and test";
        EXPECT_EQ(found[0].count, 1U);
        EXPECT_EQ(found[0].images.size(), 8U);
        EXPECT_TRUE(findings(full).empty()) << "no copies as they lie";
    }
}

TEST_F(NearDuplicates, whatWasImportedBeforeIsLookedAtLater) {
    write("set/p1.png", scene(1));
    write("set/p2.png", scene(2));
    data::Imported imported = import(folder() / "set");
    numberKeys(imported.dataset);
    const spec::PictureFacts facts = *imported.dataset.images[1].picture;
    imported.dataset.images[1].picture.reset();
    Silent silent;
    const auto described = data::describeMissing(imported.dataset, 1, silent, {});
    ASSERT_EQ(described.size(), 1U);
    EXPECT_EQ(described[0].key, imported.dataset.images[1].key);
    EXPECT_EQ(described[0].picture->perceptualHash, facts.perceptualHash);
    EXPECT_DOUBLE_EQ(described[0].picture->sharpness, facts.sharpness);
    std::filesystem::remove(folder() / "set" / "p2.png");
    EXPECT_TRUE(data::describeMissing(imported.dataset, 1, silent, {}).empty());
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(errorCode([&] {
                  (void)data::describeMissing(imported.dataset, 1, silent, stop.get_token());
              }),
              "cancelled");
}

TEST(Logistic, agreesWithScikitLearn) {
    // scikit-learn 1.2.1: LogisticRegression(C=0.01, tol=1e-10); script: tests/reference/shortcuts.py
    data::Features features{3, {}};
    std::vector<std::uint8_t> isYes;
    for (int i = 0; i < 60; ++i) {
        const double a = i * 7 % 11 / 11.0;
        const double b = i * 5 % 13 / 13.0;
        for (const double value : {a, b, i * 3 % 17 / 17.0})
            features.values.push_back(10 * static_cast<float>(value));
        isYes.push_back(2 * a - b + i % 4 / 4.0 > 0.9 ? 1 : 0);
    }
    ASSERT_EQ(std::count(isYes.begin(), isYes.end(), 1), 27);
    const data::LogisticModel model = data::fitLogistic(features, isYes, {});
    const double weights[] = {0.286552, -0.078831, -0.051452};
    for (std::size_t j = 0; j < 3; ++j)
        EXPECT_NEAR(model.weights.at(j), weights[j], 2e-4);
    EXPECT_NEAR(model.intercept, -0.947514, 2e-3);
    std::vector<double> scores;
    for (std::size_t i = 0; i < features.rows(); ++i)
        scores.push_back(model.score(features.row(i)));
    EXPECT_NEAR(*statistics::rankAuroc(scores, isYes), 0.928170595, 1e-3);
}

}  // namespace
