// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "report/Report.h"
#include "spec/Checklist.h"

namespace lightbox::report {

/// What only a person can say of a study, kept with the project under `key`.
struct Field {
    std::string_view key;
    std::string_view asks;
};
[[nodiscard]] std::span<const Field> fields();

using spec::ChecklistItem;
using spec::ItemPlace;
using spec::ItemState;
[[nodiscard]] std::string toString(ItemState state);
/// Its state; of a text also that the project says something else since.
[[nodiscard]] std::string stateText(const ChecklistItem& item);

/// TRIPOD+AI (Collins et al., BMJ 2024) and CLAIM 2024 (Tejani et al., Radiology: AI 2024), numbered as published.
[[nodiscard]] std::vector<ChecklistItem> checklists(const ReportInput& input);
/// What the project says of all that is written under `field`; empty: nothing. The same with names and without.
[[nodiscard]] std::string fieldFacts(const ReportInput& input, std::string_view field);
/// The fixed texts of items: topics, chapters, what is asked, to be written, or lacking. Each once.
[[nodiscard]] std::vector<std::string_view> checklistTexts();
/// Items as CSV: list, item, topic, asks, state, words, field.
[[nodiscard]] std::string checklistTable(const std::vector<ChecklistItem>& items);

}  // namespace lightbox::report
