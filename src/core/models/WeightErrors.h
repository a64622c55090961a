// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <utility>

#include "base/Error.h"

namespace lightbox::models {

/// The file is damaged, or was never what it claims to be.
[[nodiscard]] inline base::Error corruptWeights(const char* id, messages::Args args,
                                                const std::filesystem::path& file) {
    return base::refused(id, std::move(args), file);
}

/// The file asks for more than a weight file needs.
[[nodiscard]] inline base::Error hostileWeights(const char* id, messages::Args args,
                                                const std::filesystem::path& file) {
    return base::refused(id, std::move(args), file);
}

}  // namespace lightbox::models
