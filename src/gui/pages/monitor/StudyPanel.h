// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "spec/Study.h"
#include "widgets/Panel.h"

class QLabel;

namespace lightbox::gui {

class Badge;
class Button;
class FigureLabel;
class MetricRow;
class Theme;

/// What a study's held-out patients say so far: the mean of the folds leads, the pooled figure stands beside it.
class StudyPanel : public Panel {
    Q_OBJECT

public:
    explicit StudyPanel(const Theme& theme, QWidget* parent = nullptr);
    void setStudy(const spec::StudyReport& study);

Q_SIGNALS:
    /// The study is done: its fold models as one.
    void ensembleAsked(const lightbox::spec::StudyId& study);

private:
    Badge* m_progress;
    FigureLabel* m_mean;
    QLabel* m_range;
    MetricRow* m_pooled;
    QLabel* m_chosen;
    QLabel* m_notes;
    Button* m_ensemble;
    spec::StudyId m_study;
};

}  // namespace lightbox::gui
