// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sources/ImageNames.h"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/Text.h"

namespace lightbox::data {

std::string imageStem(const std::string& name) {
    static constexpr const char* extensions[] = {
        ".nii.gz", ".nii", ".png", ".jpg", ".jpeg", ".jpe", ".jfif",  ".tif", ".tiff", ".bmp",
        ".webp",   ".gif", ".pgm", ".ppm", ".pnm",  ".jp2", ".dicom", ".dcm", ".ima"};
    const std::string lowered = base::lower(name);
    for (const std::string_view extension : extensions)
        if (lowered.ends_with(extension) && lowered.size() > extension.size())
            return name.substr(0, name.size() - extension.size());
    return {};
}

namespace {

constexpr std::size_t lookedAt = 4096;

/// Without the last one where the text is cut in it.
std::vector<std::string> wholeLines(std::string_view text) {
    std::vector<std::string> lines = base::split(text, '\n');
    if (!text.ends_with('\n') && text.size() >= lookedAt && !lines.empty())
        lines.pop_back();
    std::erase_if(lines, [](const std::string& line) { return base::trimmed(line).empty(); });
    return lines;
}

/// Outside quotes; nullopt: the last quote is never closed.
std::optional<std::size_t> countOf(char mark, const std::string& line) {
    std::size_t count = 0;
    bool isQuoted = false;
    for (const char c : line) {
        isQuoted = isQuoted != (c == '"');
        count += !isQuoted && c == mark ? 1 : 0;
    }
    return isQuoted ? std::nullopt : std::optional(count);
}

/// MD5, SHA-1, SHA-256, SHA-512 as their programs write them.
bool isChecksum(const std::string& field) {
    static constexpr std::size_t lengths[] = {32, 40, 64, 128};
    return std::find(std::begin(lengths), std::end(lengths), field.size()) != std::end(lengths) &&
           field.find_first_not_of("0123456789abcdef") == std::string::npos;
}

}  // namespace

bool beginsTable(std::string_view begin) {
    constexpr std::size_t fewestLines = 3;
    constexpr std::size_t longestHeading = 48;
    constexpr std::size_t mostWords = 4;
    const bool isText = std::none_of(begin.begin(), begin.end(), [](const char c) {
        return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
    });
    const std::vector<std::string> lines = wholeLines(begin);
    if (!isText || lines.size() < fewestLines)
        return false;
    for (const char mark : {'\t', ';', '|', ','}) {
        const auto fields = countOf(mark, lines.front());
        if (!fields || *fields == 0)
            continue;
        const std::vector<std::string> headings = base::split(lines.front(), mark);
        const bool areShort =
            std::all_of(headings.begin(), headings.end(), [](const std::string& heading) {
                const std::string_view text = base::trimmed(heading);
                return text.size() <= longestHeading &&
                       static_cast<std::size_t>(std::count(text.begin(), text.end(), ' ')) <
                           mostWords;
            });
        const bool areAlike = std::all_of(lines.begin(), lines.end(), [&](const auto& line) {
            return countOf(mark, line) == fields;
        });
        if (areShort && areAlike)
            return true;
    }
    return false;
}

bool listsImages(std::string_view text) {
    constexpr std::size_t mostFields = 8;
    constexpr std::size_t enough = 3;
    std::size_t columns = 0;
    std::size_t listed = 0;
    std::size_t number = 0;
    for (const std::string& line : wholeLines(text)) {
        if (line.find_first_of(",;\t|\"") != std::string::npos)
            return false;
        std::size_t fields = 0;
        std::size_t images = 0;
        for (const std::string& field : base::split(base::trimmed(line), ' ')) {
            if (isChecksum(field))
                return false;
            fields += field.empty() ? 0 : 1;
            images += imageStem(field).empty() ? 0 : 1;
        }
        const bool isHeader = number++ == 0 && images == 0;
        columns = columns == 0 ? fields : columns;
        if (fields != columns || fields < 2 || fields > mostFields || (images != 1 && !isHeader))
            return false;
        listed += images;
    }
    return listed >= enough;
}

}  // namespace lightbox::data
