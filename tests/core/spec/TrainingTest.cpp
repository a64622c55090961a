// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/Training.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <set>

#include "base/Text.h"
#include "support/ErrorCode.h"

namespace lightbox::spec {
namespace {

using base::Json;
using test::errorCode;
using test::errorText;

TEST(Options, EveryOneIsDescribedAndItsPresetValuesAreAccepted) {
    std::set<std::string> keys;
    for (const OptionInfo& info : trainingOptions()) {
        EXPECT_TRUE(keys.insert(info.key).second) << info.key;
        EXPECT_FALSE(info.label.empty()) << info.key;
        EXPECT_FALSE(info.help.empty()) << info.key;
        EXPECT_FALSE(info.group.empty()) << info.key;
        EXPECT_LE(info.low, info.high) << info.key;
        EXPECT_TRUE(info.choiceLabels.empty() || info.choiceLabels.size() == info.choices.size())
            << info.key;
        for (const OptionCondition& condition : info.appliesWhen) {
            const OptionInfo& other = trainingOption(condition.key);
            for (const std::string& value : condition.values)
                EXPECT_NE(std::find(other.choices.begin(), other.choices.end(), value),
                          other.choices.end())
                    << info.key << " applies where " << condition.key << " is " << value;
        }
        EXPECT_EQ(&trainingOption(info.key).key, &trainingOption(info.key).key);
        for (const PresetInfo& preset : presets()) {
            TrainingSpec spec = presetSpec(preset.name);
            const Json value = optionValue(spec, info.key);
            EXPECT_NO_THROW(setOption(spec, info.key, value)) << info.key;
            EXPECT_EQ(optionValue(spec, info.key), value) << info.key;
            const std::string text =
                value.is_string() ? value.get<std::string>() : base::toLine(value);
            EXPECT_NO_THROW(setOptionText(spec, info.key, text)) << info.key;
            EXPECT_EQ(optionValue(spec, info.key), value) << info.key;
        }
    }
    for (const char* key : {"model.arch",
                            "model.pretrained",
                            "data.size",
                            "data.channels",
                            "phase1.epochs",
                            "phase1.lr",
                            "phase1.views",
                            "phase2.epochs",
                            "phase2.lr",
                            "phase2.batch_norm",
                            "batch",
                            "loss.positive_weight",
                            "loss.kind",
                            "loss.focal_gamma",
                            "loss.class_weights",
                            "loss.sampler",
                            "phase1.schedule",
                            "phase2.schedule",
                            "phase2.from_stage",
                            "clip",
                            "accumulate",
                            "ema",
                            "augment.horizontal_flip",
                            "early_stopping.patience",
                            "early_stopping.metric",
                            "precision"})
        EXPECT_TRUE(keys.contains(key)) << key;  // named in the command line's contract
    EXPECT_FALSE(keys.contains("phase2.views"));
    EXPECT_FALSE(keys.contains("phase1.batch_norm"));
}

TEST(Options, SettingOneChangesThatOneOnly) {
    for (const OptionInfo& info : trainingOptions()) {
        TrainingSpec spec = presetSpec("two-phase");
        const Json before = toJson(spec);
        switch (info.type) {
        case OptionType::Boolean:
            setOption(spec, info.key, !optionValue(spec, info.key).get<bool>());
            break;
        case OptionType::Integer:
        case OptionType::Real:
            setOption(spec, info.key,
                      optionValue(spec, info.key) == info.high ? info.low : info.high);
            break;
        case OptionType::Choice: {
            const Json value = optionValue(spec, info.key);
            const std::string now = value.is_string() ? value.get<std::string>() : value.dump();
            setOptionText(spec, info.key,
                          now == info.choices.front() ? info.choices.back() : info.choices.front());
            break;
        }
        case OptionType::Text:
            setOptionText(spec, info.key, info.choices.empty() ? "x" : info.choices.back());
            break;
        }
        std::size_t changed = 0;
        for (const OptionInfo& other : trainingOptions())
            changed +=
                optionValue(spec, other.key) != optionValue(presetSpec("two-phase"), other.key);
        EXPECT_EQ(changed, 1U) << info.key;
    }
}

TEST(Options, OneThatHasNoEffectSaysSo) {
    TrainingSpec spec = presetSpec("laptop");
    const auto applies = [&](const char* key) { return spec::applies(spec, trainingOption(key)); };
    EXPECT_FALSE(applies("loss.focal_gamma"));
    EXPECT_FALSE(applies("phase2.step_size"));
    EXPECT_FALSE(applies("phase2.momentum"));
    EXPECT_TRUE(applies("phase2.warmup"));
    EXPECT_TRUE(applies("augment.hue"));
    EXPECT_TRUE(applies("phase1.lr"));
    spec.loss.kind = "focal";
    spec.phase2.schedule = "one_cycle";
    spec.phase2.optimizer = "sgd";
    spec.data.channels = 1;
    spec.phase1.epochs = 0;
    EXPECT_TRUE(applies("loss.focal_gamma"));
    EXPECT_FALSE(applies("phase2.momentum")) << "one cycle moves it itself";
    EXPECT_FALSE(applies("phase2.warmup"));
    EXPECT_FALSE(applies("augment.hue"));
    EXPECT_FALSE(applies("phase1.lr"));
    EXPECT_TRUE(applies("phase1.epochs"));
    spec.phase2.schedule = "constant";
    EXPECT_TRUE(applies("phase2.momentum"));
}

TEST(Options, AnUnknownKeyNamesTheNearest) {
    TrainingSpec spec;
    EXPECT_EQ(errorCode([&] { setOption(spec, "phase1.rl", 1e-3); }), "option_unknown");
    EXPECT_NE(errorText([&] { setOptionText(spec, "phase1.rl", "1e-3"); }).find("'phase1.lr'"),
              std::string::npos);
    EXPECT_NE(errorText([&] { (void)trainingOption("augment.rotaton"); }).find("augment.rotation"),
              std::string::npos);
    EXPECT_EQ(errorCode([&] { (void)optionValue(spec, ""); }), "option_unknown");
    try {
        (void)trainingOption("x");
    } catch (const base::Error& error) {
        EXPECT_EQ(error.kind(), base::ErrorKind::Usage);
    }
}

TEST(Options, WhatIsOutOfRangeOrOfTheWrongTypeIsRefused) {
    TrainingSpec spec = presetSpec("laptop");
    const Json before = toJson(spec);
    const std::vector<std::pair<std::string, Json>> bad{{"phase1.lr", 0},
                                                        {"phase1.lr", 1.5},
                                                        {"phase1.lr", "1e-3"},
                                                        {"phase1.lr", nullptr},
                                                        {"data.size", 15},
                                                        {"data.size", 1025},
                                                        {"data.size", 64.5},
                                                        {"data.channels", 2},
                                                        {"batch", 0},
                                                        {"batch", 1e300},
                                                        {"batch", -1},
                                                        {"model.pretrained", 1},
                                                        {"model.arch", "resnet19"},
                                                        {"model.arch", 18},
                                                        {"loss.positive_weight", "0"},
                                                        {"loss.positive_weight", "automatic"},
                                                        {"loss.positive_weight", "nan"},
                                                        {"loss.positive_weight", 1000.5},
                                                        {"loss.positive_weight", true},
                                                        {"device", "cuda:"},
                                                        {"device", "cuda:-1"},
                                                        {"device", "cuda:1x"},
                                                        {"device", "gpu"},
                                                        {"seed", -1},
                                                        {"seed", 1e17},
                                                        {"name", "two\nlines"},
                                                        {"name", std::string(121, 'x')},
                                                        {"preset", "none"},
                                                        {"augment.rotation", Json::array()},
                                                        {"phase1", Json::object()}};
    for (const auto& [key, value] : bad)
        EXPECT_NE(errorCode([&] { setOption(spec, key, value); }), "") << key << " " << value;
    for (const auto& [key, text] :
         std::vector<std::pair<std::string, std::string>>{{"phase1.lr", "nan"},
                                                          {"phase1.lr", "inf"},
                                                          {"phase1.lr", ""},
                                                          {"batch", "32 "},
                                                          {"batch", "1e999"},
                                                          {"model.pretrained", "maybe"},
                                                          {"data.channels", "03"}})
        EXPECT_EQ(errorCode([&] { setOptionText(spec, key, text); }), "option_invalid") << key;
    EXPECT_EQ(toJson(spec), before);
    EXPECT_NE(errorText([&] { setOptionText(spec, "batch", "5000"); }).find("from 1 to 4096"),
              std::string::npos);
}

TEST(Options, TextIsReadAsTyped) {
    TrainingSpec spec;
    setOptionText(spec, "phase1.lr", "1e-3");
    setOptionText(spec, "batch", "64");
    setOptionText(spec, "model.pretrained", "False");
    setOptionText(spec, "data.channels", "1");
    setOptionText(spec, "device", "cuda:1");
    setOptionText(spec, "loss.positive_weight", "2.5");
    setOptionText(spec, "seed", "9007199254740991");
    EXPECT_EQ(spec.phase1.lr, 0.001);
    EXPECT_EQ(spec.batch, 64);
    EXPECT_FALSE(spec.model.pretrained);
    EXPECT_EQ(spec.data.channels, 1);
    EXPECT_EQ(spec.device, "cuda:1");
    EXPECT_EQ(spec.loss.positiveWeight, "2.5");
    EXPECT_EQ(spec.seed, 9007199254740991U);
    setOption(spec, "loss.positive_weight", 3);
    EXPECT_EQ(spec.loss.positiveWeight, "3");
}

TEST(Presets, RoundTripThroughJson) {
    ASSERT_EQ(presets().size(), 8U);
    EXPECT_EQ(presets().front().name, "laptop");
    for (const PresetInfo& preset : presets()) {
        const TrainingSpec spec = presetSpec(preset.name);
        EXPECT_EQ(spec.preset, preset.name);
        EXPECT_TRUE(changesFromPreset(spec).empty());
        const Json json = base::parseJson(base::toText(toJson(spec)));
        EXPECT_EQ(toJson(trainingSpecFromJson(json)), json);
    }
    EXPECT_EQ(errorCode([] { (void)presetSpec("lapptop"); }), "preset_unknown");
}

TEST(Presets, AreWhatTheirNamesPromise) {
    const TrainingSpec laptop = presetSpec("laptop");
    EXPECT_EQ(laptop.model.arch, "efficientnet_lite0");
    EXPECT_EQ(laptop.model.headHidden, 256);
    EXPECT_EQ(laptop.phase2.batchNorm, "frozen");
    const TrainingSpec two = presetSpec("two-phase");
    EXPECT_EQ(two.model.arch, "resnet50");
    EXPECT_EQ(two.data.size, 224);
    EXPECT_EQ(two.model.headHidden, 512);
    EXPECT_EQ(two.phase1.epochs, 10);
    EXPECT_EQ(two.phase2.epochs, 20);
    EXPECT_EQ(two.phase2.lr, 1e-5);
    EXPECT_EQ(presetSpec("chest-x-ray").model.arch, "resnet18");
    EXPECT_EQ(presetSpec("chest-x-ray").data.size, 128);
    const TrainingSpec screening = presetSpec("screening-baseline");
    EXPECT_FALSE(screening.model.pretrained);
    EXPECT_FALSE(screening.augment.any());
    EXPECT_EQ(screening.phase1.epochs, 0);
    EXPECT_EQ(screening.phase2.optimizer, "adam");
    const TrainingSpec lenet = presetSpec("lenet");
    EXPECT_EQ(lenet.phase2.optimizer, "sgd");
    EXPECT_EQ(lenet.phase2.lr, 1e-3);
    EXPECT_EQ(lenet.phase2.momentum, 0.9);
    // Tissue and skin have neither up nor left; films have both.
    for (const PresetInfo& preset : presets()) {
        const AugmentSpec augment = presetSpec(preset.name).augment;
        const bool free = preset.name == "histology" || preset.name == "dermoscopy";
        EXPECT_EQ(augment.horizontalFlip, free) << preset.name;
        EXPECT_EQ(augment.verticalFlip, free) << preset.name;
        EXPECT_EQ(augment.rotation > 90, free) << preset.name;
    }
    // The stain is the finding.
    const AugmentSpec slides = presetSpec("histology").augment;
    for (const double colour :
         {slides.brightness, slides.contrast, slides.gamma, slides.hue, slides.saturation})
        EXPECT_EQ(colour, 0);
}

TEST(Presets, ChangesAreListedByKey) {
    TrainingSpec spec = presetSpec("laptop");
    setOption(spec, "data.size", 160);
    setOption(spec, "name", "mine");
    setOption(spec, "augment.horizontal_flip", true);
    EXPECT_EQ(changesFromPreset(spec),
              (std::vector<std::string>{"data.size", "augment.horizontal_flip"}));
}

TEST(SpecJson, AbsentValuesComeFromTheNamedPreset) {
    const TrainingSpec spec = trainingSpecFromJson(base::parseJson(
        R"({"phase2": {"lr": 2e-5}, "preset": "two-phase", "phase1.epochs": 3, "augment": {}})"));
    EXPECT_EQ(spec.model.arch, "resnet50");
    EXPECT_EQ(spec.phase2.lr, 2e-5);
    EXPECT_EQ(spec.phase2.epochs, 20);
    EXPECT_EQ(spec.phase1.epochs, 3);
    EXPECT_EQ(trainingSpecFromJson(Json::object()).data.size, presetSpec("laptop").data.size);
}

TEST(SpecJson, UnknownKeysAndOtherShapesAreRefused) {
    for (const auto& [text, code] : std::vector<std::pair<std::string, std::string>>{
             {"[]", "option_invalid"},
             {"3", "option_invalid"},
             {R"({"phase3": {"lr": 1}})", "option_unknown"},
             {R"({"nothing": {}})", "option_unknown"},
             {R"({"phase1": {"rl": 1}})", "option_unknown"},
             {R"({"phase1": 3})", "option_unknown"},
             {R"({"batch": {"a": 1}})", "option_invalid"},
             {R"({"preset": "x"})", "preset_unknown"},
             {R"({"preset": 3})", "option_invalid"}})
        EXPECT_EQ(errorCode([&] { (void)trainingSpecFromJson(base::parseJson(text)); }), code)
            << text;
}

}  // namespace
}  // namespace lightbox::spec
