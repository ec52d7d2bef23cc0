"""The handout of a lesson: what it comes to, on one page of paper."""

from collections.abc import Sequence

from .document import document
from .markup import tag
from .prose import prose

STYLE = """
body { font-size: 10pt; line-height: 1.36; }
.outcomes { columns: 2; column-gap: 8mm; font-size: 9pt; }
.outcomes li { break-inside: avoid; }
"""


def handout(
    number: str, title: str, outcomes: Sequence[str], text: str, *, heading: str, edition: str = ""
) -> str:
    """Write the page as an HTML document.

    Parameters
    ----------
    number, title : str
        Of the lesson.
    outcomes : sequence of str
        What one is able to do after it.
    text : str
        What the page holds, as the small prose that `prose` reads.
    heading : str
        The title of the document, which a PDF shows in its window.
    edition : str
        Tells two printed pages apart.

    Examples
    --------
    >>> "<h1>Risk</h1>" in handout("13", "Risk", ["Judge."], "- One", heading="Handout 13")
    True
    """
    marked = f"Lesson {number} · edition {edition}" if edition else f"Lesson {number}"
    return document(
        heading,
        tag("header", tag("h1", title), tag("div", f"On one page · {marked}", class_="muted")),
        tag("main", prose(text), tag("h2", "Can you …"), _list(outcomes)),
        tag("footer", "ITPM Training Kit · CC BY 4.0"),
        style=STYLE,
    )


def _list(outcomes: Sequence[str]) -> object:
    return tag("ul", *(tag("li", each) for each in outcomes), class_="outcomes")
