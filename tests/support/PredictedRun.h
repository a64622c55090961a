// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <filesystem>
#include <functional>
#include <string>
#include <utility>
#include <vector>

#include "project/Project.h"

namespace lightbox::test {

/// Of each class, in their order.
using Guess = std::function<std::vector<double>(const spec::ImageRecord& image)>;

/// A run of the current split that never trained: its record, and predictions of `sets` by `guess`, which is asked in the
/// order of the images.
inline spec::RunId addPredictedRun(const std::filesystem::path& folder, const std::string& name,
                                   const std::vector<spec::Set>& sets, const Guess& guess,
                                   const std::string& startedAt = {}) {
    project::Project project = project::Project::open(folder, project::Access::Write);
    const spec::Dataset dataset = project.dataset();
    const spec::Split split = *project.currentSplit();
    spec::RunRecord record;
    record.id = project.newRun(name);
    record.name = name;
    record.startedAt = startedAt;
    record.dataset = dataset.info;
    record.split = split.id;
    record.members = split.members;
    record.fingerprint = project::dataFingerprint(dataset, split.members);
    record.result.run = record.id;
    record.result.outcome = spec::Outcome::Completed;
    project.saveRunRecord(record);
    spec::Predictions predictions{
        dataset.info.task, dataset.info.classes, dataset.info.positive, {}};
    for (const spec::ImageRecord& image : dataset.images) {
        const auto member = split.members.find(image.key);
        if (member == split.members.end() ||
            std::find(sets.begin(), sets.end(), member->second) == sets.end())
            continue;
        spec::PredictionRow row;
        row.image = image.id;
        row.patient = image.patient.value_or("");
        row.split = spec::toString(member->second);
        if (dataset.info.task == spec::Task::Multilabel)
            row.yTrueMulti = image.labels;
        else
            row.yTrue = image.label;
        row.p = guess(image);
        predictions.rows.push_back(std::move(row));
    }
    project.savePredictions(record.id, predictions);
    return record.id;
}

}  // namespace lightbox::test
