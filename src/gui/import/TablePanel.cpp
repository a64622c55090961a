// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/TablePanel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include "engine/ImportCases.h"
#include "import/ColumnTable.h"
#include "import/RowPreview.h"
#include "look/Format.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"
#include "widgets/Panel.h"
#include "widgets/Pills.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {
namespace {

constexpr int afterChangeMs = 120;

QString kindName(const std::string& kind) {
    if (kind == "chexpert")
        return QStringLiteral("CheXpert");
    if (kind == "nih")
        return QStringLiteral("NIH ChestX-ray14");
    if (kind == "isic")
        return QStringLiteral("ISIC");
    if (kind == "medmnist")
        return QStringLiteral("MedMNIST");
    return {};
}

}  // namespace

TablePanel::TablePanel(AppContext& context, ClassCounts& classes, QWidget* parent)
    : QWidget(parent),
      m_context(context),
      m_classes(classes) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(makeColumns(), 5);
    column->addWidget(makeRows(), 4);
    m_delay.setSingleShot(true);
    m_delay.setInterval(afterChangeMs);
    connect(&m_delay, &QTimer::timeout, this, &TablePanel::read);
}

QWidget* TablePanel::makeColumns() {
    const Theme& theme = m_context.theme;
    m_columnsPanel = new Panel(tr("Columns"));
    m_columnsPanel->setBodyMargins({});
    m_kind = new Tag(theme, {}, QStringLiteral("okc"), PillKind::Accent);
    m_kind->setObjectName(QStringLiteral("recognisedSet"));
    m_kind->setToolTip(tr("Its columns, classes and task are known"));
    m_kind->hide();
    m_columnsPanel->addHeadWidget(m_kind);
    m_reset = new IconButton(theme, QStringLiteral("undo"), tr("Back to the guess"));
    m_reset->setObjectName(QStringLiteral("resetMapping"));
    m_reset->setEnabled(false);
    m_columnsPanel->addHeadAction(m_reset);
    m_columns = new ColumnTable(theme);
    connect(m_columns, &ColumnTable::mappingChanged, this, &TablePanel::readSoon);
    connect(m_reset, &QToolButton::clicked, m_columns, &ColumnTable::reset);
    m_columnsPanel->body()->addWidget(m_columns);
    m_columnsPanel->body()->addWidget(makeSuspect());
    return m_columnsPanel;
}

QWidget* TablePanel::makeSuspect() {
    m_suspect = new QWidget;
    auto* line = new QHBoxLayout(m_suspect);
    line->setContentsMargins(12, 6, 12, 6);
    line->setSpacing(8);
    m_suspectText = makeLabel({}, TextRole::Warn);
    m_suspectText->setObjectName(QStringLiteral("patientSuspect"));
    m_suspectText->setTextFormat(Qt::PlainText);
    m_suspectText->setWordWrap(true);
    line->addWidget(m_suspectText, 1);
    auto* take = new Button(m_context.theme, tr("Take it as the patient"), {}, ButtonKind::Link);
    take->setObjectName(QStringLiteral("takePatientSuspect"));
    take->setToolTip(tr("Images with the same value stay in one set of a split"));
    take->setSmall();
    connect(take, &QPushButton::clicked, this, &TablePanel::takeSuspect);
    line->addWidget(take);
    m_suspect->hide();
    return m_suspect;
}

void TablePanel::takeSuspect() {
    if (m_preview.patientSuspects.empty())
        return;
    const ColumnMapping& mapping = m_columns->mapping();
    for (int i = 0; i < mapping.size(); ++i)
        if (mapping.isReadable(i) && mapping.column(i) == m_preview.patientSuspects.front())
            m_columns->choose(i, ColumnMapping::Meaning::Patient);
}

QWidget* TablePanel::makeRows() {
    m_rowsPanel = new Panel(tr("First rows, as they will be read"));
    m_rowsPanel->setBodyMargins({});
    m_rowsPanel->body()->setSpacing(0);
    m_rows = new RowPreview(m_context.theme);
    m_rowsPanel->body()->addWidget(m_rows, 1);
    m_noRows = makeLabel({}, TextRole::Muted);
    m_noRows->setWordWrap(true);
    m_noRows->setAlignment(Qt::AlignCenter);
    m_noRows->setContentsMargins(24, 24, 24, 24);
    m_rowsPanel->body()->addWidget(m_noRows, 1);
    m_missing = new QWidget;
    auto* line = new QHBoxLayout(m_missing);
    line->setContentsMargins(12, 6, 12, 6);
    line->setSpacing(8);
    m_missingText = makeLabel({}, TextRole::Warn);
    m_missingText->setTextFormat(Qt::PlainText);
    m_missingText->setWordWrap(true);
    line->addWidget(m_missingText, 1);
    auto* add = new Button(m_context.theme, tr("Add their folder…"), {}, ButtonKind::Link);
    add->setObjectName(QStringLiteral("addImageFolder"));
    add->setToolTip(tr("Names the folder of the images as a source beside the table"));
    add->setSmall();
    connect(add, &QPushButton::clicked, this, &TablePanel::folderWanted);
    line->addWidget(add);
    m_missing->hide();
    m_rowsPanel->body()->addWidget(m_missing);
    return m_rowsPanel;
}

void TablePanel::setTable(const std::filesystem::path& table, const spec::ImportRequest& request) {
    m_table = table;
    m_request = request;
    readSoon();
}

void TablePanel::clear() {
    m_table.clear();
    m_guessed.clear();
    m_delay.stop();
    m_context.jobs.drop(this, QStringLiteral("table"));
    m_isReading = false;
    m_columns->setGuess({});
    show(spec::TablePreview());
}

void TablePanel::apply(spec::ImportRequest& request) const {
    m_columns->mapping().apply(request);
}

void TablePanel::readSoon() {
    m_reset->setEnabled(m_columns->mapping().isChanged());
    m_isReading = true;
    m_delay.start();
}

void TablePanel::read() {
    const bool isNew = m_table != m_guessed;
    spec::ImportRequest request = m_request;
    if (!isNew)
        apply(request);
    m_context.jobs.start(
        {.key = QStringLiteral("table")}, this,
        [table = m_table, request, isNew](std::stop_token, spec::ProgressObserver&) {
            Reading reading;
            if (isNew) {
                // What the columns alone say; what was asked for besides may not fit them.
                spec::ImportRequest plain;
                plain.sources = request.sources;
                reading.guess = engine::previewTable(table, plain);
            }
            reading.preview = engine::previewTable(table, request);
            return reading;
        },
        [this, isNew](const Reading& reading) { take(reading, isNew); },
        [this](const base::Error& error) {
            spec::TablePreview unread;
            unread.error = error;
            m_isReading = false;
            show(unread);
            Q_EMIT previewed();
        });
}

void TablePanel::take(const Reading& reading, bool isNew) {
    m_isReading = false;
    if (isNew) {
        const bool hasSameColumns = !m_guessed.empty() && !reading.guess.columns.empty() &&
                                    reading.guess.columns == m_preview.columns;
        m_guessed = m_table;
        if (!hasSameColumns)
            m_columns->setGuess(reading.guess);
        else if (m_columns->mapping().isChanged())
            readSoon();  // the guess was read; what was chosen for the last table goes over it
        m_reset->setEnabled(m_columns->mapping().isChanged());
    }
    show(reading.preview);
    Q_EMIT previewed();
}

void TablePanel::show(const spec::TablePreview& preview) {
    m_preview = preview;
    const QString kind = kindName(preview.kind);
    m_kind->setText(tr("recognised: %1").arg(kind));
    m_kind->setAccessibleName(m_kind->text());
    m_kind->setVisible(!kind.isEmpty());
    QStringList note;
    if (preview.rowCount > 0)
        note << tr("%1 row(s)", nullptr, static_cast<int>(preview.rowCount))
                    .arg(Format::count(preview.rowCount));
    if (preview.rowCount > 0 && !preview.error)
        note << (preview.patients
                     ? tr("%1 patient(s)", nullptr, static_cast<int>(*preview.patients))
                           .arg(Format::count(*preview.patients))
                     : tr("patients unknown"));
    m_columnsPanel->setNote(note.join(QStringLiteral(" · ")));

    m_suspect->setVisible(!preview.patientSuspects.empty());
    if (!preview.patientSuspects.empty())
        m_suspectText->setText(
            tr("“%1” looks like the patient: without it each image counts as a patient of its own.")
                .arg(QString::fromStdString(preview.patientSuspects.front())));

    const bool isEmpty = preview.readRows.empty();
    m_rows->setPreview(preview);
    m_rows->setVisible(!isEmpty);
    m_noRows->setText(!preview.error ? tr("The table has no rows.")
                      : preview.columns.empty() || preview.fields.contains("path")
                          ? tr("Rows show here once the table can be read.")
                          : tr("Choose above which column holds the image path."));
    m_noRows->setVisible(isEmpty);
    m_rowsPanel->setNote(isEmpty
                             ? QString()
                             : tr("%1 of %2 file(s) found", nullptr,
                                  static_cast<int>(preview.filesFound + preview.filesMissing))
                                   .arg(Format::count(preview.filesFound),
                                        Format::count(preview.filesFound + preview.filesMissing)));
    m_missingText->setText(tr("“%1” is not found: add the folder of the images as a source.")
                               .arg(QString::fromStdString(preview.firstMissing)));
    m_missing->setVisible(!isEmpty && preview.filesMissing > 0);
    m_classes.setPreview(preview);
}

}  // namespace lightbox::gui
