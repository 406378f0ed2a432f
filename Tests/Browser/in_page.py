"""What the tests measure inside a page; each is a JavaScript function that Playwright evaluates there."""

from pathlib import Path

# Shared by the functions below: the colours behind and of things, and whether a text can be seen.
_COMMON = Path(__file__).with_name("in_page.js").read_text()


def _function(call: str) -> str:
    return "argument => {\n" + _COMMON + "\nreturn " + call + "(argument);\n}"


# Elements that reach beyond the right edge of the page, but for those in a region that scrolls by itself. The argument
# of this and of OVERLAPPING: whether drawings count too; they do where none is given here.
PROTRUDING = _function("protruding")
# Pairs of texts that stand on top of each other.
OVERLAPPING = _function("overlapping")
# Texts that an ancestor cuts off.
CUT = _function("cut")
# Contrasts in drawings: texts against what is behind them, lines and marks against the page.
DRAWING_CONTRAST = _function("drawingContrast")
# What has the focus, where it is, and how it is marked.
FOCUSED = _function("focused")
# The words that can be read in main, but for those of controls that only scripts serve.
READABLE = _function("readable")
# The badges: their words and their borders, against the ground.
BADGES = _function("badges")
