// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QString>
#include <cstdint>
#include <memory>
#include <vector>

#include "pages/evaluate/EvaluationData.h"
#include "pages/evaluate/OperatingFigures.h"

namespace lightbox::gui {

class ProjectSession;

/// What a click on a cell, a bar, a point or a group leads to: its cases, on Review.
class CaseLists {
    Q_DECLARE_TR_FUNCTIONS(lightbox::gui::CaseLists)

public:
    explicit CaseLists(ProjectSession& session) : m_session(session) {}
    void setData(std::shared_ptr<const EvaluationData> data) { m_data = std::move(data); }

    void show(const QString& title, std::vector<spec::ImageId> images);
    /// A cell of the matrix, as the decision in force has it.
    void showCell(int truth, int called);
    /// Cases of the class under discussion (`truth` 1), or of all others, that are ruled out (`zone` 0), referred or ruled in.
    void showZone(int truth, int zone, const OperatingThresholds& at);
    /// Scores of one side of the histogram.
    void showBar(double low, double high, bool positives);
    /// Cases by their number in `EvaluationData::scores`, in order of their scores.
    void showCases(const QString& title, const std::vector<std::uint32_t>& cases);

private:
    ProjectSession& m_session;
    std::shared_ptr<const EvaluationData> m_data;
};

}  // namespace lightbox::gui
