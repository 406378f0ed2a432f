"""Holds Candour's search beside Pagefind's, on the same built site, in a browser.

    python compare.py --site FOLDER [--queries 100] [--seed 1]

FOLDER is a built site in which Pagefind has made its index (python -m pagefind --site FOLDER). Each query is the
heading of a page, or a few of its words, and its answer that page; half of them have a slip of one letter. A query is
asked in a fresh browser, so that what it moves is what a first visitor waits for, page and script included.
"""
import argparse
import functools
import http.server
import pathlib
import random
import re
import statistics
import threading
import urllib.parse

from playwright.sync_api import sync_playwright

PAGEFIND = """async query => {
  const pagefind = await import('/pagefind/pagefind.js');
  await pagefind.init();
  const found = await pagefind.search(query);
  const pages = await Promise.all(found.results.slice(0, 10).map(result => result.data()));
  return pages.map(page => page.url);
}"""


class Site(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *arguments):
        pass


def heading(path):
    found = re.search(r"<h1[^>]*>(.*?)</h1>", path.read_text(), re.S)
    return re.sub(r"<[^>]+>|&[a-z]+;", " ", found[1]).strip() if found else ""


def slip(query, chance):
    """The query with a letter of its longest word left out, doubled, changed or exchanged with the next."""
    word = max(re.findall(r"[A-Za-z]+", query), key=len)
    if len(word) < 5:
        return query
    i = chance.randrange(1, len(word) - 2)
    changed = chance.choice([
        word[:i] + word[i + 1:], word[:i] + word[i] + word[i:],
        word[:i] + chance.choice("aeioust") + word[i + 1:],
        word[:i] + word[i + 1] + word[i] + word[i + 2:]])
    return query.replace(word, changed, 1)


def queries(site, count, seed):
    chance = random.Random(seed)
    pages = sorted(site.glob("authorities/*/index.html")) + sorted(site.glob("reports/*/*/index.html"))
    pages += sorted(site.glob("frameworks/*/index.html"))
    by_kind = {}
    for page in pages:
        by_kind.setdefault(page.relative_to(site).parts[0], []).append(page)
    chosen = [chance.choice(by_kind[kind]) for kind in sorted(by_kind) for _ in range(count // len(by_kind))]
    for n, page in enumerate(chosen):
        address = "/" + str(page.parent.relative_to(site)) + "/"
        query = heading(page)
        yield (slip(query, chance) if n % 2 else query), address, n % 2 == 1


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--site", type=pathlib.Path, required=True)
    parser.add_argument("--queries", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--chromium", default="/usr/bin/chromium")
    arguments = parser.parse_args()
    handler = functools.partial(Site, directory=str(arguments.site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    root = f"http://127.0.0.1:{server.server_port}"
    ranks = {(name, isSlip): [] for name in ("Candour", "Pagefind") for isSlip in (False, True)}
    moved = {"Candour": [], "Pagefind": []}

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=arguments.chromium, args=["--no-sandbox"])

        def ask(name, query, answer, isSlip):
            context = browser.new_context()
            page = context.new_page()
            sizes = []
            page.on("requestfinished", lambda request: sizes.append(request.sizes()["responseBodySize"]))
            if name == "Candour":
                page.goto(f"{root}/search/?q={urllib.parse.quote_plus(query)}", wait_until="networkidle")
                links = page.eval_on_selector_all(".results h2 a", "all => all.map(a => a.pathname)")
            else:
                page.goto(f"{root}/404.html", wait_until="networkidle")
                links = page.evaluate(PAGEFIND, query)
                page.wait_for_load_state("networkidle")
            moved[name].append(sum(sizes))
            ranks[name, isSlip].append(links.index(answer) + 1 if answer in links[:10] else 0)
            context.close()

        for query, answer, isSlip in queries(arguments.site, arguments.queries, arguments.seed):
            for name in moved:
                ask(name, query, answer, isSlip)
        browser.close()

    print("| | first | among ten | with a slip: first | among ten | KB moved, median | at most |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for name, sizes in moved.items():
        cells = []
        for isSlip in (False, True):
            found = ranks[name, isSlip]
            cells += [sum(rank == 1 for rank in found) / len(found), sum(rank > 0 for rank in found) / len(found)]
        row = [f"{100 * cell:.0f} %" for cell in cells] + [f"{statistics.median(sizes) / 1000:.0f}", f"{max(sizes) / 1000:.0f}"]
        print(f"| {name} | " + " | ".join(row) + " |")


main()
