#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Trains a bundle in a chroot that holds lightbox-node, the libraries that its loader asks for, and nothing else.
# without_libraries.sh LIGHTBOX_NODE LIGHTBOX_CLI. Exit 77 (skipped) where this user may not make a chroot.
set -euo pipefail
node=$(readlink -f "$1")
cli=$(readlink -f "$2")
unshare --mount --map-root-user true 2>/dev/null || unshare --mount true 2>/dev/null || {
  echo "skipped: no namespace of its own may be made here"
  exit 77
}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "FAILED: $*" >&2; exit 1; }

# 1. What the program itself names: LibTorch, libcrypto and the compiler's own libraries.
named=$(objdump -p "$node" | awk '/NEEDED/ { print $2 }')
strangers=$(grep -vE '^(libtorch|libc10|libgomp|libcrypto|libstdc\+\+|libm\.|libgcc_s|libc\.|libpthread|libdl|ld-linux)' <<<"$named" || true)
[ -z "$strangers" ] || fail "lightbox-node links $strangers"

# 2. A bundle of a project that has a sealed test set.
export XDG_DATA_HOME=$work/home XDG_CONFIG_HOME=$work/home LIGHTBOX_WEIGHTS=
project=$work/demo.lightbox
"$cli" -q demo "$work/demo" --patients 30 >/dev/null 2>&1 || "$cli" demo "$work/demo" --patients 30 >/dev/null 2>&1
"$cli" import "$work/demo/labels.csv" --project "$project" -q >/dev/null
"$cli" split --ratio 60/20/20 --seal-test --project "$project" -q >/dev/null
"$cli" export --to bundle --preset screening-baseline --set phase2.epochs=2 --threads 1 --name chroot \
  --out "$work/root/bundle" --project "$project" -q >/dev/null

# 3. The chroot: the program, what ldd lists, the bundle.
root=$work/root
mkdir -p "$root/bin" "$root/proc" "$root/tmp" "$root/dev"
cp "$node" "$root/bin/lightbox-node"
ldd "$node" | grep -oE '/[^ ]+' | sort -u | while read -r library; do
  mkdir -p "$root$(dirname "$library")"
  cp -L "$library" "$root$library"
done
! find "$root" -name 'libQt6*' -o -name 'libdcmdata*' -o -name 'libdcmimgle*' -o -name 'liblightbox*' -o -name 'lightbox-learning*' |
  grep . || fail "the chroot holds what a node need not have"
brought=$(find "$root" \( -name 'libQt5*' -o -name 'libopencv*' \) | wc -l)
if [ "$brought" != 0 ]; then
  torch=$(ldd "$node" | awk '/libtorch_cpu/ { print $3 }')
  grep -q 'NEEDED.*libopencv' <<<"$(objdump -p "$torch")" || fail "OpenCV came along, and not with LibTorch"
  echo "this LibTorch is itself linked with OpenCV (and Qt 5): $brought libraries of theirs came along"
fi

# 4. Training in it.
touch "$root/dev/urandom"
run_in() {
  local as=()
  [ "$(id -u)" = 0 ] || as=(--map-root-user)
  # shellcheck disable=SC2016
  unshare --mount ${as[@]+"${as[@]}"} bash -c \
    'mount --rbind /proc "$1/proc" && mount --bind /dev/urandom "$1/dev/urandom" && exec chroot "$@"' _ "$root" "$@"
}
run_in /bin/lightbox-node train /bundle --json >"$work/out.txt" 2>"$work/err.txt" || {
  cat "$work/err.txt" >&2
  fail "lightbox-node does not train in the chroot"
}
grep -q '"outcome":"completed"' "$work/out.txt" || fail "no completed run"

# 5. The run is the project's again, bit by bit.
"$cli" import-run "$root/bundle" --project "$project" -q --json | grep -q '"exact": true' || fail "the run came back inexact"
echo "trained in a chroot of $(find "$root" -name '*.so*' | wc -l) libraries; imported with the same bits"
