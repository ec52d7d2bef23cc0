"""The keywords in a table, each with the sentence in which it stands."""

from itpm_lessons.engines.resume import Match
from itpm_lessons.engines.resume.match import Found
from itpm_lessons.engines.resume.posting import FIELD
from itpm_lessons.engines.resume.words import words_in

from ..frame import button, scroller
from ..markup import Markup, classes, join, tag
from .words import STATUS, times

ORDER = ("shown", "named", "missing")
LONGEST = 90  # letters on each side of a keyword


def keyword_table(found: Match) -> Markup:
    """Draw the keywords: shown first, then named, then missing. Ids: ``drop:TERM``."""
    if not found.found:
        said = "No keyword yet: paste a posting, or add a keyword of your own."
        return tag("p", said, class_="itpm-empty")
    rows = [each for status in ORDER for each in found.found if each.status == status]
    head = tag(
        "tr",
        *(
            tag("th", name, scope="col")
            for name in ("keyword", "in the resume", "times", "where it stands", "")
        ),
    )
    table = tag(
        "table",
        tag("thead", head),
        tag("tbody", *map(_row, rows)),
        class_="itpm-figures itpm-keywords",
        data_id="keywords",
    )
    return scroller(table, "Keywords")


def _row(found: Found) -> Markup:
    sign, words = STATUS[found.status]
    term, name = found.keyword.term, found.keyword.name
    return tag(
        "tr",
        tag("th", name, _why(found), scope="row"),
        tag("td", tag("span", sign, class_="itpm-tick", aria_hidden="true"), words,
            class_=f"itpm-keyword-{found.status}"),
        tag("td", times(found), class_=classes(found.stuffed and "itpm-critical-text")),
        tag("td", _evidence(found)),
        tag("td", button("×", f"drop:{term}", spoken=f"Drop the keyword {name}")),
    )  # fmt: skip


def _why(found: Found) -> Markup | None:
    """Say why it is a keyword, where it isn't a term of the field as most are."""
    why = found.keyword.why
    return None if why == FIELD else tag("span", why, class_="itpm-small itpm-why-keyword")


def _evidence(found: Found) -> Markup | str:
    """Write the sentence with the keyword marked in it."""
    said = found.evidence
    words = words_in(said)
    forms = [word.form for word in words]
    for way in found.keyword.ways:
        for at in range(len(forms) - len(way) + 1):
            if tuple(forms[at : at + len(way)]) == way:
                start, end = words[at].start, words[at + len(way) - 1].end
                return join(
                    _cut(said[:start], at_end=False),
                    tag("mark", said[start:end], class_="itpm-mark"),
                    _cut(said[end:], at_end=True),
                )
    return said


def _cut(said: str, *, at_end: bool) -> str:
    """Cut a long text between words, at its end or at its beginning.

    >>> _cut("one two", at_end=True), _cut("word " * 30, at_end=True)[-8:]
    ('one two', 'd word …')
    """
    if len(said) <= LONGEST:
        return said
    if at_end:
        return f"{said[:LONGEST].rpartition(' ')[0]} …"
    return f"… {said[-LONGEST:].partition(' ')[2]}"
