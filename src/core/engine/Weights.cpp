// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Weights.h"

#include <algorithm>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Hash.h"
#include "models/Published.h"
#include "models/WeightFiles.h"
#include "net/Download.h"
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

/// Where `get` and an import put the official file.
fs::path officialFile(const spec::OfficialWeights& weights) {
    return models::weightFolders().front() / weights.file;
}

WeightsEntry entryOf(const spec::ArchitectureInfo& info) {
    const spec::OfficialWeights& official = info.weights;
    WeightsEntry entry;
    entry.arch = info.name;
    entry.title = info.title;
    entry.fileName = official.file;
    entry.bytes = official.bytes;
    entry.origin = official.origin;
    entry.licence = official.licence;
    entry.url = official.url;
    entry.package = official.package;
    entry.sha256 = official.sha256;
    if (const std::optional<fs::path> file = findFile(official.file)) {
        entry.present = true;
        entry.file = *file;
        entry.bytes = fs::file_size(*file);
    } else if (!official.file.empty()) {
        std::error_code absent;
        const std::uintmax_t part = fs::file_size(net::partOf(officialFile(official)), absent);
        entry.partBytes = absent ? 0 : part;
    }
    if (const fs::path own = models::importedWeightsFile(info.name); fs::is_regular_file(own)) {
        entry.imported = own;
        const auto facts = models::safetensorsMetadata(own);
        if (const auto from = facts.find("imported_from"); from != facts.end())
            entry.importedFrom = from->second;
    }
    return entry;
}

WeightsFindings findingsOf(const spec::ArchitectureInfo& info, const fs::path& file,
                           models::LoadReport report) {
    WeightsFindings findings;
    findings.arch = info.name;
    findings.sha256 = base::sha256OfFile(file);
    findings.official =
        !info.weights.file.empty() && findings.sha256.starts_with(info.weights.sha256);
    findings.bytes = fs::file_size(file);
    findings.classes = report.classes;
    findings.notes = std::move(report.notes);
    findings.unexpected = std::move(report.unexpected);
    return findings;
}

}  // namespace

std::vector<WeightsEntry> listWeights() {
    std::vector<WeightsEntry> entries;
    for (const spec::ArchitectureInfo& info : spec::architectures())
        entries.push_back(entryOf(info));
    return entries;
}

std::vector<fs::path> weightsFolders() {
    return models::weightFolders();
}

WeightsDownload getWeights(const std::string& arch, spec::ProgressObserver& progress,
                           std::stop_token stop, const WeightsPublisher& publisher) {
    const spec::OfficialWeights& official = spec::architecture(arch).weights;
    if (!publisher.address.empty() && !net::isLoopback(publisher.address))
        throw base::usage("address_invalid.publisher", {{"address", publisher.address}});
    if (official.file.empty())
        throw base::refused("weights_none", {{"arch", arch}});
    WeightsDownload result;
    if (const std::optional<fs::path> here = models::findOfficialWeights(arch)) {
        result.file = *here;
        result.bytes = fs::file_size(*here);
        result.wasHere = true;
        return result;
    }
    if (!official.package.empty())
        throw base::refused("weights_by_package", {{"arch", arch}, {"package", official.package}});
    const auto other = publisher.sha256.find(arch);
    net::Download download;
    download.url =
        publisher.address.empty() ? official.url : publisher.address + "/" + official.file;
    download.file = officialFile(official);
    download.checksum =
        net::Checksum{net::Checksum::Kind::Sha256,
                      other == publisher.sha256.end() ? official.sha256 : other->second};
    const net::Downloaded done = net::fetch(
        download,
        [&](const net::DownloadProgress& at) {
            progress.progressed({net::nameOf(at.stage), at.done, at.total, official.file});
        },
        std::move(stop));
    result.file = download.file;
    result.bytes = done.bytes;
    result.resumedFrom = done.resumedFrom;
    result.wasHere = done.wasHere;
    return result;
}

WeightsFindings inspectWeights(const std::string& arch, const fs::path& file) {
    const spec::ArchitectureInfo& info = spec::architecture(arch);
    return findingsOf(info, file, models::checkBackbone(arch, file));
}

WeightsImport importWeights(const std::string& arch, const fs::path& file) {
    const spec::ArchitectureInfo& info = spec::architecture(arch);
    WeightsImport result;
    result.findings = inspectWeights(arch, file);
    base::requireFreeSpace(fs::absolute(models::weightFolders().front()), result.findings.bytes);
    if (result.findings.official) {
        result.file = officialFile(info.weights);
        if (!fs::exists(result.file) || !fs::equivalent(file, result.file)) {
            const std::vector<std::byte> content = base::readFile(file);
            fs::create_directories(result.file.parent_path());
            base::writeFileAtomically(result.file, std::span<const std::byte>(content));
        }
        forgetImportedWeights(arch);
        return result;
    }
    if (file.filename() == info.weights.file)
        throw base::refused("weights_corrupt.official", {{"name", info.weights.file}}, file);
    models::importBackbone(arch, file);
    result.file = models::importedWeightsFile(arch);
    return result;
}

bool forgetImportedWeights(const std::string& arch) {
    std::error_code error;
    const bool removed =
        fs::remove(models::importedWeightsFile(spec::architecture(arch).name), error);
    if (error)
        throw base::failed("file_unwritable", {{"reason", error.message()}},
                           models::importedWeightsFile(arch));
    return removed;
}

std::vector<ModelInfo> listModels() {
    std::vector<ModelInfo> models;
    for (const spec::ArchitectureInfo& info : spec::architectures()) {
        const models::PublishedSize size = models::publishedSize(info.name);
        const bool here = findFile(info.weights.file).has_value() ||
                          fs::is_regular_file(models::importedWeightsFile(info.name));
        models.push_back({info.name, info.title, size.parameters, size.features, info.defaultSize,
                          info.minimumSize, here});
    }
    return models;
}

void modelForward(const std::string& arch, const fs::path& weights, const fs::path& input,
                  const fs::path& output, bool features, bool transformInput) {
    models::forwardPublished(arch, weights, input, output, features, transformInput);
}

}  // namespace lightbox::engine
