#!/usr/bin/env python3
"""Writes docs/candour.1, docs/commands.md and docs/template-fields.md from what the program says of itself.

A command's help has, below what it does, a part “Examples:” and a part “Exit codes:” (Sources/candour/Arguments/HelpText.swift).

    python3 scripts/make-manual.py .build/debug/candour [FOLDER]

FOLDER is docs unless it is named.
"""
import json
import re
import subprocess
import sys


def commands(command, path=()):
    """The commands below one, depth first, each with its path; help itself left out."""
    for child in command.get("subcommands", []):
        if child["commandName"] == "help":
            continue
        below = path + (child["commandName"],)
        yield below, child
        yield from commands(child, below)


def names(argument):
    """“-h, --help”, “--site <site>”, “<file>”"""
    value = argument.get("valueName", "")
    if argument["kind"] == "positional":
        text = f"<{value}>"
        return text + " …" if argument.get("isRepeating") else text
    written = [("-" if name["kind"] == "short" else "--") + name["name"] for name in argument.get("names", [])]
    text = ", ".join(written)
    return text if argument["kind"] == "flag" else f"{text} <{value}>"


def shown(command):
    return [argument for argument in command.get("arguments", []) if argument.get("shouldDisplay", True)]


def synopsis(path, command):
    words = ["candour", *path]
    for argument in shown(command):
        if any(name["name"] in ("help", "version") for name in argument.get("names", [])):
            continue
        text = names(argument)
        words.append(f"[{text}]" if argument.get("isOptional") else text)
    if [child for child in command.get("subcommands", []) if child["commandName"] != "help"]:
        words.append("<command>")
    return " ".join(words)


def explained(argument):
    text = argument.get("abstract", "")
    if argument.get("discussion"):
        text += " " + argument["discussion"]
    if argument.get("defaultValue"):
        text += f" (default: {argument['defaultValue']})"
    return re.sub(r"\s+", " ", text).strip()


def parts(command):
    """What a command does, its examples as (purpose, line), and its exit codes as (code, meaning)."""
    text, examples, codes = [], [], []
    for part in command.get("discussion", "").split("\n\n"):
        lines = [line.strip() for line in part.split("\n")]
        if lines[0] == "Examples:":
            examples = [(purpose.removeprefix("# "), line) for purpose, line in zip(lines[1::2], lines[2::2])]
        elif lines[0] == "Exit codes:":
            codes = [tuple(line.split("  ", 1)) for line in lines[1:]]
        elif part:
            text.append(" ".join(lines))
    return text, examples, codes


def roff(text):
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line.startswith((".", "'")) else line for line in text.split("\n"))


def manual(root, version):
    lines = [
        f'.TH CANDOUR 1 "" "candour {version}" "User commands"', ".SH NAME",
        f"candour \\- {roff(root['abstract'])}", ".SH SYNOPSIS", ".B candour", "\\fICOMMAND\\fR [\\fIOPTION\\fR]…",
        ".SH COMMANDS",
    ]
    for path, command in commands(root):
        lines += [f".SS {roff(synopsis(path, command))}", roff(command.get("abstract", ""))]
        text, examples, codes = parts(command)
        for paragraph in text:
            lines += [".PP", roff(paragraph)]
        for argument in shown(command):
            lines += [".TP", ".B " + roff(names(argument)), roff(explained(argument))]
        for purpose, line in examples:
            lines += [".PP", roff(purpose) + ":", ".PP", ".nf", roff("    " + line), ".fi"]
        if codes:
            lines += [".PP", "Exit status: " + roff("; ".join(f"{code}, {meaning}" for code, meaning in codes) + ".")]
    lines += [".SH FILES", ".TP", ".B content/", "What the site says.", ".TP", ".B templates/",
              "The site's own templates; what is not there comes from the program.", ".TP", ".B public/",
              "The published site."]
    return "\n".join(lines) + "\n"


# What the tests make before they run the examples of the page.
SETUP = """\
<!-- setup
candour init site
cd site
printf -- '---\\nname: Northwick Council\\n---\\nNorthwick is made up.\\n' > content/authorities/northwick.md
git init --quiet
git add .
git commit --quiet --message "A site"
mkdir texts
sed -n '/^Inspection of Northwick/,/^4[.]/p' "$REPOSITORY/docs/tutorial.md" > texts/report.txt
printf 'Families got help early [¶1].\\n' > summary.md
printf '{{> name}}\\n' > page.mustache
mkdir parts
printf '<p>{{site.title}}</p>\\n' > parts/name.mustache
printf 'Dear {{name}},\\n' > letter.mustache
printf '{"name": "Councillor"}\\n' > letter.json
-->

<!-- pdf northwick.pdf: texts/report.txt -->"""

# So that each command finds the same site.
RESET = "<!-- setup\ngit clean -d --force --quiet content\n-->"

# What stands behind the language where an example is not a command that ends by itself, or needs another program.
KINDS = {"serve": " serves", "import northwick.pdf": " needs=pdftotext"}


def fence(line):
    """The opening of an example's block."""
    return "```sh" + next((kind for start, kind in KINDS.items() if line.startswith("candour " + start)), "")


def page(root):
    lines = [
        "# The commands", "",
        "Written by `scripts/make-manual.py` from what the program says of itself with `--help`; do not edit. Every "
        "example is run by the tests, in the folder of a site that `candour init` made.", "", SETUP, "", "| | |", "|---|---|",
    ]
    every = list(commands(root))
    for path, command in every:
        name = " ".join(path)
        lines.append(f"| [`candour {name}`](#candour-{name.replace(' ', '-')}) | {command.get('abstract', '')} |")
    for path, command in every:
        text, examples, codes = parts(command)
        lines += ["", f"## candour {' '.join(path)}", "", command.get("abstract", "")]
        lines += ["", "```text no-run: the form of the command", synopsis(path, command), "```"]
        for paragraph in text:
            lines += ["", paragraph]
        below = [" ".join(other) for other, _ in every if other[:-1] == path]
        if below:
            links = [f"[`candour {name}`](#candour-{name.replace(' ', '-')})" for name in below]
            lines += ["", "Its commands are " + ", ".join(links[:-1]) + " and " + links[-1] + "."]
        if examples:
            lines += ["", RESET]
        for purpose, line in examples:
            lines += ["", purpose + ":", "", fence(line), line, "```"]
        arguments = shown(command)
        if arguments:
            lines += ["", "| argument | |", "|---|---|"]
            for argument in arguments:
                lines.append(f"| `{names(argument)}` | {explained(argument)} |".replace("path|-", "path\\|-").replace("rev|dir", "rev\\|dir"))
        if codes:
            lines += ["", "| exit code | |", "|---|---|"]
            lines += [f"| {code} | {meaning[0].upper()}{meaning[1:]}. |" for code, meaning in codes]
    return "\n".join(lines) + "\n"


def fields(program):
    listing = subprocess.run([program, "templates", "fields"], check=True, capture_output=True, text=True).stdout
    lines = [
        "# Every field of every template", "",
        "<!-- no-run: every block is what the program prints, which the tests compare -->", "",
        "Written by `scripts/make-manual.py` from the schemas that templates are compiled against; do not edit. "
        "[Templates](templates.md) tells how to use them.",
    ]
    fenced = False
    for line in listing.split("\n"):
        if line.startswith("# "):
            name, template = line[2:].split(": ", 1)
            lines += (["```"] if fenced else []) + ["", f"## {name}", "", f"`{template}`", "", "```text"]
            fenced = True
        elif line:
            lines.append(line)
    return "\n".join(lines + ["```"]) + "\n"


def main():
    program = sys.argv[1]
    folder = sys.argv[2] if len(sys.argv) > 2 else "docs"
    dump = subprocess.run([program, "--experimental-dump-help"], check=True, capture_output=True, text=True).stdout
    root = json.loads(dump)["command"]
    version = subprocess.run([program, "--version"], check=True, capture_output=True, text=True).stdout.split()[1]
    with open(f"{folder}/candour.1", "w", encoding="utf-8") as file:
        file.write(manual(root, version))
    with open(f"{folder}/commands.md", "w", encoding="utf-8") as file:
        file.write(page(root))
    with open(f"{folder}/template-fields.md", "w", encoding="utf-8") as file:
        file.write(fields(program))


main()
