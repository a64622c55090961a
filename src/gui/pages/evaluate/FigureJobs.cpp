// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/FigureJobs.h"

#include "evaluation/Bootstrap.h"
#include "session/ProjectSession.h"
#include "widgets/Banner.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

/// Rest after the last move before intervals that need a bootstrap are computed.
constexpr int kRefineAfterMs = 150;

}  // namespace

FigureJobs::FigureJobs(AppContext& context, BannerStack& banners, QObject* parent)
    : QObject(parent),
      m_context(context),
      m_banners(banners) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRefineAfterMs);
    connect(&m_rest, &QTimer::timeout, this, &FigureJobs::refine);
}

void FigureJobs::reset() {
    m_rest.stop();
    m_data.reset();
    m_banding = m_curving = m_grouping = m_refining = false;
    m_context.jobs.forget(this);
}

void FigureJobs::setData(std::shared_ptr<const EvaluationData> data) {
    m_data = std::move(data);
    makeBand();
    makeCurves();
}

void FigureJobs::makeCurves() {
    m_curving = true;
    m_context.jobs.start(
        {.key = QStringLiteral("curves")}, this,
        [data = m_data](std::stop_token, spec::ProgressObserver&) {
            return std::make_shared<const ThresholdCurves>(thresholdCurves(*data));
        },
        [this](const std::shared_ptr<const ThresholdCurves>& curves) {
            m_curving = false;
            Q_EMIT curvesMade(curves);
        },
        [this](const base::Error& error) {
            m_curving = false;
            m_banners.showError(error, QStringLiteral("curves"));
        });
}

void FigureJobs::makeBand() {
    if (m_data->curve->roc().empty())
        return;
    m_banding = true;
    m_context.jobs.start(
        {.key = QStringLiteral("band")}, this,
        [data = m_data](std::stop_token, spec::ProgressObserver&) {
            RocPlot::Band band;
            for (const evaluation::RocBandPoint& point : evaluation::rocBand(
                     data->scores->score, data->scores->positive, data->curve->clusters())) {
                band.fpr.push_back(point.fpr);
                band.low.push_back(point.low);
                band.high.push_back(point.high);
            }
            return band;
        },
        [this](const RocPlot::Band& band) {
            m_banding = false;
            Q_EMIT bandMade(band);
        },
        [this](const base::Error& error) {
            m_banding = false;
            m_banners.showError(error, QStringLiteral("band"));
        });
}

void FigureJobs::makeGroups(const evaluation::Decision& decision) {
    m_grouping = true;
    m_context.jobs.start(
        {.title = tr("Comparing subgroups"),
         .icon = QStringLiteral("evaluate"),
         .key = QStringLiteral("groups")},
        this,
        [data = m_data, dataset = m_context.session.dataset(), decision](std::stop_token,
                                                                         spec::ProgressObserver&) {
            return std::make_shared<const SubgroupData>(subgroupData(*data, *dataset, decision));
        },
        [this](const std::shared_ptr<const SubgroupData>& groups) {
            m_grouping = false;
            Q_EMIT groupsMade(groups);
        },
        [this](const base::Error& error) {
            m_grouping = false;
            m_banners.showError(error, QStringLiteral("groups"));
        });
}

void FigureJobs::refineSoon(double threshold, double prevalence) {
    m_threshold = threshold;
    m_prevalence = prevalence;
    if (m_data->clustered())
        m_rest.start();
}

void FigureJobs::refine() {
    m_refining = true;
    m_context.jobs.start(
        {.key = QStringLiteral("refine")}, this,
        [data = m_data, at = m_threshold, prevalence = m_prevalence](std::stop_token,
                                                                     spec::ProgressObserver&) {
            return operatingFiguresWithBootstrap(*data, at, prevalence);
        },
        [this, data = m_data, at = m_threshold](const OperatingFigures& figures) {
            m_refining = false;
            if (m_data == data && m_threshold == at)
                Q_EMIT refined(figures);
        },
        [this](const base::Error& error) {
            m_refining = false;
            m_banners.showError(error, QStringLiteral("refine"));
        });
}

}  // namespace lightbox::gui
