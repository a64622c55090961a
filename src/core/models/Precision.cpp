// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Precision.h"

#include "models/TorchCompat.h"

#if defined(__x86_64__) && defined(__GNUC__)
#include <cpuid.h>
#endif

namespace lightbox::models {

bool cpuHasBf16() {
#if defined(__x86_64__) && defined(__GNUC__)
    // Intel's manual, CPUID leaf 7: AMX-BF16 is bit 22 of EDX, AVX512_BF16 bit 5 of EAX of subleaf
    // 1. The built-in asks the operating system too, which has to save the wide registers.
    unsigned int eax = 0;
    unsigned int ebx = 0;
    unsigned int ecx = 0;
    unsigned int edx = 0;
    if (__builtin_cpu_supports("avx512f") == 0 ||
        __get_cpuid_count(7, 0, &eax, &ebx, &ecx, &edx) == 0)
        return false;
    const bool amx = (edx & (1U << 22U)) != 0;
    const bool hasSubleaf1 = eax >= 1;
    if (hasSubleaf1 && __get_cpuid_count(7, 1, &eax, &ebx, &ecx, &edx) != 0)
        return amx || (eax & (1U << 5U)) != 0;
    return amx;
#else
    return false;
#endif
}

AutocastScope::AutocastScope(torch::Device device, bool bf16)
    : m_device(device.type()),
      m_wasEnabled(compat::autocastEnabled(m_device)),
      m_wasType(compat::autocastType(m_device)) {
    compat::setAutocastEnabled(m_device, bf16);
    if (bf16)
        compat::setAutocastType(m_device, torch::kBFloat16);
    at::autocast::increment_nesting();
}

AutocastScope::~AutocastScope() {
    // Weights cast for this scope must not outlive it: they change with the next step.
    if (at::autocast::decrement_nesting() == 0)
        at::autocast::clear_cache();
    compat::setAutocastType(m_device, m_wasType);
    compat::setAutocastEnabled(m_device, m_wasEnabled);
}

}  // namespace lightbox::models
