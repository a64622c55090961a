// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QWidget>
#include <optional>
#include <vector>

#include "look/Theme.h"
#include "spec/Interval.h"

class QLabel;
class QVBoxLayout;

namespace lightbox::gui {

/// "0.964 [0.949–0.976]" in one line, the estimate 600, the interval in Text2. An interval is never cut; words that have no room
/// ("undefined: …") end in an ellipsis, and the tool tip has the whole.
class FigureLabel : public QWidget {
    Q_OBJECT

public:
    explicit FigureLabel(const Theme& theme, QWidget* parent = nullptr);
    void setInterval(const spec::Interval& interval, int decimals = 3);
    /// The same in percent: "73.7 % [70.4–76.7]".
    void setPercent(const spec::Interval& interval, int decimals = 1);
    /// Any words: `value` heavy, `rest` light.
    void setText(const QString& value, const QString& rest = {});
    /// Interval under the estimate, 11 px, where it is narrow.
    void setStacked();
    void setTextSize(TextSize size);
    [[nodiscard]] QString text() const;  ///< what is shown, in one line
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    /// What stands behind the value is no interval and may be cut.
    [[nodiscard]] bool mayBeCut() const;

    const Theme& m_theme;
    QString m_value;
    QString m_rest;
    bool m_stacked = false;
    TextSize m_size = TextSize::Body;
};

/// A row of 24 px: label left, figure right.
class MetricRow : public QWidget {
    Q_OBJECT

public:
    MetricRow(const Theme& theme, const QString& label, QWidget* parent = nullptr);
    /// With an icon of resources/icons before the label ("okc", "warn" …).
    void setIconName(const QString& icon, Role role);
    void setLabel(const QString& label);
    /// With the line of a series before the label, as a legend has it.
    void setLine(int series, Qt::PenStyle style);
    [[nodiscard]] FigureLabel& figure() { return *m_figure; }

private:
    const Theme& m_theme;
    QLabel* m_icon;
    QLabel* m_label;
    FigureLabel* m_figure;
};

/// Label 11, figure 22, note 11.
class KeyFigure : public QWidget {
    Q_OBJECT

public:
    KeyFigure(const Theme& theme, const QString& label, QWidget* parent = nullptr);
    void setValue(const QString& value, const QString& rest = {});
    void setInterval(const spec::Interval& interval, int decimals = 3);
    void setNote(const QString& note);
    void setLabel(const QString& label);

private:
    QLabel* m_label;
    FigureLabel* m_figure;
    QLabel* m_note;
};

/// What IntervalDelegate draws; put into an item under IntervalDelegate::CellRole.
struct IntervalCell {
    double value = 0, low = 0, high = 0;
    double from = 0, to = 1;          ///< range of the cell
    std::optional<double> reference;  ///< dashed
    bool attention = false;
    bool hasGrid = false;  ///< lines where an AxisHeader over the column has its numbers
};

/// Point and whisker in a table cell.
class IntervalDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    static constexpr int CellRole = Qt::UserRole + 90;
    explicit IntervalDelegate(const Theme& theme, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

/// A table's head with a scale in place of words over the column in which an IntervalDelegate draws; the column's cells have lines where
/// the scale has numbers.
class AxisHeader : public QHeaderView {
    Q_OBJECT

public:
    static constexpr int RangeRole = Qt::UserRole + 91;  ///< QPointF: from, to
    AxisHeader(const Theme& theme, int column, QWidget* parent = nullptr);
    /// Round numbers within a range, few enough for `width` px.
    [[nodiscard]] static std::vector<double> ticks(double from, double to, double width);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const override;

private:
    const Theme& m_theme;
    int m_column;
};

/// Shares as a bar of joined blocks with their names in them.
class StackedBar : public QWidget {
    Q_OBJECT

public:
    struct Part {
        QString name;
        double share = 0;    ///< of the whole bar
        int classIndex = 0;  ///< colour
        bool hatched = false;
    };
    explicit StackedBar(const Theme& theme, QWidget* parent = nullptr);
    void setParts(std::vector<Part> parts);
    [[nodiscard]] QSize sizeHint() const override { return {240, 20}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] QString words(const Part& part) const;

    const Theme& m_theme;
    std::vector<Part> m_parts;
};

/// A share as a bar of 6 px (4 px in rows), with ticks.
class ShareBar : public QWidget {
    Q_OBJECT

public:
    explicit ShareBar(const Theme& theme, QWidget* parent = nullptr);
    void setShare(double share);                ///< 0 to 1
    void setTicks(std::vector<double> shares);  ///< the thresholds
    void setClass(int index);                   ///< in the class's colour; -1: accent
    [[nodiscard]] QSize sizeHint() const override { return {120, 14}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    double m_share = 0;
    std::vector<double> m_ticks;
    int m_class = -1;
};

}  // namespace lightbox::gui

Q_DECLARE_METATYPE(lightbox::gui::IntervalCell)
