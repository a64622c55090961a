// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace lightbox::test {

/// An explicit little-endian DICOM file of one frame of 4 x 4 pixels that follow from `seed`.
struct TinyDicom {
    std::string patient;
    int seed = 0;
    std::string frames = "1";  ///< as it claims
    std::string instance = "1.2.3";
    std::string slope = "1";
    std::string study = {};
    std::string series = {};

    [[nodiscard]] std::string bytes() const {
        const std::string syntax = element(2, 0x10, "UI", "1.2.840.10008.1.2.1");
        std::string file =
            std::string(128, '\0') + "DICM" + element(2, 0, "UL", number(syntax.size(), 4)) +
            syntax + element(8, 5, "CS", "ISO_IR 192") + element(8, 0x18, "UI", instance) +
            element(0x10, 0x20, "LO", patient) +
            (study.empty() ? "" : element(0x20, 0xD, "UI", study)) +
            (series.empty() ? "" : element(0x20, 0xE, "UI", series)) +
            element(0x28, 2, "US", number(1, 2)) + element(0x28, 4, "CS", "MONOCHROME2") +
            element(0x28, 8, "IS", frames) + element(0x28, 0x10, "US", number(4, 2)) +
            element(0x28, 0x11, "US", number(4, 2)) + element(0x28, 0x100, "US", number(8, 2)) +
            element(0x28, 0x101, "US", number(8, 2)) + element(0x28, 0x102, "US", number(7, 2)) +
            element(0x28, 0x103, "US", number(0, 2)) + element(0x28, 0x1053, "DS", slope);
        std::string pixels;
        for (int i = 0; i < 16; ++i)
            pixels += static_cast<char>((seed * 31 + i * 7) % 251);
        return file + element(0x7FE0, 0x10, "OB", pixels);
    }

private:
    [[nodiscard]] static std::string number(std::size_t value, int bytes) {
        std::string raw;
        for (int i = 0; i < bytes; ++i)
            raw += static_cast<char>(value >> (8 * i) & 0xFFU);
        return raw;
    }
    [[nodiscard]] static std::string element(unsigned group, unsigned tag, const std::string& kind,
                                             std::string value) {
        value += value.size() % 2 == 0 ? "" : kind == "UI" ? std::string(1, '\0') : " ";
        const bool isLong = kind == "OB";
        return number(group, 2) + number(tag, 2) + kind + (isLong ? number(0, 2) : "") +
               number(value.size(), isLong ? 4 : 2) + value;
    }
};

}  // namespace lightbox::test
