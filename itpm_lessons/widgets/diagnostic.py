"""Take the diagnostic: predict, answer, say how sure one is, and read the result."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import traitlets

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.study_plan import in_full
from itpm_lessons.practice.diagnostic import (
    DOMAINS,
    STEPS,
    Diagnostic,
    Given,
    Item,
    Result,
    Sitting,
    lessons_to_begin_with,
    result_of,
    shares,
)
from itpm_lessons.practice.diagnostic.items import NAMES
from itpm_lessons.views.diagnostic import (
    DiagnosticState,
    DomainRow,
    Outcome,
    Question,
    Told,
    diagnostic_page,
)
from itpm_lessons.views.markup import Markup

from .stage import Stage, read_number


class DiagnosticWidget(Stage):
    """Twenty questions, a prediction before them, a confidence beside each, one result.

    Whatever is chosen is kept at once and can be changed until the end; so there is no undo, and
    nothing is lost by closing the page.

    Parameters
    ----------
    diagnostic : Diagnostic
        The items, and the log.
    lessons : mapping, optional
        Titles of the lessons of the course by their ids, in its order.

    Attributes
    ----------
    place : int
        Which question is open, from 1 on.
    again : bool
        Whether another taking is about to begin, though there is a result.
    show_all : bool
        Whether the result explains all questions, or only those missed or guessed.
    table : pandas.DataFrame
        The answers of the last taking; whether they are right is there when it has ended.

    Examples
    --------
    >>> from itpm_lessons.practice import Progress
    >>> "Begin" in DiagnosticWidget(Diagnostic([], Progress(None))).draw()
    True
    """

    place = traitlets.Int(1, min=1)
    again = traitlets.Bool(False)
    show_all = traitlets.Bool(False)

    def __init__(
        self, diagnostic: Diagnostic, lessons: Mapping[str, str] | None = None, **state: Any
    ):
        self.diagnostic, self.lessons = diagnostic, dict(lessons or {})
        self._typed = ""
        now = diagnostic.now
        super().__init__(**{"place": _first_open(now) if now else 1, **state})
        self.observe(lambda _: self.redraw(), names=["place", "again", "show_all"])

    @property
    def result(self) -> Result | None:
        """The result of the last taking that has ended, None before."""
        ended = [each for each in self.diagnostic.sittings if each.ended]
        return result_of(ended[-1]) if ended else None

    @property
    def table(self) -> Any:
        """The answers of the last taking as a pandas table, one item a row."""
        import pandas

        taken = self.diagnostic.sittings
        columns = ["item", "domain", "option", "confidence", "right"]
        rows = []
        for id in taken[-1].asked if taken else ():
            given = taken[-1].given.get(id, Given())
            right = given.right if taken[-1].ended else None
            rows.append((id, given.domain, given.option, given.confidence, right))
        return pandas.DataFrame(rows, columns=columns).set_index("item")

    # ---- gestures

    def on_enter(self, id: str, value: str) -> None:
        """Take the prediction, an option, or a confidence."""
        kind, _, what = id.partition(":")
        if kind == "predict":
            self._typed = value
        elif kind in ("option", "sure") and (item := self._item()) is not None:
            given = self._given(item)
            if kind == "option":
                self.diagnostic.answer(item, what, given.confidence)
            elif what.isdecimal():
                self.diagnostic.answer(item, given.option, int(what))
        self.redraw()

    def on_pick(self, id: str) -> None:
        """Begin, go from question to question, end, or look at the result."""
        kind, _, what = id.partition(":")
        match kind:
            case "begin":
                self._begin()
            case "go" if what.isdecimal():
                self._go(int(what))
            case "back":
                self._go(self.place - 1)
            case "next":
                self._go(self.place + 1)
            case "end":
                self._end()
            case "again" | "last":
                self.again = kind == "again"
            case "show":
                self.show_all = what == "all"
        self.redraw()

    def _begin(self) -> None:
        count = len(self.diagnostic.items)
        if not self._typed.strip():
            remedy = f"write a number from 0 to {count}, then begin"
            raise Refusal("prediction", "it is still missing", remedy)
        try:
            predicted = read_number(self._typed, "prediction", "questions")
        except Refusal:
            problem = f"{self._typed.strip()[:20]!r} is not a number"
            raise Refusal("prediction", problem, f"give a whole number from 0 to {count}") from None
        if not 0 <= predicted <= count or predicted != int(predicted):
            problem = f"it is {self._typed.strip()[:20]}"
            raise Refusal("prediction", problem, f"give a whole number from 0 to {count}")
        sitting = self.diagnostic.begin(int(predicted))
        self._typed, self.again = "", False
        self.place = _first_open(sitting)

    def _go(self, place: int) -> None:
        now = self.diagnostic.now
        if now is not None:
            self.place = min(max(1, place), len(now.asked))

    def _end(self) -> None:
        now = self.diagnostic.now
        if now is None:
            return
        if self.diagnostic.end() is None:
            left = len(now.asked) - now.answered
            problem = f"{left} of {len(now.asked)} lack an answer or a confidence"
            raise Refusal("diagnostic", problem, "go to those without a dot")
        self.show_all, self.place = False, 1

    def _item(self) -> Item | None:
        now = self.diagnostic.now
        if now is None or not now.asked:
            return None
        return self.diagnostic.items[now.asked[min(self.place, len(now.asked)) - 1]]

    def _given(self, item: Item) -> Given:
        now = self.diagnostic.now
        return now.given.get(item.id, Given()) if now else Given()

    # ---- drawing

    def draw(self) -> Markup:
        """Draw the page that is due."""
        taken = self.diagnostic.sittings
        ended = [each for each in taken if each.ended]
        counts = shares(list(self.diagnostic.items.values()))
        outline = tuple((each.name, counts[each.id], each.percent) for each in DOMAINS)
        common: dict[str, Any] = {
            "outline": outline,
            "steps": STEPS,
            "notice": self.diagnostic.progress.notice,
            "earlier": tuple(_in_words(result_of(each)) for each in ended),
            "has_result": bool(ended),
        }
        now = self.diagnostic.now
        if now is not None:
            return diagnostic_page(DiagnosticState(**common, **self._asking(now)))
        if ended and not self.again:
            return diagnostic_page(DiagnosticState(**common, **self._ended(ended[-1])))
        return diagnostic_page(DiagnosticState(**common, typed=self._typed))

    def _asking(self, now: Sitting) -> dict[str, Any]:
        item = self._item()
        if item is None:
            return {}
        given = self._given(item)
        question = Question(
            min(self.place, len(now.asked)),
            NAMES.get(item.domain, item.domain),
            item.stem,
            {option.key: option.text for option in item.shown(now.take)},
            given.option,
            given.confidence,
        )
        marks = tuple(now.given.get(id, Given()).complete for id in now.asked)
        return {"question": question, "marks": marks, "predicted": now.predicted}

    def _ended(self, sitting: Sitting) -> dict[str, Any]:
        items = self.diagnostic.items
        begin = lessons_to_begin_with(sitting, items, list(self.lessons))
        told = [
            self._told(place, items[id], sitting.given[id])
            for place, id in enumerate(sitting.asked, 1)
            if id in items
        ]
        outcome = _outcome(result_of(sitting), tuple(self.lessons[each] for each in begin))
        return {"outcome": outcome, "told": tuple(told), "show_all": self.show_all}

    def _told(self, place: int, item: Item, given: Given) -> Told:
        options = sorted(item.options, key=lambda option: option.key != item.key)
        chosen = item.option(given.option)
        return Told(
            place,
            NAMES.get(item.domain, item.domain),
            item.stem,
            given.right,
            chosen.text if chosen else "",
            given.confidence,
            tuple((option.text, option.why) for option in options),
            self.lessons.get(item.lesson, ""),
        )


def _first_open(sitting: Sitting) -> int:
    """Return the place of the first item that lacks something; 1 where none does."""
    places = enumerate(sitting.asked, 1)
    return next((n for n, id in places if not sitting.given.get(id, Given()).complete), 1)


def _outcome(result: Result, lessons: tuple[str, ...]) -> Outcome:
    domains = tuple(
        DomainRow(each.name, each.right, each.asked, each.low, each.high) for each in result.domains
    )
    steps = tuple((each.percent, each.given, each.right) for each in result.steps)
    return Outcome(
        result.right,
        result.asked,
        result.predicted,
        result.brier,
        result.expected,
        result.luck,
        result.leaning,
        domains,
        steps,
        lessons,
        _day(result.day),
    )


def _day(day: str) -> str:
    """Write the day of a result in full; one that the log has not kept is left out.

    >>> _day("2026-11-26"), _day("ended")
    ('26 November 2026', '')
    """
    try:
        return in_full(date.fromisoformat(day))
    except ValueError:
        return ""


def _in_words(result: Result) -> str:
    day = f"{_day(result.day)}: " if _day(result.day) else ""
    return (
        f"{day}{result.right} of {result.asked} right, {result.predicted} predicted, "
        f"Brier score {result.brier:.3f}"
    )
