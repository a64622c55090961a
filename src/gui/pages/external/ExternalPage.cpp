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
#include "pages/external/CohortReader.h"
#include "pages/external/CohortSteps.h"
#include "pages/external/ExternalEmpty.h"
#include "pages/external/VerdictPanel.h"
#include "session/ExportFlow.h"
#include "session/ProjectSession.h"
#include "widgets/Banner.h"
#include "widgets/PageColumns.h"
#include "widgets/ProtocolStrip.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

constexpr int kNarrow = 1100;  ///< px; the head has shorter words below
constexpr int kVerdictWidth = 328;
const QString kLoad = QStringLiteral("load");
const QString kFound = QStringLiteral("found");

}  // namespace

ExternalPage::ExternalPage(AppContext& context, QWidget* parent)
    : Page(context, PageId::External, parent),
      m_view(context.session.runView()),
      m_head(new CohortHead(context, this)),
      m_flow(new CohortFlow(context, banners(), this)),
      m_reader(new CohortReader(context, this)),
      m_export(new ExportFlow(context, banners(), this)),
      m_stack(new QStackedWidget),
      m_empty(new ExternalEmpty(context)) {
    setFocusPolicy(Qt::StrongFocus);
    for (QWidget* widget : m_head->widgets())
        addHeadWidget(widget);
    for (QWidget* action : m_head->actions())
        addAction(action);
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

void ExternalPage::activate() {
    m_view.refresh();
    showView();
    if (!isAncestorOf(focusWidget()))
        setFocus();
}

void ExternalPage::leaveRun() {
    m_reader->leaveRun();
    m_flow->leave();
    banners().clearAll();
    m_run = {};
    m_cohorts.clear();
    m_isRead = false;
    m_name.clear();
    m_cls.reset();
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
    return !m_reader->busy() && !m_flow->busy() && m_view.settled();
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
    m_reader->readCohorts(m_run);
}

void ExternalPage::takeCohorts(const std::vector<engine::CohortState>& cohorts) {
    const int before = chosen() != nullptr ? chosen()->openings : -1;
    m_cohorts = cohorts;
    m_isRead = true;
    // What is in view stays until it is measured anew.
    if (chosen() == nullptr || chosen()->openings != before)
        m_data.reset();
    m_reader->leaveCohort();
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
    m_reader->leaveCohort();
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
        if (!m_reader->hasFigures())
            m_reader->readFigures(m_name, m_cls);
        return;
    }
    m_mix->clear();
    m_head->setData(nullptr);
    if (isJudged()) {
        closePanels(tr("Measuring"), {});
        m_reader->readFigures(m_name, m_cls);
    } else {
        closePanels(tr("Closed"), tr("Reveal the cohort to see its figures."));
        m_reader->readClosed(m_name);
    }
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

void ExternalPage::tellWarnings(const std::vector<spec::Warning>& warnings) {
    std::vector<BannerText> texts;
    for (const spec::Warning& one : warnings)
        texts.push_back({BannerKind::Warning, MessageText::of(one), {}});
    banners().showGroup(kFound, std::move(texts));
}

void ExternalPage::tellFailure(const base::Error& error) {
    if (!m_data)
        closePanels(tr("Not measured"), {});
    banners().showError(error, kLoad);
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
    m_stack->setCurrentIndex(0);
    m_steps->setVisible(view() != nullptr);
    showSteps();
    showActions();
    m_empty->explain(view(), m_isRead);
}

void ExternalPage::imported(const spec::ClosedCohort& cohort) {
    m_name = cohort.cohort.name;
    m_reader->leaveCohort();
    m_data.reset();
    m_cls.reset();
    banners().show(BannerKind::Done, tr("Cohort %1 is read in").arg(QString::fromStdString(m_name)),
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
    m_isRead = false;
    if (isVisible())
        readCohorts();
}

void ExternalPage::reveal() {
    const RunData* data = view();
    const engine::CohortState* state = chosen();
    if (data != nullptr && data->locked && state != nullptr && !state->isJudged)
        m_flow->askToReveal(m_run, *data->locked, *state);
}

void ExternalPage::goToThreshold() {
    m_view.showSet(spec::Set::Val);
    context().session.goTo(PageId::Evaluate);
}

void ExternalPage::stepClicked(int step) {
    switch (step) {
    case CohortSteps::Locked:
        goToThreshold();
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
        context().session.goTo(PageId::Report);
    }
}

void ExternalPage::showCases(bool missed) {
    if (!m_data)
        return;
    auto* dialog = new CohortCases(context(), m_data, missed, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &CohortCases::caseChosen, this,
            [this, data = m_data, missed, title = dialog->windowTitle()](std::size_t place) {
                CohortWorklist list{title, m_run, data->figures, data->cls, {}, place};
                for (const std::size_t one : missed ? data->missed : data->falseAlarms)
                    list.rows.push_back(data->scores->row.at(one));
                context().session.requestCohortCases(list);
            });
    dialog->open();
}

void ExternalPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    m_head->setNarrow(width() < kNarrow);
}

}  // namespace lightbox::gui
