// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/report/ReportView.h"

#include <QHBoxLayout>
#include <QImage>
#include <QListWidget>
#include <QSignalBlocker>
#include <QVBoxLayout>
#include <utility>

#include "widgets/Panel.h"
#include "widgets/States.h"
#include "widgets/paper/PaperView.h"
#include "widgets/paper/PrintedReport.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

constexpr int kChapters = 280;  ///< px
constexpr int kChapterRow = 28;

}  // namespace

ReportView::ReportView(AppContext& context, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_panel(new Panel(tr("Sections"))),
      m_chapters(new QListWidget),
      m_paper(new PaperView(context.theme)),
      m_fault(new EmptyState(context.theme, QStringLiteral("report"), {}, {})) {
    m_panel->setFixedWidth(kChapters);
    m_panel->setBodyMargins({8, 6, 8, 8});
    m_chapters->setObjectName(QStringLiteral("chapters"));
    m_chapters->setAccessibleName(tr("Sections of the report"));
    m_chapters->setFrameShape(QFrame::NoFrame);
    m_chapters->setTextElideMode(Qt::ElideRight);
    m_chapters->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_panel->body()->addWidget(m_chapters);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    row->addWidget(m_panel);
    row->addWidget(m_paper, 1);
    row->addWidget(m_fault, 1);
    m_fault->setObjectName(QStringLiteral("fault"));
    m_fault->hide();
    // Arrow keys lead too; a click or Enter on what is chosen already brings it back.
    connect(m_chapters, &QListWidget::currentRowChanged, this, &ReportView::open);
    const auto again = [this](const QListWidgetItem* item) { open(m_chapters->row(item)); };
    connect(m_chapters, &QListWidget::itemClicked, this, again);
    connect(m_chapters, &QListWidget::itemActivated, this, again);
    connect(m_paper, &PaperView::pageWanted, this, &ReportView::draw);
    connect(m_paper, &PaperView::scrolled, this, &ReportView::showChapter);
}

void ReportView::setData(const std::shared_ptr<const ReportData>& data) {
    if (m_pages == (data ? data->pages : nullptr))
        return;
    m_pages = data ? data->pages : nullptr;
    const QSignalBlocker quiet(m_chapters);
    m_chapters->clear();
    if (m_pages) {
        for (const PrintedReport::Chapter& chapter : m_pages->chapters()) {
            auto* item = new QListWidgetItem(chapter.title, m_chapters);
            item->setSizeHint({0, kChapterRow});
            item->setToolTip(tr("%1, page %2").arg(chapter.title).arg(chapter.page + 1));
        }
        m_panel->setNote(tr("%n page(s)", nullptr, m_pages->pages()));
    }
    m_paper->setReport(m_pages);
    showFault();
}

void ReportView::showFault() {
    const auto fault = m_pages ? m_pages->fault() : PrintedReport::Fault::None;
    const bool isWhole = fault == PrintedReport::Fault::None;
    m_panel->setVisible(isWhole);
    m_paper->setVisible(isWhole);
    m_fault->setVisible(!isWhole);
    if (fault == PrintedReport::Fault::TooLong)
        m_fault->setText(tr("The report is longer than 500 pages"),
                         tr("It can be shown on no pages, nor saved as PDF. Save it as HTML: that "
                            "has all of it."));
    else
        m_fault->setText(tr("The report cannot be shown on pages"),
                         tr("Save it as HTML to read it."));
}

void ReportView::draw(int page, double scale) {
    m_context.jobs.start(
        {.key = QStringLiteral("page %1").arg(page)}, this,
        [pages = m_pages, page, scale](std::stop_token, spec::ProgressObserver&) {
            return pages->draw(page, scale);
        },
        [this, pages = m_pages, page, scale](const QImage& image) {
            if (pages == m_pages)
                m_paper->setPage(page, scale, image);
        },
        [this, pages = m_pages, page, scale](const base::Error& error) {
            if (pages != m_pages || error.kind() == base::ErrorKind::Cancelled)
                return;
            m_paper->setFailed(page, scale);
            Q_EMIT failed(error);
        });
}

void ReportView::open(int chapter) {
    if (!m_pages || chapter < 0 || chapter >= m_pages->chapters().size())
        return;
    const PrintedReport::Chapter& one = m_pages->chapters().at(chapter);
    // The last pages cannot come to the top: what was chosen stays chosen.
    m_opening = true;
    m_paper->goTo(one.page, one.y);
    m_opening = false;
}

void ReportView::showChapter() {
    if (m_opening || !m_pages)
        return;
    const PaperView::Place place = m_paper->place();
    const QList<PrintedReport::Chapter>& chapters = m_pages->chapters();
    int shown = chapters.isEmpty() ? -1 : 0;
    for (int i = 0; i < static_cast<int>(chapters.size()); ++i)
        if (std::pair(chapters[i].page, chapters[i].y) <= std::pair(place.page, place.y))
            shown = i;
    const QSignalBlocker quiet(m_chapters);
    m_chapters->setCurrentRow(shown);
}

bool ReportView::settled() const {
    return m_paper->isHidden() || m_paper->isDrawn();
}

}  // namespace lightbox::gui
