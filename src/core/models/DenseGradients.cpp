// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/DenseGradients.h"

#include <algorithm>
#include <vector>

#include "kernels/Parallel.h"
#include "models/Precision.h"

namespace lightbox::models {

namespace {

/// A bf16 value's bits.
using Bits = std::uint16_t;

Bits* bitsOf(const torch::Tensor& tensor) {
    return static_cast<Bits*>(tensor.data_ptr());
}

/// Channels-last images as a matrix: a row for each pixel, a column for each channel.
torch::Tensor pixelRows(const torch::Tensor& images) {
    return images.permute({0, 2, 3, 1}).reshape({-1, images.size(1)});
}

/// The other way round.
torch::Tensor imagesOf(const torch::Tensor& rows, std::int64_t count, std::int64_t height,
                       std::int64_t width) {
    return rows.view({count, height, width, rows.size(1)}).permute({0, 3, 1, 2});
}

/// Where a product finds its pixels: for row (y, x) of height x width and the taps (i, j), at
/// (y * step + down[i], x * step + across[j]) of the images, or zeros outside of them.
struct Grid {
    std::int64_t height = 0;
    std::int64_t width = 0;
    std::int64_t step = 1;
    std::vector<std::int64_t> down;
    std::vector<std::int64_t> across;
};

/// A row for each pixel of the grid; taps x channels columns.
torch::Tensor patches(const torch::Tensor& images, const Grid& grid) {
    const std::int64_t count = images.size(0);
    const std::int64_t channels = images.size(1);
    const std::int64_t height = images.size(2);
    const std::int64_t width = images.size(3);
    const bool isWhole = grid.step == 1 && grid.down == std::vector<std::int64_t>{0} &&
                         grid.across == std::vector<std::int64_t>{0} && grid.height == height &&
                         grid.width == width;
    if (isWhole)
        return pixelRows(images);
    const auto columns = std::ssize(grid.down) * std::ssize(grid.across) * channels;
    auto result = torch::empty({count * grid.height * grid.width, columns}, images.options());
    const Bits* source = bitsOf(images);
    Bits* target = bitsOf(result);
    const std::int64_t lines = count * grid.height;
    kernels::inParallel(0, lines, 1 + 65536 / (grid.width * columns), [&](auto begin, auto end) {
        for (std::int64_t line = begin; line < end; ++line) {
            const std::int64_t image = line / grid.height;
            const std::int64_t y = line % grid.height * grid.step;
            Bits* to = target + line * grid.width * columns;
            for (std::int64_t x = 0; x < grid.width * grid.step; x += grid.step)
                for (const std::int64_t down : grid.down)
                    for (const std::int64_t across : grid.across) {
                        const std::int64_t row = y + down;
                        const std::int64_t column = x + across;
                        if (row < 0 || row >= height || column < 0 || column >= width)
                            std::fill_n(to, channels, Bits{0});
                        else
                            std::copy_n(source +
                                            ((image * height + row) * width + column) * channels,
                                        channels, to);
                        to += channels;
                    }
        }
    });
    return result;
}

torch::Tensor weightsByProduct(const torch::Tensor& gradient, const torch::Tensor& images,
                               const torch::Tensor& weights, const DenseConvolution& how) {
    Grid grid{gradient.size(2), gradient.size(3), how.stride, {}, {}};
    for (std::int64_t tap = 0; tap < weights.size(2); ++tap)
        grid.down.push_back(tap - how.padding[0]);
    for (std::int64_t tap = 0; tap < weights.size(3); ++tap)
        grid.across.push_back(tap - how.padding[1]);
    const auto product = torch::mm(pixelRows(gradient).t(), patches(images, grid));
    return product.view({weights.size(0), weights.size(2), weights.size(3), weights.size(1)})
        .permute({0, 3, 1, 2});
}

/// Of one axis: the taps that reach the pixels offset, offset + stride, ... and how far from the
/// pixel's own place the output lies that they reach it from.
struct Taps {
    std::vector<std::int64_t> taps;
    std::vector<std::int64_t> shifts;
};

Taps tapsOf(std::int64_t offset, std::int64_t kernel, std::int64_t stride, std::int64_t padding) {
    Taps result;
    for (std::int64_t tap = 0; tap < kernel; ++tap) {
        const std::int64_t distance = offset + padding - tap;
        if (distance % stride != 0)
            continue;
        result.taps.push_back(tap);
        result.shifts.push_back(distance / stride);
    }
    return result;
}

/// Rows (tap down, tap across, output channel) of the weights that these taps have, a column for
/// each input channel.
torch::Tensor rowsOfTaps(const torch::Tensor& weights, const Taps& down, const Taps& across) {
    const std::int64_t outs = weights.size(0);
    const std::int64_t ins = weights.size(1);
    const std::int64_t height = weights.size(2);
    const std::int64_t width = weights.size(3);
    const auto taps = std::ssize(down.taps) * std::ssize(across.taps);
    if (height == 1 && width == 1)
        return weights.permute({0, 2, 3, 1}).reshape({outs, ins});
    auto result = torch::empty({taps * outs, ins}, weights.options());
    const Bits* source = bitsOf(weights);
    Bits* to = bitsOf(result);
    for (const std::int64_t y : down.taps)
        for (const std::int64_t x : across.taps)
            for (std::int64_t out = 0; out < outs; ++out, to += ins)
                std::copy_n(source + ((out * height + y) * width + x) * ins, ins, to);
    return result;
}

/// Pixels that lie alike to the stride are reached by the same taps, and make one product.
torch::Tensor imagesByProduct(const torch::Tensor& gradient, const torch::Tensor& images,
                              const torch::Tensor& weights, const DenseConvolution& how) {
    const std::int64_t count = images.size(0);
    const std::int64_t height = images.size(2);
    const std::int64_t width = images.size(3);
    torch::Tensor result;
    if (how.stride > 1)
        result = torch::zeros(images.sizes(), images.options())
                     .contiguous(torch::MemoryFormat::ChannelsLast);
    for (std::int64_t top = 0; top < std::min(how.stride, height); ++top)
        for (std::int64_t left = 0; left < std::min(how.stride, width); ++left) {
            const auto down = tapsOf(top, weights.size(2), how.stride, how.padding[0]);
            const auto across = tapsOf(left, weights.size(3), how.stride, how.padding[1]);
            if (down.taps.empty() || across.taps.empty())
                continue;
            const Grid grid{(height - top + how.stride - 1) / how.stride,
                            (width - left + how.stride - 1) / how.stride, 1, down.shifts,
                            across.shifts};
            const auto product =
                torch::mm(patches(gradient, grid), rowsOfTaps(weights, down, across));
            const auto part = imagesOf(product, count, grid.height, grid.width);
            if (how.stride == 1)
                return part;
            result.slice(2, top, height, how.stride).slice(3, left, width, how.stride).copy_(part);
        }
    return result;
}

/// Where products are the quicker way; measured layer by layer on AMX and on AVX512-BF16.
struct ByProducts {
    bool images = false;
    bool weights = false;
};

ByProducts quicker(const torch::Tensor& gradient, const torch::Tensor& images,
                   const torch::Tensor& weights, const DenseConvolution& how) {
    if (images.scalar_type() != torch::kBFloat16 || how.groups != 1 || !cpuHasBf16())
        return {};
    constexpr std::int64_t few = 32;
    const std::int64_t outs = weights.size(0);
    const std::int64_t pixels = gradient.size(2) * gradient.size(3);
    if (outs < few || weights.size(1) < few)
        return {};
    if (weights.size(2) == 1 && weights.size(3) == 1 && how.padding[0] == 0 && how.padding[1] == 0)
        return {true, true};
    return {outs >= (how.stride == 1 ? 8 : 2) * pixels, outs >= 2 * pixels};
}

}  // namespace

DenseGradients gradientsByProducts(const torch::Tensor& gradient, const torch::Tensor& images,
                                   const torch::Tensor& weights, const DenseConvolution& how) {
    DenseGradients result;
    if (how.wantsWeights)
        result.weights = weightsByProduct(gradient, images, weights, how);
    if (how.wantsImages)
        result.images = imagesByProduct(gradient, images, weights, how);
    return result;
}

DenseGradients denseGradients(const torch::Tensor& gradient, const torch::Tensor& images,
                              const torch::Tensor& weights, const DenseConvolution& how) {
    const auto products = quicker(gradient, images, weights, how);
    auto byProducts = how;
    byProducts.wantsImages = how.wantsImages && products.images;
    byProducts.wantsWeights = how.wantsWeights && products.weights;
    auto result = gradientsByProducts(gradient, images, weights, byProducts);
    const bool restImages = how.wantsImages && !byProducts.wantsImages;
    const bool restWeights = how.wantsWeights && !byProducts.wantsWeights;
    if (!restImages && !restWeights)
        return result;
    const std::array<std::int64_t, 2> strides{how.stride, how.stride};
    const std::array<std::int64_t, 2> one{1, 1};
    const std::array<std::int64_t, 2> none{0, 0};
    auto [ofImages, ofWeights, ofBias] = at::convolution_backward(
        gradient, images, weights, c10::nullopt, torch::IntArrayRef(strides),
        torch::IntArrayRef(how.padding), torch::IntArrayRef(one), false, torch::IntArrayRef(none),
        how.groups, {restImages, restWeights, false});
    if (restImages)
        result.images = ofImages;
    if (restWeights)
        result.weights = ofWeights;
    return result;
}

}  // namespace lightbox::models
