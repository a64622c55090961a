// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTemporaryDir>
#include <filesystem>
#include <string>
#include <vector>

#include "base/Random.h"
#include "engine/Images.h"
#include "engine/ImportCases.h"
#include "engine/MakeSplit.h"
#include "project/Project.h"

namespace lightbox::test {

/// A project with two classes, or as many as are named, 60 patients of two images each, a sealed split, and one run whose predictions are there; the
/// run has no weights. Made without training, so that a test of a page takes no longer than the page.
class PredictedProject {
public:
    explicit PredictedProject(const std::vector<std::string>& classes = {"ILL", "WELL"}) {
        namespace fs = std::filesystem;
        const fs::path root = m_folder.path().toStdString();
        base::Random random{7};
        for (int patient = 0; patient < 60; ++patient)
            for (int image = 0; image < 2; ++image) {
                // A third is ill; the others share what classes are left.
                const bool ill = patient % 3 == 0;
                const std::size_t cls =
                    ill ? 0 : 1 + static_cast<std::size_t>(patient) % (classes.size() - 1);
                const fs::path file =
                    root / "images" / classes[cls] /
                    ("p" + std::to_string(100 + patient) + "_" + std::to_string(image) + ".png");
                fs::create_directories(file.parent_path());
                spec::PixelBuffer pixels{16, 16, 1, std::vector<std::uint8_t>(256)};
                for (std::uint8_t& value : pixels.values)
                    value = static_cast<std::uint8_t>(random.below(200) + (ill ? 50 : 0));
                engine::writePng(file, pixels);
            }
        struct Silent : spec::ProgressObserver {
            void progressed(const spec::Progress&) override {}
        } silent;
        spec::ImportRequest request;
        request.sources = {root / "images"};
        request.format = "folder";
        if (classes.size() == 2)
            request.positive = classes[0];
        request.patientPattern = "p(\\d+)_";
        project = root / "p.lightbox";
        (void)engine::importCases(project, request, silent, {});
        spec::SplitSpec split;
        split.ratios = {40, 30, 30};
        split.sealTest = true;
        (void)engine::makeSplit(project, split);
        addRun(random);
    }

    std::filesystem::path project;
    spec::RunId run;

private:
    void addRun(base::Random& random) {
        project::Project writer = project::Project::open(project, project::Access::Write);
        const spec::Dataset dataset = writer.dataset();
        const spec::Split split = *writer.currentSplit();
        run = writer.newRun("first");
        spec::RunRecord record;
        record.id = run;
        record.name = "first";
        record.startedAt = "2026-11-21T10:00:00.000Z";
        record.dataset = dataset.info;
        record.split = split.id;
        record.members = split.members;
        record.fingerprint = project::dataFingerprint(dataset, split.members);
        record.result.run = run;
        record.result.outcome = spec::Outcome::Completed;
        writer.saveRunRecord(record);
        spec::Predictions predictions{
            dataset.info.task, dataset.info.classes, dataset.info.positive, {}};
        for (const spec::ImageRecord& image : dataset.images) {
            const spec::Set set = split.members.at(image.key);
            if (set == spec::Set::Train)
                continue;
            const bool binary = dataset.info.classes.size() == 2;
            const bool ill = image.label == (binary ? dataset.info.positive : 0);
            const double p = ill ? 0.3 + 0.69 * random.uniform() : 0.6 * random.uniform();
            spec::PredictionRow row;
            row.image = image.id;
            row.patient = image.patient.value_or("");
            row.split = spec::toString(set);
            row.yTrue = image.label;
            if (binary) {
                row.p = dataset.info.positive == 0 ? std::vector<double>{p, 1 - p}
                                                   : std::vector<double>{1 - p, p};
            } else {
                row.p.assign(dataset.info.classes.size(), (1 - p) / 4);
                row.p[0] = p;
                const std::size_t mostly =
                    image.label > 0 ? static_cast<std::size_t>(image.label) : 1;
                row.p[mostly] += (1 - p) - (1 - p) / 4 * (static_cast<double>(row.p.size()) - 1);
            }
            predictions.rows.push_back(row);
        }
        writer.savePredictions(run, predictions);
    }

    QTemporaryDir m_folder;
};

}  // namespace lightbox::test
