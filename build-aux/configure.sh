#!/bin/sh
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# configure.sh FOLDER NAME=VALUE...: makes FOLDER a build folder of this source
# tree with these meson options. One that is there keeps its other options and
# is not touched when it has these; one made for a tree elsewhere is made anew.
set -eu

folder=$1
shift
cd "$(dirname "$0")/.."
for place in "$folder" "$folder/build.ninja"; do
  if [ -e "$place" ] && [ ! -w "$place" ]; then
    echo "The build folder $PWD/$folder belongs to another user: please remove it, then start again." >&2
    exit 1
  fi
done

options=
for option; do
  options="$options -D$option"
done
# shellcheck disable=SC2086 # options of meson have no blanks
if [ ! -f "$folder/build.ninja" ]; then
  rm -rf "$folder/meson-private" "$folder/meson-info"
  exec meson setup "$folder" $options
elif ! grep -qF "\"source\": \"$PWD\"" "$folder/meson-info/meson-info.json"; then
  exec meson setup --wipe "$folder" $options
fi

for option; do
  name=${option%%=*}
  value=${option#*=}
  if ! grep -qE "\"name\": \"$name\", \"value\": \"?$value\"?," "$folder/meson-info/intro-buildoptions.json"; then
    # shellcheck disable=SC2086
    exec meson configure "$folder" $options
  fi
done
