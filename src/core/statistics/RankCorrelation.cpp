// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/RankCorrelation.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <vector>

namespace lightbox::statistics {

namespace {

/// Twice the mean rank of each value, from 0: whole numbers.
std::vector<double> midranks(std::span<const float> values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t i, std::size_t j) { return values[i] < values[j]; });
    std::vector<double> ranks(values.size());
    for (std::size_t begin = 0; begin < order.size();) {
        std::size_t end = begin + 1;
        while (end < order.size() && values[order[end]] == values[order[begin]])
            ++end;
        for (std::size_t k = begin; k < end; ++k)
            ranks[order[k]] = static_cast<double>(begin + end - 1);
        begin = end;
    }
    return ranks;
}

}  // namespace

std::optional<double> rankCorrelation(std::span<const float> a, std::span<const float> b) {
    if (a.size() != b.size() || a.size() < 2)
        return std::nullopt;
    const std::vector<double> left = midranks(a);
    const std::vector<double> right = midranks(b);
    const double middle = static_cast<double>(a.size()) - 1;
    double both = 0;
    double ofLeft = 0;
    double ofRight = 0;
    for (std::size_t i = 0; i < left.size(); ++i) {
        both += (left[i] - middle) * (right[i] - middle);
        ofLeft += (left[i] - middle) * (left[i] - middle);
        ofRight += (right[i] - middle) * (right[i] - middle);
    }
    if (ofLeft == 0 || ofRight == 0)
        return std::nullopt;
    return both / std::sqrt(ofLeft * ofRight);
}

}  // namespace lightbox::statistics
