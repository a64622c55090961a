#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""compare_runs.py RUN RUN TOLERANCE: the weights of two runs differ by no more than TOLERANCE of the largest in their tensor, and the
epochs' losses by no more than TOLERANCE."""
import array
import csv
import json
import math
import pathlib
import struct
import sys


def tensors(file):
    """Float32 tensors as numbers, all others as their bytes."""
    data = file.read_bytes()
    (length,) = struct.unpack_from("<Q", data)
    body = data[8 + length:]
    for name, about in json.loads(data[8:8 + length]).items():
        if name != "__metadata__":
            begin, end = about["data_offsets"]
            yield name, array.array("f" if about["dtype"] == "F32" else "B", body[begin:end])


def largest(differences):
    """No number is larger than any: max() would leave it out, or not, by its place."""
    differences = list(differences)
    return max(differences, default=math.inf) if all(map(math.isfinite, differences)) else math.inf


def difference(one, other):
    if one.typecode == "B":
        return 0 if one == other else math.inf
    scale = max(max(map(abs, one)), 1e-3)
    return largest(abs(a - b) / scale for a, b in zip(one, other, strict=True))


def main():
    one, other = map(pathlib.Path, sys.argv[1:3])
    tolerance = float(sys.argv[3])
    first = dict(tensors(one / "model.safetensors"))
    second = dict(tensors(other / "model.safetensors"))
    if not first or first.keys() != second.keys() or any(len(first[name]) != len(second[name]) for name in first):
        sys.exit("the runs have different tensors")
    weights = largest(difference(values, second[name]) for name, values in first.items())
    history = [list(csv.DictReader((run / "history.csv").open())) for run in (one, other)]
    if len(history[0]) != len(history[1]):
        sys.exit("the runs have different numbers of epochs")
    losses = largest(abs(float(a[key]) - float(b[key])) for a, b in zip(*history) for key in ("train_loss", "val_loss"))
    print(f"weights differ by {weights:.1e}, losses by {losses:.1e}")
    if not (weights <= tolerance and losses <= tolerance):
        sys.exit(f"that is more than {tolerance}")


main()
