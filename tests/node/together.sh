#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Two processes on this machine's loopback train one bundle: the weights of one process to rounding; when one of them is killed the
# other says so, and the run goes on from there with the same bits. together.sh LIGHTBOX_NODE LIGHTBOX_CLI.
set -euo pipefail
node=$(readlink -f "$1")
cli=$(readlink -f "$2")
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# shellcheck source=tests/node/bundle.sh
. "$here/bundle.sh"

# 1. A bundle with both phases, cached features, augmentation and dropout.
make_project
make_bundle bundle --set phase1.epochs=2 --set phase2.epochs=20 --set precision=fp32 --set phase1.optimizer=sgd \
  --set phase2.optimizer=sgd --set early_stopping.patience=1000
for copy in one two killed torchrun stopped; do cp -r "$work/bundle" "$work/$copy"; done

# start NUMBER BUNDLE [OPTIONS]: process NUMBER of two, on port $port; what it says in NAME-NUMBER.err.
start() {
  local number=$1 bundle=$2
  shift 2
  RANK=$number LOCAL_RANK=$number WORLD_SIZE=2 LOCAL_WORLD_SIZE=2 MASTER_ADDR=127.0.0.1 MASTER_PORT=$port \
    timeout 300 "$node" train "$work/$bundle" --threads 1 "$@" >"$work/$bundle-$number.out" 2>"$work/$bundle-$number.err" &
}
both() {
  port=$(free_port)
  start 0 "$@"
  local first=$!
  start 1 "$@"
  wait $! || fail "process 1 of $1 failed"
  wait "$first" || fail "process 0 of $1 failed"
}

# 2. The weights of one.
"$node" train "$work/one" --threads 1 -q >/dev/null 2>"$work/one.err" || fail "one process does not train"
both two
"$here/compare_runs.py" "$work/one/run" "$work/two/run" 1e-5 || fail "two processes trained something else"
[ ! -e "$work/two/process-1" ] || fail "process 1 left its folder"
[ ! -s "$work/two-1.out" ] || fail "process 1 speaks as well"
grep -q '"processes": 2' "$work/two/run/run.json" || fail "run.json does not say that two trained it"

# 3. It comes back, and only as inexact.
"$cli" import-run "$work/two" --project "$project" -q >/dev/null 2>"$work/import.err" && fail "it came back as exact"
grep -q 'processes: 2, here 1' "$work/import.err" || fail "import-run does not name the processes"
"$cli" import-run "$work/two" --allow-inexact --project "$project" -q >/dev/null || fail "it does not come back"

# 4. Either of them killed: the other names it and ends; the run goes on to the bits of the one left alone.
for lost in 1 0; do
  begun=$(epochs killed)
  left=$((1 - lost))
  port=$(free_port)
  pids=()
  for number in 0 1; do
    start "$number" killed --resume
    pids[number]=$!
  done
  # It is killed in the midst of training together, not on its way to the other: two epochs more than the last time left.
  await_epochs killed $((begun + 2))
  pkill -9 -P "${pids[lost]}" || fail "process $lost had ended before it was to be killed"
  code=0
  wait "${pids[left]}" || code=$?
  [ "$code" = 1 ] || fail "process $left ended with $code after process $lost was killed"
  grep -q "process $lost ended" "$work/killed-$left.err" || fail "process $left does not say that process $lost ended"
  wait "${pids[lost]}" || true
done
both killed --resume
cmp "$work/two/run/model.safetensors" "$work/killed/run/model.safetensors" || fail "killed twice, it trained other weights"

# 5. What does not fit is refused; a stranger at the port is not taken in.
make_bundle other --set phase1.epochs=1 --set phase2.epochs=1
port=$(free_port)
start 0 one --resume
pids=($!)
python3 - "$port" <<'EOF'
import socket, sys, time
for _ in range(100):
    try:
        with socket.create_connection(("127.0.0.1", int(sys.argv[1]))) as stranger:
            stranger.sendall(b"GET / HTTP/1.1\r\nHost: lightbox\r\n\r\n" + bytes(200))
        break
    except OSError:
        time.sleep(0.1)
EOF
start 1 other
pids+=($!)
for number in 0 1; do
  code=0
  wait "${pids[number]}" || code=$?
  [ "$code" = 3 ] || fail "process $number of two bundles ended with $code"
done
grep -q 'another bundle' "$work/one-0.err" || fail "process 0 does not say that process 1 has another bundle"
code=0
WORLD_SIZE=2 "$node" train "$work/one" --resume >/dev/null 2>"$work/place.err" || code=$?
[ "$code" = 2 ] || fail "a process without RANK ends with $code"
grep -q RANK "$work/place.err" || fail "a process without RANK does not say what it lacks"
# Others on other machines do not come to localhost.
code=0
RANK=0 WORLD_SIZE=2 LOCAL_RANK=0 LOCAL_WORLD_SIZE=1 MASTER_ADDR=localhost MASTER_PORT=$port \
  timeout 60 "$node" train "$work/one" --resume >/dev/null 2>"$work/place.err" || code=$?
[ "$code" = 2 ] || fail "process 0 at localhost, of two machines, ends with $code"
grep -q 'MASTER_ADDR is localhost' "$work/place.err" || fail "process 0 does not say that localhost is reached by itself alone"
# Who waits says for whom, and a SIGTERM ends the wait.
port=$(free_port)
start 1 one --resume
for _ in $(seq 300); do
  grep -q 'process 1 waits for process 0' "$work/one-1.err" && break
  sleep 0.1
done
grep -q 'process 1 waits for process 0' "$work/one-1.err" || fail "process 1 does not say that it waits for process 0"
pkill -TERM -P $!
code=0
wait $! || code=$?
[ "$code" = 130 ] || fail "process 1, stopped while it waited, ended with $code"

# 6. By torchrun itself, where there is one.
if python3=$(PATH=/usr/bin:$PATH command -v python3) && "$python3" -c 'import torch.distributed.run' 2>/dev/null; then
  # Debian's, of LibTorch 1.13, takes no other redirections with Python 3.11.
  "$python3" -m torch.distributed.run --nproc_per_node 2 --master_port "$(free_port)" -r 1 -t 1 --log_dir "$work/log" --no_python \
    "$node" train "$work/torchrun" --threads 1 -q >/dev/null 2>"$work/torchrun.err" || fail "torchrun does not train it"
  cmp "$work/two/run/model.safetensors" "$work/torchrun/run/model.safetensors" || fail "torchrun trained other weights"
  # SIGTERM to torchrun reaches each process once: a tidy stop.
  "$python3" -m torch.distributed.run --nproc_per_node 2 --master_port "$(free_port)" -r 1 -t 1 --log_dir "$work/log" --no_python \
    "$node" train "$work/stopped" --threads 1 -q >/dev/null 2>"$work/torchrun.err" &
  await_epochs stopped 4
  kill -TERM $!
  wait $! || true
  grep -q '"outcome": "cancelled"' "$work/stopped/run/run.json" || fail "SIGTERM to torchrun is no tidy stop"
  echo "by torchrun too"
else
  echo "skipped: no torchrun here"
fi
echo "two processes trained the weights of one"
