// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

namespace lightbox::node {

/// On how many machines the processes of a run are. Untold where LOCAL_WORLD_SIZE is not set.
enum class Machines { One, Several, Untold };

/// Which of several processes this one is, as torchrun and scripts of clusters say it in the
/// environment: RANK of WORLD_SIZE, LOCAL_RANK of LOCAL_WORLD_SIZE on this machine, and where number 0
/// is reached, MASTER_ADDR and MASTER_PORT.
struct Place {
    int number = 0;
    int count = 1;
    int localNumber = 0;
    int localCount = 1;
    bool localCountTold = false;
    std::string address;
    int port = 0;
    [[nodiscard]] bool several() const { return count > 1; }
    [[nodiscard]] bool leads() const { return number == 0; }
    [[nodiscard]] Machines machines() const {
        if (localCount == count)
            return Machines::One;
        return localCountTold ? Machines::Several : Machines::Untold;
    }
};

/// Without WORLD_SIZE, or with 1, one process alone. Where torchrun itself listens on MASTER_PORT
/// (TORCHELASTIC_USE_AGENT_STORE), the processes meet on the port after it. Throws Error usage
/// (node_place_invalid) for a variable that is missing or out of range.
[[nodiscard]] Place placeFromEnvironment();

}  // namespace lightbox::node
