// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/EvaluationData.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <unordered_set>

#include "evaluation/DecisionIntervals.h"
#include "evaluation/Labels.h"
#include "evaluation/PatientUnit.h"
#include "evaluation/Roc.h"
#include "messages/Render.h"

namespace lightbox::gui {

spec::Aggregate aggregateOf(spec::Task task) {
    return task == spec::Task::Binary || task == spec::Task::Multilabel ? spec::Aggregate::Max
                                                                        : spec::Aggregate::Mean;
}

EvaluationData evaluationOf(std::shared_ptr<const RunData> view, const EvaluationChoice& choice) {
    EvaluationData data;
    data.view = std::move(view);
    data.patientSource = choice.patientSource;
    data.patients = choice.patients;
    data.counted = data.view->predictions;
    data.ranked = data.view->raw ? data.view->raw : data.counted;
    if (choice.patients) {
        evaluation::PatientRows patients =
            evaluation::byPatient(*data.view->predictions, *choice.patients);
        data.counted = std::make_shared<const spec::Predictions>(std::move(patients.predictions));
        data.madeOf = std::move(patients.rows);
        data.ranked =
            data.view->raw
                ? std::make_shared<const spec::Predictions>(
                      evaluation::byPatient(*data.view->raw, *choice.patients).predictions)
                : data.counted;
    }
    const spec::Predictions& predictions = data.predictions();
    const auto count = static_cast<int>(predictions.classes.size());
    data.cls = choice.cls >= 0 && choice.cls < count ? choice.cls
               : data.view->lockedClass() >= 0       ? data.view->lockedClass()
                                                     : std::max(0, predictions.positive);
    auto scores = std::make_shared<evaluation::ClassScores>(
        evaluation::classScores(predictions, static_cast<std::size_t>(data.cls)));
    data.curve = std::make_shared<const evaluation::OperatingCurve>(
        data.className(), scores->score, scores->positive, scores->patients);
    data.scores = std::move(scores);
    data.sweep = std::make_shared<const evaluation::DecisionSweep>(
        predictions, static_cast<std::size_t>(data.cls));
    if (evaluation::isUntrained(predictions, static_cast<std::size_t>(data.cls))) {
        data.auroc = evaluation::neverTrained({});
    } else if (data.curve->roc().empty()) {
        data.auroc.undefined = messages::wordsOf("undefined.class_absent");
    } else {
        const evaluation::ClassScores ranking =
            evaluation::rankingScores(*data.ranked, static_cast<std::size_t>(data.cls));
        data.auroc = evaluation::auroc(ranking.score, ranking.positive, data.curve->clusters());
    }
    return data;
}

std::vector<spec::ImageId> EvaluationData::imagesOf(std::size_t row) const {
    if (madeOf.empty())
        return {predictions().rows[row].image};
    const auto& rows = view->predictions->rows;
    std::vector<std::size_t> images = madeOf[row];
    std::stable_sort(images.begin(), images.end(), [&](std::size_t a, std::size_t b) {
        return rows[a].p[static_cast<std::size_t>(cls)] > rows[b].p[static_cast<std::size_t>(cls)];
    });
    std::vector<spec::ImageId> names;
    for (const std::size_t image : images)
        names.push_back(rows[image].image);
    return names;
}

std::vector<std::uint32_t> casesOf(const EvaluationData& data,
                                   const std::vector<spec::ImageId>& images) {
    std::unordered_set<std::string_view> wanted;
    for (const spec::ImageId& image : images)
        wanted.insert(image.str());
    const auto& imageRows = data.view->predictions->rows;
    const auto isWanted = [&](std::size_t row) {
        return wanted.contains(imageRows[row].image.str());
    };
    std::vector<std::uint32_t> cases;
    for (std::size_t i = 0; i < data.scores->row.size(); ++i) {
        const std::size_t row = data.scores->row[i];
        if (data.madeOf.empty() ? isWanted(row) : std::ranges::any_of(data.madeOf[row], isWanted))
            cases.push_back(static_cast<std::uint32_t>(i));
    }
    return cases;
}

ChosenCases chosenOf(const EvaluationData& data, const std::vector<spec::ImageId>& images) {
    /// Finer than the px of any plot.
    constexpr double steps = 1000;
    ChosenCases chosen{casesOf(data, images), {}};
    std::vector<double> scores;
    for (const std::uint32_t i : chosen.cases)
        scores.push_back(data.scores->score[i]);
    std::ranges::sort(scores);
    const auto step = [](double part, double all) {
        return all > 0 ? std::lround(part / all * steps) : 0;
    };
    std::array<long, 4> last{-1, -1, -1, -1};
    for (const double score : scores) {
        const evaluation::Counts at = data.curve->counts(score);
        const auto tp = static_cast<double>(at.tp);
        const auto fp = static_cast<double>(at.fp);
        const std::array<long, 4> place{
            step(score, 1), step(tp, static_cast<double>(data.curve->positives())),
            step(fp, static_cast<double>(data.curve->negatives())), step(tp, tp + fp)};
        if (place != last)
            chosen.marks.push_back(score);
        last = place;
    }
    return chosen;
}

DecidedSet decidedSet(const EvaluationData& data, evaluation::Decision decision) {
    DecidedSet result{std::move(decision), {}, {}};
    const auto cls = static_cast<std::size_t>(data.cls);
    const auto& point = result.decision.point();
    result.decided = point && point->cls == cls
                         ? data.sweep->at(point->threshold)
                         : evaluation::decide(data.predictions(), result.decision);
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

AgreementFigures agreementOf(const EvaluationData& data, const evaluation::Decision& decision) {
    std::vector<int> truth;
    std::vector<int> called;
    std::vector<std::string> patients;
    const spec::Predictions& predictions = data.predictions();
    for (std::size_t row = 0; row < predictions.rows.size(); ++row) {
        const auto cell = cellOf(data, decision, row);
        if (!cell)
            continue;
        truth.push_back(cell->first);
        called.push_back(cell->second);
        patients.push_back(predictions.rows[row].patient);
    }
    AgreementFigures figures{decision.point(), {}, {}, {}};
    if (truth.empty())
        return figures;
    const evaluation::Clusters clusters = evaluation::clustersOf(patients, truth.size());
    const evaluation::CalledCases cases{truth, called, clusters.of, clusters.count,
                                        data.twoByTwo() ? 2 : predictions.classes.size()};
    figures.balancedAccuracy = evaluation::balancedAccuracyInterval(cases);
    figures.mcc = evaluation::agreementInterval(cases, evaluation::Agreement::Mcc);
    figures.kappa = evaluation::agreementInterval(cases, evaluation::Agreement::Kappa);
    return figures;
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
        for (const spec::ImageId& image : data.imagesOf(row))
            images.push_back(image);
    return images;
}

}  // namespace lightbox::gui
