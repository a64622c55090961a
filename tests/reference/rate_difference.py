# SPDX-License-Identifier: GPL-3.0-or-later
"""Difference of two independent shares, 40 of 50 and 60 of 100: MOVER (Zou & Donner 2008) from Wilson's intervals, and the p at which
a bound is 0. Prints what tests/core/evaluation/RateDifferenceTest.cpp expects."""
from math import sqrt
from statistics import NormalDist


def wilson(successes, cases, z):
    p = successes / cases
    centre = (p + z * z / (2 * cases)) / (1 + z * z / cases)
    half = z * sqrt(p * (1 - p) / cases + z * z / (4 * cases * cases)) / (1 + z * z / cases)
    return p, centre - half, centre + half


def mover(alpha):
    z = NormalDist().inv_cdf(1 - alpha / 2)
    a, b = wilson(40, 50, z), wilson(60, 100, z)
    difference = a[0] - b[0]
    return (difference, difference - sqrt((a[0] - a[1]) ** 2 + (b[2] - b[0]) ** 2),
            difference + sqrt((a[2] - a[0]) ** 2 + (b[0] - b[1]) ** 2))


low, high = 1e-9, 1.0
for _ in range(200):
    middle = sqrt(low * high)
    low, high = (low, middle) if mover(middle)[1] > 0 else (middle, high)
print(*mover(0.05), high)
