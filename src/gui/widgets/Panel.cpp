// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Panel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "widgets/Labels.h"

namespace lightbox::gui {

Panel::Panel(const QString& title, QWidget* parent) : QFrame(parent) {
    setProperty("panel", true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);

    m_head = new QFrame;
    m_head->setFixedHeight(36);
    auto* row = new QHBoxLayout(m_head);
    row->setContentsMargins(12, 0, 8, 0);
    row->setSpacing(8);
    m_title = makeLabel({}, TextRole::Strong);
    row->addWidget(m_title);
    m_subtitle = new ElidedLabel({}, TextRole::Help);
    m_subtitle->hide();
    row->addWidget(m_subtitle);
    m_left = new QHBoxLayout;
    m_left->setSpacing(8);
    row->addLayout(m_left);
    row->addStretch(1);
    m_note = new ElidedLabel({}, TextRole::Help);
    m_note->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_note->setContentsMargins(0, 0, 4, 0);
    m_note->hide();
    row->addWidget(m_note);
    m_right = new QHBoxLayout;
    m_right->setSpacing(4);
    row->addLayout(m_right);
    column->addWidget(m_head);
    m_rule = makeRule(Qt::Horizontal);
    column->addWidget(m_rule);
    setHeadVisible(false);

    auto* content = new QWidget;
    content->setAttribute(Qt::WA_NoSystemBackground);
    m_body = new QVBoxLayout(content);
    m_body->setContentsMargins(12, 12, 12, 12);
    m_body->setSpacing(8);
    column->addWidget(content, 1);
    setTitle(title);
}

void Panel::showHead() {
    setHeadVisible(true);
}

void Panel::setHeadVisible(bool visible) {
    m_head->setVisible(visible);
    m_rule->setVisible(visible);
}

void Panel::setTitle(const QString& title) {
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    if (!title.isEmpty()) {
        setAccessibleName(title);
        showHead();
    }
}

void Panel::setNote(const QString& note) {
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
    if (!note.isEmpty())
        showHead();
}

void Panel::setSubtitle(const QString& text) {
    m_subtitle->setText(text);
    m_subtitle->setVisible(!text.isEmpty());
}

void Panel::addHeadWidget(QWidget* widget) {
    m_left->addWidget(widget);
    showHead();
}

void Panel::addHeadAction(QWidget* widget) {
    m_right->addWidget(widget);
    showHead();
}

void Panel::setHeadCompact() {
    m_head->setFixedHeight(32);
}

void Panel::setBodyMargins(const QMargins& margins) {
    m_body->setContentsMargins(margins);
}

}  // namespace lightbox::gui
