// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace lightbox::imaging {

/// A DICOM file as far as its elements can be followed, up to its pixel data and no further.
struct SalvagedDicom {
    std::vector<std::byte> bytes;
    bool isCut = false;  ///< its pixel data ended with the file: what was half there is left out
};

/// True when the data set is written in another form (implicit or explicit VR, order of bytes) than
/// the meta header's transfer syntax says. `begin` of the file, its meta header whole.
[[nodiscard]] bool contradictsItsSyntax(std::span<const std::byte> begin);

/// For a file whose writer named another transfer syntax than it used, left out the mark that ends
/// its pixel data, put bytes that are no elements behind it, or that ends early. nullopt when no
/// pixel data is found, or the data set is deflated.
[[nodiscard]] std::optional<SalvagedDicom> salvagedDicom(std::span<const std::byte> file);

}  // namespace lightbox::imaging
