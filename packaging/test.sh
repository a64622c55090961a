#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From a bare Debian 12 to a tested build: installs what is missing, builds with a preset, runs every test with CTest.
#   packaging/test.sh [--preset test|dev|release|asan|tsan] [--dry-run] [CTEST ARGUMENTS…]
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
# shellcheck source=packaging/linux/install.sh
. "$here/linux/install.sh"

preset=test dry_run=0
while [ $# -gt 0 ]; do
  case "$1" in
    --preset) preset=$2 && shift ;;
    --dry-run) dry_run=1 ;;
    *) break ;;
  esac
  shift
done

install_packages "$here/linux/packages-build.txt" "$here/linux/packages-test.txt"
install_weights

cd "$root"
act cmake --preset "$preset" -DLIGHTBOX_TESTS=ON
act cmake --build --preset "$preset"
export QT_QPA_PLATFORM=offscreen
# As the programs do for themselves (src/launch): threads of tests wait without holding the core that others need.
export GOMP_SPINCOUNT="${GOMP_SPINCOUNT:-20000}"
# Debian's LibTorch and OpenCV keep what they allocate at start until exit: only what our own code loses counts.
export LSAN_OPTIONS="suppressions=$root/tests/sanitizers/lsan.txt:print_suppressions=0"
export ASAN_OPTIONS="detect_odr_violation=0:alloc_dealloc_mismatch=0"
export UBSAN_OPTIONS="print_stacktrace=1"
act ctest --preset "$preset" "$@"
