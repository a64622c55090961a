// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>

#include "spec/Run.h"
#include "spec/Study.h"
#include "widgets/Panel.h"

class QLabel;
class QTableWidget;

namespace lightbox::gui {

class Button;
class ProjectSession;
class Theme;

/// A row for each fold of a study, for each trial of a search, and their mean: no row stands as the result. A row opens its run.
class FoldsTable : public Panel {
    Q_OBJECT

public:
    explicit FoldsTable(const Theme& theme, QWidget* parent = nullptr);
    /// `session`: its runs tell how far each got; `isTrained`: this window trains it. Rows that stay
    /// keep their place in view.
    void setStudy(const spec::StudyReport& study, const ProjectSession& session,
                  const spec::RunId& shown, bool isTrained);

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
    /// `waits`: somebody works through the study, so that what is missing comes.
    void setFold(int row, const spec::StudyReport& study, const spec::StudyFold& fold,
                 const spec::RunSummary* run, const Range& range, bool waits);
    void setMean(int row, const spec::StudyReport& study, const Range& range);

    QTableWidget* m_table;
    QLabel* m_note;
    Button* m_resume;
    spec::StudyId m_study;
    bool m_filling = false;
};

}  // namespace lightbox::gui
