// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Evaluate.h"

#include <algorithm>
#include <memory>
#include <set>

#include "base/Csv.h"
#include "base/Error.h"
#include "base/FieldText.h"
#include "base/Files.h"
#include "base/Text.h"
#include "data/tables/TableText.h"
#include "engine/Access.h"
#include "engine/Cautions.h"
#include "engine/Measure.h"
#include "engine/PredictSet.h"
#include "engine/RunModel.h"
#include "engine/Scale.h"
#include "engine/Sentences.h"
#include "engine/SubgroupFields.h"
#include "engine/TrainingData.h"
#include "engine/seal/Closed.h"
#include "engine/studies/MakeEnsemble.h"
#include "engine/studies/StudyRuns.h"
#include "evaluation/Calibrator.h"
#include "evaluation/Conformal.h"
#include "evaluation/Disagreement.h"
#include "evaluation/Evaluate.h"
#include "evaluation/InForce.h"
#include "evaluation/Labels.h"
#include "evaluation/PatientUnit.h"
#include "evaluation/Table.h"
#include "project/Project.h"
#include "spec/Json.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

namespace {

bool holdsRows(const std::shared_ptr<const spec::Predictions>& predictions, spec::Set set) {
    return predictions && std::any_of(predictions->rows.begin(), predictions->rows.end(),
                                      [name = spec::toString(set)](const spec::PredictionRow& row) {
                                          return row.split == name;
                                      });
}

/// Adds rows of one set to what the run has predicted, in place of those it had.
void storeRows(project::Project& project, const LoadedRun& run,
               const std::vector<spec::PredictionRow>& rows, spec::Set set) {
    spec::Predictions all =
        project.predictions(run.record.id).value_or(spec::Predictions{run.record.dataset, {}});
    std::erase_if(all.rows, [name = spec::toString(set)](const spec::PredictionRow& row) {
        return row.split == name;
    });
    all.rows.insert(all.rows.end(), rows.begin(), rows.end());
    project.savePredictions(run.record.id, all);
}

/// `evaluation-test.json` holds what an opening showed, `evaluation.json` validation at the decision
/// in force; looking writes neither.
void storeEvaluation(const LoadedRun& run, const spec::Evaluation& evaluation) {
    const bool test = evaluation.split == spec::toString(spec::Set::Test);
    base::Json document = base::Json::object();
    document[evaluation.split] = spec::toJson(evaluation);
    base::writeFileAtomically(run.folder / (test ? "evaluation-test.json" : "evaluation.json"),
                              base::toText(document));
}

RunModel modelOf(const LoadedRun& run) {
    RunModel model(run.record, run.folder);
    model.useThreads(run.record.spec.threads);
    return model;
}

std::vector<std::int64_t> testKeys(const LoadedRun& run) {
    return keysOf(run.record, spec::Set::Test);
}

/// A test set on its way to being opened: predicted where that was needed, and nothing told yet.
struct Opening {
    std::optional<std::vector<spec::PredictionRow>> predicted;  ///< nullopt: they lie there already
    bool sealed = false;
    bool reveals = false;  ///< this one counts
};

/// Throws Error refused where it stays closed.
Opening prepareOpening(const project::Project& project, const LoadedRun& run,
                       const EvaluateRequest& request,
                       const std::optional<spec::OperatingPoint>& locked,
                       spec::ProgressObserver& progress, std::stop_token stop) {
    Opening opening;
    opening.sealed = testIsSealed(project, run.record);
    opening.reveals = opening.sealed && request.reveal;
    const bool opened = opening.sealed && revealsBy(project, run.record.id) > 0;
    if (opening.sealed && !request.reveal && !opened)
        requireVisible(project, run.record, spec::Set::Test);
    const std::optional<spec::Split> split = project.split(run.record.split);
    if (opening.reveals) {
        requireLedgerKept(project);
        if (!locked)
            throw base::refused("threshold_not_locked", {{"run", run.record.id.str()}},
                                project.folder());
        // A run of another split may hold images in test that are sealed elsewhere: its own reveal
        // cannot open those.
        if (!split || !split->sealed)
            throw base::refused("test_sealed.other_split",
                                {{"run", run.record.id.str()}, {"split", run.record.split.str()}},
                                project.folder());
    }
    if (!holdsRows(project.sharedPredictions(run.record.id), spec::Set::Test))
        opening.predicted = predictSet(project, modelOf(run), run.record.members, spec::Set::Test,
                                       run.record.id.str(), progress, stop);
    return opening;
}

/// Its rows, for measuring them before anybody is told.
spec::Predictions testRows(const project::Project& project, const LoadedRun& run,
                           const Opening& opening) {
    if (!opening.predicted)
        return rowsOf(project, *project.sharedPredictions(run.record.id), spec::Set::Test);
    return rowsOf(project,
                  spec::Predictions{run.record.dataset, *opening.predicted, run.record.untrained},
                  spec::Set::Test);
}

/// Counted before anybody can read a row, and only once nothing can fail any more but the disk.
void openTest(project::Project& project, const LoadedRun& run, const Opening& opening,
              const std::optional<spec::OperatingPoint>& locked) {
    if (opening.reveals)
        project.countReveal(run.record.split, run.record.id, locked->threshold, testKeys(run));
    if (!opening.predicted)
        return;
    if (!opening.sealed)
        noteLook(project, run.record, "evaluation");
    storeRows(project, run, *opening.predicted, spec::Set::Test);
}

/// Stored beside the run; what an older version stored with exchanged classes is put right first.
void storeWith(project::Project& project, const LoadedRun& run,
               const spec::Evaluation& evaluation) {
    if (run.record.classesExchanged)
        project.saveRunRecord(project.runRecord(run.record.id));
    storeEvaluation(run, evaluation);
}

/// `change` where the project can be written to and no other process holds it.
template <class Change> void ifFree(const OpenProject& open, Change&& change) {
    try {
        project::Project writer = open.writer();
        change(writer);
    } catch (const base::Error& error) {
        if (error.facts().code != "project_busy" && error.facts().code != "project_read_only")
            throw;
    }
}

base::Error notPredicted(const project::Project& project, const spec::RunRecord& run,
                         spec::Set set) {
    const messages::Args args{{"run", run.id.str()}};
    const fs::path folder = project.runFolder(run.id);
    if (set == spec::Set::Test)
        return base::refused("not_predicted.test", args, folder);
    if (set == spec::Set::Val)
        return base::refused("not_predicted.val", args, folder);
    return base::refused("not_predicted.train", {}, folder);
}

spec::Predictions visibleRows(const project::Project& project, const spec::RunRecord& run,
                              spec::Set set) {
    requireVisible(project, run, set);
    const std::shared_ptr<const spec::Predictions> predictions = project.sharedPredictions(run.id);
    if (!holdsRows(predictions, set))
        throw notPredicted(project, run, set);
    return rowsOf(project, *predictions, set);
}

/// Conformal sets of `measured` with the limits of `fitted`, patient by patient where these are the unit.
std::vector<spec::Conformal> conformalSetsOf(const spec::Predictions& fitted,
                                             const spec::Predictions& measured, double alpha,
                                             const std::optional<spec::Aggregate>& patients) {
    const auto joined = [&](const spec::Predictions& images) {
        return patients ? evaluation::byPatient(images, *patients).predictions : images;
    };
    std::vector<spec::Conformal> sets =
        evaluation::conformal(joined(fitted), joined(measured), alpha);
    for (spec::Conformal& one : sets) {
        one.fittedOn = spec::toString(spec::Set::Val);
        one.measuredOn = spec::toString(spec::Set::Test);
    }
    return sets;
}

/// The rows of one set of a table. Throws Error refused (conformal_sets) where it has none.
spec::Predictions rowsOfSet(const spec::Predictions& table, spec::Set set,
                            const std::filesystem::path& file) {
    spec::Predictions rows = table;
    std::erase_if(rows.rows, [name = spec::toString(set)](const spec::PredictionRow& row) {
        return row.split != name;
    });
    if (rows.rows.empty())
        throw base::refused("conformal_sets", {{"set", spec::toString(set)}}, file);
    return rows;
}

}  // namespace

spec::Evaluation evaluate(const OpenProject& open, const EvaluateRequest& request,
                          spec::ProgressObserver& progress, std::stop_token stop) {
    const bool test = request.set == spec::Set::Test;
    if (request.set != spec::Set::Val && !test)
        throw base::usage("set_invalid.evaluate", {{"set", setName(request.set)}});
    const auto reader = open.reader();
    LoadedRun run = loadRun(*reader, request.run);
    if (request.threads > 0)
        run.record.spec.threads = request.threads;
    const std::optional<spec::OperatingPoint> locked = lockOf(*reader, run.record.id);
    const bool sealedTest = test && testIsSealed(*reader, run.record);
    if (test && request.reveal)
        requireLedgerKept(*reader);
    else if (test && !sealedTest)
        requireEntriesKept(*reader);
    std::vector<spec::Warning> unsaid;
    evaluation::InForce inForce =
        decisionFor(request, request.calibrated, locked, sealedTest, unsaid);
    if (inForce.scale == spec::Scale::Calibrated)
        static_cast<void>(calibratorOf(*reader, run.record.id));
    requireFields(*reader, request.subgroups);
    requireFields(*reader, request.further.known);
    std::optional<spec::Predictions> fitted;
    if (request.abstain) {
        if (!test)
            throw base::usage("conformal_sets.val", {}, reader->folder());
        fitted = onScale(*reader, run.record.id, visibleRows(*reader, run.record, spec::Set::Val),
                         inForce.scale);
        static_cast<void>(conformalSetsOf(*fitted, *fitted, *request.abstain, request.patients));
    }
    // A test set that was never sealed is opened by its first evaluation.
    const bool opens =
        test && ((sealedTest && request.reveal) ||
                 !holdsRows(reader->sharedPredictions(run.record.id), spec::Set::Test));
    std::optional<project::Project> writer;
    std::optional<Opening> opening;
    if (opens) {
        if (sealedTest && !request.reveal)
            requireVisible(*reader, run.record, spec::Set::Test);
        writer.emplace(open.writer());
        opening = prepareOpening(*writer, run, request, locked, progress, stop);
    }
    const project::Project& project = writer ? *writer : *reader;
    progress.progressed({"measuring", 0, 0, ""});
    const spec::Predictions rows =
        opening ? testRows(project, run, *opening) : visibleRows(project, run.record, request.set);
    evaluation::EvaluateOptions& options = inForce.options;
    addFields(options, project, rows, request.subgroups, request.further);
    spec::Evaluation result;
    try {
        result = measure(project, run.record.id, rows, inForce);
    } catch (const base::Error& error) {
        // The refusal tells of labels: it is given once the opening counts.
        if (opening && error.facts().code == "patient_two_classes")
            openTest(*writer, run, *opening, locked);
        throw;
    }
    if (fitted)
        result.conformal =
            conformalSetsOf(*fitted, onScale(project, run.record.id, rows, inForce.scale),
                            *request.abstain, request.patients);
    if (opening)
        openTest(*writer, run, *opening, locked);
    result.split = spec::toString(request.set);
    result.reveals = revealsOf(project, run.record);
    if (test && !sealedTest && !opens && !request.isNoted)
        noteLook(project, run.record, "evaluation");
    if (test)
        result.looks = static_cast<int>(looksAt(project, run.record));
    const EnsembleFacts ensemble = ensembleFacts(run.record, run.folder);
    result.source = test ? "test" : ensemble.source();
    const std::vector<spec::Warning> seal =
        sealWarnings(project, test || locked ? &run.record : nullptr);
    result.warnings.insert(result.warnings.end(), seal.begin(), seal.end());
    result.warnings.insert(result.warnings.end(), unsaid.begin(), unsaid.end());
    std::optional<spec::StudyReport> averaged;
    if (!test && ensemble.isPooled)
        averaged = studyAveraged(project, run.record, request.patients);
    if (averaged)
        leadWithMean(result, *averaged);
    addNew(result.warnings,
           cautionsOf(run, {request.set, result.scale, result.atThreshold.has_value()}, averaged));
    const auto store = [&](project::Project& into) {
        if (!request.patients)
            return storeWith(into, run, result);
        inForce.options.patients.reset();
        spec::Evaluation byImage = measure(project, run.record.id, rows, inForce);
        byImage.split = result.split;
        byImage.source = result.source;
        byImage.reveals = result.reveals;
        byImage.looks = result.looks;
        byImage.warnings = result.warnings;
        storeWith(into, run, byImage);
    };
    if (writer)
        store(*writer);
    else if (test && !storedMacroAuroc(run.folder, spec::Set::Test))
        // Opened by an older version, or predicted elsewhere.
        ifFree(open, store);
    else if (run.record.classesExchanged)
        ifFree(open,
               [&](project::Project& free) { free.saveRunRecord(free.runRecord(run.record.id)); });
    return result;
}

spec::Predictions predictionsOf(const OpenProject& open, const std::string& run, spec::Set set,
                                spec::Scale scale) {
    const auto reader = open.reader();
    const project::Project& project = *reader;
    const spec::RunId id = project.resolveRun(run);
    return onScale(project, id, visibleRows(project, *project.sharedRecord(id), set), scale);
}

std::string sourceOf(const OpenProject& open, const std::string& run) {
    const auto reader = open.reader();
    const spec::RunId id = reader->resolveRun(run);
    return ensembleFacts(*reader->sharedRecord(id), reader->runFolder(id)).source();
}

void storeValidation(const OpenProject& open, const std::string& run) {
    const auto reader = open.reader();
    const project::Project& project = *reader;
    const LoadedRun loaded = loadRun(project, run);
    if (!holdsRows(project.sharedPredictions(loaded.record.id), spec::Set::Val))
        return;
    evaluation::InForce inForce;
    if (const auto lock = lockOf(project, loaded.record.id))
        evaluation::decideBy(inForce, *lock);
    spec::Evaluation result = measure(project, loaded.record.id,
                                      visibleRows(project, loaded.record, spec::Set::Val), inForce);
    result.split = spec::toString(spec::Set::Val);
    result.source = ensembleFacts(loaded.record, loaded.folder).source();
    if (loaded.record.classesExchanged) {
        project::Project writer = open.writer();
        storeWith(writer, loaded, result);
        return;
    }
    storeEvaluation(loaded, result);
}

namespace {

/// Leaves the rows of the set asked for; all of them where the table names no set.
void keepSet(evaluation::TablePredictions& table, const MeasureRequest& request) {
    if (!request.set)
        return;
    std::vector<spec::PredictionRow>& rows = table.predictions.rows;
    std::set<std::string> sets;
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        sets.insert(rows[i].split);
        if (rows[i].split == spec::toString(*request.set))
            kept.push_back(i);
    }
    if (kept.empty())
        throw base::refused("table_invalid.no_set",
                            {{"set", spec::toString(*request.set)},
                             {"sets", std::vector<std::string>(sets.begin(), sets.end())}},
                            request.table);
    for (std::size_t i = 0; i < kept.size(); ++i)
        if (kept[i] != i)
            rows[i] = std::move(rows[kept[i]]);
    rows.resize(kept.size());
    for (evaluation::SubgroupField& field : table.fields) {
        for (std::size_t i = 0; i < kept.size(); ++i)
            if (kept[i] != i)
                field.values[i] = std::move(field.values[kept[i]]);
        field.values.resize(kept.size());
    }
    std::erase_if(table.warnings, [](const spec::Warning& warning) {
        return warning.code == "several_splits" || warning.code == "labels_unknown";
    });
    const auto unknown = static_cast<std::size_t>(
        std::count_if(rows.begin(), rows.end(), [&](const spec::PredictionRow& row) {
            return !evaluation::isLabelled(table.predictions, row);
        }));
    if (unknown > 0)
        table.warnings.push_back(spec::warning("labels_unknown", {{"rows", unknown}}));
}

}  // namespace

spec::Evaluation measureTable(const MeasureRequest& request) {
    std::vector<spec::Warning> warnings;
    std::vector<spec::Conformal> limits;
    const base::CsvTable cells = data::readTable(request.table, &warnings);
    evaluation::TableOptions table{request.patientColumn, request.positive, request.subgroups,
                                   request.ordinal};
    table.fields.insert(table.fields.end(), request.further.known.begin(),
                        request.further.known.end());
    const bool searchesAll = request.further.worstSubgroup && request.subgroups.empty();
    if (searchesAll)
        for (const std::string& column : evaluation::furtherColumns(cells, table))
            table.fields.push_back(column);
    evaluation::TablePredictions first = evaluation::predictionsFromTable(cells, table);
    if (request.patients && !evaluation::namesPatients(first.predictions))
        throw base::usage("unit_invalid.no_patients", {}, request.table);
    if (request.abstain)
        limits = conformalSetsOf(rowsOfSet(first.predictions, spec::Set::Val, request.table),
                                 rowsOfSet(first.predictions, spec::Set::Test, request.table),
                                 *request.abstain, request.patients);
    keepSet(first, request);
    warnings.insert(warnings.end(), first.warnings.begin(), first.warnings.end());
    evaluation::EvaluateOptions options = optionsOf(request);
    options.partial = request.partial;
    const auto known = first.fields.begin() + static_cast<std::ptrdiff_t>(request.subgroups.size());
    const auto others = known + static_cast<std::ptrdiff_t>(request.further.known.size());
    options.fields.assign(first.fields.begin(), known);
    options.known.assign(known, others);
    if (request.further.worstSubgroup)
        options.searched = searchesAll ? std::vector(others, first.fields.end()) : options.fields;
    spec::Evaluation result = evaluation::evaluate(first.predictions, options);
    result.conformal = std::move(limits);
    table.fields.clear();
    std::vector<spec::Predictions> compared;
    for (const std::filesystem::path& other : request.compare) {
        evaluation::TablePredictions read =
            evaluation::predictionsFromTable(data::readTable(other, &warnings), table);
        keepSet(read, request);
        compared.push_back(std::move(read.predictions));
    }
    result.compare = evaluation::compare(first.predictions, compared, options);
    for (const spec::Comparison& one : result.compare)
        if (auto disagree = evaluation::disagreement(one))
            result.warnings.push_back(std::move(*disagree));
    result.warnings.insert(result.warnings.begin(), warnings.begin(), warnings.end());
    return result;
}

}  // namespace lightbox::engine
