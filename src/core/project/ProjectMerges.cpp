// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Error.h"
#include "base/Text.h"
#include "base/User.h"
#include "project/ProjectImpl.h"

namespace lightbox::project {

void Project::addPatientMerge(const spec::PatientMerge& merge,
                              std::span<const std::int64_t> images) {
    m_impl->write([&] {
        SQLite::Database& db = m_impl->db;
        SQLite::Statement insert(db, "INSERT INTO patient_merges(source, target, reason, who, at) "
                                     "VALUES (?, ?, ?, ?, ?)");
        insert.bind(1, merge.source);
        insert.bind(2, merge.target);
        insert.bind(3, merge.reason);
        insert.bind(4, base::userName());
        insert.bind(5, base::utcNow());
        insert.exec();
        const std::int64_t id = db.getLastInsertRowid();
        SQLite::Statement image(db, "INSERT INTO patient_merge_images(merge, image) VALUES (?, ?)");
        for (const std::int64_t key : images) {
            image.reset();
            image.bind(1, id);
            image.bind(2, key);
            image.exec();
        }
        m_impl->log("merge_patients", std::to_string(images.size()) + " images: " + merge.reason);
    });
}

void Project::removePatientMerge(std::int64_t id) {
    m_impl->write([&] {
        SQLite::Statement images(m_impl->db, "DELETE FROM patient_merge_images WHERE merge = ?");
        images.bind(1, id);
        images.exec();
        SQLite::Statement merge(m_impl->db, "DELETE FROM patient_merges WHERE id = ?");
        merge.bind(1, id);
        merge.exec();
        m_impl->log("undo_merge_patients", "merge " + std::to_string(id));
    });
}

std::vector<spec::PatientMerge> Project::patientMerges() const {
    return m_impl->read([&] {
        std::vector<spec::PatientMerge> merges;
        SQLite::Statement query(m_impl->db,
                                "SELECT id, source, target, reason, who, at, "
                                "(SELECT count(*) FROM patient_merge_images WHERE merge = id) "
                                "FROM patient_merges ORDER BY id");
        while (query.executeStep()) {
            spec::PatientMerge& merge = merges.emplace_back();
            merge.id = query.getColumn(0).getInt64();
            merge.source = query.getColumn(1).getString();
            merge.target = query.getColumn(2).getString();
            merge.reason = query.getColumn(3).getString();
            merge.who = query.getColumn(4).getString();
            merge.at = query.getColumn(5).getString();
            merge.images = static_cast<std::size_t>(query.getColumn(6).getInt64());
        }
        return merges;
    });
}

std::vector<std::int64_t> Project::imagesOfPatientMerge(std::int64_t id) const {
    return m_impl->read([&] {
        std::vector<std::int64_t> images;
        SQLite::Statement query(
            m_impl->db, "SELECT image FROM patient_merge_images WHERE merge = ? ORDER BY image");
        query.bind(1, id);
        while (query.executeStep())
            images.push_back(query.getColumn(0).getInt64());
        return images;
    });
}

}  // namespace lightbox::project
