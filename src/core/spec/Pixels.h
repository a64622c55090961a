// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace lightbox::spec {

/// 8-bit pixels for display, thumbnails and training: row-major, channels interleaved (1 or 3, RGB).
struct PixelBuffer {
    int width = 0;
    int height = 0;
    int channels = 1;
    std::vector<std::uint8_t> values;  ///< width * height * channels
    [[nodiscard]] bool empty() const noexcept { return values.empty(); }
};

/// A window: values from centre - width/2 to centre + width/2 are shown from black to white.
struct Window {
    double centre = 0.5;
    double width = 1;
    std::string name;  ///< explanation in the file ("LUNG"), may be empty
};

/// A decoded image before any window: modality values (after rescale or modality LUT), polarity untouched.
struct ModalityImage {
    int width = 0;
    int height = 0;
    int channels = 1;           ///< 1: `values` are modality values; 3: RGB 0-255
    std::vector<float> values;  ///< width * height * channels
    bool inverted = false;      ///< MONOCHROME1: low values are white
    int bits = 8;               ///< bits stored
    int frames = 1;
    std::vector<Window> windows;  ///< those the file brings, in its order
    std::optional<double> paddingValue;
    double spacingX = 0;  ///< mm per pixel, 0: unknown
    double spacingY = 0;
    std::map<std::string, std::string>
        fields;  ///< what the file says: PatientID, StudyDate, Modality, ViewPosition …
};

}  // namespace lightbox::spec
