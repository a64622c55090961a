// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "base/Files.h"
#include "base/Random.h"
#include "engine/ImportCases.h"
#include "engine/MakeSplit.h"
#include "support/Films.h"
#include "support/NoProgress.h"
#include "support/PredictedRun.h"
#include "support/Scheme.h"
#include "support/TemporaryFolder.h"

namespace lightbox::test {

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
    TemporaryFolder m_folder;

public:
    explicit PredictedProject(const std::vector<std::string>& classes)
        : PredictedProject(Scheme{"classes",
                                  classes.size() == 2 ? spec::Task::Binary : spec::Task::Multiclass,
                                  classes, classes.size() == 2 ? 0 : -1}) {}
    explicit PredictedProject(Scheme scheme = schemes().front()) : m_scheme(std::move(scheme)) {
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
                spec::PixelBuffer pixels{16, 16, 1, std::vector<std::uint8_t>(256)};
                for (std::uint8_t& value : pixels.values)
                    value = static_cast<std::uint8_t>(random.below(200) + 50 * (cls == 0 ? 1 : 0));
                writeFilm(root / "images" / file, pixels);
                table += file + ",p" + std::to_string(100 + patient);
                for (std::size_t c = 0; c < classes; ++c)
                    table += (patient >> c) % 2 == 1 ? ",1" : ",0";
                table += "\n";
            }
        NoProgress silent;
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
        (void)engine::importCases(project, request, silent, {});
        spec::SplitSpec split;
        split.ratios = {40, 30, 30};
        split.sealTest = true;
        (void)engine::makeSplit(project, split);
        run = addRun("first", 7);
    }

    const std::filesystem::path root = m_folder.path();
    const std::filesystem::path project = root / "p.lightbox";
    spec::RunId run;

    /// Another run that has ended, with predictions of its own.
    spec::RunId addRun(const std::string& name, std::uint64_t seed) {
        base::Random random{seed};
        return addPredictedRun(
            project, name, {spec::Set::Val, spec::Set::Test},
            [&](const spec::ImageRecord& image) {
                const auto guess = [&random](bool has) {
                    return has ? 0.3 + 0.69 * random.uniform() : 0.6 * random.uniform();
                };
                std::vector<double> p;
                if (m_scheme.task == spec::Task::Multilabel) {
                    for (const std::int8_t label : image.labels)
                        p.push_back(guess(label == 1));
                } else if (m_scheme.task == spec::Task::Binary) {
                    const double ill = guess(image.label == m_scheme.positive);
                    p = m_scheme.positive == 0 ? std::vector<double>{ill, 1 - ill}
                                               : std::vector<double>{1 - ill, ill};
                } else {
                    double sum = 0;
                    for (int c = 0; c < static_cast<int>(m_scheme.classes.size()); ++c) {
                        p.push_back(random.uniform() + (c == image.label ? 0.5 : 0));
                        sum += p.back();
                    }
                    for (double& one : p)
                        one /= sum;
                }
                return p;
            },
            "2026-11-21T10:00:00.000Z");
    }

private:
    Scheme m_scheme;
};

}  // namespace lightbox::test
