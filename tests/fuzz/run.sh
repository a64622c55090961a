#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Builds the libFuzzer targets with clang and runs each for a while, from its seeds and from what earlier runs found. What makes one fail is
# kept in build/fuzz/crashes.
#   tests/fuzz/run.sh [SECONDS EACH, default 20] [TARGET…]
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
shared=build/fuzz/shared
if [ -f ../shared/data/dicom.tar.xz ] && [ ! -d "$shared" ]; then
  mkdir -p "$shared"
  tar -xJf ../shared/data/dicom.tar.xz -C "$shared"
  find "$shared" -type f -size +16k -delete
fi
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
  printf '\n== %s for %s s\n' "$target" "$seconds"
  "build/fuzz/bin/fuzz_$target" -max_total_time="$seconds" -timeout=20 -rss_limit_mb=3000 -max_len=65536 \
    -print_final_stats=1 -verbosity=0 -artifact_prefix="$crashes/" "$corpus" "${seeds[@]}" || failed+=("$target")
done
if [ ${#failed[@]} -gt 0 ]; then
  printf 'failed: %s; the inputs are in build/fuzz/crashes\n' "${failed[*]}" >&2
  exit 1
fi
