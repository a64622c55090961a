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

/// What answers weigh in a loss.
struct LossWeights {
    /// Binary: {weight of the positive class}; multi-label: one positive weight per class; else one
    /// weight per class.
    std::vector<double> classes;
    /// Binary and multi-label: factor on both answers of each output; empty: 1.
    std::vector<double> scale = {};
};

/// `positive_weight` auto: negatives/positives, and for exclusive classes inverse frequency, mean 1
/// over the classes that occur; a class without positives or negatives weighs 1. `class_weights`
/// auto: n / (classes * count) for every class, or for both answers of every yes-or-no question;
/// a positive weight that is a number multiplies it. Throws Error usage (option_invalid) for a
/// number where there are more than two exclusive classes.
[[nodiscard]] LossWeights classWeights(const std::vector<Sample>& train,
                                       const spec::ClassScheme& scheme, const spec::LossSpec& spec);

/// Names of the losses there are; the same as spec::lossKinds().
[[nodiscard]] std::vector<std::string> lossNames();

struct LossKind;

/// The mean of a loss over answers. Binary and multi-label: over yes-or-no questions, positive terms
/// weighted, unknown labels left out of sum and count. Exclusive classes: weighted mean. Smoothing s
/// moves a binary target t to t(1-s) + s/2, a class target to (1-s) + s/classes. Focal (Lin et al.
/// 2017): the term of probability p is multiplied by (1-p)^gamma.
class Loss {
public:
    Loss(const spec::ClassScheme& scheme, const spec::LossSpec& spec, const LossWeights& weights,
         torch::Device device);
    /// `logits` n x outputs float32, `targets` rows of targetsOf(): the mean, a scalar.
    [[nodiscard]] torch::Tensor operator()(const torch::Tensor& logits,
                                           const torch::Tensor& targets) const;
    /// What the mean is divided by: the loss of a whole is the mean of its parts' losses by this.
    [[nodiscard]] double weight(const torch::Tensor& targets) const;

private:
    const LossKind* m_kind;
    bool m_exclusive;
    double m_smoothing;
    double m_gamma;
    torch::Tensor m_weights;
    torch::Tensor m_scale;  ///< 1 x outputs, or not defined: 1
};

/// n x outputs logits (float32) -> n x classes probabilities in the order of the classes.
[[nodiscard]] std::vector<std::vector<double>> probabilitiesOf(const torch::Tensor& logits,
                                                               const spec::ClassScheme& scheme);

}  // namespace lightbox::training
