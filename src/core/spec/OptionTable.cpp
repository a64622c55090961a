// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/OptionTable.h"

#include <algorithm>
#include <type_traits>
#include <utility>

#include "base/Text.h"
#include "spec/Architectures.h"

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
            "model.grey", {"repeat", "sum"}, "Grey into colour weights",
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
    return {
        integer(
            prefix + ".epochs", {0, 1000, "ep."}, "Epochs",
            "How often every training image is seen while " + what + "; 0 skips the phase",
            [phase](auto& s) -> auto& { return phase(s).epochs; }),
        real(
            prefix + ".lr", {1e-8, 1}, "Learning rate",
            "Size of the steps while " + what + "; too large diverges, too small learns little",
            [phase](auto& s) -> auto& { return phase(s).lr; }),
        choice(
            prefix + ".optimizer", {"adamw", "adam", "sgd"}, "Optimizer",
            "The rule by which weights are changed while " + what,
            [phase](auto& s) -> auto& { return phase(s).optimizer; }),
        real(
            prefix + ".weight_decay", {0, 1}, "Weight decay",
            "Pull of the weights towards zero, against overfitting",
            [phase](auto& s) -> auto& { return phase(s).weightDecay; }),
        choice(
            prefix + ".schedule", {"constant", "cosine"}, "Schedule",
            "Whether the learning rate stays as it is or falls to zero along a cosine",
            [phase](auto& s) -> auto& { return phase(s).schedule; }),
        real(
            prefix + ".warmup", {0, 100, "ep."}, "Warm-up",
            "Epochs in which the learning rate rises from zero at the start of the phase",
            [phase](auto& s) -> auto& { return phase(s).warmup; }),
    };
}

std::vector<OptionEntry> lossOptions() {
    return {
        integer(
            "batch", {1, 4096, "images"}, "Batch size",
            "Images per step; more are faster and need more memory",
            [](auto& s) -> auto& { return s.batch; }),
        text(
            "loss.positive_weight", positiveWeightRule(), "Positive weight",
            "How much more a positive case counts; auto balances the classes, none leaves them",
            [](auto& s) -> auto& { return s.loss.positiveWeight; }),
        real(
            "loss.label_smoothing", {0, 0.5}, "Label smoothing",
            "Share of every label given to the other classes, where labels are uncertain",
            [](auto& s) -> auto& { return s.loss.labelSmoothing; }),
    };
}

std::vector<OptionEntry> augmentOptions() {
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
            "augment.brightness", {0, 0.5}, "Brightness",
            "Brighten or darken by up to this share of the range",
            [](auto& s) -> auto& { return s.augment.brightness; }),
        real(
            "augment.contrast", {0, 0.9}, "Contrast", "Raise or lower contrast by up to this share",
            [](auto& s) -> auto& { return s.augment.contrast; }),
    };
}

std::vector<OptionEntry> stoppingAndMachineOptions() {
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

std::vector<OptionEntry> makeTable() {
    std::vector<OptionEntry> table;
    add(table, generalOptions());
    add(table, modelOptions());
    add(table, phaseOptions(
                   "phase1", "only the head learns", [](auto& s) -> auto& { return s.phase1; }));
    add(table, {integer(
                   "phase1.views", {1, 32}, "Cached views",
                   "Augmented copies kept per image while the backbone is frozen; 1 keeps "
                   "the plain image only",
                   [](auto& s) -> auto& { return s.phase1.views; })});
    add(table,
        phaseOptions(
            "phase2", "the whole network learns", [](auto& s) -> auto& { return s.phase2; }));
    add(table, {choice(
                   "phase2.batch_norm", {"auto", "frozen", "moving"}, "Batch norm",
                   "Keep the statistics of the pretrained weights or adapt them; auto keeps "
                   "them where weights are pretrained",
                   [](auto& s) -> auto& { return s.phase2.batchNorm; })});
    add(table, lossOptions());
    add(table, augmentOptions());
    add(table, stoppingAndMachineOptions());
    return table;
}

}  // namespace

const std::vector<OptionEntry>& optionTable() {
    static const std::vector<OptionEntry> table = makeTable();
    return table;
}

}  // namespace lightbox::spec
