// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "session/AppContext.h"
#include "session/PageId.h"

class QWidget;

namespace lightbox::gui {

class Page;

/// The one place that knows the classes of the pages.
[[nodiscard]] std::unique_ptr<Page> makePage(PageId id, AppContext& context);

}  // namespace lightbox::gui
