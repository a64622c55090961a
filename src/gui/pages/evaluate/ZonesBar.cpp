// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/ZonesBar.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "look/Format.h"

namespace lightbox::gui {

namespace {

constexpr int kTitle = 18;
constexpr int kBar = 22;
constexpr int kLine = 15;
constexpr double kThousand = 1000;

/// "818", "1.1" where it is below 10.
QString countText(double n) {
    return n < 9.95 && n > 0 ? Format::number(n, 1) : Format::count(std::llround(n));
}

}  // namespace

ZonesBar::ZonesBar(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setObjectName(QStringLiteral("zonesBar"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ZonesBar::setShares(const Shares& shares, const QString& counted) {
    m_shares = shares;
    m_counted = counted;
    QStringList all{title()};
    for (const auto& [what, of] : words())
        all << what + QStringLiteral(", ") + of;
    setAccessibleName(all.join(QStringLiteral("; ")));
    setToolTip(all.join(QLatin1Char('\n')));
    update();
}

void ZonesBar::setClasses(const QString& negative, int negativeIndex, const QString& positive,
                          int positiveIndex) {
    m_negative = negative;
    m_negativeIndex = negativeIndex;
    m_positive = positive;
    m_positiveIndex = positiveIndex;
    update();
}

double ZonesBar::positives(std::size_t part) const {
    return kThousand * m_shares.prevalence * m_shares.positives[part];
}

double ZonesBar::negatives(std::size_t part) const {
    return kThousand * (1 - m_shares.prevalence) * m_shares.negatives[part];
}

QString ZonesBar::title() const {
    return tr("%1 %2 at %3: %4 with %5", "1,000 images at 10 %: 100 with PNEUMONIA")
        .arg(Format::count(1000), m_counted, Format::percent(m_shares.prevalence),
             countText(kThousand * m_shares.prevalence), m_positive);
}

std::array<std::array<QString, 2>, 3> ZonesBar::words() const {
    const QString heads[] = {tr("%1 ruled out"), tr("%1 referred"), tr("%1 ruled in")};
    std::array<std::array<QString, 2>, 3> words;
    for (std::size_t part = 0; part < 3; ++part) {
        words[part][0] = heads[part].arg(countText(positives(part) + negatives(part)));
        // What would be wrong, and of those referred what a reader is to find.
        words[part][1] = part == 2
                             ? tr("%1 of them %2").arg(countText(negatives(part)), m_negative)
                             : tr("%1 of them %2").arg(countText(positives(part)), m_positive);
    }
    return words;
}

void ZonesBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::font(TextSize::Small, QFont::Medium));
    painter.setPen(m_theme.color(Role::Text));
    painter.drawText(QRect(0, 0, width(), kTitle), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(title(), Qt::ElideRight, width()));
    const QColor negative = m_theme.classColor(m_negativeIndex);
    const QColor positive = m_theme.classColor(m_positiveIndex);
    const QColor reader = m_theme.color(Role::Text3, 0.45);
    double x = 0;
    const auto draw = [&](double count, const QColor& color, bool isWrong) {
        const double wide = width() * count / kThousand;
        const QRectF part(x, kTitle, wide, kBar);
        painter.setPen(Qt::NoPen);
        painter.setBrush(isWrong ? QBrush(color, Qt::BDiagPattern) : QBrush(color));
        painter.drawRect(part);
        x += wide;
    };
    std::array<double, 4> edges{};
    draw(negatives(0), negative, false);
    draw(positives(0), positive, true);
    edges[1] = x;
    draw(negatives(1) + positives(1), reader, false);
    edges[2] = x;
    draw(negatives(2), negative, true);
    draw(positives(2), positive, false);
    edges[3] = width();
    // The first stands at the left, the last at the right, the one between where it has room.
    const auto all = words();
    const auto wideOf = [&](std::size_t part) {
        return std::max(
                   QFontMetrics(Theme::font(TextSize::Small, QFont::DemiBold))
                       .horizontalAdvance(all[part][0]),
                   QFontMetrics(Theme::font(TextSize::Small)).horizontalAdvance(all[part][1])) +
               2.0;
    };
    const std::array<double, 3> wide{wideOf(0), wideOf(1), wideOf(2)};
    const double middle = std::clamp((edges[1] + edges[2]) / 2 - wide[1] / 2, wide[0] + 12,
                                     std::max(wide[0] + 12, width() - wide[2] - 12 - wide[1]));
    const std::array<double, 3> left{0, middle, width() - wide[2]};
    for (std::size_t part = 0; part < 3; ++part) {
        const Qt::Alignment side = part == 2 ? Qt::AlignRight : Qt::AlignLeft;
        painter.setFont(Theme::font(TextSize::Small, QFont::DemiBold));
        painter.setPen(m_theme.color(Role::Text));
        painter.drawText(QRectF(left[part], kTitle + kBar + 4, wide[part], kLine),
                         side | Qt::AlignVCenter, all[part][0]);
        painter.setFont(Theme::font(TextSize::Small));
        painter.setPen(m_theme.color(Role::Text2));
        painter.drawText(QRectF(left[part], kTitle + kBar + 4 + kLine, wide[part], kLine),
                         side | Qt::AlignVCenter, all[part][1]);
    }
}

}  // namespace lightbox::gui
