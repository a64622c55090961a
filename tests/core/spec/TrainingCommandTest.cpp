// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/TrainingCommand.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

using namespace lightbox;

namespace {

/// The settings that the program has after reading the arguments.
spec::TrainingSpec readBack(const std::vector<std::string>& arguments) {
    spec::TrainingSpec spec;
    for (std::size_t i = 1; i + 1 < arguments.size(); i += 2) {
        const std::string& value = arguments[i + 1];
        if (arguments[i] == "--preset")
            spec = spec::presetSpec(value);
        else if (arguments[i] == "--name")
            spec.name = value;
        else
            spec::setOptionText(spec, value.substr(0, value.find('=')),
                                value.substr(value.find('=') + 1));
    }
    return spec;
}

}  // namespace

TEST(TrainingCommand, APresetNeedsNothingElse) {
    EXPECT_EQ(spec::shellLine(spec::trainArguments(spec::presetSpec("laptop"))),
              "train --preset laptop");
}

TEST(TrainingCommand, SettingsComeBackToTheLastDigit) {
    spec::TrainingSpec spec = spec::presetSpec("two-phase");
    spec.name = "mine, second try";
    spec.phase2.lr = 0.1 + 0.2;
    spec.phase2.fromStage = 3;
    spec.model.pretrained = false;
    spec.loss.positiveWeight = "2.5";
    spec.augment.verticalFlip = true;
    spec.seed = 9007199254740991;
    const std::vector<std::string> arguments = spec::trainArguments(spec);
    EXPECT_EQ(spec::toJson(readBack(arguments)), spec::toJson(spec));
    // Without pretrained weights the program would skip phase 1 unless told.
    EXPECT_NE(spec::shellLine(arguments).find("phase1.epochs=10"), std::string::npos);
}

TEST(TrainingCommand, EveryOptionThatDiffersIsNamedOnce) {
    for (const spec::OptionInfo& option : spec::trainingOptions()) {
        if (option.key == "preset" || option.key == "name")
            continue;
        spec::TrainingSpec spec = spec::presetSpec("laptop");
        const base::Json before = spec::optionValue(spec, option.key);
        if (option.type == spec::OptionType::Boolean)
            spec::setOption(spec, option.key, !before.get<bool>());
        else if (option.type == spec::OptionType::Choice || !option.choices.empty())
            spec::setOptionText(spec, option.key,
                                spec::optionValue(spec, option.key) == option.choices.front()
                                    ? option.choices.back()
                                    : option.choices.front());
        else if (option.type == spec::OptionType::Text)
            spec::setOption(spec, option.key, "some text");
        else
            spec::setOption(spec, option.key,
                            before.get<double>() == option.high ? option.low : option.high);
        const std::vector<std::string> arguments = spec::trainArguments(spec);
        EXPECT_EQ(spec::toJson(readBack(arguments)), spec::toJson(spec)) << option.key;
        const std::set<std::string> once(arguments.begin() + 3, arguments.end());
        const auto sets =
            static_cast<std::size_t>(std::count(arguments.begin(), arguments.end(), "--set"));
        EXPECT_EQ(once.size(), sets + (sets > 0 ? 1 : 0)) << option.key;
    }
}

TEST(TrainingCommand, AShellReadsOddWordsAsTheyAre) {
    EXPECT_EQ(spec::shellLine({"a", "two words", "it's", "", "x=$HOME"}),
              "a 'two words' 'it'\\''s' '' 'x=$HOME'");
}
