// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QString>
#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

#include "engine/external/External.h"
#include "evaluation/Evaluate.h"
#include "evaluation/OperatingCurve.h"
#include "spec/External.h"

namespace lightbox::gui {

/// A judged cohort with one class under discussion; made in a job, never changed afterwards.
struct CohortData {
    std::shared_ptr<const engine::CohortFigures> figures;
    std::size_t cls = 0;
    std::shared_ptr<const evaluation::ClassScores> scores;
    std::shared_ptr<const evaluation::OperatingCurve> curve;
    std::vector<double> bandFpr, bandLow, bandHigh;
    /// ROC curves of the run's own sets, in the order of figures->own.
    std::vector<std::vector<spec::RocPoint>> own;
    /// A choice of recalibration and how its probabilities fit.
    struct Choice {
        spec::Recalibration recalibration;
        spec::Calibration calibration;
        std::vector<std::size_t> counts;  ///< of probabilities in bars of one width from 0 to 1
        bool isLeftOut = false;           ///< each case by a line that its patient was left out of
    };
    std::vector<Choice> choices;  ///< never none: the first is as locked
    /// Cases of `scores` that the lock calls wrongly, the most certain first.
    std::vector<std::size_t> missed, falseAlarms;

    [[nodiscard]] const spec::ExternalReport& report() const { return figures->report; }
    [[nodiscard]] const spec::Evaluation& evaluation() const { return figures->report.evaluation; }
    [[nodiscard]] const std::string& className() const { return figures->rows.classes.at(cls); }
    /// The lock speaks of this class.
    [[nodiscard]] bool lockedHere() const { return figures->lock.cls == className(); }
    /// Of several classes that exclude each other none can be recalibrated alone.
    [[nodiscard]] bool canRecalibrate() const { return !figures->rows.isExclusive(); }
    [[nodiscard]] double threshold() const { return figures->lock.threshold; }
    /// Of two thresholds the upper.
    [[nodiscard]] std::optional<double> ruleIn() const {
        const auto& two = figures->lock.twoThresholds;
        return two ? std::optional(two->ruleIn) : std::nullopt;
    }
    /// Colour and mark of the class.
    [[nodiscard]] int index() const { return static_cast<int>(cls); }
};

/// `cls`: nullopt for the lock's.
[[nodiscard]] CohortData cohortData(std::shared_ptr<const engine::CohortFigures> figures,
                                    std::optional<std::size_t> cls);

/// What the page's parts call the same.
struct CohortWords {
    Q_DECLARE_TR_FUNCTIONS(lightbox::gui::CohortWords)

public:
    /// "test", "validation", "out of fold".
    [[nodiscard]] static QString source(const std::string& source);
    /// "436 images, 436 patients"
    [[nodiscard]] static QString cases(const spec::Cohort& cohort);
};

}  // namespace lightbox::gui
