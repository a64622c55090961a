// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ExportModel.h"

#include <caffe2/serialize/inline_container.h>
#include <torch/csrc/jit/serialization/pickler.h>
#include <torch/torch.h>

#include "base/Files.h"
#include "base/Json.h"
#include "models/Registry.h"
#include "models/Weights.h"

namespace lightbox::models {

namespace {

/// As torch.save writes a dictionary of tensors. torch::pickle_save would add tags of types that
/// only TorchScript needs, and that readers of plain state dicts refuse.
std::string torchFile(const TensorMap& state) {
    c10::Dict<std::string, at::Tensor> dict;
    for (const auto& [name, tensor] : state)
        dict.insert(name, tensor);
    std::string pickle;
    torch::jit::Pickler pickler(
        [&](const char* bytes, std::size_t size) { pickle.append(bytes, size); }, nullptr, nullptr,
        nullptr, nullptr, false);
    pickler.protocol();
    pickler.pushIValue(dict);
    pickler.stop();
    std::string content;
    caffe2::serialize::PyTorchStreamWriter writer([&](const void* bytes, std::size_t size) {
        content.append(static_cast<const char*>(bytes), size);
        return size;
    });
    writer.writeRecord("data.pkl", pickle.data(), pickle.size());
    std::size_t number = 0;
    for (const auto& tensor : pickler.tensorData()) {
        const auto values = torch::jit::getWriteableTensorData(tensor);
        writer.writeRecord("data/" + std::to_string(number++), values.data(), values.sizeInBytes());
    }
    writer.writeEndOfFile();
    return content;
}

}  // namespace

void exportModel(const spec::ModelSpec& model, const spec::DataSpec& data, std::int64_t outputs,
                 const std::filesystem::path& weights, const std::filesystem::path& out,
                 ModelFormat format, std::map<std::string, std::string> metadata) {
    const auto network = makeClassifier(model, data, outputs, 0);
    loadAll(*network, readWeights(weights), weights);
    const TensorMap state = stateOf(*network);
    if (format == ModelFormat::Torch) {
        base::writeOutput(out, torchFile(state));
        return;
    }
    // What somebody else has to feed the first layer with.
    const Normalisation normalisation = network->planes();
    metadata["format"] = "pt";
    metadata["arch"] = model.arch;
    metadata["size"] = std::to_string(data.size);
    metadata["channels"] = std::to_string(data.channels);
    if (std::ssize(normalisation.mean) > data.channels)
        metadata["grey"] = "repeat";
    metadata["resize"] = "stretched";
    metadata["mean"] = base::toLine(base::Json(normalisation.mean));
    metadata["sd"] = base::toLine(base::Json(normalisation.sd));
    base::writeOutput(out, safetensorsFile(state, metadata));
}

}  // namespace lightbox::models
