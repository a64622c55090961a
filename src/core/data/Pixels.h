// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <stop_token>
#include <vector>

#include "spec/Dataset.h"
#include "spec/Pixels.h"
#include "spec/Progress.h"
#include "store/SampleStore.h"

namespace lightbox::data {

/// Pixels of an image wherever they lie (file, frame, element of an npz). Throws Error.
[[nodiscard]] spec::ModalityImage readPixels(const spec::ImageSource& source);

/// The store of these images at this size: opened when it is there, else decoded in parallel and published. Images that cannot be decoded
/// any more are left out and named in `issues`.
[[nodiscard]] store::SampleStore fillStore(const std::filesystem::path& cacheFolder, const spec::Dataset& dataset, int size,
                                           int channels, int threads, std::vector<spec::ImportIssue>& issues,
                                           spec::ProgressObserver& progress, std::stop_token stop);

}  // namespace lightbox::data
