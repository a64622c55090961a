// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <string>

#include "training/Optimiser.h"

namespace lightbox::training {

/// A moving average of the weights (Polyak & Juditsky 1992), updated after every step n (from 1):
/// a = d a + (1 - d) w with d = min(decay, n / (n + 9)), so that the first steps do not weigh for
/// ever. Its whole state is the tensors of state(), and the steps done.
class WeightAverage {
public:
    /// Begins with the parameters as they are. A decay of 0 keeps none.
    WeightAverage(Optimiser::Parameters parameters, double decay);
    [[nodiscard]] bool kept() const noexcept { return m_decay > 0; }
    /// After step `n` of the phase, from 1.
    void update(std::int64_t n);
    /// Parameters and average change places.
    void exchange();
    /// "NAME": copies on the CPU.
    [[nodiscard]] std::map<std::string, torch::Tensor> state() const;
    /// Throws Error (checkpoint_invalid) when a tensor is missing or has another shape.
    void restore(const std::map<std::string, torch::Tensor>& state);

private:
    struct Pair {
        std::string name;
        torch::Tensor parameter;
        torch::Tensor average;
    };
    double m_decay;
    std::vector<Pair> m_pairs;
};

}  // namespace lightbox::training
