// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/LedgerTable.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Hash.h"
#include "base/Json.h"
#include "base/Text.h"
#include "base/User.h"
#include "project/ProjectImpl.h"

namespace lightbox::project {

namespace fs = std::filesystem;

namespace {

constexpr std::array kinds{std::pair{LedgerKind::Seal, "seal"},
                           std::pair{LedgerKind::Break, "break"},
                           std::pair{LedgerKind::Opening, "opening"},
                           std::pair{LedgerKind::Look, "look"},
                           std::pair{LedgerKind::Lock, "lock"},
                           std::pair{LedgerKind::PatientChange, "patients"},
                           std::pair{LedgerKind::Accept, "accept"},
                           std::pair{LedgerKind::Cohort, "cohort"},
                           std::pair{LedgerKind::Recalibration, "recalibration"}};

std::string nameOf(LedgerKind kind) {
    return std::find_if(kinds.begin(), kinds.end(),
                        [&](const auto& one) { return one.first == kind; })
        ->second;
}

LedgerKind kindOf(const std::string& name) {
    const auto found = std::find_if(kinds.begin(), kinds.end(),
                                    [&](const auto& one) { return one.second == name; });
    if (found == kinds.end())
        throw base::refused("project_corrupt.ledger", {{"kind", name}});
    return found->first;
}

fs::path headFile(const fs::path& folder) {
    return folder / "ledger.head";
}

std::string contentOf(const LedgerEntry& entry) {
    return base::toLine({{"number", entry.number},
                         {"kind", nameOf(entry.kind)},
                         {"at", entry.at},
                         {"who", entry.who},
                         {"split", entry.split},
                         {"run", entry.run},
                         {"threshold", entry.threshold ? base::exactText(*entry.threshold) : ""},
                         {"count", entry.count},
                         {"detail", entry.detail},
                         {"images", entry.images}});
}

/// What the last of `entries` chains to: the hash before it, or, for an Accept, all of them.
std::string linkFor(const LedgerEntry& entry, std::span<const LedgerEntry> before) {
    if (entry.kind != LedgerKind::Accept)
        return before.empty() ? "" : before.back().hash;
    base::Sha256 all;
    for (const LedgerEntry& one : before)
        all.update(contentOf(one) + "\n" + one.hash + "\n");
    return all.hex();
}

std::string hashOf(const LedgerEntry& entry, std::span<const LedgerEntry> before) {
    return base::sha256Hex(linkFor(entry, before) + "\n" + contentOf(entry));
}

base::Json toJson(const LedgerMark& mark) {
    return {{"length", mark.length}, {"hash", mark.hash}};
}

LedgerMark markFrom(const base::Json& json) {
    return {json.at("length").get<std::int64_t>(), json.at("hash").get<std::string>()};
}

}  // namespace

LedgerHead readLedgerHead(const fs::path& folder) {
    std::error_code error;
    if (!fs::exists(headFile(folder), error))
        return {};
    try {
        const base::Json json = base::readJsonFile(headFile(folder));
        LedgerHead head{markFrom(json), {}};
        if (json.contains("next"))
            head.next = markFrom(json.at("next"));
        return head;
    } catch (const std::exception&) {
        return {{-1, ""}, {}};
    }
}

void writeLedgerHead(const fs::path& folder, const LedgerHead& head) {
    base::Json json = toJson(head.now);
    if (head.next)
        json["next"] = toJson(*head.next);
    base::writeFileAtomically(headFile(folder), base::toText(json));
}

LedgerMark ledgerEnd(const SQLite::Database& db) {
    SQLite::Statement query(
        db, "SELECT (SELECT count(*) FROM ledger), hash FROM ledger ORDER BY number DESC LIMIT 1");
    if (!query.executeStep())
        return {};
    return {query.getColumn(0).getInt64(), query.getColumn(1).getString()};
}

LedgerMark appendToLedger(SQLite::Database& db, LedgerEntry entry) {
    std::vector<LedgerEntry> before;
    if (entry.kind == LedgerKind::Accept)
        before = readLedger(db);
    const LedgerMark end = ledgerEnd(db);
    SQLite::Statement last(db, "SELECT coalesce(max(number), 0) FROM ledger");
    (void)last.executeStep();
    entry.number = last.getColumn(0).getInt64() + 1;
    if (before.empty() && entry.number > 1)
        before.resize(1);
    if (entry.kind != LedgerKind::Accept && !before.empty())
        before.back().hash = end.hash;
    if (entry.at.empty())
        entry.at = base::utcNow();
    if (entry.who.empty())
        entry.who = base::userName();
    std::sort(entry.images.begin(), entry.images.end());
    entry.hash = hashOf(entry, before);
    SQLite::Statement insert(db, "INSERT INTO ledger(number, kind, at, who, split, run, threshold, "
                                 "count, detail, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
    insert.bind(1, entry.number);
    insert.bind(2, nameOf(entry.kind));
    insert.bind(3, entry.at);
    insert.bind(4, entry.who);
    insert.bind(5, entry.split);
    insert.bind(6, entry.run);
    if (entry.threshold)
        insert.bind(7, *entry.threshold);
    insert.bind(8, entry.count);
    insert.bind(9, entry.detail);
    insert.bind(10, entry.hash);
    insert.exec();
    SQLite::Statement image(db, "INSERT INTO ledger_images(number, image) VALUES (?, ?)");
    for (const std::int64_t key : entry.images) {
        image.reset();
        image.bind(1, entry.number);
        image.bind(2, key);
        image.exec();
    }
    return {end.length + 1, entry.hash};
}

std::vector<LedgerEntry> readLedger(const SQLite::Database& db) {
    std::vector<LedgerEntry> entries;
    SQLite::Statement query(db, "SELECT number, kind, at, who, split, run, threshold, count, "
                                "detail, hash FROM ledger ORDER BY number");
    SQLite::Statement images(db, "SELECT image FROM ledger_images WHERE number = ? ORDER BY image");
    while (query.executeStep()) {
        LedgerEntry& entry = entries.emplace_back();
        entry.number = query.getColumn(0).getInt64();
        entry.kind = kindOf(query.getColumn(1).getString());
        entry.at = query.getColumn(2).getString();
        entry.who = query.getColumn(3).getString();
        entry.split = query.getColumn(4).getString();
        entry.run = query.getColumn(5).getString();
        if (!query.getColumn(6).isNull())
            entry.threshold = query.getColumn(6).getDouble();
        entry.count = query.getColumn(7).getInt64();
        entry.detail = query.getColumn(8).getString();
        entry.hash = query.getColumn(9).getString();
        images.reset();
        images.bind(1, entry.number);
        while (images.executeStep())
            entry.images.push_back(images.getColumn(0).getInt64());
    }
    return entries;
}

std::int64_t firstBrokenEntry(const std::vector<LedgerEntry>& entries) {
    std::size_t first = 0;
    for (std::size_t i = 0; i < entries.size(); ++i)
        if (entries[i].kind == LedgerKind::Accept)
            first = i;
    const std::span<const LedgerEntry> all(entries);
    for (std::size_t i = first; i < entries.size(); ++i)
        if (hashOf(entries[i], all.first(i)) != entries[i].hash ||
            (i > first && entries[i].number != entries[i - 1].number + 1))
            return entries[i].number;
    return 0;
}

}  // namespace lightbox::project
