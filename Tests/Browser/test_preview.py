"""`candour serve` in a browser: pages that keep up, and problems that are shown until they are mended."""

import os
from pathlib import Path

import pytest
from built_site import ROOT

from preview import Preview
from site_server import POLICY
from test_axe import AXE

REPORT = "content/reports/lewisham/2012-slac.md"
ADDRESS = "/reports/lewisham/2012-slac/"
AUTHORITY = "content/authorities/lewisham.md"
# What the page has that a reload does not: set by a test, gone with the page.
MARK = "window.candourMark = true"
MARKED = "() => window.candourMark === true"
UNMARKED = "() => window.candourMark === undefined"


@pytest.fixture
def preview(tmp_path):
    preview = Preview(Path(os.environ.get("CANDOUR_SITE", ROOT)), tmp_path / "site")
    yield preview
    preview.end()


@pytest.fixture
def context(browser):
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    yield context
    context.close()


@pytest.fixture
def page(context, preview):
    page = context.new_page()
    page.goto(preview.origin + ADDRESS)
    settle(page)
    return page


def settle(page) -> None:
    """Waits until the page's script has heard of the state that it is in."""
    page.wait_for_function("() => performance.getEntriesByType('resource').some(e => e.name.includes('/_candour/state'))")
    page.evaluate(MARK)


def add(preview, words: str) -> None:
    preview.write(REPORT, preview.read(REPORT) + f"\n{words}\n")


def test_a_saved_change_comes_by_itself(preview, page):
    for number in range(3):
        add(preview, f"Saved number {number}.")
        page.get_by_text(f"Saved number {number}.").wait_for()
    assert page.evaluate(UNMARKED)


def test_the_place_on_the_page_survives(preview, page):
    page.evaluate("scrollTo(0, 1200)")
    add(preview, "A line at the end.")
    page.get_by_text("A line at the end.").wait_for()
    page.wait_for_function("() => scrollY === 1200")


def test_the_focused_field_survives_with_what_was_typed(preview, page):
    preview.write(
        "templates/page.mustache",
        preview.read("templates/page.mustache").replace("{{$content}}", "{{$content}}<input id=\"q\"><input class=\"r\">", 1),
    )
    page.goto(preview.origin + "/about/")
    page.locator("#q").wait_for()
    settle(page)
    for field, about in (("#q", "One"), ("input.r", "Two")):
        page.locator(field).fill("half a wor")
        page.locator(field).press("ArrowLeft")
        preview.write("content/pages/about.md", preview.read("content/pages/about.md") + f"\n{about} more.\n")
        page.get_by_text(f"{about} more.").wait_for()
        page.wait_for_function("field => document.activeElement?.matches(field)", arg=field)
        assert page.locator(field).input_value() == "half a wor"
        assert page.evaluate("document.activeElement.selectionStart") == 9


def test_a_link_in_focus_keeps_it(preview, page):
    page.locator("main a[href]").nth(2).focus()
    address = page.evaluate("document.activeElement.href")
    add(preview, "More at the end.")
    page.get_by_text("More at the end.").wait_for()
    page.wait_for_function("address => document.activeElement?.href === address", arg=address)


def test_style_sheets_are_swapped_without_a_reload(preview, page):
    sheet = "templates/assets/site.css"
    for number, colour in enumerate(["rgb(1, 2, 3)", "rgb(4, 5, 6)"]):
        preview.write(sheet, preview.read(sheet) + f"\nbody {{ background: {colour} !important; }}\n")
        page.wait_for_function("colour => getComputedStyle(document.body).backgroundColor === colour", arg=colour)
    assert page.evaluate(MARKED)
    page.wait_for_function("() => document.querySelectorAll('link[rel=stylesheet]').length === 1")


def test_only_pages_that_changed_are_loaded_again(context, preview, page):
    other = context.new_page()
    other.goto(preview.origin + "/glossary/")
    settle(other)
    add(preview, "For the report alone.")
    page.get_by_text("For the report alone.").wait_for()
    # The other has heard of it too, and stays.
    assert other.evaluate("fetch('/_candour/state?page=%2Fglossary%2F').then(answer => answer.ok)")
    assert other.evaluate(MARKED)


def test_more_tabs_than_a_browser_has_connections_keep_up(context, preview):
    """A browser opens six connections to a server; twelve tabs share one for events."""
    tabs = [context.new_page() for _ in range(12)]
    for tab in tabs:
        tab.goto(preview.origin + ADDRESS)
    for tab in tabs:
        settle(tab)
    add(preview, "For all of them.")
    for tab in tabs:
        tab.get_by_text("For all of them.").wait_for()


def test_a_tab_catches_up_with_a_server_that_was_restarted(preview, page):
    port = preview.port
    preview.end()
    add(preview, "Written while it was away.")
    preview.start(port=port)
    page.get_by_text("Written while it was away.").wait_for(timeout=60_000)


def test_a_tab_that_was_away_catches_up(context, preview, page):
    context.set_offline(True)
    add(preview, "Written while it slept.")
    page.goto("about:blank")
    context.set_offline(False)
    page.go_back()
    page.get_by_text("Written while it slept.").wait_for(timeout=60_000)


def overlay(page):
    return page.locator("candour-preview section")


def test_problems_are_listed_over_the_last_good_page_until_mended(preview, page):
    assert overlay(page).is_hidden()
    preview.replace(REPORT, "grade: outstanding", "grade: outstandig")
    preview.replace(AUTHORITY, "\nname:", "\nnme:")
    overlay(page).get_by_text("did you mean “outstanding”?").first.wait_for()
    text = overlay(page).inner_text()
    assert f"{REPORT}:" in text and f"{AUTHORITY}:2:1" in text and "“nme” is no key" in text, text
    assert "^~~" in text, "the line is underlined"
    assert page.locator("main h1").is_visible() and page.evaluate(MARKED), "the last good page stays"
    told = page.locator("candour-preview [role=alert]")
    assert "error" in told.inner_text(), "a screen reader is told"
    preview.replace(REPORT, "grade: outstandig", "grade: outstanding")
    page.wait_for_function(
        "() => !document.querySelector('candour-preview').shadowRoot.querySelector('section').innerText.includes('outstandig')"
    )
    assert overlay(page).is_visible(), "one problem is left"
    preview.replace(AUTHORITY, "\nnme:", "\nname:")
    overlay(page).wait_for(state="hidden")
    assert "mended" in told.inner_text()


def test_a_page_opened_while_the_files_are_broken_shows_the_problems(context, preview):
    preview.replace(AUTHORITY, "\nname:", "\nnme:")
    page = context.new_page()
    for address in (ADDRESS, "/no/such/page/"):
        page.goto(preview.origin + address)
        overlay(page).get_by_text("“nme” is no key").wait_for()


def test_the_overlay_is_for_keyboards_and_screen_readers(preview, page):
    preview.replace(AUTHORITY, "\nname:", "\nnme:")
    overlay(page).wait_for()
    # By tabbing backwards from the beginning of the page one comes to its end, where the overlay is.
    seen = []
    for _ in range(12):
        page.keyboard.press("Shift+Tab")
        seen.append(page.evaluate("document.querySelector('candour-preview').shadowRoot.activeElement?.textContent ?? ''"))
    assert any(f"{AUTHORITY}:2:1" in words for words in seen), seen
    page.evaluate("document.querySelector('candour-preview').shadowRoot.querySelector('section a').focus()")
    page.keyboard.press("Escape")
    overlay(page).wait_for(state="hidden")
    toggle = page.locator("candour-preview button")
    assert toggle.get_attribute("aria-expanded") == "false"
    page.keyboard.press("Enter")
    overlay(page).wait_for()
    page.add_script_tag(content=AXE)
    found = page.evaluate("axe.run('candour-preview')")
    assert not found["violations"], [(rule["id"], [node["html"] for node in rule["nodes"]]) for rule in found["violations"]]


def test_the_place_of_a_problem_can_be_looked_at(context, preview, page):
    preview.replace(AUTHORITY, "\nname:", "\nnme:")
    overlay(page).wait_for()
    with context.expect_page() as opened:
        overlay(page).get_by_role("link", name=f"{AUTHORITY}:2:1").click()
    opened.value.locator("li:target").get_by_text("nme:").wait_for()


def test_the_first_site_comes_when_the_files_are_sound(browser, tmp_path):
    source = Path(os.environ.get("CANDOUR_SITE", ROOT))
    preview = Preview(source, tmp_path / "site")
    preview.end()
    preview.replace(AUTHORITY, "\nname:", "\nnme:")
    preview.start()
    page = browser.new_page()
    page.goto(preview.root)
    page.get_by_text("“nme” is no key").first.wait_for()
    assert page.get_by_text("“nme” is no key").filter(visible=True).count() == 1, "they are listed once"
    preview.replace(AUTHORITY, "\nnme:", "\nname:")
    page.locator("main#main").wait_for()
    page.close()
    preview.end()


def test_a_page_names_its_source_and_a_draft_is_marked(preview, page):
    link = page.locator("candour-preview .bar a")
    assert link.inner_text().startswith(f"Open the source: {REPORT}:")
    assert page.locator("candour-preview .draft").count() == 0
    preview.replace(REPORT, "\ntitle:", "\ndraft: true\ntitle:")
    page.locator("candour-preview .draft").wait_for()
    page.get_by_text("This page is not published.").wait_for()


def test_nothing_is_refused_under_a_strict_policy(context, preview):
    """The preview's script, styles and connections work where the templates allow only what comes from the site."""
    layout = "templates/layouts/page.mustache"
    policy = POLICY.replace("; form-action 'self'", "")
    preview.replace(layout, '<meta charset="utf-8">', f'<meta charset="utf-8">\n<meta http-equiv="Content-Security-Policy" content="{policy}">')
    page = context.new_page()
    refused = []
    page.on("console", lambda message: refused.append(message.text) if "Content Security Policy" in message.text else None)
    page.goto(preview.origin + ADDRESS)
    page.wait_for_function("() => document.querySelector('meta[http-equiv]')")
    settle(page)
    preview.replace(AUTHORITY, "\nname:", "\nnme:")
    overlay(page).wait_for()
    assert page.evaluate("getComputedStyle(document.querySelector('candour-preview').shadowRoot.querySelector('.frame')).position") == "fixed"
    preview.replace(AUTHORITY, "\nnme:", "\nname:")
    add(preview, "Under a policy.")
    page.get_by_text("Under a policy.").wait_for()
    assert not refused, refused
