// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/torch.h>

#include <exception>
#include <string>
#include <vector>

#include "models/TensorMemory.h"
#include "spec/Run.h"

namespace lightbox::training {

/// Of an Environment's `device` ("cpu", "cuda:0 NVIDIA …"). Throws Error usage (device_unavailable)
/// when this process has no such device.
[[nodiscard]] torch::Device deviceOf(const spec::Environment& environment);

/// Makes this thread compute with the environment's threads, in memory that is kept from step to
/// step, and, on a GPU, with deterministic kernels; gives back what was set before.
class ComputeScope {
public:
    explicit ComputeScope(const spec::Environment& environment);
    ~ComputeScope();
    ComputeScope(const ComputeScope&) = delete;
    ComputeScope& operator=(const ComputeScope&) = delete;

private:
    models::TensorMemory m_memory;
    int m_threads;
    bool m_onGpu;
    bool m_deterministic;
    bool m_warnOnly;
    bool m_benchmark;
};

/// What was thrown for want of memory: by the allocator, by LibTorch or by a device.
[[nodiscard]] bool isOutOfMemory(const std::exception& error);

/// Most memory this process has held, in megabytes (10^6 bytes); 0 where the system does not say.
[[nodiscard]] double peakMemoryMb();
/// Bytes this machine can still give without swapping; nullopt where the system does not say.
[[nodiscard]] std::optional<std::uint64_t> availableMemory();

}  // namespace lightbox::training
