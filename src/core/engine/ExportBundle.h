// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>
#include <vector>

#include "engine/OpenProject.h"
#include "spec/Bundle.h"
#include "spec/Progress.h"
#include "spec/Training.h"

namespace lightbox::engine {

struct BundleRequest {
    std::string run;  ///< trained anew elsewhere: its settings and sets; empty: `spec`, `fold`
    spec::TrainingSpec spec;  ///< as train() takes it
    int fold = 0;
    std::filesystem::path out;  ///< a folder that does not exist, or is empty
};
struct BundleReport {
    spec::Bundle bundle;
    std::uint64_t bytes = 0;
    std::vector<spec::Warning> warnings;  ///< as train() would say before it begins
};
/// Writes what lightbox-node trains from: decoded samples of training and validation, settings,
/// labels and pseudonyms. Nothing of any other image, no path, no id of an image or a patient. Throws
/// Error as train() does before it begins; bundle_exists; bundle_closed where an image of training or
/// validation is closed; bundle_split_changed where the run's data is no longer what it was. What was
/// begun is taken away again when it fails or is cancelled.
BundleReport exportBundle(const OpenProject& project, const BundleRequest& request,
                          spec::ProgressObserver& progress, std::stop_token stop);

}  // namespace lightbox::engine
