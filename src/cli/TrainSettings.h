// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "Session.h"
#include "spec/Training.h"

namespace CLI {
class Option;
}

namespace lightbox::cli {

/// What train and the commands that take its options are told of a run.
struct TrainSettings {
    std::string preset;
    std::filesystem::path config;
    std::vector<std::string> sets;
    std::string device;
    std::optional<std::uint64_t> seed;
    std::string name;
};

/// --preset, --config, --set, --device and --seed; gives them back in this order.
std::vector<CLI::Option*> addTrainSettings(CLI::App& command, TrainSettings& settings);

/// Preset, then the file, then --set, then the options of their own; later ones win.
[[nodiscard]] spec::TrainingSpec specOf(const TrainSettings& settings, int threads);

}  // namespace lightbox::cli
