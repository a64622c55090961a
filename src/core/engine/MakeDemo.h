// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "spec/Progress.h"
#include "spec/Run.h"
#include "spec/TrainingControl.h"

namespace lightbox::engine {

struct DemoRequest {
    std::filesystem::path folder;
    int patients = 240;
    std::uint64_t seed = 42;
    int threads = 0;
};
struct DemoSummary {
    std::filesystem::path folder;
    std::filesystem::path labels;
    std::size_t images = 0;
    std::size_t patients = 0;
    std::vector<std::string> faults;
};
/// Draws the cohort into `folder`, which must be absent or empty: a folder a patient, labels.csv,
/// lesions.csv and README.txt.
[[nodiscard]] DemoSummary makeDemo(const DemoRequest& request, spec::ProgressObserver& progress,
                                   std::stop_token stop);
/// Cohort (in `folder`/cohort, or the one that lies in `folder` itself), import, split 70/15/15 and
/// seal: the demonstration project, ready to train. Returns its folder. What is there already is
/// not made again.
[[nodiscard]] std::filesystem::path
makeDemoProject(const DemoRequest& request, spec::ProgressObserver& progress, std::stop_token stop);

}  // namespace lightbox::engine
