// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>

#include "models/ExportModel.h"
#include "models/Registry.h"
#include "models/Weights.h"
#include "spec/Architectures.h"
#include "support/TemporaryFolder.h"

namespace lightbox::models {

namespace {

namespace fs = std::filesystem;

/// Both formats give back the weights by name. $LIGHTBOX_KEEP_EXPORTS names a folder to leave the
/// files in, for tests/reference/strict_exports.py, which loads them into torchvision's networks.
TEST(Export, OfEveryNetworkReadsBackWhole) {
    const test::TemporaryFolder temporary;
    const char* kept = std::getenv("LIGHTBOX_KEEP_EXPORTS");
    const fs::path folder = kept != nullptr ? fs::path(kept) : temporary.path();
    for (const auto& info : spec::architectures()) {
        spec::ModelSpec model{info.name, false, "", 16, 0.2, 0.2};
        model.stem = "standard";
        const spec::DataSpec data{info.defaultSize, info.channels.back()};
        const auto counts = networkCosts(model, data, 2).parameters;
        if (kept == nullptr && counts.total > 20'000'000)
            continue;  // made of the same layers, and slow
        const auto network = makeClassifier(model, data, 2, 7);
        const auto state = stateOf(*network);
        const fs::path weights = folder / "weights.safetensors";
        writeSafetensors(weights, state);
        const fs::path safe = folder / (info.name + ".safetensors");
        const fs::path torch = folder / (info.name + ".pth");
        exportModel(model, data, 2, weights, safe, ModelFormat::Safetensors, {{"classes", "[]"}});
        exportModel(model, data, 2, weights, torch, ModelFormat::Torch, {});
        for (const auto& file : {safe, torch}) {
            const auto again = readWeights(file);
            ASSERT_EQ(again.size(), state.size()) << file;
            for (const auto& [name, tensor] : state)
                EXPECT_TRUE(torch::equal(again.at(name), tensor)) << file << ' ' << name;
        }
        const auto facts = safetensorsMetadata(safe);
        EXPECT_EQ(facts.at("arch"), info.name);
        EXPECT_EQ(facts.at("size"), std::to_string(info.defaultSize));
        EXPECT_EQ(facts.at("resize"), "stretched");
        EXPECT_EQ(facts.at("classes"), "[]");
        EXPECT_EQ(std::count(facts.at("mean").begin(), facts.at("mean").end(), ','),
                  data.channels - 1);
    }
}

}  // namespace

}  // namespace lightbox::models
