#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# From a bare Debian 12 to the workbench: installs what is missing, builds, opens the demonstration project. Without a
# display the same way is gone headless, to a report. A second run installs and builds nothing.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(dirname "$here")
# shellcheck source=packaging/linux/install.sh
. "$here/linux/install.sh"

usage() {
  cat <<EOF
packaging/run.sh [--cuda | --no-cuda] [--dry-run] [--headless] [--build-only] [-- ARGS…]
  --cuda        build for NVIDIA GPUs with PyPI's torch, some 3 GB; without it, where a driver is found, it asks
  --no-cuda     build for the processor without asking
  --dry-run     show what would be installed, built and started
  --headless    go the whole way on the command line even where there is a display
  --build-only  stop once the programs are built
  -- ARGS       start the workbench with ARGS instead of the demonstration project
EOF
}

dry_run=0 headless=0 build_only=0 passed=0 cuda=ask
arguments=()
while [ $# -gt 0 ]; do
  case "$1" in
    --cuda) cuda=yes ;;
    --no-cuda) cuda=no ;;
    --dry-run) dry_run=1 ;;
    --headless) headless=1 ;;
    --build-only) build_only=1 ;;
    --help | -h) usage && exit 0 ;;
    --) shift && passed=1 && arguments=("$@") && break ;;
    *) usage >&2 && exit 2 ;;
  esac
  shift
done

install_packages "$here/linux/packages-build.txt"
install_weights

build="$root/build/release" options=(-DLIGHTBOX_TESTS=OFF)
if wants_cuda "$cuda" "$root/build/release-cuda"; then
  build="$root/build/release-cuda"
  install_cuda_torch "$root/build/torch-cuda"
  options+=("-DLIGHTBOX_TORCH_ROOT=$root/build/torch-cuda/torch")
fi
if [ ! -f "$build/build.ninja" ]; then
  say "Configuring $build"
  (cd "$root" && act cmake --preset release -B "$build" "${options[@]}" >&2)
fi
say "Building (nothing to do when it is up to date)"
act ninja -C "$build" lightbox lightbox-cli lightbox-node lightbox-pdf >&2
[ "$build_only" = 0 ] || exit 0

demo="${XDG_DATA_HOME:-$HOME/.local/share}/lightbox/demonstration"
if [ "$passed" = 1 ]; then
  act "$build/bin/lightbox" "${arguments[@]}"
elif [ "$headless" = 0 ] && [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
  act "$build/bin/lightbox" --demo
else
  say "No display: going the whole way on the command line"
  act "$build/bin/lightbox-cli" demo "$demo" --run
fi
