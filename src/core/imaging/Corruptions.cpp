// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/Corruptions.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "base/Error.h"
#include "base/Random.h"

namespace lightbox::imaging {

namespace {

constexpr std::uint64_t kCorruptionDomain = 0x636f7272;  // "corr"

using Strengths = std::array<double, kStrengths>;
constexpr Strengths kNoiseLevels{4, 8, 14, 22, 32};
constexpr Strengths kBlurLevels{0.003, 0.006, 0.010, 0.015, 0.022};
constexpr Strengths kExposureLevels{0.85, 1.2, 0.7, 1.45, 0.5};
constexpr Strengths kGammaLevels{0.85, 1.2, 0.7, 1.5, 2};
constexpr Strengths kQualityLevels{60, 40, 25, 15, 8};
constexpr Strengths kContrastLevels{0.85, 0.7, 0.55, 0.4, 0.25};
constexpr Strengths kDegreesLevels{3, 6, 10, 15, 25};
constexpr Strengths kBorderLevels{0.03, 0.06, 0.09, 0.13, 0.18};
constexpr Strengths kLetterLevels{0.08, 0.11, 0.14, 0.18, 0.24};

cv::Mat interleaved(std::span<const std::uint8_t> pixels, int side, int channels) {
    cv::Mat image(side, side, channels == 1 ? CV_8UC1 : CV_8UC3);
    const auto plane = pixels.size() / static_cast<std::size_t>(channels);
    for (std::size_t i = 0; i < plane; ++i)
        for (std::size_t c = 0; c < static_cast<std::size_t>(channels); ++c)
            image.data[i * static_cast<std::size_t>(channels) + c] = pixels[c * plane + i];
    return image;
}

std::vector<std::uint8_t> planes(const cv::Mat& image) {
    const auto channels = static_cast<std::size_t>(image.channels());
    const std::size_t plane = image.total();
    std::vector<std::uint8_t> pixels(plane * channels);
    for (std::size_t i = 0; i < plane; ++i)
        for (std::size_t c = 0; c < channels; ++c)
            pixels[c * plane + i] = image.data[i * channels + c];
    return pixels;
}

/// Every value by a table.
template <class Change> cv::Mat byTable(const cv::Mat& image, Change&& change) {
    cv::Mat table(1, 256, CV_8U);
    for (int v = 0; v < 256; ++v)
        table.at<std::uint8_t>(v) = cv::saturate_cast<std::uint8_t>(change(static_cast<double>(v)));
    cv::Mat result;
    cv::LUT(image, table, result);
    return result;
}

cv::Mat withNoise(cv::Mat image, double deviation, base::Random& random) {
    for (int y = 0; y < image.rows; ++y)
        for (int x = 0; x < image.cols; ++x) {
            const double noise = deviation * random.normal();
            auto* pixel = image.ptr<std::uint8_t>(y) + x * image.channels();
            for (int c = 0; c < image.channels(); ++c)
                pixel[c] = cv::saturate_cast<std::uint8_t>(pixel[c] + noise);
        }
    return image;
}

cv::Mat asJpeg(cv::Mat image, int quality) {
    // OpenCV writes and reads blue first.
    const bool isColour = image.channels() == 3;
    if (isColour)
        cv::cvtColor(image, image, cv::COLOR_RGB2BGR);
    std::vector<std::uint8_t> bytes;
    cv::imencode(".jpg", image, bytes, {cv::IMWRITE_JPEG_QUALITY, quality});
    cv::Mat result = cv::imdecode(bytes, isColour ? cv::IMREAD_COLOR : cv::IMREAD_GRAYSCALE);
    if (isColour)
        cv::cvtColor(result, result, cv::COLOR_BGR2RGB);
    return result;
}

cv::Mat rotated(const cv::Mat& image, double degrees) {
    const cv::Point2f centre(static_cast<float>(image.cols - 1) / 2,
                             static_cast<float>(image.rows - 1) / 2);
    cv::Mat result;
    cv::warpAffine(image, result, cv::getRotationMatrix2D(centre, degrees, 1), image.size(),
                   cv::INTER_LINEAR, cv::BORDER_REPLICATE);
    return result;
}

cv::Mat withBorder(cv::Mat image, int width) {
    const int inner = std::max(0, image.cols - 2 * width);
    cv::Mat mask(image.size(), CV_8U, cv::Scalar(255));
    mask(cv::Rect(width, width, inner, inner)).setTo(0);
    image.setTo(cv::Scalar::all(0), mask);
    return image;
}

/// An L of bars, as side markers of lead have.
cv::Mat withMarker(cv::Mat image, int height, base::Random& random) {
    const int side = image.cols;
    const int bar = std::max(1, height / 5);
    const int gap = std::max(1, side / 30);
    const int width = std::max(2, height * 3 / 5);
    const int x = random.below(2) == 0 ? gap : side - gap - width;
    const int y = random.below(2) == 0 ? gap : side - gap - height;
    const cv::Rect all(0, 0, side, side);
    image(cv::Rect(x, y, bar, height) & all).setTo(cv::Scalar::all(245));
    image(cv::Rect(x, y + height - bar, width, bar) & all).setTo(cv::Scalar::all(245));
    return image;
}

}  // namespace

std::string_view nameOf(Corruption corruption) {
    static constexpr std::array<std::string_view, kCorruptions.size()> names{
        "noise", "blur", "exposure", "gamma", "jpeg", "contrast", "rotation", "border", "marker"};
    return names.at(static_cast<std::size_t>(corruption));
}

std::vector<std::uint8_t> corrupted(Corruption corruption, int strength,
                                    std::span<const std::uint8_t> pixels, int side, int channels,
                                    std::uint64_t seed, std::int64_t key) {
    const auto expected = static_cast<std::size_t>(side) * static_cast<std::size_t>(side) *
                          static_cast<std::size_t>(channels);
    if (side < 1 || (channels != 1 && channels != 3) || pixels.size() != expected || strength < 1 ||
        strength > kStrengths)
        throw base::failed("pixels_invalid", {{"found", pixels.size()}, {"expected", expected}});
    cv::Mat image = interleaved(pixels, side, channels);
    base::Random random{kCorruptionDomain, seed, static_cast<std::uint64_t>(corruption),
                        static_cast<std::uint64_t>(key), static_cast<std::uint64_t>(strength)};
    const auto at = static_cast<std::size_t>(strength - 1);
    const auto pixelsOf = [&](const Strengths& shares) {
        return std::max(1, static_cast<int>(std::lround(shares[at] * side)));
    };
    cv::Mat result;
    switch (corruption) {
    case Corruption::Noise:
        result = withNoise(image, kNoiseLevels[at], random);
        break;
    case Corruption::Blur:
        // Of a small image the share would be less than a pixel shows.
        cv::GaussianBlur(image, result, {}, std::max(kBlurLevels[at] * side, 0.3 + 0.1 * strength),
                         0, cv::BORDER_REPLICATE);
        break;
    case Corruption::Exposure:
        result = byTable(image, [&](double v) { return v * kExposureLevels[at]; });
        break;
    case Corruption::Gamma:
        result =
            byTable(image, [&](double v) { return 255 * std::pow(v / 255, kGammaLevels[at]); });
        break;
    case Corruption::Jpeg:
        result = asJpeg(image, static_cast<int>(kQualityLevels[at]));
        break;
    case Corruption::Contrast: {
        const cv::Scalar means = cv::mean(image);
        const double mean =
            channels == 1 ? means[0] : 0.299 * means[0] + 0.587 * means[1] + 0.114 * means[2];
        result = byTable(image, [&](double v) { return mean + (v - mean) * kContrastLevels[at]; });
        break;
    }
    case Corruption::Rotation:
        result = rotated(image, random.below(2) == 0 ? kDegreesLevels[at] : -kDegreesLevels[at]);
        break;
    case Corruption::Border:
        result = withBorder(image, pixelsOf(kBorderLevels));
        break;
    case Corruption::Marker:
        result = withMarker(image, std::max(3, pixelsOf(kLetterLevels)), random);
        break;
    }
    return planes(result);
}

}  // namespace lightbox::imaging
