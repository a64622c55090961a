// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/SourceForm.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <algorithm>

#include "import/SliceChoice.h"
#include "look/Format.h"
#include "session/FileDialogs.h"
#include "session/Settings.h"
#include "widgets/Buttons.h"
#include "widgets/Labels.h"

namespace lightbox::gui {
namespace {

const QChar separator(';');

enum LabelSource { FromFolder, FromTag, FromTable };

QString projectsHome() {
    return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
        .filePath(QStringLiteral("Lightbox"));
}

bool hasSlices(const QString& format) {
    return format == QStringLiteral("nifti") || format == QStringLiteral("dicom");
}

}  // namespace

QString formatName(const std::string& format) {
    if (format == "folder")
        return SourceForm::tr("class folders");
    if (format == "medmnist")
        return SourceForm::tr("MedMNIST file");
    if (format == "dicom")
        return SourceForm::tr("DICOM");
    if (format == "csv")
        return SourceForm::tr("table (CSV, TSV)");
    if (format == "nifti")
        return SourceForm::tr("NIfTI volumes");
    if (format == "cifar10")
        return SourceForm::tr("CIFAR-10 batches");
    return {};
}

SourceForm::SourceForm(const Theme& theme, const std::filesystem::path& project, QWidget* parent)
    : Panel(tr("Source"), parent),
      m_theme(theme),
      m_project(project),
      m_form(new QFormLayout) {
    m_form->setLabelAlignment(Qt::AlignLeft);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(8);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_source = new QLineEdit;
    m_source->setObjectName(QStringLiteral("importSource"));
    m_source->setAcceptDrops(false);  // files dropped on it are the window's to take, not text
    m_source->setPlaceholderText(tr("A folder, a table, or files separated by ;"));
    connect(m_source, &QLineEdit::textChanged, this, &SourceForm::readSources);
    addRow(*m_form, tr("Images"), m_source,
           tr("Folders, files or a table of images; also dropped here. They stay where they are."));
    m_form->addRow(new QWidget, makePickers());
    m_found = new ElidedLabel({}, TextRole::Help);
    m_found->setObjectName(QStringLiteral("foundFormat"));
    m_form->addRow(new QWidget, m_found);
    if (m_project.empty()) {
        m_folder = new QLineEdit;
        m_folder->setObjectName(QStringLiteral("projectFolder"));
        connect(m_folder, &QLineEdit::textEdited, this, [this] {
            m_folderTyped = true;
            Q_EMIT changed();
        });
        addRow(*m_form, tr("Project folder"), m_folder,
               tr("Where the project is kept; its name ends in .lightbox"));
    }
    addChoices(*m_form);
    body()->addLayout(m_form);
    refresh();
}

void SourceForm::addRow(QFormLayout& form, const QString& name, QWidget* field,
                        const QString& toolTip) {
    auto* label = makeLabel(name, TextRole::Label);
    label->setBuddy(field);
    label->setMinimumWidth(88);
    field->setAccessibleName(name);
    field->setToolTip(toolTip);
    form.addRow(label, field);
}

QWidget* SourceForm::makePickers() {
    auto* pick = new QWidget;
    auto* row = new QHBoxLayout(pick);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    auto* folder = new Button(m_theme, tr("Folder…"));
    folder->setSmall();
    connect(folder, &QPushButton::clicked, this, &SourceForm::chooseFolder);
    auto* files = new Button(m_theme, tr("Files…"));
    files->setSmall();
    connect(files, &QPushButton::clicked, this, &SourceForm::chooseFiles);
    m_download = new Button(m_theme, tr("Download…"));
    m_download->setSmall();
    m_download->setObjectName(QStringLiteral("downloadSource"));
    m_download->setToolTip(tr("Download a public set (MedMNIST) from its publisher"));
    connect(m_download, &QPushButton::clicked, this, &SourceForm::downloadWanted);
    row->addWidget(folder);
    row->addWidget(files);
    row->addWidget(m_download);
    row->addStretch(1);
    return pick;
}

void SourceForm::addChoices(QFormLayout& form) {
    m_format = new QComboBox;
    m_format->setObjectName(QStringLiteral("importFormat"));
    m_format->addItem(tr("As detected"), QStringLiteral("auto"));
    for (const char* format : {"folder", "csv", "medmnist", "dicom", "nifti", "cifar10"})
        m_format->addItem(formatName(format), QLatin1String(format));
    connect(m_format, &QComboBox::currentIndexChanged, this, &SourceForm::refresh);
    addRow(form, tr("Format"), m_format, tr("What the sources are, where the guess is wrong"));

    m_table = new QComboBox;
    m_table->setObjectName(QStringLiteral("importTable"));
    m_table->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_table, &QComboBox::currentIndexChanged, this, &SourceForm::changed);
    addRow(form, tr("Table"), m_table,
           tr("Whose columns are shown; tables named as sources are all read the same way"));

    // What was assumed of the source, each to be taken back with one click; shown where it applies.
    const auto addCheck = [&](const char* name, const QString& toolTip) {
        auto* check = new QCheckBox;
        check->setObjectName(QLatin1String(name));
        check->setToolTip(toolTip);
        connect(check, &QCheckBox::toggled, this, &SourceForm::changed);
        form.addRow(new QWidget, check);
        return check;
    };
    m_sets = addCheck("setFolders", tr("Otherwise these folders are classes"));
    m_sets->setChecked(true);
    m_answer = addCheck("answeredSets", m_sets->toolTip());
    m_folders = addCheck("patientFolders", tr("Otherwise each folder is one patient and no class"));
    m_masks =
        addCheck("includeMasks", tr("Segmentations beside the images are left out otherwise"));
    m_derived =
        addCheck("includeDerived", tr("They are computed from images and are left out otherwise"));
    m_derived->setText(tr("Read segmentations, dose and maps too"));

    m_slices = new SliceChoice;
    connect(m_slices, &SliceChoice::changed, this, &SourceForm::changed);
    addRow(form, tr("Slices"), m_slices, tr("Which slices or frames become images"));

    m_task = new QComboBox;
    m_task->setObjectName(QStringLiteral("importTask"));
    m_task->addItem(tr("As the labels say"), QStringLiteral("auto"));
    m_task->addItem(tr("Binary"), QStringLiteral("binary"));
    m_task->addItem(tr("Several classes"), QStringLiteral("multiclass"));
    m_task->addItem(tr("Several labels an image"), QStringLiteral("multilabel"));
    m_task->addItem(tr("Ordered classes"), QStringLiteral("ordinal"));
    connect(m_task, &QComboBox::currentIndexChanged, this, &SourceForm::changed);
    addRow(form, tr("Task"), m_task, tr("What the model predicts"));

    m_several = new QComboBox;
    m_several->setObjectName(QStringLiteral("severalRows"));
    m_several->addItem(tr("As the task wants it"), QString());
    m_several->addItem(tr("Their label where they agree"), QStringLiteral("agree"));
    m_several->addItem(tr("All labels that they state"), QStringLiteral("multilabel"));
    m_several->addItem(tr("What any of them finds"), QStringLiteral("any"));
    m_several->addItem(tr("What most of them state"), QStringLiteral("majority"));
    connect(m_several, &QComboBox::currentIndexChanged, this, &SourceForm::changed);
    addRow(form, tr("Rows an image"), m_several,
           tr("What several rows of one image (readers, boxes) make of its label"));

    m_labelSource = new QComboBox;
    m_labelSource->addItem(tr("Folder name, or the array's own labels"), FromFolder);
    m_labelSource->addItem(tr("DICOM tag"), FromTag);
    m_labelSource->addItem(tr("CSV with path and label"), FromTable);
    connect(m_labelSource, &QComboBox::currentIndexChanged, this, &SourceForm::refresh);
    addRow(form, tr("Labels from"), m_labelSource, tr("Where the class of an image is taken from"));
    m_labelBox = makeLabelField();
    form.addRow(new QWidget, m_labelBox);

    m_classes = new QLineEdit;
    m_classes->setObjectName(QStringLiteral("classNames"));
    connect(m_classes, &QLineEdit::textChanged, this, [this] {
        const QString chosen = m_positive->currentText();
        m_positive->clear();
        m_positive->addItems(classNames());
        m_positive->setEditText(chosen);
        Q_EMIT changed();
    });
    addRow(form, tr("Class names"), m_classes,
           tr("In order, separated by commas: names for numbered classes"));
    m_positive = new QComboBox;
    m_positive->setObjectName(QStringLiteral("positiveClass"));
    m_positive->setEditable(true);
    connect(m_positive, &QComboBox::editTextChanged, this, &SourceForm::changed);
    addRow(form, tr("Positive class"), m_positive,
           tr("Of two classes the one to find; can be changed later"));
    showClasses({});
}

QWidget* SourceForm::makeLabelField() {
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_label = new QLineEdit;
    m_label->setAccessibleName(tr("Label tag or table"));
    connect(m_label, &QLineEdit::textChanged, this, &SourceForm::changed);
    m_labelFile = new Button(m_theme, tr("File…"), QStringLiteral("file"));
    m_labelFile->setSmall();
    connect(m_labelFile, &QPushButton::clicked, this, [this] {
        const QString file = labelTable();
        if (!file.isEmpty())
            m_label->setText(file);
    });
    row->addWidget(m_label, 1);
    row->addWidget(m_labelFile);
    return box;
}

QString SourceForm::labelTable() {
    return FileDialogs::openFile(
        this, tr("Table of labels"),
        tr("Tables (*.csv *.tsv *.tab *.txt *.data *.list);;All files (*)"));
}

void SourceForm::chooseLabelTable() {
    const QString file = labelTable();
    if (file.isEmpty())
        return;
    m_labelSource->setCurrentIndex(m_labelSource->findData(FromTable));
    m_label->setText(file);
}

void SourceForm::takeSets(const std::map<std::string, std::string>& folders, bool areSets) {
    m_answered = folders;
    QStringList said;
    for (const auto& [folder, set] : folders)
        said << QStringLiteral("%1 = %2").arg(QString::fromStdString(folder), Format::setName(set));
    m_answer->setText(tr("Folders are sets: %1").arg(said.join(QStringLiteral(", "))));
    m_answer->setChecked(areSets);
    refresh();
}

void SourceForm::askForName(const QStringList& taken) {
    m_taken = taken;
    m_name = new QLineEdit;
    m_name->setObjectName(QStringLiteral("cohortName"));
    m_name->setAccessibleName(tr("Name"));
    m_name->setToolTip(tr("What the cohort is called: the place and the year, for instance"));
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_nameTyped = true;
        Q_EMIT nameChanged();
    });
    auto* label = makeLabel(tr("Name"), TextRole::Label);
    label->setBuddy(m_name);
    m_form->insertRow(0, label, m_name);
    m_download->hide();                        // a published set is no other place
    m_form->setRowVisible(m_positive, false);  // the run says which it is
}

QString SourceForm::name() const {
    return m_name != nullptr ? m_name->text().trimmed() : QString();
}

void SourceForm::proposeName() {
    const auto chosen = sources();
    if (m_name == nullptr || m_nameTyped || chosen.empty())
        return;
    const QString stem =
        QFileInfo(QString::fromStdString(chosen.front().lexically_normal().string()))
            .completeBaseName();
    QString name = stem;
    for (int number = 2; m_taken.contains(name); ++number)
        name = QStringLiteral("%1 %2").arg(stem).arg(number);
    m_name->setText(name);
}

void SourceForm::setSources(const QStringList& paths) {
    m_source->setText(paths.join(QStringLiteral("; ")));
}

void SourceForm::addSources(const QStringList& paths) {
    QStringList all;
    for (const std::filesystem::path& source : sources())
        all << QString::fromStdString(source.string());
    for (const QString& path : paths)
        if (!all.contains(path))
            all << path;
    setSources(all);
}

void SourceForm::chooseFolder() {
    const QString folder = FileDialogs::folder(this, tr("Folder of images"));
    if (folder.isEmpty())
        return;
    // A table keeps its place beside the folder of its images.
    if (isTable())
        addSources({folder});
    else
        setSources({folder});
}

void SourceForm::chooseFiles() {
    const QStringList files = FileDialogs::openFiles(
        this, tr("Files"),
        tr("Tables, MedMNIST and images (*.csv *.tsv *.tab *.txt *.npz *.dcm *.nii *.nii.gz *.png "
           "*.jpg "
           "*.jpeg *.tif *.tiff *.webp *.bmp *.gif *.pgm *.ppm *.jp2);;All files (*)"));
    if (!files.isEmpty())
        setSources(files);
}

std::vector<std::filesystem::path> SourceForm::sources() const {
    std::vector<std::filesystem::path> result;
    for (const QString& part : m_source->text().split(separator, Qt::SkipEmptyParts))
        if (const QString path = part.trimmed(); !path.isEmpty())
            result.emplace_back(path.toStdString());
    return result;
}

void SourceForm::readSources() {
    proposeFolder();
    proposeName();
    Q_EMIT sourcesChanged();
}

void SourceForm::proposeFolder() {
    if (m_folder == nullptr || m_folderTyped)
        return;
    const auto chosen = sources();
    if (chosen.empty())
        return;
    const QString name =
        QFileInfo(QString::fromStdString(chosen.front().lexically_normal().string()))
            .completeBaseName();
    // Never one that is there: the sets of two folders of one name do not become one unasked.
    const QDir home(projectsHome());
    QString folder = home.filePath(name + QStringLiteral(".lightbox"));
    for (int number = 2; QFileInfo::exists(folder); ++number)
        folder = home.filePath(QStringLiteral("%1-%2.lightbox").arg(name).arg(number));
    m_folder->setText(folder);
}

void SourceForm::setGuess(const engine::SourceGuess& guess) {
    m_guess = guess;
    m_answered.clear();
    const QString name = formatName(guess.format);
    const QString files =
        tr("%1 file(s)", nullptr, static_cast<int>(guess.files)).arg(Format::count(guess.files));
    const bool hasTable = !guess.tables.empty() && guess.format != "csv";
    m_found->setText(name.isEmpty() ? tr("no format recognised")
                     : hasTable     ? tr("%1, %2, with tables").arg(name, files)
                                    : tr("%1, %2").arg(name, files));
    m_found->setToolTip(
        hasTable ? tr("To take labels and patients from the table, choose the format “%1”.")
                       .arg(formatName("csv"))
                 : QString());
    m_masks->setText(tr("Read %n mask(s) too", nullptr, static_cast<int>(guess.masks)));
    QStringList folders;
    for (const std::string& folder : guess.setFolders)
        folders << QString::fromStdString(folder);
    m_sets->setText(tr("Folders are sets: %1").arg(folders.join(QStringLiteral(", "))));
    m_folders->setText(tr("Folders called like patients are classes"));
    const QSignalBlocker quiet(m_table);
    const QString chosen = m_table->currentData().toString();
    m_table->clear();
    for (const std::filesystem::path& table : guess.tables)
        m_table->addItem(QString::fromStdString(table.filename().string()),
                         QString::fromStdString(table.string()));
    m_table->setCurrentIndex(std::max(0, m_table->findData(chosen)));
    refresh();
}

void SourceForm::clearGuess() {
    setGuess({});
    m_found->clear();
}

QString SourceForm::format() const {
    const QString chosen = m_format->currentData().toString();
    return chosen == QStringLiteral("auto") ? QString::fromStdString(m_guess.format) : chosen;
}

bool SourceForm::isTable() const {
    return format() == QStringLiteral("csv");
}

std::filesystem::path SourceForm::table() const {
    if (!isTable())
        return {};
    if (m_table->count() > 0)
        return m_table->currentData().toString().toStdString();
    // A file of another extension, said to be a table.
    const auto chosen = sources();
    std::error_code error;
    return chosen.size() == 1 && std::filesystem::is_regular_file(chosen.front(), error)
               ? chosen.front()
               : std::filesystem::path();
}

void SourceForm::showClasses(const spec::TablePreview& preview) {
    QStringList names;
    for (const std::string& name : preview.classes)
        names << QString::fromStdString(name);
    m_classes->setPlaceholderText(names.isEmpty() || names.size() > 4
                                      ? tr("as found; or names in order, separated by commas")
                                      : names.join(QStringLiteral(", ")));
    const bool isBinary = preview.positive >= 0;
    m_positive->setEnabled(isBinary || preview.classes.empty() ||
                           !m_positive->currentText().isEmpty());
    m_positive->lineEdit()->setPlaceholderText(
        isBinary                  ? tr("%1, guessed").arg(names[preview.positive])
        : m_positive->isEnabled() ? tr("guessed from the names; can be changed later")
                                  : tr("only where there are two classes"));
    if (!isBinary || !classNames().isEmpty())
        return;
    const QSignalBlocker quiet(m_positive);
    const QString chosen = m_positive->currentText();
    m_positive->clear();
    m_positive->addItems(names);
    m_positive->setEditText(chosen);
}

QStringList SourceForm::classNames() const {
    QStringList names;
    for (const QString& part : m_classes->text().split(QLatin1Char(','), Qt::SkipEmptyParts))
        if (const QString name = part.trimmed(); !name.isEmpty())
            names << name;
    return names;
}

std::filesystem::path SourceForm::projectFolder() const {
    if (!m_project.empty())
        return m_project;
    QString folder = m_folder->text().trimmed();
    if (!folder.isEmpty() && !folder.endsWith(QStringLiteral(".lightbox")))
        folder += QStringLiteral(".lightbox");
    return folder.toStdString();
}

spec::ImportRequest SourceForm::request() const {
    spec::ImportRequest request;
    request.sources = sources();
    // One table of several that lie in a folder has to be named itself.
    std::error_code error;
    const bool isGiven =
        std::any_of(request.sources.begin(), request.sources.end(), [&](const auto& source) {
            return std::filesystem::is_regular_file(source, error);
        });
    if (const std::filesystem::path chosen = table();
        !chosen.empty() && m_table->count() > 1 && !isGiven)
        request.sources.push_back(chosen);
    request.format = m_format->currentData().toString().toStdString();
    if (isTable() && m_table->count() > 1)
        request.format = "csv";  // the one chosen, whatever the guess would take
    if (hasSlices(format()))
        m_slices->put(request);
    request.task = m_task->currentData().toString().toStdString();
    if (isTable())
        request.severalRows = m_several->currentData().toString().toStdString();
    if (!isTable() && m_labelSource->currentData().toInt() != FromFolder)
        request.label = m_label->text().trimmed().toStdString();
    // A box that is not shown says nothing, whatever it was set to for another source.
    if (m_masks->isVisibleTo(this) && m_masks->isChecked())
        request.include.emplace_back("masks");
    if (m_derived->isVisibleTo(this) && m_derived->isChecked())
        request.include.emplace_back("derived");
    if (m_folders->isVisibleTo(this) && m_folders->isChecked())
        request.label = "folder";
    if (m_sets->isVisibleTo(this) && !m_sets->isChecked())
        for (const std::string& folder : m_guess.setFolders)
            request.setFolders[folder] = "none";
    for (const auto& [folder, set] : m_answered)
        request.setFolders[folder] = m_answer->isChecked() ? set : "none";
    for (const QString& name : classNames())
        request.classNames.push_back(name.toStdString());
    request.positive = m_positive->currentText().trimmed().toStdString();
    request.threads = Settings().threads();
    return request;
}

QString SourceForm::missing() const {
    if (sources().empty())
        return tr("Choose a folder, files or a table, or drop them here.");
    if (m_name != nullptr && name().isEmpty())
        return tr("Enter a name for the cohort.");
    if (m_taken.contains(name()))
        return tr("There is a cohort of that name: choose another.");
    if (projectFolder().empty())
        return tr("Choose the folder of the project.");
    if (std::error_code ignored;
        m_project.empty() && std::filesystem::exists(projectFolder(), ignored))
        return tr("A project %1 is already there: choose another folder, or open it and import "
                  "into "
                  "it.")
            .arg(QString::fromStdString(projectFolder().stem().string()));
    if (isTable() && table().empty())
        return tr("There is no table among the sources.");
    if (!isTable() && m_labelSource->currentData().toInt() != FromFolder &&
        m_label->text().trimmed().isEmpty())
        return tr("Enter the tag or the table that holds the labels.");
    return {};
}

void SourceForm::refresh() {
    const bool byTable = isTable();
    const int from = m_labelSource->currentData().toInt();
    const auto setRowVisible = [this](QWidget* field, bool isVisible) {
        m_form->setRowVisible(field, isVisible);  // without the space of the row
    };
    setRowVisible(m_table, byTable && m_table->count() > 1);
    setRowVisible(m_several, byTable);
    setRowVisible(m_slices, hasSlices(format()));
    setRowVisible(m_sets, !m_guess.setFolders.empty());
    setRowVisible(m_answer, !m_answered.empty());
    setRowVisible(m_folders, !byTable && from == FromFolder && m_guess.foldersArePatients);
    setRowVisible(m_masks, !byTable && m_guess.masks > 0);
    setRowVisible(m_derived, format() == QStringLiteral("dicom"));
    m_slices->setHasPlanes(format() == QStringLiteral("nifti"));
    setRowVisible(m_labelSource, !byTable);
    setRowVisible(m_labelBox, !byTable && from != FromFolder);
    m_labelFile->setVisible(from == FromTable);
    m_label->setPlaceholderText(from == FromTag ? tr("BodyPartExamined or 0018,0015")
                                                : tr("labels.csv"));
    Q_EMIT changed();
}

}  // namespace lightbox::gui
