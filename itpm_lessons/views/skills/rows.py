"""The skills as rows: own level, what the role asks, the gap between; one row can be open."""

from dataclasses import dataclass
from functools import lru_cache

from itpm_lessons.engines.career import HIGHEST, Assessment, Framework, Gap, Rating, Skill

from ..frame import button
from ..lettering import pixels
from ..markup import Markup, classes, piece, tag

TRACK, EDGE, MIDDLE = 180, 14, 12  # pixels of the picture in a row


@dataclass(frozen=True)
class Sheet:
    """What the rows are drawn from."""

    assessment: Assessment
    framework: Framework
    gaps: tuple[Gap, ...]
    open: str
    width: int


def rows(sheet: Sheet) -> Markup:
    """Draw a row for each skill. Ids: ``skill:ID``, ``rate:ID:LEVEL``, ``evidence:ID``, ..."""
    gaps = {gap.skill.id: gap for gap in sheet.gaps}
    drawn = [
        _row(sheet, skill, gaps.get(skill.id), sheet.assessment[skill.name])
        for skill in sheet.framework
    ]
    known = {skill.name.casefold() for skill in sheet.framework}
    others = [each for each in sheet.assessment if each.skill.casefold() not in known]
    return tag(
        "div",
        _scale(),
        *drawn,
        _others(others) if others else None,
        class_="itpm-skill-list",
        data_id="skill-list",
    )


def _scale() -> Markup:
    return tag(
        "p",
        tag("span", "●", class_="itpm-skill-own-sign"), " you today   ",
        tag("span", "◇", class_="itpm-skill-asked-sign"), " asked for   ",
        tag("span", "▬", class_="itpm-skill-gap-sign"), " the gap · levels 0 to 4",
        class_="itpm-small",
    )  # fmt: skip


def _others(others: list[Rating]) -> Markup:
    names = ", ".join(each.skill for each in others[:6]) + (" …" if len(others) > 6 else "")
    return tag("p", f"Also in your file, and asked for by no role here: {names}.",
               class_="itpm-small")  # fmt: skip


def _row(sheet: Sheet, skill: Skill, gap: Gap | None, rating: Rating) -> Markup:
    opened = skill.id == sheet.open
    asked = gap.demand.level if gap else 0
    weight = gap.demand.weight if gap else 0
    head = tag(
        "button",
        _inside(skill.name, rating.level, asked, weight),
        type="button",
        data_id=f"skill:{skill.id}",
        data_keys="ArrowLeft ArrowRight Delete",
        aria_expanded=str(opened).lower(),
        aria_label=spoken(skill.name, rating.level, asked),
        class_="itpm-skill-head",
    )
    return tag(
        "div",
        head,
        _anchors(sheet, skill, gap, rating) if opened else None,
        class_=classes("itpm-skill", opened and "itpm-skill-open"),
        data_id=f"of:{skill.id}",
    )


def spoken(name: str, own: int | None, asked: int) -> str:
    """Say a row.

    >>> spoken("Risk", 1, 3), spoken("Risk", None, 0)
    ('Risk: you 1, asked 3, gap 2', 'Risk: not rated, not asked for')
    """
    mine = "not rated" if own is None else f"you {own}"
    wanted = f"asked {asked}" if asked else "not asked for"
    short = f", gap {asked - own}" if own is not None and own < asked else ""
    return f"{name}: {mine}, {wanted}{short}"


@lru_cache(1024)
def _inside(name: str, own: int | None, asked: int, weight: int) -> Markup:
    """Draw what stands in a row; most rows stay as they are while one is changed."""
    return piece(
        tag(
            "span",
            tag("span", name, class_="itpm-skill-name"),
            track(own, asked),
            tag("span", _words(own, asked, weight), class_="itpm-skill-words"),
            class_="itpm-skill-line",
        )
    )


def _words(own: int | None, asked: int, weight: int) -> str:
    if not asked:
        return "not asked for"
    if own is None:
        return f"not rated · asked {asked}"
    if own >= asked:
        return "as asked" if own == asked else "more than asked"
    short = asked - own
    return f"gap {short} × weight {weight} = {short * weight}"


def track(own: int | None, asked: int) -> Markup:
    """Draw five levels, where somebody is, what is asked for, and the gap between.

    >>> "itpm-skill-gap" in track(1, 3), "itpm-skill-gap" in track(3, 3)
    (True, False)
    """
    step = (TRACK - 2 * EDGE) / HIGHEST
    at = [EDGE + step * level for level in range(HIGHEST + 1)]
    gap = own is not None and own < asked
    x = at[asked]
    return tag(
        "svg",
        tag("path", d=f"M{at[0]} {MIDDLE}H{at[-1]}", class_="itpm-track-line"),
        tag("path", d=f"M{at[own]} {MIDDLE}H{at[asked]}", class_="itpm-skill-gap")
        if own is not None and gap
        else None,
        tag("g", *(tag("circle", cx=pixels(a), cy=MIDDLE, r=3) for a in at),
            class_="itpm-track-dots"),
        tag("path", d=f"M{x} {MIDDLE - 8}L{x + 8} {MIDDLE}L{x} {MIDDLE + 8}L{x - 8} {MIDDLE}Z",
            class_="itpm-skill-asked") if asked else None,
        tag("circle", cx=at[own], cy=MIDDLE, r=5,
            class_=classes("itpm-skill-own", own >= asked and "itpm-skill-met"))
        if own is not None
        else None,
        viewBox=f"0 0 {TRACK} 24",
        width=TRACK,
        height=24,
        aria_hidden="true",
        class_="itpm-skill-track",
    )  # fmt: skip


def _anchors(sheet: Sheet, skill: Skill, gap: Gap | None, rating: Rating) -> Markup:
    asked = gap.demand.level if gap else None
    cells = (
        tag(
            "button",
            tag("b", level),
            tag("span", words),
            tag("small", "asked for") if level == asked else None,
            type="button",
            data_id=f"rate:{skill.id}:{level}",
            aria_pressed=str(level == rating.level).lower(),
            class_="itpm-anchor",
        )
        for level, words in enumerate(skill.anchors)
    )
    return tag(
        "div",
        tag("p", skill.why, " Pick the sentence that is true of you today:"),
        tag("div", *cells, role="group", aria_label=f"{skill.name}, levels 0 to 4",
            class_="itpm-anchors"),
        _fields(skill, rating, gap),
        _close(gap),
        tag("div", button("Next skill", "next"),
            button("Not rated", f"rate:{skill.id}:open", disabled=rating.level is None),
            class_="itpm-tools"),
        class_="itpm-skill-body",
    )  # fmt: skip


def _fields(skill: Skill, rating: Rating, gap: Gap | None) -> Markup:
    role = "" if rating.asked is not None or gap is None else f" ({gap.demand.level})"
    options = {"": f"as the role{role}", **{str(n): str(n) for n in range(HIGHEST + 1)}}
    chosen = "" if rating.asked is None else str(rating.asked)
    listed = (
        tag("option", words, value=value, selected=value == chosen)
        for value, words in options.items()
    )
    return tag(
        "div",
        tag("label", tag("span", "what shows it (a page, a number, a name)"),
            tag("input", type="text", value=rating.evidence, data_id=f"evidence:{skill.id}",
                autocomplete="off"), class_="itpm-wide"),
        tag("label", tag("span", "level that your posting asks for"),
            tag("select", *listed, data_id=f"asked:{skill.id}")),
        class_="itpm-career-form",
    )  # fmt: skip


def _close(gap: Gap | None) -> Markup | None:
    if gap is None or not gap.closes or gap.own is None:
        return None
    words = f"From {gap.own} to {gap.own + 1}: "
    return tag("p", tag("b", words), gap.closes, class_="itpm-skill-step")
