// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Threads.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <fstream>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#ifdef __linux__
#include <sched.h>
#endif

namespace lightbox::base {

namespace {

#ifdef __linux__
/// Number in a file of /sys, -1 where there is none.
int numberIn(const std::string& file) {
    int value = -1;
    std::ifstream(file) >> value;
    return value;
}

/// (package, core) of every logical processor this process may run on; 0 when that is unknown.
int coresByTopology() {
    cpu_set_t allowed;
    CPU_ZERO(&allowed);
    if (sched_getaffinity(0, sizeof allowed, &allowed) != 0)
        return 0;
    std::set<std::pair<int, int>> cores;
    for (int cpu = 0; cpu < CPU_SETSIZE; ++cpu) {
        if (!CPU_ISSET(cpu, &allowed))
            continue;
        const std::string folder =
            "/sys/devices/system/cpu/cpu" + std::to_string(cpu) + "/topology/";
        const int core = numberIn(folder + "core_id");
        if (core < 0)
            return CPU_COUNT(&allowed);
        cores.emplace(numberIn(folder + "physical_package_id"), core);
    }
    return static_cast<int>(cores.size());
}
#else
int coresByTopology() {
    return 0;
}
#endif

}  // namespace

int physicalCores() {
    const int cores = coresByTopology();
    return std::max(1, cores > 0 ? cores : static_cast<int>(std::thread::hardware_concurrency()));
}

void parallelFor(std::size_t count, int threads, std::stop_token stop,
                 const std::function<void(std::size_t)>& work) {
    if (threads < 1)
        threads = physicalCores();
    std::atomic<std::size_t> next{0};
    std::atomic<bool> broken{false};
    std::exception_ptr first;
    std::mutex firstMutex;
    const auto loop = [&] {
        while (!broken && !stop.stop_requested()) {
            const std::size_t i = next.fetch_add(1);
            if (i >= count)
                return;
            try {
                work(i);
            } catch (...) {
                const std::lock_guard lock(firstMutex);
                if (!first)
                    first = std::current_exception();
                broken = true;
            }
        }
    };
    {
        std::vector<std::jthread> helpers;
        const std::size_t wanted = std::min(count, static_cast<std::size_t>(threads));
        for (std::size_t i = 1; i < wanted; ++i)
            helpers.emplace_back(loop);
        loop();
    }
    if (first)
        std::rethrow_exception(first);
}

}  // namespace lightbox::base
