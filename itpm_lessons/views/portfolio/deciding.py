"""Risks, decisions, vendors and changes, as they stand in a portfolio."""

from collections import Counter
from collections.abc import Sequence

from itpm_lessons.engines.change_control import Entry
from itpm_lessons.engines.decision_tree import END, RolledBack, Tree, roll_back
from itpm_lessons.engines.procurement import BEST_SCORE, Scores
from itpm_lessons.engines.risk import Risk
from itpm_lessons.engines.risk.assessment import Assessment

from ..decision.picture import picture as tree_picture
from ..decision.words import condition
from ..decision.words import meaning as tree_meaning
from ..lettering import amount, money
from ..markup import Markup
from ..risk.grid import matrix_grid
from ..risk.state import RisksState, percent
from ..vendors.bars import bars, place, said
from ..vendors.panels import meaning as vendors_meaning
from ..vendors.state import two_places
from .parts import WIDTH, Drawing, picture, table


def risks_drawing(assessment: Assessment) -> Drawing:
    """Draw a register as matrix and table: expected values, responses and what they leave."""
    register, matrix = assessment.register, assessment.matrix
    state = RisksState(assessment, residual=any(r.response for r in register), width=WIDTH)
    cells = ", ".join(f"{r.name} {percent(r.probability)} and {money(r.impact)}" for r in register)
    height = 74 * len(matrix.probability) + 60
    drawn = picture(
        matrix_grid(state),
        f"Matrix of probability and impact: {cells or 'no risk yet'}.",
        (WIDTH, height),
    )
    names = (
        "risk",
        "cause, event, effect",
        "probability",
        "impact",
        "expected",
        "response",
        "left on average",
    )
    rows = [
        (
            risk.name,
            risk.statement,
            percent(risk.probability),
            f"saves {money(risk.impact)}" if risk.sign < 0 else money(risk.impact),
            money(risk.expected_value),
            _response(risk),
            money(risk.residual_expected_value) if risk.response else "",
        )
        for risk in register
    ]
    left = register.expected_value(residual=True) + register.response_cost
    return Drawing(
        (
            (str(len(register)), "risks" if len(register) != 1 else "risk"),
            (money(register.expected_value()), "expected in all, without responses"),
            (money(left), "after the responses, their price with it"),
        ),
        body=(
            drawn,
            table("Risks; what saves money is counted with a minus", names, rows, (2, 3, 4, 6)),
        ),
    )


def _response(risk: Risk) -> str:
    if risk.response is None:
        return "none yet"
    found = risk.response
    price = f" ({money(found.cost)})" if found.cost else ""
    action = f": {found.action}" if found.action else ""
    owner = f" Owner: {risk.owner}." if risk.owner else ""
    return f"{found.strategy}{action}{price}.{owner}"


def decision_drawing(tree: Tree) -> Drawing:
    """Draw a tree with the values that it rolls back to, and the same as a table."""
    done = None if tree.doubts else roll_back(tree)
    drawn = picture(
        tree_picture(tree, done, width=WIDTH),
        f"Decision tree: {tree.root.label}. {_spoken(done)}",
    )
    names = ("branch", "under", "chance and money", "comes to", "chosen?")
    rows = [_branch(tree, name, done) for name in (node.name for node in tree)]
    shown = [(money(done.value), "on average, by the best choices")] if done else []
    made = table("Branches of the tree, from the first", names, rows, (3,))
    return Drawing(tuple(shown), tree_meaning(done, tree), (drawn, made))


def _spoken(done: RolledBack | None) -> str:
    if done is None:
        return "It cannot be rolled back yet."
    return " ".join(f"{each.label} comes to {money(each.total)}." for each in done.options)


def _branch(tree: Tree, name: str, done: RolledBack | None) -> tuple[object, ...]:
    node = tree[name]
    chosen = done is not None and node.under and done.chosen.get(node.under) == name
    worth = (
        "" if done is None or (node.kind == END and not node.under) else money(done.totals[name])
    )
    under = tree[node.under].label if node.under else ""
    return (node.label, under, condition(tree, node), worth, "chosen" if chosen else "")


def vendors_drawing(scores: Scores) -> Drawing:
    """Draw the ranking of vendors, and the matrix of weights and scores behind it."""
    vendors = [vendor.name for vendor in scores.vendors]
    rows: list[tuple[object, ...]] = [
        (
            each.name,
            f"{100 * float(scores.share(each.name)):.0f} %",
            "" if each.least is None else amount(each.least),
            *(amount(scores.score(name, each.name)) for name in vendors),
        )
        for each in scores.criteria
    ]
    rows.append(("Total", "100 %", "", *(two_places(scores.total(name)) for name in vendors)))
    rows.append(("Place", "", "", *(place(scores, name).strip(".:") for name in vendors)))
    names = ("criterion", "share", "least", *vendors)
    return Drawing(
        ((" and ".join(scores.best) or "nobody", "comes first"),),
        vendors_meaning(scores),
        (
            picture(bars(scores, WIDTH), said(scores)),
            table(f"Scores from 0 to {BEST_SCORE}, by weighted criteria", names, rows,
                  range(1, 3 + len(vendors))),
        ),
    )  # fmt: skip


def changes_drawing(entries: Sequence[Entry]) -> Drawing:
    """Draw a change log as a table."""
    rows = [
        (
            entry.number,
            entry.what,
            entry.asker,
            _day(entry.raised),
            _impact(entry),
            entry.decision or "open",
            entry.decided_by,
            _day(entry.decided_on),
            "yes" if entry.done else "",
        )
        for entry in entries
    ]
    names = ("no.", "change", "asked by", "on day", "impact", "decision", "by", "on day", "done")
    count = Counter(entry.decision or "open" for entry in entries)
    listed = tuple((str(number), word) for word, number in count.most_common(4))
    made: Markup = table("Changes that were asked for", names, rows, (3, 7))
    return Drawing(listed, body=(made,))


def _day(value: float | None) -> str:
    return "" if value is None else amount(value)


def _impact(entry: Entry) -> str:
    parts = (
        entry.scope,
        f"{amount(entry.time)} days" if entry.time is not None else "",
        money(entry.cost) if entry.cost is not None else "",
        entry.quality,
        entry.risk,
    )
    return "; ".join(filter(None, parts)) or "not looked into"
