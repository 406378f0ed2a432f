#!/bin/sh
# Builds and checks the site into public/, on any machine and in CI. Needs candour on the path or in bin/, or
# CANDOUR_URL (the program, or the .tar.gz with it) and CANDOUR_SHA256, from which it is fetched.
#
#   FORMAT=github        problems as annotations (text, json, github or sarif)
#   SINCE=origin/main    says in changes.md what the change does to the site
set -eu
cd "$(dirname "$0")/.."

if command -v candour >/dev/null 2>&1; then
  candour=candour
elif [ -x bin/candour ]; then
  candour=bin/candour
elif [ -n "${CANDOUR_URL:-}" ]; then
  [ -n "${CANDOUR_SHA256:-}" ] || { echo "Set CANDOUR_SHA256 to the checksum of $CANDOUR_URL." >&2; exit 3; }
  mkdir -p bin
  if command -v curl >/dev/null 2>&1; then
    curl --fail --silent --show-error --location --output bin/candour.part "$CANDOUR_URL"
  else
    wget -q -O bin/candour.part "$CANDOUR_URL"
  fi
  echo "$CANDOUR_SHA256  bin/candour.part" | sha256sum -c - >/dev/null ||
    { echo "What $CANDOUR_URL gives has another checksum than CANDOUR_SHA256." >&2; rm -f bin/candour.part; exit 3; }
  case "$CANDOUR_URL" in
    # The program with its manual page and completions, as “make dist” packs them.
    *.tar.gz) tar -xzf bin/candour.part -C bin --strip-components 1 && rm bin/candour.part ;;
    *) mv bin/candour.part bin/candour ;;
  esac
  chmod +x bin/candour
  candour=bin/candour
else
  echo "candour was not found; put it on the path or into bin/, or set CANDOUR_URL and CANDOUR_SHA256." >&2
  exit 3
fi

status=0
"$candour" check --format "${FORMAT:-text}" || status=$?
if [ -n "${SINCE:-}" ]; then
  "$candour" changes --since "$SINCE" >changes.md || status=$?
  cat changes.md
fi
[ "$status" -eq 0 ] || exit "$status"
"$candour" build
