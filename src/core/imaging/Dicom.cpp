// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/Dicom.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <new>

#include "imaging/DicomFile.h"
#include "imaging/DicomFrame.h"
#include "imaging/Errors.h"

namespace lightbox::imaging {

namespace {

/// A look-up table of PS3.3 C.11.1.1 or C.7.6.3.1.5.
struct Table {
    std::int64_t first = 0;  ///< stored value that the first entry is for
    int bits = 16;
    std::vector<std::uint16_t> entries;  ///< never empty
    [[nodiscard]] std::uint16_t at(std::int64_t value) const {
        const auto last = static_cast<std::int64_t>(entries.size()) - 1;
        return entries[static_cast<std::size_t>(std::clamp<std::int64_t>(value - first, 0, last))];
    }
};

Table readTable(DicomFile& file, DcmItem& item, const DcmTagKey& descriptorTag,
                const DcmTagKey& dataTag, bool isSigned) {
    Table table;
    std::array<double, 3> descriptor{};
    const std::vector<double> given = numbers(item, descriptorTag);
    if (given.size() != descriptor.size())
        throw badImage("unreadable", file.path(), "a look-up table has no descriptor");
    std::copy(given.begin(), given.end(), descriptor.begin());
    // A count of 0 stands for 65,536, which 16 bits cannot hold.
    const auto rawCount = static_cast<std::uint16_t>(static_cast<std::int64_t>(descriptor[0]));
    const std::size_t count = rawCount == 0 ? 65536 : rawCount;
    const auto rawFirst = static_cast<std::uint16_t>(static_cast<std::int64_t>(descriptor[1]));
    table.first = isSigned ? static_cast<std::int16_t>(rawFirst) : rawFirst;
    table.bits = static_cast<int>(descriptor[2]);
    const Uint16* data = nullptr;
    unsigned long words = 0;
    DcmElement* element = nullptr;
    if (item.findAndGetElement(dataTag, element).bad() || element == nullptr ||
        item.findAndGetUint16Array(dataTag, data, &words).bad() || data == nullptr)
        throw badImage("unreadable", file.path(), "a look-up table has no data");
    if (table.bits == 8 && words < count && words * 2 >= count) {
        // Two entries of 8 bits to a word.
        table.entries.resize(count);
        for (std::size_t i = 0; i < count; ++i)
            table.entries[i] = i % 2 == 0 ? data[i / 2] & 0xFFU : data[i / 2] >> 8U;
    } else if (words >= count && table.bits >= 8 && table.bits <= 16) {
        table.entries.assign(data, data + count);
    } else {
        throw badImage("truncated", file.path(),
                       "a look-up table has " + std::to_string(words) + " of " +
                           std::to_string(count) + " entries");
    }
    return table;
}

void applyPalette(DicomFile& file, const DicomLayout& layout, const DicomFrame& frame,
                  spec::ModalityImage& image) {
    const std::array<std::pair<DcmTagKey, DcmTagKey>, 3> tags{
        {{DCM_RedPaletteColorLookupTableDescriptor, DCM_RedPaletteColorLookupTableData},
         {DCM_GreenPaletteColorLookupTableDescriptor, DCM_GreenPaletteColorLookupTableData},
         {DCM_BluePaletteColorLookupTableDescriptor, DCM_BluePaletteColorLookupTableData}}};
    image.channels = 3;
    image.values.resize(layout.pixels() * 3);
    for (std::size_t channel = 0; channel < 3; ++channel) {
        const Table table = readTable(file, file.dataset(), tags[channel].first,
                                      tags[channel].second, layout.isSigned);
        const double scale = 255.0 / (std::ldexp(1.0, table.bits) - 1);
        for (std::size_t i = 0; i < layout.pixels(); ++i)
            image.values[i * 3 + channel] = static_cast<float>(table.at(frame.values[i]) * scale);
    }
}

/// YBR_FULL to RGB, PS3.3 C.7.6.3.1.2, rounded and clipped to 0-255.
void toRgb(std::vector<float>& values) {
    const auto byte = [](double value) {
        return static_cast<float>(std::round(std::clamp(value, 0.0, 255.0)));
    };
    for (std::size_t i = 0; i + 2 < values.size(); i += 3) {
        const double y = values[i];
        const double cb = values[i + 1] - 128.0;
        const double cr = values[i + 2] - 128.0;
        values[i] = byte(y + 1.402 * cr);
        values[i + 1] = byte(y - 0.344136 * cb - 0.714136 * cr);
        values[i + 2] = byte(y + 1.772 * cb);
    }
}

void applyColour(DicomFile& file, const DicomLayout& layout, const DicomFrame& frame,
                 spec::ModalityImage& image) {
    if (layout.isSigned)
        throw badImage("unsupported_syntax", file.path(), "colour of signed samples");
    image.channels = 3;
    image.values.resize(frame.values.size());
    const double scale = 255.0 / (std::ldexp(1.0, static_cast<int>(layout.bitsStored)) - 1);
    std::transform(frame.values.begin(), frame.values.end(), image.values.begin(),
                   [scale](std::int64_t value) {
                       return static_cast<float>(static_cast<double>(value) * scale);
                   });
    if (frame.photometric == "YBR_FULL" || frame.photometric == "YBR_FULL_422")
        toRgb(image.values);
    else if (frame.photometric != "RGB")
        throw badImage("unsupported_syntax", file.path(),
                       "photometric interpretation '" + frame.photometric + "'");
}

void applyModality(DicomFile& file, const DicomLayout& layout, const DicomFrame& frame, int index,
                   spec::ModalityImage& image) {
    image.values.resize(frame.values.size());
    const auto padding = numbers(file.dataset(), DCM_PixelPaddingValue);
    DcmItem* sequence = nullptr;
    if (file.dataset().findAndGetSequenceItem(DCM_ModalityLUTSequence, sequence, 0).good() &&
        sequence != nullptr && sequence->tagExistsWithValue(DCM_LUTData)) {
        const Table table =
            readTable(file, *sequence, DCM_LUTDescriptor, DCM_LUTData, layout.isSigned);
        std::transform(frame.values.begin(), frame.values.end(), image.values.begin(),
                       [&table](std::int64_t value) { return float{table.at(value) * 1.0F}; });
        if (!padding.empty())
            image.paddingValue = table.at(static_cast<std::int64_t>(padding[0]));
        return;
    }
    DcmItem& transform =
        file.frameItem(DCM_PixelValueTransformationSequence, DCM_RescaleSlope, index);
    const auto slopes = numbers(transform, DCM_RescaleSlope);
    const auto intercepts = numbers(transform, DCM_RescaleIntercept);
    const double slope = slopes.empty() ? 1 : slopes[0];
    const double intercept = intercepts.empty() ? 0 : intercepts[0];
    std::transform(frame.values.begin(), frame.values.end(), image.values.begin(),
                   [slope, intercept](std::int64_t value) {
                       return static_cast<float>(static_cast<double>(value) * slope + intercept);
                   });
    if (std::any_of(image.values.begin(), image.values.end(),
                    [](float value) { return !std::isfinite(value); }))
        throw badImage("unreadable", file.path(), "its rescale slope makes infinite values");
    if (!padding.empty())
        image.paddingValue = padding[0] * slope + intercept;
}

std::vector<spec::Window> readWindows(DicomFile& file, int frame) {
    DcmItem& item = file.frameItem(DCM_FrameVOILUTSequence, DCM_WindowCenter, frame);
    const auto centres = numbers(item, DCM_WindowCenter);
    const auto widths = numbers(item, DCM_WindowWidth);
    std::vector<spec::Window> windows;
    for (std::size_t i = 0; i < std::min(centres.size(), widths.size()); ++i) {
        if (widths[i] < 1)
            continue;
        OFString name;
        item.findAndGetOFString(DCM_WindowCenterWidthExplanation, name,
                                static_cast<unsigned long>(i));
        windows.push_back({centres[i], widths[i], name.c_str()});
    }
    return windows;
}

void readSpacing(DicomFile& file, int frame, spec::ModalityImage& image) {
    auto spacing = numbers(file.frameItem(DCM_PixelMeasuresSequence, DCM_PixelSpacing, frame),
                           DCM_PixelSpacing);
    if (spacing.size() != 2)
        spacing = numbers(file.dataset(), DCM_ImagerPixelSpacing);
    if (spacing.size() == 2 && spacing[0] > 0 && spacing[1] > 0) {
        image.spacingY = spacing[0];
        image.spacingX = spacing[1];
    }
}

spec::ModalityImage decodeFrame(DicomFile& file, int index, const DecodeLimits& limits) {
    const DicomLayout layout = readLayout(file, limits);
    if (index < 0 || index >= layout.frames)
        throw base::usage(
            {"bad_value", "there is no such frame", file.path(),
             "frame " + std::to_string(index) + " of " + std::to_string(layout.frames),
             "count frames from 0"});
    const DicomFrame frame = readFrame(file, layout, index);
    spec::ModalityImage image;
    image.width = static_cast<int>(layout.columns);
    image.height = static_cast<int>(layout.rows);
    image.bits = static_cast<int>(layout.bitsStored);
    image.frames = layout.frames;
    image.fields = file.fields();
    if (layout.samples == 3) {
        applyColour(file, layout, frame, image);
    } else if (layout.photometric == "PALETTE COLOR") {
        applyPalette(file, layout, frame, image);
    } else {
        applyModality(file, layout, frame, index, image);
        image.inverted = layout.photometric == "MONOCHROME1";
        image.windows = readWindows(file, index);
    }
    readSpacing(file, index, image);
    return image;
}

}  // namespace

spec::ModalityImage decodeDicom(const std::filesystem::path& path, int frame,
                                const DecodeLimits& limits) {
    try {
        DicomFile file(path, limits);
        return decodeFrame(file, frame, limits);
    } catch (const std::bad_alloc&) {
        throw badImage("too_large", path, "memory does not suffice");
    }
}

}  // namespace lightbox::imaging
