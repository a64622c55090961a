// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/split/SplitPage.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>
#include <cmath>

#include "app/ErrorText.h"
#include "app/Format.h"
#include "app/ProjectSession.h"
#include "app/Theme.h"
#include "engine/MakeSplit.h"
#include "pages/split/SplitOptions.h"
#include "pages/split/SplitPanels.h"
#include "widgets/Banner.h"
#include "widgets/Buttons.h"
#include "widgets/States.h"
#include "workers/JobRunner.h"
#include "workers/ThumbnailLoader.h"

namespace lightbox::gui {

namespace {

/// What the page shows of a split: the report, and who is where.
struct Described {
    spec::SplitReport report;
    std::map<std::int64_t, spec::Set> members;
};

std::map<std::string, std::size_t> setsFound(const spec::Dataset& dataset) {
    std::map<std::string, std::size_t> found;
    for (const spec::ImageRecord& image : dataset.images)
        if (!image.foundIn.empty())
            ++found[image.foundIn];
    return found;
}

}  // namespace

SplitPage::SplitPage(AppContext& appContext, QWidget* parent)
    : Page(appContext, PageId::Split, parent) {
    const Theme& theme = context().theme;
    m_export = new Button(theme, tr("Export CSV"), QStringLiteral("export"));
    m_export->setToolTip(tr("image, patient, label and set of every image of the current split"));
    connect(m_export, &QPushButton::clicked, this, &SplitPage::exportCsv);
    addAction(m_export);
    m_discard = new Button(theme, tr("Discard"), QStringLiteral("undo"), ButtonKind::Quiet);
    m_discard->setToolTip(tr("Back to the current split"));
    connect(m_discard, &QPushButton::clicked, this, [this] { showCurrent(); });
    addAction(m_discard);
    m_store = new Button(theme, tr("Use this split"), QStringLiteral("check"), ButtonKind::Primary);
    m_store->setObjectName(QStringLiteral("useSplit"));
    m_store->setToolTip(tr("Store this split and make it the current one (Ctrl+Return)"));
    connect(m_store, &QPushButton::clicked, this, &SplitPage::store);
    addAction(m_store);

    m_content = new QWidget;
    auto* row = new QHBoxLayout(m_content);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(16);
    m_options = new SplitOptions(theme);
    m_options->setFixedWidth(320);
    connect(m_options, &SplitOptions::edited, this, &SplitPage::preview);
    row->addWidget(m_options);

    auto* scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_counts = new CountsPanel(theme);
    m_bars = new StratificationPanel(theme);
    m_leakage = new LeakagePanel(theme);
    m_power = new PowerPanel(theme);
    m_samples = new SamplesPanel(theme, context().thumbnails);
    connect(m_samples, &SamplesPanel::imageChosen, this, [this](const spec::ImageId& image) {
        context().session.select(image);
        context().session.goTo(PageId::Cases);
    });
    column->addWidget(m_counts);
    column->addWidget(m_bars);
    auto* pair = new QHBoxLayout;
    pair->setSpacing(8);
    pair->addWidget(m_leakage, 1);
    pair->addWidget(m_power, 1);
    column->addLayout(pair);
    column->addWidget(m_samples);
    column->addStretch(1);
    scroll->setWidget(middle);
    m_middle = scroll;
    row->addWidget(scroll, 1);

    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    m_seal = new SealPanel(theme);
    m_history = new HistoryPanel(theme);
    for (QWidget* panel : {static_cast<QWidget*>(m_seal), static_cast<QWidget*>(m_history)})
        panel->setFixedWidth(264);
    connect(m_seal, &SealPanel::sealAsked, this, &SplitPage::seal);
    connect(m_seal, &SealPanel::breakAsked, this, &SplitPage::breakSeal);
    connect(m_history, &HistoryPanel::restoreAsked, this, &SplitPage::restore);
    right->addWidget(m_seal);
    right->addWidget(m_history, 1);
    row->addLayout(right);
    body()->addWidget(m_content, 1);

    m_empty = new EmptyState(
        theme, QStringLiteral("split"), tr("Nothing to split yet"),
        tr("Import images first; then patients are divided here into train, validation and test."));
    connect(m_empty->addButton(tr("Import…"), QStringLiteral("import"), ButtonKind::Primary),
            &QPushButton::clicked, this, [this] { context().session.requestImport(); });
    body()->addWidget(m_empty, 1);

    auto* sealKey = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), this);
    connect(sealKey, &QShortcut::activated, this, &SplitPage::seal);
    auto* storeKey = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return), this);
    connect(storeKey, &QShortcut::activated, this, &SplitPage::store);

    ProjectSession& session = context().session;
    connect(&session, &ProjectSession::projectOpened, this, [this] {
        m_draft = false;
        updateMark();
    });
    const auto anew = [this] {
        updateMark();
        if (isVisible())
            showCurrent();
    };
    connect(&session, &ProjectSession::splitChanged, this, anew);
    connect(&session, &ProjectSession::datasetChanged, this, anew);
    updateMark();
}

void SplitPage::updateMark() {
    const spec::Split* split = context().session.currentSplit();
    setRailMark(split == nullptr                                        ? RailMark::ToDo
                : context().session.sealState() == SealState::NotSealed ? RailMark::Attention
                                                                        : RailMark::Done);
}

void SplitPage::activate() {
    if (!m_draft)
        showCurrent();
}

void SplitPage::showCurrent() {
    const auto dataset = context().session.dataset();
    const bool any = context().session.isOpen() && !dataset->images.empty();
    m_content->setVisible(any);
    m_empty->setVisible(!any);
    for (QWidget* widget : {static_cast<QWidget*>(m_export), static_cast<QWidget*>(m_store),
                            static_cast<QWidget*>(m_discard)})
        widget->setVisible(false);
    setState({});
    banners().clear(QStringLiteral("split"));
    if (!any)
        return;
    m_draft = false;
    m_options->setDataset(setsFound(*dataset), context().session.patients() > 0);
    m_history->setSplits(context().session.splits());
    const spec::Split* current = context().session.currentSplit();
    if (current == nullptr) {
        spec::SplitSpec proposal;
        const auto found = setsFound(*dataset);
        if (found.contains("test")) {
            proposal.keep = {spec::Set::Test};
            proposal.ratios = {85, 15};
        }
        m_options->setSpec(proposal);
        preview();
        return;
    }
    m_options->setSpec(current->spec);
    m_busy = true;
    context().jobs.start(
        JobOptions{.key = QStringLiteral("describe")}, this,
        [folder = context().session.folder(), split = *current](std::stop_token,
                                                                spec::ProgressObserver&) {
            return Described{engine::describeSplit(folder), split.members};
        },
        [this](const Described& described) {
            m_busy = false;
            display(described.report, described.members, true);
        },
        [this](const base::Error& error) {
            m_busy = false;
            banners().showError(error, QStringLiteral("split"));
        });
}

void SplitPage::preview() {
    if (!context().session.isOpen())
        return;
    m_draft = true;
    m_busy = true;
    context().jobs.start(
        JobOptions{.key = QStringLiteral("describe")}, this,
        [dataset = context().session.dataset(), spec = m_options->spec()](std::stop_token,
                                                                          spec::ProgressObserver&) {
            return Described{engine::previewSplit(*dataset, spec), {}};
        },
        [this](const Described& described) {
            m_busy = false;
            banners().clear(QStringLiteral("split"));
            display(described.report, described.members, false);
        },
        [this](const base::Error& error) {
            m_busy = false;
            m_store->setVisible(false);
            banners().showError(error, QStringLiteral("split"));
        });
}

void SplitPage::display(const spec::SplitReport& report,
                        const std::map<std::int64_t, spec::Set>& members, bool stored) {
    const auto dataset = context().session.dataset();
    const spec::DatasetInfo& info = dataset->info;
    m_counts->setReport(report, info);
    m_bars->setReport(report, info);
    m_leakage->setReport(report, report.whole.patients);
    m_power->setReport(report, info);
    m_samples->setVisible(stored);
    if (stored)
        m_samples->setImages(dataset, members);
    m_export->setVisible(stored);
    m_store->setVisible(!stored);
    m_discard->setVisible(!stored && context().session.currentSplit() != nullptr);
    const QString unit = report.byImage ? tr("by image") : tr("by patient");
    const QString straddles =
        m_leakage->clean() ? tr("nothing straddles") : tr("something straddles");
    setState(tr("%1, %n set(s), %2", nullptr, static_cast<int>(report.sets.size()))
                 .arg(unit, straddles) +
             (stored ? QString() : tr(" · a draft, not stored yet")));
    m_options->setDivided(report.whole.patients ? tr("share of patients") : tr("share of images"));

    banners().clear(QStringLiteral("prevalence"));
    std::optional<spec::SetCounts> test;
    for (const spec::SetCounts& set : report.sets) {
        if (set.set == spec::Set::Test)
            test = set;
        if (!set.prevalence.value || !report.whole.prevalence.value || set.set == spec::Set::Train)
            continue;
        const double delta = *set.prevalence.value - *report.whole.prevalence.value;
        if (std::abs(delta) >= kAttentionPoints) {
            QString name = Format::setName(spec::toString(set.set));
            name[0] = name[0].toUpper();
            banners().show(BannerKind::Warning,
                           tr("%1 holds %2 points %3 %4 than the whole.")
                               .arg(name, Format::number(std::abs(delta) * 100, 1),
                                    delta < 0 ? tr("less") : tr("more"),
                                    QString::fromStdString(
                                        info.classes[static_cast<std::size_t>(info.positive)])),
                           tr("PPV, NPV and calibration measured there will not carry over: state "
                              "the prevalence of use on Evaluate."),
                           QStringLiteral("prevalence"));
        }
    }
    for (const spec::Warning& warning : report.warnings)
        if (warning.code != "prevalence_differs")
            banners().show(BannerKind::Warning, QString::fromStdString(warning.message), {},
                           QString::fromStdString(warning.code));

    SealPanel::State state = SealPanel::State::NoTest;
    if (test && !stored)
        state = SealPanel::State::NotStored;
    else if (test)
        state = context().session.sealState() == SealState::Revealed ? SealPanel::State::Revealed
                : report.sealed                                      ? SealPanel::State::Sealed
                                                                     : SealPanel::State::Open;
    QString words;
    if (test)
        words = test->patients
                    ? tr("%1 patients, %2 images")
                          .arg(Format::count(static_cast<std::int64_t>(*test->patients)),
                               Format::count(static_cast<std::int64_t>(test->images)))
                    : tr("%1 images").arg(Format::count(static_cast<std::int64_t>(test->images)));
    m_seal->setState(state, words, context().session.reveals());
}

void SplitPage::store() {
    if (!m_draft || !context().session.isOpen())
        return;
    context().jobs.start(
        JobOptions{.title = tr("Splitting"),
                   .icon = QStringLiteral("split"),
                   .key = QStringLiteral("store")},
        this,
        [folder = context().session.folder(), spec = m_options->spec()](
            std::stop_token, spec::ProgressObserver&) { return engine::makeSplit(folder, spec); },
        [this](const spec::SplitReport&) {
            m_draft = false;
            context().session.reload();
        },
        [this](const base::Error& error) { banners().showError(error, QStringLiteral("split")); });
}

void SplitPage::seal() {
    if (m_draft || context().session.sealState() != SealState::NotSealed)
        return;
    context().jobs.start(
        JobOptions{.key = QStringLiteral("seal")}, this,
        [folder = context().session.folder()](std::stop_token, spec::ProgressObserver&) {
            return engine::sealTest(folder);
        },
        [this](const spec::SplitReport&) { context().session.reload(); },
        [this](const base::Error& error) { banners().showError(error, QStringLiteral("seal")); });
}

void SplitPage::breakSeal() {
    DecisionDialog dialog(context().theme, tr("Break the seal of the test set?"),
                          tr("From then on its labels are open, and every report says that the "
                             "seal was broken, when and why."),
                          this);
    auto* reason = new QLineEdit;
    reason->setPlaceholderText(tr("Reason, for the audit log"));
    reason->setAccessibleName(tr("Reason"));
    dialog.setContent(reason);
    dialog.addCancel(tr("Keep it sealed"));
    dialog.addChoice(tr("Break the seal"), 1, ButtonKind::Danger);
    if (dialog.exec() != 1)
        return;
    context().jobs.start(
        JobOptions{.key = QStringLiteral("seal")}, this,
        [folder = context().session.folder(), words = reason->text().trimmed().toStdString()](
            std::stop_token, spec::ProgressObserver&) { return engine::breakSeal(folder, words); },
        [this](const spec::SplitReport&) { context().session.reload(); },
        [this](const base::Error& error) { banners().showError(error, QStringLiteral("seal")); });
}

void SplitPage::restore(const spec::SplitId& split) {
    context().jobs.start(
        JobOptions{.key = QStringLiteral("store")}, this,
        [folder = context().session.folder(), split](std::stop_token, spec::ProgressObserver&) {
            return engine::restoreSplit(folder, split);
        },
        [this](const spec::SplitReport&) { context().session.reload(); },
        [this](const base::Error& error) { banners().showError(error, QStringLiteral("split")); });
}

void SplitPage::exportCsv() {
    const QString file = QFileDialog::getSaveFileName(
        this, tr("Export split"), QStringLiteral("split.csv"), tr("Table (*.csv)"));
    if (file.isEmpty())
        return;
    context().jobs.start(
        JobOptions{.key = QStringLiteral("csv")}, this,
        [folder = context().session.folder(), path = std::filesystem::path(file.toStdString())](
            std::stop_token, spec::ProgressObserver&) { engine::writeSplitCsv(folder, path); },
        [this, file] {
            banners().show(BannerKind::Done, tr("Split exported"), file, QStringLiteral("csv"));
        },
        [this](const base::Error& error) { banners().showError(error, QStringLiteral("csv")); });
}

}  // namespace lightbox::gui
