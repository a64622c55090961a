// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "base/Json.h"
#include "spec/Run.h"

namespace lightbox::spec {

/// A file of a bundle, or of the run that came of one.
struct BundleFile {
    std::string path;  ///< below the folder, parts divided by '/'
    std::uint64_t bytes = 0;
    std::string sha256;  ///< 64 lower-case hexadecimal digits
    bool operator==(const BundleFile&) const = default;
};

/// bundle.json: what a machine without the project needs to train one of its runs. Nothing in it
/// names a path, a patient or a file of the source.
struct Bundle {
    /// SHA-256 over all that follows; toJson() computes it.
    std::string id;
    std::string createdAt;  ///< UTC, ISO 8601
    TrainingSpec spec;
    Environment environment;  ///< what the exporting machine would train on
    ClassScheme scheme;
    SplitId split;
    int fold = 0;               ///< from 1; 0: the split's own sets
    std::string fingerprint;    ///< of the project's data, DESIGN.md section 3
    std::string samplesData;    ///< the store's key is this, size and channels of
    std::string samplesRecipe;  ///< `spec`, and this
    std::size_t train = 0;      ///< images
    std::size_t val = 0;
    std::string weights;  ///< path of the backbone weights within the bundle; empty: from scratch
    std::vector<BundleFile> files;  ///< all but bundle.json itself
};

/// files.json of a run that was trained from a bundle: written last, so that what came over whole
/// can be told from what did not.
struct BundleRun {
    std::string bundle;  ///< Bundle::id
    std::vector<BundleFile> files;
};

/// Both codecs carry a checksum over themselves. Reading throws Error refused (json_invalid,
/// version_newer) for anything that is not as it was written: a member missing or out of range, a
/// path that leads out of the folder, a checksum that does not fit.
[[nodiscard]] base::Json toJson(const Bundle& bundle);
[[nodiscard]] Bundle bundleFromJson(const base::Json& json);
[[nodiscard]] base::Json toJson(const BundleRun& run);
[[nodiscard]] BundleRun bundleRunFromJson(const base::Json& json);

/// In which of program, LibTorch, device, CPU capability, threads, precision and number of processes
/// the two differ, in words ("threads: 2, here 4"). Empty: the same bits.
[[nodiscard]] std::vector<std::string> differences(const Environment& was, const Environment& is);

}  // namespace lightbox::spec
