// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QString>
#include <string>

#include "base/Json.h"
#include "spec/Option.h"

namespace lightbox::gui {

/// A declared option in the words of a form. All of them are the core's own, translated.
class OptionText {
    Q_DECLARE_TR_FUNCTIONS(lightbox::gui::OptionText)

public:
    [[nodiscard]] static QString label(const spec::OptionInfo& option);
    [[nodiscard]] static QString help(const spec::OptionInfo& option);
    [[nodiscard]] static QString unit(const spec::OptionInfo& option);
    /// "AdamW" for "adamw"; a choice without a label as it is.
    [[nodiscard]] static QString choice(const spec::OptionInfo& option, const std::string& name);
    /// "Small CNN" for "small_cnn"; one that is not known here as it is.
    [[nodiscard]] static QString architecture(const std::string& name);
    /// A value as a sentence has it: "on", "AdamW", "12 ep.", "10 %", "1e-4"; "—" for an empty text.
    [[nodiscard]] static QString value(const spec::OptionInfo& option, const base::Json& value);
    /// "0 to 0.95", "10 to 224 px", "5 to choose"; empty for what is on or off, or free text.
    [[nodiscard]] static QString range(const spec::OptionInfo& option);
    /// It is a share of something and shown in percent where there is room for a unit.
    [[nodiscard]] static bool isShare(const spec::OptionInfo& option);
};

}  // namespace lightbox::gui
