// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "base/Error.h"
#include "evaluation/Evaluate.h"
#include "training/Trainer.h"

namespace lightbox::training {

/// Keeps a run's record true to what training reports; where record, history and predictions lie is
/// for whoever derives from it. Defined here whole, so that a room which reaches training through
/// `learning` may derive from it too.
class RecordingSink : public RunSink {
public:
    explicit RecordingSink(spec::RunRecord& record) : m_record(record) {}

    void environment(const spec::Environment& environment, const spec::ParameterCounts& parameters,
                     const std::vector<spec::Warning>& warnings) override {
        m_record.environment = environment;
        m_record.parameters = parameters;
        for (const spec::Warning& warning : warnings)
            (void)keep(warning);
        saveRecord(m_record);
    }
    void warned(const spec::Warning& warning) override {
        if (keep(warning))
            saveRecord(m_record);
    }
    /// Other processes see it in the record. Where that cannot be written, on a full disk for one,
    /// the run is paused all the same.
    void paused(bool still) override {
        m_record.result.outcome = still ? spec::Outcome::Paused : spec::Outcome::Running;
        try {
            saveRecord(m_record);
        } catch (const base::Error&) {
            return;
        }
    }
    void validationPredictions(const std::vector<std::int64_t>& imageKeys,
                               const std::vector<std::vector<double>>& probabilities) override {
        const spec::Predictions predictions{
            m_record.dataset, validationRows(imageKeys, probabilities), m_record.untrained};
        savePredictions(predictions);
        const spec::Evaluation evaluation = evaluation::evaluate(predictions);
        const std::optional<std::size_t> focus = predictions.focus();
        const spec::Interval& auroc =
            focus ? evaluation.aurocPerClass.at(*focus) : evaluation.aurocMacro;
        m_valInterval.reset();
        if (auroc.low && auroc.high)
            m_valInterval = {*auroc.low, *auroc.high};
    }
    void finished(const spec::RunOutcome& outcome) override {
        m_record.result = outcome;
        m_record.result.bestValInterval = m_valInterval;
        m_record.result.run = m_record.id;
        saveRecord(m_record);
    }

protected:
    virtual void saveRecord(const spec::RunRecord& record) = 0;
    virtual void savePredictions(const spec::Predictions& predictions) = 0;
    [[nodiscard]] virtual std::vector<spec::PredictionRow>
    validationRows(const std::vector<std::int64_t>& imageKeys,
                   const std::vector<std::vector<double>>& probabilities) const = 0;
    [[nodiscard]] const spec::RunRecord& record() const { return m_record; }

private:
    /// False where the record has it: a resumed run has said it before.
    bool keep(const spec::Warning& warning) {
        if (std::any_of(m_record.warnings.begin(), m_record.warnings.end(),
                        [&](const auto& one) { return one.message == warning.message; }))
            return false;
        m_record.warnings.push_back(warning);
        return true;
    }

    spec::RunRecord& m_record;
    std::optional<std::pair<double, double>> m_valInterval;
};

}  // namespace lightbox::training
