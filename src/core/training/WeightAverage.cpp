// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/WeightAverage.h"

#include <algorithm>
#include <utility>

#include "base/Error.h"

namespace lightbox::training {

WeightAverage::WeightAverage(Optimiser::Parameters parameters, double decay) : m_decay(decay) {
    if (!kept())
        return;
    const torch::NoGradGuard noGrad;
    for (TrainedParameter& trained : parameters)
        m_pairs.push_back({trained.name, trained.tensor, trained.tensor.detach().clone()});
}

void WeightAverage::update(std::int64_t n) {
    const torch::NoGradGuard noGrad;
    const auto steps = static_cast<double>(n);
    const double decay = std::min(m_decay, steps / (steps + 9));
    for (Pair& pair : m_pairs)
        pair.average.mul_(decay).add_(pair.parameter, 1 - decay);
}

void WeightAverage::exchange() {
    const torch::NoGradGuard noGrad;
    for (Pair& pair : m_pairs) {
        const auto weights = pair.parameter.detach().clone();
        pair.parameter.copy_(pair.average);
        pair.average.copy_(weights);
    }
}

std::map<std::string, torch::Tensor> WeightAverage::state() const {
    std::map<std::string, torch::Tensor> result;
    for (const Pair& pair : m_pairs)
        result.emplace(pair.name, pair.average.to(torch::kCPU).contiguous().clone());
    return result;
}

void WeightAverage::restore(const std::map<std::string, torch::Tensor>& state) {
    const torch::NoGradGuard noGrad;
    for (Pair& pair : m_pairs) {
        const auto found = state.find(pair.name);
        if (found == state.end())
            throw base::refused("checkpoint_invalid.optimiser_missing", {{"tensor", pair.name}});
        if (found->second.sizes() != pair.average.sizes())
            throw base::refused("checkpoint_invalid.optimiser_shape", {{"tensor", pair.name}});
        pair.average.copy_(found->second);
    }
}

}  // namespace lightbox::training
