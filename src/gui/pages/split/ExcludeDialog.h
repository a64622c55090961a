// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "engine/Exclude.h"

class QWidget;

namespace lightbox::gui {

class Theme;

/// Asks for an image or a patient and for the reason; `selected` (or null) is proposed. nullopt when
/// nothing is to be left out.
[[nodiscard]] std::optional<engine::ExcludeRequest>
askWhatToLeaveOut(const Theme& theme, const spec::ImageRecord* selected, QWidget* parent);

}  // namespace lightbox::gui
