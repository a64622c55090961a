// SPDX-License-Identifier: GPL-3.0-or-later
#include "OwnGpu.h"

#include <algorithm>
#include <cstdlib>

#include "base/Text.h"

namespace lightbox::node {

namespace {

constexpr const char* kVariable = "CUDA_VISIBLE_DEVICES";
constexpr const char* kNone = "-1";

bool namesGpu(std::string_view entry) {
    const bool digits =
        !entry.empty() && entry.find_first_not_of("0123456789") == std::string_view::npos;
    return digits || entry.starts_with("GPU-") || entry.starts_with("MIG-");
}

}  // namespace

std::vector<std::string> gpusShown(std::string_view value) {
    std::vector<std::string> gpus;
    for (const std::string& part : base::split(std::string(value), ',')) {
        const std::string entry(base::trimmed(part));
        if (!namesGpu(entry))
            break;
        if (std::find(gpus.begin(), gpus.end(), entry) != gpus.end())
            return {};
        gpus.push_back(entry);
    }
    return gpus;
}

std::optional<std::string> ownGpu(const Place& place, const std::optional<std::string>& shown) {
    if (!place.several() || (place.localCountTold && place.localCount < 2))
        return std::nullopt;
    const auto own = static_cast<std::size_t>(place.localNumber);
    if (!shown)
        return std::to_string(own);
    const std::vector<std::string> gpus = gpusShown(*shown);
    if (gpus.size() < 2)
        return std::nullopt;
    return own < gpus.size() ? gpus[own] : kNone;
}

void takeOwnGpu(const Place& place) {
    const char* shown = std::getenv(kVariable);
    if (const auto gpu =
            ownGpu(place, shown == nullptr ? std::nullopt : std::optional<std::string>(shown)))
        ::setenv(kVariable, gpu->c_str(), 1);
}

}  // namespace lightbox::node
