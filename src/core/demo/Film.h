// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <vector>

#include "demo/Lesion.h"

namespace lightbox::demo {

/// Names one film: equal values draw equal pixels.
struct FilmKey {
    std::uint64_t seed = 0;
    std::uint64_t patient = 0;  ///< number from 1
    std::uint64_t film = 0;     ///< number from 1
    Finding finding = Finding::Normal;
    bool marked = false;  ///< bears the burnt-in word PORT
};

/// A film of 12 bits, MONOCHROME2.
struct Film {
    int width = 0;
    int height = 0;
    std::vector<std::uint16_t> pixels;
    std::vector<Outline> outlines;
};

constexpr std::uint16_t kWhite = 4095;

[[nodiscard]] Film drawFilm(const FilmKey& key);

}  // namespace lightbox::demo
