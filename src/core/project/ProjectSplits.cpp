// SPDX-License-Identifier: GPL-3.0-or-later
#include <charconv>
#include <set>

#include "base/Error.h"
#include "base/Text.h"
#include "project/ProjectImpl.h"
#include "spec/Json.h"

namespace lightbox::project {

namespace {

constexpr std::string_view idPrefix = "split-";

spec::SplitId idOf(std::int64_t key) {
    return spec::SplitId(std::string(idPrefix) + std::to_string(key));
}

std::vector<std::map<std::int64_t, int>> foldsOf(SQLite::Statement& query, std::int64_t split,
                                                 const spec::SplitSpec& spec) {
    std::vector<std::map<std::int64_t, int>> folds(static_cast<std::size_t>(spec.repeats));
    query.reset();
    query.bind(1, split);
    while (query.executeStep()) {
        const std::int64_t repeat = query.getColumn(0).getInt64();
        const int fold = query.getColumn(2).getInt();
        if (repeat < 0 || repeat >= spec.repeats || fold < 0 || fold >= spec.folds)
            throw base::refused({"project_corrupt",
                                 "split cannot be read",
                                 {},
                                 "fold " + std::to_string(fold) + " of repetition " +
                                     std::to_string(repeat) + " was never asked for",
                                 "make the split anew"});
        auto& of = folds[static_cast<std::size_t>(repeat)];
        of.emplace_hint(of.end(), query.getColumn(1).getInt64(), fold);
    }
    return folds;
}

/// Splits where `condition` (SQL) holds, oldest first, with their members.
std::vector<spec::Split> splitsWhere(const SQLite::Database& db, const std::filesystem::path& file,
                                     const std::string& condition) {
    std::vector<spec::Split> splits;
    SQLite::Statement query(db, "SELECT key, spec, created_at, current FROM splits "
                                "WHERE " +
                                    condition + " ORDER BY key");
    SQLite::Statement members(db, "SELECT image, member_of FROM split_members WHERE split = ?");
    SQLite::Statement folds(db, "SELECT repeat, image, fold FROM split_folds WHERE split = ? "
                                "ORDER BY repeat, image");
    std::set<std::string> sealed;
    SQLite::Statement seals(db, "SELECT split FROM ledger WHERE kind = 'seal' AND number > (SELECT "
                                "coalesce(max(number), 0) FROM ledger WHERE kind = 'break')");
    while (seals.executeStep())
        sealed.insert(seals.getColumn(0).getString());
    // Openings are the images': of the most-opened image of the test set.
    SQLite::Statement reveals(
        db, "SELECT max(n) FROM (SELECT count(*) AS n FROM ledger_images AS opened JOIN ledger "
            "USING(number) JOIN split_members AS member ON member.image = opened.image WHERE "
            "ledger.kind = 'opening' AND member.split = ? AND member.member_of = 'test' GROUP BY "
            "opened.image)");
    while (query.executeStep()) {
        spec::Split& split = splits.emplace_back();
        const std::int64_t key = query.getColumn(0).getInt64();
        split.id = idOf(key);
        split.spec = spec::splitSpecFromJson(base::parseJson(query.getColumn(1).getString(), file));
        split.createdAt = query.getColumn(2).getString();
        split.current = query.getColumn(3).getInt() != 0;
        split.sealed = sealed.contains(split.id.str());
        reveals.reset();
        reveals.bind(1, key);
        if (reveals.executeStep())
            split.reveals = reveals.getColumn(0).getInt();  // null: 0
        members.reset();
        members.bind(1, key);
        while (members.executeStep())
            split.members.emplace_hint(
                split.members.end(), members.getColumn(0).getInt64(),
                spec::setFromString(members.getColumn(1).getText()).value_or(spec::Set::None));
        if (split.spec.method == spec::SplitMethod::Folds)
            split.folds = foldsOf(folds, key, split.spec);
    }
    return splits;
}

}  // namespace

std::int64_t Project::Impl::splitKey(const spec::SplitId& id) const {
    const std::string& text = id.str();
    if (text.starts_with(idPrefix)) {
        const auto key = base::toInteger(std::string_view(text).substr(idPrefix.size()));
        SQLite::Statement query(db, "SELECT 1 FROM splits WHERE key = ?");
        query.bind(1, static_cast<std::int64_t>(key.value_or(-1)));
        if (query.executeStep())
            return *key;
    }
    throw base::refused({"split_unknown", "split is not known", folder,
                         "there is no '" + text + "'", "list the splits of this project"});
}

spec::SplitId Project::addSplit(spec::Split split) {
    return m_impl->write([&] {
        m_impl->db.exec("UPDATE splits SET current = 0");
        SQLite::Statement insert(m_impl->db,
                                 "INSERT INTO splits(spec, created_at, current, sealed, "
                                 "reveals) VALUES (?, ?, 1, 0, 0)");
        insert.bind(1, base::toLine(spec::toJson(split.spec)));
        insert.bind(2, split.createdAt.empty() ? base::utcNow() : split.createdAt);
        insert.exec();
        const std::int64_t key = m_impl->db.getLastInsertRowid();
        SQLite::Statement member(
            m_impl->db, "INSERT INTO split_members(split, image, member_of) VALUES (?, ?, ?)");
        for (const auto& [image, set] : split.members) {
            if (set == spec::Set::None)
                continue;
            member.reset();
            member.bind(1, key);
            member.bind(2, image);
            member.bind(3, spec::toString(set));
            member.exec();
        }
        SQLite::Statement fold(
            m_impl->db, "INSERT INTO split_folds(split, repeat, image, fold) VALUES (?, ?, ?, ?)");
        for (std::size_t repeat = 0; repeat < split.folds.size(); ++repeat)
            for (const auto& [image, of] : split.folds[repeat]) {
                fold.reset();
                fold.bind(1, key);
                fold.bind(2, static_cast<std::int64_t>(repeat));
                fold.bind(3, image);
                fold.bind(4, of);
                fold.exec();
            }
        if (split.spec.byImage)
            m_impl->log("split", idOf(key).str() + ": images declared independent" +
                                     (split.spec.reason.empty() ? "" : ": " + split.spec.reason));
        return idOf(key);
    });
}

std::vector<spec::Split> Project::splits() const {
    return m_impl->read([&] { return splitsWhere(m_impl->db, m_impl->file(), "1"); });
}

std::optional<spec::Split> Project::currentSplit() const {
    return m_impl->read([&]() -> std::optional<spec::Split> {
        std::vector<spec::Split> found = splitsWhere(m_impl->db, m_impl->file(), "current");
        if (found.empty())
            return std::nullopt;
        return std::move(found.back());
    });
}

std::optional<spec::Split> Project::split(const spec::SplitId& id) const {
    return m_impl->read([&]() -> std::optional<spec::Split> {
        const auto key = id.str().starts_with(idPrefix)
                             ? base::toInteger(std::string_view(id.str()).substr(idPrefix.size()))
                             : std::nullopt;
        if (!key)
            return std::nullopt;
        std::vector<spec::Split> found =
            splitsWhere(m_impl->db, m_impl->file(), "key = " + std::to_string(*key));
        if (found.empty())
            return std::nullopt;
        return std::move(found.back());
    });
}

void Project::makeCurrent(const spec::SplitId& id) {
    m_impl->write([&] {
        const std::int64_t key = m_impl->splitKey(id);
        SQLite::Statement update(m_impl->db, "UPDATE splits SET current = (key = ?)");
        update.bind(1, key);
        update.exec();
    });
}

void Project::seal(const spec::SplitId& id) {
    m_impl->write([&] {
        LedgerEntry entry;
        entry.kind = LedgerKind::Seal;
        entry.split = id.str();
        SQLite::Statement test(m_impl->db, "SELECT image FROM split_members WHERE split = ? AND "
                                           "member_of = 'test' ORDER BY image");
        test.bind(1, m_impl->splitKey(id));
        while (test.executeStep())
            entry.images.push_back(test.getColumn(0).getInt64());
        m_impl->append(std::move(entry));
        m_impl->log("seal", id.str());
    });
}

void Project::breakSeals(const std::string& reason) {
    std::vector<std::string> broken;
    for (const spec::Split& split : splits())
        if (split.sealed)
            broken.push_back(split.id.str());
    m_impl->write([&] {
        LedgerEntry entry;
        entry.kind = LedgerKind::Break;
        entry.detail = reason;
        m_impl->append(std::move(entry));
        m_impl->log("break_seal", base::joined(broken, ", ") + ": " + reason);
    });
}

void Project::countReveal(const spec::SplitId& id, const spec::RunId& run, double threshold,
                          std::vector<std::int64_t> images) {
    LedgerEntry entry;
    entry.kind = LedgerKind::Opening;
    entry.split = id.str();
    entry.run = run.str();
    entry.threshold = threshold;
    entry.images = std::move(images);
    record(entry, AuditNote{"reveal", id.str() + ": run " + run.str() + ", threshold " +
                                          base::exactText(threshold)});
}

std::set<std::int64_t> Project::sealedImages() const {
    return m_impl->read([&] {
        std::set<std::int64_t> keys;
        SQLite::Statement query(m_impl->db,
                                "SELECT DISTINCT image FROM ledger_images WHERE number IN "
                                "(SELECT number FROM ledger WHERE kind = 'seal' AND number > "
                                "(SELECT coalesce(max(number), 0) FROM ledger WHERE kind = "
                                "'break')) ORDER BY image");
        while (query.executeStep())
            keys.insert(keys.end(), query.getColumn(0).getInt64());
        return keys;
    });
}

std::unordered_map<std::int64_t, int> Project::openings() const {
    return m_impl->read([&] {
        std::unordered_map<std::int64_t, int> counts;
        SQLite::Statement query(m_impl->db,
                                "SELECT image, count(*) FROM ledger_images WHERE number IN (SELECT "
                                "number FROM ledger WHERE kind = 'opening') GROUP BY image");
        while (query.executeStep())
            counts.emplace(query.getColumn(0).getInt64(), query.getColumn(1).getInt());
        return counts;
    });
}

std::size_t Project::sealBreaks() const {
    return m_impl->read([&] {
        SQLite::Statement query(m_impl->db, "SELECT count(*) FROM ledger WHERE kind = 'break'");
        return query.executeStep() ? static_cast<std::size_t>(query.getColumn(0).getInt64()) : 0;
    });
}

}  // namespace lightbox::project
