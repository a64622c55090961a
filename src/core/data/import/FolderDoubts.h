// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <vector>

#include "spec/Dataset.h"

namespace lightbox::data {

/// What the folders of sources could mean other than what an import would take them for, each with the
/// pattern (argument "pattern") that takes it so; found without reading an image. None where tables say
/// what is true, or DICOM files who it is.
[[nodiscard]] std::vector<spec::Warning>
folderDoubts(const std::vector<std::filesystem::path>& sources);

}  // namespace lightbox::data
