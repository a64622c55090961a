#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# packaging/linux/lightbox.sbatch as SLURM would run it, with one task and with two: stopped before its time is over it is tidy and queued
# again, then goes on and is done. SLURM itself is played by a few lines. slurm.sh LIGHTBOX_NODE LIGHTBOX_CLI SBATCH_SCRIPT.
set -euo pipefail
node=$(readlink -f "$1")
cli=$(readlink -f "$2")
script=$(readlink -f "$3")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# shellcheck source=tests/node/bundle.sh
. "$(cd "$(dirname "$0")" && pwd)/bundle.sh"
make_project
make_bundle bundle --set phase1.epochs=1 --set phase2.epochs=60 --set precision=fp32 --set early_stopping.patience=1000

# What the script calls. srun gives each task its number; scancel reaches the tasks, not the script.
mkdir "$work/bin"
ln -s "$node" "$work/bin/lightbox-node"
cat >"$work/bin/srun" <<'END'
#!/usr/bin/env bash
while [[ "$1" == --* ]]; do shift; done
pids=()
for ((task = 0; task < SLURM_NTASKS; ++task)); do
  SLURM_PROCID=$task SLURM_LOCALID=$task "$@" &
  pids+=($!)
done
echo "${pids[@]}" >"$PLAYED/tasks"
worst=0
for pid in "${pids[@]}"; do
  code=0
  wait "$pid" || code=$?
  [ "$code" -le "$worst" ] || worst=$code
done
exit "$worst"
END
cat >"$work/bin/scontrol" <<'END'
#!/usr/bin/env bash
case "$1" in
show) echo 127.0.0.1 ;;
requeue) echo "$2" >>"$PLAYED/requeued" ;;
esac
END
cat >"$work/bin/scancel" <<'END'
#!/usr/bin/env bash
[ "$1" = --signal=TERM ] || exit 1
read -ra pids <"$PLAYED/tasks"
kill -TERM "${pids[@]}"
END
chmod +x "$work/bin/"*
export PATH=$work/bin:$PATH PLAYED=$work

for tasks in 1 2; do
  cp -r "$work/bundle" "$work/$tasks"
  rm -f "$work/requeued"
  export SLURM_NTASKS=$tasks SLURM_NTASKS_PER_NODE=$tasks SLURM_CPUS_PER_TASK=1 SLURM_JOB_NODELIST=here SLURM_JOB_ID=$((RANDOM + 10000 * tasks))
  bash "$script" "$work/$tasks" --threads 1 >/dev/null 2>"$work/$tasks.err" &
  job=$!
  await_epochs "$tasks" 3
  kill -TERM "$job"
  code=0
  wait "$job" || code=$?
  [ "$code" = 130 ] || fail "with $tasks tasks, the script that was stopped ended with $code"
  grep -q "^$SLURM_JOB_ID$" "$work/requeued" || fail "with $tasks tasks, it was not queued again"
  grep -q '"outcome": "cancelled"' "$work/$tasks/run/run.json" || fail "with $tasks tasks, the stop was not tidy"
  rm "$work/requeued"
  bash "$script" "$work/$tasks" --threads 1 >/dev/null 2>"$work/$tasks.err" || fail "with $tasks tasks, the script failed"
  grep -q '"outcome": "completed"' "$work/$tasks/run/run.json" || fail "with $tasks tasks, the run did not end"
  grep -q "\"processes\": $tasks" "$work/$tasks/run/run.json" || [ "$tasks" = 1 ] || fail "not all tasks trained"
  [ ! -e "$work/requeued" ] || fail "with $tasks tasks, a run that is done was queued again"
done
echo "stopped, queued again and done, with one task and with two"
