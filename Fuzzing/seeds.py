"""Writes the seeds of the fuzzing, a folder for each target: python3 Fuzzing/seeds.py FOLDER.

They are the repository's own files, what the tests keep, and the published texts and the Mustache suites where they
stand beside the checkout (../shared, or the folder that CANDOUR_SHARED names).
"""

import hashlib
import json
import os
import pathlib
import re
import sys

CHECKOUT = pathlib.Path(__file__).resolve().parent.parent
SHARED = pathlib.Path(os.environ.get("CANDOUR_SHARED", CHECKOUT.parent / "shared"))
if not SHARED.is_dir():
    SHARED = CHECKOUT.parent.parent / "shared"

# Divides the parts of an input, as FuzzInput.swift reads it.
DIVIDER = b"\x1e"


def files(folder, *suffixes):
    """The files below a folder of the checkout, by suffix, sorted."""
    return sorted(path for path in (CHECKOUT / folder).rglob("*") if path.suffix in suffixes and path.is_file())


def fixtures():
    """The files inside the sites that the tests keep in one file each, with the marks of places taken out."""
    for site in files("Tests/Fixtures", ".site"):
        text = re.sub(r"⟦\d*\|?|⟧", "", site.read_text(encoding="utf-8", errors="surrogateescape"))
        parts = re.split(r"^-- (.+) --\n", text, flags=re.MULTILINE)
        for name, body in zip(parts[1::2], parts[2::2]):
            yield name, body.encode("utf-8", errors="surrogateescape")


def content(*suffixes):
    """The files of the site, of the starter and of the tests' base."""
    for folder in ("content", "starter", "Tests/Fixtures/base"):
        for path in files(folder, *suffixes):
            yield path.read_bytes()
    for name, body in fixtures():
        if name.endswith(suffixes):
            yield body


def sample_reports():
    """The made-up reports of the importer's tests."""
    for path in files("Tests/TestSupport", ".swift"):
        for text in re.findall(r'"""\n(.*?)"""', path.read_text(encoding="utf-8"), flags=re.DOTALL):
            yield re.sub(r"\n {4}", "\n", text.lstrip()).encode()


def published_texts():
    """The published texts, cut in pieces as well: what is short is changed more often."""
    for path in sorted((SHARED / "sources").glob("*.txt")):
        text = path.read_bytes()
        yield text[:60_000]
        for start in range(0, len(text), 6_000):
            yield text[start : start + 6_000]


def mustache():
    """The cases of the Mustache suites, with their partials and their data."""
    for path in sorted((SHARED / "specs" / "mustache").glob("*.json")):
        for case in json.loads(path.read_text(encoding="utf-8"))["tests"]:
            parts = [case["template"]] + [f"{name}\n{text}" for name, text in case.get("partials", {}).items()]
            parts.append("data\n" + json.dumps(case["data"]))
            yield DIVIDER.join(part.encode() for part in parts)


def templates():
    for path in files("templates", ".mustache"):
        yield path.read_bytes()


def bodies():
    for file in content(".md"):
        yield file.split(b"\n---\n", 1)[-1]
    for path in files("docs", ".md"):
        yield path.read_bytes()[:8_000]
    spec = SHARED / "specs" / "gfm-spec.txt"
    if spec.exists():
        for example in re.findall(r"^`{32} example.*?\n(.*?)^\.\n", spec.read_text(encoding="utf-8"), re.M | re.S):
            yield example.replace("→", "\t").encode()


def cited_texts():
    prose = [line for body in bodies() for line in body.split(b"\n") if b"[" in line and "¶".encode() in line]
    texts = list(sample_reports()) + list(published_texts())
    for number, text in enumerate(texts):
        yield text + DIVIDER + b"\n".join(prose[number * 3 : number * 3 + 3] or prose[:1])


def whole_files():
    """Each file of the tests' base in its own place, and the files of the broken sites in the place of their kind."""
    base = CHECKOUT / "Tests/Fixtures/base"
    names = sorted(str(path.relative_to(base)) for path in base.rglob("*") if path.is_file())
    for index, name in enumerate(names):
        yield bytes([index]) + (base / name).read_bytes()
    for name, body in fixtures():
        folder = "/".join(name.split("/")[:2])
        for index, own in enumerate(names):
            if own.startswith(folder) and pathlib.Path(own).suffix == pathlib.Path(name).suffix:
                yield bytes([index]) + body
                break


TARGETS = {
    "importer": lambda: [*sample_reports(), *published_texts()],
    "front-matter": lambda: content(".md", ".yaml"),
    "templates": lambda: [*mustache(), *templates()],
    "published-text": cited_texts,
    "markdown": bodies,
    "content": whole_files,
    "csv": lambda: content(".csv"),
}

if __name__ == "__main__":
    root = pathlib.Path(sys.argv[1])
    for target, seeds in TARGETS.items():
        folder = root / target
        folder.mkdir(parents=True, exist_ok=True)
        for seed in seeds():
            (folder / hashlib.sha256(seed).hexdigest()[:16]).write_bytes(seed)
        print(f"{target}: {len(list(folder.iterdir()))} seeds")
