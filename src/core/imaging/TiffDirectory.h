// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "imaging/ByteReader.h"

namespace lightbox::imaging {

/// One image file directory of a TIFF or BigTIFF, or of the TIFF that EXIF is. The bytes are
/// untrusted: what would lie beyond them is not there.
class TiffDirectory {
public:
    /// That at the offset `at`; at 0 there is none.
    TiffDirectory(std::span<const std::byte> bytes, std::uint64_t at);

    /// False once a value was asked for that lies beyond the end.
    [[nodiscard]] bool complete() const { return m_reader.complete(); }
    /// Value `index` of the entry with this tag; nullopt when there is no such entry or value.
    [[nodiscard]] std::optional<std::uint64_t> value(unsigned tag, std::uint64_t index);
    [[nodiscard]] std::uint64_t entries() const { return m_count; }
    /// Where the next directory is; 0 after the last.
    [[nodiscard]] std::uint64_t next() const;

private:
    [[nodiscard]] std::uint64_t number(std::uint64_t offset, unsigned count);
    [[nodiscard]] std::uint64_t entryAt(std::uint64_t index) const;

    std::span<const std::byte> m_bytes;
    ByteReader m_reader;
    bool m_big;   ///< most significant byte first
    bool m_wide;  ///< BigTIFF
    std::uint64_t m_at;
    std::uint64_t m_count = 0;  ///< of entries
};

/// Where the first directory is; 0 when the bytes are no TIFF.
[[nodiscard]] std::uint64_t firstTiffDirectory(std::span<const std::byte> bytes);

/// Where the directories of the pages are, in order: the first whatever it calls itself, and of the
/// others those that are neither a smaller copy nor a mask (NewSubfileType). No more than `most`.
[[nodiscard]] std::vector<std::uint64_t> tiffPages(std::span<const std::byte> bytes,
                                                   std::size_t most);

/// The same TIFF with the directory at `at` as its first, so that a reader of one page reads that.
[[nodiscard]] std::vector<std::byte> beginningAt(std::span<const std::byte> bytes,
                                                 std::uint64_t at);

}  // namespace lightbox::imaging
