"""What the documents show for other programs, and the workflows of a new site, run as those programs run them.

The blocks are read from the pages, so that what runs is what a reader sees. All other blocks are run by
Tests/CommandTests/Documentation.
"""

import csv
import hashlib
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from built_site import ROOT, program

SCHEMAS = Path(sys.prefix) / "bin" / "check-jsonschema"


def block(page, start):
    """The one block of a page whose opening fence starts so."""
    blocks = re.findall(rf"^```{start}[^\n]*\n(.*?)^```$", (ROOT / "docs" / page).read_text(), re.M | re.S)
    assert len(blocks) == 1, f"{page} has {len(blocks)} blocks {start}"
    return blocks[0]


def shell(lines, folder, home, **environment):
    """Runs the lines of a step as a service does, on a machine that has git and curl, and no candour but in ~/bin."""
    person = {f"GIT_{who}_{what}": "a@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    path = f"{home / 'bin'}:/usr/local/bin:/usr/bin:/bin"
    return subprocess.run(
        ["bash", "-e", "-c", lines], cwd=folder, env={"PATH": path, "HOME": str(home), **person, **environment},
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
    )


def done(run):
    assert run.returncode == 0, run.stdout
    return run.stdout


def stand_in(home, name, lines):
    """A program of the person's own that comes before the machine's."""
    file = home / "bin" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(f"#!/bin/sh\n{lines}\n")
    file.chmod(0o755)


def files(folder):
    return {str(file.relative_to(folder)): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_sql_of_duckdb(site):
    """The same rows as those that docs/data.md says SQLite gives; but for the name, which is the short one there."""
    query = "import duckdb, json, sys; print(json.dumps(duckdb.sql(sys.stdin.read()).fetchall(), default=str))"
    run = subprocess.run(
        [sys.executable, "-c", query], input=block("data.md", "sql no-run"), cwd=site.folder / "data",
        capture_output=True, text=True, check=False,
    )
    assert run.returncode == 0, run.stderr
    page = (ROOT / "docs" / "data.md").read_text()
    printed = re.search(r"^sqlite3 .*?```text output\n(.*?)```", page, re.M | re.S)[1]
    assert [row[1:] for row in json.loads(run.stdout)] == [line.split("|")[1:] for line in printed.splitlines()]


@pytest.mark.skipif(shutil.which("Rscript") is None, reason="R is not installed")
def test_query_of_r(site):
    """The rows that docs/data.md asks R for are those of the table."""
    run = subprocess.run(
        ["Rscript", "-"], input=block("data.md", "r no-run"), cwd=site.folder / "data", capture_output=True, text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr
    with (site.folder / "data" / "indicators.csv").open(newline="") as table:
        rows = [row for row in csv.DictReader(table) if row["indicator"] == "decisions-in-24-hours"]
    header, *printed = run.stdout.splitlines()
    assert header.split() == ["area", "period", "value", "marker", "target_met"]
    assert [line.split()[1:4] for line in printed] == [[row["area"], row["period"], row["value"]] for row in rows] != []


def test_frictionless(site, tmp_path):
    """The command of docs/data.md finds the data as described, and finds a spoilt column."""
    command = re.search(r"`frictionless (.*?)`", (ROOT / "docs" / "data.md").read_text())[1].split()

    def validate(folder):
        program = Path(sys.prefix) / "bin" / "frictionless"
        return subprocess.run([program, *command], cwd=folder, capture_output=True, text=True, check=False)

    sound = validate(site.folder)
    assert sound.returncode == 0 and "INVALID" not in sound.stdout, sound.stdout + sound.stderr
    shutil.copytree(site.folder / "data", tmp_path / "data")
    table = tmp_path / "data" / "recommendations.csv"
    table.write_text(table.read_text().replace("report,", "reports,", 1))
    assert validate(tmp_path).returncode == 1


# docs/scale.md


def test_shares_of_a_matrix(tmp_path):
    """Each machine of the matrix builds its share, and what they upload is the whole site."""
    job = {"runs-on": "ubuntu-latest", **yaml.safe_load(block("scale.md", "yaml"))}
    workflow = tmp_path / "workflow.yml"
    # As JSON, in which “on” is no truth value.
    workflow.write_text(json.dumps({"on": "push", "jobs": {"build": job}}))
    run = subprocess.run([SCHEMAS, "--builtin-schema", "vendor.github-workflows", workflow], capture_output=True, text=True)
    assert run.returncode == 0, run.stdout + run.stderr

    site = tmp_path / "site"
    done(shell(f"'{program()}' init '{site}'; '{program()}' build --site '{site}' --output '{tmp_path}/whole'", tmp_path, tmp_path))
    stand_in(tmp_path, "candour", f"exec '{program()}' \"$@\"")
    # aws s3 sync public s3://site --exclude .candour-files
    stand_in(tmp_path, "aws", 'test "$1 $2 $4" = "s3 sync s3://site"\nmkdir -p ~/s3\ncp -r "$3/." ~/s3/\nrm ~/s3/"$6"')
    sizes = []
    for share in job["strategy"]["matrix"]["share"]:
        for step in job["steps"]:
            done(shell(step["run"].replace("${{ matrix.share }}", str(share)), site, tmp_path))
        sizes.append(len(files(site / "public")))
        done(shell("rm -r public", site, tmp_path))
    whole = files(tmp_path / "whole")
    del whole[".candour-files"]
    assert files(tmp_path / "s3") == whole
    assert max(sizes) < len(whole) / 2, sizes


# The workflows of a new site


class Repository:
    """A new site, pushed to a server, with a program that can be fetched."""

    def __init__(self, home):
        self.home = home
        done(shell(f"'{program()}' init site; git init --quiet --bare --initial-branch main server", home, home))
        self.site = home / "site"
        self.run("git init --quiet --initial-branch main; git remote add origin ../server")
        self.push("main", "A site")
        self.variables = {
            "CANDOUR_URL": program().as_uri(),
            "CANDOUR_SHA256": hashlib.sha256(program().read_bytes()).hexdigest(),
        }

    def run(self, lines):
        return done(shell(lines, self.site, self.home))

    def push(self, branch, message):
        self.run(f"git add .; git commit --quiet --message '{message}'; git push --quiet origin HEAD:{branch}")

    def propose(self, path, old, new):
        """A change of one file on a branch of its own."""
        self.run("git switch --quiet --create change main")
        file = self.site / path
        text = file.read_text()
        assert old in text
        file.write_text(text.replace(old, new, 1))
        self.push("change", "A change")

    def checkout(self, branch):
        """What the service's runner has: the whole history, and no branch of its own."""
        done(shell(f"git clone --quiet server runner; git -C runner checkout --quiet origin/{branch}", self.home, self.home))
        return self.home / "runner"


@pytest.fixture
def repository(tmp_path):
    return Repository(tmp_path)


REPORT = "content/reports/exampleton/2024-ilacs.md"
GRADE = ("area: care-leavers, grade: requires-improvement", "area: care-leavers, grade: good")
MISTAKE = ("grade: good", "grade: goood")


def github(repository, branch):
    """Runs the steps of the workflow that are commands; the others hand folders on."""
    runner = repository.checkout(branch)
    workflow = yaml.safe_load((runner / ".github/workflows/site.yml").read_text())
    is_proposal = branch != "main"
    values = {f"vars.{name}": value for name, value in repository.variables.items()} | {
        "github.event_name == 'pull_request' && format('origin/{0}', github.base_ref) || ''":
            "origin/main" if is_proposal else "",
    }
    status, output = 0, ""
    for job in workflow["jobs"].values():
        for step in job["steps"]:
            if "run" in step:
                environment = {
                    name: re.sub(r"\$\{\{ (.*?) \}\}", lambda found: values[found[1]], value)
                    for name, value in step.get("env", {}).items()
                }
                run = shell(step["run"], runner, repository.home, **environment)
                status, output = status or run.returncode, output + run.stdout
            elif status == 0 and "path" in step.get("with", {}) and ("pull_request" in step["if"]) == is_proposal:
                assert all((runner / path).exists() for path in step["with"]["path"].splitlines()), step
    return status, output, runner


def gitlab(repository, branch):
    """Runs the lines of the one job that is for the branch."""
    stand_in(repository.home, "apt-get", "exit 0")
    runner = repository.checkout(branch)
    pipeline = yaml.safe_load((runner / ".gitlab-ci.yml").read_text())
    job = pipeline["pages" if branch == "main" else "site"]
    lines = "\n".join(pipeline["default"]["before_script"] + job["script"])
    run = shell(
        lines, runner, repository.home, **repository.variables, **pipeline["variables"],
        CI_MERGE_REQUEST_TARGET_BRANCH_NAME="main",
    )
    if run.returncode == 0:
        assert all((runner / path).exists() for path in job["artifacts"]["paths"]), job
    # What is wrong is told in any case.
    problems = json.loads((runner / job["artifacts"]["reports"]["codequality"]).read_text())
    assert [problem["location"]["path"] for problem in problems] == ([] if run.returncode == 0 else [REPORT]), problems
    return run.returncode, run.stdout, runner


@pytest.mark.parametrize("service", [github, gitlab])
def test_workflow_publishes_main(service, repository):
    status, output, runner = service(repository, "main")
    assert status == 0, output
    assert (runner / "public/index.html").exists()
    assert not (runner / "changes.md").exists()


@pytest.mark.parametrize("service", [github, gitlab])
def test_workflow_tells_what_a_change_does(service, repository):
    repository.propose(REPORT, *GRADE)
    status, output, runner = service(repository, "change")
    assert status == 0, output
    assert "“Requires improvement to be good” before, “Good” now" in (runner / "changes.md").read_text()
    assert (runner / "public/reports/exampleton/2024-ilacs/index.html").exists()


@pytest.mark.parametrize("service", [github, gitlab])
def test_workflow_stops_a_mistake(service, repository):
    repository.propose(REPORT, *MISTAKE)
    status, output, runner = service(repository, "change")
    assert status == 1, output
    assert "“goood” is not a grade" in output
    assert ("::error file=" + REPORT in output) == (service is github)
    assert not (runner / "public").exists()
