// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/Split.h"

#include <stdexcept>

namespace lightbox::spec {

std::string toString(Set set) {
    switch (set) {
    case Set::None:
        return "none";
    case Set::Train:
        return "train";
    case Set::Val:
        return "val";
    case Set::Test:
        return "test";
    }
    throw std::logic_error("not a set");
}

std::optional<Set> setFromString(std::string_view text) {
    for (const Set set : {Set::None, Set::Train, Set::Val, Set::Test})
        if (toString(set) == text)
            return set;
    if (text == "valid" || text == "validation" || text == "dev")
        return Set::Val;
    return std::nullopt;
}

std::string toString(SplitMethod method) {
    switch (method) {
    case SplitMethod::Ratio:
        return "ratio";
    case SplitMethod::Predefined:
        return "predefined";
    case SplitMethod::Folds:
        return "folds";
    case SplitMethod::ByDate:
        return "by_date";
    case SplitMethod::BySite:
        return "by_site";
    }
    throw std::logic_error("not a way of splitting");
}

std::optional<SplitMethod> splitMethodFromString(std::string_view text) {
    for (const SplitMethod method : {SplitMethod::Ratio, SplitMethod::Predefined,
                                     SplitMethod::Folds, SplitMethod::ByDate, SplitMethod::BySite})
        if (toString(method) == text)
            return method;
    return std::nullopt;
}

int foldCount(const Split& split) {
    return split.spec.folds * static_cast<int>(split.folds.size());
}

std::map<std::int64_t, Set> membersForFold(const Split& split, int number) {
    const int fold = (number - 1) % split.spec.folds;
    const auto repeat = static_cast<std::size_t>((number - 1) / split.spec.folds);
    std::map<std::int64_t, Set> members;
    for (const auto& [key, set] : split.members)
        if (set == Set::Test)
            members.emplace(key, set);
    for (const auto& [key, of] : split.folds.at(repeat))
        members.emplace(key, of == fold ? Set::Val : Set::Train);
    return members;
}

}  // namespace lightbox::spec
