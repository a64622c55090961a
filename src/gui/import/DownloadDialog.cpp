// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/DownloadDialog.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QStandardPaths>
#include <QVBoxLayout>
#include <algorithm>

#include "look/Format.h"
#include "look/Theme.h"
#include "session/FileDialogs.h"
#include "widgets/Banner.h"
#include "widgets/Buttons.h"
#include "widgets/Controls.h"
#include "widgets/Labels.h"
#include "widgets/Panel.h"

namespace lightbox::gui {
namespace {

const char* const firstChoice = "pneumoniamnist";
constexpr int barSteps = 1000;
constexpr int dialogWidth = 640;

QString datasetsHome() {
    return QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation))
        .filePath(QStringLiteral("Lightbox/datasets"));
}

QFormLayout* makeFormLayout() {
    auto* form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignTop);
    form->setHorizontalSpacing(12);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

QLabel* wordsLabel(const char* name) {
    auto* label = makeLabel({}, TextRole::Body);
    label->setObjectName(QLatin1String(name));
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

}  // namespace

DownloadDialog::DownloadDialog(AppContext& context, QWidget* parent, engine::Publisher publisher)
    : QDialog(parent),
      m_context(context),
      m_publisher(std::move(publisher)) {
    setObjectName(QStringLiteral("downloadDialog"));
    setWindowTitle(tr("Download a set"));
    setModal(true);
    setFixedWidth(dialogWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    column->addWidget(makeLabel(tr("Download a public set"), TextRole::Title));
    auto* what =
        makeLabel(tr("From the publisher, MedMNIST, checked by MD5. Nothing but the request "
                     "leaves this computer."),
                  TextRole::Label);
    what->setWordWrap(true);
    column->addWidget(what);
    m_banners = new BannerStack(context.theme);
    column->addWidget(m_banners);
    column->addWidget(makeForm());
    column->addWidget(makeFacts());
    column->addWidget(makeProgress());
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    m_close = new Button(context.theme, tr("Close"));
    connect(m_close, &QPushButton::clicked, this, &DownloadDialog::reject);
    m_cancel = new Button(context.theme, tr("Cancel"), QStringLiteral("x"));
    m_cancel->setObjectName(QStringLiteral("cancelDownload"));
    m_cancel->setToolTip(tr("What is downloaded is kept; the next try continues there."));
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        if (m_job)
            m_context.jobs.cancel(*m_job);
    });
    m_start =
        new Button(context.theme, tr("Download"), QStringLiteral("import"), ButtonKind::Primary);
    m_start->setObjectName(QStringLiteral("startDownload"));
    m_start->setDefault(true);
    connect(m_start, &QPushButton::clicked, this, &DownloadDialog::start);
    buttons->addWidget(m_close);
    buttons->addStretch(1);
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_start);
    column->addLayout(buttons);
    connect(&context.jobs, &JobRunner::progressed, this, &DownloadDialog::showProgress);
    setRunning(false);
    m_set->setFocus();
    showSet();
}

QWidget* DownloadDialog::makeForm() {
    const Theme& theme = m_context.theme;
    auto* box = new QWidget;
    auto* form = makeFormLayout();
    form->setContentsMargins(0, 0, 0, 0);
    box->setLayout(form);
    const auto row = [form](const QString& name, QWidget* field, QWidget* named) {
        auto* label = makeLabel(name, TextRole::Label);
        label->setBuddy(named);
        label->setFixedWidth(72);
        named->setAccessibleName(name);
        form->addRow(label, field);
    };
    m_set = new QComboBox;
    m_set->setObjectName(QStringLiteral("downloadSet"));
    int index = 0;
    for (const engine::DownloadableSet& set : engine::downloadableSets()) {
        m_set->addItem(QString::fromStdString(set.title), QString::fromStdString(set.name));
        m_set->setItemData(index++, Format::coreText(set.description), Qt::ToolTipRole);
    }
    m_set->setCurrentIndex(m_set->findData(QLatin1String(firstChoice)));
    connect(m_set, &QComboBox::currentIndexChanged, this, &DownloadDialog::showSet);
    row(tr("Set"), m_set, m_set);

    m_size = new Segments(theme);
    m_size->setObjectName(QStringLiteral("downloadSize"));
    for (const int size : chosenSet().sizes)
        m_size->addSegment(tr("%1 px").arg(size), {}, tr("Images of %1 × %1 pixels").arg(size));
    m_size->setCurrent(0);
    connect(m_size, &Segments::chosen, this, &DownloadDialog::showSet);
    auto* sizeRow = new QWidget;
    auto* sizes = new QHBoxLayout(sizeRow);
    sizes->setContentsMargins(0, 0, 0, 0);
    sizes->addWidget(m_size);
    sizes->addStretch(1);
    row(tr("Size"), sizeRow, m_size);

    m_folder = new QLineEdit(datasetsHome());
    m_folder->setObjectName(QStringLiteral("downloadFolder"));
    connect(m_folder, &QLineEdit::textChanged, this, &DownloadDialog::showWhatIsHere);
    m_pickFolder = new Button(theme, tr("Folder…"), QStringLiteral("folder"));
    m_pickFolder->setSmall();
    m_pickFolder->setAutoDefault(false);
    connect(m_pickFolder, &QPushButton::clicked, this, &DownloadDialog::chooseFolder);
    auto* folderRow = new QWidget;
    auto* folder = new QHBoxLayout(folderRow);
    folder->setContentsMargins(0, 0, 0, 0);
    folder->setSpacing(8);
    folder->addWidget(m_folder, 1);
    folder->addWidget(m_pickFolder);
    row(tr("Folder"), folderRow, m_folder);
    return box;
}

QWidget* DownloadDialog::makeFacts() {
    auto* panel = new Panel;
    m_description = wordsLabel("setDescription");
    panel->body()->addWidget(m_description);
    auto* form = makeFormLayout();
    m_contents = wordsLabel("setContents");
    m_licence = wordsLabel("setLicence");
    m_source = wordsLabel("setSource");
    m_address = new ElidedLabel({}, TextRole::Small, Qt::ElideMiddle);
    m_address->setObjectName(QStringLiteral("setAddress"));
    const auto row = [form](const QString& name, QWidget* value) {
        auto* label = makeLabel(name, TextRole::Label);
        label->setFixedWidth(60);
        label->setAlignment(Qt::AlignTop | Qt::AlignLeft);
        form->addRow(label, value);
    };
    row(tr("Content"), m_contents);
    row(tr("Licence"), m_licence);
    row(tr("Citation"), m_source);
    row(tr("Source"), m_address);
    panel->body()->addLayout(form);
    return panel;
}

QWidget* DownloadDialog::makeProgress() {
    auto* box = new QWidget;
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    m_share = makeLabel({}, TextRole::Key);
    m_share->hide();
    m_amount = makeLabel({}, TextRole::Label);
    m_amount->setFixedHeight(28);  // as high as the share, which comes and goes
    m_amount->setObjectName(QStringLiteral("downloadAmount"));
    m_pace = makeLabel({}, TextRole::Label);
    row->addWidget(m_share);
    row->addWidget(m_amount);
    row->addStretch(1);
    row->addWidget(m_pace);
    column->addLayout(row);
    m_bar = new QProgressBar;
    m_bar->setTextVisible(false);
    m_bar->setRange(0, barSteps);
    m_bar->setAccessibleName(tr("Downloaded"));
    column->addWidget(m_bar);
    return box;
}

void DownloadDialog::setFolder(const QString& folder) {
    m_folder->setText(folder);
}

const engine::DownloadableSet& DownloadDialog::chosenSet() const {
    return engine::downloadableSets()[static_cast<std::size_t>(std::max(0, m_set->currentIndex()))];
}

engine::DownloadRequest DownloadDialog::request() const {
    const engine::DownloadableSet& set = chosenSet();
    return {.set = set.name,
            .size = set.sizes[static_cast<std::size_t>(std::max(0, m_size->current()))],
            .folder = m_folder->text().trimmed().toStdString()};
}

void DownloadDialog::showSet() {
    const engine::DownloadableSet& set = chosenSet();
    QStringList classes;
    for (const std::string& name : set.classes)
        classes << QString::fromStdString(name);
    m_description->setText(Format::coreText(set.description));
    m_contents->setText(tr("%1 image(s), %2, %3: %4", nullptr, static_cast<int>(set.images))
                            .arg(Format::count(set.images),
                                 set.channels == 1 ? tr("grey") : tr("colour"),
                                 Format::taskName(set.task), classes.join(QStringLiteral(", "))));
    m_licence->setText(QString::fromStdString(set.licence) +
                       (set.licence.find("NC") == std::string::npos
                            ? QString()
                            : QStringLiteral(" · ") + tr("not for commercial use")));
    m_source->setText(QStringLiteral("%1. %2").arg(QString::fromStdString(set.source),
                                                   QString::fromStdString(set.citation)));
    m_address->setText(QString::fromStdString(engine::downloadAddress(request(), m_publisher)));
    m_banners->clearAll();
    showWhatIsHere();
}

bool DownloadDialog::event(QEvent* event) {
    const bool taken = QDialog::event(event);
    // As high as its words need: another set, or a banner, may need more or less.
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        resize(dialogWidth, layout()->totalHeightForWidth(dialogWidth));
    return taken;
}

void DownloadDialog::showWhatIsHere() {
    if (m_job)
        return;
    const engine::DownloadRequest asked = request();
    m_start->setEnabled(!asked.folder.empty());
    const std::uint64_t here = asked.folder.empty() ? 0 : engine::downloadedBytes(asked);
    const QString most = tr("at most %1").arg(Format::bytes(chosenSet().unpackedBytes(asked.size)));
    m_share->hide();
    m_pace->clear();
    m_bar->setRange(0, barSteps);
    m_bar->setValue(0);
    m_start->setText(tr("Download"));
    if (here == 0) {
        m_amount->setText(most);
    } else if (QFileInfo::exists(QString::fromStdString(engine::downloadTarget(asked).string()))) {
        m_amount->setText(tr("%1 already here; only checked").arg(Format::bytes(here)));
        m_start->setText(tr("Check and use"));
    } else {
        m_amount->setText(tr("%1 here from an earlier try; %2").arg(Format::bytes(here), most));
        m_start->setText(tr("Resume"));
    }
}

void DownloadDialog::chooseFolder() {
    const QString folder = FileDialogs::folder(this, tr("Folder for the file"), m_folder->text());
    if (!folder.isEmpty())
        setFolder(folder);
}

void DownloadDialog::start() {
    m_banners->clearAll();
    m_job = m_context.jobs.start(
        {.title = tr("Downloading"),
         .icon = QStringLiteral("import"),
         .key = QStringLiteral("download"),
         .cancellable = true},
        this,
        [request = request(), publisher = m_publisher](std::stop_token stop,
                                                       spec::ProgressObserver& progress) {
            return engine::downloadSet(request, progress, stop, publisher);
        },
        [this](const engine::DownloadResult& result) { finished(result); },
        [this](const base::Error& error) { failed(error); });
    setRunning(true);
    m_amount->setText(tr("connecting"));
}

void DownloadDialog::showProgress() {
    const QList<JobInfo> jobs = m_context.jobs.jobs();
    const auto found = std::find_if(jobs.begin(), jobs.end(),
                                    [this](const JobInfo& job) { return m_job == job.id; });
    if (found == jobs.end())
        return;
    const spec::Progress& at = found->progress;
    const auto done = static_cast<std::uint64_t>(at.done);
    const auto total = static_cast<std::uint64_t>(at.total);
    const bool measured = at.stage == "downloading" && total > 0;
    m_bar->setRange(0, measured ? barSteps : 0);
    if (measured)
        m_bar->setValue(static_cast<int>(done * barSteps / total));
    m_share->setVisible(measured);
    if (measured)
        m_share->setText(tr("%1 %").arg(done * 100 / total));
    if (at.stage == "checking")
        m_amount->setText(tr("checking %1").arg(Format::bytes(done)));
    else if (at.stage == "connecting")
        m_amount->setText(tr("connecting"));
    else
        m_amount->setText(total > 0 ? tr("%1 of %2").arg(Format::bytes(done), Format::bytes(total))
                                    : Format::bytes(done));
    QStringList pace;
    if (at.stage == "downloading" && found->rate > 0)
        pace << tr("%1 per second").arg(Format::bytes(static_cast<std::uint64_t>(found->rate)));
    if (measured && found->secondsLeft >= 0)
        pace << tr("%1 left").arg(Format::duration(found->secondsLeft));
    m_pace->setText(pace.join(QStringLiteral(" · ")));
}

void DownloadDialog::finished(const engine::DownloadResult& result) {
    m_job.reset();
    m_file = QString::fromStdString(result.file.string());
    accept();
}

void DownloadDialog::failed(const base::Error& error) {
    m_job.reset();
    setRunning(false);
    showWhatIsHere();
    m_banners->showError(error);
}

void DownloadDialog::setRunning(bool running) {
    for (QWidget* field : {static_cast<QWidget*>(m_set), static_cast<QWidget*>(m_size),
                           static_cast<QWidget*>(m_folder), static_cast<QWidget*>(m_pickFolder)})
        field->setEnabled(!running);
    m_start->setVisible(!running);
    m_cancel->setVisible(running);
    m_cancel->setEnabled(running);
    (running ? m_cancel : m_start)->setFocus();
}

void DownloadDialog::reject() {
    // What is here is kept, as with Cancel.
    if (m_job)
        m_context.jobs.cancel(*m_job);
    QDialog::reject();
}

}  // namespace lightbox::gui
