// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/AddedValue.h"

#include <algorithm>
#include <array>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/students_t.hpp>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>

#include "evaluation/Calibration.h"
#include "evaluation/Evaluate.h"
#include "evaluation/Labels.h"
#include "evaluation/Roc.h"
#include "messages/Render.h"
#include "statistics/Intervals.h"
#include "statistics/LogisticModel.h"

namespace lightbox::evaluation {

namespace {

using statistics::DesignMatrix;
using statistics::LogisticFit;
using statistics::LogisticModel;

/// Numbers about 0, of standard deviation 1.
std::vector<double> standardised(std::vector<double> values) {
    const auto n = static_cast<double>(values.size());
    const double mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0;
    for (double& value : values) {
        value -= mean;
        squares += value * value;
    }
    const double deviation = std::sqrt(squares / n);
    for (double& value : values)
        value /= deviation > 0 ? deviation : 1;
    return values;
}

/// A column of numbers, or one for every value but the commonest.
void addField(DesignMatrix& x, const SubgroupField& field, const std::vector<std::size_t>& rows) {
    if (const auto numbers = numbersOf(field)) {
        std::vector<double> values;
        values.reserve(rows.size());
        for (const auto row : rows)
            values.push_back((*numbers)[row]);
        x.add(standardised(std::move(values)));
        return;
    }
    static_cast<void>(grouped(field));  // throws where the values are too many
    std::map<std::string, std::size_t> counts;
    for (const auto row : rows)
        ++counts[field.values[row]];
    const auto commonest =
        std::max_element(counts.begin(), counts.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    for (const auto& [value, count] : counts) {
        if (value == commonest->first)
            continue;
        std::vector<double> is;
        is.reserve(rows.size());
        for (const auto row : rows)
            is.push_back(field.values[row] == value ? 1 : 0);
        x.add(is);
    }
}

/// Both models on one sample.
struct BothModels {
    LogisticModel known, with;
};

class ModelPair {
public:
    ModelPair(DesignMatrix known, DesignMatrix with, std::vector<std::uint8_t> positive,
              Clusters clusters)
        : m_known(std::move(known)),
          m_with(std::move(with)),
          m_positive(std::move(positive)),
          m_clusters(std::move(clusters)) {}

    /// By maximum likelihood where both models have one, else both Firth's. False where neither can be fitted.
    bool fit() {
        auto both = fitted(LogisticFit::MaximumLikelihood, {}, nullptr);
        if (!both) {
            m_fit = LogisticFit::Firth;
            both = fitted(m_fit, {}, nullptr);
        }
        if (!both)
            return false;
        m_models = std::move(*both);
        return true;
    }

    void describe(spec::AddedValue& result, double perUnit) const {
        const bool isFirth = m_fit == LogisticFit::Firth;
        result.fit = isFirth ? "firth" : "maximum_likelihood";
        const double b = m_models.with.coefficient.back();
        const std::size_t k = m_with.columns();
        double variance = m_models.with.covariance[k * k - 1];
        double quantile = statistics::normalQuantile(0.95);
        result.test = isFirth ? "penalised_likelihood_ratio" : "likelihood_ratio";
        if (m_clusters.several) {
            variance = statistics::clusteredVarianceOfLast(m_models.with, m_with, m_positive,
                                                           m_clusters.of, m_clusters.count);
            const double degrees = static_cast<double>(m_clusters.count) - 1;
            quantile = statistics::tQuantile(0.95, degrees);
            result.test = "wald_patient";
            const double t = b / std::sqrt(variance);
            result.statistic = t * t;
            result.p =
                2 * boost::math::cdf(boost::math::students_t(std::max(1.0, degrees)), -std::abs(t));
        } else {
            result.statistic =
                std::max(0.0, 2 * (m_models.with.likelihood - m_models.known.likelihood));
            result.p = boost::math::cdf(
                boost::math::complement(boost::math::chi_squared(1), *result.statistic));
        }
        const double error = std::sqrt(variance);
        result.oddsRatio.method = m_clusters.several ? "wald_patient" : "wald";
        result.oddsRatio.value = std::exp(b * perUnit);
        result.oddsRatio.low = std::exp((b - quantile * error) * perUnit);
        result.oddsRatio.high = std::exp((b + quantile * error) * perUnit);
    }

    void discriminate(spec::AddedValue& result, const BootstrapOptions& options) const {
        const auto known = predictor(m_known, m_models.known);
        const auto with = predictor(m_with, m_models.with);
        result.aurocKnown = auroc(known, m_positive, m_clusters);
        result.aurocWith = auroc(with, m_positive, m_clusters);
        const std::vector<PairedScores> pair{{with, known, m_positive, m_clusters.of}};
        const auto apparent = pairedTest(pair, m_clusters.count);
        spec::Interval own;
        own.value = apparent.difference;
        own.low = apparent.low;
        own.high = apparent.high;
        own.method = apparent.method;
        if (m_positive.size() > kMostBootstrapped || !options.isEnough()) {
            result.difference = std::move(own);
            return;
        }
        BootstrapOptions fewer = options;
        fewer.replicates = std::min(options.replicates, kMostRefits);
        const auto replicates = bootstrap(m_clusters, fewer, 2,
                                          [&](std::span<const std::uint32_t> weight,
                                              std::span<double> out) { replicate(weight, out); });
        double optimism = 0;
        double count = 0;
        for (std::size_t r = 0; r < replicates[0].size(); ++r)
            if (!std::isnan(replicates[0][r]) && !std::isnan(replicates[1][r])) {
                optimism += replicates[0][r] - replicates[1][r];
                count += 1;
            }
        optimism = count > 0 ? optimism / count : 0;
        result.difference = percentileInterval(own.value, replicates[0], m_clusters);
        for (auto* number :
             {&result.difference.value, &result.difference.low, &result.difference.high})
            if (*number)
                **number -= optimism;
        result.optimism = optimism;
        result.difference.also.push_back(std::move(own));
    }

private:
    DesignMatrix m_known, m_with;
    std::vector<std::uint8_t> m_positive;
    Clusters m_clusters;
    LogisticFit m_fit = LogisticFit::MaximumLikelihood;
    BothModels m_models;

    /// Over independent cases the smaller model is the larger one with its last coefficient held at 0.
    [[nodiscard]] std::optional<BothModels>
    fitted(LogisticFit fit, std::span<const std::uint32_t> weight, const BothModels* from) const {
        const auto start = [&](const LogisticModel& model) {
            return from ? std::span<const double>(model.coefficient) : std::span<const double>();
        };
        auto with = statistics::logisticModel(m_with, m_positive, fit, 0, weight,
                                              from ? start(from->with) : start({}));
        if (!with)
            return std::nullopt;
        std::optional<LogisticModel> known;
        if (fit == LogisticFit::Firth) {
            known = statistics::logisticModel(m_with, m_positive, fit, 1, weight,
                                              from ? start(from->known) : start({}));
            if (known)
                known->coefficient.pop_back();
        } else {
            known = statistics::logisticModel(m_known, m_positive, fit, 0, weight,
                                              from ? start(from->known) : start({}));
        }
        if (!known)
            return std::nullopt;
        return BothModels{std::move(*known), std::move(*with)};
    }

    [[nodiscard]] std::vector<double> predictor(const DesignMatrix& x,
                                                const LogisticModel& model) const {
        std::vector<double> result;
        result.reserve(x.cases());
        for (std::size_t i = 0; i < x.cases(); ++i)
            result.push_back(model.at(x.row(i)));
        return result;
    }

    /// out[0]: difference on the sample drawn, out[1]: of the same models on all cases.
    void replicate(std::span<const std::uint32_t> weight, std::span<double> out) const {
        out[0] = out[1] = std::numeric_limits<double>::quiet_NaN();
        auto models = fitted(m_fit, weight, &m_models);
        if (!models && m_fit != LogisticFit::Firth)
            models = fitted(LogisticFit::Firth, weight, nullptr);
        if (!models)
            return;
        const RankedScores known(predictor(m_known, models->known), m_positive);
        const RankedScores with(predictor(m_with, models->with), m_positive);
        const std::vector<std::uint32_t> once(m_positive.size(), 1);
        out[0] = with.auroc(weight) - known.auroc(weight);
        out[1] = with.auroc(once) - known.auroc(once);
    }
};

}  // namespace

spec::AddedValue addedValue(const spec::Predictions& predictions, std::size_t cls,
                            std::span<const SubgroupField> known, const BootstrapOptions& options) {
    spec::AddedValue result;
    result.cls = predictions.classes[cls];
    for (const auto& field : known)
        result.known.push_back(field.name);
    if (isUntrained(predictions, cls)) {
        result.reason = neverTrained({}).undefined;
        return result;
    }
    const auto scores = classScores(predictions, cls);
    std::vector<std::size_t> rows;  // indices into predictions.rows
    std::vector<std::uint8_t> positive;
    std::vector<std::string> patients;
    std::vector<double> logits;
    for (std::size_t i = 0; i < scores.row.size(); ++i) {
        const auto row = scores.row[i];
        if (std::any_of(known.begin(), known.end(),
                        [&](const auto& field) { return field.values[row].empty(); })) {
            ++result.leftOut;
            continue;
        }
        rows.push_back(row);
        positive.push_back(scores.positive[i]);
        patients.push_back(scores.patients[i]);
        logits.push_back(logitOf(scores.score[i]));
        result.positives += scores.positive[i];
    }
    result.n = rows.size();
    const auto because = [&](const char* id) { result.reason = messages::wordsOf(id); };
    if (std::min(result.positives, result.n - result.positives) < 2) {
        because(result.leftOut > 0 ? "added_value.few_known" : "added_value.few");
        return result;
    }
    DesignMatrix x(rows.size());
    for (const auto& field : known)
        addField(x, field, rows);
    if (x.columns() == 1) {
        because("added_value.one_value");
        return result;
    }
    if (x.columns() == DesignMatrix::kMost) {
        because("added_value.no_fit");
        return result;
    }
    DesignMatrix with = x;
    auto score = standardised(logits);
    const auto ends = std::minmax_element(logits.begin(), logits.end());
    const auto places = std::minmax_element(score.begin(), score.end());
    if (!with.add(score)) {
        because("added_value.same");
        return result;
    }
    // The odds ratio is of one unit of the logit, not of one standard deviation.
    const double perUnit = (*places.second - *places.first) / (*ends.second - *ends.first);
    ModelPair pair(std::move(x), std::move(with), positive, clustersOf(patients, patients.size()));
    if (!pair.fit()) {
        because("added_value.no_fit");
        return result;
    }
    pair.describe(result, perUnit);
    pair.discriminate(result, options);
    return result;
}

}  // namespace lightbox::evaluation
