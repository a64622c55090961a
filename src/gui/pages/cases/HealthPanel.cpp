// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cases/HealthPanel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableWidget>
#include <QVBoxLayout>

#include "app/Format.h"
#include "app/Theme.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"
#include "widgets/Pills.h"

namespace lightbox::gui {

namespace {

constexpr int kOpenHeight = 280;
constexpr int kDetailWidth = 372;

struct FindingLook {
    QString icon;
    Role role;
};

FindingLook lookOf(spec::Severity severity) {
    switch (severity) {
    case spec::Severity::High:
        return {QStringLiteral("err"), Role::Error};
    case spec::Severity::Medium:
        return {QStringLiteral("warn"), Role::WarnIcon};
    case spec::Severity::Low:
        return {QStringLiteral("info"), Role::Text2};
    }
    return {};
}

}  // namespace

HealthPanel::HealthPanel(const Theme& theme, QWidget* parent)
    : Panel(tr("Health report"), parent),
      m_theme(theme) {
    setBodyMargins(QMargins(0, 0, 0, 0));
    m_high = new Badge(theme, {}, QStringLiteral("err"), PillKind::Error);
    m_medium = new Badge(theme, {}, QStringLiteral("warn"), PillKind::Warning);
    m_low = new Badge(theme, {}, QStringLiteral("info"));
    for (Badge* badge : {m_high, m_medium, m_low})
        addHeadWidget(badge);
    auto* deeper = new Button(theme, tr("Look deeper"), QStringLiteral("search"));
    deeper->setSmall();
    deeper->setObjectName(QStringLiteral("lookDeeper"));
    deeper->setToolTip(
        tr("Also what must see all pixels again: how much of the label the border of "
           "the picture tells, and all near duplicates. Takes up to minutes."));
    deeper->setAccessibleDescription(deeper->toolTip());
    connect(deeper, &QAbstractButton::clicked, this, &HealthPanel::deeperAsked);
    addHeadAction(deeper);
    auto* again = new IconButton(theme, QStringLiteral("reset"), tr("Check again"));
    connect(again, &QAbstractButton::clicked, this, &HealthPanel::againAsked);
    addHeadAction(again);
    m_fold = new IconButton(theme, QStringLiteral("down"), tr("Fold the health report"));
    connect(m_fold, &QAbstractButton::clicked, this, [this] { fold(!m_folded); });
    addHeadAction(m_fold);

    m_content = new QWidget;
    auto* row = new QHBoxLayout(m_content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_table = new QTableWidget(0, 3);
    m_table->setObjectName(QStringLiteral("findings"));
    m_table->setAccessibleName(tr("Findings, by severity"));
    m_table->setHorizontalHeaderLabels({tr("Finding, by severity"), tr("Measure"), tr("Images")});
    m_table->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeaderItem(1)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeaderItem(2)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(25);
    m_table->setShowGrid(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    connect(m_table, &QTableWidget::currentCellChanged, this,
            [this](int current) { showFinding(current); });
    connect(m_table, &QTableWidget::cellDoubleClicked, this, [this] { m_show->click(); });
    row->addWidget(m_table, 1);
    row->addWidget(makeRule(Qt::Vertical));
    auto* detail = new QWidget;
    detail->setFixedWidth(kDetailWidth);
    auto* column = new QVBoxLayout(detail);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(8);
    m_title = makeLabel({}, TextRole::Strong);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    m_text = makeLabel({}, TextRole::Label);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    column->addWidget(m_text, 1);
    m_show = new Button(theme, tr("Show images"), QStringLiteral("grid"));
    m_show->setSmall();
    m_show->setObjectName(QStringLiteral("showImages"));
    connect(m_show, &QPushButton::clicked, this, [this] {
        const int current = m_table->currentRow();
        if (!m_report || current < 0)
            return;
        const spec::Finding& finding = m_report->findings[static_cast<std::size_t>(current)];
        Q_EMIT imagesAsked(QString::fromStdString(finding.message), finding.images);
    });
    column->addWidget(m_show, 0, Qt::AlignLeft);
    row->addWidget(detail);
    body()->addWidget(m_content, 1);
    connect(&theme, &Theme::changed, this, [this] { setReport(m_report); });
    setReport(nullptr);
    fold(false);
}

void HealthPanel::setReport(std::shared_ptr<const spec::HealthReport> report) {
    m_report = std::move(report);
    std::array<int, 3> counts{};
    m_table->setRowCount(0);
    if (m_report) {
        m_table->setRowCount(static_cast<int>(m_report->findings.size()));
        for (std::size_t i = 0; i < m_report->findings.size(); ++i) {
            const spec::Finding& finding = m_report->findings[i];
            ++counts[static_cast<std::size_t>(finding.severity)];
            const FindingLook look = lookOf(finding.severity);
            const int row = static_cast<int>(i);
            auto* message = new QTableWidgetItem(m_theme.icon(look.icon, look.role),
                                                 QString::fromStdString(finding.message));
            message->setToolTip(QString::fromStdString(finding.message));
            m_table->setItem(row, 0, message);
            auto* measure = new QTableWidgetItem(QString::fromStdString(finding.measure));
            measure->setForeground(m_theme.color(Role::Text2));
            m_table->setItem(row, 1, measure);
            auto* images = new QTableWidgetItem(
                finding.images.empty()
                    ? QString()
                    : Format::count(static_cast<std::int64_t>(finding.images.size())));
            images->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, 2, images);
        }
        const QString images = Format::count(static_cast<std::int64_t>(m_report->images));
        setNote(m_report->seconds < 0.1 ? tr("%1 images checked").arg(images)
                                        : tr("%1 images checked in %2 s")
                                              .arg(images, Format::number(m_report->seconds, 1)));
    } else {
        setNote({});
    }
    m_high->setText(tr("%1 high").arg(counts[0]));
    m_medium->setText(tr("%1 medium").arg(counts[1]));
    m_low->setText(tr("%1 low").arg(counts[2]));
    m_high->setVisible(counts[0] > 0);
    m_medium->setVisible(counts[1] > 0);
    m_low->setVisible(counts[2] > 0);
    for (Badge* badge : {m_high, m_medium, m_low})
        badge->updateGeometry();
    if (m_table->rowCount() > 0)
        m_table->selectRow(0);
    showFinding(m_table->rowCount() > 0 ? 0 : -1);
}

void HealthPanel::showFinding(int row) {
    const bool any = m_report && row >= 0 && row < static_cast<int>(m_report->findings.size());
    m_show->setVisible(any);
    if (!any) {
        m_title->setText(m_report ? tr("Nothing found") : QString());
        m_text->setText(m_report ? tr("None of the checks had anything to say about these images.")
                                 : tr("Checking…"));
        return;
    }
    const spec::Finding& finding = m_report->findings[static_cast<std::size_t>(row)];
    m_title->setText(QString::fromStdString(finding.message));
    m_text->setText(QStringLiteral("<p><b>%1</b> %2</p><p><b>%3</b> %4</p>")
                        .arg(tr("Effect."), QString::fromStdString(finding.effect).toHtmlEscaped(),
                             tr("Remedy."),
                             QString::fromStdString(finding.remedy).toHtmlEscaped()));
    m_show->setVisible(!finding.images.empty());
}

void HealthPanel::fold(bool folded) {
    m_folded = folded;
    m_content->setVisible(!folded);
    m_fold->setIconName(folded ? QStringLiteral("up") : QStringLiteral("down"));
    m_fold->setToolTip(folded ? tr("Unfold the health report") : tr("Fold the health report"));
    setFixedHeight(folded ? 38 : kOpenHeight);
}

}  // namespace lightbox::gui
