// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/OptionTable.h"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "base/Text.h"
#include "spec/Architectures.h"
#include "spec/TrainingChoices.h"

namespace lightbox::spec {

namespace {

using base::Json;

/// `member` leads from a spec, constant or not, to the value behind the option.
template <class Member> OptionEntry bound(OptionInfo info, Member member) {
    using Value = std::remove_cvref_t<decltype(member(std::declval<TrainingSpec&>()))>;
    return {std::move(info),
            [member](const TrainingSpec& spec) { return Json(member(spec)); },
            [member](TrainingSpec& spec, const Json& value) { member(spec) = value.get<Value>(); },
            {},
            {}};
}

template <class Member>
OptionEntry boolean(std::string key, std::string label, std::string help, Member member) {
    return bound(
        {std::move(key), OptionType::Boolean, 0, 1, {}, "", std::move(label), std::move(help)},
        member);
}

struct Range {
    double low;
    double high;
    std::string unit = {};
};

template <class Member>
OptionEntry integer(std::string key, Range range, std::string label, std::string help,
                    Member member) {
    return bound({std::move(key),
                  OptionType::Integer,
                  range.low,
                  range.high,
                  {},
                  std::move(range.unit),
                  std::move(label),
                  std::move(help)},
                 member);
}

template <class Member>
OptionEntry real(std::string key, Range range, std::string label, std::string help, Member member) {
    return bound({std::move(key),
                  OptionType::Real,
                  range.low,
                  range.high,
                  {},
                  std::move(range.unit),
                  std::move(label),
                  std::move(help)},
                 member);
}

template <class Member>
OptionEntry choice(std::string key, std::vector<std::string> choices, std::string label,
                   std::string help, Member member) {
    return bound({std::move(key), OptionType::Choice, 0, 0, std::move(choices), "",
                  std::move(label), std::move(help)},
                 member);
}

/// One of `choices`, with `before` in front of them.
template <class Member>
OptionEntry choiceOf(std::string key, std::span<const ChoiceInfo> choices, std::string label,
                     std::string help, Member member, std::vector<ChoiceInfo> before = {}) {
    std::vector<std::string> names;
    std::vector<std::string> labels;
    before.insert(before.end(), choices.begin(), choices.end());
    for (const ChoiceInfo& one : before) {
        names.emplace_back(one.name);
        labels.emplace_back(one.label);
    }
    OptionEntry entry =
        choice(std::move(key), std::move(names), std::move(label), std::move(help), member);
    entry.info.choiceLabels = std::move(labels);
    return entry;
}

OptionEntry logarithmic(OptionEntry entry) {
    entry.info.logarithmic = true;
    return entry;
}

OptionEntry when(std::vector<OptionCondition> conditions, OptionEntry entry) {
    entry.info.appliesWhen.insert(entry.info.appliesWhen.end(), conditions.begin(),
                                  conditions.end());
    return entry;
}

struct TextRule {
    std::vector<std::string> proposals;
    std::function<bool(const std::string&)> accepts;
    messages::Message wanted;
};

template <class Member>
OptionEntry text(std::string key, TextRule rule, std::string label, std::string help,
                 Member member) {
    OptionEntry entry = bound({std::move(key), OptionType::Text, 0, 0, std::move(rule.proposals),
                               "", std::move(label), std::move(help)},
                              member);
    entry.accepts = std::move(rule.accepts);
    entry.wanted = std::move(rule.wanted);
    return entry;
}

TextRule positiveWeightRule() {
    return {{"auto", "none"},
            [](const std::string& value) {
                const std::optional<double> number = base::toDouble(value);
                return value == "auto" || value == "none" ||
                       (number && *number > 0 && *number <= 1000);
            },
            messages::Message{"wanted_positive_weight"}};
}

TextRule deviceRule() {
    return {{"auto", "cpu", "cuda"},
            [](const std::string& value) {
                if (value == "auto" || value == "cpu" || value == "cuda")
                    return true;
                const std::string prefix = "cuda:";
                const std::string number =
                    value.starts_with(prefix) ? value.substr(prefix.size()) : "";
                return !number.empty() && number.size() <= 3 &&
                       number.find_first_not_of("0123456789") == std::string::npos;
            },
            messages::Message{"wanted_device"}};
}

/// Printable and no longer than `maxBytes`.
TextRule plainTextRule(std::size_t maxBytes) {
    return {{},
            [maxBytes](const std::string& value) {
                return value.size() <= maxBytes &&
                       std::none_of(value.begin(), value.end(), [](char c) {
                           return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
                       });
            },
            messages::Message{"wanted_line", {{"bytes", maxBytes}}}};
}

void add(std::vector<OptionEntry>& table, std::vector<OptionEntry> more) {
    std::move(more.begin(), more.end(), std::back_inserter(table));
}

std::vector<OptionEntry> generalOptions() {
    std::vector<std::string> names;
    for (const PresetInfo& preset : presets())
        names.push_back(preset.name);
    return {
        choice(
            "preset", names, "Preset", "The recipe the other settings started from",
            [](auto& s) -> auto& { return s.preset; }),
        text(
            "name", plainTextRule(120), "Name",
            "Name of the run; left empty, it is made from the preset and a number",
            [](auto& s) -> auto& { return s.name; }),
    };
}

std::vector<OptionEntry> modelOptions() {
    std::vector<std::string> networks;
    for (const ArchitectureInfo& info : architectures())
        networks.push_back(info.name);
    return {
        choice(
            "model.arch", networks, "Backbone",
            "The network that turns an image into features; larger ones are slower",
            [](auto& s) -> auto& { return s.model.arch; }),
        boolean(
            "model.pretrained", "Pretrained",
            "Start from weights learnt on photographs; from scratch needs far more images",
            [](auto& s) -> auto& { return s.model.pretrained; }),
        text(
            "model.weights", plainTextRule(4096), "Weights",
            "File or name of the pretrained weights; left empty, the official ones of the backbone",
            [](auto& s) -> auto& { return s.model.weights; }),
        integer(
            "model.head_hidden", {0, 8192}, "Hidden units",
            "Width of the head's hidden layer; 0 decides straight from the features",
            [](auto& s) -> auto& { return s.model.headHidden; }),
        real(
            "model.dropout1", {0, 0.95}, "Dropout 1",
            "Share of features hidden at random in training, against overfitting",
            [](auto& s) -> auto& { return s.model.dropout1; }),
        real(
            "model.dropout2", {0, 0.95}, "Dropout 2", "The same before the last layer of the head",
            [](auto& s) -> auto& { return s.model.dropout2; }),
        choice(
            "model.stem", {"auto", "standard", "small"}, "Stem of a ResNet",
            "Standard shrinks the image to a quarter at once; small keeps it, for images below "
            "64 px; auto decides by size and weights",
            [](auto& s) -> auto& { return s.model.stem; }),
        choice(
            "model.grey", {"repeat", "sum"}, "Grey images",
            "With 1 channel and pretrained weights: repeat the image three times, or add up the "
            "first layer's weights for red, green and blue",
            [](auto& s) -> auto& { return s.model.grey; }),
        integer(
            "model.cnn_blocks", {1, 6}, "Blocks",
            "Configurable CNN: convolutions, each followed by pooling; every one halves the image",
            [](auto& s) -> auto& { return s.model.cnnBlocks; }),
        integer(
            "model.cnn_channels", {4, 256}, "Channels of the first block",
            "Configurable CNN: maps of the first block; each further block has twice as many",
            [](auto& s) -> auto& { return s.model.cnnChannels; }),
        choice(
            "model.cnn_kernel", {"3", "5", "7"}, "Kernel",
            "Configurable CNN: side of the convolutions, in pixels of their input",
            [](auto& s) -> auto& { return s.model.cnnKernel; }),
        choice(
            "model.cnn_norm", {"batch", "none"}, "Norm",
            "Configurable CNN: batch norm after each convolution, or none",
            [](auto& s) -> auto& { return s.model.cnnNorm; }),
        choice(
            "model.cnn_pooling", {"max", "average", "stride"}, "Pooling",
            "Configurable CNN: how a block halves the image",
            [](auto& s) -> auto& { return s.model.cnnPooling; }),
        integer(
            "data.size", {16, 1024, "px"}, "Image size",
            "Side of the square the network sees; fine detail needs more, and takes longer",
            [](auto& s) -> auto& { return s.data.size; }),
        choice(
            "data.channels", {"1", "3"}, "Channels",
            "1 for grey, 3 for colour or for backbones that were pretrained on colour",
            [](auto& s) -> auto& { return s.data.channels; }),
    };
}

/// What both phases have; `phase` leads from a spec to the phase.
template <class Phase>
std::vector<OptionEntry> phaseOptions(const std::string& prefix, const std::string& what,
                                      Phase phase) {
    const std::string schedule = prefix + ".schedule";
    std::vector<OptionEntry> options{
        logarithmic(real(
            prefix + ".lr", {1e-8, 1}, "Learning rate",
            "Size of the steps while " + what + "; too large diverges, too small learns little",
            [phase](auto& s) -> auto& { return phase(s).lr; })),
        choiceOf(
            prefix + ".optimizer", optimizers(), "Optimiser",
            "The rule by which weights are changed while " + what,
            [phase](auto& s) -> auto& { return phase(s).optimizer; }),
        when({{prefix + ".optimizer", {"sgd"}},
              {schedule, {"constant", "cosine", "step", "plateau"}}},
             real(
                 prefix + ".momentum", {0, 0.999}, "Momentum",
                 "Share of the last step that goes on into the next",
                 [phase](auto& s) -> auto& { return phase(s).momentum; })),
        logarithmic(real(
            prefix + ".weight_decay", {0, 1}, "Weight decay",
            "Pull of the weights towards zero, against overfitting",
            [phase](auto& s) -> auto& { return phase(s).weightDecay; })),
        choiceOf(
            schedule, schedules(), "Schedule", "How the learning rate changes over the epochs",
            [phase](auto& s) -> auto& { return phase(s).schedule; }),
        when({{schedule, {"constant", "cosine", "step", "plateau"}}},
             real(
                 prefix + ".warmup", {0, 100, "ep."}, "Warm-up",
                 "Epochs in which the learning rate rises from zero at the start of the phase",
                 [phase](auto& s) -> auto& { return phase(s).warmup; })),
        when({{schedule, {"step"}}}, integer(
                                         prefix + ".step_size", {1, 1000, "ep."}, "Step length",
                                         "Epochs between two falls of the learning rate",
                                         [phase](auto& s) -> auto& { return phase(s).stepSize; })),
        when({{schedule, {"step", "plateau"}}},
             real(
                 prefix + ".factor", {0.01, 0.99}, "Factor",
                 "What the learning rate is multiplied by at a fall",
                 [phase](auto& s) -> auto& { return phase(s).factor; })),
        when({{schedule, {"plateau"}}},
             integer(
                 prefix + ".plateau_patience", {0, 1000, "ep."}, "Plateau patience",
                 "Epochs without improvement on validation before the learning rate falls",
                 [phase](auto& s) -> auto& { return phase(s).plateauPatience; })),
    };
    for (OptionEntry& option : options)
        option.info.appliesWhen.insert(option.info.appliesWhen.begin(), {prefix + ".epochs", {}});
    options.insert(options.begin(), integer(
                                        prefix + ".epochs", {0, 1000, "ep."}, "Epochs",
                                        "How often every training image is seen while " + what +
                                            "; 0 skips the phase",
                                        [phase](auto& s) -> auto& { return phase(s).epochs; }));
    return options;
}

std::vector<OptionEntry> phase2Options() {
    const OptionCondition trained{"phase2.epochs", {}};
    return {
        when({trained},
             choice(
                 "phase2.batch_norm", {"auto", "frozen", "moving"}, "Batch norm",
                 "Keep the statistics of the pretrained weights or adapt them; auto keeps "
                 "them where weights are pretrained",
                 [](auto& s) -> auto& { return s.phase2.batchNorm; })),
        when({trained},
             integer(
                 "phase2.from_stage", {0, 64}, "From stage",
                 "Stages before this one stay frozen and run once only; 0 trains all of them",
                 [](auto& s) -> auto& { return s.phase2.fromStage; })),
        when({trained},
             real(
                 "phase2.stage_lr_decay", {0.1, 1}, "Rate per stage",
                 "Factor of the learning rate from each stage to the one before it; 1 trains all "
                 "at the same rate",
                 [](auto& s) -> auto& { return s.phase2.stageLrDecay; })),
    };
}

std::vector<OptionEntry> stepOptions() {
    return {
        logarithmic(integer(
            "batch", {1, 4096, "images"}, "Batch size",
            "Images per step; more are faster and need more memory",
            [](auto& s) -> auto& { return s.batch; })),
        integer(
            "accumulate", {1, 256, "batches"}, "Accumulate",
            "Batches whose gradients make one step: a larger batch in the same memory",
            [](auto& s) -> auto& { return s.accumulate; }),
        logarithmic(real(
            "clip", {0, 1000}, "Clip gradients",
            "Largest norm of the gradients; a longer step is shortened to it, 0 leaves all",
            [](auto& s) -> auto& { return s.clip; })),
        real(
            "ema", {0, 0.99999}, "Averaged weights",
            "Decay of a moving average of the weights, which is validated and kept; 0 for none",
            [](auto& s) -> auto& { return s.ema; }),
        integer(
            "tta", {0, 32, "views"}, "Test-time views",
            "Augmented views averaged with the plain image in all predictions; 0 for none",
            [](auto& s) -> auto& { return s.tta; }),
        choice(
            "faults", {"diverged", "any", "none"}, "Ends at faults",
            "Which faults end training: diverged ones, any, or none; all of them are reported",
            [](auto& s) -> auto& { return s.faults; }),
    };
}

std::vector<OptionEntry> lossOptions() {
    return {
        choiceOf(
            "loss.kind", lossKinds(), "Loss",
            "What training makes small; auto takes cross-entropy in the form that fits the task",
            [](auto& s) -> auto& { return s.loss.kind; }, {{"auto", "Fitting the task", ""}}),
        when({{"loss.kind", {"focal"}}},
             real(
                 "loss.focal_gamma", {0, 10}, "Focal gamma",
                 "How much less a case counts that is told apart already; 0 is cross-entropy",
                 [](auto& s) -> auto& { return s.loss.focalGamma; })),
        text(
            "loss.positive_weight", positiveWeightRule(), "Positive weight",
            "How much more a positive case counts; auto balances the classes, none leaves them",
            [](auto& s) -> auto& { return s.loss.positiveWeight; }),
        choice(
            "loss.class_weights", {"none", "auto"}, "Class weights",
            "auto gives every class the same total weight: images / (classes x its images)",
            [](auto& s) -> auto& { return s.loss.classWeights; }),
        choiceOf(
            "loss.sampler", samplers(), "Sampler",
            "Which images an epoch sees: all of them once, or classes or patients equally often",
            [](auto& s) -> auto& { return s.loss.sampler; }),
        real(
            "loss.label_smoothing", {0, 0.5}, "Label smoothing",
            "Share of every label given to the other classes, where labels are uncertain",
            [](auto& s) -> auto& { return s.loss.labelSmoothing; }),
    };
}

std::vector<OptionEntry> augmentOptions() {
    const OptionCondition colour{"data.channels", {"3"}};
    return {
        boolean(
            "augment.horizontal_flip", "Horizontal flip",
            "Mirror left and right at random; wrong where the side matters, as for the heart",
            [](auto& s) -> auto& { return s.augment.horizontalFlip; }),
        boolean(
            "augment.vertical_flip", "Vertical flip",
            "Mirror top and bottom at random; right for slides, wrong for films of a person",
            [](auto& s) -> auto& { return s.augment.verticalFlip; }),
        real(
            "augment.rotation", {0, 180, "°"}, "Rotation", "Turn by up to this angle either way",
            [](auto& s) -> auto& { return s.augment.rotation; }),
        real(
            "augment.shift", {0, 0.5}, "Shift",
            "Move by up to this share of the side in either direction",
            [](auto& s) -> auto& { return s.augment.shift; }),
        real(
            "augment.scale", {0, 0.5}, "Scale", "Enlarge or shrink by up to this share",
            [](auto& s) -> auto& { return s.augment.scale; }),
        real(
            "augment.crop", {0, 0.95}, "Random crop",
            "Show a part of the image, enlarged, that lacks up to this share of its area",
            [](auto& s) -> auto& { return s.augment.crop; }),
        real(
            "augment.elastic", {0, 0.2}, "Elastic",
            "Bend the image by up to this share of the side",
            [](auto& s) -> auto& { return s.augment.elastic; }),
        real(
            "augment.brightness", {0, 0.5}, "Brightness",
            "Brighten or darken by up to this share of the range",
            [](auto& s) -> auto& { return s.augment.brightness; }),
        real(
            "augment.contrast", {0, 0.9}, "Contrast", "Raise or lower contrast by up to this share",
            [](auto& s) -> auto& { return s.augment.contrast; }),
        real(
            "augment.gamma", {0, 2}, "Gamma",
            "Bend the grey scale by an exponent between 1 / (1 + this) and 1 + this",
            [](auto& s) -> auto& { return s.augment.gamma; }),
        when({colour}, real(
                           "augment.hue", {0, 180, "°"}, "Hue",
                           "Turn the colours by up to this angle of the colour circle",
                           [](auto& s) -> auto& { return s.augment.hue; })),
        when({colour}, real(
                           "augment.saturation", {0, 1}, "Saturation",
                           "Make colours stronger or paler by up to this share",
                           [](auto& s) -> auto& { return s.augment.saturation; })),
        real(
            "augment.blur", {0, 5, "px"}, "Blur", "Soften with a Gaussian of up to this width",
            [](auto& s) -> auto& { return s.augment.blur; }),
        real(
            "augment.noise", {0, 0.5}, "Noise",
            "Add noise with a standard deviation of up to this share of the range",
            [](auto& s) -> auto& { return s.augment.noise; }),
        real(
            "augment.cutout", {0, 0.75}, "Cutout",
            "Blacken a square with up to this share of the side",
            [](auto& s) -> auto& { return s.augment.cutout; }),
    };
}

std::vector<OptionEntry> stoppingOptions() {
    return {
        integer(
            "early_stopping.patience", {0, 1000, "ep."}, "Patience",
            "Epochs without improvement on validation after which a phase ends; 0 never ends it",
            [](auto& s) -> auto& { return s.earlyStopping.patience; }),
        choice(
            "early_stopping.metric", {"val_auroc", "val_loss"}, "Watched figure",
            "The validation figure that has to improve",
            [](auto& s) -> auto& { return s.earlyStopping.metric; }),
        real(
            "early_stopping.min_delta", {0, 1}, "Least improvement",
            "A smaller gain does not count as one",
            [](auto& s) -> auto& { return s.earlyStopping.minDelta; }),
    };
}

std::vector<OptionEntry> machineOptions() {
    return {
        choice(
            "precision", {"auto", "fp32", "bf16"}, "Precision",
            "bf16 is faster where the processor has it; auto takes it there",
            [](auto& s) -> auto& { return s.precision; }),
        text(
            "device", deviceRule(), "Device",
            "Processor or graphics card to train on; auto takes a card that is there",
            [](auto& s) -> auto& { return s.device; }),
        integer(
            "threads", {0, 1024}, "Threads",
            "Processor threads; 0 takes one for every physical core",
            [](auto& s) -> auto& { return s.threads; }),
        // Up to 2^53 - 1, so that every reader of JSON sees the same number.
        integer(
            "seed", {0, 9007199254740991.0}, "Seed",
            "Number from which every random draw follows; the same seed repeats the run",
            [](auto& s) -> auto& { return s.seed; }),
    };
}

std::vector<OptionEntry> inGroup(const std::string& name, std::vector<OptionEntry> options) {
    for (OptionEntry& option : options)
        option.info.group = name;
    return options;
}

/// Headings that a room's options do not share.
void divide(std::vector<OptionEntry>& table) {
    for (OptionEntry& entry : table) {
        OptionInfo& info = entry.info;
        if (info.key.starts_with("data."))
            info.group = "Input";
        else if (info.key.starts_with("model.head") || info.key.starts_with("model.dropout"))
            info.group = "Head";
        else if (info.key == "seed")
            info.group = "Run";
    }
}

/// Options that only some networks have.
void bindToNetworks(std::vector<OptionEntry>& table) {
    const auto bind = [](OptionInfo& info, auto has) {
        OptionCondition condition{"model.arch", {}};
        for (const ArchitectureInfo& network : architectures())
            if (has(network))
                condition.values.push_back(network.name);
        if (!condition.values.empty() && condition.values.size() < architectures().size())
            info.appliesWhen.push_back(std::move(condition));
    };
    for (OptionEntry& entry : table) {
        OptionInfo& info = entry.info;
        if (info.key.starts_with("model.cnn_"))
            bind(info, [](const ArchitectureInfo& network) { return network.name == "cnn"; });
        else if (info.key == "model.stem")
            bind(info, [](const ArchitectureInfo& network) {
                return network.name.starts_with("resnet");
            });
        else if (info.group == "Head")
            bind(info, [](const ArchitectureInfo& network) { return !network.ownHead; });
        else if (info.key == "phase2.batch_norm")
            bind(info, [](const ArchitectureInfo& network) { return network.batchNorm; });
        else if (info.key == "model.weights")
            info.appliesWhen.push_back({"model.pretrained", {}});
        else if (info.key == "model.grey") {
            info.appliesWhen.push_back({"model.pretrained", {}});
            info.appliesWhen.push_back({"data.channels", {"1"}});
        }
    }
}

/// What choices are called that have no registry of their own.
void labelChoices(std::vector<OptionEntry>& table) {
    for (OptionEntry& entry : table)
        if (entry.info.choiceLabels.empty() && entry.info.key != "preset")
            for (const std::string& choice : entry.info.choices)
                entry.info.choiceLabels.push_back(entry.info.key == "model.arch"
                                                      ? architecture(choice).title
                                                      : choiceLabel(choice));
}

std::vector<OptionEntry> makeTable() {
    std::vector<OptionEntry> table;
    add(table, inGroup("Run", generalOptions()));
    add(table, inGroup("Model", modelOptions()));
    const std::string first = "First phase";
    add(table, inGroup(first, phaseOptions(
                                  "phase1", "only the head learns",
                                  [](auto& s) -> auto& { return s.phase1; })));
    // Phase 2 takes as many, where it opens from a stage upwards.
    add(table,
        inGroup(first, {integer(
                           "phase1.views", {1, 32}, "Cached views",
                           "Augmented copies kept per image of what is frozen; 1 keeps the plain "
                           "image only",
                           [](auto& s) -> auto& { return s.phase1.views; })}));
    const std::string second = "Second phase";
    add(table, inGroup(second, phaseOptions(
                                   "phase2", "the backbone learns too",
                                   [](auto& s) -> auto& { return s.phase2; })));
    add(table, inGroup(second, phase2Options()));
    add(table, inGroup("Steps", stepOptions()));
    add(table, inGroup("Loss and balance", lossOptions()));
    add(table, inGroup("Augmentation", augmentOptions()));
    add(table, inGroup("Early stopping", stoppingOptions()));
    add(table, inGroup("Machine", machineOptions()));
    divide(table);
    bindToNetworks(table);
    labelChoices(table);
    return table;
}

}  // namespace

const std::vector<OptionEntry>& optionTable() {
    static const std::vector<OptionEntry> table = makeTable();
    return table;
}

}  // namespace lightbox::spec
