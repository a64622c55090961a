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
class ProjectSession;
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
    /// `session`: its runs tell how far each got. Rows that stay keep their place in view.
    void setStudy(const spec::StudyReport& study, const ProjectSession& session,
                  const spec::RunId& shown);

Q_SIGNALS:
    void runChosen(const lightbox::spec::RunId& run);
    /// The study is not done, and nobody trains it.
    void resumeAsked(const lightbox::spec::StudyId& study);

private:
    /// Of all intervals, so that they are drawn to one scale.
    struct Range {
        double from = 1, to = 0;
    };
    /// Words, with nothing drawn beside them; a row that is not there yet is made.
    void setRow(int row, const QStringList& cells, const QString& run, bool heavy);
    void setFold(int row, const spec::StudyReport& study, const spec::StudyFold& fold,
                 const spec::RunSummary* run, const Range& range);
    void setMean(int row, const spec::StudyReport& study, const Range& range);

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
    /// `working`: somebody trains what waits; `training`: the entry that is trained now, 0: none.
    void setQueue(const std::vector<spec::QueueEntry>& queue, bool working, std::int64_t training);
    /// Forgets the rows: those of another project may have the same ids.
    void clear();

Q_SIGNALS:
    void startAsked();
    void removeAsked(std::int64_t entry);
    void moveAsked(std::int64_t entry, int place);  ///< from 1
    void releaseAsked(std::int64_t entry);

private:
    [[nodiscard]] static QString nameOf(const spec::QueueEntry& entry);
    /// Its network and size, or why it is held.
    [[nodiscard]] static QString helpOf(const spec::QueueEntry& entry, bool training);
    /// `place`: from 0.
    void addRow(const spec::QueueEntry& entry, int place, bool training);

    const Theme& m_theme;
    QVBoxLayout* m_rows;
    Button* m_start;
    QStringList m_shown;  ///< what the rows say
};

}  // namespace lightbox::gui
