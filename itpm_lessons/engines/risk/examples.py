"""ClockIn's register before execution, in dollars: what the tools show where none is given.

The content's cases hold the same words and numbers for the lesson; a test compares the two.
"""

from .register import Register
from .risk import OPPORTUNITY, Risk

CLOCKIN = Register.of(
    Risk(
        "R1",
        "the payroll supplier is working on a new version of its interface",
        "the supplier changes the interface before our go-live",
        "cost us a second integration",
        0.2,
        18_000,
        owner="product owner, from payroll",
    ),
    Risk(
        "R2",
        "the warehouses have steel walls and weak reception",
        "the geofence does not find the phones inside",
        "make us build a second way to clock in",
        0.4,
        9_000,
        owner="iOS developer",
    ),
    Risk(
        "R3",
        "the app asks for the location of employees",
        "the App Store review turns the app down",
        "delay the go-live, with the old timesheets to be paid for longer",
        0.25,
        8_000,
        owner="DevOps engineer",
    ),
    Risk(
        "R4",
        "the hourly staff of site 3 share phones and were not asked",
        "the staff of site 3 keep to paper after the go-live",
        "keep payroll typing them in for months",
        0.5,
        8_000,
        owner="head of site 3",
    ),
    Risk(
        "R5",
        "another project plans to manage its phones with the same tool",
        "that project buys the device management before us",
        "save us the set-up",
        0.2,
        10_000,
        OPPORTUNITY,
        owner="project manager",
    ),
    name="ClockIn",
)
