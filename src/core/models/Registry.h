// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "spec/Architectures.h"
#include "spec/NetworkCosts.h"
#include "spec/Training.h"

namespace lightbox::models {

class Classifier;

/// Names that the registry builds; spec::architectures() describes each.
[[nodiscard]] std::vector<std::string> registeredNames();

/// Builds the network with our head (outputs logits), freshly initialised from `seed` alone (the
/// same bits on every call); the process-wide generator is neither read nor moved. Throws Error
/// usage (architecture_unknown, model_unsuitable: channels or size that the network does not take).
[[nodiscard]] std::shared_ptr<Classifier> makeClassifier(const spec::ModelSpec& model,
                                                         const spec::DataSpec& data,
                                                         std::int64_t outputs, std::uint64_t seed);
/// The network as published: its own 1,000-class head, names as in its weight file. For
/// `model forward` and parity. Initialised; makePublishedEmpty leaves its tensors unfilled.
[[nodiscard]] std::shared_ptr<Classifier> makePublished(std::string_view arch,
                                                        std::int64_t classes = 1000);
[[nodiscard]] std::shared_ptr<Classifier> makePublishedEmpty(std::string_view arch,
                                                             std::int64_t classes = 1000);

/// What the network costs, without filling a tensor of its weights; cheap enough for a form.
/// `stage`: phase 2 opens from that one upwards; `bf16`: what the run computes in. Throws as
/// makeClassifier.
[[nodiscard]] spec::NetworkCosts networkCosts(const spec::ModelSpec& model,
                                              const spec::DataSpec& data, std::int64_t outputs,
                                              std::size_t stage = 0, bool bf16 = false);

}  // namespace lightbox::models
