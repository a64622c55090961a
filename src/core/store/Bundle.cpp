// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Bundle.h"

#include <algorithm>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Hash.h"
#include "base/Json.h"

namespace lightbox::store {

namespace fs = std::filesystem;

namespace {

/// A document of a bundle by its codec, with faults of the codec told as damage to the file.
template <class Read>
auto readDocument(const fs::path& folder, const char* name, const char* missing, Read read) {
    const fs::path file = folder / name;
    std::error_code error;
    if (!fs::is_regular_file(file, error))
        throw base::refused(missing, {{"name", name}}, folder);
    try {
        return read(base::readJsonFile(file));
    } catch (const base::Error& fault) {
        if (fault.facts().code == "version_newer")
            throw base::refused(fault.message().id.c_str(), {}, file);
        throw base::refused("bundle_damaged.manifest", {{"reason", fault.facts().why}}, file);
    }
}

}  // namespace

StoreKey storeKeyOf(const spec::Bundle& bundle) {
    return {bundle.samplesData, bundle.spec.data.size, bundle.spec.data.channels,
            bundle.samplesRecipe};
}

spec::BundleFile describeFile(const fs::path& folder, const std::string& path) {
    return {path, fs::file_size(folder / path), base::sha256OfFile(folder / path)};
}

void checkFiles(const fs::path& folder, std::span<const spec::BundleFile> files,
                const std::function<void(std::size_t)>& between) {
    for (std::size_t i = 0; i < files.size(); ++i) {
        between(i);
        const fs::path file = folder / files[i].path;
        std::error_code error;
        if (!fs::is_regular_file(file, error))
            throw base::refused("bundle_damaged.absent", {}, file);
        const std::uintmax_t bytes = fs::file_size(file, error);
        if (error || bytes != files[i].bytes)
            throw base::refused("bundle_damaged.size",
                                {{"found", bytes}, {"expected", files[i].bytes}}, file);
        if (base::sha256OfFile(file) != files[i].sha256)
            throw base::refused("bundle_damaged.content", {}, file);
    }
    between(files.size());
}

spec::Bundle readBundle(const fs::path& folder) {
    return readDocument(folder, bundleFile, "bundle_missing", spec::bundleFromJson);
}

spec::BundleRun readBundleRun(const fs::path& folder) {
    return readDocument(folder, bundleRunFile, "bundle_missing.run", spec::bundleRunFromJson);
}

BundleSamples openSamples(const fs::path& folder, const spec::Bundle& bundle) {
    std::optional<SampleStore> samples = SampleStore::open(folder, storeKeyOf(bundle));
    if (!samples)
        throw base::refused("bundle_damaged.samples", {}, folder);
    std::vector<spec::BundleImage> images =
        spec::readBundleImages(folder / bundleImagesFile, bundle.scheme);
    const auto inSet = [&](spec::Set set) {
        return static_cast<std::size_t>(
            std::count_if(images.begin(), images.end(),
                          [set](const spec::BundleImage& image) { return image.set == set; }));
    };
    const bool fits = images.size() == samples->size() && inSet(spec::Set::Train) == bundle.train &&
                      inSet(spec::Set::Val) == bundle.val &&
                      std::all_of(images.begin(), images.end(), [&](const spec::BundleImage& one) {
                          return samples->position(one.key).has_value();
                      });
    if (!fits)
        throw base::refused("bundle_damaged.samples", {}, folder);
    return {std::move(*samples), std::move(images)};
}

}  // namespace lightbox::store
