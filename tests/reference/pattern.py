# SPDX-License-Identifier: GPL-3.0-or-later
"""Deterministic weights and images that C++ computes bit for bit: see tests/core/models/Pattern.h."""
import math

import numpy as np
import torch


def hashed(count, salt):
    """`count` numbers in [-0.5, 0.5): an integer hash of the index, exact in any language."""
    h = (np.arange(count, dtype=np.uint64) * 2654435761 + salt * 97 + 1) & 0xFFFFFFFF
    h ^= h >> 15
    h = (h * 2246822519) & 0xFFFFFFFF
    h ^= h >> 13
    return h.astype(np.float64) / 2.0**32 - 0.5


def fill(state, gain=8.0):
    """Fills a state dict (name -> tensor) in place, in the order of its sorted names. Weights have variance
    gain / 12 / fan-in: with 24 values keep their size through layers with ReLU, with 8 they fade."""
    for salt, name in enumerate(sorted(k for k in state if not k.endswith("num_batches_tracked"))):
        tensor = state[name]
        u = hashed(tensor.numel(), salt)
        if tensor.dim() > 1:
            fan_in = tensor.numel() // tensor.shape[0]
            u = u * math.sqrt(gain / fan_in)
        elif name.endswith("running_var") or name.endswith("weight"):
            u = 1.0 + 0.4 * u
        else:
            u = 0.2 * u
        tensor.copy_(torch.from_numpy(u.astype(np.float32)).reshape(tensor.shape))


def image(channels, size, count=1):
    """Images with values in [-1, 1]: a sine of place, channel and image."""
    n, c, y, x = np.meshgrid(np.arange(count), np.arange(channels), np.arange(size), np.arange(size),
                             indexing="ij")
    values = np.sin(0.11 * x + 0.07 * y * (c + 1) + 0.5 * c + 1.3 * n) * np.cos(0.05 * y - 0.2 * n)
    return torch.from_numpy(values.astype(np.float32))
