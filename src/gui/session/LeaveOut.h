// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "engine/Exclude.h"
#include "session/AppContext.h"
#include "spec/Dataset.h"
#include "spec/Split.h"

class QWidget;

namespace lightbox::gui {

class BannerStack;

/// Asks for an image or a patient (the selected ones are proposed) and for the reason, leaves it out
/// and reloads the project. What is refused stands in `banners`. `owner` lives while it is done.
void leaveOut(AppContext& context, BannerStack& banners, QWidget* owner);

/// What is named, without asking. All that is done here can be taken back (History).
void leaveOut(AppContext& context, BannerStack& banners, QWidget* owner,
              const engine::ExcludeRequest& request);

/// Undoes exclusions likewise: of each image its own, else its patient's.
void takeInAgain(AppContext& context, BannerStack& banners, QWidget* owner,
                 const std::vector<spec::ImageRecord>& images);
void takeInAgain(AppContext& context, BannerStack& banners, QWidget* owner,
                 const spec::Exclusion& exclusion);

}  // namespace lightbox::gui
