"""Narrow screens and high zoom: nothing scrolls sideways but a table in its own region, and no text covers another."""

import pytest

from built_site import KINDS
from in_page import CUT, OVERLAPPING, PROTRUDING


@pytest.mark.parametrize("kind", KINDS)
def test_fits_320_pixels(kind, site, new_reader):
    check_all(new_reader(width=320, height=640), site.pages(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_fits_1280_pixels_at_400_percent(kind, site, new_reader):
    # 1,280 by 1,024 device pixels, four of them to one of the page's.
    check_all(new_reader(width=320, height=256, device_scale_factor=4), [site.largest(kind)])


@pytest.mark.parametrize("width", [768, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_fits_wider_screens(kind, width, site, new_reader):
    check_all(new_reader(width=width), site.pages(kind))


@pytest.mark.parametrize("kind, boxes", [("home", ".cards > li"), ("report", ".facts > div")])
def test_boxes_stand_side_by_side_where_there_is_room(kind, boxes, site, new_reader):
    address = site.largest(kind)
    for width, are_beside in [(1280, True), (320, False)]:
        page = new_reader(width=width).open(address)
        first, second = (page.locator(boxes).nth(i).bounding_box() for i in (0, 1))
        is_beside = first["y"] == second["y"] and second["x"] >= first["x"] + first["width"]
        assert is_beside == are_beside, f"{address}: at {width} px: the first two of {boxes}: {first}, {second}"


def test_a_wide_table_scrolls_in_its_region_by_keyboard(site, new_reader):
    page = new_reader(width=320, height=640).open(site.largest("authority"))
    regions = page.locator(".region")
    wide = [i for i in range(regions.count()) if regions.nth(i).evaluate("element => element.scrollWidth > element.clientWidth")]
    assert wide, "no table here is wider than 320 px"
    region = regions.nth(wide[0])
    # Chromium can give a region the focus by itself; other browsers need to be told.
    assert region.get_attribute("tabindex") == "0", f"{site.largest('authority')}: keyboard: the region is no stop"
    region.focus()
    page.keyboard.press("ArrowRight")
    for _ in range(30):
        if region.evaluate("element => element.scrollLeft") > 0:
            return
        page.wait_for_timeout(100)
    raise AssertionError(f"{site.largest('authority')}: keyboard: the arrow keys do not scroll the region")


@pytest.mark.parametrize("width", [320, 390, 480, 640])
@pytest.mark.parametrize("kind", ["comparison", "authority"])
def test_two_grades_stand_side_by_side_on_a_phone(kind, width, site, new_reader):
    """Beside its area each row has both grades and the difference, without anything to scroll."""
    found = []
    for address in site.pages(kind):
        page = new_reader(width=width, height=640).open(address)
        tables = page.locator(".versus")
        for i in range(tables.count()):
            table = tables.nth(i)
            if table.evaluate("it => it.closest('.region').scrollWidth > it.closest('.region').clientWidth"):
                found.append(f"{address}: a table of two grades scrolls at {width} px")
            for row in table.locator("tbody tr:not(.group)").all():
                first, second = (row.locator("td").nth(n).bounding_box() for n in (0, 1))
                if first["y"] != second["y"] or not 0 <= first["x"] < second["x"] < second["x"] + second["width"] <= width:
                    found.append(f"{address}: {row.inner_text()}: the grades are not side by side at {width} px")
            if kind == "comparison":
                # Each grade says whose it is, since no head stands above it.
                labels = table.locator("tbody td .of")
                assert labels.count() and all(label.is_visible() for label in labels.all())
    assert not found, "\n".join(found)


def test_a_comparison_is_a_table_to_a_screen_reader_on_a_phone(site, new_reader):
    page = new_reader(width=320, height=640).open(site.largest("comparison"))
    table = page.get_by_role("table").first
    assert table.get_by_role("row").count() > 3
    assert table.get_by_role("columnheader").count() >= 4
    assert table.get_by_role("rowheader").count() > 1


def check_all(reader, pages):
    found = []
    for address in pages:
        page = reader.open(address)
        found += [f"{address}: beyond the edge: {words}" for words in page.evaluate(PROTRUDING)]
        found += [f"{address}: texts overlap: {words}" for words in page.evaluate(OVERLAPPING, True)]
        found += [f"{address}: text is cut: {words}" for words in page.evaluate(CUT)]
    assert not found, "\n".join(found)
