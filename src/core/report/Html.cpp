// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/Html.h"

#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <utility>

#include "messages/Render.h"

namespace lightbox::report {

namespace {

/// Length of the well-formed UTF-8 sequence that starts `text`, 0 when there is none (Unicode 15, table 3-7).
std::size_t sequenceLength(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(0);
    const std::size_t length = lead < 0x80                    ? 1
                               : lead >= 0xC2 && lead <= 0xDF ? 2
                               : lead >= 0xE0 && lead <= 0xEF ? 3
                               : lead >= 0xF0 && lead <= 0xF4 ? 4
                                                              : 0;
    if (length == 0 || text.size() < length)
        return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((byte(i) & 0xC0U) != 0x80)
            return 0;
    const bool overlongOrSurrogate =
        (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xED && byte(1) > 0x9F) ||
        (lead == 0xF0 && byte(1) < 0x90) || (lead == 0xF4 && byte(1) > 0x8F);
    return overlongOrSurrogate ? 0 : length;
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    while (!text.empty()) {
        const auto length = sequenceLength(text);
        if (length == 0) {
            out += "\xEF\xBF\xBD";
            text.remove_prefix(1);
            continue;
        }
        const char c = text[0];
        if (c == '&')
            out += "&amp;";
        else if (c == '<')
            out += "&lt;";
        else if (c == '>')
            out += "&gt;";
        else if (c == '"')
            out += "&quot;";
        else if (c == '\'')
            out += "&#39;";
        else if (length > 1 || c == '\n' || c == '\t' ||
                 (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F))
            out += text.substr(0, length);
        text.remove_prefix(length);
    }
    return out;
}

std::string pngDataUri(std::span<const std::byte> png) {
    static constexpr std::string_view kDigits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out = "data:image/png;base64,";
    out.reserve(out.size() + (png.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < png.size(); i += 3) {
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k)
            group = group << 8U |
                    (i + k < png.size() ? std::to_integer<std::uint32_t>(png[i + k]) : 0U);
        out += kDigits[group >> 18U & 63U];
        out += kDigits[group >> 12U & 63U];
        out += i + 1 < png.size() ? kDigits[group >> 6U & 63U] : '=';
        out += i + 2 < png.size() ? kDigits[group & 63U] : '=';
    }
    return out;
}

std::string element(std::string_view tag, std::string_view content, std::string_view cls) {
    std::string out = "<";
    out += tag;
    if (!cls.empty()) {
        out += " class=\"";
        out += cls;
        out += '"';
    }
    out += '>';
    out += content;
    out += "</";
    out += tag;
    out += '>';
    return out;
}

std::string tableRow(std::span<const std::string> cells) {
    std::string row;
    for (std::size_t i = 0; i < cells.size(); ++i)
        row += i == 0 ? "<th scope=\"row\">" + cells[i] + "</th>" : element("td", cells[i]);
    return element("tr", row) + "\n";
}

std::string tableHead(std::span<const std::string> cells) {
    std::string row;
    for (const auto& cell : cells)
        row += "<th scope=\"col\">" + cell + "</th>";
    return element("thead", element("tr", row)) + "\n";
}

std::string decimals(double value, int places) {
    std::array<char, 400> text{};
    std::snprintf(text.data(), text.size(), "%.*f", places, std::abs(value));
    const std::string digits = text.data();
    const bool zero = digits.find_first_not_of("0.") == std::string::npos;
    return (value < 0 && !zero ? "\u2212" : "") + digits;
}

std::string grouped(std::size_t value) {
    auto digits = std::to_string(value);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}

std::string counted(std::size_t value, std::string_view noun) {
    return grouped(value) + " " + std::string(noun) + (value == 1 ? "" : "s");
}

std::string localTime(const std::string& utc) {
    std::tm parts{};
    int read = 0;
    if (std::sscanf(utc.c_str(), "%4d-%2d-%2dT%2d:%2d:%2d%n", &parts.tm_year, &parts.tm_mon,
                    &parts.tm_mday, &parts.tm_hour, &parts.tm_min, &parts.tm_sec, &read) != 6 ||
        read != 19 || !utc.ends_with('Z'))
        return escaped(utc);
    parts.tm_year -= 1900;
    parts.tm_mon -= 1;
    const std::time_t time = ::timegm(&parts);
    std::tm here{};
    if (::localtime_r(&time, &here) == nullptr)
        return escaped(utc);
    std::array<char, 64> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M UTC", &here);
    std::string shown(text.data(), length);
    if (here.tm_gmtoff != 0) {
        const long minutes = std::labs(here.tm_gmtoff) / 60;
        std::snprintf(text.data(), text.size(), "%c%02ld:%02ld", here.tm_gmtoff < 0 ? '-' : '+',
                      minutes / 60, minutes % 60);
        shown += text.data();
    }
    return shown;
}

std::string decisionText(const messages::Message& decision) {
    if (decision.id == "decision.argmax")
        return "the most probable class";
    return "the " + escaped(english(decision));
}

std::string figure(const std::optional<double>& value) {
    return value ? decimals(*value) : std::string("\u2014");
}

std::string figure(const spec::Interval& interval) {
    if (!interval.value)
        return element("span",
                       "\u2014 undefined" +
                           (interval.undefined.empty() ? "" : ": " + escaped(interval.undefined)),
                       "quiet");
    auto text = element("span", decimals(*interval.value), "estimate");
    if (interval.low && interval.high)
        text +=
            " " + element("span",
                          "[" + decimals(*interval.low) + "\u2013" + decimals(*interval.high) + "]",
                          "quiet");
    return text;
}

std::string methodName(std::string_view method) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 17> kNames{{
        {"newcombe", "Newcombe"},
        {"newcombe_patient", "Newcombe, by patient"},
        {"newcombe_mean", "Newcombe, of the mean"},
        {"mover", "MOVER"},
        {"delong", "DeLong"},
        {"wilson", "Wilson"},
        {"wilson_patient", "Wilson, by patient"},
        {"bootstrap_patient", "bootstrap by patient"},
        {"bootstrap_image", "bootstrap by image"},
        {"mercaldo_logit", "Mercaldo (logit)"},
        {"mover_patient", "MOVER, by patient"},
        {"wilson_f1", "Wilson, of F1"},
        {"wilson_f1_patient", "Wilson, of F1, by patient"},
        {"wilson_positives", "Wilson, over the positives"},
        {"wilson_positives_patient", "Wilson, over the positives, by patient"},
        {"fisher_z", "Fisher\u2019s scale"},
        {"fisher_z_patient", "Fisher\u2019s scale, by patient"},
    }};
    for (const auto& [key, name] : kNames)
        if (key == method)
            return std::string(name);
    return escaped(method);
}

}  // namespace lightbox::report
