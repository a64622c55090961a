// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/Augment.h"

#include <algorithm>
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

/// n x h x w x 2 in grid_sample's coordinates: smooth between the points of a coarse grid, each moved
/// at random by up to the image's displacement.
torch::Tensor displacements(const torch::Tensor& images, std::span<const AugmentDraw> draws) {
    constexpr std::int64_t points = 5;
    auto coarse =
        torch::empty({static_cast<std::int64_t>(draws.size()), 2, points, points}, torch::kFloat32);
    float* out = coarse.data_ptr<float>();
    for (const AugmentDraw& draw : draws) {
        base::Random random{static_cast<std::uint64_t>(Draw::Elastic), draw.elasticKey};
        for (std::int64_t i = 0; i < 2 * points * points; ++i)
            *out++ = static_cast<float>(2 * draw.elastic * random.uniform(-1, 1));
    }
    namespace F = torch::nn::functional;
    const auto fine =
        F::interpolate(coarse.to(images.device()),
                       F::InterpolateFuncOptions()
                           .size(std::vector<std::int64_t>{images.size(2), images.size(3)})
                           .mode(torch::kBicubic)
                           .align_corners(true));
    return fine.permute({0, 2, 3, 1});
}

/// The inverse map, from a place in the result to a place in the image, in grid_sample's
/// coordinates: [-1, 1] from edge to edge, pixel centres at (2i + 1) / n - 1. Multiplied out
/// element by element, for a matrix product may round differently in batches of different sizes.
torch::Tensor resampled(const torch::Tensor& images, const spec::AugmentSpec& spec,
                        std::span<const AugmentDraw> draws) {
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
    // Where a place of the result lies in what was cropped; without a crop it stays.
    const auto inCrop = [&](const torch::Tensor& at, auto size, auto centre) {
        return spec.crop > 0 ? at * term(size) + term(centre) : at;
    };
    const auto xInCrop = inCrop(
        x, [](auto& d) { return d.cropWidth; }, [](auto& d) { return 2 * d.cropX; });
    const auto yInCrop = inCrop(
        y, [](auto& d) { return d.cropHeight; }, [](auto& d) { return 2 * d.cropY; });
    // A place in the result minus the shift, turned back and shrunk back; the y axis points down.
    const auto cosine = term([&](auto& d) { return std::cos(radians(d)) / d.scale; });
    const auto sine = term([&](auto& d) { return std::sin(radians(d)) / d.scale; });
    const auto dx = xInCrop - term([](auto& d) { return 2 * d.shiftX; });
    const auto dy = yInCrop - term([](auto& d) { return 2 * d.shiftY; });
    auto grid = torch::stack({dx * cosine - dy * sine, dx * sine + dy * cosine}, 3);
    namespace F = torch::nn::functional;
    if (spec.elastic > 0)
        grid = grid + displacements(images, draws);
    return F::grid_sample(images, grid,
                          F::GridSampleFuncOptions()
                              .mode(torch::kBilinear)
                              .padding_mode(torch::kZeros)
                              .align_corners(false));
}

/// A Gaussian of each image's own width, summed offset by offset: a convolution may round
/// differently in batches of different sizes. The border is repeated.
torch::Tensor blurred(torch::Tensor images, const spec::AugmentSpec& spec,
                      std::span<const AugmentDraw> draws) {
    const auto reach = static_cast<std::int64_t>(std::ceil(3 * spec.blur));
    const auto weight = [&](std::int64_t offset) {
        return perImage(draws, images, [&](const AugmentDraw& d) {
            const auto gauss = [&](double at) {
                return d.blur > 1e-3 ? std::exp(-at * at / (2 * d.blur * d.blur)) : at == 0 ? 1 : 0;
            };
            double sum = 0;
            for (std::int64_t k = -reach; k <= reach; ++k)
                sum += gauss(static_cast<double>(k));
            return gauss(static_cast<double>(offset)) / sum;
        });
    };
    for (const std::int64_t dim : {2, 3}) {
        const std::int64_t size = images.size(dim);
        auto sum = torch::zeros_like(images);
        for (std::int64_t k = -reach; k <= reach; ++k) {
            const auto from =
                torch::arange(size, torch::kInt64).add_(k).clamp_(0, size - 1).to(images.device());
            sum.add_(images.index_select(dim, from).mul_(weight(k)));
        }
        images = sum;
    }
    return images;
}

/// Hue turns and saturation stretches the plane of U and V of the YUV of Rec. 601: the luma stays.
torch::Tensor recoloured(const torch::Tensor& images, std::span<const AugmentDraw> draws) {
    constexpr double red = 0.299;
    constexpr double green = 0.587;
    constexpr double blue = 0.114;
    constexpr double uFactor = 0.492;
    constexpr double vFactor = 0.877;
    const auto radians = [](const AugmentDraw& d) { return d.hue * std::numbers::pi / 180; };
    const auto cosine =
        perImage(draws, images, [&](auto& d) { return d.saturation * std::cos(radians(d)); });
    const auto sine =
        perImage(draws, images, [&](auto& d) { return d.saturation * std::sin(radians(d)); });
    const auto channel = [&](std::int64_t c) { return images.narrow(1, c, 1); };
    const auto luma = channel(0) * red + channel(1) * green + channel(2) * blue;
    const auto u = (channel(2) - luma) * uFactor;
    const auto v = (channel(0) - luma) * vFactor;
    const auto r = luma + (u * sine + v * cosine) / vFactor;
    const auto b = luma + (u * cosine - v * sine) / uFactor;
    const auto g = (luma - r * red - b * blue) / green;
    return torch::cat({r, g, b}, 1);
}

/// Whole numbers in [0, 2^32) -> the same, thoroughly mixed (two rounds of a multiply and shift
/// hash). Products stay below 2^63.
torch::Tensor mixed(torch::Tensor words) {
    constexpr std::int64_t low32 = 0xffffffff;
    constexpr std::int64_t odd = 0x45d9f3b;
    for (int round = 0; round < 2; ++round)
        words = words.bitwise_xor(words.bitwise_right_shift(16)).mul_(odd).bitwise_and_(low32);
    return words.bitwise_xor(words.bitwise_right_shift(16));
}

/// Standard normal values of every pixel, from the image's key and the pixel's number alone
/// (Box-Muller).
torch::Tensor normalNoise(const torch::Tensor& images, std::span<const AugmentDraw> draws) {
    constexpr std::uint64_t low32 = 0xffffffff;
    const std::int64_t pixels = images.size(1) * images.size(2) * images.size(3);
    auto keys = torch::empty({static_cast<std::int64_t>(draws.size()), 2}, torch::kInt64);
    std::int64_t* out = keys.data_ptr<std::int64_t>();
    for (const AugmentDraw& draw : draws) {
        *out++ = static_cast<std::int64_t>(draw.noiseKey & low32);
        *out++ = static_cast<std::int64_t>(draw.noiseKey >> 32U);
    }
    keys = keys.to(images.device());
    const auto numbers = torch::arange(pixels, torch::kInt64).to(images.device());
    const auto uniform = [&](std::int64_t which, double offset) {
        const auto words =
            mixed(numbers.unsqueeze(0).mul(2).add(which).bitwise_xor(keys.narrow(1, 0, 1)));
        return mixed(words.bitwise_xor(keys.narrow(1, 1, 1)))
            .to(torch::kFloat64)
            .add_(offset)
            .div_(4294967296.0);
    };
    // The first is never 0, whose logarithm is none.
    const auto radius = uniform(0, 0.5).log_().mul_(-2).sqrt_();
    const auto angle = uniform(1, 0).mul_(2 * std::numbers::pi).cos_();
    return radius.mul_(angle).to(torch::kFloat32).view(images.sizes());
}

/// 0 within each image's square, 1 elsewhere; n x 1 x h x w.
torch::Tensor outsideCutout(const torch::Tensor& images, std::span<const AugmentDraw> draws) {
    const auto inside = [&](std::int64_t dim, auto centre) {
        const std::int64_t size = images.size(dim);
        std::vector<std::int64_t> shape{1, 1, 1, 1};
        shape[static_cast<std::size_t>(dim)] = size;
        const auto at = torch::arange(size, torch::kFloat32)
                            .add_(0.5)
                            .div_(static_cast<double>(size))
                            .view(shape)
                            .to(images.device());
        const auto half = perImage(draws, images, [](auto& d) { return d.cutoutSide / 2; });
        return (at - perImage(draws, images, centre)).abs() < half;
    };
    const auto square = inside(3, [](auto& d) {
                            return d.cutoutX;
                        }).logical_and(inside(2, [](auto& d) { return d.cutoutY; }));
    return square.logical_not().to(torch::kFloat32);
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
    const double shown = 1 - spec.crop * random.uniform();
    const double aspect = std::exp(std::log(4.0 / 3) * random.uniform(-1, 1));
    if (spec.crop > 0) {
        draw.cropWidth = std::min(std::sqrt(shown * aspect), 1.0);
        draw.cropHeight = std::min(std::sqrt(shown / aspect), 1.0);
    }
    draw.cropX = (1 - draw.cropWidth) / 2 * random.uniform(-1, 1);
    draw.cropY = (1 - draw.cropHeight) / 2 * random.uniform(-1, 1);
    draw.gamma = std::exp(std::log1p(spec.gamma) * random.uniform(-1, 1));
    draw.hue = spec.hue * random.uniform(-1, 1);
    draw.saturation = 1 + spec.saturation * random.uniform(-1, 1);
    draw.blur = spec.blur * random.uniform();
    draw.noise = spec.noise * random.uniform();
    draw.cutoutSide = spec.cutout * random.uniform();
    draw.cutoutX = random.uniform();
    draw.cutoutY = random.uniform();
    draw.elastic = spec.elastic * random.uniform();
    draw.elasticKey = random.next();
    draw.noiseKey = random.next();
    return draw;
}

torch::Tensor augment(const torch::Tensor& images, const spec::AugmentSpec& spec,
                      std::span<const AugmentDraw> draws) {
    torch::Tensor result = flipped(images, spec, draws);
    if (spec.rotation > 0 || spec.shift > 0 || spec.scale > 0 || spec.crop > 0 || spec.elastic > 0)
        result = resampled(result, spec, draws);
    if (spec.blur > 0)
        result = blurred(result, spec, draws);
    if ((spec.hue > 0 || spec.saturation > 0) && images.size(1) == 3)
        result = recoloured(result, draws).clamp_(0, pixelRange);
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
    if (spec.gamma > 0)
        result = (result.clamp_min(0) / pixelRange)
                     .pow(perImage(draws, images, [](auto& d) { return d.gamma; }))
                     .mul_(pixelRange)
                     .clamp_(0, pixelRange);
    if (spec.noise > 0)
        result = (result +
                  normalNoise(result, draws) * perImage(draws, images, [](auto& d) {
                      return d.noise * pixelRange;
                  })).clamp_(0, pixelRange);
    if (spec.cutout > 0)
        result = result * outsideCutout(result, draws);
    return result;
}

}  // namespace lightbox::training
