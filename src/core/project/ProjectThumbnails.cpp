// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/ProjectImpl.h"

namespace lightbox::project {

namespace {

std::unique_ptr<SQLite::Database> openCache(const std::filesystem::path& file) {
    auto cache = std::make_unique<SQLite::Database>(
        file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, busyTimeoutMs);
    cache->exec("PRAGMA journal_mode = WAL");
    cache->exec("PRAGMA synchronous = NORMAL");
    cache->exec(
        "CREATE TABLE IF NOT EXISTS thumbnails(image INTEGER PRIMARY KEY, jpeg BLOB NOT NULL)");
    return cache;
}

}  // namespace

SQLite::Database& Project::Impl::thumbnailCache() const {
    if (thumbnails)
        return *thumbnails;
    const std::filesystem::path file = folder / "cache" / "thumbnails.sqlite";
    std::filesystem::create_directories(file.parent_path());
    try {
        thumbnails = openCache(file);
    } catch (const SQLite::Exception& exception) {
        if (isBusy(exception))
            throw;
        // Nothing in a cache is worth a question: what is damaged is drawn again.
        for (const char* suffix : {"", "-wal", "-shm"})
            std::filesystem::remove(file.string() + suffix);
        thumbnails = openCache(file);
    }
    return *thumbnails;
}

std::optional<std::vector<std::byte>> Project::thumbnail(std::int64_t imageKey) const {
    return m_impl->read([&]() -> std::optional<std::vector<std::byte>> {
        SQLite::Statement query(m_impl->thumbnailCache(),
                                "SELECT jpeg FROM thumbnails WHERE image = ?");
        query.bind(1, imageKey);
        if (!query.executeStep())
            return std::nullopt;
        const SQLite::Column jpeg = query.getColumn(0);
        const auto* const begin = static_cast<const std::byte*>(jpeg.getBlob());
        if (begin == nullptr)
            return std::nullopt;
        return std::vector<std::byte>(begin, begin + jpeg.getBytes());
    });
}

void Project::saveThumbnails(
    std::span<const std::pair<std::int64_t, std::vector<std::byte>>> thumbnails) const {
    // The cache is not the project's data: readers fill it too.
    m_impl->read([&] {
        SQLite::Database& cache = m_impl->thumbnailCache();
        SQLite::Transaction transaction(cache, SQLite::TransactionBehavior::IMMEDIATE);
        SQLite::Statement replace(cache,
                                  "INSERT OR REPLACE INTO thumbnails(image, jpeg) VALUES (?, ?)");
        for (const auto& [key, jpeg] : thumbnails) {
            replace.reset();
            replace.bind(1, key);
            replace.bind(2, jpeg.data(), static_cast<int>(jpeg.size()));
            replace.exec();
        }
        transaction.commit();
    });
}

}  // namespace lightbox::project
