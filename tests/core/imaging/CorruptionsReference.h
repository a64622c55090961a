// SPDX-License-Identifier: GPL-3.0-or-later
// Written by tests/reference/corruptions.py.
#pragma once
#include <array>
#include <cstddef>
#include <vector>

#include "imaging/Corruptions.h"

namespace lightbox::test {

inline constexpr std::array<std::size_t, 8> kCorruptionProbes{0,    63,   777,  1300,
                                                              2048, 2083, 3001, 4095};

/// Values at the probes, channel by channel.
struct CorruptedProbes {
    imaging::Corruption kind;
    int strength, channels;
    std::vector<int> values;
};
inline const std::vector<CorruptedProbes> kCorruptedProbes{
    {imaging::Corruption::Exposure, 1, 1, {51, 77, 55, 61, 54, 162, 79, 83}},
    {imaging::Corruption::Exposure, 1, 3, {51, 77,  55, 61, 54, 162, 79, 83, 59, 85,  63, 69,
                                           62, 170, 87, 91, 68, 94,  72, 78, 71, 179, 96, 100}},
    {imaging::Corruption::Exposure, 2, 1, {72, 109, 78, 86, 76, 229, 111, 117}},
    {imaging::Corruption::Exposure, 2, 3, {72, 109, 78,  86,  76,  229, 111, 117,
                                           84, 121, 90,  98,  88,  241, 123, 129,
                                           96, 133, 102, 110, 100, 253, 135, 141}},
    {imaging::Corruption::Exposure, 3, 1, {42, 63, 45, 50, 44, 133, 65, 68}},
    {imaging::Corruption::Exposure, 3, 3, {42, 63,  45, 50, 44, 133, 65, 68, 49, 70,  52, 57,
                                           51, 140, 72, 75, 56, 77,  59, 64, 58, 147, 79, 82}},
    {imaging::Corruption::Exposure, 4, 1, {87, 131, 94, 104, 92, 255, 134, 142}},
    {imaging::Corruption::Exposure, 4, 3, {87,  131, 94,  104, 92,  255, 134, 142,
                                           101, 146, 108, 118, 107, 255, 149, 156,
                                           116, 160, 123, 133, 121, 255, 163, 171}},
    {imaging::Corruption::Exposure, 5, 1, {30, 45, 32, 36, 32, 95, 46, 49}},
    {imaging::Corruption::Exposure, 5, 3, {30, 45,  32, 36, 32, 95, 46, 49, 35, 50,  37, 41,
                                           37, 100, 51, 54, 40, 55, 42, 46, 42, 105, 56, 59}},
    {imaging::Corruption::Gamma, 1, 1, {74, 106, 80, 87, 79, 200, 108, 113}},
    {imaging::Corruption::Gamma, 1, 3, {74, 106, 80,  87,  79, 200, 108, 113, 85, 116, 90,  97,
                                        89, 209, 118, 123, 95, 126, 100, 107, 99, 217, 128, 132}},
    {imaging::Corruption::Gamma, 2, 1, {45, 74, 49, 56, 48, 180, 76, 81}},
    {imaging::Corruption::Gamma, 2, 3, {45, 74,  49, 56, 48, 180, 76, 81, 54, 84,  58, 65,
                                        58, 192, 86, 91, 63, 94,  68, 75, 67, 203, 96, 101}},
    {imaging::Corruption::Gamma, 3, 1, {92, 124, 98, 105, 97, 209, 126, 131}},
    {imaging::Corruption::Gamma, 3, 3, {92,  124, 98,  105, 97,  209, 126, 131,
                                        103, 133, 108, 115, 107, 216, 135, 140,
                                        113, 143, 118, 125, 117, 224, 144, 149}},
    {imaging::Corruption::Gamma, 4, 1, {29, 54, 32, 38, 32, 165, 56, 60}},
    {imaging::Corruption::Gamma, 4, 3, {29, 54,  32, 38, 32, 165, 56, 60, 36, 63,  40, 46,
                                        40, 179, 65, 70, 44, 73,  49, 55, 48, 192, 75, 80}},
    {imaging::Corruption::Gamma, 5, 1, {14, 32, 16, 20, 16, 143, 34, 37}},
    {imaging::Corruption::Gamma, 5, 3, {14, 32,  16, 20, 16, 143, 34, 37, 19, 40,  22, 26,
                                        21, 159, 41, 45, 25, 48,  28, 33, 27, 175, 50, 54}},
    {imaging::Corruption::Contrast, 1, 1, {64, 91, 68, 74, 68, 176, 92, 96}},
    {imaging::Corruption::Contrast, 1, 3, {65, 92,  70,  76,  69, 177, 93, 98, 74, 100, 78,  84,
                                           77, 185, 102, 106, 82, 109, 87, 93, 86, 194, 110, 115}},
    {imaging::Corruption::Contrast, 2, 1, {69, 91, 72, 77, 72, 161, 92, 95}},
    {imaging::Corruption::Contrast, 2, 3, {71, 93,  75,  80,  74, 163, 94, 98, 78, 100, 82,  87,
                                           81, 170, 101, 105, 85, 107, 89, 94, 88, 177, 108, 112}},
    {imaging::Corruption::Contrast, 3, 1, {73, 91, 76, 80, 76, 146, 92, 94}},
    {imaging::Corruption::Contrast, 3, 3, {77, 94,  80,  84,  79, 149, 95, 98, 83, 100, 85,  89,
                                           85, 155, 101, 103, 88, 105, 91, 95, 90, 160, 106, 109}},
    {imaging::Corruption::Contrast, 4, 1, {78, 91, 80, 83, 80, 131, 91, 93}},
    {imaging::Corruption::Contrast, 4, 3, {83, 95,  85,  88,  85, 135, 96, 98, 87, 99,  89,  92,
                                           89, 139, 100, 102, 91, 103, 93, 96, 93, 143, 104, 106}},
    {imaging::Corruption::Contrast, 5, 1, {83, 91, 84, 86, 84, 116, 91, 92}},
    {imaging::Corruption::Contrast, 5, 3, {89, 97,  90,  92,  90, 122, 97, 98, 91, 99,  93,  94,
                                           92, 124, 100, 101, 94, 102, 95, 97, 95, 127, 102, 103}},
    {imaging::Corruption::Jpeg, 1, 1, {60, 91, 65, 71, 65, 195, 93, 99}},
    {imaging::Corruption::Jpeg, 1, 3, {61, 92,  66,  73,  64, 196, 94, 100, 69, 100, 74,  81,
                                       72, 204, 102, 108, 80, 111, 85, 92,  83, 215, 113, 119}},
    {imaging::Corruption::Jpeg, 2, 1, {58, 93, 63, 71, 63, 191, 93, 98}},
    {imaging::Corruption::Jpeg, 2, 3, {61, 93,  66,  74,  64, 194, 94, 101, 69, 101, 74,  82,
                                       72, 202, 102, 109, 82, 114, 87, 95,  85, 215, 115, 122}},
    {imaging::Corruption::Jpeg, 3, 1, {60, 88, 68, 72, 64, 195, 96, 96}},
    {imaging::Corruption::Jpeg, 3, 3, {62, 90,  70,  74,  66, 197, 98, 98, 68, 96,  76,  80,
                                       72, 203, 104, 104, 84, 112, 92, 96, 88, 219, 120, 120}},
    {imaging::Corruption::Jpeg, 4, 1, {62, 88, 68, 68, 68, 184, 95, 95}},
    {imaging::Corruption::Jpeg, 4, 3, {58, 85,  65,  72,  65, 180, 92, 92, 71, 98,  78,  85,
                                       78, 193, 105, 105, 80, 107, 87, 94, 87, 202, 114, 114}},
    {imaging::Corruption::Jpeg, 5, 1, {66, 91, 66, 66, 66, 165, 91, 91}},
    {imaging::Corruption::Jpeg, 5, 3, {66, 103, 78, 78, 78, 165, 103, 103, 62,  99,  74,  74,
                                       74, 161, 99, 99, 89, 126, 101, 101, 101, 188, 126, 126}},
    {imaging::Corruption::Blur, 1, 1, {-1, -1, 65, 72, -1, 182, -1, -1}},
    {imaging::Corruption::Blur, 2, 1, {-1, -1, 65, 72, -1, 170, -1, -1}},
    {imaging::Corruption::Blur, 3, 1, {-1, -1, 65, 72, -1, 157, -1, -1}},
    {imaging::Corruption::Blur, 4, 1, {-1, -1, 65, 72, -1, 145, -1, -1}},
    {imaging::Corruption::Blur, 5, 1, {-1, -1, 65, 72, -1, 139, -1, -1}},
};

/// Standard deviation of what noise adds, in grey levels, by strength.
inline constexpr std::array kNoiseSpread{4.009, 7.994, 14.013, 21.957, 31.957};

}  // namespace lightbox::test
