#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What compare_runs.py has to tell apart: above all a run with a weight or a loss that is no number, wherever it stands."""
import json
import math
import pathlib
import struct
import subprocess
import sys
import tempfile

ALIKE = {"a": [1.0, 2.0, 3.0], "b": [0.5, -0.5]}


def write(folder, weights, losses=(0.5, 0.25), counter=7):
    folder.mkdir()
    header, body = {}, b""
    for name, values in weights.items():
        data = struct.pack(f"<{len(values)}f", *values)
        header[name] = {"dtype": "F32", "shape": [len(values)], "data_offsets": [len(body), len(body) + len(data)]}
        body += data
    header["count"] = {"dtype": "I64", "shape": [1], "data_offsets": [len(body), len(body) + 8]}
    body += struct.pack("<q", counter)
    text = json.dumps(header).encode()
    (folder / "model.safetensors").write_bytes(struct.pack("<Q", len(text)) + text + body)
    (folder / "history.csv").write_text("epoch,train_loss,val_loss\n" + "".join(f"{i},{v},0.5\n" for i, v in enumerate(losses)))


def alike(one, other):
    with tempfile.TemporaryDirectory() as work:
        runs = [pathlib.Path(work) / name for name in ("one", "other")]
        for run, args in zip(runs, (one, other)):
            write(run, **args)
        script = pathlib.Path(__file__).with_name("compare_runs.py")
        return subprocess.run([sys.executable, script, *runs, "1e-5"], capture_output=True).returncode == 0


def changed(name, place, value):
    weights = {key: list(values) for key, values in ALIKE.items()}
    weights[name][place] = value
    return {"weights": weights}


same = {"weights": ALIKE}
assert alike(same, same)
assert alike(same, changed("a", 1, 2.000001))
wrong = [changed("a", 1, 2.1), {"weights": {"a": ALIKE["a"]}}, {**same, "losses": (0.5, 0.3)}, {**same, "losses": (0.5,)},
         {**same, "losses": ()}, {**same, "counter": 8}]
wrong += [changed(name, place, value) for name, values in ALIKE.items() for place in range(len(values)) for value in (math.nan, math.inf)]
wrong += [{**same, "losses": losses} for losses in ((math.nan, 0.25), (0.5, math.nan))]
for other in wrong:
    assert not alike(same, other), other
    assert not alike(other, same), other
for both in wrong[6:]:
    assert not alike(both, both), both  # two runs that fail alike are no proof
print(f"{len(wrong)} pairs told apart")
