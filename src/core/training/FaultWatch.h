// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "spec/Run.h"

namespace lightbox::training {

/// What an epoch showed besides its report.
struct EpochSigns {
    double largestNorm = 0;  ///< of a step's gradient, before clipping
    double medianNorm = 0;
    std::size_t steps = 0;
    std::size_t skipped = 0;           ///< steps left out because a number was none
    std::vector<std::size_t> called;   ///< validation images called each class
    std::vector<std::size_t> present;  ///< validation images of each class
};

/// Tells, from epoch to epoch of a phase, what goes wrong: each fault once.
/// - steps_skipped: losses or gradients that are no numbers;
/// - gradients_exploding: a step's gradient more than 100 times the phase's largest median;
/// - overfitting: the validation loss has been above its lowest for three epochs, now by a tenth,
///   while the training loss is lower than then;
/// - one_class_predicted, class_never_predicted: on validation, three epochs in a row, or in the
///   run's last.
class FaultWatch {
public:
    /// All it remembers, kept in a checkpoint.
    struct State {
        double typicalNorm = 0;  ///< largest median so far
        std::optional<double> lowestLoss;
        int lowestEpoch = 0;
        double trainLossThen = 0;
        int oneClassEpochs = 0;
        std::vector<int> uncalledEpochs;  ///< per class, in a row
        std::vector<std::string> said;    ///< codes
    };
    FaultWatch(const spec::ClassScheme& scheme, State state);
    /// `last`: no epoch is to follow.
    [[nodiscard]] std::vector<spec::Warning> observe(const spec::EpochReport& report,
                                                     const EpochSigns& signs, bool last);
    [[nodiscard]] const State& state() const noexcept { return m_state; }

private:
    void say(std::vector<spec::Warning>& faults, const char* code, messages::Args arguments);
    const spec::ClassScheme& m_scheme;
    State m_state;
};

}  // namespace lightbox::training
