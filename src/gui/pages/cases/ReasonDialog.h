// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <optional>

class QWidget;

namespace lightbox::gui {

class Theme;

/// Why these images are to be left out: one reason for all, never empty. nullopt: they stay.
[[nodiscard]] std::optional<QString> askForReason(const Theme& theme, int images, QWidget* parent);

}  // namespace lightbox::gui
