"""Reasons for and against every certificate at a glance: a row each, a column for each topic."""

from collections.abc import Sequence
from itertools import groupby

from itpm_lessons.engines.career import GROUPS, Advice

from ..markup import Markup, classes, join, tag

TOPICS = {
    "goal": "goal",
    "method": "method",
    "entry": "conditions",
    "price": "price",
    "renewal": "to keep",
}
# Stronger ones first: what speaks against goes before what speaks for.
_SIGNS = {
    "against": ("✕", "against"),
    "later": ("◔", "not yet"),
    "for": ("✓", "for"),
    "advised": ("◇", "advised, not asked"),
    "ask": ("?", "ask the owner"),
}


def matrix(advice: Sequence[Advice], selected: str, open_question: bool = False) -> Markup:
    """Draw the certificates in their groups; each can be picked, by ``certificate:ID``.

    With `open_question` nothing was said about goal or method, so that none can fit.
    """
    titles = {**GROUPS, "silent": "Say what it is for"} if open_question else GROUPS
    heads = (tag("th", words, scope="col") for words in TOPICS.values())
    drawn = (
        _group(name, titles[name], list(each), selected)
        for name, each in groupby(advice, _group_of)
    )
    return join(
        tag(
            "table",
            tag("thead", tag("tr", tag("th", "certificate", scope="col"), *heads)),
            *drawn,
            class_="itpm-table itpm-reasons",
        ),
        tag("p", "✓ speaks for it · ✕ against · ◔ not yet · ◇ advised, not asked · ? ask the "
                 "owner · empty: nothing said. Nothing is added up. Within a group the order "
                 "means nothing.",
            class_="itpm-small"),
    )  # fmt: skip


def _group_of(advice: Advice) -> str:
    return advice.group


def _group(name: str, title: str, advice: list[Advice], selected: str) -> Markup:
    head = tag("tr", tag("th", f"{title} ({len(advice)})", colspan=6, scope="rowgroup"))
    rows = (_row(each, each.certificate.id == selected) for each in advice)
    return tag("tbody", head, *rows, class_=f"itpm-group-{name}", data_id=f"group:{name}")


def _row(advice: Advice, selected: bool) -> Markup:
    certificate = advice.certificate
    name = tag(
        "button",
        certificate.name,
        type="button",
        class_="itpm-plain",
        data_id=f"certificate:{certificate.id}",
        aria_pressed=str(selected).lower(),
    )
    cells = (_cell(advice, topic) for topic in TOPICS)
    return tag(
        "tr",
        tag("th", name, tag("small", f" {certificate.owner}"), scope="row"),
        *cells,
        class_=classes(selected and "itpm-selected"),
        data_id=f"row:{certificate.id}",
    )


def _cell(advice: Advice, topic: str) -> Markup:
    sides = {reason.side for reason in advice.reasons if reason.topic == topic}
    side = next((each for each in _SIGNS if each in sides), None)
    if side is None:
        return tag("td")
    sign, words = _SIGNS[side]
    shown = tag("span", sign, role="img", aria_label=words, title=words)
    return tag("td", shown, class_=f"itpm-says-{side}")
