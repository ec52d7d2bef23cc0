"""The certificate of completion as a page: what was mastered, its id, and how to check it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from .document import document
from .lettering import hours
from .markup import Markup, tag

_DATA = re.compile(r'<script type="application/json" id="certificate">(.*?)</script>', re.S)
STYLE = """
body { font-size: 11pt; }
.to { font-size: 22pt; margin: 8mm 0 2mm; overflow-wrap: anywhere; }
.id { font: 12pt ui-monospace, "DejaVu Sans Mono", monospace; }
table { width: 100%; }
td:last-child, th:last-child { text-align: right; padding-right: 0; }
"""


@dataclass(frozen=True)
class Row:
    """A lesson on the certificate."""

    number: str
    title: str
    solved: int
    of: int


def certificate_page(
    name: str, day: str, lessons: Sequence[Row], minutes: int, id: str, data: str
) -> str:
    """Write the page; `data` is the certificate as JSON, from which it can be checked.

    >>> page = certificate_page("A. <B>", "2026-11-26", [Row("07", "Path", 8, 10)], 90, "X", "{}")
    >>> "A. &lt;B&gt;" in page, certificate_data(page)
    (True, '{}')
    """
    held = Markup(data.replace("<", "\\u003c"))
    return document(
        f"Certificate {id}",
        tag("header", tag("h1", "Certificate of completion"), tag("div", "ITPM Training Kit")),
        tag(
            "main",
            tag("p", name, class_="to"),
            tag("p", f"has mastered the lessons below, as of {day}. In each, at least four in five "
                "of the exercises were solved, without the solution being shown first."),
            _table(lessons),
            tag("p", f"Time spent, as far as the log of answers tells: at least {hours(minutes)}."),
            tag("p", "Id ", tag("span", id, class_="id")),
        ),
        tag(
            "footer",
            tag("p", "The id is computed from what stands on this page and from the answers behind "
                "it; it shows that nothing was changed, not who issued it. What counts are the "
                "answers: itpm certificate check FILE --progress LOG judges each of them again, "
                "with the log that the holder exports."),
            tag("p", "It shows which exercises were answered. It cannot show by whom, and it is "
                "not a certificate of any exam's owner."),
        ),
        tag("script", held, type="application/json", id="certificate"),
        style=STYLE,
    )  # fmt: skip


def _table(lessons: Sequence[Row]) -> Markup:
    head = tag("tr", *(tag("th", name, scope="col") for name in ("Lesson", "Title", "Exercises")))
    rows = (
        tag(
            "tr",
            tag("td", row.number),
            tag("td", row.title),
            tag("td", f"{row.solved} of {row.of}"),
        )
        for row in lessons
    )
    return tag("table", tag("thead", head), tag("tbody", *rows))


def certificate_data(page: str) -> str:
    """Return the JSON that a page carries, "" where there is none."""
    found = _DATA.search(page)
    return found[1] if found else ""
