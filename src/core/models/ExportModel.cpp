// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ExportModel.h"

#include "base/Files.h"
#include "base/Json.h"
#include "models/Registry.h"
#include "models/Weights.h"

namespace lightbox::models {

void exportModel(const spec::ModelSpec& model, const spec::DataSpec& data, std::int64_t outputs,
                 const std::filesystem::path& weights, const std::filesystem::path& out,
                 ModelFormat format, std::map<std::string, std::string> metadata) {
    const auto network = makeClassifier(model, data, outputs, 0);
    loadAll(*network, readWeights(weights), weights);
    const TensorMap state = stateOf(*network);
    if (format == ModelFormat::Torch) {
        c10::Dict<std::string, at::Tensor> dict;
        for (const auto& [name, tensor] : state)
            dict.insert(name, tensor);
        const std::vector<char> bytes = torch::pickle_save(dict);
        base::writeFileAtomically(out, std::as_bytes(std::span(bytes)));
        return;
    }
    const Normalisation normalisation = network->normalisation();
    metadata["format"] = "pt";
    metadata["arch"] = model.arch;
    metadata["size"] = std::to_string(data.size);
    metadata["channels"] = std::to_string(data.channels);
    metadata["resize"] = "stretched";
    metadata["mean"] = base::toLine(base::Json(normalisation.mean));
    metadata["sd"] = base::toLine(base::Json(normalisation.sd));
    writeSafetensors(out, state, metadata);
}

}  // namespace lightbox::models
