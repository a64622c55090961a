// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <span>

namespace SQLite {
class Database;
}

namespace lightbox::project {

/// The step from one version of the schema to the next: SQL statements.
using Migration = const char*;

/// Migration i leads from version i to i + 1; a new project runs them all. Released ones are never
/// changed: add one at the end.
[[nodiscard]] std::span<const Migration> migrations();

/// Checks that `db` is a project's and how old it is. Throws Error: project_corrupt, project_newer.
/// Returns its version; 0 is a database in which nothing has been made yet.
[[nodiscard]] int schemaVersion(const SQLite::Database& db, const std::filesystem::path& file,
                                std::span<const Migration> steps);

/// Brings `db` to the newest version, each step in one transaction. A database that holds data
/// already is first copied to FILE.bak-VERSION beside it.
void migrate(SQLite::Database& db, const std::filesystem::path& file,
             std::span<const Migration> steps);

}  // namespace lightbox::project
