// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/tables/KeyIndex.h"

#include <algorithm>
#include <set>

#include "base/FieldText.h"
#include "base/Text.h"
#include "base/Unicode.h"
#include "data/sources/FieldValues.h"
#include "data/sources/ImageNames.h"

namespace lightbox::data {

namespace {

/// "sub-01" and "01", "p10000032" and "10000032" are one key.
std::string plainKey(std::string_view text) {
    if (base::isMissing(text))
        return {};
    std::string key = base::lower(base::composed(base::withoutBlanks(text)));
    for (const std::string_view beginning : {"sub-", "ses-"})
        if (key.starts_with(beginning))
            return key.substr(beginning.size());
    const bool isNumbered = key.size() > 1 && (key[0] == 'p' || key[0] == 's') &&
                            key.find_first_not_of("0123456789", 1) == std::string::npos;
    return isNumbered ? key.substr(1) : key;
}

/// The column that one of these squeezed headings names.
std::string columnCalled(const base::CsvTable& table, const std::set<std::string>& names) {
    for (const std::string& heading : table.header) {
        std::string name = plainColumn(heading);
        std::erase(name, '_');
        if (names.contains(name))
            return heading;
    }
    return {};
}

}  // namespace

ImageKeys keysOfPath(const std::string& id) {
    ImageKeys keys;
    std::vector<std::string> parts = base::split(id.substr(0, id.rfind('#')), '/');
    const std::string name = parts.back();
    parts.pop_back();
    std::reverse(parts.begin(), parts.end());  // the nearest folder says most
    if (const std::size_t end = name.find('_'); end != std::string::npos && end > 0)
        parts.push_back(name.substr(0, end));
    if (const std::string stem = imageStem(name); !stem.empty())
        parts.push_back(stem);
    keys.patients = parts;
    keys.studies = std::move(parts);
    return keys;
}

KeyIndex::KeyIndex(const base::CsvTable& table, const TableMapping& mapping) {
    const auto take = [&](std::optional<Key>& key, const std::string& column) {
        const auto at = column.empty() ? std::nullopt : table.column(column);
        if (!at)
            return;
        key.emplace();
        key->column = column;
        for (std::size_t i = 0; i < table.rows.size(); ++i)
            if (std::string value = plainKey(table.rows[i][*at]); !value.empty())
                key->rows[std::move(value)].push_back(i);
    };
    const auto mapped = [&](const char* field) {
        const auto found = mapping.fields.find(field);
        return found == mapping.fields.end() ? std::string() : found->second;
    };
    take(m_patient, mapped("patient"));
    take(m_study, mapped("study"));
    take(m_series, columnCalled(table, {"seriesinstanceuid", "seriesuid"}));
    take(m_instance, columnCalled(table, {"sopinstanceuid", "sopuid", "instanceuid", "imageuid",
                                          "sopinstance"}));
}

bool KeyIndex::hasKeys() const {
    return m_patient || m_study || m_series || m_instance;
}

std::vector<std::string> KeyIndex::columns() const {
    std::vector<std::string> names;
    for (const auto* key : {&m_patient, &m_study, &m_series, &m_instance})
        if (*key)
            names.push_back((*key)->column);
    return names;
}

bool KeyIndex::knowsStudy(const ImageKeys& keys) const {
    return m_study &&
           std::any_of(keys.studies.begin(), keys.studies.end(), [&](const std::string& study) {
               return m_study->rows.contains(plainKey(study));
           });
}

std::vector<std::size_t> KeyIndex::rowsOf(const ImageKeys& keys) const {
    const auto rowsIn = [](const std::optional<Key>& key, const std::string& value) {
        const std::string text = plainKey(value);
        const auto found = !key || text.empty() ? Rows::const_iterator() : key->rows.find(text);
        return key && !text.empty() && found != key->rows.end() ? found->second
                                                                : std::vector<std::size_t>();
    };
    const auto firstOf = [&](const std::optional<Key>& key, const std::vector<std::string>& all) {
        std::vector<std::size_t> rows;
        for (const std::string& value : all)
            if (rows = rowsIn(key, value); !rows.empty())
                break;
        return rows;
    };
    if (m_instance)
        return rowsIn(m_instance, keys.instance);
    if (m_series)
        if (auto rows = rowsIn(m_series, keys.series); !rows.empty())
            return rows;
    const bool byStudy = m_study && !m_ignoresStudies;
    if (!m_patient)
        return byStudy ? firstOf(m_study, keys.studies) : std::vector<std::size_t>();
    std::vector<std::size_t> rows = firstOf(m_patient, keys.patients);
    if (!byStudy)
        return rows;
    const std::vector<std::size_t> ofStudy = firstOf(m_study, keys.studies);
    std::vector<std::size_t> both;
    std::set_intersection(rows.begin(), rows.end(), ofStudy.begin(), ofStudy.end(),
                          std::back_inserter(both));
    return both;
}

}  // namespace lightbox::data
