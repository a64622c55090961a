// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/Page.h"

#include <QAbstractScrollArea>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

#include "look/Theme.h"
#include "session/History.h"
#include "session/ProjectSession.h"
#include "widgets/Banner.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"
#include "widgets/plots/CurvePlot.h"
#include "widgets/plots/HandlePlot.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

/// Whatever scrolls is at its top, whatever zooms shows all.
void showFromTheStart(const QWidget& page) {
    for (const auto* area : page.findChildren<QAbstractScrollArea*>())
        for (QScrollBar* bar : {area->verticalScrollBar(), area->horizontalScrollBar()})
            bar->setValue(bar->minimum());
    for (auto* plot : page.findChildren<CurvePlot*>())
        plot->showWhole();
    for (auto* plot : page.findChildren<HandlePlot*>())
        plot->showWhole();
}

/// What was entered on another page changes out of sight.
void tellElsewhere(Page& page, ProjectSession& session, const std::optional<History::Told>& told,
                   const QString& words) {
    const QString key = QStringLiteral("takenBack");
    page.banners().clear(key);
    if (told && told->page != page.id())
        page.banners().show(BannerKind::Notice, words.arg(pageTitle(told->page)), told->what, key,
                            pageTitle(told->page),
                            [&session, to = told->page] { session.goTo(to); });
}

}  // namespace

Page::Page(AppContext& context, PageId id, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_id(id) {
    setObjectName(pageKey(id) + QStringLiteral("Page"));
    setAccessibleName(pageTitle(id));
    context.theme.addPart(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 0, 16, 16);
    column->setSpacing(0);

    auto* head = new QWidget;
    head->setFixedHeight(56);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_headRow = row;
    row->addWidget(makeLabel(pageTitle(id), TextRole::Title));
    m_headLeft = new QHBoxLayout;
    m_headLeft->setSpacing(8);
    row->addLayout(m_headLeft);
    m_state = makeLabel({}, TextRole::Label);
    m_state->setObjectName(QStringLiteral("pageState"));
    m_state->setTextFormat(Qt::AutoText);
    row->addWidget(m_state);
    row->addStretch(1);
    m_headRight = new QHBoxLayout;
    m_headRight->setSpacing(8);
    row->addLayout(m_headRight);
    column->addWidget(head);

    m_banners = new BannerStack(context.theme);
    column->addWidget(m_banners);
    m_body = new QVBoxLayout;
    m_body->setSpacing(8);
    column->addLayout(m_body, 1);

    // A field that takes text keeps these keys while it has the focus.
    auto* backKeys = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z), this);
    connect(backKeys, &QShortcut::activated, this, [this] { takeBack(); });
    auto* forthKeys = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), this);
    connect(forthKeys, &QShortcut::activated, this, [this] { giveAgain(); });

    // Connected before what a page connects of its own: it finds itself as it was made.
    for (const auto signal : {&ProjectSession::projectOpened, &ProjectSession::projectClosed})
        connect(&context.session, signal, this, [this] {
            m_context.jobs.forget(this);
            banners().clearAll();
            setState({});
            setRailMark(RailMark::ToDo);
            reset();
            showFromTheStart(*this);
        });
}

void Page::takeBack() {
    tellElsewhere(*this, m_context.session, m_context.session.history().takeBack(),
                  tr("Taken back on %1", "a page"));
}

void Page::giveAgain() {
    tellElsewhere(*this, m_context.session, m_context.session.history().giveAgain(),
                  tr("Done again on %1", "a page"));
}

void Page::setRailMark(RailMark mark) {
    if (m_railMark == mark)
        return;
    m_railMark = mark;
    Q_EMIT railMarkChanged();
}

void Page::setState(const QString& text, const QString& toolTip) {
    m_state->setText(text);
    m_state->setToolTip(toolTip);
}

int Page::roomForState() const {
    const auto widthOf = [](const QLayout* row) {
        int width = 0;
        for (int i = 0; i < row->count(); ++i)
            if (const QWidget* widget = row->itemAt(i)->widget();
                widget != nullptr && !widget->isHidden())
                width += widget->sizeHint().width() + row->spacing();
        return width;
    };
    return roomForHead() - widthOf(m_headLeft) - widthOf(m_headRight) - 2 * m_headLeft->spacing();
}

int Page::roomForHead() const {
    const QMargins margins = layout()->contentsMargins();
    const int title = QFontMetrics(Theme::font(TextSize::Title, QFont::DemiBold))
                          .horizontalAdvance(accessibleName());
    return width() - margins.left() - margins.right() - title - 2 * m_headLeft->spacing();
}

void Page::addBack() {
    auto* back = new IconButton(m_context.theme, QStringLiteral("left"), tr("Back (Esc)"));
    back->setObjectName(QStringLiteral("back"));
    connect(back, &QAbstractButton::clicked, this, &Page::left);
    m_headRow->insertWidget(0, back);
    auto* key = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    connect(key, &QShortcut::activated, this, &Page::left);
}

void Page::addHeadWidget(QWidget* widget) {
    m_headLeft->addWidget(widget);
}

void Page::addAction(QWidget* button) {
    m_headRight->addWidget(button);
}

}  // namespace lightbox::gui
