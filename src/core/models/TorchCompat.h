// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <ATen/autocast_mode.h>
#include <c10/core/Allocator.h>
#include <torch/torch.h>
#include <torch/version.h>

#include <cstdint>
#include <cstring>

/// Whatever differs between LibTorch 1.13 and 2.x, and nothing else.
namespace lightbox::models::compat {

#if TORCH_VERSION_MAJOR > 2 || (TORCH_VERSION_MAJOR == 2 && TORCH_VERSION_MINOR >= 4)

inline bool autocastEnabled(torch::DeviceType device) {
    return at::autocast::is_autocast_enabled(device);
}
inline void setAutocastEnabled(torch::DeviceType device, bool enabled) {
    at::autocast::set_autocast_enabled(device, enabled);
}
inline torch::ScalarType autocastType(torch::DeviceType device) {
    return at::autocast::get_autocast_dtype(device);
}
inline void setAutocastType(torch::DeviceType device, torch::ScalarType type) {
    at::autocast::set_autocast_dtype(device, type);
}

#else

inline bool autocastEnabled(torch::DeviceType device) {
    return device == torch::kCUDA ? at::autocast::is_enabled() : at::autocast::is_cpu_enabled();
}
inline void setAutocastEnabled(torch::DeviceType device, bool enabled) {
    if (device == torch::kCUDA)
        at::autocast::set_enabled(enabled);
    else
        at::autocast::set_cpu_enabled(enabled);
}
inline torch::ScalarType autocastType(torch::DeviceType device) {
    return device == torch::kCUDA ? at::autocast::get_autocast_gpu_dtype()
                                  : at::autocast::get_autocast_cpu_dtype();
}
inline void setAutocastType(torch::DeviceType device, torch::ScalarType type) {
    if (device == torch::kCUDA)
        at::autocast::set_autocast_gpu_dtype(type);
    else
        at::autocast::set_autocast_cpu_dtype(type);
}

#endif

/// The type of the totals that c10::MemoryReportingInfoBase is told: int64_t in 1.13, size_t in 2.x.
template <class Total>
Total totalOf(void (c10::MemoryReportingInfoBase::*)(void*, std::int64_t, Total, Total,
                                                     c10::Device));
using MemoryTotal = decltype(totalOf(&c10::MemoryReportingInfoBase::reportMemoryUsage));

/// An allocator of tensors on the processor. 1.13 declares allocate() const, 2.x not, and 2.x asks for
/// copy_data() too: what LibTorch does not know of is an overload that nobody calls.
class ProcessorAllocator : public c10::Allocator {
public:
    c10::DataPtr allocate(std::size_t bytes) const { return take(bytes); }  // NOLINT(*-override)
    c10::DataPtr allocate(std::size_t bytes) { return take(bytes); }        // NOLINT(*-override)
    void copy_data(void* to, const void* from, std::size_t count) const {   // NOLINT(*-override)
        std::memcpy(to, from, count);
    }

protected:
    virtual c10::DataPtr take(std::size_t bytes) const = 0;
};

}  // namespace lightbox::models::compat
