// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/CharacterSets.h"

#include <algorithm>
#include <array>

#include <dcmtk/config/osconfig.h>

#include <dcmtk/dcmdata/dcspchrs.h>

#include "base/Encoding.h"
#include "imaging/Libraries.h"

namespace lightbox::imaging {

namespace {

constexpr char kEscape = '\x1B';

/// What escape sequences may designate, whether or not the file declares it.
constexpr const char* kExtensions =
    "\\ISO 2022 IR 100\\ISO 2022 IR 101\\ISO 2022 IR 109\\ISO 2022 IR 110\\ISO 2022 IR 144"
    "\\ISO 2022 IR 127\\ISO 2022 IR 126\\ISO 2022 IR 138\\ISO 2022 IR 148\\ISO 2022 IR 166"
    "\\ISO 2022 IR 13\\ISO 2022 IR 149";

/// DCMTK 3.6.7 over the C library's iconv has no Kanji (IR 87 and 159), and leaves the second escape
/// of a Chinese text (IR 58) in it: these iconv reads without it.
struct Designation {
    std::string_view sequence;  ///< with its escape
    const char* encoding;
    bool
        keepsSequence;  ///< the encoding has the same escapes; in two-byte sets, so has a backslash
};
constexpr std::array<Designation, 3> kBesideDcmtk{{{"\x1B$B", "ISO-2022-JP-2", true},
                                                   {"\x1B$(D", "ISO-2022-JP-2", true},
                                                   {"\x1B$)A", "GB2312", false}}};

/// Sets that DCMTK does not take as the first or only one, though files state them so.
struct FirstSet {
    std::string_view term;
    const char* encoding;
};
constexpr std::array<FirstSet, 4> kFirstBesideDcmtk{
    {{"192", "UTF-8"}, {"203", "ISO-8859-15"}, {"149", "EUC-KR"}, {"58", "GB2312"}}};

bool isHigh(char c) {
    return static_cast<unsigned char>(c) >= 0x80;
}

bool isBeyondAscii(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) { return isHigh(c) || c == kEscape; });
}

/// The parts between separators converted each for itself.
template <typename Convert>
std::string inParts(std::string_view text, char separator, const Convert& convert) {
    std::string result;
    for (;;) {
        const std::size_t end = std::min(text.find(separator), text.size());
        result += convert(text.substr(0, end));
        if (end == text.size())
            return result;
        result += separator;
        text.remove_prefix(end + 1);
    }
}

/// By DCMTK; where it refuses, word by word, with '?' for the bytes of those that it refuses.
std::string byDcmtk(DcmSpecificCharacterSet& sets, std::string_view text) {
    if (!isBeyondAscii(text))
        return std::string(text);
    OFString converted;
    if (sets && sets.convertString(text.data(), text.size(), converted, "\\").good() &&
        text.back() != kEscape && converted.find(kEscape) == OFString_npos)
        return std::string(converted.c_str(), converted.size());
    if (text.find(' ') != std::string_view::npos)
        return inParts(text, ' ', [&](std::string_view word) { return byDcmtk(sets, word); });
    std::string marks(text);
    std::replace_if(
        marks.begin(), marks.end(), [](char c) { return isHigh(c) || c == kEscape; }, '?');
    return marks;
}

const Designation* designationAt(std::string_view text) {
    const auto* found =
        std::find_if(kBesideDcmtk.begin(), kBesideDcmtk.end(),
                     [text](const Designation& one) { return text.starts_with(one.sequence); });
    return found == kBesideDcmtk.end() ? nullptr : found;
}

/// Where the next designation begins that DCMTK does not know.
std::size_t nextBesideDcmtk(std::string_view text) {
    std::size_t at = text.find(kEscape);
    while (at != std::string_view::npos && designationAt(text.substr(at)) == nullptr)
        at = text.find(kEscape, at + 1);
    return std::min(at, text.size());
}

/// Text with escape sequences, which hold until the next one or the end of a line or a value.
std::string withEscapes(std::string_view text, const std::string& first) {
    DcmSpecificCharacterSet sets;
    if (sets.selectCharacterSet(("ISO 2022 IR " + first + kExtensions).c_str()).bad())
        sets.selectCharacterSet(kExtensions);
    std::string result;
    while (!text.empty()) {
        const Designation* designation = designationAt(text);
        if (designation == nullptr) {
            const std::size_t end = nextBesideDcmtk(text);
            result += byDcmtk(sets, text.substr(0, end));
            text.remove_prefix(end);
            continue;
        }
        const std::size_t begin = designation->sequence.size();
        const std::size_t end =
            std::min(text.find_first_of(
                         designation->keepsSequence ? "\x1B\r\n\f\t" : "\x1B\\\r\n\f\t", begin),
                     text.size());
        result += base::decodedText(text.substr(designation->keepsSequence ? 0 : begin,
                                                designation->keepsSequence ? end : end - begin),
                                    designation->encoding, "?");
        text.remove_prefix(end);
    }
    return result;
}

/// A defined term without its "ISO_IR " or "ISO 2022 IR ".
std::string shortTerm(std::string_view term) {
    for (const std::string_view prefix : {"ISO_IR ", "ISO 2022 IR ", "ISO_IR_", "ISO-IR "})
        if (term.starts_with(prefix))
            term.remove_prefix(prefix.size());
    return std::string(term);
}

}  // namespace

std::string toUtf8(std::string_view text, std::span<const std::string> sets) {
    if (!isBeyondAscii(text))
        return std::string(text);
    prepareLibraries();
    const std::string first = sets.empty() ? std::string() : shortTerm(sets.front());
    const bool isMultiByte = first == "192" || first == "GB18030" || first == "GBK";
    if (!isMultiByte && text.find(kEscape) != std::string_view::npos)
        return withEscapes(text, first);
    for (const FirstSet& one : kFirstBesideDcmtk)
        if (one.term == first)
            return base::decodedText(text, one.encoding, "?");
    DcmSpecificCharacterSet set;
    set.selectCharacterSet((isMultiByte || first.empty() ? first : "ISO_IR " + first).c_str());
    // A backslash parts values, though in this set it is a yen sign.
    if (first == "13")
        return inParts(text, '\\', [&](std::string_view value) { return byDcmtk(set, value); });
    return byDcmtk(set, text);
}

}  // namespace lightbox::imaging
