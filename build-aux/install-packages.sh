#!/bin/sh
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# install-packages.sh FILE...: installs the Debian packages that the files name
# and that are missing. Does nothing, and touches no network, when none is.
# On a system that is not Debian's it names the packages and exits with 1;
# IRCASE_SKIP_INSTALL=1 says that whatever is needed is there already.
# OS_RELEASE names another os-release file (for the test of this script).
set -eu

[ "${IRCASE_SKIP_INSTALL:-}" != 1 ] || exit 0
wanted=$(sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$@" | tr '\n' ' ')
wanted=${wanted% }

# shellcheck disable=SC1090
system=$( (. "${OS_RELEASE:-/etc/os-release}" && echo "${ID:-} ${ID_LIKE:-}") 2>/dev/null) || system=
debian=no
for word in $system; do
  case $word in debian | ubuntu) debian=yes ;; esac
done
if [ $debian = no ] || ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
  echo "IR Case installs its dependencies by itself on Debian and Ubuntu only: on this system, please install the equivalents of these Debian packages, then start again with IRCASE_SKIP_INSTALL=1 in the environment: $wanted" >&2
  exit 1
fi

# The names are words without blanks: splitting them is what is wanted.
# shellcheck disable=SC2086
found=$(dpkg-query -W -f ' ${Package}=${db:Status-Abbrev}' $wanted 2>/dev/null) || :
missing=
for package in $wanted; do
  case $found in
    *" $package="?i*) ;;
    *) missing="$missing $package" ;;
  esac
done
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" != 0 ]; then
  if ! command -v sudo >/dev/null; then
    echo "Some packages are missing and there is no sudo to install them with: as root, please run apt-get install --no-install-recommends$missing" >&2
    exit 1
  fi
  as_root=sudo
fi

echo "Installing what is missing:$missing"
$as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q </dev/null ||
  echo "The list of packages could not be refreshed; trying with the one that is there." >&2
# shellcheck disable=SC2086
$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
  -o DPkg::Lock::Timeout=600 $missing </dev/null
