// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Random.h"

#include <cmath>
#include <numbers>

namespace lightbox::base {

namespace {

constexpr std::uint64_t golden = 0x9E3779B97F4A7C15U;

/// Finaliser of SplitMix64 (Steele, Lea & Flood 2014): a bijection of 64-bit words.
constexpr std::uint64_t mixed(std::uint64_t z) {
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
}

}  // namespace

Random::Random(std::initializer_list<std::uint64_t> key) : m_state(golden) {
    // Each word is folded in after the last was mixed, so order and number of words matter.
    for (const std::uint64_t word : key)
        m_state = mixed(m_state ^ word) + golden;
}

std::uint64_t Random::next() {
    m_state += golden;
    return mixed(m_state);
}

double Random::uniform() {
    return static_cast<double>(next() >> 11U) * 0x1p-53;
}

std::uint64_t Random::below(std::uint64_t n) {
    // The first 2^64 mod n words are thrown away: what remains is a whole number of runs of n.
    const std::uint64_t surplus = (0 - n) % n;
    std::uint64_t word = next();
    while (word < surplus)
        word = next();
    return word % n;
}

double Random::normal() {
    const double radius = std::sqrt(-2.0 * std::log(1.0 - uniform()));
    return radius * std::cos(2.0 * std::numbers::pi * uniform());
}

}  // namespace lightbox::base
