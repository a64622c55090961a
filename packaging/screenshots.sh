#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the README's pictures anew from a project that has a finished run.
#   packaging/screenshots.sh PROJECT.lightbox [OUT_FOLDER] [LIGHTBOX_PROGRAM] [LANGUAGE] [WIDTHxHEIGHT]
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
project=${1:?usage: packaging/screenshots.sh PROJECT.lightbox [OUT_FOLDER] [LIGHTBOX_PROGRAM] [LANGUAGE] [WIDTHxHEIGHT]}
out=${2:-$root/docs/images}
program=${3:-$root/build/release/bin/lightbox}
language=${4:-en}
size=${5:-1440x900}
export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}
mkdir -p "$out"
for theme in light dark; do
  "$program" --language "$language" --theme "$theme" --size "$size" --grab "$out/start-$theme.png"
  for page in cases split train monitor evaluate review; do
    "$program" --project "$project" --page "$page" --language "$language" --theme "$theme" --size "$size" --grab "$out/$page-$theme.png"
    echo "$out/$page-$theme.png"
  done
done
