// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/OperatingFigures.h"

#include "evaluation/InForce.h"
#include "evaluation/TwoThresholds.h"
#include "look/Format.h"

namespace lightbox::gui {

namespace {

using At = spec::AtThreshold (*)(const evaluation::OperatingCurve&, double, std::optional<double>,
                                 std::optional<double>);

spec::AtThreshold quick(const evaluation::OperatingCurve& curve, double threshold,
                        std::optional<double> prevalence, std::optional<double> weighed) {
    return curve.at(threshold, prevalence, weighed);
}

spec::AtThreshold whole(const evaluation::OperatingCurve& curve, double threshold,
                        std::optional<double> prevalence, std::optional<double> weighed) {
    return curve.atWithBootstrap(threshold, prevalence, {}, weighed);
}

OperatingFigures figuresBy(At measure, const EvaluationData& data, const OperatingThresholds& at,
                           double prevalence) {
    const evaluation::OperatingCurve& curve = *data.curve;
    OperatingFigures figures;
    figures.study = measure(curve, at.threshold, {}, at.weighed);
    figures.stated = measure(curve, at.threshold, prevalence, at.weighed);
    figures.ratios = {figures.study.lrPositive, figures.study.lrNegative};
    const double study = studyPrevalence(figures.study);
    const bool isDefined = study > 0 && study < 1;
    if (isDefined) {
        figures.perStudy = evaluation::consequences(figures.study, study);
        figures.perStated = evaluation::consequences(figures.stated, prevalence);
    }
    const auto keepText = [&](spec::AtThreshold& shown, double locked, const std::string& text) {
        if (shown.threshold == locked)
            evaluation::keepDigits(shown.text, text, locked, curve);
    };
    const spec::OperatingPoint* locked =
        data.lockedHere() && data.view->locked ? &*data.view->locked : nullptr;
    if (locked != nullptr)
        for (spec::AtThreshold* shown : {&figures.study, &figures.stated})
            keepText(*shown, locked->threshold,
                     locked->twoThresholds ? locked->twoThresholds->ruleOutText
                                           : locked->atThreshold.text);
    if (!at.ruleIn)
        return figures;
    OperatingFigures::Upper upper;
    upper.study = measure(curve, *at.ruleIn, {}, {});
    upper.stated = measure(curve, *at.ruleIn, prevalence, {});
    if (locked != nullptr && locked->twoThresholds)
        for (spec::AtThreshold* shown : {&upper.study, &upper.stated})
            keepText(*shown, locked->twoThresholds->ruleIn, locked->twoThresholds->ruleInText);
    if (isDefined) {
        upper.perStudy = evaluation::consequences(upper.study, study);
        upper.perStated = evaluation::consequences(upper.stated, prevalence);
    }
    upper.both = evaluation::twoThresholds(curve, figures.study, upper.study);
    upper.bothStated = evaluation::twoThresholds(curve, figures.stated, upper.stated, prevalence);
    figures.upper = std::move(upper);
    return figures;
}

}  // namespace

double studyPrevalence(const spec::AtThreshold& at) {
    return static_cast<double>(at.tp + at.fn) / static_cast<double>(at.tp + at.fp + at.fn + at.tn);
}

OperatingFigures operatingFigures(const EvaluationData& data, const OperatingThresholds& at,
                                  double prevalence) {
    return figuresBy(&quick, data, at, prevalence);
}

OperatingFigures operatingFiguresWithBootstrap(const EvaluationData& data,
                                               const OperatingThresholds& at, double prevalence) {
    return figuresBy(&whole, data, at, prevalence);
}

evaluation::Decision decisionOf(const EvaluationData& data, const OperatingThresholds& at) {
    const spec::Predictions& predictions = data.predictions();
    return {predictions.task, predictions.classes.size(), predictions.positive,
            evaluation::DecisionPoint{static_cast<std::size_t>(data.cls), at.threshold,
                                      data.view->scale(), at.ruleIn}};
}

bool isMistake(const EvaluationData& data, std::size_t index, const OperatingThresholds& at) {
    using evaluation::CallZone;
    const evaluation::Decision decision = decisionOf(data, at);
    const auto& p = data.predictions().rows[data.scores->row[index]].p;
    const bool isPositive = data.scores->positive[index] != 0;
    if (const auto zone = decision.zone(p))
        return zone == (isPositive ? CallZone::RuledOut : CallZone::RuledIn);
    return decision.calls(p, static_cast<std::size_t>(data.cls)) != isPositive;
}

HandleTexts handleTexts(const OperatingFigures& figures) {
    const QString threshold = Format::threshold(figures.study);
    if (!figures.upper)
        return {threshold, {}};
    return {Format::ofTwo(0, threshold), Format::ofTwo(1, Format::threshold(figures.upper->study))};
}

}  // namespace lightbox::gui
