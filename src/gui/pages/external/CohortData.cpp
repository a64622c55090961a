// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/external/CohortData.h"

#include <algorithm>
#include <utility>

#include "evaluation/Calibration.h"
#include "evaluation/Recalibration.h"
#include "evaluation/Roc.h"
#include "look/Format.h"
#include "look/PatientWords.h"

namespace lightbox::gui {

namespace {

constexpr std::size_t kBars = 20;

std::vector<std::size_t> countsOf(const std::vector<double>& scores) {
    std::vector<std::size_t> counts(kBars, 0);
    for (const double score : scores)
        ++counts[std::min(static_cast<std::size_t>(std::max(score, 0.0) * kBars), kBars - 1)];
    return counts;
}

CohortData::Choice choiceOf(const CohortData& data, const spec::Recalibration& recalibration) {
    CohortData::Choice choice;
    choice.recalibration = recalibration;
    const evaluation::ClassScores& scores = *data.scores;
    std::optional<std::vector<double>> p = evaluation::recalibrated(scores, recalibration);
    choice.isLeftOut = p && (recalibration.kind == spec::Recalibration::Kind::Intercept ||
                             recalibration.kind == spec::Recalibration::Kind::InterceptSlope);
    if (!p) {
        // By the line that was fitted to the same cases, and said to be.
        spec::Recalibration line = recalibration;
        line.kind = spec::Recalibration::Kind::Prevalence;
        p = evaluation::recalibrated(scores, line);
    }
    choice.calibration =
        evaluation::calibration(data.className(), *p, scores.positive, data.curve->clusters());
    choice.counts = countsOf(*p);
    return choice;
}

void findMistakes(CohortData& data) {
    if (!data.lockedHere())
        return;
    const evaluation::ClassScores& scores = *data.scores;
    const double out = data.threshold();
    const double in = data.ruleIn().value_or(out);
    for (std::size_t i = 0; i < scores.score.size(); ++i) {
        if (scores.positive[i] != 0 && scores.score[i] < out)
            data.missed.push_back(i);
        if (scores.positive[i] == 0 && scores.score[i] >= in)
            data.falseAlarms.push_back(i);
    }
    const auto byScore = [&](std::size_t a, std::size_t b) {
        return scores.score[a] < scores.score[b];
    };
    std::stable_sort(data.missed.begin(), data.missed.end(), byScore);
    std::stable_sort(data.falseAlarms.begin(), data.falseAlarms.end(),
                     [&](std::size_t a, std::size_t b) { return byScore(b, a); });
}

}  // namespace

CohortData cohortData(std::shared_ptr<const engine::CohortFigures> figures,
                      std::optional<std::size_t> cls) {
    CohortData data;
    data.figures = std::move(figures);
    const spec::Predictions& rows = data.figures->rows;
    data.cls = cls ? *cls : evaluation::classIndex(rows, data.figures->lock.cls);
    auto scores =
        std::make_shared<evaluation::ClassScores>(evaluation::classScores(rows, data.cls));
    data.curve = std::make_shared<const evaluation::OperatingCurve>(
        data.className(), scores->score, scores->positive, scores->patients);
    data.scores = std::move(scores);
    if (!data.curve->roc().empty())
        for (const evaluation::RocBandPoint& point : evaluation::rocBand(
                 data.scores->score, data.scores->positive, data.curve->clusters())) {
            data.bandFpr.push_back(point.fpr);
            data.bandLow.push_back(point.low);
            data.bandHigh.push_back(point.high);
        }
    for (const auto& own : data.figures->own)
        data.own.push_back(evaluation::operatingCurve(own.rows, data.className()).roc());
    const auto& offered = data.report().recalibration;
    const auto found = std::find_if(offered.begin(), offered.end(),
                                    [&](const auto& one) { return one.cls == data.className(); });
    if (found == offered.end())
        data.choices.push_back(choiceOf(data, {}));
    else
        for (const spec::Recalibration& one : found->choices)
            data.choices.push_back(choiceOf(data, one));
    findMistakes(data);
    return data;
}

QString CohortWords::source(const std::string& source) {
    return source == "test"          ? tr("test")
           : source == "out_of_fold" ? tr("out of fold")
                                     : tr("validation");
}

QString CohortWords::cases(const spec::Cohort& cohort) {
    const QString images = tr("%1 image(s)", nullptr, static_cast<int>(cohort.images))
                               .arg(Format::count(cohort.images));
    const QString cases = tr("%1 case(s)", nullptr, static_cast<int>(cohort.images))
                              .arg(Format::count(cohort.images));
    const QString what = cohort.scores ? cases : images;
    return cohort.patients ? tr("%1, %2", "images, patients")
                                 .arg(what, PatientWords::count(*cohort.patients, {}))
                           : what;
}

}  // namespace lightbox::gui
