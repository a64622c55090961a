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
    spec.model = {"efficientnet_lite0", true, "", 256, 0.2, 0.2};
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
    spec.model = {"resnet50", true, "", 512, 0.3, 0.2};
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
    spec.model = {"resnet18", true, "", 256, 0.2, 0.2};
    spec.data = {128, 3};
    return spec;
}

TrainingSpec screeningBaseline() {
    TrainingSpec spec;
    spec.preset = "screening-baseline";
    spec.model = {"small_cnn", false, "", 64, 0, 0};
    spec.data = {28, 1};
    spec.phase1.epochs = 0;
    spec.phase2.epochs = 5;
    spec.phase2.lr = 1e-3;
    spec.phase2.optimizer = "adam";
    spec.phase2.weightDecay = 0;
    spec.phase2.batchNorm = "moving";
    return spec;
}

struct Preset {
    PresetInfo info;
    TrainingSpec (*make)();
};

const std::array<Preset, 4>& table() {
    static const std::array<Preset, 4> presets{{
        {{"laptop", "Laptop", "EfficientNet-Lite0 · 128 px"}, laptop},
        {{"two-phase", "Two-phase", "ResNet-50 · 224 px"}, twoPhase},
        {{"chest-x-ray", "Chest X-ray", "ResNet-18 · 128 px"}, chestXRay},
        {{"screening-baseline", "Screening baseline", "Small CNN · 28 px"}, screeningBaseline},
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
