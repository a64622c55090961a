// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/Words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <utility>

#include "base/Text.h"
#include "messages/Decimals.h"
#include "messages/Render.h"
#include "report/Report.h"
#include "spec/PatientSource.h"
#include "spec/ThresholdRule.h"

namespace lightbox::report {

namespace {

void capitalise(std::string& text) {
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
}

}  // namespace

std::string decimals(double value, int places) {
    const std::string text = messages::decimals(value, places);
    return text.starts_with('-') ? "\u2212" + text.substr(1) : text;
}

std::string grouped(std::size_t value) {
    auto digits = std::to_string(value);
    for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3)
        digits.insert(static_cast<std::size_t>(at), ",");
    return digits;
}

std::string counted(std::size_t value, std::string_view noun) {
    return grouped(value) + " " + std::string(noun) + (value == 1 ? "" : "s");
}

std::string percent(double share, int places) {
    return decimals(100 * share, places) + " %";
}

std::string localTime(const std::string& utc) {
    std::tm parts{};
    int read = 0;
    if (std::sscanf(utc.c_str(), "%4d-%2d-%2dT%2d:%2d:%2d%n", &parts.tm_year, &parts.tm_mon,
                    &parts.tm_mday, &parts.tm_hour, &parts.tm_min, &parts.tm_sec, &read) != 6 ||
        read != 19 || !utc.ends_with('Z'))
        return utc;
    parts.tm_year -= 1900;
    parts.tm_mon -= 1;
    const std::time_t time = ::timegm(&parts);
    std::tm here{};
    if (::localtime_r(&time, &here) == nullptr)
        return utc;
    std::array<char, 64> text{};
    const std::size_t length = std::strftime(text.data(), text.size(), "%Y-%m-%d %H:%M UTC", &here);
    std::string shown(text.data(), length);
    if (here.tm_gmtoff != 0) {
        const long minutes = std::labs(here.tm_gmtoff) / 60;
        std::snprintf(text.data(), text.size(), "%c%02ld:%02ld", here.tm_gmtoff < 0 ? '-' : '+',
                      minutes / 60, minutes % 60);
        shown += text.data();
    }
    return shown;
}

std::string decisionText(const messages::Message& decision) {
    if (decision.id == "decision.argmax")
        return "the most probable class";
    return "the " + english(decision);
}

std::string withMinus(const std::string& text) {
    std::string printed;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool isSign =
            text[i] == '-' && i + 1 < text.size() && text[i + 1] >= '0' && text[i + 1] <= '9' &&
            (i == 0 || text[i - 1] == ' ' || text[i - 1] == '[' || text[i - 1] == '(');
        printed += isSign ? std::string("\u2212") : std::string(1, text[i]);
    }
    return printed;
}

std::string sentence(std::string text) {
    text = withMinus(text);
    capitalise(text);
    if (!text.empty() && text.back() != '.')
        text += '.';
    return text;
}

std::string codeText(const std::string& code) {
    std::string text = code;
    std::replace(text.begin(), text.end(), '_', ' ');
    capitalise(text);
    return text;
}

Text figure(const std::optional<double>& value, int places) {
    return value ? decimals(*value, places) : std::string("\u2014");
}

Text figure(const spec::Interval& interval, int places) {
    if (!interval.value)
        return {"\u2014 undefined" + (interval.undefined.empty() ? "" : ": " + interval.undefined) +
                    (interval.low ? "; from " + decimals(*interval.low, places) + " on" : ""),
                Tone::Quiet};
    Text text(decimals(*interval.value, places), Tone::Estimate);
    if (interval.low && interval.high)
        text += Text(" ") +
                // A dash beside a minus reads badly.
                Text("[" + decimals(*interval.low, places) +
                         (*interval.low < 0 || *interval.high < 0 ? " to " : "\u2013") +
                         decimals(*interval.high, places) + "]",
                     Tone::Quiet);
    return text;
}

std::string methodName(std::string_view method) {
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 19> kNames{{
        {"newcombe", "Newcombe"},
        {"newcombe_patient", "Newcombe, by patient"},
        {"newcombe_mean", "Newcombe, of the mean"},
        {"mover", "MOVER"},
        {"delong", "DeLong"},
        {"wilson", "Wilson"},
        {"wilson_patient", "Wilson, by patient"},
        {"bootstrap_patient", "bootstrap by patient"},
        {"bootstrap_image", "bootstrap by image"},
        {"mercaldo_logit", "Mercaldo (logit)"},
        {"mover_patient", "MOVER, by patient"},
        {"wilson_f1", "Wilson, of F1"},
        {"wilson_f1_patient", "Wilson, of F1, by patient"},
        {"wilson_positives", "Wilson, over the positives"},
        {"wilson_positives_patient", "Wilson, over the positives, by patient"},
        {"fisher_z", "Fisher\u2019s scale"},
        {"fisher_z_patient", "Fisher\u2019s scale, by patient"},
        {"wald", "Wald"},
        {"wald_patient", "Wald, by patient"},
    }};
    for (const auto& [key, name] : kNames)
        if (key == method)
            return std::string(name);
    return std::string(method);
}

std::string patientsText(const std::optional<std::size_t>& patients, const std::string& source) {
    if (!patients)
        return "patients unknown";
    const std::string group = spec::groupOf(source);
    return group.empty()    ? counted(*patients, "patient")
           : *patients == 1 ? "1 " + group
                            : grouped(*patients) + " " + spec::groupsOf(source);
}

std::string setName(spec::Set set) {
    switch (set) {
    case spec::Set::Train:
        return "Training";
    case spec::Set::Val:
        return "Validation";
    case spec::Set::Test:
        return "Test";
    case spec::Set::None:
        break;
    }
    return "In no set";
}

std::string thresholdText(const spec::AtThreshold& at) {
    return at.text.empty() ? base::exactText(at.threshold) : at.text;
}

std::string sourceText(const std::string& source) {
    if (source == "out_of_fold")
        return "out-of-fold predictions";
    const auto set = spec::setFromString(source);
    return set ? base::lower(setName(*set)) : source;
}

bool countsAreLeast(const ReportInput& input) {
    return std::any_of(input.warnings.begin(), input.warnings.end(),
                       [](const auto& warning) { return warning.code == "ledger_accepted"; });
}

std::string objectiveText(const std::string& objective) {
    std::string text = withMinus(objective);
    for (const auto& [typed, printed] : {std::pair(">=", "\u2265"), std::pair("<=", "\u2264")})
        for (auto at = text.find(typed); at != std::string::npos; at = text.find(typed))
            text.replace(at, 2, printed);
    return text;
}

std::string objectiveText(const spec::OperatingPoint& point) {
    const auto rule = spec::ruleFrom(point.objective);
    if (rule && rule->objective == spec::Objective::At && !point.twoThresholds)
        return "at " + thresholdText(point.atThreshold);
    if (rule && rule->objective == spec::Objective::TwoAt && point.twoThresholds &&
        !point.twoThresholds->ruleOutText.empty() && !point.twoThresholds->ruleInText.empty())
        return "rule out below " + point.twoThresholds->ruleOutText + ", rule in from " +
               point.twoThresholds->ruleInText;
    return objectiveText(point.objective);
}

}  // namespace lightbox::report
