// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fixture.h"
#include "base/Files.h"

namespace lightbox::test {

namespace fs = std::filesystem;

namespace {

using Calibrate = CliTest;

}  // namespace

TEST_F(Calibrate, FromFitToPredict) {
    const fs::path project = trainedProject(2);
    const auto call = [&](std::vector<std::string> arguments) {
        arguments.emplace_back("--json");
        const Result result = runOn(project, std::move(arguments));
        EXPECT_EQ(result.code, 0) << result.err;
        return result;
    };
    EXPECT_EQ(runOn(project, {"evaluate", "--run", "last", "--calibrated"}).code, 3);
    const Result fitted = call({"calibrate", "--run", "last", "--method", "isotonic"});
    EXPECT_NE(fitted.err.find("look better than they are"), std::string::npos);
    const base::Json document = fitted.json();
    for (const char* field : {"run", "method", "fitted_on", "n", "patients", "fitted_at", "classes",
                              "before", "after", "warnings"})
        EXPECT_TRUE(document.contains(field)) << field;
    EXPECT_EQ(document["method"], "isotonic");
    EXPECT_EQ(document["fitted_on"], "val");
    EXPECT_EQ(document["n"], 40);
    EXPECT_LE(document["after"]["brier"], document["before"]["brier"]);
    for (const char* field : {"slope", "slope_interval", "intercept", "intercept_interval"})
        EXPECT_TRUE(document["before"]["calibration"].contains(field)) << field;

    const base::Json raw = call({"evaluate", "--run", "last"}).json();
    EXPECT_EQ(raw["scale"], "raw");
    EXPECT_EQ(raw["calibrator"]["method"], "isotonic");
    EXPECT_EQ(raw["brier"], document["before"]["brier"]);
    EXPECT_TRUE(raw["calibration"]["scaled"].is_object());
    const base::Json measured = call({"evaluate", "--run", "last", "--calibrated"}).json();
    EXPECT_EQ(measured["scale"], "calibrated");
    EXPECT_EQ(measured["brier"], document["after"]["brier"]);

    const base::Json preview =
        call({"threshold", "--run", "last", "--rule-out", "0.2", "--rule-in", "0.8"}).json();
    EXPECT_EQ(preview["rule_out"], 0.2);
    EXPECT_EQ(preview["rule_in"], 0.8);
    EXPECT_TRUE(preview["referred"].contains("low"));
    EXPECT_EQ(preview["locked"], false);
    EXPECT_EQ(preview["objective"], "rule out below 0.2, rule in from 0.8");
    const base::Json benefit = call({"threshold", "--run", "last", "--net-benefit", "0.2"}).json();
    EXPECT_EQ(benefit["objective"], "net benefit at 0.2");
    EXPECT_FALSE(benefit.contains("rule_in"));
    const base::Json locked = call({"threshold", "--run", "last", "--youden", "--calibrated",
                                    "--lock", "--reason", "a test"})
                                  .json();
    EXPECT_EQ(locked["at_threshold"]["scale"], "calibrated");
    const Result refused = runOn(project, {"calibrate", "--run", "last", "--method", "none"});
    EXPECT_EQ(refused.code, 3);
    EXPECT_NE(refused.err.find("which is locked"), std::string::npos) << refused.err;

    const fs::path csv = folder / "predicted.csv";
    const base::Json report =
        call({"predict", "--model", "last", "--csv", csv.string(), writeFolder().string()}).json();
    EXPECT_EQ(report["scale"], "calibrated");
    EXPECT_EQ(report["calibrator"]["method"], "isotonic");
    const base::Json& first = report["predictions"][0];
    EXPECT_EQ(first["calibrated"].size(), 2U);
    EXPECT_TRUE(first["positive"].is_boolean());
    EXPECT_NE(base::readTextFile(csv).find(",calibrated_"), std::string::npos);
    EXPECT_FALSE(first.contains("set"));

    // The classes that an image may be of at a stated error.
    const fs::path sets = folder / "sets.csv";
    const std::string films = writeFolder().string();
    const base::Json unsure =
        call({"predict", "--model", "last", "--abstain", "0.2", "--csv", sets.string(), films})
            .json();
    EXPECT_EQ(unsure["abstain"], 0.2);
    std::size_t sure = 0;
    for (const base::Json& one : unsure["predictions"]) {
        EXPECT_EQ(one["set"]["unsure"], one["set"]["classes"].size() != 1);
        sure += one["set"]["unsure"] == false ? 1 : 0;
    }
    EXPECT_GT(sure, 0U);
    EXPECT_NE(base::readTextFile(sets).find(",set"), std::string::npos);
    const Result text = runOn(project, {"predict", "--model", "last", "--abstain", "0.2", films});
    EXPECT_NE(text.out.find("a share of 0.2 at most"), std::string::npos) << text.out;
    EXPECT_EQ(runOn(project, {"predict", "--model", "last", "--abstain", "0.0001", films}).code, 3);
}

TEST_F(Calibrate, UsageIsToldBeforeAnythingIsRead) {
    const auto code = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"threshold", "--run", "last"});
        return runOn(folder / "none.lightbox", std::move(arguments)).code;
    };
    EXPECT_EQ(code({"--at", "0.5"}), 3) << "there is no project";
    EXPECT_EQ(code({"--sensitivity", "0.9", "--specificity", "0.9"}), 3);
    EXPECT_EQ(code({"--rule-out", "0.2", "--rule-in", "0.8"}), 3);
    EXPECT_EQ(code({"--rule-out", "0.2"}), 2);
    EXPECT_EQ(code({"--rule-in", "0.2"}), 2);
    EXPECT_EQ(code({"--at", "0.5", "--youden"}), 2);
    EXPECT_EQ(code({"--sensitivity", "0.9", "--rule-out", "0.2", "--rule-in", "0.8"}), 2);
    EXPECT_EQ(code({"--sensitivity", "0.9", "--net-benefit", "0.2"}), 2);
    EXPECT_EQ(code({"--cost", "2:1", "--fbeta", "1"}), 2);
    EXPECT_EQ(code({}), 2);
    for (const std::vector<std::string>& arguments :
         {std::vector<std::string>{"calibrate", "--run", "last"},
          {"calibrate", "--run", "last", "--method", "magic"},
          {"calibrate", "--method", "platt"}})
        EXPECT_EQ(runOn(folder / "none.lightbox", arguments).code, 2);
}

}  // namespace lightbox::test
