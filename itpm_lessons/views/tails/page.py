"""The page of the tails; what is drawn is said by one value, `TailState`."""

from collections.abc import Callable
from dataclasses import dataclass

from itpm_lessons.engines.fat_tails import Sample, Tails

from ..frame import UNDO_KEYS, button, frame, group, panel, scroller, side
from ..lettering import amount
from ..markup import Markup, tag
from .charts import chart, scale
from .words import mean_said, meaning, shares, spread

STEP, MOST = 1_000, 5_000  # projects that a press adds, and the most of a sample
SIDE_BY_SIDE = 560  # pixels from which two charts stand beside each other
EXAMPLES = ((0.8, "no mean"), (1.5, "a mean, often missed"), (3.0, "a mean, nearly met"))


@dataclass(frozen=True)
class TailState:
    """All that the page shows.

    Parameters
    ----------
    tails : Tails
        Samples of both worlds.
    width : int
        Pixels of the pictures together.
    can_undo, can_redo, can_reset : bool
        Whether these buttons have something to do.
    """

    tails: Tails
    width: int = 760
    can_undo: bool = False
    can_redo: bool = False
    can_reset: bool = False


def tail_page(state: TailState) -> Markup:
    """Draw the whole page.

    >>> "there is none" in tail_page(TailState(Tails(1.0, 200)))
    True
    """
    tails = state.tails
    return frame(
        "Fat tails and thin ones",
        _pictures(tails, state.width),
        tag(
            "div",
            scroller(_table(tails), "Figures of both worlds"),
            class_="itpm-answers",
            data_id="tail-figures",
        ),
        figures=[
            (amount(tails.alpha), "alpha"),
            (f"{tails.draws:,}", "projects a sample"),
            (str(tails.seed), "seed"),
        ],
        tools=[_changes(state)],
        side=side(_tail_panel(tails), _draw_panel(tails), _model_panel()),
        note=meaning(tails),
        data_id="tails",
        keys=UNDO_KEYS,
    )


def _pictures(tails: Tails, width: int) -> Markup:
    beside = width >= SIDE_BY_SIDE
    each = (width - 18) // 2 if beside else width
    top = scale(tails)
    return tag(
        "div",
        *(chart(tails, world, each, top) for world in ("fat", "thin")),
        class_="itpm-pictures itpm-halves" if beside else "itpm-pictures",
        data_measure="tails",
        data_id="tail-pictures",
    )


def _table(tails: Tails) -> Markup:
    """Set the worlds side by side: what averages say, and what percentiles do."""

    def median(sample: Sample) -> float:
        return sample.percentile(0.5)

    def high(sample: Sample) -> float:
        return sample.percentile(0.95)

    def mean(sample: Sample) -> float:
        return sample.mean

    def ranges(of: Callable[[Sample], float]) -> tuple[str, str]:
        return spread(tails, "fat", of), spread(tails, "thin", of)

    rows = (
        ("average of a sample", ranges(mean)),
        (
            "mean of the world",
            (mean_said(tails.alpha, fat=True), mean_said(tails.alpha, fat=False)),
        ),
        ("half of the projects stay below", ranges(median)),
        ("95 of 100 stay below", ranges(high)),
        ("share of the largest in the sum", (shares(tails, "fat"), shares(tails, "thin"))),
    )
    head = tag(
        "tr", tag("td"), tag("th", "fat tail", scope="col"), tag("th", "thin tail", scope="col")
    )
    body = (
        tag("tr", tag("th", name, scope="row"), *(tag("td", said) for said in values))
        for name, values in rows
    )
    count = f"{tails.samples} samples of {tails.draws:,} projects; cost as a multiple of the plan"
    return tag(
        "table",
        tag("caption", count),
        tag("thead", head),
        tag("tbody", *body),
        class_="itpm-compare itpm-worlds",
    )


def _tail_panel(tails: Tails) -> Markup:
    """Offer the tail; ids ``alpha`` and ``try:ALPHA``."""
    slider = tag(
        "input",
        type="range",
        min=0.5,
        max=4,
        step=0.1,
        value=amount(tails.alpha),
        data_id="alpha",
        aria_valuetext=f"alpha {amount(tails.alpha)}",
    )
    examples = (
        button(f"{amount(alpha)}: {said}", f"try:{alpha}", pressed=tails.alpha == alpha)
        for alpha, said in EXAMPLES
    )
    return panel(
        "The tail",
        tag(
            "label",
            tag("span", f"alpha {amount(tails.alpha)}: fatter ← → thinner"),
            slider,
            class_="itpm-slide-field",
        ),
        group(*examples, label="Tails to try"),
        data_id="panel-tail",
    )


def _draw_panel(tails: Tails) -> Markup:
    """Offer more projects and other samples; ids ``more``, ``fewer``, ``other``, ``seed``."""
    field = tag(
        "input",
        type="text",
        inputmode="numeric",
        value=tails.seed,
        data_id="seed",
        autocomplete="off",
        class_="itpm-short",
    )
    return panel(
        "The samples",
        group(
            button(f"{STEP:,} more projects", "more", primary=True, disabled=tails.draws >= MOST),
            button("Other samples", "other"),
            button(f"Back to {STEP:,}", "fewer", disabled=tails.draws == STEP),
            label="Samples",
        ),
        tag(
            "label",
            tag("span", "seed: the same number, the same samples"),
            field,
            class_="itpm-entry",
            data_id="field:seed",
        ),
        data_id="panel-samples",
    )


def _model_panel() -> Markup:
    return panel(
        "What is drawn",
        tag("p", "A project costs its plan or more. In the fat world the share of projects that "
            "cost more than x times their plan is x to the power of −alpha."),
        tag("p", "In both worlds half of the projects stay below the same cost (the median). In "
            "the thin one each further step up is as unlikely as the one before. Both are models, "
            "not data."),
        data_id="panel-model",
    )  # fmt: skip


def _changes(state: TailState) -> Markup:
    return group(
        button("↶", "do:undo", disabled=not state.can_undo, spoken="Undo"),
        button("↷", "do:redo", disabled=not state.can_redo, spoken="Redo"),
        button("Reset", "do:reset", disabled=not state.can_reset),
        label="Changes",
    )
