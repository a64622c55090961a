// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QHash>
#include <QSet>
#include <QString>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "spec/Dataset.h"
#include "spec/Split.h"

namespace lightbox::gui {

/// Which images of the dataset are listed; what is empty or nullopt does not filter.
struct ImageFilter {
    /// In name, patient or any field, ignoring case; "age:45": in that field; "age>=45", "date<2019-05",
    /// "sex=F": compared with it.
    QString text;
    QSet<std::int64_t> tagged;  ///< whose DICOM tags hold the text: found by the project
    std::set<int> classes;      ///< any of these; empty: all
    std::optional<std::string> foundIn;
    std::optional<spec::Set> set;
    int leastPerPatient = 1;                    ///< images of the same patient
    std::map<std::string, std::string> fields;  ///< field -> the value wanted
    std::optional<QSet<std::int64_t>> keys;     ///< only these: a finding, a cell
    /// By image key, from 0: members of a group stand beside each other; empty: there are none.
    QHash<std::int64_t, int> groups;
    bool onlyMarked = false;  ///< only those with an issue badge
    bool operator==(const ImageFilter&) const = default;
};

/// What is known of an image under that name: a further column or tag, or date (study_date), width,
/// height, bytes, intensity. nullopt: nothing.
[[nodiscard]] std::optional<std::string> fieldText(const spec::ImageRecord& image,
                                                   const std::string& field);

/// "field:text" or a comparison, as somebody types it into the search field.
struct FieldCondition {
    enum class Relation { Contains, Equal, Less, AtMost, Greater, AtLeast };
    std::string field;
    Relation relation = Relation::Contains;
    QString value;
    std::optional<double> number;  ///< `value`, where it is one

    /// nullopt where `text` is no condition.
    [[nodiscard]] static std::optional<FieldCondition> parse(const QString& text);
    /// Numbers are compared as numbers, all else as text, ignoring case. False without the field.
    [[nodiscard]] bool holds(const spec::ImageRecord& image) const;
};

}  // namespace lightbox::gui
