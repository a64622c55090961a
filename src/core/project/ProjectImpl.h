// SPDX-License-Identifier: GPL-3.0-or-later
// Private to this folder: what the parts of Project share.
#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <utility>

#include "base/FileLock.h"
#include "project/LedgerTable.h"
#include "project/Project.h"
#include "project/Remembered.h"
#include "project/WriterLock.h"

namespace lightbox::project {

/// The Error for what SQLite said about `file`: project_corrupt, project_busy, disk_full,
/// project_read_only or project_failed.
[[noreturn]] void throwAsError(const SQLite::Exception& exception,
                               const std::filesystem::path& file);
/// True when SQLite said that another connection is at work.
[[nodiscard]] bool isBusy(const SQLite::Exception& exception);

/// What an exclusion leaves out.
enum class Left { Image, Patient };

/// Milliseconds that a connection waits for another one.
inline constexpr int busyTimeoutMs = 5000;
/// How often a change is begun again when even that was too short.
inline constexpr int busyRetries = 5;

struct Project::Impl {
    Impl(std::filesystem::path folder, Access access, std::shared_ptr<WriterLock> lock,
         SQLite::Database database);

    std::filesystem::path folder;
    Access access;
    std::shared_ptr<WriterLock> lock;        ///< null for readers
    std::shared_ptr<Remembered> remembered;  ///< null: nothing is
    SQLite::Database db;
    mutable std::unique_ptr<SQLite::Database> thumbnails;  ///< opened when first asked for

    [[nodiscard]] std::filesystem::path file() const { return folder / "project.sqlite"; }
    [[nodiscard]] std::filesystem::path runsFolder() const { return folder / "runs"; }
    /// Throws Error (project_read_only) unless opened for writing.
    void requireWriting() const;

    /// The same unless this run is worked on.
    void requireWriting(const spec::RunId& run) const;
    std::map<spec::RunId, std::shared_ptr<void>> workedOn;  ///< runs held by this object

    /// Runs `query()` with SQLite's exceptions turned into Error.
    template <class Query> auto read(Query&& query) const {
        try {
            return query();
        } catch (const SQLite::Exception& exception) {
            throwAsError(exception, file());
        }
    }

    /// Runs `change()` in one transaction, again when the database was busy. `change` must not keep
    /// anything of a failed try.
    template <class Change> auto write(Change&& change) {
        requireWriting();
        return transact(std::forward<Change>(change));
    }

    /// The same for what is added beside another writer.
    template <class Change> auto transact(Change&& change) {
        for (int attempt = 1;; ++attempt) {
            try {
                grown.reset();
                SQLite::Transaction transaction(db, SQLite::TransactionBehavior::IMMEDIATE);
                if constexpr (std::is_void_v<decltype(change())>) {
                    change();
                    announceLedger();
                    transaction.commit();
                    settleLedger();
                    return;
                } else {
                    auto result = change();
                    announceLedger();
                    transaction.commit();
                    settleLedger();
                    return result;
                }
            } catch (const SQLite::Exception& exception) {
                if (!isBusy(exception) || attempt >= busyRetries)
                    throwAsError(exception, file());
            }
        }
    }

    /// Within write(): one more entry of the ledger.
    void append(LedgerEntry entry);
    /// ledger.head says what is to come before the change is in, and what is after it: a crash
    /// between the two is no change.
    void announceLedger();
    void settleLedger();
    /// Held from the announcement to the settlement: ledger.head has one writer at a time, whichever
    /// process it is in.
    std::optional<base::FileLock> headLock;
    std::optional<LedgerMark> grown;  ///< the end that the change under way gives the ledger
    LedgerMark endBefore;
    bool keepsHead = false;  ///< the ledger was changed outside: its head stays as it is

    /// Within write(): what is remembered of `part` ("images" or "splits") holds no longer.
    void changed(const char* part);
    /// How often changed(part) was said in this project.
    [[nodiscard]] std::int64_t changesOf(const char* part) const;

    /// Within write(): one more line of the audit log.
    void log(const std::string& action, const std::string& detail);
    /// One more, or one less, of what is left out: an image by its id, a patient by its name.
    void exclude(Left what, const std::string& name, const std::string& reason);
    void undoExclude(Left what, const std::string& name);
    /// Marks the images that somebody left out, or whose patient somebody left out.
    void markExcluded(std::span<spec::ImageRecord> images) const;
    /// Key of a split in the database. Throws Error (split_unknown).
    [[nodiscard]] std::int64_t splitKey(const spec::SplitId& id) const;
    /// The connection to cache/thumbnails.sqlite; a damaged file is made anew.
    [[nodiscard]] SQLite::Database& thumbnailCache() const;
};

}  // namespace lightbox::project
