// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/Overlays.h"

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
                heldOut(*record, set) == own)
                found.push_back(run);
        } catch (const base::Error&) {
            // A damaged record is told of where runs are listed.
        }
    }
    return found;
}

OverlayRun overlayOf(const engine::OpenProject& open, const EvaluationData& data,
                     const spec::RunId& run) {
    // Each as its model says it: another's calibration is none of the run's in view.
    const spec::Predictions mine =
        engine::predictionsOf(open, data.view->run.str(), data.view->set);
    const spec::Predictions theirs = engine::predictionsOf(open, run.str(), data.view->set);
    OverlayRun overlay;
    overlay.run = run;
    const std::string name = open.reader()->sharedRecord(run)->name;
    overlay.name = QString::fromStdString(name.empty() ? run.str() : name);
    evaluation::EvaluateOptions options;
    options.cls = data.className();
    options.patients = data.patients;
    overlay.difference = evaluation::compare(mine, theirs, options);
    const spec::Predictions counted =
        data.patients ? evaluation::byPatient(theirs, *data.patients).predictions : theirs;
    const auto cls = static_cast<std::size_t>(data.cls);
    const evaluation::ClassScores scores = evaluation::classScores(counted, cls);
    const evaluation::OperatingCurve curve(data.className(), scores.score, scores.positive,
                                           scores.patients);
    overlay.roc = curve.roc();
    overlay.precisionRecall = precisionRecallOf(curve);
    const evaluation::ClassScores ranking = evaluation::rankingScores(counted, cls);
    overlay.auroc = evaluation::auroc(ranking.score, ranking.positive, curve.clusters());
    return overlay;
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
