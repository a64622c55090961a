// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>
#include <unistd.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "base/Error.h"
#include "engine/Images.h"
#include "engine/ImportCases.h"
#include "engine/MakeSplit.h"
#include "project/Project.h"
#include "spec/Progress.h"

namespace lightbox::test {

class NoProgress : public spec::ProgressObserver {
public:
    void progressed(const spec::Progress&) override {}
};

/// A folder of its own for each test.
class EngineTest : public ::testing::Test {
protected:
    EngineTest() {
        folder = std::filesystem::temp_directory_path() /
                 ("lightbox-engine-" + std::to_string(getpid()) + "-" +
                  ::testing::UnitTest::GetInstance()->current_test_info()->name());
        std::filesystem::remove_all(folder);
        std::filesystem::create_directories(folder);
        project = folder / "test.lightbox";
    }
    ~EngineTest() override {
        std::error_code ignored;
        std::filesystem::remove_all(folder, ignored);
    }

    /// 8 x 8 grey PNG whose pixels depend on `number`.
    void writeFilm(const std::filesystem::path& file, int number) const {
        std::filesystem::create_directories(file.parent_path());
        spec::PixelBuffer film{8, 8, 1, std::vector<std::uint8_t>(64)};
        for (std::size_t i = 0; i < 64; ++i)
            film.values[i] =
                static_cast<std::uint8_t>((number * 37 + static_cast<int>(i) * 3) % 251);
        engine::writePng(file, film);
    }
    /// `count` patients p000, p001 … with one film each in FOLDER/CLASS.
    void writeClass(const std::string& source, const std::string& cls, int first, int count) const {
        for (int i = first; i < first + count; ++i)
            writeFilm(folder / source / cls / ("p" + std::to_string(1000 + i) + ".png"), i);
    }
    spec::ImportReport importFolder(const std::string& source, const std::string& positive = {}) {
        spec::ImportRequest request;
        request.sources = {folder / source};
        request.patientPattern = "(p\\d+)";
        request.positive = positive;
        return engine::importCases(project, request, progress, {});
    }
    /// 60 patients of two classes, split and, if asked, sealed.
    spec::SplitReport prepare(bool seal) {
        writeClass("films", "normal", 0, 40);
        writeClass("films", "pneumonia", 40, 20);
        (void)importFolder("films");
        spec::SplitSpec spec;
        spec.ratios = {60, 20, 20};
        spec.sealTest = seal;
        return engine::makeSplit(project, spec);
    }
    /// A run that never trained: its record and predictions of `sets` by a rule that is right nine
    /// times in ten.
    spec::RunId addRun(const std::string& name, const std::vector<spec::Set>& sets) {
        project::Project open = project::Project::open(project, project::Access::Write);
        const spec::Dataset dataset = open.dataset();
        const spec::Split split = *open.currentSplit();
        spec::RunRecord record;
        record.id = open.newRun(name);
        record.name = name;
        record.dataset = dataset.info;
        record.split = split.id;
        record.members = split.members;
        record.fingerprint = project::dataFingerprint(dataset, split.members);
        record.result.run = record.id;
        record.result.outcome = spec::Outcome::Completed;
        open.saveRunRecord(record);
        spec::Predictions predictions{
            dataset.info.task, dataset.info.classes, dataset.info.positive, {}};
        int number = 0;
        for (const spec::ImageRecord& image : dataset.images)
            for (const spec::Set set : sets)
                if (split.members.contains(image.key) && split.members.at(image.key) == set) {
                    const bool right = ++number % 10 != 0;
                    const double p = ((image.label == 1) == right ? 0.6 : 0.1) + number * 1e-3;
                    predictions.rows.push_back({image.id,
                                                image.patient.value_or(""),
                                                spec::toString(set),
                                                image.label,
                                                {},
                                                {1 - p, p}});
                }
        open.savePredictions(record.id, predictions);
        return record.id;
    }

    std::filesystem::path folder;
    std::filesystem::path project;
    NoProgress progress;
};

/// The code of the Error that `act` throws, "" when it throws none.
template <class Act> std::string codeOf(Act&& act) {
    try {
        act();
    } catch (const base::Error& error) {
        return error.facts().code;
    }
    return "";
}

}  // namespace lightbox::test
