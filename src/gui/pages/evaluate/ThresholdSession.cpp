// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/ThresholdSession.h"

#include "evaluation/Threshold.h"
#include "look/ErrorText.h"
#include "session/History.h"
#include "session/ProjectSession.h"
#include "spec/ThresholdRule.h"
#include "widgets/Banner.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

constexpr double kFirstSensitivity =
    0.95;  ///< sensitivity that is aimed at where nothing was asked

}  // namespace

ThresholdSession::ThresholdSession(AppContext& context, OperatingPointPanel& panel,
                                   BannerStack& banners, QObject* parent)
    : QObject(parent),
      m_context(context),
      m_view(context.session.runView()),
      m_panel(panel),
      m_banners(banners) {
    connect(&panel, &OperatingPointPanel::thresholdMoved, this, &ThresholdSession::moveTo);
    connect(&panel, &OperatingPointPanel::stepped, this, &ThresholdSession::step);
    connect(&panel, &OperatingPointPanel::objectiveChanged, this,
            &ThresholdSession::pickByObjective);
    connect(&panel, &OperatingPointPanel::changeClicked, this, [this] { setChanging(true); });
}

void ThresholdSession::reset() {
    m_context.jobs.forget(this);
    m_data.reset();
    m_changing = m_picking = false;
    m_picked.reset();
    m_panel.reset();
}

void ThresholdSession::setData(std::shared_ptr<const EvaluationData> data) {
    const bool sameRun = m_data && m_data->view->run == data->view->run;
    const bool sameClass = sameRun && m_data->cls == data->cls;
    if (!sameRun)
        m_changing = false;
    if (!sameClass)
        m_picked.reset();
    m_data = std::move(data);
    showMode();
    const auto& locked = m_data->view->locked;
    const auto cls = static_cast<std::size_t>(m_data->cls);
    const auto& point = m_view.point();
    if (m_data->lockedHere() && !(m_changing && m_data->view->set == spec::Set::Val)) {
        m_picked.reset();
        if (locked->atThreshold.prevalence)
            m_panel.setStatedPrevalence(*locked->atThreshold.prevalence);
        m_view.setPoint(cls, locked->threshold);
    } else if (!point || point->cls != cls) {
        if (point)
            m_view.setPoint(cls, 0.5);  // what was in force before is another class's
        if (choosing()) {
            spec::ThresholdRequest request = m_panel.request();
            if (request.objective == spec::Objective::At) {
                request.objective = spec::Objective::Sensitivity;
                request.value = kFirstSensitivity;
                request.confident = true;
                m_panel.setRequest(request);
            }
            pick(request, true);
        }
    }
}

bool ThresholdSession::choosing() const {
    return m_data && m_panel.mode() == OperatingPointPanel::Mode::Choosing;
}

void ThresholdSession::setChanging(bool changing) {
    if (changing == m_changing)
        return;
    m_changing = changing;
    if (m_data)
        showMode();
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
    m_panel.setMode(mode, locked ? m_data->view->locked : std::nullopt, m_data->outOfFold());
    m_panel.setSetName(test                    ? tr("on test")
                       : locked && !m_changing ? tr("locked")
                       : m_data->outOfFold()   ? tr("chosen out of fold")
                                               : tr("chosen on validation"));
    m_panel.setProblem({});
}

double ThresholdSession::threshold() const {
    return m_view.threshold();
}

spec::ThresholdRequest ThresholdSession::request() const {
    spec::ThresholdRequest request;
    // What was found on patients is locked as a number: the engine chooses on images.
    if (m_picked && m_picked->threshold == threshold() && !m_data->patients) {
        request = m_picked->request;
    } else {
        request.objective = spec::Objective::At;
        request.value = threshold();
    }
    request.run = m_data->view->run;
    request.cls = m_data->className();
    request.scale = m_data->view->scale();
    request.prevalence = m_panel.statedPrevalence();
    return request;
}

bool ThresholdSession::putBack(const spec::RunId& run, int cls, double threshold,
                               const spec::ThresholdRequest& request) {
    if (!choosing() || m_data->view->run != run || m_data->cls != cls)
        return false;
    m_panel.setRequest(request);
    m_panel.setProblem({});
    m_view.setPoint(static_cast<std::size_t>(cls), threshold);
    return true;
}

void ThresholdSession::enter(double threshold, const QString& series) {
    const spec::RunId run = m_data->view->run;
    const int cls = m_data->cls;
    const double before = this->threshold();
    const spec::ThresholdRequest requestBefore =
        m_picked && m_picked->threshold == before ? m_picked->request : m_panel.request();
    const spec::ThresholdRequest request = m_panel.request();
    m_view.setPoint(static_cast<std::size_t>(cls), threshold);
    m_context.session.history().add(
        {[this, run, cls, before, requestBefore] {
             return putBack(run, cls, before, requestBefore);
         },
         [this, run, cls, threshold, request] { return putBack(run, cls, threshold, request); },
         series});
}

void ThresholdSession::moveTo(double value) {
    if (!choosing()) {
        Q_EMIT m_view.pointChanged();  // a handle that was dragged goes back
        return;
    }
    spec::ThresholdRequest request = m_panel.request();
    if (request.objective != spec::Objective::At) {
        request.objective = spec::Objective::At;
        request.value = value;
        m_panel.setRequest(request);
    }
    m_panel.setProblem({});
    enter(value, QStringLiteral("threshold"));
}

void ThresholdSession::step(int cases) {
    if (choosing())
        moveTo(m_data->curve->stepped(threshold(), cases));
}

void ThresholdSession::restore() {
    if (!choosing() || !m_picked)
        return;
    m_panel.setRequest(m_picked->request);
    m_view.setPoint(static_cast<std::size_t>(m_data->cls), m_picked->threshold);
    Q_EMIT m_view.pointChanged();
}

void ThresholdSession::pickByObjective() {
    if (choosing())
        pick(m_panel.request(), false);
}

void ThresholdSession::goTo(const spec::Bookmark& bookmark) {
    if (!choosing())
        return;
    const auto rule = spec::ruleFrom(bookmark.objective);
    if (!rule || rule->objective == spec::Objective::At) {
        moveTo(bookmark.threshold);
        return;
    }
    m_panel.setRequest(*rule);
    pickByObjective();
}

std::string ThresholdSession::objective() const {
    return spec::ruleText(request());
}

void ThresholdSession::pick(spec::ThresholdRequest request, bool automatic) {
    request.run = m_data->view->run;
    request.cls = m_data->className();
    m_picking = true;
    m_panel.setProblem({});
    m_banners.clear(QStringLiteral("lock"));
    m_context.jobs.start(
        {.key = QStringLiteral("pick")}, this,
        [data = m_data, request](std::stop_token, spec::ProgressObserver&) {
            return evaluation::pickThreshold(*data->curve, request);
        },
        [this, request, automatic, data = m_data](const spec::OperatingPoint& point) {
            m_picking = false;
            if (m_data != data || !choosing())
                return;
            if (automatic)
                m_view.setPoint(static_cast<std::size_t>(data->cls), point.threshold);
            else
                enter(point.threshold, {});
            m_picked = {request, point.threshold};
        },
        [this, automatic, request](const base::Error& error) {
            m_picking = false;
            if (automatic && request.confident) {
                // Too few cases for a guarantee: what the estimate alone reaches is shown instead.
                spec::ThresholdRequest plain = request;
                plain.confident = false;
                m_panel.setRequest(plain);
                pick(plain, true);
                return;
            }
            const ErrorText text = ErrorText::of(error);
            m_panel.setProblem(text.what + QLatin1Char(' ') + text.why);
        });
}

}  // namespace lightbox::gui
