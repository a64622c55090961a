// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/review/MapService.h"

#include <algorithm>
#include <mutex>
#include <optional>

#include "engine/Explain.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {

namespace {

constexpr std::size_t kMostMaps = 64;

}  // namespace

/// The loaded model; jobs take turns.
struct MapService::Model {
    std::mutex mutex;
    std::optional<engine::CaseExplainer> explainer;
};

MapService::MapService(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

MapService::~MapService() = default;

void MapService::set(const Of& of) {
    if (of == m_of && m_model)
        return;
    m_of = of;
    renew();
}

void MapService::renew() {
    m_jobs.drop(this, QStringLiteral("map"));
    m_jobs.drop(this, QStringLiteral("ahead"));
    m_waiting = false;
    m_maps.clear();
    m_model = std::make_shared<Model>();
}

const spec::HeatMap* MapService::map(std::int64_t imageKey, int cls) const {
    const auto found = std::find_if(m_maps.begin(), m_maps.end(), [&](const auto& entry) {
        return entry.first == Key{imageKey, cls};
    });
    return found == m_maps.end() ? nullptr : &found->second;
}

void MapService::keep(const Key& key, spec::HeatMap map) {
    m_maps.remove_if([&](const auto& entry) { return entry.first == key; });
    m_maps.emplace_front(key, std::move(map));
    if (m_maps.size() > kMostMaps)
        m_maps.pop_back();
}

void MapService::request(const spec::ImageRecord& image, int cls) {
    m_waiting = true;
    start(image, cls, Purpose::Asked);
}

void MapService::prepare(const spec::ImageRecord& image, int cls) {
    if (map(image.key, cls) == nullptr)
        start(image, cls, Purpose::Ahead);
}

void MapService::start(const spec::ImageRecord& image, int cls, Purpose purpose) {
    const bool asked = purpose == Purpose::Asked;
    m_jobs.start(
        {.title = {},
         .icon = {},
         .key = asked ? QStringLiteral("map") : QStringLiteral("ahead"),
         .cancellable = false},
        this,
        [model = m_model, of = m_of, image, cls](std::stop_token stop, spec::ProgressObserver&) {
            const std::scoped_lock turn(model->mutex);
            if (stop.stop_requested())
                throw base::cancelled();
            if (!model->explainer && of.cohort.empty())
                model->explainer.emplace(of.project, of.run.str());
            else if (!model->explainer)
                model->explainer.emplace(of.project, of.run.str(), of.cohort);
            return model->explainer->explain(image, cls);
        },
        [this, key = Key{image.key, cls}, asked](spec::HeatMap map) {
            keep(key, std::move(map));
            if (asked)
                m_waiting = false;
            Q_EMIT ready(key.first, key.second);
        },
        [this, key = image.key, asked](const base::Error& error) {
            if (!asked)
                return;
            m_waiting = false;
            Q_EMIT failed(key, error);
        });
}

}  // namespace lightbox::gui
