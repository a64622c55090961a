// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/seal/Closed.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "engine/seal/Seal.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace {

/// With what is in no set of `current`, but has the patient or the pixels of one of `keys`.
void addTwins(const spec::Dataset& dataset, const spec::Split* current,
              std::set<std::int64_t>& keys) {
    std::unordered_set<std::string_view> patients;
    std::unordered_set<std::string_view> pixels;
    for (const spec::ImageRecord& image : dataset.images) {
        if (!keys.contains(image.key))
            continue;
        if (image.patient)
            patients.insert(*image.patient);
        if (!image.pixelHash.empty())
            pixels.insert(image.pixelHash);
    }
    for (const spec::ImageRecord& image : dataset.images) {
        const bool inSet = current != nullptr && current->members.contains(image.key);
        if (!inSet && ((image.patient && patients.contains(*image.patient)) ||
                       pixels.contains(image.pixelHash)))
            keys.insert(image.key);
    }
}

}  // namespace

std::set<std::int64_t> sealedImages(const project::Project& project) {
    return project.sealedImages();
}

std::set<std::int64_t> withTwins(const project::Project& project, const spec::Dataset& dataset,
                                 std::set<std::int64_t> keys) {
    if (keys.empty())
        return keys;
    const std::optional<spec::Split> current = project.currentSplit();
    addTwins(dataset, current ? &*current : nullptr, keys);
    return keys;
}

std::set<std::int64_t> closedImages(const project::Project& project, const spec::Dataset& dataset,
                                    std::span<const spec::Split> splits) {
    std::set<std::int64_t> closed = project.sealedImages();
    if (closed.empty())
        return closed;
    const std::unordered_map<std::int64_t, int> opened = project.openings();
    std::erase_if(closed, [&](std::int64_t key) { return opened.contains(key); });
    const auto current =
        std::find_if(splits.begin(), splits.end(), [](const auto& split) { return split.current; });
    addTwins(dataset, current == splits.end() ? nullptr : &*current, closed);
    return closed;
}

std::set<std::int64_t> closedImages(const project::Project& project, const spec::Dataset& dataset) {
    return closedImages(project, dataset, project.splits());
}

spec::Dataset withoutClosedLabels(spec::Dataset dataset, const std::set<std::int64_t>& closed) {
    for (spec::ImageRecord& image : dataset.images)
        if (closed.contains(image.key)) {
            image.label = -1;
            image.labels.clear();
        }
    return dataset;
}

}  // namespace lightbox::engine
