#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Kills training KILLS times (20) at random moments and goes on each time; the final weights must be those of an undisturbed
# run, bit for bit. Takes minutes, so it is run by hand:
#   tests/cli/kill_twenty.sh LIGHTBOX_CLI DATA.npz [KILLS] [train options...]
set -euo pipefail

cli=$1
data=$2
kills=${3:-20}
shift $(($# < 3 ? $# : 3))
options=("$@")
((${#options[@]})) || options=(--preset screening-baseline --set phase2.epochs=60 --set early_stopping.patience=0)

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
project=$folder/kills.lightbox
"$cli" import "$data" --project "$project" --quiet >/dev/null

# Everything behind the header: the weights themselves.
weights() {
    local file=("$project"/runs/*"$1"/model.safetensors) header
    header=$(od -An -t u8 -N 8 "${file[0]}" | tr -d ' ')
    tail -c +$((9 + header)) "${file[0]}" | sha256sum | cut -d ' ' -f 1
}

# Every epoch's rate, losses and AUROC, without the times: the best weights may be those of an early epoch.
epochs_of() {
    local file=("$project"/runs/*"$1"/history.csv)
    awk -F, 'NR == 1 { for (i = 1; i <= NF; ++i) keep[i] = $i !~ /seconds|per_second/ }
             { line = ""; for (i = 1; i <= NF; ++i) if (keep[i]) line = line "," $i; print line }' \
        "${file[0]}" | sha256sum | cut -d ' ' -f 1
}

begin=$(date +%s%N)
"$cli" train --project "$project" --quiet --name undisturbed "${options[@]}" >/dev/null
milliseconds=$((($(date +%s%N) - begin) / 1000000))
epochs=$(($(wc -l <"$(echo "$project"/runs/*undisturbed)/history.csv") - 1))
begin=$(date +%s%N)
"$cli" runs --project "$project" >/dev/null
start=$((($(date +%s%N) - begin) / 1000000))
# Long enough for the program to start and train an epoch or two, short enough that the run outlives all kills.
window=$((2 * start + 2 * milliseconds / epochs))
echo "undisturbed run: $milliseconds ms, weights $(weights undisturbed)"

command=("$cli" train --project "$project" --quiet --name killed "${options[@]}")
done_kills=0
for ((attempt = 1; done_kills < kills; ++attempt)); do
    "${command[@]}" >/dev/null 2>"$folder/error" &
    pid=$!
    wait_ms=$((RANDOM * 32768 + RANDOM))
    wait_ms=$((wait_ms % window))
    sleep "$(printf '%d.%03d' $((wait_ms / 1000)) $((wait_ms % 1000)))"
    if ! kill -9 "$pid" 2>/dev/null; then
        wait "$pid" || { cat "$folder/error"; exit 1; }
        echo "the run ended after $done_kills kills"
        break
    fi
    wait "$pid" 2>/dev/null || true
    done_kills=$((done_kills + 1))
    "$cli" runs --project "$project" --json >"$folder/runs.json" || { echo "the project does not open"; exit 1; }
    epochs=0
    if ls "$project"/runs/*killed/run.json >/dev/null 2>&1; then
        epochs=$(($(wc -l <"$(echo "$project"/runs/*killed)/history.csv" 2>/dev/null || echo 1) - 1))
        command=("$cli" train --project "$project" --quiet --resume killed)
    fi
    echo "kill $done_kills after $wait_ms ms: $epochs epochs kept"
done
if ls "$project"/runs/*killed/run.json >/dev/null 2>&1; then
    "$cli" train --project "$project" --quiet --resume killed >/dev/null 2>"$folder/error" ||
        grep -q 'has ended' "$folder/error" || { cat "$folder/error"; exit 1; }
else
    "${command[@]}" >/dev/null
fi
if [[ $(weights killed) != "$(weights undisturbed)" ]]; then
    echo "the weights differ: $(weights killed)"
    exit 1
fi
if [[ $(epochs_of killed) != "$(epochs_of undisturbed)" ]]; then
    echo "the weights are identical, but the epochs differ"
    exit 1
fi
echo "$done_kills kills: the weights and every epoch are identical"
