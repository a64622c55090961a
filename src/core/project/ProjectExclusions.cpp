// SPDX-License-Identifier: GPL-3.0-or-later
#include <unordered_map>

#include "base/Error.h"
#include "base/Text.h"
#include "base/User.h"
#include "project/ProjectImpl.h"

namespace lightbox::project {

namespace {

/// "image" or "patient": the column of exclusions, and what it is called.
std::string nameOf(Left what) {
    return what == Left::Image ? "image" : "patient";
}

std::int64_t keyNamed(const SQLite::Database& db, Left what, const std::string& name) {
    SQLite::Statement query(db, what == Left::Image ? "SELECT key FROM images WHERE id = ?"
                                                    : "SELECT key FROM patients WHERE patient = ?");
    query.bind(1, name);
    if (query.executeStep())
        return query.getColumn(0).getInt64();
    throw base::refused(what == Left::Image ? "image_unknown" : "patient_unknown",
                        {{"name", name}});
}

/// The reason it was left out for, nullopt while it takes part.
std::optional<std::string> reasonFor(const SQLite::Database& db, Left what, std::int64_t key) {
    SQLite::Statement query(db, "SELECT reason FROM exclusions WHERE " + nameOf(what) + " = ?");
    query.bind(1, key);
    if (!query.executeStep())
        return std::nullopt;
    return query.getColumn(0).getString();
}

}  // namespace

void Project::Impl::exclude(Left what, const std::string& name, const std::string& reason) {
    const std::string why(base::trimmed(reason));
    if (why.empty())
        throw base::usage("reason_missing.exclude");
    write([&] {
        const std::int64_t key = keyNamed(db, what, name);
        if (const std::optional<std::string> before = reasonFor(db, what, key))
            throw base::refused(what == Left::Image ? "already_excluded.image"
                                                    : "already_excluded.patient",
                                {{"name", name}, {"reason", *before}});
        SQLite::Statement insert(db, "INSERT INTO exclusions(" + nameOf(what) +
                                         ", reason, who, at) VALUES (?, ?, ?, ?)");
        insert.bind(1, key);
        insert.bind(2, why);
        insert.bind(3, base::userName());
        insert.bind(4, base::utcNow());
        insert.exec();
        changed("images");
        log("exclude", nameOf(what) + " " + name + ": " + why);
    });
}

void Project::Impl::undoExclude(Left what, const std::string& name) {
    write([&] {
        const std::int64_t key = keyNamed(db, what, name);
        if (!reasonFor(db, what, key))
            throw base::refused(what == Left::Image ? "not_excluded.image" : "not_excluded.patient",
                                {{"name", name}});
        SQLite::Statement remove(db, "DELETE FROM exclusions WHERE " + nameOf(what) + " = ?");
        remove.bind(1, key);
        remove.exec();
        changed("images");
        log("undo_exclude", nameOf(what) + " " + name);
    });
}

void Project::Impl::markExcluded(std::span<spec::ImageRecord> images) const {
    std::unordered_map<std::int64_t, std::string> byImage;
    std::unordered_map<std::string, std::string> byPatient;
    SQLite::Statement query(db, "SELECT image, patients.patient, reason FROM exclusions "
                                "LEFT JOIN patients ON patients.key = exclusions.patient");
    while (query.executeStep()) {
        std::string reason = query.getColumn(2).getString();
        if (query.getColumn(0).isNull())
            byPatient.emplace(query.getColumn(1).getString(), std::move(reason));
        else
            byImage.emplace(query.getColumn(0).getInt64(), std::move(reason));
    }
    if (byImage.empty() && byPatient.empty())
        return;
    for (spec::ImageRecord& image : images) {
        if (const auto own = byImage.find(image.key); own != byImage.end())
            image.excluded = own->second;
        else if (image.patient)
            if (const auto theirs = byPatient.find(*image.patient); theirs != byPatient.end())
                image.excluded = theirs->second;
    }
}

void Project::excludeImage(const spec::ImageId& image, const std::string& reason) {
    m_impl->exclude(Left::Image, image.str(), reason);
}

void Project::excludePatient(const std::string& patient, const std::string& reason) {
    m_impl->exclude(Left::Patient, patient, reason);
}

void Project::undoExcludeImage(const spec::ImageId& image) {
    m_impl->undoExclude(Left::Image, image.str());
}

void Project::undoExcludePatient(const std::string& patient) {
    m_impl->undoExclude(Left::Patient, patient);
}

std::vector<spec::Exclusion> Project::exclusions() const {
    return m_impl->read([&] {
        std::vector<spec::Exclusion> exclusions;
        SQLite::Statement query(
            m_impl->db,
            "SELECT images.id, patients.patient, reason, who, at, "
            "(SELECT count(*) FROM images i WHERE i.patient = exclusions.patient) "
            "FROM exclusions LEFT JOIN images ON images.key = exclusions.image "
            "LEFT JOIN patients ON patients.key = exclusions.patient ORDER BY exclusions.key");
        while (query.executeStep()) {
            spec::Exclusion& exclusion = exclusions.emplace_back();
            if (query.getColumn(1).isNull()) {
                exclusion.image = spec::ImageId(query.getColumn(0).getString());
                exclusion.images = 1;
            } else {
                exclusion.patient = query.getColumn(1).getString();
                exclusion.images = static_cast<std::size_t>(query.getColumn(5).getInt64());
            }
            exclusion.reason = query.getColumn(2).getString();
            exclusion.who = query.getColumn(3).getString();
            exclusion.at = query.getColumn(4).getString();
        }
        return exclusions;
    });
}

}  // namespace lightbox::project
