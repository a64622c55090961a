// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/samples/Pixels.h"

#include <algorithm>
#include <mutex>

#include "base/Error.h"
#include "base/Hash.h"
#include "base/Threads.h"
#include "data/samples/DescribePixels.h"
#include "data/sources/FileIssue.h"
#include "data/volumes/Cifar.h"
#include "data/volumes/NiftiSlices.h"
#include "data/volumes/NpzFile.h"
#include "imaging/Decode.h"
#include "imaging/Render.h"
#include "messages/Render.h"
#include "spec/ProgressCounter.h"

namespace lightbox::data {

namespace {

store::StoreKey keyOf(const spec::Dataset& dataset, int size, int channels) {
    std::vector<std::pair<std::int64_t, std::string_view>> images;
    images.reserve(dataset.images.size());
    for (const spec::ImageRecord& image : dataset.images)
        images.emplace_back(image.key, image.pixelHash);
    std::sort(images.begin(), images.end());
    base::Sha256 hash;
    for (const auto& [key, pixels] : images) {
        hash.update(std::to_string(key) + '\t');
        hash.update(pixels);
        hash.update("\n");
    }
    return {hash.hex(), size, channels, imaging::kSampleRecipe};
}

/// The fact of an issue, translatable where it is a text of the table.
messages::Value reasonOf(const spec::ImportIssue& issue) {
    if (messages::english(issue.text, messages::Part::Why).empty())
        return issue.detail;
    return issue.text;
}

}  // namespace

spec::ModalityImage readPixels(const spec::ImageSource& source) {
    if (const auto slice = niftiSliceOf(source))
        return sharedVolume(source.file)->slice(slice->axis, slice->volume, slice->index);
    if (source.array == cifarArray)
        return cifarImage(source.file, source.index);
    if (!source.array.empty())
        return imageAt(*sharedArray(source.file, source.array), source.index, source.file,
                       source.array);
    return imaging::decode(source.file, static_cast<int>(std::max<std::int64_t>(0, source.index)));
}

std::vector<std::uint8_t> readSample(const spec::ImageSource& source, int size, int channels) {
    const bool isRaster =
        source.array.empty() && source.index < 0 && imaging::hasImageExtension(source.file);
    const spec::ModalityImage image =
        isRaster ? imaging::decodeReduced(source.file, size) : readPixels(source);
    return imaging::toSample(imaging::render(image), size, channels);
}

std::optional<store::SampleStore> existingStore(const std::filesystem::path& cacheFolder,
                                                const spec::Dataset& dataset, int size,
                                                int channels) {
    return store::SampleStore::open(cacheFolder, keyOf(dataset, size, channels));
}

store::SampleStore fillStore(const std::filesystem::path& cacheFolder, const spec::Dataset& dataset,
                             int size, int channels, int threads,
                             std::vector<spec::ImportIssue>& issues,
                             spec::ProgressObserver& progress, std::stop_token stop) {
    const store::StoreKey key = keyOf(dataset, size, channels);
    if (auto existing = store::SampleStore::open(cacheFolder, key)) {
        for (const spec::ImageRecord& image : dataset.images)
            if (!existing->position(image.key))
                issues.push_back(spec::importIssue(image.id.str(), "unreadable.not_cached"));
        return std::move(*existing);
    }
    if (dataset.images.empty())
        throw base::refused("no_images.decode");
    store::SampleStoreWriter writer(cacheFolder, key, dataset.images.size());
    std::vector<spec::ImportIssue> failures(dataset.images.size());
    spec::ProgressCounter counter(progress, "decoding", dataset.images.size());
    base::parallelFor(dataset.images.size(), threads, stop, [&](std::size_t i) {
        const spec::ImageRecord& image = dataset.images[i];
        std::vector<std::uint8_t> sample;
        try {
            sample = readSample(image.source, size, channels);
        } catch (const base::Error& error) {
            failures[i] = issueOf(image.id.str(), error);
        }
        if (!sample.empty())
            writer.write(i, image.key, sample);
        counter.step(image.id.str());
    });
    if (stop.stop_requested())
        throw base::cancelled();
    std::erase_if(failures, [](const spec::ImportIssue& issue) { return issue.path.empty(); });
    if (failures.size() == dataset.images.size())
        throw base::refused("no_images.undecoded", {{"reason", reasonOf(failures.front())}},
                            failures.front().path);
    issues.insert(issues.end(), failures.begin(), failures.end());
    writer.publish();
    auto filled = store::SampleStore::open(cacheFolder, key);
    if (!filled)
        throw base::failed("file_unreadable.samples", {}, cacheFolder);
    return std::move(*filled);
}

}  // namespace lightbox::data
