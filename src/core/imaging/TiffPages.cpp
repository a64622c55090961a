// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/TiffPages.h"

#include <algorithm>
#include <cstdio>
#include <cstring>

#include <tiffio.h>

namespace lightbox::imaging {

namespace {

/// The bytes as libtiff reads them. Directories may overlap, and each entry name the same megabytes:
/// whoever has read several times the whole file is at its end.
struct TiffBytes {
    std::span<const std::byte> bytes;
    std::uint64_t at = 0;
    std::uint64_t mayRead = 0;
};

TiffBytes& tiffBytes(thandle_t handle) {
    return *static_cast<TiffBytes*>(handle);
}

tmsize_t readTiff(thandle_t handle, void* out, tmsize_t wanted) {
    TiffBytes& tiff = tiffBytes(handle);
    const std::uint64_t left = tiff.at < tiff.bytes.size() ? tiff.bytes.size() - tiff.at : 0;
    const std::uint64_t count =
        std::min({left, static_cast<std::uint64_t>(std::max<tmsize_t>(wanted, 0)), tiff.mayRead});
    if (count > 0)
        std::memcpy(out, tiff.bytes.data() + tiff.at, count);
    tiff.at += count;
    tiff.mayRead -= count;
    return static_cast<tmsize_t>(count);
}

tmsize_t writeNothing(thandle_t /*handle*/, void* /*bytes*/, tmsize_t /*count*/) {
    return 0;
}

toff_t seekTiff(thandle_t handle, toff_t offset, int whence) {
    TiffBytes& tiff = tiffBytes(handle);
    tiff.at = offset + (whence == SEEK_CUR ? tiff.at : whence == SEEK_END ? tiff.bytes.size() : 0);
    return tiff.at;
}

int keepOpen(thandle_t /*handle*/) {
    return 0;
}

toff_t tiffSize(thandle_t handle) {
    return tiffBytes(handle).bytes.size();
}

int saidEnough(TIFF* /*tiff*/, void* /*data*/, const char* /*module*/, const char* /*format*/,
               va_list /*arguments*/) {
    return 1;  // not said by the handler of the whole program too
}

/// At its first directory; converts to false when there is none that makes sense.
class TiffReader {
public:
    explicit TiffReader(std::span<const std::byte> bytes)
        : m_bytes{bytes, 0, 4 * bytes.size() + kMayAlwaysRead} {
        TIFFOpenOptions* options = TIFFOpenOptionsAlloc();
        TIFFOpenOptionsSetErrorHandlerExtR(options, saidEnough, nullptr);
        TIFFOpenOptionsSetWarningHandlerExtR(options, saidEnough, nullptr);
        // m: not mapped, so that what is read is counted; D: where strips lie only when asked.
        m_tiff = TIFFClientOpenExt("TIFF", "rmD", &m_bytes, readTiff, writeNothing, seekTiff,
                                   keepOpen, tiffSize, nullptr, nullptr, options);
        TIFFOpenOptionsFree(options);
    }
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
    [[nodiscard]] std::uint32_t number(std::uint32_t tag) const {
        std::uint32_t value = 0;
        return TIFFGetField(m_tiff, tag, &value) == 1 ? value : 0;
    }

private:
    static constexpr std::uint64_t kMayAlwaysRead = std::uint64_t{1} << 16U;

    TiffBytes m_bytes;
    TIFF* m_tiff = nullptr;
};

}  // namespace

std::vector<std::uint64_t> tiffPages(std::span<const std::byte> bytes, std::size_t most) {
    std::vector<std::uint64_t> pages;
    const TiffReader reader(bytes);
    std::size_t seen = 0;
    for (bool found = bool(reader); found && pages.size() < most && seen <= most;
         found = TIFFReadDirectory(reader.get()) == 1) {
        ++seen;
        constexpr std::uint32_t kSmallerCopyOrMask = FILETYPE_REDUCEDIMAGE | FILETYPE_MASK;
        if (pages.empty() || (reader.number(TIFFTAG_SUBFILETYPE) & kSmallerCopyOrMask) == 0)
            pages.push_back(TIFFCurrentDirOffset(reader.get()));
    }
    return pages;
}

TiffPage tiffPage(std::span<const std::byte> bytes, std::uint64_t at) {
    const TiffReader reader(bytes);
    if (!reader ||
        (at != TIFFCurrentDirOffset(reader.get()) && TIFFSetSubDirectory(reader.get(), at) != 1))
        return {};
    TiffPage page{reader.number(TIFFTAG_IMAGEWIDTH), reader.number(TIFFTAG_IMAGELENGTH), true};
    const std::uint64_t count = TIFFIsTiled(reader.get()) != 0 ? TIFFNumberOfTiles(reader.get())
                                                               : TIFFNumberOfStrips(reader.get());
    // No more than one for each byte can have a place stated.
    for (std::uint32_t i = 0; page.complete && i < std::min<std::uint64_t>(count, bytes.size());
         ++i) {
        const std::uint64_t offset = TIFFGetStrileOffset(reader.get(), i);
        const std::uint64_t length = TIFFGetStrileByteCount(reader.get(), i);
        page.complete = offset <= bytes.size() && length <= bytes.size() - offset;
    }
    return reader.isExhausted() ? TiffPage{} : page;
}

std::vector<std::byte> beginningAt(std::span<const std::byte> bytes, std::uint64_t at) {
    std::vector<std::byte> moved(bytes.begin(), bytes.end());
    constexpr std::byte kBigTiff{43};
    const bool isBigEndian = moved.size() > 4 && moved[0] == std::byte{'M'};
    const bool isWide = moved.size() > 4 && moved[isBigEndian ? 3 : 2] == kBigTiff;
    const std::size_t count = isWide ? 8 : 4;  // bytes of the offset, and where it stands
    if (moved.size() < 2 * count)
        return moved;
    for (std::size_t i = 0; i < count; ++i)
        moved[count + (isBigEndian ? count - 1 - i : i)] =
            static_cast<std::byte>(at >> (8 * i) & 0xFFU);
    return moved;
}

}  // namespace lightbox::imaging
