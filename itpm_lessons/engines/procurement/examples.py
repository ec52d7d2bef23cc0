"""Examples to start from: a contract, and three suppliers for ServerMove. Invented."""

from .contract import Terms
from .vendors import Criterion, Scores, Vendor

TERMS = Terms(100_000, 10_000, 125_000, 0.7)

SUPPLIERS = Scores(
    (
        Criterion("Price", 30),
        Criterion("Migrations done", 25),
        Criterion("Data protection", 20, least=5),
        Criterion("Support at night", 15),
        Criterion("Help at the exit", 10),
    ),
    (
        Vendor("Northline", (6, 9, 8, 6, 7)),
        Vendor("Kestrel", (8, 6, 7, 8, 6)),
        Vendor("Bluewater", (10, 7, 4, 8, 8)),
    ),
    "ServerMove",
)

#: What a learner's own file begins with.
OWN_SUPPLIERS = Scores(
    (
        Criterion("Price", 40),
        Criterion("Fits what we have", 30),
        Criterion("Security", 20, least=6),
        Criterion("Support", 10),
    ),
    (Vendor("Supplier A", (7, 6, 8, 5)), Vendor("Supplier B", (5, 8, 7, 8))),
    "My vendors",
)
