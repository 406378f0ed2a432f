#!/usr/bin/env python3
"""Measures Candour against Hugo and `cp -r`, all in one run, and writes the tables of docs/performance.md.

Every program is started in turn, round after round, so that what else the machine does falls on all alike; the
medians are shown, and what counts are their ratios. Memory is the most that the program held (its peak resident
set). Run it by `make benchmark`, which builds what it needs.
"""

import argparse
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
BEGIN, END = "<!-- measured -->", "<!-- /measured -->"


class Measured:
    """The seconds, processor seconds and megabytes of a program's runs."""

    def __init__(self):
        self.seconds, self.processor, self.megabytes = [], [], []

    def add(self, seconds, usage):
        self.seconds.append(seconds)
        self.processor.append(usage.ru_utime + usage.ru_stime)
        self.megabytes.append(usage.ru_maxrss / (1024 if sys.platform == "linux" else 1 << 20))

    @property
    def time(self):
        return statistics.median(self.seconds)

    @property
    def work(self):
        """Seconds of processors, of both together; what else the machine does changes it least."""
        return statistics.median(self.processor)

    @property
    def memory(self):
        return statistics.median(self.megabytes)


def run(arguments, measured=None):
    start = time.monotonic()
    process = subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{' '.join(map(str, arguments))}: {output.strip()[-2000:]}")
    if measured is not None:
        measured.add(seconds, usage)
    return seconds


class Corpus:
    """One made-up site, and how long each program takes for it."""

    def __init__(self, name, folder, tools):
        self.name, self.tools = name, tools
        self.folder = folder / name
        self.site, self.hugo = self.folder / "site", self.folder / "hugo"
        self.public = self.folder / "public"
        self.results = {}

    def write(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        if self.name == "borough":
            shutil.copytree(ROOT / "content", self.site / "content")
            return
        command = [self.tools.corpora, self.name, self.site, "--content", ROOT / "content"]
        run(command + (["--hugo", self.hugo] if self.has_hugo else []))

    @property
    def has_hugo(self):
        return self.tools.hugo and self.name not in self.tools.once and self.name != "borough"

    def build(self, name, *options, keeping=False):
        if not keeping:
            shutil.rmtree(self.public, ignore_errors=True)
        command = [self.tools.candour, "build", "--site", self.site, "--output", self.public, *options]
        run(command, self.results.setdefault(name, Measured()))

    def change_one_body(self, round):
        report = sorted((self.site / "content/reports").glob("*/*.md"))[0]
        with open(report, "a", encoding="utf-8") as file:
            file.write(f"\nA sentence of round {round}.\n")

    def measure(self, rounds):
        if self.name in self.tools.once:
            self.build("full")
            self.count()
            shutil.rmtree(self.folder)
            return
        for round in range(rounds):
            if self.has_hugo:
                shutil.rmtree(self.hugo / "public", ignore_errors=True)
                command = [self.tools.hugo, "--source", self.hugo, "--quiet"]
                run(command, self.results.setdefault("hugo", Measured()))
            self.build("one worker", "--jobs", "1")
            self.build("full")
            self.build("unchanged", keeping=True)
            self.change_one_body(round)
            self.build("one body changed", keeping=True)
            copy = self.folder / "copy"
            copy.mkdir()
            run(["cp", "-r", self.site / "content", self.public, copy], self.results.setdefault("cp -r", Measured()))
            shutil.rmtree(copy)
            print(f"{self.name}: round {round + 1} of {rounds}", file=sys.stderr)
        self.count()
        shutil.rmtree(self.folder)

    def count(self):
        def sizes(folder):
            return [path.stat().st_size for path in folder.rglob("*") if path.is_file()]

        self.reports = len(list((self.site / "content/reports").glob("*/*.md")))
        read, written = sizes(self.site / "content"), sizes(self.public)
        self.read, self.files, self.written = sum(read), len(written), sum(written)
        self.hugo_written = sum(sizes(self.hugo / "public")) if self.has_hugo else 0

    def of(self, name):
        return self.results[name]

    def row(self):
        """One row of the table of ratios."""
        full = self.of("full")

        def milliseconds(name):
            return f"{self.results[name].time * 1000:,.0f}" if name in self.results else "–"

        def ratio(name, value):
            return f"{value(self.results[name]):.1f}" if name in self.results else "–"

        return [
            self.name,
            f"{self.reports:,}",
            f"{self.read / 1e6:,.1f} / {self.written / 1e6:,.1f}",
            f"{self.files:,}",
            milliseconds("full"),
            milliseconds("unchanged"),
            milliseconds("one body changed"),
            milliseconds("hugo"),
            ratio("hugo", lambda hugo: hugo.time / full.time),
            ratio("hugo", lambda hugo: hugo.work / full.work),
            milliseconds("cp -r"),
            ratio("cp -r", lambda copy: full.time / copy.time),
            ratio("one worker", lambda one: one.time / full.time),
            f"{full.memory:,.0f}",
            ratio("hugo", lambda hugo: hugo.memory / full.memory),
        ]


HEADERS = [
    "corpus", "reports", "MB read / written", "files", "full, ms", "unchanged, ms", "one body, ms", "Hugo, ms",
    "Hugo ÷ full", "by processor time", "`cp -r`, ms", "full ÷ `cp -r`", "one worker ÷ two", "MB held",
    "Hugo's ÷ Candour's",
]


def tables(corpora, rounds):
    lines = [
        f"Measured on {time.strftime('%-d %B %Y', time.gmtime())} with {os.cpu_count()} processors, medians of "
        f"{rounds} rounds, every program in each round.", "",
        "| " + " | ".join(HEADERS) + " |", "|---" + "|---:" * (len(HEADERS) - 1) + "|",
    ]
    lines += ["| " + " | ".join(corpus.row()) + " |" for corpus in corpora]
    by_size = sorted((c for c in corpora if c.name.startswith("reports-")), key=lambda c: c.reports)
    if len(by_size) > 1:
        lines += [
            "", "By processor time, in microseconds, and memory beyond that of the smallest:", "",
            "| corpus | a report | against the smallest | a file | a megabyte written | KB held a report |",
            "|---|---:|---:|---:|---:|---:|",
        ]
        small = by_size[0]
        for corpus in by_size + [c for c in corpora if c.name == "england"]:
            work = corpus.of("full").work * 1e6
            row = [corpus.name, "–", "–", f"{work / corpus.files:,.0f}", f"{work / corpus.written * 1e6:,.0f}", "–"]
            if corpus in by_size:
                row[1] = f"{work / corpus.reports:,.0f}"
                row[2] = f"{work / corpus.reports / (small.of('full').work * 1e6 / small.reports):.2f}"
            if corpus in by_size[1:]:
                held = (corpus.of("full").memory - small.of("full").memory) * 1024
                row[5] = f"{held / (corpus.reports - small.reports):.1f}"
            lines.append("| " + " | ".join(row) + " |")
    return "\n".join(lines)


def write(text, path):
    document = path.read_text(encoding="utf-8")
    before, _, rest = document.partition(BEGIN)
    _, _, after = rest.partition(END)
    path.write_text(f"{before}{BEGIN}\n{text}\n{END}{after}", encoding="utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--candour", type=pathlib.Path, default=ROOT / ".build/release/candour")
    parser.add_argument("--corpora-program", dest="corpora", type=pathlib.Path,
                        default=ROOT / "Benchmarks/.build/release/corpora")
    parser.add_argument("--hugo", type=pathlib.Path, help="the program itself, not its wrapper in Python")
    parser.add_argument("--corpus", action="append", help="borough, england, reports-1k … (may be repeated)")
    parser.add_argument("--once", action="append", default=["reports-100k"],
                        help="corpora that are built once, by Candour alone: 100,000 reports would take Hugo 30 GB")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--folder", type=pathlib.Path, default=pathlib.Path("/dev/shm/candour-benchmark"))
    parser.add_argument("--write", type=pathlib.Path, help="the document whose tables are replaced")
    tools = parser.parse_args()
    corpora = [Corpus(name, tools.folder, tools) for name in
               tools.corpus or ["borough", "england", "reports-1k", "reports-8k"]]
    try:
        for corpus in corpora:
            corpus.write()
            corpus.measure(tools.rounds)
    finally:
        shutil.rmtree(tools.folder, ignore_errors=True)
    text = tables(corpora, tools.rounds)
    print(text)
    if tools.write:
        write(text, tools.write)


if __name__ == "__main__":
    main()
