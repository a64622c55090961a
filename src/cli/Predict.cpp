// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Predict.h"

#include <CLI/CLI.hpp>
#include <memory>
#include <sstream>

#include "Commands.h"
#include "ConsoleObserver.h"
#include "Text.h"
#include "base/Csv.h"
#include "base/Files.h"
#include "base/Text.h"
#include "messages/Render.h"
#include "spec/Json.h"

namespace lightbox::cli {

namespace {

struct PredictOptions {
    engine::PredictRequest request;
    std::filesystem::path csv;
};

std::string classOf(const engine::PredictReport& report, const engine::PathPrediction& prediction) {
    return report.classes.at(static_cast<std::size_t>(prediction.predicted));
}

base::Json warningsJson(const std::vector<spec::Warning>& warnings) {
    base::Json json = base::Json::array();
    for (const spec::Warning& warning : warnings)
        json.push_back(spec::toJson(warning));
    return json;
}

base::Json documentOf(const engine::PredictReport& report) {
    base::Json predictions = base::Json::array();
    for (const engine::PathPrediction& prediction : report.predictions) {
        base::Json p = base::Json::object();
        for (std::size_t i = 0; i < prediction.probabilities.size(); ++i)
            p[report.classes.at(i)] = prediction.probabilities[i];
        base::Json row{{"path", prediction.path},
                       {"frame", prediction.frame},
                       {"probabilities", p},
                       {"predicted", classOf(report, prediction)},
                       {"positive", prediction.positive ? base::Json(*prediction.positive)
                                                        : base::Json(nullptr)},
                       {"warnings", warningsJson(prediction.warnings)}};
        if (!prediction.calibrated.empty()) {
            row["calibrated"] = base::Json::object();
            for (std::size_t i = 0; i < prediction.calibrated.size(); ++i)
                row["calibrated"][report.classes.at(i)] = prediction.calibrated[i];
        }
        if (!prediction.zone.empty())
            row["zone"] = prediction.zone;
        for (const engine::PredictionSet& set : prediction.sets) {
            const base::Json told{{"classes", set.classes}, {"unsure", set.isUnsure()}};
            if (set.cls.empty())
                row["set"] = told;
            else
                row["sets"][set.cls] = told;
        }
        predictions.push_back(std::move(row));
    }
    base::Json issues = base::Json::array();
    for (const spec::ImportIssue& issue : report.issues)
        issues.push_back(spec::toJson(issue));
    return {
        {"model", report.model},
        {"classes", report.classes},
        {"threshold", report.threshold ? base::Json(*report.threshold) : base::Json(nullptr)},
        {"rule_in", report.ruleIn ? base::Json(*report.ruleIn) : base::Json(nullptr)},
        {"scale", spec::toString(report.scale)},
        {"abstain", report.abstain ? base::Json(*report.abstain) : base::Json(nullptr)},
        {"calibrator", report.calibrator ? spec::toJson(*report.calibrator) : base::Json(nullptr)},
        {"warnings", warningsJson(report.warnings)},
        {"predictions", predictions},
        {"issues", issues}};
}

std::string zoneText(const std::string& zone) {
    if (zone.empty())
        return {};
    return zone == "rule_out" ? ": ruled out" : zone == "rule_in" ? ": ruled in" : ": referred";
}

std::string guaranteeText(double alpha) {
    return messages::english(messages::Message{"abstain_guarantee", {{"alpha", alpha}}});
}

std::string predictText(const engine::PredictReport& report) {
    std::string text;
    for (const engine::PathPrediction& prediction : report.predictions) {
        text += prediction.path;
        if (prediction.frame > 0)
            text += "#frame=" + std::to_string(prediction.frame);
        text += ": " + classOf(report, prediction);
        for (std::size_t i = 0; i < prediction.probabilities.size(); ++i)
            text += (i == 0 ? "  " : ", ") + report.classes.at(i) + " " +
                    fixed(prediction.probabilities[i], 3);
        for (std::size_t i = 0; i < prediction.calibrated.size(); ++i)
            text += (i == 0 ? "; calibrated " : ", ") + report.classes.at(i) + " " +
                    fixed(prediction.calibrated[i], 3);
        text += zoneText(prediction.zone);
        for (const engine::PredictionSet& set : prediction.sets)
            text += "; " + (set.cls.empty() ? "" : set.cls + ": ") +
                    (set.isUnsure() ? "unsure" : "sure") +
                    (set.classes.empty() ? "" : " (" + base::joined(set.classes, ", ") + ")");
        text += "\n";
    }
    if (report.abstain)
        text += guaranteeText(*report.abstain) + "\n";
    return text;
}

void writeCsv(const std::filesystem::path& file, const engine::PredictReport& report) {
    std::ostringstream text;
    base::CsvWriter writer(text);
    for (const char* name : {"path", "frame"})
        writer.field(name);
    for (const std::string& cls : report.classes)
        writer.field("p_" + cls);
    if (report.calibrator)
        for (const std::string& cls : report.classes)
            writer.field("calibrated_" + cls);
    writer.field("predicted");
    if (report.ruleIn)
        writer.field("zone");
    if (report.abstain)
        writer.field("set");
    writer.endRow();
    for (const engine::PathPrediction& prediction : report.predictions) {
        writer.field(prediction.path).field(static_cast<std::int64_t>(prediction.frame));
        for (const double p : prediction.probabilities)
            writer.field(p);
        for (const double p : prediction.calibrated)
            writer.field(p);
        writer.field(classOf(report, prediction));
        if (report.ruleIn)
            writer.field(prediction.zone);
        if (report.abstain) {
            std::string sets;
            for (const engine::PredictionSet& set : prediction.sets)
                sets += (sets.empty() ? "" : "; ") + (set.cls.empty() ? "" : set.cls + ": ") +
                        base::joined(set.classes, "|");
            writer.field(sets);
        }
        writer.endRow();
    }
    base::writeOutput(file, text.str());
}

/// A model's own folder or file needs no project; a run does.
std::filesystem::path projectFor(const Session& session, const std::string& model) {
    return std::filesystem::exists(model) ? session.projectGiven() : session.project();
}

int runPredict(const Session& session, PredictOptions options) {
    options.request.project = projectFor(session, options.request.model);
    options.request.threads = session.options().threads;
    ConsoleObserver progress(session);
    const engine::PredictReport report =
        engine::predict(options.request, progress, session.stopToken());
    progress.clear();
    for (const spec::ImportIssue& issue : report.issues)
        session.error("image cannot be read: " + issue.path + ": " + issue.detail);
    session.warn(report.warnings);
    for (const engine::PathPrediction& prediction : report.predictions)
        for (const spec::Warning& warning : prediction.warnings) {
            spec::Warning named = warning;
            named.message = prediction.path + ": " + warning.message;
            session.warn(std::span(&named, 1));
        }
    if (!options.csv.empty())
        writeCsv(options.csv, report);
    session.show(documentOf(report), predictText(report));
    return report.predictions.empty() ? kRefused : kDone;
}

}  // namespace

void addPredict(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<PredictOptions>();
    CLI::App& command = *app.add_subcommand("predict", "Apply a model to any images");
    command
        .add_option("--model", options->request.model,
                    "RUN, a run's folder, or model.safetensors with run.json beside it")
        ->required();
    command.add_option("PATH", options->request.paths, "Images, or folders of them")->required();
    command
        .add_option("--abstain", options->request.abstain,
                    "Tell the classes that an image may be of so that this share of each is "
                    "missed, such as "
                    "0.1; fitted on the run's validation")
        ->check(CLI::Range(0.0, 1.0));
    command.add_option(
        "--csv", options->csv,
        "Write path,frame,p_CLASS…,predicted here, calibrated_CLASS… where the run is "
        "calibrated, and set with --abstain");
    addCommonOptions(command, invocation, true);
    describe(command, "lightbox-cli predict --model last film1.dcm film2.png --json");
    command.callback([&invocation, options] {
        invocation.run = [options](Session& session) { return runPredict(session, *options); };
    });
}

}  // namespace lightbox::cli
