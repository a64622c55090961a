# SPDX-License-Identifier: GPL-3.0-or-later
"""Computes what MedMNIST-C's corruptions make of a picture at Lightbox's strengths: brightness, gamma, contrast and JPEG at probes, the
spread of Gaussian noise, and Gaussian blur away from the edges.

    python3 tests/reference/corruptions.py FOLDER > tests/core/imaging/CorruptionsReference.h

FOLDER holds medmnistc 0.1.0 (PyPI, `pip download --no-deps medmnistc`, unpacked). Made with Pillow 9.4 and torchvision 0.14; what
medmnistc has beside these (ImageMagick's motion blur) is not asked.
"""
import sys
import types

import numpy as np
from PIL import Image

for name in ("wand", "wand.image", "wand.api"):
    sys.modules[name] = types.ModuleType(name)
sys.modules["wand.image"].Image = object
sys.modules["wand.api"].library = None
sys.path.insert(0, sys.argv[1])

from medmnistc.corruptions.compression import JPEGCompression  # noqa: E402
from medmnistc.corruptions.enhance import Brightness, Contrast, GammaCorrection  # noqa: E402
from medmnistc.corruptions.noise import GaussianNoise  # noqa: E402
from torchvision.transforms import functional  # noqa: E402

SIDE = 64
PROBES = [0, 63, 777, 1300, 2048, 2083, 3001, 4095]
KINDS = {
    "Exposure": (Brightness, [0.85, 1.2, 0.7, 1.45, 0.5]),
    "Gamma": (GammaCorrection, [0.85, 1.2, 0.7, 1.5, 2]),
    "Contrast": (Contrast, [0.85, 0.7, 0.55, 0.4, 0.25]),
    "Jpeg": (JPEGCompression, [60, 40, 25, 15, 8]),
}


def picture(channels):
    """A disc on a slope; the channels differ by 10."""
    y, x = np.mgrid[0:SIDE, 0:SIDE]
    plane = np.where((x - 24) ** 2 + (y - 36) ** 2 < 144, 170, 60) + x // 2 + y // 8
    return np.stack([plane + 10 * c for c in range(channels)], axis=-1).astype(np.uint8)


def image(channels):
    pixels = picture(channels)
    return Image.fromarray(pixels[:, :, 0] if channels == 1 else pixels)


def at_probes(result, channels):
    flat = np.asarray(result).reshape(SIDE * SIDE, channels)
    return [int(flat[probe, channel]) for channel in range(channels) for probe in PROBES]


def blurred(channels, deviation):
    size = 2 * int(np.ceil(5 * deviation)) + 1
    return np.asarray(functional.gaussian_blur(image(channels), [size, size], [deviation, deviation]))


print("""// SPDX-License-Identifier: GPL-3.0-or-later
// Written by tests/reference/corruptions.py.
#pragma once
#include <array>
#include <cstddef>
#include <vector>

#include "imaging/Corruptions.h"

namespace lightbox::test {

inline constexpr std::array<std::size_t, %d> kCorruptionProbes{%s};

/// Values at the probes, channel by channel.
struct CorruptedProbes {
    imaging::Corruption kind;
    int strength, channels;
    std::vector<int> values;
};
inline const std::vector<CorruptedProbes> kCorruptedProbes{""" % (len(PROBES), ", ".join(map(str, PROBES))))
for kind, (corruption, levels) in KINDS.items():
    for strength in range(5):
        for channels in (1, 3):
            values = at_probes(corruption(levels).apply(image(channels), strength), channels)
            print("    {imaging::Corruption::%s, %d, %d, {%s}}," % (kind, strength + 1, channels, ", ".join(map(str, values))))
# Away from the edges: how each continues the picture there is its own affair.
middle = [probe for probe in PROBES if 8 <= probe % SIDE < SIDE - 8 and 8 <= probe // SIDE < SIDE - 8]
for strength, share in enumerate([0.003, 0.006, 0.010, 0.015, 0.022]):
    deviation = max(share * SIDE, 0.3 + 0.1 * (strength + 1))
    flat = blurred(1, deviation).reshape(-1)
    values = [int(flat[probe]) if probe in middle else -1 for probe in PROBES]
    print("    {imaging::Corruption::Blur, %d, 1, {%s}}," % (strength + 1, ", ".join(map(str, values))))
print("};\n\n/// Standard deviation of what noise adds, in grey levels, by strength.\ninline constexpr std::array kNoiseSpread{", end="")
np.random.seed(1)
spreads = []
for strength, level in enumerate([4, 8, 14, 22, 32]):
    grey = Image.fromarray(np.full((512, 512), 128, np.uint8))
    noisy = GaussianNoise([0] * strength + [level / 255]).apply(grey, strength)
    spreads.append("%.3f" % (noisy.astype(float) - 128).std())
print(", ".join(spreads) + "};\n\n}  // namespace lightbox::test")
