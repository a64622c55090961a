// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "pages/external/CohortPlots.h"

class QStandardItemModel;
class QTableView;

namespace lightbox::gui {

/// What the lock makes of the cohort, beside the run's own sets. A click on what was missed or a false alarm leads to the cases.
class CohortFiguresPanel : public ClosedPanel {
    Q_OBJECT

public:
    explicit CohortFiguresPanel(const Theme& theme, QWidget* parent = nullptr);
    void setData(const CohortData& data);
    void focusFigures();

Q_SIGNALS:
    void missedClicked();
    void falseAlarmsClicked();

protected:
    void forget() override;

private:
    void act(const QModelIndex& index);

    QStandardItemModel* m_model;
    QTableView* m_table;
};

}  // namespace lightbox::gui
