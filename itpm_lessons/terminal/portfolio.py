"""`itpm portfolio`: a page from the files in a folder, and what is on it and what is not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from itpm_lessons.course.folio import artefact_kinds
from itpm_lessons.engines.portfolio import Portfolio
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.exchange.artefacts import Choice, chosen, found_in
from itpm_lessons.exchange.portfolio_csv import read_portfolio
from itpm_lessons.widgets.portfolio_paper import free_place, page_of, save_page

SAYINGS, PAGE = "my_portfolio.csv", "my_portfolio.html"


@dataclass(frozen=True)
class Written:
    """Where the page was written, and the files that were found."""

    file: Path
    choices: Sequence[Choice]


def write(folder: Path, target: Path | None = None, today: date | None = None) -> Written:
    """Write the page of the files in `folder`, with what my_portfolio.csv there says of them.

    Without `target`, as my_portfolio.html in the folder, under the next free name.
    """
    if not folder.is_dir():
        raise Refusal(f"folder {str(folder)!r}", "is not there", "check the spelling")
    sayings = folder / SAYINGS
    portfolio = read_portfolio(sayings) if sayings.exists() else Portfolio()
    choices = chosen(found_in(folder, artefact_kinds()), portfolio)
    page = page_of(portfolio, choices, today)
    return Written(save_page(page, target or free_place(folder / PAGE)), choices)


def told(written: Written) -> list[str]:
    """Say line by line what is on the page, and why something is not."""
    said = [f"Wrote {written.file}."]
    for choice in written.choices:
        found = choice.found
        if choice.shown:
            said.append(f"  on it    {found.file}  {found.kind.title}")
        else:
            why = found.problem or ("unchanged example" if found.unchanged else "switched off")
            said.append(f"  left out {found.file}  {why}")
    return said
