// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace lightbox::spec {

/// 8-bit pixels for display, thumbnails and training: row-major, channels interleaved (1 or 3,
/// RGB).
struct PixelBuffer {
    int width = 0;
    int height = 0;
    int channels = 1;
    std::vector<std::uint8_t> values;  ///< width * height * channels
    [[nodiscard]] bool empty() const noexcept { return values.empty(); }
};

/// How a window maps values to brightness, DICOM PS3.3 C.11.2.1.2 and C.11.2.1.3.
enum class WindowFunction { Linear, LinearExact, Sigmoid };

/// A VOI look-up table, PS3.3 C.11.2.1.1: entry i is for the modality value `first` + i.
struct VoiTable {
    double first = 0;
    int bits = 16;                       ///< of an entry: 0 is black, 2^bits - 1 white
    std::vector<std::uint16_t> entries;  ///< never empty
};

/// A window: values from centre - width/2 to centre + width/2 are shown from black to white.
struct Window {
    double centre = 0.5;
    double width = 1;
    std::string name;  ///< explanation in the file ("LUNG"), may be empty
    WindowFunction function = WindowFunction::Linear;
    /// When set it takes the function's place: its entries lie spread over the width, one for each
    /// value while the width is their count, so that a moved window moves the table.
    std::shared_ptr<const VoiTable> table;
};

/// A decoded image before any window: modality values (after rescale or modality LUT), polarity
/// untouched.
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
    std::optional<double> paddingLimit;  ///< padding is all from paddingValue to this
    double spacingX = 0;                 ///< mm per pixel, 0: unknown
    double spacingY = 0;
    std::map<std::string, std::string>
        fields;  ///< what the file says: PatientID, StudyDate, Modality, ViewPosition …
    /// Ids of warnings (core/messages) on what the file says against itself: `colour_by_stream` …
    std::vector<std::string> notes;
};

}  // namespace lightbox::spec
