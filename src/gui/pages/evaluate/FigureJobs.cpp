// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/evaluate/FigureJobs.h"

#include <algorithm>
#include <utility>

#include "evaluation/Bootstrap.h"
#include "look/ErrorText.h"
#include "session/ProjectSession.h"
#include "widgets/Banner.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

/// Rest after the last move before intervals that need a bootstrap are computed.
constexpr int kRefineAfterMs = 150;

QString keyOf(FigureJobs::Kind kind) {
    const QString keys[] = {QStringLiteral("band"),         QStringLiteral("curves"),
                            QStringLiteral("groups"),       QStringLiteral("groupFigures"),
                            QStringLiteral("comparable"),   QStringLiteral("overlays"),
                            QStringLiteral("abstention"),   QStringLiteral("refine"),
                            QStringLiteral("chosen"),       QStringLiteral("found"),
                            QStringLiteral("benefit band"), QStringLiteral("agreement")};
    return keys[static_cast<std::size_t>(kind)];
}

}  // namespace

FigureJobs::FigureJobs(AppContext& context, BannerStack& banners, QObject* parent)
    : QObject(parent),
      m_context(context),
      m_banners(banners) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRefineAfterMs);
    connect(&m_rest, &QTimer::timeout, this, &FigureJobs::refine);
}

bool FigureJobs::busy() const {
    return m_rest.isActive() ||
           std::any_of(m_requests.begin(), m_requests.end(),
                       [](const Request& request) { return request.isRunning; });
}

void FigureJobs::drop(Kind kind) {
    ++request(kind).number;
    request(kind).isRunning = false;
    m_context.jobs.drop(this, keyOf(kind));
    m_banners.clear(keyOf(kind));
}

void FigureJobs::reset() {
    m_rest.stop();
    m_data.reset();
    m_followed.reset();
    m_banded.reset();
    for (const Kind kind : {Kind::Band, Kind::Curves, Kind::Groups, Kind::GroupFigures,
                            Kind::Comparable, Kind::Overlays, Kind::Abstention, Kind::Intervals,
                            Kind::Chosen, Kind::Found, Kind::BenefitBand, Kind::Agreement})
        drop(kind);
}

template <class Work, class Done>
void FigureJobs::run(Kind kind, const QString& title, const Work& work, const Done& done) {
    drop(kind);
    Request& made = request(kind);
    made.isRunning = true;
    made.again = [this, kind, title, work, done] { run(kind, title, work, done); };
    Q_EMIT begun(kind);
    m_context.jobs.start(
        {.title = title, .icon = QStringLiteral("evaluate"), .key = keyOf(kind)}, this, work,
        [this, kind, number = made.number, done](const auto& result) {
            if (request(kind).number != number)
                return;
            request(kind).isRunning = false;
            done(result);
        },
        [this, kind, number = made.number](const base::Error& error) {
            if (request(kind).number != number)
                return;
            request(kind).isRunning = false;
            fail(kind, error);
        });
}

void FigureJobs::fail(Kind kind, const base::Error& error) {
    if (error.kind() == base::ErrorKind::Cancelled)
        return;
    const ErrorText text = ErrorText::of(error);
    if (kind == Kind::Abstention) {
        // At this error, and on so few cases: it is said where it was asked.
        Q_EMIT abstentionRefused(text.sentence());
        return;
    }
    if (kind == Kind::Overlays)
        Q_EMIT overlaysMade({});
    m_banners.show(BannerKind::Error, text.what, text.why, keyOf(kind), tr("Try again"),
                   [again = request(kind).again] { again(); });
    Q_EMIT failed(kind);
}

void FigureJobs::setData(std::shared_ptr<const EvaluationData> data) {
    reset();
    m_data = std::move(data);
    makeBand();
    makeCurves();
}

void FigureJobs::makeCurves() {
    run(
        Kind::Curves, {},
        [data = m_data](std::stop_token, spec::ProgressObserver&) {
            return std::make_shared<const ThresholdCurves>(thresholdCurves(*data));
        },
        [this](const std::shared_ptr<const ThresholdCurves>& curves) {
            Q_EMIT curvesMade(curves);
        });
}

void FigureJobs::bandBenefit(std::optional<double> prevalence) {
    if (!m_data || (m_banded && *m_banded == prevalence))
        return;
    m_banded.emplace(prevalence);
    run(
        Kind::BenefitBand, {},
        [data = m_data, prevalence](std::stop_token, spec::ProgressObserver&) {
            return benefitBand(*data->curve, prevalence);
        },
        [this](const BenefitBand& band) { Q_EMIT benefitBandMade(band); });
}

void FigureJobs::makeBand() {
    if (m_data->curve->roc().empty())
        return;
    run(
        Kind::Band, {},
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
        [this](const RocPlot::Band& band) { Q_EMIT bandMade(band); });
}

void FigureJobs::makeGroups(const evaluation::Decision& decision) {
    drop(Kind::Found);  // among other groups
    run(
        Kind::Groups, tr("Comparing subgroups"),
        [data = m_data, dataset = m_context.session.dataset(), decision](std::stop_token,
                                                                         spec::ProgressObserver&) {
            return std::make_shared<const SubgroupData>(subgroupData(*data, *dataset, decision));
        },
        [this](const std::shared_ptr<const SubgroupData>& groups) { Q_EMIT groupsMade(groups); });
}

void FigureJobs::findWorst(std::shared_ptr<const SubgroupData> groups) {
    run(
        Kind::Found, tr("Looking for the worst subgroup"),
        [data = m_data, dataset = m_context.session.dataset(), groups](std::stop_token,
                                                                       spec::ProgressObserver&) {
            return foundGroup(*data, *dataset, groups);
        },
        [this](const std::shared_ptr<const FoundGroup>& found) { Q_EMIT worstFound(found); });
}

void FigureJobs::abstain(double alpha) {
    run(
        Kind::Abstention, {},
        [data = m_data, open = m_context.session.project(), alpha](
            std::stop_token, spec::ProgressObserver&) { return abstentionOf(open, *data, alpha); },
        [this](const lightbox::gui::Abstention& made) { Q_EMIT abstentionMade(made); });
}

void FigureJobs::findComparable(const std::vector<spec::RunId>& runs) {
    run(
        Kind::Comparable, {},
        [data = m_data, open = m_context.session.project(), runs](
            std::stop_token, spec::ProgressObserver&) { return comparableRuns(open, *data, runs); },
        [this](const std::vector<spec::RunId>& found) { Q_EMIT comparableFound(found); });
}

void FigureJobs::overlay(const std::vector<spec::RunId>& runs) {
    drop(Kind::Overlays);
    if (runs.empty()) {
        Q_EMIT overlaysMade({});
        return;
    }
    run(
        Kind::Overlays, tr("Comparing runs"),
        [data = m_data, open = m_context.session.project(), runs](std::stop_token stop,
                                                                  spec::ProgressObserver&) {
            return overlaysOf(open, *data, runs, stop);
        },
        [this](const Overlays& overlays) {
            std::vector<BannerText> failed;
            for (const Overlays::Failed& one : overlays.failed) {
                const ErrorText text = ErrorText::of(one.error);
                failed.push_back({BannerKind::Error,
                                  tr("Run %1 is not overlaid: %2", "run, what went wrong")
                                      .arg(one.name, text.what),
                                  text.why});
            }
            m_banners.showGroup(keyOf(Kind::Overlays), std::move(failed));
            Q_EMIT overlaysMade(overlays.runs);
        });
}

void FigureJobs::choose(const std::vector<spec::ImageId>& images) {
    run(
        Kind::Chosen, {},
        [data = m_data, images](std::stop_token, spec::ProgressObserver&) {
            return chosenOf(*data, images);
        },
        [this](const ChosenCases& chosen) { Q_EMIT chosenFound(chosen); });
}

void FigureJobs::chooseNone() {
    drop(Kind::Chosen);
    Q_EMIT chosenFound({});
}

void FigureJobs::follow(std::shared_ptr<const SubgroupData> groups, GroupMetric metric,
                        const OperatingThresholds& at) {
    Followed wanted{std::move(groups), metric, at};
    if (request(Kind::GroupFigures).isRunning) {
        m_followed = std::move(wanted);
        return;
    }
    m_followed.reset();
    makeFollowed(wanted);
}

void FigureJobs::makeFollowed(const Followed& wanted) {
    run(
        Kind::GroupFigures, {},
        [data = m_data, wanted](std::stop_token, spec::ProgressObserver&) {
            return groupFigures(*data, wanted.groups, wanted.metric, wanted.at);
        },
        [this](const GroupFigures& figures) {
            Q_EMIT groupFiguresMade(figures);
            if (const auto next = std::exchange(m_followed, std::nullopt))
                makeFollowed(*next);
        });
}

void FigureJobs::refineSoon(const OperatingThresholds& at, double prevalence,
                            const std::optional<evaluation::Decision>& decision) {
    drop(Kind::Intervals);
    drop(Kind::Agreement);
    m_at = at;
    m_prevalence = prevalence;
    m_decision = decision;
    m_rest.start();
}

void FigureJobs::refine() {
    if (m_decision)
        run(
            Kind::Agreement, {},
            [data = m_data, decision = *m_decision](std::stop_token, spec::ProgressObserver&) {
                return agreementOf(*data, decision);
            },
            [this](const AgreementFigures& figures) { Q_EMIT agreementMade(figures); });
    if (!m_data->clustered())
        return;
    run(
        Kind::Intervals, {},
        [data = m_data, at = m_at, prevalence = m_prevalence](std::stop_token,
                                                              spec::ProgressObserver&) {
            return operatingFiguresWithBootstrap(*data, at, prevalence);
        },
        [this](const OperatingFigures& figures) { Q_EMIT refined(figures); });
}

}  // namespace lightbox::gui
