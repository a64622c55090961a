// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/ImageNames.h"

#include <numeric>
#include <random>
#include <set>
#include <string_view>

#include "base/Random.h"

namespace lightbox::project {

namespace {

/// Key of what the query finds for `text`, 0 when it is not there.
std::int64_t keyOf(SQLite::Statement& query, const std::string& text) {
    query.reset();
    query.bindNoCopy(1, text);
    return query.executeStep() ? query.getColumn(0).getInt64() : 0;
}

std::int64_t firstFree(const SQLite::Database& db, const char* sql) {
    SQLite::Statement query(db, sql);
    return 1 + (query.executeStep() ? query.getColumn(0).getInt64() : 0);
}

/// first, first + 1, … in an order drawn by chance: a pseudonym must not tell where a name stands
/// in the alphabet.
std::vector<std::int64_t> shuffledNumbers(std::int64_t first, std::size_t count) {
    std::vector<std::int64_t> numbers(count);
    std::iota(numbers.begin(), numbers.end(), first);
    std::random_device device;
    base::Random random({device(), device()});
    random.shuffle(std::span(numbers));
    return numbers;
}

}  // namespace

ImageNames::ImageNames(SQLite::Database& db, std::span<const spec::ImageRecord> images) : m_db(db) {
    std::set<std::string_view> newPatients;
    std::size_t withoutPatient = 0;
    for (const spec::ImageRecord& image : images) {
        if (image.patient)
            newPatients.insert(*image.patient);
        else
            ++withoutPatient;
    }
    std::erase_if(newPatients, [&](std::string_view patient) {
        return keyOf(m_findPatient, std::string(patient)) != 0;
    });
    m_patientNumbers = shuffledNumbers(
        firstFree(db, "SELECT coalesce(max(pseudonym), 0) FROM patients"), newPatients.size());
    m_loneNumbers = shuffledNumbers(
        firstFree(db, "SELECT coalesce(max(pseudonym), 0) FROM images WHERE patient IS NULL"),
        withoutPatient);
}

std::int64_t ImageNames::patientKey(const std::string& patient) {
    if (const std::int64_t key = keyOf(m_findPatient, patient); key != 0)
        return key;
    m_insertPatient.reset();
    m_insertPatient.bind(1, patient);
    m_insertPatient.bind(2, m_patientNumbers[m_patientsUsed++]);
    m_insertPatient.exec();
    return m_db.getLastInsertRowid();
}

std::int64_t ImageNames::studyKey(const std::string& study) {
    if (const std::int64_t key = keyOf(m_findStudy, study); key != 0)
        return key;
    m_insertStudy.reset();
    m_insertStudy.bind(1, study);
    m_insertStudy.exec();
    return m_db.getLastInsertRowid();
}

std::int64_t ImageNames::nextNumber(std::int64_t patient) {
    if (patient == 0)
        return m_loneNumbers[m_lonesUsed++];
    const auto [entry, isNew] = m_lastOfPatient.try_emplace(patient, 0);
    if (isNew) {
        m_countOfPatient.reset();
        m_countOfPatient.bind(1, patient);
        m_countOfPatient.executeStep();
        entry->second = m_countOfPatient.getColumn(0).getInt64();
    }
    return ++entry->second;
}

}  // namespace lightbox::project
