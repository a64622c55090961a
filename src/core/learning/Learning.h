// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string_view>
#include <vector>

#include "explanation/GradCam.h"
#include "models/ExportModel.h"
#include "models/Published.h"
#include "models/Registry.h"
#include "models/WeightFiles.h"
#include "training/AugmentDraw.h"
#include "training/HeadDraws.h"
#include "training/Rehearsal.h"
#include "training/Schedule.h"
#include "training/Trainer.h"

namespace lightbox::learning {

/// What the module that holds LibTorch offers: the functions of models/, training/ and explanation/
/// whose headers are free of torch. Both sides are built together; `size` guards against a module
/// left over from another build.
struct Table {
    std::size_t size = sizeof(Table);

    decltype(&models::networkCosts) networkCosts = nullptr;
    decltype(&models::weightFolders) weightFolders = nullptr;
    decltype(&models::findOfficialWeights) findOfficialWeights = nullptr;
    decltype(&models::importedWeightsFile) importedWeightsFile = nullptr;
    decltype(&models::findWeights) findWeights = nullptr;
    decltype(&models::importBackbone) importBackbone = nullptr;
    decltype(&models::safetensorsMetadata) safetensorsMetadata = nullptr;
    decltype(&models::checkBackbone) checkBackbone = nullptr;
    decltype(&models::exportModel) exportModel = nullptr;
    decltype(&models::publishedSize) publishedSize = nullptr;
    decltype(&models::forwardPublished) forwardPublished = nullptr;

    decltype(&training::resolveEnvironment) resolveEnvironment = nullptr;
    decltype(&training::unlearnableClasses) unlearnableClasses = nullptr;
    decltype(&training::requireLearnable) requireLearnable = nullptr;
    decltype(&training::train) train = nullptr;
    decltype(&training::augmented) augmented = nullptr;
    decltype(&training::drawAugment) drawAugment = nullptr;
    decltype(&training::plannedRates) plannedRates = nullptr;
    decltype(&training::rehearse) rehearse = nullptr;
    decltype(&training::findLearningRate) findLearningRate = nullptr;
    decltype(&training::headsOnDraws) headsOnDraws = nullptr;
    std::vector<std::vector<double>> (*predictStored)(const spec::RunRecord&,
                                                      const std::filesystem::path&,
                                                      const store::SampleStore&,
                                                      const std::vector<std::size_t>&,
                                                      std::stop_token) = nullptr;
    std::vector<std::vector<double>> (*predictLoose)(const spec::RunRecord&,
                                                     const std::filesystem::path&,
                                                     const std::vector<std::vector<std::uint8_t>>&,
                                                     std::stop_token) = nullptr;

    std::shared_ptr<explanation::Explainer> (*makeExplainer)(
        const spec::RunRecord&, const std::filesystem::path&) = nullptr;
    decltype(&explanation::mapMethods) mapMethods = nullptr;
    spec::HeatMap (*map)(explanation::Explainer&, std::span<const std::uint8_t>, int,
                         const explanation::MapOptions&) = nullptr;
};

/// The module's one exported symbol.
inline constexpr const char* entryPoint = "lightbox_learning_table";

/// Opens the module at the first call (some 0.3 s), then gives the same table. Thread-safe. Throws
/// Error failed (learning_missing) where it is not beside the program or does not load.
[[nodiscard]] const Table& table();

}  // namespace lightbox::learning
