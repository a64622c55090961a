// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "spec/Explanation.h"
#include "spec/Run.h"

namespace lightbox::explanation {

/// A trained model held ready to explain many images: loads once, explains each in one partial
/// backward pass. On the CPU, with the precision of the run where this processor has it. Not to be
/// used by two threads at once.
class Explainer {
public:
    /// `model`: the run's model.safetensors. Throws Error (weights_*) as reading weights does.
    Explainer(const spec::RunRecord& record, const std::filesystem::path& model);
    ~Explainer();
    /// Grad-CAM (Selvaraju et al. 2017) of class `cls` (index; binary: the negative class is
    /// explained by the negated logit) at the last convolution, back-propagated from the head to
    /// that layer only. `sample`: channels x size x size. Map in [0,1] at size x size (bilinear),
    /// its maximum 1, with the probabilities of all classes. A map without positive evidence is all
    /// zero and says so. Throws Error (class_unknown, sample_invalid).
    [[nodiscard]] spec::HeatMap gradCam(std::span<const std::uint8_t> sample, int cls);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace lightbox::explanation
