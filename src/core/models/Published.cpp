// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Published.h"

#include <torch/torch.h>

#include <span>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Npy.h"
#include "models/Classifier.h"
#include "models/Registry.h"
#include "models/Weights.h"

namespace lightbox::models {

namespace {

torch::Tensor inputFrom(const std::filesystem::path& file) {
    base::FloatArray array = base::readNpyFloat(file);
    if (array.shape.size() != 4)
        throw base::refused("npy_invalid.dimensions", {{"dimensions", array.shape.size()}}, file);
    const std::vector<std::int64_t> shape(array.shape.begin(), array.shape.end());
    return torch::from_blob(array.values.data(), shape, torch::kFloat32).clone();
}

}  // namespace

PublishedSize publishedSize(std::string_view arch) {
    const std::shared_ptr<Classifier> network = makePublishedEmpty(arch);
    return {network->parameterCounts().total, network->featureCount()};
}

void forwardPublished(std::string_view arch, const std::filesystem::path& weights,
                      const std::filesystem::path& input, const std::filesystem::path& output,
                      bool features) {
    const TensorMap tensors = readWeights(weights);
    const torch::Tensor images = inputFrom(input);
    const torch::NoGradGuard noGrad;
    torch::Tensor result;
    try {
        const std::shared_ptr<Classifier> network = makePublishedEmpty(arch);
        loadAll(*network, tensors, weights);
        network->eval();
        result =
            features ? network->features(network->featureMaps(images)) : network->forward(images);
    } catch (const c10::Error& error) {
        throw base::refused("input_invalid",
                            {{"reason", error.what_without_backtrace()}, {"arch", arch}}, input);
    }
    result = result.to(torch::kFloat32).contiguous();
    const std::vector<std::size_t> shape(result.sizes().begin(), result.sizes().end());
    base::writeNpy(
        output, shape,
        std::span<const float>(result.data_ptr<float>(), static_cast<std::size_t>(result.numel())));
}

}  // namespace lightbox::models
