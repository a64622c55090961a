// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "training/Checkpoint.h"
#include "training/Environment.h"
#include "training/Epoch.h"
#include "training/Phase.h"
#include "training/ProgressReporter.h"
#include "training/Trainer.h"

namespace lightbox::training {

/// Leads a run through its phases. Durable after every epoch, in this order: best.ckpt (if it is
/// the best), the row of history.csv, last.ckpt. A run killed between two of them repeats the
/// epoch, with the same bits, and writes them again.
class TwoPhaseTrainer {
public:
    /// Builds the network, loads weights or the last checkpoint. Throws Error for whatever makes
    /// training impossible.
    TwoPhaseTrainer(const TrainingJob& job, const store::SampleStore& samples, RunSink& sink,
                    spec::TrainingObserver& observer, spec::TrainingControl& control,
                    const ResumeOptions& resume, std::shared_ptr<Peers> peers);
    /// Never throws for what happens while training: that is the outcome.
    [[nodiscard]] spec::RunOutcome run();

private:
    enum class PhaseEnd { Done, StoppedEarly, Faulty, Cancelled };

    /// Classes that training cannot learn, and what epochs are judged by.
    void chooseMetric();
    [[nodiscard]] spec::Environment environmentHere(const spec::TrainingSpec& spec) const;
    void readLastCheckpoint(const ResumeOptions& resume);
    void buildResources();
    void restoreModel(const models::TensorMap& tensors, const std::filesystem::path& file);
    void checkRoom();
    /// Goes on counting from what a stopped run has taken.
    void countFromRecord();
    /// All that it has worked, whatever belongs to no epoch included.
    [[nodiscard]] std::vector<double> secondsOfPhases() const;
    void announce();

    [[nodiscard]] spec::Outcome trainPhases();
    [[nodiscard]] PhaseEnd trainFromState();
    /// After an epoch for which memory did not suffice: back to the last checkpoint, or the start,
    /// with every batch computed in twice as many parts. Throws Error failed (memory_short) where a
    /// part would be too small.
    void halveBatches();
    void warn(int phase, int epoch, const spec::Warning& warning);
    [[nodiscard]] PhaseEnd trainHead();
    [[nodiscard]] PhaseEnd trainAll();
    void enterPhase2();
    void fill(FeatureCache& cache);
    [[nodiscard]] PhaseEnd runPhase(Phase& phase, const spec::PhaseSpec& phaseSpec);
    /// What changes from epoch to epoch of a phase.
    struct Moving {
        Optimiser optimiser;
        Schedule schedule;
        WeightAverage average;
        EarlyStopping earlyStopping;
        FaultWatch faults;
    };
    void runEpoch(Phase& phase, Moving& moving);
    /// `moving` nullptr: without the state of a phase.
    [[nodiscard]] Checkpoint checkpoint(const Moving* moving) const;
    /// Loads the best weights into the model; false when there are none, or best.ckpt is of an
    /// epoch that the run is to repeat.
    bool restoreBest();
    void writeResult();

    const TrainingJob& m_job;
    const spec::TrainingSpec& m_spec;
    const store::SampleStore& m_samples;
    RunSink& m_sink;
    spec::TrainingObserver& m_observer;
    spec::TrainingControl& m_control;
    std::shared_ptr<Peers> m_peers;
    std::vector<spec::Warning> m_warnings;
    std::string m_fingerprint;
    std::vector<std::size_t> m_untrained;  ///< classes of which training lacks cases
    /// As asked, but by loss where no class has an AUROC on validation.
    spec::EarlyStoppingSpec m_earlyStopping;
    spec::Environment m_environment;
    std::optional<Checkpoint> m_resumed;  ///< until its optimiser state has been taken over
    std::unique_ptr<ComputeScope> m_compute;
    std::unique_ptr<PhaseResources> m_resources;
    std::unique_ptr<ProgressReporter> m_progress;
    TrainingState m_state;
    double m_secondsBefore = 0;  ///< that a resumed run had taken
};

}  // namespace lightbox::training
