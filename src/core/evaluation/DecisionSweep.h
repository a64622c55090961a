// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <vector>

#include "evaluation/Bootstrap.h"
#include "evaluation/Decision.h"
#include "spec/Run.h"

namespace lightbox::evaluation {

/// decide() at one threshold after the other of one class: what does not hang on the threshold is made once, so that a dragged one
/// costs some simple steps a row.
class DecisionSweep {
public:
    /// `cls` < classes.
    DecisionSweep(const spec::Predictions& predictions, std::size_t cls);
    /// What decide() says of the same predictions with a DecisionPoint of the class at `threshold` (a number).
    [[nodiscard]] Decided at(double threshold) const;

private:
    void decideClasses(Decided& result, double threshold) const;
    void decideLabels(Decided& result, double threshold) const;

    spec::Task m_task;
    std::size_t m_cls;
    std::size_t m_classes;
    std::vector<std::size_t> m_rows;  ///< whose truth is known
    std::vector<double> m_p;          ///< of the class; parallel to m_rows, as all that follow
    std::vector<int> m_truth;         ///< of several labels, the class's own: -1 unknown
    std::vector<int> m_otherwise;     ///< called so where the class is not; not of labels
    std::vector<std::uint8_t> m_othersRight;  ///< every other known label, at its own 0.5
    Decided m_others;                         ///< of labels: as they are but for the class
    Clusters m_clusters;
};

}  // namespace lightbox::evaluation
