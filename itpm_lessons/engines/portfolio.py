"""What somebody says on the pages of a portfolio: who they are, and a few sentences on each piece.

Nothing is ever filled in: what was not typed is empty, and stays off the page. The pieces
themselves, plans and registers, are files; a piece goes by the name of its file here.

Not done here: reading files, drawing, judging whether a sentence is true or wise.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from .refusal import Refusal

#: What can be said about a piece, and the question that each answers.
QUESTIONS = {
    "did": "What I did",
    "decided": "What I decided, and why",
    "otherwise": "What I would do differently",
}
#: What can be said about oneself.
HEAD = {"name": "Name", "headline": "Headline", "contact": "Contact"}
LONGEST_TEXT, LONGEST_LINE, MOST_PIECES = 800, 120, 180


@dataclass(frozen=True)
class Piece:
    """One piece: its file, whether it is shown, whose project it is about, and the own sentences.

    `shown` is None until somebody chose. `own` says that it is about a real project of the
    learner's, not about a case of the course. White space in texts becomes single spaces.
    """

    file: str
    shown: bool | None = None
    own: bool = False
    did: str = ""
    decided: str = ""
    otherwise: str = ""

    def __post_init__(self) -> None:
        for key, question in QUESTIONS.items():
            text = _tidy(getattr(self, key), question, LONGEST_TEXT, self.file)
            object.__setattr__(self, key, text)

    @property
    def sentences(self) -> tuple[tuple[str, str], ...]:
        """Question and answer of what was said; nothing for what was not.

        >>> Piece("my_plan.csv", did="Planned it.").sentences
        (('What I did', 'Planned it.'),)
        """
        said = ((words, getattr(self, key)) for key, words in QUESTIONS.items())
        return tuple((words, text) for words, text in said if text)


@dataclass(frozen=True)
class Portfolio:
    """The head of the page, and the pieces in the order in which they are shown.

    Examples
    --------
    >>> mine = Portfolio(name="Ada").with_piece("my_plan.csv", own=True).moved("my_kpis.csv", 0)
    >>> [piece.file for piece in mine.pieces], mine["my_plan.csv"].own
    (['my_kpis.csv', 'my_plan.csv'], True)
    """

    name: str = ""
    headline: str = ""
    contact: str = ""
    pieces: tuple[Piece, ...] = ()

    def __post_init__(self) -> None:
        for key, words in HEAD.items():
            text = _tidy(getattr(self, key), words, LONGEST_LINE, "the head")
            object.__setattr__(self, key, text)
        files = [piece.file for piece in self.pieces]
        twice = next((file for file in files if files.count(file) > 1), None)
        if twice is not None:
            raise Refusal(f"piece {twice!r}", "is there twice", "keep one of them")
        if len(files) > MOST_PIECES:
            problem = f"has {len(files)} pieces"
            raise Refusal("the portfolio", problem, f"keep {MOST_PIECES} at most")

    def __getitem__(self, file: str) -> Piece:
        return next((piece for piece in self.pieces if piece.file == file), Piece(file))

    def with_piece(self, file: str, **fields: object) -> "Portfolio":
        """Return it with other fields of a piece; one that is new comes last."""
        piece = replace(self[file], **fields)  # type: ignore[arg-type]
        kept = tuple(piece if each.file == file else each for each in self.pieces)
        return replace(self, pieces=kept if piece in kept else (*kept, piece))

    def with_order(self, files: Iterable[str]) -> "Portfolio":
        """Return it with these pieces first, in this order; others follow as they stood."""
        first = tuple(self[file] for file in dict.fromkeys(files))
        names = {piece.file for piece in first}
        return replace(self, pieces=(*first, *(p for p in self.pieces if p.file not in names)))

    def moved(self, file: str, place: int) -> "Portfolio":
        """Return it with a piece at another place, from 0; beyond an end it stays at the end."""
        files = [piece.file for piece in self.pieces if piece.file != file]
        files.insert(max(0, min(place, len(files))), file)
        return self.with_order(files)


def _tidy(text: object, what: str, longest: int, where: str) -> str:
    tidy = " ".join(str(text).split())
    if len(tidy) > longest:
        problem = f"has {len(tidy):,} letters"
        raise Refusal(f"{what!r} of {where}", problem, f"keep {longest} at most")
    return tidy
