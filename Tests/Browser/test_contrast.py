"""Contrast where axe-core does not look: in drawings, in each colour scheme and with forced colours."""

import pytest

from in_page import DRAWING_CONTRAST

SCHEMES = {
    "light": {"color_scheme": "light"},
    "dark": {"color_scheme": "dark"},
    "forced light": {"color_scheme": "light", "forced_colors": "active"},
    "forced dark": {"color_scheme": "dark", "forced_colors": "active"},
}


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("kind", ["authority", "indicators", "framework"])
def test_drawings_have_contrast(kind, scheme, site, new_reader):
    reader = new_reader(**SCHEMES[scheme])
    found, looked = [], 0
    for address in site.pages(kind):
        measured = reader.open(address).evaluate(DRAWING_CONTRAST)
        looked += measured["looked"]
        found += [f"{address}: contrast: {words}" for words in measured["found"]]
    assert not found, "\n".join(found)
    assert looked > 0, f"no drawing on any page of the kind “{kind}”"
