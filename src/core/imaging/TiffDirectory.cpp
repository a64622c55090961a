// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/TiffDirectory.h"

#include <algorithm>
#include <set>

namespace lightbox::imaging {

namespace {

constexpr std::uint64_t kBigTiff = 43;

bool isBigEndian(std::span<const std::byte> bytes) {
    return ByteReader(bytes).matches(0, "MM");
}

std::uint64_t numberAt(ByteReader& reader, bool big, std::uint64_t offset, unsigned count) {
    return big ? reader.big(offset, count) : reader.little(offset, count);
}

bool isWideTiff(std::span<const std::byte> bytes) {
    ByteReader reader(bytes);
    return numberAt(reader, isBigEndian(bytes), 2, 2) == kBigTiff;
}

/// Bytes of one value; 0 of the types that are no whole number.
unsigned tiffTypeSize(std::uint64_t type) {
    switch (type) {
    case 1:
        return 1;  // BYTE
    case 3:
        return 2;  // SHORT
    case 4:
    case 13:
        return 4;  // LONG, IFD
    case 16:
    case 18:
        return 8;  // LONG8, IFD8
    default:
        return 0;
    }
}

}  // namespace

TiffDirectory::TiffDirectory(std::span<const std::byte> bytes, std::uint64_t at)
    : m_bytes(bytes),
      m_reader(bytes),
      m_big(isBigEndian(bytes)),
      m_wide(isWideTiff(bytes)),
      m_at(at) {
    constexpr std::uint64_t kMostEntries = 4096;
    if (m_at != 0)
        m_count = std::min(number(m_at, m_wide ? 8 : 2), kMostEntries);
}

std::uint64_t TiffDirectory::number(std::uint64_t offset, unsigned count) {
    return numberAt(m_reader, m_big, offset, count);
}

std::uint64_t TiffDirectory::entryAt(std::uint64_t index) const {
    return m_at + (m_wide ? 8 : 2) + index * (m_wide ? 20 : 12);
}

std::optional<std::uint64_t> TiffDirectory::value(unsigned tag, std::uint64_t index) {
    for (std::uint64_t i = 0; i < m_count; ++i) {
        const std::uint64_t entry = entryAt(i);
        if (number(entry, 2) != tag)
            continue;
        const unsigned size = tiffTypeSize(number(entry + 2, 2));
        const std::uint64_t count = number(entry + 4, m_wide ? 8 : 4);
        if (size == 0 || index >= count || count > m_reader.size())
            return std::nullopt;
        const unsigned inlineBytes = m_wide ? 8 : 4;
        const std::uint64_t field = entry + (m_wide ? 12 : 8);
        const std::uint64_t begin =
            count * size <= inlineBytes ? field : number(field, inlineBytes);
        return number(begin + index * size, size);
    }
    return std::nullopt;
}

std::uint64_t TiffDirectory::next() const {
    // By a reader of its own: a file may end with its last directory, without saying so.
    ByteReader reader(m_bytes);
    return m_at == 0 ? 0 : numberAt(reader, m_big, entryAt(m_count), m_wide ? 8 : 4);
}

std::uint64_t firstTiffDirectory(std::span<const std::byte> bytes) {
    ByteReader reader(bytes);
    if (!reader.matches(0, "II") && !reader.matches(0, "MM"))
        return 0;
    const bool wide = isWideTiff(bytes);
    return numberAt(reader, isBigEndian(bytes), wide ? 8 : 4, wide ? 8 : 4);
}

std::vector<std::uint64_t> tiffPages(std::span<const std::byte> bytes, std::size_t most) {
    constexpr unsigned kNewSubfileType = 254;
    constexpr std::uint64_t kSmallerCopyOrMask = 1 | 4;
    std::vector<std::uint64_t> pages;
    std::set<std::uint64_t> seen;  // directories may lead in a circle
    constexpr std::uint64_t kMostEntries = std::uint64_t{1} << 20U;  // of all; hostile beyond
    std::uint64_t entries = 0;
    for (std::uint64_t at = firstTiffDirectory(bytes); at != 0 && at < bytes.size() &&
                                                       seen.size() <= most && pages.size() < most &&
                                                       seen.insert(at).second;) {
        TiffDirectory directory(bytes, at);
        entries += directory.entries();
        if (entries > kMostEntries)
            break;
        const std::uint64_t kind = directory.value(kNewSubfileType, 0).value_or(0);
        if (pages.empty() || (kind & kSmallerCopyOrMask) == 0)
            pages.push_back(at);
        at = directory.next();
    }
    return pages;
}

std::vector<std::byte> beginningAt(std::span<const std::byte> bytes, std::uint64_t at) {
    std::vector<std::byte> moved(bytes.begin(), bytes.end());
    const bool wide = isWideTiff(bytes);
    const std::size_t field = wide ? 8 : 4;
    const std::size_t count = wide ? 8 : 4;
    if (moved.size() < field + count)
        return moved;
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t place = isBigEndian(bytes) ? count - 1 - i : i;
        moved[field + place] = static_cast<std::byte>(at >> (8 * i) & 0xFFU);
    }
    return moved;
}

}  // namespace lightbox::imaging
