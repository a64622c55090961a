// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/data/DataFixture.h"
#include "data/splits/Splitter.h"

using namespace lightbox;
using spec::Set;

namespace {

using Split = DataTest;

/// `patients` patients of 1 to 3 images; every fourth is of class 1.
spec::Dataset cohort(int patients) {
    spec::Dataset dataset;
    dataset.info.classes = {"normal", "ill"};
    dataset.info.positive = 1;
    for (int p = 0; p < patients; ++p)
        for (int n = 0; n <= p % 3; ++n) {
            spec::ImageRecord image;
            image.key = static_cast<std::int64_t>(dataset.images.size()) + 1;
            image.id = spec::ImageId(std::to_string(image.key));
            image.patient = "P" + std::to_string(p);
            image.label = p % 4 == 0 ? 1 : 0;
            image.pixelHash = "h" + image.id.str();
            dataset.images.push_back(image);
        }
    return dataset;
}

const spec::SetCounts& counts(const spec::SplitReport& report, Set set) {
    return *std::find_if(report.sets.begin(), report.sets.end(),
                         [&](const auto& c) { return c.set == set; });
}

bool warned(const spec::SplitReport& report, const std::string& code) {
    return std::any_of(report.warnings.begin(), report.warnings.end(),
                       [&](const spec::Warning& warning) { return warning.code == code; });
}

TEST_F(Split, unitsJoinPatientsAndTwins) {
    spec::Dataset dataset;
    const auto add = [&](const char* patient, const char* hash) {
        spec::ImageRecord image;
        if (*patient != '\0')
            image.patient = patient;
        image.pixelHash = hash;
        dataset.images.push_back(image);
    };
    add("A", "1");
    add("B", "2");
    add("A", "3");
    add("C", "2");
    add("", "4");
    add("", "3");
    add("", "5");
    EXPECT_EQ(data::units(dataset), (std::vector<std::size_t>{0, 1, 0, 1, 2, 0, 3}));
}

TEST_F(Split, unitsJoinTheFramesOfAFileWithoutPatient) {
    spec::Dataset dataset;
    const auto add = [&](const char* file, std::int64_t index, const char* patient) {
        spec::ImageRecord image;
        image.source = {file, "", index};
        if (*patient != '\0')
            image.patient = patient;
        image.pixelHash = std::to_string(dataset.images.size());
        dataset.images.push_back(image);
    };
    add("a.tif", 0, "");
    add("b.tif", 0, "");
    add("a.tif", 1, "");
    add("c.png", -1, "");
    add("c.png", -1, "");
    add("d.dcm", 0, "P");
    add("e.dcm", 0, "P");
    EXPECT_EQ(data::units(dataset), (std::vector<std::size_t>{0, 1, 0, 2, 3, 4, 4}));
}

TEST_F(Split, aShareIsOfTheImagesWhoseClassIsCounted) {
    spec::Dataset dataset = cohort(12);  // 24 images; P0, P4 and P8 are ill
    dataset.info.classes = {"none", "mass", "nodule"};
    dataset.info.positive = -1;
    dataset.info.task = spec::Task::Multilabel;
    for (spec::ImageRecord& image : dataset.images)
        image.labels = {0, static_cast<std::int8_t>(image.label),
                        static_cast<std::int8_t>(image.patient == "P1" ? -1 : 0)};
    // P8 is the test set; one of its three images stands in no set, and all are closed.
    spec::Split split;
    spec::ClosedLabels closed;
    closed.images = {0, 2, 0};
    closed.patients = {0, 1, 0};
    std::size_t ofTest = 0;
    for (const spec::ImageRecord& image : dataset.images) {
        const bool isSealed = image.patient == "P8";
        if (isSealed)
            closed.keys.insert(image.key);
        split.members[image.key] = !isSealed ? Set::Train : ++ofTest < 3 ? Set::Test : Set::None;
    }
    const spec::SplitReport report = data::describe(dataset, split, closed);
    EXPECT_EQ(counts(report, Set::Test).known, (std::vector<std::size_t>{2, 2, 2}));
    EXPECT_EQ(counts(report, Set::Train).known, (std::vector<std::size_t>{21, 21, 19}));
    EXPECT_EQ(report.whole.images, 24U);
    EXPECT_EQ(report.whole.known, (std::vector<std::size_t>{23, 23, 21}));
    EXPECT_EQ(report.whole.perClass[1], counts(report, Set::Train).perClass[1] + 2);
}

TEST_F(Split, byRatioKeepsPatientsTogetherAndClassesInProportion) {
    const spec::Dataset dataset = cohort(400);
    const data::SplitResult result = data::makeSplit(dataset, {});
    EXPECT_EQ(result.split.members.size(), dataset.images.size());
    const spec::SplitReport report = data::describe(dataset, result.split);
    EXPECT_EQ(report.patientsStraddling, 0U);
    // 100 patients of class 1 and 300 of class 0, by 70/15/15.
    EXPECT_EQ(counts(report, Set::Train).patientsPerClass, (std::vector<std::size_t>{210, 70}));
    EXPECT_EQ(counts(report, Set::Val).patientsPerClass, (std::vector<std::size_t>{45, 15}));
    EXPECT_EQ(counts(report, Set::Test).patientsPerClass, (std::vector<std::size_t>{45, 15}));
    EXPECT_EQ(report.whole.patients, 400U);
    EXPECT_TRUE(counts(report, Set::Val).prevalence.low);
}

TEST_F(Split, dependsOnTheSeedAlone) {
    const spec::Dataset dataset = cohort(60);
    spec::SplitSpec other;
    other.seed = 43;
    EXPECT_EQ(data::makeSplit(dataset, {}).split.members,
              data::makeSplit(dataset, {}).split.members);
    EXPECT_NE(data::makeSplit(dataset, {}).split.members,
              data::makeSplit(dataset, other).split.members);
}

TEST_F(Split, twinsStayTogetherEvenByImage) {
    spec::Dataset dataset = cohort(60);
    dataset.images[0].pixelHash = dataset.images[50].pixelHash = "same";
    spec::SplitSpec byImage;
    byImage.byImage = true;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        byImage.seed = seed;
        const auto split = data::makeSplit(dataset, byImage).split;
        EXPECT_EQ(split.members.at(dataset.images[0].key),
                  split.members.at(dataset.images[50].key));
        const spec::SplitReport report = data::describe(dataset, split);
        EXPECT_TRUE(warned(report, "split_by_image"));
        EXPECT_EQ(report.duplicatesAcross, 0U);
    }
}

TEST_F(Split, aKeptSetStaysAndItsPatientsLeaveTheOthers) {
    spec::Dataset dataset = cohort(100);
    for (spec::ImageRecord& image : dataset.images)
        if (image.patient == "P2" || image.patient == "P4" || image.patient == "P8")
            image.foundIn = "test";
        else
            image.foundIn = "train";
    dataset.images[3].foundIn = "train";  // P2 has images 3, 4 and 5: one of them in train
    ASSERT_EQ(dataset.images[3].patient, "P2");
    spec::SplitSpec spec;
    spec.keep = {Set::Test};
    spec.ratios = {85, 15};
    const data::SplitResult result = data::makeSplit(dataset, spec);
    EXPECT_EQ(result.dropped, 1U);
    EXPECT_FALSE(result.split.members.contains(dataset.images[3].key));
    const spec::SplitReport report = data::describe(dataset, result.split);
    EXPECT_EQ(report.patientsStraddling, 0U);
    EXPECT_EQ(report.dropped, 1U);
    EXPECT_TRUE(warned(report, "dropped"));
    EXPECT_EQ(counts(report, Set::Test).patients, 3U);
    EXPECT_EQ(counts(report, Set::Train).patients, 82U);
    EXPECT_EQ(counts(report, Set::Val).patients, 15U);
    spec.ratios = {70, 15, 15};
    EXPECT_EQ(data::makeSplit(dataset, spec).split.members.size(), dataset.images.size() - 1)
        << "three shares: those of the open sets count";
    spec.keep = {Set::Val};
    EXPECT_EQ(errorCode([&] { (void)data::makeSplit(dataset, spec); }), "keep_absent");
}

TEST_F(Split, smallClassesReachEverySetOrAreRefused) {
    spec::Dataset dataset = cohort(60);
    for (spec::ImageRecord& image : dataset.images)
        image.label =
            image.patient == "P0" || image.patient == "P4" || image.patient == "P8" ? 1 : 0;
    const spec::SplitReport report = data::describe(dataset, data::makeSplit(dataset, {}).split);
    for (const Set set : {Set::Train, Set::Val, Set::Test})
        EXPECT_EQ(counts(report, set).patientsPerClass[1], 1U);
    for (spec::ImageRecord& image : dataset.images)
        if (image.patient == "P8")
            image.label = 0;
    EXPECT_EQ(errorCode([&] { (void)data::makeSplit(dataset, {}); }), "too_few");
    EXPECT_EQ(errorCode([&] { (void)data::makeSplit({}, {}); }), "too_few");
    // Where it is the labels that lack, that is said.
    for (spec::ImageRecord& image : dataset.images)
        image.label = -1;
    try {
        (void)data::makeSplit(dataset, {});
        ADD_FAILURE() << "split without a label";
    } catch (const base::Error& error) {
        EXPECT_EQ(error.message().id, "too_few.unlabelled");
    }
}

TEST_F(Split, ratiosAreChecked) {
    const spec::Dataset dataset = cohort(60);
    const auto code = [&](std::vector<double> ratios) {
        spec::SplitSpec spec;
        spec.ratios = std::move(ratios);
        return errorCode([&] { (void)data::makeSplit(dataset, spec); });
    };
    EXPECT_EQ(code({0.7, 0.15, 0.15}), "");
    EXPECT_EQ(code({80, 20}), "") << "training and validation only";
    EXPECT_EQ(code({80, 20, 0}), "");
    for (const auto& ratios : std::vector<std::vector<double>>{
             {}, {100}, {0, 50, 50}, {70, -15, 15}, {1, 2, 3, 4}, {70, std::nan(""), 15}})
        EXPECT_EQ(code(ratios), "ratio_invalid");
}

TEST_F(Split, imagesFarFromTheRatioAreWarnedOf) {
    spec::Dataset even = cohort(90);
    EXPECT_FALSE(warned(data::describe(even, data::makeSplit(even, {}).split), "images_off_ratio"));
    // One patient of a hundred has as many images as all others: wherever it stands, the ratio is off.
    spec::Dataset uneven = cohort(90);
    const std::string patient = *uneven.images.front().patient;
    const std::size_t before = uneven.images.size();
    for (std::size_t i = 0; i < before; ++i) {
        spec::ImageRecord more = uneven.images.front();
        more.key = 10000 + static_cast<std::int64_t>(i);
        more.id = spec::ImageId("more/" + std::to_string(i));
        more.pixelHash = more.id.str();
        more.patient = patient;
        uneven.images.push_back(more);
    }
    const spec::SplitReport report = data::describe(uneven, data::makeSplit(uneven, {}).split);
    EXPECT_TRUE(warned(report, "images_off_ratio"));
}

TEST_F(Split, predefinedIsTakenAsFoundAndItsLeaksAreCounted) {
    spec::Dataset dataset = cohort(90);
    EXPECT_EQ(errorCode([&] {
                  (void)data::makeSplit(dataset, {.method = spec::SplitMethod::Predefined});
              }),
              "split_missing");
    for (std::size_t i = 0; i < dataset.images.size(); ++i)
        dataset.images[i].foundIn = i % 10 == 0 ? "test" : i % 10 == 1 ? "val" : "train";
    dataset.images[0].pixelHash = dataset.images[2].pixelHash;
    dataset.images[3].label = -1;
    const auto split = data::makeSplit(dataset, {.method = spec::SplitMethod::Predefined}).split;
    EXPECT_EQ(split.members.size(), dataset.images.size() - 1);
    const spec::SplitReport report = data::describe(dataset, split);
    EXPECT_GT(report.patientsStraddling, 0U);
    EXPECT_EQ(report.duplicatesAcross, 1U);
    EXPECT_EQ(report.labelConflicts, 1U) << "P0 is ill, P1 is not";
    EXPECT_TRUE(warned(report, "patients_straddle"));
    EXPECT_TRUE(warned(report, "set_too_small"));
    EXPECT_TRUE(warned(report, "unlabelled_left_out"));
}

TEST_F(Split, manySmallStrataKeepTheRatio) {
    spec::Dataset dataset;
    dataset.info.task = spec::Task::Multilabel;
    dataset.info.classes.assign(12, "c");
    for (int i = 0; i < 1000; ++i) {
        spec::ImageRecord image;
        image.key = i + 1;
        image.id = spec::ImageId(std::to_string(10000 + i));
        for (int c = 0; c < 12; ++c)
            image.labels.push_back(static_cast<std::int8_t>((i * 7919 + 13 * i * i) >> c & 1));
        dataset.images.push_back(image);
    }
    const spec::SplitReport report = data::describe(dataset, data::makeSplit(dataset, {}).split);
    EXPECT_NEAR(static_cast<double>(counts(report, Set::Train).images), 700, 15);
    EXPECT_NEAR(static_cast<double>(counts(report, Set::Val).images), 150, 15);
}

}  // namespace
