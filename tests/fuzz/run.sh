#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the libFuzzer targets with clang and runs each for a while, from its seeds and from what earlier runs found. What makes one fail is
# kept in build/fuzz/crashes, what it printed in build/fuzz/logs: of that the end is shown, and the counts of the others.
# The same seed mutates the same way, so that CI does not find by chance what has nothing to do with a change: to search, give another.
#   [FUZZ_SEED=N] tests/fuzz/run.sh [SECONDS EACH, default 20] [TARGET…]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
seconds=${1:-20}
[ $# -gt 0 ] && shift
if [ $# -gt 0 ]; then
  targets=("$@")
else
  mapfile -t targets < <(cd tests/fuzz && ls ./*.cpp | sed 's|^\./||; s/\.cpp$//' | tr '[:upper:]' '[:lower:]')
fi
cmake --preset fuzz >/dev/null
cmake --build build/fuzz --target lightbox-decode "${targets[@]/#/fuzz_}"
# The libraries keep what they allocate at start; a reader that loses memory shows in the limit below.
export ASAN_OPTIONS="detect_leaks=0:detect_odr_violation=0:alloc_dealloc_mismatch=0:allocator_may_return_null=1"
export UBSAN_OPTIONS="print_stacktrace=1"
# DCMTK, which every file that may be DICOM comes to, reserves the length an element claims, 4 GiB at most, where it cannot seek, before it reads;
# it touches no more of it than it reads, which the limit on resident memory still watches.
shared=build/fuzz/shared
if [ -f ../shared/data/dicom.tar.xz ] && [ ! -d "$shared" ]; then
  mkdir -p "$shared"
  tar -xJf ../shared/data/dicom.tar.xz -C "$shared"
  find "$shared" -type f -size +16k -delete
fi
logs=build/fuzz/logs
mkdir -p "$logs"
failed=()
for target in "${targets[@]}"; do
  corpus=build/fuzz/corpus/$target crashes=build/fuzz/crashes/$target
  mkdir -p "$corpus" "$crashes"
  seeds=()
  [ -d "tests/fuzz/seeds/$target" ] && seeds+=("tests/fuzz/seeds/$target")
  case "$target" in
    dicom) [ -d "$shared" ] && seeds+=("$shared") ;;
    weights) seeds+=(tests/data/weights) ;;
  esac
  log=$logs/$target.log
  if "build/fuzz/bin/fuzz_$target" -seed="${FUZZ_SEED:-1}" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=3000 -malloc_limit_mb=4100 -max_len=65536 \
    -print_final_stats=1 -verbosity=0 -artifact_prefix="$crashes/" "$corpus" "${seeds[@]}" >"$log" 2>&1; then
    printf '%s: %s runs in %s s\n' "$target" "$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")" "$seconds"
  else
    printf '%s: FAILED\n' "$target"
    grep --text -v '^$' "$log" | tail -n 60 | cut -c1-300
    failed+=("$target")
  fi
done
if [ ${#failed[@]} -gt 0 ]; then
  printf 'failed: %s; the inputs are in build/fuzz/crashes, what was printed in build/fuzz/logs\n' "${failed[*]}" >&2
  exit 1
fi
