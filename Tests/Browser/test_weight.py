"""How heavy pages are, how soon they stand still, and how soon they are there."""

import pytest

from built_site import KINDS

LARGEST_REPORT = 60_000
STILL = """() => new Promise(resolve => {
  let shift = 0;
  new PerformanceObserver(list => { for (const entry of list.getEntries()) shift += entry.value; })
    .observe({type: 'layout-shift', buffered: true});
  scrollTo(0, document.documentElement.scrollHeight);
  setTimeout(() => resolve(shift), 300);
})"""
PAINTED = """() => new Promise(resolve => {
  let time = 0;
  new PerformanceObserver(list => { for (const entry of list.getEntries()) time = entry.startTime; })
    .observe({type: 'largest-contentful-paint', buffered: true});
  setTimeout(() => resolve(time), 300);
})"""


def test_a_report_with_style_and_script_is_light(site, new_reader):
    reader = new_reader()
    found = []
    for address in site.pages("report"):
        reader.open(address)
        parts = {url.removeprefix(reader.origin): weight(site, url.removeprefix(reader.origin)) for url in reader.requests if not url.startswith("data:")}
        # Images are looked at where they are seen; the badges of a report's end are 1 KB each.
        total = sum(size for path, size in parts.items() if not path.endswith(".svg"))
        if total >= LARGEST_REPORT:
            found.append(f"{address}: weight: {total:,} bytes with style and script, not under {LARGEST_REPORT:,}: {parts}")
    assert not found, "\n".join(found)


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("kind", KINDS)
def test_nothing_shifts(kind, width, site, new_reader):
    address = site.largest(kind)
    shift = new_reader(width=width).open(address).evaluate(STILL)
    assert shift == 0, f"{address}: layout shift: {shift}"


# Of the largest pages to the lightest, in time to paint; 1.1 to 2 as measured.
SLOWEST = 2.5


@pytest.mark.parametrize("kind", ["authority", "report"])
def test_is_there_on_a_slow_phone_nearly_as_soon_as_the_lightest_page(kind, site, new_reader):
    """The processor four times slower, 1.6 Mbit/s and 150 ms away, where both are there within a second on a machine of
    one's own. Against the page for what is not found, as others use this machine too; the best of eight."""
    address = site.largest(kind)
    ratios = []
    for _ in range(8):
        lightest, page = (painted_on_a_slow_phone(new_reader, at) for at in ("/404.html", address))
        assert lightest > 0 and page > 0
        ratios.append(page / lightest)
        if ratios[-1] < SLOWEST:
            return
    raise AssertionError(f"{address}: painted after {', '.join(f'{ratio:.2f}' for ratio in ratios)} times what the lightest page takes")


def painted_on_a_slow_phone(new_reader, address):
    """The milliseconds until the largest part of what is first seen was drawn."""
    reader = new_reader(width=360, height=640, device_scale_factor=2)
    devtools = reader.page.context.new_cdp_session(reader.page)
    devtools.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    devtools.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": 150, "downloadThroughput": 1_638_400 / 8, "uploadThroughput": 768_000 / 8},
    )
    return reader.open(address).evaluate(PAINTED)


def weight(site, path):
    return site.file_of(path.split("?")[0]).stat().st_size
