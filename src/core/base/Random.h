// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <initializer_list>
#include <span>
#include <utility>

namespace lightbox::base {

/// A small generator (SplitMix64) whose state is a pure function of the words it is keyed with, so
/// that a draw depends on (seed, phase, epoch, image) and on nothing that ran before. The same
/// numbers on every platform.
class Random {
public:
    explicit Random(std::initializer_list<std::uint64_t> key);
    [[nodiscard]] std::uint64_t next();
    /// Uniform in [0, 1), 53 bits.
    [[nodiscard]] double uniform();
    [[nodiscard]] double uniform(double low, double high) { return low + (high - low) * uniform(); }
    /// Uniform integer in [0, n), unbiased; n >= 1.
    [[nodiscard]] std::uint64_t below(std::uint64_t n);
    /// Standard normal (Box-Muller, one value a call).
    [[nodiscard]] double normal();
    /// Fisher-Yates.
    template <class T> void shuffle(std::span<T> values) {
        for (std::size_t i = values.size(); i > 1; --i)
            std::swap(values[i - 1], values[below(i)]);
    }

private:
    std::uint64_t m_state;
};

}  // namespace lightbox::base
