"""Writes a made-up site of 150 authorities in the shapes of content/, with the frameworks and the glossary of this site.

Everything in it is made up: names, grades, dates and requests follow from an authority's number.
"""

import shutil
from pathlib import Path

from built_site import ROOT

AUTHORITIES = 150
# What stands before the names of those beyond the first 150.
BEFORE = "Great Little Upper Lower Old New North South East West High Low Saint King Queen Abbots Bishops Long Black White".split()
FIRST = "Ash Brack Cald Dun Elm Fen Glas Harrow Ings Kel Lang Marl Nether Oak Pen".split()
LAST = ["ford", "bury", "mouth", "thwaite", "ham", "combe", "wick", "leigh", "stow", "minster upon the Water"]
REGIONS = ["North East", "North West", "Yorkshire and the Humber", "East Midlands", "West Midlands", "London"]
GRADES = ["outstanding", "good", "requires-improvement", "inadequate"]
AREAS = {
    "ilacs-2018": ["leaders", "help-and-protection", "care-and-care-leavers", "overall"],
    "ilacs-2023": ["leaders", "help-and-protection", "children-in-care", "care-leavers", "overall"],
}


def write_big_site(folder: Path, templates: Path, authorities: int = AUTHORITIES, comparisons: str = "all") -> None:
    shutil.copytree(templates, folder / "templates")
    content = folder / "content"
    for framework in AREAS:
        written = (ROOT / "content" / "frameworks" / f"{framework}.yaml").read_text(encoding="utf-8")
        _write(content / "frameworks" / f"{framework}.yaml", written.replace("replaces:\n  - sif\n", ""))
    _write(content / "site.yaml", SITE.replace("comparisons: all", f"comparisons: {comparisons}"))
    _write(content / "pages" / "about.md", ABOUT)
    _write(content / "themes.yaml", THEMES)
    # The entries of this site's glossary, without the documents that they name.
    glossary = (ROOT / "content" / "glossary.yaml").read_text(encoding="utf-8").splitlines(keepends=True)
    _write(content / "glossary.yaml", "".join(line for line in glossary if not line.startswith("  source:")))
    for number in range(authorities):
        name = FIRST[number % len(FIRST)] + LAST[number // len(FIRST) % len(LAST)]
        if number >= AUTHORITIES:
            name = f"{BEFORE[number // AUTHORITIES - 1]} {name}"
        identifier = name.lower().replace(" ", "-")
        _write(content / "authorities" / f"{identifier}.md", authority(number, name))
        _write(content / "reports" / identifier / "2019-ilacs.md", report(number, identifier, "ilacs-2018", 2018 + number % 4))
        # Every tenth has not been inspected again.
        if number % 10:
            _write(content / "reports" / identifier / "2024-ilacs.md", report(number * 3 + 1, identifier, "ilacs-2023", 2023 + number % 3))


def authority(number: int, name: str) -> str:
    return f"""---
name: Metropolitan Borough of {name}
short_name: {name}
kind: Metropolitan borough
region: {REGIONS[number % len(REGIONS)]}
ons_code: E0{8_000_100 + number}
---
{name} is made up.
"""


def report(number: int, identifier: str, framework: str, year: int) -> str:
    judgements = "\n".join(
        f"  - {{area: {area}, grade: {GRADES[(number + place * place) % 4]}, at: ¶{place + 1}}}"
        for place, area in enumerate(AREAS[framework])
    )
    month = number % 9 + 1
    return f"""---
title: Inspection of local authority children’s services
authority: {identifier}
framework: {framework}
kind: inspection
inspected: {year}-{month:02}-05..{year}-{month:02}-16
published: {year}-{month + 2:02}-20
lead_inspector: not-known
sources:
  - id: report
    kind: primary
    title: Inspection of {identifier}, a made-up report
    publisher: Ofsted
    published: {year}-{month + 2:02}-20
    url: https://example.org/reports/{identifier}-{year}.pdf
judgements:
{judgements}
recommendations:
  - id: plans
    kind: recommendation
    area: help-and-protection
    for: [council, partners]
    summary: Make plans so clear that families know what will be done, by whom and by when.
    within: {number % 6 + 1} months
    at: ¶20
  - id: supervision
    kind: recommendation
    area: leaders
    for: [council]
    summary: See that every social worker has supervision, and that it is written down.
    at: ¶21
---
## What inspectors found

Inspectors found [{GRADE_WORDS[GRADES[number % 4]]}](grade:{GRADES[number % 4]}) leadership [¶1]. The [whole report](https://example.org/reports/{identifier}-{year}.pdf) says more.
"""


GRADE_WORDS = {
    "outstanding": "Outstanding",
    "good": "Good",
    "requires-improvement": "Requires improvement to be good",
    "inadequate": "Inadequate",
}

SITE = """title: Inspections of a made-up country
description: 150 made-up authorities.
base_url: https://big.example.org
language: en-GB
publisher:
  name: Example Publisher
  url: https://big.example.org
  email: big@example.org
licence:
  name: Open Government Licence v3.0
  url: https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/
as_of: 2026-11-20
comparisons: all
concern:
  text: If a child is in danger now, call 999.
  url: https://www.gov.uk/report-child-abuse
  telephone: "999"
accessibility:
  status: A made-up site.
  prepared: 2026-11-20
  method: None.
  contact: big@example.org
  response_days: 10
  enforcement: None.
"""

THEMES = """- id: overall
  label: The service as a whole
  areas: {ilacs-2018: overall, ilacs-2023: overall}
- id: leadership
  label: Leadership
  areas: {ilacs-2018: leaders, ilacs-2023: leaders}
"""

ABOUT = """---
title: About
aliases:
  - /old/about/
---
A made-up site.
"""


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
