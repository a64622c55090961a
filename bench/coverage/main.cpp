// SPDX-License-Identifier: GPL-3.0-or-later
// How often 95 % intervals hold the truth: simulated studies, measured by the program's own code. Prints the tables of
// docs/STATISTICS.md. Usage: coverage [STUDIES [REPLICATES [PART…]]]; the same numbers on every machine.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "Simulation.h"

int main(int argc, char** argv) {
    using namespace coverage;
    const std::vector<std::string> arguments(argv + 1, argv + argc);
    Effort effort;
    if (arguments.size() > 0)
        effort.studies = static_cast<std::size_t>(std::max(1, std::atoi(arguments[0].c_str())));
    if (arguments.size() > 1)
        effort.replicates = std::max(0, std::atoi(arguments[1].c_str()));
    const std::pair<const char*, void (*)(const Effort&)> parts[] = {{"auroc", aurocs},
                                                                     {"shares", shares},
                                                                     {"macro", macroAurocs},
                                                                     {"thresholds", thresholds},
                                                                     {"comparisons", comparisons},
                                                                     {"confident", confidentCuts},
                                                                     {"agreement", agreements},
                                                                     {"groups", groups}};
    std::printf("%zu studies a setting, %d bootstrap replicates, nominal 95 %%\n", effort.studies,
                effort.replicates);
    for (const auto& [name, part] : parts)
        if (arguments.size() < 3 ||
            std::find(arguments.begin() + 2, arguments.end(), name) != arguments.end())
            part(effort);
    return 0;
}
