// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/Dicom.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <new>

#include "base/Text.h"
#include "imaging/DecodeWorker.h"
#include "imaging/DicomFile.h"
#include "imaging/DicomFrame.h"
#include "imaging/DicomTable.h"
#include "imaging/DicomWindow.h"
#include "imaging/Errors.h"

namespace lightbox::imaging {

namespace {

void applyPalette(DicomFile& file, const DicomLayout& layout, const DicomFrame& frame,
                  spec::ModalityImage& image) {
    struct Palette {
        DcmTagKey descriptor, data, segments;
    };
    const std::array<Palette, 3> palettes{
        {{DCM_RedPaletteColorLookupTableDescriptor, DCM_RedPaletteColorLookupTableData,
          DCM_SegmentedRedPaletteColorLookupTableData},
         {DCM_GreenPaletteColorLookupTableDescriptor, DCM_GreenPaletteColorLookupTableData,
          DCM_SegmentedGreenPaletteColorLookupTableData},
         {DCM_BluePaletteColorLookupTableDescriptor, DCM_BluePaletteColorLookupTableData,
          DCM_SegmentedBluePaletteColorLookupTableData}}};
    DcmItem& item = file.dataset();
    const bool segmented = hasSegmentedPalette(item);
    image.channels = 3;
    image.values.resize(layout.pixels() * 3);
    std::array<DicomTable, 3> tables;
    std::uint16_t most = 0;
    for (std::size_t channel = 0; channel < 3; ++channel) {
        const Palette& palette = palettes[channel];
        DicomTable& table = tables[channel];
        table = segmented
                    ? readSegmentedTable(file, item, palette.descriptor, palette.segments,
                                         layout.isSigned)
                    : readTable(file, item, palette.descriptor, palette.data, layout.isSigned);
        most = std::max(most, *std::max_element(table.entries.begin(), table.entries.end()));
    }
    constexpr std::uint16_t kByte = 255;
    for (std::size_t channel = 0; channel < 3; ++channel) {
        const DicomTable& table = tables[channel];
        // Bytes in words that are called 16 bits: taken at their word they are a black picture.
        const int bits = most <= kByte ? 8 : table.bits;
        const double scale = 255.0 / (std::ldexp(1.0, bits) - 1);
        for (std::size_t i = 0; i < layout.pixels(); ++i)
            image.values[i * 3 + channel] = static_cast<float>(table.at(frame.values[i]) * scale);
    }
}

/// YBR_FULL or YBR_PARTIAL (luminance from 16 to 235, colours to 240) to RGB, PS3.3 C.7.6.3.1.2,
/// rounded and clipped to 0-255.
void toRgb(std::vector<float>& values, bool isPartial) {
    const auto byte = [](double value) {
        return static_cast<float>(std::round(std::clamp(value, 0.0, 255.0)));
    };
    for (std::size_t i = 0; i + 2 < values.size(); i += 3) {
        const double y = isPartial ? (values[i] - 16.0) * (255.0 / 219.0) : values[i];
        const double colours = isPartial ? 255.0 / 224.0 : 1;
        const double cb = (values[i + 1] - 128.0) * colours;
        const double cr = (values[i + 2] - 128.0) * colours;
        values[i] = byte(y + 1.402 * cr);
        values[i + 1] = byte(y - 0.344136 * cb - 0.714136 * cr);
        values[i + 2] = byte(y + 1.772 * cb);
    }
}

void applyColour(DicomFile& file, const DicomLayout& layout, const DicomFrame& frame,
                 spec::ModalityImage& image) {
    if (layout.isSigned)
        throw badImage("unsupported_syntax.signed_colour", {}, file.path());
    image.channels = 3;
    image.values.resize(frame.values.size());
    const double scale = 255.0 / (std::ldexp(1.0, static_cast<int>(layout.bitsStored)) - 1);
    std::transform(frame.values.begin(), frame.values.end(), image.values.begin(),
                   [scale](std::int64_t value) {
                       return static_cast<float>(static_cast<double>(value) * scale);
                   });
    if (frame.photometric == "YBR_FULL" || frame.photometric == "YBR_FULL_422")
        toRgb(image.values, false);
    else if (frame.photometric == "YBR_PARTIAL_422")
        toRgb(image.values, true);
    else if (frame.photometric != "RGB")
        throw badImage("unsupported_syntax.photometric", {{"photometric", frame.photometric}},
                       file.path());
}

/// The value as the pixels' representation reads its 16 bits: implicit files do not say whether it
/// has a sign.
double asStored(double value, const DicomLayout& layout) {
    constexpr double kSpan = 65536;
    if (layout.isSigned && layout.bitsAllocated <= 16 && value >= kSpan / 2 && value < kSpan)
        return value - kSpan;
    return !layout.isSigned && value < 0 && value >= -kSpan / 2 ? value + kSpan : value;
}

/// Padding as the file stores it, one value or both ends of a range (PS3.3 C.7.5.1.1.2).
std::vector<double> readPadding(DicomFile& file, const DicomLayout& layout) {
    std::vector<double> padding;
    for (const DcmTagKey& tag : {DCM_PixelPaddingValue, DCM_PixelPaddingRangeLimit})
        if (const auto found = numbers(file.dataset(), tag); !found.empty())
            padding.push_back(asStored(found[0], layout));
        else
            break;
    return padding;
}

/// Padding in modality values, through the same `transform` as the pixels.
template <typename Transform>
void keepPadding(const std::vector<double>& padding, Transform transform,
                 spec::ModalityImage& image) {
    if (!padding.empty())
        image.paddingValue = transform(padding[0]);
    if (padding.size() > 1)
        image.paddingLimit = transform(padding[1]);
}

/// Stored values by slope and intercept.
template <typename Value>
void rescale(DicomFile& file, const std::vector<Value>& stored, const std::vector<double>& padding,
             int index, spec::ModalityImage& image) {
    DcmItem& transform =
        file.frameItem(DCM_PixelValueTransformationSequence, DCM_RescaleSlope, index);
    const auto slopes = numbers(transform, DCM_RescaleSlope);
    const auto intercepts = numbers(transform, DCM_RescaleIntercept);
    // A dose is scaled by an attribute of its own, PS3.3 C.8.8.3.2.
    const auto doses = numbers(file.dataset(), DCM_DoseGridScaling);
    double slope = !slopes.empty() ? slopes[0] : !doses.empty() ? doses[0] : 1;
    if (slope == 0) {
        slope = 1;
        image.notes.emplace_back("slope_zero");
    }
    const double intercept = intercepts.empty() ? 0 : intercepts[0];
    if (hasUnreadNumber(transform, DCM_RescaleSlope))
        image.notes.emplace_back("slope_unread");
    if (hasUnreadNumber(transform, DCM_RescaleIntercept))
        image.notes.emplace_back("intercept_unread");
    image.values.resize(stored.size());
    std::transform(stored.begin(), stored.end(), image.values.begin(),
                   [slope, intercept](Value value) {
                       return static_cast<float>(static_cast<double>(value) * slope + intercept);
                   });
    if (std::any_of(image.values.begin(), image.values.end(),
                    [](float value) { return !std::isfinite(value); }))
        throw badImage("unreadable.infinite", {}, file.path());
    keepPadding(
        padding, [slope, intercept](double value) { return value * slope + intercept; }, image);
}

void applyModality(DicomFile& file, const DicomLayout& layout, const DicomFrame& frame, int index,
                   spec::ModalityImage& image) {
    const std::vector<double> padding = readPadding(file, layout);
    DcmItem* sequence = nullptr;
    if (file.dataset().findAndGetSequenceItem(DCM_ModalityLUTSequence, sequence, 0).good() &&
        sequence != nullptr && sequence->tagExistsWithValue(DCM_LUTData)) {
        const DicomTable table =
            readTable(file, *sequence, DCM_LUTDescriptor, DCM_LUTData, layout.isSigned);
        image.values.resize(frame.values.size());
        std::transform(frame.values.begin(), frame.values.end(), image.values.begin(),
                       [&table](std::int64_t value) { return float{table.at(value) * 1.0F}; });
        keepPadding(
            padding,
            [&table](double value) {
                return double{table.at(static_cast<std::int64_t>(value)) * 1.0};
            },
            image);
        return;
    }
    rescale(file, frame.values, padding, index, image);
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

/// True when low values are white: by PresentationLUTShape, which comes last on the way to the
/// screen (PS3.3 C.11.6), else by PhotometricInterpretation.
bool isInverted(DicomFile& file, const DicomLayout& layout, spec::ModalityImage& image) {
    const bool byColour = layout.photometric == "MONOCHROME1";
    const std::string shape = base::lower(file.text(DCM_PresentationLUTShape));
    const bool byShape = shape == "inverse" || (shape != "identity" && byColour);
    if (byShape != byColour)
        image.notes.emplace_back("polarity_by_shape");
    return byShape;
}

spec::ModalityImage decodeFrame(DicomFile& file, int index, const DecodeLimits& limits) {
    const DicomLayout layout = readLayout(file, limits);
    if (index < 0 || index >= layout.frames)
        throw noSuchFrame(file.path(), index, layout.frames);
    const DicomFrame frame =
        layout.isFloat ? DicomFrame{} : readFrameApart(file, layout, index, limits);
    spec::ModalityImage image;
    image.width = static_cast<int>(layout.columns);
    image.height = static_cast<int>(layout.rows);
    image.bits = static_cast<int>(layout.bitsStored);
    image.frames = layout.frames;
    image.fields = file.fields();
    image.notes = frame.notes;
    if (file.isMended())
        image.notes.emplace_back("dicom_mended");
    if (layout.photometricIsGuess)
        image.notes.emplace_back("photometric_unknown");
    if (layout.samples == 3) {
        applyColour(file, layout, frame, image);
    } else if (layout.photometric == "PALETTE COLOR" && !layout.isFloat) {
        applyPalette(file, layout, frame, image);
    } else {
        if (layout.isFloat)
            rescale(file, readFloatFrame(file, layout, index), {}, index, image);
        else
            applyModality(file, layout, frame, index, image);
        image.inverted = isInverted(file, layout, image);
        const bool belowZero = std::any_of(image.values.begin(), image.values.end(),
                                           [](float value) { return value < 0; });
        image.windows = readWindows(file, index, layout.isSigned || belowZero);
    }
    readSpacing(file, index, image);
    return image;
}

}  // namespace

spec::ModalityImage decodeDicom(const std::filesystem::path& path, int frame,
                                const DecodeLimits& limits) {
    return readingDicom(path, [&] {
        DicomFile file(path, limits);
        return decodeFrame(file, frame, limits);
    });
}

}  // namespace lightbox::imaging
