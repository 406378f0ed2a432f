"""What the documents show and say takes minutes, run as it stands but on small sites and for seconds.

`make test` leaves these out, as they build the program in three further ways; `make test-long` runs them, and `make
soak` before a release. Each block is read from its page, so that what
runs is what a reader sees, and each change that makes it short must apply, so that none is lost when a page is edited.
"""

import re
import subprocess
from pathlib import Path

import pytest

from built_site import ROOT
from test_documents import block

pytestmark = pytest.mark.long

SOURCES = ROOT.parent / "shared" / "sources"


def shortened(text, **changes):
    """The text with other words in the place of some."""
    for old, new in changes.items():
        assert text.count(old) >= 1, f"{old!r} is not in:\n{text}"
        text = text.replace(old, new)
    return text


def output(lines, folder=ROOT, exits=0):
    run = subprocess.run(
        ["bash", "-e", "-c", lines], cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, text=True, check=False,
    )
    assert run.returncode == exits, run.stdout[-4000:]
    return run.stdout


def rows(text, first):
    """The cells of the lines of a Markdown table that start with a word."""
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in text.splitlines() if line.startswith(f"| {first} ")]


def test_benchmark(tmp_path):
    """Every command of docs/performance.md measures, and `make benchmark` writes its tables into the document."""
    document = tmp_path / "performance.md"
    before = (ROOT / "docs" / "performance.md").read_text()
    document.write_text(before)
    lines = shortened(block("performance.md", "sh no-run: takes minutes"), **{
        "make benchmark ": f"make benchmark CORPORA='borough reports-1k' ROUNDS=1 TABLES='{document}' ",
        "england --rounds 9": f"reports-1k --rounds 1 --folder '{tmp_path}/measured'",
        "Benchmarks benchmark ": "Benchmarks benchmark --filter 'Front matter' ",
    })
    printed = output(lines)
    after = document.read_text()
    measured = re.compile(r"<!-- measured -->.*<!-- /measured -->", re.S)
    assert measured.sub("", after) == measured.sub("", before), "more than the tables was written"
    for text in (after, printed):
        full, hugo, ratio = (float(rows(text, "reports-1k")[0][i].replace(",", "")) for i in (4, 7, 8))
        assert full > 0 and abs(hugo / full - ratio) <= 0.1, f"{hugo} / {full} is not {ratio}"
    reports = len(list((ROOT / "content" / "reports").glob("*/*.md")))
    assert rows(after, "borough")[0][1] == str(reports), f"{rows(after, 'borough')} are not {reports} reports"
    assert "Front matter" in printed and "Time (wall clock)" in printed, printed[-4000:]


def test_preview_measurements(tmp_path):
    """Both measurements of docs/performance-preview.md: every edit is seen, and no request fails."""
    output("sh scripts/run-benchmark.sh --help")
    lines = shortened(block("performance-preview.md", "sh no-run"), **{
        "/tmp/measured": str(tmp_path),
        "latency.py $servers": "latency.py $servers --edits 3",
        "load.py $servers": "load.py $servers --seconds 5 --edits 3",
    })
    printed = output(lines)
    figures = [line.split() for line in printed.splitlines() if line.startswith(("candour", "hugo", "Candour", "Hugo"))]
    assert len(figures) == 4, printed


def test_check_against_many_texts(tmp_path):
    """The commands of docs/performance.md measure a check against texts beside a build."""
    if not SOURCES.is_dir():
        pytest.skip("the published texts are not beside this checkout")
    short = f"--rounds 1 --folder '{tmp_path}/measured'"
    lines = shortened(block("performance.md", "sh no-run: the published texts"), **{
        "--texts texts ": f"--texts '{SOURCES}' ", " #": f" --count 10 {short} #", "--count 200": f"--count 5 {short}",
    })
    printed = re.findall(r"(check with texts|check|build): ([0-9.]+) s of processor time", output(lines))
    assert [name for name, _ in printed] == ["check with texts", "check", "build"] * 2
    assert all(float(seconds) > 0 for _, seconds in printed), printed


def test_fuzzing_replays_what_it_found():
    """What is found is kept, made smaller and replayed by the commands of docs/fuzzing.md."""
    found = output("sh scripts/run-fuzzing.sh --minutes 1 --target self-test", exits=1)
    kept = re.search(r"kept:   (\S+)", found)[1]
    minimise, replay = block("fuzzing.md", "sh no-run").strip().splitlines()
    change = {"importer --": "self-test --", ".build/fuzzing/found/importer-crash-…": kept}
    output(shortened(minimise, **change))
    small = (ROOT / f"{kept}.small").read_bytes()
    assert b"broken" in small and len(small) <= len((ROOT / kept).read_bytes())
    # libFuzzer's own code for an input that ends the program is that of the signal.
    run = subprocess.run(["bash", "-c", shortened(replay, **change)], cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode != 0 and "an input says that it is broken" in run.stderr
    for file in (ROOT / kept, ROOT / f"{kept}.small"):
        file.unlink()
