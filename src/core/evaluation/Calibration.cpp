// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Calibration.h"

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

#include "evaluation/Classification.h"
#include "messages/Render.h"
#include "statistics/Intervals.h"
#include "statistics/Logistic.h"

namespace lightbox::evaluation {

namespace {

spec::Interval around(double value, double error, const Clusters& clusters) {
    spec::Interval result;
    result.value = value;
    result.method = clusters.several ? "wald_patient" : "wald";
    if (!std::isfinite(error))
        return result;
    const double quantile =
        clusters.several ? statistics::tQuantile(0.95, static_cast<double>(clusters.count) - 1)
                         : statistics::normalQuantile(0.95);
    result.low = value - quantile * error;
    result.high = value + quantile * error;
    return result;
}

spec::Interval lacking(const char* why) {
    spec::Interval result;
    result.method = "wald";
    result.undefined = messages::wordsOf(why);
    return result;
}

void fitLines(spec::Calibration& result, std::span<const double> p,
              std::span<const std::uint8_t> positive, const Clusters& clusters) {
    std::vector<double> x(p.size());
    std::transform(p.begin(), p.end(), x.begin(), logitOf);
    std::span<const std::uint32_t> cluster;
    if (clusters.several)
        cluster = clusters.of;
    const auto certain = std::count_if(
        p.begin(), p.end(), [](double one) { return one < kLeastP || one > 1 - kLeastP; });
    const auto noted = [&](spec::Interval interval) {
        if (certain > 0)
            interval.notes.push_back({"interval_note.certain", {{"count", certain}}});
        return interval;
    };
    const auto shift = statistics::logisticIntercept(x, positive, cluster, clusters.count);
    if (!shift) {
        result.slope = result.intercept = lacking("undefined.class_absent");
        return;
    }
    result.intercept = noted(around(shift->intercept, shift->interceptError, clusters));
    const auto line = statistics::logisticLine(x, positive, cluster, clusters.count);
    if (!line) {
        result.slope = lacking("undefined.no_overlap");
        return;
    }
    result.slope = noted(around(line->slope, line->slopeError, clusters));
    result.interceptJoint = line->intercept;
}

/// Sums of one bin.
struct Sums {
    double n = 0, p = 0, outcomes = 0;
};

}  // namespace

double logitOf(double p) {
    const double clipped = std::clamp(p, kLeastP, 1 - kLeastP);
    return std::log(clipped) - std::log1p(-clipped);
}

spec::Calibration calibration(std::string cls, std::span<const double> p,
                              std::span<const std::uint8_t> positive, const Clusters& clusters) {
    spec::Calibration result;
    result.cls = std::move(cls);
    fitLines(result, p, positive, clusters);
    result.brier.value = brier(p, positive);
    if (!result.brier.value)
        return result;
    const auto n = static_cast<double>(p.size());
    double outcomes = 0;
    for (const auto outcome : positive)
        outcomes += outcome ? 1 : 0;
    const double base = outcomes / n;
    double reliability = 0;
    double resolution = 0;
    double within = 0;
    for (const auto& members : equalMassBins(p, kCalibrationBins)) {
        Sums sums;
        statistics::ClusteredShare share;
        std::vector<std::pair<std::uint32_t, std::uint8_t>> ofCluster;
        for (const auto i : members) {
            sums.n += 1;
            sums.p += p[i];
            sums.outcomes += positive[i] ? 1 : 0;
            if (clusters.several)
                ofCluster.emplace_back(clusters.of[i], positive[i] ? 1 : 0);
        }
        if (!clusters.several)
            share = statistics::independentShare(static_cast<std::size_t>(sums.outcomes),
                                                 members.size());
        std::sort(ofCluster.begin(), ofCluster.end());
        for (std::size_t begin = 0; begin < ofCluster.size();) {
            std::size_t end = begin;
            double hits = 0;
            for (; end < ofCluster.size() && ofCluster[end].first == ofCluster[begin].first; ++end)
                hits += ofCluster[end].second;
            share.add(static_cast<double>(end - begin), hits);
            begin = end;
        }
        const double meanP = sums.p / sums.n;
        const double observed = sums.outcomes / sums.n;
        for (const auto i : members) {
            const double off = p[i] - meanP;
            within += off * off - 2 * off * ((positive[i] ? 1.0 : 0.0) - observed);
        }
        reliability += sums.n * (meanP - observed) * (meanP - observed);
        resolution += sums.n * (observed - base) * (observed - base);
        result.bins.push_back({p[members.front()], p[members.back()], members.size(), meanP,
                               statistics::shareInterval(share)});
    }
    result.brier.reliability = reliability / n;
    result.brier.resolution = resolution / n;
    result.brier.uncertainty = base * (1 - base);
    result.brier.withinBin = within / n;
    return result;
}

}  // namespace lightbox::evaluation
