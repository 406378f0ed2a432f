#!/bin/sh
# Tests the built site in a real browser, and what the program writes for other programs by their own schemas:
# installs what is missing into .build/browser-tests, builds the site into a temporary folder with the program in
# CANDOUR (or the one built last) and runs Tests/Browser on it. The last line says how many passed and failed. Further
# arguments go to pytest, as in: sh scripts/run-browser-tests.sh -k print
set -eu
cd "$(dirname "$0")/.."

fail() {
  echo "candour: $1" >&2
  exit 1
}

export CHROMIUM="${CHROMIUM:-/usr/bin/chromium}"
if [ ! -x "$CHROMIUM" ]; then
  case "$(uname -s)" in
    Darwin) fail "the browser tests need Chromium: brew install --cask chromium, and set CHROMIUM to its program" ;;
    *) fail "the browser tests need Chromium at $CHROMIUM; sh scripts/install-packages.sh --for-tests installs it" ;;
  esac
fi
command -v java >/dev/null 2>&1 || fail "the browser tests need java, for the Nu checker"
command -v python3 >/dev/null 2>&1 || fail "the browser tests need python3"

environment=.build/browser-tests
wanted=Tests/Browser/requirements.txt
if ! cmp -s "$wanted" "$environment/requirements.txt"; then
  echo "Installing the browser tests' packages into $environment …"
  rm -rf "$environment"
  python3 -m venv "$environment" || fail "python3 could not make a virtual environment; is python3-venv installed?"
  "$environment/bin/pip" install --quiet --disable-pip-version-check -r "$wanted" ||
    fail "pip could not install $wanted; is there a connection?"
  # OASIS's schema of SARIF comes with the source of a package, and with that alone.
  "$environment/bin/pip" download --quiet --disable-pip-version-check --no-deps --no-binary :all: \
    --dest "$environment/schemas" sarif-pydantic==0.6.2 ||
    fail "pip could not fetch sarif-pydantic, which has the schema of SARIF; is there a connection?"
  tar -xzf "$environment/schemas/sarif_pydantic-0.6.2.tar.gz" -C "$environment/schemas" --strip-components 1 \
    sarif_pydantic-0.6.2/sarif-schema-2.1.0.json
  cp "$wanted" "$environment/requirements.txt"
fi

echo "Testing the site in Chromium …"
PYTHONDONTWRITEBYTECODE=1 exec "$environment/bin/python" -m pytest -c Tests/Browser/pytest.ini \
  --rootdir Tests/Browser Tests/Browser "$@"
