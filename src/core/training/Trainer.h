// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "spec/Run.h"
#include "spec/TrainingControl.h"
#include "store/SampleStore.h"
#include "training/Peers.h"

namespace lightbox::training {

/// One image as training sees it: where its sample is and what it is.
struct Sample {
    std::int64_t imageKey = 0;
    std::size_t position = 0;         ///< in the store
    int label = -1;                   ///< index into the classes
    std::vector<std::int8_t> labels;  ///< multi-label: 1, 0, -1 unknown
};

/// A value: all a run needs, independent of project and files but for the folders named.
struct TrainingJob {
    spec::RunRecord record;     ///< id, name, spec, environment asked for
    std::vector<Sample> train;  ///< sorted by image key
    std::vector<Sample> val;
    std::vector<std::string> patientsVal;    ///< parallel to val, "" unknown
    std::vector<std::string> patientsTrain;  ///< parallel to train, or empty: none is known
    std::filesystem::path weights;           ///< backbone weights, empty: from scratch
    std::filesystem::path featureCache;      ///< folder for cached features
};

/// Where epochs and checkpoints go; project and node implement it. Every call returns after its
/// data is durable.
class RunSink {
public:
    virtual ~RunSink() = default;
    virtual void environment(const spec::Environment& environment,
                             const spec::ParameterCounts& parameters,
                             const std::vector<spec::Warning>& warnings) = 0;
    /// A fault of training, when it shows; kept with the warnings of the run.
    virtual void warned(const spec::Warning& /*warning*/) {}
    /// Training stands still from now on, or goes on.
    virtual void paused(bool /*still*/) {}
    virtual void
    epoch(const spec::EpochReport&
              report) = 0;  ///< appended to history.csv; an epoch written again replaces its row
    [[nodiscard]] virtual std::filesystem::path
    checkpointFolder() const = 0;  ///< last.ckpt and best.ckpt live here
    [[nodiscard]] virtual std::filesystem::path modelFile() const = 0;  ///< model.safetensors
    /// Probabilities of the validation set by the best weights, n x classes in their order.
    virtual void validationPredictions(const std::vector<std::int64_t>& imageKeys,
                                       const std::vector<std::vector<double>>& probabilities) = 0;
    virtual void finished(const spec::RunOutcome& outcome) = 0;
};

struct ResumeOptions {
    bool resume = false;
    bool allowInexact =
        false;           ///< go on although build, CPU capability, threads or precision differ
    bool begun = false;  ///< epochs have ended before: without last.ckpt it is refused
    int threads = 0;     ///< asked for; 0: as the run had
    int history = -1;    ///< epochs that the run's history holds; below 0: not known
};

/// Classes of which `samples` hold no case, or no case of anything else: nothing can be learnt or
/// measured of them. Ascending; all of them where there is one class only.
[[nodiscard]] std::vector<std::size_t> unlearnableClasses(const std::vector<Sample>& samples,
                                                          const spec::ClassScheme& scheme);
/// Throws Error refused (one_class_only) where nothing can be learnt of any class.
void requireLearnable(const std::vector<Sample>& train, const spec::ClassScheme& scheme);

/// What this process would train on: device resolved, precision resolved (auto: bf16 on a GPU and
/// where the processor multiplies bf16 itself, else fp32), threads (0: physical cores; small_cnn:
/// 1, which is faster), versions.
[[nodiscard]] spec::Environment resolveEnvironment(const spec::TrainingSpec& spec);

/// Trains both phases (or goes on from the last checkpoint). Deterministic on a CPU: same job, same
/// environment, same bits, whether or not it was interrupted. Throws Error before the first epoch
/// (weights, memory, mismatch on resume); later faults end as Outcome::Failed.
[[nodiscard]] spec::RunOutcome train(const TrainingJob& job, const store::SampleStore& samples,
                                     RunSink& sink, spec::TrainingObserver& observer,
                                     spec::TrainingControl& control,
                                     const ResumeOptions& resume = {});

/// The same by several processes, each calling this with the same job and environment and with a sink
/// of its own: to rounding, the weights that one would train. Besides, throws Error usage
/// (batch_norm_shared); where another process is lost, the outcome is Failed.
[[nodiscard]] spec::RunOutcome
trainTogether(const TrainingJob& job, const store::SampleStore& samples, RunSink& sink,
              spec::TrainingObserver& observer, spec::TrainingControl& control,
              const ResumeOptions& resume, std::shared_ptr<Peers> peers);

/// Probabilities of `model.safetensors` for any samples of a store: n x classes in the order of the
/// classes.
/// Backbone in the run's precision where this machine has it, head and probabilities in float32 and
/// double. Throws Error (the weight reader's, sample_invalid; Cancelled on `stop`).
[[nodiscard]] std::vector<std::vector<double>> predict(const spec::RunRecord& record,
                                                       const std::filesystem::path& model,
                                                       const store::SampleStore& samples,
                                                       const std::vector<std::size_t>& positions,
                                                       std::stop_token stop);
/// The same for loose samples (channels x size x size each).
[[nodiscard]] std::vector<std::vector<double>>
predict(const spec::RunRecord& record, const std::filesystem::path& model,
        const std::vector<std::vector<std::uint8_t>>& samples, std::stop_token stop);

/// One sample augmented as training would in (seed, epoch, image): same layout as the sample.
[[nodiscard]] std::vector<std::uint8_t> augmented(const spec::AugmentSpec& augment,
                                                  const std::vector<std::uint8_t>& sample,
                                                  int channels, int size, std::uint64_t seed,
                                                  int epoch, std::int64_t imageKey);

}  // namespace lightbox::training
