"""The search: what is typed is found, by keyboard and by address; slips are forgiven; little is moved."""

import json

import pytest
from playwright.sync_api import expect

LIGHTEST = 6_000
WHOLE = 200_000
MOVED = 100_000
RESULTS = ".results > li"


@pytest.fixture
def searched(new_reader):
    """Opens the search with a query and gives the page, once its results are there."""
    return lambda query, **preferences: search(new_reader(**preferences), query)


def search(reader, query):
    page = reader.open("/search/?q=" + query)
    expect(page.locator(".found")).not_to_be_empty()
    return page


def titles(page):
    return page.locator(RESULTS + " h2").all_inner_texts()


def said(page):
    return page.locator("[role=status]").inner_text()


def test_the_script_is_light(site):
    assert (site.folder / "assets" / "search.js").stat().st_size < LIGHTEST


def test_the_index_of_a_small_site_is_one_file(site):
    files = [file.name for file in (site.folder / "search").iterdir() if file.suffix != ".html"]
    assert files == ["index.json"]
    assert (site.folder / "search" / "index.json").stat().st_size <= WHOLE


def test_every_result_leads_to_a_page_and_a_place(site):
    """Over the whole index: each address is a page’s, each fragment an id on it."""
    index = json.loads((site.folder / "search" / "index.json").read_text(encoding="utf-8"))
    records = index["whole"]["records"].splitlines()
    assert len(records) == index["count"] > 20
    for record in records:
        address, title, _, _, *parts = record.split("\t")
        page = site.file_of("/" + address.split("#")[0]).read_text(encoding="utf-8")
        fragments = parts[::2] + address.split("#")[1:]
        lost = [fragment for fragment in fragments if f'id="{fragment}"' not in page]
        assert not lost, f"{title}: {lost}"


def test_finds_an_authority_first(searched):
    page = searched("lewisham")
    assert titles(page)[0] == "Lewisham"
    assert said(page).endswith("results for “lewisham”")
    assert page.title().startswith("lewisham – ")


def test_finds_what_was_asked_for_and_leads_to_its_place(searched):
    page = searched("supervision")
    place = page.locator(RESULTS + " ul a[href*='#recommendation-']").first
    with page.expect_navigation():
        place.click()
    fragment = page.url.split("#")[1]
    assert page.locator(f"[id='{fragment}']").count() == 1


@pytest.mark.parametrize("query", ["lewishm", "ewisham", "lewishamm", "lewisahm", "lewusham", "lewishan"])
def test_forgives_a_slip(query, searched):
    page = searched(query)
    assert titles(page)[0] == "Lewisham"
    assert "read as “lewisham”" in said(page)


@pytest.mark.parametrize("query", ["children’s", "CHILDREN", "children's"])
def test_reads_a_word_in_whatever_form(query, searched):
    assert said(searched(query)).split(" ")[0] == said(searched("children")).split(" ")[0]


def test_takes_every_word_into_account(searched):
    words = [set(titles_of_all(searched(word))) for word in ("hammersmith", "2011")]
    both = set(titles_of_all(searched("hammersmith 2011")))
    assert both and both <= words[0] & words[1]


def titles_of_all(page):
    more = page.get_by_role("button", name="More results")
    while more.is_visible():
        shown = page.locator(RESULTS).count()
        more.click()
        expect(page.locator(RESULTS).nth(shown)).to_be_visible()
    return titles(page)


def test_a_question_finds_what_a_title_says_in_fewer_words(searched):
    """One text that has every word, whatever it is about, does not hide the page that is meant."""
    for query in ("Ofsted report lewisham december 2023", "lewisham ofsted inspection december 2023"):
        assert any(title.startswith("Lewisham") and "December 2023" in title for title in titles_of_all(searched(query))), query
    assert said(searched("when was lewisham last")).startswith(said(searched("lewisham")).split(" ")[0] + " result")


@pytest.mark.parametrize("query", ["4,171", "4171", "37,812", "37812", "880", "1,006"])
def test_finds_numbers_in_texts_and_tables(query, searched):
    page = searched(query)
    assert titles(page), query
    assert "read as" not in said(page)


@pytest.mark.parametrize("query", ["2,702", "9,999", "49.3", "77777", "sect17", "q33"])
def test_reads_no_number_as_another(query, searched):
    """A number that no page has is no slip of one that some page has, and no beginning of it."""
    assert said(searched(query)) == f"No results for “{query}”"


def test_finds_who_led_an_inspection(searched):
    page = searched("Chris Sands")
    assert said(page) == "2 results for “Chris Sands”"
    assert all(title.startswith("Lewisham: ") for title in titles(page))


def test_a_slip_alone_leads_nowhere_beside_a_word_that_is_unknown(searched):
    assert said(searched("xyzzyx lewishm")) == "No results for “xyzzyx lewishm”"
    # Both are slips, and some page has both.
    assert titles(searched("lewishm supervison"))
    # A word that is there is found without the other, and what is only a slip of the other is not.
    found = set(titles_of_all(searched("hammersmith lewishm")))
    assert found and found <= set(titles_of_all(searched("hammersmith")))


def test_says_that_nothing_was_found(searched):
    page = searched("xyzzyx")
    assert said(page) == "No results for “xyzzyx”"
    # Of words that stand everywhere none is looked for.
    assert said(searched("what is it")) == "No results for “what is it”"
    assert said(searched("3.5%25")) == "No results for “3.5%”"
    assert page.locator("#a-to-z").is_visible()
    page = searched("xyzzyx")
    assert page.locator("#a-to-z").is_visible()


@pytest.mark.parametrize("query", ["%00", "%3Cscript%3E", "the of and", "%F0%9F%98%80", "*", "constructor", "__proto__", "'", "a" * 500])
def test_stands_odd_words(query, new_reader):
    page = new_reader().open("/search/?q=" + query)
    page.wait_for_timeout(300)
    assert page.locator("main script, main iframe, main img").count() == 0


def test_works_by_keyboard_and_address(new_reader):
    page = new_reader().open("/search/")
    page.get_by_role("searchbox", name="Search this site").focus()
    page.keyboard.type("ilacs")
    expect(page.locator(".found")).to_contain_text("“ilacs”")
    assert page.url.endswith("?q=ilacs")
    page.keyboard.press("Enter")
    page.keyboard.press("Control+A")
    page.keyboard.type("slac")
    page.keyboard.press("Enter")
    expect(page.locator(".found")).to_contain_text("“slac”")
    page.go_back()
    expect(page.locator(".found")).to_contain_text("“ilacs”")
    assert page.locator("#query").input_value() == "ilacs"
    # From the field over the button to the first result.
    page.locator("#query").focus()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.results h2') !== null")


def test_what_was_sent_stays_in_the_history(searched):
    """However slowly the next query is typed: it takes the place of what was only being typed, never of what was sent."""
    page = searched("ilacs")
    for query, sends in (("sl", False), ("slac", True), ("sif", False)):
        page.locator("#query").fill(query)
        expect(page.locator(".found")).to_contain_text(f"“{query}”")
        if sends:
            page.keyboard.press("Enter")
    for query in ("slac", "ilacs"):
        page.go_back()
        expect(page.locator(".found")).to_contain_text(f"“{query}”")
        assert page.locator("#query").input_value() == query


def test_more_results_get_the_focus(searched):
    page = searched("lewisham")
    page.get_by_role("button", name="More results").press("Enter")
    expect(page.locator(RESULTS).nth(8)).to_be_visible()
    assert page.evaluate("[...document.querySelectorAll('.results > li')].indexOf(document.activeElement.closest('li')) === 8")


def test_says_what_to_do_when_the_index_is_not_there(new_reader):
    page = new_reader().page
    page.route("**/search/index.json", lambda route: route.fulfill(status=200, body="not an index"))
    page.goto(new_reader().origin + "/search/?q=lewisham")
    expect(page.locator(".found")).not_to_be_empty()
    assert "A to Z" in said(page) and page.locator("#a-to-z").is_visible()


def test_is_whole_without_scripts(site, new_reader):
    page = new_reader(java_script_enabled=False).open("/search/")
    assert page.locator("form").is_hidden()
    assert page.get_by_role("link", name="Lewisham", exact=True).is_visible()
    assert page.locator("#a-to-z li a").count() > 40


def test_a_query_of_a_large_site_moves_little(large_site, new_large_reader):
    """At more than 10,000 pages, whatever is asked: a name, common words, a slip at either end."""
    assert len(large_site.addresses) >= 10_000
    for query in ["cald", "inspection children services", "plans families know", "supervsion", "nspection", "made up report", "good leadership"]:
        reader = new_large_reader()
        moved = []
        reader.page.on("response", lambda reply, moved=moved: moved.append(len(reply.body())) if "/search/" in reply.url and not reply.url.split("?")[0].endswith("/") else None)
        page = search(reader, query)
        assert page.locator(RESULTS).count() > 0, query
        assert sum(moved) < MOVED, f"{query}: {sum(moved):,} bytes in {len(moved)} files"
