# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154
# Sourced by the tests of lightbox-node with work, node and cli set: a small bundle, and what they all ask of a run.
fail() { echo "FAILED: $*" >&2; tail -n 20 "$work"/*.err >&2; exit 1; }
free_port() { python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'; }

export XDG_DATA_HOME=$work/home XDG_CONFIG_HOME=$work/home LIGHTBOX_WEIGHTS=
project=$work/demo.lightbox

# make_project: the demonstration's films of 40 patients, split.
make_project() {
  "$cli" demo "$work/demo" --patients 40 -q >/dev/null
  "$cli" import "$work/demo/labels.csv" --project "$project" -q >/dev/null
  "$cli" split --ratio 60/20/20 --project "$project" -q >/dev/null
}

# make_bundle NAME [OPTIONS]: $work/NAME, to be trained on one thread.
make_bundle() {
  local name=$1
  shift
  "$cli" export --to bundle --preset screening-baseline --threads 1 --name "$name" --out "$work/$name" --project "$project" -q "$@" >/dev/null
}

# epochs BUNDLE: lines of its history.
epochs() {
  local lines
  lines=$(grep -cs . "$work/$1/run/history.csv") || true
  echo "${lines:-0}"
}

# await_epochs BUNDLE N: until it has N, two minutes at most.
await_epochs() {
  local _
  for _ in $(seq 1200); do
    [ "$(epochs "$1")" -ge "$2" ] && break
    sleep 0.1
  done
}
