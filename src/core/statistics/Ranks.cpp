// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/Ranks.h"

#include <algorithm>

namespace lightbox::statistics {

std::vector<std::uint32_t> ascendingOrder(std::span<const double> score) {
    // Beside each other in memory they are sorted several times as fast as by their places.
    struct Placed {
        double score;
        std::uint32_t place;
    };
    std::vector<Placed> placed;
    placed.reserve(score.size());
    for (std::size_t i = 0; i < score.size(); ++i)
        placed.push_back({score[i], static_cast<std::uint32_t>(i)});
    std::sort(placed.begin(), placed.end(), [](const Placed& a, const Placed& b) {
        return a.score < b.score || (a.score == b.score && a.place < b.place);
    });
    std::vector<std::uint32_t> order;
    order.reserve(score.size());
    for (const Placed& one : placed)
        order.push_back(one.place);
    return order;
}

Placements placements(std::span<const double> score, std::span<const std::uint8_t> positive) {
    Placements result;
    result.value.resize(score.size());
    for (const auto p : positive)
        (p ? result.positives : result.negatives) += 1;
    if (result.positives == 0 || result.negatives == 0)
        return result;
    const auto order = ascendingOrder(score);
    const auto m = static_cast<double>(result.positives);
    const auto n = static_cast<double>(result.negatives);
    double positivesBelow = 0;
    double negativesBelow = 0;
    double concordant = 0;
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin;
        double tiedPositives = 0;
        double tiedNegatives = 0;
        for (; end < order.size() && score[order[end]] == score[order[begin]]; ++end)
            (positive[order[end]] ? tiedPositives : tiedNegatives) += 1;
        for (std::size_t i = begin; i < end; ++i)
            result.value[order[i]] = positive[order[i]]
                                         ? (negativesBelow + tiedNegatives / 2) / n
                                         : 1 - (positivesBelow + tiedPositives / 2) / m;
        concordant += tiedPositives * (negativesBelow + tiedNegatives / 2);
        positivesBelow += tiedPositives;
        negativesBelow += tiedNegatives;
        begin = end;
    }
    result.auroc = concordant / (m * n);
    return result;
}

std::optional<double> rankAuroc(std::span<const double> score,
                                std::span<const std::uint8_t> positive) {
    const Placements placed = placements(score, positive);
    if (placed.positives == 0 || placed.negatives == 0)
        return std::nullopt;
    return placed.auroc;
}

}  // namespace lightbox::statistics
