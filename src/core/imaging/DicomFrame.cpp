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
#include "imaging/DicomRle.h"
#include "imaging/DicomSyntax.h"
#include "imaging/Errors.h"
#include "imaging/Jpeg2000.h"
#include "imaging/JpegMarkers.h"

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

/// Samples of any count of bits, one after another from the least significant bit of each byte on
/// (PS3.5 8.1.1, D.1), of which the first `skipped` bits are another frame's.
std::vector<std::int64_t> packedSamples(std::span<const std::byte> bytes, const DicomLayout& layout,
                                        std::uint64_t skipped) {
    std::vector<std::int64_t> values(layout.pixels() * layout.samples);
    std::uint64_t bit = skipped;
    for (std::int64_t& value : values) {
        std::uint64_t raw = 0;
        for (std::uint32_t i = 0; i < layout.bitsAllocated; ++i, ++bit)
            raw |= std::uint64_t{std::to_integer<unsigned>(bytes[bit / 8]) >> (bit % 8) & 1U} << i;
        value = storedValue(raw, layout);
    }
    return values;
}

bool isWholeBytes(const DicomLayout& layout) {
    return layout.bitsAllocated % 8 == 0;
}

/// Samples by pixel, by plane, or with halved colours, as they lie in a file.
DicomFrame unpackedFrame(std::span<const std::byte> bytes, const DicomLayout& layout,
                         std::uint64_t skippedBits, bool bigEndian, bool halved) {
    if (!isWholeBytes(layout))
        return {packedSamples(bytes, layout, skippedBits), layout.photometric};
    const auto frame = bytes.subspan(static_cast<std::size_t>(skippedBits / 8));
    if (halved)
        return {expanded422(frame, layout.pixels()), layout.photometric};
    return {samplesOf(frame, layout, bigEndian, layout.byPlane), layout.photometric};
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

DcmPixelSequence* encapsulated(DcmPixelData* pixels) {
    if (pixels == nullptr)
        return nullptr;
    DcmPixelSequence* sequence = nullptr;
    E_TransferSyntax syntax = EXS_Unknown;
    const DcmRepresentationParameter* parameter = nullptr;
    pixels->getOriginalRepresentationKey(syntax, parameter);
    return pixels->getEncapsulatedRepresentation(syntax, parameter, sequence).good() ? sequence
                                                                                     : nullptr;
}

/// Reads one; empty where there is none.
std::span<const std::byte> fragmentAt(DcmPixelSequence& sequence, std::size_t index) {
    DcmPixelItem* item = nullptr;
    Uint8* data = nullptr;
    // Item 0 is the basic offset table.
    if (sequence.getItem(item, static_cast<unsigned long>(index) + 1).bad() || item == nullptr ||
        item->getLengthField() == 0 || item->getUint8Array(data).bad() || data == nullptr)
        return {};
    return {reinterpret_cast<const std::byte*>(data), item->getLengthField()};
}

/// Basic offset table, else the extended one: bytes from the first fragment's item to those at which
/// the frames begin (PS3.5 A.4).
std::vector<std::uint64_t> frameOffsets(DicomFile& file, DcmPixelSequence& sequence) {
    std::vector<std::uint64_t> offsets;
    DcmPixelItem* table = nullptr;
    Uint8* data = nullptr;
    unsigned size = 4;
    std::uint64_t bytes = 0;
    if (sequence.getItem(table, 0).good() && table != nullptr && table->getLengthField() > 0 &&
        table->getUint8Array(data).good() && data != nullptr) {
        bytes = table->getLengthField();
    } else {
        const DcmTagKey kExtendedOffsetTable(0x7FE0, 0x0001);
        DcmElement* element = nullptr;
        if (file.dataset().findAndGetElement(kExtendedOffsetTable, element).bad() ||
            element == nullptr || element->getUint8Array(data).bad() || data == nullptr)
            return offsets;
        size = 8;
        bytes = element->getLengthField();
    }
    ByteReader reader({reinterpret_cast<const std::byte*>(data), static_cast<std::size_t>(bytes)});
    for (std::uint64_t at = 0; at + size <= bytes; at += size)
        offsets.push_back(reader.little(at, size));
    return offsets;
}

/// The fragments that each frame begins with, in ascending order, and the end of the last.
class FragmentsOfFrames {
public:
    FragmentsOfFrames(DicomFile& file, DcmPixelSequence& sequence, const DicomLayout& layout)
        : m_sequence(sequence),
          m_count(sequence.card() > 0 ? static_cast<std::size_t>(sequence.card()) - 1 : 0),
          m_frames(static_cast<std::size_t>(layout.frames)) {
        if (m_frames == 1)
            m_first = {0};
        else
            findFirst(file);
        m_first.push_back(m_count);
    }

    /// First and end of the fragments of a frame; equal where there are none.
    [[nodiscard]] std::pair<std::size_t, std::size_t> of(std::size_t frame) const {
        if (frame + 1 >= m_first.size())
            return {m_count, m_count};
        return {m_first[frame], m_first[frame + 1]};
    }

private:
    void findFirst(DicomFile& file) {
        const std::vector<std::size_t> marked = byMarkers();
        std::vector<std::size_t> stated = byOffsets(frameOffsets(file, m_sequence));
        // One frame whose own mark is damaged must not move those after it.
        if (marked.size() == m_frames || (stated.empty() && m_count != m_frames))
            m_first = marked;
        else if (!stated.empty())
            m_first = std::move(stated);
        else if (marked.empty() || 2 * marked.size() > m_frames)
            for (std::size_t i = 0; i < m_count; ++i)
                m_first.push_back(i);
        else
            m_first = marked;
    }

    std::vector<std::size_t> byMarkers() {
        std::vector<std::size_t> first;
        for (std::size_t i = 0; i < m_count; ++i) {
            const std::optional<Coding> coding = codingOfStream(fragmentAt(m_sequence, i));
            // A frame of run lengths is one fragment (PS3.5 A.4.2): what begins like them may be
            // compressed data too.
            if (coding && (*coding != Coding::Rle || m_count == m_frames))
                first.push_back(i);
        }
        return first;
    }

    std::vector<std::size_t> byOffsets(const std::vector<std::uint64_t>& offsets) {
        std::vector<std::size_t> first;
        if (offsets.size() != m_frames)
            return first;
        std::uint64_t at = 0;
        for (std::size_t i = 0; i < m_count && first.size() < m_frames; ++i) {
            if (at == offsets[first.size()])
                first.push_back(i);
            DcmPixelItem* item = nullptr;
            if (m_sequence.getItem(item, static_cast<unsigned long>(i) + 1).bad() ||
                item == nullptr)
                break;
            at += 8 + std::uint64_t{item->getLengthField()};
        }
        // Fewer in a file that is cut: the others lie beyond its end.
        const bool fit = !first.empty() && first.front() == 0 &&
                         (first.size() == m_frames || offsets[first.size()] >= at);
        return fit ? first : std::vector<std::size_t>{};
    }

    DcmPixelSequence& m_sequence;
    std::size_t m_count;
    std::size_t m_frames;
    std::vector<std::size_t> m_first;
};

/// The fragments of one frame, joined.
std::vector<std::byte> encapsulatedFrame(DicomFile& file, DcmPixelSequence& sequence,
                                         const DicomLayout& layout, int frame) {
    const auto index = static_cast<std::size_t>(frame);
    // Mostly each frame is one fragment: then the others need not be read.
    const bool hasOwn =
        sequence.card() == static_cast<unsigned long>(layout.frames) + 1 &&
        codingOfStream(fragmentAt(sequence, index)) &&
        (frame + 1 == layout.frames || codingOfStream(fragmentAt(sequence, index + 1)));
    const auto [first, end] =
        hasOwn ? std::pair(index, index + 1) : FragmentsOfFrames(file, sequence, layout).of(index);
    std::vector<std::byte> joined;
    for (std::size_t i = first; i < end; ++i) {
        const std::span<const std::byte> fragment = fragmentAt(sequence, i);
        joined.insert(joined.end(), fragment.begin(), fragment.end());
    }
    if (joined.empty())
        throw badImage("truncated.frame", {{"frame", frame}}, file.path());
    return joined;
}

DicomFrame jpeg2000Frame(DicomFile& file, const DicomLayout& layout,
                         std::span<const std::byte> stream) {
    const Jpeg2000Image image =
        decodeJpeg2000(stream, layout.columns, layout.rows, layout.samples, file.path());
    DicomFrame result{{image.samples.begin(), image.samples.end()}, layout.photometric};
    if (layout.isSigned != image.isSigned)
        result.notes.emplace_back("sign_by_stream");
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
JpegFrame checkedJpegFrame(DicomFile& file, const DicomLayout& layout,
                           std::span<const std::byte> stream) {
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
    return *header;
}

/// The syntax whose decoder fits a stream: files name another now and then.
E_TransferSyntax syntaxOf(const JpegFrame& header) {
    constexpr unsigned kLossless = 0xC3;
    constexpr unsigned kJpegLs = 0xF7;
    if (header.marker == kJpegLs)
        return EXS_JPEGLSLossy;
    if (header.marker == kLossless)
        return EXS_JPEGProcess14;
    return header.precision == 8 ? EXS_JPEGProcess1 : EXS_JPEGProcess2_4;
}

/// What DCMTK's decoders need to know of one frame, its colour as its own stream has it.
void describe(const DicomLayout& layout, const char* photometric, DcmItem& item) {
    const auto put = [&item](const DcmTagKey& tag, std::uint32_t value) {
        item.putAndInsertUint16(tag, static_cast<Uint16>(value));
    };
    put(DCM_Rows, layout.rows);
    put(DCM_Columns, layout.columns);
    put(DCM_SamplesPerPixel, layout.samples);
    put(DCM_BitsAllocated, layout.bitsAllocated);
    put(DCM_BitsStored, layout.bitsStored);
    put(DCM_HighBit, layout.highBit);
    put(DCM_PixelRepresentation, layout.isSigned ? 1 : 0);
    // The decoders shape their output by this attribute; by pixel is what is wanted.
    if (layout.samples > 1)
        put(DCM_PlanarConfiguration, 0);
    item.putAndInsertString(DCM_NumberOfFrames, "1");
    item.putAndInsertString(DCM_PhotometricInterpretation, photometric);
}

/// The colour of a JPEG stream: what its own marks say, else what the data set says.
std::string jpegPhotometric(const DicomLayout& layout, const JpegFrame& header,
                            std::vector<std::string>& notes) {
    const JpegColour stated = statedColour(header);
    if (layout.samples != 3 || stated == JpegColour::Unsaid)
        return layout.photometric;
    const bool isYbr = layout.photometric.starts_with("YBR_FULL");
    const bool wantsYbr = stated == JpegColour::Ycbcr;
    if (isYbr == wantsYbr)
        return layout.photometric;
    if (!layout.photometricIsGuess)
        notes.emplace_back("colour_by_stream");
    return wantsYbr ? "YBR_FULL_422" : "RGB";
}

/// The stream as the only frame of an image of its own: DCMTK would put the fragments of a file
/// together in its own way.
DicomFrame jpegFrame(DicomFile& file, const DicomLayout& layout,
                     std::span<const std::byte> stream) {
    const JpegFrame header = checkedJpegFrame(file, layout, stream);
    if (file.isCut() && !header.complete)
        throw badImage("truncated.picture", {}, file.path());
    DicomFrame result;
    const std::string stated = jpegPhotometric(layout, header, result.notes);
    DcmDataset image;
    describe(layout, stated.c_str(), image);
    auto sequence = std::make_unique<DcmPixelSequence>(DcmTag(DCM_PixelData, EVR_OB));
    sequence->insert(new DcmPixelItem(DcmTag(DCM_PixelItemTag, EVR_OB)));
    auto item = std::make_unique<DcmPixelItem>(DcmTag(DCM_PixelItemTag, EVR_OB));
    std::vector<std::byte> even(stream.begin(), stream.end());
    even.resize(even.size() + even.size() % 2);
    if (item->putUint8Array(reinterpret_cast<const Uint8*>(even.data()),
                            static_cast<unsigned long>(even.size()))
            .bad())
        throw badImage("too_large.memory_short", {}, file.path());
    sequence->insert(item.release());
    DcmPixelData pixels(DcmTag(DCM_PixelData, EVR_OB));
    pixels.putOriginalRepresentation(syntaxOf(header), nullptr, sequence.release());

    const std::size_t bytes = layout.pixels() * layout.samples * (layout.bitsAllocated / 8);
    std::vector<std::byte> buffer(bytes + bytes % 2);
    Uint32 fragment = 0;
    OFString photometric;
    const OFCondition status = pixels.getUncompressedFrame(
        &image, 0, fragment, buffer.data(), static_cast<Uint32>(buffer.size()), photometric);
    if (status.bad())
        throw badImage("unreadable.reason", {{"reason", status.text()}}, file.path());
    result.values = samplesOf(buffer, layout, gLocalByteOrder == EBO_BigEndian, false);
    result.photometric = photometric.empty() ? stated : std::string(photometric.c_str());
    return result;
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
