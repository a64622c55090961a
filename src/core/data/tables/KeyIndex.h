// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/Csv.h"
#include "data/tables/TableMapping.h"

namespace lightbox::data {

/// What an image may be called by in a table that names no files. Folders and the beginnings of
/// names ("sub-01") may be patients and studies as well.
struct ImageKeys {
    std::vector<std::string> patients;
    std::vector<std::string> studies;
    std::string series;
    std::string instance;  ///< SOPInstanceUID
};
/// Keys of the path alone: the folders of an id, and a name's beginning before '_'.
[[nodiscard]] ImageKeys keysOfPath(const std::string& id);

/// Rows of a table that is keyed by patient, study, series or SOP instance instead of by file.
class KeyIndex {
public:
    KeyIndex(const base::CsvTable& table, const TableMapping& mapping);

    [[nodiscard]] bool hasKeys() const;
    [[nodiscard]] bool needsInstance() const { return m_instance.has_value(); }
    /// Rows of the image: those of its instance, series, or patient and study, whichever column is
    /// there. Studies count only once ignoreStudies() was not called.
    [[nodiscard]] std::vector<std::size_t> rowsOf(const ImageKeys& keys) const;
    [[nodiscard]] bool knowsStudy(const ImageKeys& keys) const;
    /// Where no image has a study that the table knows, the table's studies are called otherwise.
    void ignoreStudies() { m_ignoresStudies = m_patient.has_value(); }
    /// The columns that are keys, by their headings.
    [[nodiscard]] std::vector<std::string> columns() const;

private:
    using Rows = std::unordered_map<std::string, std::vector<std::size_t>>;
    struct Key {
        std::string column;
        Rows rows;
    };
    std::optional<Key> m_patient;
    std::optional<Key> m_study;
    std::optional<Key> m_series;
    std::optional<Key> m_instance;
    bool m_ignoresStudies = false;
};

}  // namespace lightbox::data
