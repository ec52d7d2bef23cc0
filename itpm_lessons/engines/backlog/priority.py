"""Orders by value and effort: what brings most for a point first, as far as dependencies allow.

The measure is value ÷ points. "Weighted shortest job first" is this quotient with a cost of delay
in place of the value; people judge its ingredients, and the quotient is all that an engine adds.
Taken one at a time, an item that is worth little itself and opens much comes late; taken in
bundles, an item is judged together with all that it still waits for.

What this module does not do: it looks at no capacity (`selection` does), and its orders are
proposals: a product owner knows what no number says.

Source: W. E. Smith, "Various optimizers for single-stage production", Naval Research Logistics
Quarterly 3 (1956). Without dependencies this order gives the smallest sum of values, each times
the effort that is spent until its item is done.
"""

from collections.abc import Collection

from .items import Backlog


def prioritised(backlog: Backlog, *, bundles: bool = False) -> Backlog:
    """Copy the backlog in the order of value ÷ points, each item after all that it waits for.

    Parameters
    ----------
    backlog : Backlog
        What is to be put in order; of equal quotients, what stands higher comes first.
    bundles : bool
        Whether an item is judged with all that it still waits for: their values ÷ their points,
        and then comes with it.

    Examples
    --------
    >>> backlog = Backlog.of(log=(5, 5), export=(13, 40, "log"), colours=(3, 6))
    >>> prioritised(backlog).names, prioritised(backlog, bundles=True).names
    (('colours', 'log', 'export'), ('log', 'export', 'colours'))
    """
    order: dict[str, None] = {}
    while len(order) < len(backlog):
        left = [name for name in backlog.names if name not in order]
        choices: list[tuple[str, ...]] = [_waiting(backlog, name, order) for name in left]
        if not bundles:
            choices = [choice for choice in choices if len(choice) == 1]
        best = max(choices, key=lambda choice: quotient(backlog, choice))
        order.update(dict.fromkeys(best))
    return backlog.with_order(order)


def quotient(backlog: Backlog, names: Collection[str]) -> float:
    """Return the value of `names` together ÷ their points together.

    >>> quotient(Backlog.of(A=(1, 2), B=(3, 10)), ["A", "B"])
    3.0
    """
    points = sum(backlog[name].points for name in names)
    value = sum(backlog[name].value for name in names)
    return value / points if points else float("inf") if value else 0.0


def _waiting(backlog: Backlog, name: str, done: Collection[str]) -> tuple[str, ...]:
    """List what `name` still waits for in a possible order, then `name` itself."""
    needed = {name, *backlog.needs(name)}
    return tuple(each for each in backlog.possible_order if each in needed and each not in done)
