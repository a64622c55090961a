// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <set>
#include <string>

#include "spec/Dataset.h"

namespace lightbox::data {

/// What the texts of one column of labels say, read together: "nan" and the like are no label; "0",
/// "0.0" and "0,0" are one, and so are the words for yes and for no where there are no others; lists
/// ("['a', 'b']", "a;b") are written with '|' between; 0 and 1 under a heading that names a finding
/// are "not melanoma" and "melanoma".
class LabelTexts {
public:
    LabelTexts() = default;
    struct Reading {
        std::string column;         ///< its heading; "": none
        bool namesClasses = true;   ///< 0 and 1 may be called by the heading
        bool splitsLists = true;    ///< false: a list is a class like any other
        bool isMultilabel = false;  ///< that was said: a comma stands between labels
    };
    LabelTexts(const std::set<std::string>& texts, const Reading& reading);

    /// nullopt: there is no label. A text that was not there stays as it is.
    [[nodiscard]] std::optional<std::string> read(const std::string& text) const;
    /// What was assumed: labels_split, labels_one_hot; what could be: labels_may_be_lists.
    void warn(std::vector<spec::Warning>& warnings) const;

private:
    /// "[0, 1, 0]": the place of the 1, or of several. False where these are no such lists.
    bool readPlaces();
    void mergeNumbers();
    void mergeWords();
    [[nodiscard]] bool isCommaList() const;
    [[nodiscard]] std::string repeatedParts() const;
    void splitLists(bool byCommas);
    void nameByColumn(const std::string& column);

    std::map<std::string, std::optional<std::string>> m_labels;  ///< by text
    std::string m_splitExample;
    std::string m_placesExample;
    std::string m_listExample;  ///< of what could be a list, and was not taken for one
};

/// "[0, 1, 0]", "[0. 1. 0.]": a list of 0 and 1.
[[nodiscard]] bool listsPlaces(const std::string& text);

/// A heading that says what is found ("fracture_visible"), so that a class can be called by it; "label",
/// "target" and the like say nothing.
[[nodiscard]] bool namesFinding(const std::string& heading);

/// A cell of a column of findings: 1, 0 or -1 as a number or a word ("yes", "neg", "present"); blank
/// where the value is missing; nullopt where it says something else.
[[nodiscard]] std::optional<std::int8_t> findingWord(const std::string& cell);

}  // namespace lightbox::data
