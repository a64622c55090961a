// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/Forward.h"

#include <algorithm>
#include <numeric>

#include "models/Precision.h"

namespace lightbox::training {

torch::Tensor features(models::Classifier& model, const torch::Tensor& images, bool bf16) {
    return featuresFrom(model, images, 0, bf16);
}

torch::Tensor stagesBelow(models::Classifier& model, const torch::Tensor& images, std::size_t stage,
                          bool bf16) {
    const models::AutocastScope scope(images.device(), bf16);
    torch::Tensor x = images;
    for (std::size_t k = 0; k < stage; ++k)
        x = model.runStage(k, x);
    return x;
}

torch::Tensor featuresFrom(models::Classifier& model, const torch::Tensor& x, std::size_t stage,
                           bool bf16) {
    const models::AutocastScope scope(x.device(), bf16);
    return model.features(model.mapsFrom(stage, x)).to(torch::kFloat32);
}

torch::Tensor logits(models::Classifier& model, const torch::Tensor& features) {
    const models::AutocastScope scope(features.device(), false);
    return model.head(features);
}

void toChannelsLast(torch::nn::Module& model) {
    const torch::NoGradGuard noGrad;
    for (torch::Tensor& parameter : model.parameters())
        if (parameter.dim() == 4)
            parameter.set_data(parameter.contiguous(torch::MemoryFormat::ChannelsLast));
}

torch::Tensor inferLogits(models::Classifier& model, const Batches& batches,
                          const SampleSource& samples, std::size_t count, bool bf16,
                          const std::function<void(std::size_t)>& between,
                          const PixelChange& change) {
    const torch::NoGradGuard noGrad;
    model.eval();
    std::vector<std::size_t> all(count);
    std::iota(all.begin(), all.end(), std::size_t{0});
    std::vector<torch::Tensor> parts;
    for (std::size_t begin = 0; begin < count; begin += inferenceBatch) {
        between(begin);
        const auto which = std::span(all).subspan(begin, std::min(inferenceBatch, count - begin));
        const torch::Tensor pixels = batches.pixels(samples, which);
        const auto images = batches.network(change ? change(pixels) : pixels);
        parts.push_back(logits(model, features(model, images, bf16)).to(torch::kCPU));
    }
    return parts.empty() ? torch::empty({0, 0}) : torch::cat(parts);
}

}  // namespace lightbox::training
