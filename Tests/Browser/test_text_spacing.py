"""WCAG 1.4.12: with the reader's own spacing of lines, paragraphs, letters and words, nothing is lost."""

import pytest

from built_site import KINDS
from in_page import CUT, OVERLAPPING, PROTRUDING

SPACING = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important; }
    p { margin-bottom: 2em !important; }`);
  document.adoptedStyleSheets = [sheet];
}"""


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_loses_nothing(kind, width, site, new_reader):
    page = new_reader(width=width).open(site.largest(kind))
    page.evaluate(SPACING)
    # Texts in drawings are left out: each drawing's table says the same, and is looked at.
    found = page.evaluate(PROTRUDING, False) + page.evaluate(OVERLAPPING, False) + page.evaluate(CUT)
    assert not found, "\n".join(f"{site.largest(kind)}: text spacing: {words}" for words in found)
