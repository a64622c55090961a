#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether training takes the memory that was foretold: memory_estimate.py LIGHTBOX_CLI [ARCH…] [--size N] [--batch N] [--set KEY=VALUE]…
For each network `train --estimate` and then a run of both phases, each in a process of its own, on made-up images; prints the foretold and
the measured peak as a table. Fails where one is more than 20 % off."""
import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path

import numpy as np

TRAIN, VAL = 64, 32


def images(count, side, rng):
    return rng.integers(0, 256, (count, side, side), dtype=np.uint8), rng.integers(0, 2, (count, 1), dtype=np.uint8)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("cli")
    parser.add_argument("architectures", nargs="*")
    parser.add_argument("--size", type=int, default=64, help="px, or the nearest that the network takes")
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE")
    options = parser.parse_args()

    def run(*arguments):
        return subprocess.run([options.cli, *arguments], stdout=subprocess.PIPE, check=True, text=True).stdout

    known = json.loads(run("model", "list", "--json"))["models"]
    off = []
    print("| network | px | foretold, MB | measured, MB | ratio |\n|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        rng = np.random.default_rng(1)
        arrays = {}
        for name, count in (("train", TRAIN), ("val", VAL), ("test", 2)):
            arrays[f"{name}_images"], arrays[f"{name}_labels"] = images(count, options.size, rng)
        np.savez(f"{folder}/noise.npz", **arrays)
        project = f"{folder}/noise.lightbox"
        run("import", f"{folder}/noise.npz", "--project", project, "--json", "-q")
        for network in known:
            name = network["arch"]
            if options.architectures and name not in options.architectures:
                continue
            size = network["default_size"] if network["fixed_size"] else max(options.size, network["minimum_size"])
            settings = [f"model.arch={name}", "model.pretrained=false", f"data.size={size}", f"batch={options.batch}", "phase1.epochs=2",
                        "phase2.epochs=2", *options.set]
            if 1 in network["channels"]:
                settings.append("data.channels=1")
            command = ["train", "--project", project, "--json", "-q"] + [a for s in settings for a in ("--set", s)]
            foretold = json.loads(run(*command, "--estimate"))["memory_mb"]
            measured = json.loads(run(*command, "--name", name).splitlines()[-1])["peak_memory_mb"]
            ratio = foretold / measured
            if not 0.8 <= ratio <= 1.2:
                off.append(name)
            print(f"| {name} | {size} | {foretold:.0f} | {measured:.0f} | {ratio:.2f} |", flush=True)
            for file in Path(project, "runs").rglob("*.safetensors"):
                file.unlink()
    if off:
        print("more than 20 % off: " + ", ".join(off), file=sys.stderr)
    return 1 if off else 0


if __name__ == "__main__":
    sys.exit(main())
