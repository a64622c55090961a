// SPDX-License-Identifier: GPL-3.0-or-later
#include "evaluation/InForce.h"

#include "evaluation/PatientUnit.h"
#include "evaluation/TwoThresholds.h"
#include "spec/ThresholdRule.h"

namespace lightbox::evaluation {

void decideBy(InForce& inForce, const spec::OperatingPoint& lock) {
    inForce.scale = lock.atThreshold.scale;
    inForce.two = lock.twoThresholds;
    inForce.options.threshold = lock.threshold;
    inForce.options.cls = lock.cls;
    const auto rule = spec::ruleFrom(lock.objective);
    inForce.options.thresholdProbability =
        rule ? spec::thresholdProbabilityOf(*rule) : std::nullopt;
    if (!inForce.options.prevalence)
        inForce.options.prevalence = lock.atThreshold.prevalence;
}

spec::Evaluation measureRows(const spec::Predictions& rows, const InForce& inForce) {
    spec::Evaluation result = evaluate(rows, inForce.options);
    result.scale = inForce.scale;
    if (result.atThreshold)
        result.atThreshold->scale = inForce.scale;
    if (inForce.two)
        result.twoThresholds =
            twoThresholds(operatingCurve(unitsOf(rows, inForce), inForce.options.cls),
                          inForce.two->ruleOut, inForce.two->ruleIn, inForce.options.prevalence);
    return result;
}

spec::Predictions unitsOf(const spec::Predictions& images, const InForce& inForce) {
    const auto& patients = inForce.options.patients;
    return patients ? byPatient(images, *patients).predictions : images;
}

}  // namespace lightbox::evaluation
