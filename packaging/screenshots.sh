#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Makes the README's pictures anew: of the demonstration cohort, drawn, split, trained and locked for it, or of a project that has a
# finished run.
#   packaging/screenshots.sh [PROJECT.lightbox|demo] [OUT_FOLDER] [LIGHTBOX_PROGRAM] [LANGUAGE] [WIDTHxHEIGHT]
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
project=${1:-demo}
out=${2:-$root/docs/images}
program=${3:-$root/build/release/bin/lightbox}
language=${4:-en}
size=${5:-1440x900}
export QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen}
# Nobody's projects stand on the start screen.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export XDG_CONFIG_HOME=$work/config
if [ "$project" = demo ]; then
  "$(dirname "$program")/lightbox-cli" demo "$work/demonstration" --run
  project=$work/demonstration/demonstration.lightbox
fi
mkdir -p "$out"
for theme in light dark; do
  "$program" --language "$language" --theme "$theme" --size "$size" --grab "$out/start-$theme.png"
  for page in cases split train monitor evaluate review; do
    "$program" --project "$project" --page "$page" --language "$language" --theme "$theme" --size "$size" --grab "$out/$page-$theme.png"
    echo "$out/$page-$theme.png"
  done
done
