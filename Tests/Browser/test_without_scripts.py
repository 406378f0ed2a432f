"""Without scripts every page says what it says with them."""

import pytest

from built_site import KINDS
from in_page import READABLE


@pytest.mark.parametrize("kind", KINDS)
def test_says_the_same(kind, site, new_reader):
    address = site.largest(kind)
    scripted = new_reader().open(address).evaluate(READABLE)
    plain = new_reader(java_script_enabled=False).open(address).evaluate(READABLE)
    assert len(scripted) > 3, f"{address}: nothing can be read"
    lost = [words for words in scripted if words not in set(plain)]
    assert not lost, "\n".join(f"{address}: only with scripts: “{words}”" for words in lost)
