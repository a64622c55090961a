// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>

namespace lightbox::models {

/// While one lives, LibTorch's tensors on the processor (of 64 KiB and more, of all threads) lie in
/// memory that is kept when they are freed, and handed to the next: a step of training frees and
/// asks for the same gigabytes, and having the system map and clear them anew took a fifth of it.
/// The best fitting gap is taken and neighbouring gaps are joined, so that the peak stays what it
/// was. With the last of them what is not in use goes back to the system.
class TensorMemory {
public:
    TensorMemory();
    ~TensorMemory();
    TensorMemory(const TensorMemory&) = delete;
    TensorMemory& operator=(const TensorMemory&) = delete;

    /// What the process has in such memory now: in tensors, and mapped in all. Bytes.
    struct Held {
        std::size_t inUse = 0;
        std::size_t mapped = 0;
    };
    [[nodiscard]] static Held held();
};

}  // namespace lightbox::models
