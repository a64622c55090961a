// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/OperatingFigures.h"

namespace lightbox::gui {

namespace {

void addConsequences(OperatingFigures& figures, double prevalence) {
    const double study = studyPrevalence(figures.study);
    if (study > 0 && study < 1) {
        figures.perStudy = evaluation::consequences(figures.study, study);
        figures.perStated = evaluation::consequences(figures.stated, prevalence);
    }
}

}  // namespace

double studyPrevalence(const spec::AtThreshold& at) {
    return static_cast<double>(at.tp + at.fn) / static_cast<double>(at.tp + at.fp + at.fn + at.tn);
}

OperatingFigures operatingFigures(const EvaluationData& data, double threshold, double prevalence) {
    OperatingFigures figures;
    figures.study = data.curve->at(threshold);
    figures.stated = data.curve->at(threshold, prevalence);
    figures.ratios = {figures.study.lrPositive, figures.study.lrNegative};
    addConsequences(figures, prevalence);
    return figures;
}

OperatingFigures operatingFiguresWithBootstrap(const EvaluationData& data, double threshold,
                                               double prevalence) {
    OperatingFigures figures;
    figures.study = data.curve->atWithBootstrap(threshold);
    figures.stated = data.curve->atWithBootstrap(threshold, prevalence);
    figures.ratios = {figures.study.lrPositive, figures.study.lrNegative};
    addConsequences(figures, prevalence);
    return figures;
}

}  // namespace lightbox::gui
