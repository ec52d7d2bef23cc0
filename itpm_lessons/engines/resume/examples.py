"""Examples to begin with: lines of three people, a posting, a resume. All invented."""

from .bullets import Bullet, BulletList

#: Two lines that were rewritten, one that waits for it: a help desk, a restaurant, this course.
EXAMPLE_BULLETS = BulletList(
    (
        Bullet(
            "Responsible for the ticket queue and helped many customers",
            "Sorted 60 tickets a day by urgency; the median wait for a first answer fell from 9 "
            "to 4 hours in three months.",
            "ticket log of spring; head of the help desk",
        ),
        Bullet(
            "Excellent team player who always found somebody for the shift",
            "Planned the shifts of 14 people each week; unfilled shifts fell from 5 to 1 a month.",
            "shift plans of the year",
        ),
        Bullet("Saved 30 % of the time of timesheets by a great new app"),
    ),
    "Three people",
)

POSTING = """\
Junior IT project manager, Brightwater

We replace paper inspection forms by tablets at four depots, and look for somebody who plans this \
with us.

Your tasks: you keep the schedule and the risk register, write the status report each Friday, and \
take the minutes. You prepare each change request for the board. You plan the training of the \
inspectors and the pilot at our first depot.

What you bring: you know Scrum, and have worked with Jira. You can read a vendor contract. \
You talk with every stakeholder in plain words.
"""

RESUME = """\
Shift lead, front desk, Hotel Albion, 2020 to 2025
Planned the shifts of 8 people each week; open shifts fell from 4 to 1 a month.
Moved the bookings of 140 rooms to a new system: 60 tasks in the schedule, two weekends, no \
booking lost.
Trained 8 colleagues in the new system; training took 3 hours each instead of the 6 that the \
vendor had planned.
Wrote the minutes of 40 weekly meetings, each on the same day.

Training case ClockIn, this year
Wrote a risk register of 12 risks for an app used by 400 people, with an owner for each.
Presented the schedule to two stakeholders who had not met before; both agreed to one date.
Kept the stakeholder list. Talked with each stakeholder about what the stakeholder wants, and \
wrote a page on stakeholders.

Skills: Scrum, Excel, guest service
"""
