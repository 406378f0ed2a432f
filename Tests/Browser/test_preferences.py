"""Readers who asked their system for less motion, or for colours of their own."""

import pytest

from built_site import KINDS
from in_page import BADGES

MOVING = """() => {
  const moving = document.getAnimations().map(animation => `animation ${animation.animationName ?? ''}`);
  for (const element of document.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    if (style.transitionDuration.split(', ').some(time => parseFloat(time) > 0)) moving.push(`<${element.localName}> has a transition`);
    if (style.animationName !== 'none') moving.push(`<${element.localName}> is animated`);
    if (style.scrollBehavior === 'smooth') moving.push(`<${element.localName}> scrolls smoothly`);
  }
  return moving;
}"""


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_moves_where_motion_is_reduced(kind, site, new_reader):
    page = new_reader(reduced_motion="reduce").open(site.largest(kind))
    moving = page.evaluate(MOVING)
    assert not moving, "\n".join(f"{site.largest(kind)}: reduced motion: {words}" for words in moving)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_badges_keep_words_and_border_in_forced_colours(scheme, site, new_reader):
    reader = new_reader(color_scheme=scheme, forced_colors="active")
    found, seen = [], 0
    for address in site.addresses:
        for badge in reader.open(address).evaluate(BADGES):
            seen += 1
            lacks = [
                words
                for words, is_missing in {
                    "no words": not badge["words"],
                    "no border": badge["border"] < 1 and "ungraded" not in badge["classes"],
                    "a border that can't be seen": badge["border"] >= 1 and badge["borderContrast"] < 3,
                    "words that can't be read": badge["textContrast"] < 4.5,
                }.items()
                if is_missing
            ]
            found += [f"{address}: forced colours: {badge['name']} has {words}" for words in lacks]
    assert not found, "\n".join(found)
    assert seen > 100, f"only {seen} badges were found on the whole site"


def test_bars_of_badges_are_drawn_in_forced_colours(site, new_reader):
    """The bars are a mask over a background, which forced colours would take away."""
    page = new_reader(forced_colors="active").open(site.largest("report"))
    mark = page.evaluate("""() => {
      const style = getComputedStyle(document.querySelector('.badge.bars-3, .badge.bars-4'), '::before');
      const badge = getComputedStyle(document.querySelector('.badge.bars-3, .badge.bars-4'));
      return {mark: style.backgroundColor, ground: badge.backgroundColor};
    }""")
    assert mark["mark"] != mark["ground"], f"{site.largest('report')}: forced colours: the bars are as their ground, {mark}"


@pytest.mark.parametrize("address", ["/search/", "/compare/", "/frameworks/slac/"])
def test_buttons_have_the_colours_of_the_system_in_forced_colours(address, new_reader):
    """Behind text the browser draws a plate of the ground's colour, on which letters of that colour can't be seen."""
    page = new_reader(forced_colors="active").open(address)
    colours = page.evaluate("""() => {
      const plain = document.createElement('button');
      plain.style.all = 'revert';
      document.body.append(plain);
      const read = button => [getComputedStyle(button).color, getComputedStyle(button).backgroundColor].join(' on ');
      return [...document.querySelectorAll('main form button')].map(button => [button.textContent, read(button), read(plain)]);
    }""")
    assert colours
    assert [own for _, own, _ in colours] == [system for _, _, system in colours], colours
