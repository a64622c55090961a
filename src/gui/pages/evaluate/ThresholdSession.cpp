// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/ThresholdSession.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/Text.h"
#include "evaluation/Threshold.h"
#include "look/ErrorText.h"
#include "session/History.h"
#include "session/ProjectSession.h"
#include "spec/ThresholdRule.h"
#include "widgets/Banner.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

const QString kPick = QStringLiteral("pick");
constexpr double kUnchosen = 0.5;  ///< shown where nothing was chosen, and nothing can be

bool isByHand(const spec::ThresholdRequest& request) {
    return request.objective == spec::Objective::At || request.objective == spec::Objective::TwoAt;
}

spec::ThresholdRequest byHand(const OperatingThresholds& at) {
    spec::ThresholdRequest request;
    request.objective = at.ruleIn ? spec::Objective::TwoAt : spec::Objective::At;
    request.value = at.threshold;
    request.ruleIn = at.ruleIn.value_or(1);
    return request;
}

}  // namespace

ThresholdSession::ThresholdSession(AppContext& context, OperatingPointPanel& panel,
                                   BannerStack& banners, QObject* parent)
    : QObject(parent),
      m_context(context),
      m_view(context.session.runView()),
      m_panel(panel),
      m_banners(banners) {
    connect(&panel, &OperatingPointPanel::thresholdDragged, this, &ThresholdSession::drag);
    connect(&panel, &OperatingPointPanel::dragFinished, this, &ThresholdSession::endDrag);
    connect(&panel, &OperatingPointPanel::dragCancelled, this, &ThresholdSession::cancelDrag);
    connect(&panel, &OperatingPointPanel::stepped, this,
            qOverload<int, int>(&ThresholdSession::step));
    connect(&panel, &OperatingPointPanel::objectiveChanged, this,
            &ThresholdSession::pickByObjective);
    connect(&panel, &OperatingPointPanel::bestChanged, this, &ThresholdSession::pickByObjective);
    connect(&panel, &OperatingPointPanel::changeClicked, this, [this] { setChanging(true); });
}

void ThresholdSession::leave() {
    dropPick();
    m_data.reset();
    m_picked.reset();
    m_before.reset();
    m_wanted.reset();
    m_stand.reset();
    m_changing = m_dragging = false;
    m_handle = 0;
    m_panel.leave();
}

void ThresholdSession::reset() {
    leave();
    m_panel.reset();
}

void ThresholdSession::setData(std::shared_ptr<const EvaluationData> data) {
    const bool same = m_data && m_data->subject() == data->subject();
    if (m_data && m_data->view->run != data->view->run)
        m_changing = false;
    dropPick();
    if (!same)
        m_picked.reset();
    m_before.reset();
    m_dragging = false;
    m_data = std::move(data);
    showMode();
    const auto& locked = m_data->view->locked;
    const auto cls = static_cast<std::size_t>(m_data->cls);
    if (m_data->lockedHere() && !(m_changing && m_data->view->set == spec::Set::Val)) {
        m_picked.reset();
        m_wanted.reset();
        m_panel.setLockedPrevalence(locked->atThreshold.prevalence);
        m_view.setPoint(cls, locked->threshold,
                        locked->twoThresholds ? std::optional(locked->twoThresholds->ruleIn)
                                              : std::nullopt);
        return;
    }
    m_panel.setUnlocked();
    const bool isNew = !hasChosen();
    if (!choosing()) {
        m_wanted.reset();
        if (isNew) {
            m_view.setPoint(cls, kUnchosen, {}, RunView::Origin::Proposed);
            m_stand = m_view.point();
        }
        return;
    }
    m_stand.reset();
    if (isNew)
        m_view.clearPoint();  // what was in force before is another class's
    // Of what has come into view instead it says nothing.
    if (const auto wanted = std::exchange(m_wanted, std::nullopt); wanted && isInView(*wanted)) {
        goTo(*wanted);
        return;
    }
    // The run view has met the objective already, on the images.
    const auto& proposal = m_data->view->proposal;
    if (proposal && !m_data->patients && m_view.point() == proposal->point &&
        !(same && isByHand(m_panel.request()))) {
        m_panel.setRequest(proposal->request);
        m_picked = State{proposal->request, inForce(), true, m_view.isChosen()};
        return;
    }
    if (isNew || !m_view.isChosen())
        m_panel.setRequest(m_view.objective());
    if (!isByHand(m_panel.request()))
        pick(m_panel.request(), isNew || !same ? Reason::First : Reason::Again);
}

std::optional<double> ThresholdSession::prevalenceInForce() const {
    if (m_data && m_data->lockedHere() && !choosing())
        return m_data->view->locked->atThreshold.prevalence;
    return m_panel.keptPrevalence(m_panel.request());
}

bool ThresholdSession::choosing() const {
    return m_data && m_view.data() == m_data->view &&
           m_panel.mode() == OperatingPointPanel::Mode::Choosing;
}

bool ThresholdSession::hasChosen() const {
    const auto& point = m_view.point();
    return point && static_cast<int>(point->cls) == m_data->cls && point != m_stand;
}

void ThresholdSession::setChanging(bool changing) {
    if (changing == m_changing)
        return;
    m_changing = changing;
    if (m_data) {
        showMode();
        // What is to be changed stands there as it was chosen.
        if (const auto& locked = m_data->view->locked; changing && m_data->lockedHere()) {
            if (const auto rule = spec::ruleFrom(locked->objective)) {
                m_panel.setRequest(*rule);
                m_picked = State{*rule, inForce(), true, true};
            }
        }
    }
    Q_EMIT modeChanged();
}

void ThresholdSession::showMode() {
    using Mode = OperatingPointPanel::Mode;
    const bool locked = m_data->lockedHere();
    const bool test = m_data->view->set == spec::Set::Test;
    Mode mode = Mode::Choosing;
    if (test || (m_data->view->lockFinal && locked))
        mode = Mode::Fixed;
    else if (locked && !m_changing)
        mode = Mode::Locked;
    OperatingPointPanel::Standing standing;
    standing.lock = m_data->view->locked;
    standing.isOfThisClass = locked;
    standing.isOutOfFold = m_data->outOfFold();
    standing.isChosen = hasChosen();
    m_panel.setMode(mode, standing);
    m_panel.setSetName(test                    ? tr("on test")
                       : locked && !m_changing ? tr("locked")
                       : m_data->outOfFold()   ? tr("chosen out of fold")
                                               : tr("chosen on validation"));
    m_panel.setProblem({});
}

OperatingThresholds ThresholdSession::inForce() const {
    return {m_view.threshold(), m_view.ruleIn()};
}

std::optional<double> ThresholdSession::thresholdProbability() const {
    if (!m_data || !m_data->lockedHere() || choosing())
        return spec::thresholdProbabilityOf(state().request);
    const auto rule = spec::ruleFrom(m_data->view->locked->objective);
    return rule ? spec::thresholdProbabilityOf(*rule) : std::nullopt;
}

ThresholdSession::State ThresholdSession::state() const {
    const OperatingThresholds at = inForce();
    if (m_picked && m_picked->at == at)
        return {m_picked->request, at, true, m_view.isChosen()};
    return {byHand(at), at, false, m_view.isChosen()};
}

void ThresholdSession::stand(const State& found) {
    using Origin = RunView::Origin;
    // What was found on patients the run view does not find again: it goes by images.
    const Origin origin = !found.isChosen                       ? Origin::Proposed
                          : found.isPicked && !m_data->patients ? Origin::Objective
                                                                : Origin::Hand;
    m_view.setPoint(static_cast<std::size_t>(m_data->cls), found.at.threshold, found.at.ruleIn,
                    origin);
}

void ThresholdSession::keepObjective() {
    const spec::ThresholdRequest objective = m_panel.request();
    m_view.setObjective(isByHand(objective) ? RunView::firstObjective() : objective);
}

void ThresholdSession::apply(const State& state) {
    dropPick();
    m_panel.setRequest(state.request);
    m_panel.setProblem({});
    if (state.isPicked)
        m_picked = state;
    else if (m_picked && m_picked->at == state.at)
        m_picked.reset();
    keepObjective();
    if (inForce() == state.at && m_view.point())
        Q_EMIT m_view.pointChanged();  // what stands in the panel follows all the same
    stand(state);
}

spec::ThresholdRequest ThresholdSession::request() const {
    const OperatingThresholds at = inForce();
    spec::ThresholdRequest request = byHand(at);
    // What was found on patients is locked as a number: the engine chooses on images.
    if (m_picked && m_picked->at == at && !m_data->patients)
        request = m_picked->request;
    request.run = m_data->view->run;
    request.cls = m_data->className();
    request.scale = m_data->view->scale();
    request.prevalence = m_panel.keptPrevalence(request);
    return request;
}

spec::Bookmark ThresholdSession::bookmark() const {
    const OperatingThresholds at = inForce();
    const bool isPicked = m_picked && m_picked->at == at;
    return {m_data->className(),
            at.threshold,
            spec::ruleText(isPicked ? m_picked->request : byHand(at)),
            base::utcNow(),
            m_data->view->scale(),
            m_data->patients.has_value(),
            at.ruleIn};
}

void ThresholdSession::remember(const State& before, const QString& series) {
    const State now = state();
    if (now.at == before.at && now.isChosen == before.isChosen)
        return;
    const auto putBack = [this, subject = m_data->subject()](const State& state) {
        if (!choosing() || m_data->subject() != subject)
            return false;
        m_before.reset();
        apply(state);
        return true;
    };
    m_context.session.history().add({[putBack, before] { return putBack(before); },
                                     [putBack, now] { return putBack(now); },
                                     {PageId::Evaluate, tr("The choice of a threshold.")},
                                     series});
}

void ThresholdSession::move(double threshold, int handle) {
    dropPick();
    OperatingThresholds at = inForce();
    if (!at.ruleIn) {
        at.threshold = threshold;
    } else if (handle == 0) {
        // The two never cross: at least one case's score lies between them.
        m_handle = 0;
        at.threshold = std::min(threshold, m_data->curve->stepped(*at.ruleIn, -1));
    } else {
        m_handle = 1;
        at.ruleIn = std::max(threshold, m_data->curve->stepped(at.threshold, 1));
    }
    if (at.ruleIn && at.threshold >= *at.ruleIn) {
        Q_EMIT m_view.pointChanged();  // there is no score between the two
        return;
    }
    spec::ThresholdRequest request = m_panel.request();
    if (!isByHand(request))
        m_panel.setRequest(byHand(at));
    m_panel.setProblem({});
    keepObjective();
    stand({byHand(at), at, false, true});
}

void ThresholdSession::drag(double threshold, int handle) {
    if (!choosing()) {
        Q_EMIT m_view.pointChanged();  // a handle that was dragged goes back
        return;
    }
    m_wanted.reset();
    if (!m_dragging)
        m_before = state();
    m_dragging = true;
    move(threshold, handle);
}

void ThresholdSession::endDrag() {
    if (std::exchange(m_dragging, false) && choosing() && m_before)
        remember(*m_before, {});
}

void ThresholdSession::cancelDrag() {
    if (!m_before || !choosing())
        return;
    const State before = *std::exchange(m_before, std::nullopt);
    if (!std::exchange(m_dragging, false)) {
        // It has become an entry already, the last one.
        if (inForce() != before.at || m_view.isChosen() != before.isChosen)
            m_context.session.history().takeBack();
        return;
    }
    apply(before);
}

void ThresholdSession::step(int cases, int handle) {
    if (!choosing())
        return;
    const State before = state();
    const OperatingThresholds at = inForce();
    m_before.reset();
    m_wanted.reset();
    move(m_data->curve->stepped(handle == 1 && at.ruleIn ? *at.ruleIn : at.threshold, cases),
         handle);
    remember(before, QStringLiteral("threshold"));
}

void ThresholdSession::restore() {
    if (!choosing())
        return;
    if (m_dragging) {
        cancelDrag();
    } else if (m_picked) {
        const State before = state();
        m_before.reset();
        apply(*m_picked);
        remember(before, {});
    }
}

void ThresholdSession::pickByObjective() {
    m_wanted.reset();
    if (choosing())
        pick(m_panel.request(), Reason::Asked);
}

bool ThresholdSession::isInView(const spec::Bookmark& bookmark) const {
    return m_data && m_data->className() == bookmark.cls &&
           m_data->view->scale() == bookmark.scale &&
           m_data->patients.has_value() == bookmark.byPatient;
}

void ThresholdSession::goTo(const spec::Bookmark& bookmark) {
    if (!isInView(bookmark)) {
        m_wanted = bookmark;
        return;
    }
    if (!choosing())
        return;
    const OperatingThresholds at{bookmark.threshold, bookmark.ruleIn};
    const auto rule = spec::ruleFrom(bookmark.objective);
    spec::ThresholdRequest request = rule && !isByHand(*rule) ? *rule : byHand(at);
    m_panel.setRequest(request);
    request.prevalence = m_panel.statedPrevalence();
    pick(request, Reason::Asked);
}

void ThresholdSession::dropPick() {
    m_context.jobs.drop(this, kPick);
    if (std::exchange(m_picking, false))
        Q_EMIT pickDropped();
}

void ThresholdSession::pick(spec::ThresholdRequest request, Reason reason) {
    const State before = state();
    const spec::ThresholdRequest asked = request;
    if (reason == Reason::Asked)
        keepObjective();
    request.run = m_data->view->run;
    request.cls = m_data->className();
    m_picking = true;
    m_before.reset();
    m_dragging = false;
    m_panel.setProblem({});
    m_banners.clear(QStringLiteral("lock"));
    m_context.jobs.start(
        {.key = kPick}, this,
        [data = m_data, request](std::stop_token, spec::ProgressObserver&) {
            return evaluation::pickThreshold(*data->curve, request);
        },
        [this, asked, reason, before](const spec::OperatingPoint& point) {
            m_picking = false;
            if (choosing()) {
                State found{asked,
                            {point.threshold, {}},
                            true,
                            reason == Reason::Asked ||
                                (reason == Reason::Again && m_view.isChosen())};
                if (point.twoThresholds)
                    found.at.ruleIn = point.twoThresholds->ruleIn;
                m_picked = found;
                stand(found);
                if (reason == Reason::Asked)
                    remember(before, {});
            }
            Q_EMIT picked();
        },
        [this, reason, request](const base::Error& error) {
            m_picking = false;
            m_picked.reset();
            if (reason == Reason::First && request.confident) {
                // Too few cases for a guarantee: what the estimate alone reaches is shown instead.
                spec::ThresholdRequest plain = request;
                plain.confident = false;
                m_panel.setRequest(plain);
                pick(plain, Reason::First);
                return;
            }
            const ErrorText text = ErrorText::of(error);
            m_panel.setProblem(text.sentence());
            Q_EMIT picked();
        });
}

}  // namespace lightbox::gui
