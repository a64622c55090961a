// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>

#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/Files.h"
#include "base/Random.h"
#include "store/SampleStore.h"
#include "support/TemporaryFolder.h"
#include "training/Trainer.h"

namespace lightbox::training::tests {

using test::TemporaryFolder;

/// Noise; images of class c bear a bright square in a corner of their own.
inline std::vector<std::uint8_t> drawSample(int size, int channels, std::int64_t key, int cls) {
    base::Random random{77, static_cast<std::uint64_t>(key)};
    std::vector<std::uint8_t> sample(static_cast<std::size_t>(channels * size * size));
    for (int c = 0; c < channels; ++c)
        for (int y = 0; y < size; ++y)
            for (int x = 0; x < size; ++x) {
                const bool bright =
                    cls > 0 && (x < size / 2) == (cls % 2 == 1) && (y < size / 2) == (cls < 3);
                sample[static_cast<std::size_t>((c * size + y) * size + x)] =
                    static_cast<std::uint8_t>(random.uniform(0, 120) + (bright ? 60 : 0));
            }
    return sample;
}

/// A store and a job on it.
struct Study {
    TemporaryFolder folder;
    TrainingJob job;
    std::optional<store::SampleStore> samples;

    Study(const std::string& arch, int size, int channels, int train, int val, int classes = 2) {
        spec::TrainingSpec& spec = job.record.spec;
        spec.model.arch = arch;
        spec.model.pretrained = false;
        spec.model.headHidden = 16;
        spec.data = {size, channels};
        spec.batch = 8;
        spec.phase2.lr = 1e-3;
        spec.phase2.batchNorm = "moving";
        spec.threads = 1;
        job.record.id = spec::RunId("r1");
        job.record.dataset.classes = {"a", "b", "c", "d"};
        job.record.dataset.classes.resize(static_cast<std::size_t>(classes));
        job.record.dataset.task = classes == 2 ? spec::Task::Binary : spec::Task::Multiclass;
        job.record.dataset.positive = classes == 2 ? 1 : -1;
        job.featureCache = folder.path() / "features";
        const store::StoreKey key{"synthetic", size, 1, "test"};
        store::SampleStoreWriter writer(folder.path(), key, static_cast<std::size_t>(train + val));
        for (int i = 0; i < train + val; ++i) {
            Sample sample;
            sample.imageKey = 100 + i;
            sample.position = static_cast<std::size_t>(i);
            sample.label = i % classes;
            writer.write(sample.position, sample.imageKey,
                         drawSample(size, 1, sample.imageKey, sample.label));
            (i < train ? job.train : job.val).push_back(sample);
        }
        job.patientsVal.resize(job.val.size());
        writer.publish();
        samples = store::SampleStore::open(folder.path(), key);
    }
};

/// Keeps all it is told; `onEpoch` runs where project would append the row, between best.ckpt and
/// last.ckpt.
class FolderSink : public RunSink {
public:
    explicit FolderSink(std::filesystem::path folder) : m_folder(std::move(folder)) {}
    void environment(const spec::Environment& environment, const spec::ParameterCounts& counts,
                     const std::vector<spec::Warning>& warnings) override {
        seenEnvironment = environment;
        seenCounts = counts;
        seenWarnings = warnings;
    }
    void warned(const spec::Warning& warning) override { faults.push_back(warning); }
    void paused(bool still) override {
        pauses.push_back(still);
        if (onPause)
            onPause(still);
    }
    void epoch(const spec::EpochReport& report) override {
        history[{report.phase, report.epoch}] = report;
        if (onEpoch)
            onEpoch(report);
    }
    [[nodiscard]] std::filesystem::path checkpointFolder() const override {
        return m_folder / "checkpoints";
    }
    [[nodiscard]] std::filesystem::path modelFile() const override {
        return m_folder / "model.safetensors";
    }
    void validationPredictions(const std::vector<std::int64_t>& keys,
                               const std::vector<std::vector<double>>& p) override {
        imageKeys = keys;
        probabilities = p;
    }
    void finished(const spec::RunOutcome& outcome) override { result = outcome; }

    [[nodiscard]] std::vector<std::byte> modelBytes() const { return base::readFile(modelFile()); }

    std::map<std::pair<int, int>, spec::EpochReport> history;
    std::function<void(const spec::EpochReport&)> onEpoch;
    std::function<void(bool)> onPause;
    std::vector<bool> pauses;
    spec::Environment seenEnvironment;
    spec::ParameterCounts seenCounts;
    std::vector<spec::Warning> seenWarnings;
    std::vector<spec::Warning> faults;
    std::vector<std::int64_t> imageKeys;
    std::vector<std::vector<double>> probabilities;
    spec::RunOutcome result;

private:
    std::filesystem::path m_folder;
};

class Observer : public spec::TrainingObserver {
public:
    void started(const Start& start) override { starts.push_back(start); }
    void batch(const Batch& batch) override { batches.push_back(batch); }
    void epoch(const spec::EpochReport& report) override {
        epochs.push_back(report);
        if (onEpoch)
            onEpoch(report);
    }
    void warned(int, int, const spec::Warning& warning) override { warnings.push_back(warning); }
    void ended(const spec::RunOutcome& outcome) override { ends.push_back(outcome); }

    std::vector<Start> starts;
    std::vector<Batch> batches;
    std::vector<spec::Warning> warnings;
    std::vector<spec::EpochReport> epochs;
    std::vector<spec::RunOutcome> ends;
    std::function<void(const spec::EpochReport&)> onEpoch;
};

/// Trains undisturbed in a folder of the study and returns what the sink was told.
inline FolderSink trainIn(Study& study, const std::string& name, const ResumeOptions& resume = {}) {
    FolderSink sink(study.folder.path() / name);
    Observer observer;
    spec::TrainingControl control;
    const auto outcome = train(study.job, *study.samples, sink, observer, control, resume);
    EXPECT_EQ(outcome.message, "");
    return sink;
}

}  // namespace lightbox::training::tests
