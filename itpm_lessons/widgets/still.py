"""The picture of a widget for readers without a kernel: print, export, a notebook of yesterday."""

import re
from functools import cache
from pathlib import Path

from itpm_lessons.views.markup import Markup, classes, tag

AGAIN = (
    "A picture of your last visit; your answers are kept. To go on, choose Run, then Run All Cells."
)
CSS = Path(__file__).with_name("stage.css")
# Attributes that only mean something while somebody can act; text never holds a plain quote.
_INTERACTIVE = re.compile(r' (?:tabindex|aria-pressed|data-[a-z]+)="[^"]*"')
_FIELD = re.compile(
    r"<input [^>]*>|<select [^>]*>.*?</select>|<textarea [^>]*>(?P<text>[^<]*)</textarea>", re.S
)
_VALUE = re.compile(r' value="([^"]*)"')
_CHOSEN = re.compile(r'<option [^>]*selected="[^"]*"[^>]*>([^<]*)<')
_PIECE = re.compile(r"<!--[{}]-->")
_MONEY = re.compile(r"\$(?=[^<>]*<)")  # in text, not in an attribute
_DRAWING = re.compile(r"(<svg\b.*?</svg>)", re.S)
_CLASS = re.compile(r"itpm-[\w-]+")
_COMMENT, _SPACE = re.compile(r"/\*.*?\*/", re.S), re.compile(r"\s+")
_RULE = re.compile(r"[^{}]+\{(?:[^{}]|\{[^{}]*\})*\}")


def still_picture(picture: str, *, large: bool = False, again: str = AGAIN) -> Markup:
    """Return `picture` with nothing to press, with the style that it needs, and how to go on.

    >>> still = still_picture('<div class="itpm-note" data-id="x">Day 5</div>')
    >>> ".itpm-note" in still, ".itpm-bar" in still, "data-id" in still
    (True, False, False)
    """
    drawn = _FIELD.sub(_in_letters, picture.replace(' role="button"', ' role="img"'))
    drawn = _PIECE.sub("", _INTERACTIVE.sub("", drawn))
    drawn = "".join(map(_money_apart, _DRAWING.split(drawn)))
    shown = classes("itpm-stage", "itpm-still", large and "itpm-presenter")
    page = tag("div", Markup(drawn), tag("p", again, class_="itpm-again"), class_=shown)
    return tag("div", tag("style", style_for(classes_of(page))), page)


def _money_apart(markup: str) -> str:
    """Put each dollar sign into an element: two in one text would be taken for a formula.

    >>> _money_apart("<svg><text>$5</text></svg>")
    '<svg><text><tspan>$</tspan>5</text></svg>'
    """
    element = "tspan" if markup.startswith("<svg") else "span"  # a span would end the drawing
    return _MONEY.sub(f"<{element}>$</{element}>", markup)


def _in_letters(field: re.Match[str]) -> str:
    """Write what a field holds: nobody can type into a picture."""
    markup = field[0]
    if ' type="checkbox"' in markup or ' type="radio"' in markup:
        return "☑ " if " checked=" in markup else "☐ "
    found = _CHOSEN.search(markup) if markup.startswith("<select") else _VALUE.search(markup)
    held = field["text"] if field["text"] is not None else found[1] if found else ""
    return f'<b class="itpm-given">{held}</b>'


def classes_of(markup: str) -> set[str]:
    """Return the classes of this kit that occur in `markup`.

    >>> classes_of('<b class="itpm-note itpm-off">itpm</b>') == {"itpm-note", "itpm-off"}
    True
    """
    return set(_CLASS.findall(markup))


def style_for(used: set[str]) -> Markup:
    """Pick the rules for these classes: a page may hold dozens of pictures, each with its own."""
    return Markup("".join(rule for rule, about in _rules() if not about or about & used))


@cache
def _rules() -> list[tuple[str, set[str]]]:
    """Read the rules of the style sheet, each with the classes besides the stage it is about."""
    text = _SPACE.sub(" ", _COMMENT.sub("", CSS.read_text(encoding="utf-8")))
    rules = [rule.strip() for rule in _RULE.findall(text)]
    return [(rule, set(_CLASS.findall(_selector(rule))) - {"itpm-stage"}) for rule in rules]


def _selector(rule: str) -> str:
    """Return what a rule is about; for rules within @media and the like, what they are about."""
    if not rule.startswith("@"):
        return rule.partition("{")[0]
    inner = rule.partition("{")[2]
    return re.sub(r"\{[^{}]*\}", " ", inner)
