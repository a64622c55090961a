// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "base/Error.h"

namespace lightbox::gui {

/// What a person reads about an error: what happened (bold), then to which file, why and what to do.
struct ErrorText {
    QString what;
    QString why;

    /// The error's message in the language of the window, in sentences.
    [[nodiscard]] static ErrorText of(const base::Error& error);
    /// Both in one line: "No threshold does what is asked. The highest …"
    [[nodiscard]] QString sentence() const;
};

}  // namespace lightbox::gui
