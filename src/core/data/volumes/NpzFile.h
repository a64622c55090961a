// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "base/Npy.h"
#include "spec/Pixels.h"

namespace lightbox::data {

/// An array of an npz, whole in memory.
struct NpyArray {
    base::NpyHeader header;
    std::vector<std::byte> bytes;  ///< the member as it stands in the file, header included
    [[nodiscard]] std::span<const std::byte> data() const {
        return std::span(bytes).subspan(header.dataOffset);
    }
    [[nodiscard]] std::size_t memory() const { return bytes.size(); }
};

struct NpzLimits {
    std::size_t maxMembers = 1000;
    std::uint64_t maxArrayBytes = std::uint64_t{8} << 30U;
    /// Deflate packs 1,032 to 1 at most: what claims more is no honest archive.
    std::uint64_t maxRatio = 1100;
};

/// A zip of .npy files, stored or deflated. Not thread-safe.
class NpzFile {
public:
    /// Throws Error refused: unreadable, truncated, empty, hostile.
    explicit NpzFile(std::filesystem::path file, const NpzLimits& limits = {});
    ~NpzFile();
    NpzFile(const NpzFile&) = delete;
    NpzFile& operator=(const NpzFile&) = delete;

    /// Members without their ".npy", in the archive's order.
    [[nodiscard]] const std::vector<std::string>& arrays() const { return m_arrays; }
    [[nodiscard]] bool has(const std::string& array) const;
    /// The header alone. Throws Error like read().
    [[nodiscard]] base::NpyHeader header(const std::string& array) const;
    /// Memory is taken only once the member's declared size fits its header. Throws Error refused:
    /// hostile, truncated, unreadable, too_large, npy_invalid.
    [[nodiscard]] NpyArray read(const std::string& array) const;

private:
    struct Zip;
    struct Member;
    [[nodiscard]] Member open(const std::string& array) const;
    std::filesystem::path m_file;
    NpzLimits m_limits;
    std::unique_ptr<Zip> m_zip;
    std::vector<std::string> m_arrays;
};

/// The array, read once and shared by whoever asks while it is in use or among the last asked for.
/// Thread-safe.
[[nodiscard]] std::shared_ptr<const NpyArray> sharedArray(const std::filesystem::path& file,
                                                          const std::string& array);

/// Throws Error refused (bad_value) unless the array is images: n x height x width [x 1 or 3],
/// uint8 or uint16, C order.
void requireImages(const base::NpyHeader& header, const std::filesystem::path& file,
                   const std::string& array);

/// Element `index` of an array of images. Throws Error refused (bad_value) like requireImages, or
/// when there is no such element.
[[nodiscard]] spec::ModalityImage imageAt(const NpyArray& array, std::int64_t index,
                                          const std::filesystem::path& file,
                                          const std::string& name);

}  // namespace lightbox::data
