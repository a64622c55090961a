// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace lightbox::imaging {

/// What scanners and the way from them do to images; of the kinds that the MedMNIST-C benchmark has (Di Salvo et al. 2024) those that
/// radiographs, and much else, meet.
enum class Corruption { Noise, Blur, Exposure, Gamma, Jpeg, Contrast, Rotation, Border, Marker };

inline constexpr int kStrengths = 5;
inline constexpr std::array kCorruptions{
    Corruption::Noise,    Corruption::Blur,   Corruption::Exposure,
    Corruption::Gamma,    Corruption::Jpeg,   Corruption::Contrast,
    Corruption::Rotation, Corruption::Border, Corruption::Marker};

/// "noise", "blur", …: as documents call them.
[[nodiscard]] std::string_view nameOf(Corruption corruption);

/// A square image of `side` x `side` pixels in planes, 0 to 255, as the sample store holds it, as `strength` (1 to kStrengths) of `corruption` leaves it:
/// - noise: Gaussian, of sd 4, 8, 14, 22 and 32 grey levels, the same in all channels of a pixel
/// - blur: Gaussian, of sd 0.3, 0.6, 1, 1.5 and 2.2 % of the side, at least 0.4 to 0.8 pixels
/// - exposure: every value by 0.85, 1.2, 0.7, 1.45 and 0.5 (under- and overexposed in turn)
/// - gamma: of 0.85, 1.2, 0.7, 1.5 and 2
/// - jpeg: written with a quality of 60, 40, 25, 15 and 8
/// - contrast: about the mean luma (ITU-R BT.601), times 0.85, 0.7, 0.55, 0.4 and 0.25
/// - rotation: by 3, 6, 10, 15 and 25 degrees to either side, the edge continued
/// - border: black on all sides, 3, 6, 9, 13 and 18 % of the side each
/// - marker: a bright letter in a corner, 8, 11, 14, 18 and 24 % of the side high
/// Direction, corner and noise are drawn from (`seed`, `key` of the image, strength) alone.
/// Throws Error (pixels_invalid) where the size does not fit.
[[nodiscard]] std::vector<std::uint8_t> corrupted(Corruption corruption, int strength,
                                                  std::span<const std::uint8_t> pixels, int side,
                                                  int channels, std::uint64_t seed,
                                                  std::int64_t key);

}  // namespace lightbox::imaging
