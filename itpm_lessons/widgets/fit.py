"""Weigh a project's approach: rate it, watch what fits, and what would change the answer."""

from pathlib import Path
from typing import Any

import traitlets

from itpm_lessons.engines.methodology import RATINGS, WEIGHTS, Fit, Profile, fewest_steps
from itpm_lessons.engines.methodology.examples import CLOCKIN, PROFILES
from itpm_lessons.views.fit import FitState, fit_page
from itpm_lessons.views.markup import Markup

from .value_stage import ValueStage

NARROWEST, WIDEST = 280, 460  # pixels of the pictures
UNKNOWN = 424  # until the page has said how much room there is


class FitWidget(ValueStage):
    """A project rated on eight criteria, as a radar, with the approach that fits best.

    Parameters
    ----------
    profile : Profile or path, optional
        The ratings, or a CSV file with the columns criterion, rating and weight; those of
        ClockIn where it is missing.
    size : {"normal", "presenter"}, optional
        How large everything is; presenter is for a projector.

    Attributes
    ----------
    fit : Fit
        What the present ratings amount to.
    table : pandas.DataFrame
        Ratings, weights, and what each pushes.

    Examples
    --------
    >>> widget = FitWidget()
    >>> widget.fit.best
    ('hybrid',)
    >>> widget.on_enter("rate:criticality", "5")
    >>> widget.fit.best
    ('agile',)
    """

    HELD = "profile"
    profile = traitlets.Instance(Profile)

    def __init__(self, profile: Any = None, **state: Any):
        super().__init__(profile, **state)

    def pattern(self) -> Profile:
        """Return the ratings of ClockIn."""
        return CLOCKIN

    def read(self, file: Path) -> Profile:
        """Read a profile from CSV."""
        from itpm_lessons.exchange.approach_csv import read_approach

        return read_approach(file)

    def write(self, value: Profile, file: Path) -> None:
        """Write a profile as CSV."""
        from itpm_lessons.exchange.approach_csv import write_approach

        write_approach(value, file)

    @property
    def fit(self) -> Fit:
        """What the present ratings amount to."""
        return Fit(self.profile)

    @property
    def table(self) -> Any:
        """Ratings, weights and pushes as a pandas table, in the order of the profile."""
        import pandas

        push = {reason.rated.name: float(reason.push) for reason in self.fit.reasons}
        rows = [
            {
                "criterion": row.name,
                "rating": row.rating,
                "weight": row.weight,
                "push": push.get(row.name, 0.0),
                "words": row.words,
            }
            for row in self.profile
        ]
        return pandas.DataFrame(rows).set_index("criterion")

    # ---- gestures

    def on_pick(self, id: str) -> None:
        """Press a tool, try a change, or pick a rating on the radar."""
        if self.change(id):
            return
        kind, _, what = id.partition(":")
        match kind:
            case "dot" | "try":
                self._set(*id.split(":")[1:] if kind == "try" else ("rating", *what.split(":")))
            case "lighter" | "heavier":
                self._weigh(what, 1 if kind == "heavier" else -1)
            case "steps":
                moved = self.profile
                for change in fewest_steps(moved, what):
                    moved = change.applied(moved)
                self.profile = moved

    def _set(self, what: str, name: str, value: str) -> None:
        change = self.profile.with_rating if what == "rating" else self.profile.with_weight
        self.profile = change(name, int(value))

    def _weigh(self, name: str, by: int) -> None:
        weight = self.profile[name].weight + by
        if weight in WEIGHTS:
            self.profile = self.profile.with_weight(name, weight)

    def on_enter(self, id: str, value: str) -> None:
        """Take the rating at which a slider was let go, or a profile to start from."""
        if id == "example" and value in PROFILES:
            self.profile = PROFILES[value]
        elif id.startswith("rate:"):
            self._slide(id, float(value))
            self.settle()
        self.redraw()

    def on_drag(self, id: str, value: float, done: bool) -> None:
        """Show what a slider comes to while it is moved."""
        if id.startswith("rate:"):
            self._slide(id, value)

    def _slide(self, id: str, value: float) -> None:
        rating = min(max(round(value), RATINGS[0]), RATINGS[-1])
        self.preview(self.profile.with_rating(id.partition(":")[2], rating))

    # ---- drawing

    def draw(self) -> Markup:
        """Draw the page."""
        return fit_page(
            FitState(
                self.fit,
                width=min(WIDEST, max(NARROWEST, self.width("fit") or UNKNOWN)),
                can_undo=self.can_undo,
                can_redo=self.can_redo,
                can_reset=self.can_reset,
                can_save=self.can_save,
                problem=self._problem,
            )
        )
