"""ClockIn's register before execution, in dollars: what the tools show where none is given.

The content's cases hold the same numbers for the lesson; a test compares the two.
"""

from .register import Register
from .risk import OPPORTUNITY, Risk

CLOCKIN = Register.of(
    Risk(
        "R1",
        "the payroll supplier is renewing its product",
        "the supplier changes its interface",
        "cost us a second integration",
        0.2,
        18_000,
        owner="Lead developer",
    ),
    Risk(
        "R2",
        "the halls have metal roofs",
        "the geofence fails inside the warehouses",
        "make us find another proof of place",
        0.4,
        9_000,
        owner="iOS developer",
    ),
    Risk(
        "R3",
        "the app reads the place of staff at work",
        "the App Store review turns the app down",
        "delay go-live by a review round and rework",
        0.25,
        8_000,
        owner="iOS developer",
    ),
    Risk(
        "R4",
        "one site was never asked what it needs",
        "the hourly staff of that site keep to paper",
        "keep two ways of counting hours alive",
        0.5,
        8_000,
        owner="Operations manager",
    ),
    Risk(
        "R5",
        "another project needs device management too",
        "that project buys it first",
        "save us most of our own set-up",
        0.2,
        10_000,
        OPPORTUNITY,
        owner="Project manager",
    ),
    name="ClockIn",
)
