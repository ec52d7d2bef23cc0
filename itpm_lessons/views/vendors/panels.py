"""What stands beside the ranking: what would flip it, and what it means."""

from itpm_lessons.engines.procurement import Flip, Scores, flips

from ..frame import panel, row
from ..lettering import amount
from ..markup import Markup, join, tag
from ..trying import folded, row_to_try
from .state import two_places

MOST = 4  # changes of each kind that are listed


def flips_panel(scores: Scores) -> Markup:
    """List the smallest single changes that flip the ranking, each with a button that tries it.

    Ids: ``try:weight:CRITERION:VALUE`` and ``try:score:VENDOR:CRITERION:VALUE``, by numbers.
    """
    found = flips(scores)
    weights = [flip for flip in found if flip.what == "weight"][:MOST]
    rest = [flip for flip in found if flip.what == "score"][:MOST]
    knocked = [flip for flip in found if flip.what == "knock-out"][:MOST]
    if not found:
        return folded("What would flip it", _small("No single change does."), data_id="panel-flips")
    return folded(
        "What would flip it",
        _small("By one weight, the others as they are:") if weights else None,
        *(_flip(scores, flip) for flip in weights),
        _small("By one score:") if rest else None,
        *(_flip(scores, flip) for flip in rest),
        _small("By a knock-out:") if knocked else None,
        *(_flip(scores, flip) for flip in knocked),
        data_id="panel-flips",
    )


def _small(words: str) -> Markup:
    return tag("p", words, class_="itpm-small")


def _flip(scores: Scores, flip: Flip) -> Markup:
    return row_to_try(flip.winner, _told(flip), _id(scores, flip))


def _told(flip: Flip) -> str:
    """Say a change in a few words, before and after rounded to hundredths."""
    if flip.what == "knock-out" and flip.vendor != flip.winner:
        return f"{flip.vendor} falls below {_number(flip.after)} on {flip.criterion}"
    way = "more than " if flip.after > flip.before else "less than "
    to = f"{'' if flip.what == 'knock-out' else way}{_number(flip.after)}"
    now = f"instead of {_number(flip.before)}"
    if not flip.vendor:
        return f"{flip.criterion} counts {to} {now}"
    return f"{flip.vendor} scores {to} on {flip.criterion} {now}"


def _number(value: object) -> str:
    return amount(round(float(value), 2))  # type: ignore[arg-type]


def _id(scores: Scores, flip: Flip) -> str:
    """Name the change so that it can be made: a little beyond the tie, within the scale."""
    place = scores.place(flip.criterion)
    if flip.what == "weight":
        way = 1 if flip.after > flip.before else -1
        return f"try:weight:{place}:{max(0.0, _beyond(flip, way))}"
    vendor = [each.name for each in scores.vendors].index(flip.vendor)
    down = flip.vendor != flip.winner
    value = min(10.0, max(0.0, _beyond(flip, -1 if down else 1)))
    return f"try:score:{vendor}:{place}:{value}"


def _beyond(flip: Flip, way: int) -> float:
    """Go to the next tenth beyond the tie, or to the next half of a score."""
    grain = 10 if flip.what == "weight" else 2
    exact = flip.after * grain
    floor = exact.numerator // exact.denominator
    whole = floor + 1 if way > 0 else (floor if exact != floor else floor - 1)
    if flip.what == "knock-out" and way > 0 and exact == floor:
        whole = floor  # with the least score one is in
    return whole / grain


def standing_panel(scores: Scores) -> Markup:
    """Show the totals, and what the ranking would be without knock-outs."""
    rows = [row(name, two_places(scores.total(name))) for name in scores.ranking]
    free = scores.without_knock_outs()
    other = None
    if free.best != scores.best:
        names = " and ".join(free.best)
        other = tag("p", f"By points alone {names} would lead. A knock-out is asked before points.")
    return panel("Totals", *rows, other, data_id="panel-totals")


def meaning(scores: Scores) -> Markup:
    """Say who leads, by how much, and what is the smallest change that flips it."""
    if not scores.best:
        why = "Every vendor is below a least score: look for others, or ask whether it must be so."
        return join(tag("b", "Nobody is left. "), why)
    if len(scores.best) > 1:
        names = " and ".join(scores.best)
        return join(
            tag("b", f"{names} tie. "), "These weights and scores do not decide between them."
        )
    first = scores.best[0]
    if len(scores.still_in) == 1:
        return join(tag("b", f"{first} is the only one left. "), "Nothing is compared any more.")
    second = scores.ranking[1]
    gap = scores.total(first) - scores.total(second)
    lead = f"{first} leads {second} by {two_places(gap)} points. "
    return join(tag("b", lead), _smallest(scores))


def _smallest(scores: Scores) -> str:
    found = flips(scores)
    weight = next((flip for flip in found if flip.what == "weight"), None)
    score = next((flip for flip in found if flip.what == "score"), None)
    told = [_told(flip) for flip in (weight, score) if flip is not None]
    if not told:
        return "No single weight or score flips that."
    return f"What would flip it: {', or '.join(told)}."
