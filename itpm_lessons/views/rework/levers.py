"""The levers of the next week, and what they take by the rules: prices before the week."""

from itpm_lessons.engines.quality import UNDISTURBED, rules

from ..frame import button, group, panel, row
from ..lettering import amount, money, pixels
from ..markup import Markup, classes, tag
from .state import ReworkState
from .words import percent, weeks


def levers(state: ReworkState) -> Markup:
    """Draw a slider for each lever, and the people to hire."""
    now, ended = state.settings, state.game.over
    return tag(
        "div",
        _slider("care", "Care", now.care * 100, rules.MOST_CARE * 100, 5,
                f"{now.care * 100:.0f} % reviews, tests", ended),
        _slider("pressure", "Pressure", now.pressure * 100, 100, 25,
                _pressure(now.pressure), ended),
        _slider("overtime", "Overtime", now.overtime, rules.MOST_OVERTIME, 2,
                f"{amount(now.overtime)} h a week", ended),
        _hire(state),
        class_="itpm-levers",
        role="group",
        aria_label="How the next week is worked",
        data_id="levers",
    )  # fmt: skip


def _pressure(value: float) -> str:
    words = ((0.01, "none"), (0.3, "some"), (0.6, "much"), (0.8, "very much"))
    return next((word for most, word in words if value < most), "all day")


def _slider(
    lever: str, name: str, value: float, most: float, step: float, said: str, ended: bool
) -> Markup:
    changed = abs(value - _usual(lever)) > 1e-9
    return tag(
        "label",
        tag("span", name),
        tag("b", said, class_=classes(changed and "itpm-lever-moved")),
        tag(
            "input",
            type="range",
            min=0,
            max=amount(most),
            step=amount(step),
            value=f"{value:g}",
            data_id=f"set:{lever}",
            aria_label=name,
            aria_valuetext=said,
            disabled=ended,
        ),
        class_="itpm-lever",
    )


def _usual(lever: str) -> float:
    usual = getattr(UNDISTURBED, lever)
    return float(usual if lever == "overtime" else usual * 100)


def _hire(state: ReworkState) -> Markup:
    count, room = state.settings.hire, hires_left(state)
    ended = state.game.over
    return tag(
        "div",
        tag("span", "Hire this week"),
        group(
            button("−", "hire:less", disabled=count <= 0 or ended, spoken="One fewer to hire"),
            tag("b", count, class_="itpm-count"),
            button("+", "hire:more", disabled=count >= room or ended, spoken="One more to hire"),
            label="People to hire",
        ),
        class_="itpm-lever itpm-lever-hire",
        data_id="lever:hire",
    )


def hires_left(state: ReworkState) -> int:
    """Return how many people can still be hired."""
    hired = sum(each.hire for each in state.game.moves if each is not None)
    return rules.MOST_HIRES - hired


def prices_panel(state: ReworkState) -> Markup:
    """Say what a week takes with these settings, and what it takes undisturbed."""
    if state.game.over:
        return panel("Next week", tag("p", "There is none."), data_id="panel:prices")
    here = state.game.outlook(state.settings)
    usual = state.game.outlook(UNDISTURBED)
    now = state.game.state
    return panel(
        "Next week, by the rules",
        row("person-days done", _against(here.work, usual.work)),
        row("right the first time", _share(here.quality, usual.quality)),
        row("hidden rework found", _share(min(1, here.found), min(1, usual.found))),
        row("fatigue", f"{percent(now.fatigue)} → {percent(here.fatigue)}",
            critical=here.fatigue > 0.3),
        row("wages", money(here.cost)),
        row("hiring", money(here.hiring)) if here.hiring else None,
        row("past the date", money(here.late), critical=True) if here.late else None,
        tag("p", "In brackets: against a week left alone. What chance adds is not known."),
        data_id="panel:prices",
    )  # fmt: skip


def rules_panel() -> Markup:
    """Say what counts in the end, and what it is made of."""
    wrong = rules.ESCAPED * rules.RATE / rules.DAYS_A_WEEK
    return panel(
        "What counts: the least cost in all",
        row("a person, a week", money(rules.RATE)),
        row("an hour of overtime is paid", percent(rules.OVERTIME_RATE)),
        row("hiring a person", money(rules.HIRE_PRICE)),
        row(f"each week after week {rules.DATE}", money(rules.LATE_PRICE)),
        row("a person-day released wrong", money(wrong)),
        tag("p", f"It ends by itself once {percent(rules.ENOUGH)} of the work is right."),
        data_id="panel:rules",
    )


def _against(value: float, usual: float) -> str:
    gap = round(value, 1) - round(usual, 1)
    shown = amount(round(value, 1))
    return shown if abs(gap) < 0.05 else f"{shown} ({'+' if gap > 0 else ''}{amount(gap)})"


def _share(value: float, usual: float) -> str:
    gap = round(value * 100) - round(usual * 100)
    return percent(value) if not gap else f"{percent(value)} ({'+' if gap > 0 else '−'}{abs(gap)})"


def heaps_panel(state: ReworkState) -> Markup:
    """Show the four heaps of work, in person-days."""
    now, shows = state.game.state, state.shows_hidden
    hidden = f"{now.hidden:.0f}" if shows else "nobody knows"
    right = f"{now.right:.0f}" if shows else "nobody knows"
    return panel(
        "The work, in person-days",
        row("new, to do", f"{now.to_do:.0f}"),
        row("known rework", f"{now.known:.0f}"),
        row("hidden rework", hidden, critical=shows and now.hidden >= 1),
        row("right", right),
        row("worked so far", f"{now.worked:.0f}"),
        tag("p", f"The scope is {rules.SCOPE:.0f}. Reported done is hidden rework and right."),
        data_id="panel:heaps",
    )


def people_panel(state: ReworkState) -> Markup:
    """Show who is there and who comes, and how tired they are."""
    now = state.game.state
    coming = sum(many for _, many in now.coming)
    amounts = rules.hands(now.knowing, now.newcomers)
    return panel(
        "People",
        row("know the work", amount(round(now.knowing, 1))),
        row("newcomers", amount(round(now.newcomers, 1))),
        row("hired, not here yet", coming) if coming else None,
        row("all as one who knows it", amount(round(amounts, 2))),
        _meter("fatigue", now.fatigue),
        row("can still be hired", hires_left(state)),
        data_id="panel:people",
    )


def _meter(name: str, value: float) -> Markup:
    width, high = 96, value > 0.3
    bar = tag(
        "svg",
        tag("rect", x=0, y=3, width=width, height=6, class_="itpm-trust-ground"),
        tag("rect", x=0, y=3, width=pixels(width * value), height=6,
            class_=classes("itpm-trust", high and "itpm-trust-low")),
        viewBox=f"0 0 {width} 12",
        width=width,
        height=12,
        aria_hidden="true",
    )  # fmt: skip
    shown = tag("b", percent(value), class_="itpm-critical-text" if high else None)
    return tag("div", tag("span", name), bar, shown, class_="itpm-row itpm-trust-row")


def release_words(state: ReworkState) -> str:
    """Say what a release now would cost; how much is hidden only where that is shown."""
    now = state.game.state
    each = rules.ESCAPED * rules.RATE / rules.DAYS_A_WEEK
    said = f"{money(each)} for each person-day that is not right"
    if state.shows_hidden:
        said += f": {money(each * (rules.SCOPE - now.right))} today"
    return f"{said}; due in week {rules.DATE}, now {weeks(now.time)}"
