// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Conformal.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <optional>
#include <utility>

#include "base/Error.h"
#include "base/Random.h"
#include "evaluation/Bootstrap.h"
#include "messages/Render.h"
#include "statistics/Intervals.h"

namespace lightbox::evaluation {

namespace {

constexpr std::uint64_t kConformalDomain = 0x636f6e66;  // "conf"

/// Cases with one probability for each of some alternatives, of which one is true.
struct Cases {
    std::vector<std::string> alternatives;
    std::vector<std::vector<double>> p;
    std::vector<std::size_t> truth;
    std::vector<std::string> patients;
};

Cases exclusiveCases(const spec::Predictions& predictions) {
    Cases cases;
    cases.alternatives = predictions.classes;
    for (const auto& row : predictions.rows)
        if (row.yTrue >= 0) {
            cases.p.push_back(row.p);
            cases.truth.push_back(static_cast<std::size_t>(row.yTrue));
            cases.patients.push_back(row.patient);
        }
    return cases;
}

Cases labelCases(const spec::Predictions& predictions, std::size_t cls) {
    Cases cases;
    cases.alternatives = {"not " + predictions.classes[cls], predictions.classes[cls]};
    for (const auto& row : predictions.rows)
        if (!row.yTrueMulti.empty() && row.yTrueMulti[cls] >= 0) {
            cases.p.push_back({1 - row.p[cls], row.p[cls]});
            cases.truth.push_back(row.yTrueMulti[cls] == 1 ? 1 : 0);
            cases.patients.push_back(row.patient);
        }
    return cases;
}

/// The probabilities of a class's own cases, one a patient, the highest first.
std::vector<double> ownProbabilities(const Cases& cases, std::size_t cls, std::uint64_t seed) {
    const auto clusters = clustersOf(cases.patients, cases.patients.size());
    std::vector<std::vector<double>> ofCluster(clusters.count);
    for (std::size_t i = 0; i < cases.p.size(); ++i)
        if (cases.truth[i] == cls)
            ofCluster[clusters.of[i]].push_back(cases.p[i][cls]);
    std::vector<double> drawn;
    for (std::size_t k = 0; k < ofCluster.size(); ++k)
        if (!ofCluster[k].empty()) {
            base::Random random{kConformalDomain, seed, cls, k};
            drawn.push_back(ofCluster[k][random.below(ofCluster[k].size())]);
        }
    std::sort(drawn.begin(), drawn.end(), std::greater<>());
    return drawn;
}

/// nullopt with fewer than 1 / alpha - 1 cases.
std::optional<double> limitOf(const std::vector<double>& highestFirst, double alpha) {
    const auto n = static_cast<double>(highestFirst.size());
    const auto rank = static_cast<std::size_t>(std::ceil((n + 1) * (1 - alpha) - 1e-9));
    if (rank == 0 || rank > highestFirst.size())
        return std::nullopt;
    return highestFirst[rank - 1];
}

spec::Conformal measuredOn(const Cases& cases, std::vector<spec::ConformalClass> limits,
                           double alpha) {
    spec::Conformal result;
    result.alpha = alpha;
    result.n = cases.p.size();
    const auto clusters = clustersOf(cases.patients, cases.patients.size());
    std::vector<std::uint8_t> covered;
    std::vector<std::uint8_t> sizes[3];
    for (std::size_t i = 0; i < cases.p.size(); ++i) {
        std::size_t held = 0;
        for (std::size_t c = 0; c < limits.size(); ++c)
            held += cases.p[i][c] >= limits[c].limit ? 1 : 0;
        covered.push_back(cases.p[i][cases.truth[i]] >= limits[cases.truth[i]].limit ? 1 : 0);
        for (std::size_t size = 0; size < 3; ++size)
            sizes[size].push_back(std::min<std::size_t>(held, 2) == size ? 1 : 0);
    }
    const auto share = [&](const std::vector<std::uint8_t>& among,
                           const std::vector<std::uint8_t>& of) {
        return statistics::shareInterval(
            statistics::clusteredShare(among, of, clusters.of, clusters.count));
    };
    const std::vector<std::uint8_t> every(cases.p.size(), 1);
    result.coverage = share(every, covered);
    result.none = share(every, sizes[0]);
    result.single = share(every, sizes[1]);
    result.both = share(every, sizes[2]);
    for (std::size_t c = 0; c < limits.size(); ++c) {
        std::vector<std::uint8_t> own;
        for (const auto truth : cases.truth)
            own.push_back(truth == c ? 1 : 0);
        limits[c].coverage = share(own, covered);
    }
    result.classes = std::move(limits);
    return result;
}

std::vector<spec::ConformalClass> fittedTo(const Cases& cases, double alpha, std::uint64_t seed) {
    std::vector<spec::ConformalClass> limits;
    for (std::size_t c = 0; c < cases.alternatives.size(); ++c) {
        const auto own = ownProbabilities(cases, c, seed);
        const auto limit = limitOf(own, alpha);
        if (!limit)
            throw base::refused(
                "conformal_few",
                {{"class", cases.alternatives[c]},
                 {"found", own.size()},
                 {"needed", static_cast<std::size_t>(std::ceil(1 / alpha - 1 - 1e-9))},
                 {"alpha", alpha}});
        limits.push_back({cases.alternatives[c], own.size(), *limit, {}});
    }
    return limits;
}

}  // namespace

std::vector<spec::Conformal> conformal(const spec::Predictions& fitted,
                                       const spec::Predictions& measured, double alpha,
                                       std::uint64_t seed) {
    if (!(alpha > 0 && alpha < 1))
        throw base::usage("alpha_invalid", {{"alpha", alpha}});
    std::vector<spec::Conformal> result;
    if (!fitted.isMultilabel()) {
        result.push_back(measuredOn(exclusiveCases(measured),
                                    fittedTo(exclusiveCases(fitted), alpha, seed), alpha));
        return result;
    }
    for (std::size_t c = 0; c < fitted.classes.size(); ++c) {
        try {
            result.push_back(measuredOn(labelCases(measured, c),
                                        fittedTo(labelCases(fitted, c), alpha, seed), alpha));
        } catch (const base::Error& error) {
            if (error.facts().code != "conformal_few")
                throw;
            auto& lacking = result.emplace_back();
            lacking.alpha = alpha;
            for (auto* share : {&lacking.coverage, &lacking.single, &lacking.both, &lacking.none}) {
                share->method = "wilson";
                share->undefined = messages::wordsOf("undefined.conformal_few");
            }
        }
        result.back().cls = fitted.classes[c];
    }
    return result;
}

std::vector<std::size_t> heldBy(const spec::Conformal& sets, const spec::ClassScheme& scheme,
                                std::span<const double> p) {
    const bool isOfLabel = !sets.cls.empty();
    const std::size_t label = isOfLabel ? scheme.indexOf(sets.cls).value_or(0) : 0;
    std::vector<std::size_t> held;
    for (std::size_t c = 0; c < sets.classes.size(); ++c) {
        const double probability = !isOfLabel ? p[c] : c == 1 ? p[label] : 1 - p[label];
        if (probability >= sets.classes[c].limit)
            held.push_back(c);
    }
    return held;
}

}  // namespace lightbox::evaluation
