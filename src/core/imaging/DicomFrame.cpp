// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DicomFrame.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <new>
#include <optional>

#include <dcmtk/dcmdata/dcpixel.h>
#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>
#include <dcmtk/dcmdata/dcxfer.h>

#include "base/Text.h"
#include "imaging/ByteReader.h"
#include "imaging/DicomRle.h"
#include "imaging/Errors.h"
#include "imaging/Jpeg2000.h"
#include "imaging/JpegMarkers.h"

namespace lightbox::imaging {

namespace {

enum class Coding { Native, Rle, Jpeg, Jpeg2000, Unsupported };

Coding codingOf(E_TransferSyntax syntax) {
    switch (syntax) {
    case EXS_RLELossless:
        return Coding::Rle;
    case EXS_JPEGProcess1:
    case EXS_JPEGProcess2_4:
    case EXS_JPEGProcess6_8:
    case EXS_JPEGProcess10_12:
    case EXS_JPEGProcess14:
    case EXS_JPEGProcess14SV1:
    case EXS_JPEGLSLossless:
    case EXS_JPEGLSLossy:
        return Coding::Jpeg;
    case EXS_JPEG2000LosslessOnly:
    case EXS_JPEG2000:
        return Coding::Jpeg2000;
    default:
        return DcmXfer(syntax).isEncapsulated() ? Coding::Unsupported : Coding::Native;
    }
}

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

std::int64_t storedValue(std::uint64_t raw, const DicomLayout& layout) {
    const std::uint32_t shift = layout.highBit + 1 - layout.bitsStored;
    const std::uint64_t value = (raw >> shift) & ((std::uint64_t{1} << layout.bitsStored) - 1);
    const bool negative = layout.isSigned && (value >> (layout.bitsStored - 1)) != 0;
    return static_cast<std::int64_t>(value) - (negative ? std::int64_t{1} << layout.bitsStored : 0);
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

/// YBR_FULL_422: two pixels are Y1 Y2 Cb Cr.
std::vector<std::int64_t> expanded422(std::span<const std::byte> bytes, std::size_t pixels) {
    std::vector<std::int64_t> values(pixels * 3);
    const auto at = [bytes](std::size_t i) { return std::to_integer<std::int64_t>(bytes[i]); };
    for (std::size_t pixel = 0; pixel < pixels; ++pixel) {
        const std::size_t quad = pixel / 2 * 4;
        values[pixel * 3] = at(quad + pixel % 2);
        values[pixel * 3 + 1] = at(quad + 2);
        values[pixel * 3 + 2] = at(quad + 3);
    }
    return values;
}

/// Samples in the machine's order of bytes, as DCMTK's decoders give them, or in the order said.
std::vector<std::int64_t> samplesOf(std::span<const std::byte> bytes, const DicomLayout& layout,
                                    bool bigEndian, bool byPlane) {
    const std::size_t size = layout.bitsAllocated / 8;
    const std::size_t pixels = layout.pixels();
    std::vector<std::int64_t> values(pixels * layout.samples);
    ByteReader reader(bytes);
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto count = static_cast<unsigned>(size);
        const std::uint64_t raw =
            bigEndian ? reader.big(i * size, count) : reader.little(i * size, count);
        const std::size_t to = byPlane ? i % pixels * layout.samples + i / pixels : i;
        values[to] = storedValue(raw, layout);
    }
    return values;
}

DicomFrame nativeFrame(DicomFile& file, const DicomLayout& layout, int frame) {
    DcmElement& element = pixelElement(file);
    const E_ByteOrder order = DcmXfer(file.syntax()).getByteOrder();
    const bool bigEndian = order == EBO_BigEndian;
    const bool halved = layout.photometric == "YBR_FULL_422" && layout.samples == 3;
    if (halved && (layout.bitsAllocated != 8 || layout.columns % 2 != 0))
        throw badImage("unsupported_syntax.ybr_422",
                       {{"bits", layout.bitsAllocated}, {"columns", layout.columns}}, file.path());
    const std::uint64_t frameBits =
        std::uint64_t{layout.pixels()} * (halved ? 2 : layout.samples) * layout.bitsAllocated;
    const std::uint64_t allBytes = (frameBits * static_cast<std::uint64_t>(layout.frames) + 7) / 8;
    if (element.getLengthField() < allBytes)
        throw badImage("truncated.pixel_data",
                       {{"found", element.getLengthField()}, {"expected", allBytes}}, file.path());
    const std::uint64_t firstBit = frameBits * static_cast<std::uint64_t>(frame);
    // Words of 16 bits lie swapped in big-endian files: read whole words, then undo it for 8 bits.
    const bool wordsSwapped =
        bigEndian && layout.bitsAllocated <= 8 && element.getTag().getEVR() == EVR_OW;
    const std::uint64_t begin = firstBit / 8 & ~std::uint64_t{1};
    std::uint64_t end = (firstBit + frameBits + 7) / 8;
    if (wordsSwapped)
        end = std::min<std::uint64_t>((end + 1) & ~std::uint64_t{1}, element.getLengthField());
    std::vector<std::byte> bytes =
        partOf(file, element, begin, static_cast<std::size_t>(end - begin), order);
    if (wordsSwapped)
        for (std::size_t i = 0; i + 1 < bytes.size(); i += 2)
            std::swap(bytes[i], bytes[i + 1]);

    if (layout.bitsAllocated == 1) {
        DicomFrame result{{}, layout.photometric};
        result.values.resize(layout.pixels() * layout.samples);
        const std::uint64_t skipped = firstBit - begin * 8;
        for (std::size_t i = 0; i < result.values.size(); ++i) {
            const std::uint64_t bit = skipped + i;
            result.values[i] = std::to_integer<int>(bytes[bit / 8]) >> (bit % 8) & 1;
        }
        return result;
    }
    const auto frameBytes =
        std::span<const std::byte>(bytes).subspan(static_cast<std::size_t>(firstBit / 8 - begin));
    if (halved)
        return {expanded422(frameBytes, layout.pixels()), layout.photometric};
    return {samplesOf(frameBytes, layout, bigEndian, layout.byPlane), layout.photometric};
}

bool startsFrame(std::span<const std::byte> fragment, Coding coding) {
    const ByteReader reader(fragment);
    if (coding == Coding::Rle)
        return true;  // a frame is one fragment, PS3.5 A.4.2
    if (coding == Coding::Jpeg)
        return reader.matches(0, "\xFF\xD8\xFF");
    return reader.matches(0, "\xFF\x4F\xFF\x51") || reader.matches(4, "jP  ");
}

/// The fragments of one frame, joined. A new frame begins where a fragment begins with a new
/// stream.
std::vector<std::byte> encapsulatedFrame(DicomFile& file, DcmPixelSequence& sequence,
                                         const DicomLayout& layout, int frame, Coding coding) {
    std::vector<std::byte> joined;
    int current = -1;
    // Item 0 is the basic offset table.
    for (unsigned long i = 1; i < sequence.card() && current <= frame; ++i) {
        DcmPixelItem* item = nullptr;
        Uint8* data = nullptr;
        if (sequence.getItem(item, i).bad() || item == nullptr || item->getLengthField() == 0 ||
            item->getUint8Array(data).bad() || data == nullptr)
            continue;
        const std::span<const std::byte> fragment(reinterpret_cast<const std::byte*>(data),
                                                  item->getLengthField());
        if (current < 0 || (layout.frames > 1 && startsFrame(fragment, coding)))
            ++current;
        if (current == frame)
            joined.insert(joined.end(), fragment.begin(), fragment.end());
    }
    if (joined.empty())
        throw badImage("truncated.frame", {{"frame", frame}}, file.path());
    return joined;
}

DcmPixelSequence& encapsulated(DicomFile& file, DcmPixelData& pixels) {
    DcmPixelSequence* sequence = nullptr;
    E_TransferSyntax syntax = EXS_Unknown;
    const DcmRepresentationParameter* parameter = nullptr;
    pixels.getOriginalRepresentationKey(syntax, parameter);
    if (pixels.getEncapsulatedRepresentation(syntax, parameter, sequence).bad() ||
        sequence == nullptr)
        throw badImage("unreadable.encapsulated", {}, file.path());
    return *sequence;
}

DicomFrame jpeg2000Frame(DicomFile& file, const DicomLayout& layout,
                         std::span<const std::byte> stream) {
    const Jpeg2000Image image =
        decodeJpeg2000(stream, layout.columns, layout.rows, layout.samples, file.path());
    DicomFrame result{{image.samples.begin(), image.samples.end()}, layout.photometric};
    // The stream's own sign is right unless the data set calls unsigned samples signed.
    if (layout.isSigned && !image.isSigned)
        for (std::int64_t& value : result.values)
            if (value >> (image.precision - 1) != 0)
                value -= std::int64_t{1} << image.precision;
    if (result.photometric == "YBR_RCT" || result.photometric == "YBR_ICT")
        result.photometric = "RGB";  // OpenJPEG has undone the component transform
    return result;
}

/// DCMTK's decoders trust the data set for the size of their output.
void checkJpegFrame(DicomFile& file, const DicomLayout& layout, std::span<const std::byte> stream) {
    const auto header = readJpegFrame(stream);
    if (!header)
        throw badImage("unreadable.jpeg_header", {}, file.path());
    if (header->width != layout.columns || header->height != layout.rows ||
        static_cast<std::uint32_t>(header->components) != layout.samples ||
        header->precision > static_cast<int>(layout.bitsAllocated) || header->precision < 2)
        throw badImage("unreadable.jpeg_differs",
                       {{"width", header->width},
                        {"height", header->height},
                        {"components", header->components},
                        {"bits", header->precision},
                        {"columns", layout.columns},
                        {"rows", layout.rows},
                        {"samples", layout.samples},
                        {"allocated", layout.bitsAllocated}},
                       file.path());
}

DicomFrame decodedFrame(DicomFile& file, const DicomLayout& layout, int frame,
                        DcmPixelData& pixels) {
    // The decoders shape their output by this attribute; by pixel is what is wanted.
    if (layout.samples > 1)
        file.dataset().putAndInsertUint16(DCM_PlanarConfiguration, 0);
    const std::size_t bytes = layout.pixels() * layout.samples * (layout.bitsAllocated / 8);
    std::vector<std::byte> buffer(bytes + bytes % 2);
    Uint32 fragment = 0;
    OFString photometric;
    const OFCondition status =
        pixels.getUncompressedFrame(&file.dataset(), static_cast<Uint32>(frame), fragment,
                                    buffer.data(), static_cast<Uint32>(buffer.size()), photometric);
    if (status.bad())
        throw badImage("unreadable.reason", {{"reason", status.text()}}, file.path());
    return {samplesOf(buffer, layout, gLocalByteOrder == EBO_BigEndian, false),
            photometric.empty() ? layout.photometric : std::string(photometric.c_str())};
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
    layout.photometric = file.text(DCM_PhotometricInterpretation);
    const bool knownSize = layout.isFloat
                               ? layout.bitsAllocated == floatBits(*floats) && layout.samples == 1
                               : layout.bitsAllocated == 1 || layout.bitsAllocated == 8 ||
                                     layout.bitsAllocated == 16 || layout.bitsAllocated == 32;
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

bool hasFragileDecoder(E_TransferSyntax syntax) {
    const Coding coding = codingOf(syntax);
    return coding == Coding::Jpeg || coding == Coding::Jpeg2000;
}

DicomFrame readFrame(DicomFile& file, const DicomLayout& layout, int frame) {
    const Coding coding = codingOf(file.syntax());
    if (coding == Coding::Native)
        return nativeFrame(file, layout, frame);
    auto* pixels = dynamic_cast<DcmPixelData*>(&pixelElement(file));
    if (coding == Coding::Unsupported || pixels == nullptr || layout.bitsAllocated < 8)
        throw badImage("unsupported_syntax.syntax",
                       {{"syntax", DcmXfer(file.syntax()).getXferName()}}, file.path());
    DcmPixelSequence& sequence = encapsulated(file, *pixels);
    const std::vector<std::byte> stream = encapsulatedFrame(file, sequence, layout, frame, coding);
    if (coding == Coding::Rle)
        return {samplesOf(decodeRle(stream, layout.pixels(), layout.samples,
                                    layout.bitsAllocated / 8, file.path()),
                          layout, false, false),
                layout.photometric};
    if (coding == Coding::Jpeg2000)
        return jpeg2000Frame(file, layout, stream);
    checkJpegFrame(file, layout, stream);
    return decodedFrame(file, layout, frame, *pixels);
}

}  // namespace lightbox::imaging
