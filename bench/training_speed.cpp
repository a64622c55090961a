// SPDX-License-Identifier: GPL-3.0-or-later
// Images per second of feature extraction (phase 1's only pass of the backbone), of a training
// epoch of phase 2 and of prediction, on made-up images: the pixels do not matter to the clock.
//
//   GOMP_SPINCOUNT=20000 training_speed [ARCH [SIZE [IMAGES [BATCH [THREADS [PRECISION [STAGE]]]]]]]    efficientnet_lite0 128 512 32 0
//
// With STAGE, phase 2 opens from that stage on and runs four epochs on four cached views of what lies
// below; its figure then counts these four, by the time of the whole run: phase 1 too, whose pass fills
// the cache.
#include <sys/resource.h>
#include <unistd.h>

#include <chrono>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <string>
#include <vector>

#include "base/Random.h"
#include "training/Trainer.h"

namespace {

using namespace lightbox;

/// A folder that goes with the program.
struct Scratch {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("lightbox-speed-" + std::to_string(::getpid()));
    Scratch() { std::filesystem::create_directories(path); }
    ~Scratch() {
        std::error_code error;
        std::filesystem::remove_all(path, error);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
};

class Sink : public training::RunSink {
public:
    explicit Sink(std::filesystem::path folder) : m_folder(std::move(folder)) {}
    void environment(const spec::Environment& environment, const spec::ParameterCounts& /*counts*/,
                     const std::vector<spec::Warning>& /*warnings*/) override {
        seen = environment;
    }
    void epoch(const spec::EpochReport& report) override { last = report; }
    [[nodiscard]] std::filesystem::path checkpointFolder() const override { return m_folder; }
    [[nodiscard]] std::filesystem::path modelFile() const override {
        return m_folder / "model.safetensors";
    }
    void validationPredictions(const std::vector<std::int64_t>& /*keys*/,
                               const std::vector<std::vector<double>>& /*p*/) override {}
    void finished(const spec::RunOutcome& outcome) override { result = outcome; }

    spec::Environment seen;
    spec::EpochReport last;
    spec::RunOutcome result;

private:
    std::filesystem::path m_folder;
};

/// Of all threads, so far.
double processorSeconds() {
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// Notes the processor time at the start and after each epoch.
class Clock : public spec::TrainingObserver {
public:
    void started(const Start& /*start*/) override { times.push_back(processorSeconds()); }
    void batch(const Batch& /*batch*/) override {}
    void epoch(const spec::EpochReport& /*report*/) override {
        times.push_back(processorSeconds());
    }
    void ended(const spec::RunOutcome& /*outcome*/) override {}
    std::vector<double> times;
};

store::SampleStore makeSamples(const std::filesystem::path& folder, int size, int images) {
    const store::StoreKey key{"speed", size, 1, "noise"};
    store::SampleStoreWriter writer(folder, key, static_cast<std::size_t>(images));
    std::vector<std::uint8_t> sample(static_cast<std::size_t>(size) *
                                     static_cast<std::size_t>(size));
    for (int i = 0; i < images; ++i) {
        base::Random random{static_cast<std::uint64_t>(i)};
        for (std::uint8_t& value : sample)
            value = static_cast<std::uint8_t>(random.next());
        writer.write(static_cast<std::size_t>(i), i, sample);
    }
    writer.publish();
    return store::SampleStore::open(folder, key).value();
}

double secondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

void measure(spec::TrainingSpec spec, const std::string& precision, int images) {
    const Scratch scratch;
    spec.precision = precision;
    const auto samples = makeSamples(scratch.path, spec.data.size, images);
    training::TrainingJob job;
    job.record.spec = spec;
    job.record.dataset.classes = {"no", "yes"};
    job.record.dataset.positive = 1;
    job.featureCache = scratch.path / "features";
    std::vector<std::size_t> positions;
    for (int i = 0; i < images; ++i) {
        const training::Sample sample{i, static_cast<std::size_t>(i), i % 2, {}};
        (i % 8 == 0 ? job.val : job.train).push_back(sample);
        positions.push_back(static_cast<std::size_t>(i));
    }
    Clock clock;
    spec::TrainingControl control;

    // One epoch of the head is all but free: what phase 1 takes is the pass of the backbone.
    Sink sink(scratch.path / "run");
    const auto outcome = training::train(job, samples, sink, clock, control);
    if (outcome.outcome != spec::Outcome::Completed)
        throw std::runtime_error(outcome.message);
    job.record.environment = sink.seen;
    const auto start = std::chrono::steady_clock::now();
    const auto predictions =
        training::predict(job.record, sink.modelFile(), samples, positions, {});
    const double predicting = secondsSince(start);

    // The first epoch fills oneDNN's cache of kernels; the second is what later ones cost. With cached
    // stages everything counts.
    const double features = clock.times.at(1) - clock.times.at(0);
    const bool cached = spec.phase2.fromStage > 0;
    const double epoch = cached ? (clock.times.back() - clock.times.at(0)) / spec.phase2.epochs
                                : clock.times.at(3) - clock.times.at(2);
    std::cout << std::fixed << std::setprecision(1) << std::setw(6) << sink.seen.precision
              << "  images a processor second: features " << std::setw(8) << images / features
              << "  training " << std::setw(8) << static_cast<double>(job.train.size()) / epoch
              << "  by the clock: training " << std::setw(8) << sink.last.imagesPerSecond
              << "  prediction " << std::setw(8)
              << static_cast<double>(predictions.size()) / predicting << "   peak "
              << outcome.peakMemoryMb << " MB\n";
}

int argument(int count, char** values, int index, int otherwise) {
    return count > index ? std::atoi(values[index]) : otherwise;
}

}  // namespace

int main(int count, char** values) {
    try {
        spec::TrainingSpec spec;
        spec.model.arch = count > 1 ? values[1] : "efficientnet_lite0";
        spec.model.pretrained = false;
        spec.data = {argument(count, values, 2, 128), spec.model.arch == "small_cnn" ? 1 : 3};
        const int images = argument(count, values, 3, 512);
        spec.batch = argument(count, values, 4, 32);
        spec.threads = argument(count, values, 5, 0);
        spec.phase1.epochs = 1;
        spec.phase2.epochs = 2;
        spec.earlyStopping.patience = 0;
        spec.phase2.fromStage = argument(count, values, 7, 0);
        if (spec.phase2.fromStage > 0) {
            spec.phase2.epochs = 4;
            spec.phase1.views = 4;
        }
        spec.phase2.batchNorm = "frozen";
        spec.augment.rotation = 7;
        const auto environment = training::resolveEnvironment(spec);
        std::cout << spec.model.arch << ", " << spec.data.size << " px, batches of " << spec.batch
                  << ", " << environment.device << ", " << environment.cpuCapability << ", "
                  << environment.threads << " threads\n";
        for (const std::string precision : {"bf16", "fp32"})
            if (count <= 6 || precision == values[6])
                measure(spec, precision, images);
    } catch (const std::exception& error) {
        std::cerr << "error: " << error.what() << '\n';
        return 1;
    }
    return 0;
}
