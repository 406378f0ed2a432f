"""What Chromium tells a screen reader: the names of citations, badges, links to PDF files, drawings and tables."""

import re
from urllib.parse import urljoin

import pytest
import yaml

from built_site import KINDS
from in_page import BADGES

CITATION = re.compile(
    r"(paragraphs? [\d.]+( to [\d.]+)?|items? \d+ (of|under) .+|the table after .+|the record of main findings"
    r"|the heading .+)"
)


class AccessibilityTree:
    """Chromium's accessibility tree of a page, joined with the attributes of its elements."""

    def __init__(self, page):
        devtools = page.context.new_cdp_session(page)
        nodes = devtools.send("Accessibility.getFullAXTree")["nodes"]
        self._by_id = {node["nodeId"]: node for node in nodes}
        # In the order of reading; Chromium gives them level by level.
        self.nodes = [nodes[0], *self._below(nodes[0])]
        self._elements = {}
        self._read(devtools.send("DOM.getDocument", {"depth": -1})["root"])
        devtools.detach()

    def _read(self, node):
        given = node.get("attributes", [])
        self._elements[node["backendNodeId"]] = dict(zip(given[::2], given[1::2]))
        for child in node.get("children", []):
            self._read(child)

    def of_role(self, role):
        """(name, attributes) of every node of a role, in the order of reading."""
        for node in self.nodes:
            if not node.get("ignored") and node.get("role", {}).get("value") == role:
                yield node.get("name", {}).get("value", "").strip(), self._elements.get(node.get("backendDOMNodeId"), {})

    def words_of_class(self, name):
        """For each element of a class, the roles and words of all that is read of it."""
        for node in self.nodes:
            if name in self._elements.get(node.get("backendDOMNodeId"), {}).get("class", "").split():
                yield [
                    (below["role"]["value"], below.get("name", {}).get("value", ""))
                    for below in self._below(node)
                    if not below.get("ignored") and below["role"]["value"] not in ("InlineTextBox", "generic")
                ]

    def _below(self, node):
        for child in node.get("childIds", []):
            if child in self._by_id:
                yield self._by_id[child]
                yield from self._below(self._by_id[child])


@pytest.mark.parametrize("kind", KINDS)
def test_links_say_where_they_lead(kind, site, new_reader):
    reader = new_reader()
    found, seen = [], 0
    for address in site.pages(kind):
        tree = AccessibilityTree(reader.open(address))
        leads: dict[str, str] = {}
        for name, given in tree.of_role("link"):
            seen += 1
            link = given.get("href", "")
            if leads.setdefault(name, urljoin(address, link)) != urljoin(address, link):
                found.append(f"{address}: link to {link}: “{name}” also leads to {leads[name]}")
            told = f"{address}: link to {link}"
            if not re.search(r"\w", name):
                found.append(f"{told}: it has no name")
            if re.search(r"[¶§]", name):
                found.append(f"{told}: “{name}” has a sign that is not read aloud")
            if re.fullmatch(r"(click )?here|(read )?more|link|this|this page", name, re.IGNORECASE):
                found.append(f"{told}: “{name}” says nothing out of its context")
            if re.search(r"\.pdf($|[?#])", link, re.IGNORECASE) and "PDF" not in name:
                found.append(f"{told}: “{name}” does not say that it leads to a PDF file")
    assert not found, "\n".join(found)
    assert seen > 10


def test_a_link_to_a_pdf_file_says_so(big_site, new_big_reader):
    reader = new_big_reader()
    address = next(page for page in big_site.pages("report") if b".pdf" in big_site.file_of(page).read_bytes())
    pdf = [
        name
        for name, given in AccessibilityTree(reader.open(address)).of_role("link")
        if given.get("href", "").endswith(".pdf")
    ]
    assert len(pdf) >= 5, f"{address}: the example has no links to PDF files"
    wrong = [name for name in pdf if "PDF" not in name]
    assert not wrong, f"{address}: links to PDF files that do not say so: {wrong}"


def test_a_citation_is_read_as_its_place(site, new_reader):
    reader = new_reader()
    found, seen = [], 0
    for kind in ("report", "paper", "indicators", "authority", "recommendations of an authority", "glossary"):
        for address in site.pages(kind):
            page = reader.open(address)
            shown = page.evaluate("""() => [...document.querySelectorAll('main a[href]')]
              .filter(link => /[¶§]|record of main findings/.test(link.textContent)).map(link => link.getAttribute('aria-label') ?? link.textContent)""")
            for name in shown:
                seen += 1
                if not CITATION.match(name):
                    found.append(f"{address}: citation: “{name}” is not the words of a place")
            names = [name for name, _ in AccessibilityTree(page).of_role("link")]
            found += [f"{address}: citation: “{name}” is not what is read" for name in set(shown) if name not in names]
    assert not found, "\n".join(found)
    assert seen > 300, f"only {seen} citations were found on the whole site"


@pytest.mark.parametrize("kind", ["home", "authority", "report", "framework", "comparison", "list of authorities"])
def test_a_badge_is_read_as_its_grade(kind, site, new_reader):
    grades = {
        grade["label"]
        for file in (site.source / "content" / "frameworks").glob("*.yaml")
        for grade in yaml.safe_load(file.read_text(encoding="utf-8")).get("scale", [])
    }
    reader = new_reader()
    found, seen = [], 0
    for address in site.pages(kind):
        page = reader.open(address)
        for read in AccessibilityTree(page).words_of_class("badge"):
            seen += 1
            if len(read) != 1 or read[0][0] != "StaticText":
                found.append(f"{address}: badge: {read} is read, not one text")
        for badge in page.evaluate(BADGES):
            if any(word.startswith("bars-") for word in badge["classes"]) and badge["words"] not in grades:
                found.append(f"{address}: badge: {badge['name']} says “{badge['words']}”, which is no grade of a framework")
    assert not found, "\n".join(found)
    assert seen > 0


@pytest.mark.parametrize("kind", ["authority", "indicators"])
def test_a_drawing_is_one_image_with_a_title_and_its_table_follows(kind, site, new_reader):
    reader = new_reader()
    found, seen = [], 0
    for address in site.pages(kind):
        page = reader.open(address)
        drawings = page.locator("svg.chart:not([aria-hidden])").count()
        tree = AccessibilityTree(page)
        images = [name for role in ("image", "img") for name, given in tree.of_role(role) if "chart" in given.get("class", "")]
        seen += drawings
        if len(images) != drawings or not all(images):
            found.append(f"{address}: drawing: {drawings} drawings are read as {images}")
        found += [f"{address}: drawing: “{name}” is the title of {images.count(name)}" for name in set(images) if images.count(name) > 1]
        bare = page.evaluate("""() => [...document.querySelectorAll('svg.chart:not([aria-hidden])')]
          .filter(drawing => !drawing.closest('section')?.querySelector('table')).map(drawing => drawing.querySelector('title').textContent)""")
        found += [f"{address}: drawing: “{name}” has no table in its section" for name in bare]
    assert not found, "\n".join(found)
    assert seen > 0


@pytest.mark.parametrize("kind", KINDS)
def test_tables_have_captions_and_headers_and_no_blank_cells(kind, site, new_reader):
    reader = new_reader()
    found = []
    for address in site.pages(kind):
        found += [f"{address}: table: {words}" for words in reader.open(address).evaluate("""() =>
          [...document.querySelectorAll('table')].flatMap(table => {
            const title = table.caption?.textContent.trim() || 'a table without a caption';
            const wrong = table.caption?.textContent.trim() ? [] : [title];
            if (!table.querySelector('thead th[scope=col]')) wrong.push(`${title}: no headers of columns`);
            for (const row of table.tBodies.length ? [...table.tBodies].flatMap(body => [...body.rows]) : []) {
              if (!row.querySelector('th[scope]')) wrong.push(`${title}: a row without a header: ${row.innerText.slice(0, 60)}`);
              for (const cell of row.cells) {
                if (!/[\\p{L}\\p{N}]/u.test(cell.textContent)) wrong.push(`${title}: a cell without words in the row “${row.cells[0].innerText.slice(0, 60)}”: “${cell.textContent}”`);
              }
            }
            return wrong;
          })""")]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("kind", KINDS)
def test_headings_are_an_outline(kind, site, new_reader):
    reader = new_reader()
    found = []
    for address in site.pages(kind):
        headings = [
            (next(given["value"]["value"] for given in node["properties"] if given["name"] == "level"), node["name"]["value"])
            for node in AccessibilityTree(reader.open(address)).nodes
            if node.get("role", {}).get("value") == "heading" and not node.get("ignored")
        ]
        levels = [level for level, _ in headings]
        if levels.count(1) != 1:
            found.append(f"{address}: headings: {levels.count(1)} of level 1")
        for (before, _), (level, words) in zip(headings, headings[1:]):
            if level > before + 1:
                found.append(f"{address}: headings: “{words}” of level {level} follows level {before}")
        within = [words for level, words in headings if level == 2]
        found += [f"{address}: headings: “{words}” is there twice" for words in set(within) if within.count(words) > 1]
    assert not found, "\n".join(found)
