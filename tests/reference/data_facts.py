# SPDX-License-Identifier: GPL-3.0-or-later
"""Facts of the shared data that tests/core/data/RealDataTests.cpp expects. Run in the project's folder:
    python3 tests/reference/data_facts.py ../shared/data/pneumoniamnist.npz
Output with numpy 1.24:
    train: 18 images repeat another; val: 0; test: 3
    val images in train: 8; test images in train or val: 0
    the whole: 29 images repeat another in 27 groups; 0 groups with different labels
    train: mean 0.5719215617427941 sd 0.16835126265604503
"""
import collections
import hashlib
import sys

import numpy as np

SETS = ("train", "val", "test")
arrays = np.load(sys.argv[1])
hashes = {s: [hashlib.sha256(a.tobytes()).hexdigest() for a in arrays[s + "_images"]] for s in SETS}


def repeats(values):
    return sum(n - 1 for n in collections.Counter(values).values())


print("; ".join(f"{s}: {repeats(hashes[s])}" for s in SETS))
print("val images in train:", sum(h in set(hashes["train"]) for h in hashes["val"]),
      "; test images in train or val:",
      sum(h in set(hashes["train"] + hashes["val"]) for h in hashes["test"]))
whole = sum((hashes[s] for s in SETS), [])
labels = collections.defaultdict(set)
for h, label in zip(whole, np.concatenate([arrays[s + "_labels"].ravel() for s in SETS])):
    labels[h].add(int(label))
groups = sum(n > 1 for n in collections.Counter(whole).values())
print("the whole:", repeats(whole), "in", groups, "groups;",
      sum(len(v) > 1 for v in labels.values()), "groups with different labels")
train = arrays["train_images"] / 255.0
print("train: mean", train.mean(), "sd", train.std())
