// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "spec/Dataset.h"

// Within engine only.
namespace lightbox::engine {

/// What the network sees of one image: the same bytes as the sample store holds (channels x size x size). Throws Error.
[[nodiscard]] std::vector<std::uint8_t> sampleOf(const spec::ImageSource& source, int size,
                                                 int channels);

}  // namespace lightbox::engine
