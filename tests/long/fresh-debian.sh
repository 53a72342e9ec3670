#!/bin/sh
# SPDX-FileCopyrightText: 2026 The IR Case authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# fresh-debian.sh [COMMAND]: what a person sees who clones the project on a bare
# Debian 12. Makes one with debootstrap in a temporary folder, clones HEAD into a
# folder with a blank in its name, and runs ./run without a display and then
# ./check as a user who may use sudo; or COMMAND instead of both. Needs root,
# debootstrap and a mirror; where the mirror is, it reads from this system's own
# apt sources. Not part of ./check. Leaves nothing behind.
set -eu

suite=bookworm
user=tester
top=$(dirname "$(readlink -f "$0")")/../..
if [ "$(id -u)" != 0 ] || ! command -v debootstrap >/dev/null; then
  echo "This needs root and debootstrap." >&2
  exit 1
fi
# shellcheck disable=SC2016 # apt expands these
mirror=$(apt-get indextargets --format '$(CREATED_BY) $(CODENAME) $(COMPONENT) $(SITE)/' |
  awk -v suite=$suite '$1 == "Packages" && $2 == suite && $3 == "main" { print $4; exit }')
[ -n "$mirror" ] || mirror=$(sed -n "s/^deb \(\[[^]]*\] \)\{0,1\}\([^ ]*\) $suite main.*/\2/p" /etc/apt/sources.list 2>/dev/null | head -n 1)
if [ -z "$mirror" ]; then
  echo "No apt source of $suite main was found on this system." >&2
  exit 1
fi

# In namespaces of its own: whatever is started or mounted goes with the shell.
if [ "${1:-}" != --inside ]; then
  scratch=$(mktemp -d)
  trap 'rm -rf --one-file-system "$scratch"' EXIT
  trap 'exit 143' HUP INT TERM
  status=0
  unshare --mount --pid --ipc --fork --kill-child --mount-proc "$0" --inside "$scratch" "$@" || status=$?
  exit $status
fi
root=$2/debian
shift 2

debootstrap --variant=minbase --include=git,sudo,ca-certificates "$suite" "$root" "$mirror" >"$root.log" 2>&1 || {
  tail -n 20 "$root.log"
  exit 1
}
# How this system reaches its mirror is how the new one does.
cp -a /etc/apt/sources.list /etc/apt/sources.list.d /etc/apt/apt.conf.d /etc/apt/trusted.gpg.d /etc/apt/auth.conf.d "$root/etc/apt/" 2>/dev/null || :
cp -a /usr/share/keyrings/. "$root/usr/share/keyrings/" 2>/dev/null || :
cp -L /etc/resolv.conf /etc/hosts "$root/etc/" 2>/dev/null || :
cp -a /usr/local/share/ca-certificates/. "$root/usr/local/share/ca-certificates/" 2>/dev/null || :
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
chroot "$root" update-ca-certificates >/dev/null 2>&1 || :
chroot "$root" useradd --create-home --shell /bin/bash $user
echo "$user ALL=(ALL) NOPASSWD: ALL" >"$root/etc/sudoers.d/$user"
git -c safe.directory='*' clone -q --no-hardlinks "$top" "$root/home/$user/IR Case"
chroot "$root" chown -R $user:$user "/home/$user"
echo "A bare Debian with $(chroot "$root" dpkg-query -W | wc -l) packages is ready."

status=0
as_user() {
  # shellcheck disable=SC2016 # expanded inside
  chroot "$root" su - $user -c 'cd "IR Case" && env -u DISPLAY -u WAYLAND_DISPLAY sh -c "$1"' sh "$1" </dev/null || status=$?
}
if [ $# -gt 0 ]; then
  as_user "$*"
else
  as_user "./run"
  as_user "ls -l _build/sample.pdf && ./run data/examples/sample.ircase | tail -n 1"
  as_user "./check"
fi
exit $status
