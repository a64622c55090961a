// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/AuditRobustness.h"

#include <filesystem>

#include "base/Error.h"
#include "base/Files.h"
#include "base/Json.h"
#include "data/samples/Pixels.h"
#include "engine/Access.h"
#include "engine/Scale.h"
#include "engine/Sentences.h"
#include "engine/TrainingData.h"
#include "evaluation/Calibrator.h"
#include "evaluation/Evaluate.h"
#include "imaging/Corruptions.h"
#include "project/Project.h"
#include "spec/JsonRobustness.h"
#include "statistics/Intervals.h"
#include "training/Trainer.h"

namespace lightbox::engine {

namespace {

constexpr const char* kRobustnessFile = "robustness.json";

/// One run's validation images and what is called.
class RobustnessTrial {
public:
    RobustnessTrial(const project::Project& project, const LoadedRun& run,
                    const spec::Dataset& dataset, std::stop_token stop)
        : m_run(run),
          m_dataset(dataset),
          m_stop(std::move(stop)) {
        for (const spec::ImageRecord* image : validationImages(project, run.record, dataset)) {
            if (m_stop.stop_requested())
                throw base::cancelled();
            m_plain.push_back(
                data::readSample(image->source, spec().data.size, spec().data.channels));
            m_keys.push_back(image->key);
        }
        m_options.bootstrap = 0;  // the intervals shown need none
        m_lock = lockOf(project, run.record.id);
        if (scaleOf(m_lock) == spec::Scale::Calibrated)
            m_calibrator = calibratorOf(project, run.record.id);
    }

    [[nodiscard]] std::size_t count() const { return m_plain.size(); }
    [[nodiscard]] const std::optional<spec::OperatingPoint>& lock() const { return m_lock; }

    spec::CorruptionAudit plain() {
        m_before = predicted(m_plain);
        return measured(m_before);
    }

    [[nodiscard]] spec::CorruptionAudit with(imaging::Corruption corruption, int strength) const {
        std::vector<std::vector<std::uint8_t>> changed;
        for (std::size_t i = 0; i < m_plain.size(); ++i)
            changed.push_back(imaging::corrupted(corruption, strength, m_plain[i], spec().data.size,
                                                 spec().data.channels, spec().seed, m_keys[i]));
        spec::CorruptionAudit audit = measured(predicted(changed));
        audit.name = imaging::nameOf(corruption);
        audit.severity = strength;
        return audit;
    }

private:
    const LoadedRun& m_run;
    const spec::Dataset& m_dataset;
    std::stop_token m_stop;
    evaluation::EvaluateOptions m_options;
    std::optional<spec::OperatingPoint> m_lock;
    std::optional<spec::Calibrator> m_calibrator;  ///< where the lock is of calibrated scores
    std::vector<std::vector<std::uint8_t>> m_plain;
    std::vector<std::int64_t> m_keys;
    spec::Predictions m_before;

    [[nodiscard]] const spec::TrainingSpec& spec() const { return m_run.record.spec; }

    [[nodiscard]] spec::Predictions
    predicted(const std::vector<std::vector<std::uint8_t>>& samples) const {
        const auto probabilities = training::predict(m_run.record, m_run.model, samples, m_stop);
        if (m_stop.stop_requested())
            throw base::cancelled();
        spec::Predictions raw{m_run.record.dataset,
                              predictionRows(m_dataset, m_keys, probabilities, spec::Set::Val),
                              m_run.record.untrained};
        return m_calibrator ? evaluation::calibrated(*m_calibrator, std::move(raw)) : raw;
    }

    [[nodiscard]] spec::CorruptionAudit measured(const spec::Predictions& after) const {
        spec::CorruptionAudit audit;
        const spec::Evaluation all = evaluation::evaluate(after, m_options);
        const auto focus = after.focus();
        audit.auroc = focus ? all.aurocPerClass.at(*focus) : all.aurocMacro;
        const evaluation::Decision decision = evaluation::decisionAt(after, m_lock);
        if (const auto& point = decision.point(); point || focus)
            shares(audit, after, decision, point ? point->cls : *focus);
        turns(audit, after);
        return audit;
    }

    static void shares(spec::CorruptionAudit& audit, const spec::Predictions& after,
                       const evaluation::Decision& decision, std::size_t cls) {
        const auto scores = evaluation::classScores(after, cls);
        const auto clusters = evaluation::clustersOf(scores.patients, scores.row.size());
        std::vector<std::uint8_t> negative;
        std::vector<std::uint8_t> called;
        std::vector<std::uint8_t> cleared;
        for (std::size_t i = 0; i < scores.row.size(); ++i) {
            const std::vector<double>& p = after.rows[scores.row[i]].p;
            const bool calls = decision.calls(p, cls);
            // Of two thresholds: what is not ruled out is found, what is not ruled in is spared.
            const auto zone = decision.zone(p);
            called.push_back(calls ? 1 : 0);
            cleared.push_back(zone ? *zone != evaluation::CallZone::RuledIn : !calls);
            negative.push_back(scores.positive[i] ? 0 : 1);
        }
        audit.sensitivity = statistics::shareInterval(
            statistics::clusteredShare(scores.positive, called, clusters.of, clusters.count),
            "undefined.no_positive");
        audit.specificity = statistics::shareInterval(
            statistics::clusteredShare(negative, cleared, clusters.of, clusters.count),
            "undefined.no_negative");
    }

    void turns(spec::CorruptionAudit& audit, const spec::Predictions& after) const {
        const evaluation::Decision decision = evaluation::decisionAt(after, m_lock);
        std::vector<std::uint8_t> turned;
        std::vector<std::string> patients;
        for (std::size_t i = 0; i < after.rows.size(); ++i) {
            const bool differs = decision.differs(after.rows[i].p, m_before.rows[i].p);
            turned.push_back(differs ? 1 : 0);
            patients.push_back(after.rows[i].patient);
            if (differs)
                audit.images.push_back(after.rows[i].image);
        }
        const auto clusters = evaluation::clustersOf(patients, patients.size());
        const std::vector<std::uint8_t> every(turned.size(), 1);
        audit.turned = statistics::shareInterval(
            statistics::clusteredShare(every, turned, clusters.of, clusters.count));
    }
};

}  // namespace

spec::RobustnessAudit auditRobustness(const OpenProject& open, const std::string& run,
                                      spec::ProgressObserver& progress, std::stop_token stop) {
    const auto reader = open.reader();
    const LoadedRun loaded = loadRun(*reader, run);
    requireOneNetwork(loaded);
    const auto dataset = reader->sharedDataset();
    RobustnessTrial trial(*reader, loaded, *dataset, stop);
    spec::RobustnessAudit audit;
    audit.run = loaded.record.id.str();
    audit.n = trial.count();
    audit.scale = scaleOf(trial.lock());
    if (trial.lock()) {
        audit.cls = trial.lock()->cls;
        audit.threshold = trial.lock()->threshold;
    }
    audit.plain = trial.plain();
    const std::size_t all = imaging::kCorruptions.size() * imaging::kStrengths;
    for (const imaging::Corruption corruption : imaging::kCorruptions)
        for (int strength = 1; strength <= imaging::kStrengths; ++strength) {
            progress.progressed({"corruptions", audit.corruptions.size(), all,
                                 std::string(imaging::nameOf(corruption))});
            audit.corruptions.push_back(trial.with(corruption, strength));
        }
    // Kept for the run's report, unless the project only lets itself be read.
    try {
        const project::Project writer = open.writer();
        base::writeFileAtomically(writer.runFolder(loaded.record.id) / kRobustnessFile,
                                  base::toText(spec::toJson(audit)));
    } catch (const base::Error& error) {
        if (error.facts().code != "project_busy" && error.facts().code != "project_read_only")
            throw;
    }
    return audit;
}

std::optional<spec::RobustnessAudit> keptRobustness(const project::Project& project,
                                                    const spec::RunId& run) {
    const std::filesystem::path file = project.runFolder(run) / kRobustnessFile;
    if (!std::filesystem::is_regular_file(file))
        return std::nullopt;
    return spec::robustnessAuditFromJson(base::readJsonFile(file));
}

}  // namespace lightbox::engine
