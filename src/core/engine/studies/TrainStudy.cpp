// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "base/Error.h"
#include "base/Text.h"
#include "engine/Evaluate.h"
#include "engine/Train.h"
#include "engine/TrainingData.h"
#include "engine/seal/Seal.h"
#include "engine/studies/MakeEnsemble.h"
#include "engine/studies/Study.h"
#include "engine/studies/StudyRuns.h"
#include "project/Project.h"
#include "spec/Json.h"

namespace lightbox::engine {

namespace {

std::string freeStudyName(const project::Project& project, const std::string& stem) {
    for (int number = 1;; ++number)
        if (std::string name = stem + "-" + std::to_string(number);
            !project.study(spec::StudyId(name)))
            return name;
}

/// Throws Error refused (study_differs), naming what.
void requireSame(const project::Project& project, const spec::StudyRecord& study,
                 const StudyRequest& request, const spec::Split& current) {
    const std::filesystem::path& folder = project.folder();
    if (study.kind != request.kind ||
        (study.kind == spec::StudyKind::Search &&
         (study.trials != request.trials || study.nested != request.nested ||
          (study.nested && study.innerFolds != request.innerFolds))))
        throw base::refused("study_differs.kind", {{"study", study.id.str()}}, folder);
    for (const spec::OptionInfo& option : spec::trainingOptions()) {
        if (option.key == "name")
            continue;
        const base::Json before = spec::optionValue(study.spec, option.key);
        const base::Json now = spec::optionValue(request.spec, option.key);
        if (before != now)
            throw base::refused("study_differs",
                                {{"study", study.id.str()},
                                 {"label", option.label},
                                 {"before", base::toLine(before)},
                                 {"now", base::toLine(now)}},
                                folder);
    }
    if (study.spec.seed != request.spec.seed)
        throw base::refused("study_differs",
                            {{"study", study.id.str()},
                             {"label", "Seed"},
                             {"before", std::to_string(study.spec.seed)},
                             {"now", std::to_string(request.spec.seed)}},
                            folder);
    if (study.split != current.id)
        throw base::refused("study_differs.split",
                            {{"before", study.split.str()}, {"now", current.id.str()}}, folder);
}

void requireTrials(const StudyRequest& request, const spec::Split& split,
                   const std::filesystem::path& folder) {
    if (request.kind == spec::StudyKind::Folds) {
        if (spec::foldCount(split) == 0)
            throw base::refused("folds_missing", {{"split", split.id.str()}}, folder);
        return;
    }
    if (request.trials.empty())
        throw base::usage("trials_missing");
    if (request.nested && spec::foldCount(split) == 0)
        throw base::refused("study_needs_folds", {{"split", split.id.str()}}, folder);
    // Said before the first of them is trained.
    for (const spec::Trial& trial : request.trials) {
        spec::TrainingSpec spec = request.spec;
        for (const auto& [key, value] : trial.settings)
            spec::setOptionText(spec, key, value);
    }
}

/// The study that is asked for, new or as it was begun, and held.
std::pair<spec::StudyRecord, std::shared_ptr<void>> begin(const OpenProject& open,
                                                          const StudyRequest& request) {
    project::Project project = open.writer();
    const spec::Dataset dataset = project.dataset();
    if (dataset.images.empty())
        throw base::refused("project_empty", {}, project.folder());
    const spec::StudyId asked(request.name);
    std::optional<spec::StudyRecord> study;
    if (!request.name.empty())
        study = project.study(asked);
    if (!study || !request.asBegun) {
        std::optional<SplitInUse> used = splitInUse(project, dataset);
        if (!used)
            throw base::refused(request.kind == spec::StudyKind::Folds ? "folds_missing.no_split"
                                                                       : "split_missing.train",
                                {}, project.folder());
        if (used->assumed && !study) {
            used->split.id = project.addSplit(used->split);
        }
        if (study) {
            requireSame(project, *study, request, used->split);
        } else {
            requireTrials(request, used->split, project.folder());
            study.emplace();
            study->kind = request.kind;
            study->spec = request.spec;
            study->spec.name.clear();
            study->trials = request.trials;
            study->nested = request.nested;
            study->innerFolds = request.nested ? request.innerFolds : 0;
            study->split = used->split.id;
            if (const int folds = spec::foldCount(used->split); folds > 0) {
                study->folds = used->split.spec.folds;
                study->repeats = folds / study->folds;
            }
            study->startedAt = base::utcNow();
            study->fingerprint = studyFingerprint(project, dataset, study->split);
            study->id =
                request.name.empty()
                    ? spec::StudyId(freeStudyName(project, request.spec.preset + "-" +
                                                               spec::toString(request.kind)))
                    : asked;
            project.saveStudy(*study);
        }
    }
    if (studyFingerprint(project, dataset, study->split) != study->fingerprint)
        throw base::refused("study_data_changed", {{"split", study->split.str()}},
                            project.folder());
    std::shared_ptr<void> held = project.holdStudy(study->id);
    return {*std::move(study), std::move(held)};
}

/// Makes the outer fold's own choice among the trials, once its inner folds have ended: the mean of
/// the inner models of the best trial, which never saw the held-out images.
void chooseWithin(const OpenProject& open, const spec::StudyRecord& study, spec::RunPlace outer,
                  std::stop_token stop) {
    outer.trial = outer.inner = 0;
    const auto reader = open.reader();
    const std::vector<StudyRun> runs = runsOf(*reader, study.id);
    for (const StudyRun& run : runs)
        if (!run.record->ensemble.empty() && run.record->place.repeat == outer.repeat &&
            run.record->place.fold == outer.fold)
            return;
    const std::optional<int> best = bestTrial(trialsOf(*reader, study, runs, &outer));
    if (!best)
        return;
    std::vector<spec::RunId> members;
    for (const StudyRun& run : runs)
        if (run.record->place.repeat == outer.repeat && run.record->place.fold == outer.fold &&
            run.record->place.trial == *best && run.record->place.inner > 0)
            members.push_back(run.id());
    const spec::Dataset dataset = reader->dataset();
    EnsembleOptions options;
    options.place = outer;
    options.place.trial = *best;
    options.members = splitAt(*reader, dataset, study, outer).split.members;
    options.rows = predictedBy(*reader, members, *options.members, stop);
    spec::RunId made;
    {
        project::Project project = open.writer();
        options.name = freeRunName(project, study.id.str());
        made = storeEnsemble(project, members, options);
    }
    storeValidation(open, made.str());
}

}  // namespace

StudyOutcome trainStudy(const OpenProject& open, const StudyRequest& request,
                        spec::TrainingObserver& observer, spec::TrainingControl& control) {
    const auto [study, held] = begin(open, request);
    StudyOutcome outcome;
    std::stop_source stop;
    const std::vector<spec::RunPlace> places = spec::placesOf(study);
    for (std::size_t i = 0; i < places.size(); ++i) {
        const spec::RunPlace& place = places[i];
        std::optional<std::string> unfinished;
        bool finished = false;
        {
            const auto reader = open.reader();
            const std::vector<StudyRun> runs = runsOf(*reader, study.id);
            if (const StudyRun* run = findRun(runs, place)) {
                finished = run->isFinished();
                if (!finished)
                    unfinished = run->id().str();
            }
        }
        if (!finished) {
            if (control.stopping() != spec::TrainingControl::Stop::None) {
                outcome.outcome = spec::Outcome::Cancelled;
                break;
            }
            const WantedRun wanted = [&study = study, &place](const project::Project& project,
                                                              const spec::Dataset& dataset) {
                if (studyFingerprint(project, dataset, study.split) != study.fingerprint)
                    throw base::refused("study_data_changed", {{"split", study.split.str()}},
                                        project.folder());
                return NewRun{spec::specOf(study, place.trial),
                              splitAt(project, dataset, study, place), place};
            };
            outcome.last = unfinished ? resumeTraining(open, *unfinished, request.allowInexact,
                                                       observer, control)
                                      : trainRun(open, wanted, observer, control);
            if (outcome.last->outcome == spec::Outcome::Cancelled ||
                outcome.last->outcome == spec::Outcome::Failed) {
                outcome.outcome = outcome.last->outcome;
                break;
            }
        }
        const bool lastOfOuter = i + 1 == places.size() || places[i + 1].fold != place.fold ||
                                 places[i + 1].repeat != place.repeat;
        if (study.nested && lastOfOuter)
            chooseWithin(open, study, place, stop.get_token());
    }
    const auto reader = open.reader();
    outcome.report = reportOf(*reader, study);
    outcome.report.alive = false;  // it is this process that holds it, and it is done
    return outcome;
}

}  // namespace lightbox::engine
