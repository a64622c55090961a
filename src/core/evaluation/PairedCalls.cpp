// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/PairedCalls.h"

#include <algorithm>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <vector>

namespace lightbox::evaluation {

spec::McNemar mcnemar(std::span<const std::uint8_t> first, std::span<const std::uint8_t> second,
                      const Clusters& clusters) {
    spec::McNemar result;
    std::vector<double> byCluster(clusters.count);
    for (std::size_t i = 0; i < first.size(); ++i) {
        const int difference = (first[i] ? 1 : 0) - (second[i] ? 1 : 0);
        result.onlyFirst += difference > 0 ? 1 : 0;
        result.onlySecond += difference < 0 ? 1 : 0;
        byCluster[clusters.of[i]] += difference;
    }
    const std::size_t discordant = result.onlyFirst + result.onlySecond;
    if (!clusters.several && discordant < kFewDiscordant) {
        result.test = "exact";
        const auto fewer = static_cast<double>(std::min(result.onlyFirst, result.onlySecond));
        const boost::math::binomial chance(static_cast<double>(discordant), 0.5);
        result.p = discordant == 0 ? 1.0 : std::min(1.0, 2 * boost::math::cdf(chance, fewer));
        return result;
    }
    result.test = clusters.several ? "chi_square_patient" : "chi_square";
    double sum = 0;
    double squares = 0;
    for (const double difference : byCluster) {
        sum += difference;
        squares += difference * difference;
    }
    if (squares == 0) {
        result.p = 1;
        return result;
    }
    result.statistic = sum * sum / squares;
    result.p =
        boost::math::cdf(boost::math::complement(boost::math::chi_squared(1), *result.statistic));
    return result;
}

}  // namespace lightbox::evaluation
