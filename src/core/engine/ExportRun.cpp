// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ExportRun.h"

#include <algorithm>
#include <functional>
#include <sstream>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Json.h"
#include "base/Text.h"
#include "engine/Access.h"
#include "engine/RunModel.h"
#include "engine/Scale.h"
#include "engine/external/Recalibrations.h"
#include "engine/reporting/ExportNames.h"
#include "engine/reporting/WriteReport.h"
#include "evaluation/Calibrator.h"
#include "evaluation/Table.h"
#include "models/ExportModel.h"
#include "project/Project.h"
#include "spec/Json.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

namespace {

/// Predictions of all sets that may be seen, as CSV.
std::string predictionsOf(const project::Project& project, const LoadedRun& run,
                          const ExportRequest& request) {
    spec::Predictions all;
    bool first = true;
    for (const spec::Set set : {spec::Set::Val, spec::Set::Test}) {
        std::optional<spec::Predictions> rows = seenRows(project, run, set);
        if (!rows)
            continue;
        if (first)
            all = *rows;
        else
            all.rows.insert(all.rows.end(), rows->rows.begin(), rows->rows.end());
        first = false;
    }
    if (first && project.predictions(run.record.id))
        requireVisible(project, run.record, spec::Set::Val);
    if (first)
        throw base::refused("not_predicted.export", {{"run", run.record.id.str()}}, run.folder);
    if (std::any_of(all.rows.begin(), all.rows.end(), [](const spec::PredictionRow& row) {
            return row.split == spec::toString(spec::Set::Test);
        }))
        noteLook(project, run.record, "predictions");
    ExportNames(project, request.withIdentifiers).rename(all);
    std::stable_sort(all.rows.begin(), all.rows.end(),
                     [](const auto& a, const auto& b) { return a.image < b.image; });
    std::ostringstream text;
    std::optional<spec::Predictions> calibrated;
    if (const std::optional<spec::Calibrator> calibrator = project.calibrator(run.record.id))
        calibrated = evaluation::calibrated(*calibrator, all);
    evaluation::writePredictions(text, all, calibrated ? &*calibrated : nullptr);
    return text.str();
}

/// What was kept for other places, by numbers in the place of their names; nobody applies it unasked. Empty: nothing was.
std::string recalibrationFacts(const project::Project& project, const spec::RunId& run) {
    std::vector<spec::KeptRecalibration> kept = keptRecalibrations(project, run);
    std::size_t number = 0;
    for (spec::KeptRecalibration& one : kept) {
        one.name = "no. " + std::to_string(++number);
        one.cohort.clear();
        one.keptBy.clear();
        one.reason.clear();
    }
    return kept.empty() ? std::string() : base::toLine(spec::toJson(kept));
}

/// What a model file says of itself: enough to predict from it alone, and nothing of any image,
/// patient, person or place.
std::map<std::string, std::string> modelFacts(const project::Project& project,
                                              const spec::RunRecord& run) {
    spec::RunRecord told;
    told.id = run.id;
    told.startedAt = run.startedAt;
    told.spec = run.spec;
    told.spec.name.clear();
    told.spec.model.weights = fs::path(run.spec.model.weights).filename().string();
    told.environment = run.environment;
    static_cast<spec::ClassScheme&>(told.dataset) = run.dataset;
    told.parameters = run.parameters;
    told.untrained = run.untrained;
    told.normalisation = run.normalisation;
    told.result.outcome = run.result.outcome;
    told.ensemble = run.ensemble;
    std::map<std::string, std::string> facts{
        {"classes", base::toLine(base::Json(run.dataset.classes))},
        {"task", spec::toString(run.dataset.task)},
        {"lightbox_run", base::toLine(spec::toJson(told))}};
    if (const auto focus = run.dataset.focus())
        facts["positive"] = run.dataset.classes.at(*focus);
    if (const std::optional<spec::Calibrator> calibrator = project.calibrator(run.id)) {
        facts["calibration"] = spec::toString(calibrator->method);
        facts["lightbox_calibration"] = base::toLine(spec::toJson(*calibrator));
    }
    if (std::optional<spec::OperatingPoint> point = lockOf(project, run.id)) {
        spec::OperatingPoint& locked = *point;
        locked.lockedBy.clear();
        locked.reason.clear();
        facts["threshold"] = base::exactText(locked.threshold);
        facts["threshold_class"] = locked.cls;
        facts["threshold_scale"] = spec::toString(scaleOf(point));
        if (locked.twoThresholds)
            facts["threshold_rule_in"] = base::exactText(locked.twoThresholds->ruleIn);
        facts["lightbox_threshold"] = base::toLine(spec::toJson(locked));
    }
    if (const std::string kept = recalibrationFacts(project, run.id); !kept.empty())
        facts["lightbox_recalibrations"] = kept;
    return facts;
}

void exportNetwork(const ModelPart& part, const fs::path& out, ExportKind kind,
                   std::map<std::string, std::string> facts) {
    models::exportModel(part.record.spec.model, part.record.spec.data,
                        static_cast<std::int64_t>(part.record.dataset.outputs()), part.weights, out,
                        kind == ExportKind::Pth ? models::ModelFormat::Torch
                                                : models::ModelFormat::Safetensors,
                        std::move(facts));
}

/// A run's network in a file; an ensemble's in a folder, laid out as a run's, from which it can
/// predict: run.json, operating_point.json where a threshold is locked, calibration.json where it has a
/// calibrator, members/RUN/.
void exportModel(const project::Project& project, const LoadedRun& run,
                 const ExportRequest& request) {
    const RunModel model(run.record, run.folder);
    model.require();
    if (run.record.ensemble.empty()) {
        exportNetwork(model.parts().front(), request.out, request.kind,
                      modelFacts(project, run.record));
        return;
    }
    if (fs::exists(request.out) && !(fs::is_directory(request.out) && fs::is_empty(request.out)))
        throw base::refused("out_taken.folder", {{"run", run.record.name}}, request.out);
    const char* file = request.kind == ExportKind::Pth ? "model.pth" : "model.safetensors";
    for (const ModelPart& part : model.parts()) {
        const fs::path own = request.out / "members" / part.record.id.str();
        fs::create_directories(own);
        std::map<std::string, std::string> facts = modelFacts(project, part.record);
        exportNetwork(part, own / file, request.kind, facts);
        base::writeFileAtomically(own / "run.json", facts.at("lightbox_run") + "\n");
    }
    std::map<std::string, std::string> facts = modelFacts(project, run.record);
    if (const auto locked = facts.find("lightbox_threshold"); locked != facts.end())
        base::writeFileAtomically(request.out / "operating_point.json", locked->second + "\n");
    if (const auto own = facts.find("lightbox_calibration"); own != facts.end())
        base::writeFileAtomically(request.out / "calibration.json", own->second + "\n");
    if (const auto kept = facts.find("lightbox_recalibrations"); kept != facts.end())
        base::writeFileAtomically(request.out / "recalibrations.json", kept->second + "\n");
    base::writeFileAtomically(request.out / "run.json", facts.at("lightbox_run") + "\n");
}

}  // namespace

void exportRun(const OpenProject& open, const ExportRequest& request,
               spec::ProgressObserver& progress, std::stop_token stop) {
    if (request.out.empty())
        throw base::usage("out_missing");
    // A page called as a PDF opens in no reader of either.
    const bool isPdf = base::lower(request.out.extension().string()) == ".pdf";
    if (isPdf && request.kind == ExportKind::Report)
        throw base::usage("report_named_pdf", {}, request.out);
    // Measuring and drawing take their time: others may write meanwhile.
    const auto project = open.reader();
    const LoadedRun run = loadRun(*project, request.run);
    std::function<void()> write;
    switch (request.kind) {
    case ExportKind::Safetensors:
    case ExportKind::Pth:
        write = [&] { exportModel(*project, run, request); };
        break;
    case ExportKind::Predictions:
        write = [&request, text = predictionsOf(*project, run, request)] {
            base::writeOutput(request.out, text);
        };
        break;
    case ExportKind::Report:
    case ExportKind::ReportPdf:
    case ExportKind::ModelCard:
    case ExportKind::Checklists:
        write = [&request, made = makeReport(open, *project, run, request, progress, stop)] {
            writeReport(made, request);
        };
        break;
    }
    if (!request.withIdentifiers) {
        write();
        return;
    }
    // Names are handed on only where the log can say so.
    project::Project writer = open.writerSoon();
    write();
    writer.audit("export_identifiers",
                 "run " + run.record.id.str() + " to " + request.out.filename().string());
}

}  // namespace lightbox::engine
