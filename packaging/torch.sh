#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# packaging/torch.sh FOLDER: fetches LibTorch 2.x by pip from PyPI, headers and what the processor needs of it, into FOLDER/torch, to
# be built against with -DLIGHTBOX_TORCH_ROOT=FOLDER/torch. PyPI has no build for processors alone: 0.55 GB come down, 0.55 GB stay.
# Exit 77: it could not be fetched.
set -euo pipefail
torch=$(cat "$(dirname "${BASH_SOURCE[0]}")/linux/torch.txt")
# The toolkit's version is the one that this torch asks for.
toolkit="cuda-toolkit[cudart,cupti]==13.2.2"
folder=${1:?usage: packaging/torch.sh FOLDER}
[ "$(cat "$folder/fetched" 2>/dev/null)" != "$torch" ] || exit 0
mkdir -p "$folder"
wheels=$(mktemp -d -p "$folder")
trap 'rm -rf "$wheels"' EXIT
pip=(timeout 600 python3 -m pip download -q --disable-pip-version-check --no-cache-dir -d "$wheels")
if ! "${pip[@]}" --no-deps "$torch" >&2 || ! "${pip[@]}" "$toolkit" >&2; then
  echo "$torch and its libraries could not be fetched from PyPI" >&2
  exit 77
fi
rm -rf "$folder/torch" "$folder/nvidia"
# Of CUDA's own libraries LibTorch for the processor is linked with two; the large ones stay where they are.
python3 - "$folder" "$wheels" <<'EOF'
import pathlib, sys, zipfile
folder, wheels = map(pathlib.Path, sys.argv[1:])
wanted = ("torch/include/", "torch/lib/libtorch_cpu.so", "torch/lib/libc10.so", "torch/lib/libgomp", "nvidia/")
for wheel in wheels.glob("*.whl"):
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder, [name for name in archive.namelist() if name.startswith(wanted)])
EOF
echo "$torch" >"$folder/fetched"
