"""The page of the bullet checker."""

from itpm_lessons.engines.resume import CANNOT_JUDGE, RULES

from ..frame import UNDO_KEYS, button, frame, group, panel, side, unopened
from ..markup import Markup, join, tag
from .line import line
from .state import BulletState


def bullets_page(state: BulletState) -> Markup:
    """Draw the whole page.

    >>> from itpm_lessons.engines.resume.examples import EXAMPLE_BULLETS
    >>> "2 of 3" in bullets_page(BulletState(EXAMPLE_BULLETS))
    True
    """
    title = f"{state.bullets.name} · lines of a resume"
    if state.problem:
        return unopened(title, state.problem, data_id="bullets")
    led = state.led
    return frame(
        title,
        tag(
            "div",
            *(
                line(bullet, place, led[1] if led and led[0] == place else None)
                for place, bullet in enumerate(state.bullets)
            ),
            class_="itpm-resume-lines",
            data_id="lines",
        ),
        group(button("Add a line", "line:add"), label="Lines"),
        figures=_figures(state),
        tools=[_changes(state)],
        side=side(_rules(), _limits()),
        note=_meaning(state),
        data_id="bullets",
        keys=UNDO_KEYS,
    )


def _figures(state: BulletState) -> list[tuple[object, str]]:
    checks = state.bullets.checks()
    found = sum(len(check.findings) for check in checks)
    return [
        (f"{state.bullets.sound} of {len(checks)}", "hold so far"),
        (found, "finding" if found == 1 else "findings"),
    ]


def _changes(state: BulletState) -> Markup:
    buttons = [
        button("↶", "do:undo", disabled=not state.can_undo, spoken="Undo"),
        button("↷", "do:redo", disabled=not state.can_redo, spoken="Redo"),
        button("Reset", "do:reset", disabled=not state.can_reset),
    ]
    if state.can_save:
        buttons.append(button("Save a copy", "do:save"))
    return group(*buttons, label="Changes")


def _rules() -> Markup:
    rules = tag("ul", *(tag("li", rule) for rule in RULES), class_="itpm-rules")
    return panel("The rules", rules, data_id="panel:rules")


def _limits() -> Markup:
    proofless = (
        "A line that nobody could confirm may be true all the same. Then be ready to tell how it "
        "was, and leave out what you could not."
    )
    return panel(
        "What no rule can judge",
        tag("p", CANNOT_JUDGE),
        tag("p", proofless),
        data_id="panel:limits",
    )


def _meaning(state: BulletState) -> Markup:
    checks = [check for check in state.bullets.checks() if check.text]
    if not checks:
        return join(tag("b", "Nothing stands here yet. "), "Begin with one line as you have it.")
    sound = sum(check.complete or check.checkable for check in checks)
    missing = [name for check in checks if not check.checkable for name in check.missing]
    if sound == len(checks):
        return join(
            tag("b", "Nothing was found against any line. "),
            "Whether it is true, and worth a reader's time, only you can say.",
        )
    if not missing:
        return join(
            tag("b", "All parts are there. "), "What is marked may still make a reader doubt."
        )
    often = max(sorted(set(missing)), key=missing.count)
    return join(
        tag("b", f"{sound} of {len(checks)} lines keep the rules. "),
        f"What can't be found most often is the {often}.",
    )
