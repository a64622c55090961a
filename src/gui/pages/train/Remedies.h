// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "base/Json.h"
#include "spec/Training.h"

namespace lightbox::gui {

/// What a warning of a plan is about, and what takes it away.
struct Remedy {
    std::vector<std::string> keys;  ///< options it is about; the first one is shown
    QString words;                  ///< of the link; empty: it only leads to the option
    std::string key;                ///< option that the link sets
    base::Json value;
};
/// `code` of a warning on `spec`; nullopt: it is about no option.
[[nodiscard]] std::optional<Remedy> remedyOf(const std::string& code,
                                             const spec::TrainingSpec& spec);
/// Codes that have a remedy.
[[nodiscard]] std::vector<std::string> remediedCodes();

}  // namespace lightbox::gui
