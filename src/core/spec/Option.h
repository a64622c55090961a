// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/Json.h"

namespace lightbox::spec {

enum class OptionType { Boolean, Integer, Real, Text, Choice };

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
};

}  // namespace lightbox::spec
