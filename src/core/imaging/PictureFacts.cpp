// SPDX-License-Identifier: GPL-3.0-or-later
#include "imaging/PictureFacts.h"

#include <algorithm>
#include <array>

#include <opencv2/imgproc.hpp>

#include "imaging/Libraries.h"
#include "imaging/Render.h"

namespace lightbox::imaging {

namespace {

constexpr int kHashSide = 32;
constexpr int kHashBand = 8;
constexpr int kSharpnessSide = 128;
constexpr std::uint8_t kDarkest = 1;
constexpr std::uint8_t kBrightest = 254;

/// One grey plane of a picture in colour.
spec::PixelBuffer greyOf(const spec::PixelBuffer& picture) {
    spec::PixelBuffer grey{picture.width, picture.height, 1, {}};
    grey.values.resize(picture.values.size() / 3);
    const std::uint8_t* pixel = picture.values.data();
    for (std::uint8_t& value : grey.values) {
        value = static_cast<std::uint8_t>(
            (299U * pixel[0] + 587U * pixel[1] + 114U * pixel[2] + 500U) / 1000U);
        pixel += 3;
    }
    return grey;
}

cv::Mat floatsOf(const spec::PixelBuffer& grey) {
    const cv::Mat bytes(grey.height, grey.width, CV_8UC1,
                        const_cast<std::uint8_t*>(grey.values.data()));
    cv::Mat floats;
    bytes.convertTo(floats, CV_32F);
    return floats;
}

std::uint64_t hashOf(const spec::PixelBuffer& grey) {
    cv::Mat frequencies;
    cv::dct(floatsOf(resized(grey, kHashSide, kHashSide)), frequencies);
    // Against zero, not against their median: mirrored or turned, each sign stays or changes as a whole.
    std::uint64_t hash = 0;
    for (int row = 0; row < kHashBand; ++row)
        for (int column = 0; column < kHashBand; ++column)
            hash |= static_cast<std::uint64_t>(frequencies.at<float>(row + 1, column + 1) > 0)
                    << static_cast<unsigned>(row * kHashBand + column);
    return hash;
}

double sharpnessOf(const spec::PixelBuffer& grey) {
    const bool isLarge = std::max(grey.width, grey.height) > kSharpnessSide;
    const cv::Mat picture = floatsOf(isLarge ? thumbnail(grey, kSharpnessSide) : grey);
    cv::Scalar mean;
    cv::Scalar deviation;
    cv::meanStdDev(picture, mean, deviation);
    const double variance = deviation[0] * deviation[0];
    if (variance < 0.25)
        return 0;
    cv::Mat edges;
    cv::Laplacian(picture, edges, CV_32F);
    cv::meanStdDev(edges, mean, deviation);
    return deviation[0] * deviation[0] / variance;
}

}  // namespace

spec::PictureFacts describePicture(const spec::PixelBuffer& shown) {
    spec::PictureFacts facts;
    if (shown.empty())
        return facts;
    prepareLibraries();
    const spec::PixelBuffer own = shown.channels == 1 ? spec::PixelBuffer() : greyOf(shown);
    const spec::PixelBuffer& grey = shown.channels == 1 ? shown : own;
    const auto pixels = static_cast<double>(grey.values.size());
    const auto share = [&](auto isSo) {
        return static_cast<double>(std::count_if(grey.values.begin(), grey.values.end(), isSo)) /
               pixels;
    };
    facts.perceptualHash = hashOf(grey);
    facts.sharpness = sharpnessOf(grey);
    facts.blackShare = share([](std::uint8_t value) { return value <= kDarkest; });
    facts.whiteShare = share([](std::uint8_t value) { return value >= kBrightest; });
    facts.borderLetters = lettersNearBorder(grey);
    return facts;
}

}  // namespace lightbox::imaging
