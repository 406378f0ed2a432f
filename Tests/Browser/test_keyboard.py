"""By keyboard alone: the skip link, the order of the stops, and a focus that can be seen at each."""

import pytest
from playwright.sync_api import TimeoutError

from built_site import KINDS
from in_page import FOCUSED

STOPS = """() => [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
  .filter(element => element.checkVisibility({visibilityProperty: true}))
  .map(element => [...document.querySelectorAll('*')].indexOf(element))"""


@pytest.mark.parametrize("kind", KINDS)
def test_skip_link_leads_past_the_head_of_the_page(kind, site, new_reader):
    address = site.largest(kind)
    page = new_reader().open(address)
    page.keyboard.press("Tab")
    first = page.evaluate(FOCUSED)
    assert first and "Skip to main content" in first["name"], f"{address}: skip link: the first stop is {first}"
    try:
        page.wait_for_function(f"() => ({FOCUSED})()?.isSeen")
    except TimeoutError as error:
        raise AssertionError(f"{address}: skip link: it is not seen when it has the focus") from error
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    following = page.evaluate(FOCUSED)
    is_past = following is not None and (following["isInMain"] or page.locator("main a[href], main [tabindex]").count() == 0)
    assert is_past, f"{address}: skip link: the stop after it is {following}"


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_every_stop_comes_in_order_and_is_seen(kind, width, site, new_reader):
    address = site.largest(kind)
    page = new_reader(width=width, height=720).open(address)
    # A chooser fills its selects when its names have come.
    page.wait_for_load_state("networkidle")
    stops = page.evaluate(STOPS)
    found = []
    for number, place in enumerate(stops):
        page.keyboard.press("Tab")
        at = page.evaluate(FOCUSED)
        if at is None or at["place"] != place:
            found.append(f"stop {number + 1} is {at and at['name']}, not the next in the document")
            break
        lacks = {
            "is outside the window": not at["isSeen"],
            "is covered by something else": at["isCovered"],
            "has no outline of 2 px or more": at["outline"] < 2,
            f"has an outline of {at['contrast']:.2f} to 1, less than 3 to 1": at["contrast"] < 3,
        }
        found += [f"{at['name']} {words}" for words, is_so in lacks.items() if is_so]
    assert not found, "\n".join(f"{address}: focus: {words}" for words in found)
    assert len(stops) > 10, f"{address}: only {len(stops)} stops were found"
