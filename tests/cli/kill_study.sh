#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Kills a study KILLS times (100) at random moments, in a run and between runs, and goes on each time: in the end every run has
# the weights, and the study the figures, of one that was left alone. Takes minutes, so it is run by hand:
#   tests/cli/kill_study.sh LIGHTBOX_CLI DATA.npz [KILLS] [folds|nested]
set -euo pipefail

cli=$1
data=$2
kills=${3:-100}
kind=${4:-folds}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
project=$folder/kills.lightbox
"$cli" import "$data" --project "$project" --quiet >/dev/null
"$cli" split --project "$project" --folds 5 --keep test --quiet >/dev/null
settings=(--preset screening-baseline --set phase2.epochs=12 --set early_stopping.patience=0 --quiet --project "$project")
if [[ $kind == nested ]]; then
    study=("$cli" tune --grid phase2.lr=1e-3,1e-4 --nested --inner 2 "${settings[@]}")
else
    study=("$cli" train --folds "${settings[@]}")
fi

# Of every run, in the study's order: its weights without their header, or its members'.
state() {
    "$cli" runs --studies --json --project "$project" >"$folder/studies.json"
    python3 - "$folder/studies.json" "$project" "$1" <<'PYTHON'
import hashlib, json, pathlib, struct, sys
studies, project, name = json.load(open(sys.argv[1]))["studies"], pathlib.Path(sys.argv[2]), sys.argv[3]
study = next(one for one in studies if one["study"] == name)
assert study["state"] == "completed", study["state"]
for run in study["runs"]:
    files = sorted((project / "runs" / run).glob("members/*/model.safetensors")) or [project / "runs" / run / "model.safetensors"]
    for file in files:
        data = file.read_bytes()
        print(hashlib.sha256(data[8 + struct.unpack("<Q", data[:8])[0]:]).hexdigest())
print(study["metric"], [one["auroc"] for one in study["folds"]])
PYTHON
}

begin=$(date +%s%N)
"${study[@]}" --study undisturbed >/dev/null
milliseconds=$((($(date +%s%N) - begin) / 1000000))
state undisturbed >"$folder/whole"
echo "undisturbed: $milliseconds ms"

done_kills=0
ended=0
while ((done_kills < kills)); do
    "${study[@]}" --study "killed$ended" >/dev/null 2>"$folder/error" &
    pid=$!
    wait_ms=$(((RANDOM * 32768 + RANDOM) % (milliseconds / 3 + 1)))
    sleep "$(printf '%d.%03d' $((wait_ms / 1000)) $((wait_ms % 1000)))"
    if ! kill -9 "$pid" 2>/dev/null; then
        wait "$pid" || { cat "$folder/error"; exit 1; }
        state "killed$ended" >"$folder/this"
        cmp "$folder/whole" "$folder/this" || { echo "study killed$ended differs"; exit 1; }
        ended=$((ended + 1))
        continue
    fi
    wait "$pid" 2>/dev/null || true
    done_kills=$((done_kills + 1))
    "$cli" runs --studies --project "$project" >/dev/null || { echo "the project does not open"; exit 1; }
done
"${study[@]}" --study "killed$ended" >/dev/null 2>"$folder/error" || { cat "$folder/error"; exit 1; }
state "killed$ended" >"$folder/this"
cmp "$folder/whole" "$folder/this" || { echo "study killed$ended differs"; exit 1; }
echo "$done_kills kills, $((ended + 1)) studies: the same weights and figures as one left alone"
