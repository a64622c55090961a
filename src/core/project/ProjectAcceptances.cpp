// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Error.h"
#include "base/Json.h"
#include "base/Text.h"
#include "base/User.h"
#include "project/ProjectImpl.h"
#include "spec/Json.h"

namespace lightbox::project {

namespace {

/// Code of the finding that was accepted so; nullopt when none was.
std::optional<std::string> acceptedCode(const SQLite::Database& db,
                                        const std::string& fingerprint) {
    SQLite::Statement query(db, "SELECT code FROM acceptances WHERE fingerprint = ?");
    query.bind(1, fingerprint);
    if (!query.executeStep())
        return std::nullopt;
    return query.getColumn(0).getString();
}

std::string stored(const spec::Acceptance& acceptance) {
    if (acceptance.text.id.empty())
        return {};
    return base::toLine(
        spec::toJson(spec::Warning{acceptance.code, acceptance.message, acceptance.text}));
}

messages::Message textFrom(const std::string& stored) {
    if (stored.empty())
        return {};
    return spec::warningFromJson(base::parseJson(stored, "acceptances")).text;
}

void forget(const SQLite::Database& db, const std::string& fingerprint) {
    SQLite::Statement remove(db, "DELETE FROM acceptances WHERE fingerprint = ?");
    remove.bind(1, fingerprint);
    remove.exec();
}

}  // namespace

spec::Acceptance Project::acceptFinding(const spec::Acceptance& acceptance,
                                        const std::string& replaced) {
    spec::Acceptance kept = acceptance;
    kept.note = base::trimmed(acceptance.note);
    kept.by = base::userName();
    kept.at = base::utcNow();
    if (kept.note.empty())
        throw base::usage("note_missing.finding");
    m_impl->write([&] {
        const SQLite::Database& db = m_impl->db;
        if (acceptedCode(db, kept.fingerprint))
            throw base::refused("already_accepted", {{"finding", kept.code}}, folder());
        if (!replaced.empty())
            forget(db, replaced);
        SQLite::Statement insert(
            db, "INSERT INTO acceptances(fingerprint, code, message, note, who, at, text) "
                "VALUES (?, ?, ?, ?, ?, ?, ?)");
        int column = 0;
        for (const std::string& value :
             {kept.fingerprint, kept.code, kept.message, kept.note, kept.by, kept.at, stored(kept)})
            insert.bind(++column, value);
        insert.exec();
        m_impl->log("accept_finding", kept.code + ": " + kept.message + " Note: " + kept.note);
    });
    return kept;
}

void Project::withdrawAcceptance(const std::string& fingerprint) {
    m_impl->write([&] {
        const std::optional<std::string> code = acceptedCode(m_impl->db, fingerprint);
        if (!code)
            throw base::refused("not_accepted", {}, folder());
        forget(m_impl->db, fingerprint);
        m_impl->log("withdraw_acceptance", *code);
    });
}

std::vector<spec::Acceptance> Project::acceptances() const {
    return m_impl->read([&] {
        std::vector<spec::Acceptance> acceptances;
        SQLite::Statement query(m_impl->db,
                                "SELECT code, fingerprint, message, note, who, at, text "
                                "FROM acceptances ORDER BY key");
        while (query.executeStep())
            acceptances.push_back({.code = query.getColumn(0).getString(),
                                   .fingerprint = query.getColumn(1).getString(),
                                   .message = query.getColumn(2).getString(),
                                   .text = textFrom(query.getColumn(6).getString()),
                                   .note = query.getColumn(3).getString(),
                                   .by = query.getColumn(4).getString(),
                                   .at = query.getColumn(5).getString()});
        return acceptances;
    });
}

}  // namespace lightbox::project
