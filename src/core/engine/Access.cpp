// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/Access.h"

#include <algorithm>
#include <unordered_map>

#include "base/Error.h"
#include "base/Json.h"
#include "data/Splitter.h"
#include "project/Project.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

LoadedRun loadRun(const project::Project& project, const std::string& text) {
    const spec::RunId id = project.resolveRun(text);
    const fs::path folder = project.runFolder(id);
    return {project.runRecord(id), folder, folder / "model.safetensors"};
}

void requireModel(const LoadedRun& run) {
    if (!fs::exists(run.model))
        throw base::refused({"model_missing", "the run has no weights yet", run.model,
                             "run " + run.record.id.str() +
                                 " has not ended; its best epoch is kept in its "
                                 "checkpoints until then",
                             "resume it with train --resume " + run.record.id.str()});
}

bool testIsSealed(const project::Project& project, const spec::RunRecord& record) {
    const std::set<std::int64_t> sealed = sealedImages(project);
    return std::any_of(record.members.begin(), record.members.end(), [&](const auto& member) {
        return member.second == spec::Set::Test && sealed.contains(member.first);
    });
}

int revealsBy(const project::Project& project, const spec::RunId& run) {
    // Project::countReveal logs "SPLIT: run RUN, threshold T".
    const std::string mark = ": run " + run.str() + ",";
    const std::vector<project::AuditEntry> log = project.auditLog();
    return static_cast<int>(std::count_if(log.begin(), log.end(), [&](const auto& entry) {
        return entry.action == "reveal" && entry.detail.find(mark) != std::string::npos;
    }));
}

std::set<std::int64_t> hiddenImages(const project::Project& project,
                                    const spec::RunRecord& record) {
    std::set<std::int64_t> hidden = sealedImages(project);
    if (!hidden.empty() && revealsBy(project, record.id) > 0)
        for (const auto& [key, set] : record.members)
            if (set == spec::Set::Test)
                hidden.erase(key);
    return hidden;
}

void refuseSealed(const project::Project& project, const std::string& why) {
    throw base::refused({"test_sealed", "the test set is sealed", project.folder(), why,
                         "lock a threshold of the run (threshold --lock --reason TEXT), then open "
                         "the test set with evaluate --split test --reveal"});
}

void requireVisible(const project::Project& project, const spec::RunRecord& record, spec::Set set) {
    std::set<std::int64_t> hidden = hiddenImages(project, record);
    if (hidden.empty())
        return;
    hidden = withTwins(project, project.dataset(), std::move(hidden));
    for (const auto& [key, member] : record.members) {
        if (member != set || !hidden.contains(key))
            continue;
        if (set == spec::Set::Test)
            refuseSealed(project, "run " + record.id.str() + " has not opened it");
        throw base::refused({"test_sealed", "the set is closed", project.folder(),
                             "run " + record.id.str() + " was trained on " + record.split.str() +
                                 ", whose " + spec::toString(set) +
                                 " set holds images that are sealed now",
                             "train a run on the current split"});
    }
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

spec::Predictions rowsOf(const project::Project& project, const spec::Predictions& predictions,
                         spec::Set set) {
    spec::Predictions result = predictions;
    const spec::DatasetInfo info = project.info();
    if (info.isBinary() && info.classes == predictions.classes)
        result.positive = info.positive;
    std::erase_if(result.rows, [name = spec::toString(set)](const spec::PredictionRow& row) {
        return row.split != name;
    });
    if (!project.exclusions().empty()) {
        std::set<spec::ImageId> left;
        for (const spec::ImageRecord& image : project.dataset().images)
            if (image.excluded)
                left.insert(image.id);
        std::erase_if(result.rows, [&](const auto& row) { return left.contains(row.image); });
    }
    return result;
}

bool patientsChangedSince(const project::Project& project, const spec::RunRecord& record) {
    // ImportChanges::detail() counts them: "…: 12 patients, …".
    const std::vector<project::AuditEntry> log = project.auditLog();
    return std::any_of(log.begin(), log.end(), [&](const project::AuditEntry& entry) {
        return entry.action == "update" && entry.at > record.startedAt &&
               entry.detail.find(" patients, ") != std::string::npos &&
               entry.detail.find(": 0 patients, ") == std::string::npos;
    });
}

std::optional<double> storedMacroAuroc(const fs::path& runFolder, spec::Set set) {
    const fs::path file = runFolder / "evaluation.json";
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
        throw base::refused({"folds_missing", "there is no fold to train on", project.folder(),
                             split.id.str() + " has no folds", "make some with split --folds 5"});
    if (fold > folds)
        throw base::refused({"fold_unknown", "there is no such fold", project.folder(),
                             split.id.str() + " has " + std::to_string(folds) + " folds, not " +
                                 std::to_string(fold),
                             "choose 1 to " + std::to_string(folds)});
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
        throw base::refused({"folds_missing", "there is no fold to train on", project.folder(),
                             "there is no split yet", "make one with split --folds 5"});
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
