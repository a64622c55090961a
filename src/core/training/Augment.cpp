// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/Augment.h"

#include <cmath>
#include <numbers>

#include "base/Random.h"
#include "training/Seeds.h"

namespace lightbox::training {

namespace {

constexpr double pixelRange = 255.0;

/// n x 1 x 1 x 1, one value per image.
template <class Value>
torch::Tensor perImage(std::span<const AugmentDraw> draws, const torch::Tensor& like, Value value) {
    auto result = torch::empty({static_cast<std::int64_t>(draws.size()), 1, 1, 1}, torch::kFloat32);
    float* out = result.data_ptr<float>();
    for (const AugmentDraw& draw : draws)
        *out++ = static_cast<float>(value(draw));
    return result.to(like.device());
}

torch::Tensor flipped(torch::Tensor images, const spec::AugmentSpec& spec,
                      std::span<const AugmentDraw> draws) {
    if (spec.horizontalFlip) {
        const auto chosen = perImage(draws, images, [](auto& d) { return d.horizontalFlip; }) > 0;
        images = torch::where(chosen, images.flip(3), images);
    }
    if (spec.verticalFlip) {
        const auto chosen = perImage(draws, images, [](auto& d) { return d.verticalFlip; }) > 0;
        images = torch::where(chosen, images.flip(2), images);
    }
    return images;
}

/// The inverse map, from a place in the result to a place in the image, in grid_sample's
/// coordinates: [-1, 1] from edge to edge, pixel centres at (2i + 1) / n - 1. Multiplied out
/// element by element, for a matrix product may round differently in batches of different sizes.
torch::Tensor resampled(const torch::Tensor& images, std::span<const AugmentDraw> draws) {
    const std::int64_t height = images.size(2);
    const std::int64_t width = images.size(3);
    const auto centres = [&](std::int64_t count) {
        return (torch::arange(count, torch::kFloat32)
                    .mul_(2)
                    .add_(1)
                    .div_(static_cast<double>(count)) -
                1)
            .to(images.device());
    };
    const auto x = centres(width).view({1, 1, width});
    const auto y = centres(height).view({1, height, 1});
    const auto term = [&](auto value) { return perImage(draws, images, value).view({-1, 1, 1}); };
    const auto radians = [](const AugmentDraw& d) { return d.degrees * std::numbers::pi / 180; };
    // A place in the result minus the shift, turned back and shrunk back; the y axis points down.
    const auto cosine = term([&](auto& d) { return std::cos(radians(d)) / d.scale; });
    const auto sine = term([&](auto& d) { return std::sin(radians(d)) / d.scale; });
    const auto dx = x - term([](auto& d) { return 2 * d.shiftX; });
    const auto dy = y - term([](auto& d) { return 2 * d.shiftY; });
    const auto grid = torch::stack({dx * cosine - dy * sine, dx * sine + dy * cosine}, 3);
    namespace F = torch::nn::functional;
    return F::grid_sample(images, grid,
                          F::GridSampleFuncOptions()
                              .mode(torch::kBilinear)
                              .padding_mode(torch::kZeros)
                              .align_corners(false));
}

}  // namespace

AugmentDraw drawAugment(const spec::AugmentSpec& spec, std::uint64_t seed, int epoch,
                        std::int64_t imageKey) {
    base::Random random{static_cast<std::uint64_t>(Draw::Augment), seed,
                        static_cast<std::uint64_t>(epoch), static_cast<std::uint64_t>(imageKey)};
    AugmentDraw draw;
    draw.horizontalFlip = random.uniform() < 0.5 && spec.horizontalFlip;
    draw.verticalFlip = random.uniform() < 0.5 && spec.verticalFlip;
    draw.degrees = spec.rotation * random.uniform(-1, 1);
    draw.shiftX = spec.shift * random.uniform(-1, 1);
    draw.shiftY = spec.shift * random.uniform(-1, 1);
    draw.scale = 1 + spec.scale * random.uniform(-1, 1);
    draw.brightness = spec.brightness * random.uniform(-1, 1);
    draw.contrast = 1 + spec.contrast * random.uniform(-1, 1);
    return draw;
}

torch::Tensor augment(const torch::Tensor& images, const spec::AugmentSpec& spec,
                      std::span<const AugmentDraw> draws) {
    torch::Tensor result = flipped(images, spec, draws);
    if (spec.rotation > 0 || spec.shift > 0 || spec.scale > 0)
        result = resampled(result, draws);
    if (spec.contrast > 0) {
        // Whole numbers in double sum exactly in any order: the mean cannot depend on how the sum
        // is divided among threads.
        const auto mean = images.mean({1, 2, 3}, true, torch::kFloat64).to(torch::kFloat32);
        result =
            (result - mean) * perImage(draws, images, [](auto& d) { return d.contrast; }) + mean;
    }
    if (spec.brightness > 0)
        result =
            result + perImage(draws, images, [](auto& d) { return d.brightness * pixelRange; });
    if (spec.contrast > 0 || spec.brightness > 0)
        result = result.clamp(0, pixelRange);
    return result;
}

}  // namespace lightbox::training
