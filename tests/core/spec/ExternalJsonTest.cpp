// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "base/Error.h"
#include "spec/External.h"
#include "spec/Json.h"

using namespace lightbox;
using base::Json;

TEST(ExternalJson, ACohortReadsBackAndOneOfAnEarlierVersionToo) {
    spec::Cohort cohort;
    cohort.name = "St Anna";
    cohort.sources = {"/films"};
    cohort.images = 12;
    cohort.patients = 7;
    cohort.prevalence = 0.07;
    cohort.nearCopies = {{spec::ImageId("a.png"), spec::ImageId("P0003_01"), true, false},
                         {spec::ImageId("b.png"), spec::ImageId("train/b.png"), false, true}};
    Json json = spec::toJson(cohort);
    EXPECT_EQ(spec::toJson(spec::cohortFromJson(json)), json);
    EXPECT_TRUE(spec::cohortFromJson(json).nearCopies.at(1).isTrained);
    json.erase("near_copies");
    json.erase("prevalence");
    const spec::Cohort earlier = spec::cohortFromJson(json);
    EXPECT_TRUE(earlier.nearCopies.empty());
    EXPECT_FALSE(earlier.prevalence);
    json["near_copies"] = {{{"image", "a.png"}}};
    EXPECT_THROW((void)spec::cohortFromJson(json), base::Error);
}

TEST(ExternalJson, KeptRecalibrationsReadBack) {
    spec::KeptRecalibration one;
    one.name = "St Anna, intercept and slope";
    one.run = spec::RunId("r");
    one.cohort = "St Anna";
    one.cls = "PNEUMONIA";
    one.scale = spec::Scale::Calibrated;
    one.line = {spec::Recalibration::Kind::InterceptSlope, -1.83, 1.07, 0.465, 0.7, 0.063};
    one.images = 436;
    one.patients = 430;
    one.keptAt = "2026-11-29T10:42:00.000Z";
    one.keptBy = "m.keller";
    one.reason = "their prevalence";
    spec::KeptRecalibration plain = one;
    plain.line = {spec::Recalibration::Kind::Intercept, -1.8, 1};
    plain.patients.reset();
    Json json = spec::toJson(std::vector{one, plain});
    const auto read = spec::keptRecalibrationsFromJson(json);
    ASSERT_EQ(read.size(), 2U);
    EXPECT_EQ(spec::toJson(read), json);
    EXPECT_EQ(read.front().scale, spec::Scale::Calibrated);
    EXPECT_EQ(read.front().line.ruleIn, 0.7);
    EXPECT_FALSE(read.back().line.threshold);
    json["recalibrations"][0]["kind"] = "sideways";
    EXPECT_THROW((void)spec::keptRecalibrationsFromJson(json), base::Error);
    json["version"] = 99;
    EXPECT_THROW((void)spec::keptRecalibrationsFromJson(json), base::Error);
}
