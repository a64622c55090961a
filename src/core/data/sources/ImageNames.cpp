// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/sources/ImageNames.h"

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

bool listsImages(std::string_view text) {
    constexpr std::size_t mostFields = 8;
    constexpr std::size_t enough = 3;
    std::size_t columns = 0;
    std::size_t listed = 0;
    const bool isCut = !text.ends_with('\n') && text.size() >= 4096;
    std::vector<std::string> lines = base::split(text, '\n');
    if (isCut && !lines.empty())
        lines.pop_back();
    std::size_t number = 0;
    for (const std::string& line : lines) {
        if (base::trimmed(line).empty())
            continue;
        if (line.find_first_of(",;\t|\"") != std::string::npos)
            return false;
        std::size_t fields = 0;
        std::size_t images = 0;
        for (const std::string& field : base::split(base::trimmed(line), ' ')) {
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
