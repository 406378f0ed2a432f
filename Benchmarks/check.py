#!/usr/bin/env python3
"""Measures what it costs to hold a site against its published texts, beside a build of the same site.

It takes the reports of content/ whose texts are given, each with its text, as often as is asked for, every copy with a
copy of the text of its own, so that each is read. `check --sources`, `check` without texts and `build` run in turn,
round after round; the medians are shown, by processor time and by the clock.
"""

import argparse
import pathlib
import re
import shutil
import sys

from compare import ROOT, Measured, run


def write(site, texts, names, count):
    """The content with so many further reports, each with its text."""
    shutil.rmtree(site, ignore_errors=True)
    shutil.copytree(ROOT / "content", site / "content")
    (site / "texts").mkdir()
    reports = []
    for path in sorted((site / "content/reports").glob("*/*.md")):
        found = re.search(r"^ +text: (\S+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
        if found and (texts / found[1]).exists() and (not names or path.stem in names):
            reports.append((path, path.read_text(encoding="utf-8"), found[1]))
    if not reports:
        sys.exit(f"no report of content/ names a text of {texts}")
    for path in texts.glob("*.txt"):
        shutil.copyfile(path, site / "texts" / path.name)
    for number in range(count):
        path, report, text = reports[number % len(reports)]
        shutil.copyfile(texts / text, site / "texts" / f"copy-{number}.txt")
        path.with_stem(f"{path.stem}-copy-{number}").write_text(
            report.replace(text, f"copy-{number}.txt"), encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--candour", type=pathlib.Path, action="append",
                        help="the program; given twice, two programs are compared")
    parser.add_argument("--texts", type=pathlib.Path, required=True, help="the folder of the published texts")
    parser.add_argument("--report", action="append", help="only reports of this name, such as 2012-slac")
    parser.add_argument("--count", type=int, default=1000, help="how many copies are made")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--folder", type=pathlib.Path, default=pathlib.Path("/dev/shm/candour-benchmark"))
    options = parser.parse_args()
    site, public = options.folder / "site", options.folder / "public"
    results = {}
    try:
        write(site, options.texts, options.report, options.count)
        for _ in range(options.rounds):
            for program in options.candour or [ROOT / ".build/release/candour"]:
                shutil.rmtree(public, ignore_errors=True)
                for name, arguments in [
                    ("check with texts", ["check", "--site", site, "--sources", site / "texts"]),
                    ("check", ["check", "--site", site]),
                    ("build", ["build", "--site", site, "--output", public]),
                ]:
                    run([program, *arguments], results.setdefault((program, name), Measured()))
    finally:
        shutil.rmtree(options.folder, ignore_errors=True)
    for (program, name), measured in results.items():
        build = results[program, "build"]
        print(f"{program} {name}: {measured.work:.2f} s of processor time ({measured.work / build.work:.2f} builds), "
              f"{measured.time:.2f} s by the clock ({measured.time / build.time:.2f} builds), {measured.memory:.0f} MB")


if __name__ == "__main__":
    main()
