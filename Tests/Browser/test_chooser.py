"""The chooser of two authorities: two selects with scripts, a list of links without."""

import json

import pytest


def choose(page, one, other):
    page.get_by_label("Compare", exact=True).select_option(one)
    page.get_by_label("Compare with", exact=True).select_option(other)


def test_leads_to_the_pair_whichever_is_chosen_first(new_reader):
    for pair in (("Lewisham", "Hammersmith and Fulham"), ("Hammersmith and Fulham", "Lewisham")):
        page = new_reader().open("/compare/")
        choose(page, *pair)
        page.get_by_role("button", name="Compare").press("Enter")
        page.wait_for_url("**/compare/hammersmith-and-fulham/lewisham/")


def test_works_by_keyboard_alone(new_reader):
    page = new_reader().open("/compare/")
    # Somebody who types sees names first; a program does not wait for them.
    page.locator("#one option").nth(2).wait_for(state="attached")
    page.get_by_label("Compare", exact=True).focus()
    page.keyboard.type("Lew")
    page.keyboard.press("Tab")
    page.keyboard.type("Ham")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/compare/hammersmith-and-fulham/lewisham/")


def test_says_what_is_missing(new_reader):
    page = new_reader().open("/compare/")
    page.get_by_label("Compare", exact=True).select_option("Lewisham")
    page.get_by_role("button", name="Compare").press("Enter")
    assert page.get_by_role("status").inner_text() == "Choose the second authority"
    assert page.evaluate("document.activeElement.id") == "other"


def test_offers_every_pair_of_a_country(big_site, new_big_reader):
    page = new_big_reader().open("/compare/")
    choose(page, "Penwick", "Ashford")
    assert page.locator("#one option").count() == 151 and page.locator("#other option").count() == 150
    page.get_by_role("button", name="Compare").press("Enter")
    page.wait_for_url("**/compare/ashford/penwick/")
    assert (big_site.folder / "compare" / "pairs.json").stat().st_size < 10_000


def test_names_only_pairs_that_have_a_page(site):
    pairs = json.loads((site.folder / "compare" / "pairs.json").read_text(encoding="utf-8"))
    everybody = range(len(pairs["authorities"]))
    assert len(everybody) > 1
    for place in everybody:
        for partner in pairs["partners"][place] if "partners" in pairs else set(everybody) - {place}:
            ids = sorted(pairs["authorities"][number][0] for number in (place, partner))
            assert (site.folder / "compare" / ids[0] / ids[1] / "index.html").exists()


def test_is_a_list_without_scripts(new_big_reader):
    page = new_big_reader(java_script_enabled=False).open("/compare/")
    assert page.locator(".chooser").is_hidden()
    assert page.locator("main .columns a").count() == 500
    with page.expect_navigation():
        page.get_by_role("link", name="Authorities with P", exact=True).click()
    assert page.locator(f"[id='{page.url.split('#')[1]}']").inner_text().startswith("P")


@pytest.mark.parametrize("name", ["Hammersmith and Fulham", "Lewisham"])
def test_the_list_without_scripts_has_a_pair_below_both_authorities(name, new_reader):
    page = new_reader(java_script_enabled=False).open("/compare/")
    section = page.locator("section", has=page.get_by_role("heading", name=name, exact=True))
    assert section.get_by_role("link").count() == 1


def test_says_where_the_list_is_when_the_names_do_not_come(new_reader):
    reader = new_reader()
    reader.page.route("**/compare/pairs.json", lambda route: route.fulfill(body="no list"))
    page = reader.open("/compare/")
    page.get_by_text("All pairs are in the list below.").wait_for()
