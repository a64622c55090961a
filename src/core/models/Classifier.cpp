// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Classifier.h"

#include <algorithm>

namespace lightbox::models {

torch::Tensor Classifier::forward(const torch::Tensor& images) {
    return head(features(featureMaps(images)));
}

std::vector<torch::Tensor> Classifier::backboneParameters() {
    const auto ofHead = headParameters();
    std::vector<torch::Tensor> result;
    for (const auto& parameter : parameters()) {
        const bool isHead =
            std::any_of(ofHead.begin(), ofHead.end(),
                        [&](const torch::Tensor& other) { return other.is_same(parameter); });
        if (!isHead)
            result.push_back(parameter);
    }
    return result;
}

void Classifier::freezeBatchNorm() {
    for (const auto& module : modules())
        if (dynamic_cast<torch::nn::BatchNorm2dImpl*>(module.get()) != nullptr)
            module->eval();
}

void Classifier::setBackboneTrainable(bool trainable) {
    for (auto& parameter : backboneParameters())
        parameter.requires_grad_(trainable);
}

spec::ParameterCounts Classifier::parameterCounts() {
    spec::ParameterCounts counts;
    for (const auto& parameter : parameters())
        counts.total += parameter.numel();
    for (const auto& parameter : headParameters())
        counts.phase1 += parameter.numel();
    counts.phase2 = counts.total;
    return counts;
}

}  // namespace lightbox::models
