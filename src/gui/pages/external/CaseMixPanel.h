// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStyledItemDelegate>
#include <vector>

#include "look/Theme.h"
#include "spec/External.h"
#include "widgets/Panel.h"

class QStandardItemModel;
class QTableView;

namespace lightbox::gui {

/// A standardised difference between −2 and 2 as a line from 0 to a dot; what lies beyond stands at the edge.
class DifferenceDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int DifferenceRole = Qt::UserRole + 91;
    /// From this difference on a row is in the warning colour.
    static constexpr double kMuch = 0.5;
    static constexpr double kEdge = 2;
    explicit DifferenceDelegate(const Theme& theme, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

/// Who the cohort's patients are beside those the run was developed on.
class CaseMixPanel : public Panel {
    Q_OBJECT

public:
    explicit CaseMixPanel(const Theme& theme, QWidget* parent = nullptr);
    /// `isClosed`: no class is among the rows, and the panel says so.
    void setRows(const spec::Cohort& cohort, const std::vector<spec::CaseMixRow>& rows,
                 bool isClosed);
    void clear();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fill();
    void fitDrawing();
    void addRow(const QString& field, const QString& development, const QString& cohort,
                const std::optional<double>& difference, const QString& why);

    const Theme& m_theme;
    QStandardItemModel* m_model;
    QTableView* m_table;
    spec::Cohort m_cohort;
    std::vector<spec::CaseMixRow> m_rows;
    bool m_isClosed = false;
};

}  // namespace lightbox::gui
