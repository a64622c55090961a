// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/volumes/Cifar.h"

#include <array>
#include <fstream>
#include <span>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Text.h"

namespace lightbox::data {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t maxFileBytes = std::uint64_t{4} << 30U;
constexpr std::size_t cifarClassCount = 10;

std::uint64_t bytesOfFile(const fs::path& file) {
    std::error_code error;
    const std::uint64_t bytes = fs::file_size(file, error);
    if (error)
        throw base::refused("unreadable.cifar", {{"reason", error.message()}}, file);
    return bytes;
}

}  // namespace

bool hasCifarName(const fs::path& file) {
    const std::string name = base::lower(file.filename().string());
    return name == "test_batch.bin" || (name.starts_with("data_batch_") && name.ends_with(".bin"));
}

std::vector<std::int64_t> cifarLabels(const fs::path& file) {
    const std::uint64_t bytes = bytesOfFile(file);
    if (bytes == 0)
        throw base::refused("empty.cifar", {}, file);
    if (bytes > maxFileBytes)
        throw base::refused("too_large.cifar", {{"bytes", bytes}, {"most", maxFileBytes}}, file);
    std::vector<std::int64_t> labels;
    labels.reserve(bytes / cifarRecordBytes);
    std::ifstream in(file, std::ios::binary);
    std::array<char, cifarRecordBytes> record{};
    while (in.read(record.data(), record.size()))
        labels.push_back(static_cast<unsigned char>(record[0]));
    if (labels.size() != bytes / cifarRecordBytes)
        throw base::refused("unreadable.cifar_end", {}, file);
    return labels;
}

spec::ModalityImage cifarImage(const fs::path& file, std::int64_t index) {
    std::ifstream in(file, std::ios::binary);
    if (!in)
        throw base::refused("unreadable.cifar_unopened", {}, file);
    std::array<char, cifarRecordBytes> record{};
    const std::uint64_t records = bytesOfFile(file) / cifarRecordBytes;
    if (index < 0 || static_cast<std::uint64_t>(index) >= records)
        throw base::refused("truncated.cifar_missing", {{"number", std::to_string(index)}}, file);
    in.seekg(static_cast<std::streamoff>(index) * static_cast<std::streamoff>(cifarRecordBytes));
    if (!in.read(record.data(), record.size()))
        throw base::refused("truncated.cifar_image", {{"number", std::to_string(index)}}, file);
    constexpr std::size_t plane = cifarSide * cifarSide;
    spec::ModalityImage image;
    image.width = image.height = static_cast<int>(cifarSide);
    image.channels = 3;
    image.values.resize(3 * plane);
    for (std::size_t c = 0; c < 3; ++c)
        for (std::size_t i = 0; i < plane; ++i)
            image.values[3 * i + c] = static_cast<unsigned char>(record[1 + c * plane + i]);
    return image;
}

std::vector<std::string> cifarClasses(const fs::path& folder) {
    constexpr std::size_t maxNamesBytes = 4096;
    std::vector<std::string> names;
    std::error_code error;
    const fs::path file = folder / "batches.meta.txt";
    if (fs::is_regular_file(file, error) && fs::file_size(file, error) <= maxNamesBytes)
        for (const std::string& line : base::split(base::readTextFile(file, maxNamesBytes), '\n'))
            if (const auto name = base::trimmed(line); !name.empty())
                names.emplace_back(name);
    if (names.size() == cifarClassCount)
        return names;
    return {"airplane", "automobile", "bird",  "cat",  "deer",
            "dog",      "frog",       "horse", "ship", "truck"};
}

}  // namespace lightbox::data
