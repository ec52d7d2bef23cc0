"""Beside and below the grid: one stakeholder's fields, what the map lacks, who is engaged how."""

from collections.abc import Sequence
from functools import lru_cache

from itpm_lessons.engines.stakeholders import (
    ATTITUDES,
    LEVELS,
    MEANING,
    Stakeholder,
    StakeholderMap,
)

from ..frame import button, panel
from ..lettering import pixels
from ..markup import Markup, classes, piece, tag
from .state import SHAPES

TRACK, STEP = 132, 29
MOST = 6


def details(people: StakeholderMap, name: str | None) -> Markup:
    """Draw the fields of the one who is selected. Ids: ``field:NAME``, ``remove``."""
    if name is None:
        said = "Pick a name to change it. Drag it, or move it by the arrow keys."
        return panel("Nobody is picked", tag("p", said), data_id="panel-who")
    who = people[name]
    quadrant = who.quadrant(people.high_from)
    return panel(
        who.name,
        tag("p", tag("b", f"{quadrant.capitalize()}. "), MEANING[quadrant]),
        _fields(who),
        tag("div", button("Remove", "remove", spoken=f"Remove {who.name}"), class_="itpm-tools"),
        data_id="panel-who",
    )


def _fields(who: Stakeholder) -> Markup:
    return tag(
        "div",
        _entry("name", "name", who.name),
        _entry("role", "role", who.role),
        _number("power", who.power),
        _number("interest", who.interest),
        _choice("attitude", "attitude: thinks", who.attitude, ATTITUDES),
        _choice("now", "engaged now", who.now, LEVELS),
        _choice("wanted", "wanted", who.wanted, LEVELS),
        _text("wants", "What they want or fear", who.wants),
        _text("action", "What is done", who.action),
        _entry("owner", "owner", who.owner),
        class_="itpm-fields",
    )


def _entry(field: str, label: str, value: str) -> Markup:
    box = tag(
        "input", type="text", value=value, data_id=f"field:{field}", autocomplete="off",
        aria_label=label,
    )  # fmt: skip
    return tag("label", tag("span", label), box, class_="itpm-entry")


def _number(field: str, value: int) -> Markup:
    box = tag(
        "input", type="text", inputmode="numeric", value=value, data_id=f"field:{field}",
        autocomplete="off", aria_label=f"{field}, from 1 to 10", class_="itpm-short",
    )  # fmt: skip
    return tag("label", tag("span", f"{field}, 1 to 10"), box, class_="itpm-entry")


def _choice(field: str, label: str, value: str, known: Sequence[str]) -> Markup:
    options = (
        tag("option", f"{SHAPES[each]} {each}" if each in SHAPES and field == "attitude" else each,
            value=each, selected=each == value)
        for each in known
    )  # fmt: skip
    box = tag("select", *options, data_id=f"field:{field}", aria_label=label)
    return tag("label", tag("span", label), box, class_="itpm-entry")


def _text(field: str, label: str, value: str) -> Markup:
    box = tag("textarea", value, rows=2, data_id=f"field:{field}", class_="itpm-textarea")
    return tag("label", tag("span", label), box, class_="itpm-entry-tall")


def lacks(people: StakeholderMap, asked: bool = True) -> Markup:
    """List what the map lacks, once it was asked for; each can be picked. Ids: ``ask``, ``go:``."""
    if not asked:
        return panel(
            "What the map lacks",
            tag("p", "Look for yourself first: at power, engagement, and what is done."),
            tag("div", button("What does the map lack?", "ask"), class_="itpm-tools"),
            data_id="panel-lacks",
        )
    found = people.findings
    if not found:
        said = "Everybody who matters most has an action and somebody who does it."
        return panel("What the map lacks", tag("p", said), data_id="panel-lacks")
    rows = [
        tag(
            "li",
            _go(each.problem, f"go:{each.names[0]}:{index}")
            if each.names
            else tag("b", each.problem),
            tag("div", each.remedy),
            class_=classes(each.serious and "itpm-lack-loud"),
        )
        for index, each in enumerate(found[:MOST])
    ]
    more = len(found) - MOST
    rows += [tag("li", f"… and {more} more.")] if more > 0 else []
    return panel("What the map lacks", tag("ul", *rows, class_="itpm-lacks"), data_id="panel-lacks")


def _go(problem: str, id: str) -> Markup:
    return tag("button", problem, type="button", class_="itpm-plain", data_id=id)


def engagement(
    people: StakeholderMap, selected: str | None, numbers: bool, told: bool = True
) -> Markup:
    """List who is engaged how far, and what is done about it. Ids: ``row:NAME``."""
    loud = people.neglected if told else frozenset()
    rows = [
        tag(
            "div",
            _inside(who, number if numbers else 0, people.high_from, who.name in loud),
            class_=classes(who.name == selected and "itpm-selected"),
            data_id=f"row:{who.name}",
            tabindex=0,
            role="button",
        )
        for number, who in enumerate(people, 1)
    ]
    return tag(
        "div",
        tag("div", "Engagement, from now to what is wanted", class_="itpm-panel-title"),
        tag(
            "div",
            *rows,
            class_="itpm-engagement",
            data_nav=True,
            data_id="engagement-rows",
            role="group",
            aria_label="Engagement",
        )
        if rows
        else tag("p", "Nobody is on the map yet. Press Add.", class_="itpm-empty"),
        class_="itpm-engaged-list",
        data_id="engagement",
    )


@lru_cache(512)
def _inside(who: Stakeholder, number: int, high_from: int, loud: bool) -> Markup:
    name = f"{number} · {who.name}" if number else who.name
    steps = "as wanted" if not who.gap else f"{who.now} → {who.wanted}"
    doing = f"{who.action} ({who.owner})" if who.looked_after else ""
    if not doing:
        doing = f"{who.action} (nobody does it)" if who.action else "no action yet"
    return piece(
        tag(
            "div",
            tag(
                "span",
                tag("b", name),
                tag(
                    "span",
                    f"{who.quadrant(high_from)} · {SHAPES[who.attitude]} {who.attitude}",
                    class_="itpm-engaged-where",
                ),
            ),
            tag("span", track(who), tag("span", steps, class_="itpm-engaged-said")),
            tag("span", doing, class_=_doing_class(who, loud)),
            class_="itpm-engaged",
        )
    )


def _doing_class(who: Stakeholder, loud: bool) -> str | None:
    return "itpm-engaged-open" if loud else None if who.looked_after else "itpm-engaged-none"


def track(who: Stakeholder) -> Markup:
    """Draw five levels, a filled mark where somebody is now, and an arrow to what is wanted.

    >>> "itpm-gap" in track(Stakeholder("Staff", now="unaware", wanted="neutral"))
    True
    """
    now, wanted = LEVELS.index(who.now), LEVELS.index(who.wanted)
    at = [8 + STEP * index for index in range(len(LEVELS))]
    dots = (tag("circle", cx=x, cy=9, r=3.5) for x in at)
    way = 1 if wanted > now else -1
    end = at[wanted] - way * 6
    arrow = tag(
        "path",
        d=f"M{at[now]} 9H{pixels(end)}M{end - way * 5} 5L{end} 9L{end - way * 5} 13",
        class_="itpm-gap",
    )
    return tag(
        "svg",
        tag("path", d=f"M{at[0]} 9H{at[-1]}", class_="itpm-track-line"),
        tag("g", *dots, class_="itpm-track-dots"),
        tag("circle", cx=at[wanted], cy=9, r=5.5, class_="itpm-track-wanted"),
        arrow if now != wanted else None,
        tag("circle", cx=at[now], cy=9, r=5, class_="itpm-track-now"),
        viewBox=f"0 0 {TRACK} 18",
        width=TRACK,
        height=18,
        role="img",
        aria_label=f"engaged {who.now}, wanted {who.wanted}",
        class_="itpm-track",
    )
