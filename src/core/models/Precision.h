// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <torch/torch.h>

namespace lightbox::models {

/// True where the processor multiplies bf16 itself (AVX512-BF16 or AMX-BF16, x86 only): elsewhere
/// bf16 is emulated, and slower than fp32.
[[nodiscard]] bool cpuHasBf16();

/// While it lives, this thread runs convolutions and linear layers on `device` in bf16 (`bf16`) or
/// everything in the type of its tensors (not). Restores what was before. Not to be moved between
/// threads.
class AutocastScope {
public:
    AutocastScope(torch::Device device, bool bf16);
    ~AutocastScope();
    AutocastScope(const AutocastScope&) = delete;
    AutocastScope& operator=(const AutocastScope&) = delete;

private:
    torch::DeviceType m_device;
    bool m_wasEnabled;
    torch::ScalarType m_wasType;
};

}  // namespace lightbox::models
