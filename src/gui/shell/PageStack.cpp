// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/PageStack.h"

#include <QTimer>
#include <algorithm>

#include "session/Page.h"
#include "session/ProjectSession.h"
#include "shell/PageFactory.h"
#include "shell/Rail.h"
#include "shell/StartScreen.h"
#include "widgets/States.h"

namespace lightbox::gui {

PageStack::PageStack(AppContext& context, StartScreen& start, Rail& rail)
    : m_context(context),
      m_start(start),
      m_rail(rail),
      m_opening(new EmptyState(context.theme, QStringLiteral("folder"), {},
                               tr("Images, splits and runs are being read."))) {
    addWidget(&start);
    m_opening->setObjectName(QStringLiteral("opening"));
    connect(m_opening->addButton(tr("Cancel")), &QPushButton::clicked, this,
            &PageStack::openingCancelled);
    addWidget(m_opening);
}

Page* PageStack::page(PageId id) {
    if (const auto found = m_pages.find(id); found != m_pages.end())
        return found->second;
    Page* page = makePage(id, m_context).release();
    addWidget(page);
    m_pages.emplace(id, page);
    connect(page, &Page::railMarkChanged, this,
            [this, page] { m_rail.setMark(page->id(), page->railMark()); });
    connect(page, &Page::left, this, &PageStack::goBack);
    connect(page, &Page::enteredChanged, this, &PageStack::enteredChanged);
    m_rail.setMark(id, page->railMark());
    return page;
}

void PageStack::makeNextPage() {
    const auto missing = std::find_if(allPages.begin(), allPages.end(),
                                      [this](PageId id) { return !m_pages.contains(id); });
    if (!m_context.session.isOpen())
        return;
    if (missing == allPages.end()) {
        Q_EMIT allMade();
        return;
    }
    page(*missing);
    QTimer::singleShot(0, this, &PageStack::makeNextPage);
}

void PageStack::showPage(PageId id) {
    if (m_context.session.isOpening()) {
        if (id != PageId::Weights)
            m_current = id;  // once it is open
        return;
    }
    if (!m_context.session.isOpen() && id != PageId::Weights)
        return;
    Page* shown = page(id);
    if (id == PageId::Weights && m_current != PageId::Weights)
        m_before = m_current;
    m_current = id;
    if (id == PageId::Evaluate || id == PageId::External)
        m_ofCohort = id == PageId::External;
    setCurrentWidget(shown);
    m_rail.setCurrent(id);
    shown->activate();
}

void PageStack::showPlace(PageId id) {
    // Pressed on External itself it leads to Evaluate.
    const bool back = id == PageId::Evaluate && m_ofCohort && m_current != PageId::External;
    showPage(back ? PageId::External : id);
}

void PageStack::goBack() {
    if (m_context.session.isOpen())
        showPage(m_current == PageId::Report ? PageId::Evaluate : m_before);
    else
        showStart();
}

void PageStack::showProject() {
    m_ofCohort = false;
    m_rail.setPagesEnabled(true);
    if (m_current == PageId::Weights)
        m_current = PageId::Cases;
    if (m_current == PageId::External)
        m_current = PageId::Evaluate;  // what was chosen there was of another project
    showPage(m_current);
    QTimer::singleShot(0, this, &PageStack::makeNextPage);  // the one in view is drawn first
}

void PageStack::showStart() {
    m_current = PageId::Cases;
    m_rail.setCurrent(m_current);
    m_rail.setPagesEnabled(false);
    setCurrentWidget(&m_start);
}

void PageStack::showOpening(const QString& name) {
    m_opening->setText(tr("Opening %1…").arg(name), tr("Images, splits and runs are being read."));
    m_rail.setPagesEnabled(false);
    setCurrentWidget(m_opening);
}

void PageStack::showBefore() {
    if (!m_context.session.isOpen()) {
        showStart();
        return;
    }
    m_rail.setPagesEnabled(true);
    showPage(m_current);
}

std::vector<Page*> PageStack::made() const {
    std::vector<Page*> pages;
    for (const auto& [id, page] : m_pages)
        pages.push_back(page);
    return pages;
}

BannerStack& PageStack::bannersInView() {
    if (currentWidget() != &m_start && m_context.session.isOpen())
        return page(m_current)->banners();
    return m_start.banners();
}

void PageStack::tellEverywhere(BannerKind kind, const QString& title, const QString& detail,
                               const QString& key) {
    for (const auto& [id, page] : m_pages)
        page->banners().show(kind, title, detail, key);
}

void PageStack::clearEverywhere(const QString& key) {
    for (const auto& [id, page] : m_pages)
        page->banners().clear(key);
}

bool PageStack::settled() const {
    if (m_context.session.isOpen() && m_pages.size() < allPages.size())
        return false;
    const auto* shown = qobject_cast<const Page*>(currentWidget());
    return shown == nullptr || shown->settled();
}

}  // namespace lightbox::gui
