// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Classification.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

#include "base/Error.h"
#include "statistics/Ranks.h"

namespace lightbox::evaluation {

namespace {

struct Margins {
    std::vector<double> truth, predicted;
    double right = 0, all = 0;
};

Margins marginsOf(const Confusion& confusion) {
    Margins margins;
    margins.truth.resize(confusion.size());
    margins.predicted.resize(confusion.size());
    for (std::size_t t = 0; t < confusion.size(); ++t)
        for (std::size_t p = 0; p < confusion.size(); ++p) {
            const auto count = static_cast<double>(confusion[t][p]);
            margins.truth[t] += count;
            margins.predicted[p] += count;
            margins.all += count;
            margins.right += t == p ? count : 0;
        }
    return margins;
}

double dot(const std::vector<double>& a, const std::vector<double>& b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

std::optional<double> ratio(double part, double whole) {
    return whole > 0 ? std::optional(part / whole) : std::nullopt;
}

/// Calibration error of one bin, weighted by its cases: |sum of p - outcomes|.
struct Bin {
    double sumP = 0, outcomes = 0;
    [[nodiscard]] double gap() const { return std::abs(sumP - outcomes); }
};

}  // namespace

Confusion confusion(std::span<const int> truth, std::span<const int> predicted,
                    std::size_t classes) {
    const auto fits = [&](int label) {
        return label >= 0 && static_cast<std::size_t>(label) < classes;
    };
    if (truth.size() != predicted.size() || !std::all_of(truth.begin(), truth.end(), fits) ||
        !std::all_of(predicted.begin(), predicted.end(), fits))
        throw base::failed("labels_invalid", {{"classes", classes}});
    Confusion result(classes, std::vector<std::size_t>(classes));
    for (std::size_t i = 0; i < truth.size(); ++i)
        ++result[static_cast<std::size_t>(truth[i])][static_cast<std::size_t>(predicted[i])];
    return result;
}

std::vector<spec::ClassReport> classReport(const Confusion& confusion) {
    const auto margins = marginsOf(confusion);
    std::vector<spec::ClassReport> report(confusion.size());
    for (std::size_t c = 0; c < confusion.size(); ++c) {
        const auto tp = static_cast<double>(confusion[c][c]);
        report[c].precision = ratio(tp, margins.predicted[c]);
        report[c].recall = ratio(tp, margins.truth[c]);
        report[c].f1 = ratio(2 * tp, margins.truth[c] + margins.predicted[c]);
        report[c].support = static_cast<std::size_t>(margins.truth[c]);
    }
    return report;
}

std::optional<double> accuracy(const Confusion& confusion) {
    const auto margins = marginsOf(confusion);
    return ratio(margins.right, margins.all);
}

std::optional<double> majorityBaseline(const Confusion& confusion) {
    const auto margins = marginsOf(confusion);
    if (margins.truth.empty())
        return std::nullopt;
    return ratio(*std::max_element(margins.truth.begin(), margins.truth.end()), margins.all);
}

std::optional<double> balancedAccuracy(const Confusion& confusion) {
    double sum = 0;
    for (const auto& row : classReport(confusion)) {
        if (!row.recall)
            return std::nullopt;
        sum += *row.recall;
    }
    return ratio(sum, static_cast<double>(confusion.size()));
}

std::optional<double> mcc(const Confusion& confusion) {
    const auto margins = marginsOf(confusion);
    const double square = margins.all * margins.all;
    const double ofTruth = square - dot(margins.truth, margins.truth);
    const double ofPredicted = square - dot(margins.predicted, margins.predicted);
    if (ofTruth <= 0 || ofPredicted <= 0)
        return std::nullopt;
    return (margins.right * margins.all - dot(margins.truth, margins.predicted)) /
           std::sqrt(ofTruth * ofPredicted);
}

std::optional<double> kappa(const Confusion& confusion) {
    const auto margins = marginsOf(confusion);
    const double chance = dot(margins.truth, margins.predicted);
    const double square = margins.all * margins.all;
    if (square - chance <= 0)
        return std::nullopt;
    return (margins.right * margins.all - chance) / (square - chance);
}

std::optional<double> kappaQuadratic(const Confusion& confusion) {
    const auto margins = marginsOf(confusion);
    double observed = 0;
    double byChance = 0;
    for (std::size_t t = 0; t < confusion.size(); ++t)
        for (std::size_t p = 0; p < confusion.size(); ++p) {
            const double distance = static_cast<double>(t) - static_cast<double>(p);
            observed += distance * distance * static_cast<double>(confusion[t][p]);
            byChance += distance * distance * margins.truth[t] * margins.predicted[p];
        }
    if (byChance <= 0)
        return std::nullopt;
    return 1 - observed * margins.all / byChance;
}

std::optional<double> brier(std::span<const double> p, std::span<const std::uint8_t> positive) {
    double sum = 0;
    for (std::size_t i = 0; i < p.size(); ++i) {
        const double error = p[i] - (positive[i] ? 1.0 : 0.0);
        sum += error * error;
    }
    return ratio(sum, static_cast<double>(p.size()));
}

std::optional<double> brierMulticlass(std::span<const double> p, std::span<const int> truth,
                                      std::size_t classes) {
    double sum = 0;
    for (std::size_t i = 0; i < truth.size(); ++i)
        for (std::size_t c = 0; c < classes; ++c) {
            const double error = p[i * classes + c] - (truth[i] == static_cast<int>(c) ? 1.0 : 0.0);
            sum += error * error;
        }
    return ratio(sum, static_cast<double>(truth.size()));
}

std::optional<double> eceEqualWidth(std::span<const double> p,
                                    std::span<const std::uint8_t> outcome, int bins) {
    std::vector<Bin> table(static_cast<std::size_t>(std::max(1, bins)));
    for (std::size_t i = 0; i < p.size(); ++i) {
        const double at = std::clamp(p[i], 0.0, 1.0) * static_cast<double>(table.size());
        auto& bin = table[std::min(static_cast<std::size_t>(at), table.size() - 1)];
        bin.sumP += p[i];
        bin.outcomes += outcome[i] ? 1 : 0;
    }
    double gaps = 0;
    for (const auto& bin : table)
        gaps += bin.gap();
    return ratio(gaps, static_cast<double>(p.size()));
}

std::vector<std::vector<std::uint32_t>> equalMassBins(std::span<const double> p, int bins) {
    const auto order = statistics::ascendingOrder(p);
    const auto parts = static_cast<std::size_t>(std::max(1, bins));
    std::vector<std::vector<std::uint32_t>> result;
    std::size_t at = 0;
    for (std::size_t part = 0, end = 0; part < parts; ++part) {
        end += p.size() / parts + (part < p.size() % parts ? 1 : 0);
        const auto begin = at;
        while (at < p.size() && (at < end || (at > 0 && p[order[at]] == p[order[at - 1]])))
            ++at;
        if (at > begin)
            result.emplace_back(order.begin() + static_cast<std::ptrdiff_t>(begin),
                                order.begin() + static_cast<std::ptrdiff_t>(at));
    }
    return result;
}

std::optional<double> eceEqualMass(std::span<const double> p, std::span<const std::uint8_t> outcome,
                                   int bins) {
    double gaps = 0;
    for (const auto& members : equalMassBins(p, bins)) {
        Bin bin;
        for (const auto i : members) {
            bin.sumP += p[i];
            bin.outcomes += outcome[i] ? 1 : 0;
        }
        gaps += bin.gap();
    }
    return ratio(gaps, static_cast<double>(p.size()));
}

}  // namespace lightbox::evaluation
