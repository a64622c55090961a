// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/OperatingCurve.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "base/Text.h"
#include "evaluation/Roc.h"
#include "statistics/Wilson.h"

namespace lightbox::evaluation {

namespace {

std::size_t below(const std::vector<double>& ascending, double threshold) {
    return static_cast<std::size_t>(
        std::lower_bound(ascending.begin(), ascending.end(), threshold) - ascending.begin());
}

double share(double part, double whole) {
    return whole > 0 ? part / whole : std::numeric_limits<double>::quiet_NaN();
}

/// Puts the patient bootstrap's interval before the one shown. Where the figure is 0 or 1 every replicate is, too, and the
/// bootstrap has no width: then Wilson's over the patients concerned stands first, each patient counted once; without a
/// number of them the interval given stays first.
void showBootstrap(spec::Interval& shown, std::vector<double> replicates, const Clusters& clusters,
                   std::optional<std::size_t> concerned) {
    if (!shown.value)
        return;
    auto byPatient = percentileInterval(shown.value, std::move(replicates), clusters);
    const bool extreme = *shown.value == 0 || *shown.value == 1;
    const bool degenerate = extreme && byPatient.low == byPatient.high;
    if (degenerate && !concerned) {
        shown.also.push_back(std::move(byPatient));
        return;
    }
    if (degenerate) {
        auto once = statistics::wilson(*shown.value == 0 ? 0 : *concerned, *concerned);
        once.method = kWilsonByPatient;
        once.note = "every bootstrap replicate is " + base::exactText(*shown.value) +
                    ": Wilson's interval over " + std::to_string(*concerned) + " patients";
        once.also = {std::move(byPatient), std::move(shown)};
        shown = std::move(once);
        return;
    }
    byPatient.also.push_back(std::move(shown));
    shown = std::move(byPatient);
}

}  // namespace

OperatingCurve::OperatingCurve(std::string cls, std::span<const double> score,
                               std::span<const std::uint8_t> positive,
                               std::span<const std::string> patients)
    : m_cls(std::move(cls)),
      m_score(score.begin(), score.end()),
      m_positive(positive.begin(), positive.end()),
      m_thresholds(m_score),
      m_roc(rocCurve(score, positive)),
      m_clusters(clustersOf(patients, score.size())) {
    for (std::size_t i = 0; i < m_score.size(); ++i)
        (m_positive[i] ? m_positiveScores : m_negativeScores).push_back(m_score[i]);
    std::sort(m_positiveScores.begin(), m_positiveScores.end());
    std::sort(m_negativeScores.begin(), m_negativeScores.end());
    std::sort(m_thresholds.begin(), m_thresholds.end());
    m_thresholds.erase(std::unique(m_thresholds.begin(), m_thresholds.end()), m_thresholds.end());
}

Counts OperatingCurve::counts(double threshold) const {
    Counts result;
    result.fn = below(m_positiveScores, threshold);
    result.tn = below(m_negativeScores, threshold);
    result.tp = m_positiveScores.size() - result.fn;
    result.fp = m_negativeScores.size() - result.tn;
    return result;
}

spec::AtThreshold OperatingCurve::at(double threshold, std::optional<double> prevalence) const {
    const auto counted = counts(threshold);
    spec::AtThreshold result;
    result.cls = m_cls;
    result.threshold = threshold;
    result.prevalence = prevalence;
    result.tp = counted.tp;
    result.fp = counted.fp;
    result.fn = counted.fn;
    result.tn = counted.tn;
    result.sensitivity =
        statistics::wilson(counted.tp, counted.tp + counted.fn, 0.95, "positive cases");
    result.specificity =
        statistics::wilson(counted.tn, counted.tn + counted.fp, 0.95, "negative cases");
    if (prevalence) {
        result.ppv = ppvAtPrevalence(counted, *prevalence);
        result.npv = npvAtPrevalence(counted, *prevalence);
    } else {
        result.ppv =
            statistics::wilson(counted.tp, counted.tp + counted.fp, 0.95, "cases called positive");
        result.npv =
            statistics::wilson(counted.tn, counted.tn + counted.fn, 0.95, "cases called negative");
    }
    return result;
}

spec::AtThreshold OperatingCurve::atWithBootstrap(double threshold,
                                                  std::optional<double> prevalence,
                                                  const BootstrapOptions& options) const {
    auto result = at(threshold, prevalence);
    if (!m_clusters.several)
        return result;
    // A replicate needs only how many cases of each kind a patient brings.
    struct Kinds {
        double tp = 0, fp = 0, fn = 0, tn = 0;
    };
    std::vector<Kinds> kinds(m_clusters.count);
    for (std::size_t i = 0; i < m_score.size(); ++i) {
        auto& kind = kinds[m_clusters.of[i]];
        const bool called = m_score[i] >= threshold;
        (m_positive[i] ? (called ? kind.tp : kind.fn) : (called ? kind.fp : kind.tn)) += 1;
    }
    Clusters patients = m_clusters;
    patients.of.resize(patients.count);
    std::iota(patients.of.begin(), patients.of.end(), 0U);
    auto replicates = bootstrap(patients, options, 4,
                                [&](std::span<const std::uint32_t> weight, std::span<double> out) {
                                    Kinds sum;
                                    for (std::size_t i = 0; i < kinds.size(); ++i) {
                                        const double w = weight[i];
                                        sum.tp += w * kinds[i].tp;
                                        sum.fp += w * kinds[i].fp;
                                        sum.fn += w * kinds[i].fn;
                                        sum.tn += w * kinds[i].tn;
                                    }
                                    const double se = share(sum.tp, sum.tp + sum.fn);
                                    const double sp = share(sum.tn, sum.tn + sum.fp);
                                    out[0] = se;
                                    out[1] = sp;
                                    if (prevalence) {
                                        const double p = *prevalence;
                                        out[2] = share(se * p, se * p + (1 - sp) * (1 - p));
                                        out[3] = share(sp * (1 - p), sp * (1 - p) + (1 - se) * p);
                                    } else {
                                        out[2] = share(sum.tp, sum.tp + sum.fp);
                                        out[3] = share(sum.tn, sum.tn + sum.fn);
                                    }
                                });
    const auto patientsWith = [&](auto&& concerned) {
        return static_cast<std::size_t>(std::count_if(kinds.begin(), kinds.end(), concerned));
    };
    const auto ill = patientsWith([](const Kinds& k) { return k.tp + k.fn > 0; });
    const auto well = patientsWith([](const Kinds& k) { return k.tn + k.fp > 0; });
    showBootstrap(result.sensitivity, std::move(replicates[0]), m_clusters, ill);
    showBootstrap(result.specificity, std::move(replicates[1]), m_clusters, well);
    // At a stated prevalence Mercaldo's bounds have a width where the bootstrap's have none.
    const auto called = patientsWith([](const Kinds& k) { return k.tp + k.fp > 0; });
    const auto cleared = patientsWith([](const Kinds& k) { return k.tn + k.fn > 0; });
    showBootstrap(result.ppv, std::move(replicates[2]), m_clusters,
                  prevalence ? std::nullopt : std::optional(called));
    showBootstrap(result.npv, std::move(replicates[3]), m_clusters,
                  prevalence ? std::nullopt : std::optional(cleared));
    return result;
}

double OperatingCurve::stepped(double threshold, int cases) const {
    if (m_thresholds.empty())
        return threshold;
    const auto now = static_cast<std::ptrdiff_t>(below(m_thresholds, threshold));
    const auto last = static_cast<std::ptrdiff_t>(m_thresholds.size()) - 1;
    return m_thresholds[static_cast<std::size_t>(
        std::clamp(now + static_cast<std::ptrdiff_t>(cases), std::ptrdiff_t{0}, last))];
}

OperatingCurve::Histogram OperatingCurve::histogram(std::size_t bins, double low,
                                                    double high) const {
    Histogram result{low, high, std::vector<std::size_t>(bins), std::vector<std::size_t>(bins)};
    if (bins == 0 || !(high > low))
        return result;
    for (std::size_t i = 0; i < m_score.size(); ++i) {
        const double share = std::clamp((m_score[i] - low) / (high - low), 0.0, 1.0);
        const auto bin =
            std::min(static_cast<std::size_t>(share * static_cast<double>(bins)), bins - 1);
        ++(m_positive[i] ? result.positives : result.negatives)[bin];
    }
    return result;
}

std::vector<RocBandPoint> OperatingCurve::wilsonBand(double confidence) const {
    std::vector<RocBandPoint> band;
    band.reserve(m_roc.size());
    const auto n = positives();
    for (const auto& point : m_roc) {
        const auto hits =
            static_cast<std::size_t>(std::llround(point.tpr * static_cast<double>(n)));
        const auto interval = statistics::wilson(hits, n, confidence);
        band.push_back({point.fpr, *interval.low, *interval.high});
    }
    return band;
}

}  // namespace lightbox::evaluation
