#!/bin/sh
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# with-display.sh COMMAND...: runs COMMAND on an X server and a session bus of
# its own, with an empty home, and leaves nothing behind. Exit status: that of
# COMMAND, or 124 when it took longer than IRCASE_DISPLAY_TIMEOUT seconds (300).
# IRCASE_DISPLAY_SIZE: the screen, 1400x1000 unless set. Of the caller's
# environment only what tests are steered with gets through; in particular not
# GTK_THEME, which would silently override the dark and the high-contrast theme.
set -eu

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 143' HUP INT TERM
mkdir -m 700 "$scratch/run" "$scratch/home" "$scratch/tmp"

count=$#
value=
for name in $(env | sed -n 's/^\(IRCASE[A-Z_]*\|G_[A-Z_]*\|MALLOC_[A-Z_]*\|[AUL]SAN_OPTIONS\|GTK_A11Y\|PYTHON[A-Z]*\|TERM\|SOURCE_DATE_EPOCH\)=.*/\1/p'); do
  eval "value=\$$name"
  set -- "$@" "$name=$value"
done
set -- "$@" "PATH=$PATH" "HOME=$scratch/home" "XDG_RUNTIME_DIR=$scratch/run" \
  "TMPDIR=$scratch/tmp" "LC_ALL=${IRCASE_TEST_LOCALE:-C.UTF-8}" TZ=UTC \
  GDK_BACKEND=x11 GSK_RENDERER=cairo GDK_DEBUG=gl-disable \
  GSETTINGS_BACKEND=memory GIO_USE_VFS=local GTK_USE_PORTAL=0 \
  timeout -k 5 "${IRCASE_DISPLAY_TIMEOUT:-300}" \
  xvfb-run -a -e "$scratch/xvfb.log" \
  -s "-screen 0 ${IRCASE_DISPLAY_SIZE:-1400x1000}x24 -nolisten tcp -noreset" \
  dbus-run-session --

# The command goes behind what was collected in front of it.
while [ "$count" -gt 0 ]; do
  set -- "$@" "$1"
  shift
  count=$((count - 1))
done
status=0
env -i "$@" || status=$?
exit $status
