// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/external/CohortCases.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <unordered_map>

#include "engine/Images.h"
#include "look/ErrorText.h"
#include "look/Format.h"
#include "look/Theme.h"
#include "project/Project.h"
#include "session/ProjectSession.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"
#include "workers/JobRunner.h"
#include "workers/ThumbnailLoader.h"

namespace lightbox::gui {

namespace {

constexpr QSize kSize(780, 560);
constexpr int kThumbnail = 104;

}  // namespace

CohortCases::CohortCases(AppContext& context, std::shared_ptr<const CohortData> data, bool missed,
                         QWidget* page)
    : QDialog(page),
      m_hasImages(!data->report().cohort.scores),
      m_read(new Button(context.theme, tr("Open in Review"), QStringLiteral("review"),
                        ButtonKind::Primary)),
      m_list(new QListWidget),
      m_note(makeLabel(tr("Reading the images"), TextRole::Label)) {
    setObjectName(QStringLiteral("cohortCases"));
    const std::vector<std::size_t>& all = missed ? data->missed : data->falseAlarms;
    const QString cls = QString::fromStdString(data->className());
    const auto count = static_cast<int>(all.size());
    const QString title = missed ? tr("%n missed case(s) of %1", nullptr, count).arg(cls)
                                 : tr("%n false alarm(s) of %1", nullptr, count).arg(cls);
    setWindowTitle(title);
    resize(kSize.boundedTo(page->window()->size() - QSize(32, 32)));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(makeLabel(title, TextRole::Title));
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    m_list->setObjectName(QStringLiteral("cases"));
    m_list->setAccessibleName(title);
    m_list->setUniformItemSizes(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setMovement(QListView::Static);
    column->addWidget(m_list, 1);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    auto* close = new Button(context.theme, tr("Close"));
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    foot->addWidget(close);
    m_read->setObjectName(QStringLiteral("openInReview"));
    m_read->setToolTip(tr("The chosen case on film, the others beside it"));
    m_read->setVisible(m_hasImages);
    m_read->setEnabled(false);
    foot->addWidget(m_read);
    connect(m_read, &QPushButton::clicked, this, &CohortCases::choose);
    connect(m_list, &QListWidget::itemClicked, this, &CohortCases::choose);
    connect(m_list, &QListWidget::itemActivated, this, &CohortCases::choose);
    column->addLayout(foot);
    std::vector<std::size_t> shown(
        all.begin(), all.begin() + static_cast<std::ptrdiff_t>(std::min(all.size(), kMost)));
    const bool isHidden = context.session.names().hidden;
    const bool isWhole = shown.size() == all.size();
    context.jobs.start(
        {.key = QStringLiteral("cases")}, this,
        [open = context.session.project(), data, cases = std::move(shown),
         isHidden](std::stop_token stop, spec::ProgressObserver&) {
            return read(open, *data, cases, isHidden, stop);
        },
        [this, isWhole](const std::vector<Entry>& entries) {
            const QString order = isWhole ? tr("The most certain mistake first.")
                                          : tr("The first %1, the most certain mistake first.")
                                                .arg(Format::count(entries.size()));
            m_note->setText(m_hasImages
                                ? order
                                : tr("%1 The cohort came as a table of scores: there are no images "
                                     "to look at.")
                                      .arg(order));
            fill(entries);
        },
        [this](const base::Error& error) {
            const ErrorText text = ErrorText::of(error);
            m_note->setText(QStringLiteral("%1. %2").arg(text.what, text.why));
        });
}

std::vector<CohortCases::Entry> CohortCases::read(const engine::OpenProject& open,
                                                  const CohortData& data,
                                                  const std::vector<std::size_t>& cases,
                                                  bool isHidden, const std::stop_token& stop) {
    const std::optional<engine::OpenProject> images =
        engine::imagesOfCohort(open, data.report().cohort.name);
    const auto reader = images ? images->reader() : nullptr;
    std::unordered_map<std::string, const spec::ImageRecord*> byId;
    const auto dataset = reader ? reader->sharedDataset() : nullptr;
    if (dataset)
        for (const spec::ImageRecord& image : dataset->images)
            byId.emplace(image.id.str(), &image);
    std::vector<Entry> entries;
    for (const std::size_t one : cases) {
        if (stop.stop_requested())
            break;
        const std::size_t row = data.scores->row.at(one);
        const spec::ImageId& id = data.figures->rows.rows.at(row).image;
        Entry entry;
        entry.p = data.scores->score.at(one);
        if (!isHidden)
            entry.name = QString::fromStdString(id.str());
        else
            entry.name = reader ? QString::fromStdString(reader->pseudonymOfImage(id))
                                : tr("case %1").arg(Format::count(row + 1));
        if (const auto found = byId.find(id.str()); images && found != byId.end())
            entry.thumbnail = toImage(engine::thumbnail(*images, *found->second, kThumbnail));
        entries.push_back(std::move(entry));
    }
    return entries;
}

void CohortCases::choose() {
    if (!m_hasImages || m_list->currentRow() < 0 || !isVisible())
        return;
    const auto place = static_cast<std::size_t>(m_list->currentRow());
    accept();
    Q_EMIT caseChosen(place);
}

void CohortCases::fill(const std::vector<Entry>& entries) {
    const bool hasImages = std::any_of(entries.begin(), entries.end(), [](const Entry& entry) {
        return !entry.thumbnail.isNull();
    });
    if (hasImages) {
        m_list->setViewMode(QListView::IconMode);
        m_list->setIconSize({kThumbnail, kThumbnail});
        m_list->setGridSize({kThumbnail + 32, kThumbnail + 52});
        m_list->setTextElideMode(Qt::ElideMiddle);
    }
    for (const Entry& entry : entries) {
        const QString p = tr("p %1", "probability").arg(Format::number(entry.p));
        auto* item = new QListWidgetItem(hasImages ? QStringLiteral("%1\n%2").arg(p, entry.name)
                                                   : QStringLiteral("%1, %2").arg(entry.name, p));
        item->setToolTip(entry.name);
        if (!entry.thumbnail.isNull())
            item->setIcon(QPixmap::fromImage(entry.thumbnail));
        m_list->addItem(item);
    }
    m_list->setCurrentRow(0);
    m_list->setFocus();
    m_read->setEnabled(!entries.empty());
}

}  // namespace lightbox::gui
