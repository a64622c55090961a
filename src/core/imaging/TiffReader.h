// SPDX-License-Identifier: GPL-3.0-or-later
// Within this folder: libtiff over bytes in memory.
#pragma once
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <optional>
#include <span>

#include <tiffio.h>

namespace lightbox::imaging {

/// The bytes as libtiff reads them. Directories may overlap, and each entry name the same megabytes:
/// whoever has read several times the whole file is at its end.
struct TiffBytes {
    std::span<const std::byte> bytes;
    std::uint64_t at = 0;
    std::uint64_t mayRead = 0;
};

/// At its first directory; converts to false when there is none that makes sense.
class TiffReader {
public:
    explicit TiffReader(std::span<const std::byte> bytes);
    ~TiffReader() {
        if (m_tiff != nullptr)
            TIFFClose(m_tiff);
    }
    TiffReader(const TiffReader&) = delete;
    TiffReader& operator=(const TiffReader&) = delete;
    explicit operator bool() const { return m_tiff != nullptr; }
    [[nodiscard]] TIFF* get() const { return m_tiff; }
    /// It names more than there is, and would in the hands of another reader too.
    [[nodiscard]] bool isExhausted() const { return m_bytes.mayRead == 0; }
    /// Goes to the directory at `at`; false where there is none.
    [[nodiscard]] bool goTo(std::uint64_t at) const {
        return at == TIFFCurrentDirOffset(m_tiff) || TIFFSetSubDirectory(m_tiff, at) == 1;
    }
    /// A value of 32 bits, 0 where it is not stated.
    [[nodiscard]] std::uint32_t number(std::uint32_t tag) const {
        std::uint32_t value = 0;
        return TIFFGetField(m_tiff, tag, &value) == 1 ? value : 0;
    }
    [[nodiscard]] std::optional<std::uint16_t> statedShort(std::uint32_t tag) const {
        std::uint16_t value = 0;
        return TIFFGetField(m_tiff, tag, &value) == 1 ? std::optional(value) : std::nullopt;
    }
    /// A value of 16 bits as stated, or what the format takes for it.
    [[nodiscard]] std::uint16_t shortNumber(std::uint32_t tag) const {
        std::uint16_t value = 0;
        return TIFFGetFieldDefaulted(m_tiff, tag, &value) == 1 ? value : std::uint16_t{0};
    }

private:
    static constexpr std::uint64_t kMayAlwaysRead = std::uint64_t{1} << 16U;

    TiffBytes m_bytes;
    TIFF* m_tiff = nullptr;
};

}  // namespace lightbox::imaging
