// SPDX-License-Identifier: GPL-3.0-or-later
#include "workers/ThumbnailLoader.h"

#include <algorithm>

#include "engine/Images.h"
#include "workers/JobRunner.h"

namespace lightbox::gui {
namespace {

constexpr int side = 104;
constexpr int atATime = 2;  // decoding threads
constexpr std::size_t batch =
    12;  // images a job, so that a page of them costs few hops between threads
constexpr std::size_t most = 600;  // wishes kept: what has been scrolled past is not worth decoding

struct Made {
    std::int64_t key = 0;
    QImage image;
};

}  // namespace

QImage toImage(const spec::PixelBuffer& pixels) {
    if (pixels.empty())
        return {};
    const int bytes = pixels.width * pixels.channels;
    const QImage view(pixels.values.data(), pixels.width, pixels.height, bytes,
                      pixels.channels == 3 ? QImage::Format_RGB888 : QImage::Format_Grayscale8);
    return view.copy();
}

ThumbnailLoader::ThumbnailLoader(JobRunner& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {
    m_cache.setMaxCost(64 << 20);
}

void ThumbnailLoader::setProject(const std::filesystem::path& folder) {
    m_project = folder;
    ++m_generation;
    m_wishes.clear();
    m_wished.clear();
    m_failed.clear();
    m_cache.clear();
}

QPixmap ThumbnailLoader::get(const spec::ImageRecord& image) {
    if (const QPixmap* found = m_cache.object(image.key))
        return *found;
    if (m_project.empty() || m_failed.contains(image.key) || m_wished.contains(image.key))
        return {};
    m_wished.insert(image.key);
    m_wishes.push_front(image);
    if (m_wishes.size() > most) {
        m_wished.remove(m_wishes.back().key);
        m_wishes.pop_back();
    }
    // From the event loop: a whole view asks in one paint, and is answered in batches.
    QMetaObject::invokeMethod(
        this, [this] { next(); }, Qt::QueuedConnection);
    return {};
}

void ThumbnailLoader::next() {
    while (m_running < atATime && !m_wishes.empty()) {
        std::vector<spec::ImageRecord> images;
        while (!m_wishes.empty() && images.size() < batch) {
            images.push_back(std::move(m_wishes.front()));
            m_wishes.pop_front();
        }
        ++m_running;
        const int generation = m_generation;
        std::vector<std::int64_t> keys;
        for (const spec::ImageRecord& image : images)
            keys.push_back(image.key);
        m_jobs.start(
            {}, this,
            [project = m_project, images](std::stop_token stop, spec::ProgressObserver&) {
                std::vector<Made> made;
                for (const spec::ImageRecord& image : images) {
                    if (stop.stop_requested())
                        break;
                    made.push_back({image.key, toImage(engine::thumbnail(project, image, side))});
                }
                return made;
            },
            [this, generation](const std::vector<Made>& made) {
                --m_running;
                if (generation == m_generation) {
                    for (const Made& one : made) {
                        m_wished.remove(one.key);
                        if (one.image.isNull())
                            m_failed.insert(one.key);
                        else
                            m_cache.insert(one.key, new QPixmap(QPixmap::fromImage(one.image)),
                                           static_cast<qsizetype>(one.image.sizeInBytes()));
                        Q_EMIT ready(one.key);
                    }
                }
                next();
            },
            [this, generation, keys](const base::Error&) {
                --m_running;
                if (generation == m_generation)
                    for (const std::int64_t key : keys) {
                        m_wished.remove(key);
                        m_failed.insert(key);
                        Q_EMIT ready(key);
                    }
                next();
            });
    }
}

}  // namespace lightbox::gui
