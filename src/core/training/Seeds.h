// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>

namespace lightbox::training {

/// First word of the key of every generator, so that no two kinds of draws ever share numbers.
enum class Draw : std::uint64_t {
    Shuffle = 1,
    Dropout = 2,
    Augment = 3,
    View = 4,
    Initial = 5,
    Sampler = 6,
    Noise = 7,
    Elastic = 8
};

/// One word for libtorch's generator before batch `batch` of `epoch`: dropout masks then depend on
/// nothing that ran before, and a resumed run draws the ones an undisturbed run draws.
[[nodiscard]] std::uint64_t dropoutSeed(std::uint64_t seed, int phase, int epoch,
                                        std::size_t batch);

/// The cached view, in [0, views), of an image in `epoch`: (epoch + hash(seed, image)) mod views.
[[nodiscard]] std::size_t viewOf(std::uint64_t seed, int epoch, std::int64_t imageKey,
                                 std::size_t views);

}  // namespace lightbox::training
