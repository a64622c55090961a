// SPDX-License-Identifier: GPL-3.0-or-later
#include "training/Checkpoint.h"

#include <cmath>
#include <string_view>

#include "base/Error.h"
#include "base/Json.h"
#include "spec/Json.h"

namespace lightbox::training {

namespace {

constexpr int formatVersion = 2;
constexpr std::string_view modelPrefix = "model.";
constexpr std::string_view optimiserPrefix = "optimiser.";
constexpr std::string_view averagePrefix = "average.";
constexpr const char* metadataKey = "lightbox_checkpoint";

base::Json optionalNumber(const std::optional<double>& value) {
    return value ? base::Json(*value) : base::Json(nullptr);
}

std::optional<double> numberOrNull(const base::Json& json) {
    return json.is_null() ? std::nullopt : std::optional(json.get<double>());
}

base::Json stateToJson(const TrainingState& state) {
    return {{"phase", state.phase},
            {"epoch", state.epoch},
            {"global_epoch", state.globalEpoch},
            {"early_stopping",
             {{"best", optionalNumber(state.earlyStopping.best)},
              {"epochs_without", state.earlyStopping.epochsWithout}}},
            {"best",
             {{"phase", state.best.phase},
              {"epoch", state.best.epoch},
              {"value", state.best.value},
              {"val_loss", state.best.valLoss},
              {"val_auroc", optionalNumber(state.best.valAuroc)}}},
            {"phase_seconds", state.phaseSeconds},
            {"schedule",
             {{"best", optionalNumber(state.schedule.best)},
              {"epochs_without", state.schedule.epochsWithout},
              {"falls", state.schedule.falls}}},
            {"faults",
             {{"typical_norm", state.faults.typicalNorm},
              {"lowest_loss", optionalNumber(state.faults.lowestLoss)},
              {"lowest_epoch", state.faults.lowestEpoch},
              {"train_loss_then", state.faults.trainLossThen},
              {"one_class_epochs", state.faults.oneClassEpochs},
              {"uncalled_epochs", state.faults.uncalledEpochs},
              {"said", state.faults.said}}},
            {"splits", state.splits}};
}

TrainingState stateFromJson(const base::Json& json) {
    TrainingState state;
    state.phase = json.at("phase").get<int>();
    state.epoch = json.at("epoch").get<int>();
    state.globalEpoch = json.at("global_epoch").get<int>();
    state.earlyStopping.best = numberOrNull(json.at("early_stopping").at("best"));
    state.earlyStopping.epochsWithout = json.at("early_stopping").at("epochs_without").get<int>();
    const base::Json& best = json.at("best");
    state.best = {best.at("phase").get<int>(), best.at("epoch").get<int>(),
                  best.at("value").get<double>(), best.at("val_loss").get<double>(),
                  numberOrNull(best.at("val_auroc"))};
    state.phaseSeconds = json.at("phase_seconds").get<std::vector<double>>();
    const base::Json& schedule = json.at("schedule");
    state.schedule = {numberOrNull(schedule.at("best")), schedule.at("epochs_without").get<int>(),
                      schedule.at("falls").get<int>()};
    const base::Json& faults = json.at("faults");
    state.faults = {faults.at("typical_norm").get<double>(),
                    numberOrNull(faults.at("lowest_loss")),
                    faults.at("lowest_epoch").get<int>(),
                    faults.at("train_loss_then").get<double>(),
                    faults.at("one_class_epochs").get<int>(),
                    faults.at("uncalled_epochs").get<std::vector<int>>(),
                    faults.at("said").get<std::vector<std::string>>()};
    state.splits = json.at("splits").get<int>();
    return state;
}

void checkState(const TrainingState& state, const std::filesystem::path& file) {
    const bool plausible = (state.phase == 1 || state.phase == 2) && state.epoch >= 0 &&
                           state.globalEpoch >= state.epoch && state.best.phase >= 0 &&
                           state.best.phase <= 2 && state.phaseSeconds.size() == 2 &&
                           state.splits >= 1;
    if (!plausible)
        throw base::refused("checkpoint_invalid.state", {}, file);
}

}  // namespace

std::filesystem::path lastCheckpoint(const std::filesystem::path& folder) {
    return folder / "last.ckpt";
}

std::filesystem::path bestCheckpoint(const std::filesystem::path& folder) {
    return folder / "best.ckpt";
}

void writeCheckpoint(const std::filesystem::path& file, const Checkpoint& checkpoint) {
    models::TensorMap tensors;
    for (const auto& [name, tensor] : checkpoint.model)
        tensors.emplace(std::string(modelPrefix) + name, tensor);
    for (const auto& [name, tensor] : checkpoint.optimiser)
        tensors.emplace(std::string(optimiserPrefix) + name, tensor);
    for (const auto& [name, tensor] : checkpoint.average)
        tensors.emplace(std::string(averagePrefix) + name, tensor);
    const base::Json head{{"version", formatVersion},
                          {"job", checkpoint.job},
                          {"state", stateToJson(checkpoint.state)},
                          {"environment", spec::toJson(checkpoint.environment)},
                          {"optimiser_steps", checkpoint.optimiserSteps}};
    models::writeSafetensors(file, tensors, {{metadataKey, base::toLine(head)}});
}

namespace {

/// What `read` gives; a file that is no whole safetensors file is told as the checkpoint it was.
template <class Read> auto readWhole(const std::filesystem::path& file, Read read) {
    try {
        return read();
    } catch (const base::Error& error) {
        if (!error.facts().code.starts_with("weights"))
            throw;
        throw base::refused("checkpoint_invalid.damaged", {{"reason", error.facts().why}}, file);
    }
}

}  // namespace

Checkpoint readCheckpoint(const std::filesystem::path& file) {
    const auto metadata = readWhole(file, [&] { return models::safetensorsMetadata(file); });
    const auto found = metadata.find(metadataKey);
    if (found == metadata.end())
        throw base::refused("checkpoint_invalid.weights_only", {}, file);
    Checkpoint checkpoint;
    try {
        const base::Json head = base::parseJson(found->second, file);
        if (head.at("version").get<int>() != formatVersion)
            throw base::refused("checkpoint_invalid.version", {}, file);
        checkpoint.job = head.at("job").get<std::string>();
        checkpoint.state = stateFromJson(head.at("state"));
        checkpoint.environment = spec::environmentFromJson(head.at("environment"));
        checkpoint.optimiserSteps = head.at("optimiser_steps").get<std::int64_t>();
    } catch (const base::Json::exception& error) {
        throw base::refused("checkpoint_invalid.header", {{"reason", error.what()}}, file);
    }
    checkState(checkpoint.state, file);
    const models::TensorMap tensors = readWhole(file, [&] { return models::readWeights(file); });
    for (const auto& [name, tensor] : tensors) {
        if (name.starts_with(modelPrefix))
            checkpoint.model.emplace(name.substr(modelPrefix.size()), tensor);
        else if (name.starts_with(optimiserPrefix))
            checkpoint.optimiser.emplace(name.substr(optimiserPrefix.size()), tensor);
        else if (name.starts_with(averagePrefix))
            checkpoint.average.emplace(name.substr(averagePrefix.size()), tensor);
        else
            throw base::refused("checkpoint_invalid.tensor", {{"tensor", name}}, file);
    }
    if (checkpoint.model.empty())
        throw base::refused("checkpoint_invalid.no_weights", {}, file);
    return checkpoint;
}

}  // namespace lightbox::training
