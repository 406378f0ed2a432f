"""A site built into a temporary folder, and what kind of page each of its addresses is."""

import os
import re
import subprocess
from functools import cached_property
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# The kinds of page of section 3 of the design, each with the addresses that are of it; the first that fits counts.
KINDS = {
    "home": r"/",
    "list of authorities": r"/authorities/(page/\d+/)?",
    "authority": r"/authorities/[^/]+/",
    "recommendations of an authority": r"/authorities/[^/]+/recommendations/(page/\d+/)?",
    "report": r"/reports/[^/]+/[^/]+/",
    "paper": r"/papers/[^/]+/[^/]+/",
    "indicators": r"/indicators/[^/]+/[^/]+/",
    "list of frameworks": r"/frameworks/",
    "framework": r"/frameworks/[^/]+/(page/\d+/)?",
    "list of comparisons": r"/compare/(page/\d+/)?",
    "comparison": r"/compare/[^/]+/[^/]+/",
    "recommendations": r"/recommendations/(page/\d+/)?",
    "glossary": r"/glossary/",
    "data": r"/data/",
    "badges": r"/badges/(page/\d+/)?",
    "search": r"/search/(page/\d+/)?",
    "accessibility statement": r"/accessibility/",
    "not found": r"/404\.html",
    "written page": r"/[^/]+/",
}


def program() -> Path:
    """The program under test: the one that CANDOUR names, or the one built last."""
    named = os.environ.get("CANDOUR")
    if named:
        return Path(named).resolve()
    built = [path for kind in ("release", "debug") if (path := ROOT / ".build" / kind / "candour").exists()]
    if not built:
        pytest.exit("candour: no program to test: set CANDOUR, or run swift build first", returncode=1)
    return max(built, key=lambda path: path.stat().st_mtime)


class BuiltSite:
    """The output of one build."""

    def __init__(self, source: Path, output: Path):
        self.source = source
        self.folder = output
        run = subprocess.run(
            [program(), "build", "--site", source, "--output", output], capture_output=True, text=True, check=False
        )
        if run.returncode != 0:
            pytest.exit(f"candour: the site {source} does not build\n{run.stdout}{run.stderr}", returncode=1)

    @cached_property
    def addresses(self) -> list[str]:
        """The address of every page, sorted; an old address that only leads on (an alias) is none."""
        return sorted(self.address_of(file) for file in self.folder.rglob("*.html") if not is_alias(file))

    def address_of(self, file: Path) -> str:
        return "/" + file.relative_to(self.folder).as_posix().removesuffix("index.html")

    def file_of(self, address: str) -> Path:
        return self.folder / (address.lstrip("/") + ("index.html" if address.endswith("/") else ""))

    def pages(self, kind: str) -> list[str]:
        """The pages of one kind."""
        return [address for address in self.addresses if kind_of(address) == kind]

    def largest(self, kind: str) -> str:
        """The page of a kind with the most on it, which shows the most of what such a page can hold."""
        pages = self.pages(kind)
        assert pages, f"no page of the kind “{kind}” is on the site"
        return max(pages, key=lambda address: self.file_of(address).stat().st_size)


def kind_of(address: str) -> str | None:
    return next((kind for kind, pattern in KINDS.items() if re.fullmatch(pattern, address)), None)


def is_alias(file: Path) -> bool:
    return b'http-equiv="refresh"' in file.read_bytes()
