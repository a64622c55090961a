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

/// How a map is made.
struct MapOptions {
    /// "gradcam" (Selvaraju et al. 2017): the layer's maps, each weighted by the mean of its gradient.
    /// "layercam" (Jiang et al. 2021): each cell of each map by its own gradient, where positive;
    /// layers are joined by the largest, each at most 1. Empty: what mapMethods() names first.
    std::string method = {};
    /// Names of stages (spec::ArchitectureInfo); empty: Grad-CAM the last, LayerCAM `mapStages`.
    std::vector<std::string> layers = {};
};
/// The methods there are, the default first.
[[nodiscard]] std::vector<std::string> mapMethods();

/// A trained model held ready to explain many images: loads once, explains each in one partial
/// backward pass. On the CPU, with the precision of the run where this processor has it. Not to be
/// used by two threads at once.
class Explainer {
public:
    /// `model`: the run's model.safetensors; empty: random weights, drawn by the run's seed. Throws Error (weights_*) as reading weights does.
    Explainer(const spec::RunRecord& record, const std::filesystem::path& model);
    ~Explainer();
    /// Where the evidence for class `cls` lies (index; binary: the negative class is explained by
    /// the negated logit), back-propagated from the head to the layers asked for only. `sample`:
    /// channels x size x size. Map in [0,1] at size x size (bilinear), its maximum 1, with the
    /// probabilities of all classes. A map without positive evidence is all zero and says so.
    /// Throws Error (class_unknown, sample_invalid, stage_unknown, method_unknown).
    [[nodiscard]] spec::HeatMap map(std::span<const std::uint8_t> sample, int cls,
                                    const MapOptions& options = {});

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace lightbox::explanation
