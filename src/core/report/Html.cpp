// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/Html.h"

#include <cstdint>

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

std::string validText(std::string_view text) {
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
        if (length > 1 || c == '\n' || c == '\t' ||
            (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F))
            out += text.substr(0, length);
        text.remove_prefix(length);
    }
    return out;
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : validText(text)) {
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
        else
            out += c;
    }
    return out;
}

std::string markup(const Text& text) {
    std::string out;
    for (const Text::Piece& piece : text.pieces()) {
        std::string words;
        for (const char c : escaped(piece.text))
            words += c == '\n' ? std::string("<br/>") : std::string(1, c);
        switch (piece.tone) {
        case Tone::Plain:
            out += words;
            break;
        case Tone::Strong:
            out += element("strong", words);
            break;
        case Tone::Estimate:
            out += element("span", words, "estimate");
            break;
        case Tone::Quiet:
            out += element("span", words, "quiet");
            break;
        case Tone::Small:
            out += element("small", words);
            break;
        case Tone::Code:
            out += element("code", words);
            break;
        }
    }
    return out;
}

std::string base64(std::span<const std::byte> bytes) {
    static constexpr std::string_view kDigits =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k)
            group = group << 8U |
                    (i + k < bytes.size() ? std::to_integer<std::uint32_t>(bytes[i + k]) : 0U);
        out += kDigits[group >> 18U & 63U];
        out += kDigits[group >> 12U & 63U];
        out += i + 1 < bytes.size() ? kDigits[group >> 6U & 63U] : '=';
        out += i + 2 < bytes.size() ? kDigits[group & 63U] : '=';
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

}  // namespace lightbox::report
