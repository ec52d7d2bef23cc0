"""A product backlog: what may be built, what it is worth, and what to take first.

`item` and `items` hold what is wanted, its order and what it waits for; `priority` puts items in
an order by what they are worth for their effort; `selection` chooses a release that fits a
capacity.

What this package does not do: it does not say what an item is worth or how large it is (people
do), it does not plan Sprints (`engines.sprint`) and it forecasts no dates (`engines.forecast`).
"""

from .item import Item
from .items import Backlog

__all__ = ["Backlog", "Item"]
