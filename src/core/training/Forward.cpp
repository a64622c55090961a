// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/Forward.h"

#include <algorithm>
#include <numeric>

#include "models/Precision.h"

namespace lightbox::training {

namespace {

/// The batches of this process, one after another.
std::vector<std::byte> bytesOf(const std::vector<torch::Tensor>& batches) {
    std::vector<std::byte> own;
    for (const torch::Tensor& batch : batches)
        if (batch.defined()) {
            const auto* bytes = static_cast<const std::byte*>(batch.data_ptr());
            own.insert(own.end(), bytes, bytes + batch.nbytes());
        }
    return own;
}

std::size_t rowsOf(std::size_t batch, std::size_t images) {
    return std::min(inferenceBatch, images - batch * inferenceBatch);
}

/// Fills in the batches of other processes, from what each has `given`; they take turns, batch by batch.
void fillIn(std::vector<torch::Tensor>& batches, std::size_t images,
            const std::vector<std::vector<std::byte>>& given) {
    std::vector<std::size_t> rows(given.size(), 0);
    for (std::size_t b = 0; b < batches.size(); ++b)
        rows[b % given.size()] += rowsOf(b, images);
    // A row is as wide as one of this process, or, where it has none, of process 0, which has the first.
    const auto own = std::find_if(batches.begin(), batches.end(),
                                  [](const torch::Tensor& batch) { return batch.defined(); });
    const std::size_t columns = own != batches.end()
                                    ? static_cast<std::size_t>(own->size(1))
                                    : given.front().size() / (rows.front() * sizeof(float));
    const std::size_t rowBytes = columns * sizeof(float);
    for (std::size_t process = 0; process < given.size(); ++process)
        requireSize(given[process], rows[process] * rowBytes, process);
    std::vector<std::size_t> taken(given.size(), 0);
    for (std::size_t b = 0; b < batches.size(); ++b) {
        const std::size_t from = b % given.size();
        const std::size_t bytes = rowsOf(b, images) * rowBytes;
        if (!batches[b].defined()) {
            batches[b] = torch::empty(
                {static_cast<std::int64_t>(rowsOf(b, images)), static_cast<std::int64_t>(columns)});
            std::copy_n(given[from].begin() + static_cast<std::ptrdiff_t>(taken[from]), bytes,
                        static_cast<std::byte*>(batches[b].data_ptr()));
        }
        taken[from] += bytes;
    }
}

}  // namespace

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

torch::Tensor inBatches(std::size_t count, const std::function<void(std::size_t)>& between,
                        const std::function<torch::Tensor(std::span<const std::size_t>)>& logitsOf,
                        Peers& peers) {
    std::vector<std::size_t> all(count);
    std::iota(all.begin(), all.end(), std::size_t{0});
    const auto processes = static_cast<std::size_t>(peers.count());
    std::vector<torch::Tensor> batches;  // not defined: another's
    const auto computeOwn = [&] {
        for (std::size_t begin = 0; begin < count; begin += inferenceBatch) {
            batches.emplace_back();
            if ((batches.size() - 1) % processes != static_cast<std::size_t>(peers.own()))
                continue;
            between(begin);
            batches.back() =
                logitsOf(std::span(all).subspan(begin, rowsOf(batches.size() - 1, count)))
                    .to(torch::kCPU)
                    .contiguous();
        }
    };
    if (count == 0)
        return torch::empty({0, 0});
    if (processes == 1) {
        computeOwn();
    } else {
        fillIn(batches, count, gatherUnlessStopped(peers, [&] {
                   computeOwn();
                   return bytesOf(batches);
               }));
    }
    return torch::cat(batches);
}

torch::Tensor inferLogits(models::Classifier& model, const Batches& batches,
                          const SampleSource& samples, std::size_t count, bool bf16,
                          const std::function<void(std::size_t)>& between, Peers& peers,
                          const PixelChange& change) {
    const torch::NoGradGuard noGrad;
    model.eval();
    return inBatches(
        count, between,
        [&](std::span<const std::size_t> which) {
            const torch::Tensor pixels = batches.pixels(samples, which);
            const auto images = batches.network(change ? change(pixels) : pixels);
            return logits(model, features(model, images, bf16));
        },
        peers);
}

}  // namespace lightbox::training
