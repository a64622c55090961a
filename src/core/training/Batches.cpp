// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/Batches.h"

#include <algorithm>
#include <numeric>

#include "base/Error.h"
#include "base/Random.h"
#include "training/Seeds.h"

namespace lightbox::training {

namespace {

/// 1 x channels x 1 x 1; a normalisation of one channel serves all.
torch::Tensor perChannel(std::int64_t channels, const models::Normalisation& normalisation,
                         double (*value)(double mean, double sd), torch::Device device) {
    auto result = torch::empty({1, channels, 1, 1}, torch::kFloat32);
    for (std::int64_t i = 0; i < channels; ++i) {
        const auto c = std::min(static_cast<std::size_t>(i), normalisation.mean.size() - 1);
        result.data_ptr<float>()[i] =
            static_cast<float>(value(normalisation.mean.at(c), normalisation.sd.at(c)));
    }
    return result.to(device);
}

}  // namespace

std::vector<std::size_t> shuffledOrder(std::size_t n, std::uint64_t seed, int phase, int epoch) {
    std::vector<std::size_t> order(n);
    std::iota(order.begin(), order.end(), std::size_t{0});
    base::Random random{static_cast<std::uint64_t>(Draw::Shuffle), seed,
                        static_cast<std::uint64_t>(phase), static_cast<std::uint64_t>(epoch)};
    random.shuffle(std::span(order));
    return order;
}

Batches::Batches(int channels, int size, int networkChannels, models::Normalisation normalisation,
                 torch::Device device)
    : m_channels(channels),
      m_size(size),
      m_networkChannels(networkChannels),
      m_device(device) {
    if (channels != networkChannels && !(channels == 1 && networkChannels == 3))
        throw base::usage("channels_mismatch",
                          {{"channels", channels}, {"expected", networkChannels}});
    m_factor = perChannel(
        networkChannels, normalisation, [](double, double sd) { return 1 / sd; }, device);
    m_offset = perChannel(
        networkChannels, normalisation, [](double mean, double sd) { return -mean / sd; }, device);
}

torch::Tensor Batches::pixels(const SampleSource& samples,
                              std::span<const std::size_t> which) const {
    const auto options =
        torch::TensorOptions().dtype(torch::kUInt8).pinned_memory(m_device.is_cuda());
    const auto n = static_cast<std::int64_t>(which.size());
    auto bytes = torch::empty({n, m_channels, m_size, m_size}, options);
    const auto sampleBytes = static_cast<std::size_t>(m_channels * m_size * m_size);
    std::uint8_t* out = bytes.data_ptr<std::uint8_t>();
    for (const std::size_t i : which) {
        const std::span<const std::uint8_t> sample = samples(i);
        if (sample.size() != sampleBytes)
            throw base::failed("sample_invalid.bytes_stored",
                               {{"found", sample.size()}, {"expected", sampleBytes}});
        out = std::copy(sample.begin(), sample.end(), out);
    }
    return bytes.to(m_device, /*non_blocking=*/true).to(torch::kFloat32);
}

torch::Tensor Batches::network(const torch::Tensor& pixels) const {
    auto result =
        torch::empty({pixels.size(0), m_networkChannels, m_size, m_size},
                     pixels.options().dtype(torch::kFloat32), torch::MemoryFormat::ChannelsLast);
    torch::mul_out(result, pixels, m_factor);
    return result.add_(m_offset);
}

}  // namespace lightbox::training
