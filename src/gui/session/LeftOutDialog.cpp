// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/LeftOutDialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/Exclude.h"
#include "look/Format.h"
#include "session/LeaveOut.h"
#include "session/ProjectSession.h"
#include "widgets/Banner.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

enum Column { What, Images, Reason, Who, Again, ColumnCount };
constexpr QSize kSize(820, 420);

}  // namespace

LeftOutDialog::LeftOutDialog(AppContext& context, BannerStack& banners, QWidget* owner)
    : QDialog(owner),
      m_context(context),
      m_banners(banners),
      m_owner(owner),
      m_table(new QTableWidget(0, ColumnCount)) {
    setObjectName(QStringLiteral("leftOutDialog"));
    setWindowTitle(tr("Left out"));
    resize(kSize.boundedTo(owner->window()->size() - QSize(32, 32)));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(makeLabel(tr("Left out"), TextRole::Title));
    auto* words = makeLabel(tr("In no set, no training and no evaluation; every report counts it."),
                            TextRole::Label);
    words->setWordWrap(true);
    column->addWidget(words);
    m_table->setObjectName(QStringLiteral("leftOut"));
    m_table->setAccessibleName(tr("What was left out"));
    m_table->setHorizontalHeaderLabels(
        {tr("Image or patient"), tr("Images"), tr("Reason"), tr("By"), QString()});
    for (int i = 0; i < ColumnCount; ++i)
        m_table->horizontalHeaderItem(i)->setTextAlignment(
            (i == Images ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    for (const int fitted : {Images, Who, Again})
        header->setSectionResizeMode(fitted, QHeaderView::ResizeToContents);
    for (const int rest : {What, Reason})
        header->setSectionResizeMode(rest, QHeaderView::Stretch);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setShowGrid(false);
    m_table->setWordWrap(true);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    column->addWidget(m_table, 1);
    auto* foot = new QHBoxLayout;
    foot->addStretch(1);
    auto* close = new Button(context.theme, tr("Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    foot->addWidget(close);
    column->addLayout(foot);
    connect(&context.session, &ProjectSession::datasetChanged, this, &LeftOutDialog::read);
    connect(&context.session, &ProjectSession::namesChanged, this, &LeftOutDialog::read);
    read();
}

void LeftOutDialog::read() {
    m_context.jobs.start(
        JobOptions{.key = QStringLiteral("leftOut")}, this,
        [open = m_context.session.project()](std::stop_token, spec::ProgressObserver&) {
            return engine::listExclusions(open);
        },
        [this](const std::vector<spec::Exclusion>& exclusions) { fill(exclusions); },
        [this](const base::Error& error) {
            m_banners.showError(error, QStringLiteral("exclude"));
        });
}

void LeftOutDialog::fill(std::vector<spec::Exclusion> exclusions) {
    const ProjectSession& session = m_context.session;
    const ImageNames& names = session.names();
    m_table->setRowCount(0);
    m_table->setRowCount(static_cast<int>(exclusions.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const spec::Exclusion& one = exclusions[static_cast<std::size_t>(row)];
        QString what;
        if (one.image) {
            const spec::ImageRecord* image = session.image(*one.image);
            what = image != nullptr ? names.image(*image) : tr("an image that is gone");
        } else {
            const auto& images = session.dataset()->images;
            const auto image = std::find_if(images.begin(), images.end(), [&](const auto& other) {
                return other.patient == one.patient;
            });
            what = image != images.end() ? tr("patient %1").arg(names.patient(*image))
                                         : tr("a patient who is gone");
        }
        const auto put = [&](Column column, const QString& text) {
            auto* item = new QTableWidgetItem(text);
            item->setToolTip(text);
            item->setTextAlignment((column == Images ? Qt::AlignRight : Qt::AlignLeft) |
                                   Qt::AlignVCenter);
            m_table->setItem(row, column, item);
        };
        put(What, what);
        put(Images, Format::count(one.images));
        put(Reason, QString::fromStdString(one.reason));
        put(Who, tr("%1, %2", "who, when")
                     .arg(QString::fromStdString(one.who),
                          Format::when(QString::fromStdString(one.at))));
        auto* again = new Button(m_context.theme, tr("Take in again"), {}, ButtonKind::Link);
        again->setObjectName(QStringLiteral("takeInAgain"));
        again->setAccessibleName(tr("Take %1 in again").arg(what));
        connect(again, &QPushButton::clicked, this,
                [this, one] { takeInAgain(m_context, m_banners, m_owner, one); });
        m_table->setCellWidget(row, Again, again);
    }
}

}  // namespace lightbox::gui
