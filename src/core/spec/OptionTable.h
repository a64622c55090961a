// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <string>
#include <vector>

#include "messages/Message.h"
#include "spec/Training.h"

namespace lightbox::spec {

/// An option with the member of TrainingSpec behind it. Only Training.cpp reads the table.
struct OptionEntry {
    OptionInfo info;
    std::function<base::Json(const TrainingSpec&)> get;
    std::function<void(TrainingSpec&, const base::Json&)> set;  ///< the value is checked already
    /// Text only: what else must hold. Empty function: any text.
    std::function<bool(const std::string&)> accepts;
    messages::Message wanted;  ///< Text only: "auto, none or a number above 0 and at most 1000"
};

/// Every option of TrainingSpec, declared once, in the order of a form.
[[nodiscard]] const std::vector<OptionEntry>& optionTable();

}  // namespace lightbox::spec
