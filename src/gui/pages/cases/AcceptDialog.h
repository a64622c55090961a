// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <optional>

#include "spec/Health.h"

class QWidget;

namespace lightbox::gui {

class Theme;

/// Asks for the note with which a finding is taken as it is; nullopt when it is not.
[[nodiscard]] std::optional<QString> askForNote(const Theme& theme, const spec::Finding& finding,
                                                QWidget* parent);

}  // namespace lightbox::gui
