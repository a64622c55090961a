// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ZipArchive.h"

#include <algorithm>
#include <cstdint>
#include <optional>

#include "models/WeightErrors.h"

// Layout of the records: PKWARE's APPNOTE.TXT 6.3.10, section 4.3.
namespace lightbox::models {

namespace {

constexpr std::uint32_t kLocalHeader = 0x04034b50;
constexpr std::uint32_t kDirectoryEntry = 0x02014b50;
constexpr std::uint32_t kEndOfDirectory = 0x06054b50;
constexpr std::uint32_t kZip64EndOfDirectory = 0x06064b50;
constexpr std::uint32_t kZip64Locator = 0x07064b50;
constexpr std::uint64_t kMaxEntries = 200'000;
constexpr std::size_t kEndBytes = 22;
constexpr std::size_t kMaxComment = 65535;

/// Numbers of a zip file at places that the file itself names: each checked against its end.
class ZipBytes {
public:
    ZipBytes(std::span<const std::byte> bytes, const std::filesystem::path& file)
        : m_bytes(bytes),
          m_file(file) {}

    [[nodiscard]] std::span<const std::byte> at(std::uint64_t offset, std::uint64_t count) const {
        if (offset > m_bytes.size() || count > m_bytes.size() - offset)
            throw corruptWeights("weights_corrupt.zip_truncated",
                                 {{"bytes", m_bytes.size()}, {"offset", offset}}, m_file);
        return m_bytes.subspan(offset, count);
    }
    [[nodiscard]] std::uint64_t number(std::uint64_t offset, std::size_t count) const {
        std::uint64_t result = 0;
        const auto raw = at(offset, count);
        for (std::size_t i = 0; i < count; ++i)
            result |= std::uint64_t{std::to_integer<std::uint8_t>(raw[i])} << (8 * i);
        return result;
    }
    [[nodiscard]] std::string text(std::uint64_t offset, std::uint64_t count) const {
        const auto raw = at(offset, count);
        return {reinterpret_cast<const char*>(raw.data()), raw.size()};
    }
    [[nodiscard]] std::uint64_t size() const { return m_bytes.size(); }

private:
    std::span<const std::byte> m_bytes;
    const std::filesystem::path& m_file;
};

std::optional<std::uint64_t> endOfDirectory(const ZipBytes& zip) {
    if (zip.size() < kEndBytes)
        return std::nullopt;
    const std::uint64_t last = zip.size() - kEndBytes;
    const std::uint64_t first = last > kMaxComment ? last - kMaxComment : 0;
    for (std::uint64_t at = last + 1; at > first; --at)
        if (zip.number(at - 1, 4) == kEndOfDirectory)
            return at - 1;
    return std::nullopt;
}

struct Directory {
    std::uint64_t entries = 0;
    std::uint64_t offset = 0;
};

Directory directoryOf(const ZipBytes& zip, std::uint64_t end) {
    constexpr std::uint64_t locatorBytes = 20;
    if (end >= locatorBytes && zip.number(end - locatorBytes, 4) == kZip64Locator) {
        const auto record = zip.number(end - locatorBytes + 8, 8);
        if (zip.number(record, 4) == kZip64EndOfDirectory)
            return {zip.number(record + 32, 8), zip.number(record + 48, 8)};
    }
    return {zip.number(end + 10, 2), zip.number(end + 16, 4)};
}

/// Size and offset of an entry, from the zip64 extra field where the plain ones are full of ones.
struct Place {
    std::uint64_t size = 0;
    std::uint64_t stored = 0;
    std::uint64_t offset = 0;
};

Place placeOf(const ZipBytes& zip, std::uint64_t entry, std::uint64_t extra,
              std::uint64_t extraBytes) {
    constexpr std::uint64_t full = 0xffffffff;
    Place place{zip.number(entry + 24, 4), zip.number(entry + 20, 4), zip.number(entry + 42, 4)};
    for (std::uint64_t at = extra; at + 4 <= extra + extraBytes;) {
        const auto id = zip.number(at, 2);
        const auto bytes = zip.number(at + 2, 2);
        if (id == 1) {
            std::uint64_t next = at + 4;
            for (auto* field : {&place.size, &place.stored, &place.offset}) {
                if (*field == full) {
                    *field = zip.number(next, 8);
                    next += 8;
                }
            }
        }
        at += 4 + bytes;
    }
    return place;
}

}  // namespace

std::map<std::string, std::span<const std::byte>> storedEntries(std::span<const std::byte> zip,
                                                                const std::filesystem::path& file) {
    const ZipBytes bytes(zip, file);
    const auto end = endOfDirectory(bytes);
    if (!end)
        throw corruptWeights("weights_corrupt.zip_directory_missing", {}, file);
    const auto directory = directoryOf(bytes, *end);
    if (directory.entries > kMaxEntries)
        throw corruptWeights("weights_corrupt.zip_entries", {{"entries", directory.entries}}, file);
    std::map<std::string, std::span<const std::byte>> result;
    std::uint64_t at = directory.offset;
    for (std::uint64_t i = 0; i < directory.entries; ++i) {
        if (bytes.number(at, 4) != kDirectoryEntry)
            throw corruptWeights("weights_corrupt.zip_directory", {}, file);
        const auto flags = bytes.number(at + 8, 2);
        const auto method = bytes.number(at + 10, 2);
        const auto nameBytes = bytes.number(at + 28, 2);
        const auto extraBytes = bytes.number(at + 30, 2);
        const auto commentBytes = bytes.number(at + 32, 2);
        auto name = bytes.text(at + 46, nameBytes);
        const auto place = placeOf(bytes, at, at + 46 + nameBytes, extraBytes);
        if (name.find("/code/") != std::string::npos)
            throw hostileWeights("weights_hostile.script", {}, file);
        if (method != 0 || (flags & 1U) != 0 || place.size != place.stored)
            throw corruptWeights("weights_corrupt.zip_encrypted", {}, file);
        if (bytes.number(place.offset, 4) != kLocalHeader)
            throw corruptWeights("weights_corrupt.zip_misplaced", {}, file);
        const auto skipped =
            30 + bytes.number(place.offset + 26, 2) + bytes.number(place.offset + 28, 2);
        if (!result.emplace(std::move(name), bytes.at(place.offset + skipped, place.size)).second)
            throw corruptWeights("weights_corrupt.zip_name", {}, file);
        at += 46 + nameBytes + extraBytes + commentBytes;
    }
    return result;
}

}  // namespace lightbox::models
