// SPDX-License-Identifier: GPL-3.0-or-later
#include "StudyText.h"

#include <algorithm>

#include "ConsoleObserver.h"
#include "Text.h"
#include "project/Project.h"
#include "spec/Json.h"

namespace lightbox::cli {

std::string meanAndSd(const spec::StudyMetric& metric) {
    return figure(metric.mean, 4) + (metric.sd ? " ± " + figure(metric.sd, 4) : "");
}

std::string textOf(const spec::StudyReport& report) {
    const spec::StudyRecord& study = report.record;
    std::string text = "Study " + study.id.str() + ": " + std::to_string(report.finished) + " of " +
                       std::to_string(report.planned) + " runs have ended\n";
    if (study.folds > 0 && !report.folds.empty()) {
        std::vector<std::vector<std::string>> rows{{"fold", "held out", "AUROC", "run"}};
        for (const spec::StudyFold& fold : report.folds)
            rows.push_back({(study.repeats > 1 ? std::to_string(fold.repeat) + "." : "") +
                                std::to_string(fold.fold),
                            fold.run.empty() ? "-" : std::to_string(fold.n),
                            fold.auroc ? figure(fold.auroc, 4) : "-",
                            fold.run.empty() ? "-" : fold.run});
        text += table(rows);
        // A single fold's figure never stands as a study's.
        const auto known = std::count_if(report.metric.perFold.begin(), report.metric.perFold.end(),
                                         [](const auto& fold) { return fold.has_value(); });
        text += "Mean ± sd of the folds: " +
                (known > 1 ? meanAndSd(report.metric) : std::string("not before two have ended")) +
                "\n";
        if (report.pooled && report.pooled->value)
            text += "All held-out images pooled: " + figure(report.pooled->value, 4) + " [" +
                    figure(report.pooled->low, 4) + ", " + figure(report.pooled->high, 4) + "]\n";
    }
    if (!report.trials.empty()) {
        std::vector<std::vector<std::string>> rows{{"trial", "AUROC", "settings"}};
        for (const spec::StudyTrial& trial : report.trials) {
            std::string settings;
            for (const auto& [key, value] : trial.trial.settings)
                settings += (settings.empty() ? "" : " ") + key + "=" + value;
            rows.push_back(
                {std::to_string(trial.number) + (report.chosen == trial.number ? " *" : ""),
                 meanAndSd(trial.metric), settings});
        }
        text += table(rows);
    }
    return text;
}

void showStudy(const Session& session, const spec::StudyReport& report) {
    if (session.options().json) {
        base::Json event = spec::toJson(report);
        event["event"] = "study";
        session.line(event);
        return;
    }
    session.warn(report.warnings);
    session.print(textOf(report));
}

int runStudy(const Session& session, const engine::StudyRequest& request) {
    const std::filesystem::path project = session.project();
    TrainingConsole console(session,
                            project::Project::open(project, project::Access::Read).info().classes);
    spec::TrainingControl control;
    const std::stop_callback stop(
        session.stopToken(), [&control] { control.stop(spec::TrainingControl::Stop::AtOnce); });
    const engine::StudyOutcome outcome = engine::trainStudy(project, request, console, control);
    const std::string name = outcome.report.record.id.str();
    if (outcome.outcome == spec::Outcome::Failed && outcome.last)
        session.error("training failed: " + failureSentence(*outcome.last));
    showStudy(session, outcome.report);
    if (outcome.outcome == spec::Outcome::Cancelled)
        session.note("stopped; go on with train --study " + name);
    return outcome.outcome == spec::Outcome::Cancelled ? kCancelled
           : outcome.outcome == spec::Outcome::Failed  ? kFailed
                                                       : kDone;
}

}  // namespace lightbox::cli
