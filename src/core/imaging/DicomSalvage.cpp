// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DicomSalvage.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "imaging/ByteReader.h"
#include "imaging/DicomDeflate.h"
#include "imaging/DicomSyntax.h"

namespace lightbox::imaging {

namespace {

constexpr std::uint64_t kUnbounded = 0xFFFFFFFF;
constexpr std::uint64_t kItemTag = 0xFFFEE000;
constexpr std::uint64_t kItemEndTag = 0xFFFEE00D;
constexpr std::uint64_t kSequenceEndTag = 0xFFFEE0DD;
constexpr std::uint64_t kPixelDataTag = 0x7FE00010;
constexpr std::string_view kImplicitUid = "1.2.840.10008.1.2";
constexpr std::string_view kExplicitUid = "1.2.840.10008.1.2.1";
constexpr std::string_view kDeflatedUid = "1.2.840.10008.1.2.1.99";
constexpr std::string_view kBigEndianUid = "1.2.840.10008.1.2.2";

struct Form {
    bool isExplicit = true;
    bool isBigEndian = false;
    bool operator==(const Form&) const = default;
};

/// Of one element; `valueAt` 0 where there is none.
struct ElementHeader {
    std::uint64_t tag = 0;
    std::uint64_t length = 0;
    std::uint64_t valueAt = 0;
    bool isUnknownKind = false;  ///< "UN": of undefined length, it is implicit inside
};

bool isKind(std::span<const std::byte> bytes, std::uint64_t at) {
    static constexpr std::array<std::string_view, 34> kKinds{
        "AE", "AS", "AT", "CS", "DA", "DS", "DT", "FD", "FL", "IS", "LO", "LT",
        "OB", "OD", "OF", "OL", "OV", "OW", "PN", "SH", "SL", "SQ", "SS", "ST",
        "SV", "TM", "UC", "UI", "UL", "UN", "UR", "US", "UT", "UV"};
    if (at + 2 > bytes.size())
        return false;
    const std::string_view kind(reinterpret_cast<const char*>(bytes.data() + at), 2);
    return std::find(kKinds.begin(), kKinds.end(), kind) != kKinds.end();
}

bool hasWideLength(std::string_view kind) {
    static constexpr std::array<std::string_view, 13> kWide{
        "OB", "OD", "OF", "OL", "OV", "OW", "SQ", "SV", "UC", "UN", "UR", "UT", "UV"};
    return std::find(kWide.begin(), kWide.end(), kind) != kWide.end();
}

std::uint64_t number(ByteReader& reader, std::uint64_t at, unsigned count, Form form) {
    return form.isBigEndian ? reader.big(at, count) : reader.little(at, count);
}

std::uint64_t tagAt(ByteReader& reader, std::uint64_t at, Form form) {
    return number(reader, at, 2, form) << 16U | number(reader, at + 2, 2, form);
}

ElementHeader headerAt(std::span<const std::byte> bytes, std::uint64_t at, Form form) {
    ByteReader reader(bytes);
    ElementHeader header;
    header.tag = tagAt(reader, at, form);
    const bool isDelimiter = header.tag >> 16U == kItemTag >> 16U;
    std::uint64_t valueAt = at + 8;
    if (!form.isExplicit || isDelimiter) {
        header.length = number(reader, at + 4, 4, form);
    } else {
        if (!isKind(bytes, at + 4))
            return {};
        const std::string_view kind(reinterpret_cast<const char*>(bytes.data() + at + 4), 2);
        header.isUnknownKind = kind == "UN";
        if (hasWideLength(kind)) {
            header.length = number(reader, at + 8, 4, form);
            valueAt = at + 12;
        } else {
            header.length = number(reader, at + 6, 2, form);
        }
    }
    if (!reader.complete())
        return {};
    header.valueAt = valueAt;
    return header;
}

/// Where the items at `at` of a sequence of undefined length end, its end mark included; 0 where
/// they cannot be followed.
std::uint64_t itemsEnd(std::span<const std::byte> bytes, std::uint64_t at, Form form, int depth) {
    constexpr int kDeepestSequence = 32;
    if (depth > kDeepestSequence)
        return 0;
    bool inItem = false;
    while (at < bytes.size()) {
        const ElementHeader header = headerAt(bytes, at, form);
        if (header.valueAt == 0)
            return 0;
        at = header.valueAt;
        if (header.tag == kSequenceEndTag)
            return at;  // also of an item that nothing ended
        if (header.tag == kItemEndTag) {
            inItem = false;
        } else if (header.tag == kItemTag) {
            inItem = header.length == kUnbounded;
            at += inItem ? 0 : header.length;
        } else if (!inItem) {
            return 0;
        } else if (header.length != kUnbounded) {
            at += header.length;
        } else {
            at = itemsEnd(bytes, at, header.isUnknownKind ? Form{false, false} : form, depth + 1);
            if (at == 0)
                return 0;
        }
    }
    return 0;
}

/// Where the pixel data's tag stands at or behind `from`, by its bytes alone.
std::uint64_t foundPixels(std::span<const std::byte> bytes, std::uint64_t from, Form form) {
    constexpr std::array<char, 4> kLittle{'\xE0', '\x7F', '\x10', '\0'};
    constexpr std::array<char, 4> kBig{'\x7F', '\xE0', '\0', '\x10'};
    const std::string_view all(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    const std::string_view tag((form.isBigEndian ? kBig : kLittle).data(), 4);
    for (std::size_t at = all.find(tag, static_cast<std::size_t>(from));
         at != std::string_view::npos; at = all.find(tag, at + 1))
        if (!form.isExplicit || all.substr(at + 4, 2) == "OW" || all.substr(at + 4, 2) == "OB")
            return at;
    return 0;
}

Form formAt(std::span<const std::byte> bytes, std::uint64_t at) {
    ByteReader reader(bytes);
    // The groups that a data set begins with are below 0x0100.
    const bool isBigEndian = reader.little(at, 1) == 0 && reader.little(at + 1, 1) != 0;
    return {isKind(bytes, at + 4), isBigEndian};
}

Form formOf(std::string_view uid) {
    return {uid != kImplicitUid && !uid.empty() && uid != "1.2.840.113619.5.2",
            uid == kBigEndianUid};
}

/// Where the data set begins, behind what there is of preamble, mark and meta header.
std::uint64_t datasetBegin(std::span<const std::byte> file) {
    if (const std::size_t end = metaHeaderEnd(file))
        return end;
    const ByteReader reader(file);
    constexpr std::uint64_t kPreamble = 128;
    return reader.matches(kPreamble, "DICM") ? kPreamble + 4 : 0;
}

class FileWriter {
public:
    explicit FileWriter(std::string_view syntax) {
        constexpr std::size_t kPreamble = 128;
        m_out.resize(kPreamble);
        text("DICM");
        const std::size_t length = syntax.size() + syntax.size() % 2;
        number(0x00000002, 4);
        text("UL");
        number(4, 2);
        number(8 + length, 4);
        number(0x00100002, 4);
        text("UI");
        number(length, 2);
        text(syntax);
        if (length > syntax.size())
            number(0, 1);
    }
    void text(std::string_view text) {
        for (const char c : text)
            m_out.push_back(static_cast<std::byte>(c));
    }
    void bytes(std::span<const std::byte> bytes) {
        m_out.insert(m_out.end(), bytes.begin(), bytes.end());
    }
    /// Least significant first unless told otherwise.
    void number(std::uint64_t value, unsigned count, bool isBigEndian = false) {
        for (unsigned i = 0; i < count; ++i)
            m_out.push_back(
                static_cast<std::byte>(value >> (8 * (isBigEndian ? count - 1 - i : i)) & 0xFFU));
    }
    [[nodiscard]] std::vector<std::byte> taken() { return std::move(m_out); }

private:
    std::vector<std::byte> m_out;
};

/// The items at `at`, those that are whole, with the mark that ends them; true when the file cut one.
bool writeFragments(std::span<const std::byte> bytes, std::uint64_t at, FileWriter& writer) {
    bool isCut = true;
    ByteReader reader(bytes);
    while (at + 8 <= bytes.size()) {
        const std::uint64_t tag = tagAt(reader, at, {});
        const std::uint64_t length = reader.little(at + 4, 4);
        if (tag != kItemTag) {
            isCut = false;
            break;
        }
        if (length > bytes.size() - at - 8)
            break;
        writer.bytes(
            bytes.subspan(static_cast<std::size_t>(at), static_cast<std::size_t>(length) + 8));
        at += 8 + length;
    }
    writer.number(0xE0DDFFFE, 4);
    writer.number(0, 4);
    return isCut;
}

/// As bytes: a syntax that the data set's own form allows.
std::string_view soundSyntax(std::string_view stated, Form form) {
    if (form == formOf(stated))
        return stated.empty() ? kImplicitUid : stated;
    if (!form.isExplicit)
        return kImplicitUid;
    return form.isBigEndian ? kBigEndianUid : kExplicitUid;
}

}  // namespace

bool contradictsItsSyntax(std::span<const std::byte> begin) {
    const std::size_t at = metaHeaderEnd(begin);
    const std::string stated = statedSyntax(begin);
    if (at == 0 || stated.empty() || stated == kDeflatedUid)
        return false;
    const Form form = formAt(begin, at);
    const std::optional<Coding> coding = codingOf(stated);
    // A packed one with implicit VR has its own remedy.
    return form != formOf(stated) && (form.isExplicit || coding == Coding::Native);
}

std::optional<SalvagedDicom> salvagedDicom(std::span<const std::byte> bytes) {
    const std::string stated = statedSyntax(bytes);
    if (stated == kDeflatedUid)
        return std::nullopt;
    std::uint64_t at = datasetBegin(bytes);
    const Form form = formAt(bytes, at);
    if (!form.isExplicit && form.isBigEndian)
        return std::nullopt;
    FileWriter writer(soundSyntax(stated, form));
    std::uint64_t lastTag = 0;
    while (at + 8 <= bytes.size()) {
        const ElementHeader header = headerAt(bytes, at, form);
        const std::uint64_t begin = at;
        const std::uint64_t left =
            header.valueAt <= bytes.size() ? bytes.size() - header.valueAt : 0;
        const bool follows = header.valueAt != 0 && header.tag > lastTag;
        if (follows && header.tag == kPixelDataTag) {
            const bool isPacked = header.length == kUnbounded;
            if (isPacked) {
                const auto head = static_cast<std::size_t>(header.valueAt - begin);
                writer.bytes(bytes.subspan(static_cast<std::size_t>(begin), head));
                const bool isCut = writeFragments(bytes, header.valueAt, writer);
                return SalvagedDicom{writer.taken(), isCut};
            }
            const std::uint64_t kept = std::min(header.length, left & ~std::uint64_t{1});
            const auto head = static_cast<std::size_t>(header.valueAt - begin) - 4;
            writer.bytes(bytes.subspan(static_cast<std::size_t>(begin), head));
            writer.number(kept, 4, form.isBigEndian);
            writer.bytes(bytes.subspan(static_cast<std::size_t>(header.valueAt),
                                       static_cast<std::size_t>(kept)));
            return SalvagedDicom{writer.taken(), kept < header.length};
        }
        std::uint64_t end = 0;
        if (follows && header.length == kUnbounded)
            end = itemsEnd(bytes, header.valueAt, header.isUnknownKind ? Form{false, false} : form,
                           0);
        else if (follows && header.length <= left)
            end = header.valueAt + header.length;
        if (end == 0 || header.tag > kPixelDataTag) {
            // What cannot be followed is passed over: the pixels may be sound.
            at = foundPixels(bytes, begin + 1, form);
            if (at == 0)
                return std::nullopt;
            lastTag = 0;
            continue;
        }
        writer.bytes(
            bytes.subspan(static_cast<std::size_t>(begin), static_cast<std::size_t>(end - begin)));
        lastTag = header.tag;
        at = end;
    }
    return std::nullopt;
}

}  // namespace lightbox::imaging
