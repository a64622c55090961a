// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/health/Agreement.h"

#include <algorithm>
#include <set>

namespace lightbox::data {

std::optional<int> outcomeOf(const spec::ImageRecord& image) {
    if (image.labels.empty())
        return image.label >= 0 ? std::optional(image.label) : std::nullopt;
    const auto has = [&](std::int8_t value) {
        return std::find(image.labels.begin(), image.labels.end(), value) != image.labels.end();
    };
    return has(1) ? std::optional(1) : has(0) ? std::optional(0) : std::nullopt;
}

std::vector<std::optional<int>> outcomesOf(const spec::Dataset& dataset) {
    std::vector<std::optional<int>> outcomes;
    outcomes.reserve(dataset.images.size());
    for (const spec::ImageRecord& image : dataset.images)
        outcomes.push_back(outcomeOf(image));
    return outcomes;
}

std::optional<Agreement> agreementOf(const std::vector<std::string>& values,
                                     const std::vector<std::optional<int>>& outcomes) {
    constexpr std::size_t mostValues = 20;
    constexpr std::size_t fewestImages = 10;  // of each value
    constexpr std::size_t share = 50;         // at most every fiftieth image is an exception
    std::map<std::string, std::map<int, Positions>> byValue;
    Agreement agreement;
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (!outcomes[i] || values[i].empty())
            continue;
        ++agreement.known;
        byValue[values[i]][*outcomes[i]].push_back(i);
        if (byValue.size() > mostValues)
            return std::nullopt;
    }
    std::set<int> usualOutcomes;
    for (const auto& [value, found] : byValue) {
        std::size_t images = 0;
        for (const auto& [outcome, positions] : found)
            images += positions.size();
        const auto most =
            std::max_element(found.begin(), found.end(), [](const auto& a, const auto& b) {
                return a.second.size() < b.second.size();
            });
        if (images < fewestImages || (images - most->second.size()) * share > images)
            return std::nullopt;
        usualOutcomes.insert(most->first);
        agreement.outcomes.emplace(value, most->first);
        for (const auto& [outcome, positions] : found)
            if (outcome != most->first)
                agreement.exceptions.insert(agreement.exceptions.end(), positions.begin(),
                                            positions.end());
    }
    if (usualOutcomes.size() < 2 || agreement.exceptions.size() * share > agreement.known)
        return std::nullopt;
    return agreement;
}

}  // namespace lightbox::data
