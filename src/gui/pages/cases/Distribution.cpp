// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cases/Distribution.h"

#include <QPainter>
#include <QPainterPath>
#include <algorithm>
#include <cmath>
#include <limits>

#include "look/Format.h"
#include "look/Theme.h"

namespace lightbox::gui {

namespace {
constexpr std::size_t kBins = 24;
constexpr int kScale = 40;  // px for the labels of the y axis

/// Lines are told apart without their colours, too.
Qt::PenStyle lineOf(std::size_t cls) {
    constexpr Qt::PenStyle styles[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    return styles[cls % 4];
}

double medianOf(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}
}  // namespace

Distribution::Distribution(const Theme& theme, const QString& title, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_title(title) {
    setMinimumWidth(150);
    setFixedHeight(86);
    setAccessibleName(title);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Distribution::setValues(const std::vector<std::vector<double>>& perClass,
                             const QStringList& names, int decimals) {
    m_decimals = decimals;
    m_low = std::numeric_limits<double>::infinity();
    m_high = -m_low;
    for (const auto& values : perClass)
        for (const double value : values) {
            m_low = std::min(m_low, value);
            m_high = std::max(m_high, value);
        }
    if (!(m_low <= m_high))
        m_low = m_high = 0;
    // All equal: one bar in the middle, not a line at the edge.
    const double middle = (m_low + m_high) / 2;
    const double half = std::max((m_high - m_low) / 2, std::max(std::abs(middle) * 0.05, 1e-3));
    const double from = m_high > m_low ? m_low : middle - half;
    const double width = m_high > m_low ? m_high - m_low : 2 * half;
    m_shares.assign(perClass.size(), {});
    QStringList words;
    for (std::size_t c = 0; c < perClass.size(); ++c) {
        if (perClass[c].empty())
            continue;
        m_shares[c].assign(kBins, 0);
        for (const double value : perClass[c]) {
            const auto bin =
                static_cast<std::size_t>((value - from) / width * static_cast<double>(kBins));
            m_shares[c][std::min(bin, kBins - 1)] += 1.0 / static_cast<double>(perClass[c].size());
        }
        words << tr("%1: median %2")
                     .arg(names.value(static_cast<int>(c)),
                          Format::number(medianOf(perClass[c]), decimals));
    }
    m_low = from;
    m_high = from + width;
    setToolTip(tr("Share of each class's images by value") + QLatin1Char('\n') +
               words.join(QLatin1Char('\n')));
    setAccessibleDescription(words.join(QStringLiteral("; ")));
    update();
}

void Distribution::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(Theme::font(TextSize::Small));
    painter.setPen(Theme::film(FilmRole::Text));
    painter.drawText(QRect(0, 0, width(), 16), Qt::AlignLeft | Qt::AlignVCenter, m_title);
    const QRectF plot(kScale + 0.5, 22.5, width() - kScale - 1, height() - 42);
    painter.setPen(QPen(Theme::film(FilmRole::Line), 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    painter.drawLine(plot.bottomLeft(), plot.topLeft());
    painter.setPen(Theme::film(FilmRole::Text2));
    const QRect below(kScale, static_cast<int>(plot.bottom()) + 2, width() - kScale, 16);
    painter.drawText(below, Qt::AlignLeft | Qt::AlignTop, Format::number(m_low, m_decimals));
    painter.drawText(below, Qt::AlignRight | Qt::AlignTop, Format::number(m_high, m_decimals));
    double highest = 0;
    for (const auto& shares : m_shares)
        for (const double share : shares)
            highest = std::max(highest, share);
    if (highest <= 0)
        return;
    // The share of a class's images in a bar.
    const auto scale = [&](double share, double y) {
        painter.drawText(QRectF(0, y - 8, kScale - 4, 16), Qt::AlignRight | Qt::AlignVCenter,
                         tr("%1 %").arg(Format::number(share * 100, 0)));
    };
    scale(highest, plot.top());
    scale(0, plot.bottom() - 3);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t c = 0; c < m_shares.size(); ++c) {
        if (m_shares[c].empty())
            continue;
        QPainterPath path(plot.bottomLeft());
        for (std::size_t bin = 0; bin < kBins; ++bin) {
            const double y = plot.bottom() - m_shares[c][bin] / highest * plot.height();
            path.lineTo(plot.left() + plot.width() * static_cast<double>(bin) / kBins, y);
            path.lineTo(plot.left() + plot.width() * static_cast<double>(bin + 1) / kBins, y);
        }
        path.lineTo(plot.bottomRight());
        painter.setPen(QPen(Theme::classColorOnFilm(static_cast<int>(c)), 1.5, lineOf(c)));
        painter.drawPath(path);
    }
}

}  // namespace lightbox::gui
