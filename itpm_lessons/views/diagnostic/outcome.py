"""The diagnostic after its end: score, forecast, profile by domain, and each question explained."""

from ..frame import button, frame, group
from ..markup import Markup, classes, join, tag
from ..prose import inline
from .state import DiagnosticState, DomainRow, Outcome, Told

ALWAYS_HALF = 0.25
GUESS = 50  # percent; what was right at this or less was half a guess


def outcome_page(state: DiagnosticState, outcome: Outcome) -> Markup:
    """Draw the result of a sitting."""
    return frame(
        f"Where you stand{f' · {outcome.day}' if outcome.day else ''}",
        _section("By domain", _profile(outcome), tag("p", method(outcome), class_="itpm-small")),
        _section("Your forecast of yourself", _forecast(outcome)),
        _section("Where to begin", _begin(outcome)),
        _explained(state),
        figures=[
            (f"{outcome.right} of {outcome.asked}", "right"),
            (f"{outcome.predicted}", "predicted"),
            (f"{outcome.brier:.3f}", "Brier score"),
        ],
        tools=[group(button("Take it again", "again"), label="Diagnostic")],
        note=join(meaning(outcome), " ", state.notice),
        data_id="diagnostic",
    )


def _section(title: str, *rows: object) -> Markup:
    heading = tag("div", title, class_="itpm-panel-title", role="heading", aria_level=4)
    return tag("div", heading, *rows, class_="itpm-section")


def _profile(outcome: Outcome) -> Markup:
    ends = (tag("span", f"{each} %", style=f"left:{each}%") for each in (0, 50, 100))
    axis = tag("div", tag("div", *ends, class_="itpm-profile-axis"), class_="itpm-profile-row")
    return tag(
        "div",
        *map(_domain, outcome.domains),
        axis,
        class_="itpm-profile",
        role="group",
        aria_label="Share of right answers by domain, with its interval",
    )


def _domain(row: DomainRow) -> Markup:
    share = 100 * row.right / row.asked
    low, high = 100 * row.low, 100 * row.high
    track = tag(
        "div",
        tag("span", class_="itpm-interval", style=f"left:{low:.1f}%;width:{high - low:.1f}%"),
        tag("span", class_="itpm-share", style=f"left:{share:.1f}%"),
        class_="itpm-track",
        aria_hidden="true",
    )
    said = f"{row.right} of {row.asked} right · {low:.0f} to {high:.0f} %"
    return tag(
        "div",
        tag("div", tag("b", row.name), tag("span", said), class_="itpm-row"),
        track,
        class_="itpm-profile-row",
    )


def method(outcome: Outcome) -> str:
    """Say what the intervals are, and that they are wide."""
    widest = max((100 * (row.high - row.low) for row in outcome.domains), default=0)
    return (
        "Dot: the share that was right. Bar: an interval of 80 % for what your share would be "
        "on many questions like these (Wilson's method). With so few questions it spans up to "
        f"{widest:.0f} points: read it as a hint where to look, and no more."
    )


def _forecast(outcome: Outcome) -> Markup:
    off = outcome.error
    error = f"{off} question{'' if off == 1 else 's'} off" if off else "exactly right"
    way = {True: ", too high", False: ", too low"}[outcome.predicted > outcome.right] if off else ""
    rows = (
        tag("p", f"You predicted {outcome.predicted} and had {outcome.right}: {error}{way}."),
        tag("p", brier_in_words(outcome.brier)),
        tag("p", calibration(outcome)),
        _by_step(outcome),
    )
    return join(*rows)


def brier_in_words(score: float) -> str:
    """Explain a Brier score in one sentence, and what it is to be compared with."""
    side = "below" if score < ALWAYS_HALF else "above" if score > ALWAYS_HALF else "at"
    return (
        f"Your Brier score is {score:.3f}: the mean square of the distance between how sure you "
        "were (75 % is 0.75) and what came (1 right, 0 wrong), so that 0 is perfect; whoever says "
        f"50 % each time gets 0.25 whatever comes, and you are {side} that."
    )


def calibration(outcome: Outcome) -> str:
    """Say whether confidence and outcome go together, and what luck alone could do."""
    total = f"Your confidences add up to {outcome.expected:.1f} right answers; you had "
    luck = f"Were they true, luck alone would move that by up to {outcome.luck:.1f} in four of "
    start = f"{total}{outcome.right}. {luck}five such tests. "
    end = {
        "near": "So nothing here says that you were too sure, or not sure enough.",
        "over": "You had fewer than that: on these questions you were surer than right.",
        "under": "You had more than that: on these questions you knew more than you believed.",
    }
    return start + end[outcome.leaning]


def _by_step(outcome: Outcome) -> Markup:
    rows = (
        tag(
            "tr",
            tag("th", f"{percent} % sure", scope="row"),
            tag("td", given),
            tag("td", right),
            tag("td", f"{100 * right / given:.0f} %"),
        )
        for percent, given, right in outcome.steps
    )
    head = ("You said", "answers", "right", "share")
    return tag(
        "table",
        tag("thead", tag("tr", *(tag("th", each, scope="col") for each in head))),
        tag("tbody", *rows),
        class_="itpm-figures",
    )


def _begin(outcome: Outcome) -> Markup:
    if not outcome.lessons:
        return tag("p", "You missed nothing. Begin with the lesson that interests you most.")
    listed = (tag("li", each) for each in outcome.lessons)
    said = (
        "Most of what you missed, or were not sure of, is taught in these lessons, in this order:"
    )
    return join(tag("p", said), tag("ul", *listed, class_="itpm-plain-list"))


def _explained(state: DiagnosticState) -> Markup:
    """Draw the questions with their explanations: all, or those that were missed or unsure."""
    chosen = [each for each in state.told if state.show_all or is_worth_a_look(each)]
    switch = group(
        button("Missed or unsure", "show:missed", pressed=not state.show_all),
        button("All", "show:all", pressed=state.show_all),
        label="Which questions",
    )
    empty = tag("p", "None was missed, and you were sure of each.", class_="itpm-empty")
    return _section("Question by question", switch, *(map(_told, chosen) if chosen else [empty]))


def is_worth_a_look(told: Told) -> bool:
    """Tell whether a question was missed, or right by what was half a guess."""
    return not told.right or told.confidence <= GUESS


def _told(told: Told) -> Markup:
    (key, why), *others = told.options
    sign = "✓ right" if told.right else "✕ missed"
    head = f"{told.place} · {told.domain} · {sign}, {told.confidence} % sure"
    wrong = (
        tag("li", tag("b", "Your answer. ") if text == told.yours else None, inline(text), ": ",
            inline(said))
        for text, said in others
    )  # fmt: skip
    return tag(
        "div",
        tag("div", head, class_=classes("itpm-small", not told.right and "itpm-critical-text")),
        tag("p", inline(told.stem), class_="itpm-stem"),
        tag("p", tag("b", inline(key)), ": ", inline(why)),
        tag("ul", *wrong),
        tag("p", f"Taught in: {told.lesson}", class_="itpm-small") if told.lesson else None,
        class_=classes("itpm-prose", "itpm-told-item", told.right and "itpm-told-right"),
        data_id=f"told:{told.place}",
    )


def meaning(outcome: Outcome) -> Markup:
    """Say in one sentence what the result is for."""
    lowest = min(outcome.domains, key=lambda row: row.right / row.asked, default=None)
    if lowest is None or lowest.right == lowest.asked:
        said = "All domains were right throughout: take the course for what is new to you."
    else:
        said = (
            f"Your lowest share is in {lowest.name.lower()}; a plan of study can take that up "
            "first. This is no forecast of an exam."
        )
    return join(tag("b", f"{outcome.right} of {outcome.asked}. "), said)
