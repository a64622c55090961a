// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "spec/Pixels.h"

namespace lightbox::data {

/// CIFAR-10's binary files (Krizhevsky 2009): records of a label and 32 x 32 pixels, first all red
/// values, then green, then blue.
inline constexpr const char* cifarArray = "cifar10";  ///< spec::ImageSource::array of its images
inline constexpr std::size_t cifarSide = 32;
inline constexpr std::size_t cifarRecordBytes = 1 + 3 * cifarSide * cifarSide;

/// True for data_batch_*.bin and test_batch.bin.
[[nodiscard]] bool hasCifarName(const std::filesystem::path& file);

/// Labels of all whole records of a file, in its order. Throws Error refused (unreadable, empty,
/// too_large).
[[nodiscard]] std::vector<std::int64_t> cifarLabels(const std::filesystem::path& file);

/// Image `index` of a file. Throws Error refused (unreadable, truncated).
[[nodiscard]] spec::ModalityImage cifarImage(const std::filesystem::path& file, std::int64_t index);

/// The ten names in batches.meta.txt of `folder`, else those that were published.
[[nodiscard]] std::vector<std::string> cifarClasses(const std::filesystem::path& folder);

}  // namespace lightbox::data
