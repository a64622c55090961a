// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numeric>

#include "base/Random.h"
#include "core/data/DataFixture.h"
#include "data/splits/SplitFields.h"
#include "data/splits/Splitter.h"

using namespace lightbox;
using spec::Set;
using spec::SplitMethod;

namespace {

using Methods = DataTest;

std::string dayText(std::uint64_t day) {
    const auto two = [](std::uint64_t n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return std::to_string(2015 + day / 360) + "-" + two(1 + day / 30 % 12) + "-" +
           two(1 + day % 30);
}

/// Patients of 1 to 4 images at 1 to 2 sites over four years, with twins here and there, images
/// without patient, label, date or site, and some that were left out.
spec::Dataset randomDataset(std::uint64_t seed, bool multilabel) {
    base::Random random({seed, 77});
    spec::Dataset dataset;
    dataset.info.task = multilabel ? spec::Task::Multilabel : spec::Task::Binary;
    dataset.info.classes = multilabel ? std::vector<std::string>{"a", "b", "c", "d", "e"}
                                      : std::vector<std::string>{"normal", "ill"};
    dataset.info.positive = multilabel ? -1 : 1;
    const std::uint64_t patients = 120 + random.below(120);
    for (std::uint64_t p = 0; p < patients; ++p) {
        const std::uint64_t images = 1 + random.below(4);
        const std::uint64_t site = random.below(8);
        const std::uint64_t day = random.below(1400);
        for (std::uint64_t n = 0; n < images; ++n) {
            spec::ImageRecord image;
            image.key = static_cast<std::int64_t>(dataset.images.size()) + 1;
            image.id = spec::ImageId(std::to_string(100000 + image.key));
            if (random.below(20) != 0)
                image.patient = "P" + std::to_string(p);
            image.pixelHash =
                random.below(40) == 0 ? "twin" + std::to_string(random.below(4)) : image.id.str();
            if (multilabel)
                for (std::size_t c = 0; c < 5; ++c)
                    image.labels.push_back(random.below(2 + 3 * c) == 0 ? 1 : 0);
            else
                image.label = random.below(25) == 0 ? -1 : random.below(3) == 0 ? 1 : 0;
            if (random.below(15) != 0)
                image.studyDate = dayText(day + n * random.below(300));
            if (random.below(15) != 0)
                image.fields["site"] =
                    "S" + std::to_string(random.below(12) == 0 ? random.below(8) : site);
            image.fields["sex"] = random.below(2) == 0 ? "F" : "M";
            image.fields["age"] = std::to_string(20 + random.below(60));
            if (random.below(30) == 0)
                image.excluded = "blurred";
            image.foundIn = random.below(8) == 0 ? "test" : "train";
            dataset.images.push_back(image);
        }
    }
    return dataset;
}

std::vector<spec::SplitSpec> everyMethod(std::uint64_t seed) {
    std::vector<spec::SplitSpec> specs(6);
    specs[1].stratify = {"sex", "age"};
    specs[2].method = SplitMethod::Folds;
    specs[2].folds = 4;
    specs[2].repeats = 2;
    specs[2].stratify = {"site"};
    specs[3].method = SplitMethod::ByDate;
    specs[3].field = "study_date";
    specs[4].method = SplitMethod::BySite;
    specs[4].field = "site";
    specs[5].keep = {Set::Test};
    specs[5].ratios = {80, 20};
    for (spec::SplitSpec& spec : specs)
        spec.seed = seed;
    return specs;
}

double share(const spec::SetCounts& counts, std::size_t cls) {
    return static_cast<double>(counts.perClass[cls]) / static_cast<double>(counts.images);
}

const spec::SetCounts& setOf(const spec::SplitReport& report, Set set) {
    return *std::find_if(report.sets.begin(), report.sets.end(),
                         [&](const auto& counts) { return counts.set == set; });
}

spec::ImageRecord one(int number, const std::string& patient, int label) {
    spec::ImageRecord image;
    image.key = number;
    image.id = spec::ImageId(std::to_string(1000 + number));
    image.patient = patient;
    image.label = label;
    image.pixelHash = image.id.str();
    return image;
}

TEST_F(Methods, noUnitStraddlesInAnyMethodWhateverTheData) {
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const spec::Dataset dataset = randomDataset(seed, seed % 2 == 1);
        const std::vector<std::size_t> units = data::units(dataset);
        const std::vector<spec::SplitSpec> specs = everyMethod(seed);
        for (std::size_t s = 0; s < specs.size(); ++s) {
            SCOPED_TRACE("dataset " + std::to_string(seed) + ", method " + std::to_string(s));
            const spec::Split split = data::makeSplit(dataset, specs[s]).split;
            EXPECT_EQ(split.members, data::makeSplit(dataset, specs[s]).split.members)
                << "the same request gives the same split";
            std::map<std::size_t, Set> setOfUnit;
            for (std::size_t i = 0; i < dataset.images.size(); ++i) {
                const auto member = split.members.find(dataset.images[i].key);
                if (member == split.members.end())
                    continue;
                EXPECT_TRUE(spec::takesPart(dataset.images[i]));
                EXPECT_EQ(setOfUnit.emplace(units[i], member->second).first->second,
                          member->second);
            }
            for (const auto& folds : split.folds) {
                std::map<std::size_t, int> foldOfUnit;
                for (std::size_t i = 0; i < dataset.images.size(); ++i)
                    if (const auto fold = folds.find(dataset.images[i].key); fold != folds.end()) {
                        EXPECT_EQ(foldOfUnit.emplace(units[i], fold->second).first->second,
                                  fold->second);
                        EXPECT_NE(setOfUnit.at(units[i]), Set::Test);
                    }
            }
            const spec::SplitReport report = data::describe(dataset, split);
            EXPECT_EQ(report.patientsStraddling, 0U);
            EXPECT_EQ(report.duplicatesAcross, 0U);
            for (const spec::SetCounts& counts : report.sets)
                EXPECT_GT(counts.images, 0U);
            std::size_t in = 0;
            for (const spec::SetCounts& counts : report.sets)
                in += counts.images;
            std::size_t unlabelled = 0;
            for (const spec::ImageRecord& image : dataset.images)
                unlabelled += !image.excluded && !spec::isLabelled(image) ? 1 : 0;
            EXPECT_EQ(in + report.dropped + report.withoutField + unlabelled + report.excluded,
                      dataset.images.size())
                << "every image is accounted for";
        }
    }
}

TEST_F(Methods, foldsHoldEachPatientOnceAndClassesInProportion) {
    spec::Dataset dataset = randomDataset(3, false);
    for (spec::ImageRecord& image : dataset.images)
        image.foundIn.clear();
    spec::SplitSpec spec;
    spec.method = SplitMethod::Folds;
    spec.folds = 5;
    spec.repeats = 3;
    const spec::Split split = data::makeSplit(dataset, spec).split;
    ASSERT_EQ(split.folds.size(), 3U);
    EXPECT_EQ(spec::foldCount(split), 15);
    EXPECT_NE(split.folds[0], split.folds[1]) << "a repetition is another draw";
    const auto taking = static_cast<std::size_t>(
        std::count_if(dataset.images.begin(), dataset.images.end(),
                      [](const auto& image) { return spec::takesPart(image); }));
    const spec::SplitReport report = data::describe(dataset, split);
    ASSERT_EQ(report.folds.size(), 15U);
    for (std::size_t repeat = 0; repeat < 3; ++repeat) {
        EXPECT_EQ(split.folds[repeat].size(), taking);
        std::size_t images = 0;
        for (std::size_t f = 0; f < 5; ++f) {
            const spec::FoldCounts& fold = report.folds[repeat * 5 + f];
            EXPECT_EQ(fold.repeat, static_cast<int>(repeat) + 1);
            EXPECT_EQ(fold.fold, static_cast<int>(f) + 1);
            // By patient: how many images a patient has is left to chance.
            double ill = 0;
            for (std::size_t other = 0; other < 5; ++other)
                ill += static_cast<double>(
                    report.folds[repeat * 5 + other].counts.patientsPerClass[1]);
            EXPECT_NEAR(static_cast<double>(fold.counts.patientsPerClass[1]), ill / 5, 3);
            images += fold.counts.images;
        }
        EXPECT_EQ(images, taking);
    }
    // Fold 7 is the second fold of the second repetition.
    const std::map<std::int64_t, Set> members = spec::membersForFold(split, 7);
    EXPECT_EQ(members.size(), taking);
    for (const auto& [key, set] : members)
        EXPECT_EQ(set == Set::Val, split.folds[1].at(key) == 1);
    EXPECT_EQ(split.members, spec::membersForFold(split, 1));
}

TEST_F(Methods, aTestSetThatComesWithTheImagesStaysOutOfAllFolds) {
    const spec::Dataset dataset = randomDataset(5, false);
    spec::SplitSpec spec;
    spec.method = SplitMethod::Folds;
    const spec::Split split = data::makeSplit(dataset, spec).split;
    EXPECT_EQ(split.spec.keep, std::vector<Set>{Set::Test});
    for (const spec::ImageRecord& image : dataset.images)
        if (image.foundIn == "test" && spec::takesPart(image)) {
            EXPECT_EQ(split.members.at(image.key), Set::Test);
            EXPECT_FALSE(split.folds[0].contains(image.key));
        }
    spec.keep = {Set::Val};
    EXPECT_EQ(errorCode([&] { (void)data::makeSplit(dataset, spec); }), "keep_invalid");
    spec.keep.clear();
    spec.folds = 1;
    EXPECT_EQ(errorCode([&] { (void)data::makeSplit(dataset, spec); }), "folds_invalid");
    spec.folds = 4;
    spec::Dataset few;
    few.info.classes = {"normal", "ill"};
    for (int p = 0; p < 9; ++p)
        few.images.push_back(one(p + 1, "P" + std::to_string(p), p < 3 ? 1 : 0));
    EXPECT_EQ(errorCode([&] { (void)data::makeSplit(few, spec); }), "too_few") << "3 are ill";
}

TEST_F(Methods, byDateTrainsBeforeAndTestsAfter) {
    spec::Dataset dataset;
    dataset.info.classes = {"normal", "ill"};
    dataset.info.positive = 1;
    // Patient p was first seen on day p of 2020 or 2021; two on each of the first twenty days.
    for (int p = 0; p < 120; ++p) {
        dataset.images.push_back(one(p + 1, "P" + std::to_string(p), p % 2));
        dataset.images.back().fields["acquired"] =
            dayText(static_cast<std::uint64_t>(1800 + (p < 40 ? p / 2 : p)));
    }
    // P3 came again at the end; P119 has no date on a second image.
    dataset.images.push_back(one(121, "P3", 1));
    dataset.images.back().fields["acquired"] = "20210101";
    dataset.images.push_back(one(122, "P119", 1));
    dataset.images.push_back(one(123, "Q", 1));
    spec::SplitSpec spec;
    spec.method = SplitMethod::ByDate;
    spec.field = "Acquired";
    const spec::Split split = data::makeSplit(dataset, spec).split;
    const spec::SplitReport report = data::describe(dataset, split);
    EXPECT_EQ(split.spec.field, "acquired") << "as the data name it";
    EXPECT_EQ(setOf(report, Set::Train).patients, 84U);
    EXPECT_EQ(setOf(report, Set::Val).patients, 18U);
    EXPECT_EQ(setOf(report, Set::Test).patients, 18U);
    EXPECT_EQ(split.members.at(121), Set::Train) << "whole to the earlier set";
    EXPECT_EQ(split.members.at(122), Set::Test) << "with its patient";
    EXPECT_FALSE(split.members.contains(123));
    EXPECT_EQ(report.crossing, 1U);
    EXPECT_EQ(report.withoutField, 1U);
    EXPECT_EQ(setOf(report, Set::Train).fieldValues,
              (std::vector<std::string>{dayText(1800), dayText(1883)}));
    EXPECT_LT(setOf(report, Set::Train).fieldValues[1], setOf(report, Set::Val).fieldValues[0]);
    EXPECT_LT(setOf(report, Set::Val).fieldValues[1], setOf(report, Set::Test).fieldValues[0]);

    // All on one day, or no dates at all.
    for (spec::ImageRecord& image : dataset.images)
        image.fields["acquired"] = "2020-01-01";
    EXPECT_EQ(errorCode([&] { (void)data::makeSplit(dataset, spec); }), "field_too_few");
    for (spec::ImageRecord& image : dataset.images)
        image.fields["acquired"] = "morning";
    EXPECT_EQ(errorCode([&] { (void)data::makeSplit(dataset, spec); }), "field_not_date");
}

TEST_F(Methods, bySiteHoldsWholeSitesOut) {
    spec::Dataset dataset;
    dataset.info.classes = {"normal", "ill"};
    dataset.info.positive = 1;
    for (int p = 0; p < 200; ++p) {
        dataset.images.push_back(one(p + 1, "P" + std::to_string(p), p % 4 == 0 ? 1 : 0));
        // Ten sites of twenty patients.
        dataset.images.back().fields["site"] = "H" + std::to_string(p / 20);
    }
    spec::SplitSpec spec;
    spec.method = SplitMethod::BySite;
    spec.field = "site";
    spec.ratios = {60, 20, 20};
    spec::Split split = data::makeSplit(dataset, spec).split;
    spec::SplitReport report = data::describe(dataset, split);
    EXPECT_EQ(setOf(report, Set::Train).fieldValues.size(), 6U);
    EXPECT_EQ(setOf(report, Set::Val).fieldValues.size(), 2U);
    EXPECT_EQ(setOf(report, Set::Test).fieldValues.size(), 2U);
    EXPECT_EQ(report.crossing, 0U);
    // A patient seen at a training site and at a test site: training must not see the test site.
    const std::string train = setOf(report, Set::Train).fieldValues[0];
    const std::string test = setOf(report, Set::Test).fieldValues[0];
    dataset.images.push_back(one(201, "both", 0));
    dataset.images.back().fields["site"] = train;
    dataset.images.push_back(one(202, "both", 0));
    dataset.images.back().fields["site"] = test;
    split = data::makeSplit(dataset, spec).split;
    report = data::describe(dataset, split);
    EXPECT_EQ(split.members.at(201), split.members.at(202));
    std::map<std::string, Set> home;
    for (const spec::ImageRecord& image : dataset.images)
        if (image.patient != "both")
            home[image.fields.at("site")] = split.members.at(image.key);
    EXPECT_EQ(split.members.at(201), std::max(home.at(train), home.at(test)));
    EXPECT_EQ(report.crossing, home.at(train) == home.at(test) ? 0U : 1U);
    for (spec::ImageRecord& image : dataset.images)
        image.fields["site"] = image.key % 2 == 0 ? "A" : "B";
    EXPECT_EQ(errorCode([&] { (void)data::makeSplit(dataset, spec); }), "field_too_few");
}

TEST_F(Methods, fieldsStayInProportionWhereAsked) {
    spec::Dataset dataset;
    dataset.info.classes = {"normal", "ill"};
    dataset.info.positive = 1;
    base::Random random({5});
    for (int p = 0; p < 600; ++p) {
        dataset.images.push_back(one(p + 1, "P" + std::to_string(p), p % 5 == 0 ? 1 : 0));
        dataset.images.back().fields["sex"] = random.below(3) == 0 ? "F" : "M";
        dataset.images.back().fields["age"] = std::to_string(random.below(90));
    }
    const auto women = [&](const spec::Split& split, Set set) {
        double all = 0;
        double female = 0;
        for (const spec::ImageRecord& image : dataset.images)
            if (split.members.at(image.key) == set) {
                ++all;
                female += image.fields.at("sex") == "F" ? 1 : 0;
            }
        return female / all;
    };
    spec::SplitSpec spec;
    spec.stratify = {"sex", "age"};
    for (std::uint64_t seed = 0; seed < 5; ++seed) {
        spec.seed = seed;
        const spec::Split split = data::makeSplit(dataset, spec).split;
        const double whole = women(split, Set::Train) * 0.7 + women(split, Set::Val) * 0.15 +
                             women(split, Set::Test) * 0.15;
        for (const Set set : {Set::Train, Set::Val, Set::Test})
            EXPECT_NEAR(women(split, set), whole, 0.03);
    }
    spec.stratify = {"sez"};
    try {
        (void)data::makeSplit(dataset, spec);
        FAIL() << "there is no such field";
    } catch (const base::Error& error) {
        EXPECT_EQ(error.facts().code, "field_unknown");
        EXPECT_NE(std::string(error.what()).find("'sex'"), std::string::npos) << error.what();
    }
    for (spec::ImageRecord& image : dataset.images) {
        image.fields["name"] = "n" + image.id.str();
        image.fields["sex"] = "F";
    }
    spec.stratify = {"sex"};
    EXPECT_EQ(errorCode([&] { (void)data::makeSplit(dataset, spec); }), "field_too_few");
    spec.stratify = {"name"};
    EXPECT_EQ(errorCode([&] { (void)data::makeSplit(dataset, spec); }), "field_too_many");
    spec.method = SplitMethod::ByDate;
    spec.field = "age";
    EXPECT_EQ(errorCode([&] { (void)data::makeSplit(dataset, spec); }), "stratify_invalid");
}

TEST_F(Methods, rareFindingsAreSharedOutByIterativeStratification) {
    spec::Dataset dataset;
    dataset.info.task = spec::Task::Multilabel;
    dataset.info.classes = {"common", "rare", "rarer"};
    base::Random random({9});
    for (int p = 0; p < 500; ++p)
        for (std::uint64_t n = 0; n <= random.below(3); ++n) {
            dataset.images.push_back(
                one(static_cast<int>(dataset.images.size()) + 1, "P" + std::to_string(p), -1));
            dataset.images.back().labels = {
                static_cast<std::int8_t>(random.below(2)),
                static_cast<std::int8_t>(p % 25 == 0 ? 1 : 0),
                static_cast<std::int8_t>(p % 50 == 3 ? 1 : 0),
            };
        }
    for (std::uint64_t seed = 0; seed < 10; ++seed) {
        const spec::SplitReport report =
            data::describe(dataset, data::makeSplit(dataset, {.seed = seed}).split);
        EXPECT_EQ(report.patientsStraddling, 0U);
        const spec::SetCounts& train = setOf(report, Set::Train);
        const spec::SetCounts& val = setOf(report, Set::Val);
        const spec::SetCounts& test = setOf(report, Set::Test);
        // 20 patients of "rare", 10 of "rarer", by 70/15/15 of their images.
        EXPECT_NEAR(static_cast<double>(val.patientsPerClass[1]), 3, 1.01);
        EXPECT_NEAR(static_cast<double>(test.patientsPerClass[1]), 3, 1.01);
        EXPECT_GE(val.patientsPerClass[2], 1U);
        EXPECT_GE(test.patientsPerClass[2], 1U);
        EXPECT_NEAR(share(train, 0), share(report.whole, 0), 0.02);
        EXPECT_NEAR(share(val, 0), share(report.whole, 0), 0.03);
        EXPECT_NEAR(static_cast<double>(*train.patients), 350, 20);
    }
}

/// 300 patients, some with very many films, and 14 findings, as hospitals have them.
spec::Dataset unevenFindings() {
    spec::Dataset dataset;
    dataset.info.task = spec::Task::Multilabel;
    for (char c = 'a'; c < 'o'; ++c)
        dataset.info.classes.emplace_back(1, c);
    base::Random random({21});
    for (int p = 0; p < 300; ++p) {
        const auto films = static_cast<int>(std::exp(3.2 * random.uniform()));
        std::vector<double> often;
        for (std::size_t c = 0; c < 14; ++c)
            often.push_back(random.uniform() < 0.2 / (1 + 0.3 * static_cast<double>(c)) ? 0.5 : 0);
        for (int n = 0; n < films; ++n) {
            dataset.images.push_back(
                one(static_cast<int>(dataset.images.size()) + 1, "P" + std::to_string(p), -1));
            for (const double chance : often)
                dataset.images.back().labels.push_back(random.uniform() < chance ? 1 : 0);
        }
    }
    return dataset;
}

TEST_F(Methods, severalFindingsAreSharedOutByPatientsAndByImages) {
    const spec::Dataset dataset = unevenFindings();
    for (std::uint64_t seed = 1; seed <= 5; ++seed) {
        const spec::Split split = data::makeSplit(dataset, {.seed = seed}).split;
        const spec::SplitReport report = data::describe(dataset, split);
        double off = 0;
        for (const auto& [set, wanted] :
             {std::pair{Set::Train, 0.7}, {Set::Val, 0.15}, {Set::Test, 0.15}}) {
            const spec::SetCounts& counts = setOf(report, set);
            EXPECT_NEAR(static_cast<double>(*counts.patients) / 300, wanted, 0.03) << seed;
            for (std::size_t c = 0; c < 14; ++c)
                off += std::abs(static_cast<double>(counts.perClass[c]) /
                                    static_cast<double>(report.whole.perClass[c]) -
                                wanted);
        }
        EXPECT_LT(off / 14, 0.12) << "seed " << seed;
        EXPECT_EQ(split.members, data::makeSplit(dataset, {.seed = seed}).split.members);
        EXPECT_NE(split.members, data::makeSplit(dataset, {.seed = seed + 1}).split.members);
    }
}

TEST_F(Methods, whatWasLeftOutIsInNoSetAndCounted) {
    spec::Dataset dataset = randomDataset(8, false);
    for (spec::ImageRecord& image : dataset.images)
        image.excluded.reset();
    const std::string patient = *dataset.images[0].patient;
    std::size_t theirs = 0;
    for (spec::ImageRecord& image : dataset.images)
        if (image.patient == patient) {
            image.excluded = "consent withdrawn";
            ++theirs;
        }
    auto& other = *std::find_if(dataset.images.begin(), dataset.images.end(),
                                [](const auto& i) { return !i.patient && !i.excluded; });
    other.excluded = "blurred";
    const spec::Split split = data::makeSplit(dataset, {}).split;
    EXPECT_FALSE(split.members.contains(other.key));
    EXPECT_FALSE(split.members.contains(dataset.images[0].key));
    const spec::SplitReport report = data::describe(dataset, split);
    EXPECT_EQ(report.excluded, theirs + 1);
    EXPECT_EQ(report.excludedPatients, 1U);
    EXPECT_EQ(report.excludedFor.at("consent withdrawn"), theirs);
    EXPECT_EQ(report.whole.images, dataset.images.size() - theirs - 1);
}

TEST_F(Methods, datesAreReadAsTheyAreWritten) {
    EXPECT_EQ(data::dateNumber("2024-02-29"), 20240229);
    EXPECT_EQ(data::dateNumber("20240229"), 20240229);
    EXPECT_EQ(data::dateNumber("2024/02"), 20240200);
    EXPECT_EQ(data::dateNumber("2024"), 20240000);
    EXPECT_EQ(data::dateNumber("2024-02-29T10:00:00Z"), 20240229);
    EXPECT_EQ(data::dateNumber("2024.02.29 10:00"), 20240229);
    for (const char* text : {"", "57", "2024-13-01", "2024-00", "2024-02-32", "20240", "F", "1e99",
                             "2024-02-2", "9999-01-01", "-2024", "2024--02", "202402291"})
        EXPECT_FALSE(data::dateNumber(text)) << text;
    spec::Dataset dataset;
    dataset.images.push_back(one(1, "A", 0));
    dataset.images.back().studyDate = "2024-02-29";
    dataset.images.back().fields = {{"sex", "F"}, {"empty", " "}};
    dataset.images.push_back(one(2, "B", 0));
    dataset.images.back().fields = {{"sex", "M"}};
    const std::vector<spec::SplitField> fields = data::splitFields(dataset);
    ASSERT_EQ(fields.size(), 2U);
    EXPECT_EQ(fields[0].name, "sex");
    EXPECT_EQ(fields[0].values, 2U);
    EXPECT_FALSE(fields[0].date);
    EXPECT_EQ(fields[1].name, "study_date");
    EXPECT_TRUE(fields[1].date);
    EXPECT_EQ(fields[1].images, 1U);
}

}  // namespace
