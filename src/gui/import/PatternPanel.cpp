// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/PatternPanel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QTableWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "engine/ImportCases.h"
#include "look/Format.h"
#include "look/MessageText.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {
namespace {

constexpr int afterTypingMs = 250;
constexpr int sharesShown = 4;

}  // namespace

PatternPanel::PatternPanel(AppContext& context, QWidget* parent)
    : Panel(tr("Patients"), parent),
      m_context(context),
      m_pattern(new QLineEdit),
      m_fault(makeLabel({}, TextRole::Error)),
      m_counts(makeLabel({}, TextRole::Label)),
      m_table(new QTableWidget(0, 2)) {
    setNote(tr("sets are divided by patient"));
    auto* help = makeLabel(tr("Pattern on the path (RE2). The group <b>patient</b>, or the first "
                              "group, is the patient id. It goes before what DICOM files or a "
                              "table say; empty leaves it to them."),
                           TextRole::Help);
    help->setWordWrap(true);
    body()->addWidget(help);
    m_pattern->setObjectName(QStringLiteral("patientPattern"));
    m_pattern->setAccessibleName(tr("Patient pattern"));
    m_pattern->setToolTip(tr("A regular expression as RE2 knows them"));
    m_pattern->setPlaceholderText(QStringLiteral("(?P<patient>patient[0-9]+)/"));
    connect(m_pattern, &QLineEdit::textChanged, this, [this] { m_delay.start(); });
    body()->addWidget(m_pattern);
    addSuggestion();
    addExample();
    m_fault->setWordWrap(true);
    m_fault->hide();
    body()->addWidget(m_fault);
    m_counts->setText(tr("Choose a source, then a pattern shows here what it captures."));
    m_counts->setWordWrap(true);
    body()->addWidget(m_counts);
    m_table->setObjectName(QStringLiteral("patternPreview"));
    m_table->setHorizontalHeaderLabels({tr("Path"), tr("Patient")});
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->setColumnWidth(1, 180);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(28);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setTextElideMode(Qt::ElideLeft);
    m_table->setAccessibleName(tr("What the pattern captures"));
    body()->addWidget(m_table, 1);
    addGroups();
    m_delay.setSingleShot(true);
    m_delay.setInterval(afterTypingMs);
    connect(&m_delay, &QTimer::timeout, this, &PatternPanel::preview);
}

void PatternPanel::addSuggestion() {
    m_suggestion = new Button(m_context.theme, {});
    m_suggestion->setSmall();
    m_suggestion->setObjectName(QStringLiteral("takeSuggestedPattern"));
    m_suggestion->hide();
    connect(m_suggestion, &QPushButton::clicked, this, [this] { m_pattern->setText(m_suggested); });
    body()->addWidget(m_suggestion, 0, Qt::AlignLeft);
}

void PatternPanel::addExample() {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_example = new QLineEdit;
    m_example->setObjectName(QStringLiteral("patternExample"));
    m_example->setReadOnly(true);
    m_example->setAccessibleName(tr("Example path"));
    m_example->setToolTip(tr("Mark the part of the path that is the patient"));
    m_take = new Button(m_context.theme, tr("This is the patient"));
    m_take->setSmall();
    m_take->setObjectName(QStringLiteral("takeMarkedPart"));
    m_take->setToolTip(tr("Makes a pattern of the part that is marked"));
    m_take->setVisible(false);
    m_example->setVisible(false);
    connect(m_example, &QLineEdit::selectionChanged, this,
            [this] { m_take->setVisible(m_example->hasSelectedText()); });
    connect(m_take, &QPushButton::clicked, this, &PatternPanel::takeMarked);
    row->addWidget(m_example, 1);
    row->addWidget(m_take);
    body()->addLayout(row);
}

void PatternPanel::addGroups() {
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* label = makeLabel(tr("Where the patient stays unknown"), TextRole::Label);
    m_groups = new QComboBox;
    m_groups->setObjectName(QStringLiteral("patientGroups"));
    m_groups->setAccessibleName(label->text());
    m_groups->setToolTip(
        tr("What stays together in a split in the place of patients. It is said of "
           "every split, and is no proof against a patient in two sets."));
    m_groups->addItem(tr("each image for itself"), QString());
    m_groups->addItem(tr("keep a series together"), QStringLiteral("series"));
    m_groups->addItem(tr("keep the frames of a video together"), QStringLiteral("video"));
    m_groups->addItem(tr("keep near-duplicates together"), QStringLiteral("near-duplicates"));
    label->setBuddy(m_groups);
    row->addWidget(label);
    row->addWidget(m_groups, 1);
    body()->addLayout(row);
}

std::string PatternPanel::groups() const {
    return m_groups->currentData().toString().toStdString();
}

void PatternPanel::takeMarked() {
    if (!m_example->hasSelectedText())
        return;
    // The pattern is of bytes, what is marked of characters.
    const QString path = m_example->text();
    const auto bytes = [&](int characters) {
        return static_cast<std::size_t>(path.left(characters).toUtf8().size());
    };
    const int begin = m_example->selectionStart();
    m_pattern->setText(QString::fromStdString(engine::patientPatternFor(
        path.toStdString(), bytes(begin),
        bytes(begin + static_cast<int>(m_example->selectedText().size())))));
}

void PatternPanel::take(const QString& pattern) {
    m_pattern->setText(pattern);
    m_pattern->setFocus();
}

void PatternPanel::suggest(const QString& pattern, const QString& why) {
    m_suggested = pattern;
    m_suggestion->setText(why);
    m_suggestion->setToolTip(pattern);
    m_suggestion->setVisible(!pattern.isEmpty());
}

void PatternPanel::setSources(std::vector<std::filesystem::path> sources, bool foldersArePatients) {
    const bool isOther = std::none_of(sources.begin(), sources.end(), [this](const auto& source) {
        return std::find(m_sources.begin(), m_sources.end(), source) != m_sources.end();
    });
    if (isOther && !m_sources.empty())
        m_pattern->clear();  // it was meant for paths that are not read any more
    m_sources = std::move(sources);
    m_foldersArePatients = foldersArePatients;
    m_delay.start();
}

std::string PatternPanel::pattern() const {
    return m_pattern->text().toStdString();
}

QString PatternPanel::fault() const {
    return pattern().empty() ? QString() : m_fault->text();
}

void PatternPanel::preview() {
    if (m_sources.empty()) {
        m_context.jobs.drop(this, QStringLiteral("pattern"));
        show({});
        return;
    }
    // Without a pattern the paths show what one has to fit.
    m_context.jobs.start(
        {.key = QStringLiteral("pattern")}, this,
        [sources = m_sources, pattern = pattern()](std::stop_token, spec::ProgressObserver&) {
            spec::PatternPreview preview = engine::previewPatientPattern(sources, pattern);
            if (pattern.empty())
                preview.error.reset();
            return preview;
        },
        [this](const spec::PatternPreview& preview) { show(preview); },
        [this](const base::Error& error) { Q_EMIT failed(error); });
}

QString PatternPanel::summary(const spec::PatternPreview& preview) const {
    if (m_sources.empty())
        return tr("Choose a source, then a pattern shows here what it captures.");
    if (preview.error)
        return {};
    if (pattern().empty() && m_foldersArePatients)
        return tr("Without a pattern each folder that is called like a patient is one.");
    if (pattern().empty())
        return tr(
            "Without a pattern the patient is taken from the DICOM file or the table; of plain "
            "images it stays unknown.");
    const auto count = [](std::size_t n) { return Format::count(n); };
    QStringList shares;
    for (const auto& [images, patients] : preview.patientsByImageCount) {
        if (shares.size() == sharesShown) {
            shares << QStringLiteral("…");
            break;
        }
        shares << tr("%1 with %2", "patients, images of each").arg(count(patients), count(images));
    }
    return tr("Patients: %1; by images each: %2. Paths that match: %3; without a match, so without "
              "a patient: %4.")
        .arg(count(preview.patients),
             shares.isEmpty() ? QStringLiteral("—") : shares.join(QStringLiteral(", ")),
             count(preview.matched), count(preview.unmatched));
}

void PatternPanel::show(const spec::PatternPreview& preview) {
    const bool isFaulty = preview.error.has_value();
    m_fault->setText(isFaulty ? MessageText::of(preview.error->message(), messages::Part::Why,
                                                preview.error->facts().why)
                              : QString());
    m_fault->setVisible(isFaulty);
    m_pattern->setProperty("invalid", isFaulty);
    repolish(m_pattern);
    m_counts->setText(summary(preview));
    m_counts->setVisible(!m_counts->text().isEmpty());
    const QString example =
        preview.rows.empty() ? QString() : QString::fromStdString(preview.rows.front().path);
    if (m_example->text() != example)
        m_example->setText(example);
    m_example->setVisible(!example.isEmpty());
    const bool hasPattern = !pattern().empty();
    m_table->setRowCount(static_cast<int>(preview.rows.size()));
    for (std::size_t i = 0; i < preview.rows.size(); ++i) {
        const auto& row = preview.rows[i];
        const int at = static_cast<int>(i);
        auto* path = new QTableWidgetItem(QString::fromStdString(row.path));
        path->setToolTip(path->text());
        m_table->setItem(at, 0, path);
        auto* patient = new QTableWidgetItem(row.patient  ? QString::fromStdString(*row.patient)
                                             : hasPattern ? tr("no match")
                                                          : QString());
        if (!row.patient && hasPattern)
            patient->setIcon(m_context.theme.icon(QStringLiteral("warn"), Role::WarnIcon));
        m_table->setItem(at, 1, patient);
    }
    Q_EMIT previewed();
}

}  // namespace lightbox::gui
