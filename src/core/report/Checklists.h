// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/Report.h"

namespace lightbox::report {

/// What only a person can say of a study, kept with the project under `key`.
struct Field {
    std::string_view key;
    std::string_view asks;
};
[[nodiscard]] std::span<const Field> fields();

enum class ItemState {
    Filled,       ///< the project says it
    Missing,      ///< the project could hold it, and does not
    ToBeWritten,  ///< only a person can say it
    Written,      ///< and has
};
[[nodiscard]] std::string toString(ItemState state);

/// An item of a published checklist, as this study answers it.
struct ChecklistItem {
    std::string list, number, topic;
    std::string asks;  ///< in short, in our words
    ItemState state = ItemState::Missing;
    std::string words;  ///< what the project says, what is missing, or what is to be written
    std::string field;  ///< by whose key it is written; empty: by none
};

/// TRIPOD+AI (Collins et al., BMJ 2024) and CLAIM 2024 (Tejani et al., Radiology: AI 2024), numbered as published.
[[nodiscard]] std::vector<ChecklistItem> checklists(const ReportInput& input);
/// The same as CSV: list, item, topic, asks, state, words, field.
[[nodiscard]] std::string checklistTable(const std::vector<ChecklistItem>& items);

}  // namespace lightbox::report
