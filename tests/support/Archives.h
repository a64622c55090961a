// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>
#include <zip.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "base/Files.h"
#include "base/Npy.h"
#include "support/TemporaryFolder.h"

namespace lightbox::test {

/// What a .npy of an archive holds.
struct Array {
    std::string name;  ///< without ".npy"
    std::vector<std::size_t> shape;
    std::vector<std::uint8_t> values;
};

/// The bytes of a .npy of uint8.
inline std::string npyBytes(const Array& array) {
    const TemporaryFolder folder;
    base::writeNpy(folder / "array.npy", array.shape, array.values);
    return base::readTextFile(folder / "array.npy");
}

inline void writeZip(const std::filesystem::path& file,
                     const std::map<std::string, std::string>& members, bool deflated) {
    std::filesystem::create_directories(file.parent_path());
    int error = 0;
    zip_t* const archive = zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &error);
    ASSERT_NE(archive, nullptr);
    for (const auto& [name, content] : members) {
        const auto index =
            zip_file_add(archive, name.c_str(),
                         zip_source_buffer(archive, content.data(), content.size(), 0), 0);
        zip_set_file_compression(archive, static_cast<zip_uint64_t>(index),
                                 deflated ? ZIP_CM_DEFLATE : ZIP_CM_STORE, 0);
    }
    EXPECT_EQ(zip_close(archive), 0);
}

/// As numpy.savez, or numpy.savez_compressed, writes it.
inline void writeNpz(const std::filesystem::path& file, const std::vector<Array>& arrays,
                     bool deflated) {
    std::map<std::string, std::string> members;
    for (const Array& array : arrays)
        members[array.name + ".npy"] = npyBytes(array);
    writeZip(file, members, deflated);
}

}  // namespace lightbox::test
