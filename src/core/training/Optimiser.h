// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/torch.h>

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "spec/Training.h"
#include "training/Peers.h"

namespace lightbox::training {

/// Names of the optimisers there are; the same as spec::optimizers().
[[nodiscard]] std::vector<std::string> optimizerNames();

/// A tensor that training changes.
struct TrainedParameter {
    std::string name;
    torch::Tensor tensor;
    double rate = 1;  ///< factor of the phase's learning rate
};

struct OptimiserKind;

/// AdamW (Loshchilov & Hutter 2019), Adam (Kingma & Ba 2015) with weight decay as an L2 term, or
/// SGD with momentum. Betas 0.9 and 0.999, epsilon 1e-8. Its whole state is the tensors of
/// state() and steps(), so that a run taken up again goes on bit by bit.
class Optimiser {
public:
    using Parameters = std::vector<TrainedParameter>;
    /// Parameters by name; throws Error usage (option_invalid) for an unknown optimiser.
    Optimiser(const spec::PhaseSpec& phase, Parameters parameters);
    /// Sums each gradient over `peers`; a parameter has one where it has one in any of them.
    void sumGradients(Peers& peers);
    /// Euclidean norm of all gradients together; not finite where one of them is not.
    [[nodiscard]] double gradientNorm() const;
    /// Multiplies all gradients.
    void scaleGradients(double factor);
    /// Frees the gradients unused.
    void dropGradients();
    /// One step with the gradients at hand; parameters without one stay. Frees the gradients.
    /// `momentum`: SGD's, or Adam's beta1, of this step, where a schedule moves it.
    void step(double lr, std::optional<double> momentum = {});
    [[nodiscard]] std::int64_t steps() const noexcept { return m_steps; }
    /// "NAME.m" and, but for SGD, "NAME.v": copies on the CPU.
    [[nodiscard]] std::map<std::string, torch::Tensor> state() const;
    /// Throws Error (checkpoint_invalid) when a tensor is missing or has another shape.
    void restore(const std::map<std::string, torch::Tensor>& state, std::int64_t steps);

    struct Slot {
        std::string name;
        torch::Tensor parameter;
        double rate = 1;
        torch::Tensor momentum;
        torch::Tensor variance;  ///< not for SGD
    };
    struct Settings {
        double weightDecay = 0;
        double momentum = 0.9;  ///< SGD's
        double beta1 = 0.9;
    };

private:
    const OptimiserKind* m_kind;
    Settings m_settings;
    std::int64_t m_steps = 0;
    std::vector<Slot> m_slots;
};

}  // namespace lightbox::training
