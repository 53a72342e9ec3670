#!/bin/sh
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# make-screenshots.sh [PROGRAM]: makes the pictures in data/screenshots anew,
# each page of the window on the sample case, and the first pages of its paper.
# Needs the packages of ./check. PROGRAM: _build/src/ircase unless given.
set -eu

top=$(cd "$(dirname "$0")/.." && pwd)
if [ "${1:-}" != --inside ]; then
  program=${1:-$top/_build/src/ircase}
  program=$(cd "$(dirname "$program")" && pwd)/$(basename "$program")
  export IRCASE_DISPLAY_SIZE=1440x900
  export G_DEBUG=fatal-criticals
  mkdir -p "$top/data/screenshots"
  "$top/tests/gui/with-display.sh" "$0" --inside "$program"
  scratch=$(mktemp -d)
  trap 'rm -rf "$scratch"' EXIT
  "$program" --export="$scratch/paper.pdf" "$top/data/examples/sample.ircase"
  pdftoppm -r 50 -png -f 1 -l 6 "$scratch/paper.pdf" "$scratch/page"
  montage "$scratch"/page-*.png -tile 3x2 -geometry +8+8 -background '#d8dde3' \
    -strip "$top/data/screenshots/paper.png"
  exit 0
fi

# On a display of its own: one start of the program a picture.
shot () { # NAME PROGRAM FILE KEYS...
  name=$1 program=$2 file=$3
  shift 3
  "$program" ${file:+"$file"} &
  pid=$!
  window=
  for _ in $(seq 100); do
    window=$(xdotool search --onlyvisible --pid "$pid" 2>/dev/null | tail -n 1) && [ -n "$window" ] && break
    sleep 0.1
  done
  sleep 2
  for key in "$@"; do
    xdotool key "$key"
    sleep 1
  done
  sleep 2
  import -window "$window" -strip "$top/data/screenshots/$name.png"
  kill "$pid"
  wait "$pid" 2>/dev/null || true
}

program=$2
cp "$top/data/examples/sample.ircase" "$HOME/sample.ircase"
shot welcome "$program" ''
shot centre "$program" "$HOME/sample.ircase" ctrl+1
shot profile "$program" "$HOME/sample.ircase" ctrl+2
shot gaps "$program" "$HOME/sample.ircase" ctrl+3
shot plan "$program" "$HOME/sample.ircase" ctrl+4
shot arguments "$program" "$HOME/sample.ircase" ctrl+5
shot report "$program" "$HOME/sample.ircase" ctrl+8
