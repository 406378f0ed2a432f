#!/bin/sh
# Builds everything and runs every test; the last line says how many passed and failed.
set -eu

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "Building the program and its tests (some minutes the first time) …"
swift build --build-tests
sh scripts/check-fuzzing.sh
echo "Running the tests …"
status=0
swift test --skip-build --xunit-output "$work/results.xml" >"$work/log" 2>&1 || status=$?
if [ "$status" -ne 0 ]; then
  cat "$work/log"
  # Again, because the last lines of a long log are what is seen.
  echo "What failed:"
  grep -aE 'recorded an issue| Test .* failed after|Fatal error|error:' "$work/log" | grep -av ' Test run ' | tail -n 40 || true
else
  tail -n 3 "$work/log"
fi
# Counted by the results, and not by the log, where tests that run side by side write into each other's lines. One that
# failed or was skipped says so within its element, which a test that passed does not have.
results() { cat "$work"/results*.xml 2>/dev/null | grep -aoE "<$1" | wc -l | tr -d ' '; }
ran=$(results 'testcase ')
failed=$(cat "$work"/results*.xml 2>/dev/null | tr '\n' ' ' | sed 's/<testcase /\n&/g' | grep -ac '<failure' || true)
skipped=$(results 'skipped')
passed=$((ran - failed - skipped))
# Speed is a ratio within one run, and means something only where the code is optimised.
if [ "${CANDOUR_SOAK:-}" = "1" ]; then
  echo "Measuring a page rendered by its template against the same page written by hand …"
  swift test -c release --filter RenderingCost || status=1
fi
echo "$passed passed, $failed failed, $skipped skipped"
[ "$status" -eq 0 ] || exit "$status"
[ "$failed" -eq 0 ] || exit 1
[ "$passed" -gt 0 ] || { echo "candour: no test ran" >&2; exit 1; }
