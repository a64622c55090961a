// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <ostream>
#include <string>
#include <vector>

#include "spec/Dataset.h"

namespace lightbox::test {

/// What the classes of a made-up project are.
struct Scheme {
    const char* name;
    spec::Task task = spec::Task::Binary;
    std::vector<std::string> classes = {"ILL", "WELL"};
    int positive = 0;
};

inline void PrintTo(const Scheme& scheme, std::ostream* out) {
    *out << scheme.name;
}

}  // namespace lightbox::test
