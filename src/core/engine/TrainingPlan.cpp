// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "base/Error.h"
#include "base/Text.h"
#include "data/splits/Splitter.h"
#include "engine/Access.h"
#include "engine/Sentences.h"
#include "engine/Subject.h"
#include "engine/Train.h"
#include "engine/TrainingData.h"
#include "engine/WeightsChoice.h"
#include "engine/seal/Closed.h"
#include "models/Registry.h"
#include "models/WeightFiles.h"
#include "project/Project.h"
#include "spec/Architectures.h"
#include "spec/Health.h"
#include "spec/TrainingChoices.h"
#include "training/Trainer.h"

namespace lightbox::engine {

namespace fs = std::filesystem;

namespace {

/// A validation set below this cannot choose between checkpoints: one image moves its AUROC
/// visibly.
constexpr std::size_t kFewValidationImages = 50;

using Warnings = std::vector<spec::Warning>;

const spec::SetCounts* find(const std::vector<spec::SetCounts>& sets, spec::Set set) {
    const auto found = std::find_if(sets.begin(), sets.end(), [set](const spec::SetCounts& counts) {
        return counts.set == set;
    });
    return found == sets.end() ? nullptr : &*found;
}

void judgeSplit(const spec::SplitReport& report, bool assumed, bool sealed, TrainingPlan& plan) {
    for (const spec::SetCounts& counts : report.sets)
        if (counts.set == spec::Set::Train || counts.set == spec::Set::Val)
            plan.sets.push_back(counts);
    if (assumed)
        plan.warnings.push_back(spec::warning("split_predefined_assumed"));
    const spec::SetCounts* val = find(report.sets, spec::Set::Val);
    if (val && val->images < kFewValidationImages)
        plan.warnings.push_back(spec::warning("validation_small", {{"images", val->images}}));
    if (report.patientsStraddling > 0)
        plan.warnings.push_back(
            spec::warning("patient_across_splits.plan", {{"patients", report.patientsStraddling}}));
    if (report.duplicatesAcross > 0)
        plan.warnings.push_back(
            spec::warning("duplicate_across_splits.plan", {{"groups", report.duplicatesAcross}}));
    if (report.whole.withoutPatient > 0)
        plan.warnings.push_back(
            spec::warning("patients_unknown.plan", {{"images", report.whole.withoutPatient}}));
    if (report.patientsStraddling == 0 && report.duplicatesAcross == 0)
        plan.agreements.push_back(
            spec::warning(report.whole.withoutPatient == 0 ? "sets_apart" : "sets_apart.known"));
    if (sealed)
        plan.agreements.push_back(spec::warning("test_sealed.training"));
}

/// Whether what the images show has an orientation that no image departs from.
bool isOriented(Subject subject) {
    return subject != Subject::Slide && subject != Subject::Skin;
}

/// Names of the options that change colour or tone, as a form shows them.
std::vector<std::string> toneChanges(const spec::TrainingSpec& spec, bool colourOnly) {
    std::vector<std::string> names;
    for (const char* key : {"augment.brightness", "augment.contrast", "augment.gamma",
                            "augment.hue", "augment.saturation"}) {
        const bool ofColour =
            std::string_view(key) == "augment.hue" || std::string_view(key) == "augment.saturation";
        if ((ofColour || !colourOnly) && spec::optionValue(spec, key).get<double>() > 0 &&
            spec::applies(spec, spec::trainingOption(key)))
            names.push_back(base::lower(spec::trainingOption(key).label));
    }
    return names;
}

/// Flips, turns, crops and colours that are no variation of what the images show. Where it is not
/// known what they show, the rule is said with that.
void judgeAugmentation(const spec::TrainingSpec& spec, const std::optional<SubjectFound>& found,
                       TrainingPlan& plan) {
    constexpr double positioning = 15;  ///< degrees by which a patient may lie askew
    constexpr double muchOfAnImage = 0.25;
    const spec::AugmentSpec& augment = spec.augment;
    const auto warn = [&](const char* id, messages::Args args = {}) {
        if (found)
            args.push_back({"by", found->by});
        plan.warnings.push_back(spec::warning(id, std::move(args)));
    };
    const bool oriented = !found || isOriented(found->subject);
    if (augment.horizontalFlip && oriented) {
        if (!found)
            warn("flip_horizontal.unknown");
        else if (found->subject == Subject::ChestFilm)
            warn("flip_horizontal");
        else
            warn("flip_horizontal.sided");
    }
    if (augment.verticalFlip && oriented)
        warn(found ? "flip_vertical" : "flip_vertical.unknown");
    if (!oriented && (augment.horizontalFlip || augment.verticalFlip))
        plan.agreements.push_back(spec::warning("flip_right", {{"by", found->by}}));
    if (augment.rotation > positioning && oriented)
        warn(found ? "rotation_oriented" : "rotation_oriented.unknown",
             {{"degrees", augment.rotation}});
    if (found && found->subject == Subject::Slide) {
        if (auto names = toneChanges(spec, false); !names.empty())
            warn("colour_stain", {{"options", std::move(names)}});
    } else if (found && (found->subject == Subject::Skin || found->subject == Subject::Retina)) {
        if (auto names = toneChanges(spec, true); !names.empty())
            warn("colour_lesion", {{"options", std::move(names)}});
    }
    if (!found || found->subject != Subject::Slide) {
        if (augment.crop > muchOfAnImage)
            plan.warnings.push_back(
                spec::warning("crop_loses_lesion",
                              {{"percent", static_cast<int>(std::round(100 * augment.crop))}}));
        if (augment.cutout > muchOfAnImage)
            plan.warnings.push_back(
                spec::warning("crop_loses_lesion.cutout",
                              {{"percent", static_cast<int>(std::round(100 * augment.cutout))}}));
    }
    if (augment.any() && spec.phase2.epochs > 0 && spec.phase2.fromStage > 0 &&
        spec.phase1.views == 1)
        plan.warnings.push_back(spec::warning("augment_cached_plain"));
}

/// What the loss and the sampler do about classes of different size, and whether both do.
void judgeBalance(const spec::TrainingSpec& spec, const spec::DatasetInfo& info,
                  TrainingPlan& plan) {
    const bool weighs = spec::weighsClasses(spec.loss);
    const bool samples = spec.loss.sampler == "balanced";
    if (weighs && samples)
        plan.warnings.push_back(spec::warning("double_correction"));
    else if (spec.loss.classWeights == "auto" && !info.isExclusive() &&
             base::toDouble(spec.loss.positiveWeight))
        plan.warnings.push_back(
            spec::warning("double_correction.weights", {{"weight", spec.loss.positiveWeight}}));
    if (info.task == spec::Task::Ordinal)
        plan.warnings.push_back(spec::warning("ordinal_as_classes"));
    const spec::SetCounts* train = find(plan.sets, spec::Set::Train);
    if (!train || train->perClass.empty() || info.isMultilabel())
        return;
    const auto [least, most] = std::minmax_element(train->perClass.begin(), train->perClass.end());
    if (*least == 0)
        return;
    plan.imbalance = static_cast<double>(*most) / static_cast<double>(*least);
    plan.imbalanceLevel = spec::imbalanceLevel(*plan.imbalance);
    if (plan.imbalanceLevel == "mild")
        return;
    const messages::Args facts{{"ratio", std::round(*plan.imbalance * 10) / 10},
                               {"level", plan.imbalanceLevel}};
    if (weighs || samples)
        plan.agreements.push_back(
            spec::warning(samples ? "imbalance_handled.sampler" : "imbalance_handled", facts));
    else
        plan.warnings.push_back(spec::warning("imbalance_unhandled", facts));
}

void judgeSpec(const spec::TrainingSpec& spec, bool pretrained,
               const std::optional<SubjectFound>& subject, TrainingPlan& plan) {
    if (spec.tta > 0)
        plan.warnings.push_back(spec.augment.any()
                                    ? spec::warning("tta_views", {{"views", spec.tta}})
                                    : spec::warning("tta_views.plain"));
    Warnings& warnings = plan.warnings;
    judgeAugmentation(spec, subject, plan);
    const spec::ArchitectureInfo& network = spec::architecture(spec.model.arch);
    if (spec.phase2.epochs > 0 &&
        static_cast<std::size_t>(spec.phase2.fromStage) > network.stages.size())
        throw base::usage("stage_unknown.number",
                          {{"stage", spec.phase2.fromStage}, {"stages", network.stages.size()}});
    const bool moving = !spec::freezesBatchNorm(spec.phase2, pretrained);
    if (spec.batch == 1 && spec.phase2.epochs > 0 && moving && network.batchNorm)
        warnings.push_back(spec::warning("batch_of_one.plan"));
    if (!pretrained && spec.phase1.epochs > 0)
        warnings.push_back(spec::warning("backbone_random"));
    if (!pretrained && spec.phase1.epochs == 0 && spec::presetSpec(spec.preset).phase1.epochs > 0)
        warnings.push_back(spec::warning("phase1_skipped"));
    if (pretrained && spec.phase2.epochs > 0 && moving)
        warnings.push_back(spec::warning("batch_norm_moving"));
    else if (pretrained && spec.phase2.epochs > 0)
        plan.agreements.push_back(spec::warning("batch_norm_frozen"));
    if (spec.phase1.epochs == 0 && spec.phase2.epochs == 0)
        throw base::usage("nothing_to_train");
}

std::vector<std::string> namesOf(const spec::ClassScheme& scheme,
                                 const std::vector<std::size_t>& which) {
    std::vector<std::string> names;
    for (const std::size_t c : which)
        names.push_back(scheme.classes[c]);
    return names;
}

/// Classes that a set lacks, or has alone.
void judgeClasses(const spec::Dataset& dataset, const spec::Split& split, TrainingPlan& plan) {
    const auto absentFrom = [&](spec::Set set) {
        return training::unlearnableClasses(
            labelledSamples(dataset.info, dataset.images, split.members, set), dataset.info);
    };
    const std::vector<std::size_t> train = absentFrom(spec::Set::Train);
    const std::vector<std::size_t> val = absentFrom(spec::Set::Val);
    const std::size_t all = dataset.info.classes.size();
    if (train.size() == all)
        plan.warnings.push_back(spec::warning("class_absent_train.one"));
    else if (!train.empty())
        plan.warnings.push_back(
            spec::warning("class_absent_train", {{"classes", namesOf(dataset.info, train)}}));
    if (val.size() == all)
        plan.warnings.push_back(spec::warning("class_absent_val.one"));
    else if (!val.empty())
        plan.warnings.push_back(
            spec::warning("class_absent_val", {{"classes", namesOf(dataset.info, val)}}));
}

/// Weight of the positive class, as the loss would take it.
void judgePositiveWeight(const spec::TrainingSpec& spec, const spec::DatasetInfo& info,
                         TrainingPlan& plan) {
    const spec::SetCounts* train = find(plan.sets, spec::Set::Train);
    if (!info.isBinary() || info.positive < 0 || !train || train->perClass.size() != 2)
        return;
    const std::size_t positives = train->perClass[info.positiveIndex()];
    const std::size_t negatives = train->perClass[info.otherIndex()];
    if (positives == 0 || negatives == 0)
        return;
    const double balanced = static_cast<double>(negatives) / static_cast<double>(positives);
    if (spec.loss.positiveWeight == "auto") {
        plan.positiveWeight = balanced;
        return;
    }
    plan.positiveWeight = base::toDouble(spec.loss.positiveWeight);
    if (plan.positiveWeight && std::abs(std::log(*plan.positiveWeight / balanced)) > std::log(2.0))
        plan.warnings.push_back(spec::warning(
            "positive_weight_unbalanced",
            {{"weight", *plan.positiveWeight}, {"balanced", std::round(balanced * 1000) / 1000}}));
}

/// Seconds that the latest run of the same network on the same device would need for this spec;
/// every phase asked for must have been seen.
std::optional<double> expectedSeconds(const project::Project& project,
                                      const spec::TrainingSpec& spec,
                                      const spec::Environment& environment,
                                      std::size_t trainImages) {
    const std::vector<spec::RunId> runs = project.runs();
    for (auto run = runs.rbegin(); run != runs.rend(); ++run) {
        const auto stored = project.sharedRecord(*run);
        const spec::RunRecord& record = *stored;
        if (record.spec.model.arch != spec.model.arch || record.spec.data.size != spec.data.size ||
            record.environment.device != environment.device ||
            record.environment.precision != environment.precision)
            continue;
        double seconds[2] = {0, 0};
        int epochs[2] = {0, 0};
        for (const spec::EpochReport& report : project.history(*run)) {
            const std::size_t phase = report.phase == 1 ? 0 : 1;
            seconds[phase] += report.seconds;
            ++epochs[phase];
        }
        const int asked[2] = {spec.phase1.epochs, spec.phase2.epochs};
        const auto then = record.images.find("train");
        if (then == record.images.end() || then->second == 0 || (asked[0] > 0 && epochs[0] == 0) ||
            (asked[1] > 0 && epochs[1] == 0))
            continue;
        double expected = 0;
        for (std::size_t phase = 0; phase < 2; ++phase)
            if (asked[phase] > 0)
                expected += asked[phase] * seconds[phase] / epochs[phase];
        return expected * static_cast<double>(trainImages) / static_cast<double>(then->second);
    }
    return std::nullopt;
}

}  // namespace

spec::TrainingSpec withDefaultsApplied(spec::TrainingSpec spec,
                                       const std::set<std::string>& explicitKeys) {
    const spec::ArchitectureInfo& info = spec::architecture(spec.model.arch);
    if (!info.takesSize(spec.data.size) && !explicitKeys.contains("data.size"))
        spec.data.size = info.defaultSize;
    if (!info.takesChannels(spec.data.channels) && !explicitKeys.contains("data.channels"))
        spec.data.channels = info.channels.front();
    const bool isImported = info.weights.file.empty() && models::findWeights(info.name).has_value();
    if (info.weights.file.empty() && !isImported && spec.model.weights.empty() &&
        !explicitKeys.contains("model.pretrained"))
        spec.model.pretrained = false;
    if (!spec.model.pretrained && !explicitKeys.contains("phase1.epochs"))
        spec.phase1.epochs = 0;
    return spec;
}

TrainingPlan planTraining(const project::Project& project, const spec::Dataset& dataset,
                          const spec::TrainingSpec& spec, const std::optional<SplitInUse>& used,
                          const spec::RunPlace& place) {
    TrainingPlan plan;
    plan.outputs = static_cast<int>(dataset.info.outputs());
    const spec::Environment environment = training::resolveEnvironment(spec);
    plan.costs = models::networkCosts(spec.model, spec.data, plan.outputs,
                                      static_cast<std::size_t>(spec.phase2.fromStage),
                                      environment.precision == "bf16");
    try {
        const WeightsChoice weights = chooseWeights(spec.model);
        plan.weightsNeeded = weights.needed;
        plan.weightsFound = weights.file.has_value();
        if (weights.needed && !weights.file)
            plan.weightsWanted = weights.wanted;
    } catch (const base::Error& error) {
        plan.weightsNeeded = true;
        plan.weightsWanted = error.facts().file.filename().string();
        plan.warnings.push_back(spec::warning(
            "weights_corrupt.plan", {{"file", plan.weightsWanted}, {"reason", reasonOf(error)}}));
    }
    if (plan.weightsNeeded && plan.weightsFound)
        plan.agreements.push_back(spec::warning("weights_present"));
    plan.device = environment.device;
    plan.threads = environment.threads;
    plan.precision = environment.precision;
    judgeSpec(spec, spec.model.pretrained, subjectOf(dataset), plan);
    (void)spec::lossKindFor(dataset.info, spec.loss);  // throws for one that does not fit
    if (!used) {
        plan.warnings.push_back(spec::warning("split_missing.plan"));
        return plan;
    }
    if (place.inner > 0)
        plan.warnings.push_back(spec::warning("fold_validation.inner",
                                              {{"inner", place.inner}, {"fold", place.number()}}));
    else if (place.fold > 0)
        plan.warnings.push_back(spec::warning(
            "fold_validation", {{"fold", place.number()},
                                {"folds", std::max(place.number(), spec::foldCount(used->split))},
                                {"split", used->split.id.str()}}));
    judgeSplit(data::describe(dataset, used->split, Closed(project, dataset).labels()),
               used->assumed, used->split.sealed, plan);
    judgeClasses(dataset, used->split, plan);
    judgePositiveWeight(spec, dataset.info, plan);
    judgeBalance(spec, dataset.info, plan);
    if (const spec::SetCounts* train = find(plan.sets, spec::Set::Train))
        plan.secondsExpected = expectedSeconds(project, spec, environment, train->images);
    return plan;
}

TrainingPlan planTraining(const OpenProject& open, const spec::TrainingSpec& spec) {
    const auto reader = open.reader();
    const project::Project& project = *reader;
    const std::shared_ptr<const spec::Dataset> dataset = project.sharedDataset();
    return planTraining(project, *dataset, spec, splitInUse(project, *dataset));
}

DeviceInfo deviceInfo() {
    const spec::Environment environment = training::resolveEnvironment(spec::TrainingSpec{});
    const bool cpu = environment.device.starts_with("cpu");
    const std::size_t space = environment.device.find(' ');
    return {cpu ? "CPU" : "CUDA",
            space == std::string::npos ? "" : environment.device.substr(space + 1),
            environment.threads, environment.precision};
}

}  // namespace lightbox::engine
