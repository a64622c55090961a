// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Recalibration.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

#include "base/Random.h"
#include "evaluation/Bootstrap.h"
#include "evaluation/Calibration.h"
#include "evaluation/Classification.h"
#include "evaluation/Evaluate.h"
#include "statistics/Logistic.h"

namespace lightbox::evaluation {

namespace {

using Kind = spec::Recalibration::Kind;

constexpr std::uint32_t kFolds = 10;
constexpr std::uint64_t kSeed = 42;

struct Line {
    double intercept = 0, slope = 1;
    [[nodiscard]] double at(double logit) const {
        return 1 / (1 + std::exp(-(intercept + slope * logit)));
    }
};

/// What is fitted: x are logits.
std::optional<Line> fitted(Kind kind, const std::vector<double>& x,
                           const std::vector<std::uint8_t>& positive) {
    const auto line = kind == Kind::Intercept ? statistics::logisticIntercept(x, positive)
                                              : statistics::logisticLine(x, positive);
    return line ? std::optional(Line{line->intercept, line->slope}) : std::nullopt;
}

/// Patients in ten groups of nearly the same size.
std::vector<std::uint32_t> foldsOf(const Clusters& patients) {
    std::vector<std::size_t> order(patients.count);
    std::iota(order.begin(), order.end(), std::size_t{0});
    base::Random random{kSeed};
    random.shuffle(std::span(order));
    std::vector<std::uint32_t> fold(patients.count);
    for (std::size_t i = 0; i < order.size(); ++i)
        fold[order[i]] = static_cast<std::uint32_t>(i % kFolds);
    return fold;
}

/// Every case by a line that its patient was left out of.
std::optional<std::vector<double>> leftOut(Kind kind, const std::vector<double>& x,
                                           const std::vector<std::uint8_t>& positive,
                                           const Clusters& patients) {
    const std::vector<std::uint32_t> foldOf = foldsOf(patients);
    std::vector<double> p(x.size());
    for (std::uint32_t fold = 0; fold < kFolds; ++fold) {
        std::vector<double> others;
        std::vector<std::uint8_t> truth;
        for (std::size_t i = 0; i < x.size(); ++i)
            if (foldOf[patients.of[i]] != fold) {
                others.push_back(x[i]);
                truth.push_back(positive[i]);
            }
        const auto line = fitted(kind, others, truth);
        if (!line)
            return std::nullopt;
        for (std::size_t i = 0; i < x.size(); ++i)
            if (foldOf[patients.of[i]] == fold)
                p[i] = line->at(x[i]);
    }
    return p;
}

std::optional<double> brierLeftOut(Kind kind, const std::vector<double>& x,
                                   const std::vector<std::uint8_t>& positive,
                                   const Clusters& patients) {
    const auto p = leftOut(kind, x, positive, patients);
    return p ? brier(*p, positive) : std::nullopt;
}

std::vector<double> logitsOf(const std::vector<double>& p) {
    std::vector<double> x(p.size());
    std::transform(p.begin(), p.end(), x.begin(), logitOf);
    return x;
}

/// Logit of the share of positive cases; nullopt where a class is absent.
std::optional<double> logitOfShare(const std::vector<std::uint8_t>& positive) {
    const auto count = std::count(positive.begin(), positive.end(), std::uint8_t{1});
    const auto all = static_cast<std::ptrdiff_t>(positive.size());
    return count > 0 && count < all
               ? std::optional(logitOf(static_cast<double>(count) / static_cast<double>(all)))
               : std::nullopt;
}

}  // namespace

spec::RecalibrationChoices recalibrationChoices(const spec::Predictions& cohort, std::size_t cls,
                                                const std::optional<OwnRows>& own,
                                                std::optional<LockedCut> lock) {
    const ClassScores scores = classScores(cohort, cls);
    const Clusters patients = clustersOf(scores.patients, scores.score.size());
    const std::vector<double> x = logitsOf(scores.score);
    spec::RecalibrationChoices result;
    result.cls = cohort.classes.at(cls);
    const auto carried = [](double threshold, const Line& line) {
        return threshold <= 0 ? 0 : threshold >= 1 ? 1 : line.at(logitOf(threshold));
    };
    const auto offer = [&](Kind kind, const Line& line, std::optional<double> ofBrier) {
        spec::Recalibration one{kind, line.intercept, line.slope, {}, {}, ofBrier};
        if (lock) {
            one.threshold = carried(lock->threshold, line);
            if (lock->ruleIn)
                one.ruleIn = carried(*lock->ruleIn, line);
        }
        result.choices.push_back(one);
    };
    offer(Kind::AsLocked, {}, brier(scores.score, scores.positive));
    if (lock) {  // as it is, to the last bit
        result.choices.front().threshold = lock->threshold;
        result.choices.front().ruleIn = lock->ruleIn;
    }
    const std::optional<double> here = logitOfShare(scores.positive);
    if (own) {
        const ClassScores there = classScores(own->rows, cls);
        if (const auto line =
                statistics::logisticIntercept(logitsOf(there.score), there.positive)) {
            result.ownIntercept = line->intercept;
            result.ownSource = own->source;
            if (const auto before = logitOfShare(there.positive); here && before)
                result.expectedIntercept = line->intercept + *here - *before;
        }
    }
    if (result.expectedIntercept) {
        const Line moved{*result.expectedIntercept, 1};
        std::vector<double> p(x.size());
        std::transform(x.begin(), x.end(), p.begin(),
                       [&](const double logit) { return moved.at(logit); });
        offer(Kind::Prevalence, moved, brier(p, scores.positive));
    }
    for (const Kind kind : {Kind::Intercept, Kind::InterceptSlope})
        if (const auto line = fitted(kind, x, scores.positive); line && line->slope > 0)
            offer(kind, *line, brierLeftOut(kind, x, scores.positive, patients));
    return result;
}

std::optional<std::vector<double>> recalibrated(const ClassScores& scores,
                                                const spec::Recalibration& recalibration) {
    if (recalibration.kind == Kind::AsLocked)
        return scores.score;
    std::vector<double> x = logitsOf(scores.score);
    if (recalibration.kind != Kind::Prevalence)
        return leftOut(recalibration.kind, x, scores.positive,
                       clustersOf(scores.patients, scores.score.size()));
    const Line line{recalibration.intercept, recalibration.slope};
    std::transform(x.begin(), x.end(), x.begin(),
                   [&](const double logit) { return line.at(logit); });
    return x;
}

}  // namespace lightbox::evaluation
