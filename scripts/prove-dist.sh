#!/bin/sh
# Proves that a program made by scripts/make-dist.sh needs nothing but a bare Debian: makes a root by debootstrap, puts
# only the program into it, and makes and builds a site there. Needs root.
set -eu

program=${1:?name the program}
root=${2:-$(mktemp -d)}
fail() {
  echo "candour: $1" >&2
  exit 1
}

[ "$(id -u)" -eq 0 ] || fail "a bare root can only be entered by root"
command -v debootstrap >/dev/null 2>&1 || fail "debootstrap was not found; apt-get install debootstrap"
if [ ! -x "$root/bin/sh" ]; then
  suite=$(. /etc/os-release && echo "${VERSION_CODENAME:-bookworm}")
  debootstrap --variant=minbase "$suite" "$root" >"$root.log" 2>&1 || fail "debootstrap failed; see $root.log"
fi
cp "$program" "$root/usr/local/bin/candour"
# Swift's library reads a program's arguments from /proc, which every running Linux has.
if [ ! -e "$root/proc/self" ]; then
  mount -t proc proc "$root/proc" || fail "$root/proc could not be mounted"
  trap 'umount "$root/proc"' EXIT
fi
chroot "$root" /bin/sh -c '
  set -e
  ldd /usr/local/bin/candour
  rm -rf /tmp/site
  candour init /tmp/site
  candour check --site /tmp/site --strict >/dev/null
  candour build --site /tmp/site
  test -s /tmp/site/public/index.html
'
echo "The program works in a bare Debian."
