// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCache>
#include <QImage>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <deque>
#include <filesystem>

#include "spec/Dataset.h"
#include "spec/Pixels.h"

namespace lightbox::gui {

class JobRunner;

/// 8-bit pixels as a QImage of its own (a copy).
[[nodiscard]] QImage toImage(const spec::PixelBuffer& pixels);

/// Thumbnails of the open project, made in the background, the newest wish first, kept in memory up to 64 MB.
class ThumbnailLoader : public QObject {
    Q_OBJECT

public:
    explicit ThumbnailLoader(JobRunner& jobs, QObject* parent = nullptr);

    /// Forgets everything; later wishes are for this project.
    void setProject(const std::filesystem::path& folder);
    /// The thumbnail, longest side 104 px, or a null pixmap: then it is on its way and ready(key) will tell. An image
    /// that cannot be read stays null and is not tried again.
    [[nodiscard]] QPixmap get(const spec::ImageRecord& image);
    [[nodiscard]] bool failed(std::int64_t key) const { return m_failed.contains(key); }
    [[nodiscard]] bool busy() const { return m_running > 0 || !m_wishes.empty(); }

Q_SIGNALS:
    void ready(qint64 imageKey);

private:
    void next();

    JobRunner& m_jobs;
    std::filesystem::path m_project;
    int m_generation = 0;
    int m_running = 0;
    std::deque<spec::ImageRecord> m_wishes;
    QSet<std::int64_t> m_wished;
    QSet<std::int64_t> m_failed;
    QCache<std::int64_t, QPixmap> m_cache;
};

}  // namespace lightbox::gui
