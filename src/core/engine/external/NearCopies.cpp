// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/external/NearCopies.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <unordered_set>
#include <utility>

#include "data/splits/Faces.h"
#include "engine/seal/Closed.h"
#include "project/Project.h"

namespace lightbox::engine {

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
    data::Faces faces(both);
    std::vector<data::NearPair> pairs = data::nearPairs(both, data::kNearBits, stop);
    const std::vector<data::NearPair> cropped = data::croppedPairsBetween(both, first, stop);
    pairs.insert(pairs.end(), cropped.begin(), cropped.end());
    std::map<std::size_t, spec::NearCopy> found;
    for (const data::NearPair& pair : pairs) {
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
        if (!faces.areAlike(pair))
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
