// SPDX-License-Identifier: GPL-3.0-or-later
// Private to this folder: what the names of the images that were read could say as well.
#pragma once
#include "data/import/Imported.h"
#include "spec/Dataset.h"

namespace lightbox::data {

/// Its images have no files of their own.
[[nodiscard]] bool isOfArrays(const spec::ImportReport& report);
/// Says which pattern would find sets in the names, where nothing says any.
void suggestSets(const spec::ImportRequest& request, Imported& imported);
/// Says which pattern would find patients in the names, where nothing better is known.
void suggestPatients(const spec::ImportRequest& request, Imported& imported);

}  // namespace lightbox::data
