"""The formula sheet: formulas by topic at the left, one of them with all that belongs to it."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from itpm_lessons.engines.formula_sheet import Formula, FormulaSheet

from .frame import UNDO_KEYS, button, frame, group
from .markup import Markup, classes, join, tag


@dataclass(frozen=True)
class FormulaState:
    """All that the page shows.

    Parameters
    ----------
    sheet : FormulaSheet
        The formulas.
    formula : str
        Id of the one that is open.
    lessons : mapping of str to str
        Titles of the lessons that exist, by id.
    added : frozenset of str
        Ids of the formulas that are in the learner's review.
    can_undo, can_redo : bool
        Whether there is a formula to go back or forward to.
    problem : str
        What is wrong with the learner's log; empty while all is well.
    """

    sheet: FormulaSheet
    formula: str
    lessons: Mapping[str, str] = field(default_factory=dict)
    added: frozenset[str] = frozenset()
    can_undo: bool = False
    can_redo: bool = False
    problem: str = ""


def formula_page(state: FormulaState) -> Markup:
    """Draw the sheet.

    >>> one = Formula("ef", "Early finish", "Schedule", "EF = ES + d", "", (), "", 1, "", "")
    >>> "EF = ES + d" in formula_page(FormulaState(FormulaSheet((one,)), "ef"))
    True
    """
    return frame(
        "Formula sheet",
        tag("div", _list(state), _card(state), class_="itpm-lookup"),
        figures=[(len(state.sheet.formulas), "formulas"), (len(state.added), "in my review")],
        tools=[
            group(
                button("Back", "do:undo", disabled=not state.can_undo),
                button("Forward", "do:redo", disabled=not state.can_redo),
                button("Reset", "do:reset"),
                label="Formulas you looked at",
            )
        ],
        note=_meaning(state),
        data_id="formulas",
        keys=UNDO_KEYS,
    )


def _list(state: FormulaState) -> Markup:
    parts: list[Markup] = []
    for topic, formulas in state.sheet.topics.items():
        parts.append(tag("div", topic, class_="itpm-terms-head", role="heading", aria_level=4))
        parts.extend(_row(state, each) for each in formulas)
    return tag(
        "div",
        *parts,
        class_="itpm-terms",
        data_nav=True,
        data_id="formula-list",
        role="group",
        aria_label="Formulas",
    )


def _row(state: FormulaState, formula: Formula) -> Markup:
    chosen = formula.id == state.formula
    return tag(
        "div",
        tag("span", formula.name),
        tag("small", "in my review") if formula.id in state.added else None,
        class_=classes("itpm-term-row", chosen and "itpm-selected"),
        data_id=f"formula:{formula.id}",
        role="button",
        tabindex=0 if chosen else -1,
        aria_pressed=str(chosen).lower(),
        data_follow=chosen and (state.can_undo or state.can_redo),
    )


def _card(state: FormulaState) -> Markup:
    formula = state.sheet[state.formula]
    title = state.lessons.get(formula.lesson)
    there = formula.id in state.added
    return tag(
        "div",
        tag("div", formula.name, class_="itpm-term-name", role="heading", aria_level=4),
        tag("p", formula.formula, class_="itpm-formula"),
        tag("p", formula.words, class_="itpm-term-short"),
        _symbols(formula),
        _part("Example", formula.example),
        _part("Often wrong", tag("code", formula.wrong), " ", formula.why),
        _part("Taught in", tag("b", title)) if title else _part("", "Its lesson is still to come."),
        tag(
            "div",
            button("In my review" if there else "Add to my review", "add", disabled=there),
            class_="itpm-term-line",
        ),
        class_="itpm-term",
        data_id="entry",
        role="region",
        aria_label=f"Formula: {formula.name}",
    )


def _symbols(formula: Formula) -> Markup:
    rows = (join(tag("dt", symbol), tag("dd", meaning)) for symbol, meaning in formula.symbols)
    return tag("dl", *rows, class_="itpm-symbols")


def _part(name: str, *said: object) -> Markup:
    return tag("div", tag("span", name) if name else None, tag("div", *said),
               class_="itpm-formula-part")  # fmt: skip


def _meaning(state: FormulaState) -> Markup:
    if state.problem:
        return join(tag("b", "Your review: "), state.problem)
    if state.formula in state.added:
        return join(tag("b", "In your review. "), "You will be asked for it on a later day.")
    return join(
        tag("b", "Cover the example and work it out. "),
        "Then say what the result means for the project; the figure alone decides nothing.",
    )
