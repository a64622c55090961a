// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DicomRepair.h"

#include <dcmtk/config/osconfig.h>

#include <dcmtk/dcmdata/dctk.h>

#include <cstdint>
#include <string_view>

#include "imaging/ByteReader.h"
#include "imaging/DicomDeflate.h"

namespace lightbox::imaging {

namespace {

constexpr std::uint64_t kUndefined = 0xFFFFFFFF;
constexpr std::uint64_t kItem = 0xFFFEE000;
constexpr std::uint64_t kItemEnd = 0xFFFEE00D;
constexpr std::uint64_t kSequenceEnd = 0xFFFEE0DD;

std::uint64_t tagAt(ByteReader& reader, std::uint64_t at) {
    return reader.little(at, 2) << 16U | reader.little(at + 2, 2);
}

bool hasKind(std::span<const std::byte> bytes, std::size_t at) {
    const auto isCapital = [bytes](std::size_t i) {
        return i < bytes.size() && bytes[i] >= std::byte{'A'} && bytes[i] <= std::byte{'Z'};
    };
    return isCapital(at + 4) && isCapital(at + 5);
}

/// Where the sequence of undefined length ends whose first item tag is at `at`, its end mark
/// included; 0 when it does not.
std::uint64_t sequenceEnd(std::span<const std::byte> bytes, std::uint64_t at, int depth) {
    constexpr int kDeepest = 32;
    ByteReader reader(bytes);
    while (depth < kDeepest && at + 8 <= bytes.size()) {
        const std::uint64_t tag = tagAt(reader, at);
        const std::uint64_t length = reader.little(at + 4, 4);
        at += 8;
        if (tag == kSequenceEnd)
            return at;
        if (tag != kItem)
            return 0;
        if (length != kUndefined) {
            at += length;
            continue;
        }
        // Elements of an item that only its end mark ends.
        for (;;) {
            if (at + 8 > bytes.size())
                return 0;
            const std::uint64_t inner = tagAt(reader, at);
            const std::uint64_t innerLength = reader.little(at + 4, 4);
            at += 8;
            if (inner == kItemEnd)
                break;
            if (innerLength != kUndefined)
                at += innerLength;
            else if ((at = sequenceEnd(bytes, at, depth + 1)) == 0)
                return 0;
        }
    }
    return 0;
}

std::string_view kindOf(std::uint64_t tag, std::uint64_t length) {
    if (tag == 0x7FE00010)
        return length == kUndefined ? "OB" : "OW";
    const DcmTag known(static_cast<Uint16>(tag >> 16U), static_cast<Uint16>(tag & 0xFFFFU));
    switch (known.getEVR()) {
    case EVR_xs:
        return "US";
    case EVR_ox:
    case EVR_px:
    case EVR_lt:
        return "OW";
    case EVR_SQ:
    case EVR_UNKNOWN:
    case EVR_UN:
    case EVR_na:
        return "UN";  // a sequence stays implicit inside, which only "unknown" allows
    default:
        return length == kUndefined ? "UN" : DcmVR(known.getEVR()).getValidVRName();
    }
}

bool hasLongLength(std::string_view kind) {
    return DcmVR(std::string(kind).c_str()).usesExtendedLengthEncoding();
}

class ExplicitWriter {
public:
    explicit ExplicitWriter(std::span<const std::byte> head) : m_out(head.begin(), head.end()) {}

    void element(std::uint64_t tag, std::uint64_t length, std::span<const std::byte> value) {
        std::string_view kind = kindOf(tag, length);
        if (kind.size() != 2 || (!hasLongLength(kind) && length > 0xFFFF))
            kind = "UN";
        number(tag >> 16U, 2);
        number(tag & 0xFFFFU, 2);
        for (const char letter : kind)
            m_out.push_back(static_cast<std::byte>(letter));
        if (hasLongLength(kind)) {
            number(0, 2);
            number(length, 4);
        } else {
            number(length, 2);
        }
        m_out.insert(m_out.end(), value.begin(), value.end());
    }
    [[nodiscard]] std::vector<std::byte> taken() { return std::move(m_out); }

private:
    void number(std::uint64_t value, unsigned bytes) {
        for (unsigned i = 0; i < bytes; ++i)
            m_out.push_back(static_cast<std::byte>(value >> (8 * i) & 0xFFU));
    }
    std::vector<std::byte> m_out;
};

}  // namespace

std::optional<std::vector<std::byte>> withExplicitKinds(std::span<const std::byte> bytes) {
    std::uint64_t at = metaHeaderEnd(bytes);
    if (at == 0 || hasKind(bytes, static_cast<std::size_t>(at)))
        return std::nullopt;
    ByteReader reader(bytes);
    ExplicitWriter writer(bytes.first(static_cast<std::size_t>(at)));
    std::uint64_t lastTag = 0;
    while (at + 8 <= bytes.size()) {
        const std::uint64_t tag = tagAt(reader, at);
        const std::uint64_t length = reader.little(at + 4, 4);
        if (tag <= lastTag)
            return std::nullopt;  // tags ascend: this is no data set
        lastTag = tag;
        at += 8;
        const std::uint64_t end = length == kUndefined ? sequenceEnd(bytes, at, 0) : at + length;
        if (end < at || end > bytes.size())
            return std::nullopt;
        writer.element(
            tag, length,
            bytes.subspan(static_cast<std::size_t>(at), static_cast<std::size_t>(end - at)));
        at = end;
    }
    return writer.taken();
}

}  // namespace lightbox::imaging
