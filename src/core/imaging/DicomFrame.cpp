// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DicomFrame.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <memory>
#include <new>
#include <optional>
#include <string_view>
#include <utility>

#include <dcmtk/dcmdata/dcpixel.h>
#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>
#include <dcmtk/dcmdata/dcxfer.h>

#include "base/Text.h"
#include "imaging/ByteReader.h"
#include "imaging/DicomDeflate.h"
#include "imaging/DicomFragments.h"
#include "imaging/DicomJpeg.h"
#include "imaging/DicomRle.h"
#include "imaging/DicomSamples.h"
#include "imaging/DicomSyntax.h"
#include "imaging/Errors.h"

namespace lightbox::imaging {

namespace {

DcmElement& pixelElement(DicomFile& file) {
    DcmElement* element = nullptr;
    if (file.dataset().findAndGetElement(DCM_PixelData, element).bad() || element == nullptr ||
        element->getLengthField() == 0)
        throw badImage("no_pixels.none", {}, file.path());
    return *element;
}

/// nullptr when the file has no floating-point pixels.
DcmElement* floatElement(DicomFile& file) {
    for (const DcmTagKey& tag : {DCM_FloatPixelData, DCM_DoubleFloatPixelData}) {
        DcmElement* element = nullptr;
        if (file.dataset().findAndGetElement(tag, element).good() && element != nullptr &&
            element->isLeaf() && element->getLengthField() > 0)
            return element;
    }
    return nullptr;
}

std::uint32_t floatBits(const DcmElement& element) {
    return element.getTag() == DCM_FloatPixelData ? 32 : 64;
}

/// Bytes of `element` from `offset` as they lie in the file. Throws Error (truncated).
std::vector<std::byte> partOf(DicomFile& file, DcmElement& element, std::uint64_t offset,
                              std::size_t count, E_ByteOrder order) {
    std::vector<std::byte> bytes;
    // Memory is taken only for what the file holds.
    bool whole = element.getLengthField() >= offset + count;
    if (whole) {
        bytes.resize(count);
        whole = element
                    .getPartialValue(bytes.data(), static_cast<Uint32>(offset),
                                     static_cast<Uint32>(count), nullptr, order)
                    .good();
    }
    if (!whole)
        throw badImage("truncated.pixel_data",
                       {{"found", element.getLengthField()}, {"expected", offset + count}},
                       file.path());
    return bytes;
}

bool isHalved(std::string_view photometric) {
    return photometric == "YBR_FULL_422" || photometric == "YBR_PARTIAL_422";
}

DicomFrame nativeFrame(DicomFile& file, const DicomLayout& layout, int frame) {
    DcmElement& element = pixelElement(file);
    const E_ByteOrder order = DcmXfer(file.syntax()).getByteOrder();
    const bool bigEndian = order == EBO_BigEndian;
    const auto frames = static_cast<std::uint64_t>(layout.frames);
    const std::uint64_t wholeBits =
        std::uint64_t{layout.pixels()} * layout.samples * layout.bitsAllocated;
    // Some writers say that colours are halved and write them whole.
    const bool halved = isHalved(layout.photometric) && layout.samples == 3 &&
                        element.getLengthField() < (wholeBits * frames + 7) / 8;
    if (halved && (layout.bitsAllocated != 8 || layout.columns % 2 != 0))
        throw badImage("unsupported_syntax.ybr_422",
                       {{"bits", layout.bitsAllocated}, {"columns", layout.columns}}, file.path());
    const std::uint64_t frameBits = halved ? wholeBits / layout.samples * 2 : wholeBits;
    const std::uint64_t firstBit = frameBits * static_cast<std::uint64_t>(frame);
    // Words of 16 bits lie swapped in big-endian files: read whole words, then undo it for 8 bits.
    const bool wordsSwapped =
        bigEndian && layout.bitsAllocated <= 8 && element.getTag().getEVR() == EVR_OW;
    const std::uint64_t begin = firstBit / 8 & ~std::uint64_t{1};
    std::uint64_t end = (firstBit + frameBits + 7) / 8;
    if (element.getLengthField() < end)
        throw badImage(
            "truncated.pixel_data",
            {{"found", element.getLengthField()}, {"expected", (frameBits * frames + 7) / 8}},
            file.path());
    if (wordsSwapped)
        end = std::min<std::uint64_t>((end + 1) & ~std::uint64_t{1}, element.getLengthField());
    std::vector<std::byte> bytes =
        partOf(file, element, begin, static_cast<std::size_t>(end - begin), order);
    if (wordsSwapped)
        for (std::size_t i = 0; i + 1 < bytes.size(); i += 2)
            std::swap(bytes[i], bytes[i + 1]);
    return unpackedFrame(bytes, layout, firstBit - begin * 8, bigEndian, halved);
}

/// A frame by raw deflate (PS3.5 A.4.13): the pixels as they would lie in a native file.
DicomFrame inflatedFrame(DicomFile& file, const DicomLayout& layout,
                         std::span<const std::byte> stream) {
    const std::uint64_t bits =
        std::uint64_t{layout.pixels()} * layout.samples * layout.bitsAllocated;
    const std::vector<std::byte> bytes =
        inflated(stream, static_cast<std::size_t>((bits + 7) / 8), file.path());
    return unpackedFrame(bytes, layout, 0, false, false);
}

/// Of the photometric interpretations that exist, the one that is meant; "" where none is.
std::string knownPhotometric(std::string_view stated) {
    std::string letters;
    for (const char c : stated)
        if ((c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'))
            letters += c;
        else if (c >= 'a' && c <= 'z')
            letters += static_cast<char>(c - 'a' + 'A');
    for (const std::string_view known :
         {"MONOCHROME1", "MONOCHROME2", "PALETTE COLOR", "RGB", "HSV", "ARGB", "CMYK", "YBR_FULL",
          "YBR_FULL_422", "YBR_PARTIAL_422", "YBR_PARTIAL_420", "YBR_ICT", "YBR_RCT", "XYB"}) {
        std::string its(known);
        std::erase_if(its, [](char c) { return c == ' ' || c == '_'; });
        if (its == letters)
            return std::string(known);
    }
    return {};
}

/// As the file states it, where its samples allow that; else what such samples mostly are.
void readPhotometric(DicomFile& file, DicomLayout& layout) {
    layout.photometric = knownPhotometric(file.text(DCM_PhotometricInterpretation));
    const bool isGrey = layout.photometric.starts_with("MONOCHROME");
    const bool isOfOne = isGrey || layout.photometric == "PALETTE COLOR";
    const bool fits = layout.samples == 1 ? isOfOne : !isGrey;
    if (fits && !layout.photometric.empty())
        return;
    layout.photometric = layout.samples == 1 ? "MONOCHROME2" : "RGB";
    layout.photometricIsGuess = true;
}

}  // namespace

DicomLayout readLayout(DicomFile& file, const DecodeLimits& limits) {
    const DcmElement* const floats =
        file.dataset().tagExistsWithValue(DCM_PixelData) ? nullptr : floatElement(file);
    if (floats == nullptr)
        pixelElement(file);
    const auto needed = [&file](const DcmTagKey& tag, const char* name) {
        const auto value = file.number16(tag);
        if (!value || *value == 0)
            throw badImage("unreadable.attribute", {{"attribute", name}}, file.path());
        return std::uint32_t{*value};
    };
    DicomLayout layout;
    layout.isFloat = floats != nullptr;
    layout.rows = needed(DCM_Rows, "Rows");
    layout.columns = needed(DCM_Columns, "Columns");
    if (layout.pixels() > limits.maxPixels)
        throw badImage(
            "too_large.pixels",
            {{"width", layout.columns}, {"height", layout.rows}, {"most", limits.maxPixels}},
            file.path());
    layout.samples = file.number16(DCM_SamplesPerPixel).value_or(1);
    layout.bitsAllocated = needed(DCM_BitsAllocated, "BitsAllocated");
    layout.bitsStored =
        file.number16(DCM_BitsStored).value_or(static_cast<std::uint16_t>(layout.bitsAllocated));
    layout.highBit =
        file.number16(DCM_HighBit).value_or(static_cast<std::uint16_t>(layout.bitsStored - 1));
    layout.isSigned = file.number16(DCM_PixelRepresentation).value_or(0) == 1;
    layout.byPlane = file.number16(DCM_PlanarConfiguration).value_or(0) == 1;
    readPhotometric(file, layout);
    const bool knownSize = layout.isFloat
                               ? layout.bitsAllocated == floatBits(*floats) && layout.samples == 1
                               : layout.bitsAllocated == 1 || layout.bitsAllocated == 8 ||
                                     layout.bitsAllocated == 12 || layout.bitsAllocated == 16 ||
                                     layout.bitsAllocated == 32;
    if ((layout.samples != 1 && layout.samples != 3) || !knownSize || layout.bitsStored == 0 ||
        layout.bitsStored > layout.bitsAllocated || layout.highBit >= layout.bitsAllocated ||
        layout.highBit + 1 < layout.bitsStored)
        throw badImage("unreadable.layout",
                       {{"samples", layout.samples},
                        {"allocated", layout.bitsAllocated},
                        {"stored", layout.bitsStored},
                        {"high", layout.highBit}},
                       file.path());
    if (const std::string frames = file.text(DCM_NumberOfFrames); !frames.empty()) {
        constexpr long long kMostFrames = 1'000'000;
        const auto count = base::toInteger(frames);
        if (!count || *count < 0 || *count > kMostFrames)
            throw badImage("unreadable.frames", {}, file.path());
        // Some writers say 0 of a file of one frame.
        layout.frames = std::max(1, static_cast<int>(*count));
    }
    const std::uint64_t bytes =
        std::uint64_t{layout.pixels()} * layout.samples * ((layout.bitsAllocated + 7) / 8);
    if (bytes > limits.maxBytes)
        throw badImage("too_large.frame", {{"bytes", bytes}, {"most", limits.maxBytes}},
                       file.path());
    return layout;
}

std::vector<double> readFloatFrame(DicomFile& file, const DicomLayout& layout, int frame) {
    DcmElement* const element = floatElement(file);
    if (element == nullptr)
        throw badImage("no_pixels.float", {}, file.path());
    const E_ByteOrder order = DcmXfer(file.syntax()).getByteOrder();
    const unsigned size = layout.bitsAllocated / 8;
    const std::size_t frameBytes = layout.pixels() * size;
    const std::vector<std::byte> bytes =
        partOf(file, *element, std::uint64_t{frameBytes} * static_cast<std::uint64_t>(frame),
               frameBytes, order);
    ByteReader reader(bytes);
    std::vector<double> values(layout.pixels());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::uint64_t raw =
            order == EBO_BigEndian ? reader.big(i * size, size) : reader.little(i * size, size);
        const double value = size == 4
                                 ? double{std::bit_cast<float>(static_cast<std::uint32_t>(raw))}
                                 : std::bit_cast<double>(raw);
        values[i] = std::isfinite(value) ? value : 0;
    }
    return values;
}

bool isEncapsulated(DicomFile& file) {
    return encapsulated(dynamic_cast<DcmPixelData*>(&pixelElement(file))) != nullptr;
}

bool hasFragileDecoder(DicomFile& file) {
    const std::optional<Coding> coding = codingOf(file.syntaxUid());
    if (coding == Coding::Rle || coding == Coding::Deflated || coding == Coding::Unsupported)
        return false;
    return isEncapsulated(file);
}

DicomFrame readFrame(DicomFile& file, const DicomLayout& layout, int frame) {
    const std::string uid = file.syntaxUid();
    const std::optional<Coding> stated = codingOf(uid);
    if (stated == Coding::Unsupported)
        throw badImage("unsupported_syntax.syntax", {{"syntax", syntaxName(uid)}}, file.path());
    DcmPixelSequence* const sequence =
        encapsulated(dynamic_cast<DcmPixelData*>(&pixelElement(file)));
    if (sequence == nullptr)
        return nativeFrame(file, layout, frame);
    const std::vector<std::byte> stream = encapsulatedFrame(file, *sequence, layout, frame);
    // What the stream is by itself goes over what the file calls it.
    Coding coding = stated.value_or(Coding::Unsupported);
    if (coding != Coding::Deflated && coding != Coding::Rle)
        coding = codingOfStream(stream).value_or(coding);
    const bool fits = isWholeBytes(layout) || coding == Coding::Deflated ||
                      (coding == Coding::Jpeg2000 && layout.bitsAllocated == 1);
    if (coding == Coding::Native || coding == Coding::Unsupported || !fits)
        throw badImage("unsupported_syntax.syntax", {{"syntax", syntaxName(uid)}}, file.path());
    switch (coding) {
    case Coding::Rle:
        return {samplesOf(decodeRle(stream, layout.pixels(), layout.samples,
                                    layout.bitsAllocated / 8, file.path()),
                          layout, false, false),
                layout.photometric};
    case Coding::Deflated:
        return inflatedFrame(file, layout, stream);
    case Coding::Jpeg2000:
        return jpeg2000Frame(file, layout, stream);
    default:
        return jpegFrame(file, layout, stream);
    }
}

}  // namespace lightbox::imaging
