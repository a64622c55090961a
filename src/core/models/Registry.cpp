// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Registry.h"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/Error.h"
#include "models/ConfigurableCnn.h"
#include "models/ConvNext.h"
#include "models/DenseNet.h"
#include "models/EfficientNet.h"
#include "models/EfficientNetLite.h"
#include "models/Inception.h"
#include "models/LeNet5.h"
#include "models/MobileNet.h"
#include "models/Precision.h"
#include "models/ProductCount.h"
#include "models/ResNet.h"
#include "models/SmallCnn.h"
#include "models/Vgg.h"
#include "models/VisionTransformer.h"

namespace lightbox::models {

namespace {

using Factory = std::shared_ptr<Classifier> (*)(const Construction&);

struct Registration {
    const char* name;
    Factory make;
};

/// A new architecture is one pair of files, one line here and its description in
/// spec/Architectures.cpp.
constexpr std::array kRegistrations{
    Registration{"small_cnn", makeSmallCnn},
    Registration{"lenet5", makeLeNet5},
    Registration{"cnn", makeConfigurableCnn},
    Registration{"resnet18", makeResNet18},
    Registration{"resnet34", makeResNet34},
    Registration{"resnet50", makeResNet50},
    Registration{"resnet101", makeResNet101},
    Registration{"densenet121", makeDenseNet121},
    Registration{"efficientnet_b0", makeEfficientNetB0},
    Registration{"efficientnet_lite0", makeEfficientNetLite0},
    Registration{"efficientnet_lite1", makeEfficientNetLite1},
    Registration{"efficientnet_lite2", makeEfficientNetLite2},
    Registration{"mobilenet_v2", makeMobileNetV2},
    Registration{"mobilenet_v3_small", makeMobileNetV3Small},
    Registration{"vgg16", makeVgg16},
    Registration{"vgg16_bn", makeVgg16Bn},
    Registration{"inception_v3", makeInceptionV3},
    Registration{"vit_b_16", makeVitB16},
    Registration{"convnext_tiny", makeConvNextTiny},
};

Factory factoryOf(const spec::ArchitectureInfo& info) {
    const auto found = std::find_if(kRegistrations.begin(), kRegistrations.end(),
                                    [&](const auto& entry) { return entry.name == info.name; });
    if (found == kRegistrations.end())
        throw std::logic_error("no factory builds " + info.name);
    return found->make;
}

void checkSize(const spec::ArchitectureInfo& info, int size) {
    if (info.takesSize(size))
        return;
    if (info.fixedSize)
        throw base::usage("model_unsuitable.fixed",
                          {{"title", info.title}, {"fixed", info.defaultSize}, {"size", size}});
    if (size < info.minimumSize)
        throw base::usage("model_unsuitable.size",
                          {{"title", info.title}, {"size", size}, {"least", info.minimumSize}});
    const int nearest = (size + info.sizeStep / 2) / info.sizeStep * info.sizeStep;
    throw base::usage("model_unsuitable.step", {{"title", info.title},
                                                {"size", size},
                                                {"step", info.sizeStep},
                                                {"nearest", std::max(nearest, info.minimumSize)}});
}

void check(const spec::ArchitectureInfo& info, const spec::ModelSpec& model,
           const spec::DataSpec& data, std::int64_t outputs) {
    if (!info.takesChannels(data.channels)) {
        std::vector<std::string> choices;
        for (const int channels : info.channels)
            choices.push_back(std::to_string(channels));
        throw base::usage(
            "model_unsuitable.channels",
            {{"title", info.title}, {"channels", data.channels}, {"choices", choices}});
    }
    checkSize(info, data.size);
    const auto isShare = [](double value) { return value >= 0 && value < 1; };
    if (outputs < 1 || model.headHidden < 0 || !isShare(model.dropout1) || !isShare(model.dropout2))
        throw base::usage("model_unsuitable.head", {{"title", info.title}});
}

std::shared_ptr<Classifier> build(const spec::ModelSpec& model, const spec::DataSpec& data,
                                  std::int64_t outputs) {
    const spec::ArchitectureInfo& info = spec::architecture(model.arch);
    check(info, model, data, outputs);
    Construction construction;
    construction.channels = data.channels;
    construction.size = data.size;
    construction.outputs = outputs;
    if (!info.ownHead)
        construction.head = HeadOptions{outputs, model.headHidden, model.dropout1, model.dropout2};
    construction.repeatsGrey = data.channels == 1 && model.pretrained &&
                               !info.weights.file.empty() && model.grey == "repeat";
    construction.model = model;
    return factoryOf(info)(construction);
}

}  // namespace

std::vector<std::string> registeredNames() {
    std::vector<std::string> names;
    for (const auto& entry : kRegistrations)
        names.emplace_back(entry.name);
    return names;
}

std::shared_ptr<Classifier> makeClassifier(const spec::ModelSpec& model, const spec::DataSpec& data,
                                           std::int64_t outputs, std::uint64_t seed) {
    auto classifier = build(model, data, outputs);
    initialise(*classifier, seed);
    return classifier;
}

std::shared_ptr<Classifier> makePublishedEmpty(std::string_view arch, std::int64_t classes) {
    const spec::ArchitectureInfo& info = spec::architecture(arch);
    Construction construction;
    construction.channels = info.channels.back();
    construction.size = info.defaultSize;
    construction.outputs = classes;
    return factoryOf(info)(construction);
}

std::shared_ptr<Classifier> makePublished(std::string_view arch, std::int64_t classes) {
    auto classifier = makePublishedEmpty(arch, classes);
    initialise(*classifier, 0);
    return classifier;
}

spec::NetworkCosts networkCosts(const spec::ModelSpec& model, const spec::DataSpec& data,
                                std::int64_t outputs, std::size_t stage, bool bf16) {
    // Never initialised, and hardly touched: the memory is reserved but not used.
    const auto network = build(model, data, outputs);
    spec::NetworkCosts costs;
    costs.parameters = network->parameterCounts(stage);
    costs.stages.resize(network->stageCount() + 1);
    network->eval();
    const torch::NoGradGuard noGrad;
    const AutocastScope precision(torch::kCPU, bf16);
    ProductCount count;
    const auto counted = [&](std::size_t k, const auto& run) {
        const std::int64_t before = count.products();
        auto result = run();
        costs.stages[k].multiplyAdds += count.products() - before;
        costs.stages[k].outputBytes = static_cast<std::int64_t>(result.nbytes());
        return result;
    };
    auto x = torch::zeros({1, data.channels, data.size, data.size});
    std::int64_t below = 0;
    const std::size_t last = network->stageCount() - 1;
    for (std::size_t k = 0; k <= last; ++k) {
        x = counted(k, [&] { return network->runStage(k, x); });
        for (const auto& parameter : network->stageParameters(k))
            costs.stages[k].parameters += parameter.numel();
        below += costs.stages[k].parameters;
    }
    x = counted(last, [&] { return network->features(x).to(torch::kFloat32); });
    x = counted(last + 1, [&] { return network->head(x); });
    costs.stages.back().parameters = costs.parameters.total - below;
    costs.stages.back().outputBytes = 0;
    return costs;
}

}  // namespace lightbox::models
