// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/DicomJpeg.h"

#include <bit>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <dcmtk/dcmdata/dcpixel.h>
#include <dcmtk/dcmdata/dcpixseq.h>
#include <dcmtk/dcmdata/dcpxitem.h>
#include <dcmtk/dcmdata/dcxfer.h>

#include "imaging/DicomSamples.h"
#include "imaging/Errors.h"
#include "imaging/Jpeg2000.h"
#include "imaging/JpegMarkers.h"

namespace lightbox::imaging {

namespace {

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

}  // namespace

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
    std::vector<std::byte> even = withStatedThresholds(stream);
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
        // DCMTK's word for a decoder that gives up.
        throw status == EC_IllegalCall
            ? badImage("unreadable.jpeg_data", {}, file.path())
            : badImage("unreadable.reason", {{"reason", status.text()}}, file.path());
    result.values = samplesOf(buffer, layout, gLocalByteOrder == EBO_BigEndian, false);
    result.photometric = photometric.empty() ? stated : std::string(photometric.c_str());
    return result;
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

}  // namespace lightbox::imaging
