// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/Architectures.h"

#include <gtest/gtest.h>

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

}  // namespace
}  // namespace lightbox::spec
