// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/Loss.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/Error.h"
#include "base/Text.h"
#include "spec/TrainingChoices.h"

namespace lightbox::training {

/// Binary answers (targets smoothed, 0 to 1, `known` 1 or 0): the weighted sum of the terms.
/// Exclusive classes (`known` not defined, targets int64): the weighted mean.
struct LossInput {
    const torch::Tensor& logits;
    const torch::Tensor& targets;
    const torch::Tensor& known;
    const torch::Tensor& weights;
    double smoothing;
    double gamma;
};

/// A row of the registry of losses.
struct LossKind {
    std::string_view name;
    torch::Tensor (*answers)(const LossInput&);  ///< binary and multi-label
    torch::Tensor (*classes)(const LossInput&);  ///< exclusive classes; nullptr: does not fit them
};

namespace {

torch::Tensor binaryCrossEntropy(const LossInput& in) {
    // Unknown labels have weight 0 and so no gradient.
    return torch::binary_cross_entropy_with_logits(in.logits, in.targets, in.known, in.weights,
                                                   at::Reduction::Sum);
}

torch::Tensor classCrossEntropy(const LossInput& in) {
    return torch::nn::functional::cross_entropy(in.logits, in.targets,
                                                torch::nn::functional::CrossEntropyFuncOptions()
                                                    .weight(in.weights)
                                                    .label_smoothing(in.smoothing));
}

torch::Tensor binaryFocal(const LossInput& in) {
    const auto logP = torch::log_sigmoid(in.logits);
    const auto logQ = torch::log_sigmoid(-in.logits);
    const auto yes = in.targets * in.weights * (logQ.exp()).pow(in.gamma) * logP;
    const auto no = (1 - in.targets) * (logP.exp()).pow(in.gamma) * logQ;
    return -((yes + no) * in.known).sum();
}

torch::Tensor classFocal(const LossInput& in) {
    const auto logP = torch::log_softmax(in.logits, 1);
    const auto terms = -(1 - logP.exp()).clamp_min(0).pow(in.gamma) * logP * in.weights;
    const auto own = terms.gather(1, in.targets.unsqueeze(1)).squeeze(1);
    const auto classes = static_cast<double>(in.logits.size(1));
    const auto all = own * (1 - in.smoothing) + terms.sum(1) * (in.smoothing / classes);
    return all.sum() / in.weights.index_select(0, in.targets).sum();
}

constexpr std::array<LossKind, 3> lossRows{{
    {"bce", binaryCrossEntropy, nullptr},
    {"cross_entropy", binaryCrossEntropy, classCrossEntropy},
    {"focal", binaryFocal, classFocal},
}};

const LossKind& lossNamed(std::string_view name) {
    return *std::find_if(lossRows.begin(), lossRows.end(),
                         [name](const LossKind& kind) { return kind.name == name; });
}

double ratioOr1(std::size_t numerator, std::size_t denominator) {
    return numerator == 0 || denominator == 0
               ? 1.0
               : static_cast<double>(numerator) / static_cast<double>(denominator);
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

std::vector<std::string> lossNames() {
    std::vector<std::string> names;
    for (const LossKind& kind : lossRows)
        names.emplace_back(kind.name);
    return names;
}

namespace {

/// How often both answers to question `c` occur.
struct Answers {
    std::size_t yes = 0;
    std::size_t no = 0;
};

Answers answersOf(const std::vector<Sample>& train, const spec::ClassScheme& scheme,
                  std::size_t c) {
    Answers answers;
    for (const Sample& sample : train) {
        const int truth =
            scheme.isBinary() ? scheme.target(sample.label) : static_cast<int>(sample.labels.at(c));
        answers.yes += truth > 0 ? 1U : 0U;
        answers.no += truth == 0 ? 1U : 0U;
    }
    return answers;
}

}  // namespace

LossWeights classWeights(const std::vector<Sample>& train, const spec::ClassScheme& scheme,
                         const spec::LossSpec& spec) {
    const std::size_t outputs = scheme.outputs();
    const auto number = base::toDouble(spec.positiveWeight);
    const bool named = spec.positiveWeight == "auto" || spec.positiveWeight == "none";
    if (!named && (!number || !(*number > 0) || scheme.isExclusive()))
        throw base::usage("option_invalid.positive_weight",
                          {{"given", spec.positiveWeight}, {"task", spec::toString(scheme.task)}});
    const bool perClass = spec.classWeights == "auto";
    if (scheme.isExclusive())
        return {perClass || spec.positiveWeight == "auto"
                    ? inverseFrequency(train, scheme.classes.size())
                    : std::vector<double>(outputs, 1.0)};
    LossWeights weights;
    for (std::size_t c = 0; c < outputs; ++c) {
        const Answers answers = answersOf(train, scheme, c);
        const bool both = answers.yes > 0 && answers.no > 0;
        const double balanced = ratioOr1(answers.no, answers.yes);
        weights.classes.push_back((perClass || spec.positiveWeight == "auto" ? balanced : 1.0) *
                                  number.value_or(1.0));
        if (perClass)
            weights.scale.push_back(both ? static_cast<double>(answers.yes + answers.no) /
                                               (2 * static_cast<double>(answers.no))
                                         : 1.0);
    }
    return weights;
}

Loss::Loss(const spec::ClassScheme& scheme, const spec::LossSpec& spec, const LossWeights& weights,
           torch::Device device)
    : m_kind(&lossNamed(spec::lossKindFor(scheme, spec))),
      m_exclusive(scheme.isExclusive()),
      m_smoothing(spec.labelSmoothing),
      m_gamma(spec.focalGamma),
      m_weights(torch::tensor(weights.classes, torch::kFloat64).to(torch::kFloat32).to(device)) {
    if (!weights.scale.empty())
        m_scale = torch::tensor(weights.scale, torch::kFloat64)
                      .to(torch::kFloat32)
                      .to(device)
                      .unsqueeze(0);
}

torch::Tensor Loss::operator()(const torch::Tensor& logits, const torch::Tensor& targets) const {
    if (m_exclusive)
        return m_kind->classes({logits, targets, {}, m_weights, m_smoothing, m_gamma});
    const auto known = (targets >= 0).to(torch::kFloat32);
    const auto weighted = m_scale.defined() ? known * m_scale : known;
    const auto smoothed = targets.clamp_min(0) * (1 - m_smoothing) + m_smoothing / 2;
    return m_kind->answers({logits, smoothed, weighted, m_weights, m_smoothing, m_gamma}) /
           known.sum().clamp_min(1);
}

double Loss::weight(const torch::Tensor& targets) const {
    const torch::Tensor weights =
        m_exclusive ? m_weights.index_select(0, targets) : (targets >= 0).to(torch::kFloat32);
    return weights.sum(torch::kFloat64).item<double>();
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
