// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Weights.h"

#include <torch/torch.h>

#include <algorithm>
#include <array>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Hash.h"
#include "base/Npy.h"
#include "models/Classifier.h"
#include "models/Registry.h"
#include "models/Weights.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

namespace {

std::optional<fs::path> findFile(const std::string& name) {
    if (name.empty())
        return std::nullopt;
    for (const fs::path& folder : models::weightFolders())
        if (fs::is_regular_file(folder / name))
            return folder / name;
    return std::nullopt;
}

/// What fits of the tensors. Throws Error (weights_mismatch) unless the whole backbone does.
models::LoadReport reportFor(const std::string& arch, const models::TensorMap& tensors,
                             const fs::path& file) {
    spec::ModelSpec model;
    model.arch = arch;
    const models::ArchitectureInfo& info = models::architecture(arch);
    const spec::DataSpec data{info.defaultSize, info.greyOnly ? 1 : 3};
    const auto classifier = models::makeClassifier(model, data, 1, 0);
    return models::loadBackbone(*classifier, tensors, file);
}

/// The official name for the official content, else the file's own.
std::string nameFor(const models::ArchitectureInfo& info, const fs::path& file) {
    const bool official =
        !info.weightsSha256.empty() && base::sha256OfFile(file).starts_with(info.weightsSha256);
    if (official)
        return info.weightsName;
    if (file.filename() == info.weightsName)
        throw base::refused({"weights_corrupt", "weights are not the official ones", file,
                             "their SHA-256 differs from that of " + info.weightsName,
                             "fetch them again, or give a file of your own another name"});
    return file.filename().string();
}

torch::Tensor inputFrom(const fs::path& file) {
    base::FloatArray array = base::readNpyFloat(file);
    if (array.shape.size() != 4)
        throw base::refused({"npy_invalid", "the input does not fit", file,
                             "it has " + std::to_string(array.shape.size()) + " dimensions",
                             "give float32 n x c x h x w, already normalised"});
    const std::vector<std::int64_t> shape(array.shape.begin(), array.shape.end());
    return torch::from_blob(array.values.data(), shape, torch::kFloat32).clone();
}

}  // namespace

std::vector<WeightsEntry> listWeights() {
    std::vector<WeightsEntry> entries;
    for (const models::ArchitectureInfo& info : models::architectures()) {
        WeightsEntry entry{info.name, info.title, info.weightsName, false, {}, 0};
        if (const std::optional<fs::path> file = findFile(info.weightsName)) {
            entry.present = true;
            entry.file = *file;
            entry.bytes = fs::file_size(*file);
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

std::vector<fs::path> weightsFolders() {
    return models::weightFolders();
}

WeightsImport importWeights(const std::string& arch, const fs::path& file) {
    const models::ArchitectureInfo& info = models::architecture(arch);
    const models::TensorMap tensors = models::readWeights(file);
    const models::LoadReport report = reportFor(arch, tensors, file);
    const fs::path folder = models::weightFolders().front();
    const std::vector<std::byte> content = base::readFile(file);
    WeightsImport result{folder / nameFor(info, file), report.missing, report.unexpected,
                         report.misshapen};
    fs::create_directories(folder);
    base::requireFreeSpace(folder, content.size());
    base::writeFileAtomically(result.file, std::span<const std::byte>(content));
    return result;
}

std::vector<ModelInfo> listModels() {
    std::vector<ModelInfo> models;
    for (const models::ArchitectureInfo& info : models::architectures()) {
        const std::shared_ptr<models::Classifier> network = models::makePublished(info.name);
        models.push_back({info.name, info.title, network->parameterCounts().total,
                          network->featureCount(), info.defaultSize, info.minimumSize,
                          findFile(info.weightsName).has_value()});
    }
    return models;
}

void modelForward(const std::string& arch, const fs::path& weights, const fs::path& input,
                  const fs::path& output, bool features) {
    const models::TensorMap tensors = models::readWeights(weights);
    const torch::Tensor images = inputFrom(input);
    const torch::NoGradGuard noGrad;
    torch::Tensor result;
    try {
        const std::shared_ptr<models::Classifier> network = models::makePublished(arch);
        models::loadAll(*network, tensors, weights);
        network->eval();
        result =
            features ? network->features(network->featureMaps(images)) : network->forward(images);
    } catch (const c10::Error& error) {
        throw base::refused({"input_invalid", "the input does not fit the network", input,
                             error.what_without_backtrace(), "see model show " + arch});
    }
    result = result.to(torch::kFloat32).contiguous();
    const std::vector<std::size_t> shape(result.sizes().begin(), result.sizes().end());
    base::writeNpy(
        output, shape,
        std::span<const float>(result.data_ptr<float>(), static_cast<std::size_t>(result.numel())));
}

}  // namespace lightbox::engine
