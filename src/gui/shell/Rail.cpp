// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Rail.h"

#include <QButtonGroup>
#include <QPainter>
#include <QStyleOption>
#include <QVBoxLayout>

#include "widgets/Buttons.h"

namespace lightbox::gui {
namespace {

constexpr int turnMs = 80;

QString markWords(RailMark mark) {
    switch (mark) {
    case RailMark::None:
        return {};
    case RailMark::ToDo:
        return Rail::tr("to do");
    case RailMark::Attention:
        return Rail::tr("needs attention");
    case RailMark::Running:
        return Rail::tr("running");
    case RailMark::Done:
        return Rail::tr("done");
    }
    Q_UNREACHABLE();
}

}  // namespace

RailButton::RailButton(const Theme& theme, const QString& icon, const QString& text,
                       QWidget* parent)
    : QAbstractButton(parent),
      m_theme(theme),
      m_icon(icon) {
    setText(text);
    setAccessibleName(text);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setFixedSize(80, 68);
    m_turn.setInterval(turnMs);
    connect(&m_turn, &QTimer::timeout, this, [this] {
        m_angle = (m_angle + 30) % 360;
        update();
    });
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RailButton::setMark(RailMark mark) {
    m_mark = mark;
    setAccessibleDescription(markWords(mark));
    if (mark == RailMark::Running)
        m_turn.start();
    else
        m_turn.stop();
    update();
}

void RailButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box(4, 2, 72, 64);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Role::AccentSoft));
        painter.drawRoundedRect(box, 6, 6);
        painter.fillRect(QRectF(0, 10, 3, 48), m_theme.color(Role::Accent));
    } else if (underMouse() && isEnabled()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(Role::Hover));
        painter.drawRoundedRect(box, 6, 6);
    }
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.color(Role::Accent), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 6, 6);
    }
    QColor ink = m_theme.color(isChecked() ? Role::Accent : Role::Text2);
    if (!isEnabled())
        ink = m_theme.color(Role::Text3, 0.75);
    painter.drawPixmap(QPointF(box.center().x() - 10, box.top() + 11),
                       Theme::iconPixmap(m_icon, ink, 20, devicePixelRatioF()));
    painter.setFont(Theme::font(TextSize::Small, isChecked() ? QFont::DemiBold : QFont::Medium));
    painter.setPen(ink);
    painter.drawText(QRectF(box.left(), box.top() + 34, box.width(), 20), Qt::AlignCenter, text());
    if (isEnabled())
        paintMark(painter);
}

void RailButton::paintMark(QPainter& painter) const {
    const QRectF mark(55, 6, 12, 12);
    const auto icon = [&](const char* name, Role role) {
        painter.drawPixmap(
            mark.topLeft(),
            Theme::iconPixmap(QLatin1String(name), m_theme.color(role), 12, devicePixelRatioF()));
    };
    switch (m_mark) {
    case RailMark::None:
        break;
    case RailMark::ToDo:
        painter.setPen(QPen(m_theme.color(Role::Text3), 1.3));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(mark.center(), 3.2, 3.2);
        break;
    case RailMark::Attention: {
        painter.setPen(
            QPen(m_theme.color(Role::WarnIcon), 1.4, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(m_theme.color(Role::WarnIcon));
        painter.drawPolygon(QPolygonF{QPointF(mark.center().x(), mark.top() + 1.5),
                                      QPointF(mark.right() - 0.8, mark.bottom() - 1.5),
                                      QPointF(mark.left() + 0.8, mark.bottom() - 1.5)});
        painter.setPen(QPen(m_theme.color(Role::Panel), 1.3, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(mark.center().x(), mark.top() + 5),
                         QPointF(mark.center().x(), mark.top() + 7));
        painter.drawPoint(QPointF(mark.center().x(), mark.top() + 9.1));
        break;
    }
    case RailMark::Running: {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme.color(Role::AccentLine), 2));
        painter.drawEllipse(mark.center(), 4.5, 4.5);
        painter.setPen(QPen(m_theme.color(Role::Accent), 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawArc(QRectF(mark.center().x() - 4.5, mark.center().y() - 4.5, 9, 9),
                        -m_angle * 16, 250 * 16);
        break;
    }
    case RailMark::Done:
        icon("okc", Role::Text2);
        break;
    }
}

Rail::Rail(const Theme& theme, QWidget* parent) : QWidget(parent) {
    setObjectName(QStringLiteral("rail"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(80);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 0, 12);
    column->setSpacing(0);
    auto* group = new QButtonGroup(this);
    int number = 1;
    for (const PageId page : allPages) {
        auto* button = new RailButton(theme, pageKey(page), pageTitle(page));
        button->setObjectName(QStringLiteral("rail-") + pageKey(page));
        button->setToolTip(tr("%1 (Ctrl+%2)").arg(pageTitle(page)).arg(number++));
        connect(button, &QAbstractButton::clicked, this, [this, page] { Q_EMIT chosen(page); });
        group->addButton(button);
        m_buttons.emplace(page, button);
        column->addWidget(button);
    }
    column->addStretch(1);
    auto* audit = new IconButton(theme, QStringLiteral("history"), tr("Audit log"));
    audit->setFixedSize(36, 36);
    connect(audit, &QToolButton::clicked, this, &Rail::auditRequested);
    column->addWidget(audit, 0, Qt::AlignHCenter);
    m_audit = audit;
    auto* settings = new IconButton(theme, QStringLiteral("gear"), tr("Settings"));
    settings->setFixedSize(36, 36);
    // The window says whether it is current, not a click.
    settings->setCheckable(true);
    m_settings = settings;
    connect(settings, &QToolButton::clicked, this, [this] {
        m_settings->setChecked(!m_settings->isChecked());
        Q_EMIT settingsRequested();
    });
    column->addWidget(settings, 0, Qt::AlignHCenter);
}

RailButton* Rail::button(PageId page) const {
    return m_buttons.at(page);
}

void Rail::uncheck() {
    for (const auto& [page, button] : m_buttons)
        if (button->isChecked()) {
            button->group()->setExclusive(false);
            button->setChecked(false);
            button->group()->setExclusive(true);
        }
}

void Rail::setCurrent(PageId page) {
    m_settings->setChecked(page == PageId::Weights);
    if (page == PageId::Weights)
        uncheck();
    else
        button(page == PageId::External || page == PageId::Report ? PageId::Evaluate : page)
            ->setChecked(true);
}

void Rail::setPagesEnabled(bool enabled) {
    for (const auto& [page, button] : m_buttons)
        button->setEnabled(enabled);
    if (!enabled)
        uncheck();
    m_audit->setEnabled(enabled);
}

void Rail::setMark(PageId page, RailMark mark) {
    if (const auto found = m_buttons.find(page); found != m_buttons.end())
        found->second->setMark(mark);
}

}  // namespace lightbox::gui
