// SPDX-License-Identifier: GPL-3.0-or-later
#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <span>

#include "Commands.h"
#include "StudyText.h"
#include "Text.h"
#include "engine/Runs.h"
#include "engine/studies/Queue.h"
#include "evaluation/Disagreement.h"
#include "messages/Render.h"
#include "spec/Json.h"

namespace lightbox::cli {

namespace {

struct RunsOptions {
    std::vector<std::string> compare;
    std::string remove;
    std::vector<std::string> tag, note;
    bool studies = false;
    bool queue = false;
    std::int64_t dequeue = 0;
};

/// "cv, fold 2 of 5, repetition 2, trial 3"
std::string partOf(const spec::RunPlace& place) {
    std::string text = place.study.str();
    const auto add = [&text](const std::string& part) {
        text += (text.empty() ? "" : ", ") + part;
    };
    if (place.fold > 0)
        add("fold " + std::to_string(place.fold) + " of " + std::to_string(place.folds) +
            (place.repeat > 1 ? ", repetition " + std::to_string(place.repeat) : ""));
    if (place.trial > 0)
        add("trial " + std::to_string(place.trial));
    if (place.inner > 0)
        add("inner fold " + std::to_string(place.inner));
    return text.empty() ? "-" : text;
}

std::string runsText(const std::vector<spec::RunSummary>& runs) {
    if (runs.empty())
        return "no runs yet\n";
    std::vector<std::vector<std::string>> rows{{"run", "name", "part of", "network", "outcome",
                                                "epochs", "val AUROC", "test AUROC", "data"}};
    std::string problems;
    for (const spec::RunSummary& run : runs) {
        if (!run.problem.empty())
            problems += run.id.str() + ": " + run.problem + "\n";
        rows.push_back(
            {run.id.str(), run.name, partOf(run.place), run.arch, spec::toString(run.outcome),
             run.members > 0 ? std::to_string(run.members) + " models"
                             : std::to_string(run.epochs) + "/" + std::to_string(run.epochsPlanned),
             run.bestValAuroc ? figure(run.bestValAuroc, 4) : "-",
             run.testAuroc ? figure(run.testAuroc, 4) : "-",
             run.dataChangedSince ? "changed since" : "same"});
    }
    std::string notes;
    for (const spec::RunSummary& run : runs) {
        std::string tags;
        for (const std::string& tag : run.tags)
            tags += " [" + tag + "]";
        if (!run.note.empty() || !tags.empty())
            notes += run.name + ":" + tags + (run.note.empty() ? "" : " " + run.note) + "\n";
    }
    return table(rows) + notes + problems;
}

/// What trains an entry now; nullptr: it waits.
const spec::RunSummary* trainedBy(const std::vector<spec::RunSummary>& runs,
                                  const spec::QueueEntry& entry) {
    const auto found = std::ranges::find_if(runs, [&](const spec::RunSummary& run) {
        return spec::isOngoing(run.outcome) &&
               (entry.study.empty() ? run.id.str() == entry.run : run.place.study == entry.study);
    });
    return found == runs.end() ? nullptr : &*found;
}

/// "waits", "held: <why>", "running: cv-2, epoch 3 of 12"
std::string stateOf(const std::vector<spec::RunSummary>& runs, const spec::QueueEntry& entry) {
    if (const spec::RunSummary* run = trainedBy(runs, entry))
        return spec::toString(run->outcome) + ": " + run->name + ", epoch " +
               std::to_string(std::min(run->epochs + 1, run->epochsPlanned)) + " of " +
               std::to_string(run->epochsPlanned);
    return entry.held ? "held: " + messages::english(*entry.held) : "waits";
}

int showQueue(const Session& session) {
    const std::vector<spec::QueueEntry> entries = engine::queued(session.project());
    const std::vector<spec::RunSummary> runs =
        entries.empty() ? std::vector<spec::RunSummary>() : engine::listRuns(session.project());
    std::vector<std::vector<std::string>> rows{{"entry", "what", "network", "state"}};
    base::Json document = spec::toJson(spec::Queue{entries, 0});
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const spec::QueueEntry& entry = entries[i];
        const spec::RunSummary* run = trainedBy(runs, entry);
        document["queue"][i]["state"] = run != nullptr ? spec::toString(run->outcome)
                                        : entry.held   ? "held"
                                                       : "waiting";
        if (run != nullptr)
            document["queue"][i]["run"] = run->id.str();
        rows.push_back({std::to_string(entry.id),
                        entry.study.empty() ? "run" : "study " + entry.study.str(),
                        entry.spec.model.arch, stateOf(runs, entry)});
    }
    session.show(document, entries.empty() ? "nothing waits\n" : table(rows));
    return kDone;
}

int runRuns(const Session& session, const RunsOptions& options) {
    const std::filesystem::path project = session.project();
    if (!options.remove.empty()) {
        engine::deleteRun(project, options.remove);
        session.show({{"deleted", options.remove}}, "Run " + options.remove + " deleted\n");
        return kDone;
    }
    if (!options.compare.empty()) {
        const spec::Comparison c =
            engine::compareRuns(project, options.compare[0], options.compare[1]);
        if (const auto disagree = evaluation::disagreement(c))
            session.warn(std::span(&*disagree, 1));
        const auto caution =
            engine::comparisonCaution(project, options.compare[0], options.compare[1]);
        if (caution)
            session.warn(std::span(&*caution, 1));
        session.show({{"runs", options.compare}, {"split", "val"}, {"compare", spec::toJson(c)}},
                     "Validation AUROC of " + options.compare[0] + " minus that of " +
                         options.compare[1] + ": " + figure(c.difference, 4) + " [" +
                         figure(c.low, 4) + ", " + figure(c.high, 4) + "], " + pText(c.p) + "\n");
        return kDone;
    }
    if (options.dequeue > 0)
        engine::dequeue(project, options.dequeue);
    if (options.queue || options.dequeue > 0)
        return showQueue(session);
    if (options.studies) {
        const std::vector<spec::StudyReport> studies = engine::listStudies(project);
        std::string text;
        for (const spec::StudyReport& study : studies)
            session.warn(study.warnings);
        for (const spec::StudyReport& study : studies)
            text += (text.empty() ? "" : "\n") + textOf(study);
        session.show(spec::studiesJson(studies), text.empty() ? "no studies yet\n" : text);
        return kDone;
    }
    if (!options.tag.empty())
        engine::tagRun(project, options.tag[0], options.tag[1]);
    if (!options.note.empty())
        engine::noteRun(project, options.note[0], options.note[1]);
    const std::vector<spec::RunSummary> runs = engine::listRuns(project);
    session.show(spec::toJson(runs), runsText(runs));
    return kDone;
}

}  // namespace

void addRuns(CLI::App& app, Invocation& invocation) {
    auto options = std::make_shared<RunsOptions>();
    CLI::App& command = *app.add_subcommand("runs", "List, compare or delete runs");
    CLI::Option* compare =
        command
            .add_option("--compare", options->compare, "Two runs: difference in validation AUROC")
            ->expected(2);
    command.add_option("--delete", options->remove, "RUN to delete with all its files (logged)")
        ->excludes(compare);
    command.add_option("--tag", options->tag, "RUN TEXT: adds the tag, or takes it away")
        ->expected(2);
    command.add_option("--note", options->note, "RUN TEXT: its note; an empty one takes it away")
        ->expected(2);
    command.add_flag("--queue", options->queue, "List what waits to be trained");
    command.add_option("--dequeue", options->dequeue, "ENTRY of the queue to take out")
        ->check(CLI::PositiveNumber);
    command.add_flag("--studies", options->studies, "List studies: folds, mean and sd");
    addCommonOptions(command, invocation);
    describe(command, "lightbox-cli runs --compare first second");
    command.callback([&invocation, options] {
        invocation.run = [options](Session& session) { return runRuns(session, *options); };
    });
}

}  // namespace lightbox::cli
