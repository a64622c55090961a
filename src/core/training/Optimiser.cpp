// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/Optimiser.h"

#include <cmath>

#include "base/Error.h"

namespace lightbox::training {

namespace {

constexpr double beta1 = 0.9;
constexpr double beta2 = 0.999;
constexpr double epsilon = 1e-8;
constexpr double sgdMomentum = 0.9;

void restoreTensor(const std::map<std::string, torch::Tensor>& state, const std::string& name,
                   torch::Tensor& target) {
    const auto found = state.find(name);
    if (found == state.end())
        throw base::refused("checkpoint_invalid.optimiser_missing", {{"tensor", name}});
    if (found->second.sizes() != target.sizes())
        throw base::refused("checkpoint_invalid.optimiser_shape", {{"tensor", name}});
    target.copy_(found->second);
}

}  // namespace

Optimiser::Optimiser(const spec::PhaseSpec& phase, Parameters parameters)
    : m_weightDecay(phase.weightDecay) {
    if (phase.optimizer == "adamw")
        m_method = Method::AdamW;
    else if (phase.optimizer == "adam")
        m_method = Method::Adam;
    else if (phase.optimizer == "sgd")
        m_method = Method::Sgd;
    else
        throw base::usage("option_invalid.optimizer", {{"optimizer", phase.optimizer}});
    for (auto& [name, parameter] : parameters) {
        Slot slot{name, parameter, torch::zeros_like(parameter), {}};
        if (m_method != Method::Sgd)
            slot.variance = torch::zeros_like(parameter);
        m_slots.push_back(std::move(slot));
    }
}

void Optimiser::step(double lr) {
    const torch::NoGradGuard noGrad;
    ++m_steps;
    for (Slot& slot : m_slots) {
        torch::Tensor& gradient = slot.parameter.mutable_grad();
        if (!gradient.defined())
            continue;
        if (m_method == Method::Sgd)
            stepSgd(slot, gradient, lr);
        else
            stepAdam(slot, gradient, lr);
        gradient.reset();
    }
}

void Optimiser::stepAdam(Slot& slot, torch::Tensor gradient, double lr) const {
    if (m_method == Method::AdamW)
        slot.parameter.mul_(1 - lr * m_weightDecay);
    else if (m_weightDecay > 0)
        gradient = gradient.add(slot.parameter, m_weightDecay);
    const auto steps = static_cast<double>(m_steps);
    const double correction1 = 1 - std::pow(beta1, steps);
    const double correction2 = 1 - std::pow(beta2, steps);
    slot.momentum.mul_(beta1).add_(gradient, 1 - beta1);
    slot.variance.mul_(beta2).addcmul_(gradient, gradient, 1 - beta2);
    const auto scale = slot.variance.sqrt().div_(std::sqrt(correction2)).add_(epsilon);
    slot.parameter.addcdiv_(slot.momentum, scale, -lr / correction1);
}

void Optimiser::stepSgd(Slot& slot, const torch::Tensor& gradient, double lr) const {
    slot.momentum.mul_(sgdMomentum).add_(gradient);
    if (m_weightDecay > 0)
        slot.momentum.add_(slot.parameter, m_weightDecay);
    slot.parameter.add_(slot.momentum, -lr);
}

std::map<std::string, torch::Tensor> Optimiser::state() const {
    std::map<std::string, torch::Tensor> result;
    const auto copy = [](const torch::Tensor& tensor) {
        return tensor.detach().to(torch::kCPU).contiguous().clone();
    };
    for (const Slot& slot : m_slots) {
        result.emplace(slot.name + ".m", copy(slot.momentum));
        if (slot.variance.defined())
            result.emplace(slot.name + ".v", copy(slot.variance));
    }
    return result;
}

void Optimiser::restore(const std::map<std::string, torch::Tensor>& state, std::int64_t steps) {
    const torch::NoGradGuard noGrad;
    for (Slot& slot : m_slots) {
        restoreTensor(state, slot.name + ".m", slot.momentum);
        if (slot.variance.defined())
            restoreTensor(state, slot.name + ".v", slot.variance);
    }
    m_steps = steps;
}

}  // namespace lightbox::training
