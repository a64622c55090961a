#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# How much faster than a plain PyTorch loop (train_small_cnn.py) lightbox-cli trains the preset screening-baseline: seconds
# of an epoch, median of five, with as many threads; once in the precision it chooses by itself, once in fp32.
#
#   bench/compare_training.sh LIGHTBOX_CLI PNEUMONIAMNIST.npz [THREADS]
#
# PYTHON names a Python with torch, numpy and sklearn (default: python3).
set -eu
if [ $# -lt 2 ]; then
    sed -n '3,9s/^# \{0,1\}//p' "$0" >&2
    exit 2
fi
cli=$1
npz=$2
threads=${3:-1}
python=${PYTHON:-python3}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

"$cli" import "$npz" --project "$work/bench.lightbox" -q >/dev/null
"$cli" split --predefined --project "$work/bench.lightbox" -q >/dev/null

# Alternating, so that a change of the machine's mood meets all three alike.
for precision in auto fp32; do
    "$python" "$here/train_small_cnn.py" "$npz" --epochs 5 --threads "$threads" >>"$work/python.jsonl"
    "$cli" train --project "$work/bench.lightbox" --preset screening-baseline --device cpu --name "$precision" \
        --set precision="$precision" --set threads="$threads" --set early_stopping.patience=0 \
        --json >"$work/$precision.jsonl"
done

"$python" - "$work" "$threads" <<'END'
import json
import pathlib
import statistics
import sys

work = pathlib.Path(sys.argv[1])


def lines(name):
    return [json.loads(line) for line in (work / name).read_text().splitlines() if line.startswith("{")]


def epochs(name):
    return [line for line in lines(name) if line.get("event", "epoch") == "epoch"]


plain = statistics.median(line["seconds"] for line in epochs("python.jsonl"))
auroc = max(line["val_auroc"] for line in epochs("python.jsonl"))
print(f"{'':28}  s/epoch  ratio  best val AUROC")
print(f"{'PyTorch loop, fp32':28}  {plain:7.3f}  {1:5.2f}  {auroc:.4f}")
for name in ("auto", "fp32"):
    start = next(line for line in lines(f"{name}.jsonl") if line.get("event") == "start")
    mine = statistics.median(line["seconds"] for line in epochs(f"{name}.jsonl"))
    auroc = max(line["val_auroc"] for line in epochs(f"{name}.jsonl"))
    label = f"lightbox-cli, {start['precision']} ({name})"
    print(f"{label:28}  {mine:7.3f}  {plain / mine:5.2f}  {auroc:.4f}")
print(f"{sys.argv[2]} thread(s)")
END
