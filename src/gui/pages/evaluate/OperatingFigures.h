// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "evaluation/Consequences.h"
#include "pages/evaluate/EvaluationData.h"

namespace lightbox::gui {

/// Figures at one threshold, at the study's prevalence and at the stated one.
struct OperatingFigures {
    spec::AtThreshold study;
    spec::AtThreshold stated;
    evaluation::LikelihoodRatios ratios;
    std::optional<evaluation::Consequences> perStudy;  ///< nullopt: a class is absent
    std::optional<evaluation::Consequences> perStated;
};
/// With Wilson's intervals, fast enough to follow the mouse; or with the patient bootstrap where patients have several images,
/// which belongs into a job.
[[nodiscard]] OperatingFigures operatingFigures(const EvaluationData& data, double threshold,
                                                double prevalence);
[[nodiscard]] OperatingFigures operatingFiguresWithBootstrap(const EvaluationData& data,
                                                             double threshold, double prevalence);

/// Share of positives among the cases.
[[nodiscard]] double studyPrevalence(const spec::AtThreshold& at);

}  // namespace lightbox::gui
