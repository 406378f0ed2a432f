"""A made-up site of 150 authorities: the matrix and the lists stay usable on a phone, and are not too heavy."""

import pytest

from in_page import CUT, OVERLAPPING, PROTRUDING
from test_axe import check

# The pages that grow with the number of authorities, and the bytes that each may have.
GROWING = {
    "/": 250_000,
    "/authorities/": 200_000,
    "/compare/": 150_000,
    "/frameworks/ilacs-2018/": 250_000,
    "/frameworks/ilacs-2023/": 250_000,
    "/recommendations/": 150_000,
}


@pytest.mark.parametrize("address", GROWING)
def test_fits_320_pixels(address, new_big_reader):
    page = new_big_reader(width=320, height=640).open(address)
    found = page.evaluate(PROTRUDING) + page.evaluate(OVERLAPPING, True) + page.evaluate(CUT)
    assert not found, "\n".join(f"{address}: {words}" for words in found)


@pytest.mark.parametrize("address", GROWING)
def test_has_no_violation(address, new_big_reader):
    check(new_big_reader(), [address], address)


@pytest.mark.parametrize("address", GROWING)
def test_is_not_too_heavy(address, big_site, new_big_reader):
    size = big_site.file_of(address).stat().st_size
    elements = new_big_reader().open(address).evaluate("document.querySelectorAll('*').length")
    print(f"{address}: {size:,} bytes, {elements:,} elements")
    assert size < GROWING[address], f"{address}: weight: {size:,} bytes, not under {GROWING[address]:,}"


def test_there_is_an_authority_for_each(big_site, new_big_reader):
    reader = new_big_reader()
    assert len(big_site.pages("authority")) == 150
    assert len(big_site.pages("comparison")) == 150 * 149 // 2
    rows = reader.open("/frameworks/ilacs-2018/").locator("table[aria-label], .matrix tbody tr").count()
    assert rows == 150, f"/frameworks/ilacs-2018/: matrix: {rows} rows, not 150"


def test_the_matrix_keeps_its_row_headers_in_sight(new_big_reader):
    page = new_big_reader(width=320, height=640).open("/frameworks/ilacs-2018/")
    seen = page.evaluate("""() => {
      const region = document.querySelector('.matrix');
      region.scrollLeft = 400;
      const header = region.querySelector('tbody th').getBoundingClientRect();
      return {scrolled: region.scrollLeft, left: header.left, right: header.right};
    }""")
    assert seen["scrolled"] > 0 and 0 <= seen["left"] < seen["right"] <= 200, f"/frameworks/ilacs-2018/: matrix: {seen}"


def test_the_matrix_keeps_its_column_headers_in_sight(new_big_reader):
    """150 rows are some thirty screens of a phone: a grade far down must still say what it is of."""
    page = new_big_reader(width=320, height=640).open("/frameworks/ilacs-2018/")
    seen = page.evaluate("""() => {
      const row = document.querySelectorAll('.matrix tbody tr')[120];
      row.scrollIntoView({block: 'center'});
      const heads = document.querySelectorAll('.matrix thead tr:last-child th');
      const head = heads[heads.length - 1].getBoundingClientRect();
      return {top: head.top, bottom: head.bottom, row: row.getBoundingClientRect().top};
    }""")
    assert 0 <= seen["top"] and seen["bottom"] <= seen["row"], f"/frameworks/ilacs-2018/: matrix: {seen}"


# What a page of 150 authorities may weigh, without its style sheet: half a megabyte takes a slow phone two seconds.
HEAVIEST = 250_000


def test_no_page_is_too_heavy_to_use(big_site):
    sizes = {address: big_site.file_of(address).stat().st_size for address in big_site.addresses}
    heavy = {address: size for address, size in sizes.items() if size > HEAVIEST}
    assert not heavy, f"weight: {heavy}"
    # A comparison is one of 11,175, and no heavier for it.
    comparisons = [sizes[address] for address in big_site.pages("comparison")]
    assert len(comparisons) == 11_175 and max(comparisons) < 30_000


def test_the_whole_list_of_pairs_can_be_walked(big_site, new_big_reader):
    page = new_big_reader(java_script_enabled=False).open("/compare/")
    pages, pairs = 1, page.locator("main .columns a").count()
    while page.get_by_role("link", name="The next page").count():
        with page.expect_navigation():
            page.get_by_role("link", name="The next page").click()
        pages, pairs = pages + 1, pairs + page.locator("main .columns a").count()
    # Each pair stands below both of its authorities.
    assert (pages, pairs) == (45, 2 * 11_175)


def test_the_search_of_a_country_finds_an_authority_by_a_slip(new_big_reader):
    reader = new_big_reader(width=320, height=640)
    page = reader.open("/search/?q=Penminster")
    page.locator(".results h2").first.wait_for()
    assert page.locator(".results h2").first.inner_text() == "Penminster upon the Water"
    page = reader.open("/search/?q=Pemwick")
    page.locator(".results h2").first.wait_for()
    assert page.locator(".results h2").first.inner_text() == "Penwick"
