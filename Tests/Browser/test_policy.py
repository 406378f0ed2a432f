"""A strict content security policy refuses nothing on any page, and nothing comes from another host."""


def test_nothing_is_refused_on_any_page(site, new_reader):
    reader = new_reader()
    refused = []
    for address in site.addresses:
        page = reader.open(address)
        refused += [f"{address}: content security policy: {words}" for words in page.evaluate("window.__refused")]
        own = page.evaluate("getComputedStyle(document.body).margin")
        assert own == "0px", f"{address}: the style sheet did not arrive"
    # What else went wrong, and every request to another host, is told at the end by the reader.
    assert not refused, "\n".join(refused)


def test_the_policy_is_in_force(new_reader):
    """Else the test above could not fail."""
    reader = new_reader()
    page = reader.open("/")
    page.evaluate("() => { const block = document.createElement('style'); block.textContent = 'p{}'; document.head.append(block); }")
    page.wait_for_function("() => window.__refused.length === 1")
    reader.problems.clear()
