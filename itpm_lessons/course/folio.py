"""The portfolio: what a learner made, with the lessons that make it."""

from itpm_lessons.content.artefacts import artefacts
from itpm_lessons.exchange.artefacts import Kind
from itpm_lessons.widgets.portfolio import PortfolioWidget

from . import lessons


def portfolio(file: str = "my_portfolio.csv") -> PortfolioWidget:
    """Open the portfolio: a page from the learner's own files in the folder of `file`.

    What is typed about them is kept in `file`.
    """
    return PortfolioWidget(artefact_kinds(), file)


def artefact_kinds() -> tuple[Kind, ...]:
    """Return what a portfolio can be made of, each with the lesson that makes it."""
    shelf = {each.id: (f"{each.number} {each.title}", each.notebook) for each in lessons()}
    return artefacts(shelf)
