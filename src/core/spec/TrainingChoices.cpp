// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/TrainingChoices.h"

#include <algorithm>
#include <array>
#include <utility>

#include "base/Error.h"

namespace lightbox::spec {

std::span<const ChoiceInfo> lossKinds() {
    static constexpr std::array<ChoiceInfo, 3> kinds{{
        {"bce", "Binary cross-entropy", "One yes-or-no question, or several at once"},
        {"cross_entropy", "Cross-entropy", "One class out of several"},
        {"focal", "Focal", "Cases already told apart count less, by the power gamma"},
    }};
    return kinds;
}

std::span<const ChoiceInfo> samplers() {
    static constexpr std::array<ChoiceInfo, 3> kinds{{
        {"none", "Every image once", "Each epoch sees every training image once"},
        {"balanced", "Balanced by class", "Every class is seen equally often in an epoch"},
        {"patient", "Balanced by patient", "Every patient is seen equally often in an epoch"},
    }};
    return kinds;
}

std::span<const ChoiceInfo> optimizers() {
    static constexpr std::array<ChoiceInfo, 3> kinds{{
        {"adamw", "AdamW", "Steps scaled per weight; weight decay apart from the gradient"},
        {"adam", "Adam", "Steps scaled per weight; weight decay as part of the gradient"},
        {"sgd", "SGD", "Steps along the gradient with momentum"},
    }};
    return kinds;
}

std::span<const ChoiceInfo> schedules() {
    static constexpr std::array<ChoiceInfo, 5> kinds{{
        {"constant", "Constant", "The learning rate stays as it is"},
        {"cosine", "Cosine", "It falls to zero along half a cosine"},
        {"step", "Step", "It is multiplied by the factor every few epochs"},
        {"one_cycle", "One cycle",
         "It rises from 1/25 for 30 % of the steps and falls to almost zero; the momentum falls "
         "from 0.95 to 0.85 and rises again"},
        {"plateau", "On plateau",
         "It is multiplied by the factor when validation no longer improves"},
    }};
    return kinds;
}

std::string choiceLabel(std::string_view choice) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 18> labels{{
        {"auto", "Automatic"},
        {"none", "None"},
        {"any", "Any fault"},
        {"diverged", "Divergence alone"},
        {"frozen", "Frozen"},
        {"moving", "Moving"},
        {"val_auroc", "AUROC"},
        {"val_loss", "Loss"},
        {"standard", "Standard"},
        {"small", "Small"},
        {"repeat", "Repeat the image"},
        {"sum", "Sum the weights"},
        {"batch", "Batch norm"},
        {"max", "Maximum"},
        {"average", "Average"},
        {"stride", "Stride"},
        {"cpu", "Processor"},
        {"cuda", "Graphics card"},
    }};
    const auto found = std::find_if(labels.begin(), labels.end(),
                                    [choice](const auto& label) { return label.first == choice; });
    return std::string(found == labels.end() ? choice : found->second);
}

std::string lossKindFor(const ClassScheme& scheme, const LossSpec& spec) {
    if (spec.kind == "auto")
        return scheme.isExclusive() ? "cross_entropy" : "bce";
    const std::vector<std::string> names = namesOf(lossKinds());
    if (std::find(names.begin(), names.end(), spec.kind) == names.end())
        throw base::usage("option_invalid.loss_kind_unknown",
                          {{"kind", spec.kind}, {"names", names}});
    const bool fits = spec.kind == "focal" ||
                      (spec.kind == "bce" ? !scheme.isExclusive() : !scheme.isMultilabel());
    if (!fits)
        throw base::usage("option_invalid.loss_kind",
                          {{"kind", spec.kind},
                           {"task", toString(scheme.task)},
                           {"fitting", scheme.isMultilabel() ? "bce" : "cross_entropy"}});
    return spec.kind;
}

bool freezesBatchNorm(const PhaseSpec& phase2, bool pretrained) {
    return phase2.batchNorm == "frozen" || (phase2.batchNorm == "auto" && pretrained);
}

bool weighsClasses(const LossSpec& spec) {
    return spec.classWeights == "auto" || spec.positiveWeight != "none";
}

std::vector<std::string> namesOf(std::span<const ChoiceInfo> choices) {
    std::vector<std::string> names;
    for (const ChoiceInfo& choice : choices)
        names.emplace_back(choice.name);
    return names;
}

}  // namespace lightbox::spec
