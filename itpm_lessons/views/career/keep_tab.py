"""The room of keeping a certificate: units left, how many a month, what waiting costs."""

from itpm_lessons.engines.career import Category, Certificate, ContinuingPlan, Renewal
from itpm_lessons.engines.facts import Fact

from ..chart import Chart
from ..frame import panel, row, side
from ..lettering import amount, pixels
from ..markup import Markup, join, tag
from ..sliders import slider, sliders
from .state import CareerState
from .tab import Tab, check, entry, facts_below, listing

HEIGHT = 210


def keep_tab(state: CareerState) -> Tab:
    """Draw the plan of keeping a certificate."""
    plan = state.path.plan
    certificate = state.career.certificates[state.path.kept]
    renewal = certificate.renewal
    confirmed = state.path.confirmed
    unit = renewal.unit if renewal and renewal.units else "units"
    options = {each.id: each.name for each in state.career.certificates.all if each.renewal}
    chooser = tag(
        "div",
        entry("certificate to keep", listing("kept", state.path.kept, options)),
        class_="itpm-career-form",
    )
    if renewal is not None and not renewal.expires:
        words = f"{certificate.name} does not expire: there is nothing to plan."
        return Tab([], join(chooser, tag("p", words, class_="itpm-empty")),
                   side(_facts(renewal)), join(tag("b", "Nothing to renew. "),
                   "What you learn on, you learn for the work itself."))  # fmt: skip
    if renewal is None or not renewal.numbered:
        said = f"How it is renewed, no fact here says in numbers: ask {certificate.owner}."
        return _unknown(join(chooser, tag("p", said, class_="itpm-empty")), renewal, certificate)
    box = _confirm(renewal, certificate.owner, confirmed) if renewal.doubtful else None
    if renewal.fact.needs_owner and not confirmed:
        said = (
            "How many units it takes is known here only from memory, so nothing is computed with "
            f"it. Look it up at {certificate.owner}, and tick the box if it is so."
        )
        body = join(chooser, tag("p", said, class_="itpm-empty"), box)
        return _unknown(body, renewal, certificate)
    months = max(1, min(120, renewal.months))
    controls = sliders(
        slider("needed", f"{unit} needed", plan.needed, 0, 120),
        *(
            slider(f"done:{n}", _done_name(each, unit), each.done, 0, max(60, plan.needed))
            for n, each in enumerate(plan.categories)
        ),
        slider("left", "months left", plan.months, 0, months),
        slider("wait", "months of waiting", plan.wait, 0, max(1, plan.months)),
        label="The plan",
    )
    a_month = plan.after_waiting
    figures: list[tuple[object, str]] = [
        (amount(plan.left), f"{unit} left"),
        ("–" if a_month is None else f"{a_month:.2f}", f"{unit} a month"),
    ]
    body = join(
        chooser,
        box,
        chart(plan, unit, min(state.width, 860)),
        _bars(plan, unit, state.width, renewal.doubtful),
        controls,
    )
    return Tab(figures, body, side(_sum(plan, unit), _facts(renewal)), _note(plan, unit))


def _unknown(body: Markup, renewal: Renewal | None, certificate: Certificate) -> Tab:
    """Show no plan where no number is known."""
    note = join(tag("b", "There is no number to plan by. "),
                f"Ask {certificate.owner} how it is kept up before you pay for it.")  # fmt: skip
    return Tab([], body, side(_facts(renewal)), note)


def _confirm(renewal: Renewal, owner: str, on: bool) -> Markup:
    what = "these numbers" if renewal.fact.needs_owner else "the limits by kind beside this"
    words = f"{owner} confirms {what}: count with them"
    return tag("div", check("confirmed", words, on), class_="itpm-checks")


def _done_name(category: Category, unit: str) -> str:
    return f"{unit} done" if category.name == "all" else f"done: {category.name}"


def chart(plan: ContinuingPlan, unit: str, width: int) -> Markup:
    """Draw the units at the end of every month, at a steady pace and after waiting.

    >>> "1.79 a month" in chart(ContinuingPlan(), "PDUs", 480)
    True
    """
    goal = plan.done + plan.left
    top = max(goal, plan.needed, 1)
    room = Chart((0, max(1, plan.months)), (0, top * 1.12), width, HEIGHT, left=40, right=16,
                 top=26)  # fmt: skip
    steady = [(float(n), units) for n, units in enumerate(plan.earned())]
    pieces = [
        room.level(goal, f"{amount(goal)} {unit}", "good" if not plan.left else "muted"),
        room.line(steady, "task"),
    ]
    rate = plan.a_month
    label = f"{amount(plan.done)} {unit} done"
    if rate:
        pieces.append(room.words(plan.months * 0.42, plan.done + plan.left * 0.42,
                                 f"{rate:.2f} a month", "task", dy=-8, end=True))  # fmt: skip
        label += f"; {rate:.2f} a month reach {amount(goal)} in {plan.months} months"
    late = plan.after_waiting
    if plan.wait and late is not None and plan.left:
        pieces.append(room.line([(float(n), u) for n, u in enumerate(plan.earned(plan.wait))],
                                "critical"))  # fmt: skip
        below = 14 if room.down(plan.done) + 24 < HEIGHT - room.bottom else -6
        words = f"{late:.2f} a month after waiting"
        pieces.append(room.words(plan.months, plan.done, words, "critical", dy=below, end=True))
        label += f"; after {plan.wait} months of waiting {late:.2f} a month"
    return room.draw(*pieces, label=f"{label}.", x_name="months from now", y_name=unit,
                     data_id="keep-chart")  # fmt: skip


def _bars(plan: ContinuingPlan, unit: str, width: int, doubtful: bool) -> Markup | None:
    limited = [each for each in plan.categories if each.least or each.most is not None]
    if not limited:
        return None
    most = max(plan.needed, *(each.done for each in plan.categories), 1)
    width = min(width, 860)
    rows = [_bar(each, n, unit, most, width) for n, each in enumerate(plan.categories)]
    picture = tag(
        "svg",
        *rows,
        viewBox=f"0 0 {width} {44 * len(rows)}",
        width=width,
        height=44 * len(rows),
        role="img",
        aria_label="; ".join(_limits(each, unit) for each in plan.categories),
        class_="itpm-kept",
    )
    said = tag("p", "These limits are from memory; you said that the owner confirms them.",
               class_="itpm-small") if doubtful else None  # fmt: skip
    return join(picture, said)


def _limits(category: Category, unit: str) -> str:
    said = [f"{category.name}: {amount(category.done)} {unit} done"]
    if category.least:
        said.append(f"at least {amount(category.least)}")
    if category.most is not None:
        said.append(f"at most {amount(category.most)} count")
    return ", ".join(said)


def _bar(category: Category, number: int, unit: str, most: float, width: int) -> Markup:
    top, scale = number * 44, (width - 20) / most
    limit = category.least or category.most
    mark = None
    if limit:
        x = pixels(8 + limit * scale)
        mark = tag("path", d=f"M{x} {top + 16}V{top + 38}", class_="itpm-kept-limit")
    over = category.too_many
    return tag(
        "g",
        tag("text", _limits(category, unit), x=8, y=top + 13),
        tag("rect", x=8, y=top + 20, width=pixels(max(1, most * scale)), height=14, rx=3,
            class_="itpm-kept-room"),
        tag("rect", x=8, y=top + 20, width=pixels(max(0, category.counted * scale)), height=14,
            rx=3, class_="itpm-kept-done"),
        tag("rect", x=pixels(8 + category.counted * scale), y=top + 20, width=pixels(over * scale),
            height=14, class_="itpm-kept-over") if over else None,
        mark,
    )  # fmt: skip


def _sum(plan: ContinuingPlan, unit: str) -> Markup:
    rows = [row("needed", amount(plan.needed)), row("done, and counted", amount(plan.done))]
    if plan.too_many:
        rows.append(row("above a limit, not counted", amount(plan.too_many), critical=True))
    for each in plan.categories:
        if each.owed:
            rows.append(row(f"still from {each.name}", amount(each.owed)))
    rows.append(row(f"{unit} left", amount(plan.left)))
    if plan.left and plan.a_month is not None:
        rows.append(row(f"{amount(plan.left)} ÷ {plan.months}", f"{plan.a_month:.2f} a month"))
    if plan.wait and plan.left and plan.after_waiting is not None:
        months = plan.months - plan.wait
        rows.append(row(f"{amount(plan.left)} ÷ {months}", f"{plan.after_waiting:.2f} a month",
                        critical=True))  # fmt: skip
    return panel("The sum", *rows, data_id="panel-keep")


def _limit_facts(renewal: Renewal) -> list[Fact]:
    return [figure.fact for each in (renewal.least, renewal.most) for figure in each.values()]


def _facts(renewal: Renewal | None) -> Markup:
    if renewal is None:
        return panel("What this rests on", tag("p", "No fact here says: ask the owner."))
    limits = _limit_facts(renewal)
    doubtful = any(fact.needs_owner for fact in (renewal.fact, *limits))
    warn = "Limits and numbers marked so are to be checked before you plan by them."
    return panel(
        "What this rests on",
        *facts_below([renewal.fact, *limits]),
        tag("p", warn) if doubtful else None,
        data_id="panel-facts",
    )


def _note(plan: ContinuingPlan, unit: str) -> Markup:
    if not plan.left:
        return join(tag("b", "Everything that is needed is done. "), "What comes on top is yours.")
    rate = plan.after_waiting
    if rate is None:
        months = "no month is" if plan.months <= plan.wait else "no time is"
        return join(tag("b", f"{amount(plan.left)} {unit} are left, and {months} left for them. "),
                    "Ask the owner what happens then.")  # fmt: skip
    said = f"{amount(plan.left)} {unit} in {plan.months - plan.wait} months: {rate:.2f} a month. "
    if plan.wait and plan.a_month:
        return join(tag("b", said), f"Begun now, it would be {plan.a_month:.2f}: waiting makes "
                    "every month after it harder.")  # fmt: skip
    return join(tag("b", said), "Move “months of waiting” and see what a late start comes to.")
