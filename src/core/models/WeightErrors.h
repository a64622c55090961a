// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <utility>

#include "base/Error.h"

namespace lightbox::models {

/// The file is damaged, or was never what it claims to be.
[[nodiscard]] inline base::Error corruptWeights(const std::filesystem::path& file,
                                                std::string why) {
    return base::refused({"weights_corrupt", "weights cannot be read", file, std::move(why),
                          "get the file again from its source"});
}

/// The file asks for more than a weight file needs.
[[nodiscard]] inline base::Error hostileWeights(const std::filesystem::path& file,
                                                std::string why) {
    return base::refused({"weights_hostile", "weights refused", file, std::move(why),
                          "nothing was run; use a file that holds a plain state dict"});
}

}  // namespace lightbox::models
