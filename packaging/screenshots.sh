#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the README's pictures anew from a project that has a finished run.
#   packaging/screenshots.sh PROJECT.lightbox [OUT_FOLDER] [LIGHTBOX_PROGRAM]
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
project=${1:?usage: packaging/screenshots.sh PROJECT.lightbox [OUT_FOLDER] [LIGHTBOX_PROGRAM]}
out=${2:-$root/docs/images}
program=${3:-$root/build/release/bin/lightbox}
export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}
mkdir -p "$out"
for theme in light dark; do
  "$program" --theme "$theme" --size 1440x900 --grab "$out/start-$theme.png"
  for page in cases split train monitor evaluate review; do
    "$program" --project "$project" --page "$page" --theme "$theme" --size 1440x900 --grab "$out/$page-$theme.png"
    echo "$out/$page-$theme.png"
  done
done
