// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/cases/CasesPage.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSlider>
#include <QTableView>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>
#include <optional>

#include "engine/FindByTag.h"
#include "look/Format.h"
#include "look/PatientWords.h"
#include "look/Theme.h"
#include "models/ImageListModel.h"
#include "models/PatientTreeModel.h"
#include "pages/cases/CasesExport.h"
#include "pages/cases/FilterBar.h"
#include "pages/cases/HealthPanel.h"
#include "pages/cases/ImageTableModel.h"
#include "pages/cases/MetadataPanel.h"
#include "pages/cases/PatientDelegate.h"
#include "pages/cases/SampleSheet.h"
#include "pages/cases/ThumbnailView.h"
#include "session/LeftOutDialog.h"
#include "session/ProjectSession.h"
#include "session/film/Film.h"
#include "spec/PatientSource.h"
#include "widgets/Banner.h"
#include "widgets/Buttons.h"
#include "widgets/ClassMark.h"
#include "widgets/FocusRing.h"
#include "widgets/Labels.h"
#include "widgets/PageColumns.h"
#include "widgets/Panel.h"
#include "widgets/States.h"
#include "workers/JobRunner.h"
#include "workers/ThumbnailLoader.h"

namespace lightbox::gui {

namespace {
/// Shorter texts are in every image's tags.
constexpr qsizetype kLeastSearched = 2;
constexpr int kTagDelayMs = 200;
constexpr int kFirstSide = 96;  ///< px of a thumbnail

}  // namespace

CasesPage::CasesPage(AppContext& appContext, QWidget* parent)
    : Page(appContext, PageId::Cases, parent) {
    const Theme& theme = context().theme;
    buildHead();
    m_content = new QWidget;
    auto* column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    m_filters = new FilterBar(theme, context().session);
    connect(m_filters, &FilterBar::changed, this, &CasesPage::applyFilter);
    column->addWidget(m_filters);
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    buildBrowser();
    m_exports = new CasesExport(context(), banners(), *m_list, this);
    auto* browser = new QHBoxLayout;
    browser->setSpacing(8);
    m_treePanel->setFixedWidth(232);
    browser->addWidget(m_treePanel);
    browser->addWidget(m_gridPanel, 1);
    left->addLayout(browser, 1);
    m_health = new HealthPanel(theme);
    connect(m_health, &HealthPanel::imagesAsked, this,
            [this](const QString& title, const spec::Finding& finding) {
                showFinding(title, finding.images, finding.groups);
            });
    connect(m_health, &HealthPanel::exportAsked, m_exports, &CasesExport::exportHealth);
    connect(m_health, &HealthPanel::acceptAsked, this, &CasesPage::acceptFinding);
    connect(m_health, &HealthPanel::mergeAsked, this, &CasesPage::mergePatientForms);
    connect(m_health, &HealthPanel::withdrawAsked, this, &CasesPage::withdrawAcceptance);
    connect(m_health, &HealthPanel::againAsked, this, [this] { context().session.inspect(); });
    connect(m_health, &HealthPanel::deeperAsked, this,
            [this] { context().session.inspectFully(); });
    left->addWidget(m_health);
    row->addLayout(left, 1);
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    m_viewer = new Film(context(), context().session, Film::Maps::Without);
    connect(m_viewer, &Film::imageChosen, this, &CasesPage::select);
    connect(m_viewer, &Film::enlargeAsked, this, [this] { enlarge(!m_enlarged); });
    m_viewer->setFixedWidth(kViewerWidth);
    m_viewer->setMinimumHeight(280);
    m_viewer->setMaximumHeight(kViewerHeight);
    m_metadata = new MetadataPanel(context());
    m_metadata->setFixedWidth(kViewerWidth);
    right->addWidget(m_viewer, 3);
    right->addWidget(m_metadata, 2);
    m_columns = new PageColumns(theme, row, right, tr("Image and metadata"), 400);
    m_columns->setStepsAside(m_treePanel, m_health);
    column->addWidget(m_columns, 1);
    body()->addWidget(m_content, 1);

    m_empty = new EmptyState(theme, QStringLiteral("img"), tr("No images yet"),
                             tr("Drop a folder here, or import one. Files stay where they are."));
    connect(m_empty->addButton(tr("Import…"), QStringLiteral("import"), ButtonKind::Primary),
            &QPushButton::clicked, this, [this] { context().session.requestImport(); });
    body()->addWidget(m_empty, 1);

    addKeys();

    ProjectSession& session = context().session;
    connect(&session, &ProjectSession::projectClosed, this, &CasesPage::adoptDataset);
    connect(&session, &ProjectSession::datasetChanged, this, &CasesPage::adoptDataset);
    connect(&session, &ProjectSession::splitChanged, this, &CasesPage::adoptDataset);
    connect(&session, &ProjectSession::namesChanged, this, [this] {
        m_list->setNames(context().session.names());
        m_health->setNamesHidden(context().session.names().hidden);
        m_taggedText.clear();  // identifiers are searched only while they are shown
        applyFilter();
    });
    connect(&session, &ProjectSession::healthChanged, this, &CasesPage::showHealth);
    connect(&session, &ProjectSession::runsChanged, this, &CasesPage::showWholeImage);
    connect(&session, &ProjectSession::selectionChanged, this, [this] { followSelection(); });
    connect(&session, &ProjectSession::worklistRequested, this,
            [this](const WorklistRequest& request) {
                if (request.run.empty())
                    showFinding(request.title, request.images);
            });
    m_tagDelay.setSingleShot(true);
    m_tagDelay.setInterval(kTagDelayMs);
    connect(&m_tagDelay, &QTimer::timeout, this, &CasesPage::startTagSearch);
    adoptDataset();
}

void CasesPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_health->setRoom(height());
}

void CasesPage::reset() {
    // The list still holds the project before; datasetChanged follows and applies the filter.
    const QSignalBlocker quiet(m_filters);
    m_filters->startAnew();
    m_size->setValue(kFirstSide);
    m_size->setVisible(!m_filters->isTable());
    m_sheetButton->setChecked(false);
    m_tagDelay.stop();
    m_taggedText.clear();
    m_tagged.clear();
    m_leftOut = {};
    m_grid->clearSelection();
    enlarge(false);
}

void CasesPage::addKeys() {
    const auto key = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    key(QKeySequence::Find, [this] {
        enlarge(false);
        m_filters->focusSearch();
    });
    key(QKeySequence(Qt::Key_S), [this] {
        enlarge(false);
        m_sheetButton->toggle();
    });
    key(QKeySequence(Qt::Key_Delete), [this] { leaveOutOrTakeIn(); });
    m_back = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    m_back->setEnabled(false);
    connect(m_back, &QShortcut::activated, this, [this] { enlarge(false); });
    m_viewer->addKeysTo(this);
}

void CasesPage::buildHead() {
    const Theme& theme = context().theme;
    m_drawAgain = new Button(theme, tr("Draw again"), QStringLiteral("shuffle"), ButtonKind::Quiet);
    m_drawAgain->setToolTip(tr("Other images of the same classes"));
    m_drawAgain->hide();
    addAction(m_drawAgain);
    m_sheetButton =
        new Button(theme, tr("Sample sheet"), QStringLiteral("grid"), ButtonKind::Quiet);
    m_sheetButton->setObjectName(QStringLiteral("sampleSheet"));
    m_sheetButton->setCheckable(true);
    m_sheetButton->setToolTip(
        tr("A few images of each class side by side, with the distribution of intensity, shape and "
           "size (S)"));
    connect(m_sheetButton, &QPushButton::toggled, this, &CasesPage::showSheet);
    addAction(m_sheetButton);
    m_leaveOut = new Button(theme, tr("Leave out…"), QStringLiteral("eyeoff"), ButtonKind::Quiet);
    m_leaveOut->setObjectName(QStringLiteral("leaveOutOfSets"));
    connect(m_leaveOut, &QPushButton::clicked, this, &CasesPage::leaveOutOrTakeIn);
    addAction(m_leaveOut);
    m_leftOutList = new Button(theme, {}, {}, ButtonKind::Link);
    m_leftOutList->setObjectName(QStringLiteral("leftOutList"));
    m_leftOutList->setToolTip(tr("What was left out, with the reason, and the way back"));
    m_leftOutList->hide();
    connect(m_leftOutList, &QPushButton::clicked, this, [this] {
        LeftOutDialog dialog(context(), banners(), this);
        dialog.exec();
    });
    addAction(m_leftOutList);
    m_export = new Button(theme, tr("Export list"), QStringLiteral("export"));
    m_export->setToolTip(tr("Save the images shown, with patient, class and set, as a CSV file"));
    connect(m_export, &QPushButton::clicked, this, [this] { m_exports->exportList(); });
    addAction(m_export);
    m_import = new Button(theme, tr("Import…"), QStringLiteral("import"), ButtonKind::Primary);
    m_import->setToolTip(tr("Import a folder, DICOM or a MedMNIST file (Ctrl+I)"));
    m_import->setObjectName(QStringLiteral("import"));
    connect(m_import, &QPushButton::clicked, this, [this] { context().session.requestImport(); });
    addAction(m_import);
}

void CasesPage::buildBrowser() {
    const Theme& theme = context().theme;
    m_treePanel = new Panel(tr("Patients"));
    m_treePanel->setBodyMargins(QMargins(0, 4, 0, 4));
    auto* hide =
        new IconButton(theme, QStringLiteral("eyeoff"),
                       tr("Hide identifiers: show pseudonyms in place of ids and file names"));
    hide->setObjectName(QStringLiteral("hideIdentifiers"));
    hide->setCheckable(true);
    connect(hide, &QAbstractButton::toggled, &context().session, &ProjectSession::hideIdentifiers);
    m_treePanel->addHeadAction(hide);
    m_treeModel = new PatientTreeModel(this);
    m_tree = new QTreeView;
    m_tree->setModel(m_treeModel);
    m_tree->setItemDelegate(new PatientDelegate(theme, m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setIndentation(16);
    m_tree->setAccessibleName(tr("Patients, studies and images"));
    m_tree->setObjectName(QStringLiteral("tree"));
    new FocusRing(theme, m_tree);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (m_following || !index.isValid())
                    return;
                QModelIndex image = index;
                while (image.isValid() && image.data(PatientTreeModel::ImageIndexRole).toInt() < 0)
                    image = m_treeModel->index(0, 0, image);
                if (image.isValid())
                    select(context()
                               .session.dataset()
                               ->images[static_cast<std::size_t>(
                                   image.data(PatientTreeModel::ImageIndexRole).toInt())]
                               .id);
            });
    m_treePanel->body()->addWidget(m_tree, 1);

    m_gridPanel = new Panel(tr("Images"));
    m_gridPanel->setBodyMargins(QMargins(0, 0, 0, 0));
    m_legend = new QWidget;
    new QHBoxLayout(m_legend);
    m_legend->layout()->setContentsMargins(0, 0, 12, 0);  // off the slider
    m_gridPanel->addHeadAction(m_legend);
    m_size = new QSlider(Qt::Horizontal);
    m_size->setRange(64, 208);
    m_size->setValue(kFirstSide);
    m_size->setFixedWidth(96);
    m_size->setToolTip(tr("Size of the thumbnails"));
    m_size->setAccessibleName(m_size->toolTip());
    m_gridPanel->addHeadAction(m_size);
    m_list = new ImageListModel(this);
    m_grid = new ThumbnailView(context().thumbnails);
    m_grid->setImageModel(m_list);
    m_grid->setObjectName(QStringLiteral("grid"));
    m_grid->setAccessibleName(tr("Images"));
    new FocusRing(theme, m_grid, true);
    connect(m_grid->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &CasesPage::showChosen);
    connect(m_size, &QSlider::valueChanged, m_grid, &ThumbnailView::setSide);
    connect(m_grid->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& index) {
                if (!m_following && index.isValid())
                    select(m_list->imageAt(index.row()).id);
            });
    m_gridPanel->body()->addWidget(m_grid, 1);
    buildTable();
    m_sheet = new SampleSheet(theme, context().thumbnails);
    m_sheet->setObjectName(QStringLiteral("sheet"));
    new FocusRing(theme, m_sheet, true);
    connect(m_sheet, &SampleSheet::imageChosen, this, &CasesPage::select);
    connect(m_drawAgain, &QPushButton::clicked, m_sheet, &SampleSheet::drawAgain);
    m_gridPanel->body()->addWidget(m_sheet, 1);
    m_sheet->hide();
    m_noMatch = new EmptyState(theme, QStringLiteral("search"), tr("No image matches"), {},
                               EmptyState::Ground::Film);
    m_noMatch->setObjectName(QStringLiteral("noMatch"));
    connect(m_noMatch->addButton(tr("Clear filters")), &QPushButton::clicked, m_filters,
            &FilterBar::clear);
    m_dropLast = m_noMatch->addButton(tr("Remove the last one"));
    m_dropLast->setObjectName(QStringLiteral("dropLast"));
    connect(m_dropLast, &QPushButton::clicked, m_filters, &FilterBar::dropLast);
    m_gridPanel->body()->addWidget(m_noMatch, 1);
    m_noMatch->hide();
}

void CasesPage::buildTable() {
    m_tableModel = new ImageTableModel(context().theme, context().session, *m_list, this);
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("imageTable"));
    m_table->setAccessibleName(tr("Images and their fields"));
    m_table->setModel(m_tableModel);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    new FocusRing(context().theme, m_table);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(27);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setDefaultSectionSize(112);
    m_table->horizontalHeader()->setSectionsClickable(true);
    m_table->hide();
    connect(m_table->horizontalHeader(), &QHeaderView::sectionClicked, this,
            [this](int column) { m_filters->setOrder(m_tableModel->orderOf(column)); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& index) {
                if (!m_following && index.isValid())
                    select(m_list->imageAt(index.row()).id);
            });
    connect(m_filters, &FilterBar::viewChanged, this, [this] {
        // Who chooses a view wants to see it.
        m_sheetButton->setChecked(false);
        applyFilter();
        m_size->setVisible(!m_filters->isTable());
    });
    m_gridPanel->body()->addWidget(m_table, 1);
}

void CasesPage::activate() {
    if (context().session.isOpen() && !context().session.dataset()->images.empty() &&
        !context().session.health())
        context().session.inspect();
    followSelection();
}

bool CasesPage::settled() const {
    if (!context().session.isOpen() || context().session.dataset()->images.empty())
        return true;
    return !m_viewer->busy() && !context().thumbnails.busy() &&
           context().session.health() != nullptr;
}

void CasesPage::adoptDataset() {
    // Images and split are read together, and told of one after the other.
    if (m_adopted == context().session.revision())
        return;
    m_adopted = context().session.revision();
    const auto dataset = context().session.dataset();
    const bool any = context().session.isOpen() && !dataset->images.empty();
    m_content->setVisible(any);
    m_empty->setVisible(!any);
    m_export->setVisible(any);
    m_sheetButton->setVisible(any);
    m_leaveOut->setVisible(any);
    const auto out = std::count_if(dataset->images.begin(), dataset->images.end(),
                                   [](const auto& image) { return image.excluded.has_value(); });
    m_leftOutList->setText(tr("%1 left out").arg(Format::count(out)));
    m_leftOutList->setVisible(any && out > 0);
    while (QLayoutItem* item = m_legend->layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (std::size_t c = 0; c < dataset->info.classes.size() && c < 4; ++c) {
        auto* label = new ClassLabel(context().theme, static_cast<int>(c),
                                     QString::fromStdString(dataset->info.classes[c]));
        label->setSmall();
        m_legend->layout()->addWidget(label);
    }
    m_filters->refresh();
    m_list->setNames(context().session.names());
    m_list->setDataset(
        dataset, [this](std::int64_t imageKey) { return context().session.setOf(imageKey); },
        context().session.byPatient());
    m_list->setOrder(m_filters->order());
    if (const int columns = m_tableModel->columnCount(); columns != m_sizedColumns) {
        m_sizedColumns = columns;
        for (int column = 0; column < columns; ++column)
            m_table->setColumnWidth(
                column, m_tableModel->headerData(column, Qt::Horizontal, Qt::SizeHintRole)
                            .toSize()
                            .width());
    }
    applyFilter();
    showHealth();
    showWholeImage();
    if (!any) {
        enlarge(false);
        setState({});
        setRailMark(RailMark::ToDo);
        return;
    }
    // Once for every project, in view or not: the rail says what was found.
    if ((isVisible() || railMark() == RailMark::ToDo) && !context().session.health())
        context().session.inspect();
    if (context().session.selectedImage().empty() && !m_list->shown().empty())
        select(m_list->imageAt(0).id);
}

void CasesPage::applyFilter() {
    if (!m_list->dataset())
        return;
    ImageFilter filter = m_filters->filter();
    if (filter.text == m_taggedText)
        filter.tagged = m_tagged;
    else
        searchTags();
    m_list->setFilter(filter);
    m_list->setOrder(m_filters->order());
    m_treeModel->setImages(m_list->dataset(), m_list->shown(), context().session.names(),
                           context().session.byPatient());
    m_viewer->setOrder(m_treeModel->patients());
    const bool none = m_list->shown().empty();
    const bool sheet = m_sheetButton->isChecked() && !none;
    m_grid->setVisible(!none && !sheet && !m_filters->isTable());
    m_table->setVisible(!none && !sheet && m_filters->isTable());
    const std::optional<int> sorted = m_tableModel->sortedColumn();
    m_table->horizontalHeader()->setSortIndicatorShown(sorted.has_value());
    if (sorted)
        m_table->horizontalHeader()->setSortIndicator(
            *sorted, m_list->order().descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_sheet->setVisible(sheet);
    if (sheet)
        m_sheet->setImages(m_list->dataset(), m_list->shown(), context().session.names());
    m_noMatch->setVisible(none);
    m_noMatch->setText(tr("No image matches"), m_filters->sentence());
    m_dropLast->setVisible(m_filters->count() > 1);
    updateState();
    // What the filters leave out must not stand beside them as if it were in the result.
    const spec::ImageId selected = context().session.selectedImage();
    m_leftOut = m_list->indexOf(selected).isValid() ? spec::ImageId() : selected;
    followSelection();
}

void CasesPage::searchTags() {
    m_taggedText = m_filters->filter().text;
    m_tagged.clear();
    context().jobs.drop(this, QStringLiteral("tags"));
    m_tagDelay.stop();
    if (m_taggedText.size() >= kLeastSearched)
        m_tagDelay.start();
}

void CasesPage::startTagSearch() {
    engine::TagQuery query{m_taggedText.toStdString(), {}, !context().session.names().hidden};
    if (const auto condition = FieldCondition::parse(m_taggedText);
        condition && condition->relation == FieldCondition::Relation::Contains) {
        query.keyword = condition->field;
        query.text = condition->value.toStdString();
    }
    context().jobs.start(
        JobOptions{.key = QStringLiteral("tags")}, this,
        [query, open = context().session.project()](std::stop_token stop, spec::ProgressObserver&) {
            return engine::findByTag(open, query, stop);
        },
        [this](const std::vector<std::int64_t>& found) {
            if (found.empty())
                return;
            m_tagged = QSet<std::int64_t>(found.begin(), found.end());
            applyFilter();
        },
        [this](const base::Error& error) { banners().showError(error, QStringLiteral("search")); });
}

void CasesPage::updateState() {
    const auto dataset = m_list->dataset();
    if (dataset->images.empty())
        return;
    const auto number = [](std::size_t value) { return Format::count(value); };
    const bool all = m_list->shown().size() == dataset->images.size();
    const std::size_t patients = context().session.patients();
    const std::size_t images = dataset->images.size();
    QStringList words;
    const std::string& source = dataset->info.patientSource;
    if (patients == 0 || all || !spec::groupOf(source).empty())
        words << PatientWords::count(patients, source);
    else
        words << tr("%1 of %2 patient(s)", nullptr, static_cast<int>(patients))
                     .arg(number(m_list->patientsShown()), number(patients));
    words << (all ? tr("%1 image(s)", nullptr, static_cast<int>(images)).arg(number(images))
                  : tr("%1 of %2 image(s)", nullptr, static_cast<int>(images))
                        .arg(number(m_list->shown().size()), number(images)));
    setState(words.join(QStringLiteral(" · ")));
    m_treePanel->setTitle(PatientWords::heading(source));
    m_treePanel->setSubtitle(patients == 0 ? tr("unknown") : number(m_list->patientsShown()));
    showChosen();
}

void CasesPage::showSheet(bool on) {
    // A quiet button hardly shows that it is on.
    m_sheetButton->setKind(on ? ButtonKind::Default : ButtonKind::Quiet);
    m_drawAgain->setVisible(on);
    m_size->setVisible(!on && !m_filters->isTable());
    applyFilter();
    // Else the focus of what is hidden would go to any button.
    if (on && m_sheet->isVisibleTo(this))
        m_sheet->setFocus(Qt::OtherFocusReason);
    else if (!on && m_grid->isVisibleTo(this))
        m_grid->setFocus(Qt::OtherFocusReason);
}

}  // namespace lightbox::gui
