// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "Place.h"

namespace lightbox::node {

/// The GPUs that a value of CUDA_VISIBLE_DEVICES shows, read as CUDA reads it (CUDA C++ Programming
/// Guide, environment variables): numbers, and UUIDs of GPUs or of parts of one (GPU-…, MIG-…), up to the
/// first entry that is neither, such as -1. Empty for an empty value, and where one stands twice.
[[nodiscard]] std::vector<std::string> gpusShown(std::string_view value);

/// What CUDA_VISIBLE_DEVICES is to be for a process of several on one machine, when it is `shown` (nullopt:
/// not set, all GPUs): one GPU of the list, by place.localNumber, so that the processes do not share
/// one; nullopt: as it is. A list of one GPU stays: schedulers show each process its own. "-1", no GPU,
/// where a longer list ends before this process.
[[nodiscard]] std::optional<std::string> ownGpu(const Place& place,
                                                const std::optional<std::string>& shown);

/// Sets it, before CUDA is first asked for a GPU.
void takeOwnGpu(const Place& place);

}  // namespace lightbox::node
