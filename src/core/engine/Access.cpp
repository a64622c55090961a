// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Access.h"

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "base/Error.h"
#include "base/Json.h"
#include "data/splits/Splitter.h"
#include "engine/RunModel.h"
#include "engine/seal/Closed.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

LoadedRun loadRun(const project::Project& project, const std::string& text) {
    const spec::RunId id = project.resolveRun(text);
    const fs::path folder = project.runFolder(id);
    try {
        return {project.runRecord(id), folder, folder / "model.safetensors"};
    } catch (const base::Error& error) {
        const std::string& code = error.facts().code;
        if (code != "json_invalid" && code != "run_unknown")
            throw;
        throw base::refused(
            "run_unreadable",
            {{"run", id.str()},
             {"fault", messages::Message{"run_problem", {{"reason", error.message()}}}}},
            folder / "run.json");
    }
}

spec::Outcome outcomeNow(const project::Project& project, const spec::RunRecord& record) {
    const spec::Outcome outcome = record.result.outcome;
    return spec::isOngoing(outcome) && !project.runIsAlive(record.id) ? spec::Outcome::Interrupted
                                                                      : outcome;
}

void requireModel(const LoadedRun& run) {
    RunModel(run.record, run.folder).require();
}

void requireOneNetwork(const LoadedRun& run) {
    if (!run.record.ensemble.empty())
        throw base::refused("ensemble_one_network", {{"run", run.record.name}}, run.folder);
    requireModel(run);
}

std::vector<const spec::ImageRecord*> validationImages(const project::Project& project,
                                                       const spec::RunRecord& record,
                                                       const spec::Dataset& dataset) {
    requireVisible(project, record, spec::Set::Val);
    std::vector<const spec::ImageRecord*> images;
    for (const spec::ImageRecord& image : dataset.images) {
        const auto member = record.members.find(image.key);
        if (member != record.members.end() && member->second == spec::Set::Val && !image.excluded)
            images.push_back(&image);
    }
    if (images.empty())
        throw base::refused("set_empty.evaluate",
                            {{"run", record.id.str()}, {"set", spec::toString(spec::Set::Val)}},
                            project.folder());
    return images;
}

std::vector<std::int64_t> keysOf(const spec::RunRecord& record, spec::Set set) {
    std::vector<std::int64_t> keys;
    for (const auto& [key, member] : record.members)
        if (member == set)
            keys.push_back(key);
    return keys;
}

spec::Dataset withKeys(const spec::Dataset& dataset, const std::set<std::int64_t>& keys) {
    spec::Dataset result{dataset.info, {}};
    std::copy_if(dataset.images.begin(), dataset.images.end(), std::back_inserter(result.images),
                 [&](const spec::ImageRecord& image) { return keys.contains(image.key); });
    return result;
}

std::vector<spec::PredictionRow>
predictionRows(const spec::Dataset& dataset, const std::vector<std::int64_t>& keys,
               const std::vector<std::vector<double>>& probabilities, spec::Set set) {
    std::unordered_map<std::int64_t, const spec::ImageRecord*> byKey;
    for (const spec::ImageRecord& image : dataset.images)
        byKey.emplace(image.key, &image);
    std::vector<spec::PredictionRow> rows;
    rows.reserve(keys.size());
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto found = byKey.find(keys[i]);
        if (found == byKey.end())
            continue;
        const spec::ImageRecord& image = *found->second;
        rows.push_back({image.id, image.patient.value_or(""), spec::toString(set), image.label,
                        image.labels, probabilities.at(i)});
    }
    std::sort(rows.begin(), rows.end(),
              [](const auto& a, const auto& b) { return a.image < b.image; });
    return rows;
}

spec::ClassScheme schemeNow(const project::Project& project, spec::ClassScheme scheme) {
    const spec::DatasetInfo info = project.info();
    if (info.isBinary() && info.classes == scheme.classes)
        scheme.positive = info.positive;
    return scheme;
}

spec::Predictions rowsOf(const project::Project& project, const spec::Predictions& predictions,
                         spec::Set set) {
    const spec::ClassScheme scheme = schemeNow(project, predictions);
    spec::Predictions result{scheme, {}, predictions.untrained};
    std::copy_if(
        predictions.rows.begin(), predictions.rows.end(), std::back_inserter(result.rows),
        [name = spec::toString(set)](const spec::PredictionRow& row) { return row.split == name; });
    if (!project.exclusions().empty()) {
        std::set<spec::ImageId> left;
        for (const spec::ImageRecord& image : project.dataset().images)
            if (image.excluded)
                left.insert(image.id);
        std::erase_if(result.rows, [&](const auto& row) { return left.contains(row.image); });
    }
    return result;
}

std::optional<double> storedMacroAuroc(const fs::path& runFolder, spec::Set set) {
    fs::path file = runFolder / "evaluation-test.json";
    if (set != spec::Set::Test || !fs::exists(file))
        file = runFolder / "evaluation.json";  // older runs keep both sets there
    if (!fs::exists(file))
        return std::nullopt;
    const base::Json stored = base::readJsonFile(file);
    const base::Json::json_pointer place("/" + spec::toString(set) + "/auroc/macro/value");
    if (!stored.contains(place) || !stored.at(place).is_number())
        return std::nullopt;
    return stored.at(place).get<double>();
}

namespace {

/// The current split as it is, or with one of its folds as validation.
SplitInUse currentInUse(const project::Project& project, spec::Split split, int fold) {
    if (fold <= 0)
        return {std::move(split), false};
    const int folds = spec::foldCount(split);
    if (folds == 0)
        throw base::refused("folds_missing", {{"split", split.id.str()}}, project.folder());
    if (fold > folds)
        throw base::refused("fold_unknown",
                            {{"split", split.id.str()}, {"folds", folds}, {"fold", fold}},
                            project.folder());
    split.members = spec::membersForFold(split, fold);
    return {std::move(split), false};
}

}  // namespace

std::optional<SplitInUse> splitInUse(const project::Project& project, const spec::Dataset& dataset,
                                     int fold) {
    if (std::optional<spec::Split> current = project.currentSplit()) {
        SplitInUse used = currentInUse(project, std::move(*current), fold);
        for (const spec::ImageRecord& image : dataset.images)
            if (image.excluded)
                used.split.members.erase(image.key);
        return used;
    }
    if (fold > 0)
        throw base::refused("folds_missing.no_split", {}, project.folder());
    bool train = false;
    bool val = false;
    for (const spec::ImageRecord& image : dataset.images) {
        train = train || (image.foundIn == "train" && spec::takesPart(image));
        val = val || (image.foundIn == "val" && spec::takesPart(image));
    }
    if (!train || !val)
        return std::nullopt;
    spec::SplitSpec predefined;
    predefined.method = spec::SplitMethod::Predefined;
    return SplitInUse{data::makeSplit(dataset, predefined).split, true};
}

}  // namespace lightbox::engine
