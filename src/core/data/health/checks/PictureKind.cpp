// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/health/checks/PictureKind.h"

#include <algorithm>
#include <cmath>

#include "base/Error.h"
#include "data/samples/Pixels.h"

namespace lightbox::data {

namespace {

struct Spread {
    double sum = 0;
    double squares = 0;
    double count = 0;

    void add(double value) {
        sum += value;
        squares += value * value;
        ++count;
    }
    [[nodiscard]] double mean() const { return count > 0 ? sum / count : 0; }
    [[nodiscard]] double deviation() const {
        return count > 0 ? std::sqrt(std::max(0.0, squares / count - mean() * mean())) : 0;
    }
};

}  // namespace

PictureKind pictureKind(const spec::PixelBuffer& picture) {
    constexpr double coloured = 12;
    constexpr int edge = 8;  // the outer eighth
    if (picture.channels != 3)
        return PictureKind::Film;
    const int borderX = std::max(1, picture.width / edge);
    const int borderY = std::max(1, picture.height / edge);
    Spread border;
    Spread inside;
    double colour = 0;
    for (int y = 0; y < picture.height; ++y)
        for (int x = 0; x < picture.width; ++x) {
            const std::uint8_t* const pixel =
                picture.values.data() +
                3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                     static_cast<std::size_t>(x));
            const auto [low, high] = std::minmax({pixel[0], pixel[1], pixel[2]});
            colour += high - low;
            const double grey = 0.299 * pixel[0] + 0.587 * pixel[1] + 0.114 * pixel[2];
            const bool isInside = x >= borderX && x < picture.width - borderX && y >= borderY &&
                                  y < picture.height - borderY;
            (isInside ? inside : border).add(grey);
        }
    if (colour / (border.count + inside.count) <= coloured)
        return PictureKind::Film;
    const double ratio = border.deviation() / std::max(1e-9, inside.deviation());
    const bool isAlike = std::abs(border.mean() - inside.mean()) <= 0.5 * inside.deviation() &&
                         ratio >= 0.6 && ratio <= 1.7;
    return isAlike ? PictureKind::Tile : PictureKind::Photograph;
}

bool showTissueToTheEdge(const CheckInput& input) {
    constexpr std::size_t looks = 12;
    constexpr int side = 96;
    const std::size_t images = input.dataset.images.size();
    std::size_t tiles = 0;
    std::size_t looked = 0;
    for (std::size_t n = 0; n < std::min(looks, images); ++n) {
        const spec::ImageRecord& image = input.image(n * images / std::min(looks, images));
        if (image.channels != 3) {
            ++looked;
            continue;
        }
        try {
            spec::PixelBuffer picture{side, side, 3, {}};
            const std::vector<std::uint8_t> planes = readSample(image.source, side, 3);
            const std::size_t pixels = planes.size() / 3;
            picture.values.resize(planes.size());
            for (std::size_t i = 0; i < planes.size(); ++i)
                picture.values[3 * (i % pixels) + i / pixels] = planes[i];
            tiles += pictureKind(picture) == PictureKind::Tile ? 1 : 0;
            ++looked;
        } catch (const base::Error&) {
            continue;  // moved or damaged since it was imported
        }
    }
    return looked > 0 && 2 * tiles > looked;
}

}  // namespace lightbox::data
