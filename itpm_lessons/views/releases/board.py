"""The releases as lanes with their parts as cards, to be carried from one to another."""

from functools import lru_cache

from itpm_lessons.engines.methodology import Composition, Part

from ..cards import card, lane, lanes
from ..frame import button
from ..lettering import amount, money
from ..markup import Markup, tag

NEW = "new"  # the lane that makes a release


def board(plan: Composition, selected: str | None = None) -> Markup:
    """Draw a lane a release, and one for a new release.

    Ids: ``part:NAME``, ``earlier:INDEX``, ``later:INDEX`` and ``soon:INDEX``; a card is dropped
    on the number of its release, counted from 0, or on ``new``.

    >>> from itpm_lessons.engines.methodology.examples import CLOCKIN_RELEASES
    >>> board(CLOCKIN_RELEASES).count('data-move="data-move"')
    6
    """
    fresh = lane(
        "New release",
        id="lane:new",
        drop=NEW,
        note=f"costs {money(plan.release_cost)}: deploying, training",
        empty="Drop a part here.",
    )
    each = (_lane(plan, index, selected) for index in range(len(plan.batches)))
    return lanes(*each, fresh, label="Releases", data_id="board", wide=False)


def _lane(plan: Composition, index: int, selected: str | None) -> Markup:
    batch, week, ready = plan.batches[index], plan.weeks[index], plan.ready[index]
    cards = (
        _card(plan.part(name), selected=name == selected, reachable=place == 0)
        for place, name in enumerate(batch.parts)
    )
    return lane(
        f"Release {index + 1}",
        *cards,
        id=f"lane:{index}",
        drop=str(index),
        note=_note(plan, index),
        controls=_controls(plan, index, waits=week > ready),
    )


def _note(plan: Composition, index: int) -> str:
    week, ready = amount(plan.weeks[index]), amount(plan.ready[index])
    waits = f" (built in week {ready})" if week != ready else ""
    return f"week {week}{waits} · +{money(plan.adds(index))} a week"


def _controls(plan: Composition, index: int, *, waits: bool) -> Markup:
    number = index + 1
    last = len(plan.batches) - 1
    buttons = [
        button("◂", f"earlier:{index}", disabled=index == 0, spoken=f"Release {number} earlier"),
        button("▸", f"later:{index}", disabled=index == last, spoken=f"Release {number} later"),
    ]
    if waits:
        spoken = f"Release {number} as soon as it is built"
        buttons.append(button("Don't wait", f"soon:{index}", spoken=spoken))
    return tag("div", *buttons, class_="itpm-tools")


@lru_cache(2048)
def _card(part: Part, *, selected: bool, reachable: bool) -> Markup:
    name = part.name
    weeks = "1 week" if part.effort == 1 else f"{amount(part.effort)} weeks"
    needs = f"needs {', '.join(part.after)}" if part.after else None
    return card(
        f"part:{name}",
        name,
        f"{weeks} · {money(part.value)} a week",
        needs,
        tone="task",
        movable=True,
        keys="ArrowLeft ArrowRight",
        spoken=". ".join(filter(None, (name, f"{weeks}, {money(part.value)} a week", needs))),
        selected=selected,
        reachable=reachable,
    )
