"""From the files of a folder to the page of a portfolio, for the widget and for the terminal."""

import logging
from collections.abc import Iterable
from datetime import date
from importlib.metadata import version
from pathlib import Path

from itpm_lessons.engines.portfolio import Portfolio
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.exchange.artefacts import Choice
from itpm_lessons.exchange.intake import write_bytes
from itpm_lessons.views.portfolio import DRAWINGS, Drawing, Paper, Sheet, portfolio_page

from .own_file import place_to_save
from .still import classes_of, style_for

log = logging.getLogger(__name__)
NOTHING = Refusal(
    "portfolio",
    "there is nothing of yours to put on the page",
    "change one of the my_… files, or switch one on",
)


def page_of(portfolio: Portfolio, choices: Iterable[Choice], day: date | None = None) -> str:
    """Write the page with the chosen files; refuse where there are none.

    A file that can be read and not be drawn is said to be so, and the rest of the page stands.
    """
    today = day or date.today()
    sheets = [_sheet(choice) for choice in choices if choice.shown]
    if not sheets:
        raise NOTHING
    said = f"{today.day} {today:%B} {today.year}"
    paper = Paper(portfolio, sheets, said, version("itpm-lessons"))
    return portfolio_page(paper, style_for(classes_of(portfolio_page(paper))))


def _sheet(choice: Choice) -> Sheet:
    kind = choice.found.kind
    try:
        drawing = DRAWINGS[kind.file](choice.found.value)
    except Refusal as refusal:
        drawing = Drawing(notes=(f"It cannot be drawn. {refusal}",))
    except Exception:
        log.exception("%s cannot be drawn", choice.found.file)
        drawing = Drawing(notes=("It cannot be drawn; its numbers may be too large.",))
    return Sheet(kind.title, kind.shows, drawing, choice.piece, choice.found.unchanged)


def save_page(page: str, target: Path) -> Path:
    """Write the page as HTML or PDF, by the ending; a file that exists is not touched.

    Raises a `Refusal` where it cannot be written, or where no browser can print.
    """
    if target.exists():
        raise Refusal(f"file {target.name!r}", "is there already", "give another name")
    if target.suffix.lower() == ".pdf":
        from itpm_lessons.exchange.pdf import to_pdf

        write_bytes(target, to_pdf(page))
    elif target.suffix.lower() in (".html", ".htm"):
        write_bytes(target, page.encode("utf-8"))
    else:
        raise Refusal(f"file {target.name!r}", "is no page", "let it end in .html or .pdf")
    return target


def free_place(first: Path) -> Path:
    """Return a path, or where something is there already, one of the next free name."""
    return place_to_save(first, None, "page", first.suffix) if first.exists() else first
