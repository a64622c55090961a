// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/Calibrator.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numeric>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "base/Error.h"
#include "evaluation/Calibration.h"
#include "evaluation/Evaluate.h"
#include "evaluation/Labels.h"
#include "statistics/Logistic.h"

namespace lightbox::evaluation {

namespace {

using spec::CalibrationMethod;
using spec::ClassCalibrator;

double logistic(double z) {
    return z >= 0 ? 1 / (1 + std::exp(-z)) : std::exp(z) / (1 + std::exp(z));
}

/// Log odds of several answers per case, of which one is right.
struct Answers {
    std::size_t each = 2;
    std::vector<double> logs;        ///< case by case, `each` of them
    std::vector<std::size_t> right;  ///< per case
};

/// softmax(slope logs) of one case.
std::vector<double> softmax(std::span<const double> logs, double slope) {
    const double greatest = *std::max_element(logs.begin(), logs.end());
    std::vector<double> shares;
    double sum = 0;
    for (const double one : logs)
        sum += shares.emplace_back(std::exp(slope * (one - greatest)));
    for (double& share : shares)
        share /= sum;
    return shares;
}

/// Derivatives by the slope of the sum of -log softmax(slope logs)[right].
struct LossDerivatives {
    double first = 0, second = 0;
};
LossDerivatives lossAt(const Answers& answers, double slope) {
    LossDerivatives sum;
    for (std::size_t i = 0; i < answers.right.size(); ++i) {
        const std::span<const double> logs(answers.logs.data() + i * answers.each, answers.each);
        const std::vector<double> share = softmax(logs, slope);
        // From the case's greatest, lest squares of far logs cancel each other.
        const double base = *std::max_element(logs.begin(), logs.end());
        double mean = 0;
        double square = 0;
        for (std::size_t k = 0; k < answers.each; ++k) {
            mean += share[k] * (logs[k] - base);
            square += share[k] * (logs[k] - base) * (logs[k] - base);
        }
        sum.first += mean - (logs[answers.right[i]] - base);
        sum.second += square - mean * mean;
    }
    return sum;
}

/// `cls` empty: it is all classes together that cannot be fitted.
base::Error rankedByChance(const std::string& cls) {
    return cls.empty() ? base::refused("calibration_unfittable.chance_all")
                       : base::refused("calibration_unfittable.chance", {{"class", cls}});
}
base::Error divided(const std::string& cls) {
    return cls.empty() ? base::refused("calibration_unfittable.divided_all")
                       : base::refused("calibration_unfittable.divided", {{"class", cls}});
}

/// The slope of least loss: the loss is convex in it. `cls` as for the errors.
double fitSlope(const Answers& answers, const std::string& cls) {
    if (!(lossAt(answers, 0).first < 0))
        throw rankedByChance(cls);
    bool anyWrong = false;
    for (std::size_t i = 0; i < answers.right.size() && !anyWrong; ++i) {
        const auto* logs = answers.logs.data() + i * answers.each;
        anyWrong = logs[answers.right[i]] < *std::max_element(logs, logs + answers.each);
    }
    if (!anyWrong)
        throw divided(cls);
    double low = 0;
    double high = 1;
    while (lossAt(answers, high).first < 0) {
        low = high;
        high *= 2;
    }
    double slope = (low + high) / 2;
    for (int i = 0; i < 200; ++i) {
        const auto [first, second] = lossAt(answers, slope);
        (first < 0 ? low : high) = slope;
        double next = slope - first / second;
        if (!(next > low && next < high))
            next = (low + high) / 2;
        const double change = std::abs(next - slope);
        slope = next;
        if (change <= 1e-15 * slope)
            break;
    }
    return slope;
}

Answers answersOf(const ClassScores& scores) {
    Answers answers;
    for (std::size_t i = 0; i < scores.score.size(); ++i) {
        answers.logs.push_back(0);
        answers.logs.push_back(logitOf(scores.score[i]));
        answers.right.push_back(scores.positive[i] ? 1 : 0);
    }
    return answers;
}

Answers answersOf(const spec::Predictions& predictions) {
    Answers answers;
    answers.each = predictions.classes.size();
    for (const spec::PredictionRow& row : predictions.rows) {
        if (row.yTrue < 0)
            continue;
        for (const double p : row.p)
            answers.logs.push_back(std::log(std::max(p, kLeastP)));
        answers.right.push_back(static_cast<std::size_t>(row.yTrue));
    }
    return answers;
}

void fitLine(ClassCalibrator& result, const ClassScores& scores) {
    std::vector<double> x(scores.score.size());
    std::transform(scores.score.begin(), scores.score.end(), x.begin(), logitOf);
    const auto line = statistics::logisticLine(x, scores.positive);
    if (!line)
        throw divided(result.cls);
    if (!(line->slope > 0))
        throw rankedByChance(result.cls);
    result.slope = line->slope;
    result.intercept = line->intercept;
}

/// Cases of neighbouring probabilities that share one value.
struct Block {
    double weight = 0, mean = 0;
    double first = 0, last = 0;  ///< probabilities
};

void fitSteps(ClassCalibrator& result, const ClassScores& scores) {
    std::vector<std::size_t> order(scores.score.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(),
              [&](std::size_t a, std::size_t b) { return scores.score[a] < scores.score[b]; });
    std::vector<Block> blocks;
    for (std::size_t begin = 0; begin < order.size();) {
        const double p = scores.score[order[begin]];
        Block block{0, 0, p, p};
        for (; begin < order.size() && scores.score[order[begin]] == p; ++begin) {
            block.weight += 1;
            block.mean += scores.positive[order[begin]] ? 1 : 0;
        }
        block.mean /= block.weight;
        while (!blocks.empty() && blocks.back().mean >= block.mean) {
            const Block& before = blocks.back();
            const double weight = before.weight + block.weight;
            block.mean = (before.mean * before.weight + block.mean * block.weight) / weight;
            block.weight = weight;
            block.first = before.first;
            blocks.pop_back();
        }
        blocks.push_back(block);
    }
    for (const Block& block : blocks) {
        result.from.push_back(block.first);
        result.to.push_back(block.mean);
        if (block.last > block.first) {
            result.from.push_back(block.last);
            result.to.push_back(block.mean);
        }
    }
}

/// Patients, and cases without one.
std::size_t independent(const ClassScores& scores, bool positive) {
    std::set<std::string> patients;
    std::size_t alone = 0;
    for (std::size_t i = 0; i < scores.score.size(); ++i)
        if ((scores.positive[i] != 0) == positive) {
            if (scores.patients[i].empty())
                ++alone;
            else
                patients.insert(scores.patients[i]);
        }
    return patients.size() + alone;
}

void requireEnough(const ClassScores& scores, const std::string& cls) {
    const bool known = std::any_of(scores.patients.begin(), scores.patients.end(),
                                   [](const std::string& patient) { return !patient.empty(); });
    for (const bool positive : {true, false})
        if (const std::size_t have = independent(scores, positive); have < kLeastToCalibrate)
            throw base::refused(known      ? positive ? "calibration_few.patients_with"
                                                      : "calibration_few.patients_without"
                                : positive ? "calibration_few.with"
                                           : "calibration_few.without",
                                {{"class", cls}, {"have", have}, {"needed", kLeastToCalibrate}});
}

ClassCalibrator fitClass(const spec::Predictions& predictions, std::size_t cls,
                         CalibrationMethod method) {
    const ClassScores scores = classScores(predictions, cls);
    ClassCalibrator one;
    one.cls = predictions.classes[cls];
    requireEnough(scores, one.cls);
    if (method == CalibrationMethod::Temperature)
        one.slope = fitSlope(answersOf(scores), one.cls);
    else if (method == CalibrationMethod::Platt)
        fitLine(one, scores);
    else
        fitSteps(one, scores);
    return one;
}

/// Every label by itself; one that cannot be fitted stays as it is, unless that holds for all.
std::vector<ClassCalibrator> fitLabels(const spec::Predictions& predictions,
                                       CalibrationMethod method) {
    std::vector<ClassCalibrator> result;
    bool anyFitted = false;
    for (std::size_t c = 0; c < predictions.classes.size(); ++c) {
        ClassCalibrator raw{predictions.classes[c], 1, 0, {}, {}, true};
        if (method == CalibrationMethod::Isotonic)
            raw.from = raw.to = {0, 1};
        result.push_back(std::move(raw));
        if (isUntrained(predictions, c))
            continue;
        try {
            result.back() = fitClass(predictions, c, method);
            anyFitted = true;
        } catch (const base::Error& error) {
            const std::string& code = error.facts().code;
            if (code != "calibration_few" && code != "calibration_unfittable")
                throw;
        }
    }
    if (!anyFitted)
        throw base::refused("calibration_unfittable.labels", {{"needed", kLeastToCalibrate}});
    return result;
}

double mapped(const ClassCalibrator& one, CalibrationMethod method, double p) {
    if (one.leftRaw)
        return p;
    if (method != CalibrationMethod::Isotonic)
        return logistic(one.intercept + one.slope * logitOf(p));
    const auto above = std::upper_bound(one.from.begin(), one.from.end(), p);
    if (above == one.from.begin())
        return one.to.front();
    const auto i = static_cast<std::size_t>(above - one.from.begin()) - 1;
    if (above == one.from.end() || one.to[i + 1] == one.to[i])
        return one.to[i];
    const double share = (p - one.from[i]) / (one.from[i + 1] - one.from[i]);
    return one.to[i] + share * (one.to[i + 1] - one.to[i]);
}

/// A calibrator that knows where its classes stand.
class Recalibration {
public:
    Recalibration(const spec::Calibrator& calibrator, const spec::ClassScheme& scheme)
        : m_calibrator(calibrator),
          m_scheme(scheme) {
        bool fits = calibrator.task == scheme.task;
        for (const ClassCalibrator& one : calibrator.classes) {
            const auto place =
                one.cls.empty() ? std::optional(std::size_t{0}) : scheme.indexOf(one.cls);
            fits = fits && place;
            m_places.push_back(place.value_or(0));
        }
        const bool common = calibrator.classes.size() == 1 && calibrator.classes[0].cls.empty();
        if (!scheme.isBinary() && !common)
            fits = fits && calibrator.classes.size() == scheme.classes.size();
        if (!fits)
            throw base::refused("calibration_differs", {{"classes", scheme.classes}});
    }

    [[nodiscard]] std::vector<double> of(std::span<const double> p) const {
        const auto& classes = m_calibrator.classes;
        if (classes.size() == 1 && classes[0].cls.empty()) {
            std::vector<double> logs;
            for (const double one : p)
                logs.push_back(std::log(std::max(one, kLeastP)));
            return softmax(logs, classes[0].slope);
        }
        std::vector<double> result(p.begin(), p.end());
        for (std::size_t i = 0; i < classes.size(); ++i)
            result[m_places[i]] = mapped(classes[i], m_calibrator.method, p[m_places[i]]);
        if (m_scheme.isBinary())
            result[1 - m_places[0]] = 1 - result[m_places[0]];
        else if (m_scheme.isExclusive())
            normalise(result);
        return result;
    }

private:
    const spec::Calibrator& m_calibrator;
    const spec::ClassScheme& m_scheme;
    std::vector<std::size_t> m_places;  ///< in the scheme, parallel to the calibrator's classes

    static void normalise(std::vector<double>& p) {
        const double sum = std::accumulate(p.begin(), p.end(), 0.0);
        for (double& one : p)
            one = sum > 0 ? one / sum : 1 / static_cast<double>(p.size());
    }
};

}  // namespace

spec::Calibrator fitCalibrator(const spec::Predictions& predictions, CalibrationMethod method) {
    if (method == CalibrationMethod::None)
        throw base::usage("calibration_method");
    spec::Calibrator result;
    result.method = method;
    result.task = predictions.task;
    std::set<std::string> patients;
    for (const spec::PredictionRow& row : predictions.rows) {
        if (!isLabelled(predictions, row))
            continue;
        ++result.n;
        if (!row.patient.empty())
            patients.insert(row.patient);
    }
    if (!patients.empty())
        result.patients = patients.size();
    if (predictions.isMultilabel()) {
        result.classes = fitLabels(predictions, method);
        return result;
    }
    const bool common = predictions.isExclusive() && method == CalibrationMethod::Temperature;
    for (std::size_t c = 0; c < predictions.classes.size(); ++c) {
        if (predictions.focus().value_or(c) != c)
            continue;
        if (common)
            requireEnough(classScores(predictions, c), predictions.classes[c]);
        else
            result.classes.push_back(fitClass(predictions, c, method));
    }
    if (common)
        result.classes.emplace_back().slope = fitSlope(answersOf(predictions), {});
    return result;
}

std::vector<spec::Warning> calibratorWarnings(const spec::Calibrator& calibrator) {
    std::vector<std::string> raw;
    std::vector<std::string> certain;
    for (const ClassCalibrator& one : calibrator.classes) {
        if (one.leftRaw)
            raw.push_back(one.cls);
        else if (!one.to.empty() && (one.to.front() <= 0 || one.to.back() >= 1))
            certain.push_back(one.cls);
    }
    std::vector<spec::Warning> warnings;
    if (!raw.empty())
        warnings.push_back(spec::warning("calibration_left_out",
                                         {{"classes", raw}, {"needed", kLeastToCalibrate}}));
    if (!certain.empty())
        warnings.push_back(spec::warning("calibration_certain", {{"classes", certain}}));
    return warnings;
}

std::vector<double> calibrated(const spec::Calibrator& calibrator, const spec::ClassScheme& scheme,
                               std::span<const double> p) {
    return Recalibration(calibrator, scheme).of(p);
}

spec::Predictions calibrated(const spec::Calibrator& calibrator, spec::Predictions predictions) {
    const Recalibration recalibration(calibrator, predictions);
    for (spec::PredictionRow& row : predictions.rows)
        row.p = recalibration.of(row.p);
    return predictions;
}

std::vector<spec::Calibration> calibrations(const spec::Predictions& predictions) {
    std::vector<spec::Calibration> result;
    for (std::size_t c = 0; c < predictions.classes.size(); ++c) {
        if (predictions.focus().value_or(c) != c)
            continue;
        if (isUntrained(predictions, c)) {
            spec::Calibration& none = result.emplace_back();
            none.cls = predictions.classes[c];
            none.slope = none.intercept = neverTrained("wald");
            continue;
        }
        const ClassScores scores = classScores(predictions, c);
        result.push_back(calibration(predictions.classes[c], scores.score, scores.positive,
                                     clustersOf(scores.patients, scores.score.size())));
    }
    return result;
}

}  // namespace lightbox::evaluation
