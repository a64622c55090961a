// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "engine/ImportCases.h"
#include "engine/MakeSplit.h"
#include "project/Project.h"
#include "support/ErrorCode.h"
#include "support/Films.h"
#include "support/NoProgress.h"
#include "support/PredictedRun.h"
#include "support/TemporaryFolder.h"

namespace lightbox::test {

/// A folder of its own for each test.
class EngineTest : public ::testing::Test {
    TemporaryFolder m_folder;

protected:
    /// 8 x 8 grey PNG whose pixels depend on `number`.
    void writeFilm(const std::filesystem::path& file, int number) const {
        test::writeFilm(file, film(number, 8, 8, 1, 3));
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
        int number = 0;
        return addPredictedRun(project, name, sets, [&number](const spec::ImageRecord& image) {
            const bool right = ++number % 10 != 0;
            const double p = ((image.label == 1) == right ? 0.6 : 0.1) + number * 1e-3;
            return std::vector<double>{1 - p, p};
        });
    }

    const std::filesystem::path folder = m_folder.path();
    std::filesystem::path project = folder / "test.lightbox";
    NoProgress progress;
};

/// A short name for what most of these tests ask.
template <class Act> std::string codeOf(Act act) {
    return errorCode(std::move(act));
}

}  // namespace lightbox::test
