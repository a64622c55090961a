// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/Raster.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <new>
#include <string>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "imaging/DecodeWorker.h"
#include "imaging/Errors.h"
#include "imaging/Gif.h"
#include "imaging/Libraries.h"
#include "imaging/Netpbm.h"
#include "imaging/Render.h"
#include "imaging/TiffImage.h"
#include "imaging/TiffPages.h"

namespace lightbox::imaging {

namespace fs = std::filesystem;

namespace {

/// imread's flags that keep depth and colour, drop alpha and obey EXIF, at the scale wanted.
int readFlags(const RasterHeader& header, int atLeast) {
    const int whole = cv::IMREAD_ANYCOLOR | cv::IMREAD_ANYDEPTH;
    if (header.format == RasterFormat::Webp)
        return whole | cv::IMREAD_IGNORE_ORIENTATION;  // only some versions obey it: upright() does
    if (atLeast < 1 || header.format != RasterFormat::Jpeg)
        return whole;
    const std::uint64_t side = std::min(header.width, header.height);
    const bool grey = header.channels == 1;
    const auto wanted = static_cast<std::uint64_t>(atLeast);
    if (side / 8 >= wanted)
        return grey ? cv::IMREAD_REDUCED_GRAYSCALE_8 : cv::IMREAD_REDUCED_COLOR_8;
    if (side / 4 >= wanted)
        return grey ? cv::IMREAD_REDUCED_GRAYSCALE_4 : cv::IMREAD_REDUCED_COLOR_4;
    if (side / 2 >= wanted)
        return grey ? cv::IMREAD_REDUCED_GRAYSCALE_2 : cv::IMREAD_REDUCED_COLOR_2;
    return whole;
}

/// As OpenCV decodes it: colour in the order BGR, perhaps with alpha.
cv::Mat decodedMat(std::span<const std::byte> bytes, int flags, const std::filesystem::path& file) {
    if (bytes.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        throw badImage("too_large.bytes", {{"bytes", bytes.size()}}, file);
    // imdecode only reads from the buffer.
    const cv::Mat encoded(1, static_cast<int>(bytes.size()), CV_8UC1,
                          const_cast<std::byte*>(bytes.data()));
    cv::Mat decoded;
    try {
        decoded = cv::imdecode(encoded, flags);
    } catch (const cv::Exception& exception) {
        throw badImage("unreadable.reason", {{"reason", exception.err}}, file);
    } catch (const std::bad_alloc&) {
        throw badImage("too_large.memory_short", {}, file);
    }
    if (decoded.empty())
        throw badImage("unreadable.damaged", {}, file);
    if (decoded.channels() != 1 && decoded.channels() != 3 && decoded.channels() != 4)
        throw badImage("unsupported_syntax.channels", {{"channels", decoded.channels()}}, file);
    return decoded;
}

/// Turned as EXIF 2.32, 4.6.5.1.6 says of this orientation.
cv::Mat upright(const cv::Mat& decoded, int orientation) {
    constexpr int kUpsideDown = 0;
    constexpr int kMirrored = 1;
    constexpr int kHalfTurn = -1;
    cv::Mat turned = decoded;
    if (orientation >= 5)
        cv::transpose(decoded, turned);
    switch (orientation) {
    case 2:
    case 6:
        cv::flip(turned, turned, kMirrored);
        break;
    case 3:
    case 7:
        cv::flip(turned, turned, kHalfTurn);
        break;
    case 4:
    case 8:
        cv::flip(turned, turned, kUpsideDown);
        break;
    default:
        break;
    }
    return turned;
}

int bitsOf(const cv::Mat& mat) {
    switch (mat.depth()) {
    case CV_8U:
    case CV_8S:
        return 8;
    case CV_16U:
    case CV_16S:
        return 16;
    default:
        return 32;
    }
}

struct DecodedPage {
    cv::Mat mat;
    int pages = 1;                   ///< of the file
    int bits = 8;                    ///< of a sample; 32 of any floating point
    bool whiteIsZero = false;        ///< and `mat` still has it so
    double white = 0;                ///< the value that the file calls white; 0: it names none
    std::vector<std::string> notes;  ///< as spec::ModalityImage::notes
};

cv::Mat greyOrBgr(const cv::Mat& rgb) {
    cv::Mat own;
    if (rgb.channels() == 1)
        return rgb.clone();
    cv::cvtColor(rgb, own, cv::COLOR_RGB2BGR);
    return own;
}

/// A page that OpenCV reads wrongly, if at all, as it reads the others: colour in the order BGR.
cv::Mat matOfSamples(TiffSamples& samples, const RasterHeader& header) {
    cv::Mat mat(static_cast<int>(header.height), static_cast<int>(header.width),
                CV_32FC(samples.channels), samples.values.data());
    if (samples.bits <= 8)  // fewer bits over the same range
        mat.convertTo(mat, CV_8U, 255 / (std::ldexp(1.0, samples.bits) - 1));
    return greyOrBgr(mat);
}

DecodedPage netpbmPage(std::span<const std::byte> bytes, const fs::path& file) {
    const NetpbmHeader header = readNetpbmHeader(bytes);
    std::vector<std::uint16_t> samples = readNetpbm(bytes, header, file);
    const cv::Mat stored(static_cast<int>(header.height), static_cast<int>(header.width),
                         CV_16UC(header.channels()), samples.data());
    DecodedPage page;
    constexpr std::uint32_t kByte = 255;
    constexpr std::uint32_t kWord = 65535;
    if (header.most <= kByte) {
        cv::Mat shown;
        stored.convertTo(shown, CV_8U, 255.0 / header.most);
        page.mat = greyOrBgr(shown);
        return page;
    }
    page.mat = greyOrBgr(stored);
    page.bits = 16;
    // Writers call the whole range white that do not know how much of it is used.
    page.white = header.most < kWord ? header.most : 0;
    return page;
}

DecodedPage gifPage(std::span<const std::byte> bytes, const fs::path& file) {
    spec::PixelBuffer picture = readGif(bytes, file);
    DecodedPage page;
    page.mat = greyOrBgr(
        cv::Mat(picture.height, picture.width, CV_8UC(picture.channels), picture.values.data()));
    return page;
}

/// Grey or colour without alpha, 8 bits as bytes.
DecodedPage jpeg2000Page(const RasterHeader& header, const fs::path& file,
                         const DecodeLimits& limits) {
    constexpr int kMostBits = 16;
    constexpr int kMostComponents = 4;
    if (header.channels < 1 || header.channels > kMostComponents || header.precision > kMostBits)
        throw badImage("unsupported_syntax.jpeg2000_kinds", {}, file);
    DicomLayout layout;
    layout.columns = static_cast<std::uint32_t>(header.width);
    layout.rows = static_cast<std::uint32_t>(header.height);
    layout.samples = static_cast<std::uint32_t>(header.channels);
    layout.bitsAllocated = header.precision <= 8 ? 8 : 16;
    const DicomFrame frame = readJpeg2000Apart(file, layout, limits);
    const int channels = header.channels >= 3 ? 3 : 1;
    cv::Mat values(static_cast<int>(header.height), static_cast<int>(header.width),
                   CV_32FC(channels));
    bool isSigned = false;
    for (std::size_t pixel = 0; pixel < layout.pixels(); ++pixel)
        for (std::size_t channel = 0; channel < static_cast<std::size_t>(channels); ++channel) {
            const std::int64_t value = frame.values[pixel * layout.samples + channel];
            isSigned = isSigned || value < 0;
            values.ptr<float>()[pixel * static_cast<std::size_t>(channels) + channel] =
                static_cast<float>(value);
        }
    DecodedPage page;
    page.bits = isSigned ? kMostBits : header.precision;
    page.mat = values;
    if (page.bits <= 8)
        values.convertTo(page.mat, CV_8U, 255 / (std::ldexp(1.0, page.bits) - 1));
    if (channels == 3 && frame.photometric == "YBR_FULL" && page.bits == 8) {
        std::array<cv::Mat, 3> planes;
        cv::split(page.mat, planes.data());
        std::swap(planes[1], planes[2]);  // OpenCV has Cr before Cb
        cv::Mat swapped;
        cv::merge(planes.data(), planes.size(), swapped);
        cv::cvtColor(swapped, page.mat, cv::COLOR_YCrCb2RGB);
    }
    page.mat = greyOrBgr(page.mat);
    page.bits = std::max(8, page.bits);
    return page;
}

/// What of a TIFF page a person would not expect.
std::vector<std::string> notesOf(const TiffPage& page) {
    constexpr int kColour = 2;
    std::vector<std::string> notes;
    if (page.isSmallerCopy)
        notes.emplace_back("tiff_smaller_copy");
    const int grey = page.photometric == 0 || page.photometric == 1 ? 1 : 0;
    const int read = page.photometric == kColour ? 3 : grey;
    if (read > 0 && page.samples > read + 1)  // one more is taken for alpha
        notes.emplace_back("tiff_channels_left");
    return notes;
}

DecodedPage checkedPage(std::span<const std::byte> bytes, RasterFormat format, int page,
                        int atLeast, const std::filesystem::path& file,
                        const DecodeLimits& limits) {
    prepareLibraries();
    const RasterHeader header = readRasterHeader(bytes, format, file, page);
    if (header.height > limits.maxPixels / header.width)
        throw badImage(
            "too_large.pixels",
            {{"width", header.width}, {"height", header.height}, {"most", limits.maxPixels}}, file);
    if (!header.complete)
        throw badImage("truncated.picture", {}, file);
    DecodedPage decoded;
    decoded.pages = header.pages;
    if (header.tiff)
        decoded.notes = notesOf(*header.tiff);
    if (format == RasterFormat::Netpbm)
        return netpbmPage(bytes, file);
    if (format == RasterFormat::Gif)
        return gifPage(bytes, file);
    if (format == RasterFormat::Jpeg2000)
        return jpeg2000Page(header, file, limits);
    if (header.tiff && isReadBySamples(*header.tiff)) {
        TiffSamples samples = readTiffSamples(bytes, header.pageAt, file, limits);
        decoded.bits = std::max(8, samples.bits);
        decoded.whiteIsZero = header.tiff->photometric == 0;
        decoded.mat = upright(matOfSamples(samples, header), header.tiff->orientation);
        return decoded;
    }
    const int flags = readFlags(header, atLeast);
    // OpenCV decodes the first page only.
    try {
        decoded.mat = page == 0 ? decodedMat(bytes, flags, file)
                                : decodedMat(beginningAt(bytes, header.pageAt), flags, file);
    } catch (const base::Error&) {
        if (header.unusualKind.empty())
            throw;
        throw badImage("unsupported_syntax.kind", {{"kind", header.unusualKind}}, file);
    }
    if (header.greyAndAlpha && decoded.mat.channels() != 1) {
        cv::Mat grey;
        cv::extractChannel(decoded.mat, grey, 0);  // OpenCV repeats the grey for each colour
        decoded.mat = grey;
    }
    decoded.mat = upright(decoded.mat, header.orientation);
    decoded.bits = bitsOf(decoded.mat);
    return decoded;
}

/// OpenCV reads more kinds of pixels than it converts.
template <typename Convert>
auto orBadImage(const std::filesystem::path& file, Convert convert) -> decltype(convert()) {
    try {
        return convert();
    } catch (const cv::Exception& exception) {
        throw badImage("unsupported_syntax.reason", {{"reason", exception.err}}, file);
    } catch (const std::bad_alloc&) {
        throw badImage("too_large.memory_short", {}, file);
    }
}

/// Grey, or RGB without alpha, into `plain`, which has the size and depth of `decoded`.
void copyPlain(const cv::Mat& decoded, cv::Mat plain) {
    if (decoded.channels() == 1)
        decoded.copyTo(plain);
    else
        cv::cvtColor(decoded, plain,
                     decoded.channels() == 4 ? cv::COLOR_BGRA2RGB : cv::COLOR_BGR2RGB);
}

int plainChannels(const cv::Mat& decoded) {
    return decoded.channels() == 1 ? 1 : 3;
}

/// Of grey that is white at 0: the values from white down, where their depth is known.
void turnBlackToZero(spec::ModalityImage& image) {
    if (image.bits > 16 ||
        std::any_of(image.values.begin(), image.values.end(), [](float v) { return v < 0; })) {
        image.inverted = true;
        return;
    }
    const auto black = static_cast<float>(std::ldexp(1.0, usedBits(image.values, image.bits)) - 1);
    for (float& value : image.values)
        value = std::max(0.0F, black - value);
}

spec::ModalityImage valuesOf(const DecodedPage& page) {
    const cv::Mat& decoded = page.mat;
    cv::Mat plain = decoded;
    if (decoded.channels() != 1) {
        plain = cv::Mat(decoded.rows, decoded.cols, CV_MAKETYPE(decoded.depth(), 3));
        copyPlain(decoded, plain);
    }
    spec::ModalityImage image;
    image.width = plain.cols;
    image.height = plain.rows;
    image.channels = plain.channels();
    image.bits = page.bits;
    image.frames = page.pages;
    image.notes = page.notes;
    image.values.resize(plain.total() * static_cast<std::size_t>(plain.channels()));
    cv::Mat values(plain.rows, plain.cols, CV_MAKETYPE(CV_32F, plain.channels()),
                   image.values.data());
    plain.convertTo(values, CV_32F);
    for (float& value : image.values)
        value = std::isfinite(value) ? value : 0.0F;
    if (page.whiteIsZero)
        turnBlackToZero(image);
    if (image.channels == 3 && page.white > 0)
        for (float& value : image.values)
            value = static_cast<float>(value * 255.0 / page.white);
    else if (image.channels == 3 && image.bits > 8)
        scaleToBytes(image.values, image.bits);
    else if (page.white > 0)
        image.windows.push_back({(page.white + 1) / 2, page.white + 1, {}});
    return image;
}

spec::PixelBuffer bytesOf(const cv::Mat& decoded) {
    spec::PixelBuffer image{decoded.cols, decoded.rows, plainChannels(decoded), {}};
    image.values.resize(decoded.total() * static_cast<std::size_t>(image.channels));
    copyPlain(decoded,
              cv::Mat(image.height, image.width, CV_8UC(image.channels), image.values.data()));
    return image;
}

}  // namespace

spec::ModalityImage decodeRaster(std::span<const std::byte> bytes, RasterFormat format, int page,
                                 int atLeast, const std::filesystem::path& file,
                                 const DecodeLimits& limits) {
    return orBadImage(
        file, [&] { return valuesOf(checkedPage(bytes, format, page, atLeast, file, limits)); });
}

StoredImage decodeRasterAsStored(std::span<const std::byte> bytes, RasterFormat format,
                                 const std::filesystem::path& file, const DecodeLimits& limits) {
    return orBadImage(file, [&]() -> StoredImage {
        const DecodedPage decoded = checkedPage(bytes, format, 0, 0, file, limits);
        if (decoded.mat.depth() == CV_8U && decoded.pages == 1 && !decoded.whiteIsZero &&
            decoded.notes.empty())
            return bytesOf(decoded.mat);
        return valuesOf(decoded);
    });
}

}  // namespace lightbox::imaging
