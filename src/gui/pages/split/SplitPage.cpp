// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/split/SplitPage.h"
#include "look/MessageText.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>
#include <algorithm>
#include <set>
#include <string_view>
#include <unordered_map>

#include "engine/Exclude.h"
#include "engine/MakeSplit.h"
#include "look/ErrorText.h"
#include "look/Format.h"
#include "look/PatientWords.h"
#include "look/Theme.h"
#include "pages/split/SealFlow.h"
#include "pages/split/SplitHistory.h"
#include "pages/split/SplitOptions.h"
#include "pages/split/SplitPanels.h"
#include "pages/split/TimeOrder.h"
#include "session/FileDialogs.h"
#include "session/History.h"
#include "session/LeaveOut.h"
#include "session/ProjectSession.h"
#include "widgets/Banner.h"
#include "widgets/Buttons.h"
#include "widgets/Controls.h"
#include "widgets/PageColumns.h"
#include "widgets/States.h"
#include "workers/JobRunner.h"
#include "workers/ThumbnailLoader.h"

namespace lightbox::gui {

/// What the page shows of a split: the report, who is where, and what dates say of that.
struct DescribedSplit {
    spec::SplitReport report;
    std::map<std::int64_t, spec::Set> members;  ///< none of a draft
    TimeOrder order;
};

namespace {

constexpr int kSideWidth = 264;
constexpr int kOptionsWidth = 320;
constexpr int kLeastOptionsWidth = 304;
constexpr int kNarrow = 960;  ///< px: a page below it leaves the tables more

/// What stands around a split: what it could be made by, what was made, what was left out.
struct Facts {
    std::vector<spec::SplitField> fields;
    std::vector<SplitEntry> splits;
    std::vector<spec::Exclusion> exclusions;
};

bool holdsSeal(const ProjectSession& session) {
    return session.sealState() == SealState::Sealed || session.sealState() == SealState::Revealed;
}

/// The sets the images bring; a sealed test is the test there is, whatever the files said.
SplitOptions::Found setsFound(const ProjectSession& session) {
    SplitOptions::Found found;
    found.testSealed = holdsSeal(session);
    found.testRevealed = session.sealState() == SealState::Revealed;
    std::unordered_map<std::string_view, std::set<std::string_view>> setsOf;  // of a patient
    setsOf.reserve(session.dataset()->images.size());
    const auto* members = found.testSealed ? &session.currentSplit()->members : nullptr;
    for (const spec::ImageRecord& image : session.dataset()->images) {
        if (image.excluded)
            continue;
        std::string set = image.foundIn;
        if (members != nullptr) {
            const auto member = members->find(image.key);
            if (member != members->end() && member->second == spec::Set::Test)
                set = "test";
            else if (set == "test")
                set.clear();
        }
        ++found.images;
        if (!set.empty())
            ++found.sets[set];
        const auto known = found.sets.find(set);
        const std::string_view name = known == found.sets.end() ? std::string_view() : known->first;
        if (!image.patient) {
            ++found.allPatients;
            if (!name.empty())
                ++found.patients[set];
            continue;
        }
        std::set<std::string_view>& sets = setsOf[*image.patient];
        if (!name.empty())
            sets.insert(name);
    }
    found.allPatients += setsOf.size();
    for (const auto& [patient, sets] : setsOf)
        for (const std::string_view set : sets)
            ++found.patients[std::string(set)];
    return found;
}

}  // namespace

SplitPage::SplitPage(AppContext& appContext, QWidget* parent)
    : Page(appContext, PageId::Split, parent),
      m_sealFlow(new SealFlow(appContext, banners(), this)) {
    build();
    ProjectSession& session = context().session;
    const auto anew = [this] {
        noteCurrent();
        updateMark();
        if (isVisible())
            showCurrent();
    };
    connect(&session, &ProjectSession::splitChanged, this, anew);
    connect(&session, &ProjectSession::datasetChanged, this, anew);
    // A page is made when it is first looked at: the project is open by then.
    readSteps();
    updateMark();
}

void SplitPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_optionArea->setFixedWidth(width() < kNarrow ? kLeastOptionsWidth : kOptionsWidth);
}

void SplitPage::reset() {
    m_busy = m_readingFacts = m_draft = false;
    readSteps();
    updateMark();
}

void SplitPage::readSteps() {
    m_past.clear();
    m_future.clear();
    m_current = {};
    for (const spec::Split& split : context().session.splits()) {
        if (split.current) {
            m_current = split.id;
            break;
        }
        m_past.push_back(split.id);
    }
    showSteps();
}

void SplitPage::build() {
    const Theme& theme = context().theme;
    m_undo = new IconButton(theme, QStringLiteral("undo"), tr("Previous split (Ctrl+Z)"));
    m_undo->setObjectName(QStringLiteral("undoSplit"));
    connect(m_undo, &QAbstractButton::clicked, this, &SplitPage::undo);
    addAction(m_undo);
    m_redo = new IconButton(theme, QStringLiteral("redo"), tr("Next split (Ctrl+Shift+Z)"));
    m_redo->setObjectName(QStringLiteral("redoSplit"));
    connect(m_redo, &QAbstractButton::clicked, this, &SplitPage::redo);
    addAction(m_redo);
    m_export = new Button(theme, tr("Export CSV"), QStringLiteral("export"));
    m_export->setToolTip(tr("image, patient, label and set of every image of the current split"));
    connect(m_export, &QPushButton::clicked, this, &SplitPage::exportCsv);
    addAction(m_export);
    m_discard = new Button(theme, tr("Discard"), QStringLiteral("undo"), ButtonKind::Quiet);
    m_discard->setObjectName(QStringLiteral("discard"));
    m_discard->setToolTip(tr("Back to the current split"));
    connect(m_discard, &QPushButton::clicked, this, [this] { showCurrent(); });
    addAction(m_discard);
    m_store = new Button(theme, tr("Use this split"), QStringLiteral("check"), ButtonKind::Primary);
    m_store->setObjectName(QStringLiteral("useSplit"));
    m_store->setToolTip(tr("Store this split and make it the current one (Ctrl+Return)"));
    connect(m_store, &QPushButton::clicked, this, &SplitPage::store);
    addAction(m_store);

    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    m_options = new SplitOptions(theme);
    connect(m_options, &SplitOptions::edited, this, &SplitPage::preview);
    connect(m_options, &SplitOptions::completeChanged, m_store, &QWidget::setEnabled);
    auto* options = new QScrollArea;
    options->setWidgetResizable(true);
    options->setFrameShape(QFrame::NoFrame);
    options->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_optionArea = options;
    options->setFixedWidth(kOptionsWidth);
    options->setWidget(m_options);
    row->addWidget(options);
    row->addWidget(middleColumn(), 1);
    m_content = new PageColumns(theme, row, rightColumn(), tr("Seal and history"), kSideWidth);
    body()->addWidget(m_content, 1);

    m_empty = new EmptyState(
        theme, QStringLiteral("split"), tr("Nothing to split yet"),
        tr("Import images first; then patients are divided here into train, validation and test."));
    connect(m_empty->addButton(tr("Import…"), QStringLiteral("import"), ButtonKind::Primary),
            &QPushButton::clicked, this, [this] { context().session.requestImport(); });
    body()->addWidget(m_empty, 1);

    const auto key = [this](const QKeySequence& keys, void (SplitPage::*act)()) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L), &SplitPage::seal);
    key(QKeySequence(Qt::CTRL | Qt::Key_Return), &SplitPage::store);
    showSteps();
}

QWidget* SplitPage::middleColumn() {
    const Theme& theme = context().theme;
    auto* middle = new QWidget;
    auto* column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    m_counts = new CountsPanel(theme);
    m_prevalence = new PrevalencePanel(theme);
    m_bars = new StratificationPanel(theme);
    m_leakage = new LeakagePanel(theme);
    connect(m_leakage, &LeakagePanel::imagesAsked, this, &SplitPage::showCases);
    connect(m_leakage, &LeakagePanel::findingAsked, this, &SplitPage::showFinding);
    m_power = new PowerPanel(theme);
    m_samples = new SamplesPanel(theme, context().thumbnails);
    connect(m_samples, &SamplesPanel::imageChosen, this, [this](const spec::ImageId& image) {
        context().session.select(image);
        context().session.goTo(PageId::Cases);
    });
    column->addWidget(m_counts);
    column->addWidget(m_prevalence);
    column->addWidget(m_bars);
    column->addWidget(new PanelPair(m_leakage, 4, m_power, 3));
    column->addWidget(m_samples);
    column->addStretch(1);
    return new ColumnScroll(middle);
}

QLayout* SplitPage::rightColumn() {
    const Theme& theme = context().theme;
    auto* right = new QVBoxLayout;
    right->setSpacing(8);
    m_seal = new SealPanel(theme);
    m_exclusions = new ExclusionsPanel(theme);
    m_history = new HistoryPanel(theme);
    connect(m_seal, &SealPanel::sealAsked, this, &SplitPage::seal);
    connect(m_seal, &SealPanel::breakAsked, m_sealFlow, &SealFlow::breakSeal);
    connect(m_exclusions, &ExclusionsPanel::excludeAsked, this,
            [this] { leaveOut(context(), banners(), this); });
    connect(m_exclusions, &ExclusionsPanel::undoAsked, this,
            [this](const spec::Exclusion& exclusion) {
                takeInAgain(context(), banners(), this, exclusion);
            });
    connect(m_history, &HistoryPanel::restoreAsked, this,
            [this](const spec::SplitId& split) { restore(split, Step::Choice); });
    right->addWidget(m_seal);
    right->addWidget(m_exclusions);
    right->addWidget(m_history, 1);
    return right;
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
    if (!any) {
        banners().clear(QStringLiteral("warnings"));
        return;
    }
    m_draft = false;
    showSteps();
    const SplitOptions::Found found = setsFound(context().session);
    m_options->setDataset(found);
    readFacts();
    const spec::Split* current = context().session.currentSplit();
    if (current == nullptr) {
        spec::SplitSpec proposal;
        if (found.sets.contains("test")) {
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
        [open = context().session.project(), dataset, split = *current](std::stop_token,
                                                                        spec::ProgressObserver&) {
            DescribedSplit described{engine::describeSplit(open), split.members, {}};
            described.order = timeOrderOf(*dataset, split.members, described.report);
            return described;
        },
        [this](const DescribedSplit& described) {
            m_busy = false;
            display(described, true);
        },
        [this](const base::Error& error) {
            m_busy = false;
            banners().showError(error, QStringLiteral("split"));
        });
}

void SplitPage::readFacts() {
    m_readingFacts = true;
    context().jobs.start(
        JobOptions{.key = QStringLiteral("facts")}, this,
        [open = context().session.project(), dataset = context().session.dataset(),
         splits = context().session.splits()](std::stop_token, spec::ProgressObserver&) mutable {
            return Facts{engine::splitFields(*dataset), entriesOf(std::move(splits)),
                         engine::listExclusions(open)};
        },
        [this](const Facts& facts) {
            m_readingFacts = false;
            m_options->setFields(facts.fields);
            m_history->setSplits(facts.splits,
                                 PatientWords::unit(context().session.dataset()->info.patientSource,
                                                    context().session.patients() > 0),
                                 context().session.sealState() == SealState::Revealed);
            m_exclusions->setExclusions(facts.exclusions);
        },
        [this](const base::Error& error) {
            m_readingFacts = false;
            banners().showError(error, QStringLiteral("split"));
        });
}

void SplitPage::preview() {
    if (!context().session.isOpen())
        return;
    m_draft = true;
    m_busy = true;
    showSteps();
    context().jobs.start(
        JobOptions{.key = QStringLiteral("describe")}, this,
        // Under a seal the labels of test are not in the snapshot: the project is asked.
        [dataset = context().session.dataset(), open = context().session.project(),
         sealed = holdsSeal(context().session),
         spec = m_options->spec()](std::stop_token, spec::ProgressObserver&) {
            DescribedSplit described{sealed ? engine::previewSplit(open, spec)
                                            : engine::previewSplit(*dataset, spec),
                                     {},
                                     {}};
            described.order = timeOrderOf(*dataset, {}, described.report);
            return described;
        },
        [this](const DescribedSplit& described) {
            m_busy = false;
            banners().clear(QStringLiteral("split"));
            display(described, false);
        },
        [this](const base::Error& error) {
            m_busy = false;
            m_store->setVisible(false);
            banners().showError(error, QStringLiteral("split"));
        });
}

void SplitPage::display(const DescribedSplit& described, bool stored) {
    const spec::SplitReport& report = described.report;
    const auto dataset = context().session.dataset();
    const spec::DatasetInfo& info = dataset->info;
    m_counts->setReport(report, info);
    m_prevalence->setReport(report, info);
    m_bars->setReport(report, info);
    m_leakage->setReport(report, described.order, info.patientSource);
    m_leaks = leaksOf(report);
    m_power->setReport(report, info);
    m_samples->setVisible(stored);
    if (stored)
        m_samples->setImages(dataset, described.members, context().session.names());
    m_export->setVisible(stored);
    m_store->setVisible(!stored);
    m_store->setEnabled(m_options->complete());
    m_discard->setVisible(!stored && context().session.currentSplit() != nullptr);
    const QString unit =
        report.byImage ? tr("by image")
                       : PatientWords::unit(info.patientSource, report.whole.patients.has_value());
    const QString straddles = m_leaks.any()                          ? tr("with leaks")
                              : !report.nearDuplicates.pairs.empty() ? tr("possible leaks")
                              : !report.whole.patients ? tr("leaks by patient not checked")
                                                       : tr("no leaks");
    const QString parts = report.folds.empty()
                              ? tr("%n set(s)", nullptr, static_cast<int>(report.sets.size()))
                              : tr("%n fold(s)", nullptr, static_cast<int>(report.folds.size()));
    QStringList state{unit, parts, straddles};
    if (!stored)
        state << tr("not stored yet");
    setState(state.join(QStringLiteral(" · ")));
    m_options->setDivided(report.whole.patients ? tr("share of patients") : tr("share of images"));
    showWarnings(report, info);
    showSeal(report, stored);
}

void SplitPage::showSeal(const spec::SplitReport& report, bool stored) {
    const auto test = std::find_if(report.sets.begin(), report.sets.end(),
                                   [](const auto& set) { return set.set == spec::Set::Test; });
    SealPanel::State state = SealPanel::State::NoTest;
    QString words;
    if (test != report.sets.end()) {
        // A draft keeps the test that is sealed: what holds goes on holding.
        state = !stored && !holdsSeal(context().session)               ? SealPanel::State::NotStored
                : context().session.sealState() == SealState::Revealed ? SealPanel::State::Revealed
                : report.sealed || holdsSeal(context().session)        ? SealPanel::State::Sealed
                                                                       : SealPanel::State::Open;
        QStringList counts;
        if (test->patients)
            counts << PatientWords::count(*test->patients,
                                          context().session.dataset()->info.patientSource);
        counts << tr("%1 image(s)", nullptr, static_cast<int>(test->images))
                      .arg(Format::count(test->images));
        words = counts.join(QStringLiteral(", "));
    }
    m_seal->setReport(report, context().session.dataset()->info.patientSource);
    m_seal->setState(state, words, context().session.reveals());
}

void SplitPage::seal() {
    if (!m_draft)
        m_sealFlow->seal(m_leaks);
}

void SplitPage::store() {
    if (!m_draft || !context().session.isOpen() || !m_options->complete())
        return;
    context().jobs.start(
        JobOptions{.title = tr("Splitting"),
                   .icon = QStringLiteral("split"),
                   .key = QStringLiteral("store")},
        this,
        [open = context().session.project(), spec = m_options->spec()](
            std::stop_token, spec::ProgressObserver&) { return engine::makeSplit(open, spec); },
        [this](const spec::SplitReport&) {
            m_draft = false;
            context().session.reload();
        },
        [this](const base::Error& error) { banners().showError(error, QStringLiteral("split")); });
}

void SplitPage::restore(const spec::SplitId& split, Step step) {
    context().jobs.start(
        JobOptions{.key = QStringLiteral("store")}, this,
        [open = context().session.project(), split](std::stop_token, spec::ProgressObserver&) {
            return engine::restoreSplit(open, split);
        },
        [this, split, step](const spec::SplitReport&) {
            if (step == Step::Undo && !m_past.empty()) {
                m_past.pop_back();
                m_future.push_back(m_current);
                m_current = split;
            } else if (step == Step::Redo && !m_future.empty()) {
                m_future.pop_back();
                m_past.push_back(m_current);
                m_current = split;
            }
            context().session.reload();
        },
        [this](const base::Error& error) { banners().showError(error, QStringLiteral("split")); });
}

void SplitPage::undo() {
    if (m_draft && context().session.currentSplit() != nullptr)
        showCurrent();  // the draft is the last step
    else if (!m_past.empty())
        restore(m_past.back(), Step::Undo);
}

void SplitPage::redo() {
    if (!m_future.empty())
        restore(m_future.back(), Step::Redo);
}

void SplitPage::noteCurrent() {
    const spec::Split* split = context().session.currentSplit();
    const spec::SplitId now = split == nullptr ? spec::SplitId() : split->id;
    if (now != m_current) {
        if (!m_current.empty()) {
            m_past.push_back(m_current);
            rememberStep(now);
        }
        m_future.clear();
        m_current = now;
    }
    showSteps();
}

void SplitPage::showSteps() {
    m_undo->setEnabled(!m_past.empty() || (m_draft && !m_current.empty()));
    m_redo->setEnabled(!m_future.empty());
}

void SplitPage::exportCsv() {
    const QString file = FileDialogs::saveFile(this, tr("Export split"),
                                               QStringLiteral("split.csv"), tr("Table (*.csv)"));
    if (file.isEmpty())
        return;
    context().jobs.start(
        JobOptions{.key = QStringLiteral("csv")}, this,
        [open = context().session.project(), path = std::filesystem::path(file.toStdString())](
            std::stop_token, spec::ProgressObserver&) { engine::writeSplitCsv(open, path); },
        [this, file] {
            banners().show(BannerKind::Done, tr("Split exported"), file, QStringLiteral("csv"));
        },
        [this](const base::Error& error) { banners().showError(error, QStringLiteral("csv")); });
}

void SplitPage::showCases(const QString& title, const std::vector<spec::ImageId>& images) {
    ProjectSession& session = context().session;
    if (images.empty())
        session.goTo(PageId::Cases);
    else
        session.requestWorklist({.title = title, .images = images});
}

void SplitPage::showFinding(const QString& code) {
    QString title;
    std::vector<spec::ImageId> images;
    if (const auto health = context().session.health())
        for (const spec::Finding& finding : health->findings)
            if (finding.code == code.toStdString()) {
                title = MessageText::of(finding.text, finding.message);
                images.insert(images.end(), finding.images.begin(), finding.images.end());
            }
    showCases(title, images);
}

void SplitPage::rememberStep(const spec::SplitId& stored) {
    context().session.history().add({[this, stored] {
                                         if (m_current != stored || m_past.empty())
                                             return false;
                                         restore(m_past.back(), Step::Undo);
                                         return true;
                                     },
                                     [this, stored] {
                                         if (m_future.empty() || m_future.back() != stored)
                                             return false;
                                         restore(stored, Step::Redo);
                                         return true;
                                     },
                                     {PageId::Split, tr("A split.")}});
}

void SplitPage::takeBack() {
    // Splits of earlier days come after all that was entered since the project was opened.
    if (m_draft || context().session.history().count() == 0)
        undo();
    else
        Page::takeBack();
}

void SplitPage::giveAgain() {
    if (context().session.history().countTakenBack() == 0)
        redo();
    else
        Page::giveAgain();
}

}  // namespace lightbox::gui
