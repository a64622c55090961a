// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/DecisionIntervals.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <vector>

#include "messages/Render.h"
#include "statistics/Intervals.h"

namespace lightbox::evaluation {

namespace {

/// Pseudo-cases of the whole table.
constexpr double kAdded = 2;

bool severalOf(const CalledCases& cases) {
    std::vector<std::uint8_t> seen(cases.clusters);
    return std::any_of(cases.cluster.begin(), cases.cluster.end(), [&](std::uint32_t cluster) {
        return std::exchange(seen[cluster], std::uint8_t{1}) != 0;
    });
}

statistics::ClusteredShare shareOf(const CalledCases& cases,
                                   const std::vector<std::uint8_t>& counted,
                                   const std::vector<std::uint8_t>& right) {
    return statistics::clusteredShare(counted, right, cases.cluster, cases.clusters);
}

/// The table as shares of all cases.
using Shares = std::vector<std::vector<double>>;

/// An agreement and its derivative by the share of every cell.
struct Differentiated {
    double value = 0;
    Shares slope;
};

double disagreement(Agreement kind, std::size_t t, std::size_t p) {
    const double distance = static_cast<double>(t) - static_cast<double>(p);
    return kind == Agreement::KappaQuadratic ? distance * distance : (t == p ? 0.0 : 1.0);
}

std::optional<Differentiated> differentiated(const Shares& q, Agreement kind) {
    const std::size_t k = q.size();
    std::vector<double> truth(k);
    std::vector<double> called(k);
    for (std::size_t t = 0; t < k; ++t)
        for (std::size_t p = 0; p < k; ++p) {
            truth[t] += q[t][p];
            called[p] += q[t][p];
        }
    Differentiated result;
    result.slope.assign(k, std::vector<double>(k));
    if (kind == Agreement::Mcc) {
        double right = 0;
        double chance = 0;
        double ofTruth = 1;
        double ofCalled = 1;
        for (std::size_t c = 0; c < k; ++c) {
            right += q[c][c];
            chance += truth[c] * called[c];
            ofTruth -= truth[c] * truth[c];
            ofCalled -= called[c] * called[c];
        }
        if (ofTruth <= 0 || ofCalled <= 0)
            return std::nullopt;
        const double root = std::sqrt(ofTruth * ofCalled);
        result.value = (right - chance) / root;
        for (std::size_t t = 0; t < k; ++t)
            for (std::size_t p = 0; p < k; ++p)
                result.slope[t][p] = ((t == p ? 1.0 : 0.0) - called[t] - truth[p]) / root +
                                     result.value * (truth[t] / ofTruth + called[p] / ofCalled);
        return result;
    }
    double observed = 0;
    double byChance = 0;
    std::vector<double> ofTruth(k);
    std::vector<double> ofCalled(k);
    for (std::size_t t = 0; t < k; ++t)
        for (std::size_t p = 0; p < k; ++p) {
            const double weight = disagreement(kind, t, p);
            observed += weight * q[t][p];
            byChance += weight * truth[t] * called[p];
            ofTruth[t] += weight * called[p];
            ofCalled[p] += weight * truth[t];
        }
    if (byChance <= 0)
        return std::nullopt;
    result.value = 1 - observed / byChance;
    for (std::size_t t = 0; t < k; ++t)
        for (std::size_t p = 0; p < k; ++p)
            result.slope[t][p] = -disagreement(kind, t, p) / byChance +
                                 observed * (ofTruth[t] + ofCalled[p]) / (byChance * byChance);
    return result;
}

/// Slopes less their mean: what one case of a cell moves the agreement, times the number of cases.
Shares centred(const Differentiated& of, const Shares& q) {
    double mean = 0;
    for (std::size_t t = 0; t < q.size(); ++t)
        for (std::size_t p = 0; p < q.size(); ++p)
            mean += of.slope[t][p] * q[t][p];
    Shares result = of.slope;
    for (auto& row : result)
        for (double& cell : row)
            cell -= mean;
    return result;
}

/// Of one of `n` independent cases, times n.
double variance(const Shares& influence, const Shares& q, double n) {
    double sum = 0;
    for (std::size_t t = 0; t < q.size(); ++t)
        for (std::size_t p = 0; p < q.size(); ++p)
            sum += q[t][p] * influence[t][p] * influence[t][p];
    return n > 1 ? sum * n / (n - 1) : std::numeric_limits<double>::infinity();
}

/// Cases that would tell as much if all were independent.
double effective(const CalledCases& cases, const Shares& influence, const Shares& q) {
    const auto n = static_cast<double>(cases.truth.size());
    std::vector<double> sums(cases.clusters);
    std::vector<std::uint8_t> holds(cases.clusters);
    for (std::size_t i = 0; i < cases.truth.size(); ++i) {
        sums[cases.cluster[i]] += influence[static_cast<std::size_t>(cases.truth[i])]
                                           [static_cast<std::size_t>(cases.called[i])];
        holds[cases.cluster[i]] = 1;
    }
    const auto patients = static_cast<double>(std::count(holds.begin(), holds.end(), 1));
    double squares = 0;
    for (const double sum : sums)
        squares += sum * sum;
    const double own = variance(influence, q, n);
    if (!(own > 0) || patients < 2)
        return patients;
    const double ratio = patients / (patients - 1) * squares / n / own;
    return std::max(patients, n / std::max(1.0, ratio));
}

}  // namespace

spec::ClassFigures classFigures(const CalledCases& cases, std::size_t cls) {
    const std::size_t n = cases.truth.size();
    const int sought = static_cast<int>(cls);
    std::vector<std::uint8_t> isOf(n);
    std::vector<std::uint8_t> isCalled(n);
    std::vector<std::uint8_t> either(n);
    std::vector<std::uint8_t> hit(n);
    spec::ClassFigures result;
    for (std::size_t i = 0; i < n; ++i) {
        isOf[i] = cases.truth[i] == sought ? 1 : 0;
        isCalled[i] = cases.called[i] == sought ? 1 : 0;
        either[i] = isOf[i] | isCalled[i];
        hit[i] = isOf[i] & isCalled[i];
        result.support += isOf[i];
    }
    result.precision = statistics::shareInterval(
        shareOf(cases, isCalled, hit), "undefined.none_predicted", statistics::DesignEffect::Ratio);
    result.recall = statistics::shareInterval(shareOf(cases, isOf, hit), "undefined.none_of_class");
    result.f1 =
        statistics::shareInterval(shareOf(cases, either, hit), "undefined.none_of_class_either",
                                  statistics::DesignEffect::Ratio);
    result.f1.method = result.f1.method == "wilson" ? "wilson_f1" : "wilson_f1_patient";
    result.f1.also.clear();
    for (auto* number : {&result.f1.value, &result.f1.low, &result.f1.high})
        if (*number)
            *number = 2 * **number / (1 + **number);
    return result;
}

spec::Interval balancedAccuracyInterval(const CalledCases& cases) {
    const std::size_t n = cases.truth.size();
    spec::Interval result;
    const bool several = severalOf(cases);
    result.method = several ? "mover_patient" : "mover";
    std::vector<spec::Interval> recalls;
    std::vector<std::vector<double>> errors;  // of every class's recall, by cluster
    std::vector<std::uint8_t> right(n);
    for (std::size_t i = 0; i < n; ++i)
        right[i] = cases.truth[i] == cases.called[i] ? 1 : 0;
    for (std::size_t c = 0; c < cases.classes; ++c) {
        std::vector<std::uint8_t> isOf(n);
        for (std::size_t i = 0; i < n; ++i)
            isOf[i] = cases.truth[i] == static_cast<int>(c) ? 1 : 0;
        recalls.push_back(statistics::shareInterval(shareOf(cases, isOf, right)));
        if (!recalls.back().value) {
            result.undefined = messages::wordsOf("undefined.class_absent");
            return result;
        }
        auto& own = errors.emplace_back(cases.clusters);
        for (std::size_t i = 0; i < n; ++i)
            if (isOf[i])
                own[cases.cluster[i]] += right[i] - *recalls.back().value;
        statistics::noteFewest(result, recalls.back());
    }
    const auto k = static_cast<double>(cases.classes);
    double value = 0;
    double below = 0;
    double above = 0;
    for (std::size_t a = 0; a < recalls.size(); ++a) {
        value += *recalls[a].value / k;
        for (std::size_t b = 0; b < recalls.size(); ++b) {
            double products = 0;
            double squares[2] = {0, 0};
            for (std::size_t c = 0; c < cases.clusters; ++c) {
                products += errors[a][c] * errors[b][c];
                squares[0] += errors[a][c] * errors[a][c];
                squares[1] += errors[b][c] * errors[b][c];
            }
            const double scale = std::sqrt(squares[0] * squares[1]);
            const double r = a == b ? 1 : scale > 0 ? std::clamp(products / scale, -1.0, 1.0) : 0;
            below +=
                r * (*recalls[a].value - *recalls[a].low) * (*recalls[b].value - *recalls[b].low);
            above +=
                r * (*recalls[a].high - *recalls[a].value) * (*recalls[b].high - *recalls[b].value);
        }
    }
    result.value = value;
    result.low = value - std::sqrt(std::max(0.0, below)) / k;
    result.high = value + std::sqrt(std::max(0.0, above)) / k;
    return result;
}

spec::Interval agreementInterval(const CalledCases& cases, Agreement kind) {
    spec::Interval result;
    const bool several = severalOf(cases);
    result.method = several ? "fisher_z_patient" : "fisher_z";
    const auto n = static_cast<double>(cases.truth.size());
    const std::size_t k = cases.classes;
    Shares q(k, std::vector<double>(k));
    for (std::size_t i = 0; i < cases.truth.size(); ++i)
        q[static_cast<std::size_t>(cases.truth[i])][static_cast<std::size_t>(cases.called[i])] +=
            1 / n;
    const auto counted = confusion(cases.truth, cases.called, k);
    result.value = kind == Agreement::Mcc     ? mcc(counted)
                   : kind == Agreement::Kappa ? kappa(counted)
                                              : kappaQuadratic(counted);
    const auto here = differentiated(q, kind);
    if (!result.value || !here) {
        result.value.reset();
        result.undefined = messages::wordsOf(kind == Agreement::Mcc ? "undefined.one_class_either"
                                                                    : "undefined.one_class_both");
        return result;
    }
    double size = n;
    double quantile = statistics::normalQuantile(0.95);
    if (several) {
        size = effective(cases, centred(*here, q), q);
        quantile = statistics::tQuantile(0.95, static_cast<double>(cases.clusters) - 1);
    }
    const double whole = size + kAdded;
    for (auto& row : q)
        for (double& cell : row)
            cell = (cell * size + kAdded / static_cast<double>(k * k)) / whole;
    const auto smoothed = differentiated(q, kind);
    const double error = std::sqrt(variance(centred(*smoothed, q), q, whole) / whole);
    const double centre = std::atanh(smoothed->value);
    const double half = quantile * error / (1 - smoothed->value * smoothed->value);
    result.low = std::min(*result.value, std::tanh(centre - half));
    result.high = std::max(*result.value, std::tanh(centre + half));
    statistics::noteFewEvents(result, cases.clusters,
                              several ? "few_events.patients" : "few_events.cases");
    return result;
}

}  // namespace lightbox::evaluation
