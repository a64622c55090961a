// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace lightbox::base {

/// What the header of a .npy says. `dtype` is numpy's, without byte order: "u1", "i8", "f4", "b1" …
struct NpyHeader {
    std::string dtype;
    bool bigEndian = false;
    bool fortranOrder = false;
    std::vector<std::size_t> shape;
    std::size_t dataOffset = 0;  ///< bytes from the start of the file to the data
    [[nodiscard]] std::size_t elements() const;
    [[nodiscard]] std::size_t itemBytes() const;
};

/// Parses versions 1 to 3 defensively: bounded header (64 KiB), product of the shape checked for
/// overflow, object and structured dtypes refused. `begin` holds at least the first bytes of the
/// file. Throws Error (npy_invalid). `file` names the source.
[[nodiscard]] NpyHeader parseNpyHeader(std::span<const std::byte> begin,
                                       const std::filesystem::path& file = {});

/// Reads float32 of any shape (f4, little-endian, C order; f8 is narrowed).
struct FloatArray {
    std::vector<std::size_t> shape;
    std::vector<float> values;
};
[[nodiscard]] FloatArray readNpyFloat(const std::filesystem::path& file,
                                      std::size_t maxBytes = std::size_t{4} << 30U);
/// Written as writeOutput() does.
void writeNpy(const std::filesystem::path& file, std::span<const std::size_t> shape,
              std::span<const float> values);
void writeNpy(const std::filesystem::path& file, std::span<const std::size_t> shape,
              std::span<const std::uint8_t> values);

}  // namespace lightbox::base
