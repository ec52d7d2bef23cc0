"""A page of its own, to open in a browser and to print: nothing on it comes from elsewhere."""

from functools import cache
from pathlib import Path

from .markup import Markup, tag

SHEET = Path(__file__).with_name("print.css")


def document(title: str, *body: object, style: str = "") -> str:
    """Write an HTML document in English; `style` adds rules to those of every printed page.

    >>> page = document("Plan of R&D", tag("h1", "Plan"))
    >>> "<title>Plan of R&amp;D</title>" in page, page.startswith("<!DOCTYPE html>")
    (True, True)
    """
    head = tag(
        "head",
        Markup('<meta charset="utf-8">'),
        Markup('<meta name="viewport" content="width=device-width">'),
        tag("title", title),
        tag("style", Markup(print_style() + style)),
    )
    return f"<!DOCTYPE html>\n{tag('html', head, tag('body', *body), lang='en')}\n"


@cache
def print_style() -> str:
    """Return the rules of every printed page."""
    return SHEET.read_text(encoding="utf-8")
