"""An independent reading of every page: each link leads to a page and each fragment to an element of it."""

import json
import re
import xml.etree.ElementTree as ElementTree
from html.parser import HTMLParser
from urllib.parse import unquote, urljoin, urlsplit

import pytest

from built_site import kind_of

CARRIERS = {"href", "src", "data", "poster", "action"}
REFERENCES = {"aria-labelledby", "aria-describedby", "aria-controls", "for", "headers"}


class Page(HTMLParser):
    """The ids, links and references of one page."""

    def __init__(self, text: str):
        super().__init__()
        self.ids: list[str] = []
        self.links: list[tuple[str, str, str]] = []
        self.references: list[tuple[str, str]] = []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if "id" in given:
            self.ids.append(given["id"])
        for name, value in attributes:
            if name in CARRIERS and value is not None:
                self.links.append((tag, given.get("rel") or "", value))
            if name == "srcset":
                self.links += [(tag, "", part.split()[0]) for part in value.split(",")]
            if name in REFERENCES:
                self.references += [(f"{tag} {name}", word) for word in (value or "").split()]
            if tag == "meta" and name == "content" and given.get("http-equiv") == "refresh":
                self.links.append((tag, "", value.split("url=")[-1]))

    handle_startendtag = handle_starttag


class Crawl:
    """The pages of a built site, read; of comparisons beyond a thousand, which one template makes, every fiftieth."""

    def __init__(self, site):
        self.site = site
        self.base = re.search(r"https?://[^<]+", (site.folder / "robots.txt").read_text()).group().split("/sitemap")[0]
        files = sorted(site.folder.rglob("*.html"))
        comparisons = [file for file in files if kind_of(site.address_of(file)) == "comparison"]
        passed_over = set(comparisons) - set(comparisons[::50]) if len(comparisons) > 1000 else set()
        self.pages = {
            site.address_of(file): Page(file.read_text(encoding="utf-8")) for file in files if file not in passed_over
        }
        self.addresses = [address for address in site.addresses if address in self.pages]

    def leads_wrong(self, address: str, link: str) -> str | None:
        """Why a link leads nowhere, or nothing. Links to other sites are only looked at for their form."""
        if not link or link != link.strip():
            return "it is empty or has spaces around it"
        target = urlsplit(urljoin(self.base + address, link))
        if target.scheme in ("mailto", "tel", "data"):
            return None if target.path else "it has no address"
        if target.scheme not in ("http", "https") or not target.netloc:
            return "it is of no known kind"
        if not urljoin(self.base + address, link).startswith(self.base + "/"):
            return None
        path = unquote(target.path)
        file = self.site.file_of(path)
        if not file.is_file():
            return f"there is no {path}"
        if target.fragment and path in self.pages and unquote(target.fragment) not in self.pages[path].ids:
            return f"{path} has no “{unquote(target.fragment)}”"
        return None


@pytest.fixture(scope="module", params=["this site", "the big site"])
def crawl(request):
    return Crawl(request.getfixturevalue("site" if request.param == "this site" else "big_site"))


def test_every_link_leads_somewhere(crawl):
    known: dict[tuple[str, str], str | None] = {}
    found = []
    for address, page in crawl.pages.items():
        for tag, _, link in page.links:
            key = (urljoin(address, link), "")
            if key not in known:
                known[key] = crawl.leads_wrong(address, link)
            if known[key]:
                found.append(f"{address}: link: <{tag}> {link}: {known[key]}")
    assert not found, "\n".join(found[:50])


def test_ids_are_unique_and_references_have_their_element(crawl):
    found = []
    for address, page in crawl.pages.items():
        ids = set(page.ids)
        found += [f"{address}: id: “{name}” is given more than once" for name in ids if page.ids.count(name) > 1]
        found += [f"{address}: {what}: there is no “{name}”" for what, name in page.references if name not in ids]
    assert not found, "\n".join(found[:50])


def test_links_within_the_site_are_relative(crawl):
    """So that the site works below any path of a server. The page for what was not found is served at any address."""
    found = [
        f"{address}: relative links: <{tag}> {link}"
        for address, page in crawl.pages.items()
        if address != "/404.html"
        for tag, kind, link in page.links
        if kind != "canonical" and (link.startswith("/") or link.startswith(crawl.base + "/authorities"))
    ]
    assert not found, "\n".join(found[:50])


def test_every_page_can_be_reached_from_the_home_page(crawl):
    reached, waiting = {"/"}, ["/"]
    while waiting:
        address = waiting.pop()
        for tag, _, link in crawl.pages[address].links:
            path = unquote(urlsplit(urljoin(crawl.base + address, link)).path)
            if tag == "a" and path in crawl.pages and path not in reached and crawl.leads_wrong(address, link) is None:
                reached.add(path)
                waiting.append(path)
    lost = sorted(set(crawl.addresses) - reached - {"/404.html"})
    assert not lost, "\n".join(f"{address}: no page leads to it" for address in lost)


def test_sitemap_and_feeds_name_pages_that_exist(crawl):
    found, named = [], set()
    for file in [crawl.site.folder / "sitemap.xml", *crawl.site.folder.rglob("*.atom")]:
        for element in ElementTree.parse(file).iter():
            kind = element.tag.split("}")[-1]
            link = element.text if kind == "loc" else element.get("href") if kind == "link" else None
            if link is None:
                continue
            named.add(link)
            if wrong := crawl.leads_wrong("/", link):
                found.append(f"/{file.relative_to(crawl.site.folder)}: link: {link}: {wrong}")
    missing = [address for address in crawl.site.addresses if address != "/404.html" and crawl.base + address not in named]
    assert not found, "\n".join(found[:50])
    assert not missing, f"/sitemap.xml: these pages are not in it: {', '.join(missing[:20])}"


def test_canonical_addresses_are_their_own(crawl):
    found = []
    for address, page in crawl.pages.items():
        canonical = [link for _, kind, link in page.links if kind == "canonical"]
        if address in crawl.addresses and canonical != [crawl.base + address]:
            found.append(f"{address}: canonical: {canonical}")
    assert not found, "\n".join(found[:50])


def test_structured_data_is_json(crawl):
    found = []
    for address in crawl.addresses:
        for block in re.findall(r'<script type="application/ld\+json">(.*?)</script>', crawl.site.file_of(address).read_text(), re.DOTALL):
            try:
                json.loads(block)
            except ValueError as error:
                found.append(f"{address}: structured data: {error}")
    assert not found, "\n".join(found[:50])
