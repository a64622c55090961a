// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "spec/Json.h"
#include "support/ErrorCode.h"

namespace lightbox::spec {

namespace {

Calibrator isotonic() {
    Calibrator one;
    one.run = RunId("r-1");
    one.method = CalibrationMethod::Isotonic;
    one.task = Task::Multilabel;
    one.fittedOn = "val";
    one.n = 80;
    one.patients = 40;
    one.fittedAt = "2026-11-21T10:00:00.000Z";
    one.classes = {{"EDEMA", 1, 0, {0.1, 1.0 / 3}, {0.0, 0.7}}, {"MASS", 1, 0, {0.5}, {0.25}}};
    return one;
}

std::string codeOf(const base::Json& json) {
    return test::errorCode([&] { (void)calibratorFromJson(json); });
}

}  // namespace

TEST(CalibratorJson, ReadsBack) {
    const base::Json json = toJson(isotonic());
    const Calibrator read = calibratorFromJson(base::parseJson(base::toText(json)));
    EXPECT_EQ(toJson(read), json);
    EXPECT_EQ(read.classes[0].from, isotonic().classes[0].from);
    EXPECT_EQ(read.patients, 40U);
    Calibrator platt = isotonic();
    platt.method = CalibrationMethod::Platt;
    platt.task = Task::Binary;
    platt.patients.reset();
    platt.classes = {{"sick", 1.0 / 3, -0.1, {}, {}}};
    EXPECT_EQ(calibratorFromJson(toJson(platt)).classes[0].slope, 1.0 / 3);
    EXPECT_FALSE(calibratorFromJson(toJson(platt)).patients);
    platt.method = CalibrationMethod::Temperature;
    platt.task = Task::Multiclass;
    platt.classes[0].cls.clear();
    EXPECT_TRUE(calibratorFromJson(toJson(platt)).classes[0].cls.empty());
}

TEST(CalibratorJson, RefusesWhatItCannotMean) {
    const base::Json good = toJson(isotonic());
    ASSERT_EQ(codeOf(good), "");
    const auto changed = [&](const char* pointer, base::Json value) {
        base::Json json = good;
        json[base::Json::json_pointer(pointer)] = std::move(value);
        return codeOf(json);
    };
    EXPECT_EQ(changed("/version", 2), "version_newer");
    for (const char* method : {"none", "magic"})
        EXPECT_EQ(changed("/method", method), "json_invalid");
    EXPECT_EQ(changed("/classes", base::Json::array()), "json_invalid");
    EXPECT_EQ(changed("/classes/0/class", nullptr), "json_invalid");
    EXPECT_EQ(changed("/classes/0/from", {0.3, 0.1}), "json_invalid");
    EXPECT_EQ(changed("/classes/0/from", {0.3, 0.3}), "json_invalid");
    EXPECT_EQ(changed("/classes/0/to", {0.7, 0.1}), "json_invalid");
    EXPECT_EQ(changed("/classes/0/to", {0.1}), "json_invalid");
    EXPECT_EQ(changed("/classes/0/to", {0.1, 1.5}), "json_invalid");
    EXPECT_EQ(changed("/task", "binary"), "json_invalid") << "two calibrators for two classes";
    for (const auto& [name, value] : good.items()) {
        if (name == "version" || name == "patients")
            continue;
        base::Json json = good;
        json.erase(name);
        EXPECT_EQ(codeOf(json), "json_invalid") << name;
    }
    Calibrator platt = isotonic();
    platt.method = CalibrationMethod::Platt;
    base::Json json = toJson(platt);
    json["classes"][0]["slope"] = 0;
    EXPECT_EQ(codeOf(json), "json_invalid") << "it would make all cases equal";
}

TEST(OperatingPointJson, TwoThresholdsOnTheCalibratedScaleReadBack) {
    OperatingPoint point;
    point.run = RunId("r-1");
    point.cls = "sick";
    point.objective = "rule out below 0.2, rule in from 0.8";
    point.threshold = 0.2;
    point.atThreshold.cls = "sick";
    point.atThreshold.threshold = 0.2;
    EXPECT_FALSE(toJson(point).contains("version")) << "as older versions read it";
    point.atThreshold.scale = Scale::Calibrated;
    EXPECT_EQ(toJson(point).at("version"), operatingPointVersion);
    TwoThresholds two;
    two.ruleOut = 0.2;
    two.ruleIn = 0.8;
    two.ruleInText = "0.800";
    two.referred = {3, 4};
    two.share = {.value = 0.1, .low = 0.05, .high = 0.2, .method = "wilson"};
    two.npv.undefined = "nothing is called negative";
    point.twoThresholds = two;
    const base::Json json = toJson(point);
    EXPECT_EQ(json.at("rule_in"), 0.8);
    EXPECT_EQ(json.at("zones").at("refer").at("n"), 7);
    EXPECT_EQ(json.at("undefined").at("/npv_ruled_out/value"), "nothing is called negative");
    const OperatingPoint read = operatingPointFromJson(json);
    const auto withoutReasons = [](base::Json document) {
        document.erase("undefined");
        return document;
    };
    EXPECT_EQ(withoutReasons(toJson(read)), withoutReasons(json));
    EXPECT_EQ(read.twoThresholds->npv.undefined, two.npv.undefined);
    EXPECT_EQ(read.atThreshold.scale, Scale::Calibrated);
    EXPECT_EQ(read.twoThresholds->referred.negatives, 4U);
    base::Json newer = json;
    newer["version"] = operatingPointVersion + 1;
    EXPECT_EQ(test::errorCode([&] { (void)operatingPointFromJson(newer); }), "version_newer");
    base::Json crossed = json;
    crossed["rule_in"] = 0.1;
    EXPECT_EQ(test::errorCode([&] { (void)operatingPointFromJson(crossed); }), "json_invalid");
}

}  // namespace lightbox::spec
