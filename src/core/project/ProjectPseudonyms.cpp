// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Error.h"
#include "base/Text.h"
#include "project/ProjectImpl.h"

namespace lightbox::project {

namespace {

std::string withZeros(std::int64_t value, std::size_t digits) {
    std::string text = std::to_string(value);
    return std::string(digits > text.size() ? digits - text.size() : 0, '0') + text;
}

/// Columns: number of the image, number of its patient or null.
std::string imagePseudonym(const SQLite::Column& own, const SQLite::Column& patient) {
    if (patient.isNull())
        return "I" + withZeros(own.getInt64(), 5);
    return "P" + withZeros(patient.getInt64(), 4) + "_" + withZeros(own.getInt64(), 2);
}

}  // namespace

std::string Project::pseudonymOfPatient(const std::string& patient) const {
    return m_impl->read([&] {
        SQLite::Statement query(m_impl->db, "SELECT pseudonym FROM patients WHERE patient = ?");
        query.bind(1, patient);
        if (!query.executeStep())
            throw base::failed({"patient_unknown", "patient has no pseudonym", m_impl->folder,
                                "no image of this patient is in the project", ""});
        return "P" + withZeros(query.getColumn(0).getInt64(), 4);
    });
}

std::string Project::pseudonymOfImage(const spec::ImageId& image) const {
    return m_impl->read([&] {
        SQLite::Statement query(m_impl->db,
                                "SELECT images.pseudonym, patients.pseudonym FROM images "
                                "LEFT JOIN patients ON patients.key = images.patient WHERE id = ?");
        query.bind(1, image.str());
        if (!query.executeStep())
            throw base::failed({"image_unknown", "image has no pseudonym", m_impl->folder,
                                "it is not in the project", ""});
        return imagePseudonym(query.getColumn(0), query.getColumn(1));
    });
}

std::unordered_map<std::int64_t, std::string> Project::imagePseudonyms() const {
    return m_impl->read([&] {
        std::unordered_map<std::int64_t, std::string> pseudonyms;
        SQLite::Statement query(
            m_impl->db, "SELECT images.pseudonym, patients.pseudonym, images.key FROM images "
                        "LEFT JOIN patients ON patients.key = images.patient");
        while (query.executeStep())
            pseudonyms.emplace(query.getColumn(2).getInt64(),
                               imagePseudonym(query.getColumn(0), query.getColumn(1)));
        return pseudonyms;
    });
}

std::optional<spec::ImageId> Project::imageOfPseudonym(const std::string& name) const {
    if (name.size() < 2 || (name[0] != 'P' && name[0] != 'I'))
        return std::nullopt;
    const std::string_view numbers = std::string_view(name).substr(1);
    const std::size_t cut = numbers.find('_');
    if ((name[0] == 'P') != (cut != std::string_view::npos))
        return std::nullopt;
    const auto first = base::toInteger(numbers.substr(0, cut));
    const auto second =
        cut == std::string_view::npos ? first : base::toInteger(numbers.substr(cut + 1));
    if (!first || !second)
        return std::nullopt;
    return m_impl->read([&] {
        SQLite::Statement query(
            m_impl->db, name[0] == 'P'
                            ? "SELECT id FROM images JOIN patients ON patients.key = "
                              "images.patient WHERE patients.pseudonym = ? AND images.pseudonym = ?"
                            : "SELECT id FROM images WHERE patient IS NULL AND ?1 = ?2 AND "
                              "pseudonym = ?2");
        query.bind(1, static_cast<std::int64_t>(*first));
        query.bind(2, static_cast<std::int64_t>(*second));
        return query.executeStep() ? std::optional(spec::ImageId(query.getColumn(0).getString()))
                                   : std::nullopt;
    });
}

}  // namespace lightbox::project
