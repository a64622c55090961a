// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Calibrate.h"

#include <CLI/CLI.hpp>
#include <memory>

#include "Commands.h"
#include "Text.h"
#include "spec/Json.h"

namespace lightbox::cli {

namespace {

struct CalibrateOptions {
    std::string run;
    std::string method;
};

std::vector<std::string> fitRow(const std::string& name, const std::optional<double>& before,
                                const std::optional<double>& after, bool hasAfter) {
    std::vector<std::string> row{name, figure(before)};
    if (hasAfter)
        row.push_back(figure(after));
    return row;
}

std::string calibrationText(const spec::CalibrationReport& report) {
    using Fit = spec::CalibrationReport::Fit;
    const spec::Calibrator& fitted = report.calibrator;
    std::string text =
        report.after
            ? spec::toString(fitted.method) + ", fitted on " + std::to_string(fitted.n) +
                  (fitted.fittedOn == "out_of_fold" ? " out-of-fold images"
                                                    : " validation images") +
                  (fitted.patients ? " of " + std::to_string(*fitted.patients) + " patients" : "") +
                  "\n"
            : "run " + fitted.run.str() + " keeps its probabilities as they are\n";
    if (report.after && fitted.method == spec::CalibrationMethod::Temperature)
        for (const spec::ClassCalibrator& one : fitted.classes)
            if (!one.leftRaw)
                text += "temperature" + (one.cls.empty() ? "" : " of " + one.cls) + " " +
                        fixed(1 / one.slope, 4) + "\n";
    const Fit none;
    const Fit& before = report.before;
    const Fit& after = report.after ? *report.after : none;
    const bool both = report.after.has_value();
    std::vector<std::vector<std::string>> rows{{"", "before"}};
    if (both)
        rows.front().emplace_back("after");
    rows.push_back(fitRow("Brier", before.brier, after.brier, both));
    rows.push_back(fitRow("ECE, equal width", before.eceEqualWidth, after.eceEqualWidth, both));
    rows.push_back(fitRow("ECE, equal mass", before.eceEqualMass, after.eceEqualMass, both));
    for (std::size_t i = 0; i < before.calibration.size(); ++i) {
        const spec::Calibration& raw = before.calibration[i];
        rows.push_back({"slope of " + raw.cls, figure(raw.slope)});
        rows.push_back({"intercept of " + raw.cls, figure(raw.intercept)});
        if (!both)
            continue;
        rows[rows.size() - 2].push_back(figure(after.calibration.at(i).slope));
        rows.back().push_back(figure(after.calibration.at(i).intercept));
    }
    return text + table(rows);
}

int runCalibrate(Session& session, const CalibrateOptions& options) {
    const spec::CalibrationReport report = engine::calibrate(
        session.project(), options.run, spec::calibrationMethodFromString(options.method).value());
    session.warn(report.warnings);
    session.show(spec::toJson(report), calibrationText(report));
    return kDone;
}

}  // namespace

void addCalibrate(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<CalibrateOptions>();
    CLI::App& command = *app.add_subcommand(
        "calibrate", "Fit on validation how a run's probabilities are to be read");
    command.add_option("--run", options->run, "RUN: an id, a unique name, or last")->required();
    command
        .add_option("--method", options->method,
                    "How; none: the probabilities stay as the model gives them")
        ->required()
        ->check(CLI::IsMember({"temperature", "isotonic", "platt", "none"}));
    addCommonOptions(command, invocation);
    describe(command, "lightbox-cli calibrate --run last --method platt");
    command.callback([&invocation, options] {
        invocation.run = [options](Session& session) { return runCalibrate(session, *options); };
    });
}

}  // namespace lightbox::cli
