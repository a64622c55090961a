// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Published.h"

#include <torch/torch.h>

#include <span>
#include <string>
#include <vector>

#include "base/Error.h"
#include "base/Hash.h"
#include "base/Npy.h"
#include "models/Classifier.h"
#include "models/FusedConvolution.h"
#include "models/HeadedClassifier.h"
#include "models/Registry.h"
#include "models/WeightNames.h"
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

bool isOfficial(const spec::OfficialWeights& official, const std::filesystem::path& file) {
    return !official.file.empty() && base::sha256OfFile(file).starts_with(official.sha256);
}

/// torchvision's transform_input: from ImageNet's mean and standard deviation to 0.5 and 0.5.
torch::Tensor transformed(const torch::Tensor& images, const std::filesystem::path& input) {
    const Normalisation from = imagenetNormalisation(3);
    if (images.size(1) != static_cast<std::int64_t>(from.mean.size()))
        throw base::refused(
            "input_invalid",
            {{"reason", "transform_input takes 3 channels"}, {"arch", "inception_v3"}}, input);
    std::vector<torch::Tensor> planes;
    for (std::size_t c = 0; c < from.mean.size(); ++c)
        planes.push_back(
            images.slice(1, static_cast<std::int64_t>(c), static_cast<std::int64_t>(c) + 1) *
                (from.sd[c] / 127.5) +
            (from.mean[c] - 127.5) / 127.5);
    return torch::cat(planes, 1);
}

}  // namespace

PublishedSize publishedSize(std::string_view arch) {
    const std::shared_ptr<Classifier> network = makePublishedEmpty(arch);
    return {network->parameterCounts().total, network->featureCount()};
}

void forwardPublished(std::string_view arch, const std::filesystem::path& weights,
                      const std::filesystem::path& input, const std::filesystem::path& output,
                      bool features, bool transformInput) {
    const WeightFile file = readWeightFile(weights);
    torch::Tensor images = inputFrom(input);
    const spec::OfficialWeights& official = spec::architecture(arch).weights;
    if (transformInput || (official.transformsInput && isOfficial(official, weights)))
        images = transformed(images, input);
    const torch::NoGradGuard noGrad;
    // Folded norms round otherwise, which a hundred layers enlarge: 3e-4 in ResNet-101's logits.
    const LayerByLayer asTorchvision;
    torch::Tensor result;
    try {
        const std::shared_ptr<Classifier> network = makePublishedEmpty(arch);
        loadAll(*network, adopted(*network, file, weights).tensors, weights);
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
