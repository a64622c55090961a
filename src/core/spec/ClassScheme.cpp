// SPDX-License-Identifier: GPL-3.0-or-later
#include "spec/ClassScheme.h"

#include <algorithm>
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

std::optional<std::size_t> ClassScheme::focus() const {
    if (!isBinary() || positive < 0 || static_cast<std::size_t>(positive) >= classes.size())
        return std::nullopt;
    return static_cast<std::size_t>(positive);
}

std::optional<std::size_t> ClassScheme::indexOf(std::string_view name) const {
    const auto found = std::find(classes.begin(), classes.end(), name);
    if (found == classes.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - classes.begin());
}

std::size_t ClassScheme::outputs() const {
    return isBinary() ? 1 : classes.size();
}

int ClassScheme::target(int label) const {
    const std::size_t count = isBinary() ? 2 : classes.size();
    if (label < 0 || static_cast<std::size_t>(label) >= count)
        return -1;
    return isBinary() ? static_cast<int>(static_cast<std::size_t>(label) == positiveIndex())
                      : label;
}

int ClassScheme::truth(std::size_t cls, int label, std::span<const std::int8_t> labels) const {
    if (isMultilabel())
        return cls >= labels.size() || labels[cls] < 0 ? -1 : static_cast<int>(labels[cls] > 0);
    return label < 0 ? -1 : static_cast<int>(static_cast<std::size_t>(label) == cls);
}

std::vector<double> ClassScheme::probabilities(std::span<const double> outputs) const {
    if (outputs.size() != this->outputs())
        throw std::invalid_argument("as many values as the network has outputs are wanted");
    if (!isBinary())
        return {outputs.begin(), outputs.end()};
    std::vector<double> p(2);
    p[positiveIndex()] = outputs.front();
    p[otherIndex()] = 1 - outputs.front();
    return p;
}

std::size_t ClassScheme::predicted(std::span<const double> p) const {
    if (isBinary())
        return predicted(p, positiveIndex(), 0.5);
    return static_cast<std::size_t>(std::max_element(p.begin(), p.end()) - p.begin());
}

std::size_t ClassScheme::predicted(std::span<const double> p, std::size_t cls,
                                   double threshold) const {
    if (p[cls] >= threshold || p.size() < 2)
        return cls;
    std::size_t best = cls == 0 ? 1 : 0;
    for (std::size_t c = 0; c < p.size(); ++c)
        if (c != cls && p[c] > p[best])
            best = c;
    return best;
}

std::vector<std::string> ClassScheme::truthColumns() const {
    if (!isMultilabel())
        return {"y_true"};
    std::vector<std::string> columns;
    for (const std::string& name : classes)
        columns.push_back("y_" + name);
    return columns;
}

std::vector<std::string> ClassScheme::probabilityColumns() const {
    std::vector<std::string> columns;
    for (const std::string& name : classes)
        columns.push_back("p_" + name);
    return columns;
}

}  // namespace lightbox::spec
