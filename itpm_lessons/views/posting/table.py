"""The keywords in a table, each with the sentence in which it stands."""

from itpm_lessons.engines.resume import Match
from itpm_lessons.engines.resume.match import Found
from itpm_lessons.engines.resume.words import words_in

from ..frame import button, scroller
from ..markup import Markup, classes, join, tag
from .words import STATUS, times

ORDER = ("shown", "named", "missing")


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
    term = found.keyword.term
    return tag(
        "tr",
        tag("th", term, tag("span", found.keyword.why, class_="itpm-small itpm-why-keyword"),
            scope="row"),
        tag("td", tag("span", sign, class_="itpm-tick", aria_hidden="true"), words,
            class_=f"itpm-keyword-{found.status}"),
        tag("td", times(found), class_=classes(found.stuffed and "itpm-critical-text")),
        tag("td", _evidence(found)),
        tag("td", button("×", f"drop:{term}", spoken=f"Drop the keyword {term}")),
    )  # fmt: skip


def _evidence(found: Found) -> Markup | str:
    """Write the sentence with the keyword marked in it."""
    said = found.evidence
    words = words_in(said)
    forms = [word.form for word in words]
    for way in found.keyword.ways:
        for at in range(len(forms) - len(way) + 1):
            if tuple(forms[at : at + len(way)]) == way:
                start, end = words[at].start, words[at + len(way) - 1].end
                start_at = max(0, start - 80)
                lead = "… " if start_at else ""
                tail = " …" if end + 100 < len(said) else ""
                marked = tag("mark", said[start:end], class_="itpm-mark")
                return join(lead + said[start_at:start], marked, said[end : end + 100] + tail)
    return said
