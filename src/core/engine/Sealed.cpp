// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Sealed.h"

#include <algorithm>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "engine/Access.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace {

void insertTest(const spec::Split& split, std::set<std::int64_t>& keys) {
    for (const auto& [key, set] : split.members)
        if (set == spec::Set::Test)
            keys.insert(key);
}

/// The splits whose test set a run has opened.
std::set<std::string> openedSplits(const project::Project& project) {
    std::set<std::string> opened;
    for (const project::AuditEntry& entry : project.auditLog())
        if (entry.action == "reveal")  // "SPLIT: run RUN, threshold T"
            opened.insert(entry.detail.substr(0, entry.detail.find(':')));
    return opened;
}

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
    std::set<std::int64_t> keys;
    for (const spec::Split& split : project.splits())
        if (split.sealed)
            insertTest(split, keys);
    return keys;
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
    std::set<std::int64_t> closed;
    for (const spec::Split& split : splits)
        if (split.sealed)
            insertTest(split, closed);
    if (closed.empty())
        return closed;
    const std::set<std::string> ids = openedSplits(project);
    std::set<std::int64_t> opened;
    const spec::Split* current = nullptr;
    for (const spec::Split& split : splits) {
        if (ids.contains(split.id.str()))
            insertTest(split, opened);
        if (split.current)
            current = &split;
    }
    std::erase_if(closed, [&](std::int64_t key) { return opened.contains(key); });
    addTwins(dataset, current, closed);
    return closed;
}

}  // namespace lightbox::engine
