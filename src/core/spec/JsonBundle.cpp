// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>

#include "base/Error.h"
#include "base/Hash.h"
#include "base/Text.h"
#include "spec/Bundle.h"
#include "spec/Json.h"
#include "spec/JsonParts.h"

namespace lightbox::spec {

namespace {

using base::Json;

constexpr int bundleVersion = 1;
constexpr auto bundleFormat = "lightbox-bundle";
constexpr auto bundleRunFormat = "lightbox-bundle-run";
constexpr std::int64_t maxBytes = std::int64_t{1} << 50;
constexpr std::size_t maxFiles = 64;
constexpr int maxThreads = 1024;

/// The document with the checksum over all else in it.
Json sealed(Json json) {
    json.erase("sha256");
    json["sha256"] = base::sha256Hex(base::toLine(json));
    return json;
}

void requireSealed(const Json& json, const char* format) {
    if (textAt(json, "format") != format)
        throwInvalid("format", "json_invalid.unknown");
    refuseNewer(json, bundleVersion, "version_newer.bundle");
    const std::string stated = textAt(json, "sha256");
    if (sealed(json).at("sha256") != stated)
        throwInvalid("sha256", "json_invalid.checksum");
}

bool isSha256(const std::string& text) {
    return text.size() == 64 && text.find_first_not_of("0123456789abcdef") == std::string::npos;
}

/// Plain names divided by '/': nothing hidden, nothing that leads out of the folder.
bool isPlainPath(const std::string& path) {
    if (path.size() > 255)
        return false;
    for (const std::string& part : base::split(path, '/'))
        if (part.empty() || part.front() == '.' ||
            !std::all_of(part.begin(), part.end(), [](char c) {
                return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       c == '.' || c == '_' || c == '-' || c == '+';
            }))
            return false;
    return true;
}

Json filesToJson(const std::vector<BundleFile>& files) {
    Json list = Json::array();
    for (const BundleFile& file : files)
        list.push_back({{"path", file.path}, {"bytes", file.bytes}, {"sha256", file.sha256}});
    return list;
}

std::vector<BundleFile> filesFromJson(const Json& json) {
    std::vector<BundleFile> files;
    std::set<std::string> paths;
    const Json& list = arrayAt(json, "files");
    if (list.size() > maxFiles)
        throwInvalid("files", "json_invalid.integer");
    for (const Json& entry : list) {
        BundleFile file;
        file.path = textAt(entry, "path");
        file.bytes = static_cast<std::uint64_t>(integerAt(entry, "bytes", 0, maxBytes));
        file.sha256 = textAt(entry, "sha256");
        if (!isPlainPath(file.path) || !paths.insert(file.path).second)
            throwInvalid("path", "json_invalid.path");
        if (!isSha256(file.sha256))
            throwInvalid("sha256", "json_invalid.unknown");
        files.push_back(std::move(file));
    }
    return files;
}

ClassScheme schemeFromJson(const Json& json) {
    ClassScheme scheme;
    scheme.task = parsedAt(json, "task", taskFromString);
    scheme.classes = textsAt(json, "classes");
    scheme.positive = classIndexAt(json, "positive", scheme.classes);
    const std::set<std::string> distinct(scheme.classes.begin(), scheme.classes.end());
    const std::size_t least = scheme.isMultilabel() ? 1 : 2;
    if (scheme.classes.size() < least || distinct.size() != scheme.classes.size() ||
        (scheme.isBinary() && scheme.classes.size() != 2))
        throwInvalid("classes", "json_invalid.unknown");
    return scheme;
}

}  // namespace

Json toJson(const Bundle& bundle) {
    return sealed({{"format", bundleFormat},
                   {"version", bundleVersion},
                   {"created", bundle.createdAt},
                   {"spec", toJson(bundle.spec)},
                   {"environment", toJson(bundle.environment)},
                   {"task", toString(bundle.scheme.task)},
                   {"classes", bundle.scheme.classes},
                   {"positive", classOrNull(bundle.scheme.classes, bundle.scheme.positive)},
                   {"split", bundle.split.str()},
                   {"fold", bundle.fold},
                   {"fingerprint", bundle.fingerprint},
                   {"samples", {{"data", bundle.samplesData}, {"recipe", bundle.samplesRecipe}}},
                   {"images", {{"train", bundle.train}, {"val", bundle.val}}},
                   {"weights", bundle.weights},
                   {"files", filesToJson(bundle.files)}});
}

Bundle bundleFromJson(const Json& json) {
    requireSealed(json, bundleFormat);
    Bundle bundle;
    bundle.id = textAt(json, "sha256");
    bundle.createdAt = textAt(json, "created");
    bundle.spec = trainingSpecFromJson(objectAt(json, "spec"));
    bundle.environment = environmentFromJson(objectAt(json, "environment"));
    if (bundle.environment.threads < 1 || bundle.environment.threads > maxThreads)
        throwInvalid("threads", "json_invalid.integer");
    bundle.scheme = schemeFromJson(json);
    bundle.split = SplitId(textAt(json, "split"));
    bundle.fold = static_cast<int>(integerAt(json, "fold", 0, maxThreads));
    bundle.fingerprint = textAt(json, "fingerprint");
    const Json& samples = objectAt(json, "samples");
    bundle.samplesData = textAt(samples, "data");
    bundle.samplesRecipe = textAt(samples, "recipe");
    const Json& images = objectAt(json, "images");
    bundle.train = countAt(images, "train");
    bundle.val = countAt(images, "val");
    bundle.files = filesFromJson(json);
    bundle.weights = textAt(json, "weights");
    if (!bundle.weights.empty() &&
        std::none_of(bundle.files.begin(), bundle.files.end(),
                     [&](const BundleFile& file) { return file.path == bundle.weights; }))
        throwInvalid("weights", "json_invalid.path");
    return bundle;
}

Json toJson(const BundleRun& run) {
    return sealed({{"format", bundleRunFormat},
                   {"version", bundleVersion},
                   {"bundle", run.bundle},
                   {"files", filesToJson(run.files)}});
}

BundleRun bundleRunFromJson(const Json& json) {
    requireSealed(json, bundleRunFormat);
    BundleRun run{textAt(json, "bundle"), filesFromJson(json)};
    if (!isSha256(run.bundle))
        throwInvalid("bundle", "json_invalid.unknown");
    return run;
}

std::vector<std::string> differences(const Environment& was, const Environment& is) {
    std::vector<std::string> result;
    const auto compare = [&](const char* name, const std::string& before, const std::string& now) {
        if (before != now)
            result.push_back(std::string(name) + ": " + before + ", here " + now);
    };
    compare("Lightbox", was.lightbox, is.lightbox);
    compare("LibTorch", was.torch, is.torch);
    compare("device", was.device, is.device);
    compare("CPU capability", was.cpuCapability, is.cpuCapability);
    compare("threads", std::to_string(was.threads), std::to_string(is.threads));
    compare("precision", was.precision, is.precision);
    compare("processes", std::to_string(was.processes), std::to_string(is.processes));
    return result;
}

}  // namespace lightbox::spec
