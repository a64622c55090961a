// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "spec/Progress.h"

namespace lightbox::demo {

struct DemoSpec {
    int patients = 240;
    std::uint64_t seed = 42;
    int threads = 0;
};

struct DemoReport {
    std::size_t images = 0;
    std::size_t patients = 0;
    std::filesystem::path labels;     ///< labels.csv: path,label
    std::filesystem::path lesions;    ///< lesions.csv: path,x,y outline points
    std::vector<std::string> faults;  ///< what was planted, as README.txt lists it
};

/// Writes a synthetic cohort of frontal chest films (12-bit DICOM CR) into `folder`, which must be absent or empty (Error refused otherwise).
/// The same seed gives the same bytes. See the README.txt it writes.
DemoReport writeCohort(const std::filesystem::path& folder, const DemoSpec& spec,
                       spec::ProgressObserver& progress, std::stop_token stop);

}  // namespace lightbox::demo
