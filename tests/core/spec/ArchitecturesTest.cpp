// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/Architectures.h"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <string>

namespace lightbox::spec {
namespace {

TEST(Architectures, WeightsThatTorchvisionTookOverNameBothLicences) {
    for (const char* name : {"efficientnet_b0", "inception_v3"}) {
        const OfficialWeights& weights = architecture(name).weights;
        EXPECT_EQ(weights.licence, "BSD-3-Clause AND Apache-2.0") << name;
        EXPECT_NE(weights.origin.find("torchvision, from "), std::string::npos) << weights.origin;
        EXPECT_TRUE(weights.url.starts_with("https://download.pytorch.org/models/"));
    }
    EXPECT_EQ(architecture("resnet18").weights.licence, "BSD-3-Clause");
    EXPECT_EQ(architecture("efficientnet_lite0").weights.licence, "Apache-2.0");
}

TEST(Architectures, TorchvisionsFilesAreAsItsMetadataStatesThem) {
    // torchvision 0.29.2, script: tests/reference/official_weights.py. Address and size in MiB.
    const std::map<std::string, std::pair<std::string, double>> stated{
        {"resnet18", {"resnet18-f37072fd.pth", 44.661}},
        {"resnet34", {"resnet34-b627a593.pth", 83.275}},
        {"resnet50", {"resnet50-0676ba61.pth", 97.781}},
        {"resnet101", {"resnet101-63fe2227.pth", 170.511}},
        {"densenet121", {"densenet121-a639ec97.pth", 30.845}},
        {"efficientnet_b0", {"efficientnet_b0_rwightman-7f5810bc.pth", 20.451}},
        {"mobilenet_v2", {"mobilenet_v2-b0353104.pth", 13.555}},
        {"mobilenet_v3_small", {"mobilenet_v3_small-047dcff4.pth", 9.829}},
        {"vgg16", {"vgg16-397923af.pth", 527.796}},
        {"vgg16_bn", {"vgg16_bn-6c64b313.pth", 527.866}},
        {"inception_v3", {"inception_v3_google-0cc3c7bd.pth", 103.903}},
        {"vit_b_16", {"vit_b_16-c867db91.pth", 330.285}},
        {"convnext_tiny", {"convnext_tiny-983f1562.pth", 109.119}}};
    for (const ArchitectureInfo& info : architectures()) {
        const OfficialWeights& weights = info.weights;
        if (weights.file.empty() || !weights.package.empty())
            continue;
        ASSERT_TRUE(stated.contains(info.name)) << info.name;
        const auto& [file, mebibytes] = stated.at(info.name);
        EXPECT_EQ(weights.url, "https://download.pytorch.org/models/" + file);
        EXPECT_EQ(weights.file, file);
        EXPECT_EQ(weights.sha256, file.substr(file.rfind('-') + 1, 8));
        EXPECT_LE(std::abs(static_cast<double>(weights.bytes) / (1 << 20) - mebibytes), 0.0006)
            << info.name;
    }
}

}  // namespace
}  // namespace lightbox::spec
