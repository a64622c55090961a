// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

#include "spec/Training.h"

namespace lightbox::models {

enum class ModelFormat {
    Safetensors,
    Torch  ///< what torch.save writes of a state dict: weights and their names, nothing else
};

/// Writes the weights of a run for others: names as torchvision's, the head a Sequential under the
/// published one's name, so that Python loads them strictly once its head is replaced likewise.
/// Safetensors carry `metadata` and, besides, "arch", "size", "channels", "resize" ("stretched":
/// both sides to size x size), "mean" and "sd" (per channel, of values in [0, 255]). Throws Error as
/// reading weights does, and file_unwritable.
void exportModel(const spec::ModelSpec& model, const spec::DataSpec& data, std::int64_t outputs,
                 const std::filesystem::path& weights, const std::filesystem::path& out,
                 ModelFormat format, std::map<std::string, std::string> metadata);

}  // namespace lightbox::models
