// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/LearningCurve.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <optional>
#include <set>

#include "base/Error.h"
#include "base/Random.h"
#include "statistics/Intervals.h"

namespace lightbox::evaluation {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

/// Rows by falling score, and where rows of one score end: enough for AUROC under any weights.
class Ranking {
public:
    Ranking(const std::vector<double>& score, const std::vector<std::int8_t>& truth)
        : m_truth(truth) {
        for (std::size_t i = 0; i < truth.size(); ++i)
            if (truth[i] >= 0)
                m_order.push_back(i);
        std::stable_sort(m_order.begin(), m_order.end(),
                         [&](std::size_t a, std::size_t b) { return score[a] > score[b]; });
        for (std::size_t i = 1; i <= m_order.size(); ++i)
            if (i == m_order.size() || score[m_order[i]] != score[m_order[i - 1]])
                m_ends.push_back(i);
    }

    /// Mann-Whitney with ties at one half; NaN where a class has no weight.
    [[nodiscard]] double auroc(std::span<const std::uint32_t> weight) const {
        double above = 0;  // positives of higher score
        double won = 0;
        double positives = 0;
        double negatives = 0;
        std::size_t begin = 0;
        for (const std::size_t end : m_ends) {
            double p = 0;
            double n = 0;
            for (std::size_t i = begin; i < end; ++i) {
                const std::size_t row = m_order[i];
                (m_truth[row] > 0 ? p : n) += weight[row];
            }
            won += n * (above + p / 2);
            above += p;
            positives += p;
            negatives += n;
            begin = end;
        }
        return positives > 0 && negatives > 0 ? won / (positives * negatives) : kNaN;
    }

private:
    const std::vector<std::int8_t>& m_truth;
    std::vector<std::size_t> m_order;
    std::vector<std::size_t> m_ends;
};

/// Of each class that is ranked, 1, 0 or -1 for every row. Two classes have one ranking.
std::vector<std::vector<std::int8_t>> truthsOf(const spec::Predictions& rows,
                                               const std::vector<std::size_t>& classes) {
    std::vector<std::vector<std::int8_t>> truths;
    for (const std::size_t c : classes) {
        std::vector<std::int8_t>& truth = truths.emplace_back();
        for (const spec::PredictionRow& row : rows.rows) {
            if (rows.task == spec::Task::Multilabel)
                truth.push_back(row.yTrueMulti.at(c));
            else
                truth.push_back(static_cast<std::int8_t>(
                    row.yTrue < 0 ? -1 : static_cast<std::size_t>(row.yTrue) == c));
        }
    }
    return truths;
}

std::vector<std::size_t> rankedClasses(const spec::Predictions& rows) {
    if (const auto focus = rows.focus())
        return {*focus};
    std::vector<std::size_t> all(rows.classes.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
}

struct Power {
    double a = 0, b = 0, c = 0;
    [[nodiscard]] double at(double n) const { return a - b * std::pow(n, -c); }
};

/// Least squares; for a given c, a and b are linear.
std::optional<Power> fitPower(const std::vector<double>& n, const std::vector<double>& y) {
    constexpr int kSteps = 80;
    constexpr double kLow = 0.05;
    constexpr double kHigh = 2;
    std::optional<Power> best;
    double least = std::numeric_limits<double>::infinity();
    if (std::any_of(y.begin(), y.end(), [](double v) { return !std::isfinite(v); }))
        return std::nullopt;
    const auto count = static_cast<double>(n.size());
    for (int step = 0; step <= kSteps; ++step) {
        const double c = kLow * std::pow(kHigh / kLow, static_cast<double>(step) / kSteps);
        double sx = 0;
        double sy = 0;
        double sxx = 0;
        double sxy = 0;
        for (std::size_t i = 0; i < n.size(); ++i) {
            const double x = std::pow(n[i], -c);
            sx += x;
            sy += y[i];
            sxx += x * x;
            sxy += x * y[i];
        }
        Power power{0, 0, c};
        const double spread = sxx - sx * sx / count;
        power.b = spread > 0 ? -(sxy - sx * sy / count) / spread : 0;
        power.b = std::max(power.b, 0.0);
        power.a = sy / count + power.b * sx / count;
        if (power.a > 1) {  // then through 1
            power.a = 1;
            power.b = sxx > 0 ? std::max((sx - sxy) / sxx, 0.0) : 0;
        }
        double squares = 0;
        for (std::size_t i = 0; i < n.size(); ++i)
            squares += std::pow(y[i] - power.at(n[i]), 2);
        if (squares < least) {
            least = squares;
            best = power;
        }
    }
    return best;
}

/// A bootstrap of cases that are all told apart has no width: then the score interval of AUROC, with the
/// patients of the class that has fewest.
void widenPerfect(spec::Interval& auroc, const std::vector<std::vector<std::int8_t>>& truths,
                  const Clusters& clusters) {
    if (!auroc.value || !auroc.low || !auroc.high || *auroc.low < *auroc.high)
        return;
    std::size_t positives = 0;
    std::size_t negatives = 0;
    for (const std::vector<std::int8_t>& truth : truths) {
        std::set<std::uint32_t> of[2];
        for (std::size_t i = 0; i < truth.size(); ++i)
            if (truth[i] >= 0)
                of[truth[i]].insert(clusters.of[i]);
        const std::size_t p = of[1].size();
        const std::size_t n = of[0].size();
        if (positives == 0 || std::min(p, n) < std::min(positives, negatives)) {
            positives = p;
            negatives = n;
        }
    }
    const auto bounds = statistics::newcombeBounds(*auroc.value, static_cast<double>(positives),
                                                   static_cast<double>(negatives));
    auroc.low = bounds.low;
    auroc.high = bounds.high;
    auroc.method = "newcombe";
}

double meanOf(const std::vector<double>& values) {
    double sum = 0;
    std::size_t count = 0;
    for (const double value : values)
        if (std::isfinite(value)) {
            sum += value;
            ++count;
        }
    return count > 0 ? sum / static_cast<double>(count) : kNaN;
}

}  // namespace

spec::LearningCurve learningCurve(const spec::Predictions& rows,
                                  const std::vector<CurveDraws>& sizes,
                                  const BootstrapOptions& options) {
    const std::vector<std::size_t> classes = rankedClasses(rows);
    const std::vector<std::vector<std::int8_t>> truths = truthsOf(rows, classes);
    for (std::size_t i = 0; i < truths.size(); ++i)
        if (std::count(truths[i].begin(), truths[i].end(), 1) == 0 ||
            std::count(truths[i].begin(), truths[i].end(), 0) == 0)
            throw base::refused("curve_undefined", {{"class", rows.classes.at(classes[i])}});

    // One ranking for each draw and class.
    std::vector<std::vector<Ranking>> rankings;
    std::vector<std::vector<std::size_t>> drawsOf(sizes.size());
    for (std::size_t s = 0; s < sizes.size(); ++s)
        for (const std::vector<std::vector<double>>& draw : sizes[s].probabilities) {
            if (draw.empty())
                continue;
            drawsOf[s].push_back(rankings.size());
            std::vector<Ranking>& one = rankings.emplace_back();
            for (std::size_t i = 0; i < classes.size(); ++i) {
                std::vector<double> score;
                score.reserve(draw.size());
                for (const std::vector<double>& p : draw)
                    score.push_back(p.at(classes[i]));
                one.emplace_back(score, truths[i]);
            }
        }
    const Statistics aurocs = [&](std::span<const std::uint32_t> weight, std::span<double> out) {
        for (std::size_t d = 0; d < rankings.size(); ++d) {
            double sum = 0;
            for (const Ranking& ranking : rankings[d])
                sum += ranking.auroc(weight);
            out[d] = sum / static_cast<double>(classes.size());
        }
    };
    std::vector<double> whole(rankings.size());
    aurocs(std::vector<std::uint32_t>(rows.rows.size(), 1), whole);
    std::vector<std::string> patients;
    for (const spec::PredictionRow& row : rows.rows)
        patients.push_back(row.patient);
    const Clusters clusters = clustersOf(patients, rows.rows.size());
    const std::vector<std::vector<double>> replicates =
        bootstrap(clusters, options, rankings.size(), aurocs);

    spec::LearningCurve curve;
    curve.margin = curveMargin;
    std::vector<double> n;
    std::vector<double> y;
    std::vector<std::size_t> used;
    for (std::size_t s = 0; s < sizes.size(); ++s) {
        if (drawsOf[s].empty())
            continue;
        std::vector<double> values;
        for (const std::size_t d : drawsOf[s])
            values.push_back(whole[d]);
        used.push_back(s);
        n.push_back(static_cast<double>(sizes[s].patients));
        y.push_back(meanOf(values));
        curve.points.push_back({sizes[s].patients, sizes[s].images, values.size(), {}});
    }
    // Each replicate draws validation's patients, and of every size as many draws as there are.
    std::vector<std::vector<double>> means(used.size());
    std::vector<double> doubled;
    std::vector<double> gains;
    const bool fits = used.size() >= 3;
    const double most = n.empty() ? 0 : n.back();
    for (int r = 0; r < options.replicates; ++r) {
        std::vector<double> at;
        for (std::size_t u = 0; u < used.size(); ++u) {
            const std::vector<std::size_t>& draws = drawsOf[used[u]];
            base::Random random{options.seed, 0x6375727665, static_cast<std::uint64_t>(r), u};
            std::vector<double> values;
            for (std::size_t k = 0; k < draws.size(); ++k)
                values.push_back(
                    replicates[draws[random.below(draws.size())]][static_cast<std::size_t>(r)]);
            at.push_back(meanOf(values));
            means[u].push_back(at.back());
        }
        const std::optional<Power> power = fits ? fitPower(n, at) : std::nullopt;
        doubled.push_back(power ? power->at(2 * most) : kNaN);
        gains.push_back(power ? power->at(2 * most) - power->at(most) : kNaN);
    }
    for (std::size_t u = 0; u < used.size(); ++u) {
        curve.points[u].auroc = percentileInterval(y[u], means[u], clusters);
        widenPerfect(curve.points[u].auroc, truths, clusters);
    }
    curve.verdict = "cannot_say";
    if (const std::optional<Power> power = fits ? fitPower(n, y) : std::nullopt) {
        spec::CurveFit fit{power->a, power->b, power->c, static_cast<std::size_t>(2 * most),
                           {},       {}};
        fit.doubled = percentileInterval(power->at(2 * most), std::move(doubled), clusters);
        fit.gain =
            percentileInterval(power->at(2 * most) - power->at(most), std::move(gains), clusters);
        if (fit.gain.low && *fit.gain.low >= curveMargin)
            curve.verdict = "would_help";
        else if (fit.gain.high && *fit.gain.high < curveMargin)
            curve.verdict = "would_help_little";
        curve.fit = std::move(fit);
    }
    return curve;
}

}  // namespace lightbox::evaluation
