// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace lightbox::test {

/// A small NIfTI-1 or -2 file of int16 voxels whose value is i + 10 j + 100 k + 1000 volume.
struct NiftiBytes {
    int version = 1;
    bool bigEndian = false;
    std::array<int, 4> size{3, 4, 5, 1};
    int dimensions = 3;
    int datatype = 4;
    float slope = 0;
    float intercept = 0;
    std::array<std::array<float, 4>, 3> sform{};  ///< used when not all 0
    std::size_t voxelBytesLeftOut = 0;

    [[nodiscard]] std::string text() const {
        const bool first = version == 1;
        std::string bytes(first ? 352 : 544, '\0');
        put(bytes, 0, first ? 348 : 540, 4);
        const std::string magic =
            first ? std::string("n+1\0", 4) : std::string("n+2\0\r\n\032\n", 8);
        std::copy(magic.begin(), magic.end(), bytes.begin() + (first ? 344 : 4));
        const std::size_t dim = first ? 40 : 16;
        const unsigned wide = first ? 2 : 8;
        put(bytes, dim, dimensions, wide);
        for (std::size_t i = 0; i < 4; ++i)
            put(bytes, dim + (i + 1) * wide, size[i], wide);
        put(bytes, first ? 70 : 12, datatype, 2);
        for (std::size_t i = 0; i < 3; ++i)
            putReal(bytes, (first ? 76 : 104) + (i + 1) * (first ? 4 : 8),
                    static_cast<float>(i + 1));
        if (first)
            putReal(bytes, 108, 352);
        else
            put(bytes, 168, 544, 8);
        putReal(bytes, first ? 112 : 176, slope);
        putReal(bytes, first ? 116 : 184, intercept);
        bytes[first ? 123 : (bigEndian ? 503 : 500)] = 2;  // millimetres
        if (sform != decltype(sform){}) {
            put(bytes, first ? 254 : 348, 1, first ? 2 : 4);
            for (std::size_t row = 0; row < 3; ++row)
                for (std::size_t column = 0; column < 4; ++column)
                    putReal(bytes, (first ? 280 : 400) + (4 * row + column) * (first ? 4 : 8),
                            sform[row][column]);
        }
        std::string voxels;
        for (int v = 0; v < size[3]; ++v)
            for (int k = 0; k < size[2]; ++k)
                for (int j = 0; j < size[1]; ++j)
                    for (int i = 0; i < size[0]; ++i) {
                        voxels.append(2, '\0');
                        put(voxels, voxels.size() - 2, i + 10 * j + 100 * k + 1000 * v, 2);
                    }
        return bytes + voxels.substr(0, voxels.size() - voxelBytesLeftOut);
    }

    void write(const std::filesystem::path& file) const {
        std::filesystem::create_directories(file.parent_path());
        std::ofstream(file, std::ios::binary) << text();
    }

    void put(std::string& bytes, std::size_t at, std::int64_t value, unsigned count) const {
        for (unsigned i = 0; i < count; ++i)
            bytes[at + (bigEndian ? count - 1 - i : i)] =
                static_cast<char>(static_cast<std::uint64_t>(value) >> (8 * i));
    }
    void putReal(std::string& bytes, std::size_t at, float value) const {
        if (version == 1)
            put(bytes, at, std::bit_cast<std::int32_t>(value), 4);
        else
            put(bytes, at, std::bit_cast<std::int64_t>(static_cast<double>(value)), 8);
    }
};

}  // namespace lightbox::test
