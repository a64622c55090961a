// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <string>
#include <vector>

#include "EngineFixture.h"
#include "base/Files.h"
#include "engine/Train.h"
#include "engine/studies/Study.h"

namespace lightbox::test {

/// Stops the study in its `stopAfter`th epoch altogether; 0: never.
class Watch : public spec::TrainingObserver {
public:
    explicit Watch(spec::TrainingControl& control, int stopAfter = 0)
        : m_control(control),
          m_stopAfter(stopAfter) {}
    void started(const Start& start) override { starts.push_back(start); }
    void batch(const Batch&) override {}
    void epoch(const spec::EpochReport&) override {
        if (++m_epochs == m_stopAfter)
            m_control.stop(spec::TrainingControl::Stop::AtOnce);
    }
    void ended(const spec::RunOutcome&) override {}

    std::vector<Start> starts;

private:
    spec::TrainingControl& m_control;
    int m_stopAfter;
    int m_epochs = 0;
};

class StudyFixture : public EngineTest {
protected:
    static spec::TrainingSpec quick() {
        spec::TrainingSpec spec =
            engine::withDefaultsApplied(spec::presetSpec("screening-baseline"), {});
        spec.phase2.epochs = 2;
        spec.precision = "fp32";
        spec.threads = 1;
        return spec;
    }
    /// 60 patients, 3 folds of those that are not test.
    void folds(bool seal, int repeats = 1) {
        (void)prepare(seal);
        spec::SplitSpec spec;
        spec.method = spec::SplitMethod::Folds;
        spec.folds = 3;
        spec.repeats = repeats;
        spec.keep = {spec::Set::Test};
        if (!seal)
            spec.keep.clear();
        (void)engine::makeSplit(project, spec);
    }
    static engine::StudyRequest request(const std::string& name) {
        engine::StudyRequest request;
        request.name = name;
        request.spec = quick();
        return request;
    }
    static engine::StudyRequest asBegun(const std::string& name) {
        engine::StudyRequest begun = request(name);
        begun.asBegun = true;
        return begun;
    }
    engine::StudyOutcome train(const engine::StudyRequest& request, int stopAfter = 0) {
        spec::TrainingControl control;
        Watch watch(control, stopAfter);
        const engine::StudyOutcome outcome = engine::trainStudy(project, request, watch, control);
        started = watch.starts;
        return outcome;
    }
    std::vector<std::string> weightsOf(const spec::StudyReport& report) const {
        std::vector<std::string> bytes;
        for (const std::string& run : report.runs)
            bytes.push_back(base::readTextFile(project / "runs" / run / "model.safetensors"));
        return bytes;
    }
    static bool has(const std::vector<spec::Warning>& warnings, const std::string& code) {
        return std::any_of(warnings.begin(), warnings.end(),
                           [&](const spec::Warning& warning) { return warning.code == code; });
    }

    std::vector<spec::TrainingObserver::Start> started;
};

}  // namespace lightbox::test
