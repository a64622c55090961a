// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "base/Error.h"
#include "base/Text.h"
#include "spec/Training.h"

namespace lightbox::spec {

namespace {

/// What differs from one positioning and exposure to the next; no flips: they are wrong for a chest.
AugmentSpec mildAugmentation() {
    AugmentSpec augment;
    augment.rotation = 7;
    augment.shift = 0.04;
    augment.scale = 0.05;
    augment.brightness = 0.1;
    augment.contrast = 0.1;
    return augment;
}

TrainingSpec laptop() {
    TrainingSpec spec;
    spec.preset = "laptop";
    spec.model = {.arch = "efficientnet_lite0",
                  .pretrained = true,
                  .headHidden = 256,
                  .dropout1 = 0.2,
                  .dropout2 = 0.2};
    spec.data = {128, 3};
    spec.phase1.epochs = 10;
    spec.phase2.epochs = 4;
    spec.phase2.lr = 1e-4;
    spec.phase2.schedule = "cosine";
    spec.augment = mildAugmentation();
    return spec;
}

TrainingSpec twoPhase() {
    TrainingSpec spec;
    spec.preset = "two-phase";
    spec.model = {.arch = "resnet50",
                  .pretrained = true,
                  .headHidden = 512,
                  .dropout1 = 0.3,
                  .dropout2 = 0.2};
    spec.data = {224, 3};
    spec.phase1.epochs = 10;
    spec.phase1.views = 2;
    spec.phase2.epochs = 20;
    spec.phase2.lr = 1e-5;
    spec.phase2.batchNorm = "auto";
    spec.augment = mildAugmentation();
    return spec;
}

TrainingSpec chestXRay() {
    TrainingSpec spec = twoPhase();
    spec.preset = "chest-x-ray";
    spec.model = {.arch = "resnet18",
                  .pretrained = true,
                  .headHidden = 256,
                  .dropout1 = 0.2,
                  .dropout2 = 0.2};
    spec.data = {128, 3};
    return spec;
}

TrainingSpec screeningBaseline() {
    TrainingSpec spec;
    spec.preset = "screening-baseline";
    spec.model = {
        .arch = "small_cnn", .pretrained = false, .headHidden = 64, .dropout1 = 0, .dropout2 = 0};
    spec.data = {28, 1};
    spec.phase1.epochs = 0;
    spec.phase2.epochs = 5;
    spec.phase2.lr = 1e-3;
    spec.phase2.optimizer = "adam";
    spec.phase2.weightDecay = 0;
    spec.phase2.batchNorm = "moving";
    return spec;
}

/// LeCun's network as PyTorch's tutorial trains it on CIFAR-10: SGD, four images a step.
TrainingSpec lenet() {
    TrainingSpec spec;
    spec.preset = "lenet";
    spec.model = {.arch = "lenet5", .pretrained = false, .headHidden = 0};
    spec.data = {32, 3};
    spec.phase1.epochs = 0;
    spec.phase2.epochs = 10;
    spec.phase2.lr = 1e-3;
    spec.phase2.optimizer = "sgd";
    spec.phase2.momentum = 0.9;
    spec.phase2.weightDecay = 0;
    spec.phase2.batchNorm = "moving";
    spec.batch = 4;
    spec.loss.positiveWeight = "none";
    return spec;
}

/// Lower stages of a transformer change less than upper ones, and its first steps are short.
TrainingSpec transformer() {
    TrainingSpec spec;
    spec.preset = "transformer";
    spec.model = {
        .arch = "vit_b_16", .pretrained = true, .headHidden = 0, .dropout1 = 0.1, .dropout2 = 0};
    spec.data = {224, 3};
    spec.phase1.epochs = 5;
    spec.phase1.views = 2;
    spec.phase2.epochs = 10;
    spec.phase2.lr = 5e-5;
    spec.phase2.schedule = "cosine";
    spec.phase2.warmup = 1;
    spec.phase2.weightDecay = 0.05;
    spec.phase2.stageLrDecay = 0.8;
    spec.phase2.batchNorm = "auto";
    spec.batch = 16;
    spec.clip = 1;
    spec.augment = mildAugmentation();
    return spec;
}

/// A section has no up and no left: mirrored and turned it is as good. Its stain is the finding, so colour stays.
TrainingSpec histology() {
    TrainingSpec spec;
    spec.preset = "histology";
    spec.model = {.arch = "densenet121", .pretrained = true, .headHidden = 256};
    spec.data = {96, 3};
    spec.phase1.epochs = 5;
    spec.phase1.views = 2;
    spec.phase2.epochs = 10;
    spec.phase2.lr = 1e-4;
    spec.phase2.schedule = "cosine";
    spec.phase2.batchNorm = "auto";
    spec.augment.horizontalFlip = true;
    spec.augment.verticalFlip = true;
    spec.augment.rotation = 180;
    spec.augment.shift = 0.04;
    spec.augment.scale = 0.05;
    return spec;
}

/// A lesion on skin has no up either; light and distance differ from camera to camera, its colours mean something.
TrainingSpec dermoscopy() {
    TrainingSpec spec = histology();
    spec.preset = "dermoscopy";
    spec.model = {.arch = "efficientnet_b0", .pretrained = true, .headHidden = 256};
    spec.data = {224, 3};
    spec.augment.scale = 0.1;
    spec.augment.brightness = 0.1;
    spec.augment.contrast = 0.1;
    return spec;
}

struct Preset {
    PresetInfo info;
    TrainingSpec (*make)();
};

const std::array<Preset, 8>& table() {
    static const std::array<Preset, 8> presets{{
        {{"laptop", "Laptop", "EfficientNet-Lite0 · 128 px"}, laptop},
        {{"two-phase", "Two-phase", "ResNet-50 · 224 px"}, twoPhase},
        {{"chest-x-ray", "Chest X-ray", "ResNet-18 · 128 px"}, chestXRay},
        {{"screening-baseline", "Screening baseline", "Small CNN · 28 px"}, screeningBaseline},
        {{"lenet", "LeNet", "LeNet-5 · 32 px"}, lenet},
        {{"transformer", "Transformer", "ViT-B/16 · 224 px"}, transformer},
        {{"histology", "Histology", "DenseNet-121 · 96 px"}, histology},
        {{"dermoscopy", "Dermoscopy", "EfficientNet-B0 · 224 px"}, dermoscopy},
    }};
    return presets;
}

}  // namespace

std::span<const PresetInfo> presets() {
    static const std::vector<PresetInfo> infos = [] {
        std::vector<PresetInfo> result;
        for (const Preset& preset : table())
            result.push_back(preset.info);
        return result;
    }();
    return infos;
}

TrainingSpec presetSpec(std::string_view name) {
    std::vector<std::string> names;
    for (const Preset& preset : table()) {
        if (preset.info.name == name)
            return preset.make();
        names.push_back(preset.info.name);
    }
    throw base::usage("preset_unknown",
                      {{"name", name}, {"names", names}, {"nearest", base::nearest(name, names)}});
}

}  // namespace lightbox::spec
