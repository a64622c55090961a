// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/ReviewData.h"

#include <algorithm>
#include <cmath>

#include "base/Error.h"
#include "engine/Evaluate.h"
#include "engine/PickThreshold.h"
#include "evaluation/Evaluate.h"

namespace lightbox::gui {

namespace {

/// Nearer to the threshold (or with the two best answers nearer to each other) is borderline.
constexpr double kBorderline = 0.05;

evaluation::EvaluateOptions decisionOf(const ReviewData& data) {
    evaluation::EvaluateOptions options;
    if (data.predictions->task == spec::Task::Binary ||
        data.predictions->task == spec::Task::Multilabel) {
        options.threshold = data.threshold;
        options.cls = data.predictions->classes.at(static_cast<std::size_t>(data.cls));
    } else if (data.locked) {
        options.threshold = data.locked->threshold;
        options.cls = data.locked->cls;
    }
    return options;
}

CaseOutcome outcomeOf(bool diseased, bool called) {
    if (diseased)
        return called ? CaseOutcome::TruePositive : CaseOutcome::FalseNegative;
    return called ? CaseOutcome::FalsePositive : CaseOutcome::TrueNegative;
}

/// One class against the rest, at a threshold.
ReviewCase thresholded(const spec::PredictionRow& row, const ReviewData& data) {
    const auto cls = static_cast<std::size_t>(data.cls);
    const bool multilabel = data.predictions->task == spec::Task::Multilabel;
    const bool called = row.p.at(cls) >= *data.threshold;
    ReviewCase result{row.image, row.p};
    const int other = multilabel ? -1 : 1 - data.cls;
    result.called = called ? data.cls : other;
    result.probability = row.p[cls];
    result.certainty = called ? row.p[cls] : 1 - row.p[cls];
    result.borderline = std::abs(row.p[cls] - *data.threshold) <= kBorderline;
    if (multilabel) {
        const int label = cls < row.yTrueMulti.size() ? row.yTrueMulti[cls] : -1;
        result.truth = label == 1 ? data.cls : -1;
        if (label >= 0)
            result.outcome = outcomeOf(label == 1, called);
    } else {
        result.truth = row.yTrue;
        if (row.yTrue >= 0)
            result.outcome = outcomeOf(row.yTrue == data.cls, called);
    }
    return result;
}

/// Several classes; with one under review, that one against the rest.
ReviewCase classified(const spec::PredictionRow& row, int called, const ReviewData& data) {
    ReviewCase result{row.image, row.p};
    result.truth = row.yTrue;
    result.called = called;
    const auto subject = static_cast<std::size_t>(data.cls >= 0 ? data.cls : called);
    result.probability = row.p.at(subject);
    double rival = 0;
    for (std::size_t i = 0; i < row.p.size(); ++i)
        if (i != subject)
            rival = std::max(rival, row.p[i]);
    result.borderline = std::abs(result.probability - rival) <= 2 * kBorderline;
    result.certainty =
        data.cls < 0 || called == data.cls ? result.probability : 1 - result.probability;
    if (row.yTrue < 0)
        return result;
    result.outcome = data.cls >= 0         ? outcomeOf(row.yTrue == data.cls, called == data.cls)
                     : row.yTrue == called ? CaseOutcome::Right
                                           : CaseOutcome::Wrong;
    return result;
}

}  // namespace

bool isMistake(CaseOutcome outcome) {
    return outcome == CaseOutcome::FalsePositive || outcome == CaseOutcome::FalseNegative ||
           outcome == CaseOutcome::Wrong;
}

ReviewData loadReview(const ReviewRequest& request) {
    ReviewData data;
    data.run = request.run;
    data.set = request.set;
    data.locked = engine::lockedThreshold(request.project, request.run.str());
    data.predictions = std::make_shared<const spec::Predictions>(
        engine::predictionsOf(request.project, request.run.str(), request.set));
    const spec::Predictions& predictions = *data.predictions;
    const bool byThreshold =
        predictions.task == spec::Task::Binary || predictions.task == spec::Task::Multilabel;
    const auto classOfLock = [&]() -> int {
        if (!data.locked)
            return -1;
        const auto found =
            std::find(predictions.classes.begin(), predictions.classes.end(), data.locked->cls);
        return found == predictions.classes.end()
                   ? -1
                   : static_cast<int>(found - predictions.classes.begin());
    }();
    data.cls = request.cls < static_cast<int>(predictions.classes.size()) ? request.cls : -1;
    if (byThreshold) {
        if (predictions.task == spec::Task::Binary)
            data.cls = classOfLock >= 0 ? classOfLock : std::max(0, predictions.positive);
        else if (data.cls < 0)
            data.cls = std::max(0, classOfLock);
        data.threshold = classOfLock == data.cls ? data.locked->threshold : request.threshold;
        for (const spec::PredictionRow& row : predictions.rows)
            data.cases.push_back(thresholded(row, data));
    } else {
        if (data.cls >= 0 && data.cls == classOfLock)
            data.threshold = data.locked->threshold;
        const std::vector<int> called = evaluation::predictedClasses(predictions, decisionOf(data));
        for (std::size_t i = 0; i < predictions.rows.size(); ++i)
            data.cases.push_back(classified(predictions.rows[i], called[i], data));
    }

    const project::Project project = project::Project::open(request.project, project::Access::Read);
    for (const auto& [key, set] : project.runRecord(request.run).members)
        data.hasTest = data.hasTest || set == spec::Set::Test;
    for (project::Reading& reading : project.readings(request.run))
        data.readings[reading.imageKey] = std::move(reading);
    data.testOpen = request.set == spec::Set::Test;
    if (!data.testOpen && data.hasTest) {
        try {
            (void)engine::predictionsOf(request.project, request.run.str(), spec::Set::Test);
            data.testOpen = true;
        } catch (const base::Error&) {
            // Sealed, or never evaluated: it stays closed here.
        }
    }
    return data;
}

spec::Evaluation figuresOf(const ReviewData& data) {
    return evaluation::evaluate(*data.predictions, decisionOf(data));
}

}  // namespace lightbox::gui
