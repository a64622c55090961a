// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "spec/ClassScheme.h"
#include "spec/Option.h"
#include "spec/Training.h"

// What training can be told to use, by name. The registries of training bring what each name does;
// a test holds both to the same names.
namespace lightbox::spec {

[[nodiscard]] std::span<const ChoiceInfo> lossKinds();  ///< without "auto"
[[nodiscard]] std::span<const ChoiceInfo> samplers();
[[nodiscard]] std::span<const ChoiceInfo> optimizers();
[[nodiscard]] std::span<const ChoiceInfo> schedules();

/// What a choice is called that several options offer ("auto" is "Automatic"); others as they are.
[[nodiscard]] std::string choiceLabel(std::string_view choice);
/// The name of the loss that `spec` means for the task, never "auto". Throws Error usage
/// (option_invalid) for one that is unknown or does not fit the task.
[[nodiscard]] std::string lossKindFor(const ClassScheme& scheme, const LossSpec& spec);
/// True where `spec` makes up for imbalance in the loss, in the task.
[[nodiscard]] bool weighsClasses(const LossSpec& spec);
/// True where batch norms keep their statistics in phase 2; `pretrained`: the network starts from
/// weights.
[[nodiscard]] bool freezesBatchNorm(const PhaseSpec& phase2, bool pretrained);

[[nodiscard]] std::vector<std::string> namesOf(std::span<const ChoiceInfo> choices);

}  // namespace lightbox::spec
