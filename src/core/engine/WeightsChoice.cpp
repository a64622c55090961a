// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/WeightsChoice.h"

#include "base/Error.h"
#include "models/WeightFiles.h"
#include "spec/Architectures.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

WeightsChoice chooseWeights(const spec::ModelSpec& model) {
    const spec::ArchitectureInfo& info = spec::architecture(model.arch);
    WeightsChoice choice;
    choice.needed = model.pretrained;
    if (!model.pretrained)
        return choice;
    if (model.weights.empty()) {
        choice.wanted = info.weights.file;
        choice.file = models::findWeights(model.arch);
        return choice;
    }
    choice.wanted = model.weights;
    if (fs::is_regular_file(model.weights)) {
        choice.file = fs::absolute(model.weights);
        return choice;
    }
    // A name is looked for in the weights folders, never a path that leads out of them.
    if (fs::path(model.weights).filename() == fs::path(model.weights))
        for (const fs::path& folder : models::weightFolders())
            if (fs::is_regular_file(folder / model.weights)) {
                choice.file = folder / model.weights;
                return choice;
            }
    return choice;
}

fs::path requireWeights(const spec::ModelSpec& model) {
    const WeightsChoice choice = chooseWeights(model);
    if (choice.file)
        return *choice.file;
    if (choice.wanted.empty())
        throw base::refused("weights_missing.none", {{"arch", model.arch}});
    const fs::path folder = models::weightFolders().front();
    throw base::refused("weights_missing", {{"folder", folder}, {"arch", model.arch}},
                        choice.wanted);
}

}  // namespace lightbox::engine
