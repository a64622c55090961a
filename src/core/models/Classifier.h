// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/torch.h>

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "models/Layers.h"
#include "spec/Run.h"
#include "spec/Training.h"

namespace lightbox::models {

/// Per-channel (x - mean) / sd on values in [0, 255], applied on the device.
struct Normalisation {
    std::vector<double> mean;
    std::vector<double> sd;
};

/// A network in the pieces that training and explanation need apart: stages -> maps -> features ->
/// logits. Stages are named and described by spec::ArchitectureInfo, in the same order.
class Classifier : public torch::nn::Module {
public:
    using torch::nn::Module::Module;

    [[nodiscard]] std::size_t stageCount() const { return m_stages.size(); }
    /// Stage `k` alone: stage 0 takes images (n x c x h x w, normalised), each other one the output
    /// of the one before, which may be kept and given again.
    [[nodiscard]] torch::Tensor runStage(std::size_t k, const torch::Tensor& x);
    /// Stages `k` to the last: from images (k = 0) or the output of stage k - 1 to the maps.
    [[nodiscard]] torch::Tensor mapsFrom(std::size_t k, const torch::Tensor& x);
    /// All stages.
    [[nodiscard]] torch::Tensor featureMaps(const torch::Tensor& images) {
        return mapsFrom(0, images);
    }
    /// Maps (output of the last stage) -> n x f: pooled or flattened, input of the head.
    virtual torch::Tensor features(const torch::Tensor& maps) = 0;
    /// n x f -> n x outputs logits. Binary: one output.
    virtual torch::Tensor head(const torch::Tensor& features) = 0;
    [[nodiscard]] torch::Tensor forward(const torch::Tensor& images);
    /// What a stage gave, or its gradient, as n x k x h' x w' over the image: itself, but for
    /// networks whose stages pass on tokens.
    [[nodiscard]] virtual torch::Tensor asMaps(const torch::Tensor& stageOutput) const {
        return stageOutput;
    }

    /// Networks with an auxiliary output (Inception): the stage whose output it takes; nullopt
    /// where there is none, or images are too small for it. A training step that runs the stages
    /// one by one adds 0.4 x the loss of auxiliary(output of that stage) to that of the logits, as
    /// Szegedy et al. 2016 and torchvision's reference do, as long as that stage is trained.
    /// Prediction never asks for it.
    [[nodiscard]] virtual std::optional<std::size_t> auxiliaryStage() const { return std::nullopt; }
    /// n x outputs logits from the output of stage auxiliaryStage().
    [[nodiscard]] virtual torch::Tensor auxiliary(const torch::Tensor& stageOutput);

    /// Parameters of stage `k`; the last one's include those of features().
    [[nodiscard]] std::vector<torch::Tensor> stageParameters(std::size_t k) const;
    /// Parameters of the head; all others are the backbone's.
    [[nodiscard]] virtual std::vector<torch::Tensor> headParameters() = 0;
    [[nodiscard]] std::vector<torch::Tensor> backboneParameters();
    /// How the names of the classifier layers begin, in published files and here: "fc.". First the
    /// head's, then the auxiliary output's where there is one.
    [[nodiscard]] virtual std::vector<std::string> headNames() const = 0;
    [[nodiscard]] virtual Normalisation normalisation() const = 0;
    /// Of what the first layer takes: of three planes where grey is repeated, else normalisation().
    [[nodiscard]] Normalisation planes() const { return m_planes.value_or(normalisation()); }
    [[nodiscard]] virtual std::int64_t featureCount() const = 0;
    /// From here on dropout draws from generators of its own, started from `seed`, and neither
    /// reads nor moves the process-wide one. Without this call it draws from the process-wide one.
    /// `rows`: of a batch that is computed in parts.
    void seedDropout(std::uint64_t seed, BatchRows rows = {});
    /// Puts every batch norm in evaluation mode while the rest trains (frozen statistics); dropout
    /// follows train(). A later train() undoes it.
    void freezeBatchNorm();
    /// Stages `stage` and above learn, with the head; all below are frozen, their batch norms in
    /// evaluation mode. stageCount(): the head alone; 0: everything. To be called after train().
    /// Throws Error usage (stage_unknown.number).
    void setTrainableFrom(std::size_t stage);
    /// `phase2`: what learns from `stage` upwards.
    [[nodiscard]] spec::ParameterCounts parameterCounts(std::size_t stage = 0);

protected:
    using Modules = std::vector<std::shared_ptr<torch::nn::Module>>;
    /// The next stage: its modules, and how a tensor passes them.
    void addStage(Modules modules, std::function<torch::Tensor(const torch::Tensor&)> run);
    /// Modules that features() uses count as the last stage's.
    void addToLastStage(const Modules& modules);
    /// Parameters of the network itself that stage `k` uses.
    void addToStage(std::size_t k, const std::vector<torch::Tensor>& parameters);
    /// Images have one channel, normalised by `grey`; stage 0 sees it three times, each normalised
    /// as `colour` has it.
    void repeatGrey(const Normalisation& grey, const Normalisation& colour);

private:
    struct Stage {
        Modules modules;
        std::function<torch::Tensor(const torch::Tensor&)> run;
        std::vector<torch::Tensor> parameters;  ///< besides those of the modules
    };
    std::vector<Stage> m_stages;
    std::function<torch::Tensor(const torch::Tensor&)> m_colours;
    std::optional<Normalisation> m_planes;
};

}  // namespace lightbox::models
