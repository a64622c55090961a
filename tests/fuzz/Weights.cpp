// SPDX-License-Identifier: GPL-3.0-or-later
// safetensors, and torch.save's zip and stream of pickles.
#include "models/Weights.h"
#include "Fuzz.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace lightbox;
    const fuzz::InputFile input(data, size, ".pth");
    fuzz::readOrRefuse([&] { (void)models::safetensorsMetadata(input.path()); });
    return fuzz::readOrRefuse([&] { (void)models::readWeights(input.path()); });
}
