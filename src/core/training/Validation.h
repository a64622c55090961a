// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/torch.h>

#include <optional>
#include <span>
#include <vector>

#include "training/Loss.h"

namespace lightbox::training {

/// What an epoch is judged by.
struct ValidationFigures {
    double loss = 0;
    /// Binary: of the positive class; else the mean over the classes that occur with their
    /// opposite. nullopt where none does.
    std::optional<double> auroc;
    std::vector<std::optional<double>> perClass;  ///< one-vs-rest, in the order of the classes
    std::vector<std::size_t> called;   ///< images called each class; multi-label: p >= 0.5
    std::vector<std::size_t> present;  ///< images of each class
};

/// `logits` of the whole set (n x outputs, float32) and its targets, both on the loss's device.
/// Classes of `untrained` have no AUROC and count in no mean.
[[nodiscard]] ValidationFigures validationFigures(const torch::Tensor& logits,
                                                  const torch::Tensor& targets, const Loss& loss,
                                                  const spec::ClassScheme& scheme,
                                                  std::span<const std::size_t> untrained = {});

}  // namespace lightbox::training
