// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/torch.h>

#include <cstdint>
#include <span>
#include <vector>

#include "spec/Dataset.h"
#include "spec/Training.h"
#include "training/Trainer.h"

namespace lightbox::training {

/// What an image is, as a tensor on `device`, one row per sample in order:
/// binary n x 1 and multi-label n x classes float32 (1, 0, -1 unknown), else n int64 class indices.
/// Throws Error (label_invalid) where a label is missing or out of range.
[[nodiscard]] torch::Tensor targetsOf(const std::vector<Sample>& samples,
                                      const spec::ClassScheme& scheme, torch::Device device);

/// Binary: {weight of the positive class}; multi-label: one positive weight per class; else one
/// weight per class, mean 1 over the classes that occur. "auto": negatives/positives, and inverse
/// frequency; a class without positives or negatives weighs 1. Throws Error usage (option_invalid)
/// for a number where there are more than two exclusive classes.
[[nodiscard]] std::vector<double> classWeights(const std::vector<Sample>& train,
                                               const spec::ClassScheme& scheme,
                                               const spec::LossSpec& spec);

/// Binary and multi-label: binary cross-entropy of logits, positive terms weighted, unknown labels
/// left out of sum and count. Exclusive classes: cross-entropy, weighted mean. Smoothing s moves a
/// binary target t to t(1-s) + s/2, a class target to (1-s) + s/classes.
class Loss {
public:
    Loss(const spec::ClassScheme& scheme, const spec::LossSpec& spec,
         const std::vector<double>& weights, torch::Device device);
    /// `logits` n x outputs float32, `targets` rows of targetsOf(): the mean, a scalar.
    [[nodiscard]] torch::Tensor operator()(const torch::Tensor& logits,
                                           const torch::Tensor& targets) const;

private:
    [[nodiscard]] torch::Tensor binary(const torch::Tensor& logits,
                                       const torch::Tensor& targets) const;
    bool m_exclusive;
    double m_smoothing;
    torch::Tensor m_weights;
};

/// n x outputs logits (float32) -> n x classes probabilities in the order of the classes.
[[nodiscard]] std::vector<std::vector<double>> probabilitiesOf(const torch::Tensor& logits,
                                                               const spec::ClassScheme& scheme);

}  // namespace lightbox::training
