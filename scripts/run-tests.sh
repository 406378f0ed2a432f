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
  grep -aE 'recorded an issue| Test .* failed after|Fatal error|error:' "$log" | grep -av ' Test run ' | tail -n 40 || true
else
  tail -n 3 "$log"
fi
# As text whatever it holds: names of tests have any bytes, and grep leaves off where it takes a file for a binary one.
counted() { grep -av ' Test run ' "$log" | grep -acE " Test .* $1" || true; }
passed=$(counted 'passed after')
failed=$(counted 'failed after')
skipped=$(counted 'skipped')
ran=$(grep -aoE 'Test run with [0-9]+ test' "$log" | grep -oE '[0-9]+' | tail -n 1)
# Speed is a ratio within one run, and means something only where the code is optimised.
if [ "${CANDOUR_SOAK:-}" = "1" ]; then
  echo "Measuring a page rendered by its template against the same page written by hand …"
  swift test -c release --filter RenderingCost || status=1
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$status" -eq 0 ] || exit "$status"
[ "$((passed + failed + skipped))" -eq "${ran:-0}" ] || {
  echo "candour: ${ran:-no} tests ran, and their log tells of $((passed + failed + skipped))" >&2
  exit 1
}
[ "$passed" -gt 0 ] || { echo "candour: no test ran" >&2; exit 1; }
