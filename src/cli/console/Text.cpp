// SPDX-License-Identifier: GPL-3.0-or-later
#include "Text.h"

#include <algorithm>
#include <cmath>
#include <cstdio>

#include "messages/Decimals.h"

namespace lightbox::cli {

namespace {

/// Characters, not bytes, of UTF-8 text.
std::size_t widthOf(const std::string& text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

}  // namespace

std::string fixed(double value, int places) {
    if (std::abs(value) < 1e9)
        return messages::decimals(value, places);
    // Beyond this the digits of a fixed form are noise, and too many to read.
    char text[64];
    std::snprintf(text, sizeof text, "%.*e", places, value);
    return text;
}

std::string figure(const std::optional<double>& value, int places) {
    return value && std::isfinite(*value) ? fixed(*value, places) : "undefined";
}

std::string figure(const spec::Interval& interval) {
    if (!interval.value)
        return (interval.undefined.empty() ? "undefined"
                                           : "undefined (" + interval.undefined + ")") +
               (interval.low ? ", from " + fixed(*interval.low, 3) + " on" : "");
    std::string text = fixed(*interval.value, 3);
    if (interval.low && interval.high)
        text += " [" + fixed(*interval.low, 3) + ", " + fixed(*interval.high, 3) + "]";
    return text;
}

std::string pFigure(const std::optional<double>& p) {
    constexpr double least = 1e-4;
    // No p is zero.
    return p && *p < least ? "< 0.0001" : figure(p, 4);
}

std::string pText(const std::optional<double>& p) {
    const std::string text = pFigure(p);
    return (text.starts_with('<') ? "p " : "p = ") + text;
}

std::string grouped(std::int64_t value) {
    std::string text = std::to_string(value);
    const std::ptrdiff_t first = value < 0 ? 1 : 0;
    for (auto at = static_cast<std::ptrdiff_t>(text.size()) - 3; at > first; at -= 3)
        text.insert(static_cast<std::size_t>(at), 1, ',');
    return text;
}

std::string byteCount(std::uint64_t bytes) {
    if (bytes < 100'000)
        return grouped(static_cast<std::int64_t>(bytes)) + " bytes";
    const auto size = static_cast<double>(bytes);
    return size < 1e9 ? fixed(size / 1e6, 1) + " MB" : fixed(size / 1e9, 1) + " GB";
}

std::string duration(double seconds) {
    const auto whole = static_cast<long long>(std::llround(std::clamp(seconds, 0.0, 1e9)));
    char text[64];
    if (whole >= 3600)
        std::snprintf(text, sizeof text, "%lld:%02lld:%02lld", whole / 3600, whole / 60 % 60,
                      whole % 60);
    else
        std::snprintf(text, sizeof text, "%lld:%02lld", whole / 60, whole % 60);
    return text;
}

std::string clipped(const std::string& text, std::size_t width) {
    if (text.size() <= width)
        return text;
    std::size_t end = width;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end);
}

std::string table(const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::size_t> widths;
    for (const std::vector<std::string>& row : rows) {
        widths.resize(std::max(widths.size(), row.size()), 0);
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], widthOf(row[i]));
    }
    std::string text;
    for (const std::vector<std::string>& row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string gap(widths[i] - widthOf(row[i]), ' ');
            line += (i == 0 ? "" : "  ") + (i == 0 ? row[i] + gap : gap + row[i]);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

}  // namespace lightbox::cli
