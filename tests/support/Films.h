// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>

#include "imaging/Render.h"
#include "spec/Pixels.h"

namespace lightbox::test {

/// A picture whose pixels follow from `seed`: different for seeds 0 to 250. `step` from each value to the next, 0: one of
/// the seed's own, so that no two are nearly alike.
inline spec::PixelBuffer film(int seed, int width = 12, int height = 10, int channels = 1,
                              int step = 0) {
    spec::PixelBuffer image{width, height, channels, {}};
    for (int i = 0; i < width * height * channels; ++i)
        image.values.push_back(
            static_cast<std::uint8_t>((seed * 37 + i * (step > 0 ? step : 3 + seed)) % 251));
    return image;
}

/// As PNG, with the folders that it needs.
inline std::filesystem::path writeFilm(const std::filesystem::path& file,
                                       const spec::PixelBuffer& film) {
    std::filesystem::create_directories(file.parent_path());
    imaging::writePng(file, film);
    return file;
}

}  // namespace lightbox::test
