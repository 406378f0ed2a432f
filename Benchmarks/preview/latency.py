#!/usr/bin/env python3
"""Measures from the saving of a file to the page refreshed in a real browser, for Candour and for Hugo on the same content.

    latency.py --candour PROGRAM --site FOLDER [--hugo PROGRAM --hugo-site FOLDER] [--edits 200]

The folders are a made-up site for each, as `corpora reports-1k` writes them; the files are edited in place. The time
between two edits is chosen at random, the same for both, so that none is in step with a program's own clock. Needs the
packages of Tests/Browser.
"""

import argparse
import os
import random
import statistics
import tempfile
import time
from pathlib import Path

from playwright.sync_api import sync_playwright

from servers import Candour, Hugo


def measure(server, page, edits: int) -> list[float]:
    """Milliseconds of each edit."""
    chance = random.Random(1)
    page.goto(server.address)
    page.wait_for_load_state("load")
    time.sleep(2)
    times = []
    for number in range(edits):
        word = f"word{number}"
        start = time.monotonic()
        server.edit(word)
        page.get_by_text(f"Edited: {word}.").wait_for(timeout=60_000)
        times.append((time.monotonic() - start) * 1000)
        time.sleep(chance.uniform(0.3, 1.0))
    return times


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--candour", type=Path, required=True)
    arguments.add_argument("--site", type=Path, required=True)
    arguments.add_argument("--hugo", type=Path)
    arguments.add_argument("--hugo-site", type=Path)
    arguments.add_argument("--edits", type=int, default=200)
    given = arguments.parse_args()
    chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        logs = Path(scratch)
        servers = [lambda: Candour(given.candour.resolve(), given.site.resolve(), logs / "candour")]
        if given.hugo:
            servers.append(lambda: Hugo(given.hugo.resolve(), given.hugo_site.resolve(), logs / "hugo"))
        print(f"{'':16} {'reports':>8} {'edits':>6} {'median':>8} {'95 %':>8} {'most':>8}  (ms, save to refreshed)")
        for start in servers:
            server = start()
            browser = playwright.chromium.launch(executable_path=chromium, chromium_sandbox=os.getuid() != 0)
            times = sorted(measure(server, browser.new_page(), given.edits))
            browser.close()
            server.end()
            most = times[-1]
            high = times[max(0, -(-len(times) * 95 // 100) - 1)]
            print(
                f"{server.name:16} {len(server.files):8} {len(times):6} {statistics.median(times):8.0f} {high:8.0f} {most:8.0f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
