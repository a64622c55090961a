// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace lightbox::imaging {

/// How the pixels of a transfer syntax are packed.
enum class Coding { Native, Rle, Jpeg, Jpeg2000, Deflated, Unsupported };

/// By the UID of PS3.6 A-1, "" standing for none; nullopt for one that is not known.
[[nodiscard]] std::optional<Coding> codingOf(std::string_view uid);
/// By how a frame's data begins; nullopt where that tells nothing.
[[nodiscard]] std::optional<Coding> codingOfStream(std::span<const std::byte> stream);
/// What a person calls a syntax ("JPEG XL"); the UID of one that is not known.
[[nodiscard]] std::string syntaxName(std::string_view uid);
/// The UID in the meta header of a DICOM file, "" where there is none.
[[nodiscard]] std::string statedSyntax(std::span<const std::byte> file);

}  // namespace lightbox::imaging
