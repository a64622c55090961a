// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Registry.h"

#include <algorithm>
#include <functional>

#include "base/Error.h"
#include "base/Text.h"
#include "models/EfficientNetLite0.h"
#include "models/ResNet.h"
#include "models/SmallCnn.h"

namespace lightbox::models {

namespace {

using Factory = std::shared_ptr<Classifier> (*)(const Construction&);

struct Registration {
    ArchitectureInfo info;
    Factory make;
};

/// A new architecture is one pair of files and one line here. The checksums of torchvision's files
/// are the first digits, which their names state.
const std::vector<Registration>& registrations() {
    static const std::vector<Registration> all{
        {{"small_cnn", "Small CNN", 28, 28, true, "", ""}, makeSmallCnn},
        {{"resnet18", "ResNet-18", 224, 32, false, "resnet18-f37072fd.pth", "f37072fd"},
         makeResNet18},
        {{"resnet34", "ResNet-34", 224, 32, false, "resnet34-b627a593.pth", "b627a593"},
         makeResNet34},
        {{"resnet50", "ResNet-50", 224, 32, false, "resnet50-0676ba61.pth", "0676ba61"},
         makeResNet50},
        {{"efficientnet_lite0", "EfficientNet-Lite0", 224, 32, false,
          "efficientnet-lite0-57934424.pth",
          "579344248a93e23026e6b78f1f6faf0bc1d282386f6c881cdbaacd49cabf77db"},
         makeEfficientNetLite0},
    };
    return all;
}

const Registration& registration(std::string_view name) {
    const auto& all = registrations();
    const auto found = std::find_if(all.begin(), all.end(),
                                    [&](const auto& entry) { return entry.info.name == name; });
    if (found != all.end())
        return *found;
    std::vector<std::string> names;
    for (const auto& entry : all)
        names.push_back(entry.info.name);
    throw base::usage("architecture_unknown",
                      {{"name", name}, {"nearest", base::nearest(name, names)}});
}

void check(const ArchitectureInfo& info, const spec::ModelSpec& model, const spec::DataSpec& data,
           std::int64_t outputs) {
    if (info.greyOnly && (data.channels != 1 || data.size != info.defaultSize))
        throw base::usage("model_unsuitable.fixed", {{"title", info.title},
                                                     {"fixed", info.defaultSize},
                                                     {"channels", data.channels},
                                                     {"size", data.size}});
    if (data.channels != 1 && data.channels != 3)
        throw base::usage("model_unsuitable.channels",
                          {{"title", info.title}, {"channels", data.channels}});
    if (model.pretrained && !info.weightsName.empty() && data.channels != 3)
        throw base::usage("model_unsuitable.pretrained", {{"title", info.title}});
    if (data.size < info.minimumSize)
        throw base::usage(
            "model_unsuitable.size",
            {{"title", info.title}, {"size", data.size}, {"least", info.minimumSize}});
    const auto isShare = [](double value) { return value >= 0 && value < 1; };
    if (outputs < 1 || model.headHidden < 0 || !isShare(model.dropout1) || !isShare(model.dropout2))
        throw base::usage("model_unsuitable.head", {{"title", info.title}});
}

std::shared_ptr<Classifier> build(const spec::ModelSpec& model, const spec::DataSpec& data,
                                  std::int64_t outputs) {
    const auto& entry = registration(model.arch);
    check(entry.info, model, data, outputs);
    Construction construction;
    construction.channels = data.channels;
    construction.size = data.size;
    construction.outputs = outputs;
    construction.head = HeadOptions{outputs, model.headHidden, model.dropout1, model.dropout2};
    return entry.make(construction);
}

}  // namespace

std::span<const ArchitectureInfo> architectures() {
    static const std::vector<ArchitectureInfo> infos = [] {
        std::vector<ArchitectureInfo> result;
        for (const auto& entry : registrations())
            result.push_back(entry.info);
        return result;
    }();
    return infos;
}

const ArchitectureInfo& architecture(std::string_view name) {
    return registration(name).info;
}

std::shared_ptr<Classifier> makeClassifier(const spec::ModelSpec& model, const spec::DataSpec& data,
                                           std::int64_t outputs, std::uint64_t seed) {
    auto classifier = build(model, data, outputs);
    initialise(*classifier, seed);
    return classifier;
}

std::shared_ptr<Classifier> makePublished(std::string_view arch, std::int64_t classes) {
    const auto& entry = registration(arch);
    Construction construction;
    construction.channels = entry.info.greyOnly ? 1 : 3;
    construction.size = entry.info.defaultSize;
    construction.outputs = classes;
    auto classifier = entry.make(construction);
    initialise(*classifier, 0);
    return classifier;
}

spec::ParameterCounts parameterCounts(const spec::ModelSpec& model, const spec::DataSpec& data,
                                      std::int64_t outputs) {
    // Never initialised, hence never touched: the memory is reserved but not used.
    return build(model, data, outputs)->parameterCounts();
}

}  // namespace lightbox::models
