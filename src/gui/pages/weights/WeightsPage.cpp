// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/weights/WeightsPage.h"

#include <QDesktopServices>
#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QStorageInfo>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>
#include <algorithm>
#include <filesystem>

#include "look/Format.h"
#include "look/Theme.h"
#include "pages/weights/ImportPanel.h"
#include "pages/weights/WeightsDetails.h"
#include "pages/weights/WeightsFetcher.h"
#include "session/FileDialogs.h"
#include "spec/Training.h"
#include "widgets/Banner.h"
#include "widgets/Buttons.h"
#include "widgets/Controls.h"
#include "widgets/Labels.h"
#include "widgets/PageColumns.h"
#include "widgets/Panel.h"
#include "widgets/Pills.h"

namespace lightbox::gui {

namespace {

constexpr int kSide = 328;  ///< px of the column at the right

QStringList presetsOf(const std::string& arch) {
    QStringList titles;
    for (const spec::PresetInfo& info : spec::presets()) {
        const spec::TrainingSpec preset = spec::presetSpec(info.name);
        if (preset.model.arch == arch && preset.model.pretrained)
            titles << Format::coreText(info.title);
    }
    return titles;
}

/// Of the official file, and of what was imported for the same network.
std::vector<WeightsRow> readRows() {
    const std::vector<engine::WeightsEntry> entries = engine::listWeights();
    const std::vector<engine::ModelInfo> models = engine::listModels();
    std::vector<WeightsRow> rows;
    std::vector<WeightsRow> imported;
    for (const engine::WeightsEntry& entry : entries) {
        WeightsRow row;
        row.arch = QString::fromStdString(entry.arch);
        row.title = QString::fromStdString(entry.title);
        row.file = QString::fromStdString(entry.fileName);
        row.origin = QString::fromStdString(entry.origin);
        row.licence = QString::fromStdString(entry.licence);
        row.address = QString::fromStdString(entry.url);
        row.package = QString::fromStdString(entry.package);
        row.sha256 = QString::fromStdString(entry.sha256);
        row.bytes = entry.bytes;
        row.done = entry.partBytes;
        row.presets = presetsOf(entry.arch);
        for (const engine::ModelInfo& model : models)
            if (model.arch == entry.arch) {
                row.parameters = model.parameters;
                row.defaultSize = model.defaultSize;
            }
        if (entry.present)
            row.path = QString::fromStdString(entry.file.string());
        row.state = entry.present         ? WeightsRow::State::Here
                    : entry.partBytes > 0 ? WeightsRow::State::Paused
                                          : WeightsRow::State::Absent;
        if (!entry.imported.empty()) {
            WeightsRow own = row;
            own.file = QString::fromStdString(entry.importedFrom.empty()
                                                  ? entry.imported.filename().string()
                                                  : entry.importedFrom);
            own.path = QString::fromStdString(entry.imported.string());
            own.origin = WeightsPage::tr("own file");
            own.licence.clear();
            own.address.clear();
            own.package.clear();
            own.sha256.clear();
            std::error_code ignored;
            own.bytes = std::filesystem::file_size(entry.imported, ignored);
            own.state = WeightsRow::State::Imported;
            imported.push_back(std::move(own));
        }
        if (!entry.fileName.empty())
            rows.push_back(std::move(row));
    }
    rows.insert(rows.end(), imported.begin(), imported.end());
    return rows;
}

}  // namespace

WeightsPage::WeightsPage(AppContext& appContext, QWidget* parent)
    : Page(appContext, PageId::Weights, parent) {
    const Theme& theme = context().theme;
    addBack();
    auto* folder =
        new Button(theme, tr("Open folder"), QStringLiteral("folder"), ButtonKind::Quiet);
    folder->setToolTip(tr("Shows the folder of the weights in the file manager"));
    connect(folder, &QPushButton::clicked, this, &WeightsPage::openFolder);
    addAction(folder);
    auto* import = new Button(theme, tr("Import a file…"), QStringLiteral("import"));
    import->setObjectName(QStringLiteral("importFile"));
    import->setToolTip(tr("Looks into a file of weights, and takes it when you say so"));
    connect(import, &QPushButton::clicked, this, &WeightsPage::chooseFile);
    addAction(import);
    m_forPresets = new Button(theme, {}, QStringLiteral("import"));
    m_forPresets->setObjectName(QStringLiteral("downloadForPresets"));
    m_forPresets->setToolTip(tr("Fetches what presets need and this computer lacks"));
    m_forPresets->hide();
    connect(m_forPresets, &QPushButton::clicked, this, &WeightsPage::downloadForPresets);
    addAction(m_forPresets);
    m_fetcher = new WeightsFetcher(context().jobs, this);
    connect(m_fetcher, &WeightsFetcher::progressed, this, &WeightsPage::showProgress);
    connect(m_fetcher, &WeightsFetcher::finished, this, [this](const QString& arch) {
        banners().clear(QStringLiteral("get-") + arch);
        read();
    });
    connect(m_fetcher, &WeightsFetcher::failed, this, &WeightsPage::fetchFailed);

    auto* main = new QVBoxLayout;
    main->setSpacing(8);
    main->addWidget(makeFilters());
    main->addWidget(makeTable(), 1);
    auto* side = new QVBoxLayout;
    side->setSpacing(8);
    m_details = new WeightsDetails(theme);
    connect(m_details, &WeightsDetails::downloadAsked, this, &WeightsPage::download);
    connect(m_details, &WeightsDetails::pauseAsked, m_fetcher, &WeightsFetcher::pause);
    connect(m_details, &WeightsDetails::forgetAsked, this, &WeightsPage::forget);
    side->addWidget(m_details);
    m_import = new ImportPanel(context());
    m_import->hide();
    connect(m_import, &ImportPanel::closed, m_import, &QWidget::hide);
    connect(m_import, &ImportPanel::imported, this, [this] {
        m_import->hide();
        read();
    });
    side->addWidget(m_import);
    side->addStretch(1);
    auto* disk = new Panel;
    auto* diskRow = new QHBoxLayout;
    diskRow->addWidget(makeLabel(tr("On disk"), TextRole::Label));
    diskRow->addStretch(1);
    m_disk = makeLabel({}, TextRole::Body);
    diskRow->addWidget(m_disk);
    disk->body()->addLayout(diskRow);
    m_folder = new ElidedLabel({}, TextRole::Help, Qt::ElideMiddle);
    disk->body()->addWidget(m_folder);
    disk->body()->setSpacing(2);
    side->addWidget(disk);
    auto* columns = new PageColumns(theme, main, side, tr("About the file"), kSide);
    columns->openAtFirst();
    body()->addWidget(columns, 1);
}

QWidget* WeightsPage::makeFilters() {
    const Theme& theme = context().theme;
    auto* place = new QWidget;
    auto* row = new QHBoxLayout(place);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    // On a narrow page the chips take a second line: the field needs its words.
    auto* chips = new QWidget;
    auto* flow = new FlowLayout(chips);
    auto* find = new QLineEdit;
    find->setObjectName(QStringLiteral("findWeights"));
    find->setPlaceholderText(tr("Architecture or file"));
    find->setAccessibleName(tr("Architecture or file"));
    find->setClearButtonEnabled(true);
    find->setMinimumWidth(176);
    find->setMaximumWidth(248);
    find->addAction(theme.icon(QStringLiteral("search"), Role::Text3), QLineEdit::LeadingPosition);
    connect(find, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_filter->setWords(text.trimmed()); });
    row->addWidget(find, 1, Qt::AlignTop);
    m_kinds.setExclusive(true);
    for (int kind = 0; kind < 4; ++kind) {
        auto* chip = new Button(theme, {});
        chip->setCheckable(true);
        chip->setSmall();
        chip->setObjectName(QStringLiteral("kind-%1").arg(kind));
        m_kinds.addButton(chip, kind);
        flow->addWidget(chip);
    }
    row->addWidget(chips, 3);
    m_kinds.button(0)->setChecked(true);
    connect(&m_kinds, &QButtonGroup::idClicked, this,
            [this](int kind) { m_filter->setKind(static_cast<WeightsFilter::Kind>(kind)); });
    return place;
}

QWidget* WeightsPage::makeTable() {
    m_model = new WeightsModel(this);
    m_filter = new WeightsFilter(this);
    m_filter->setSourceModel(m_model);
    auto* panel = new Panel;
    panel->setBodyMargins({});
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("weightsTable"));
    m_table->setAccessibleName(tr("Weights"));
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new WeightsDelegate(context().theme, m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(36);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setMinimumSectionSize(48);
    header->setStretchLastSection(true);
    constexpr int widths[] = {146, 200, 92, 96, 96, 84, 88, 128, 116};
    for (int c = 0; c < WeightsModel::ColumnCount; ++c)
        header->resizeSection(c, widths[c]);
    header->setSectionResizeMode(WeightsModel::File, QHeaderView::Stretch);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &WeightsPage::showChosen);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &WeightsPage::showChosen);
    // A click on what the state offers does it; Enter does too.
    const auto act = [this](const QModelIndex& index) {
        const WeightsRow* row = m_model->row(m_filter->mapToSource(index).row());
        if (row != nullptr && row->package.isEmpty() && !row->isHere())
            download(row->arch);
    };
    connect(m_table, &QTableView::clicked, this, [act](const QModelIndex& index) {
        if (index.column() == WeightsModel::StateColumn)
            act(index);
    });
    connect(m_table, &QTableView::activated, this, act);
    panel->body()->addWidget(m_table);
    return panel;
}

void WeightsPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    fitColumns();
    sayState();
}

int WeightsPage::neededWidth(int column) const {
    // Protected in QTableView, not in what it is made of.
    const QAbstractItemView* view = m_table;
    return std::max(view->sizeHintForColumn(column),
                    m_table->horizontalHeader()->sectionSizeHint(column));
}

void WeightsPage::fitColumns() {
    constexpr int kAll = 1300;  // px of the page
    constexpr int kMost = 1060;
    constexpr int kLeastLicence = 136;
    for (const int column : {WeightsModel::Hash, WeightsModel::Origin, WeightsModel::Parameters})
        m_table->setColumnHidden(column, width() < kAll);
    const bool isNarrow = width() < kMost;
    for (const int column : {WeightsModel::Licence, WeightsModel::File})
        m_table->setColumnHidden(column, isNarrow);
    // Without the file's name the network's gives way, so that no column is beyond the edge.
    m_table->horizontalHeader()->setSectionResizeMode(
        WeightsModel::Architecture, isNarrow ? QHeaderView::Stretch : QHeaderView::Interactive);
    m_table->horizontalHeader()->setStretchLastSection(false);
    if (isNarrow)
        return;
    // Files have what is left. Where that is too little, the hash goes, then the origin, which
    // stands beside the table too, then the licence's end.
    const auto left = [this] {
        int rest = m_table->viewport()->width();
        for (int column = 0; column < WeightsModel::ColumnCount; ++column)
            if (column != WeightsModel::File && !m_table->isColumnHidden(column))
                rest -= neededWidth(column);
        return rest - neededWidth(WeightsModel::File);
    };
    for (const int column : {WeightsModel::Hash, WeightsModel::Origin})
        if (left() < 0)
            m_table->setColumnHidden(column, true);
    const int lacking = std::max(0, -left());
    for (int column = 0; column < WeightsModel::ColumnCount; ++column)
        if (column != WeightsModel::File)
            m_table->setColumnWidth(column, neededWidth(column));
    const int licence = neededWidth(WeightsModel::Licence);
    m_table->setColumnWidth(WeightsModel::Licence,
                            std::max(licence - lacking, std::min(licence, kLeastLicence)));
}

void WeightsPage::sayState() {
    if (m_stateWords.isEmpty())
        return;
    const bool room =
        QFontMetrics(Theme::font(TextSize::Body)).horizontalAdvance(m_stateWords) < roomForState();
    setState(room ? m_stateWords : QString(), m_stateWords);
}

void WeightsPage::activate() {
    read();
}

void WeightsPage::read() {
    m_reading = true;
    context().jobs.start(
        JobOptions{.key = QStringLiteral("weights")}, this,
        [](std::stop_token, spec::ProgressObserver&) { return readRows(); },
        [this](std::vector<WeightsRow> rows) {
            m_reading = false;
            list(std::move(rows));
        },
        [this](const base::Error& error) {
            m_reading = false;
            banners().showError(error, QStringLiteral("weights"));
        });
}

void WeightsPage::list(std::vector<WeightsRow> rows) {
    const QString before = chosen() != nullptr ? chosen()->file + chosen()->path : QString();
    m_model->setRows(std::move(rows));
    int select = 0;
    for (int i = 0; i < m_filter->rowCount(); ++i)
        if (const WeightsRow* row =
                m_model->row(m_filter->mapToSource(m_filter->index(i, 0)).row());
            row->file + row->path == before)
            select = i;
    m_table->setCurrentIndex(m_filter->index(select, 0));
    fitColumns();
    showChips();
    showChosen();
    std::uint64_t onDisk = 0;
    int here = 0;
    for (const WeightsRow& row : m_model->rows())
        if (row.isHere()) {
            onDisk += row.bytes;
            ++here;
        }
    const QString folder = QString::fromStdString(engine::weightsFolders().front().string());
    m_stateWords = tr("%1 of %n file(s) on this computer, %2; none is fetched unless you ask",
                      nullptr, static_cast<int>(m_model->rows().size()))
                       .arg(here)
                       .arg(Format::bytes(onDisk));
    const QStorageInfo storage(QFileInfo::exists(folder) ? folder : QDir::homePath());
    m_disk->setText(
        tr("%1, %2 free")
            .arg(Format::bytes(onDisk), Format::bytes(static_cast<std::uint64_t>(
                                            std::max<qint64>(storage.bytesAvailable(), 0)))));
    m_folder->setText(folder);
    for (const WeightsRow& row : std::vector<WeightsRow>(m_model->rows()))
        if (m_fetcher->isRunning(row.arch))
            showProgress(row.arch);
    std::uint64_t wanted = 0;
    for (const WeightsRow& row : m_model->rows())
        if (!row.isHere() && !row.presets.isEmpty() && row.package.isEmpty())
            wanted += row.bytes - std::min(row.done, row.bytes);
    m_forPresets->setVisible(wanted > 0);
    m_forPresets->setText(tr("Download for presets, %1").arg(Format::bytes(wanted)));
    sayState();
}

void WeightsPage::showProgress(const QString& arch) {
    const JobInfo* job = m_fetcher->job(arch);
    if (job == nullptr)
        return;
    const bool counting = job->progress.stage == "downloading";
    for (const WeightsRow& row : m_model->rows())
        if (row.arch == arch && row.state != WeightsRow::State::Imported) {
            const auto done = counting ? static_cast<std::uint64_t>(job->progress.done) : row.done;
            m_model->setProgress(arch, WeightsRow::State::Running, done, row.bytes);
            break;
        }
    if (chosen() != nullptr && chosen()->arch == arch)
        m_details->setPace(job->secondsLeft >= 0
                               ? tr("%1 left").arg(Format::duration(job->secondsLeft))
                               : Format::stageName(job->progress.stage));
}

void WeightsPage::download(const QString& arch) {
    for (const WeightsRow& row : m_model->rows())
        if (row.arch == arch && row.state != WeightsRow::State::Imported) {
            banners().clear(QStringLiteral("get-") + arch);
            m_fetcher->start(arch, row.title);
            return;
        }
}

void WeightsPage::downloadForPresets() {
    std::vector<QString> wanted;
    for (const WeightsRow& row : m_model->rows())
        if (!row.isHere() && !row.presets.isEmpty() && row.package.isEmpty())
            wanted.push_back(row.arch);
    for (const QString& arch : wanted)
        download(arch);
}

void WeightsPage::fetchFailed(const QString& arch, const base::Error& error) {
    // A pause is no failure; showError() says nothing of one.
    banners().showError(error, QStringLiteral("get-") + arch);
    if (error.facts().code == "download_differs")
        m_model->setProgress(arch, WeightsRow::State::Differs, 0, 0);
    else
        read();
}

void WeightsPage::forget(const QString& arch) {
    context().jobs.start(
        JobOptions{.key = QStringLiteral("forget")}, this,
        [name = arch.toStdString()](std::stop_token, spec::ProgressObserver&) {
            return engine::forgetImportedWeights(name);
        },
        [this](bool) { read(); },
        [this](const base::Error& error) {
            banners().showError(error, QStringLiteral("weights"));
        });
}

void WeightsPage::showChips() {
    const auto count = [this](WeightsFilter::Kind kind) {
        return static_cast<int>(std::count_if(
            m_model->rows().begin(), m_model->rows().end(),
            [kind](const WeightsRow& row) { return WeightsFilter::isOf(row, kind); }));
    };
    const QString words[] = {tr("All %1"), tr("Here %1"), tr("Needed by a preset %1"),
                             tr("Under 50 MB %1")};
    for (int kind = 0; kind < 4; ++kind)
        m_kinds.button(kind)->setText(
            words[kind].arg(count(static_cast<WeightsFilter::Kind>(kind))));
}

const WeightsRow* WeightsPage::chosen() const {
    const QModelIndex index = m_table->currentIndex();
    return index.isValid() ? m_model->row(m_filter->mapToSource(index).row()) : nullptr;
}

void WeightsPage::showChosen() {
    const WeightsRow* row = chosen();
    m_details->setVisible(row != nullptr);
    if (row != nullptr)
        m_details->tell(*row);
}

void WeightsPage::chooseFile() {
    const QString file = FileDialogs::openFile(
        this, tr("Import weights"), tr("Weights (*.pth *.pt *.ckpt *.bin *.safetensors)"));
    if (!file.isEmpty())
        inspect(file);
}

void WeightsPage::inspect(const QString& file) {
    m_import->setFile(file);
    m_import->show();
}

void WeightsPage::openFolder() {
    const QString folder = QString::fromStdString(engine::weightsFolders().front().string());
    QDir().mkpath(folder);
    QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
}

}  // namespace lightbox::gui
