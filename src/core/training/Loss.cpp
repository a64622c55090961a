// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/Loss.h"

#include <algorithm>
#include <string>

#include "base/Error.h"
#include "base/Text.h"

namespace lightbox::training {

namespace {

double ratioOr1(std::size_t numerator, std::size_t denominator) {
    return numerator == 0 || denominator == 0
               ? 1.0
               : static_cast<double>(numerator) / static_cast<double>(denominator);
}

/// Negatives over positives of one yes-or-no question.
template <class IsPositive, class IsNegative>
double balance(const std::vector<Sample>& train, IsPositive positive, IsNegative negative) {
    const auto positives = std::count_if(train.begin(), train.end(), positive);
    const auto negatives = std::count_if(train.begin(), train.end(), negative);
    return ratioOr1(static_cast<std::size_t>(negatives), static_cast<std::size_t>(positives));
}

/// Inverse frequency, mean 1 over the classes that occur.
std::vector<double> inverseFrequency(const std::vector<Sample>& train, std::size_t classes) {
    std::vector<double> weights(classes, 0.0);
    double sum = 0;
    std::size_t occurring = 0;
    for (std::size_t c = 0; c < classes; ++c) {
        const auto n = std::count_if(train.begin(), train.end(), [c](const Sample& s) {
            return s.label == static_cast<int>(c);
        });
        if (n == 0)
            continue;
        weights[c] = 1.0 / static_cast<double>(n);
        sum += weights[c];
        ++occurring;
    }
    for (double& weight : weights)
        weight = weight > 0 ? weight * static_cast<double>(occurring) / sum : 1.0;
    return weights;
}

}  // namespace

torch::Tensor targetsOf(const std::vector<Sample>& samples, const spec::ClassScheme& scheme,
                        torch::Device device) {
    const auto n = static_cast<std::int64_t>(samples.size());
    const auto classes = static_cast<std::int64_t>(scheme.classes.size());
    if (scheme.isMultilabel()) {
        auto targets = torch::empty({n, classes}, torch::kFloat32);
        float* out = targets.data_ptr<float>();
        for (const Sample& sample : samples) {
            if (std::ssize(sample.labels) != classes)
                throw base::refused("label_invalid.count",
                                    {{"image", std::to_string(sample.imageKey)},
                                     {"labels", sample.labels.size()},
                                     {"expected", classes}});
            for (const std::int8_t label : sample.labels)
                *out++ = label < 0 ? -1.0F : static_cast<float>(label > 0);
        }
        return targets.to(device);
    }
    auto targets = torch::empty({n}, torch::kInt64);
    std::int64_t* out = targets.data_ptr<std::int64_t>();
    for (const Sample& sample : samples) {
        const int target = scheme.target(sample.label);
        if (target < 0 && sample.label < 0)
            throw base::refused("label_invalid.none", {{"image", std::to_string(sample.imageKey)}});
        if (target < 0)
            throw base::refused("label_invalid.beyond", {{"image", std::to_string(sample.imageKey)},
                                                         {"label", sample.label},
                                                         {"classes", classes}});
        *out++ = target;
    }
    if (scheme.isBinary())
        targets = targets.to(torch::kFloat32).unsqueeze(1);
    return targets.to(device);
}

std::vector<double> classWeights(const std::vector<Sample>& train, const spec::ClassScheme& scheme,
                                 const spec::LossSpec& spec) {
    const std::size_t classes = scheme.classes.size();
    const bool binary = scheme.isBinary();
    const bool multilabel = scheme.isMultilabel();
    const std::size_t count = scheme.outputs();
    if (spec.positiveWeight == "none")
        return std::vector<double>(count, 1.0);
    if (spec.positiveWeight != "auto") {
        const auto number = base::toDouble(spec.positiveWeight);
        if (!number || !(*number > 0) || !(binary || multilabel))
            throw base::usage(
                "option_invalid.positive_weight",
                {{"given", spec.positiveWeight}, {"task", spec::toString(scheme.task)}});
        return std::vector<double>(count, *number);
    }
    if (binary)
        return {balance(
            train, [&scheme](const Sample& s) { return scheme.target(s.label) == 1; },
            [&scheme](const Sample& s) { return scheme.target(s.label) == 0; })};
    if (!multilabel)
        return inverseFrequency(train, classes);
    std::vector<double> weights;
    for (std::size_t c = 0; c < classes; ++c)
        weights.push_back(balance(
            train, [c](const Sample& s) { return s.labels.at(c) > 0; },
            [c](const Sample& s) { return s.labels.at(c) == 0; }));
    return weights;
}

Loss::Loss(const spec::ClassScheme& scheme, const spec::LossSpec& spec,
           const std::vector<double>& weights, torch::Device device)
    : m_exclusive(scheme.isExclusive()),
      m_smoothing(spec.labelSmoothing),
      m_weights(torch::tensor(weights, torch::kFloat64).to(torch::kFloat32).to(device)) {}

torch::Tensor Loss::operator()(const torch::Tensor& logits, const torch::Tensor& targets) const {
    if (!m_exclusive)
        return binary(logits, targets);
    return torch::nn::functional::cross_entropy(
        logits, targets,
        torch::nn::functional::CrossEntropyFuncOptions().weight(m_weights).label_smoothing(
            m_smoothing));
}

torch::Tensor Loss::binary(const torch::Tensor& logits, const torch::Tensor& targets) const {
    const auto known = (targets >= 0).to(torch::kFloat32);
    const auto smoothed = targets.clamp_min(0) * (1 - m_smoothing) + m_smoothing / 2;
    // Unknown labels have weight 0 and so no gradient.
    const auto sum = torch::binary_cross_entropy_with_logits(logits, smoothed, known, m_weights,
                                                             at::Reduction::Sum);
    return sum / known.sum().clamp_min(1);
}

std::vector<std::vector<double>> probabilitiesOf(const torch::Tensor& logits,
                                                 const spec::ClassScheme& scheme) {
    const auto wide = logits.detach().to(torch::kCPU, torch::kFloat64);
    const auto p =
        (scheme.isExclusive() ? torch::softmax(wide, 1) : torch::sigmoid(wide)).contiguous();
    const auto columns = static_cast<std::size_t>(p.size(1));
    const double* value = p.data_ptr<double>();
    std::vector<std::vector<double>> result(static_cast<std::size_t>(p.size(0)));
    for (auto& row : result) {
        row = scheme.probabilities({value, columns});
        value += columns;
    }
    return result;
}

}  // namespace lightbox::training
