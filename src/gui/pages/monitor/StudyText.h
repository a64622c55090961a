// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "spec/Study.h"

namespace lightbox::gui {

/// What a trial sets, each option by its name in the form: "Learning rate = 1e-4, Loss = focal".
[[nodiscard]] QString settingsText(const spec::Trial& trial);

}  // namespace lightbox::gui
