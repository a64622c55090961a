// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/Jpeg2000.h"

#include <algorithm>
#include <cstring>
#include <memory>
#include <string>

#include <openjpeg.h>

#include "imaging/ByteReader.h"
#include "imaging/Errors.h"

namespace lightbox::imaging {

namespace {

/// The position of OpenJPEG's reader in the caller's bytes.
struct Source {
    std::span<const std::byte> bytes;
    std::size_t at = 0;
};

constexpr auto kEnd = static_cast<OPJ_SIZE_T>(-1);

OPJ_SIZE_T readSome(void* buffer, OPJ_SIZE_T count, void* user) {
    auto& source = *static_cast<Source*>(user);
    const std::size_t some = std::min<std::size_t>(count, source.bytes.size() - source.at);
    if (some == 0)
        return kEnd;
    std::memcpy(buffer, source.bytes.data() + source.at, some);
    source.at += some;
    return some;
}

OPJ_OFF_T skipSome(OPJ_OFF_T count, void* user) {
    auto& source = *static_cast<Source*>(user);
    if (count < 0)
        return -1;
    const auto some =
        std::min<std::uint64_t>(static_cast<std::uint64_t>(count), source.bytes.size() - source.at);
    source.at += some;
    return static_cast<OPJ_OFF_T>(some);
}

OPJ_BOOL seekTo(OPJ_OFF_T position, void* user) {
    auto& source = *static_cast<Source*>(user);
    if (position < 0 || static_cast<std::uint64_t>(position) > source.bytes.size())
        return OPJ_FALSE;
    source.at = static_cast<std::size_t>(position);
    return OPJ_TRUE;
}

// OpenJPEG's streams and codecs are the same untyped pointer: each has a deleter of its own.
struct DestroyStream {
    void operator()(opj_stream_t* stream) const { opj_stream_destroy(stream); }
};
struct DestroyCodec {
    void operator()(opj_codec_t* codec) const { opj_destroy_codec(codec); }
};
struct DestroyImage {
    void operator()(opj_image_t* image) const { opj_image_destroy(image); }
};

void checkHeader(const opj_image_t& image, std::uint32_t width, std::uint32_t height,
                 std::uint32_t components, const std::filesystem::path& file) {
    if (image.x1 - image.x0 != width || image.y1 - image.y0 != height ||
        image.numcomps != components)
        throw badImage("unreadable.jpeg2000_differs",
                       {{"x0", image.x1 - image.x0},
                        {"y0", image.y1 - image.y0},
                        {"numcomps", image.numcomps},
                        {"width", width},
                        {"height", height},
                        {"components", components}},
                       file);
    constexpr OPJ_UINT32 kMaxPrecision = 31;
    for (OPJ_UINT32 i = 0; i < image.numcomps; ++i) {
        const opj_image_comp_t& component = image.comps[i];
        if (component.dx != 1 || component.dy != 1 || component.prec > kMaxPrecision ||
            component.prec != image.comps[0].prec || component.sgnd != image.comps[0].sgnd)
            throw badImage("unsupported_syntax.jpeg2000_kinds", {}, file);
    }
}

/// Where the codestream begins: behind the header of the box that holds it, 0 of a bare one.
std::uint64_t codestreamAt(std::span<const std::byte> bytes) {
    ByteReader reader(bytes);
    if (!reader.matches(4, "jP  "))
        return 0;
    for (std::uint64_t at = 0; at + 8 <= bytes.size();) {
        const std::uint64_t stated = reader.big(at, 4);
        const bool isWide = stated == 1;
        const std::uint64_t length = isWide ? reader.big(at + 8, 8) : stated;
        const std::uint64_t head = isWide ? 16 : 8;
        if (reader.matches(at + 4, "jp2c"))
            return at + head;
        if (length < head || length > bytes.size() - at)
            break;
        at += length;
    }
    return bytes.size();
}

/// The image's and tiles' sizes in the SIZ marker of a bare codestream (ISO 15444-1 A.5.1), looked
/// at before OpenJPEG allocates by them.
void checkSizes(std::span<const std::byte> bytes, std::uint32_t width, std::uint32_t height,
                const std::filesystem::path& file) {
    const std::uint64_t begin = codestreamAt(bytes);
    ByteReader reader(bytes);
    if (!reader.matches(begin, "\xFF\x4F\xFF\x51"))
        return;  // OpenJPEG says what is wrong
    const auto at = [&reader, begin](std::uint64_t index) {
        return reader.big(begin + 8 + 4 * index, 4);
    };
    const std::uint64_t imageWidth = at(0) - at(2);
    const std::uint64_t imageHeight = at(1) - at(3);
    const std::uint64_t tileWidth = at(4);
    const std::uint64_t tileHeight = at(5);
    if (!reader.complete())
        throw badImage("truncated.jpeg2000_header", {}, file);
    if (imageWidth != width || imageHeight != height)
        throw badImage("unreadable.jpeg2000_size",
                       {{"imageWidth", imageWidth},
                        {"imageHeight", imageHeight},
                        {"width", width},
                        {"height", height}},
                       file);
    constexpr std::uint64_t kMostTiles = 65535;
    if (tileWidth == 0 || tileHeight == 0 ||
        (imageWidth / tileWidth + 1) * (imageHeight / tileHeight + 1) > 2 * kMostTiles)
        throw badImage("hostile.jpeg2000_tiles", {}, file);
}

}  // namespace

Jpeg2000Size readJpeg2000Size(std::span<const std::byte> bytes) {
    const std::uint64_t at = codestreamAt(bytes);
    ByteReader reader(bytes);
    if (!reader.matches(at, "\xFF\x4F\xFF\x51"))
        return {};
    Jpeg2000Size size;
    size.width = reader.big(at + 8, 4) - reader.big(at + 16, 4);
    size.height = reader.big(at + 12, 4) - reader.big(at + 20, 4);
    size.components = static_cast<int>(reader.big(at + 40, 2));
    size.precision = static_cast<int>(reader.big(at + 42, 1) & 0x7FU) + 1;
    constexpr std::uint64_t kMostSide = UINT32_MAX;
    const bool isSound = reader.complete() && size.width <= kMostSide && size.height <= kMostSide;
    return isSound ? size : Jpeg2000Size{};
}

Jpeg2000Image decodeJpeg2000(std::span<const std::byte> bytes, std::uint32_t width,
                             std::uint32_t height, std::uint32_t components,
                             const std::filesystem::path& file) {
    checkSizes(bytes, width, height, file);
    const bool boxed = ByteReader(bytes).matches(4, "jP  ");
    const std::unique_ptr<opj_codec_t, DestroyCodec> codec(
        opj_create_decompress(boxed ? OPJ_CODEC_JP2 : OPJ_CODEC_J2K));
    const std::unique_ptr<opj_stream_t, DestroyStream> stream(opj_stream_default_create(OPJ_TRUE));
    if (!codec || !stream)
        throw badImage("unreadable.jpeg2000_start", {}, file);
    Source source{bytes};
    opj_stream_set_read_function(stream.get(), readSome);
    opj_stream_set_skip_function(stream.get(), skipSome);
    opj_stream_set_seek_function(stream.get(), seekTo);
    opj_stream_set_user_data(stream.get(), &source, nullptr);
    opj_stream_set_user_data_length(stream.get(), bytes.size());
    opj_dparameters_t parameters;
    opj_set_default_decoder_parameters(&parameters);
    opj_image_t* opened = nullptr;
    const bool headed = opj_setup_decoder(codec.get(), &parameters) == OPJ_TRUE &&
                        opj_read_header(stream.get(), codec.get(), &opened) == OPJ_TRUE;
    const std::unique_ptr<opj_image_t, DestroyImage> image(opened);
    if (!headed || !image)
        throw badImage("unreadable.jpeg2000_header", {}, file);
    checkHeader(*image, width, height, components, file);
    if (opj_decode(codec.get(), stream.get(), image.get()) == OPJ_FALSE)
        throw badImage(source.at >= bytes.size() ? "truncated.jpeg2000"
                                                 : "unreadable.jpeg2000_data",
                       {}, file);

    if (image->numcomps != components)
        throw badImage("unsupported_syntax.jpeg2000_kinds", {}, file);  // by a palette
    const std::size_t pixels = static_cast<std::size_t>(width) * height;
    Jpeg2000Image result{{},
                         static_cast<int>(image->comps[0].prec),
                         image->comps[0].sgnd != 0,
                         image->color_space == OPJ_CLRSPC_SYCC};
    result.samples.resize(pixels * components);
    for (std::uint32_t i = 0; i < components; ++i) {
        const opj_image_comp_t& component = image->comps[i];
        if (component.data == nullptr || component.w != width || component.h != height)
            throw badImage("unreadable.jpeg2000_data", {}, file);
        for (std::size_t pixel = 0; pixel < pixels; ++pixel)
            result.samples[pixel * components + i] = component.data[pixel];
    }
    return result;
}

}  // namespace lightbox::imaging
