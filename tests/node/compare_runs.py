#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""compare_runs.py RUN RUN TOLERANCE: the weights of two runs differ by no more than TOLERANCE of the largest in their tensor, and the
epochs' losses by no more than TOLERANCE."""
import array
import csv
import json
import pathlib
import struct
import sys


def tensors(file):
    data = file.read_bytes()
    (length,) = struct.unpack_from("<Q", data)
    body = data[8 + length:]
    for name, about in json.loads(data[8:8 + length]).items():
        if name != "__metadata__" and about["dtype"] == "F32":
            begin, end = about["data_offsets"]
            yield name, array.array("f", body[begin:end])


def main():
    one, other = map(pathlib.Path, sys.argv[1:3])
    tolerance = float(sys.argv[3])
    first = dict(tensors(one / "model.safetensors"))
    second = dict(tensors(other / "model.safetensors"))
    if not first or first.keys() != second.keys():
        sys.exit("the runs have different tensors")
    largest = 0
    for name, values in first.items():
        scale = max(max(abs(v) for v in values), 1e-3)
        largest = max(largest, max(abs(a - b) for a, b in zip(values, second[name], strict=True)) / scale)
    history = [list(csv.DictReader((run / "history.csv").open())) for run in (one, other)]
    if len(history[0]) != len(history[1]):
        sys.exit("the runs have different numbers of epochs")
    losses = max(abs(float(a[key]) - float(b[key])) for a, b in zip(*history) for key in ("train_loss", "val_loss"))
    print(f"weights differ by {largest:.1e}, losses by {losses:.1e}")
    if not largest <= tolerance or not losses <= tolerance:
        sys.exit(f"that is more than {tolerance}")


main()
