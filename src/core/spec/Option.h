// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/Json.h"

namespace lightbox::spec {

enum class OptionType { Boolean, Integer, Real, Text, Choice };

/// What another option must be for this one to have any effect.
struct OptionCondition {
    std::string key;  ///< "phase1.schedule"
    /// Its value as text is one of these; empty: it is on (true, or a number above 0).
    std::vector<std::string> values;
};

/// An option, declared once: JSON, --set, --help-keys and the window's controls all read this.
struct OptionInfo {
    std::string key;  ///< "phase1.lr"
    OptionType type = OptionType::Real;
    double low = 0;  ///< bounds of a number, inclusive
    double high = 0;
    std::vector<std::string>
        choices;        ///< OptionType::Choice (numbers where the value is one); Text: proposals
    std::string unit;   ///< "px", "°", "ep."
    std::string label;  ///< for a form: "Learning rate"
    std::string help;   ///< one line
    std::string group = {};                         ///< heading of a form: "Second phase"
    std::vector<OptionCondition> appliesWhen = {};  ///< all of them; empty: always
    bool logarithmic = false;                       ///< a slider moves by factors, not by steps
    std::vector<std::string> choiceLabels = {};     ///< parallel to choices, or empty: the names
};

/// A choice of an option: what a registry offers under `name`.
struct ChoiceInfo {
    std::string_view name;   ///< "one_cycle"
    std::string_view label;  ///< "One cycle"
    std::string_view help;   ///< what it does, one line
};

}  // namespace lightbox::spec
