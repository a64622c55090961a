// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/split/RatioBar.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "look/Format.h"
#include "look/Theme.h"

namespace lightbox::gui {

namespace {
constexpr double kLeast = 5;  ///< percent: below it a set tells nothing
constexpr int kBarHeight = 24;
}  // namespace

RatioBar::RatioBar(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Shares of the patients; left and right move the border of train and "
                         "validation, with Shift that of validation and test"));
    setToolTip(tr("Drag the borders, or use the arrow keys (with Shift: the right one)"));
}

void RatioBar::setShares(double train, double val, double test, Kept kept) {
    m_train = train;
    m_val = val;
    m_test = test;
    m_kept = kept;
    setAccessibleDescription(
        tr("train %1, validation %2, test %3 percent")
            .arg(Format::number(train, 0), Format::number(val, 0), Format::number(test, 0)));
    update();
}

double RatioBar::x(double percent) const {
    return 1 + (width() - 2) * percent / 100;
}

void RatioBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double first = x(m_train);
    const double second = x(m_train + m_val);
    const QRectF whole(1, 4, width() - 2.0, kBarHeight);
    painter.setPen(QPen(m_theme.color(Role::AccentLine), 1));
    painter.setBrush(m_theme.color(Role::AccentSoft));
    painter.drawRoundedRect(QRectF(whole.left(), whole.top(), first - whole.left() - 1, kBarHeight),
                            3, 3);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Role::Accent, 0.85));
    painter.drawRoundedRect(QRectF(first, whole.top(), second - first - 1, kBarHeight), 3, 3);
    if (m_test > 0) {
        const QRectF test(second + 1, whole.top() + 0.5, whole.right() - second - 1,
                          kBarHeight - 1);
        painter.setPen(QPen(m_theme.color(Role::Line2), 1));
        painter.setBrush(m_theme.color(Role::Panel2));
        painter.drawRoundedRect(test, 3, 3);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QBrush(m_theme.color(Role::Line2), Qt::BDiagPattern));
        painter.drawRoundedRect(test, 3, 3);
    }
    const auto handle = [&](double at) {
        const QRectF grip(at - 5.5, 0.5, 11, kBarHeight + 7);
        painter.setPen(
            QPen(m_theme.color(hasFocus() ? Role::Accent : Role::Text2), hasFocus() ? 2 : 1.2));
        painter.setBrush(m_theme.color(Role::Panel));
        painter.drawRoundedRect(grip, 3, 3);
        painter.setPen(QPen(m_theme.color(Role::Text3), 1));
        for (const double dx : {-1.5, 1.5})
            painter.drawLine(QPointF(at + dx, grip.center().y() - 5),
                             QPointF(at + dx, grip.center().y() + 5));
    };
    handle(first);
    if (hasSecond())
        handle(second);
    painter.setFont(Theme::font(TextSize::Small));
    painter.setPen(m_theme.color(Role::Text2));
    const QRect words(0, kBarHeight + 10, width(), 16);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     tr("Train %1 %").arg(Format::number(m_train, 0)));
    painter.drawText(words, (m_test > 0 ? Qt::AlignHCenter : Qt::AlignRight) | Qt::AlignVCenter,
                     m_kept == Kept::Val ? tr("Validation, kept")
                                         : tr("Validation %1 %").arg(Format::number(m_val, 0)));
    if (m_test > 0)
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter,
                         m_kept == Kept::Test ? tr("Test, kept")
                                              : tr("Test %1 %").arg(Format::number(m_test, 0)));
}

void RatioBar::move(int border, double percent) {
    double train = m_train;
    double val = m_val;
    double test = m_test;
    if (border == 0 && m_kept == Kept::Val) {
        // What training gives goes to test.
        train = std::clamp(std::round(percent), kLeast, 100 - val - kLeast);
        test = 100 - val - train;
    } else if (border == 0) {
        train = std::clamp(std::round(percent), kLeast, 100 - test - kLeast);
        val = 100 - test - train;
    } else {
        const double both = std::clamp(std::round(percent), train + kLeast, 100 - kLeast);
        val = both - train;
        test = 100 - both;
    }
    if (train == m_train && val == m_val && test == m_test)
        return;
    setShares(train, val, test, m_kept);
    Q_EMIT sharesDragged(train, val, test);
}

void RatioBar::mousePressEvent(QMouseEvent* event) {
    const double at = event->position().x();
    const double toFirst = std::abs(at - x(m_train));
    const double toSecond = hasSecond() ? std::abs(at - x(m_train + m_val)) : 1e9;
    if (std::min(toFirst, toSecond) < 16)
        m_dragged = toFirst <= toSecond ? 0 : 1;
}

void RatioBar::mouseMoveEvent(QMouseEvent* event) {
    if (m_dragged)
        move(*m_dragged, (event->position().x() - 1) / (width() - 2) * 100);
    const double at = event->position().x();
    const bool near =
        std::abs(at - x(m_train)) < 8 || (hasSecond() && std::abs(at - x(m_train + m_val)) < 8);
    setCursor(near || m_dragged ? Qt::SplitHCursor : Qt::ArrowCursor);
}

void RatioBar::mouseReleaseEvent(QMouseEvent*) {
    m_dragged.reset();
}

void RatioBar::keyPressEvent(QKeyEvent* event) {
    const bool second = event->modifiers().testFlag(Qt::ShiftModifier) && hasSecond();
    const double from = second ? m_train + m_val : m_train;
    if (event->key() == Qt::Key_Left)
        move(second ? 1 : 0, from - 1);
    else if (event->key() == Qt::Key_Right)
        move(second ? 1 : 0, from + 1);
    else
        QWidget::keyPressEvent(event);
}

}  // namespace lightbox::gui
