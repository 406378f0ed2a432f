#!/bin/sh
# Fuzzes what reads the bytes of strangers with libFuzzer: sh scripts/run-fuzzing.sh [--minutes N] [--target NAME]…
#
#   --minutes N      in all, shared by the targets, one after the other (default: 14)
#   --target NAME    only this one; may be given again (default: all that Fuzzing/Sources/fuzz/FuzzTarget.swift lists)
#   --replay FILE    runs one input, with its one --target, and says where it fails
#   --minimise FILE  makes an input that fails smaller, with its one --target
#
# Where an input ends the program, takes more than ten seconds or a gibibyte, or breaks a property, it is kept in
# .build/fuzzing/found and the script fails. What was learnt stays in .build/fuzzing/corpus for the next run.
# docs/fuzzing.md says what is fuzzed, and what was found.
set -eu
cd "$(dirname "$0")/.."

fail() {
  echo "candour: $1" >&2
  exit 1
}

all="importer front-matter templates published-text markdown content csv"
minutes=14
targets=""
replay=""
minimise=""
while [ $# -gt 0 ]; do
  [ $# -ge 2 ] || fail "$1 takes a value; the first lines of $0 say which"
  case "$1" in
    --minutes) minutes=$2 ;;
    --target)
      # One that always finds something, by which the tests see that what is found is kept and can be replayed.
      case " $all self-test " in *" $2 "*) targets="$targets $2" ;; *) fail "there is no target $2; there are: $all" ;; esac
      ;;
    --replay) replay=$2 ;;
    --minimise) minimise=$2 ;;
    *) fail "$1 is no option; the first lines of $0 say which there are" ;;
  esac
  shift 2
done
targets=${targets:-$all}
case "$minutes" in '' | *[!0-9]* | 0) fail "--minutes takes a whole number from 1" ;; esac

sh scripts/install-packages.sh
command -v python3 >/dev/null 2>&1 || fail "the seeds need python3"

# libFuzzer comes with Swift's own clang, and is linked as a library: the targets have a main of their own.
folder=$(swiftc -print-target-info | sed -n 's/.*"runtimeResourcePath": "\(.*\)".*/\1/p')/clang/lib
library=$(find -L "$folder" -name "libclang_rt.fuzzer_no_main*$(uname -m)*.a" 2>/dev/null | head -n 1)
[ -f "$library" ] ||
  fail "libFuzzer is not below $folder; it comes with the toolchains of swift.org, and Xcode's has none"

echo "Building what is fuzzed (some minutes the first time) …"
swift build --quiet -c release --package-path Fuzzing --product fuzz -Xswiftc -Xfrontend -Xswiftc -sanitize=fuzzer \
  -Xlinker "$library" -Xlinker -lstdc++
program=Fuzzing/.build/release/fuzz

# Sites are read from a folder, which is best held in memory.
FUZZ_FOLDER=$(mktemp -d /dev/shm/candour-fuzz.XXXXXX 2>/dev/null || mktemp -d)
export FUZZ_FOLDER
trap 'rm -rf "$FUZZ_FOLDER"' EXIT
# Seconds for one input, and mebibytes for the process.
limits="-timeout=10 -rss_limit_mb=1024"

if [ -n "$replay$minimise" ]; then
  # shellcheck disable=SC2086 # the targets and the limits are words
  set -- $targets
  [ $# -eq 1 ] || fail "name with --target what the input is for"
  export FUZZ_TARGET="$1"
  if [ -n "$minimise" ]; then
    # shellcheck disable=SC2086
    SWIFT_BACKTRACE=enable=no "$program" $limits -minimize_crash=1 -max_total_time=60 \
      -exact_artifact_path="$minimise.small" "$minimise"
    echo "The smaller input is $minimise.small"
  else
    # shellcheck disable=SC2086
    SWIFT_BACKTRACE=enable=yes,color=no "$program" $limits "$replay"
  fi
  exit
fi

work=.build/fuzzing
mkdir -p "$work/found"
python3 Fuzzing/seeds.py "$work/seeds" >"$work/seeds.log"
count=0
for target in $targets; do count=$((count + 1)); done
seconds=$((minutes * 60 / count))
status=0
for target in $targets; do
  mkdir -p "$work/corpus/$target" "$work/seeds/$target"
  log="$work/$target.log"
  dictionary="Fuzzing/dictionaries/$target.dict"
  options="$limits -max_total_time=$seconds -max_len=16384 -print_final_stats=1"
  [ ! -f "$dictionary" ] || options="$options -dict=$dictionary"
  # Swift's own report of a crash would come before libFuzzer's, and leave no time to keep the input.
  # shellcheck disable=SC2086 # the options are words
  if FUZZ_TARGET=$target SWIFT_BACKTRACE=enable=no nice -n 10 "$program" $options \
    -artifact_prefix="$work/found/$target-" "$work/corpus/$target" "$work/seeds/$target" >"$log" 2>&1; then
    runs=$(sed -n 's/^Done \([0-9]*\) runs in.*/\1/p' "$log")
    edges=$(sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$log" | tail -n 1)
    echo "$target: $runs inputs in $seconds seconds, $edges edges reached, nothing found"
  else
    status=1
    kept=$(sed -n 's/.*Test unit written to //p' "$log" | tail -n 1)
    echo "candour: the fuzzing of $target found something; see $log" >&2
    grep -E 'Fatal error|ERROR: libFuzzer' "$log" >&2 || tail -n 5 "$log" >&2
    if [ -n "$kept" ]; then
      echo "  kept:   $kept" >&2
      echo "  replay: sh scripts/run-fuzzing.sh --target $target --replay $kept" >&2
      echo "  smaller: sh scripts/run-fuzzing.sh --target $target --minimise $kept" >&2
    fi
  fi
done
exit "$status"
