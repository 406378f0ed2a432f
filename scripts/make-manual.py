#!/usr/bin/env python3
"""Writes docs/candour.1, docs/commands.md and docs/template-fields.md from what the program says of itself.

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


EXIT_CODES = [
    ("0", "Done; there may be warnings."),
    ("1", "The content has errors, and nothing was published or written; or what was compared differs."),
    ("2", "The command was not understood."),
    ("3", "The machine failed: the disk is full, a file may not be read, a program is missing."),
]


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
        if command.get("discussion"):
            lines += [".PP", roff(re.sub(r"\s+", " ", command["discussion"]).strip())]
        for argument in shown(command):
            lines += [".TP", ".B " + roff(names(argument)), roff(explained(argument))]
    lines.append(".SH EXIT STATUS")
    for code, meaning in EXIT_CODES:
        lines += [".TP", f".B {code}", roff(meaning)]
    lines += [".SH FILES", ".TP", ".B content/", "What the site says.", ".TP", ".B templates/",
              "The site's own templates; what is not there comes from the program.", ".TP", ".B public/",
              "The published site."]
    return "\n".join(lines) + "\n"


def page(root):
    lines = [
        "# The commands", "",
        "Written by `scripts/make-manual.py` from what the program says of itself with `--help`; do not edit.", "",
        "| exit code | |", "|---|---|",
    ]
    lines += [f"| {code} | {meaning} |" for code, meaning in EXIT_CODES]
    for path, command in commands(root):
        lines += ["", f"## candour {' '.join(path)}", "", command.get("abstract", ""), "", "```", synopsis(path, command), "```"]
        if command.get("discussion"):
            lines += ["", re.sub(r"\s+", " ", command["discussion"]).strip()]
        arguments = shown(command)
        if arguments:
            lines += ["", "| | |", "|---|---|"]
            for argument in arguments:
                lines.append(f"| `{names(argument)}` | {explained(argument)} |".replace("path|-", "path\\|-").replace("rev|dir", "rev\\|dir"))
    return "\n".join(lines) + "\n"


def fields(program):
    listing = subprocess.run([program, "templates", "fields"], check=True, capture_output=True, text=True).stdout
    lines = [
        "# Every field of every template", "",
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
