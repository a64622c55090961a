// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/torch.h>

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "models/Classifier.h"
#include "spec/Training.h"
#include "store/SampleStore.h"

namespace lightbox::training {

/// The order in which an epoch visits n images: a permutation of [0, n) from (seed, phase, epoch)
/// alone.
[[nodiscard]] std::vector<std::size_t> shuffledOrder(std::size_t n, std::uint64_t seed, int phase,
                                                     int epoch);

/// Where the bytes of sample i are.
using SampleSource = std::function<std::span<const std::uint8_t>(std::size_t)>;

/// Brings uint8 samples to a device and makes of them what a network takes. A value without state:
/// the same samples give the same bits whenever they are asked for.
class Batches {
public:
    /// `channels` of a sample; the network takes `networkChannels`: as many, or 3 where a sample
    /// has 1 (grey repeated). Throws Error usage (channels_mismatch) otherwise.
    Batches(int channels, int size, int networkChannels, models::Normalisation normalisation,
            torch::Device device);

    /// n x channels x size x size, float32 in [0, 255], on the device. Throws Error
    /// (sample_invalid) where a sample has another size.
    [[nodiscard]] torch::Tensor pixels(const SampleSource& samples,
                                       std::span<const std::size_t> which) const;
    /// Pixels -> n x networkChannels x size x size, normalised, channels last.
    [[nodiscard]] torch::Tensor network(const torch::Tensor& pixels) const;
    [[nodiscard]] torch::Device device() const { return m_device; }

private:
    std::int64_t m_channels;
    std::int64_t m_size;
    std::int64_t m_networkChannels;
    torch::Device m_device;
    torch::Tensor m_factor;  ///< 1 x networkChannels x 1 x 1: 1 / sd
    torch::Tensor m_offset;  ///< the same shape: -mean / sd
};

}  // namespace lightbox::training
