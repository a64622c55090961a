// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ImportDialog.h"

#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStandardPaths>
#include <QStyle>
#include <QTableWidget>
#include <QVBoxLayout>

#include "app/DownloadDialog.h"
#include "app/Format.h"
#include "app/Settings.h"
#include "app/Theme.h"
#include "widgets/Banner.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"
#include "widgets/Panel.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {
namespace {

constexpr int afterTypingMs = 250;
const QChar separator(';');

enum LabelSource { FromFolder, FromTag, FromTable };

QString formatName(const std::string& format) {
    if (format == "folder")
        return ImportDialog::tr("class folders");
    if (format == "medmnist")
        return ImportDialog::tr("MedMNIST file");
    if (format == "dicom")
        return ImportDialog::tr("DICOM");
    if (format == "csv")
        return ImportDialog::tr("table (CSV)");
    if (format == "nifti")
        return ImportDialog::tr("NIfTI volumes");
    if (format == "cifar10")
        return ImportDialog::tr("CIFAR-10 batches");
    return {};
}

QString projectsHome() {
    return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
        .filePath(QStringLiteral("Lightbox"));
}

}  // namespace

ImportDialog::ImportDialog(AppContext& context, const std::filesystem::path& project,
                           QWidget* parent)
    : QDialog(parent),
      m_context(context),
      m_project(project) {
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(project.empty() ? tr("New project") : tr("Import"));
    setModal(true);
    resize(960, 600);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(makeLabel(
        project.empty() ? tr("New project") : tr("Import into this project"), TextRole::Title));
    column->addWidget(
        makeLabel(tr("Images stay where they are; the project remembers their paths. "
                     "Files that cannot be read are listed, and never stop an import."),
                  TextRole::Label));
    m_banners = new BannerStack(context.theme);
    column->addWidget(m_banners);
    auto* halves = new QHBoxLayout;
    halves->setSpacing(16);
    halves->addWidget(makeForm(), 1);
    halves->addWidget(makePreview(), 1);
    column->addLayout(halves, 1);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    auto* cancel = new Button(context.theme, tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    buttons->addWidget(cancel);
    m_import =
        new Button(context.theme, tr("Import"), QStringLiteral("import"), ButtonKind::Primary);
    m_import->setObjectName(QStringLiteral("startImport"));
    m_import->setDefault(true);
    connect(m_import, &QPushButton::clicked, this, &QDialog::accept);
    buttons->addWidget(m_import);
    column->addLayout(buttons);

    m_delay.setSingleShot(true);
    m_delay.setInterval(afterTypingMs);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        guess();
        preview();
    });
    refresh();
}

QWidget* ImportDialog::makeForm() {
    const Theme& theme = m_context.theme;
    auto* panel = new Panel(tr("Source"));
    auto* form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    const auto row = [form](const QString& name, QWidget* field) {
        auto* label = makeLabel(name, TextRole::Label);
        label->setBuddy(field);
        field->setAccessibleName(name);
        form->addRow(label, field);
    };

    m_source = new QLineEdit;
    m_source->setObjectName(QStringLiteral("importSource"));
    m_source->setPlaceholderText(tr("A folder, or files separated by ;"));
    connect(m_source, &QLineEdit::textChanged, this, &ImportDialog::sourcesChanged);
    row(tr("Images"), m_source);
    auto* pick = new QWidget;
    auto* pickRow = new QHBoxLayout(pick);
    pickRow->setContentsMargins(0, 0, 0, 0);
    pickRow->setSpacing(8);
    auto* folder = new Button(theme, tr("Folder…"), QStringLiteral("folder"));
    folder->setSmall();
    connect(folder, &QPushButton::clicked, this, &ImportDialog::chooseFolder);
    auto* files = new Button(theme, tr("Files…"), QStringLiteral("file"));
    files->setSmall();
    connect(files, &QPushButton::clicked, this, &ImportDialog::chooseFiles);
    auto* download = new Button(theme, tr("Download…"), QStringLiteral("import"));
    download->setSmall();
    download->setObjectName(QStringLiteral("downloadSource"));
    download->setToolTip(tr("Fetch a public set (MedMNIST) from where it is published"));
    connect(download, &QPushButton::clicked, this, [this] {
        DownloadDialog dialog(m_context, this);
        if (dialog.exec() == QDialog::Accepted)
            setSources({dialog.file()});
    });
    m_found = makeLabel({}, TextRole::Help);
    pickRow->addWidget(folder);
    pickRow->addWidget(files);
    pickRow->addWidget(download);
    pickRow->addStretch(1);
    form->addRow(new QWidget, pick);
    form->addRow(new QWidget, m_found);

    if (m_project.empty()) {
        m_folder = new QLineEdit;
        m_folder->setObjectName(QStringLiteral("projectFolder"));
        connect(m_folder, &QLineEdit::textEdited, this, [this] {
            m_folderTyped = true;
            refresh();
        });
        row(tr("Project folder"), m_folder);
    }

    m_format = new QComboBox;
    m_format->addItem(tr("As detected"), QStringLiteral("auto"));
    for (const char* format : {"folder", "csv", "medmnist", "dicom", "nifti", "cifar10"})
        m_format->addItem(formatName(format), QLatin1String(format));
    connect(m_format, &QComboBox::currentIndexChanged, this, &ImportDialog::refresh);
    row(tr("Format"), m_format);

    m_task = new QComboBox;
    m_task->addItem(tr("As the labels say"), QStringLiteral("auto"));
    m_task->addItem(tr("Binary"), QStringLiteral("binary"));
    m_task->addItem(tr("Several classes"), QStringLiteral("multiclass"));
    m_task->addItem(tr("Several labels an image"), QStringLiteral("multilabel"));
    m_task->addItem(tr("Ordered classes"), QStringLiteral("ordinal"));
    row(tr("Task"), m_task);

    m_labelSource = new QComboBox;
    m_labelSource->addItem(tr("Folder name, or the array's own labels"), FromFolder);
    m_labelSource->addItem(tr("DICOM tag"), FromTag);
    m_labelSource->addItem(tr("CSV with path and label"), FromTable);
    connect(m_labelSource, &QComboBox::currentIndexChanged, this, &ImportDialog::refresh);
    row(tr("Labels from"), m_labelSource);
    auto* labelBox = new QWidget;
    auto* labelRow = new QHBoxLayout(labelBox);
    labelRow->setContentsMargins(0, 0, 0, 0);
    labelRow->setSpacing(8);
    m_label = new QLineEdit;
    m_label->setAccessibleName(tr("Label tag or table"));
    connect(m_label, &QLineEdit::textChanged, this, &ImportDialog::refresh);
    m_labelFile = new Button(theme, tr("File…"), QStringLiteral("file"));
    m_labelFile->setSmall();
    connect(m_labelFile, &QPushButton::clicked, this, [this] {
        const QString file =
            QFileDialog::getOpenFileName(this, tr("Table of labels"), {}, tr("CSV (*.csv)"));
        if (!file.isEmpty())
            m_label->setText(file);
    });
    labelRow->addWidget(m_label, 1);
    labelRow->addWidget(m_labelFile);
    form->addRow(new QWidget, labelBox);

    m_classes = new QLineEdit;
    m_classes->setPlaceholderText(tr("as found; or names in order, separated by commas"));
    connect(m_classes, &QLineEdit::textChanged, this, [this] {
        const QString chosen = m_positive->currentText();
        m_positive->clear();
        m_positive->addItems(classNames());
        m_positive->setEditText(chosen);
    });
    row(tr("Class names"), m_classes);
    m_positive = new QComboBox;
    m_positive->setEditable(true);
    m_positive->lineEdit()->setPlaceholderText(tr("guessed from the names; changeable later"));
    row(tr("Positive class"), m_positive);
    panel->body()->addLayout(form);
    panel->body()->addStretch(1);
    return panel;
}

QWidget* ImportDialog::makePreview() {
    auto* panel = new Panel(tr("Patients"));
    panel->setNote(tr("sets are divided by patient"));
    auto* help = makeLabel(tr("Pattern on the path (RE2). The group <b>patient</b>, or the first "
                              "group, is the patient id. DICOM brings its own."),
                           TextRole::Help);
    help->setWordWrap(true);
    panel->body()->addWidget(help);
    m_pattern = new QLineEdit;
    m_pattern->setObjectName(QStringLiteral("patientPattern"));
    m_pattern->setAccessibleName(tr("Patient pattern"));
    m_pattern->setPlaceholderText(QStringLiteral("(?P<patient>person[0-9]+)_"));
    connect(m_pattern, &QLineEdit::textChanged, this, [this] { m_delay.start(); });
    panel->body()->addWidget(m_pattern);
    m_patternFault = makeLabel({}, TextRole::Error);
    m_patternFault->setWordWrap(true);
    m_patternFault->hide();
    panel->body()->addWidget(m_patternFault);
    m_counts = makeLabel(tr("Choose a source, then a pattern shows here what it captures."),
                         TextRole::Label);
    m_counts->setWordWrap(true);
    panel->body()->addWidget(m_counts);
    m_table = new QTableWidget(0, 2);
    m_table->setObjectName(QStringLiteral("patternPreview"));
    m_table->setHorizontalHeaderLabels({tr("Path"), tr("Patient")});
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(28);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setShowGrid(false);
    m_table->setTextElideMode(Qt::ElideLeft);
    m_table->setAccessibleName(tr("What the pattern captures"));
    panel->body()->addWidget(m_table, 1);
    return panel;
}

std::vector<std::filesystem::path> ImportDialog::sources() const {
    std::vector<std::filesystem::path> result;
    for (const QString& part : m_source->text().split(separator, Qt::SkipEmptyParts))
        if (const QString path = part.trimmed(); !path.isEmpty())
            result.emplace_back(path.toStdString());
    return result;
}

QStringList ImportDialog::classNames() const {
    QStringList names;
    for (const QString& part : m_classes->text().split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (const QString name = part.trimmed(); !name.isEmpty())
            names << name;
    return names;
}

void ImportDialog::setSources(const QStringList& paths) {
    m_source->setText(paths.join(QStringLiteral("; ")));
}

std::filesystem::path ImportDialog::projectFolder() const {
    if (!m_project.empty())
        return m_project;
    QString folder = m_folder->text().trimmed();
    if (!folder.isEmpty() && !folder.endsWith(QStringLiteral(".lightbox")))
        folder += QStringLiteral(".lightbox");
    return folder.toStdString();
}

spec::ImportRequest ImportDialog::request() const {
    spec::ImportRequest request;
    request.sources = sources();
    request.format = m_format->currentData().toString().toStdString();
    request.task = m_task->currentData().toString().toStdString();
    if (m_labelSource->currentData().toInt() != FromFolder)
        request.label = m_label->text().trimmed().toStdString();
    for (const QString& name : classNames())
        request.classNames.push_back(name.toStdString());
    request.positive = m_positive->currentText().trimmed().toStdString();
    request.patientPattern = m_pattern->text().toStdString();
    request.threads = Settings().threads();
    return request;
}

void ImportDialog::chooseFolder() {
    const QString folder = QFileDialog::getExistingDirectory(this, tr("Folder of images"));
    if (!folder.isEmpty())
        setSources({folder});
}

void ImportDialog::chooseFiles() {
    const QStringList files = QFileDialog::getOpenFileNames(
        this, tr("Files"), {},
        tr("MedMNIST and images (*.npz *.dcm *.png *.jpg *.jpeg);;All files (*)"));
    if (!files.isEmpty())
        setSources(files);
}

void ImportDialog::sourcesChanged() {
    proposeFolder();
    m_delay.start();
    refresh();
}

void ImportDialog::proposeFolder() {
    if (m_folder == nullptr || m_folderTyped)
        return;
    const auto chosen = sources();
    if (chosen.empty())
        return;
    const QString name =
        QFileInfo(QString::fromStdString(chosen.front().lexically_normal().string()))
            .completeBaseName();
    m_folder->setText(QDir(projectsHome()).filePath(name + QStringLiteral(".lightbox")));
}

void ImportDialog::guess() {
    const auto chosen = sources();
    if (chosen.empty()) {
        m_found->clear();
        return;
    }
    m_context.jobs.start(
        {.key = QStringLiteral("guess")}, this,
        [chosen](std::stop_token, spec::ProgressObserver&) { return engine::guessSource(chosen); },
        [this](const engine::SourceGuess& guess) {
            const QString name = formatName(guess.format);
            m_banners->clearAll();
            m_found->setText(
                name.isEmpty()
                    ? tr("no format recognised")
                    : tr("%1, %2 files")
                          .arg(name, Format::count(static_cast<std::int64_t>(guess.files))));
        },
        [this](const base::Error& error) {
            m_found->clear();
            m_banners->showError(error, QStringLiteral("source"));
        });
}

void ImportDialog::preview() {
    const auto chosen = sources();
    const std::string pattern = m_pattern->text().toStdString();
    if (chosen.empty() || pattern.empty()) {
        m_context.jobs.drop(this, QStringLiteral("pattern"));
        m_table->setRowCount(0);
        m_patternFault->hide();
        return;
    }
    m_context.jobs.start(
        {.key = QStringLiteral("pattern")}, this,
        [chosen, pattern](std::stop_token, spec::ProgressObserver&) {
            return engine::previewPatientPattern(chosen, pattern);
        },
        [this](const spec::PatternPreview& preview) { showPreview(preview); },
        [this](const base::Error& error) {
            m_banners->showError(error, QStringLiteral("source"));
        });
}

void ImportDialog::showPreview(const spec::PatternPreview& preview) {
    const bool faulty = !preview.error.empty();
    m_patternFault->setText(QString::fromStdString(preview.error));
    m_patternFault->setVisible(faulty);
    m_pattern->setProperty("invalid", faulty);
    m_pattern->style()->unpolish(m_pattern);
    m_pattern->style()->polish(m_pattern);
    QStringList shares;
    for (const auto& [images, patients] : preview.patientsByImageCount) {
        if (shares.size() == 4) {
            shares << QStringLiteral("…");
            break;
        }
        shares << tr("%1 with %2")
                      .arg(Format::count(static_cast<std::int64_t>(patients)),
                           Format::count(static_cast<std::int64_t>(images)));
    }
    m_counts->setText(
        faulty
            ? QString()
            : tr("%1 patients: %2 images each. %3 paths match, %4 do not and would have no "
                 "patient.")
                  .arg(Format::count(static_cast<std::int64_t>(preview.patients)),
                       shares.isEmpty() ? QStringLiteral("0") : shares.join(QStringLiteral(", ")),
                       Format::count(static_cast<std::int64_t>(preview.matched)),
                       Format::count(static_cast<std::int64_t>(preview.unmatched))));
    m_table->setRowCount(static_cast<int>(preview.rows.size()));
    for (std::size_t i = 0; i < preview.rows.size(); ++i) {
        const auto& row = preview.rows[i];
        const int at = static_cast<int>(i);
        auto* path = new QTableWidgetItem(QString::fromStdString(row.path));
        path->setToolTip(path->text());
        m_table->setItem(at, 0, path);
        auto* patient = new QTableWidgetItem(row.patient ? QString::fromStdString(*row.patient)
                                                         : tr("no match"));
        if (!row.patient)
            patient->setIcon(m_context.theme.icon(QStringLiteral("warn"), Role::WarnIcon));
        m_table->setItem(at, 1, patient);
    }
}

void ImportDialog::refresh() {
    const int from = m_labelSource->currentData().toInt();
    m_label->parentWidget()->setVisible(from != FromFolder);
    m_labelFile->setVisible(from == FromTable);
    m_label->setPlaceholderText(from == FromTag ? tr("BodyPartExamined or 0018,0015")
                                                : tr("labels.csv"));
    const bool labelled = from == FromFolder || !m_label->text().trimmed().isEmpty();
    m_import->setEnabled(!sources().empty() && !projectFolder().empty() && labelled);
}

}  // namespace lightbox::gui
