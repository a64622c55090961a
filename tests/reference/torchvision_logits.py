# SPDX-License-Identifier: GPL-3.0-or-later
"""Logits of torchvision's networks with the weights and image of pattern.py; writes
tests/data/models/NAME_logits.npy, which tests/core/models/ParityTest.cpp compares: of 1,000 logits
each the first 40, which no network can get right by half. Batch norms first take their statistics from
one pass over the images, else the images fade away on the way through, and any network would do. All in double:
statistics of few values enlarge what float rounds away.

Run: python3 tests/reference/torchvision_logits.py [NAME…] (torch 1.13, torchvision 0.14)."""
import pathlib
import sys

import numpy as np
import torch
import torchvision

import pattern

OUT = pathlib.Path(__file__).parents[1] / "data" / "models"
# Sides of the images: as small as the network takes, so that the test is quick.
SIZES = {"resnet18": 96, "resnet34": 96, "resnet50": 96, "resnet101": 64, "densenet121": 64,
         "efficientnet_b0": 96, "mobilenet_v2": 96, "mobilenet_v3_small": 96, "vgg16": 48, "vgg16_bn": 48,
         "inception_v3": 299, "vit_b_16": 224, "convnext_tiny": 64}
KEPT = 40


def make(name):
    more = {"init_weights": False, "aux_logits": True} if name == "inception_v3" else {}
    return getattr(torchvision.models, name)(weights=None, **more).eval()


def calibrate(model, images):
    norms = [m for m in model.modules() if isinstance(m, torch.nn.BatchNorm2d)]
    for norm in norms:
        norm.momentum = 1.0
        norm.train()
    model(images)
    model.eval()


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    for name in sys.argv[1:] or SIZES:
        model = make(name)
        with torch.no_grad():
            pattern.fill(model.state_dict(), 24.0)
            model.double()
            images = pattern.image(3, SIZES[name], 2).double()
            calibrate(model, images)
            logits = model(images)
            if name == "inception_v3":
                kept = []
                model.Mixed_6e.register_forward_hook(lambda _module, _inputs, output: kept.append(output))
                model(images)
                auxiliary = model.AuxLogits(kept[0])
                np.save(OUT / f"{name}_auxiliary_logits.npy", auxiliary[:, :KEPT].float().numpy())
        print(name, logits.std().item(), (logits[0] - logits[1]).abs().max().item())
        np.save(OUT / f"{name}_logits.npy", logits[:, :KEPT].float().numpy())
