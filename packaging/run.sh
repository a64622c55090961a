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
packaging/run.sh [--dry-run] [--headless] [--build-only] [-- ARGS…]
  --dry-run     show what would be installed, built and started
  --headless    go the whole way on the command line even where there is a display
  --build-only  stop once the programs are built
  -- ARGS       start the workbench with ARGS instead of the demonstration project
EOF
}

dry_run=0 headless=0 build_only=0 passed=0
arguments=()
while [ $# -gt 0 ]; do
  case "$1" in
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

build="$root/build/release"
if [ ! -f "$build/build.ninja" ]; then
  say "Configuring $build"
  (cd "$root" && act cmake --preset release -DLIGHTBOX_TESTS=OFF >&2)
fi
say "Building (nothing to do when it is up to date)"
act ninja -C "$build" lightbox lightbox-cli lightbox-node >&2
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
