// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/PartialAuroc.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

#include "base/Error.h"
#include "evaluation/Checks.h"
#include "evaluation/OperatingCurve.h"
#include "messages/Render.h"
#include "statistics/Ranks.h"

namespace lightbox::evaluation {

namespace {

/// Integral over x in [from, to] of the straight line from (x0, y0) to (x1, y1), x0 < x1.
double under(double x0, double y0, double x1, double y1, double from, double to) {
    const double left = std::max(x0, from);
    const double right = std::min(x1, to);
    if (!(right > left))
        return 0;
    const auto at = [&](double x) { return y0 + (y1 - y0) * (x - x0) / (x1 - x0); };
    return (right - left) * (at(left) + at(right)) / 2;
}

class Ranked {
public:
    Ranked(std::span<const double> score, std::span<const std::uint8_t> positive)
        : m_order(statistics::ascendingOrder(score)),
          m_score(score),
          m_positive(positive) {
        std::reverse(m_order.begin(), m_order.end());
    }

    /// NaN where a class has no weight.
    [[nodiscard]] double area(std::span<const std::uint32_t> weight,
                              const PartialRange& range) const {
        double total[2] = {0, 0};
        for (std::size_t i = 0; i < m_positive.size(); ++i)
            total[m_positive[i] ? 1 : 0] += weight[i];
        if (total[0] == 0 || total[1] == 0)
            return std::numeric_limits<double>::quiet_NaN();
        double area = 0;
        double fp = 0;
        double tp = 0;
        for (std::size_t begin = 0; begin < m_order.size();) {
            double tied[2] = {0, 0};
            std::size_t end = begin;
            for (; end < m_order.size() && m_score[m_order[end]] == m_score[m_order[begin]]; ++end)
                tied[m_positive[m_order[end]] ? 1 : 0] += weight[m_order[end]];
            const double nextFp = fp + tied[0];
            const double nextTp = tp + tied[1];
            area += range.focus == Focus::Specificity
                        ? under(fp / total[0], tp / total[1], nextFp / total[0], nextTp / total[1],
                                1 - range.high, 1 - range.low)
                        : under(tp / total[1], 1 - fp / total[0], nextTp / total[1],
                                1 - nextFp / total[0], range.low, range.high);
            fp = nextFp;
            tp = nextTp;
            begin = end;
        }
        return area;
    }

private:
    std::vector<std::uint32_t> m_order;  ///< the highest score first
    std::span<const double> m_score;
    std::span<const std::uint8_t> m_positive;
};

}  // namespace

spec::PartialAuroc partialAuroc(std::string cls, std::span<const double> score,
                                std::span<const std::uint8_t> positive, const Clusters& clusters,
                                const PartialRange& range, const BootstrapOptions& options) {
    if (!(range.low >= 0 && range.low < range.high && range.high <= 1))
        throw base::usage("partial_invalid", {{"low", range.low}, {"high", range.high}});
    checkScores(score, positive);
    spec::PartialAuroc result;
    result.cls = std::move(cls);
    result.low = range.low;
    result.high = range.high;
    result.focus = range.focus == Focus::Specificity ? "specificity" : "sensitivity";
    result.area.method = clusters.patients > 0 ? "bootstrap_patient" : "bootstrap_image";
    const auto positives =
        std::count_if(positive.begin(), positive.end(), [](auto p) { return p != 0; });
    if (positives == 0 || positives == std::ssize(positive)) {
        result.area.undefined =
            messages::wordsOf(positives == 0 ? "undefined.no_positive" : "undefined.no_negative");
        return result;
    }
    const Ranked ranked(score, positive);
    const double area = ranked.area(std::vector<std::uint32_t>(score.size(), 1), range);
    const double most = range.high - range.low;
    const double least = most * (2 - range.low - range.high) / 2;
    // Rounding must not take the correction from a score that is exactly useless.
    if (area >= least - 1e-12)
        result.corrected = (1 + (area - least) / (most - least)) / 2;
    result.area.value = area;
    if (score.size() > kMostBootstrapped)
        return result;
    if (!options.isEnough()) {
        result.area.notes.push_back(
            {"interval_note.few_replicates", {{"fewest", kFewestReplicates}}});
        return result;
    }
    auto replicates = bootstrap(clusters, options, 1,
                                [&](std::span<const std::uint32_t> weight, std::span<double> out) {
                                    out[0] = ranked.area(weight, range);
                                });
    result.area = percentileInterval(area, std::move(replicates[0]), clusters);
    return result;
}

}  // namespace lightbox::evaluation
