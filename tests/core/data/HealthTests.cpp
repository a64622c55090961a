// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/data/HealthFixture.h"

#include <set>

using namespace lightbox;

namespace {

TEST_F(Health, aSoundSetHasNoFindings) {
    setFound([](std::size_t i) { return i < 200 ? "train" : i < 300 ? "val" : "test"; });
    const spec::HealthReport report = inspect();
    for (const spec::Finding& found : report.findings)
        ADD_FAILURE() << found.code << ": " << found.message;
    EXPECT_EQ(report.images, 400U);
    EXPECT_EQ(report.patients, 200U);
    EXPECT_EQ(report.patientsWithSeveral, 200U);
    EXPECT_EQ(report.maxImagesPerPatient, 2U);
    EXPECT_EQ(report.imagesPerClass, (std::vector<std::size_t>{200, 200}));
    EXPECT_EQ(report.patientsPerClass, (std::vector<std::size_t>{100, 100}));
    EXPECT_EQ(report.imbalanceLevel, "mild");
    EXPECT_DOUBLE_EQ(report.meanIntensity, 0.5);
    EXPECT_NEAR(report.sdIntensity, 0.2, 1e-12);
    ASSERT_EQ(report.sizes.size(), 1U);
    EXPECT_EQ(report.sizes[0].count, 400U);
}

TEST_F(Health, unreadableFiles) {
    issues = {{"x.dcm", "truncated", ""}, {"y.png", "no_label", ""}};
    const spec::Finding found = finding("unreadable");
    EXPECT_EQ(found.count, 1U);
    EXPECT_EQ(found.images, std::vector{spec::ImageId("x.dcm")});
}

TEST_F(Health, duplicates) {
    for (const std::size_t i : {10U, 11U, 300U})
        dataset.images[i].pixelHash = "same";
    EXPECT_EQ(finding("exact_duplicates").count, 2U);
    EXPECT_EQ(finding("exact_duplicates").groups.size(), 1U);
    EXPECT_EQ(finding("duplicate_across_patients").count, 1U);
    EXPECT_TRUE(finding("duplicate_across_splits").code.empty()) << "there are no sets";
    EXPECT_EQ(finding("exact_duplicates").message,
              "2 images repeat another one pixel for pixel (1 group).");
    setFound([](std::size_t i) { return i < 200 ? "train" : "test"; });
    EXPECT_EQ(finding("exact_duplicates").message,
              "2 images repeat another one pixel for pixel (1 group): 1 within training.");
    const spec::Finding across = finding("duplicate_across_splits");
    EXPECT_EQ(across.images, std::vector{dataset.images[300].id}) << "the one to leave test";
    EXPECT_EQ(across.severity, spec::Severity::High);
    EXPECT_EQ(inspect().findings.front().severity, spec::Severity::High) << "worst first";
    dataset.images[300].foundIn = "train";
    EXPECT_TRUE(finding("duplicate_across_splits").code.empty());
}

TEST_F(Health, conflictingLabels) {
    dataset.images[0].pixelHash = dataset.images[1].pixelHash = "same";
    EXPECT_TRUE(finding("label_conflict").code.empty());
    dataset.images[1].label = 1;
    EXPECT_EQ(finding("label_conflict").count, 1U);
    EXPECT_EQ(finding("patient_two_labels").count, 1U);
}

TEST_F(Health, patientsAcrossSets) {
    setFound([](std::size_t i) { return i <= 200 ? "train" : "test"; });
    EXPECT_EQ(finding("patient_across_splits").count, 1U);
    // A split takes the place of the predefined sets.
    split.emplace();
    for (const spec::ImageRecord& image : dataset.images)
        split->members[image.key] = spec::Set::Train;
    EXPECT_TRUE(finding("patient_across_splits").code.empty());
}

TEST_F(Health, patientIds) {
    dataset.images[0].patient.reset();
    EXPECT_EQ(finding("patients_unknown").count, 1U);
    EXPECT_TRUE(finding("patient_key_suspect").code.empty());
    dataset.images[2].patient = "Unknown";
    EXPECT_EQ(finding("patient_key_suspect").count, 1U);
    dataset.images[2].patient = "P1";
    dataset.images[2].fields["sex"] = "M";
    dataset.images[3].fields["sex"] = "F";
    EXPECT_EQ(finding("patient_key_suspect").count, 1U) << "P1 is a man and a woman";
    dataset.images[3].fields.clear();
    for (std::size_t i = 100; i < 145; ++i)
        dataset.images[i].patient = "IM";
    EXPECT_EQ(finding("patient_key_suspect").count, 1U) << "a tenth of all images";
    for (std::size_t i = 0; i < dataset.images.size(); ++i)
        dataset.images[i].patient = "file" + std::to_string(i);
    EXPECT_EQ(finding("patient_key_suspect").severity, spec::Severity::Low) << "each its own";
    for (spec::ImageRecord& image : dataset.images)
        image.patient.reset();
    EXPECT_EQ(finding("patients_unknown").severity, spec::Severity::Medium);
}

TEST_F(Health, whatStandsForUnknownPatientsIsNoPatient) {
    EXPECT_TRUE(finding("patients_unknown").code.empty());
    const std::size_t groups = [&] {
        std::set<std::string> all;
        for (const spec::ImageRecord& image : dataset.images)
            all.insert(*image.patient);
        return all.size();
    }();
    dataset.info.patientSource = "series";
    EXPECT_EQ(finding("patients_unknown").count, groups);
    EXPECT_NE(finding("patients_unknown").message.find("series stand for them"), std::string::npos)
        << finding("patients_unknown").message;
    dataset.info.patientSource = "near-duplicates";
    EXPECT_NE(finding("patients_unknown").message.find("groups of near-duplicates"),
              std::string::npos);
}

TEST_F(Health, imbalance) {
    const auto levelWith = [&](std::size_t ill) {
        for (std::size_t i = 0; i < dataset.images.size(); ++i)
            dataset.images[i].label = i < ill ? 1 : 0;
        return inspect().imbalanceLevel;
    };
    EXPECT_EQ(levelWith(160), "mild");
    EXPECT_TRUE(finding("imbalance").code.empty()) << "1.5 to 1 needs no care";
    EXPECT_EQ(levelWith(100), "mild");
    EXPECT_EQ(finding("imbalance").severity, spec::Severity::Low);
    EXPECT_EQ(levelWith(99), "moderate");
    EXPECT_EQ(levelWith(36), "severe");
    EXPECT_EQ(finding("imbalance").severity, spec::Severity::High);
    EXPECT_EQ(levelWith(0), "severe");
    EXPECT_FALSE(inspect().imbalanceRatio);
    EXPECT_EQ(finding("class_absent").count, 1U);
}

TEST_F(Health, smallSets) {
    setFound([](std::size_t i) { return i < 384 ? "train" : "val"; });
    const spec::Finding small = finding("split_too_small");
    EXPECT_EQ(small.count, 16U);
    EXPECT_EQ(small.severity, spec::Severity::High);
    for (std::size_t i = 384; i < 400; ++i)
        dataset.images[i].label = 0;
    EXPECT_EQ(finding("class_absent").count, 1U);
}

TEST_F(Health, aSealedTestTellsNothing) {
    split.emplace();
    split->sealed = true;
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        split->members[dataset.images[i].key] = i < 390 ? spec::Set::Train : spec::Set::Test;
        if (i >= 390) {
            dataset.images[i].label = -1;
            closed.insert(dataset.images[i].key);
        }
    }
    EXPECT_TRUE(finding("class_absent").code.empty());
    EXPECT_TRUE(finding("split_too_small").code.empty());
}

TEST_F(Health, whatASealHidesIsSaid) {
    for (std::size_t i = 0; i < dataset.images.size(); ++i)
        dataset.images[i].label = i < 100 || i >= 380 ? 1 : 0;
    EXPECT_EQ(finding("imbalance").message,
              "'normal' has 2.3 times as many images as 'ill' (280 and 120).");
    split.emplace();
    split->sealed = true;
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        split->members[dataset.images[i].key] = i < 200   ? spec::Set::Train
                                                : i < 380 ? spec::Set::Val
                                                          : spec::Set::Test;
        if (i >= 380) {
            dataset.images[i].label = -1;
            closed.insert(dataset.images[i].key);
        }
    }
    std::vector<std::string> messages;
    for (const spec::Finding& found : inspect().findings)
        if (found.code == "imbalance")
            messages.push_back(found.message);
    ASSERT_EQ(messages.size(), 3U);
    EXPECT_EQ(messages[0], "'normal' has 2.8 times as many images as 'ill' (280 and 100). The "
                           "labels of 20 images in the sealed test set are not counted.");
    EXPECT_EQ(messages[1], "Training is 50.0 % 'ill', 23.7 points above the whole without the "
                           "sealed test set (26.3 %).");
}

TEST_F(Health, aRevealedTestIsCountedAndNotCalledSealed) {
    split.emplace();
    split->sealed = true;
    for (std::size_t i = 0; i < dataset.images.size(); ++i) {
        dataset.images[i].label = i < 100 || i >= 380 ? 1 : 0;
        split->members[dataset.images[i].key] = i < 200   ? spec::Set::Train
                                                : i < 380 ? spec::Set::Val
                                                          : spec::Set::Test;
    }
    EXPECT_EQ(finding("imbalance").message,
              "'normal' has 2.3 times as many images as 'ill' (280 and 120).");
    std::set<std::size_t> small;
    for (const spec::Finding& found : inspect().findings) {
        EXPECT_EQ(found.message.find("sealed"), std::string::npos) << found.message;
        if (found.code == "split_too_small")
            small.insert(found.count);
    }
    EXPECT_TRUE(small.contains(20U)) << "what test holds is known by now";
}

TEST_F(Health, picturesThatDiffer) {
    dataset.images[0].width = 200;
    EXPECT_EQ(finding("size_outliers").images, std::vector{dataset.images[0].id});
    dataset.images[1].channels = 3;
    EXPECT_EQ(finding("mixed_channels").images, std::vector{dataset.images[1].id});
    dataset.images[2].inverted = true;
    EXPECT_EQ(finding("mixed_polarity").images, std::vector{dataset.images[2].id});
    dataset.images[3].sdIntensity = 0.001;
    EXPECT_EQ(finding("blank").images, std::vector{dataset.images[3].id});
    for (spec::ImageRecord& image : dataset.images)
        image.inverted = true;
    EXPECT_TRUE(finding("mixed_polarity").code.empty()) << "all alike";
}

TEST_F(Health, anEmptySetIsNoTrouble) {
    dataset.images.clear();
    EXPECT_EQ(inspect().images, 0U);
    EXPECT_FALSE(inspect().patients);
}

}  // namespace
