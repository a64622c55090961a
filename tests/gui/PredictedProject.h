// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTemporaryDir>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "base/Files.h"
#include "base/Random.h"
#include "engine/Images.h"
#include "engine/ImportCases.h"
#include "engine/MakeSplit.h"
#include "project/Project.h"

namespace lightbox::test {

/// What the classes of a PredictedProject are.
struct Scheme {
    const char* name;
    spec::Task task = spec::Task::Binary;
    std::vector<std::string> classes = {"ILL", "WELL"};
    int positive = 0;
};
inline const std::vector<Scheme>& schemes() {
    static const std::vector<Scheme> all{
        {"positive 0"},
        {"positive 1", spec::Task::Binary, {"GOOD", "POOR"}, 1},
        {"3 classes", spec::Task::Multiclass, {"A", "B", "C"}, -1},
        {"multi-label", spec::Task::Multilabel, {"EDEMA", "MASS", "NODULE"}, -1}};
    return all;
}

/// A project with 60 patients of two images each, a sealed split, and one run whose predictions are there; the run has no
/// weights. Made without training, so that a test of a page takes no longer than the page.
class PredictedProject {
public:
    explicit PredictedProject(const std::vector<std::string>& classes)
        : PredictedProject(Scheme{"classes",
                                  classes.size() == 2 ? spec::Task::Binary : spec::Task::Multiclass,
                                  classes, classes.size() == 2 ? 0 : -1}) {}
    explicit PredictedProject(Scheme scheme = schemes().front()) : m_scheme(std::move(scheme)) {
        namespace fs = std::filesystem;
        root = m_folder.path().toStdString();
        base::Random random{7};
        const std::size_t classes = m_scheme.classes.size();
        const bool multilabel = m_scheme.task == spec::Task::Multilabel;
        std::string table = "path,patient";
        for (const std::string& name : m_scheme.classes)
            table += "," + name;
        table += "\n";
        for (int patient = 0; patient < 60; ++patient)
            for (int image = 0; image < 2; ++image) {
                std::size_t cls = static_cast<std::size_t>(patient) % 3;
                if (classes == 2)  // a third is of the positive class
                    cls = static_cast<std::size_t>(cls == 0 ? m_scheme.positive
                                                            : 1 - m_scheme.positive);
                const std::string name =
                    "p" + std::to_string(100 + patient) + "_" + std::to_string(image) + ".png";
                const std::string file = multilabel ? name : m_scheme.classes[cls] + "/" + name;
                fs::create_directories((root / "images" / file).parent_path());
                spec::PixelBuffer pixels{16, 16, 1, std::vector<std::uint8_t>(256)};
                for (std::uint8_t& value : pixels.values)
                    value = static_cast<std::uint8_t>(random.below(200) + 50 * (cls == 0 ? 1 : 0));
                engine::writePng(root / "images" / file, pixels);
                table += file + ",p" + std::to_string(100 + patient);
                for (std::size_t c = 0; c < classes; ++c)
                    table += (patient >> c) % 2 == 1 ? ",1" : ",0";
                table += "\n";
            }
        struct Silent : spec::ProgressObserver {
            void progressed(const spec::Progress&) override {}
        } silent;
        spec::ImportRequest request;
        if (multilabel) {
            base::writeFileAtomically(root / "images" / "labels.csv", table);
            request.sources = {root / "images" / "labels.csv"};
            request.format = "csv";
            request.labelColumns = m_scheme.classes;
        } else {
            request.sources = {root / "images"};
            request.format = "folder";
            if (m_scheme.positive >= 0)
                request.positive = m_scheme.classes[static_cast<std::size_t>(m_scheme.positive)];
            request.patientPattern = "p(\\d+)_";
        }
        project = root / "p.lightbox";
        (void)engine::importCases(project, request, silent, {});
        spec::SplitSpec split;
        split.ratios = {40, 30, 30};
        split.sealTest = true;
        (void)engine::makeSplit(project, split);
        run = addRun("first", 7);
    }

    std::filesystem::path root;
    std::filesystem::path project;
    spec::RunId run;

    /// Another run that has ended, with predictions of its own.
    spec::RunId addRun(const std::string& name, std::uint64_t seed) {
        base::Random random{seed};
        project::Project writer = project::Project::open(project, project::Access::Write);
        const spec::Dataset dataset = writer.dataset();
        const spec::Split split = *writer.currentSplit();
        const spec::RunId id = writer.newRun(name);
        spec::RunRecord record;
        record.id = id;
        record.name = name;
        record.startedAt = "2026-11-21T10:00:00.000Z";
        record.dataset = dataset.info;
        record.split = split.id;
        record.members = split.members;
        record.fingerprint = project::dataFingerprint(dataset, split.members);
        record.result.run = id;
        record.result.outcome = spec::Outcome::Completed;
        writer.saveRunRecord(record);
        spec::Predictions predictions{
            dataset.info.task, dataset.info.classes, dataset.info.positive, {}};
        for (const spec::ImageRecord& image : dataset.images) {
            const spec::Set set = split.members.at(image.key);
            if (set == spec::Set::Train)
                continue;
            spec::PredictionRow row;
            row.image = image.id;
            row.patient = image.patient.value_or("");
            row.split = spec::toString(set);
            if (dataset.info.task == spec::Task::Multilabel) {
                row.yTrueMulti = image.labels;
                for (const std::int8_t label : image.labels)
                    row.p.push_back(label == 1 ? 0.3 + 0.69 * random.uniform()
                                               : 0.6 * random.uniform());
            } else if (dataset.info.task == spec::Task::Binary) {
                row.yTrue = image.label;
                const bool ill = image.label == dataset.info.positive;
                const double p = ill ? 0.3 + 0.69 * random.uniform() : 0.6 * random.uniform();
                row.p = dataset.info.positive == 0 ? std::vector<double>{p, 1 - p}
                                                   : std::vector<double>{1 - p, p};
            } else {
                row.yTrue = image.label;
                double sum = 0;
                for (std::size_t c = 0; c < dataset.info.classes.size(); ++c) {
                    row.p.push_back(random.uniform() +
                                    (static_cast<int>(c) == image.label ? 0.5 : 0));
                    sum += row.p.back();
                }
                for (double& p : row.p)
                    p /= sum;
            }
            predictions.rows.push_back(row);
        }
        writer.savePredictions(id, predictions);
        return id;
    }

private:
    Scheme m_scheme;
    QTemporaryDir m_folder;
};

}  // namespace lightbox::test
