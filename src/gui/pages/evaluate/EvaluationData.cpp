// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/EvaluationData.h"

#include <algorithm>

namespace lightbox::gui {

EvaluationData evaluationOf(std::shared_ptr<const RunData> view, int cls) {
    EvaluationData data;
    data.view = std::move(view);
    const spec::Predictions& predictions = data.predictions();
    const auto count = static_cast<int>(predictions.classes.size());
    data.cls = cls >= 0 && cls < count         ? cls
               : data.view->lockedClass() >= 0 ? data.view->lockedClass()
                                               : std::max(0, predictions.positive);
    auto scores = std::make_shared<evaluation::ClassScores>(
        evaluation::classScores(predictions, static_cast<std::size_t>(data.cls)));
    data.curve = std::make_shared<const evaluation::OperatingCurve>(
        data.className(), scores->score, scores->positive, scores->patients);
    data.scores = std::move(scores);
    return data;
}

DecidedSet decidedSet(const EvaluationData& data, evaluation::Decision decision) {
    DecidedSet result{std::move(decision), {}, {}};
    result.decided = evaluation::decide(data.predictions(), result.decision);
    const auto cls = static_cast<std::size_t>(data.cls);
    if (data.predictions().task == spec::Task::Multilabel) {
        const auto& [tn, fp, fn, tp] = result.decided.confusionMulti.at(cls);
        result.matrix = {{tn, fp}, {fn, tp}};
    } else if (data.twoByTwo()) {
        const auto other = static_cast<std::size_t>(data.others());
        const auto& all = result.decided.confusion;
        result.matrix = {{all[other][other], all[other][cls]}, {all[cls][other], all[cls][cls]}};
    } else {
        result.matrix = result.decided.confusion;
    }
    return result;
}

std::optional<std::pair<int, int>> cellOf(const EvaluationData& data,
                                          const evaluation::Decision& decision, std::size_t row) {
    const spec::Predictions& predictions = data.predictions();
    const spec::PredictionRow& one = predictions.rows[row];
    const auto cls = static_cast<std::size_t>(data.cls);
    if (predictions.task == spec::Task::Multilabel) {
        const int label = cls < one.yTrueMulti.size() ? one.yTrueMulti[cls] : -1;
        if (label < 0)
            return std::nullopt;
        return std::pair{label, decision.calls(one.p, cls) ? 1 : 0};
    }
    if (one.yTrue < 0)
        return std::nullopt;
    if (data.twoByTwo())
        return std::pair{one.yTrue == data.cls ? 1 : 0, decision.calls(one.p, cls) ? 1 : 0};
    return std::pair{one.yTrue, decision.called(one.p)};
}

std::vector<spec::ImageId> imagesIn(const EvaluationData& data,
                                    const evaluation::Decision& decision, int truth, int called) {
    const auto& rows = data.predictions().rows;
    std::vector<std::pair<double, std::size_t>> found;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (cellOf(data, decision, i) != std::pair{truth, called})
            continue;
        const double p = data.twoByTwo() ? rows[i].p[static_cast<std::size_t>(data.cls)]
                                         : rows[i].p[static_cast<std::size_t>(called)];
        found.emplace_back(data.twoByTwo() && called == 0 ? p : -p, i);
    }
    std::sort(found.begin(), found.end());
    std::vector<spec::ImageId> images;
    images.reserve(found.size());
    for (const auto& [order, row] : found)
        images.push_back(rows[row].image);
    return images;
}

}  // namespace lightbox::gui
