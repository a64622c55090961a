// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/Validation.h"

#include <algorithm>
#include <cmath>

#include "evaluation/Roc.h"

namespace lightbox::training {

namespace {

/// AUROC of column c against target 1; unknown targets (-1) are left out, a single NaN makes the
/// figure undefined.
std::optional<double> aurocOfColumn(const std::vector<std::vector<double>>& probabilities,
                                    const std::vector<int>& targets, std::size_t c) {
    std::vector<double> scores;
    std::vector<std::uint8_t> positive;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        if (targets[i] < 0)
            continue;
        if (std::isnan(probabilities[i][c]))
            return std::nullopt;
        scores.push_back(probabilities[i][c]);
        positive.push_back(static_cast<std::uint8_t>(targets[i]));
    }
    return evaluation::aurocValue(scores, positive);
}

/// 1, 0 or -1 (unknown) of class `c` for every image.
std::vector<int> targetsOfClass(const torch::Tensor& targets, const spec::ClassScheme& scheme,
                                std::size_t c) {
    const auto cpu = targets.to(torch::kCPU);
    std::vector<int> result(static_cast<std::size_t>(cpu.size(0)));
    for (std::size_t i = 0; i < result.size(); ++i) {
        const auto row = static_cast<std::int64_t>(i);
        switch (scheme.task) {
        case spec::Task::Binary: {
            const bool isPositive = cpu.data_ptr<float>()[row] > 0.5F;
            result[i] = static_cast<int>(isPositive == (c == scheme.positiveIndex()));
            break;
        }
        case spec::Task::Multilabel:
            result[i] = static_cast<int>(
                cpu.data_ptr<float>()[row * cpu.size(1) + static_cast<std::int64_t>(c)]);
            break;
        case spec::Task::Multiclass:
        case spec::Task::Ordinal:
            result[i] =
                static_cast<int>(cpu.data_ptr<std::int64_t>()[row] == static_cast<std::int64_t>(c));
            break;
        }
    }
    return result;
}

std::optional<double> meanOfDefined(const std::vector<std::optional<double>>& values) {
    double sum = 0;
    int count = 0;
    for (const auto& value : values)
        if (value) {
            sum += *value;
            ++count;
        }
    return count > 0 ? std::optional(sum / count) : std::nullopt;
}

}  // namespace

ValidationFigures validationFigures(const torch::Tensor& logits, const torch::Tensor& targets,
                                    const Loss& loss, const spec::ClassScheme& scheme,
                                    std::span<const std::size_t> untrained) {
    const torch::NoGradGuard noGrad;
    ValidationFigures figures;
    figures.loss = loss(logits, targets).item<double>();
    const auto probabilities = probabilitiesOf(logits, scheme);
    const std::size_t classes = scheme.isBinary() ? 2 : scheme.classes.size();
    figures.called.resize(classes, 0);
    for (const std::vector<double>& p : probabilities) {
        if (scheme.isMultilabel())
            for (std::size_t c = 0; c < classes; ++c)
                figures.called[c] += p[c] >= 0.5 ? 1U : 0U;
        else
            ++figures.called[scheme.predicted(p)];
    }
    for (std::size_t c = 0; c < classes; ++c) {
        const auto truth = targetsOfClass(targets, scheme, c);
        figures.present.push_back(
            static_cast<std::size_t>(std::count(truth.begin(), truth.end(), 1)));
    }
    for (std::size_t c = 0; c < classes; ++c)
        figures.perClass.push_back(
            std::find(untrained.begin(), untrained.end(), c) != untrained.end()
                ? std::nullopt
                : aurocOfColumn(probabilities, targetsOfClass(targets, scheme, c), c));
    figures.auroc = scheme.isBinary() ? figures.perClass[scheme.positiveIndex()]
                                      : meanOfDefined(figures.perClass);
    return figures;
}

}  // namespace lightbox::training
