// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cases/HealthPanel.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <map>

#include "look/Format.h"
#include "look/MessageText.h"
#include "look/Theme.h"
#include "pages/cases/EvidencePlot.h"
#include "widgets/Buttons.h"
#include "widgets/FocusRing.h"
#include "widgets/Labels.h"
#include "widgets/Pills.h"
#include "widgets/print/TableFile.h"

namespace lightbox::gui {

namespace {

constexpr int kOpenHeight = 280;  ///< px
constexpr int kLeastOpenHeight = 150;
constexpr int kDetailWidth = 372;
constexpr int kLeastDetailWidth = 300;

QString html(const std::string& text) {
    return QString::fromStdString(text).toHtmlEscaped();
}

/// "anna, today, 14:52: as in the clinic"
QString byWhom(const spec::Acceptance& acceptance) {
    return QStringLiteral("%1, %2: %3")
        .arg(html(acceptance.by), Format::when(QString::fromStdString(acceptance.at)),
             html(acceptance.note));
}

QString severityName(spec::Severity severity) {
    switch (severity) {
    case spec::Severity::High:
        return HealthPanel::tr("high");
    case spec::Severity::Medium:
        return HealthPanel::tr("medium");
    case spec::Severity::Low:
        return HealthPanel::tr("low");
    }
    return {};
}

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

/// The files of a finding, which no thumbnail can show, each with its reason.
QString filesText(const spec::Finding& finding, bool namesHidden) {
    QString text;
    std::map<QString, int> reasons;
    for (const spec::ImportIssue& file : finding.files) {
        const QString reason =
            MessageText::of(file.text, messages::Part::Why, file.detail).toHtmlEscaped();
        if (namesHidden)
            ++reasons[reason];
        else
            text += QStringLiteral("<p>%1<br/>%2</p>").arg(html(file.path), reason);
    }
    for (const auto& [reason, count] : reasons)
        text += QStringLiteral("<p>%1: %2</p>").arg(Format::count(count), reason);
    return text;
}

}  // namespace

HealthPanel::HealthPanel(const Theme& theme, QWidget* parent)
    : Panel(tr("Health report"), parent),
      m_theme(theme) {
    setBodyMargins(QMargins(0, 0, 0, 0));
    m_high = new Badge(theme, {}, QStringLiteral("err"), PillKind::Error);
    m_medium = new Badge(theme, {}, QStringLiteral("warn"), PillKind::Warning);
    m_low = new Badge(theme, {}, QStringLiteral("info"));
    m_accepted = new Badge(theme, {}, QStringLiteral("check"));
    m_accepted->setObjectName(QStringLiteral("acceptedCount"));
    m_accepted->setToolTip(tr("Accepted with a note; at the end of the list"));
    for (Badge* badge : {m_high, m_medium, m_low, m_accepted})
        addHeadWidget(badge);
    auto* deeper = new Button(theme, tr("Full check"), QStringLiteral("search"));
    deeper->setSmall();
    deeper->setObjectName(QStringLiteral("lookDeeper"));
    deeper->setToolTip(
        tr("Reads all pixels again: how well the border of the image predicts the label, and "
           "all near duplicates. Can take minutes."));
    deeper->setAccessibleDescription(deeper->toolTip());
    connect(deeper, &QAbstractButton::clicked, this, &HealthPanel::deeperAsked);
    addHeadAction(deeper);
    auto* again = new IconButton(theme, QStringLiteral("reset"), tr("Check again"));
    connect(again, &QAbstractButton::clicked, this, &HealthPanel::againAsked);
    addHeadAction(again);
    m_export =
        new IconButton(theme, QStringLiteral("export"), tr("Export the health report (JSON)"));
    m_export->setObjectName(QStringLiteral("exportHealth"));
    connect(m_export, &QAbstractButton::clicked, this, &HealthPanel::exportAsked);
    addHeadAction(m_export);
    m_fold = new IconButton(theme, QStringLiteral("down"), tr("Hide the health report"));
    connect(m_fold, &QAbstractButton::clicked, this, [this] { fold(!m_folded); });
    addHeadAction(m_fold);

    m_content = new QWidget;
    auto* row = new QHBoxLayout(m_content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_table = new QTableWidget(0, 3);
    m_table->setObjectName(QStringLiteral("findings"));
    m_table->setAccessibleName(tr("Findings, by severity"));
    TableFile::offer(*m_table);
    m_table->setHorizontalHeaderLabels({tr("Finding"), tr("Measure"), tr("Images")});
    m_table->horizontalHeaderItem(0)->setToolTip(tr("Findings, by severity"));
    m_table->horizontalHeaderItem(0)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeaderItem(1)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeaderItem(2)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(2, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setMinimumSectionSize(25);
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->setShowGrid(false);
    m_table->setWordWrap(true);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    // A row is as high as its words need in the width they have now, a scroll bar that came taken off.
    connect(
        m_table->horizontalHeader(), &QHeaderView::sectionResized, m_table,
        [this](int section) {
            if (section == 0)
                m_table->resizeRowsToContents();
        },
        Qt::QueuedConnection);
    connect(m_table, &QTableWidget::currentCellChanged, this,
            [this](int current) { showFinding(current); });
    connect(m_table, &QTableWidget::cellDoubleClicked, this, [this] {
        if (m_show->isVisible())
            m_show->click();
    });
    new FocusRing(theme, m_table);
    row->addWidget(m_table, 5);
    row->addWidget(makeRule(Qt::Vertical));
    row->addWidget(makeDetail(), 4);
    body()->addWidget(m_content, 1);
    connect(&theme, &Theme::changed, this, [this] { setReport(m_report); });
    setReport(nullptr);
    fold(false);
}

QWidget* HealthPanel::makeDetail() {
    auto* detail = new QWidget;
    detail->setMinimumWidth(kLeastDetailWidth);
    detail->setMaximumWidth(kDetailWidth);
    auto* column = new QVBoxLayout(detail);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(8);
    m_title = makeLabel({}, TextRole::Strong);
    m_title->setWordWrap(true);
    m_text = makeLabel({}, TextRole::Label);
    m_text->setObjectName(QStringLiteral("findingText"));
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::RichText);
    m_text->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    // A long effect with a note above it needs more than the panel is high.
    auto* words = new QWidget;
    auto* lines = new QVBoxLayout(words);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(8);
    lines->addWidget(m_title);
    m_evidence = new EvidencePlot(m_theme);
    m_evidence->setObjectName(QStringLiteral("evidence"));
    lines->addWidget(m_evidence);
    lines->addWidget(m_text, 1);
    m_words = new QScrollArea;
    m_words->setFrameShape(QFrame::NoFrame);
    m_words->setWidgetResizable(true);
    m_words->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_words->setFocusPolicy(Qt::TabFocus);  // the arrows scroll it
    m_words->setAccessibleName(tr("About this finding"));
    m_words->setWidget(words);
    column->addWidget(m_words, 1);

    auto* acts = new QHBoxLayout;
    acts->setSpacing(8);
    const auto button = [&](const QString& text, const char* name) {
        auto* made = new Button(m_theme, text);
        made->setSmall();
        made->setObjectName(QLatin1String(name));
        acts->addWidget(made);
        return made;
    };
    m_show = button(tr("Show images"), "showImages");
    connect(m_show, &QPushButton::clicked, this, [this] {
        if (const spec::Finding* finding = findingAt(m_table->currentRow()))
            // By value: a new report may come while the images are being shown.
            Q_EMIT imagesAsked(MessageText::of(finding->text, finding->message),
                               spec::Finding(*finding));
    });
    m_merge = button(tr("Merge these ids"), "mergePatients");
    m_merge->setToolTip(tr("Each group becomes one patient (logged; can be taken back)"));
    connect(m_merge, &QPushButton::clicked, this, [this] {
        if (const spec::Finding* finding = findingAt(m_table->currentRow()))
            Q_EMIT mergeAsked(spec::Finding(*finding));
    });
    m_accept = button(tr("Accept with a note…"), "acceptFinding");
    m_accept->setToolTip(tr("Keep the data as they are: the finding is no longer counted, and "
                            "your note is kept"));
    connect(m_accept, &QPushButton::clicked, this, [this] {
        if (const spec::Finding* finding = findingAt(m_table->currentRow()))
            Q_EMIT acceptAsked(spec::Finding(*finding));
    });
    m_withdraw = button(tr("Withdraw"), "withdrawAcceptance");
    m_withdraw->setToolTip(tr("Count the finding again (logged)"));
    connect(m_withdraw, &QPushButton::clicked, this, [this] {
        if (const spec::Finding* finding = findingAt(m_table->currentRow()))
            Q_EMIT withdrawAsked(*finding);
    });
    acts->addStretch(1);
    column->addLayout(acts);
    return detail;
}

const spec::Finding* HealthPanel::findingAt(int row) const {
    if (!m_report || row < 0 || static_cast<std::size_t>(row) >= m_rows.size())
        return nullptr;
    return &m_report->findings[m_rows[static_cast<std::size_t>(row)]];
}

void HealthPanel::fillRow(int row, const spec::Finding& finding) {
    const FindingLook look = lookOf(finding.severity);
    const bool open = !finding.accepted;
    const QString words = MessageText::of(finding.text, finding.message);
    auto* message = new QTableWidgetItem(open ? m_theme.icon(look.icon, look.role)
                                              : m_theme.icon(QStringLiteral("check"), Role::Text3),
                                         words);
    QStringList hint{words};
    if (finding.accepted)
        hint << tr("Accepted by %1").arg(QString::fromStdString(finding.accepted->by));
    if (finding.acceptedBefore)
        hint << tr("Changed since it was accepted");
    message->setToolTip(hint.join(QLatin1Char('\n')));
    QString told = MessageText::of(finding.text, messages::Part::Measure, finding.measure);
    const auto affected = static_cast<int>(finding.images.size());
    // The column beside it says that already.
    if (told == Format::count(affected) ||
        told == tr("%1 image(s)", nullptr, affected).arg(Format::count(affected)))
        told.clear();
    auto* measure = new QTableWidgetItem(told);
    auto* images = new QTableWidgetItem(
        finding.images.empty() ? QString() : Format::count(finding.images.size()));
    images->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    measure->setForeground(m_theme.color(Role::Text2));
    if (!open)
        for (QTableWidgetItem* item : {message, measure, images})
            item->setForeground(m_theme.color(Role::Text3));
    int column = 0;
    for (QTableWidgetItem* item : {message, measure, images})
        m_table->setItem(row, column++, item);
}

void HealthPanel::setReport(std::shared_ptr<const spec::HealthReport> report) {
    const spec::Finding* before = findingAt(m_table->currentRow());
    const messages::Message chosen = before == nullptr ? messages::Message() : before->text;
    m_report = std::move(report);
    m_rows.clear();
    std::array<int, 3> counts{};
    int accepted = 0;
    m_table->setRowCount(0);
    if (m_report) {
        const auto& findings = m_report->findings;
        for (const bool open : {true, false})
            for (std::size_t i = 0; i < findings.size(); ++i)
                if (open != findings[i].accepted.has_value())
                    m_rows.push_back(i);
        m_table->setRowCount(static_cast<int>(m_rows.size()));
        for (int row = 0; row < m_table->rowCount(); ++row) {
            const spec::Finding& finding = *findingAt(row);
            fillRow(row, finding);
            ++(finding.accepted ? accepted : counts[static_cast<std::size_t>(finding.severity)]);
        }
        const QString images = Format::count(m_report->images);
        const auto number = static_cast<int>(m_report->images);
        QStringList words{m_report->seconds < 0.1
                              ? tr("%1 image(s) checked", nullptr, number).arg(images)
                              : tr("%1 image(s) checked in %2", nullptr, number)
                                    .arg(images, Format::duration(m_report->seconds))};
        if (m_report->excluded > 0)
            words << tr("%1 left out").arg(Format::count(m_report->excluded));
        setNote(words.join(QStringLiteral(", ")));
    } else {
        setNote({});
    }
    m_export->setEnabled(m_report != nullptr);
    const auto tell = [](Badge* badge, const QString& text, int count) {
        badge->setText(text.arg(Format::count(count)));
        badge->setVisible(count > 0);
        badge->updateGeometry();
    };
    tell(m_high, tr("%1 high"), counts[0]);
    tell(m_medium, tr("%1 medium"), counts[1]);
    tell(m_low, tr("%1 low"), counts[2]);
    tell(m_accepted, tr("%1 accepted"), accepted);
    int current = m_table->rowCount() > 0 ? 0 : -1;
    for (int row = 0; row < m_table->rowCount(); ++row)
        if (findingAt(row)->text == chosen)
            current = row;
    if (current >= 0)
        m_table->selectRow(current);
    showFinding(current);
}

void HealthPanel::setNamesHidden(bool hidden) {
    m_namesHidden = hidden;
    showFinding(m_table->currentRow());
}

void HealthPanel::setWholeImage(const std::optional<Evidence>& wholeImage) {
    m_wholeImage = wholeImage;
    showFinding(m_table->currentRow());
}

void HealthPanel::showFinding(int row) {
    const spec::Finding* finding = findingAt(row);
    // What could not be read has no image to show: its files stand below, each with the reason.
    m_show->setVisible(finding != nullptr && !finding->images.empty() && finding->files.empty());
    m_accept->setVisible(finding != nullptr && !finding->accepted);
    m_merge->setVisible(finding != nullptr && finding->code == "patient_id_forms");
    m_accept->setText(finding != nullptr && finding->acceptedBefore ? tr("Accept again…")
                                                                    : tr("Accept with a note…"));
    m_withdraw->setVisible(finding != nullptr && (finding->accepted || finding->acceptedBefore));
    m_evidence->setEvidence(finding == nullptr ? std::vector<Evidence>()
                                               : evidenceFor(*m_report, *finding, m_wholeImage));
    if (finding == nullptr) {
        m_title->setText(m_report ? tr("Nothing found") : QString());
        m_text->setText(m_report ? tr("No check found a problem in these images.")
                                 : tr("Checking…"));
        return;
    }
    m_title->setText(MessageText::of(finding->text, finding->message));
    const QString paragraph = QStringLiteral("<p><b>%1</b> %2</p>");
    QString text;
    if (finding->accepted)
        text += paragraph.arg(tr("Accepted (%1).").arg(severityName(finding->severity)),
                              byWhom(*finding->accepted));
    if (finding->acceptedBefore)
        text +=
            paragraph.arg(tr("Changed since it was accepted."), byWhom(*finding->acceptedBefore));
    const auto part = [&](messages::Part which, const std::string& english) {
        return MessageText::of(finding->text, which, english).toHtmlEscaped();
    };
    text += paragraph.arg(tr("Effect."), part(messages::Part::Effect, finding->effect));
    text += paragraph.arg(tr("Remedy."), part(messages::Part::Remedy, finding->remedy));
    text += filesText(*finding, m_namesHidden);
    m_text->setText(text);
    m_words->verticalScrollBar()->setValue(0);
}

void HealthPanel::fold(bool folded) {
    m_folded = folded;
    m_content->setVisible(!folded);
    m_fold->setIconName(folded ? QStringLiteral("up") : QStringLiteral("down"));
    m_fold->setToolTip(folded ? tr("Show the health report") : tr("Hide the health report"));
    setFixedHeight(folded ? 38 : m_openHeight);
}

void HealthPanel::setRoom(int height) {
    m_openHeight = std::clamp(height * 38 / 100, kLeastOpenHeight, kOpenHeight);
    fold(m_folded);
}

}  // namespace lightbox::gui
