// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "evaluation/Consequences.h"
#include "evaluation/Decision.h"
#include "pages/evaluate/EvaluationData.h"

namespace lightbox::gui {

/// Figures at one threshold, at the study's prevalence and at the stated one.
struct OperatingFigures {
    spec::AtThreshold study;
    spec::AtThreshold stated;
    evaluation::LikelihoodRatios ratios;
    std::optional<evaluation::Consequences> perStudy;  ///< nullopt: a class is absent
    std::optional<evaluation::Consequences> perStated;
    /// Where this threshold rules out, and another, from which on cases are ruled in, follows.
    struct Upper {
        spec::AtThreshold study;
        spec::AtThreshold stated;
        std::optional<evaluation::Consequences> perStudy;
        std::optional<evaluation::Consequences> perStated;
        spec::TwoThresholds both;        ///< at the study's prevalence
        spec::TwoThresholds bothStated;  ///< at the stated one
    };
    std::optional<Upper> upper = {};
};

/// The threshold in force, or two of them.
struct OperatingThresholds {
    double threshold = 0.5;
    std::optional<double> ruleIn = {};
    /// The threshold probability of the rule that it was chosen by, which net benefit is weighed by; nullopt: the threshold itself.
    std::optional<double> weighed = {};
    bool operator==(const OperatingThresholds&) const = default;
};
/// With Wilson's intervals, fast enough to follow the mouse; or with the patient bootstrap where patients have several images,
/// which belongs into a job.
[[nodiscard]] OperatingFigures operatingFigures(const EvaluationData& data,
                                                const OperatingThresholds& at, double prevalence);
[[nodiscard]] OperatingFigures operatingFiguresWithBootstrap(const EvaluationData& data,
                                                             const OperatingThresholds& at,
                                                             double prevalence);

/// What the thresholds make of a row of the data.
[[nodiscard]] evaluation::Decision decisionOf(const EvaluationData& data,
                                              const OperatingThresholds& at);
/// Whether case `index` of data.scores is decided wrongly: called what it is not, of two thresholds ruled out or in.
[[nodiscard]] bool isMistake(const EvaluationData& data, std::size_t index,
                             const OperatingThresholds& at);

/// Share of positives among the cases.
[[nodiscard]] double studyPrevalence(const spec::AtThreshold& at);

/// The threshold as it stands at a handle: "0.284", of two "a 0.284" and "b 0.982".
struct HandleTexts {
    QString threshold;
    QString ruleIn;  ///< empty: there is one alone
};
[[nodiscard]] HandleTexts handleTexts(const OperatingFigures& figures);

}  // namespace lightbox::gui
