// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

#include "spec/Bundle.h"
#include "spec/RunTables.h"
#include "store/SampleStore.h"

// A bundle on disk: bundle.json, images.csv, samples/KEY (a sample store of the images of training
// and validation), weights/FILE where the backbone is pretrained. lightbox-node leaves the run in
// run/, with a copy of bundle.json and images.csv, and files.json over all of it.
namespace lightbox::store {

inline constexpr const char* bundleFile = "bundle.json";
inline constexpr const char* bundleImagesFile = "images.csv";
inline constexpr const char* bundleRunFolder = "run";
inline constexpr const char* bundleRunFile = "files.json";

/// The key of the store within a bundle.
[[nodiscard]] StoreKey storeKeyOf(const spec::Bundle& bundle);

/// Size and checksum of FOLDER/PATH. Throws Error (file_unreadable).
[[nodiscard]] spec::BundleFile describeFile(const std::filesystem::path& folder,
                                            const std::string& path);
/// Throws Error refused (bundle_damaged), naming the file, where one is missing, of another length
/// or of other content. `between` is called before each with how many are done; it may throw.
void checkFiles(const std::filesystem::path& folder, std::span<const spec::BundleFile> files,
                const std::function<void(std::size_t)>& between);

/// Throws Error refused: bundle_missing, bundle_damaged where it is not as it was written,
/// version_newer.
[[nodiscard]] spec::Bundle readBundle(const std::filesystem::path& folder);
[[nodiscard]] spec::BundleRun readBundleRun(const std::filesystem::path& folder);

/// Samples and images of a bundle whose files were checked.
struct BundleSamples {
    SampleStore samples;
    std::vector<spec::BundleImage> images;  ///< ascending keys; a sample of each, and no other
};
/// Throws Error refused (bundle_damaged, bundle_images_invalid).
[[nodiscard]] BundleSamples openSamples(const std::filesystem::path& folder,
                                        const spec::Bundle& bundle);

}  // namespace lightbox::store
