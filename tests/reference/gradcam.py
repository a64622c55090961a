# SPDX-License-Identifier: GPL-3.0-or-later
"""Grad-CAM (Selvaraju et al. 2017) and LayerCAM (Jiang et al. 2021) by hooks on networks with the weights of pattern.py, in double
precision; writes tests/data/explanation/*.npy, which tests/core/explanation/GradCamTest.cpp compares.

Run: python3 tests/reference/gradcam.py (torch 1.13, torchvision 0.14)."""
import pathlib

import numpy as np
import torch
import torch.nn.functional as F
import torchvision
from torch import nn

import pattern

OUT = pathlib.Path(__file__).parents[1] / "data" / "explanation"


def head(features, hidden, outputs):
    return nn.Sequential(nn.Dropout(0.2), nn.Linear(features, hidden), nn.ReLU(), nn.Dropout(0.2),
                         nn.Linear(hidden, outputs))


class SmallCnn(nn.Module):
    def __init__(self, outputs):
        super().__init__()
        self.conv1 = nn.Conv2d(1, 16, 3, padding=1)
        self.conv2 = nn.Conv2d(16, 32, 3, padding=1)
        self.fc = head(32 * 7 * 7, 8, outputs)
        self.last = nn.ReLU()

    def forward(self, x):
        x = F.max_pool2d(torch.relu(self.conv1(x)), 2)
        return self.fc(F.max_pool2d(self.last(self.conv2(x)), 2).flatten(1))


def resnet18(outputs):
    model = torchvision.models.resnet18(weights=None)
    model.fc = head(512, 8, outputs)
    return model


def explained(model, layer, x, score):
    """Map at the size of x with maximum 1, and the logits."""
    kept = {}

    def keep(_module, _inputs, output):
        kept["maps"] = output
        output.retain_grad()
    layer.register_forward_hook(keep)
    logits = model(x)
    score(logits[0]).backward()
    weights = kept["maps"].grad.mean(dim=(2, 3), keepdim=True)
    cam = torch.relu((weights * kept["maps"]).sum(1, keepdim=True))
    cam = F.interpolate(cam, size=x.shape[2:], mode="bilinear", align_corners=False)[0, 0].detach()
    return (cam / cam.max() if cam.max() > 0 else cam), logits.detach()[0]


def layercam(model, layers, x, score):
    """Each layer's cells weighted by their own positive gradients, at most 1, and the largest of the layers."""
    kept = []

    def keep(_module, _inputs, output):
        output.retain_grad()
        kept.append(output)
    handles = [layer.register_forward_hook(keep) for layer in layers]
    score(model(x)[0]).backward()
    for handle in handles:
        handle.remove()
    whole = torch.zeros(x.shape[2:], dtype=x.dtype)
    for maps in kept:
        cam = torch.relu((torch.relu(maps.grad) * maps).sum(1, keepdim=True))
        cam = F.interpolate(cam, size=x.shape[2:], mode="bilinear", align_corners=False)[0, 0].detach()
        whole = torch.maximum(whole, cam / cam.max() if cam.max() > 0 else cam)
    return whole


if __name__ == "__main__":
    OUT.mkdir(parents=True, exist_ok=True)
    grey_mean, grey_sd = [127.5], [127.5]
    mean = [255 * v for v in (0.485, 0.456, 0.406)]
    sd = [255 * v for v in (0.229, 0.224, 0.225)]
    cases = [("small_cnn_positive", SmallCnn, 1, lambda l: l[0], 28, grey_mean, grey_sd),
             ("small_cnn_negative", SmallCnn, 1, lambda l: -l[0], 28, grey_mean, grey_sd),
             ("small_cnn_class2", SmallCnn, 3, lambda l: l[2], 28, grey_mean, grey_sd),
             ("resnet18_positive", resnet18, 1, lambda l: l[0], 64, mean, sd),
             ("resnet18_negative", resnet18, 1, lambda l: -l[0], 64, mean, sd)]
    for name, make, outputs, score, size, m, s in cases:
        model = make(outputs).eval()
        with torch.no_grad():
            pattern.fill(model.state_dict())
        model = model.double()
        pixels = torch.floor((pattern.image(len(m), size).double() + 1) * 127.5)
        x = (pixels - torch.tensor(m, dtype=torch.double).reshape(1, -1, 1, 1)) / torch.tensor(
            s, dtype=torch.double).reshape(1, -1, 1, 1)
        if name == "resnet18_negative":
            np.save(OUT / "resnet18_negative_layercam.npy",
                    layercam(model, [model.layer3, model.layer4], x, score).float().numpy())
        layer = model.last if isinstance(model, SmallCnn) else model.layer4
        cam, logits = explained(model, layer, x, score)
        if cam.max() > 0:
            np.save(OUT / f"{name}.npy", cam.float().numpy())
        print(name, "max", cam.max().item(), "mean", cam.mean().item(), "logits",
              [repr(v) for v in logits.tolist()])
