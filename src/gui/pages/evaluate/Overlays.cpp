// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/Overlays.h"

#include <utility>

#include "base/Error.h"
#include "engine/Evaluate.h"
#include "evaluation/PatientUnit.h"
#include "evaluation/Roc.h"
#include "project/Project.h"

namespace lightbox::gui {

namespace {

std::vector<std::int64_t> heldOut(const spec::RunRecord& record, spec::Set set) {
    std::vector<std::int64_t> keys;
    for (const auto& [key, member] : record.members)
        if (member == set)
            keys.push_back(key);
    return keys;
}

OverlayRun curvesOf(const EvaluationData& data, const spec::Predictions& theirs) {
    const spec::Predictions counted =
        data.patients ? evaluation::byPatient(theirs, *data.patients).predictions : theirs;
    const auto cls = static_cast<std::size_t>(data.cls);
    const evaluation::ClassScores scores = evaluation::classScores(counted, cls);
    const evaluation::OperatingCurve curve(data.className(), scores.score, scores.positive,
                                           scores.patients);
    const evaluation::ClassScores ranking = evaluation::rankingScores(counted, cls);
    OverlayRun overlay;
    overlay.roc = curve.roc();
    overlay.precisionRecall = precisionRecallOf(curve);
    overlay.auroc = evaluation::auroc(ranking.score, ranking.positive, curve.clusters());
    return overlay;
}

}  // namespace

std::vector<spec::RunId> comparableRuns(const engine::OpenProject& open, const EvaluationData& data,
                                        const std::vector<spec::RunId>& runs) {
    const auto reader = open.reader();
    const spec::Set set = data.view->set;
    const auto own = heldOut(*reader->sharedRecord(data.view->run), set);
    std::vector<spec::RunId> found;
    for (const spec::RunId& run : runs) {
        if (run == data.view->run)
            continue;
        try {
            const std::shared_ptr<const spec::RunRecord> record = reader->sharedRecord(run);
            if (record->dataset.classes == data.predictions().classes &&
                heldOut(*record, set) == own) {
                (void)engine::predictionsOf(open, run.str(), set);
                found.push_back(run);
            }
        } catch (const base::Error&) {
            // A damaged record is told of where runs are listed; of a test set that is sealed for the other nothing is shown.
        }
    }
    return found;
}

Overlays overlaysOf(const engine::OpenProject& open, const EvaluationData& data,
                    const std::vector<spec::RunId>& runs, const std::stop_token& stop) {
    // Each as its model says it: another's calibration is none of the run's in view.
    const spec::Predictions mine =
        engine::predictionsOf(open, data.view->run.str(), data.view->set);
    evaluation::EvaluateOptions options;
    options.cls = data.className();
    options.patients = data.patients;
    Overlays overlays;
    std::vector<spec::Predictions> others;
    for (const spec::RunId& run : runs) {
        if (stop.stop_requested())
            throw base::cancelled();
        QString name = QString::fromStdString(run.str());
        try {
            if (const std::string own = open.reader()->sharedRecord(run)->name; !own.empty())
                name = QString::fromStdString(own);
            spec::Predictions theirs = engine::predictionsOf(open, run.str(), data.view->set);
            (void)evaluation::compare(mine, theirs,
                                      options);  // one that cannot be does not stop all
            overlays.runs.push_back(curvesOf(data, theirs));
            overlays.runs.back().run = run;
            overlays.runs.back().name = name;
            others.push_back(std::move(theirs));
        } catch (const base::Error& error) {
            overlays.failed.push_back({name, error});
        }
    }
    const std::vector<spec::Comparison> differences = evaluation::compare(mine, others, options);
    for (std::size_t i = 0; i < differences.size(); ++i)
        overlays.runs[i].difference = differences[i];
    return overlays;
}

std::vector<PrecisionRecallPlot::Point> precisionRecallOf(const evaluation::OperatingCurve& curve) {
    std::vector<PrecisionRecallPlot::Point> points;
    if (curve.positives() == 0)
        return points;
    const auto& thresholds = curve.thresholds();
    points.reserve(thresholds.size());
    for (auto at = thresholds.rbegin(); at != thresholds.rend(); ++at) {
        const evaluation::Counts counts = curve.counts(*at);
        points.push_back(
            {static_cast<double>(counts.tp) / static_cast<double>(curve.positives()),
             static_cast<double>(counts.tp) / static_cast<double>(counts.tp + counts.fp), *at});
    }
    return points;
}

}  // namespace lightbox::gui
