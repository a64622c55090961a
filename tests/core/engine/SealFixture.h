// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>

#include "EngineFixture.h"
#include "engine/Evaluate.h"
#include "engine/PickThreshold.h"

namespace lightbox::test {

class EngineSeal : public EngineTest {
protected:
    spec::Evaluation evaluate(const std::string& run, spec::Set set, bool reveal = false,
                              std::optional<double> threshold = {}) {
        engine::EvaluateRequest request;
        request.run = run;
        request.set = set;
        request.reveal = reveal;
        request.threshold = threshold;
        request.bootstrap = 50;
        return engine::evaluate(project, request, progress, {});
    }
    spec::OperatingPoint lock(const std::string& run, const std::string& reason) {
        spec::ThresholdRequest request;
        request.run = spec::RunId(run);
        request.lock = true;
        request.reason = reason;
        return engine::pickThreshold(project, request);
    }
};

}  // namespace lightbox::test
