// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QCoreApplication>
#include <QString>

#include "base/Error.h"

namespace lightbox::gui {

/// What a person reads about an error: what happened (bold), then to which file, why and what to do.
struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(lightbox::gui::ErrorText)

public:
    QString what;
    QString why;

    /// The core's English facts, looked up in the translations by their own words, in sentences.
    [[nodiscard]] static ErrorText of(const base::Error& error);
};

}  // namespace lightbox::gui
