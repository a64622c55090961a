// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/Dataset.h"

#include <stdexcept>

namespace lightbox::spec {

std::string toString(Task task) {
    switch (task) {
    case Task::Binary:
        return "binary";
    case Task::Multiclass:
        return "multiclass";
    case Task::Multilabel:
        return "multilabel";
    case Task::Ordinal:
        return "ordinal";
    }
    throw std::logic_error("not a task");
}

std::optional<Task> taskFromString(std::string_view text) {
    for (const Task task : {Task::Binary, Task::Multiclass, Task::Multilabel, Task::Ordinal})
        if (toString(task) == text)
            return task;
    return std::nullopt;
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

}  // namespace lightbox::spec
