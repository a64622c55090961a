// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "widgets/Figures.h"
#include "widgets/Labels.h"
#include "widgets/Why.h"

namespace lightbox::gui {

namespace {

constexpr int kParagraphWidth = 320;

}  // namespace

WhyButton::WhyButton(const Theme& theme, std::vector<Why::Topic> topics, QWidget* parent)
    : QToolButton(parent),
      m_theme(theme) {
    setObjectName(QStringLiteral("why"));
    setFixedSize(16, 18);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setTopics(std::move(topics));
    connect(this, &QToolButton::clicked, this, &WhyButton::open);
}

void WhyButton::setTopics(std::vector<Why::Topic> topics) {
    m_topics = std::move(topics);
    setVisible(!m_topics.empty());
    if (m_topics.empty())
        return;
    setToolTip(tr("What “%1” means").arg(Why::of(m_topics.front()).title));
    setAccessibleName(toolTip());
}

void WhyButton::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const bool marked = underMouse() || hasFocus();
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.color(Role::Accent), 1.5));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 4, 4);
    }
    painter.drawPixmap(QPointF((width() - 13) / 2.0, (height() - 13) / 2.0),
                       Theme::iconPixmap(QStringLiteral("help"),
                                         m_theme.color(marked ? Role::Accent : Role::Text3), 13,
                                         devicePixelRatioF()));
}

void WhyButton::open() {
    auto* box = new QFrame(this, Qt::Popup);
    box->setObjectName(QStringLiteral("whyBox"));
    box->setProperty("panel", true);
    box->setAttribute(Qt::WA_DeleteOnClose);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(14, 12, 14, 12);
    column->setSpacing(6);
    QStringList all;
    for (const Why::Topic topic : m_topics) {
        const Why::Text text = Why::of(topic);
        all << text.title << text.paragraph << text.source;
        column->addWidget(makeLabel(text.title, TextRole::Strong));
        for (const auto& [words, role] :
             {std::pair{text.paragraph, TextRole::Body}, std::pair{text.source, TextRole::Help}}) {
            if (words.isEmpty())
                continue;
            auto* label = makeLabel(words, role);
            label->setWordWrap(true);
            label->setFixedWidth(kParagraphWidth);
            column->addWidget(label);
        }
    }
    box->setAccessibleName(all.join(QLatin1Char('\n')));
    box->adjustSize();
    // Inside the window, below the button or above it.
    const QRect frame(window()->mapToGlobal(QPoint(0, 0)), window()->size());
    QPoint at = mapToGlobal(QPoint(0, height() + 2));
    at.setX(std::clamp(at.x(), frame.left() + 4,
                       std::max(frame.left() + 4, frame.right() - box->width() - 4)));
    if (at.y() + box->height() > frame.bottom())
        at.setY(std::max(frame.top() + 4, mapToGlobal(QPoint(0, 0)).y() - box->height() - 2));
    box->move(at);
    box->show();
}

void addWhy(const Theme& theme, MetricRow& row, Why::Topic topic) {
    auto* box = qobject_cast<QHBoxLayout*>(row.layout());
    const int label = box->indexOf(row.findChild<ElidedLabel*>());
    box->setStretch(label, 0);
    box->insertWidget(label + 1, new WhyButton(theme, {topic}));
    box->insertStretch(label + 2, 1);
    box->setSpacing(4);
}

QWidget* withWhy(const Theme& theme, QWidget* label, Why::Topic topic) {
    auto* both = new QWidget;
    auto* row = new QHBoxLayout(both);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    row->addWidget(label);
    row->addWidget(new WhyButton(theme, {topic}));
    row->addStretch(1);
    return both;
}

}  // namespace lightbox::gui
