// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>
#include <filesystem>
#include <span>

#include "models/Weights.h"

namespace lightbox::models {

/// True where `bytes` begin as torch.save of PyTorch 1.6 and later, or before, begins a file.
[[nodiscard]] bool isTorchZip(std::span<const std::byte> bytes);
[[nodiscard]] bool isTorchLegacy(std::span<const std::byte> bytes);
[[nodiscard]] bool isSafetensors(std::span<const std::byte> bytes);

/// The tensors of a file's bytes; they own their memory. Tensors that share a storage in the file
/// share memory here. Throw Error (weights_corrupt, weights_hostile).
[[nodiscard]] WeightFile readTorchZip(std::span<const std::byte> bytes,
                                      const std::filesystem::path& file);
[[nodiscard]] WeightFile readTorchLegacy(std::span<const std::byte> bytes,
                                         const std::filesystem::path& file);
[[nodiscard]] TensorMap readSafetensors(std::span<const std::byte> bytes,
                                        const std::filesystem::path& file);

}  // namespace lightbox::models
