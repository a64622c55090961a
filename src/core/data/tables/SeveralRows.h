// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "data/tables/StatedFile.h"
#include "spec/Dataset.h"

namespace lightbox::data {

/// `request` with its task multi-label where several rows of an image are all its labels.
/// Throws Error usage (several_rows_unknown).
[[nodiscard]] spec::ImportRequest withSeveralRows(spec::ImportRequest request);

/// What further rows say of a file (StatedFile::again) becomes one statement, by
/// ImportRequest::severalRows. A row that says nothing contradicts none. Rows that disagree are one
/// issue of the file, and several_rows is warned about once.
void settleRows(std::vector<StatedFile>& stated, const spec::ImportRequest& request,
                std::vector<spec::Warning>& warnings);

}  // namespace lightbox::data
