// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Evaluate.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "base/Error.h"
#include "base/Text.h"
#include "evaluation/Bootstrap.h"
#include "evaluation/Classification.h"
#include "evaluation/Roc.h"
#include "statistics/Wilson.h"

namespace lightbox::evaluation {

namespace {

using spec::Predictions;
using spec::Task;

constexpr const char* kWholeTask = "several labels may be right at once";

bool labelled(const Predictions& predictions, const spec::PredictionRow& row) {
    return predictions.task == Task::Multilabel
               ? std::any_of(row.yTrueMulti.begin(), row.yTrueMulti.end(),
                             [](auto label) { return label >= 0; })
               : row.yTrue >= 0;
}

void check(const Predictions& predictions) {
    const auto invalid = [](const std::string& why) {
        return base::refused(
            {"predictions_invalid", "predictions cannot be evaluated", {}, why, ""});
    };
    const auto classes = predictions.classes.size();
    if (classes == 0)
        throw invalid("no class is named");
    if (predictions.task == Task::Binary &&
        (classes != 2 || predictions.positive < 0 || predictions.positive > 1))
        throw invalid("a task of two classes names both and says which one is positive");
    for (const auto& row : predictions.rows) {
        if (row.p.size() != classes)
            throw invalid("image " + row.image.str() + " has " + std::to_string(row.p.size()) +
                          " probabilities for " + std::to_string(classes) + " classes");
        if (std::any_of(row.p.begin(), row.p.end(), [](double p) { return !(p >= 0 && p <= 1); }))
            throw invalid("image " + row.image.str() + " has a probability outside 0 to 1");
        const bool fits = predictions.task == Task::Multilabel
                              ? row.yTrueMulti.empty() || row.yTrueMulti.size() == classes
                              : row.yTrue < static_cast<int>(classes);
        if (!fits)
            throw invalid("image " + row.image.str() + " has a label beyond the classes");
    }
}

void check(const EvaluateOptions& options) {
    if (options.threshold && !std::isfinite(*options.threshold))
        throw base::usage({"threshold_invalid",
                           "the threshold cannot be used",
                           {},
                           base::exactText(*options.threshold) + " is no finite number",
                           "give one such as 0.1"});
}

std::string escaped(const std::string& name) {
    std::string result;
    for (const char c : name)
        result += c == '~' ? std::string("~0") : c == '/' ? std::string("~1") : std::string(1, c);
    return result;
}

std::size_t argmax(std::span<const double> p) {
    return static_cast<std::size_t>(std::max_element(p.begin(), p.end()) - p.begin());
}

/// Class of one row; `chosen` is the class that the threshold decides (binary: the positive one without a threshold).
int predictedClass(const Predictions& predictions, const std::vector<double>& p,
                   const EvaluateOptions& options, std::size_t chosen) {
    if (!options.threshold && predictions.task != Task::Binary)
        return static_cast<int>(argmax(p));
    if (p[chosen] >= options.threshold.value_or(0.5))
        return static_cast<int>(chosen);
    auto others = p;
    others[chosen] = -1;
    return static_cast<int>(argmax(others));
}

std::size_t decidingClass(const Predictions& predictions, const EvaluateOptions& options) {
    if (options.threshold)
        return classIndex(predictions, options.cls);
    return predictions.positive < 0 ? 0 : static_cast<std::size_t>(predictions.positive);
}

/// Fills an Evaluation, one group of figures after the other.
class Evaluator {
public:
    Evaluator(const Predictions& predictions, const EvaluateOptions& options)
        : m_predictions(predictions),
          m_options(options) {
        std::vector<std::string> patients;
        for (std::size_t i = 0; i < predictions.rows.size(); ++i)
            if (labelled(predictions, predictions.rows[i])) {
                m_rows.push_back(i);
                patients.push_back(predictions.rows[i].patient);
            }
        if (m_rows.empty())
            throw base::refused({"no_labels",
                                 "predictions cannot be evaluated",
                                 {},
                                 "no case has a known class",
                                 "give the truth in y_true"});
        m_clusters = clustersOf(patients, m_rows.size());
        m_result.n = m_rows.size();
        if (m_clusters.patients > 0)
            m_result.patients = m_clusters.patients;
        m_result.task = predictions.task;
        m_result.classes = predictions.classes;
        m_result.positive = predictions.positive;
    }

    spec::Evaluation run() {
        decide();
        discriminate();
        if (m_predictions.task == Task::Multilabel)
            calibrateMultilabel();
        else
            calibrate();
        atThreshold();
        return std::move(m_result);
    }

private:
    const Predictions& m_predictions;
    const EvaluateOptions& m_options;
    std::vector<std::size_t> m_rows;    ///< those with a known truth
    Clusters m_clusters;                ///< parallel to m_rows
    std::vector<std::uint8_t> m_right;  ///< parallel to m_rows: the decision is right
    spec::Evaluation m_result;

    [[nodiscard]] bool multilabel() const { return m_predictions.task == Task::Multilabel; }
    [[nodiscard]] const spec::PredictionRow& row(std::size_t i) const {
        return m_predictions.rows[m_rows[i]];
    }
    [[nodiscard]] BootstrapOptions bootstrapOptions() const {
        return {m_options.bootstrap, m_options.seed, m_options.threads};
    }

    void lacks(const std::string& pointer, const std::string& why) {
        m_result.undefined[pointer] = why;
    }
    void noteInterval(const std::string& pointer, const spec::Interval& interval) {
        if (!interval.value)
            lacks(pointer + "/value", interval.undefined);
    }

    void decide() {
        const auto chosen = decidingClass(m_predictions, m_options);
        m_result.decision = "argmax";
        if (multilabel())
            m_result.decision = "threshold 0.5 on every class";
        if (m_options.threshold)
            m_result.decision = "threshold " + base::exactText(*m_options.threshold) + " on " +
                                m_predictions.classes[chosen];
        if (multilabel())
            decideLabels(chosen);
        else
            decideClass(chosen);
        reportGaps();
    }

    void decideClass(std::size_t chosen) {
        std::vector<int> truth;
        std::vector<int> predicted;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            truth.push_back(row(i).yTrue);
            predicted.push_back(predictedClass(m_predictions, row(i).p, m_options, chosen));
            m_right.push_back(truth.back() == predicted.back() ? 1 : 0);
        }
        const auto table = confusion(truth, predicted, m_predictions.classes.size());
        m_result.report = classReport(table);
        m_result.majorityBaseline = majorityBaseline(table);
        m_result.balancedAccuracy = balancedAccuracy(table);
        m_result.mcc = mcc(table);
        m_result.kappa = kappa(table);
        m_result.confusion = table;
        if (!m_result.balancedAccuracy)
            lacks("/balanced_accuracy", "a class is absent from the truth");
        if (!m_result.mcc)
            lacks("/mcc", "the truth or the predictions are all one class");
        if (!m_result.kappa)
            lacks("/kappa", "the truth and the predictions are all one class");
    }

    void decideLabels(std::size_t chosen) {
        m_right.assign(m_rows.size(), 1);
        for (std::size_t c = 0; c < m_predictions.classes.size(); ++c) {
            const double threshold = c == chosen ? m_options.threshold.value_or(0.5) : 0.5;
            std::vector<int> truth;
            std::vector<int> predicted;
            for (std::size_t i = 0; i < m_rows.size(); ++i) {
                if (row(i).yTrueMulti[c] < 0)
                    continue;
                truth.push_back(row(i).yTrueMulti[c]);
                predicted.push_back(row(i).p[c] >= threshold ? 1 : 0);
                if (truth.back() != predicted.back())
                    m_right[i] = 0;
            }
            const auto table = confusion(truth, predicted, 2);
            m_result.confusionMulti.push_back({table[0][0], table[0][1], table[1][0], table[1][1]});
            m_result.report.push_back(classReport(table)[1]);
        }
        for (const char* pointer : {"/majority_baseline", "/balanced_accuracy", "/mcc", "/kappa"})
            lacks(pointer, kWholeTask);
    }

    void reportGaps() {
        for (std::size_t c = 0; c < m_result.report.size(); ++c) {
            const auto at = "/report/" + escaped(m_predictions.classes[c]);
            const auto& figures = m_result.report[c];
            if (!figures.precision)
                lacks(at + "/precision", "no case is predicted to be of this class");
            if (!figures.recall)
                lacks(at + "/recall", "no case is of this class");
            if (!figures.f1)
                lacks(at + "/f1", "no case is, or is predicted to be, of this class");
        }
    }

    /// AUROCs, average precision and accuracy: what the bootstrap of the whole sample covers.
    void discriminate() {
        const auto classes = m_predictions.classes.size();
        std::vector<RankedScores> ranked;
        std::vector<std::vector<std::size_t>> members(classes);  // positives of a class, in m_rows
        std::vector<double> positives(classes);
        std::string missing;
        for (std::size_t c = 0; c < classes; ++c) {
            const auto scores = classScores(m_predictions, c);
            std::vector<std::size_t> position;
            for (const auto at : scores.row)
                position.push_back(static_cast<std::size_t>(
                    std::lower_bound(m_rows.begin(), m_rows.end(), at) - m_rows.begin()));
            for (std::size_t i = 0; i < position.size(); ++i)
                if (scores.positive[i])
                    members[c].push_back(position[i]);
            positives[c] = static_cast<double>(members[c].size());
            ranked.emplace_back(scores.score, scores.positive, position);
            m_result.aurocPerClass.push_back(auroc(scores.score, scores.positive));
            m_result.averagePrecision.push_back(averagePrecision(scores.score, scores.positive));
            const auto& never = m_predictions.untrained;
            if (std::find(never.begin(), never.end(), m_predictions.classes[c]) != never.end())
                m_result.aurocPerClass.back() = {
                    {}, {}, {}, "delong", "the model was never trained on it", "", {}};
            const auto name = escaped(m_predictions.classes[c]);
            noteInterval("/auroc/per_class/" + name, m_result.aurocPerClass.back());
            if (!m_result.averagePrecision.back())
                lacks("/average_precision/" + name, "there are no positive cases");
            if (!m_result.aurocPerClass.back().value)
                missing += (missing.empty() ? "" : ", ") + m_predictions.classes[c];
        }
        const auto mean = [&](const std::vector<double>& weights) -> std::optional<double> {
            if (!missing.empty())
                return std::nullopt;
            double sum = 0;
            for (std::size_t c = 0; c < classes; ++c)
                sum += weights[c] * *m_result.aurocPerClass[c].value;
            return sum / std::accumulate(weights.begin(), weights.end(), 0.0);
        };
        const auto macro = mean(std::vector<double>(classes, 1.0));
        const auto weighted = mean(positives);
        const auto right =
            static_cast<std::size_t>(std::count(m_right.begin(), m_right.end(), std::uint8_t{1}));
        m_result.accuracy = statistics::wilson(right, m_rows.size());

        auto replicates =
            bootstrap(m_clusters, bootstrapOptions(), classes + 3,
                      [&](std::span<const std::uint32_t> weight, std::span<double> out) {
                          double sum = 0;
                          double weightedSum = 0;
                          double support = 0;
                          for (std::size_t c = 0; c < classes; ++c) {
                              out[c] = ranked[c].auroc(weight);
                              double cases = 0;
                              for (const auto i : members[c])
                                  cases += weight[i];
                              sum += out[c];
                              weightedSum += cases * out[c];
                              support += cases;
                          }
                          out[classes] = sum / static_cast<double>(classes);
                          out[classes + 1] = support > 0 ? weightedSum / support
                                                         : std::numeric_limits<double>::quiet_NaN();
                          double all = 0;
                          double correct = 0;
                          for (std::size_t i = 0; i < weight.size(); ++i) {
                              all += weight[i];
                              correct += m_right[i] ? weight[i] : 0;
                          }
                          out[classes + 2] = correct / all;
                      });
        m_result.aurocMacro = percentileInterval(macro, std::move(replicates[classes]), m_clusters);
        m_result.aurocWeighted =
            percentileInterval(weighted, std::move(replicates[classes + 1]), m_clusters);
        if (!missing.empty())
            m_result.aurocMacro.undefined = m_result.aurocWeighted.undefined =
                "the AUROC of a class is undefined: " + missing;
        noteInterval("/auroc/macro", m_result.aurocMacro);
        noteInterval("/auroc/weighted", m_result.aurocWeighted);
        if (!m_clusters.several)
            return;
        const auto show = [&](spec::Interval& interval, std::vector<double>& values) {
            if (!interval.value)
                return;
            auto byPatient = percentileInterval(interval.value, std::move(values), m_clusters);
            byPatient.also.push_back(std::move(interval));
            interval = std::move(byPatient);
        };
        for (std::size_t c = 0; c < classes; ++c)
            show(m_result.aurocPerClass[c], replicates[c]);
        show(m_result.accuracy, replicates[classes + 2]);
    }

    void calibrate() {
        const auto classes = m_predictions.classes.size();
        const bool binary = m_predictions.task == Task::Binary;
        std::vector<double> all;
        std::vector<int> truth;
        std::vector<double> p;
        std::vector<std::uint8_t> outcome;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            all.insert(all.end(), row(i).p.begin(), row(i).p.end());
            truth.push_back(row(i).yTrue);
            const auto told =
                binary ? static_cast<std::size_t>(m_predictions.positive) : argmax(row(i).p);
            p.push_back(row(i).p[told]);
            outcome.push_back(row(i).yTrue == static_cast<int>(told) ? 1 : 0);
        }
        m_result.brier = binary ? brier(p, outcome) : brierMulticlass(all, truth, classes);
        m_result.eceEqualWidth = eceEqualWidth(p, outcome);
        m_result.eceEqualMass = eceEqualMass(p, outcome);
    }

    void calibrateMultilabel() {
        std::vector<double> p;
        std::vector<std::uint8_t> outcome;
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            for (std::size_t c = 0; c < m_predictions.classes.size(); ++c)
                if (row(i).yTrueMulti[c] >= 0) {
                    p.push_back(row(i).p[c]);
                    outcome.push_back(row(i).yTrueMulti[c] == 1 ? 1 : 0);
                }
        m_result.brier = brier(p, outcome);
        m_result.eceEqualWidth = eceEqualWidth(p, outcome);
        m_result.eceEqualMass = eceEqualMass(p, outcome);
    }

    void atThreshold() {
        if (!m_options.threshold)
            return;
        const auto at =
            operatingCurve(m_predictions, m_options.cls)
                .atWithBootstrap(*m_options.threshold, m_options.prevalence, bootstrapOptions());
        noteInterval("/at_threshold/sensitivity", at.sensitivity);
        noteInterval("/at_threshold/specificity", at.specificity);
        noteInterval("/at_threshold/ppv", at.ppv);
        noteInterval("/at_threshold/npv", at.npv);
        m_result.atThreshold = at;
    }
};

}  // namespace

std::size_t classIndex(const Predictions& predictions, const std::string& cls) {
    if (cls.empty()) {
        if (predictions.positive >= 0 &&
            static_cast<std::size_t>(predictions.positive) < predictions.classes.size())
            return static_cast<std::size_t>(predictions.positive);
        throw base::usage({"class_needed",
                           "a threshold needs a class",
                           {},
                           "the classes are " + base::joined(predictions.classes, ", "),
                           "name one with --class"});
    }
    const auto found = std::find(predictions.classes.begin(), predictions.classes.end(), cls);
    if (found == predictions.classes.end())
        throw base::usage({"class_unknown",
                           "there is no class " + cls,
                           {},
                           "the classes are " + base::joined(predictions.classes, ", "),
                           "did you mean " + base::nearest(cls, predictions.classes) + "?"});
    return static_cast<std::size_t>(found - predictions.classes.begin());
}

ClassScores classScores(const Predictions& predictions, std::size_t cls) {
    ClassScores result;
    for (std::size_t i = 0; i < predictions.rows.size(); ++i) {
        const auto& row = predictions.rows[i];
        const int truth = predictions.task != Task::Multilabel ? row.yTrue
                          : row.yTrueMulti.empty()             ? -1
                                                               : row.yTrueMulti[cls];
        if (truth < 0)
            continue;
        const bool positive =
            predictions.task == Task::Multilabel ? truth == 1 : truth == static_cast<int>(cls);
        result.score.push_back(row.p[cls]);
        result.positive.push_back(positive ? 1 : 0);
        result.patients.push_back(row.patient);
        result.row.push_back(i);
    }
    return result;
}

OperatingCurve operatingCurve(const Predictions& predictions, const std::string& cls) {
    check(predictions);
    const auto index = classIndex(predictions, cls);
    const auto scores = classScores(predictions, index);
    return {predictions.classes[index], scores.score, scores.positive, scores.patients};
}

std::vector<int> predictedClasses(const Predictions& predictions, const EvaluateOptions& options) {
    check(predictions);
    std::vector<int> result(predictions.rows.size(), -1);
    if (predictions.task == Task::Multilabel)
        return result;
    const auto chosen = decidingClass(predictions, options);
    for (std::size_t i = 0; i < result.size(); ++i)
        result[i] = predictedClass(predictions, predictions.rows[i].p, options, chosen);
    return result;
}

spec::Evaluation evaluate(const Predictions& predictions, const EvaluateOptions& options) {
    check(predictions);
    check(options);
    return Evaluator(predictions, options).run();
}

}  // namespace lightbox::evaluation
