"""A decision tree in words and figures: money, probabilities, what is chosen and why."""

from itpm_lessons.engines.decision_tree import COST, BreakEven, Node, RolledBack, Tree

from ..lettering import amount, money
from ..markup import Markup, join, tag

KINDS = {"decision": "choice", "chance": "chance", "end": "end"}


def percent(share: float) -> str:
    r"""Write a share in percent, to one decimal.

    The space does not break.

    >>> percent(0.45), percent(0.64583)
    ('45\xa0%', '64.6\xa0%')
    """
    return f"{amount(round(100 * share, 1))}\N{NO-BREAK SPACE}%"


def condition(tree: Tree, node: Node) -> str:
    r"""Write how likely the branch to a node is, and what it costs; nothing where it costs nothing.

    >>> from itpm_lessons.engines.decision_tree.examples import CLOCKIN
    >>> condition(CLOCKIN, CLOCKIN["rework"]), condition(CLOCKIN, CLOCKIN["smooth"])
    ('45\xa0% · $50,000', '55\xa0%')
    """
    said = []
    if tree.below_chance(node.name):
        said.append("?" if node.probability is None else percent(node.probability))
    if node.money:
        said.append(money(node.money))
    return " · ".join(said)


def doubt_said(tree: Tree, name: str) -> str:
    """Say in a few words what is the matter with a node; nothing where all is well."""
    if all(doubt.node != name for doubt in tree.doubts):
        return ""
    children = tree.children(name)
    if not children:
        return "leads nowhere"
    if any(child.probability is None for child in children):
        return "a probability is missing"
    return (
        f"{percent(sum(child.probability or 0 for child in children))}, not 100\N{NO-BREAK SPACE}%"
    )


def meaning(done: RolledBack | None, tree: Tree) -> Markup:
    """Say what the tree means, or what keeps it from meaning anything."""
    if done is None:
        said = tree.doubts[0].text
        more = f" And {len(tree.doubts) - 1} more." if len(tree.doubts) > 1 else ""
        return join(tag("b", "Nothing can be rolled back yet: "), f"{said}.{more}")
    if not done.options:
        return join(
            tag("b", f"On average {money(done.value)}. "), "There is nothing to choose here."
        )
    best, *rest = done.options
    if not rest:
        return join(tag("b", f"{best.label}: {money(best.total)}. "), "It is the only option yet.")
    return join(tag("b", _against(done)), f" {_once(best.outcomes)}")


def _against(done: RolledBack) -> str:
    best, second = done.options[:2]
    gap = abs(second.total - best.total)
    if not gap:
        return f"On average {best.label} and {second.label} come to the same, {money(best.total)}."
    less = "less" if done.tree.goal == COST else "more"
    return (
        f"On average {best.label} comes to {money(best.total)}, "
        f"{money(gap)} {less} than {second.label}."
    )


def _once(outcomes: tuple[tuple[float, float], ...]) -> str:
    """Say what one decision comes to, as against the average of many."""
    if len(outcomes) == 1:
        return "It comes to that for certain."
    if len(outcomes) == 2:
        (low, often), (high, seldom) = outcomes
        return (
            f"Decided once, it comes to {money(low)} ({percent(often)}) or to {money(high)} "
            f"({percent(seldom)}), not to the average."
        )
    return (
        f"Decided once, it comes to something between {money(outcomes[0][0])} and "
        f"{money(outcomes[-1][0])}, not to the average."
    )


def flip(found: BreakEven, tree: Tree, *, named: bool = True) -> Markup:
    """Say at which number the choice becomes another one; `named` says whose number it is.

    >>> from itpm_lessons.engines.decision_tree import break_evens
    >>> from itpm_lessons.engines.decision_tree.examples import CLOCKIN
    >>> flip(break_evens(CLOCKIN)[0], CLOCKIN)
    '<b>Outsource</b> at $63,300 or more (now $55,000): then <b>Build in house</b>'
    """
    write = money if found.what == "money" else percent
    side = "more" if found.at >= found.now else "less"
    return join(
        tag("b", tree[found.node].label) if named else "Flips",
        f" at {write(found.at)} or {side} (now {write(found.now)}): then ",
        tag("b", tree[found.then].label),
    )


def spoken(tree: Tree, name: str, done: RolledBack | None) -> str:
    r"""Say all about one node: what leads to it, what it is, what it comes to.

    >>> from itpm_lessons.engines.decision_tree.examples import CLOCKIN
    >>> spoken(CLOCKIN, "rework", None)
    'long rework, under Build in house: end, 45\xa0%, $50,000'
    """
    node = tree[name]
    under = f", under {tree[node.under].label}" if node.under else ""
    said = [KINDS[node.kind]]
    if node.probability is not None:
        said.append(percent(node.probability))
    if node.money:
        said.append(money(node.money))
    if done is not None:
        said.append(f"comes to {money(done.totals[name])}")
        chosen = node.under and done.chosen.get(node.under)
        if chosen:
            said.append("chosen" if chosen == name else "not chosen")
    doubt = next((each.text for each in tree.doubts if each.node == name), None)
    return f"{node.label}{under}: {', '.join([*said, *([doubt] if doubt else [])])}"
