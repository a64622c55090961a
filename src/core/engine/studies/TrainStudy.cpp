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
#include "engine/studies/TrainStudy.h"
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

/// Throws what the first run of each trial would be refused for, before anything is written down.
void requireRuns(const project::Project& project, const spec::Dataset& dataset,
                 const spec::StudyRecord& study) {
    int trial = -1;
    for (const spec::RunPlace& place : spec::placesOf(study)) {
        if (place.trial == trial)
            continue;
        if (place.trial < trial)
            return;  // the next fold's trials are the same
        trial = place.trial;
        requireTrainable(
            project, dataset,
            {spec::specOf(study, trial), splitAt(project, dataset, study, place), place});
    }
}

/// Ends what it watches when training is to stop.
class UntilStopped : public spec::ProgressObserver {
public:
    explicit UntilStopped(const spec::TrainingControl& control) : m_control(control) {}
    void progressed(const spec::Progress& /*progress*/) override {
        if (m_control.stopping() != spec::TrainingControl::Stop::None)
            m_stop.request_stop();
    }
    [[nodiscard]] std::stop_token token() const { return m_stop.get_token(); }

private:
    const spec::TrainingControl& m_control;
    std::stop_source m_stop;
};

bool hasChosen(const std::vector<StudyRun>& runs, const spec::RunPlace& outer) {
    return std::any_of(runs.begin(), runs.end(), [&](const StudyRun& run) {
        return !run.record->ensemble.empty() && run.record->place.repeat == outer.repeat &&
               run.record->place.fold == outer.fold;
    });
}

/// Makes the outer fold's own choice among the trials, once its inner folds have ended: the mean of
/// the inner models of the best trial, which never saw the held-out images.
void chooseWithin(const OpenProject& open, const spec::StudyRecord& study, spec::RunPlace outer,
                  const spec::TrainingControl& control) {
    outer.trial = outer.inner = 0;
    const auto reader = open.reader();
    const std::vector<StudyRun> runs = runsOf(*reader, study.id);
    if (hasChosen(runs, outer))
        return;
    HeldOut heldOut(*reader);
    const std::optional<int> best = bestTrial(trialsOf(heldOut, study, runs, &outer));
    if (!best)
        return;
    std::vector<spec::RunId> members;
    for (const StudyRun& run : runs)
        if (run.record->place.repeat == outer.repeat && run.record->place.fold == outer.fold &&
            run.record->place.trial == *best && run.record->place.inner > 0)
            members.push_back(run.id());
    EnsembleOptions options;
    options.place = outer;
    options.place.trial = *best;
    options.members = splitAt(*reader, *reader->sharedDataset(), study, outer).split.members;
    UntilStopped progress(control);
    options.rows = predictedBy(*reader, members, *options.members, progress, progress.token());
    spec::RunId made;
    {
        project::Project project = open.writerSoon();
        options.name = freeRunName(project, study.id.str());
        made = storeEnsemble(project, members, options);
    }
    storeValidation(open, made.str());
}

}  // namespace

spec::StudyRecord beginStudy(const OpenProject& open, const StudyRequest& request) {
    project::Project project = open.writerSoon();
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
            requireRuns(project, dataset, *study);
            project.saveStudy(*study);
        }
    }
    if (!fitsData(*study, project, dataset))
        throw base::refused("study_data_changed", {{"split", study->split.str()}},
                            project.folder());
    return *std::move(study);
}

namespace {

/// trainNextOf() of a study that the caller holds.
std::optional<spec::RunOutcome> trainNext(const OpenProject& open, const spec::StudyRecord& study,
                                          bool allowInexact, spec::TrainingObserver& observer,
                                          spec::TrainingControl& control) {
    const std::vector<spec::RunPlace> places = spec::placesOf(study);
    const std::vector<StudyRun> runs = runsOf(*open.reader(), study.id);
    const auto endsOuter = [&](std::size_t i) {
        return i + 1 == places.size() || places[i + 1].fold != places[i].fold ||
               places[i + 1].repeat != places[i].repeat;
    };
    for (std::size_t i = 0; i < places.size(); ++i) {
        const spec::RunPlace& place = places[i];
        const StudyRun* run = findRun(runs, place);
        if (run && run->isFinished()) {
            // Cut short between the last inner run and the choice.
            if (study.nested && endsOuter(i) && !hasChosen(runs, place))
                chooseWithin(open, study, place, control);
            continue;
        }
        const WantedRun wanted = [&study, &place](const project::Project& project,
                                                  const spec::Dataset& dataset) {
            if (!fitsData(study, project, dataset))
                throw base::refused("study_data_changed", {{"split", study.split.str()}},
                                    project.folder());
            return NewRun{spec::specOf(study, place.trial), splitAt(project, dataset, study, place),
                          place};
        };
        const spec::RunOutcome outcome =
            run ? resumeTraining(open, run->id().str(), allowInexact, observer, control)
                : trainRun(open, wanted, observer, control);
        if (spec::hasResult(outcome.outcome) && study.nested && endsOuter(i))
            chooseWithin(open, study, place, control);
        return outcome;
    }
    return std::nullopt;
}

}  // namespace

bool studyIsFinished(const OpenProject& open, const spec::StudyId& study) {
    const auto reader = open.reader();
    const std::vector<StudyRun> runs = runsOf(*reader, study);
    const std::vector<spec::RunPlace> places = spec::placesOf(reader->resolveStudy(study.str()));
    return std::all_of(places.begin(), places.end(), [&](const spec::RunPlace& place) {
        const StudyRun* run = findRun(runs, place);
        return run && run->isFinished();
    });
}

std::optional<spec::RunOutcome> trainNextOf(const OpenProject& open, const spec::StudyId& study,
                                            bool allowInexact, spec::TrainingObserver& observer,
                                            spec::TrainingControl& control) {
    spec::StudyRecord record;
    std::shared_ptr<void> held;
    {
        const auto reader = open.reader();
        record = reader->resolveStudy(study.str());
        held = reader->holdStudy(record.id);
    }
    return trainNext(open, record, allowInexact, observer, control);
}

StudyOutcome trainStudy(const OpenProject& open, const StudyRequest& request,
                        spec::TrainingObserver& observer, spec::TrainingControl& control) {
    const spec::StudyRecord study = beginStudy(open, request);
    StudyOutcome outcome;
    {
        const std::shared_ptr<void> held = open.reader()->holdStudy(study.id);
        while (outcome.outcome == spec::Outcome::Completed) {
            if (control.stopping() != spec::TrainingControl::Stop::None) {
                if (!studyIsFinished(open, study.id))
                    outcome.outcome = spec::Outcome::Cancelled;
                break;
            }
            std::optional<spec::RunOutcome> next =
                trainNext(open, study, request.allowInexact, observer, control);
            if (!next)
                break;
            outcome.last = std::move(next);
            if (outcome.last->outcome == spec::Outcome::Cancelled ||
                outcome.last->outcome == spec::Outcome::Failed)
                outcome.outcome = outcome.last->outcome;
        }
    }
    const auto reader = open.reader();
    outcome.report = reportOf(*reader, study);
    return outcome;
}

}  // namespace lightbox::engine
