// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ExportRun.h"

#include <algorithm>
#include <cstdio>
#include <sstream>
#include <unordered_map>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Json.h"
#include "base/Text.h"
#include "data/samples/Pixels.h"
#include "data/splits/Splitter.h"
#include "engine/Access.h"
#include "engine/Evaluate.h"
#include "engine/Explain.h"
#include "engine/MakeSplit.h"
#include "engine/RunModel.h"
#include "engine/Scale.h"
#include "engine/seal/Closed.h"
#include "engine/seal/Nameless.h"
#include "engine/studies/MakeEnsemble.h"
#include "evaluation/Calibrator.h"
#include "evaluation/Evaluate.h"
#include "evaluation/Table.h"
#include "imaging/Render.h"
#include "models/ExportModel.h"
#include "project/Project.h"
#include "report/HtmlReport.h"
#include "spec/Json.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t kMissesShown = 8;
/// Longest side of a picture in the report, px.
constexpr int kPictureSide = 320;

/// Names of patients and images as the export may show them.
class Names {
public:
    Names(project::Project& project, bool withIdentifiers)
        : m_project(project),
          m_withIdentifiers(withIdentifiers) {}
    [[nodiscard]] std::string image(const spec::ImageId& id) {
        return m_withIdentifiers ? id.str() : m_project.pseudonymOfImage(id);
    }
    [[nodiscard]] std::string patient(const std::string& patient) {
        return m_withIdentifiers || patient.empty() ? patient
                                                    : m_project.pseudonymOfPatient(patient);
    }
    void rename(spec::Predictions& predictions) {
        for (spec::PredictionRow& row : predictions.rows) {
            row.image = spec::ImageId(image(row.image));
            row.patient = patient(row.patient);
        }
    }

private:
    project::Project& m_project;
    bool m_withIdentifiers;
};

/// The rows of a set, nullopt where there are none or they must not be seen.
std::optional<spec::Predictions> seenRows(const project::Project& project, const LoadedRun& run,
                                          spec::Set set) {
    const std::optional<spec::Predictions> all = project.predictions(run.record.id);
    if (!all)
        return std::nullopt;
    const std::set<std::int64_t> hidden = hiddenImages(project, run.record);
    const bool any =
        std::any_of(run.record.members.begin(), run.record.members.end(), [&](const auto& member) {
            return member.second == set && hidden.contains(member.first);
        });
    spec::Predictions rows = rowsOf(project, *all, set);
    if (any || rows.rows.empty())
        return std::nullopt;
    return rows;
}

void exportPredictions(project::Project& project, const LoadedRun& run,
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
    Names(project, request.withIdentifiers).rename(all);
    std::stable_sort(all.rows.begin(), all.rows.end(),
                     [](const auto& a, const auto& b) { return a.image < b.image; });
    std::ostringstream text;
    std::optional<spec::Predictions> calibrated;
    if (const std::optional<spec::Calibrator> calibrator = project.calibrator(run.record.id))
        calibrated = evaluation::calibrated(*calibrator, all);
    evaluation::writePredictions(text, all, calibrated ? &*calibrated : nullptr);
    base::writeFileAtomically(request.out, text.str());
}

/// How wrong the model is about a row: the probability it withheld from the truth.
double wrongness(const spec::PredictionRow& row) {
    return 1 - row.p.at(static_cast<std::size_t>(row.yTrue));
}

std::string probabilityText(double p) {
    char text[32];
    std::snprintf(text, sizeof text, "%.3f", p);
    return text;
}

/// The rows that the decision gets most wrong, worst first.
std::vector<spec::PredictionRow> worstMisses(const spec::Predictions& predictions,
                                             const std::optional<spec::OperatingPoint>& locked) {
    evaluation::EvaluateOptions options;
    if (locked) {
        options.threshold = locked->threshold;
        options.cls = locked->cls;
    }
    const std::vector<int> decided = evaluation::predictedClasses(predictions, options);
    std::vector<spec::PredictionRow> misses;
    for (std::size_t i = 0; i < predictions.rows.size(); ++i) {
        const spec::PredictionRow& row = predictions.rows[i];
        if (row.yTrue >= 0 && decided[i] >= 0 && decided[i] != row.yTrue)
            misses.push_back(row);
    }
    std::stable_sort(misses.begin(), misses.end(),
                     [](const auto& a, const auto& b) { return wrongness(a) > wrongness(b); });
    if (misses.size() > kMissesShown)
        misses.resize(kMissesShown);
    return misses;
}

/// The worst misses with what the model looked at.
std::vector<report::Case> missCases(project::Project& project, const LoadedRun& run,
                                    const spec::Predictions& predictions,
                                    const std::optional<spec::OperatingPoint>& locked, Names& names,
                                    spec::ProgressObserver& progress, std::stop_token stop) {
    const std::vector<spec::PredictionRow> misses = worstMisses(predictions, locked);
    std::vector<report::Case> cases;
    std::optional<CaseExplainer> explainer;
    for (const spec::PredictionRow& row : misses) {
        if (stop.stop_requested())
            throw base::cancelled();
        progress.progressed({"explaining", cases.size(), misses.size(), ""});
        const auto truth = static_cast<std::size_t>(row.yTrue);
        report::Case& shown = cases.emplace_back();
        shown.title = names.image(row.image);
        shown.caption = predictions.classes.at(truth) + ", p = " + probabilityText(row.p.at(truth));
        const std::optional<spec::ImageRecord> image = project.image(row.image);
        if (!image)
            continue;
        try {
            if (!explainer)
                explainer.emplace(project.folder(), run.record.id.str());
            const auto looked =
                static_cast<int>(std::max_element(row.p.begin(), row.p.end()) - row.p.begin());
            const spec::PixelBuffer picture =
                imaging::thumbnail(imaging::render(data::readPixels(image->source)), kPictureSide);
            shown.png =
                imaging::encodePng(overlay(picture, explainer->explain(*image, looked), 0.45, 0));
        } catch (const base::Error& error) {
            const base::Error said =
                nameless(error, *image, image->source.file, names.image(row.image));
            shown.caption += " (no picture: " + said.facts().why + ")";
        }
    }
    return cases;
}

std::optional<report::SetResult> resultOf(const project::Project& project, const LoadedRun& run,
                                          spec::Set set,
                                          const std::optional<spec::OperatingPoint>& locked) {
    std::optional<spec::Predictions> rows = seenRows(project, run, set);
    if (!rows)
        return std::nullopt;
    *rows = onScale(project, run.record.id, *std::move(rows), scaleOf(locked));
    evaluation::EvaluateOptions options;
    if (locked) {
        options.threshold = locked->threshold;
        options.cls = locked->cls;
        options.prevalence = locked->atThreshold.prevalence;
    }
    report::SetResult result{evaluation::evaluate(*rows, options), *rows};
    result.evaluation.run = run.record.id;
    result.evaluation.split = spec::toString(set);
    result.evaluation.scale = scaleOf(locked);
    if (result.evaluation.atThreshold)
        result.evaluation.atThreshold->scale = scaleOf(locked);
    return result;
}

/// What concerns the run of the ledger: its own acts, and those on its split.
std::vector<project::LedgerEntry> ledgerOf(const project::Project& project, const LoadedRun& run) {
    std::vector<project::LedgerEntry> entries = project.ledger();
    std::erase_if(entries, [&](const project::LedgerEntry& entry) {
        const bool ofAll = entry.kind == project::LedgerKind::Break ||
                           entry.kind == project::LedgerKind::Accept ||
                           entry.kind == project::LedgerKind::PatientChange;
        return !ofAll && entry.run != run.record.id.str() && entry.split != run.record.split.str();
    });
    return entries;
}

std::string inWords(const project::LedgerEntry& entry, bool withReasons) {
    const std::string reason = withReasons && !entry.detail.empty() ? ": " + entry.detail : "";
    const std::string at =
        entry.threshold ? ", threshold " + base::exactText(*entry.threshold) : std::string();
    switch (entry.kind) {
    case project::LedgerKind::Seal:
        return entry.split + ": " + std::to_string(entry.images.size()) + " images";
    case project::LedgerKind::Opening:
        return entry.split + ": run " + entry.run + at;
    case project::LedgerKind::Look:
        return entry.split + ": run " + entry.run + ", " + entry.detail + ", not sealed";
    case project::LedgerKind::Lock:
        return "run " + entry.run + at + reason;
    case project::LedgerKind::PatientChange:
        return std::to_string(entry.count) + " images got another patient";
    case project::LedgerKind::Break:
    case project::LedgerKind::Accept:
        break;
    }
    return withReasons ? entry.detail : "reason left out";
}

std::string actOf(project::LedgerKind kind) {
    switch (kind) {
    case project::LedgerKind::Seal:
        return "seal";
    case project::LedgerKind::Break:
        return "break_seal";
    case project::LedgerKind::Opening:
        return "reveal";
    case project::LedgerKind::Look:
        return "look";
    case project::LedgerKind::Lock:
        return "lock";
    case project::LedgerKind::PatientChange:
        return "patients";
    case project::LedgerKind::Accept:
        break;
    }
    return "accept_ledger";
}

/// How many folds the cross-validation has that this run is one of; 0: none.
int foldsAround(const project::Project& project, const spec::RunRecord& record) {
    const std::optional<spec::Split> split = project.split(record.split);
    const int folds = split ? spec::foldCount(*split) : 0;
    for (int fold = 1; fold <= folds; ++fold) {
        const std::map<std::int64_t, spec::Set> members = spec::membersForFold(*split, fold);
        // What was left out since is in no run.
        if (std::all_of(record.members.begin(), record.members.end(), [&](const auto& member) {
                const auto found = members.find(member.first);
                return found != members.end() && found->second == member.second;
            }))
            return folds;
    }
    return 0;
}

void exportReport(project::Project& project, const LoadedRun& run, const ExportRequest& request,
                  spec::ProgressObserver& progress, std::stop_token stop) {
    Names names(project, request.withIdentifiers);
    const spec::Dataset dataset = project.dataset();
    const std::optional<spec::OperatingPoint> locked = lockOf(project, run.record.id);
    report::ReportInput input;
    input.project = project.info().name;
    input.createdAt = base::utcNow();
    input.run = run.record;
    input.history = project.history(run.record.id);
    input.imagesImported = dataset.images.size();
    std::set<std::string> patients;
    for (const spec::ImageRecord& image : dataset.images)
        if (image.patient)
            patients.insert(*image.patient);
    if (!patients.empty())
        input.patients = patients.size();
    input.unreadable = project.issues().size();
    input.sealBreaks = project.sealBreaks();
    input.accepted = project.acceptances();
    if (!request.withIdentifiers)
        for (spec::Acceptance& acceptance : input.accepted) {
            acceptance.message.clear();  // some name patients
            acceptance.text = {};
            acceptance.note.clear();
            acceptance.by.clear();
        }
    if (std::optional<spec::Split> split = project.split(run.record.split)) {
        input.folds = run.record.place.fold > 0
                          ? run.record.place.folds * std::max(split->spec.repeats, 1)
                          : foldsAround(project, run.record);
        split->members = run.record.members;  // of its fold, and as it saw them
        input.split = data::describe(dataset, *split, Closed(project, dataset).labels());
        if (!request.withIdentifiers)
            input.split->excludedFor.clear();  // somebody's words
        input.reveals = revealsOf(project, run.record);
    }
    for (const project::LedgerEntry& entry : ledgerOf(project, run)) {
        // Who it was, and words that somebody wrote, stay in the house.
        input.audit.push_back({entry.number, entry.at, request.withIdentifiers ? entry.who : "",
                               actOf(entry.kind), inWords(entry, request.withIdentifiers)});
        input.everSealed = input.everSealed || entry.kind == project::LedgerKind::Seal;
    }
    input.warnings = sealWarnings(project, &run.record);
    if (locked)
        for (spec::Warning& warning : ensembleFacts(run.record, run.folder).warnings)
            input.warnings.push_back(std::move(warning));
    input.looksUnsealed = looksAt(project, run.record);
    progress.progressed({"measuring", 0, 0, ""});
    input.val = resultOf(project, run, spec::Set::Val, locked);
    input.test = resultOf(project, run, spec::Set::Test, locked);
    input.operatingPoint = locked;
    if (locked && !request.withIdentifiers) {
        input.operatingPoint->lockedBy.clear();
        input.operatingPoint->reason.clear();
    }
    if (const report::SetResult* shown = input.test  ? &*input.test
                                         : input.val ? &*input.val
                                                     : nullptr;
        shown && RunModel(run.record, run.folder).isThere())
        input.misses = missCases(project, run, shown->predictions, locked, names, progress, stop);
    for (std::optional<report::SetResult>* result : {&input.val, &input.test})
        if (*result)
            names.rename((*result)->predictions);
    input.dataChangedSince =
        project::dataFingerprint(dataset, run.record.members) != run.record.fingerprint ||
        patientsChangedSince(project, run.record);
    if (input.test)
        noteLook(project, run.record, "report");
    base::writeFileAtomically(request.out, report::htmlReport(input));
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
    base::writeFileAtomically(request.out / "run.json", facts.at("lightbox_run") + "\n");
}

}  // namespace

void exportRun(const OpenProject& open, const ExportRequest& request,
               spec::ProgressObserver& progress, std::stop_token stop) {
    if (request.out.empty())
        throw base::usage("out_missing");
    project::Project project = open.writer();
    const LoadedRun run = loadRun(project, request.run);
    switch (request.kind) {
    case ExportKind::Safetensors:
    case ExportKind::Pth:
        exportModel(project, run, request);
        break;
    case ExportKind::Predictions:
        exportPredictions(project, run, request);
        break;
    case ExportKind::Report:
        exportReport(project, run, request, progress, stop);
        break;
    }
    if (request.withIdentifiers)
        project.audit("export_identifiers",
                      "run " + run.record.id.str() + " to " + request.out.filename().string());
}

}  // namespace lightbox::engine
