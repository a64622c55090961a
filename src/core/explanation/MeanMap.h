// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "spec/Explanation.h"

namespace lightbox::explanation {

/// What several networks looked at, of the same image and class: the mean of their maps, enlarged to
/// the largest of them (bilinear) and scaled to a maximum of 1; probabilities are means; the cell is
/// the coarsest. One map alone stays as it is. Throws Error (overlay_invalid) where sizes and values
/// do not agree, std::logic_error for none.
[[nodiscard]] spec::HeatMap meanMap(std::vector<spec::HeatMap> maps);

}  // namespace lightbox::explanation
