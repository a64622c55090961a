// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <cstdint>
#include <vector>

#include "spec/Queue.h"
#include "spec/Run.h"
#include "spec/Study.h"
#include "widgets/Panel.h"

class QLabel;
class QTableWidget;
class QVBoxLayout;

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

/// A row for each fold of a study, for each trial of a search, and their mean: no row stands as the result. A row opens its run.
class FoldsTable : public Panel {
    Q_OBJECT

public:
    explicit FoldsTable(const Theme& theme, QWidget* parent = nullptr);
    /// `runs`: of the project, for how far each got.
    void setStudy(const spec::StudyReport& study, const std::vector<spec::RunSummary>& runs,
                  const spec::RunId& shown);

Q_SIGNALS:
    void runChosen(const lightbox::spec::RunId& run);
    /// The study is not done, and nobody trains it.
    void resumeAsked(const lightbox::spec::StudyId& study);

private:
    /// Returns its number.
    int addRow(const QStringList& cells, const QString& run, bool heavy);

    const Theme& m_theme;
    QTableWidget* m_table;
    QLabel* m_note;
    Button* m_resume;
    spec::StudyId m_study;
    bool m_filling = false;
};

/// What waits to be trained, in its order.
class QueuePanel : public Panel {
    Q_OBJECT

public:
    explicit QueuePanel(const Theme& theme, QWidget* parent = nullptr);
    /// `working`: somebody trains what waits.
    void setQueue(const std::vector<spec::QueueEntry>& queue, bool working);

Q_SIGNALS:
    void startAsked();
    void removeAsked(std::int64_t entry);
    void moveAsked(std::int64_t entry, int place);  ///< from 1
    void releaseAsked(std::int64_t entry);

private:
    const Theme& m_theme;
    QVBoxLayout* m_rows;
    Button* m_start;
    QStringList m_shown;  ///< entries and their state
};

}  // namespace lightbox::gui
