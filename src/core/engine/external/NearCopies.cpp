// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/external/NearCopies.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/Error.h"
#include "data/samples/Miniatures.h"
#include "data/samples/Pixels.h"
#include "data/splits/NearPairs.h"
#include "engine/seal/Closed.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace {

/// Miniatures of images, each decoded once.
class CohortFaces {
public:
    explicit CohortFaces(const spec::Dataset& dataset) : m_dataset(dataset) {}
    [[nodiscard]] data::Face of(std::size_t image, int turn) {
        const auto [entry, isNew] = m_miniatures.try_emplace(image);
        if (isNew)
            entry->second = look(image);
        return entry->second.values.empty() ? data::Face()
                                            : data::faceOf(data::turned(entry->second, turn));
    }

private:
    /// Empty of an image that was moved or damaged since.
    [[nodiscard]] spec::PixelBuffer look(std::size_t image) const {
        spec::PixelBuffer miniature{data::kMiniatureSide, data::kMiniatureSide, 1, {}};
        try {
            miniature.values =
                data::readSample(m_dataset.images[image].source, data::kMiniatureSide, 1);
        } catch (const base::Error&) {
            miniature.values.clear();
        }
        return miniature;
    }

    const spec::Dataset& m_dataset;
    std::unordered_map<std::size_t, spec::PixelBuffer> m_miniatures;
};

}  // namespace

std::vector<spec::NearCopy> nearCopies(const project::Project& project,
                                       const project::Project& images, const spec::RunRecord& run,
                                       const std::stop_token& stop) {
    const auto own = project.sharedDataset();
    const auto there = images.sharedDataset();
    std::unordered_set<std::string> pixels;
    for (const spec::ImageRecord& image : own->images)
        if (!image.pixelHash.empty())
            pixels.insert(image.pixelHash);
    // One data set of both, the project's images first. What was left out since may have been trained on.
    spec::Dataset both;
    both.images = own->images;
    for (spec::ImageRecord& image : both.images)
        image.excluded.reset();
    const std::size_t first = both.images.size();
    for (const spec::ImageRecord& image : there->images)
        if (!pixels.contains(image.pixelHash))  // those are known to be the same, and left out
            both.images.push_back(image);
    const auto isTrained = [&](const spec::ImageRecord& image) {
        const auto member = run.members.find(image.key);
        return member != run.members.end() &&
               (member->second == spec::Set::Train || member->second == spec::Set::Val);
    };
    const Closed closed(project, *own);
    CohortFaces faces(both);
    std::map<std::size_t, spec::NearCopy> found;
    for (const data::NearPair& pair : data::nearPairs(both, data::kNearBits, stop)) {
        if (stop.stop_requested())
            break;
        const std::size_t ours = std::min(pair.first, pair.second);
        const std::size_t theirs = std::max(pair.first, pair.second);
        if (ours >= first || theirs < first)
            continue;
        const spec::ImageRecord& like = both.images[ours];
        const bool trained = isTrained(like);
        const auto known = found.find(theirs);
        const bool turned = pair.turn != 0;
        if (known != found.end() && std::pair(known->second.isTrained, !known->second.isTurned) >=
                                        std::pair(trained, !turned))
            continue;
        if (!data::alike(faces.of(pair.first, 0), faces.of(pair.second, pair.turn)))
            continue;
        found[theirs] = {both.images[theirs].id, closed.nameOf(like), turned, trained};
    }
    std::vector<spec::NearCopy> copies;
    for (auto& [place, copy] : found)
        copies.push_back(std::move(copy));
    return copies;
}

std::vector<spec::Warning> nearCopyWarnings(const std::vector<spec::NearCopy>& copies) {
    if (copies.empty())
        return {};
    const auto number = [&](bool spec::NearCopy::*which) {
        return static_cast<std::size_t>(std::count_if(copies.begin(), copies.end(),
                                                      [&](const auto& one) { return one.*which; }));
    };
    const std::size_t trained = number(&spec::NearCopy::isTrained);
    messages::Args args{{"images", copies.size()},
                        {"turned", number(&spec::NearCopy::isTurned)},
                        {"trained", trained}};
    return {spec::warning(trained > 0 ? "external_near_copies.trained" : "external_near_copies",
                          std::move(args))};
}

}  // namespace lightbox::engine
