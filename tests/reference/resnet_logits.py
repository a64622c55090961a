# SPDX-License-Identifier: GPL-3.0-or-later
"""Logits of torchvision's ResNets with the weights and image of pattern.py; writes
tests/data/models/resnet*_logits.npy, which tests/core/models/ParityTest.cpp compares.

Run: python3 tests/reference/resnet_logits.py (torch 1.13, torchvision 0.14)."""
import pathlib

import numpy as np
import torch
import torchvision

import pattern

OUT = pathlib.Path(__file__).parents[1] / "data" / "models"

if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    for name in ("resnet18", "resnet34", "resnet50"):
        model = getattr(torchvision.models, name)(weights=None).eval()
        with torch.no_grad():
            pattern.fill(model.state_dict())
            logits = model(pattern.image(3, 96, 2))
        print(name, logits.std().item(), logits[0, :4].tolist())
        np.save(OUT / f"{name}_logits.npy", logits.numpy())
