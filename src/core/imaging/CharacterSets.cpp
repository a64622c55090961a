// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/CharacterSets.h"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace lightbox::imaging {

namespace {

constexpr char kEscape = '\x1B';

/// A defined term without its "ISO_IR " or "ISO 2022 IR ", and iconv's name of its bytes above
/// 0x7F.
struct CharacterSet {
    std::string_view term;
    const char* encoding;
};
constexpr std::array<CharacterSet, 16> kSets{{{"100", "ISO-8859-1"},
                                              {"101", "ISO-8859-2"},
                                              {"109", "ISO-8859-3"},
                                              {"110", "ISO-8859-4"},
                                              {"144", "ISO-8859-5"},
                                              {"127", "ISO-8859-6"},
                                              {"126", "ISO-8859-7"},
                                              {"138", "ISO-8859-8"},
                                              {"148", "ISO-8859-9"},
                                              {"203", "ISO-8859-15"},
                                              {"166", "TIS-620"},
                                              {"13", "SHIFT_JIS"},
                                              {"149", "EUC-KR"},
                                              {"58", "GB2312"},
                                              {"GB18030", "GB18030"},
                                              {"GBK", "GBK"}}};

/// What an escape sequence (after its first byte) designates: characters below 0x80 (G0) or above
/// (G1).
struct Designation {
    std::string_view sequence;
    bool isG0;
    const char* encoding;  ///< of G1; G0: nullptr is ASCII, else the two-byte set of this sequence
};
constexpr std::array<Designation, 18> kDesignations{{{"(B", true, nullptr},
                                                     {"(J", true, nullptr},
                                                     {"$B", true, "ISO-2022-JP-2"},
                                                     {"$(D", true, "ISO-2022-JP-2"},
                                                     {")I", false, "SHIFT_JIS"},
                                                     {"$)C", false, "EUC-KR"},
                                                     {"$)A", false, "GB2312"},
                                                     {"-A", false, "ISO-8859-1"},
                                                     {"-B", false, "ISO-8859-2"},
                                                     {"-C", false, "ISO-8859-3"},
                                                     {"-D", false, "ISO-8859-4"},
                                                     {"-L", false, "ISO-8859-5"},
                                                     {"-G", false, "ISO-8859-6"},
                                                     {"-F", false, "ISO-8859-7"},
                                                     {"-H", false, "ISO-8859-8"},
                                                     {"-M", false, "ISO-8859-9"},
                                                     {"-b", false, "ISO-8859-15"},
                                                     {"-T", false, "TIS-620"}}};

/// `bytes` of `encoding` in UTF-8; '?' for every byte that it does not know.
std::string converted(const char* encoding, std::string_view bytes) {
    const iconv_t converter = ::iconv_open("UTF-8", encoding);
    if (converter == reinterpret_cast<iconv_t>(-1))
        return std::string(bytes.size(), '?');
    std::string input(bytes);
    std::string result;
    char* at = input.data();
    std::size_t left = input.size();
    while (left > 0) {
        std::array<char, 256> buffer{};
        char* out = buffer.data();
        std::size_t room = buffer.size();
        const std::size_t done = ::iconv(converter, &at, &left, &out, &room);
        result.append(buffer.data(), buffer.size() - room);
        if (done != static_cast<std::size_t>(-1) || errno == E2BIG || left == 0)
            continue;
        result += '?';
        ++at;
        --left;
    }
    ::iconv_close(converter);
    return result;
}

bool isHigh(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}

/// Text with escape sequences, which hold until the next one or the end of a line or a value.
class Iso2022Reader {
public:
    explicit Iso2022Reader(const char* highEncoding) : m_firstHigh(highEncoding) { reset(); }

    [[nodiscard]] std::string read(std::string_view text) {
        while (!text.empty()) {
            if (text.front() == kEscape) {
                text.remove_prefix(designate(text.substr(1)) + 1);
            } else if (endsDesignation(text.front())) {
                m_result += text.front();
                text.remove_prefix(1);
                reset();
            } else {
                text.remove_prefix(run(text));
            }
        }
        return std::move(m_result);
    }

private:
    void reset() {
        m_low = nullptr;
        m_high = m_firstHigh;
    }
    static bool endsDesignation(char c) {
        return c == '\\' || c == '\r' || c == '\n' || c == '\f' || c == '\t';
    }
    /// Bytes of the escape sequence at the beginning of `text`; 0 when it is none that DICOM knows.
    std::size_t designate(std::string_view text) {
        const auto* found =
            std::find_if(kDesignations.begin(), kDesignations.end(),
                         [text](const Designation& one) { return text.starts_with(one.sequence); });
        if (found == kDesignations.end()) {
            m_result += '?';
            return 0;
        }
        if (!found->isG0)
            m_high = found->encoding;
        else
            m_low = found->encoding == nullptr ? nullptr : found;
        return found->sequence.size();
    }
    /// Converts the bytes at the beginning of `text` that are of one set; their count.
    std::size_t run(std::string_view text) {
        const bool high = isHigh(text.front());
        const auto end = std::find_if(text.begin(), text.end(), [this, high](char c) {
            // Within a two-byte set even the backslash is half a character.
            const bool ends =
                !high && m_low != nullptr ? c != '\\' && endsDesignation(c) : endsDesignation(c);
            return c == kEscape || isHigh(c) != high || ends;
        });
        const std::string_view bytes = text.substr(0, static_cast<std::size_t>(end - text.begin()));
        if (high)
            m_result +=
                m_high == nullptr ? std::string(bytes.size(), '?') : converted(m_high, bytes);
        else if (m_low == nullptr)
            m_result += bytes;
        else
            m_result += converted(m_low->encoding, kEscape + std::string(m_low->sequence) +
                                                       std::string(bytes) + kEscape + "(B");
        return bytes.size();
    }

    const char* m_firstHigh;
    const char* m_high = nullptr;
    const Designation* m_low = nullptr;  ///< nullptr: ASCII
    std::string m_result;
};

const char* encodingOf(std::string_view term) {
    for (const std::string_view prefix : {"ISO_IR ", "ISO 2022 IR ", "ISO_IR_", "ISO-IR "})
        if (term.starts_with(prefix))
            term.remove_prefix(prefix.size());
    const auto* found = std::find_if(kSets.begin(), kSets.end(),
                                     [term](const CharacterSet& one) { return one.term == term; });
    return found == kSets.end() ? nullptr : found->encoding;
}

}  // namespace

std::string toUtf8(std::string_view text, std::span<const std::string> sets) {
    const bool plain =
        std::none_of(text.begin(), text.end(), [](char c) { return isHigh(c) || c == kEscape; });
    if (plain)
        return std::string(text);
    const std::string_view first = sets.empty() ? std::string_view() : sets.front();
    if (first == "ISO_IR 192")
        return converted("UTF-8", text);
    if (first == "GB18030" || first == "GBK")
        return converted(encodingOf(first), text);
    return Iso2022Reader(encodingOf(first)).read(text);
}

}  // namespace lightbox::imaging
