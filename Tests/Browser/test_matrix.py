"""The matrix of a framework: sorted and filtered by keyboard alone, told politely, whole without scripts."""

import pytest
from playwright.sync_api import expect

# A small matrix has the areas in rows, a large one the authorities.
SMALL = "/frameworks/slac/"
LARGE = "/frameworks/ilacs-2018/"
RANKS = {"Outstanding": 4, "Good": 3, "Adequate": 2, "Requires improvement to be good": 2, "Inadequate": 1}


@pytest.fixture
def large(new_big_reader):
    return new_big_reader().open(LARGE)


@pytest.fixture
def small(new_reader):
    return new_reader().open(SMALL)


def column(page, number):
    """The texts of a column of the rows that are shown."""
    return page.evaluate(
        """number => [...document.querySelectorAll('.sortable tbody tr')].filter(row => !row.hidden && row.cells.length > 1)
           .map(row => row.cells[number].querySelector('a, .badge')?.textContent ?? row.cells[number].firstChild.textContent)""",
        number,
    )


def ranks(page, number):
    return [RANKS.get(words, 0) for words in column(page, number)]


def said(page):
    return page.locator(".filters [role=status]").inner_text()


def press(page, number, key="Enter"):
    page.locator(".sortable thead tr:last-child button").nth(number).press(key)


def states(page):
    return page.eval_on_selector_all(".sortable thead tr:last-child th", "heads => heads.map(head => head.getAttribute('aria-sort'))")


def test_a_grade_is_sorted_the_best_first_and_then_the_worst(large):
    before = column(large, 0)
    press(large, 2)
    assert ranks(large, 2) == sorted(ranks(large, 2), reverse=True) and len(set(ranks(large, 2))) == 4
    assert states(large) == ["none", "none", "descending", "none", "none", "none"]
    assert "best first" in said(large) and "150 of 150 authorities" in said(large)
    press(large, 2, "Space")
    assert ranks(large, 2) == sorted(ranks(large, 2))
    assert states(large)[2] == "ascending" and "worst first" in said(large)
    press(large, 0)
    assert column(large, 0) == sorted(before) and states(large)[0] == "ascending"


def test_dates_are_sorted_as_dates(large):
    press(large, 1)
    dates = large.eval_on_selector_all(".sortable tbody td[data-date]", "cells => cells.map(cell => cell.dataset.date)")
    assert dates == sorted(dates, reverse=True) and len(dates) == 150
    assert "latest first" in said(large)


def test_the_focus_stays_on_the_header_that_was_pressed(large):
    press(large, 3)
    assert large.evaluate("document.activeElement === document.querySelectorAll('.sortable thead tr:last-child button')[3]")


def test_the_arrows_are_not_read_aloud(large):
    press(large, 2)
    tree = large.locator(".sortable").aria_snapshot()
    assert not any(arrow in tree for arrow in "▲▼↕")
    assert 'button "Overall effectiveness"' in tree


def test_filters_by_region_and_grade(large):
    large.get_by_label("Region", exact=True).select_option("London")
    regions = large.eval_on_selector_all(".sortable tbody tr:not([hidden])", "rows => rows.map(row => row.dataset.region)")
    assert set(regions) == {"London"} and said(large).startswith(f"{len(regions)} of 150 authorities are shown")
    large.get_by_label("Judgement", exact=True).select_option("Overall effectiveness")
    large.get_by_label("Grade", exact=True).select_option("Outstanding")
    assert set(column(large, 5)) == {"Outstanding"}
    assert 0 < len(column(large, 0)) < len(regions)
    large.get_by_role("button", name="Show all").press("Enter")
    expect(large.locator(".sortable tbody tr:visible")).to_have_count(150)


def test_a_small_matrix_is_sorted_without_its_headings(small):
    areas, headings = column(small, 0), small.locator(".sortable tr.group:visible").count()
    assert headings > 2
    press(small, 1)
    assert ranks(small, 1) == sorted(ranks(small, 1), reverse=True)
    assert small.locator(".sortable tr.group:visible").count() == 0
    # Areas of the same name are told apart by what they stood under.
    assert small.locator(".sortable .parent:visible").count() == len([area for area in areas]) - small.locator(".sortable tbody tr:not(.group):not(:has(.parent))").count()
    press(small, 0)
    assert column(small, 0) == areas and small.locator(".sortable tr.group:visible").count() == headings


def test_a_small_matrix_is_filtered_by_grade(small):
    small.get_by_label("Grade", exact=True).select_option("Good")
    shown = small.locator(".sortable tbody tr:visible")
    assert 0 < shown.count() < 20
    assert all("Good" in text for text in shown.all_inner_texts())


@pytest.mark.parametrize("address", [SMALL, "/frameworks/sif/"])
def test_is_whole_without_scripts(address, new_reader):
    plain = new_reader(java_script_enabled=False).open(address)
    rows = plain.locator(".sortable tbody tr").count()
    assert rows == new_reader().open(address).locator(".sortable tbody tr").count() > 3
    assert plain.locator(".sortable button").count() == 0 and plain.locator(".filters").is_hidden()
