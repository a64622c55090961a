// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <stop_token>
#include <vector>

#include "spec/Dataset.h"
#include "spec/Pixels.h"
#include "spec/Progress.h"
#include "store/SampleStore.h"

namespace lightbox::data {

/// Pixels of an image wherever they lie (file, frame, element of an npz, slice of a volume, CIFAR
/// record). Throws Error.
[[nodiscard]] spec::ModalityImage readPixels(const spec::ImageSource& source);

/// What the network sees of an image: size x size, `channels` planes (1 or 3), as the sample store
/// holds it, byte for byte. JPEGs far larger than `size` are decoded at a reduced scale. Throws
/// Error.
[[nodiscard]] std::vector<std::uint8_t> readSample(const spec::ImageSource& source, int size,
                                                   int channels);

/// The store of these images at this size: opened when it is there, else decoded in parallel and
/// published. Images that cannot be decoded any more are left out and named in `issues`. Throws
/// Error: cancelled, disk_full, no_images.
[[nodiscard]] store::SampleStore fillStore(const std::filesystem::path& cacheFolder,
                                           const spec::Dataset& dataset, int size, int channels,
                                           int threads, std::vector<spec::ImportIssue>& issues,
                                           spec::ProgressObserver& progress, std::stop_token stop);

/// The store that fillStore() would open, where it is there already.
[[nodiscard]] std::optional<store::SampleStore>
existingStore(const std::filesystem::path& cacheFolder, const spec::Dataset& dataset, int size,
              int channels);

}  // namespace lightbox::data
