// SPDX-License-Identifier: GPL-3.0-or-later
#include "statistics/Intervals.h"

#include <algorithm>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <numbers>
#include <string>
#include <vector>

#include "messages/Render.h"
#include "statistics/Wilson.h"

namespace lightbox::statistics {

namespace {

/// Newcombe's variance of an AUROC that is `theta` in truth.
double newcombeVariance(double theta, double m, double n) {
    const double others = std::max(0.0, (m + n) / 2 - 1);
    return theta * (1 - theta) *
           (1 + others * (1 - theta) / (2 - theta) + others * theta / (1 + theta)) / (m * n);
}

/// Where a bound lies between the estimate, which it holds, and `end`.
template <class Within> double bisected(double inside, double end, Within&& within) {
    if (within(end))
        return end;
    for (int i = 0; i < 60; ++i) {
        const double middle = (inside + end) / 2;
        (within(middle) ? inside : end) = middle;
    }
    return inside;
}

/// `z`: how many standard deviations away the bounds lie.
Bounds newcombeAt(double z, const EffectiveAuroc& own) {
    const auto within = [&](double theta) {
        return std::abs(theta - own.auroc) <=
               z * std::sqrt(std::max(0.0, newcombeVariance(theta, own.positives, own.negatives)));
    };
    // The ends 0 and 1 have no variance: they are bounds only of themselves.
    return {own.auroc <= 0 ? 0.0 : bisected(own.auroc, 0.0, within),
            own.auroc >= 1 ? 1.0 : bisected(own.auroc, 1.0, within)};
}

/// An AUROC of a sum under all its weight there.
struct Summand {
    const WeightedAuroc* of = nullptr;
    double weight = 0;
};

bool isOneAuroc(const WeightedAuroc& a, const WeightedAuroc& b) {
    return a.truth == b.truth && a.influence.auroc == b.influence.auroc &&
           a.influence.fromPositives == b.influence.fromPositives &&
           a.influence.fromNegatives == b.influence.fromNegatives;
}

/// Scores that order the cases alike are one AUROC: their weights add up, and what cancels moves no bound.
std::vector<Summand> summands(std::span<const WeightedAuroc> parts) {
    std::vector<Summand> result;
    for (const auto& part : parts) {
        const auto known =
            std::ranges::find_if(result, [&](const Summand& s) { return isOneAuroc(*s.of, part); });
        if (known == result.end())
            result.push_back({&part, part.weight});
        else
            known->weight += part.weight;
    }
    std::erase_if(result, [](const Summand& s) { return s.weight == 0; });
    return result;
}

/// Of the estimates, parts x parts, row by row; 1 (or 0 where the weights differ in sign) where it cannot be told.
std::vector<double> correlations(std::span<const Summand> parts) {
    const std::size_t count = parts.size();
    const auto covary = [&](std::size_t i, std::size_t j, bool same) {
        return same ? covariance(parts[i].of->influence, parts[j].of->influence)
                    : covarianceOfClasses(parts[i].of->influence, parts[j].of->influence);
    };
    std::vector<double> ofCases(count);
    std::vector<double> ofClasses(count);
    for (std::size_t i = 0; i < count; ++i) {
        ofCases[i] = covary(i, i, true);
        ofClasses[i] = covary(i, i, false);
    }
    std::vector<double> result(count * count, 1.0);
    for (std::size_t i = 0; i < count; ++i)
        for (std::size_t j = 0; j < i; ++j) {
            const bool same = parts[i].of->truth == parts[j].of->truth;
            const auto& variances = same ? ofCases : ofClasses;
            const double scale = std::sqrt(std::max(0.0, variances[i] * variances[j]));
            const double r = covary(i, j, same) / scale;
            const double unknown = parts[i].weight * parts[j].weight > 0 ? 1 : 0;
            result[i * count + j] = result[j * count + i] =
                scale > 0 && std::isfinite(r) ? std::clamp(r, -1.0, 1.0) : unknown;
        }
    return result;
}

/// Beyond it no p is told from 0.
constexpr double kFarthestZ = 37;

/// A weighted sum of AUROCs, whose correlations are worked out once.
class CombinedAurocs {
public:
    explicit CombinedAurocs(std::span<const WeightedAuroc> parts)
        : m_parts(summands(parts)),
          m_correlation(correlations(m_parts)) {
        for (const auto& part : m_parts)
            m_value += part.weight * part.of->effective.auroc;
    }

    [[nodiscard]] double value() const { return m_value; }

    [[nodiscard]] Bounds bounds(double z) const {
        std::vector<Bounds> own;
        for (const auto& part : m_parts)
            own.push_back(newcombeAt(z, part.of->effective));
        return {m_value + reach(z, own, true), m_value + reach(z, own, false)};
    }

private:
    std::vector<Summand> m_parts;
    std::vector<double> m_correlation;
    double m_value = 0;

    /// How far the sum moves on the way down (or up).
    [[nodiscard]] double reach(double z, const std::vector<Bounds>& own, bool down) const {
        const std::size_t count = m_parts.size();
        std::vector<double> deviation(count);
        double moved = 0;
        const auto within = [&](double way) {
            moved = 0;
            for (std::size_t i = 0; i < count; ++i) {
                const auto& [auroc, positives, negatives] = m_parts[i].of->effective;
                const double weight = m_parts[i].weight;
                const double end = down == (weight > 0) ? own[i].low : own[i].high;
                const double step = way * (end - auroc);
                moved += weight * step;
                deviation[i] =
                    weight *
                    std::sqrt(std::max(0.0, newcombeVariance(auroc + step, positives, negatives)));
            }
            double variance = 0;
            for (std::size_t i = 0; i < count; ++i)
                for (std::size_t j = 0; j < count; ++j)
                    variance += deviation[i] * deviation[j] * m_correlation[i * count + j];
            return std::abs(moved) <= z * std::sqrt(std::max(0.0, variance));
        };
        static_cast<void>(within(bisected(0.0, 1.0, within)));
        return moved;
    }
};

}  // namespace

double tQuantile(double confidence, double degrees) {
    static_cast<void>(normalQuantile(confidence));  // refuses what is no confidence
    return boost::math::quantile(boost::math::complement(
        boost::math::students_t(std::max(1.0, degrees)), (1 - confidence) / 2));
}

ClusteredShare clusteredShare(std::span<const std::uint8_t> counted,
                              std::span<const std::uint8_t> success,
                              std::span<const std::uint32_t> cluster, std::size_t clusters) {
    std::vector<double> cases(clusters);
    std::vector<double> successes(clusters);
    for (std::size_t i = 0; i < counted.size(); ++i)
        if (counted[i]) {
            cases[cluster[i]] += 1;
            successes[cluster[i]] += success[i] ? 1 : 0;
        }
    ClusteredShare share;
    for (std::size_t c = 0; c < clusters; ++c)
        if (cases[c] > 0)
            share.add(cases[c], successes[c]);
    return share;
}

void ClusteredShare::add(double ofCases, double ofSuccesses, double sign) {
    clusters += sign;
    cases += sign * ofCases;
    successes += sign * ofSuccesses;
    squaredSizes += sign * ofCases * ofCases;
    squaredSuccesses += sign * ofSuccesses * ofSuccesses / ofCases;
    productSum += sign * ofSuccesses * ofCases;
    successSquares += sign * ofSuccesses * ofSuccesses;
}

ClusteredShare independentShare(std::size_t successes, std::size_t cases) {
    const auto n = static_cast<double>(cases);
    const auto x = static_cast<double>(successes);
    return {n, x, n, n, x, x, x};
}

double effectiveCases(const ClusteredShare& share, DesignEffect effect) {
    const double n = share.cases;
    const double k = share.clusters;
    if (n <= k)
        return n;
    if (share.successes <= 0 || share.successes >= n || k < 2)
        return k;
    if (effect == DesignEffect::Ratio) {
        const double p = share.successes / n;
        const double squares =
            share.successSquares - 2 * p * share.productSum + p * p * share.squaredSizes;
        return n / std::max(1.0, k / (k - 1) * squares / (n * p * (1 - p)));
    }
    const double between =
        (share.squaredSuccesses - share.successes * share.successes / n) / (k - 1);
    const double within = (share.successes - share.squaredSuccesses) / (n - k);
    const double size = (n - share.squaredSizes / n) / (k - 1);
    const double whole = between + (size - 1) * within;
    const double icc = whole > 0 ? std::clamp((between - within) / whole, 0.0, 1.0) : 1.0;
    return std::max(k, n / (1 + (share.squaredSizes / n - 1) * icc));
}

spec::Interval shareInterval(const ClusteredShare& share, const char* whyNone, DesignEffect effect,
                             double confidence) {
    auto byCase = wilson(static_cast<std::size_t>(share.successes),
                         static_cast<std::size_t>(share.cases), confidence, whyNone);
    const auto patients = static_cast<std::size_t>(share.clusters);
    if (!byCase.value || share.cases <= share.clusters) {
        noteFewEvents(byCase, patients, "few_events.cases");
        return byCase;
    }
    spec::Interval result;
    result.value = byCase.value;
    result.method = "wilson_patient";
    const auto bounds = wilsonBounds(*result.value, effectiveCases(share, effect),
                                     tQuantile(confidence, share.clusters - 1));
    result.low = bounds.low;
    result.high = bounds.high;
    result.also.push_back(std::move(byCase));
    noteFewEvents(result, patients, "few_events.patients");
    return result;
}

Bounds newcombeBounds(double auroc, double positives, double negatives, double confidence) {
    return newcombeAt(normalQuantile(confidence), {auroc, positives, negatives});
}

EffectiveAuroc effectiveAuroc(const AurocInfluence& influence, double delong) {
    EffectiveAuroc result{influence.auroc, static_cast<double>(influence.positives),
                          static_cast<double>(influence.negatives)};
    if (!influence.several())
        return result;
    const double ratio = covariance(influence, influence) / delong;
    const bool known = std::isfinite(ratio) && delong > 0;
    const auto reduced = [&](double cases, std::size_t patients) {
        const auto fewest = static_cast<double>(patients);
        return known ? std::max(fewest, cases / std::max(1.0, ratio)) : fewest;
    };
    result.positives = reduced(result.positives, influence.positiveClusters);
    result.negatives = reduced(result.negatives, influence.negativeClusters);
    return result;
}

spec::Interval aurocInterval(const AurocInfluence& influence, double delong, double confidence) {
    spec::Interval result;
    result.value = influence.auroc;
    const bool several = influence.several();
    result.method = several ? "newcombe_patient" : "newcombe";
    const auto effective = effectiveAuroc(influence, delong);
    const auto bounds =
        newcombeBounds(effective.auroc, effective.positives, effective.negatives, confidence);
    result.low = bounds.low;
    result.high = bounds.high;
    const bool rarerPositive = influence.positiveClusters <= influence.negativeClusters;
    noteFewEvents(
        result, rarerPositive ? influence.positiveClusters : influence.negativeClusters,
        several ? (rarerPositive ? "few_events.positive_patients" : "few_events.negative_patients")
                : (rarerPositive ? "few_events.positive" : "few_events.negative"));
    return result;
}

Bounds combinedBounds(std::span<const WeightedAuroc> parts, double confidence) {
    return CombinedAurocs(parts).bounds(normalQuantile(confidence));
}

double combinedP(std::span<const WeightedAuroc> parts) {
    const CombinedAurocs sum(parts);
    if (sum.value() == 0)
        return 1;
    const auto excludes = [&](double z) {
        const Bounds bounds = sum.bounds(z);
        return bounds.low > 0 || bounds.high < 0;
    };
    return std::erfc(bisected(0.0, kFarthestZ, excludes) / std::numbers::sqrt2);
}

void noteFewEvents(spec::Interval& interval, std::size_t events, const char* id) {
    if (!interval.value || events >= kFewEvents)
        return;
    interval.notes.push_back({id, {{"count", events}}});
}

void noteFewest(spec::Interval& whole, const spec::Interval& part) {
    for (const auto& note : part.notes) {
        const auto count = messages::integerIn(note.args, "count");
        if (!count)
            continue;
        const auto fewer = [&](const messages::Message& other) {
            return messages::integerIn(other.args, "count").value_or(*count + 1) <= *count;
        };
        if (std::none_of(whole.notes.begin(), whole.notes.end(), fewer))
            whole.notes = {note};
    }
}

spec::Interval moverRatio(const spec::Interval& theta1, const spec::Interval& theta2,
                          const char* whyZero) {
    spec::Interval result;
    result.method = "mover";
    if (!theta1.value || !theta2.value) {
        result.undefined = theta1.value ? theta2.undefined : theta1.undefined;
        return result;
    }
    const double t1 = *theta1.value;
    const double t2 = *theta2.value;
    if (t2 > 0)
        result.value = t1 / t2;
    else
        result.undefined = messages::wordsOf(whyZero);
    if (!theta1.low || !theta1.high || !theta2.low || !theta2.high)
        return result;
    const double product = t1 * t2;
    const auto square = [](double bound, double estimate) {
        return bound * (2 * estimate - bound);
    };
    const auto root = [&](double one, double two) {
        return std::sqrt(std::max(0.0, product * product - one * two));
    };
    // Equation (3) of the paper with the root moved to the denominator, where it cannot cancel.
    const double lowest = square(*theta1.low, t1);
    const double below = product + root(lowest, square(*theta2.high, t2));
    result.low = *theta1.low <= 0 || below <= 0 ? 0.0 : lowest / below;
    const double divisor = square(*theta2.low, t2);
    if (t2 > 0 && divisor > 0)
        result.high = (product + root(square(*theta1.high, t1), divisor)) / divisor;
    return result;
}

spec::Interval moverDifference(const spec::Interval& theta1, const spec::Interval& theta2,
                               double correlation) {
    spec::Interval result;
    result.method = "mover";
    if (!theta1.value || !theta2.value) {
        result.undefined = theta1.value ? theta2.undefined : theta1.undefined;
        return result;
    }
    const double difference = *theta1.value - *theta2.value;
    result.value = difference;
    if (!theta1.low || !theta1.high || !theta2.low || !theta2.high)
        return result;
    const auto away = [&](double first, double second) {
        return std::sqrt(
            std::max(0.0, first * first + second * second - 2 * correlation * first * second));
    };
    result.low = difference - away(*theta1.value - *theta1.low, *theta2.high - *theta2.value);
    result.high = difference + away(*theta1.high - *theta1.value, *theta2.value - *theta2.low);
    return result;
}

}  // namespace lightbox::statistics
