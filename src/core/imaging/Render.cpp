// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/Render.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "base/Error.h"
#include "base/Files.h"
#include "imaging/Libraries.h"

namespace lightbox::imaging {

namespace {

/// A view of the pixels; OpenCV only reads through it.
cv::Mat matOf(const spec::PixelBuffer& image) {
    return {image.height, image.width, CV_8UC(image.channels),
            const_cast<std::uint8_t*>(image.values.data())};
}

spec::PixelBuffer bufferOf(const cv::Mat& mat) {
    spec::PixelBuffer buffer{mat.cols, mat.rows, mat.channels(), {}};
    const std::size_t rowBytes =
        static_cast<std::size_t>(mat.cols) * static_cast<std::size_t>(mat.channels());
    buffer.values.resize(rowBytes * static_cast<std::size_t>(mat.rows));
    for (int row = 0; row < mat.rows; ++row)
        std::copy_n(mat.ptr<std::uint8_t>(row), rowBytes,
                    buffer.values.begin() + static_cast<std::ptrdiff_t>(rowBytes) * row);
    return buffer;
}

/// The window that shows `low` black and `high` white by the linear function.
spec::Window spanning(double low, double high) {
    const double width = high - low + 1;
    return {low + width / 2, width, {}};
}

std::vector<float> withoutPadding(const spec::ModalityImage& image) {
    if (!image.paddingValue)
        return image.values;
    const auto first = static_cast<float>(*image.paddingValue);
    const auto last = static_cast<float>(image.paddingLimit.value_or(*image.paddingValue));
    const float low = std::min(first, last);
    const float high = std::max(first, last);
    std::vector<float> kept;
    kept.reserve(image.values.size());
    std::copy_if(image.values.begin(), image.values.end(), std::back_inserter(kept),
                 [low, high](float value) { return value < low || value > high; });
    return kept.empty() ? image.values : kept;
}

/// Every value through `shade`, which gives 0 (black) to 1 (white).
template <typename Shade>
void shadeAll(const spec::ModalityImage& image, Shade shade, spec::PixelBuffer& buffer) {
    const bool inverted = image.inverted;
    std::transform(image.values.begin(), image.values.end(), buffer.values.begin(),
                   [shade, inverted](float value) {
                       const float shown = std::clamp(shade(value), 0.0F, 1.0F);
                       return static_cast<std::uint8_t>((inverted ? 1.0F - shown : shown) * 255.0F +
                                                        0.5F);
                   });
}

void shadeByTable(const spec::ModalityImage& image, const spec::Window& window,
                  spec::PixelBuffer& buffer) {
    const spec::VoiTable& table = *window.table;
    const auto count = static_cast<double>(table.entries.size());
    const double low = window.centre - window.width / 2;
    const double step = count / std::max(window.width, 1e-9);
    const auto white = static_cast<float>(std::ldexp(1.0, table.bits) - 1);
    shadeAll(
        image,
        [&table, low, step, count, white](float value) {
            const double index = std::clamp(std::round((value - low) * step), 0.0, count - 1);
            return static_cast<float>(table.entries[static_cast<std::size_t>(index)]) / white;
        },
        buffer);
}

/// How many of so many values may be what they are by chance: dead pixels.
std::size_t strays(std::size_t count) {
    constexpr std::size_t kFew = 256;
    constexpr std::size_t kStrayOf = 1000;
    return count < kFew ? 0 : std::max<std::size_t>(1, count / kStrayOf);
}

std::uint8_t toByte(double value) {
    return static_cast<std::uint8_t>(std::clamp(value, 0.0, 255.0) + 0.5);
}

std::vector<std::byte> encoded(const spec::PixelBuffer& image, const char* extension,
                               const std::vector<int>& parameters) {
    prepareLibraries();
    std::vector<unsigned char> bytes;
    try {
        cv::Mat ordered = matOf(image);
        if (image.channels == 3) {
            // Into pixels of its own: matOf() shares those of `image`.
            ordered = cv::Mat();
            cv::cvtColor(matOf(image), ordered, cv::COLOR_RGB2BGR);
        }
        cv::imencode(extension, ordered, bytes, parameters);
    } catch (const cv::Exception& exception) {
        throw base::failed("image_unencodable", {{"reason", exception.err}});
    }
    const auto* begin = reinterpret_cast<const std::byte*>(bytes.data());
    return {begin, begin + bytes.size()};
}

}  // namespace

int usedBits(std::span<const float> values, int bits) {
    for (const int depth : {8, 10, 12, 14}) {
        if (depth >= bits)
            break;
        const auto beyond = static_cast<float>(std::ldexp(1.0, depth));
        std::size_t count = 0;
        float darkestBeyond = std::numeric_limits<float>::infinity();
        float brightestWithin = 0;
        for (const float value : values)
            if (value >= beyond) {
                ++count;
                darkestBeyond = std::min(darkestBeyond, value);
            } else {
                brightestWithin = std::max(brightestWithin, value);
            }
        constexpr std::size_t kFewOf = 200;
        const bool standOut =
            count <= values.size() / kFewOf && darkestBeyond >= 2 * brightestWithin;
        if (count <= strays(values.size()) || standOut)
            return depth;
    }
    return bits;
}

std::optional<double> whiteOf(std::span<const float> values) {
    for (const auto& [white, least] : {std::pair(1.0F, 1.0F / 16), std::pair(255.0F, 16.0F)}) {
        std::size_t outside = 0;
        std::size_t bright = 0;
        for (const float value : values) {
            outside += value < 0 || value > white ? 1 : 0;
            bright += value >= least && value <= white ? 1 : 0;
        }
        if (outside <= strays(values.size()) && bright > 0)
            return white;
    }
    return std::nullopt;
}

void scaleToBytes(std::span<float> values, int bits) {
    double white = 255;
    if (bits <= 16)
        white = std::ldexp(1.0, usedBits(values, bits)) - 1;
    else if (const std::optional<double> stated = whiteOf(values))
        white = *stated;
    else if (!values.empty())
        white = *std::max_element(values.begin(), values.end());
    if (white <= 0)
        return;
    for (float& value : values)
        value = static_cast<float>(std::clamp(value * 255.0 / white, 0.0, 255.0));
}

spec::Window defaultWindow(const spec::ModalityImage& image) {
    if (!image.windows.empty())
        return image.windows.front();
    // Only DICOM and NIfTI bring fields: without them the values are those of a raster or array
    // file.
    if (image.fields.empty() && !image.values.empty()) {
        const auto below = static_cast<std::size_t>(std::count_if(
            image.values.begin(), image.values.end(), [](float value) { return value < 0; }));
        if (image.bits <= 8 || (image.bits <= 16 && below <= strays(image.values.size())))
            return spanning(0, std::ldexp(1.0, usedBits(image.values, image.bits)) - 1);
        if (const auto white = image.bits > 16 ? whiteOf(image.values) : std::nullopt)
            return spanning(0, *white);
    }
    std::vector<float> values = withoutPadding(image);
    if (values.empty())
        return {};
    const auto last = static_cast<double>(values.size() - 1);
    const auto low = values.begin() + std::lround(0.005 * last);
    const auto high = values.begin() + std::lround(0.995 * last);
    std::nth_element(values.begin(), low, values.end());
    const double lowest = *low;
    std::nth_element(low, high, values.end());
    return spanning(lowest, *high);
}

spec::Window fullWindow(const spec::ModalityImage& image) {
    if (image.values.empty())
        return {};
    const auto [low, high] = std::minmax_element(image.values.begin(), image.values.end());
    return spanning(*low, *high);
}

spec::PixelBuffer render(const spec::ModalityImage& image, const spec::Window& window) {
    spec::PixelBuffer buffer{image.width, image.height, image.channels, {}};
    buffer.values.resize(image.values.size());
    if (image.channels == 3) {
        std::transform(image.values.begin(), image.values.end(), buffer.values.begin(),
                       [](float value) { return toByte(value); });
        return buffer;
    }
    if (window.table && !window.table->entries.empty()) {
        shadeByTable(image, window, buffer);
        return buffer;
    }
    const auto centre = static_cast<float>(window.centre);
    const auto width = static_cast<float>(std::max(window.width, 1e-9));
    if (window.function == spec::WindowFunction::LinearExact) {
        shadeAll(
            image, [centre, width](float value) { return (value - centre) / width + 0.5F; },
            buffer);
        return buffer;
    }
    if (window.function == spec::WindowFunction::Sigmoid) {
        shadeAll(
            image,
            [centre, width](float value) {
                return 1.0F / (1.0F + std::exp(-4.0F * (value - centre) / width));
            },
            buffer);
        return buffer;
    }
    // PS3.3 C.11.2.1.2.1; a width of 1 is a threshold, which a slope this steep stands for.
    const double range = std::max(window.width - 1, 1e-9);
    const auto slope = static_cast<float>((image.inverted ? -255.0 : 255.0) / range);
    const auto origin = static_cast<float>(window.centre - 0.5);
    std::transform(image.values.begin(), image.values.end(), buffer.values.begin(),
                   [slope, origin](float value) {
                       const float shown = (value - origin) * slope + 127.5F;
                       return static_cast<std::uint8_t>(std::clamp(shown, 0.0F, 255.0F) + 0.5F);
                   });
    return buffer;
}

spec::PixelBuffer render(const spec::ModalityImage& image) {
    return render(image, image.channels == 3 ? spec::Window{} : defaultWindow(image));
}

spec::PixelBuffer resized(const spec::PixelBuffer& image, int width, int height) {
    if (image.empty() || width < 1 || height < 1)
        return {};
    if (image.width == width && image.height == height)
        return image;
    prepareLibraries();
    cv::Mat shrunk = matOf(image);
    // Shrink first: one axis may shrink while the other grows.
    const cv::Size smaller(std::min(width, image.width), std::min(height, image.height));
    if (smaller != shrunk.size()) {
        shrunk = cv::Mat();
        cv::resize(matOf(image), shrunk, smaller, 0, 0, cv::INTER_AREA);
    }
    if (smaller == cv::Size(width, height))
        return bufferOf(shrunk);
    cv::Mat grown;
    cv::resize(shrunk, grown, cv::Size(width, height), 0, 0, cv::INTER_LINEAR);
    return bufferOf(grown);
}

spec::PixelBuffer thumbnail(const spec::PixelBuffer& image, int side) {
    if (image.empty() || side < 1)
        return {};
    const double scale = static_cast<double>(side) / std::max(image.width, image.height);
    const auto scaled = [scale, side](int length) {
        return std::clamp(static_cast<int>(std::lround(length * scale)), 1, side);
    };
    return resized(image, scaled(image.width), scaled(image.height));
}

std::vector<std::uint8_t> toSample(const spec::PixelBuffer& image, int size, int channels) {
    if (image.empty() || size < 1)
        return {};
    spec::PixelBuffer source = image;
    if (image.channels == 3 && channels == 1) {
        prepareLibraries();
        cv::Mat grey;
        cv::cvtColor(matOf(image), grey, cv::COLOR_RGB2GRAY);
        source = bufferOf(grey);
    }
    const spec::PixelBuffer square = resized(source, size, size);
    const std::size_t plane = static_cast<std::size_t>(size) * static_cast<std::size_t>(size);
    std::vector<std::uint8_t> sample(plane * static_cast<std::size_t>(channels));
    const auto sourceChannels = static_cast<std::size_t>(square.channels);
    for (std::size_t channel = 0; channel < static_cast<std::size_t>(channels); ++channel) {
        const std::size_t from = std::min(channel, sourceChannels - 1);
        for (std::size_t i = 0; i < plane; ++i)
            sample[channel * plane + i] = square.values[i * sourceChannels + from];
    }
    return sample;
}

void writePng(const std::filesystem::path& file, const spec::PixelBuffer& image) {
    base::writeOutput(file, encodePng(image));
}

std::vector<std::byte> encodePng(const spec::PixelBuffer& image) {
    return encoded(image, ".png", {});
}

std::vector<std::byte> encodeJpeg(const spec::PixelBuffer& image, int quality) {
    return encoded(image, ".jpg", {cv::IMWRITE_JPEG_QUALITY, quality});
}

spec::PixelBuffer decodeThumbnail(std::span<const std::byte> jpeg) {
    if (jpeg.empty() || jpeg.size() > static_cast<std::size_t>(std::numeric_limits<int>::max()))
        return {};
    prepareLibraries();
    try {
        const cv::Mat bytes(1, static_cast<int>(jpeg.size()), CV_8UC1,
                            const_cast<std::byte*>(jpeg.data()));
        cv::Mat mat = cv::imdecode(bytes, cv::IMREAD_ANYCOLOR);
        if (mat.empty())
            return {};
        if (mat.channels() == 3)
            cv::cvtColor(mat, mat, cv::COLOR_BGR2RGB);
        return bufferOf(mat);
    } catch (const cv::Exception&) {
        return {};
    }
}

}  // namespace lightbox::imaging
