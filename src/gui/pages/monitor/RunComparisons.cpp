// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/monitor/RunComparisons.h"

#include <algorithm>

#include "engine/Runs.h"
#include "look/ErrorText.h"
#include "session/ProjectSession.h"
#include "widgets/Banner.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

const QString kCompareKey = QStringLiteral("compare");

}  // namespace

RunComparisons::RunComparisons(AppContext& context, RunsTable& table, BannerStack& banners,
                               QObject* page)
    : QObject(page),
      m_context(context),
      m_table(table),
      m_banners(banners),
      m_page(page) {}

std::size_t RunComparisons::endedRuns() const {
    const auto& runs = m_context.session.runs();
    return static_cast<std::size_t>(
        std::count_if(runs.begin(), runs.end(),
                      [](const spec::RunSummary& run) { return hasEnded(run.outcome); }));
}

bool RunComparisons::isStale() const {
    return endedRuns() != m_ended;
}

void RunComparisons::forget(const spec::RunId& run) {
    std::erase_if(m_known, [&](const auto& one) {
        return one.first.first == run || one.first.second == run;
    });
}

void RunComparisons::reset() {
    m_busy = false;
    m_known.clear();
    m_ended = 0;
}

void RunComparisons::compare() {
    m_ended = endedRuns();
    const ProjectSession& session = m_context.session;
    if (const std::pair now(session.folder(), session.revision()); now != m_knownOf) {
        m_knownOf = now;
        m_known.clear();
    }
    const spec::RunId shown = session.currentRun();
    const spec::RunSummary* run = session.run(shown);
    const bool ended = run != nullptr && hasEnded(run->outcome);
    std::vector<RunsTable::Compared> told;
    std::vector<spec::RunId> asked;
    for (const spec::RunSummary& other : session.runs()) {
        if (other.id == shown)
            continue;
        if (!hasEnded(other.outcome))
            told.push_back(
                {other.id, std::nullopt, tr("not ended"),
                 tr("Runs are compared on the predictions they make when they have ended.")});
        else if (!ended)
            told.push_back(
                {other.id, std::nullopt, tr("none yet"),
                 tr("The run shown has not ended: it has no predictions to compare with.")});
        else if (const auto known = m_known.find({other.id, shown}); known != m_known.end())
            told.push_back(known->second);
        else
            asked.push_back(other.id);
    }
    m_table.setCompared(told);
    if (!asked.empty())
        start(shown, asked);
}

void RunComparisons::start(const spec::RunId& shown, const std::vector<spec::RunId>& others) {
    using Results = std::vector<RunsTable::Compared>;
    m_busy = true;
    m_context.jobs.start(
        JobOptions{.key = kCompareKey}, m_page,
        [open = m_context.session.project(), shown, others](std::stop_token stop,
                                                            spec::ProgressObserver&) {
            Results compared;
            for (const spec::RunId& other : others) {
                if (stop.stop_requested())
                    break;
                try {
                    compared.push_back({other,
                                        engine::compareRuns(open, other.str(), shown.str()),
                                        {},
                                        {},
                                        engine::comparisonCaution(open, other.str(), shown.str())});
                } catch (const base::Error& error) {
                    // Runs of other data share no validation image: there is no difference to state.
                    const ErrorText text = ErrorText::of(error);
                    compared.push_back({other, std::nullopt, tr("not comparable"),
                                        text.what + QStringLiteral(": ") + text.why});
                }
            }
            return compared;
        },
        [this, shown, of = m_knownOf](const Results& compared) {
            m_busy = false;
            if (m_context.session.currentRun() == shown)
                m_table.setCompared(compared);
            if (of == m_knownOf)
                for (const RunsTable::Compared& one : compared)
                    m_known.insert_or_assign({one.run, shown}, one);
        },
        [this](const base::Error& error) {
            m_busy = false;
            m_banners.showError(error, kCompareKey);
        });
}

}  // namespace lightbox::gui
