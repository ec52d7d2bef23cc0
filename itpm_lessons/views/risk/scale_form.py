"""The scales of the matrix, to be changed: words, bounds, how many levels, where colours begin."""

from itpm_lessons.engines.risk.scale import FEWEST_LEVELS, MOST_LEVELS, SHARE, Scale

from ..frame import button, group
from ..lettering import amount
from ..markup import Markup, tag
from .state import RisksState, percent


def scale_form(state: RisksState) -> Markup:
    """Draw both scales and the colours.

    Ids: ``label:probability:0`` and ``top:impact:2`` for a level, ``fewer:impact``,
    ``more:impact``, and ``medium`` and ``high`` for the scores at which colours begin.
    """
    matrix = state.assessment.matrix
    colours = (
        _number("medium from a score of", "medium", matrix.medium),
        _number("high from a score of", "high", matrix.high),
    )
    return tag(
        "div",
        _scale("probability", matrix.probability),
        _scale("impact", matrix.impact),
        tag("fieldset", tag("legend", "Colours"), *colours, class_="itpm-risk-scale"),
        tag("p", "A new scale changes no risk, only where each stands.", class_="itpm-small"),
        class_="itpm-risk-scales",
        data_id="risk-scales",
    )


def _scale(which: str, scale: Scale) -> Markup:
    rows = (_level(which, scale, level) for level in reversed(range(len(scale))))
    sizes = group(
        button("Fewer levels", f"fewer:{which}", disabled=len(scale) <= FEWEST_LEVELS),
        button("More levels", f"more:{which}", disabled=len(scale) >= MOST_LEVELS),
        label=f"Levels of {which}",
    )
    legend = tag("legend", f"{which.capitalize()}, each up to")
    return tag("fieldset", legend, *rows, sizes, class_="itpm-risk-scale", data_id=f"scale:{which}")


def _level(which: str, scale: Scale, level: int) -> Markup:
    top = scale.levels[level].top
    last = level == len(scale) - 1
    said = percent if scale.unit == SHARE else (lambda value: amount(value).replace(",", ""))
    end = (
        tag("span", "100 %" if scale.unit == SHARE else "any more")
        if last
        else tag(
            "input",
            type="text",
            data_id=f"top:{which}:{level}",
            value=said(top),
            autocomplete="off",
            aria_label=f"Upper bound of level {level + 1} of {which}",
            class_="itpm-short",
        )
    )
    return tag(
        "div",
        tag(
            "input",
            type="text",
            data_id=f"label:{which}:{level}",
            value=scale.labels[level],
            autocomplete="off",
            aria_label=f"Word for level {level + 1} of {which}",
        ),
        end,
        class_="itpm-risk-scale-row",
    )


def _number(label: str, id: str, value: int) -> Markup:
    field = tag(
        "input",
        type="text",
        inputmode="numeric",
        data_id=id,
        value=value,
        autocomplete="off",
        class_="itpm-short",
    )
    return tag("label", tag("span", label), field, class_="itpm-entry")
