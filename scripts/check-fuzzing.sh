#!/bin/sh
# Sees whether the fuzzing still fits the program, without building it: a package of its own, it is built only when it is
# run, and would be found broken then. Takes a second; needs what `swift build` has made.
set -eu
cd "$(dirname "$0")/.."

# As SwiftPM names the package, by its folder; Fuzzing/Package.swift says why it matters.
name=$(basename "$PWD" | tr '[:upper:]' '[:lower:]' | sed 's/[^a-z0-9]/_/g')
set -- -typecheck -swift-version 6 -package-name "$name" -I .build/debug/Modules
for map in Sources/*/module.modulemap Fuzzing/Sources/*/module.modulemap; do
  set -- "$@" -I "$(dirname "$map")"
done
for feature in ExistentialAny InternalImportsByDefault MemberImportVisibility; do
  set -- "$@" -enable-upcoming-feature "$feature"
done
swiftc "$@" Fuzzing/Sources/fuzz/*.swift || {
  echo "candour: the fuzzing does not compile any more; mend Fuzzing/Sources/fuzz" >&2
  exit 1
}
