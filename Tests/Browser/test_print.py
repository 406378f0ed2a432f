"""On paper: a briefing of two pages for an authority; a report with grades and addresses and nothing to click."""

import io
import re
import unicodedata

import pypdf
import pytest

from built_site import KINDS
from in_page import BADGES

# The width of a line on A4 between margins of 15 mm, in CSS pixels.
PAPER_WIDTH = 680
SEEN = """selector => [...document.querySelectorAll(selector)]
  .filter(element => element.checkVisibility({visibilityProperty: true}) && element.getClientRects().length > 0)
  .map(element => `<${element.localName}> ${element.textContent.trim().replace(/\\s+/g, ' ').slice(0, 60)}`)"""
CUT_TABLES = """() => [...document.querySelectorAll('table, pre, svg, img')]
  .filter(element => element.checkVisibility())
  .map(element => ({element, right: element.getBoundingClientRect().right}))
  .filter(({right}) => right > document.documentElement.clientWidth + 1)
  .map(({element, right}) => `<${element.localName}> “${element.textContent.trim().slice(0, 50)}” ends at ${right.toFixed(0)} px`)"""


def printed(page) -> list[str]:
    """The texts of the printed pages, without spaces, which a PDF does not keep as they were."""
    paper = pypdf.PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    return [squeezed(part.extract_text()) for part in paper.pages]


def squeezed(text: str) -> str:
    # A ligature such as ﬁ is one sign in a PDF.
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))


def test_an_authority_prints_as_two_pages(site, new_reader):
    reader = new_reader()
    found = []
    for address in site.pages("authority"):
        parts = printed(reader.open(address))
        if len(parts) > 2:
            found.append(f"{address}: print: {len(parts)} pages, not two")
        for words in ("Whatinspectorsaskedfor", "Howthegradeshavegone"):
            if words not in "".join(parts):
                found.append(f"{address}: print: “{words}” is not on paper")
    assert not found, "\n".join(found)


def test_a_report_prints_its_grades_and_addresses_and_no_navigation(site, new_reader):
    reader = new_reader()
    found = []
    for address in site.pages("report"):
        page = reader.open(address)
        grades = [badge["words"] for badge in page.evaluate(BADGES)]
        links = page.evaluate("[...document.querySelectorAll('main a[href^=http]')].filter(link => !link.closest('.screen')).map(link => link.getAttribute('href'))")
        navigation = [squeezed(words) for words in page.evaluate("[...document.querySelectorAll('.skip, nav ul, nav ol')].map(part => part.textContent)")]
        text = "".join(printed(page))
        for grade in set(grades):
            if text.count(squeezed(grade)) < grades.count(grade):
                found.append(f"{address}: print: “{grade}” is {grades.count(grade)} times on the page and {text.count(squeezed(grade))} on paper")
        found += [f"{address}: print: the address {link} is not on paper" for link in links if link not in text]
        found += [f"{address}: print: of the navigation is on paper: {words[:60]}" for words in navigation if words in text]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_cut_on_paper(kind, site, new_reader):
    reader = new_reader(width=PAPER_WIDTH)
    reader.page.emulate_media(media="print")
    found = []
    for address in site.pages(kind):
        page = reader.open(address)
        found += [f"{address}: print: beyond the paper: {words}" for words in page.evaluate(CUT_TABLES)]
        found += [f"{address}: print: navigation: {words}" for words in page.evaluate(SEEN, "nav, .skip, button:not(th button), select, input")]
        if not page.evaluate(SEEN, ".concern"):
            found.append(f"{address}: print: whom to call about a child is not on paper")
    assert not found, "\n".join(found)
