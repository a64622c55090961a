// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/external/ExternalPage.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "look/MessageText.h"
#include "pages/external/CaseMixPanel.h"
#include "pages/external/CohortCases.h"
#include "pages/external/CohortFiguresPanel.h"
#include "pages/external/CohortFlow.h"
#include "pages/external/CohortGrid.h"
#include "pages/external/CohortHead.h"
#include "pages/external/CohortPlots.h"
#include "pages/external/CohortSteps.h"
#include "pages/external/VerdictPanel.h"
#include "session/ExportFlow.h"
#include "session/ProjectSession.h"
#include "session/SetChooser.h"
#include "widgets/Banner.h"
#include "widgets/PageColumns.h"
#include "widgets/ProtocolStrip.h"
#include "widgets/States.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

constexpr int kNarrow = 1100;  ///< px; the head has shorter words below
constexpr int kVerdictWidth = 328;
const QString kCohorts = QStringLiteral("cohorts");
const QString kFigures = QStringLiteral("figures");
const QString kMake = QStringLiteral("make");
const QString kLoad = QStringLiteral("load");
const QString kFound = QStringLiteral("found");

}  // namespace

ExternalPage::ExternalPage(AppContext& context, QWidget* parent)
    : Page(context, PageId::External, parent),
      m_view(context.session.runView()),
      m_head(new CohortHead(context, this)),
      m_flow(new CohortFlow(context, banners(), this)),
      m_export(new ExportFlow(context, banners(), this)),
      m_stack(new QStackedWidget),
      m_empty(new EmptyState(context.theme, QStringLiteral("evaluate"), {}, {})),
      m_emptyAction(m_empty->addButton(QString(), {}, ButtonKind::Primary)),
      m_emptyScores(m_empty->addButton(tr("Table of scores (CSV)…"))) {
    setFocusPolicy(Qt::StrongFocus);
    for (QWidget* widget : m_head->widgets())
        addHeadWidget(widget);
    for (QWidget* action : m_head->actions())
        addAction(action);
    m_emptyAction->setObjectName(QStringLiteral("emptyAction"));
    m_steps =
        new ProtocolStrip(context.theme, {QStringLiteral("lock"), QStringLiteral("import"),
                                          QStringLiteral("unlock"), QStringLiteral("report")});
    body()->addWidget(m_steps);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(makeContent());
    body()->addWidget(m_stack, 1);
    connectHead();
    connectParts();
    connectSession();
    setRailMark(RailMark::None);
    showEmpty();
}

ExternalPage::~ExternalPage() = default;

QWidget* ExternalPage::makeContent() {
    const Theme& theme = context().theme;
    m_mix = new CaseMixPanel(theme);
    m_roc = new CohortRocPanel(theme);
    m_calibration = new CohortCalibrationPanel(theme);
    m_table = new CohortFiguresPanel(theme);
    m_verdict = new VerdictPanel(theme);
    m_verdict->setFixedWidth(kVerdictWidth);
    m_act = new Button(theme, tr("Reveal…"), QStringLiteral("unlock"), ButtonKind::Primary);
    m_act->setObjectName(QStringLiteral("reveal"));
    auto* main = new QVBoxLayout;
    main->addWidget(new CohortGrid({m_mix, m_roc, m_calibration, m_table}), 1);
    auto* side = new QVBoxLayout;
    side->setSpacing(8);
    side->addWidget(m_verdict, 1);
    side->addWidget(m_act);
    auto* columns = new PageColumns(theme, main, side, tr("Verdict"), kVerdictWidth);
    columns->openAtFirst();
    return columns;
}

void ExternalPage::connectHead() {
    ProjectSession& session = context().session;
    connect(m_head, &CohortHead::runChosen, this,
            [this](const spec::RunId& run) { context().session.setCurrentRun(run); });
    connect(m_head, &CohortHead::setChosen, this, [this, &session](int choice) {
        if (choice == SetChooser::External)
            return;
        m_view.showSet(choice == SetChooser::Test ? spec::Set::Test : spec::Set::Val);
        m_head->setView(view());  // where it is found again
        session.goTo(PageId::Evaluate);
    });
    connect(m_head, &CohortHead::cohortChosen, this, &ExternalPage::choose);
    connect(m_head, &CohortHead::classChosen, this, [this](int cls) {
        m_cls = static_cast<std::size_t>(cls);
        makeData();
    });
    connect(m_head, &CohortHead::imagesAsked, this,
            [this, &session] { session.requestCohort(m_run); });
    const auto askForScores = [this] { m_flow->askForScores(m_run, names()); };
    connect(m_head, &CohortHead::scoresAsked, this, askForScores);
    connect(m_emptyScores, &QPushButton::clicked, this, askForScores);
    connect(m_head, &CohortHead::forgetAsked, this, [this] { m_flow->askToForget(m_name); });
    connect(m_head, &CohortHead::reportAsked, m_export, &ExportFlow::exportReport);
}

void ExternalPage::connectParts() {
    connect(m_steps, &ProtocolStrip::stepClicked, this, &ExternalPage::stepClicked);
    connect(m_verdict, &VerdictPanel::choiceChanged, this, [this](std::size_t choice) {
        if (m_data)
            m_calibration->setChoice(*m_data, choice);
    });
    connect(m_table, &CohortFiguresPanel::missedClicked, this, [this] { showCases(true); });
    connect(m_table, &CohortFiguresPanel::falseAlarmsClicked, this, [this] { showCases(false); });
    connect(m_act, &QPushButton::clicked, this, [this] {
        if (m_flow->busy())
            m_flow->cancel();
        else
            reveal();
    });
    connect(m_flow, &CohortFlow::busyChanged, this, [this] {
        showActions();
        if (!isJudged() && chosen() != nullptr)
            closePanels(m_flow->busy() ? tr("Working on the cohort") : tr("Closed"),
                        m_flow->busy() ? QString() : tr("Reveal the cohort to see its figures."));
    });
    connect(m_flow, &CohortFlow::imported, this, &ExternalPage::imported);
    connect(m_flow, &CohortFlow::forgotten, this, [this] {
        m_name.clear();
        readCohorts();
    });
    // The lock has become final, and the ledger has grown: every page reads that anew.
    connect(m_flow, &CohortFlow::revealed, this,
            [this](const spec::RunId& run, const std::string& name) {
                if (run == m_run)
                    m_name = name;
                context().session.reload();
                readCohorts();
            });
}

void ExternalPage::connectSession() {
    ProjectSession& session = context().session;
    connect(&session, &ProjectSession::runsChanged, this, [this] { m_head->fillRuns(); });
    connect(&session, &ProjectSession::cohortImported, this, &ExternalPage::imported);
    connect(&m_view, &RunView::stale, this, [this] {
        if (m_run != context().session.currentRun())
            leaveRun();
        if (isVisible())
            m_view.refresh();
    });
    connect(&m_view, &RunView::changed, this, &ExternalPage::showView);
    connect(&m_view, &RunView::failed, this, [this](const base::Error& error) {
        if (isVisible())
            banners().showError(error, kLoad);
    });
}

void ExternalPage::activate() {
    m_view.refresh();
    showView();
    if (!isAncestorOf(focusWidget()))
        setFocus();
}

void ExternalPage::leaveRun() {
    for (const QString& key : {kCohorts, kFigures, kMake})
        context().jobs.drop(this, key);
    m_running = 0;
    m_flow->leave();
    banners().clearAll();
    m_run = {};
    m_cohorts.clear();
    m_isRead = false;
    m_isNoted = false;
    m_name.clear();
    m_cls.reset();
    m_figures.reset();
    m_data.reset();
    m_mix->clear();
    m_verdict->setClosed({}, {});
    closePanels({}, {});
    m_head->setData(nullptr);
    m_head->setCohorts({}, {});
    showEmpty();
}

void ExternalPage::reset() {
    leaveRun();
    m_flow->reset();
    m_verdict->reset();
    m_revision = -1;
    context().jobs.forget(m_export);
}

bool ExternalPage::settled() const {
    return m_running == 0 && !m_flow->busy() && m_view.settled();
}

const RunData* ExternalPage::view() const {
    const auto data = m_view.data();
    return data && data->run == context().session.currentRun() ? data.get() : nullptr;
}

const engine::CohortState* ExternalPage::chosen() const {
    const auto found = std::find_if(m_cohorts.begin(), m_cohorts.end(),
                                    [&](const auto& one) { return one.cohort.name == m_name; });
    return found == m_cohorts.end() ? nullptr : &*found;
}

bool ExternalPage::isJudged() const {
    return chosen() != nullptr && chosen()->isJudged;
}

QStringList ExternalPage::names() const {
    QStringList names;
    for (const engine::CohortState& one : m_cohorts)
        names << QString::fromStdString(one.cohort.name);
    return names;
}

void ExternalPage::showView() {
    if (!isVisible())
        return;
    m_head->fillRuns();
    const RunData* data = view();
    m_head->setView(data);
    if (data == nullptr) {
        showEmpty();
        return;
    }
    banners().clear(kLoad);
    if (m_run != data->run)
        leaveRun();
    m_run = data->run;
    if (!data->locked) {
        m_cohorts.clear();
        m_isRead = false;
        showEmpty();
        return;
    }
    if (!m_isRead || m_revision != context().session.revision())
        readCohorts();
    else
        showCohort();
}

void ExternalPage::readCohorts() {
    if (view() == nullptr)
        return;
    m_revision = context().session.revision();
    ++m_running;
    context().jobs.drop(this, kCohorts);
    context().jobs.start(
        {.key = kCohorts}, this,
        [open = context().session.project(), run = m_run.str()](
            std::stop_token, spec::ProgressObserver&) { return engine::cohortStates(open, run); },
        [this](std::vector<engine::CohortState> cohorts) {
            m_running = 0;
            takeCohorts(std::move(cohorts));
        },
        [this](const base::Error& error) {
            m_running = 0;
            banners().showError(error, kLoad);
        });
}

void ExternalPage::takeCohorts(std::vector<engine::CohortState> cohorts) {
    const int before = chosen() != nullptr ? chosen()->openings : -1;
    m_cohorts = std::move(cohorts);
    m_isRead = true;
    // What is in view stays until it is measured anew.
    if (chosen() == nullptr || chosen()->openings != before)
        m_data.reset();
    m_figures.reset();
    if (chosen() == nullptr) {
        // One that was judged says more than one that is closed.
        const auto judged = std::find_if(m_cohorts.begin(), m_cohorts.end(),
                                         [](const auto& one) { return one.isJudged; });
        m_name = judged != m_cohorts.end() ? judged->cohort.name
                 : m_cohorts.empty()       ? std::string()
                                           : m_cohorts.front().cohort.name;
    }
    m_head->setCohorts(m_cohorts, m_name);
    showCohort();
}

void ExternalPage::choose(const std::string& name) {
    if (name == m_name)
        return;
    m_flow->leave();
    banners().clear(kFound);
    m_name = name;
    m_figures.reset();
    m_data.reset();
    m_cls.reset();
    showCohort();
}

void ExternalPage::showCohort() {
    if (view() == nullptr || chosen() == nullptr) {
        showEmpty();
        return;
    }
    m_stack->setCurrentIndex(1);
    m_steps->show();
    showSteps();
    showActions();
    if (m_data) {
        showData(m_data);
        if (!m_figures)
            readFigures();
        return;
    }
    m_mix->clear();
    m_head->setData(nullptr);
    if (isJudged()) {
        closePanels(tr("Measuring"), {});
        readFigures();
    } else {
        closePanels(tr("Closed"), tr("Reveal the cohort to see its figures."));
        readClosed();
    }
}

void ExternalPage::readFigures() {
    ++m_running;
    context().jobs.start(
        {.title = tr("Measuring the cohort"),
         .icon = QStringLiteral("evaluate"),
         .key = kFigures,
         .cancellable = true},
        this,
        [open = context().session.project(),
         request = engine::CohortRequest{m_run.str(), m_name, m_isNoted}](std::stop_token stop,
                                                                          spec::ProgressObserver&) {
            return std::make_shared<const engine::CohortFigures>(
                engine::judgedCohort(open, request, stop));
        },
        [this](const std::shared_ptr<const engine::CohortFigures>& figures) {
            m_running = 0;
            m_isNoted = true;
            m_figures = figures;
            makeData();
        },
        [this](const base::Error& error) {
            m_running = 0;
            closePanels(tr("Not measured"), {});
            banners().showError(error, kFound);
        });
}

void ExternalPage::readClosed() {
    ++m_running;
    context().jobs.start(
        {.key = kFigures}, this,
        [open = context().session.project(), run = m_run.str(),
         name = m_name](std::stop_token, spec::ProgressObserver&) {
            return engine::closedCohort(open, run, name);
        },
        [this](const spec::ClosedCohort& cohort) {
            m_running = 0;
            showClosed(cohort);
        },
        [this](const base::Error& error) {
            m_running = 0;
            banners().showError(error, kFound);
        });
}

void ExternalPage::makeData() {
    if (!m_figures)
        return;
    ++m_running;
    context().jobs.start(
        {.key = kMake}, this,
        [figures = m_figures, cls = m_cls](std::stop_token, spec::ProgressObserver&) {
            return std::make_shared<const CohortData>(cohortData(figures, cls));
        },
        [this](const std::shared_ptr<const CohortData>& data) {
            m_running = 0;
            if (data->figures == m_figures)
                showData(data);
        },
        [this](const base::Error& error) {
            m_running = 0;
            banners().showError(error, kFound);
        });
}

void ExternalPage::showData(std::shared_ptr<const CohortData> data) {
    m_data = std::move(data);
    m_head->setData(m_data.get());
    m_mix->setRows(m_data->report().cohort, m_data->report().caseMix, false);
    m_roc->setData(*m_data);
    m_calibration->setData(*m_data);
    m_table->setData(*m_data);
    m_verdict->setData(m_data);
    m_calibration->setChoice(*m_data, m_verdict->choice());
    tellWarnings(m_data->evaluation().warnings);
    showSteps();
    showActions();
}

void ExternalPage::showClosed(const spec::ClosedCohort& cohort) {
    m_mix->setRows(cohort.cohort, cohort.caseMix, true);
    tellWarnings(cohort.warnings);
}

void ExternalPage::tellWarnings(const std::vector<spec::Warning>& warnings) {
    std::vector<BannerText> texts;
    for (const spec::Warning& one : warnings)
        texts.push_back({BannerKind::Warning, MessageText::of(one), {}});
    banners().showGroup(kFound, std::move(texts));
}

void ExternalPage::closePanels(const QString& title, const QString& sentence) {
    for (ClosedPanel* panel : std::initializer_list<ClosedPanel*>{m_roc, m_calibration, m_table})
        panel->setClosed(title, sentence);
    m_verdict->setClosed(title, sentence);
}

void ExternalPage::showSteps() {
    const RunData* data = view();
    if (data == nullptr)
        return;
    int index = 0;
    int judged = 0;
    for (const engine::CohortState& one : m_cohorts) {
        judged += one.isJudged ? 1 : 0;
        if (one.cohort.name == m_name)
            index = judged;
    }
    CohortSteps::show(*m_steps, *data, chosen(), index, judged);
}

void ExternalPage::showActions() {
    const RunData* data = view();
    const bool isLocked = data != nullptr && data->locked.has_value();
    m_head->setCanAdd(isLocked && !m_flow->busy(), isLocked ? tr("Wait until the cohort is read")
                                                            : tr("Lock a threshold first"));
    const engine::CohortState* state = chosen();
    m_head->setCanForget(state != nullptr && state->openings == 0 && !m_flow->busy());
    m_act->setVisible(m_flow->busy() || (state != nullptr && !state->isJudged));
    m_act->setText(m_flow->busy() ? tr("Cancel") : tr("Reveal…"));
    m_act->setIconName(m_flow->busy() ? QStringLiteral("x") : QStringLiteral("unlock"));
    m_act->setToolTip(m_flow->busy() ? tr("Nothing is kept or logged of what is not finished")
                                     : tr("Judges the cohort at the locked threshold"));
}

void ExternalPage::showEmpty() {
    ProjectSession& session = context().session;
    m_stack->setCurrentIndex(0);
    m_steps->setVisible(view() != nullptr);
    showSteps();
    showActions();
    m_emptyScores->setVisible(m_isRead && view() != nullptr && view()->locked);
    disconnect(m_emptyAction, &QPushButton::clicked, nullptr, nullptr);
    const auto offer = [&](const QString& words, auto act) {
        m_emptyAction->setVisible(!words.isEmpty());
        m_emptyAction->setText(words);
        connect(m_emptyAction, &QPushButton::clicked, this, act);
    };
    const RunData* data = view();
    if (session.currentRun().empty()) {
        m_empty->setText(tr("Nothing to judge yet"),
                         tr("Train a model and lock its threshold: then it can be judged on cases "
                            "of other places."));
        offer(tr("Go to Train"), [&session] { session.goTo(PageId::Train); });
    } else if (data == nullptr) {
        m_empty->setText(tr("Reading the run"), {});
        offer({}, [] {});
    } else if (!data->locked) {
        m_empty->setText(tr("Lock a threshold first"),
                         tr("An external cohort is judged at a threshold that was fixed before it "
                            "was seen."));
        offer(tr("Choose a threshold"), [this, &session] {
            m_view.showSet(spec::Set::Val);
            session.goTo(PageId::Evaluate);
        });
    } else if (!m_isRead) {
        m_empty->setText(tr("Reading the cohorts"), {});
        offer({}, [] {});
    } else {
        m_empty->setText(
            tr("No external cohort yet"),
            tr("Add images of another place, or anybody's scores as a table. They stay closed "
               "until you reveal them; that is counted and logged."));
        offer(tr("Images of another place…"), [this, &session] { session.requestCohort(m_run); });
    }
}

void ExternalPage::imported(const spec::ClosedCohort& cohort) {
    m_name = cohort.cohort.name;
    m_figures.reset();
    m_data.reset();
    banners().show(BannerKind::Done, tr("%1 is read in").arg(QString::fromStdString(m_name)),
                   tr("%1. Its classes stay closed until you reveal it.")
                       .arg(CohortWords::cases(cohort.cohort)),
                   QStringLiteral("imported"));
    if (!cohort.issues.empty()) {
        const spec::ImportIssue& first = cohort.issues.front();
        banners().show(
            BannerKind::Warning,
            tr("%n file(s) became no case", nullptr, static_cast<int>(cohort.issues.size())),
            MessageText::of(first.text, messages::Part::Why, first.detail),
            QStringLiteral("issues"));
    }
    readCohorts();
}

void ExternalPage::reveal() {
    const RunData* data = view();
    const engine::CohortState* state = chosen();
    if (data != nullptr && data->locked && state != nullptr && !state->isJudged)
        m_flow->askToReveal(m_run, *data->locked, *state);
}

void ExternalPage::stepClicked(int step) {
    switch (step) {
    case CohortSteps::Locked:
        m_view.showSet(spec::Set::Val);
        context().session.goTo(PageId::Evaluate);
        break;
    case CohortSteps::Imported:
        m_head->askToAdd();
        break;
    case CohortSteps::Revealed:
        if (isJudged())
            m_table->focusFigures();
        else
            reveal();
        break;
    default:
        m_export->exportReport();
    }
}

void ExternalPage::showCases(bool missed) {
    if (!m_data)
        return;
    auto* dialog = new CohortCases(context(), m_data, missed, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ExternalPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_head->setNarrow(width() < kNarrow);
}

}  // namespace lightbox::gui
