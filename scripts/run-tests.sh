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
else
  tail -n 3 "$log"
fi
passed=$(grep -cE '^. Test (case )?.* passed after' "$log" || true)
failed=$(grep -cE '^. Test (case )?.* failed after' "$log" || true)
skipped=$(grep -cE '^. Test .* skipped' "$log" || true)
echo "$passed passed, $failed failed, $skipped skipped"
[ "$status" -eq 0 ] || exit "$status"
[ "$passed" -gt 0 ] || { echo "candour: no test ran" >&2; exit 1; }
