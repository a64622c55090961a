// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <string>

#include "base/Files.h"
#include "base/Json.h"
#include "engine/ImportCases.h"
#include "project/Project.h"
#include "spec/External.h"
#include "spec/RunTables.h"
#include "support/Films.h"
#include "support/NoProgress.h"

namespace lightbox::test {

/// A cohort of 20 patients with two images each, of the two classes of `run`, as a judging leaves it: predictions of a rule that is
/// wrong of every fifth image, without a model. Its keys are those of other images of the project.
inline std::filesystem::path addJudgedCohort(const std::filesystem::path& project,
                                             const spec::RunId& run, const std::string& name) {
    const auto films = project.parent_path() / (name + " films");
    spec::RunRecord record;
    double threshold = 0.5;
    {
        const auto reader = project::Project::open(project, project::Access::Read);
        record = reader.runRecord(run);
        if (const auto lock = reader.operatingPoint(run))
            threshold = lock->threshold;
    }
    const spec::DatasetInfo& info = record.dataset;
    const auto positive = static_cast<std::size_t>(info.positive);
    for (int patient = 0; patient < 20; ++patient)
        for (int image = 0; image < 2; ++image)
            writeFilm(
                films / info.classes[patient % 3 == 0 ? positive : 1 - positive] /
                    ("x" + std::to_string(100 + patient) + "_" + std::to_string(image) + ".png"),
                film(120 + 2 * patient + image, 16, 16));
    const auto folder = project / "cohorts" / name;
    const auto images = folder / (name + ".lightbox");
    std::filesystem::create_directories(folder);
    NoProgress silent;
    spec::ImportRequest request;
    request.sources = {films};
    request.format = "folder";
    request.positive = info.classes[positive];
    request.patientPattern = "x(\\d+)_";
    (void)engine::importCases(images, request, silent, {});
    spec::Predictions rows{info, {}, {}};
    const spec::Dataset there = project::Project::open(images, project::Access::Read).dataset();
    int number = 0;
    for (const spec::ImageRecord& image : there.images) {
        const std::string& cls = there.info.classes[static_cast<std::size_t>(image.label)];
        const bool isIll = cls == info.classes[positive];
        const double p = (isIll != (number % 5 == 4) ? 0.8 : 0.1) + 0.003 * number;
        ++number;
        spec::PredictionRow row;
        row.image = image.id;
        row.patient = image.patient.value_or("");
        row.split = "external";
        row.yTrue = static_cast<int>(isIll ? positive : 1 - positive);
        row.p = {1 - p, 1 - p};
        row.p[positive] = p;
        rows.rows.push_back(row);
    }
    base::writeFileAtomically(folder / (run.str() + ".csv"), spec::predictionsText(rows));
    spec::Cohort cohort;
    cohort.name = name;
    cohort.sources = {films.string()};
    cohort.images = rows.rows.size();
    cohort.patients = 20;
    base::writeFileAtomically(folder / "cohort.json", base::toText(spec::toJson(cohort)));
    project::Project writer = project::Project::open(project, project::Access::Write);
    project::LedgerEntry entry;
    entry.kind = project::LedgerKind::Cohort;
    entry.run = run.str();
    entry.threshold = threshold;
    entry.count = static_cast<std::int64_t>(rows.rows.size());
    entry.detail = name;
    writer.record(entry);
    return images;
}

}  // namespace lightbox::test
