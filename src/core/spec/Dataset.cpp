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

}  // namespace lightbox::spec
