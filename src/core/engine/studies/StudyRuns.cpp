// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/studies/StudyRuns.h"

#include <algorithm>
#include <set>
#include <tuple>

#include "base/Error.h"
#include "data/splits/Splitter.h"
#include "engine/Sentences.h"
#include "engine/seal/Closed.h"
#include "engine/seal/Fingerprint.h"
#include "engine/seal/Seal.h"
#include "engine/studies/Study.h"
#include "evaluation/Evaluate.h"
#include "project/Fingerprint.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace {

auto orderOf(const spec::RunPlace& place) {
    return std::tuple(place.repeat, place.fold, place.trial, place.inner);
}

/// The interval shown does not come from the bootstrap, whose own is left out here: reports are made
/// often.
spec::Evaluation measured(const spec::Predictions& rows, std::optional<spec::Aggregate> patients) {
    evaluation::EvaluateOptions options;
    options.patients = patients;
    options.bootstrap = 0;
    return evaluation::evaluate(rows, options);
}

}  // namespace

std::vector<StudyRun> runsOf(const project::Project& project, const spec::StudyId& study) {
    std::vector<StudyRun> runs;
    for (const spec::RunId& id : project.runs()) {
        std::shared_ptr<const spec::RunRecord> record = project.sharedRecord(id);
        if (record->place.study != study || study.empty())
            continue;
        const spec::Outcome outcome = outcomeNow(project, *record);
        runs.push_back({std::move(record), outcome});
    }
    std::stable_sort(runs.begin(), runs.end(), [](const StudyRun& a, const StudyRun& b) {
        return orderOf(a.record->place) < orderOf(b.record->place);
    });
    // Of two in one place the later counts; an outer fold's own choice has its fold for a place,
    // whatever trial it chose.
    const auto placeOf = [](const StudyRun& run) {
        const spec::RunPlace& place = run.record->place;
        const bool isChoice = !run.record->ensemble.empty();
        return std::tuple(place.repeat, place.fold, isChoice ? -1 : place.trial, place.inner);
    };
    std::vector<StudyRun> latest;
    for (StudyRun& run : runs) {
        const auto same = std::find_if(latest.begin(), latest.end(), [&](const StudyRun& other) {
            return placeOf(other) == placeOf(run);
        });
        if (same == latest.end())
            latest.push_back(std::move(run));
        else if (same->id() < run.id())
            *same = std::move(run);
    }
    return latest;
}

const StudyRun* findRun(const std::vector<StudyRun>& runs, const spec::RunPlace& place) {
    const auto found = std::find_if(runs.begin(), runs.end(), [&](const StudyRun& run) {
        return orderOf(run.record->place) == orderOf(place);
    });
    return found == runs.end() ? nullptr : &*found;
}

HeldOut::HeldOut(const project::Project& project, std::optional<spec::Aggregate> patients)
    : m_project(project),
      m_dataset(project.sharedDataset()),
      m_hidden(project, *m_dataset),
      m_patients(patients) {}

const HeldOut::Measured& HeldOut::of(const spec::RunRecord& record) {
    const auto [found, isNew] = m_measured.try_emplace(record.id);
    Measured& one = found->second;
    if (!isNew)
        return one;
    const std::shared_ptr<const spec::Predictions> predictions =
        m_project.sharedPredictions(record.id);
    // Of what was sealed since a list of studies gives no figure.
    if (!predictions || m_hidden.anyIn(record, spec::Set::Val))
        one.rows = {record.dataset, {}, record.untrained};
    else
        one.rows = rowsOf(m_project, *predictions, spec::Set::Val);
    if (one.rows.rows.empty())
        return one;
    const spec::Evaluation evaluation = measured(one.rows, m_patients);
    one.n = evaluation.n;
    one.auroc = evaluation.aurocMacro;
    one.patients = evaluation.patients;
    for (std::size_t c = 0; c < evaluation.classes.size() && one.auroc.value; ++c)
        if (!evaluation.aurocPerClass[c].value)
            one.leftOut.push_back(evaluation.classes[c]);
    return one;
}

std::optional<double> HeldOut::auroc(const spec::RunRecord& record) {
    return of(record).auroc.value;
}

std::vector<spec::StudyTrial> trialsOf(HeldOut& heldOut, const spec::StudyRecord& study,
                                       const std::vector<StudyRun>& runs,
                                       const spec::RunPlace* outer) {
    std::vector<std::vector<std::optional<double>>> perFold(study.trials.size());
    for (const spec::RunPlace& place : spec::placesOf(study)) {
        if (outer && (place.repeat != outer->repeat || place.fold != outer->fold))
            continue;
        const StudyRun* run = findRun(runs, place);
        perFold.at(static_cast<std::size_t>(place.trial - 1))
            .push_back(run && run->isFinished() ? heldOut.auroc(*run->record) : std::nullopt);
    }
    std::vector<spec::StudyTrial> trials;
    for (std::size_t i = 0; i < study.trials.size(); ++i)
        trials.push_back(
            {static_cast<int>(i + 1), study.trials[i], spec::metricOf(std::move(perFold[i]))});
    return trials;
}

std::optional<int> bestTrial(const std::vector<spec::StudyTrial>& trials) {
    const spec::StudyTrial* best = nullptr;
    for (const spec::StudyTrial& trial : trials) {
        const auto& folds = trial.metric.perFold;
        if (!std::all_of(folds.begin(), folds.end(), [](const auto& one) { return one; }) ||
            !trial.metric.mean)
            return std::nullopt;
        if (!best || *trial.metric.mean > *best->metric.mean)
            best = &trial;
    }
    return best ? std::optional(best->number) : std::nullopt;
}

std::vector<StudyRun> speaking(const spec::StudyRecord& study, const std::vector<StudyRun>& runs,
                               std::optional<int> chosen) {
    std::vector<StudyRun> result;
    for (const StudyRun& run : runs) {
        const spec::RunPlace& place = run.record->place;
        const bool speaks = study.kind == spec::StudyKind::Folds ? place.trial == 0
                            : study.nested                       ? !run.record->ensemble.empty()
                                                                 : chosen && place.trial == *chosen;
        if (speaks && place.inner == 0 && run.isFinished())
            result.push_back(run);
    }
    return result;
}

SplitInUse splitAt(const project::Project& project, const spec::Dataset& dataset,
                   const spec::StudyRecord& study, const spec::RunPlace& place) {
    const std::optional<spec::Split> found = project.split(study.split);
    if (!found)
        throw base::refused("split_unknown", {{"split", study.split.str()}}, project.folder());
    SplitInUse used{*found, false};
    std::map<std::int64_t, spec::Set>& members = used.split.members;
    if (place.fold > 0)
        members = spec::membersForFold(*found, place.number());
    std::set<std::int64_t> training;
    // Sealed since by another split: neither trained on nor predicted by any other way.
    const std::size_t count = Closed(project, dataset).countTaught(members);
    if (count > 0)
        throw base::refused("study_closed", {{"split", study.split.str()}, {"images", count}},
                            project.folder());
    for (const spec::ImageRecord& image : dataset.images) {
        if (image.excluded)
            members.erase(image.key);
        else if (const auto member = members.find(image.key);
                 member != members.end() && member->second == spec::Set::Train)
            training.insert(image.key);
    }
    if (place.inner == 0)
        return used;
    // Drawn within the training patients of the outer fold alone: its held-out ones, and test, are in
    // no set of an inner run.
    spec::SplitSpec inner;
    inner.method = spec::SplitMethod::Folds;
    inner.folds = study.innerFolds;
    inner.byImage = found->spec.byImage;
    inner.stratify = found->spec.stratify;
    inner.seed = study.spec.seed + static_cast<std::uint64_t>(place.number());
    spec::Dataset within = withKeys(dataset, training);
    for (spec::ImageRecord& image : within.images)
        image.foundIn.clear();
    const spec::Split drawn = data::makeSplit(within, inner).split;
    members = spec::membersForFold(drawn, place.inner);
    return used;
}

std::string studyFingerprint(const project::Project& project, const spec::Dataset& dataset,
                             const spec::SplitId& split) {
    const std::optional<spec::Split> found = project.split(split);
    return fingerprintToKeep(project, dataset,
                             found ? found->members : std::map<std::int64_t, spec::Set>());
}

std::optional<spec::StudyReport> studyBehind(const project::Project& project,
                                             const spec::RunRecord& record,
                                             std::optional<spec::Aggregate> patients) {
    std::string study = record.place.study.str();
    try {
        if (!record.ensemble.empty() && study.empty())
            for (const spec::RunId& member : record.ensemble) {
                const std::string& its = project.sharedRecord(member)->place.study.str();
                if (its.empty() || (!study.empty() && its != study))
                    return std::nullopt;
                study = its;
            }
        if (study.empty())
            return std::nullopt;
        return reportOf(project, project.resolveStudy(study), patients);
    } catch (const base::Error&) {
        return std::nullopt;  // a damaged one is told of elsewhere
    }
}

std::optional<spec::StudyReport> studyAveraged(const project::Project& project,
                                               const spec::RunRecord& record,
                                               std::optional<spec::Aggregate> patients) {
    if (record.ensemble.empty())
        return std::nullopt;
    std::optional<spec::StudyReport> study = studyBehind(project, record, patients);
    if (!study || !study->metric.mean)
        return std::nullopt;
    std::set<std::string> stated;
    for (const spec::StudyFold& fold : study->folds) {
        if (fold.run.empty())
            continue;
        // A nested search's outer fold averages models of its own.
        const auto own = project.sharedRecord(spec::RunId(fold.run));
        for (const spec::RunId& model : own->ensemble)
            stated.insert(model.str());
        if (own->ensemble.empty())
            stated.insert(fold.run);
    }
    std::set<std::string> averaged;
    for (const spec::RunId& model : record.ensemble)
        averaged.insert(model.str());
    return averaged == stated ? std::move(study) : std::nullopt;
}

void leadWithMean(spec::Evaluation& evaluation, const spec::StudyReport& study) {
    evaluation.study = study.record.id.str();
    evaluation.folds = study.folds;
    evaluation.mean = study.metric.mean;
    evaluation.sd = study.metric.sd;
    addNew(evaluation.warnings, study.warnings);
    if (study.record.folds > 0)
        evaluation.warnings.push_back(spec::warning("pooled_models"));
}

void addNew(std::vector<spec::Warning>& warnings, const std::vector<spec::Warning>& more) {
    for (const spec::Warning& warning : more)
        if (std::none_of(warnings.begin(), warnings.end(), [&](const spec::Warning& known) {
                return known.code == warning.code && known.message == warning.message;
            }))
            warnings.push_back(warning);
}

bool fitsData(const spec::StudyRecord& study, const project::Project& project,
              const spec::Dataset& dataset) {
    const std::optional<spec::Split> found = project.split(study.split);
    return project::fitsFingerprint(study.fingerprint, dataset,
                                    found ? found->members : std::map<std::int64_t, spec::Set>());
}

spec::StudyReport reportOf(const project::Project& project, const spec::StudyRecord& study,
                           std::optional<spec::Aggregate> patients) {
    spec::StudyReport report;
    report.record = study;
    const std::vector<StudyRun> runs = runsOf(project, study.id);
    const std::vector<spec::RunPlace> places = spec::placesOf(study);
    report.planned = places.size();
    for (const spec::RunPlace& place : places)
        if (const StudyRun* run = findRun(runs, place)) {
            report.finished += run->isFinished() ? 1 : 0;
            report.failed = report.failed || run->outcome == spec::Outcome::Failed;
        }
    for (const StudyRun& run : runs)
        report.runs.push_back(run.id().str());
    report.alive = project.studyIsAlive(study.id);
    if (study.kind == spec::StudyKind::Search) {
        // Whatever unit the figures are of, the trial is the one that the search chose: by images.
        HeldOut images(project, std::nullopt);
        report.trials = trialsOf(images, study, runs);
        report.chosen = bestTrial(report.trials);
    }
    HeldOut heldOut(project, patients);
    const std::vector<StudyRun> held = speaking(study, runs, report.chosen);
    const auto heldAt = [&](int repeat, int fold) -> const StudyRun* {
        for (const StudyRun& run : held)
            if (run.record->place.repeat == repeat && run.record->place.fold == fold)
                return &run;
        return nullptr;
    };
    std::vector<std::optional<double>> perFold;
    std::optional<spec::Predictions> pooled;
    std::set<std::string> leftOut;
    std::size_t foldsLeavingOut = 0;
    const bool hasFolds = study.folds > 0;
    for (int repeat = hasFolds ? 1 : 0; repeat <= study.repeats; ++repeat)
        for (int number = hasFolds ? 1 : 0; number <= study.folds; ++number) {
            spec::StudyFold& fold = report.folds.emplace_back();
            fold.repeat = repeat;
            fold.fold = number;
            if (const StudyRun* run = heldAt(repeat, number)) {
                const HeldOut::Measured& one = heldOut.of(*run->record);
                fold.run = run->id().str();
                fold.trial = study.nested ? run->record->place.trial : 0;
                fold.n = one.n;
                fold.patients = one.patients;
                fold.auroc = one.auroc.value;
                fold.auroc95 = one.auroc;
                leftOut.insert(one.leftOut.begin(), one.leftOut.end());
                foldsLeavingOut += one.leftOut.empty() ? 0 : 1;
                pool(pooled, one.rows);
            }
            perFold.push_back(fold.auroc);
        }
    report.metric = spec::metricOf(std::move(perFold));
    if (pooled) {
        pooled->rows = averaged(std::move(pooled->rows));
        report.pooled = measured(*pooled, patients).aurocMacro;
    }
    if (!report.isFinished())
        report.warnings.push_back(spec::warning(
            "study_incomplete", {{"finished", report.finished}, {"planned", report.planned}}));
    const auto withoutAuroc =
        std::count_if(report.folds.begin(), report.folds.end(),
                      [](const spec::StudyFold& fold) { return fold.n > 0 && !fold.auroc; });
    if (withoutAuroc > 0)
        report.warnings.push_back(spec::warning(
            "folds_undefined", {{"folds", withoutAuroc}, {"all", report.folds.size()}}));
    if (foldsLeavingOut > 0)
        report.warnings.push_back(
            spec::warning("folds_left_out",
                          {{"folds", foldsLeavingOut},
                           {"classes", std::vector<std::string>(leftOut.begin(), leftOut.end())}}));
    if (report.chosen && !study.nested)
        report.warnings.push_back(
            spec::warning("best_trial_optimistic",
                          {{"trial", *report.chosen}, {"trials", report.trials.size()}}));
    if (!study.nested && study.spec.phase1.epochs + study.spec.phase2.epochs > 1 && pooled)
        report.warnings.push_back(spec::warning("folds_choose_epoch"));
    return report;
}

void pool(std::optional<spec::Predictions>& all, const spec::Predictions& rows) {
    if (rows.rows.empty())
        return;
    if (!all) {
        all = rows;
        return;
    }
    all->rows.insert(all->rows.end(), rows.rows.begin(), rows.rows.end());
    for (const std::string& name : rows.untrained)
        if (std::find(all->untrained.begin(), all->untrained.end(), name) == all->untrained.end())
            all->untrained.push_back(name);
}

std::vector<spec::PredictionRow> averaged(std::vector<spec::PredictionRow> rows) {
    std::stable_sort(rows.begin(), rows.end(),
                     [](const auto& a, const auto& b) { return a.image < b.image; });
    std::vector<spec::PredictionRow> result;
    for (std::size_t i = 0; i < rows.size();) {
        std::size_t end = i + 1;
        while (end < rows.size() && rows[end].image == rows[i].image)
            ++end;
        spec::PredictionRow row = std::move(rows[i]);
        for (std::size_t k = i + 1; k < end; ++k)
            for (std::size_t c = 0; c < row.p.size(); ++c)
                row.p[c] += rows[k].p.at(c);
        if (end > i + 1)
            for (double& p : row.p)
                p /= static_cast<double>(end - i);
        result.push_back(std::move(row));
        i = end;
    }
    return result;
}

bool studyExists(const OpenProject& open, const std::string& study) {
    return open.reader()->study(spec::StudyId(study)).has_value();
}

std::vector<spec::StudyReport> listStudies(const OpenProject& open) {
    const auto reader = open.reader();
    std::vector<spec::StudyReport> reports;
    for (const spec::StudyId& id : reader->studies()) {
        try {
            reports.push_back(reportOf(*reader, *reader->study(id)));
        } catch (const base::Error& error) {
            // One that cannot be read is named with the reason; the others are listed all the same.
            spec::StudyReport& damaged = reports.emplace_back();
            damaged.record.id = id;
            damaged.warnings.push_back(
                spec::warning("study_damaged", {{"study", id.str()}, {"reason", reasonOf(error)}}));
        }
    }
    std::stable_sort(reports.begin(), reports.end(), [](const auto& a, const auto& b) {
        return a.record.startedAt < b.record.startedAt;
    });
    return reports;
}

spec::StudyReport studyReport(const OpenProject& open, const std::string& study) {
    const auto reader = open.reader();
    return reportOf(*reader, reader->resolveStudy(study));
}

}  // namespace lightbox::engine
