// SPDX-License-Identifier: GPL-3.0-or-later
// Private to this folder: patients and studies of images that are written, and their pseudonyms.
#pragma once
#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "spec/Dataset.h"

namespace lightbox::project {

/// Keys of patients and studies, made when they are new, and numbers of images. Used within one
/// transaction.
class ImageNames {
public:
    /// `images`: all whose patients, studies and numbers will be asked for.
    ImageNames(SQLite::Database& db, std::span<const spec::ImageRecord> images);

    [[nodiscard]] std::int64_t patientKey(const std::string& patient);
    [[nodiscard]] std::int64_t studyKey(const std::string& study);
    /// Pseudonym of one more image: the next of the patient, or (0) of those without patient.
    [[nodiscard]] std::int64_t nextNumber(std::int64_t patient);

private:
    SQLite::Database& m_db;
    SQLite::Statement m_findPatient{m_db, "SELECT key FROM patients WHERE patient = ?"};
    SQLite::Statement m_findStudy{m_db, "SELECT key FROM studies WHERE study = ?"};
    SQLite::Statement m_insertPatient{m_db,
                                      "INSERT INTO patients(patient, pseudonym) VALUES (?, ?)"};
    SQLite::Statement m_insertStudy{m_db, "INSERT INTO studies(study) VALUES (?)"};
    SQLite::Statement m_countOfPatient{
        m_db, "SELECT coalesce(max(pseudonym), 0) FROM images WHERE patient = ?"};
    std::unordered_map<std::int64_t, std::int64_t> m_lastOfPatient;
    std::vector<std::int64_t> m_patientNumbers;
    std::vector<std::int64_t> m_loneNumbers;
    std::size_t m_patientsUsed = 0;
    std::size_t m_lonesUsed = 0;
};

}  // namespace lightbox::project
