// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/torch.h>

#include <stop_token>

#include "models/Classifier.h"
#include "training/Batches.h"
#include "training/Peers.h"

namespace lightbox::training {

/// Images in a batch where nothing is learnt: the fixed partition in which predictions and cached
/// features are made.
inline constexpr std::size_t inferenceBatch = 64;

/// Backbone on normalised images in the run's precision; n x features float32.
[[nodiscard]] torch::Tensor features(models::Classifier& model, const torch::Tensor& images,
                                     bool bf16);

/// Stages 0 to `stage` - 1 on normalised images in the run's precision: what stage `stage` takes.
[[nodiscard]] torch::Tensor stagesBelow(models::Classifier& model, const torch::Tensor& images,
                                        std::size_t stage, bool bf16);

/// The rest of the backbone on that; n x features float32.
[[nodiscard]] torch::Tensor featuresFrom(models::Classifier& model, const torch::Tensor& x,
                                         std::size_t stage, bool bf16);

/// Head on float32 features, always in float32: bf16 would round probabilities to three digits and
/// make ties of them.
[[nodiscard]] torch::Tensor logits(models::Classifier& model, const torch::Tensor& features);

/// Four-dimensional weights get the memory format of the batches.
void toChannelsLast(torch::nn::Module& model);

/// `logitsOf` images 0 to count - 1 in batches of inferenceBatch, which `peers` share; n x outputs
/// float32 on the CPU, all of them in each. `between` is called before each batch that this process
/// computes, with the number done, and may throw StopRequested: of several processes all then do, when
/// each has had its share. They wait for each other there alone.
[[nodiscard]] torch::Tensor
inBatches(std::size_t count, const std::function<void(std::size_t)>& between,
          const std::function<torch::Tensor(std::span<const std::size_t>)>& logitsOf, Peers& peers);

/// What becomes of a batch of pixels before the network takes it.
using PixelChange = std::function<torch::Tensor(const torch::Tensor&)>;

/// Logits of samples 0 to count - 1 in evaluation mode; the rest as inBatches().
[[nodiscard]] torch::Tensor inferLogits(models::Classifier& model, const Batches& batches,
                                        const SampleSource& samples, std::size_t count, bool bf16,
                                        const std::function<void(std::size_t)>& between,
                                        Peers& peers, const PixelChange& change = {});

}  // namespace lightbox::training
