# SPDX-License-Identifier: GPL-3.0-or-later
"""Loads exported models into torchvision's networks, strictly, their head replaced as Lightbox replaces it.

Run: LIGHTBOX_KEEP_EXPORTS=DIR build/dev/bin/test_models --gtest_filter='Export.*'
     python3 tests/reference/strict_exports.py DIR   (torch 1.13, torchvision 0.14)."""
import json
import pathlib
import struct
import sys

import numpy as np
import torch
import torchvision
from torch import nn

# Where the last Linear of each network is.
HEADS = {"resnet18": "fc", "resnet34": "fc", "resnet50": "fc", "resnet101": "fc", "densenet121": "classifier",
         "efficientnet_b0": "classifier.1", "mobilenet_v2": "classifier.1", "mobilenet_v3_small": "classifier.3",
         "vgg16": "classifier.6", "vgg16_bn": "classifier.6", "inception_v3": "fc", "vit_b_16": "heads.head",
         "convnext_tiny": "classifier.2"}


def head(features, hidden, outputs):
    return nn.Sequential(nn.Dropout(0.2), nn.Linear(features, hidden), nn.ReLU(), nn.Dropout(0.2),
                         nn.Linear(hidden, outputs))


def replaced(name, hidden=16, outputs=2):
    more = {"init_weights": False} if name == "inception_v3" else {}
    model = getattr(torchvision.models, name)(weights=None, **more)
    owner, last = model, HEADS[name]
    if "." in last:
        owner, last = getattr(model, last.split(".")[0]), last.split(".")[1]
    old = getattr(owner, last) if not last.isdigit() else owner[int(last)]
    new = head(old.in_features, hidden, outputs)
    if last.isdigit():
        owner[int(last)] = new
    else:
        setattr(owner, last, new)
    if name == "inception_v3":
        model.AuxLogits.fc = nn.Linear(768, outputs)
    return model


def safetensors(file):
    raw = file.read_bytes()
    size = struct.unpack("<Q", raw[:8])[0]
    header, values = json.loads(raw[8:8 + size]), raw[8 + size:]
    kinds = {"F32": np.float32, "I64": np.int64}
    state = {}
    for key, entry in header.items():
        if key != "__metadata__":
            begin, end = entry["data_offsets"]
            array = np.frombuffer(values[begin:end], kinds[entry["dtype"]]).reshape(entry["shape"])
            state[key] = torch.from_numpy(array.copy())
    return state


if __name__ == "__main__":
    folder = pathlib.Path(sys.argv[1])
    for name in HEADS:
        for file in (folder / f"{name}.pth", folder / f"{name}.safetensors"):
            state = torch.load(file) if file.suffix == ".pth" else safetensors(file)
            replaced(name).load_state_dict(state, strict=True)
            print(file.name, len(state), "tensors, strictly")
