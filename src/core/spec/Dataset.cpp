// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/Dataset.h"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "messages/Render.h"

namespace lightbox::spec {

ImportIssue importIssue(std::string path, const char* id, messages::Args args) {
    ImportIssue issue{.path = std::move(path), .reason = messages::codeOf(id), .detail = {}};
    issue.text = {id, std::move(args)};
    issue.detail = english(issue.text, messages::Part::Why);
    return issue;
}

ImportIssue importIssue(std::string path, const base::Error& error) {
    return {.path = std::move(path),
            .reason = error.facts().code,
            .detail = error.facts().why,
            .text = error.message()};
}

Warning warning(const char* id, messages::Args args) {
    messages::Message text{id, std::move(args)};
    return {messages::codeOf(id), english(text), std::move(text)};
}

std::string toString(Uncertain rule) {
    switch (rule) {
    case Uncertain::Ignore:
        return "ignore";
    case Uncertain::Zeros:
        return "zeros";
    case Uncertain::Ones:
        return "ones";
    }
    throw std::logic_error("not a rule");
}

std::optional<Uncertain> uncertainFromString(std::string_view text) {
    for (const Uncertain rule : {Uncertain::Ignore, Uncertain::Zeros, Uncertain::Ones})
        if (toString(rule) == text)
            return rule;
    return std::nullopt;
}

Uncertain ruleOf(const UncertainRules& rules, const std::string& cls) {
    if (const auto own = rules.find(cls); own != rules.end())
        return own->second;
    const auto others = rules.find("");
    return others == rules.end() ? Uncertain::Ignore : others->second;
}

std::vector<std::int8_t> taughtLabels(const DatasetInfo& info,
                                      const std::vector<std::int8_t>& labels) {
    std::vector<std::int8_t> truth = labels;
    for (std::size_t i = 0; i < std::min(truth.size(), info.classes.size()); ++i) {
        if (truth[i] != -1)
            continue;
        const Uncertain rule = ruleOf(info.uncertain, info.classes[i]);
        if (rule != Uncertain::Ignore)
            truth[i] = rule == Uncertain::Ones ? 1 : 0;
    }
    return truth;
}

}  // namespace lightbox::spec
