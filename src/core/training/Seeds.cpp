// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/Seeds.h"

#include "base/Random.h"

namespace lightbox::training {

std::uint64_t dropoutSeed(std::uint64_t seed, int phase, int epoch, std::size_t batch) {
    base::Random random{static_cast<std::uint64_t>(Draw::Dropout), seed,
                        static_cast<std::uint64_t>(phase), static_cast<std::uint64_t>(epoch),
                        static_cast<std::uint64_t>(batch)};
    return random.next();
}

std::size_t viewOf(std::uint64_t seed, int epoch, std::int64_t imageKey, std::size_t views) {
    base::Random random{static_cast<std::uint64_t>(Draw::View), seed,
                        static_cast<std::uint64_t>(imageKey)};
    // Reduced before the sum, which could otherwise wrap around.
    return (random.next() % views + static_cast<std::size_t>(epoch)) % views;
}

}  // namespace lightbox::training
