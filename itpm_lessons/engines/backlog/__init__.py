"""A product backlog: what may be built, what it is worth, and what to take first.

>>> from itpm_lessons.engines.backlog import Backlog, best_selection
>>> backlog = Backlog.of("Shop", cart=(5, 20), pay=(8, 40, "cart"), stars=(3, 6))
>>> best_selection(backlog, 13).names
('cart', 'pay')

`item` and `items` hold what is wanted, its order and what it waits for; `priority` puts items in
an order by what they are worth for their effort; `selection` chooses a release that fits a
capacity.

What this package does not do: it does not say what an item is worth or how large it is (people
do), it does not plan Sprints (`engines.sprint`) and it forecasts no dates (`engines.forecast`).
"""

from .item import Item
from .items import Backlog
from .priority import prioritised
from .selection import Selection, best_selection, greedy_selection

__all__ = ["Backlog", "Item", "Selection", "best_selection", "greedy_selection", "prioritised"]
