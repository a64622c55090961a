// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "session/AppContext.h"
#include "spec/Split.h"

class QWidget;

namespace lightbox::gui {

class BannerStack;

/// Asks for an image or a patient (the selected ones are proposed) and for the reason, leaves it out
/// and reloads the project. What is refused stands in `banners`. `owner` lives while it is done.
void leaveOut(AppContext& context, BannerStack& banners, QWidget* owner);

/// Undoes an exclusion likewise, without asking.
void takeInAgain(AppContext& context, BannerStack& banners, QWidget* owner,
                 const spec::Exclusion& exclusion);

}  // namespace lightbox::gui
