// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <string>

#include "messages/Message.h"
#include "messages/Table.h"
#include "spec/Dataset.h"

namespace lightbox::gui {

/// The core's messages in the language of the window: the translation of the row's text, in the
/// context "lightbox::core", with numbers as the locale writes them.
struct MessageText {
    /// `english` where there is no such message: in documents of earlier versions.
    [[nodiscard]] static QString of(const messages::Message& message, messages::Part part,
                                    const std::string& english);
    /// Of a warning, a note or a finding's sentence.
    [[nodiscard]] static QString of(const messages::Message& message, const std::string& english) {
        return of(message, messages::Part::Message, english);
    }
    /// A warning as a sentence of its own: it begins with a capital.
    [[nodiscard]] static QString of(const spec::Warning& warning);
    /// A text of the core that always says the same.
    [[nodiscard]] static QString fixed(const std::string& english) { return reason(english); }
    /// Why a figure is undefined: documents keep the English text of a row without places.
    [[nodiscard]] static QString reason(const std::string& english);
};

}  // namespace lightbox::gui
