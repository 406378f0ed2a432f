#!/bin/sh
# Installs the system packages that Candour is built with, where they are missing; with --for-tests also those
# that only the tests need. Says what it does, and is quick where there is nothing to do.
set -eu

fail() {
  echo "candour: $1" >&2
  exit 1
}

command -v swift >/dev/null 2>&1 ||
  fail "Swift 6.2 or newer is needed and was not found; see https://www.swift.org/install/"

if command -v apt-get >/dev/null 2>&1; then
  wanted="libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev"
  [ "${1:-}" = "--for-tests" ] && wanted="$wanted cmark-gfm curl poppler-utils chromium python3 python3-venv default-jre-headless"
  missing=""
  command -v pkg-config >/dev/null 2>&1 || missing=" pkg-config"
  for package in $wanted; do
    status=$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null || true)
    [ "$status" = "installed" ] || missing="$missing $package"
  done
  # R recommends compilers and books, which its base does not need.
  bare=""
  if [ "${1:-}" = "--for-tests" ] && ! command -v Rscript >/dev/null 2>&1; then bare=" r-base-core"; fi
  [ -n "$missing$bare" ] || exit 0
  sudo=""
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null 2>&1 || fail "these packages are missing and installing them needs root:$missing$bare"
    sudo="sudo"
  fi
  echo "Installing with apt:$missing$bare"
  $sudo apt-get update -qq || fail "apt could not fetch its lists; is there a connection?"
  # shellcheck disable=SC2086 # the names are words
  [ -z "$missing" ] || $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing >/dev/null ||
    fail "apt could not install:$missing"
  # shellcheck disable=SC2086
  [ -z "$bare" ] || $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $bare \
    >/dev/null || fail "apt could not install:$bare"
elif command -v brew >/dev/null 2>&1; then
  missing=""
  command -v pkg-config >/dev/null 2>&1 || missing=" pkgconf"
  for package in cmark-gfm libyaml; do
    brew list --formula "$package" >/dev/null 2>&1 || missing="$missing $package"
  done
  [ -n "$missing" ] || exit 0
  echo "Installing with Homebrew:$missing"
  # shellcheck disable=SC2086 # the names are words
  brew install --quiet $missing || fail "Homebrew could not install:$missing"
else
  fail "neither apt nor Homebrew was found; install cmark-gfm and libyaml with their headers yourself"
fi
