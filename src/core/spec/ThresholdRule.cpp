// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/ThresholdRule.h"

#include "base/Text.h"

namespace lightbox::spec {

namespace {

constexpr std::string_view kSensitivity = "sensitivity >= ";
constexpr std::string_view kSpecificity = "specificity >= ";
constexpr std::string_view kBound = " (lower bound)";
constexpr std::string_view kYouden = "Youden's J";
constexpr std::string_view kBeta = "F";
constexpr std::string_view kCost = "cost FN:FP = ";
constexpr std::string_view kAt = "at ";
constexpr std::string_view kNetBenefit = "net benefit at ";
constexpr std::string_view kOutBelow = "rule out below ";
constexpr std::string_view kInFrom = ", rule in from ";
constexpr std::string_view kOutBy = "rule out by sensitivity >= ";
constexpr std::string_view kInBy = ", rule in by specificity >= ";

/// Takes `head` off the front of `text`.
bool take(std::string_view head, std::string_view& text) {
    if (!text.starts_with(head))
        return false;
    text.remove_prefix(head.size());
    return true;
}

/// "A, rule in … B" behind its head.
std::optional<ThresholdRequest> twoFrom(bool byTargets, std::string_view text) {
    ThresholdRequest request;
    request.objective = byTargets ? Objective::TwoTargets : Objective::TwoAt;
    request.confident = byTargets && text.ends_with(kBound);
    if (request.confident)
        text.remove_suffix(kBound.size());
    const std::string_view between = byTargets ? kInBy : kInFrom;
    const auto place = text.find(between);
    if (place == std::string_view::npos)
        return std::nullopt;
    const auto lower = base::toDouble(text.substr(0, place));
    const auto upper = base::toDouble(text.substr(place + between.size()));
    if (!lower || !upper)
        return std::nullopt;
    request.value = *lower;
    request.ruleIn = *upper;
    return request;
}

}  // namespace

std::string ruleText(const ThresholdRequest& request) {
    const std::string value = base::exactText(request.value);
    const std::string bound(request.confident ? kBound : std::string_view());
    switch (request.objective) {
    case Objective::Sensitivity:
        return std::string(kSensitivity) + value + bound;
    case Objective::Specificity:
        return std::string(kSpecificity) + value + bound;
    case Objective::Youden:
        return std::string(kYouden);
    case Objective::FBeta:
        return std::string(kBeta) + value;
    case Objective::Cost:
        return std::string(kCost) + base::exactText(request.costFn) + ":" +
               base::exactText(request.costFp);
    case Objective::NetBenefit:
        return std::string(kNetBenefit) + value;
    case Objective::TwoAt:
        return std::string(kOutBelow) + value + std::string(kInFrom) +
               base::exactText(request.ruleIn);
    case Objective::TwoTargets:
        return std::string(kOutBy) + value + std::string(kInBy) + base::exactText(request.ruleIn) +
               bound;
    case Objective::At:
        break;
    }
    return std::string(kAt) + value;
}

std::optional<ThresholdRequest> ruleFrom(std::string_view text) {
    ThresholdRequest request;
    if (text == kYouden)
        return request;
    const bool byTargets = take(kOutBy, text);
    if (byTargets || take(kOutBelow, text))
        return twoFrom(byTargets, text);
    const auto finish = [&](Objective objective,
                            std::string_view value) -> std::optional<ThresholdRequest> {
        const auto number = base::toDouble(value);
        if (!number)
            return std::nullopt;
        request.objective = objective;
        request.value = *number;
        return request;
    };
    if (take(kAt, text))
        return finish(Objective::At, text);
    if (take(kNetBenefit, text))
        return finish(Objective::NetBenefit, text);
    if (take(kCost, text)) {
        const auto colon = text.find(':');
        if (colon == std::string_view::npos)
            return std::nullopt;
        const auto fn = base::toDouble(text.substr(0, colon));
        const auto fp = base::toDouble(text.substr(colon + 1));
        if (!fn || !fp)
            return std::nullopt;
        request.objective = Objective::Cost;
        request.costFn = *fn;
        request.costFp = *fp;
        return request;
    }
    const bool sensitivity = take(kSensitivity, text);
    if (sensitivity || take(kSpecificity, text)) {
        request.confident = text.ends_with(kBound);
        if (request.confident)
            text.remove_suffix(kBound.size());
        return finish(sensitivity ? Objective::Sensitivity : Objective::Specificity, text);
    }
    return take(kBeta, text) ? finish(Objective::FBeta, text) : std::nullopt;
}

std::optional<double> thresholdProbabilityOf(const ThresholdRequest& rule) {
    return rule.objective == Objective::NetBenefit ? std::optional(rule.value) : std::nullopt;
}

}  // namespace lightbox::spec
