#!/bin/sh
# Builds everything and runs every test; the last line says how many passed and failed.
set -eu

log=$(mktemp)
trap 'rm -f "$log"' EXIT

echo "Building the program and its tests (some minutes the first time) …"
swift build --build-tests
echo "Running the tests …"
status=0
swift test --skip-build >"$log" 2>&1 || status=$?
if [ "$status" -ne 0 ]; then
  cat "$log"
  # Again, because the last lines of a long log are what is seen.
  echo "What failed:"
  grep -E 'recorded an issue| Test .* failed after|Fatal error|error:' "$log" | grep -v ' Test run ' | tail -n 40 || true
else
  tail -n 3 "$log"
fi
counted() { grep -v ' Test run ' "$log" | grep -cE " Test .* $1" || true; }
passed=$(counted 'passed after')
failed=$(counted 'failed after')
skipped=$(counted 'skipped')
# Speed is a ratio within one run, and means something only where the code is optimised.
if [ "${CANDOUR_SOAK:-}" = "1" ]; then
  echo "Measuring a page rendered by its template against the same page written by hand …"
  swift test -c release --filter RenderingCost || status=1
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$status" -eq 0 ] || exit "$status"
[ "$passed" -gt 0 ] || { echo "candour: no test ran" >&2; exit 1; }
