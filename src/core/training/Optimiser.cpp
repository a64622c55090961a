// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/Optimiser.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/Error.h"
#include "kernels/Loops.h"
#include "kernels/Parallel.h"

namespace lightbox::training {

/// A row of the registry of optimisers.
struct OptimiserKind {
    std::string_view name;
    bool variance;  ///< keeps a mean of squares beside the momentum
    void (*step)(Optimiser::Slot& slot, torch::Tensor gradient, const Optimiser::Settings& settings,
                 double lr, double steps);
};

namespace {

constexpr double beta2 = 0.999;
constexpr double epsilon = 1e-8;

void restoreTensor(const std::map<std::string, torch::Tensor>& state, const std::string& name,
                   torch::Tensor& target) {
    const auto found = state.find(name);
    if (found == state.end())
        throw base::refused("checkpoint_invalid.optimiser_missing", {{"tensor", name}});
    if (found->second.sizes() != target.sizes())
        throw base::refused("checkpoint_invalid.optimiser_shape", {{"tensor", name}});
    target.copy_(found->second);
}

/// On a processor in one pass over memory; on a GPU by LibTorch's operations.
void stepMoments(Optimiser::Slot& slot, const torch::Tensor& gradient,
                 const Optimiser::Settings& settings, bool decoupled, double lr, double steps) {
    const double weightDecay = settings.weightDecay;
    const double beta1 = settings.beta1;
    const double correction1 = 1 - std::pow(beta1, steps);
    const double correction2 = 1 - std::pow(beta2, steps);
    if (slot.parameter.is_cpu()) {
        // Element by element: all four lie in the parameter's order.
        const auto inOrder = gradient.strides() == slot.parameter.strides()
                                 ? gradient
                                 : torch::empty_like(slot.parameter).copy_(gradient);
        kernels::AdamStep whole;
        whole.beta1 = static_cast<float>(beta1);
        whole.rest1 = static_cast<float>(1 - beta1);
        whole.beta2 = static_cast<float>(beta2);
        whole.rest2 = static_cast<float>(1 - beta2);
        whole.epsilon = static_cast<float>(epsilon);
        whole.step = static_cast<float>(lr / correction1);
        whole.rootCorrection = static_cast<float>(std::sqrt(correction2));
        whole.shrink = static_cast<float>(decoupled ? 1 - lr * weightDecay : 1);
        whole.pull = static_cast<float>(decoupled ? 0 : weightDecay);
        constexpr std::int64_t grain = 32768;
        kernels::inParallel(0, slot.parameter.numel(), grain,
                            [&](std::int64_t begin, std::int64_t end) {
                                auto part = whole;
                                part.count = end - begin;
                                part.parameter = slot.parameter.data_ptr<float>() + begin;
                                part.gradient = inOrder.data_ptr<float>() + begin;
                                part.momentum = slot.momentum.data_ptr<float>() + begin;
                                part.variance = slot.variance.data_ptr<float>() + begin;
                                kernels::loops().adam(part);
                            });
        return;
    }
    auto pulled = gradient;
    if (decoupled)
        slot.parameter.mul_(1 - lr * weightDecay);
    else if (weightDecay > 0)
        pulled = gradient.add(slot.parameter, weightDecay);
    slot.momentum.mul_(beta1).add_(pulled, 1 - beta1);
    slot.variance.mul_(beta2).addcmul_(pulled, pulled, 1 - beta2);
    const auto scale = slot.variance.sqrt().div_(std::sqrt(correction2)).add_(epsilon);
    slot.parameter.addcdiv_(slot.momentum, scale, -lr / correction1);
}

void stepAdamW(Optimiser::Slot& slot, torch::Tensor gradient, const Optimiser::Settings& settings,
               double lr, double steps) {
    stepMoments(slot, gradient, settings, true, lr, steps);
}

void stepAdam(Optimiser::Slot& slot, torch::Tensor gradient, const Optimiser::Settings& settings,
              double lr, double steps) {
    stepMoments(slot, gradient, settings, false, lr, steps);
}

void stepSgd(Optimiser::Slot& slot, torch::Tensor gradient, const Optimiser::Settings& settings,
             double lr, double /*steps*/) {
    slot.momentum.mul_(settings.momentum).add_(gradient);
    if (settings.weightDecay > 0)
        slot.momentum.add_(slot.parameter, settings.weightDecay);
    slot.parameter.add_(slot.momentum, -lr);
}

constexpr std::array<OptimiserKind, 3> optimiserRows{{
    {"adamw", true, stepAdamW},
    {"adam", true, stepAdam},
    {"sgd", false, stepSgd},
}};

const OptimiserKind& optimiserNamed(const std::string& name) {
    const auto found = std::find_if(optimiserRows.begin(), optimiserRows.end(),
                                    [&](const OptimiserKind& kind) { return kind.name == name; });
    if (found == optimiserRows.end())
        throw base::usage("option_invalid.optimizer",
                          {{"optimizer", name}, {"names", optimizerNames()}});
    return *found;
}

}  // namespace

std::vector<std::string> optimizerNames() {
    std::vector<std::string> names;
    for (const OptimiserKind& kind : optimiserRows)
        names.emplace_back(kind.name);
    return names;
}

Optimiser::Optimiser(const spec::PhaseSpec& phase, Parameters parameters)
    : m_kind(&optimiserNamed(phase.optimizer)),
      m_settings{.weightDecay = phase.weightDecay, .momentum = phase.momentum} {
    for (TrainedParameter& trained : parameters) {
        Slot slot{
            trained.name, trained.tensor, trained.rate, torch::zeros_like(trained.tensor), {}};
        if (m_kind->variance)
            slot.variance = torch::zeros_like(trained.tensor);
        m_slots.push_back(std::move(slot));
    }
}

void Optimiser::sumGradients(Peers& peers) {
    if (peers.count() == 1)
        return;
    const torch::NoGradGuard noGrad;
    // All in one piece: the gradients, then who has one.
    std::int64_t values = 0;
    for (const Slot& slot : m_slots)
        values += slot.parameter.numel();
    const auto slots = std::ssize(m_slots);
    const torch::Tensor piece = torch::zeros({values + slots}, torch::kFloat32);
    std::int64_t begin = 0;
    for (std::int64_t i = 0; i < slots; ++i) {
        const Slot& slot = m_slots[static_cast<std::size_t>(i)];
        const std::int64_t count = slot.parameter.numel();
        if (const torch::Tensor& gradient = slot.parameter.grad(); gradient.defined()) {
            piece.narrow(0, begin, count).view(slot.parameter.sizes()).copy_(gradient);
            piece[values + i] = 1;
        }
        begin += count;
    }
    float* data = piece.data_ptr<float>();
    peers.sum({data, static_cast<std::size_t>(piece.numel())});
    begin = 0;
    for (std::int64_t i = 0; i < slots; ++i) {
        Slot& slot = m_slots[static_cast<std::size_t>(i)];
        const std::int64_t count = slot.parameter.numel();
        if (data[values + i] > 0) {
            torch::Tensor& gradient = slot.parameter.mutable_grad();
            if (!gradient.defined())
                gradient = torch::empty_like(slot.parameter);
            gradient.copy_(piece.narrow(0, begin, count).view(slot.parameter.sizes()));
        }
        begin += count;
    }
}

double Optimiser::gradientNorm() const {
    const torch::NoGradGuard noGrad;
    double squares = 0;
    for (const Slot& slot : m_slots)
        if (const torch::Tensor& gradient = slot.parameter.grad(); gradient.defined()) {
            const double norm = gradient.norm().item<double>();
            squares += norm * norm;
        }
    return std::sqrt(squares);
}

void Optimiser::scaleGradients(double factor) {
    const torch::NoGradGuard noGrad;
    for (Slot& slot : m_slots)
        if (torch::Tensor& gradient = slot.parameter.mutable_grad(); gradient.defined())
            gradient.mul_(factor);
}

void Optimiser::dropGradients() {
    for (Slot& slot : m_slots)
        slot.parameter.mutable_grad().reset();
}

void Optimiser::step(double lr, std::optional<double> momentum) {
    const torch::NoGradGuard noGrad;
    Settings settings = m_settings;
    if (momentum)
        settings.momentum = settings.beta1 = *momentum;
    ++m_steps;
    for (Slot& slot : m_slots) {
        torch::Tensor& gradient = slot.parameter.mutable_grad();
        if (!gradient.defined())
            continue;
        m_kind->step(slot, gradient, settings, lr * slot.rate, static_cast<double>(m_steps));
        gradient.reset();
    }
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
