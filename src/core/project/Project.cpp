// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/Project.h"

#include <sqlite3.h>
#include <unistd.h>

#include <system_error>

#include "base/Error.h"
#include "base/Text.h"
#include "base/User.h"
#include "project/ProjectImpl.h"
#include "project/Schema.h"
#include "spec/Json.h"

namespace lightbox::project {

namespace fs = std::filesystem;

namespace {

SQLite::Database openDatabase(const fs::path& file, Access access) {
    if (access == Access::Look)
        access = ::access(file.c_str(), W_OK) == 0 ? Access::Write : Access::Read;
    if (access == Access::Write) {
        SQLite::Database db(file.string(), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE,
                            busyTimeoutMs);
        db.exec("PRAGMA journal_mode = WAL");
        // A power cut loses no change that was told: ledger.head, outside, would not fit any more.
        db.exec("PRAGMA synchronous = FULL");
        db.exec("PRAGMA foreign_keys = ON");
        return db;
    }
    if (::access(file.parent_path().c_str(), W_OK) == 0) {
        // A reader beside a writer needs the shared-memory file of the write-ahead log.
        SQLite::Database db(file.string(), SQLite::OPEN_READWRITE, busyTimeoutMs);
        db.exec("PRAGMA query_only = ON");
        return db;
    }
    std::string uri = "file:";
    for (const char c : file.string()) {
        if (c == '%' || c == '?' || c == '#')
            uri += c == '%' ? "%25" : c == '?' ? "%3f" : "%23";
        else
            uri += c;
    }
    return SQLite::Database(uri + "?immutable=1", SQLite::OPEN_READONLY | SQLite::OPEN_URI,
                            busyTimeoutMs);
}

/// What a project leaves beside its database once it has been worked on.
bool hasRemains(const fs::path& folder) {
    std::error_code ignored;
    const fs::path runs = folder / "runs";
    return fs::exists(folder / "ledger.head", ignored) ||
           (fs::is_directory(runs, ignored) && !fs::is_empty(runs, ignored));
}

/// SQLite tells little of a disk that is full where it cannot even make its lock.
bool isFull(const fs::path& folder) {
    constexpr std::uintmax_t kLeast = 256U << 10U;
    std::error_code error;
    const fs::space_info space = fs::space(folder, error);
    return !error && space.available < kLeast;
}

}  // namespace

void throwAsError(const SQLite::Exception& exception, const fs::path& file) {
    const std::string why = exception.what();
    switch (exception.getErrorCode()) {
    case SQLITE_NOTADB:
    case SQLITE_CORRUPT:
        throw base::refused("project_corrupt.sqlite", {{"reason", why}}, file);
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw base::refused("project_busy.database", {{"reason", why}}, file);
    case SQLITE_FULL:
        throw base::failed("disk_full.project", {{"reason", why}}, file);
    case SQLITE_IOERR:
        if (isFull(file.parent_path()))
            throw base::failed("disk_full.project", {{"reason", why}}, file);
        throw base::failed("project_failed", {{"reason", why}}, file);
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
        throw base::failed("project_read_only.database", {{"reason", why}}, file);
    default:
        throw base::failed("project_failed", {{"reason", why}}, file);
    }
}

bool isBusy(const SQLite::Exception& exception) {
    return exception.getErrorCode() == SQLITE_BUSY || exception.getErrorCode() == SQLITE_LOCKED;
}

Project::Impl::Impl(fs::path folderToUse, Access accessToHave, std::shared_ptr<WriterLock> heldLock,
                    SQLite::Database database)
    : folder(std::move(folderToUse)),
      access(accessToHave),
      lock(std::move(heldLock)),
      db(std::move(database)) {}

void Project::Impl::requireWriting() const {
    if (access != Access::Write)
        throw base::failed("project_read_only", {}, folder);
}

void Project::Impl::requireWriting(const spec::RunId& run) const {
    if (!workedOn.contains(run))
        requireWriting();
}

void Project::Impl::changed(const char* part) {
    SQLite::Statement update(db, "INSERT INTO meta(key, value) VALUES (?, '1') ON CONFLICT(key) DO "
                                 "UPDATE SET value = CAST(value AS INTEGER) + 1");
    update.bind(1, std::string("changes:") + part);
    update.exec();
}

std::int64_t Project::Impl::changesOf(const char* part) const {
    return read([&] {
        SQLite::Statement query(db, "SELECT CAST(value AS INTEGER) FROM meta WHERE key = ?");
        query.bind(1, std::string("changes:") + part);
        return query.executeStep() ? query.getColumn(0).getInt64() : std::int64_t{0};
    });
}

void Project::Impl::log(const std::string& action, const std::string& detail) {
    SQLite::Statement insert(db, "INSERT INTO audit(at, who, action, detail) VALUES (?, ?, ?, ?)");
    insert.bind(1, base::utcNow());
    insert.bind(2, base::userName());
    insert.bind(3, action);
    insert.bind(4, detail);
    insert.exec();
}

Project::Project(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
Project::Project(Project&&) noexcept = default;
Project& Project::operator=(Project&&) noexcept = default;
Project::~Project() = default;

bool Project::isProject(const fs::path& folder) {
    std::error_code ignored;
    return fs::is_regular_file(folder / "project.sqlite", ignored);
}

Project Project::create(const fs::path& folder, const std::string& name) {
    if (isProject(folder))
        return open(folder, Access::Write);
    std::error_code error;
    if (fs::exists(folder, error)) {
        const bool isFolder = fs::is_directory(folder, error);
        if (!isFolder || !fs::is_empty(folder, error))
            throw base::refused(isFolder ? "project_exists.other_files" : "project_exists.file", {},
                                folder);
    }
    fs::create_directories(folder, error);
    if (error)
        throw base::failed("file_unwritable.project", {{"reason", error.message()}}, folder);
    const std::shared_ptr<WriterLock> lock = WriterLock::take(folder);
    try {
        SQLite::Database db = openDatabase(folder / "project.sqlite", Access::Write);
        migrate(db, folder / "project.sqlite", migrations());
        Project project(std::make_unique<Impl>(folder, Access::Write, lock, std::move(db)));
        spec::DatasetInfo info;
        info.name = name;
        project.setInfo(info);
        return project;
    } catch (const SQLite::Exception& exception) {
        throwAsError(exception, folder / "project.sqlite");
    }
}

std::shared_ptr<Remembered> Project::memory() {
    return std::make_shared<Remembered>();
}

Project Project::open(const fs::path& folder, Access access,
                      std::shared_ptr<Remembered> remembered) {
    Project project = open(folder, access);
    project.m_impl->remembered = std::move(remembered);
    return project;
}

Project Project::open(const fs::path& folder, Access access) {
    if (!isProject(folder))
        throw base::refused("project_missing", {}, folder);
    const fs::path file = folder / "project.sqlite";
    std::error_code error;
    // Before SQLite writes its first page into it.
    if (fs::file_size(file, error) == 0 && hasRemains(folder))
        throw base::refused("project_corrupt.empty", {}, file);
    try {
        const std::shared_ptr<WriterLock> lock =
            access == Access::Write ? WriterLock::take(folder) : nullptr;
        SQLite::Database db = openDatabase(file, access);
        const int version = schemaVersion(db, file, migrations());
        if (version == 0 && hasRemains(folder))
            throw base::refused("project_corrupt.empty", {}, file);
        if (version == 0 && access != Access::Write)
            throw base::refused("project_missing", {}, folder);
        const bool isOld = version > 0 && version < static_cast<int>(migrations().size());
        if (access != Access::Write && isOld) {
            (void)open(folder, Access::Write);
            return open(folder, access);
        }
        if (access == Access::Write)
            migrate(db, file, migrations());
        else if (version < static_cast<int>(migrations().size()))
            throw base::refused("project_old",
                                {{"version", version}, {"newest", migrations().size()}}, file);
        return Project(std::make_unique<Impl>(folder, access, lock, std::move(db)));
    } catch (const SQLite::Exception& exception) {
        throwAsError(exception, file);
    }
}

const fs::path& Project::folder() const {
    return m_impl->folder;
}

fs::path Project::cacheFolder() const {
    fs::path cache = m_impl->folder / "cache";
    std::error_code error;
    fs::create_directories(cache, error);
    if (error)
        throw base::failed("file_unwritable.cache", {{"reason", error.message()}}, cache);
    return cache;
}

spec::DatasetInfo Project::info() const {
    return m_impl->read([&] {
        SQLite::Statement query(m_impl->db, "SELECT value FROM meta WHERE key = 'dataset'");
        return query.executeStep() ? spec::datasetInfoFromJson(base::parseJson(
                                         query.getColumn(0).getString(), m_impl->file()))
                                   : spec::DatasetInfo{};
    });
}

void Project::setInfo(const spec::DatasetInfo& info) {
    m_impl->write([&] {
        m_impl->changed("images");
        SQLite::Statement replace(m_impl->db,
                                  "INSERT OR REPLACE INTO meta(key, value) VALUES ('dataset', ?)");
        replace.bind(1, base::toLine(spec::toJson(info)));
        replace.exec();
    });
}

void Project::audit(const std::string& action, const std::string& detail) {
    m_impl->write([&] { m_impl->log(action, detail); });
}

std::vector<AuditEntry> Project::auditLog() const {
    return m_impl->read([&] {
        std::vector<AuditEntry> entries;
        SQLite::Statement query(m_impl->db,
                                "SELECT id, at, who, action, detail FROM audit ORDER BY id");
        while (query.executeStep())
            entries.push_back({query.getColumn(0).getInt64(), query.getColumn(1).getString(),
                               query.getColumn(2).getString(), query.getColumn(3).getString(),
                               query.getColumn(4).getString()});
        return entries;
    });
}

}  // namespace lightbox::project
