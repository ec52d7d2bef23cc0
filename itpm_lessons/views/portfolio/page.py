"""The page of a portfolio: a head as it was typed, the artefacts, and where they come from.

What nobody typed is not there. It judges nobody, and states of each artefact whose project it is
about, which file it was drawn from, and that its figures are computed.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from itpm_lessons.engines.portfolio import Piece, Portfolio

from ..document import document
from ..markup import Markup, classes, join, tag
from .parts import Drawing, lines

TITLE = "Project management portfolio"
COURSE, OWN = "Made in a course, on an invented case", "About a project of my own"
TYPED = " What stands under “In my own words” was typed by the author."
UNCHANGED = "The course's example, unchanged"
STYLE = """
.headline { font-size: 12pt; }
.muted, .origin, figcaption { color: var(--muted); }
header p { margin: 0; overflow-wrap: anywhere; }
nav ol { columns: 2; column-gap: 8mm; }
nav li { break-inside: avoid; }
.piece { border-top: 1pt solid var(--ink); margin-top: 7mm; padding-top: 3mm; }
.piece { break-inside: avoid; }
.first { break-inside: auto; border-top: 0; margin-top: 0; padding-top: 0; }
h2 { font-size: 14pt; margin: 0; }
h3 { font-size: 10.5pt; margin: 3mm 0 1mm; break-after: avoid; }
h2, h3, .origin, .shows, .figures, .said { break-after: avoid; }
h1, h2, h3, p, dd, li { overflow-wrap: anywhere; }
.origin { font-size: 9pt; }
.words { border-left: 2pt solid var(--task); padding-left: 3mm; margin: 2mm 0; }
.words { break-inside: avoid; }
.words h3 { margin-top: 0; }
.words dl, .words dd { margin: 0; }
.words dt { font-weight: 600; }
.words dd + dt { margin-top: 1.5mm; }
.figures { display: flex; flex-wrap: wrap; gap: 1mm 8mm; margin: 2mm 0; padding: 0; }
.figures li { list-style: none; }
.figures li { margin: 0; }
.figures b { display: block; font-size: 12pt; line-height: 1.2; }
.figures span { color: var(--muted); font-size: 9pt; }
figure { margin: 3mm 0; break-inside: avoid; overflow-x: auto; }
footer { break-inside: avoid; }
table { width: 100%; font-size: 8.5pt; line-height: 1.3; }
caption { text-align: left; color: var(--muted); padding-bottom: 1mm; break-after: avoid; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { overflow-wrap: break-word; }
thead th { vertical-align: bottom; border-bottom: 1pt solid var(--ink); }
tbody th { font-weight: 600; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
td.number, th.number { white-space: nowrap; }
thead th.number { white-space: normal; }
:is(th, td):last-child { padding-right: 0; }
tr.loud th { border-left: 2pt solid #c2410c; padding-left: 1.5mm; }
body .itpm-stage { color-scheme: light; margin: 0; print-color-adjust: exact; }
body .itpm-stage { -webkit-print-color-adjust: exact; }
.picture { pointer-events: none; }
.charter .itpm-charter-page { max-width: none; padding: 0; }
.charter .itpm-charter-sections { columns: 2; column-gap: 8mm; }
.charter { font-size: 8.5pt; line-height: 1.35; }
.charter .itpm-charter-signed { display: none; }
.picture .itpm-tree-node > .itpm-ground { display: none; }
@media (max-width: 560px) {
  nav ol, .charter .itpm-charter-sections { columns: 1; }
  table { display: block; overflow-x: auto; }
}
"""


@dataclass(frozen=True)
class Sheet:
    """An artefact on the page: title, what it shows, its drawing, and what was said about it."""

    title: str
    shows: str
    drawing: Drawing
    piece: Piece
    unchanged: bool = False

    @property
    def own(self) -> bool:
        """Whether it is said to be about a project of the author's own."""
        return self.piece.own and not self.unchanged

    @property
    def origin(self) -> str:
        """Whose project it is about, in words."""
        if self.unchanged:
            return UNCHANGED
        return OWN if self.own else COURSE


@dataclass(frozen=True)
class Paper:
    """The page: head, artefacts in their order, the day in words, and the version of the kit."""

    portfolio: Portfolio
    sheets: Sequence[Sheet]
    day: str
    kit: str = ""


def portfolio_page(paper: Paper, style: str = "") -> str:
    """Write the page as an HTML document; `style` is the rules that its pictures need.

    >>> page = portfolio_page(Paper(Portfolio(name="A. <B>"), [], "26 November 2026"))
    >>> "<h1>A. &lt;B&gt;</h1>" in page, "26 November 2026" in page
    (True, True)
    """
    mine = paper.portfolio
    title = f"{TITLE}: {mine.name}" if mine.name else TITLE
    contents = _contents(paper.sheets)
    first = contents is None  # then the first piece begins below the head, come what may
    return document(
        title,
        tag(
            "header",
            tag("h1", mine.name or TITLE),
            tag("p", mine.headline, class_="headline") if mine.headline else None,
            tag("p", mine.contact) if mine.contact else None,
            tag("p", TITLE, class_="muted") if mine.name else None,
        ),
        tag("main", contents, *(_sheet(at, each, first) for at, each in enumerate(paper.sheets))),
        _foot(paper),
        style=style + STYLE,
    )


def _contents(sheets: Sequence[Sheet]) -> Markup | None:
    if len(sheets) < 3:
        return None
    listed = (
        tag("li", tag("a", sheet.title, href=f"#piece-{at}"), " (own project)" if sheet.own else "")
        for at, sheet in enumerate(sheets)
    )
    return tag("nav", tag("ol", *listed), aria_label="Contents")


def _sheet(at: int, sheet: Sheet, first: bool) -> Markup:
    drawing, file = sheet.drawing, sheet.piece.file
    return tag(
        "article",
        tag("h2", sheet.title, id=f"piece-{at}"),
        tag("p", f"{sheet.origin} · file {file}", class_="origin"),
        tag("p", sheet.shows, class_="shows"),
        _words(sheet.piece),
        _figures(drawing),
        tag("p", drawing.said, class_="said") if drawing.said else None,
        *drawing.body,
        lines("What the kit's checks find", drawing.notes),
        class_=classes("piece", first and not at and "first"),
        aria_labelledby=f"piece-{at}",
    )


def _words(piece: Piece) -> Markup | None:
    said = piece.sentences
    if not said:
        return None
    pairs = join(*(join(tag("dt", question), tag("dd", text)) for question, text in said))
    return tag("div", tag("h3", "In my own words"), tag("dl", pairs), class_="words")


def _figures(drawing: Drawing) -> Markup | None:
    if not drawing.figures:
        return None
    shown = (tag("li", tag("b", value), tag("span", name)) for value, name in drawing.figures)
    return tag("ul", *shown, class_="figures", aria_label="Figures, computed")


def _foot(paper: Paper) -> Markup:
    kit = f"the ITPM Training Kit {paper.kit}".rstrip()
    typed = TYPED if any(sheet.piece.sentences for sheet in paper.sheets) else ""
    return tag(
        "footer",
        tag(
            "p",
            f"Made in {kit}, a course on managing IT projects, on {paper.day}. Each piece says "
            "whether it is about a case that the course invented or about a project of the "
            "author's own; the kit has checked neither that nor who the author is.",
        ),
        tag(
            "p",
            "Dates, floats, expected values and all other figures are computed by the kit from the "
            f"author's files.{typed}",
        ),
    )
