// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Weights.h"

#include <algorithm>
#include <array>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Hash.h"
#include "models/Published.h"
#include "models/WeightFiles.h"
#include "spec/Architectures.h"

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

/// The official name for the official content, else the file's own.
std::string nameFor(const spec::ArchitectureInfo& info, const fs::path& file) {
    const bool official =
        !info.weights.sha256.empty() && base::sha256OfFile(file).starts_with(info.weights.sha256);
    if (official)
        return info.weights.file;
    if (file.filename() == info.weights.file)
        throw base::refused("weights_corrupt.official", {{"name", info.weights.file}}, file);
    return file.filename().string();
}

}  // namespace

std::vector<WeightsEntry> listWeights() {
    std::vector<WeightsEntry> entries;
    for (const spec::ArchitectureInfo& info : spec::architectures()) {
        WeightsEntry entry{info.name, info.title, info.weights.file, false, {}, 0};
        if (const std::optional<fs::path> file = findFile(info.weights.file)) {
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
    const spec::ArchitectureInfo& info = spec::architecture(arch);
    const models::LoadReport report = models::checkBackbone(arch, file);
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
    for (const spec::ArchitectureInfo& info : spec::architectures()) {
        const models::PublishedSize size = models::publishedSize(info.name);
        models.push_back({info.name, info.title, size.parameters, size.features, info.defaultSize,
                          info.minimumSize, findFile(info.weights.file).has_value()});
    }
    return models;
}

void modelForward(const std::string& arch, const fs::path& weights, const fs::path& input,
                  const fs::path& output, bool features) {
    models::forwardPublished(arch, weights, input, output, features);
}

}  // namespace lightbox::engine
