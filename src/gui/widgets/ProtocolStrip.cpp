// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ProtocolStrip.h"

#include <QHBoxLayout>
#include <QPainter>

namespace lightbox::gui {

ProtocolStep::ProtocolStep(const Theme& theme, int number, QString icon, QWidget* parent)
    : QAbstractButton(parent),
      m_theme(theme),
      m_number(number),
      m_icon(std::move(icon)) {
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ProtocolStep::show(State state, const QString& title, const QString& detail,
                        const QString& toolTip) {
    m_state = state;
    m_detail = detail;
    setText(title);
    setToolTip(toolTip);
    setAccessibleName(tr("Step %1: %2").arg(m_number).arg(title));
    setAccessibleDescription(detail);
    update();
}

void ProtocolStep::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1, 1, -1, -1);
    const bool current = m_state == State::Current;
    painter.setPen(hasFocus() ? QPen(m_theme.color(Role::Accent), 2) : QPen(Qt::NoPen));
    painter.setBrush(current        ? QBrush(m_theme.color(Role::AccentSoft))
                     : underMouse() ? QBrush(m_theme.color(Role::Hover))
                                    : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box, 4, 4);

    const QRectF circle(13, (height() - 20) / 2.0, 20, 20);
    const QColor accent = m_theme.color(Role::Accent);
    painter.setPen(m_state == State::ToDo ? QPen(m_theme.color(Role::Line2), 1)
                                          : QPen(accent, current ? 0 : 1.5));
    painter.setBrush(current ? QBrush(accent) : QBrush(Qt::NoBrush));
    painter.drawEllipse(circle);
    if (m_state == State::Done) {
        const QPixmap tick =
            Theme::iconPixmap(QStringLiteral("check"), accent, 14, devicePixelRatioF());
        painter.drawPixmap(circle.center() - QPointF(7, 7), tick);
    } else {
        painter.setFont(Theme::font(TextSize::Small, QFont::DemiBold));
        painter.setPen(m_theme.color(current ? Role::OnAccent : Role::Text2));
        painter.drawText(circle, Qt::AlignCenter, QString::number(m_number));
    }

    painter.setFont(Theme::font(TextSize::Body, QFont::DemiBold));
    // The words come first: the icon is there where it leaves them their room.
    const bool hasIcon = painter.fontMetrics().horizontalAdvance(text()) <= width() - 44 - 36;
    const int right = hasIcon ? 36 : 8;
    const QRectF words(44, 0, width() - 44 - right, height());
    painter.setPen(m_theme.color(Role::Text));
    painter.drawText(
        QRectF(words.left(), 3, words.width(), 20), Qt::AlignLeft | Qt::AlignVCenter,
        painter.fontMetrics().elidedText(text(), Qt::ElideRight, static_cast<int>(words.width())));
    painter.setFont(Theme::font(TextSize::Small));
    painter.setPen(m_theme.color(Role::Text2));
    painter.drawText(QRectF(words.left(), 22, words.width(), 16), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_detail, Qt::ElideRight,
                                                      static_cast<int>(words.width())));
    if (hasIcon)
        painter.drawPixmap(QPointF(width() - 30, (height() - 16) / 2.0),
                           Theme::iconPixmap(m_icon, current ? accent : m_theme.color(Role::Text2),
                                             16, devicePixelRatioF()));
}

ProtocolStrip::ProtocolStrip(const Theme& theme, const Icons& icons, QWidget* parent)
    : QFrame(parent),
      m_theme(theme) {
    setProperty("panel", true);
    setFixedHeight(56);
    setAccessibleName(tr("Protocol"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(6, 5, 6, 5);
    row->setSpacing(22);
    for (std::size_t i = 0; i < kSteps; ++i) {
        const auto number = static_cast<int>(i);
        m_steps[i] = new ProtocolStep(theme, number + 1, icons[i]);
        row->addWidget(m_steps[i], 1);
        connect(m_steps[i], &QAbstractButton::clicked, this,
                [this, number] { Q_EMIT stepClicked(number); });
    }
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ProtocolStrip::paintEvent(QPaintEvent* event) {
    QFrame::paintEvent(event);
    QPainter painter(this);
    const QPixmap arrow = Theme::iconPixmap(QStringLiteral("right"), m_theme.color(Role::Text2), 14,
                                            devicePixelRatioF());
    for (std::size_t i = 0; i + 1 < m_steps.size(); ++i) {
        const double middle =
            (m_steps[i]->geometry().right() + m_steps[i + 1]->geometry().left()) / 2.0;
        painter.drawPixmap(QPointF(middle - 7, (height() - 14) / 2.0), arrow);
    }
}

}  // namespace lightbox::gui
