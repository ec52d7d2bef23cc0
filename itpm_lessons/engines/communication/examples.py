"""Examples to start from: the team of ClockIn, its daily meeting, a message, and two plans.

Invented, like the rest of ClockIn.
"""

from .channels import Structure
from .hand_overs import Chain
from .meetings import Meeting
from .message import Message, Point
from .plan import CommunicationPlan, Row

TEAM = Structure((9,))
CHAIN = Chain(4, 0.9)
DAILY = Meeting(people=9, minutes=15, times=60, rate=60)

NOTICE = Message(
    "From Monday 8 June the warehouse at the harbor clocks in with the app, the other two sites "
    "stay on paper. Breaks begin at noon and count 30 minutes. Whoever has no phone asks Ruth in "
    "payroll for a loan device by Thursday. If the app fails, write the time on the sheet at the "
    "gate and tell the supervisor before the shift ends.",
    (
        Point("Who starts?", ("warehouse", "harbor")),
        Point("On which day?", ("Monday", "8", "June")),
        Point("How long is a break?", ("30", "minutes")),
        Point("Who lends a phone, until when?", ("Ruth", "Thursday")),
        Point("What if the app fails?", ("fails", "sheet", "gate")),
    ),
)

#: Those through whose hands the message goes, in their order; more are numbered.
STATIONS = (
    "Product owner",
    "Project manager",
    "Site manager",
    "Shift lead",
    "Supervisor",
    "Night shift",
)

CLOCKIN_PLAN = CommunicationPlan(
    (
        Row(
            "sponsor",
            "forecast of date and cost, decisions that are due",
            "every second Friday",
            "meeting",
            "project manager",
            "this week",
            True,
        ),
        Row(
            "payroll",
            "what the interface delivers, and what changed",
            "Wednesdays",
            "e-mail",
            "backend developer",
            "the same day",
        ),
        Row(
            "site supervisors",
            "the day on which their site switches over",
            "10 working days before",
            "in person",
            "project manager",
            "this week",
            True,
        ),
        Row(
            "hourly staff",
            "how to clock in, where to get help",
            "from 5 working days before",
            "notice board",
            "site supervisor",
            "this month",
        ),
        Row(
            "service desk",
            "the app is down",
            "when it happens",
            "phone call",
            "DevOps engineer",
            "at once",
            True,
        ),
        Row("works council"),
    ),
    "ClockIn",
)

#: What a learner's own file begins with: a plan that the checks have something to say about.
HELP_DESK_PLAN = CommunicationPlan(
    (
        Row("team leads", "date of the move", "Mondays", "e-mail", "project manager", "this week"),
        Row("support agents", "how a ticket is entered", "regularly", "training", "trainer"),
        Row("on-call engineer", "the import failed", "when it happens", "e-mail", "", "at once"),
        Row("works council"),
    ),
    "Help desk",
)
