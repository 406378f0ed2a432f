"""What every test is given: the built site, its server, a browser, and readers who open its pages."""

import os
import tempfile
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from big_site import write_big_site
from built_site import ROOT, BuiltSite
from reader import Reader
from site_server import SiteServer

CHROMIUM = os.environ.get("CHROMIUM", "/usr/bin/chromium")


@pytest.fixture(scope="session")
def temporary():
    """A folder of this run alone: the sites in it are large, and another run may be under way."""
    with tempfile.TemporaryDirectory(prefix="candour-browser-") as folder:
        yield Path(folder)


@pytest.fixture(scope="session")
def site(temporary) -> BuiltSite:
    """The site of this repository, or the one whose source folder CANDOUR_SITE names."""
    source = Path(os.environ.get("CANDOUR_SITE", ROOT))
    return BuiltSite(source, temporary / "site")


@pytest.fixture(scope="session")
def big_site(temporary) -> BuiltSite:
    """A made-up site of 150 authorities, with this repository's templates."""
    folder = temporary / "big-site"
    source = Path(os.environ.get("CANDOUR_SITE", ROOT))
    write_big_site(folder, source / "templates")
    return BuiltSite(folder, folder / "public")


@pytest.fixture(scope="session")
def large_site(temporary) -> BuiltSite:
    """A made-up site of more than 10,000 pages: a country’s authorities several times over."""
    folder = temporary / "large-site"
    source = Path(os.environ.get("CANDOUR_SITE", ROOT))
    write_big_site(folder, source / "templates", authorities=2_700, comparisons="neighbours")
    return BuiltSite(folder, folder / "public")


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        # No sandbox where the tests run as root, as in a container: Chromium would not start.
        browser = playwright.chromium.launch(executable_path=CHROMIUM, chromium_sandbox=os.getuid() != 0)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def origin(site):
    server = SiteServer(site.folder)
    yield server.origin
    server.close()


@pytest.fixture(scope="session")
def big_origin(big_site):
    server = SiteServer(big_site.folder)
    yield server.origin
    server.close()


@pytest.fixture(scope="session")
def large_origin(large_site):
    server = SiteServer(large_site.folder)
    yield server.origin
    server.close()


@pytest.fixture
def new_reader(browser, origin):
    """Makes readers of the site. At the end nothing may have been refused or have come from elsewhere."""
    yield from _readers(browser, origin)


@pytest.fixture
def new_big_reader(browser, big_origin):
    """The same for the made-up site."""
    yield from _readers(browser, big_origin)


@pytest.fixture
def new_large_reader(browser, large_origin):
    """The same for the made-up site of more than 10,000 pages."""
    yield from _readers(browser, large_origin)


def _readers(browser, origin):
    readers = []

    def new(**preferences) -> Reader:
        readers.append(Reader(browser, origin, **preferences))
        return readers[-1]

    yield new
    problems = [problem for reader in readers for problem in reader.problems]
    for reader in readers:
        reader.close()
    assert not problems, "\n".join(problems)
