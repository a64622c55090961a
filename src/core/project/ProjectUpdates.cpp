// SPDX-License-Identifier: GPL-3.0-or-later
#include <vector>

#include "project/ImageNames.h"
#include "project/ProjectImpl.h"

namespace lightbox::project {

namespace {

/// Puts what an import may change of images in place of what stands there.
class Updater {
public:
    Updater(SQLite::Database& db, std::span<const spec::ImageRecord> images)
        : m_db(db),
          m_names(db, images) {
        // All numbers before anything is written: one that a patient's image gives up is not used
        // for another.
        for (const spec::ImageRecord& image : images)
            m_places.push_back(placeOf(image));
        for (std::size_t i = 0; i < images.size(); ++i)
            if (m_places[i].isThere)
                write(images[i], m_places[i]);
    }

private:
    struct Place {
        bool isThere = false;
        std::int64_t patient = 0;  ///< key, 0 none
        std::int64_t number = 0;
    };

    Place placeOf(const spec::ImageRecord& image) {
        m_before.reset();
        m_before.bind(1, image.key);
        if (!m_before.executeStep())
            return {};
        const SQLite::Column held = m_before.getColumn(0);
        const std::int64_t before = held.isNull() ? 0 : held.getInt64();
        Place place{true, image.patient ? m_names.patientKey(*image.patient) : 0,
                    m_before.getColumn(1).getInt64()};
        if (place.patient != before)
            place.number = m_names.nextNumber(place.patient);
        return place;
    }

    void write(const spec::ImageRecord& image, const Place& place) {
        SQLite::Statement& row = m_update;
        row.reset();
        row.clearBindings();
        row.bind(1, image.source.file.string());
        if (place.patient != 0)
            row.bind(2, place.patient);
        if (image.study)
            row.bind(3, m_names.studyKey(*image.study));
        if (image.studyDate)
            row.bind(4, *image.studyDate);
        row.bind(5, image.label);
        if (!image.labels.empty())
            row.bind(6, image.labels.data(), static_cast<int>(image.labels.size()));
        row.bind(7, image.foundIn);
        if (!image.fields.empty())
            row.bind(8, base::toLine(base::Json(image.fields)));
        row.bind(9, place.number);
        row.bind(10, image.key);
        row.exec();
    }

    SQLite::Database& m_db;
    ImageNames m_names;
    std::vector<Place> m_places;
    SQLite::Statement m_before{m_db, "SELECT patient, pseudonym FROM images WHERE key = ?"};
    SQLite::Statement m_update{
        m_db, "UPDATE images SET source_file = ?, patient = ?, study = ?, study_date = ?, "
              "label = ?, labels = ?, found_in = ?, fields = ?, pseudonym = ? WHERE key = ?"};
};

}  // namespace

void Project::updateImages(std::span<const spec::ImageRecord> images, const std::string& detail,
                           std::size_t patients) {
    m_impl->write([&] {
        const Updater updater(m_impl->db, images);
        m_impl->log("update", detail);
        if (patients > 0) {
            LedgerEntry entry;
            entry.kind = LedgerKind::PatientChange;
            entry.count = static_cast<std::int64_t>(patients);
            m_impl->append(std::move(entry));
        }
    });
}

}  // namespace lightbox::project
