// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Weights.h"

#include <algorithm>
#include <cstdlib>
#include <functional>

#include "base/Files.h"
#include "base/Hash.h"
#include "base/Text.h"
#include "models/Registry.h"
#include "models/WeightErrors.h"
#include "models/WeightFormats.h"
#include "models/WeightNames.h"

namespace lightbox::models {

namespace {

constexpr std::size_t kMostNamed = 10;

/// Parameters and buffers by name: what a state dict of PyTorch holds. They share their memory.
TensorMap liveState(torch::nn::Module& module) {
    TensorMap result;
    for (const auto& item : module.named_parameters())
        result.emplace(item.key(), item.value());
    for (const auto& item : module.named_buffers())
        result.emplace(item.key(), item.value());
    return result;
}

/// The counter is of no use where batch norm has a fixed momentum, and files before 2018 have none.
bool isCounter(const std::string& name) {
    return name.ends_with("num_batches_tracked");
}

std::string shapeText(const torch::Tensor& tensor) {
    std::vector<std::string> sizes;
    for (const auto size : tensor.sizes())
        sizes.push_back(std::to_string(size));
    return sizes.empty() ? "one value" : base::joined(sizes, "x");
}

bool fits(const torch::Tensor& given, const torch::Tensor& wanted) {
    return given.sizes() == wanted.sizes() &&
           given.is_floating_point() == wanted.is_floating_point();
}

std::string misfit(const std::string& name, const torch::Tensor& given,
                   const torch::Tensor& wanted) {
    if (given.sizes() != wanted.sizes())
        return name + ": file " + shapeText(given) + ", model " + shapeText(wanted);
    return name + ": file " + std::string(c10::toString(given.scalar_type())) + ", model " +
           std::string(c10::toString(wanted.scalar_type()));
}

std::string listed(const char* kind, const std::vector<std::string>& names) {
    if (names.empty())
        return {};
    const auto shown = std::min(names.size(), kMostNamed);
    auto text = std::to_string(names.size()) + ' ' + kind + ": " +
                base::joined(std::span(names).first(shown), ", ");
    return shown < names.size() ? text + " …" : text;
}

void requireClean(const LoadReport& report, const std::filesystem::path& file) {
    if (report.clean())
        return;
    std::vector<std::string> parts;
    for (const auto& part :
         {listed("missing", report.missing), listed("unexpected", report.unexpected),
          listed("misshapen", report.misshapen)})
        if (!part.empty())
            parts.push_back(part);
    throw base::refused("weights_mismatch", {{"faults", base::joined(parts, "; ")}}, file);
}

void copyInto(const TensorMap& state, const TensorMap& tensors) {
    const torch::NoGradGuard noGrad;
    for (const auto& [name, target] : state) {
        const auto given = tensors.find(name);
        if (given != tensors.end() && fits(given->second, target))
            torch::Tensor(target).copy_(given->second);
    }
}

}  // namespace

WeightFile readWeightFile(const std::filesystem::path& file) {
    const base::MappedFile mapped(file);
    const auto bytes = mapped.bytes();
    if (isTorchZip(bytes))
        return readTorchZip(bytes, file);
    if (isTorchLegacy(bytes))
        return readTorchLegacy(bytes, file);
    if (isSafetensors(bytes))
        return {readSafetensors(bytes, file), {}};
    throw base::refused("weights_unknown", {}, file);
}

TensorMap readWeights(const std::filesystem::path& file) {
    return readWeightFile(file).tensors;
}

TensorMap stateOf(torch::nn::Module& module) {
    TensorMap result;
    for (const auto& [name, tensor] : liveState(module))
        result.emplace(name, tensor.detach().to(torch::kCPU).contiguous().clone());
    return result;
}

LoadReport compare(torch::nn::Module& module, const TensorMap& tensors) {
    const auto state = liveState(module);
    LoadReport report;
    for (const auto& [name, tensor] : state) {
        const auto given = tensors.find(name);
        if (given == tensors.end()) {
            if (!isCounter(name))
                report.missing.push_back(name);
        } else if (!fits(given->second, tensor)) {
            report.misshapen.push_back(misfit(name, given->second, tensor));
        }
    }
    for (const auto& [name, tensor] : tensors)
        if (!state.contains(name) && !isCounter(name))
            report.unexpected.push_back(name);
    return report;
}

void loadAll(torch::nn::Module& module, const TensorMap& tensors,
             const std::filesystem::path& file) {
    requireClean(compare(module, tensors), file);
    copyInto(liveState(module), tensors);
}

LoadReport loadBackbone(Classifier& model, const WeightFile& weights,
                        const std::filesystem::path& file) {
    Adopted own = adopted(model, weights, file);
    const TensorMap& tensors = own.tensors;
    const auto heads = model.headNames();
    const auto isOfHead = [&](const std::string& name) {
        return std::any_of(heads.begin(), heads.end(),
                           [&](const std::string& head) { return name.starts_with(head); });
    };
    TensorMap backbone;
    std::copy_if(tensors.begin(), tensors.end(), std::inserter(backbone, backbone.end()),
                 [&](const auto& entry) { return !isOfHead(entry.first); });
    auto full = compare(model, tensors);
    auto report = compare(model, backbone);
    std::erase_if(report.missing, isOfHead);
    requireClean(report, file);
    copyInto(liveState(model), backbone);
    full.notes = std::move(own.notes);
    if (own.classes > 0)
        full.notes.push_back(spec::warning("weights_head_left", {{"classes", own.classes}}));
    full.classes = own.classes;
    return full;
}

std::vector<std::filesystem::path> weightFolders() {
    std::vector<std::filesystem::path> folders{base::dataHome() / "weights"};
    if (const char* more = std::getenv("LIGHTBOX_WEIGHTS"))
        for (const auto& folder : base::split(more, ':'))
            if (!folder.empty())
                folders.emplace_back(folder);
    return folders;
}

std::optional<std::filesystem::path> findOfficialWeights(std::string_view arch) {
    const spec::OfficialWeights& official = spec::architecture(arch).weights;
    if (official.file.empty())
        return std::nullopt;
    for (const auto& folder : weightFolders()) {
        const auto file = folder / official.file;
        std::error_code ignored;
        if (!std::filesystem::is_regular_file(file, ignored))
            continue;
        const auto found = base::sha256OfFile(file);
        if (!found.starts_with(official.sha256))
            throw corruptWeights(
                "weights_corrupt.checksum",
                {{"found", found.substr(0, official.sha256.size())}, {"expected", official.sha256}},
                file);
        return file;
    }
    return std::nullopt;
}

std::filesystem::path importedWeightsFile(std::string_view arch) {
    return weightFolders().front() / (std::string(arch) + "-imported.safetensors");
}

std::optional<std::filesystem::path> findWeights(std::string_view arch) {
    const auto imported = importedWeightsFile(arch);
    std::error_code ignored;
    if (std::filesystem::is_regular_file(imported, ignored))
        return imported;
    return findOfficialWeights(arch);
}

namespace {

/// The network that weights are compared with: its tensors are never filled.
std::shared_ptr<Classifier> networkFor(std::string_view arch) {
    return makePublishedEmpty(arch);
}

}  // namespace

LoadReport checkBackbone(std::string_view arch, const std::filesystem::path& file) {
    return loadBackbone(*networkFor(arch), readWeightFile(file), file);
}

LoadReport importBackbone(std::string_view arch, const std::filesystem::path& file) {
    const auto model = networkFor(arch);
    const auto weights = readWeightFile(file);
    auto report = loadBackbone(*model, weights, file);
    TensorMap kept;
    const auto own = adopted(*model, weights, file).tensors;
    for (const auto& [name, tensor] : own)
        if (liveState(*model).contains(name) && !isCounter(name))
            kept.emplace(name, tensor);
    const auto target = importedWeightsFile(arch);
    std::filesystem::create_directories(target.parent_path());
    writeSafetensors(target, kept,
                     {{"arch", std::string(arch)},
                      {"imported_from", file.filename().string()},
                      {"imported_sha256", base::sha256OfFile(file)}});
    return report;
}

}  // namespace lightbox::models
