"""What other programs read, held against their own published schemas: SARIF, and the workflows of a new site."""

import json
import subprocess
import sys
from pathlib import Path

import jsonschema
import pytest

from built_site import ROOT, program

# scripts/run-browser-tests.sh puts OASIS's schema there.
SARIF_SCHEMA = Path(sys.prefix) / "schemas" / "sarif-schema-2.1.0.json"


@pytest.fixture(scope="module")
def sarif():
    # The schema's own pattern of a language is no regular expression of ECMAScript, so it is not checked itself.
    return jsonschema.Draft7Validator(json.loads(SARIF_SCHEMA.read_text()))


@pytest.fixture(scope="module")
def new_site(tmp_path_factory):
    folder = tmp_path_factory.mktemp("new") / "site"
    subprocess.run([program(), "init", folder], capture_output=True, check=True)
    return folder


def problems(validator, document):
    return [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in validator.iter_errors(document)]


def report(folder, *arguments):
    run = subprocess.run(
        [program(), "check", "--site", folder, "--format", "sarif", *arguments], capture_output=True, text=True, check=False
    )
    assert run.returncode in (0, 1), run.stderr
    return json.loads(run.stdout)


def test_sarif_of_a_sound_site(sarif):
    document = report(ROOT)
    assert problems(sarif, document) == []
    assert document["runs"][0]["results"] == []


# A key misspelt, a list opened and not closed, a mark left and markup.
MISTAKES = [lambda line: line.replace(":", "z:", 1), lambda line: line + " [", lambda line: line + " TODO <b>"]


def test_sarif_of_a_mistake_in_any_line(sarif, new_site):
    rules = set()
    for path in sorted(new_site.rglob("content/**/*")):
        if path.suffix not in (".md", ".yaml", ".csv"):
            continue
        text = path.read_text()
        lines = text.split("\n")
        for number, line in enumerate(lines):
            path.write_text("\n".join([*lines[:number], MISTAKES[number % 3](line), *lines[number + 1 :]]))
            document = report(new_site)
            assert problems(sarif, document) == [], f"{path.name}, line {number + 1}"
            rules |= {result["ruleId"] for result in document["runs"][0]["results"]}
        path.write_text(text)
    assert len(rules) >= 10, sorted(rules)


@pytest.mark.parametrize(
    "schema, file, options",
    [
        ("vendor.github-workflows", ".github/workflows/site.yml", []),
        ("vendor.gitlab-ci", ".gitlab-ci.yml", ["--data-transform", "gitlab-ci"]),
    ],
)
def test_workflows_of_a_new_site(new_site, schema, file, options):
    check = Path(sys.prefix) / "bin" / "check-jsonschema"
    run = subprocess.run(
        [check, "--builtin-schema", schema, *options, new_site / file], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stdout + run.stderr
