// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>

#include "base/Error.h"

namespace lightbox::fuzz {

/// The input as a file of `extension`, for readers that take a path. One file per process, written
/// anew for each input.
class InputFile {
public:
    InputFile(const std::uint8_t* data, std::size_t size, const std::string& extension)
        : m_path(folder() / ("lightbox-fuzz-" + std::to_string(::getpid()) + extension)) {
        std::FILE* file = std::fopen(m_path.c_str(), "wb");
        if (file == nullptr || std::fwrite(data, 1, size, file) != size)
            std::abort();
        std::fclose(file);
    }
    ~InputFile() {
        std::error_code ignored;
        std::filesystem::remove(m_path, ignored);
    }
    InputFile(const InputFile&) = delete;
    InputFile& operator=(const InputFile&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    static std::filesystem::path folder() {
        const std::filesystem::path memory = "/dev/shm";
        return std::filesystem::is_directory(memory) ? memory
                                                     : std::filesystem::temp_directory_path();
    }
    std::filesystem::path m_path;
};

/// Calls `read`. To be refused with a base::Error is what a bad input deserves; any other exception
/// is a fault.
template <typename Read> int readOrRefuse(Read read) {
    try {
        read();
    } catch (const base::Error&) {
        return 0;
    }
    return 0;
}

}  // namespace lightbox::fuzz
