# SPDX-License-Identifier: GPL-3.0-or-later
"""Words of base::Random, from its definition (SplitMix64, key folded in word by word).

Run with any Python 3; the output stands in tests/core/base/RandomTest.cpp.
"""
MASK = (1 << 64) - 1
GOLDEN = 0x9E3779B97F4A7C15


def mixed(z):
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK
    return z ^ (z >> 31)


def words(key, count):
    state = GOLDEN
    for word in key:
        state = (mixed(state ^ word) + GOLDEN) & MASK
    result = []
    for _ in range(count):
        state = (state + GOLDEN) & MASK
        result.append(mixed(state))
    return result


print("{42, 1, 7, 3}:", words([42, 1, 7, 3], 4))
print("uniform of {42}:", [(w >> 11) * 2.0**-53 for w in words([42], 3)])
print("below(10) of {5}:", [w % 10 for w in words([5], 6)])
