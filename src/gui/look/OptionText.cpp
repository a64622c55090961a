// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/OptionText.h"

#include <algorithm>
#include <cmath>

#include "look/Format.h"
#include "spec/Training.h"

namespace lightbox::gui {

QString OptionText::label(const spec::OptionInfo& option) {
    return Format::coreText(option.label);
}

QString OptionText::help(const spec::OptionInfo& option) {
    return Format::coreText(option.help);
}

QString OptionText::unit(const spec::OptionInfo& option) {
    return Format::coreText(option.unit);
}

QString OptionText::choice(const spec::OptionInfo& option, const std::string& name) {
    const auto found = std::find(option.choices.begin(), option.choices.end(), name);
    const auto at = static_cast<std::size_t>(found - option.choices.begin());
    return at < option.choiceLabels.size() ? Format::coreText(option.choiceLabels[at])
                                           : QString::fromStdString(name);
}

QString OptionText::architecture(const std::string& name) {
    return choice(spec::trainingOption("model.arch"), name);
}

bool OptionText::isShare(const spec::OptionInfo& option) {
    return option.type == spec::OptionType::Real && option.unit.empty() && option.low == 0 &&
           option.high <= 1 && option.key.starts_with("augment.");
}

QString OptionText::value(const spec::OptionInfo& option, const base::Json& value) {
    if (value.is_boolean())
        return value.get<bool>() ? tr("on") : tr("off");
    if (option.type == spec::OptionType::Choice)
        return choice(option, value.is_string() ? value.get<std::string>() : value.dump());
    if (value.is_string()) {
        const auto text = value.get<std::string>();
        return text.empty() ? QStringLiteral("—") : choice(option, text);
    }
    if (!value.is_number())
        return QStringLiteral("—");
    if (isShare(option))
        return Format::percent(value.get<double>(), 0);
    const QString number = value.is_number_integer() ? Format::count(value.get<std::int64_t>())
                                                     : Format::scientific(value.get<double>());
    if (option.unit.empty())
        return number;
    return option.unit == "°" ? number + unit(option)
                              : QStringLiteral("%1 %2").arg(number, unit(option));
}

QString OptionText::range(const spec::OptionInfo& option) {
    switch (option.type) {
    case spec::OptionType::Boolean:
    case spec::OptionType::Text:
        return {};
    case spec::OptionType::Choice:
        return tr("%n to choose", nullptr, static_cast<int>(option.choices.size()));
    case spec::OptionType::Integer:
        if (option.high > 1e6)
            return tr("from %1").arg(Format::count(static_cast<std::int64_t>(option.low)));
        return tr("%1 to %2")
            .arg(Format::count(static_cast<std::int64_t>(option.low)),
                 Format::count(static_cast<std::int64_t>(option.high)));
    case spec::OptionType::Real:
        if (isShare(option))
            return tr("%1 to %2")
                .arg(Format::number(option.low * 100, 0), Format::percent(option.high, 0));
        return tr("%1 to %2").arg(Format::scientific(option.low), Format::scientific(option.high)) +
               (option.unit == "°" ? unit(option) : QString());
    }
    return {};
}

}  // namespace lightbox::gui
