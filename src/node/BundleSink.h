// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

#include "spec/Bundle.h"
#include "spec/RunTables.h"
#include "training/RecordingSink.h"

namespace lightbox::node {

/// Writes a run beside its bundle: run.json, history.csv, predictions.csv by pseudonym,
/// model.safetensors and checkpoints, each whole at any moment; and, when training ends, files.json
/// over all of them with copies of what the bundle says of itself.
class BundleSink : public training::RecordingSink {
public:
    /// `folder` exists. What is named is kept by reference.
    BundleSink(std::filesystem::path bundleFolder, std::filesystem::path folder,
               const spec::Bundle& bundle, const std::vector<spec::BundleImage>& images,
               spec::RunRecord& record);

    void epoch(const spec::EpochReport& report) override;
    [[nodiscard]] std::filesystem::path checkpointFolder() const override;
    [[nodiscard]] std::filesystem::path modelFile() const override;
    void finished(const spec::RunOutcome& outcome) override;

protected:
    void saveRecord(const spec::RunRecord& record) override;
    void savePredictions(const spec::Predictions& predictions) override;
    [[nodiscard]] std::vector<spec::PredictionRow>
    validationRows(const std::vector<std::int64_t>& imageKeys,
                   const std::vector<std::vector<double>>& probabilities) const override;

private:
    std::filesystem::path m_bundleFolder;
    std::filesystem::path m_folder;
    const spec::Bundle& m_bundle;
    std::unordered_map<std::int64_t, const spec::BundleImage*> m_images;
};

}  // namespace lightbox::node
