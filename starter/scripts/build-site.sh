#!/bin/sh
# Builds and checks the site into public/, on any machine and in CI. Needs candour on the path or in bin/, or
# CANDOUR_URL (the program, or the .tar.gz with it) and CANDOUR_SHA256, from which it is fetched.
#
#   FORMAT=github        problems as annotations (text, json, github, gitlab or sarif)
#   REPORT=FILE          writes them to a file in that form, and prints them as text
#   AS_OF=2027-01-31     the day for which ages and overdue recommendations are worked out; without it today
#   SINCE=origin/main    says in changes.md what the change does to the site
set -eu
# With it “cd” could lead elsewhere, and would print where.
unset CDPATH
cd "$(dirname "$0")/.."

# The program can't be had, and why.
fail() {
  echo "$1" >&2
  rm -f bin/candour.part
  exit 3
}

fetch() {
  if command -v curl >/dev/null 2>&1; then
    curl --fail --silent --show-error --location --output bin/candour.part "$CANDOUR_URL"
  elif command -v wget >/dev/null 2>&1; then
    wget -q -O bin/candour.part "$CANDOUR_URL"
  else
    fail "There is neither curl nor wget to fetch $CANDOUR_URL with; install one of them."
  fi
}

checksum() {
  if command -v sha256sum >/dev/null 2>&1; then
    sha256sum "$1"
  elif command -v shasum >/dev/null 2>&1; then
    shasum -a 256 "$1"
  else
    fail "There is neither sha256sum nor shasum to check what $CANDOUR_URL gives; install one of them."
  fi
}

# The first word of a line, as programs that print checksums put the name of the file behind.
first() { echo "${1:-}"; }

if command -v candour >/dev/null 2>&1; then
  candour=candour
elif [ -x bin/candour ]; then
  candour=bin/candour
elif [ -n "${CANDOUR_URL:-}" ]; then
  [ -n "${CANDOUR_SHA256:-}" ] || fail "Set CANDOUR_SHA256 to the checksum of $CANDOUR_URL."
  mkdir -p bin || fail "The folder bin can't be made here."
  fetch || fail "$CANDOUR_URL can't be fetched."
  sum=$(checksum bin/candour.part) || exit 3
  # shellcheck disable=SC2086 # Split on purpose.
  [ "$(first $sum)" = "$(first $CANDOUR_SHA256 | tr A-F a-f)" ] ||
    fail "What $CANDOUR_URL gives has another checksum than CANDOUR_SHA256."
  case "${CANDOUR_URL%%[?#]*}" in
    # The program with its manual page and completions, as “make dist” packs them.
    *.tar.gz)
      command -v tar >/dev/null 2>&1 || fail "There is no tar to unpack $CANDOUR_URL with; install it."
      tar -xzf bin/candour.part -C bin --strip-components 1 || { rm -f bin/candour; fail "$CANDOUR_URL can't be unpacked."; }
      rm bin/candour.part
      [ -f bin/candour ] || fail "There is no program “candour” in $CANDOUR_URL."
      ;;
    *) mv bin/candour.part bin/candour ;;
  esac
  chmod +x bin/candour
  candour=bin/candour
else
  fail "candour was not found; put it on the path or into bin/, or set CANDOUR_URL and CANDOUR_SHA256."
fi
"$candour" --version >/dev/null 2>&1 || fail "$candour can't be run on this machine."

# Where the site is a folder of the repository, its paths begin with that folder's.
set -- --format "${FORMAT:-text}" --prefix "$(git rev-parse --show-prefix 2>/dev/null || true)"
[ -z "${REPORT:-}" ] || set -- "$@" --report "$REPORT"
# The published texts, where they are kept here.
[ ! -d texts ] || set -- "$@" --sources texts
day=${AS_OF:-$(date +%F 2>/dev/null || true)}
[ -z "$day" ] || set -- "$@" --as-of "$day"
status=0
"$candour" check "$@" || status=$?
if [ -n "${SINCE:-}" ]; then
  # From where this branch began: what came to the other one since is not taken away by this change.
  since=$(git merge-base "$SINCE" HEAD 2>/dev/null) || since=$SINCE
  told=0
  notes=$("$candour" changes --since "$since" 2>&1 >changes.md) || told=$?
  case $told in
    0) ;;
    1)
      echo "There are errors, so what this change does can't be told yet." >changes.md
      # They stand above.
      [ "$status" -eq 0 ] || notes=
      ;;
    # Else a state that can't be read could never be mended.
    2) echo "Nothing can be compared with $SINCE, so what this change does is not told." >changes.md ;;
    *) status=$told ;;
  esac
  [ -z "$notes" ] || echo "$notes" >&2
  [ -z "${GITHUB_STEP_SUMMARY:-}" ] || cat changes.md >>"$GITHUB_STEP_SUMMARY"
  case ${REPORT:+text}${FORMAT:-text} in
    # Problems for a program are not mixed with it.
    json | gitlab | sarif) cat changes.md >&2 ;;
    *) cat changes.md ;;
  esac
fi
[ "$status" -eq 0 ] || exit "$status"
# The warnings stand above.
problems=$("$candour" build ${day:+--as-of "$day"}) || { status=$?; echo "$problems" >&2; exit "$status"; }
