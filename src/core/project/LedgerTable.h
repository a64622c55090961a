// SPDX-License-Identifier: GPL-3.0-or-later
// Private to this folder: the ledger in the database, and its head outside.
#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "project/Ledger.h"

namespace lightbox::project {

/// Length of a ledger and its last hash.
struct LedgerMark {
    std::int64_t length = 0;
    std::string hash;
    bool operator==(const LedgerMark&) const = default;
};

/// ledger.head: where the ledger ends, and where it will once the change under way is in.
struct LedgerHead {
    LedgerMark now;
    std::optional<LedgerMark> next;
    [[nodiscard]] bool fits(const LedgerMark& mark) const { return mark == now || mark == next; }
};
/// An absent file is an empty ledger's; a damaged one fits nothing.
[[nodiscard]] LedgerHead readLedgerHead(const std::filesystem::path& projectFolder);
void writeLedgerHead(const std::filesystem::path& projectFolder, const LedgerHead& head);

[[nodiscard]] LedgerMark ledgerEnd(const SQLite::Database& db);
/// Chains and inserts; `at` and `who` where they are empty. Returns the new end.
LedgerMark appendToLedger(SQLite::Database& db, LedgerEntry entry);
[[nodiscard]] std::vector<LedgerEntry> readLedger(const SQLite::Database& db);
/// The number of the first entry that does not fit its hash, 0 when all do. Entries before the last
/// Accept are as it found them.
[[nodiscard]] std::int64_t firstBrokenEntry(const std::vector<LedgerEntry>& entries);

/// What the audit log of a project made before there was a ledger says of seals, openings, looks,
/// locks and patient changes; within a transaction, once.
void convertAuditLog(SQLite::Database& db);

}  // namespace lightbox::project
