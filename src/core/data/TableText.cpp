// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/TableText.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Text.h"

namespace lightbox::data {

namespace {

constexpr std::uint32_t replacement = 0xFFFD;

void appendUtf8(std::uint32_t point, std::string& text) {
    const auto byte = [&](std::uint32_t value) { text += static_cast<char>(value); };
    if (point < 0x80) {
        byte(point);
    } else if (point < 0x800) {
        byte(0xC0U | point >> 6U);
        byte(0x80U | (point & 0x3FU));
    } else if (point < 0x10000) {
        byte(0xE0U | point >> 12U);
        byte(0x80U | (point >> 6U & 0x3FU));
        byte(0x80U | (point & 0x3FU));
    } else {
        byte(0xF0U | point >> 18U);
        byte(0x80U | (point >> 12U & 0x3FU));
        byte(0x80U | (point >> 6U & 0x3FU));
        byte(0x80U | (point & 0x3FU));
    }
}

/// Windows code page 1252: Latin-1 but for 0x80 to 0x9F.
std::string fromWindows1252(std::string_view bytes) {
    static constexpr std::array<std::uint16_t, 32> special{
        0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
        0x2039, 0x0152, 0xFFFD, 0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0xFFFD, 0x017E, 0x0178};
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 8);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        const bool isSpecial = byte >= 0x80 && byte < 0xA0;
        appendUtf8(isSpecial ? special[byte - 0x80U] : byte, text);
    }
    return text;
}

/// `bytes` without their byte-order mark.
std::string fromUtf16(std::string_view bytes, bool bigEndian) {
    const auto unit = [&](std::size_t i) -> std::uint32_t {
        const auto first = static_cast<unsigned char>(bytes[i]);
        const auto second = static_cast<unsigned char>(bytes[i + 1]);
        return bigEndian ? static_cast<std::uint32_t>(first) << 8U | second
                         : static_cast<std::uint32_t>(second) << 8U | first;
    };
    std::string text;
    text.reserve(bytes.size());
    for (std::size_t i = 0; i + 1 < bytes.size(); i += 2) {
        const std::uint32_t high = unit(i);
        if (high < 0xD800 || high > 0xDFFF) {
            appendUtf8(high, text);
            continue;
        }
        const std::uint32_t low = high < 0xDC00 && i + 3 < bytes.size() ? unit(i + 2) : 0;
        const bool isPair = low >= 0xDC00 && low <= 0xDFFF;
        appendUtf8(isPair ? 0x10000U + ((high - 0xD800U) << 10U) + (low - 0xDC00U) : replacement,
                   text);
        i += isPair ? 2 : 0;
    }
    return text;
}

void warnOfColumnsTwice(const base::CsvTable& table, std::vector<spec::Warning>& warnings) {
    std::set<std::string> seen;
    std::set<std::string> twice;
    for (const std::string& column : table.header)
        if (const std::string name(base::trimmed(column));
            !name.empty() && !seen.insert(name).second)
            twice.insert(name);
    for (const std::string& name : twice)
        warnings.push_back(spec::warning(
            "column_twice", {{"table", table.file.filename().string()}, {"column", name}}));
}

}  // namespace

bool isUtf8(std::string_view text) {
    for (std::size_t i = 0; i < text.size();) {
        const auto lead = static_cast<unsigned char>(text[i]);
        const std::size_t length = lead < 0x80                   ? 1
                                   : lead >= 0xC2 && lead < 0xE0 ? 2
                                   : lead >= 0xE0 && lead < 0xF0 ? 3
                                   : lead >= 0xF0 && lead < 0xF5 ? 4
                                                                 : 0;
        if (length == 0 || i + length > text.size())
            return false;
        for (std::size_t k = 1; k < length; ++k)
            if ((static_cast<unsigned char>(text[i + k]) & 0xC0U) != 0x80U)
                return false;
        i += length;
    }
    return true;
}

std::string tableText(std::string bytes, const std::string& name,
                      std::vector<spec::Warning>* warnings) {
    bool isAssumed = false;
    const bool little = bytes.starts_with("\xFF\xFE");
    if (little || bytes.starts_with("\xFE\xFF")) {
        bytes = fromUtf16(std::string_view(bytes).substr(2), !little);
    } else if (!isUtf8(bytes)) {
        bytes = fromWindows1252(bytes);
        isAssumed = true;
    }
    if (bytes.find('\n') == std::string::npos)
        std::replace(bytes.begin(), bytes.end(), '\r', '\n');
    if (warnings != nullptr && isAssumed)
        warnings->push_back(spec::warning("table_encoding", {{"table", name}}));
    return bytes;
}

base::CsvTable readTable(const std::filesystem::path& file, std::vector<spec::Warning>* warnings) {
    const base::CsvLimits limits;
    std::string bytes;
    try {
        bytes = base::readTextFile(file, limits.maxBytes);
    } catch (const base::Error& error) {
        if (error.facts().code != "too_large")
            throw;
        throw base::refused("csv_invalid.too_large", {{"most", limits.maxBytes}}, file);
    }
    base::CsvTable table =
        base::parseCsv(tableText(std::move(bytes), file.filename().string(), warnings), file);
    if (warnings != nullptr)
        warnOfColumnsTwice(table, *warnings);
    return table;
}

}  // namespace lightbox::data
