// SPDX-License-Identifier: GPL-3.0-or-later
// How the search for near duplicates grows with the index: near_speed [IMAGES…] (default 25,000, 50,000 and 100,000). Hashes are made up as those of
// films are: a few poses, about each of which a quarter of the bits vary, and a pair in a thousand that is a copy but for two bits.
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "base/Random.h"
#include "data/splits/NearPairs.h"

using namespace lightbox;

namespace {

std::uint64_t bits(base::Random& random, double share) {
    std::uint64_t made = 0;
    for (int bit = 0; bit < 64; ++bit)
        made |= static_cast<std::uint64_t>(random.uniform() < share ? 1 : 0) << bit;
    return made;
}

spec::Dataset films(std::size_t count) {
    constexpr std::size_t kPoses = 8;
    base::Random random{1};
    std::vector<std::uint64_t> poses;
    for (std::size_t i = 0; i < kPoses; ++i)
        poses.push_back(bits(random, 0.5));
    spec::Dataset dataset;
    dataset.images.resize(count);
    for (std::size_t i = 0; i < count; ++i) {
        spec::ImageRecord& image = dataset.images[i];
        image.pixelHash = std::to_string(i);
        image.sdIntensity = 0.2;
        image.picture.emplace();
        const bool isCopy = i > 0 && random.below(1000) == 0;
        image.picture->perceptualHash = isCopy ? dataset.images[i - 1].picture->perceptualHash ^ 3U
                                               : poses[random.below(kPoses)] ^ bits(random, 0.25);
    }
    return dataset;
}

}  // namespace

int main(int argc, char** argv) {
    std::vector<std::size_t> counts;
    for (int i = 1; i < argc; ++i)
        counts.push_back(static_cast<std::size_t>(std::atoll(argv[i])));
    if (counts.empty())
        counts = {25'000, 50'000, 100'000};
    for (const std::size_t count : counts) {
        const spec::Dataset dataset = films(count);
        for (const int most : {data::kSureBits, data::kNearBits}) {
            const auto begin = std::chrono::steady_clock::now();
            const std::size_t pairs = data::nearPairs(dataset, most).size();
            const std::chrono::duration<double> took = std::chrono::steady_clock::now() - begin;
            std::printf("%zu images, %d bits: %.2f s, %zu pairs\n", count, most, took.count(),
                        pairs);
        }
    }
}
