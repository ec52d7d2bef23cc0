"""Charters to start from: that of ClockIn, and a small project to make one's own."""

from .charter import Charter

#: ClockIn as it can be signed: 45 working days from 1 March 2027 end on 30 April.
CLOCKIN = Charter.of(
    {"in": "clocking in and out by phone at three sites; approval of hours; export to payroll"},
    project="ClockIn",
    sponsor="head of operations",
    manager="project manager of IT",
    start="1 March 2027",
    finish="30 April 2027",
    problem=(
        "6 of 100 timesheets need a correction. Payroll types in 400 sheets a week by hand, "
        "20 hours of paid help."
    ),
    objective=(
        "By 30 June 2027, clock-ins that need a correction fall from 6 % to at most 2 %; the "
        "head of payroll answers for it."
    ),
    out="holidays; planning of shifts; office staff; phones other than iPhones",
    budget="$97,000",
    benefits="$38,000; $46,000; $46,000",
    rate="8 %",
    tolerance="6 % of the cost and 5 days without asking; beyond that the sponsor decides",
    measured=(
        "Adoption: 0 to 85 % on day 30 after go-live. Corrections: 6 to 2 %. Time to clock in: "
        "at most 10 s. Sessions without a crash: 99.5 %."
    ),
    milestones=(
        "system test passed 19 April 2027; pilot over 26 April 2027; go-live 30 April 2027"
    ),
    risks=(
        "The payroll vendor may change its interface. The geofence may fail inside the "
        "warehouses. One site may keep to paper."
    ),
    assumptions="All hourly staff have an iPhone or use one at the gate.",
    stakeholders="Eight, on the map; the staff representatives are heard before the design.",
    decides=(
        "Sponsor: money, scope, stopping. Product Owner: order of the backlog. Project manager: "
        "the rest, within the tolerance."
    ),
)

#: A ticket system for a help desk, with two lines left for the learner.
HELP_DESK = Charter.of(
    {"in": "tickets by mail and phone; a list of answers; training of six people"},
    project="Ticket system",
    sponsor="head of IT",
    manager="you",
    start="2027-02-01",
    finish="2027-03-26",
    problem="Callers wait 9 hours for a first answer; mail is sorted by hand, 8 hours a week.",
    objective=(
        "By 30 June 2027, the median time to a first answer falls from 9 to 4 hours; owner: head "
        "of the help desk."
    ),
    budget="$20,000",
    benefits="12,000; 12,000",
    rate="10 %",
    tolerance="$1,000 and 3 days",
    measured="Time to a first answer, from 9 to 4 hours. Callers who say it is solved: 71 to 80 %.",
    milestones="pilot with two people 2027-03-05; all tickets in it 2027-03-26",
    risks="The mail server may not let it in. The team may go on with its old lists.",
    stakeholders="Head of IT, help desk team, data protection officer, callers.",
)
