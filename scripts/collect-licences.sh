#!/bin/sh
# Prints the licences and notices of all that is linked into the program that is handed out, as they ask for: Swift's
# libraries, the packages, cmark-gfm, libyaml and libstdc++.
#
#   sh scripts/collect-licences.sh CHECKOUTS     CHECKOUTS: where the packages' sources are, as .build/checkouts
set -eu

checkouts=${1:?name the folder of the packages}
fail() {
  echo "candour: $1" >&2
  exit 1
}

add() { # name file
  [ -s "$2" ] || fail "the licence of $1 was not found: $2"
  printf '\n======== %s ========\n\n' "$1"
  cat "$2"
}

echo "What is inside this program beside Candour's own code, and under which terms."
swift=$(dirname "$(dirname "$(readlink -f "$(command -v swift)")")")
add "Swift's libraries" "$swift/share/swift/LICENSE.txt"
for package in "$checkouts"/*/; do
  package=${package%/}
  add "${package##*/}" "$package/LICENSE.txt"
  if [ -s "$package/NOTICE.txt" ]; then add "${package##*/}: notice" "$package/NOTICE.txt"; fi
done
for package in libcmark-gfm-dev libyaml-dev; do add "${package%-dev}" "/usr/share/doc/$package/copyright"; done
compiler=$(g++ -dumpversion | cut -d. -f1)
add "libstdc++ and libgcc" "/usr/share/doc/libstdc++-$compiler-dev/copyright"
