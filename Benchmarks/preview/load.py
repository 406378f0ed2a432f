#!/usr/bin/env python3
"""Holds a preview server under load: 50 tabs in a browser and 200 connections at once while files are edited.

    load.py --candour PROGRAM --site FOLDER [--hugo PROGRAM --hugo-site FOLDER] [--seconds 60] [--edits 100]

Every connection asks for one page after the other; each answer must be whole and have status 200, and a page that no
edit touches must have the bytes that it had before (without what the server adds for live reload). In the end every
tab must show the last edit. Needs the packages of Tests/Browser.
"""

import argparse
import asyncio
import os
import random
import statistics
import tempfile
import time
from pathlib import Path

from playwright.async_api import async_playwright

from servers import Candour, Hugo


class Count:
    def __init__(self):
        self.requests = 0
        self.errors: list[str] = []
        self.wrong: list[str] = []
        self.times: list[float] = []


async def fetch(reader, writer, server, path: str) -> tuple[int, bytes]:
    writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\n\r\n".encode())
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
    status = int(head.split(" ", 2)[1])
    fields = dict(line.split(": ", 1) for line in head.lower().split("\r\n")[1:] if ": " in line)
    if "content-length" in fields:
        return status, await reader.readexactly(int(fields["content-length"]))
    body = b""
    while size := int(await reader.readuntil(b"\r\n"), 16):
        body += (await reader.readexactly(size + 2))[:-2]
    await reader.readexactly(2)
    return status, body


async def visit(number: int, server, known: dict[str, bytes], end: float, count: Count) -> None:
    chance = random.Random(number)
    paths = list(known)
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    try:
        while time.monotonic() < end:
            path = chance.choice(paths)
            start = time.monotonic()
            status, body = await fetch(reader, writer, server, path)
            count.times.append((time.monotonic() - start) * 1000)
            count.requests += 1
            if status != 200:
                count.errors.append(f"{path}: status {status}")
            elif server.without_addition(body) != known[path]:
                count.wrong.append(path)
            await asyncio.sleep(chance.uniform(0, 0.2))
    except (OSError, asyncio.IncompleteReadError, ValueError) as error:
        count.errors.append(f"connection {number}: {error!r}")
    finally:
        writer.close()


async def hold(server, browser, seconds: float, edits: int) -> None:
    reader, writer = await asyncio.open_connection("127.0.0.1", server.port)
    others = [file for file in server.files if file.parent != server.file.parent][:200]
    known = {}
    for path in map(server.path_of, others):
        status, body = await fetch(reader, writer, server, path)
        assert status == 200, f"{path}: {status}"
        known[path] = server.without_addition(body)
    writer.close()
    await asyncio.sleep(1)
    descriptors, memory = server.descriptors(), server.memory()
    context = await browser.new_context()
    tabs = [await context.new_page() for _ in range(50)]
    for tab in tabs:
        await tab.goto(server.address)
    count = Count()
    end = time.monotonic() + seconds
    visits = [asyncio.create_task(visit(number, server, known, end, count)) for number in range(200)]
    samples = []
    for number in range(edits):
        server.edit(f"word{number}")
        samples.append(server.memory())
        await asyncio.sleep(seconds / edits)
    await asyncio.gather(*visits)
    behind = 0
    for tab in tabs:
        try:
            await tab.get_by_text(f"Edited: word{edits - 1}.").wait_for(timeout=20_000)
        except Exception:  # whatever a tab does instead of showing it
            behind += 1
    await context.close()
    for _ in range(150):
        left = server.descriptors()
        if left <= descriptors:
            break
        await asyncio.sleep(0.2)
    times = sorted(count.times) or [0]
    half = len(samples) // 2
    print(
        f"{server.name:16} {count.requests:9} {len(count.errors):7} {len(count.wrong):6} {behind:5} "
        f"{statistics.median(times):7.1f} {times[len(times) * 99 // 100]:7.1f} "
        f"{memory:7.0f} {max(samples[:half]):7.0f} {max(samples[half:]):7.0f} {descriptors:5} {left:5}",
        flush=True,
    )
    for words in (count.errors + count.wrong)[:5]:
        print(f"    {words}", flush=True)


async def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--candour", type=Path, required=True)
    arguments.add_argument("--site", type=Path, required=True)
    arguments.add_argument("--hugo", type=Path)
    arguments.add_argument("--hugo-site", type=Path)
    arguments.add_argument("--seconds", type=float, default=60)
    arguments.add_argument("--edits", type=int, default=100)
    given = arguments.parse_args()
    chromium = os.environ.get("CHROMIUM", "/usr/bin/chromium")
    print(
        f"{'':16} {'requests':>9} {'errors':>7} {'wrong':>6} {'late':>5} {'median':>7} {'99 %':>7} "
        f"{'MB':>7} {'1st':>7} {'2nd':>7} {'fds':>5} {'left':>5}"
    )
    with tempfile.TemporaryDirectory() as scratch:
        logs = Path(scratch)
        servers = [lambda: Candour(given.candour.resolve(), given.site.resolve(), logs / "candour")]
        if given.hugo:
            servers.append(lambda: Hugo(given.hugo.resolve(), given.hugo_site.resolve(), logs / "hugo"))
        for start in servers:
            server = start()
            async with async_playwright() as playwright:
                browser = await playwright.chromium.launch(
                    executable_path=chromium, chromium_sandbox=os.getuid() != 0
                )
                await hold(server, browser, given.seconds, given.edits)
                await browser.close()
            server.end()


if __name__ == "__main__":
    asyncio.run(main())
