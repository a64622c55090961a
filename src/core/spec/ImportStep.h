// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <string_view>

#include "spec/Dataset.h"
#include "spec/Pixels.h"

namespace lightbox::spec {

/// What import has just read: an image, or, with an issue, a file that is none. Valid during the
/// call that brings it only.
struct ImportStep {
    std::string_view id;
    std::string_view patient;  ///< empty: unknown
    /// As the source states it or as the class is called, '|' between several; empty: none.
    std::string_view label;
    std::span<const std::int8_t> findings;   ///< instead: 1, 0, -1 or -2 for each expected class
    std::string_view pixelHash;              ///< as ImageRecord::pixelHash
    const PixelBuffer* thumbnail = nullptr;  ///< where one was wanted and pixels were decoded
    const ImportIssue* issue = nullptr;
};

}  // namespace lightbox::spec
