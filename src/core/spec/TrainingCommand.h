// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "spec/Training.h"

namespace lightbox::spec {

/// Arguments of the command-line program that trains with exactly these settings: the preset and
/// what differs from it. Options that the program would settle by itself stand there outright.
[[nodiscard]] std::vector<std::string> trainArguments(const TrainingSpec& spec);

/// One line for a POSIX shell: words with anything but letters, digits and _-+=./:,@% in single
/// quotes.
[[nodiscard]] std::string shellLine(const std::vector<std::string>& words);

}  // namespace lightbox::spec
