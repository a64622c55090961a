// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Evaluate.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "base/Error.h"
#include "base/Text.h"
#include "evaluation/AddedValue.h"
#include "evaluation/Bootstrap.h"
#include "evaluation/Calibration.h"
#include "evaluation/Calibrator.h"
#include "evaluation/Classification.h"
#include "evaluation/Consequences.h"
#include "evaluation/DecisionCurve.h"
#include "evaluation/DecisionIntervals.h"
#include "evaluation/Labels.h"
#include "evaluation/PatientUnit.h"
#include "evaluation/Roc.h"
#include "evaluation/SampleSize.h"
#include "evaluation/WorstSubgroup.h"
#include "messages/Render.h"
#include "statistics/Intervals.h"
#include "statistics/Ranks.h"

namespace lightbox::evaluation {

namespace {

using spec::Predictions;
using spec::Task;

constexpr const char* kWholeTask = "undefined.several_labels";

void check(const Predictions& predictions) {
    const auto classes = predictions.classes.size();
    if (classes == 0)
        throw base::refused("predictions_invalid.no_class");
    if (predictions.task == Task::Binary &&
        (classes != 2 || predictions.positive < 0 || predictions.positive > 1))
        throw base::refused("predictions_invalid.binary");
    for (const auto& row : predictions.rows) {
        if (row.p.size() != classes)
            throw base::refused(
                "predictions_invalid.columns",
                {{"image", row.image.str()}, {"found", row.p.size()}, {"expected", classes}});
        if (std::any_of(row.p.begin(), row.p.end(), [](double p) { return !(p >= 0 && p <= 1); }))
            throw base::refused("predictions_invalid.outside", {{"image", row.image.str()}});
        const bool fits = predictions.task == Task::Multilabel
                              ? row.yTrueMulti.empty() || row.yTrueMulti.size() == classes
                              : row.yTrue < static_cast<int>(classes);
        if (!fits)
            throw base::refused("predictions_invalid.label", {{"image", row.image.str()}});
    }
}

void check(const EvaluateOptions& options) {
    if (options.bootstrap < 0 || options.bootstrap > kMostReplicates)
        throw base::usage("bootstrap_invalid", {{"replicates", options.bootstrap}});
    if (options.threshold && !std::isfinite(*options.threshold))
        throw base::usage("threshold_invalid.infinite", {{"threshold", *options.threshold}});
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

/// Fills an Evaluation, one group of figures after the other.
class Evaluator {
public:
    Evaluator(const Predictions& predictions, const EvaluateOptions& options)
        : m_predictions(predictions),
          m_options(options) {
        std::vector<std::string> patients;
        for (std::size_t i = 0; i < predictions.rows.size(); ++i)
            if (isLabelled(predictions, predictions.rows[i])) {
                m_rows.push_back(i);
                patients.push_back(predictions.rows[i].patient);
            }
        if (m_rows.empty())
            throw base::refused("no_labels.predictions");
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
        perClass();
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

    /// Why there is nothing at `pointer`: a row without places.
    void lacks(const std::string& pointer, const char* id) {
        m_result.undefined[pointer] = messages::wordsOf(id);
    }
    void noteInterval(const std::string& pointer, const spec::Interval& interval) {
        if (!interval.value)
            m_result.undefined[pointer + "/value"] = interval.undefined;
    }

    void decide() {
        const auto decision = decisionOf(m_predictions, m_options);
        m_result.decision = decision.text(m_predictions.classes);
        auto decided = evaluation::decide(m_predictions, decision);
        m_right = std::move(decided.right);
        m_result.confusion = std::move(decided.confusion);
        m_result.confusionMulti = std::move(decided.confusionMulti);
        m_result.accuracy = std::move(decided.accuracy);
        m_result.majorityBaseline = decided.majorityBaseline;
        if (multilabel())
            reportLabels(decision);
        else
            reportClasses(decision);
        if (!m_result.majorityBaseline)
            lacks("/majority_baseline", multilabel() ? kWholeTask : "undefined.no_cases");
        const auto whole = [&](const char* pointer, const spec::Interval& interval) {
            if (!interval.value)
                m_result.undefined[pointer] = interval.undefined;
        };
        whole("/balanced_accuracy", m_result.balancedAccuracy);
        whole("/mcc", m_result.mcc);
        whole("/kappa", m_result.kappa);
        if (m_predictions.task == Task::Ordinal)
            whole("/kappa_quadratic", m_result.kappaQuadratic);
        reportGaps();
    }

    /// Every label against its absence, of the cases in which it is known.
    void reportLabels(const Decision& decision) {
        for (std::size_t c = 0; c < m_predictions.classes.size(); ++c) {
            std::vector<int> truth;
            std::vector<int> called;
            std::vector<std::uint32_t> cluster;
            for (std::size_t i = 0; i < m_rows.size(); ++i) {
                if (row(i).yTrueMulti[c] < 0)
                    continue;
                truth.push_back(row(i).yTrueMulti[c]);
                called.push_back(decision.calls(row(i).p, c) ? 1 : 0);
                cluster.push_back(m_clusters.of[i]);
            }
            const CalledCases cases{truth, called, cluster, m_clusters.count, 2};
            m_result.report.push_back(classFigures(cases, 1));
            addAgreement(m_result.report.back(), cases);
        }
        for (auto* whole : {&m_result.balancedAccuracy, &m_result.mcc, &m_result.kappa})
            whole->undefined = messages::wordsOf(kWholeTask);
    }

    void reportClasses(const Decision& decision) {
        std::vector<int> truth;
        std::vector<int> called;
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            truth.push_back(row(i).yTrue);
            called.push_back(decision.called(row(i).p));
        }
        const CalledCases cases{truth, called, m_clusters.of, m_clusters.count,
                                m_predictions.classes.size()};
        for (std::size_t c = 0; c < cases.classes; ++c) {
            m_result.report.push_back(classFigures(cases, c));
            if (cases.classes == 2)
                continue;  // they are the whole's
            const auto against = [c](std::vector<int> classes) {
                for (int& one : classes)
                    one = one == static_cast<int>(c) ? 1 : 0;
                return classes;
            };
            const std::vector<int> own = against(truth);
            const std::vector<int> calledOwn = against(called);
            addAgreement(m_result.report.back(),
                         {own, calledOwn, m_clusters.of, m_clusters.count, 2});
        }
        m_result.balancedAccuracy = balancedAccuracyInterval(cases);
        m_result.mcc = agreementInterval(cases, Agreement::Mcc);
        m_result.kappa = agreementInterval(cases, Agreement::Kappa);
        if (m_predictions.task == Task::Ordinal)
            m_result.kappaQuadratic = agreementInterval(cases, Agreement::KappaQuadratic);
    }

    /// Of one class against its absence.
    static void addAgreement(spec::ClassFigures& figures, const CalledCases& cases) {
        figures.balancedAccuracy = balancedAccuracyInterval(cases);
        figures.mcc = agreementInterval(cases, Agreement::Mcc);
        figures.kappa = agreementInterval(cases, Agreement::Kappa);
    }

    /// As scikit-learn's classification_report, but over the classes that have the figure.
    void reportMeans() {
        const auto mean = [&](const spec::Interval spec::ClassFigures::*figure,
                              bool isWeighted) -> std::optional<double> {
            double sum = 0;
            double weights = 0;
            for (const spec::ClassFigures& one : m_result.report) {
                const double weight = isWeighted ? static_cast<double>(one.support) : 1;
                if ((one.*figure).value && weight > 0) {
                    sum += weight * *(one.*figure).value;
                    weights += weight;
                }
            }
            return weights > 0 ? std::optional(sum / weights) : std::nullopt;
        };
        const auto means = [&](bool isWeighted) {
            return spec::ReportMeans{mean(&spec::ClassFigures::precision, isWeighted),
                                     mean(&spec::ClassFigures::recall, isWeighted),
                                     mean(&spec::ClassFigures::f1, isWeighted)};
        };
        m_result.macro = means(false);
        m_result.weighted = means(true);
        if (!multilabel())
            return;
        double hits = 0;
        double called = 0;
        double there = 0;
        for (const auto& [tn, fp, fn, tp] : m_result.confusionMulti) {
            hits += static_cast<double>(tp);
            called += static_cast<double>(tp + fp);
            there += static_cast<double>(tp + fn);
        }
        const auto share = [](double part, double all) {
            return all > 0 ? std::optional(part / all) : std::nullopt;
        };
        m_result.pooled = spec::ReportMeans{share(hits, called), share(hits, there),
                                            share(2 * hits, called + there)};
    }

    void reportGaps() {
        for (std::size_t c = 0; c < m_result.report.size(); ++c) {
            const auto at = "/report/" + escaped(m_predictions.classes[c]);
            const auto& figures = m_result.report[c];
            const auto note = [&](const char* name, const spec::Interval& interval) {
                if (!interval.value)
                    m_result.undefined[at + name] = interval.undefined;
            };
            note("/precision", figures.precision);
            note("/recall", figures.recall);
            note("/f1", figures.f1);
            if (figures.mcc.method.empty())
                continue;  // of two classes, where they are the whole's
            note("/balanced_accuracy", figures.balancedAccuracy);
            note("/mcc", figures.mcc);
            note("/kappa", figures.kappa);
        }
        reportMeans();
    }

    /// AUROCs, average precision and accuracy: what the bootstrap of the whole sample covers.
    void discriminate() {
        const auto classes = m_predictions.classes.size();
        std::vector<RankedScores> ranked;
        std::vector<std::vector<std::size_t>> members(classes);  // positives of a class, in m_rows
        std::vector<double> positives(classes);
        std::vector<statistics::WeightedAuroc> parts;
        std::vector<std::size_t> ranking;  // classes that have an AUROC
        std::vector<std::string> leftOut;
        for (std::size_t c = 0; c < classes; ++c) {
            const auto scores = rankingScores(m_predictions, c);
            std::vector<std::size_t> position;
            for (const auto at : scores.row)
                position.push_back(static_cast<std::size_t>(
                    std::lower_bound(m_rows.begin(), m_rows.end(), at) - m_rows.begin()));
            for (std::size_t i = 0; i < position.size(); ++i)
                if (scores.positive[i])
                    members[c].push_back(position[i]);
            positives[c] = static_cast<double>(members[c].size());
            ranked.emplace_back(scores.score, scores.positive, position);
            std::vector<std::uint32_t> cluster;
            cluster.reserve(position.size());
            for (const auto at : position)
                cluster.push_back(m_clusters.of[at]);
            auto own = rankedAuroc(scores.score, scores.positive, cluster, m_clusters.count);
            m_result.aurocPerClass.push_back(std::move(own.interval));
            m_result.averagePrecision.push_back(
                averagePrecisionInterval(averagePrecision(scores.score, scores.positive), own));
            if (isUntrained(m_predictions, c))
                for (auto* one :
                     {&m_result.aurocPerClass.back(), &m_result.averagePrecision.back()})
                    *one = neverTrained(one->method);
            const auto name = escaped(m_predictions.classes[c]);
            noteInterval("/auroc/per_class/" + name, m_result.aurocPerClass.back());
            if (const auto& precision = m_result.averagePrecision.back(); !precision.value)
                m_result.undefined["/average_precision/" + name] = precision.undefined;
            if (!m_result.aurocPerClass.back().value) {
                leftOut.push_back(m_predictions.classes[c]);
                continue;
            }
            ranking.push_back(c);
            parts.push_back({std::move(own.influence), own.effective, 1, c});
        }
        const bool two = m_predictions.task == Task::Binary;
        const auto mean = [&](const std::vector<double>& weights) {
            spec::Interval result;
            if (ranking.empty()) {
                result.method = "newcombe_mean";
                result.undefined = messages::wordsOf("undefined.auroc_of_class");
                return result;
            }
            // Two classes have one score, and one AUROC.
            if (two)
                return m_result.aurocPerClass[static_cast<std::size_t>(m_predictions.positive)];
            double sum = 0;
            for (const auto c : ranking)
                sum += weights[c];
            for (auto& part : parts)
                part.weight = weights[part.truth] / sum;
            return meanOf(parts, m_result.aurocPerClass);
        };
        if (!two && !leftOut.empty() && !ranking.empty())
            m_result.warnings.push_back(spec::warning("classes_left_out", {{"classes", leftOut}}));
        m_result.aurocMacro = mean(std::vector<double>(classes, 1.0));
        m_result.aurocWeighted = mean(positives);
        noteInterval("/auroc/macro", m_result.aurocMacro);
        noteInterval("/auroc/weighted", m_result.aurocWeighted);
        // The bootstrap stands beside them, for comparison with other programs.
        if (m_rows.size() > kMostBootstrapped || !bootstrapOptions().isEnough())
            return;
        auto replicates =
            bootstrap(m_clusters, bootstrapOptions(), classes + 3,
                      [&](std::span<const std::uint32_t> weight, std::span<double> out) {
                          double sum = 0;
                          double weightedSum = 0;
                          double support = 0;
                          for (const auto c : ranking) {
                              out[c] = ranked[c].auroc(weight);
                              double cases = 0;
                              for (const auto i : members[c])
                                  cases += weight[i];
                              sum += out[c];
                              weightedSum += cases * out[c];
                              support += cases;
                          }
                          out[classes] = sum / static_cast<double>(ranking.size());
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
        const auto beside = [&](spec::Interval& interval, std::vector<double>& values) {
            if (interval.value)
                interval.also.push_back(
                    percentileInterval(interval.value, std::move(values), m_clusters));
        };
        beside(m_result.aurocMacro, replicates[classes]);
        beside(m_result.aurocWeighted, replicates[classes + 1]);
        if (!m_clusters.several)
            return;
        for (const auto c : ranking)
            beside(m_result.aurocPerClass[c], replicates[c]);
        beside(m_result.accuracy, replicates[classes + 2]);
    }

    static spec::Interval meanOf(std::span<const statistics::WeightedAuroc> parts,
                                 std::span<const spec::Interval> perClass) {
        spec::Interval result;
        result.method = "newcombe_mean";
        double value = 0;
        for (const auto& part : parts)
            value += part.weight * part.effective.auroc;
        const auto bounds = statistics::combinedBounds(parts);
        result.value = value;
        result.low = bounds.low;
        result.high = bounds.high;
        for (const auto& part : parts)
            statistics::noteFewest(result, perClass[part.truth]);
        return result;
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
                if (row(i).yTrueMulti[c] >= 0 && !isUntrained(m_predictions, c)) {
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
        const auto at = operatingCurve(m_predictions, m_options.cls)
                            .atWithBootstrap(*m_options.threshold, m_options.prevalence,
                                             bootstrapOptions(), m_options.thresholdProbability);
        noteInterval("/at_threshold/sensitivity", at.sensitivity);
        noteInterval("/at_threshold/specificity", at.specificity);
        noteInterval("/at_threshold/ppv", at.ppv);
        noteInterval("/at_threshold/npv", at.npv);
        noteInterval("/at_threshold/lr_positive", at.lrPositive);
        noteInterval("/at_threshold/lr_negative", at.lrNegative);
        noteInterval("/at_threshold/net_benefit", at.netBenefit);
        m_result.atThreshold = at;
        // With the digits that its counts need.
        if (const auto shown = base::toDouble(at.text))
            for (messages::Arg& arg : m_result.decision.args)
                if (arg.name == "threshold")
                    arg.value = *shown;
        m_result.alerts = alertsPerThousand(at);
    }

    /// Cases that stand in no group of a field that was asked for.
    void reportLeftOut() {
        for (const auto& field : m_options.fields) {
            const auto count = std::count_if(m_rows.begin(), m_rows.end(), [&](std::size_t at) {
                return field.values[at].empty();
            });
            if (count > 0)
                m_result.warnings.push_back(spec::warning(
                    m_options.patients ? "subgroup_left_out.patients" : "subgroup_left_out.images",
                    {{"field", field.name}, {"count", count}}));
        }
    }

    /// Of the class in focus, or else of every one against the others.
    void perClass() {
        for (std::size_t c = 0; c < m_predictions.classes.size(); ++c) {
            if (m_predictions.focus().value_or(c) != c)
                continue;
            const auto scores = classScores(m_predictions, c);
            auto& curve = m_result.decisionCurves.emplace_back(decisionCurve(
                m_predictions.classes[c], scores.score, scores.positive, m_options.prevalence));
            if (isUntrained(m_predictions, c))
                for (auto& point : curve.points)
                    point.model.reset();
        }
        m_result.calibration = calibrations(m_predictions);
        const auto asked = m_options.cls.empty()
                               ? m_predictions.focus()
                               : std::optional(classIndex(m_predictions, m_options.cls));
        std::vector<std::size_t> classes;
        for (std::size_t c = 0; c < m_predictions.classes.size(); ++c)
            if (asked.value_or(c) == c)
                classes.push_back(c);
        const auto decision = decisionOf(m_predictions, m_options);
        reportLeftOut();
        m_result.subgroups = subgroups(m_predictions, m_options.fields, classes, decision);
        if (!m_options.searched.empty())
            m_result.worstSubgroups =
                worstSubgroups(m_predictions, classes, m_options.searched,
                               {.seed = m_options.seed, .threads = m_options.threads});
        for (const auto c : classes) {
            const auto sizes =
                sampleSizes(m_predictions, c, decision, m_options.width, m_options.prevalence);
            m_result.sampleSizes.insert(m_result.sampleSizes.end(), sizes.begin(), sizes.end());
            if (!m_options.known.empty())
                m_result.addedValue.push_back(
                    addedValue(m_predictions, c, m_options.known, bootstrapOptions()));
        }
        if (!m_options.partial)
            return;
        for (const auto c : classes) {
            const auto scores = rankingScores(m_predictions, c);
            auto& partial = m_result.partialAuroc.emplace_back(
                partialAuroc(m_predictions.classes[c], scores.score, scores.positive,
                             clustersOf(scores.patients, scores.score.size()), *m_options.partial,
                             bootstrapOptions()));
            if (isUntrained(m_predictions, c)) {
                partial.area = neverTrained(partial.area.method);
                partial.corrected.reset();
            }
        }
    }
};

}  // namespace

std::size_t classIndex(const Predictions& predictions, const std::string& cls) {
    if (cls.empty()) {
        if (predictions.positive >= 0 &&
            static_cast<std::size_t>(predictions.positive) < predictions.classes.size())
            return static_cast<std::size_t>(predictions.positive);
        throw base::usage("class_needed", {{"classes", predictions.classes}});
    }
    const auto found = std::find(predictions.classes.begin(), predictions.classes.end(), cls);
    if (found == predictions.classes.end())
        throw base::usage("class_unknown", {{"class", cls},
                                            {"classes", predictions.classes},
                                            {"nearest", base::nearest(cls, predictions.classes)}});
    return static_cast<std::size_t>(found - predictions.classes.begin());
}

ClassScores classScores(const Predictions& predictions, std::size_t cls) {
    ClassScores result;
    result.score.reserve(predictions.rows.size());
    result.positive.reserve(predictions.rows.size());
    result.patients.reserve(predictions.rows.size());
    result.row.reserve(predictions.rows.size());
    for (std::size_t i = 0; i < predictions.rows.size(); ++i) {
        const auto& row = predictions.rows[i];
        const auto has = hasClass(predictions, row, cls);
        if (!has)
            continue;
        result.score.push_back(row.p[cls]);
        result.positive.push_back(*has ? 1 : 0);
        result.patients.push_back(row.patient);
        result.row.push_back(i);
    }
    return result;
}

ClassScores rankingScores(const Predictions& predictions, std::size_t cls) {
    const auto positive = static_cast<std::size_t>(predictions.positive);
    if (predictions.task != Task::Binary || cls == positive)
        return classScores(predictions, cls);
    auto result = classScores(predictions, positive);
    for (std::size_t i = 0; i < result.score.size(); ++i) {
        result.score[i] = -result.score[i];
        result.positive[i] = result.positive[i] ? 0 : 1;
    }
    return result;
}

OperatingCurve operatingCurve(const Predictions& predictions, const std::string& cls) {
    check(predictions);
    const auto index = classIndex(predictions, cls);
    const auto scores = classScores(predictions, index);
    return {predictions.classes[index], scores.score, scores.positive, scores.patients};
}

Decision decisionOf(const Predictions& predictions, const EvaluateOptions& options) {
    std::optional<DecisionPoint> point;
    if (options.threshold)
        point = DecisionPoint{classIndex(predictions, options.cls), *options.threshold};
    return {predictions.task, predictions.classes.size(), predictions.positive, point};
}

std::vector<int> predictedClasses(const Predictions& predictions, const EvaluateOptions& options) {
    check(predictions);
    const auto decision = decisionOf(predictions, options);
    std::vector<int> result;
    for (const auto& row : predictions.rows)
        result.push_back(decision.called(row.p));
    return result;
}

spec::Evaluation evaluate(const Predictions& predictions, const EvaluateOptions& options) {
    check(predictions);
    check(options);
    if (!options.patients)
        return Evaluator(predictions, options).run();
    const auto patients = byPatient(predictions, *options.patients);
    EvaluateOptions own = options;
    for (auto* fields : {&own.fields, &own.searched, &own.known})
        for (auto& field : *fields)
            field = joined(field, patients.rows);
    auto result = Evaluator(patients.predictions, own).run();
    result.unit = "patient";
    if (!namesPatients(predictions))
        result.warnings.push_back(spec::warning("unit_without_patients"));
    result.aggregate = *options.patients == spec::Aggregate::Max ? "max" : "mean";
    return result;
}

}  // namespace lightbox::evaluation
