#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Three and four processes train one bundle on a busy machine; each of them is killed in turn. All others end, soon, and name the one
# that was killed; started again, the run goes on. lost.sh LIGHTBOX_NODE LIGHTBOX_CLI.
set -euo pipefail
node=$(readlink -f "$1")
cli=$(readlink -f "$2")
work=$(mktemp -d)
busy=()
cleanUp() {
  [ "${#busy[@]}" = 0 ] || kill "${busy[@]}" 2>/dev/null || true
  rm -rf "$work"
}
trap cleanUp EXIT
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/node/bundle.sh
. "$here/bundle.sh"
make_project
make_bundle bundle --set phase1.epochs=1 --set phase2.epochs=500 --set precision=fp32 --set early_stopping.patience=1000

for _ in 1 2; do
  (while :; do :; done) &
  busy+=($!)
done

for count in 3 4; do
  cp -r "$work/bundle" "$work/$count"
  for ((lost = 0; lost < count; ++lost)); do
    begun=$(epochs "$count")
    port=$(free_port)
    pids=()
    for ((number = 0; number < count; ++number)); do
      RANK=$number LOCAL_RANK=$number WORLD_SIZE=$count LOCAL_WORLD_SIZE=$count MASTER_ADDR=127.0.0.1 MASTER_PORT=$port \
        timeout 300 "$node" train "$work/$count" --threads 1 --resume >/dev/null 2>"$work/$number.err" &
      pids[number]=$!
    done
    await_epochs "$count" $((begun + 2))
    pkill -9 -P "${pids[lost]}" || fail "process $lost of $count had ended before it was to be killed"
    killed=$SECONDS
    for ((number = 0; number < count; ++number)); do
      code=0
      wait "${pids[number]}" || code=$?
      [ "$number" != "$lost" ] || continue
      [ "$code" = 1 ] || fail "process $number of $count ended with $code after process $lost was killed"
      grep -q "process $lost ended" "$work/$number.err" || fail "process $number of $count does not say that process $lost ended"
      [ ! -e "$work/$count/process-$number" ] || fail "process $number left its folder"
    done
    [ $((SECONDS - killed)) -le 30 ] || fail "after process $lost of $count was killed, the others went on for $((SECONDS - killed)) s"
  done
done
echo "each of three and of four processes was killed, and named by all others"
