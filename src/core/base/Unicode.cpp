// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Unicode.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <tuple>

namespace lightbox::base {

namespace {

struct Composition {
    std::uint16_t base;
    std::uint16_t mark;
    std::uint16_t both;
};

constexpr Composition compositions[] = {
#include "base/Compositions.inc"
};

/// The code point at the beginning of `text`, and its bytes; 0 bytes: no UTF-8.
std::pair<char32_t, std::size_t> firstPoint(std::string_view text) {
    const auto lead = static_cast<unsigned char>(text.front());
    const std::size_t length = lead < 0x80                   ? 1
                               : lead >= 0xC2 && lead < 0xE0 ? 2
                               : lead >= 0xE0 && lead < 0xF0 ? 3
                               : lead >= 0xF0 && lead < 0xF5 ? 4
                                                             : 0;
    if (length == 0 || text.size() < length)
        return {0, 0};
    char32_t point = length == 1 ? lead : lead & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        const auto byte = static_cast<unsigned char>(text[i]);
        if ((byte & 0xC0U) != 0x80U)
            return {0, 0};
        point = point << 6U | (byte & 0x3FU);
    }
    return {point, length};
}

bool isBlank(char32_t point) {
    return point == 0 || (point >= 0x09 && point <= 0x0D) || point == 0x20 || point == 0x85 ||
           point == 0xA0 || point == 0x1680 || (point >= 0x2000 && point <= 0x200D) ||
           point == 0x2028 || point == 0x2029 || point == 0x202F || point == 0x205F ||
           point == 0x2060 || point == 0x3000 || point == 0xFEFF;
}

/// Bytes of the last character.
std::size_t lastLength(std::string_view text) {
    std::size_t length = 1;
    while (length < text.size() && length < 4 &&
           (static_cast<unsigned char>(text[text.size() - length]) & 0xC0U) == 0x80U)
        ++length;
    return length;
}

/// 0: there is none.
char32_t together(char32_t base, char32_t mark) {
    // Hangul syllables: The Unicode Standard, section 3.12.
    constexpr char32_t leads = 0x1100;
    constexpr char32_t vowels = 0x1161;
    constexpr char32_t tails = 0x11A7;
    constexpr char32_t syllables = 0xAC00;
    if (base >= leads && base < leads + 19 && mark >= vowels && mark < vowels + 21)
        return syllables + ((base - leads) * 21 + (mark - vowels)) * 28;
    const bool isOpen =
        base >= syllables && base < syllables + 11172 && (base - syllables) % 28 == 0;
    if (isOpen && mark > tails && mark < tails + 28)
        return base + (mark - tails);
    const auto key = std::pair(base, mark);
    const auto* const found =
        std::lower_bound(std::begin(compositions), std::end(compositions), key,
                         [](const Composition& a, auto wanted) {
                             return std::pair<char32_t, char32_t>(a.base, a.mark) < wanted;
                         });
    const bool isIt = found != std::end(compositions) && found->base == base && found->mark == mark;
    return isIt ? found->both : 0;
}

void append(std::string& text, char32_t point) {
    const auto byte = [](char32_t bits) { return static_cast<char>(bits); };
    if (point < 0x80) {
        text += byte(point);
    } else if (point < 0x800) {
        text += byte(0xC0U | point >> 6U);
        text += byte(0x80U | (point & 0x3FU));
    } else {  // compositions lie below U+10000
        text += byte(0xE0U | point >> 12U);
        text += byte(0x80U | (point >> 6U & 0x3FU));
        text += byte(0x80U | (point & 0x3FU));
    }
}

}  // namespace

std::string_view withoutBlanks(std::string_view text) {
    while (!text.empty()) {
        const auto [point, length] = firstPoint(text);
        if (length == 0 || !isBlank(point))
            break;
        text.remove_prefix(length);
    }
    while (!text.empty()) {
        const std::size_t bytes = lastLength(text);
        const auto [point, length] = firstPoint(text.substr(text.size() - bytes));
        if (length != bytes || !isBlank(point))
            break;
        text.remove_suffix(bytes);
    }
    return text;
}

std::string composed(std::string_view text) {
    if (std::all_of(text.begin(), text.end(),
                    [](char c) { return static_cast<unsigned char>(c) < 0x80; }))
        return std::string(text);
    std::string result;
    char32_t base = 0;       // the last character that marks may join
    std::size_t baseAt = 0;  // where it stands in `result`
    while (!text.empty()) {
        const auto [point, length] = firstPoint(text);
        const std::size_t bytes = std::max<std::size_t>(1, length);
        const char32_t both = base != 0 && length > 0 ? together(base, point) : 0;
        if (both != 0) {
            // Marks that stayed between the two stay after them.
            const std::size_t baseBytes =
                firstPoint(std::string_view(result).substr(baseAt)).second;
            const std::string rest = result.substr(baseAt + baseBytes);
            result.resize(baseAt);
            append(result, both);
            result += rest;
            base = both;
        } else {
            const bool isMark =
                (point >= 0x300 && point < 0x370) || point == 0x3099 || point == 0x309A;
            if (!isMark || length == 0) {
                base = length == 0 ? 0 : point;
                baseAt = result.size();
            }
            result += text.substr(0, bytes);
        }
        text.remove_prefix(bytes);
    }
    return result;
}

}  // namespace lightbox::base
