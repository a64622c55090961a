// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "spec/Option.h"

namespace lightbox::spec {

struct ModelSpec {
    std::string arch = "efficientnet_lite0";
    bool pretrained = true;
    std::string weights;  ///< file or name of weights; empty: the registry's official ones for arch
    int headHidden = 256;  ///< 0: one Linear layer only
    double dropout1 = 0.2;
    double dropout2 = 0.2;
    /// ResNets: standard (7x7 and pooling), small (3x3, neither stride nor pooling), auto (small
    /// below 64 px where weights are not pretrained).
    std::string stem = "auto";
    /// Pretrained on colour, one channel: repeat it three times, or sum the first convolution's
    /// weights over the colours.
    std::string grey = "repeat";
    // The configurable network (arch "cnn"): each block is a convolution, a norm, ReLU and pooling;
    // channels double from block to block.
    int cnnBlocks = 3;
    int cnnChannels = 32;
    int cnnKernel = 3;
    std::string cnnNorm = "batch";   ///< batch, none
    std::string cnnPooling = "max";  ///< max, average, stride
};

struct DataSpec {
    int size = 224;    ///< side of the square the network sees, px
    int channels = 3;  ///< 1 or 3 (grey repeated)
};

struct PhaseSpec {
    int epochs = 0;  ///< 0 skips the phase
    double lr = 1e-3;
    std::string optimizer = "adamw";  ///< one of optimizers()
    double momentum = 0.9;            ///< sgd only
    double weightDecay = 1e-4;
    std::string schedule = "constant";  ///< one of schedules()
    double warmup = 0;                  ///< epochs of linear warm-up; one_cycle has its own
    int stepSize = 3;                   ///< step: epochs between two falls
    double factor = 0.1;                ///< step, plateau: what the learning rate is multiplied by
    int plateauPatience = 2;            ///< plateau: epochs without improvement before a fall
    int views = 1;                      ///< phase 1 only: cached augmented copies per image
    std::string batchNorm =
        "frozen";       ///< phase 2: frozen, moving, auto (frozen where weights are pretrained)
    int fromStage = 0;  ///< phase 2: stages below stay frozen, their output is cached
    double stageLrDecay = 1;  ///< phase 2: factor of the learning rate per stage below the head
};

struct LossSpec {
    std::string kind = "auto";  ///< auto (bce, or cross_entropy for exclusive classes), lossKinds()
    double focalGamma = 2;      ///< focal only
    double labelSmoothing = 0;
    std::string classWeights = "none";  ///< none, auto: n / (classes * count)
    std::string positiveWeight =
        "auto";  ///< auto (negatives/positives; classes: inverse frequency), none, a number
    std::string sampler = "none";  ///< one of samplers()
};

struct AugmentSpec {
    bool horizontalFlip = false;
    bool verticalFlip = false;
    double rotation = 0;    ///< ± degrees
    double shift = 0;       ///< ± share of the side
    double scale = 0;       ///< ± share
    double crop = 0;        ///< random resized crop: share of the area that may be lost
    double elastic = 0;     ///< largest displacement, share of the side
    double brightness = 0;  ///< ± share of the range
    double contrast = 0;    ///< ± share
    double gamma = 0;       ///< exponent up to 1 + gamma or down to 1 / (1 + gamma)
    double hue = 0;         ///< ± degrees of the colour circle
    double saturation = 0;  ///< ± share
    double blur = 0;        ///< largest sigma, px
    double noise = 0;       ///< largest sd, share of the range
    double cutout = 0;      ///< largest side of a blackened square, share of the side
    [[nodiscard]] bool any() const;
};

struct EarlyStoppingSpec {
    int patience = 7;                  ///< epochs without improvement, 0: never
    std::string metric = "val_auroc";  ///< val_auroc, val_loss
    double minDelta = 0;
};

/// Everything a training run is asked to do. Key and bounds of each member: trainingOptions().
struct TrainingSpec {
    std::string preset = "laptop";
    std::string name;  ///< empty: made from preset and number
    ModelSpec model;
    DataSpec data;
    PhaseSpec phase1;
    PhaseSpec phase2;
    int batch = 32;
    int accumulate = 1;  ///< batches whose gradients make one step
    double clip = 0;     ///< largest norm of the gradient, 0: not clipped
    int tta = 0;         ///< augmented views averaged with the plain image when predicting
    double ema = 0;      ///< decay of the averaged weights that are validated and kept, 0: none
    std::string faults = "diverged";  ///< what ends a run: diverged, any, none (all are said)
    LossSpec loss;
    AugmentSpec augment;
    EarlyStoppingSpec earlyStopping;
    std::string precision = "auto";  ///< auto, fp32, bf16
    std::string device = "auto";     ///< auto, cpu, cuda, cuda:N
    int threads = 0;                 ///< 0: physical cores
    std::uint64_t seed = 42;
};

[[nodiscard]] std::span<const OptionInfo> trainingOptions();
[[nodiscard]] const OptionInfo&
trainingOption(std::string_view key);  ///< throws Error (option_unknown), naming the nearest key
/// The value of `key` as JSON (bool, integer, number or string).
[[nodiscard]] base::Json optionValue(const TrainingSpec& spec, std::string_view key);
/// Whether `key` has any effect beside the other settings of `spec` (OptionInfo::appliesWhen).
[[nodiscard]] bool applies(const TrainingSpec& spec, const OptionInfo& option);
/// Checks type and range; throws Error usage (option_unknown, option_invalid) with the range.
/// Changes this one member only: setting "preset" renames the recipe, presetSpec() gives its
/// values.
void setOption(TrainingSpec& spec, std::string_view key, const base::Json& value);
/// From text as typed on the command line ("1e-3", "true", "auto").
void setOptionText(TrainingSpec& spec, std::string_view key, std::string_view text);

/// Nested by the dots of the keys; reading takes what is absent from the preset it names (laptop
/// without one), refuses unknown keys. Throws Error usage (option_unknown, option_invalid,
/// preset_unknown).
[[nodiscard]] base::Json toJson(const TrainingSpec& spec);
[[nodiscard]] TrainingSpec trainingSpecFromJson(const base::Json& json);

struct PresetInfo {
    std::string name;     ///< "laptop"
    std::string title;    ///< "Laptop"
    std::string summary;  ///< "EfficientNet-Lite0 · 128 px"
};
[[nodiscard]] std::span<const PresetInfo> presets();
[[nodiscard]] TrainingSpec
presetSpec(std::string_view name);  ///< throws Error usage (preset_unknown)

/// Keys in which `spec` differs from its preset.
[[nodiscard]] std::vector<std::string> changesFromPreset(const TrainingSpec& spec);

}  // namespace lightbox::spec
