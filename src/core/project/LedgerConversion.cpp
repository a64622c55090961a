// SPDX-License-Identifier: GPL-3.0-or-later
// The last reader of the audit log's sentences: projects made before there was a ledger.
#include <charconv>
#include <set>

#include "base/Text.h"
#include "project/LedgerTable.h"

namespace lightbox::project {

namespace {

/// What stands between `before` and the next of `ends`, or the end; empty where `before` is not.
std::string between(const std::string& text, const std::string& before, const char* ends) {
    const std::size_t at = text.find(before);
    if (at == std::string::npos)
        return {};
    const std::size_t begin = at + before.size();
    return text.substr(begin, text.find_first_of(ends, begin) - begin);
}

std::vector<std::int64_t> testOf(const SQLite::Database& db, const std::string& split) {
    std::vector<std::int64_t> keys;
    const auto key = base::toInteger(split.substr(std::min(split.size(), split.find('-') + 1)));
    SQLite::Statement query(
        db, "SELECT image FROM split_members WHERE split = ? AND member_of = 'test'");
    query.bind(1, static_cast<std::int64_t>(key.value_or(-1)));
    while (query.executeStep())
        keys.push_back(query.getColumn(0).getInt64());
    return keys;
}

std::optional<LedgerEntry> entryOf(const SQLite::Database& db, const std::string& action,
                                   const std::string& detail) {
    LedgerEntry entry;
    entry.split = detail.substr(0, detail.find(':'));
    entry.run = between(detail, "run ", ",:");
    if (action == "seal") {
        entry.kind = LedgerKind::Seal;
        entry.images = testOf(db, entry.split);
    } else if (action == "break_seal") {
        entry.kind = LedgerKind::Break;
        entry.run.clear();
        entry.split.clear();
        entry.detail = between(detail, ": ", "");
    } else if (action == "reveal") {
        entry.kind = LedgerKind::Opening;
        entry.threshold = base::toDouble(between(detail, "threshold ", ""));
        entry.images = testOf(db, entry.split);
    } else if (action == "test_evaluated") {
        entry.kind = LedgerKind::Look;
        entry.detail = "evaluation";
    } else if (action == "lock") {
        entry.kind = LedgerKind::Lock;
        entry.split.clear();
        entry.threshold = base::toDouble(between(detail, ": ", " "));
        entry.detail = between(detail, "): ", "");
    } else if (action == "update") {
        entry.kind = LedgerKind::PatientChange;
        entry.split.clear();
        entry.run.clear();
        entry.count = base::toInteger(between(detail, "importing again: ", " ")).value_or(0);
        if (entry.count == 0)
            return std::nullopt;
    } else {
        return std::nullopt;
    }
    return entry;
}

}  // namespace

void convertAuditLog(SQLite::Database& db) {
    std::set<std::string> sealed;
    SQLite::Statement log(db, "SELECT at, who, action, detail FROM audit ORDER BY id");
    while (log.executeStep()) {
        std::optional<LedgerEntry> entry =
            entryOf(db, log.getColumn(2).getString(), log.getColumn(3).getString());
        if (!entry)
            continue;
        entry->at = log.getColumn(0).getString();
        entry->who = log.getColumn(1).getString();
        if (entry->kind == LedgerKind::Seal)
            sealed.insert(entry->split);
        else if (entry->kind == LedgerKind::Break)
            sealed.clear();
        (void)appendToLedger(db, std::move(*entry));
    }
    // A seal that the log lost holds all the same.
    SQLite::Statement query(db, "SELECT key FROM splits WHERE sealed ORDER BY key");
    while (query.executeStep()) {
        LedgerEntry entry;
        entry.kind = LedgerKind::Seal;
        entry.split = "split-" + std::to_string(query.getColumn(0).getInt64());
        if (sealed.contains(entry.split))
            continue;
        entry.images = testOf(db, entry.split);
        (void)appendToLedger(db, std::move(entry));
    }
}

}  // namespace lightbox::project
