"""The page of the approach fit; what is drawn is said by one value, `FitState`."""

from dataclasses import dataclass

from itpm_lessons.engines.methodology import CONTROL, Fit

from ..frame import UNDO_KEYS, button, frame, group, side, unopened
from ..markup import Markup, tag
from .form import examples_list, ratings_form
from .panels import (
    ABOUT,
    ABOUT_RINGS,
    changes_panel,
    control_sum,
    control_words,
    meaning,
    reasons_panel,
)
from .radar import radar
from .scale import hundredths, thirds, two_places


@dataclass(frozen=True)
class FitState:
    """All that the page shows: the weighed profile, the room, and what can be done.

    `width` is that of the picture, in pixels; `problem` says why there is nothing to show.
    """

    fit: Fit
    width: int = 440
    can_undo: bool = False
    can_redo: bool = False
    can_reset: bool = False
    can_save: bool = False
    problem: str = ""


def fit_page(state: FitState) -> Markup:
    """Draw the whole page.

    >>> from itpm_lessons.engines.methodology.examples import CLOCKIN
    >>> "hybrid" in fit_page(FitState(Fit(CLOCKIN)))
    True
    """
    fit = state.fit
    title = f"{fit.profile.title or 'Project'} · which approach fits"
    if state.problem:
        return unopened(title, state.problem, data_id="fit")
    pictures = tag(
        "div",
        radar(fit, state.width, interactive=True),
        tag("p", ABOUT_RINGS, class_="itpm-small"),
        approach_scale(fit, state.width),
        control_scale(fit, state.width),
        tag("div", tag("b", "What this is. "), ABOUT, class_="itpm-small"),
        data_measure="fit",
        data_id="fit-pictures",
        class_="itpm-fit-pictures",
    )
    return frame(
        title,
        tag("div", pictures, ratings_form(fit.profile), class_="itpm-fit", data_id="fit-body"),
        figures=_figures(fit),
        tools=[examples_list(fit.profile), _changes(state)],
        side=side(changes_panel(fit.profile), reasons_panel(fit)),
        note=meaning(fit),
        data_id="fit",
        keys=UNDO_KEYS,
    )


def _figures(fit: Fit) -> list[tuple[str, str]]:
    return [
        (" / ".join(fit.best), "fits best"),
        (fit.standing, "how firm"),
        (fit.control_level or "not rated", "control"),
    ]


def _changes(state: FitState) -> Markup:
    buttons = [
        button("↶", "do:undo", disabled=not state.can_undo, spoken="Undo"),
        button("↷", "do:redo", disabled=not state.can_redo, spoken="Redo"),
        button("Reset", "do:reset", disabled=not state.can_reset),
    ]
    if state.can_save:
        buttons.append(button("Save a copy", "do:save"))
    return group(*buttons, label="Changes")


def approach_scale(fit: Fit, width: int) -> Markup:
    """Draw the mean on the scale of approaches, with how well each of them fits."""
    mean = two_places(fit.mean)
    names = [(name, hundredths(score)) for name, score in fit.scores.items()]
    said = ", ".join(f"{name} {score}" for name, score in names)
    return tag(
        "div",
        tag(
            "div",
            tag("b", "Approach"),
            " how well each fits, by itself, from 0 to 100",
            class_="itpm-small",
        ),
        thirds(
            names,
            fit.best,
            float(fit.mean - 1) / 4,
            f"mean {mean}",
            ("1", "2.33", "3.67", "5"),
            f"Fit, each from 0 to 100: {said}. Mean rating {mean}.",
            width,
        ),
    )


def control_scale(fit: Fit, width: int) -> Markup:
    """Draw how much structured control is advised."""
    head = tag("div", tag("b", "Structured control "), control_words(fit), class_="itpm-small")
    if fit.control is None:
        return tag("div", head)
    share = hundredths(fit.control)
    return tag(
        "div",
        head,
        thirds(
            [(name, "") for name in CONTROL],
            [fit.control_level or ""],
            float(fit.control),
            share,
            ("0", "33", "67", "100"),
            f"Structured control {share} of 100: {fit.control_level}.",
            width,
        ),
        tag("p", control_sum(fit), class_="itpm-small"),
    )
