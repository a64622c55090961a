// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "store/SampleStore.h"

namespace lightbox::store {

/// On disk a store is a folder CACHE/samples/KEY with samples.bin (the samples, one after the
/// other, nothing else) and index.json (the key in words, and the image key of each sample in
/// order). index.json is written last.
[[nodiscard]] std::filesystem::path storeFolder(const std::filesystem::path& cacheFolder,
                                                const StoreKey& key);
[[nodiscard]] std::filesystem::path samplesFile(const std::filesystem::path& folder);
[[nodiscard]] std::filesystem::path indexFile(const std::filesystem::path& folder);

/// channels x size x size. Throws Error usage (store_key_invalid) unless 1 <= size <= 8192 and
/// channels is 1 or 3.
[[nodiscard]] std::size_t bytesPerSample(const StoreKey& key);

void writeIndex(const std::filesystem::path& folder, const StoreKey& key,
                const std::vector<std::int64_t>& imageKeys);
/// The image keys in order; nullopt when the index is absent, damaged, of another version or of
/// another key.
[[nodiscard]] std::optional<std::vector<std::int64_t>>
readIndex(const std::filesystem::path& folder, const StoreKey& key);

}  // namespace lightbox::store
