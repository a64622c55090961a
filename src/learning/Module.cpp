// SPDX-License-Identifier: GPL-3.0-or-later
// All of Lightbox that needs LibTorch, behind one symbol.
#include "learning/Learning.h"

namespace {

using namespace lightbox;

std::shared_ptr<explanation::Explainer> makeExplainer(const spec::RunRecord& record,
                                                      const std::filesystem::path& model) {
    return std::make_shared<explanation::Explainer>(record, model);
}

spec::HeatMap map(explanation::Explainer& explainer, std::span<const std::uint8_t> sample, int cls,
                  const explanation::MapOptions& options) {
    return explainer.map(sample, cls, options);
}

learning::Table makeTable() {
    learning::Table table;
    table.networkCosts = models::networkCosts;
    table.weightFolders = models::weightFolders;
    table.findOfficialWeights = models::findOfficialWeights;
    table.importedWeightsFile = models::importedWeightsFile;
    table.findWeights = models::findWeights;
    table.importBackbone = models::importBackbone;
    table.safetensorsMetadata = models::safetensorsMetadata;
    table.checkBackbone = models::checkBackbone;
    table.exportModel = models::exportModel;
    table.publishedSize = models::publishedSize;
    table.forwardPublished = models::forwardPublished;
    table.resolveEnvironment = training::resolveEnvironment;
    table.unlearnableClasses = training::unlearnableClasses;
    table.requireLearnable = training::requireLearnable;
    table.train = training::train;
    table.augmented = training::augmented;
    table.drawAugment = training::drawAugment;
    table.plannedRates = training::plannedRates;
    table.rehearse = training::rehearse;
    table.findLearningRate = training::findLearningRate;
    table.headsOnDraws = training::headsOnDraws;
    table.predictStored = training::predict;
    table.predictLoose = training::predict;
    table.makeExplainer = makeExplainer;
    table.mapMethods = explanation::mapMethods;
    table.map = map;
    return table;
}

}  // namespace

extern "C" __attribute__((visibility("default"))) const learning::Table* lightbox_learning_table() {
    static const learning::Table table = makeTable();
    return &table;
}
