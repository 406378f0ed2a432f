"""axe-core: WCAG 2.2 AA and its best practices on every page, in light and in dark; contrast even at 7 to 1."""

from importlib.resources import files

import pytest

from built_site import KINDS, kind_of

AXE = (files("axe_playwright_python") / "axe.min.js").read_text()
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"]
RUN = """async tags => {
  // The shadow at the edges of a table's region is a gradient, over which axe-core gives up; the ground is plain.
  for (const region of document.querySelectorAll('.region')) region.style.backgroundImage = 'none';
  const rules = {'color-contrast-enhanced': {enabled: true}, 'target-size': {enabled: true}};
  const results = await axe.run(document, {runOnly: {type: 'tag', values: tags}, rules});
  // What axe-core leaves to a person, and why it is answered here: what is behind a text in a drawing is looked at by
  // test_contrast.py; a text that a region has scrolled out of sight is looked at where the window is wide; and it does
  // not know that the header of a group of rows has no cell in its own row.
  const isInSight = element => {
    const [box, frame] = [element.getBoundingClientRect(), element.closest('.region')?.getBoundingClientRect()];
    return !frame || (box.right <= frame.right && box.bottom <= frame.bottom);
  };
  for (const rule of results.incomplete) {
    rule.nodes = rule.nodes.filter(node => {
      const element = document.querySelector(node.target[0]);
      if (rule.id.startsWith('color-contrast')) return !element?.closest('svg') && isInSight(element);
      if (rule.id === 'th-has-data-cells') return !element?.querySelector('tr.group > th[colspan]');
      return true;
    });
  }
  const told = (list) => list.flatMap(rule => rule.nodes.map(node => ({
    rule: rule.id, help: rule.help, element: node.target.join(' '), html: node.html.slice(0, 160),
    why: [...node.any, ...node.all, ...node.none].map(check => check.message).join('; '),
  })));
  return {passes: results.passes.map(rule => rule.id), violations: told(results.violations),
    incomplete: told(results.incomplete)};
}"""


def test_every_page_has_a_kind(site):
    unknown = [address for address in site.addresses if kind_of(address) is None]
    assert not unknown, f"pages of no known kind, which nothing else here would look at: {', '.join(unknown)}"


@pytest.mark.parametrize("kind", KINDS)
def test_has_no_violation(kind, site, new_reader):
    check(new_reader(), site.pages(kind), kind)


@pytest.mark.parametrize("kind", KINDS)
def test_has_no_violation_in_the_dark(kind, site, new_reader):
    check(new_reader(color_scheme="dark"), [site.largest(kind)], kind)


@pytest.mark.parametrize("kind", ["home", "report", "indicators", "authority"])
def test_has_no_violation_on_a_phone(kind, site, new_reader):
    check(new_reader(width=320, height=640), [site.largest(kind)], kind)


def check(reader, pages, kind):
    assert pages, f"no page of the kind “{kind}” is on the site"
    found = []
    for address in pages:
        page = reader.open(address)
        page.evaluate(AXE)
        results = page.evaluate(RUN, TAGS)
        assert "color-contrast-enhanced" in results["passes"], f"{address}: axe-core did not look at contrast"
        found += [
            f"{address}: {problem['rule']}: {problem['help']}: {problem['element']}: {problem['why']}"
            for problem in results["violations"] + results["incomplete"]
        ]
    assert not found, "\n".join(found)
