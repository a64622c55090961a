// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cases/EvidencePlot.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "look/Format.h"
#include "look/Theme.h"

namespace lightbox::gui {

namespace {
constexpr int kHead = 18;
constexpr int kRow = 20;
constexpr int kAxis = 20;
constexpr int kNames = 116;  // px left of the axis
constexpr int kGap = 10;     // px between the axis and the values right of it
constexpr double kDot = 7;

QString valueOf(const Evidence& row) {
    QString text = Format::share(row.auroc);
    if (row.bounds)
        text += QStringLiteral(" [%1–%2]")
                    .arg(Format::share(row.bounds->first), Format::share(row.bounds->second));
    return text;
}
}  // namespace

EvidencePlot::EvidencePlot(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setAccessibleName(tr("How well the label is predicted, AUROC"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    hide();
}

void EvidencePlot::setEvidence(std::vector<Evidence> rows) {
    m_rows = std::move(rows);
    m_low = 0.5;
    QStringList words;
    for (const Evidence& row : m_rows) {
        const double least = row.bounds ? std::min(row.auroc, row.bounds->first) : row.auroc;
        m_low = std::min(m_low, std::floor(least * 10) / 10);
        words << QStringLiteral("%1: %2").arg(row.name, valueOf(row));
    }
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    setFixedHeight(kHead + static_cast<int>(m_rows.size()) * kRow + kAxis);
    setVisible(!m_rows.empty());
    update();
}

int EvidencePlot::valuesWidth() const {
    const QFontMetrics heavy(Theme::font(TextSize::Small, QFont::DemiBold));
    int widest = 0;
    for (const Evidence& row : m_rows)
        widest = std::max(widest, heavy.horizontalAdvance(valueOf(row)));
    return kGap + widest + 2;
}

double EvidencePlot::toX(double auroc, const QRectF& plot) const {
    return plot.left() + (auroc - m_low) / (1 - m_low) * plot.width();
}

void EvidencePlot::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(Theme::font(TextSize::Small));
    painter.setPen(m_theme.color(Role::Text2));
    painter.drawText(QRect(0, 0, width(), kHead), Qt::AlignLeft | Qt::AlignVCenter,
                     tr("AUROC; chance is 0.5"));
    const QRectF plot(kNames + 0.5, kHead + 0.5, width() - kNames - valuesWidth(),
                      static_cast<double>(m_rows.size()) * kRow);
    const double middle = (m_low + 1) / 2;
    for (const double tick : {m_low, middle, 1.0}) {
        const double x = std::round(toX(tick, plot)) + 0.5;
        painter.setPen(QPen(m_theme.color(tick == m_low ? Role::Axis : Role::Grid), 1));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        painter.setPen(QPen(m_theme.color(Role::Axis), 1));
        painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + 4));
        painter.setPen(m_theme.color(Role::Text2));
        const int decimals = tick == 1.0 ? 0 : std::round(tick * 10) == tick * 10 ? 1 : 2;
        painter.drawText(QRectF(x - 24, plot.bottom() + 4, 48, 15), Qt::AlignCenter,
                         Format::number(tick, decimals));
    }
    painter.setPen(QPen(m_theme.color(Role::Axis), 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    if (m_low < 0.5) {
        QPen chance(m_theme.color(Role::Reference), 1);
        chance.setDashPattern({4, 3});
        painter.setPen(chance);
        const double x = std::round(toX(0.5, plot)) + 0.5;
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
    int top = kHead;
    for (const Evidence& row : m_rows) {
        paintRow(painter, row, plot, top);
        top += kRow;
    }
}

void EvidencePlot::paintRow(QPainter& painter, const Evidence& row, const QRectF& plot,
                            int top) const {
    const double y = top + kRow / 2.0;
    const QColor colour = m_theme.series(1);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.5));
    if (row.bounds)
        painter.drawLine(QPointF(toX(row.bounds->first, plot), y),
                         QPointF(toX(row.bounds->second, plot), y));
    painter.setBrush(row.isChosen ? colour : m_theme.color(Role::Panel));
    painter.drawEllipse(QPointF(toX(row.auroc, plot), y), kDot / 2, kDot / 2);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setFont(Theme::font(TextSize::Small));
    painter.setPen(m_theme.color(row.isChosen ? Role::Text : Role::Text2));
    painter.drawText(QRect(0, top, kNames - 8, kRow), Qt::AlignRight | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(row.name, Qt::ElideRight, kNames - 8));
    const int room = valuesWidth() - kGap;
    const QRect values(width() - room, top, room, kRow);
    const QString estimate = Format::share(row.auroc);
    painter.setFont(Theme::font(TextSize::Small, QFont::DemiBold));
    painter.setPen(m_theme.color(Role::Text));
    painter.drawText(values, Qt::AlignLeft | Qt::AlignVCenter, estimate);
    if (!row.bounds)
        return;
    const int width = painter.fontMetrics().horizontalAdvance(estimate + QLatin1Char(' '));
    painter.setFont(Theme::font(TextSize::Small));
    painter.setPen(m_theme.color(Role::Text2));
    painter.drawText(values.adjusted(width, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                     valueOf(row).mid(estimate.size() + 1));
}

}  // namespace lightbox::gui
