// SPDX-License-Identifier: GPL-3.0-or-later
#include "BundleSink.h"

#include "base/Files.h"
#include "base/Json.h"
#include "spec/Json.h"
#include "store/Bundle.h"

namespace lightbox::node {

namespace fs = std::filesystem;

BundleSink::BundleSink(fs::path bundleFolder, fs::path folder, const spec::Bundle& bundle,
                       const std::vector<spec::BundleImage>& images, spec::RunRecord& record)
    : RecordingSink(record),
      m_bundleFolder(std::move(bundleFolder)),
      m_folder(std::move(folder)),
      m_bundle(bundle) {
    for (const spec::BundleImage& image : images)
        m_images.emplace(image.key, &image);
}

void BundleSink::epoch(const spec::EpochReport& report) {
    const fs::path file = m_folder / "history.csv";
    std::vector<spec::EpochReport> before;
    if (fs::is_regular_file(file))
        before = spec::readHistory(file);
    base::writeFileAtomically(file, spec::historyText(spec::withEpoch(std::move(before), report),
                                                      m_bundle.scheme.classes));
}

fs::path BundleSink::checkpointFolder() const {
    const fs::path folder = m_folder / "checkpoints";
    fs::create_directories(folder);
    return folder;
}

fs::path BundleSink::modelFile() const {
    return m_folder / "model.safetensors";
}

void BundleSink::saveRecord(const spec::RunRecord& record) {
    base::writeFileAtomically(m_folder / "run.json", base::toText(spec::toJson(record)));
}

void BundleSink::savePredictions(const spec::Predictions& predictions) {
    base::writeFileAtomically(m_folder / "predictions.csv", spec::predictionsText(predictions));
}

std::vector<spec::PredictionRow>
BundleSink::validationRows(const std::vector<std::int64_t>& imageKeys,
                           const std::vector<std::vector<double>>& probabilities) const {
    std::vector<spec::PredictionRow> rows;
    rows.reserve(imageKeys.size());
    for (std::size_t i = 0; i < imageKeys.size(); ++i) {
        const spec::BundleImage& image = *m_images.at(imageKeys[i]);
        rows.push_back({spec::ImageId(image.image), image.patient, spec::toString(spec::Set::Val),
                        image.label, image.labels, probabilities.at(i)});
    }
    return rows;
}

void BundleSink::finished(const spec::RunOutcome& outcome) {
    RecordingSink::finished(outcome);
    for (const char* name : {store::bundleFile, store::bundleImagesFile})
        base::writeFileAtomically(m_folder / name, base::readFile(m_bundleFolder / name));
    spec::BundleRun run{m_bundle.id, {}};
    for (const char* name :
         {store::bundleFile, store::bundleImagesFile, "run.json", "history.csv", "predictions.csv",
          "model.safetensors", "checkpoints/last.ckpt", "checkpoints/best.ckpt"})
        if (fs::is_regular_file(m_folder / name))
            run.files.push_back(store::describeFile(m_folder, name));
    base::writeFileAtomically(m_folder / store::bundleRunFile, base::toText(spec::toJson(run)));
}

}  // namespace lightbox::node
