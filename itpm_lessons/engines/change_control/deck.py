"""The letters that may come in to ClockIn's project; each game draws some of them.

`says` is what the writer believes, `request` what an impact analysis finds. Ours, invented.
"""

from typing import NamedTuple

from .requests import ChangeRequest, Kind
from .rules import RATE


class Letter(NamedTuple):
    """A request as it comes in, with what nobody sees before it was looked into.

    `group` is whose trust it moves, `weeks` between which it may come; `fine` is due if a must is
    not met; `hurts` is a group that loses trust where it is built, and how much.
    """

    id: str
    kind: Kind
    group: str
    title: str
    writer: str
    says: str
    claim: str
    request: ChangeRequest
    weeks: tuple[int, int]
    fine: float = 0
    hurts: tuple[str, float] = ("", 0)

    @property
    def activity(self) -> str:
        """The activity that it is about."""
        return next(iter(self.request.days))

    @property
    def days(self) -> float:
        """Days that it takes by an analysis."""
        return self.request.total_days


_NO_RISK = "none beyond that of any new code"


def _letter(
    id: str,
    kind: Kind,
    group: str,
    title: str,
    writer: str,
    says: str,
    claim: str,
    where: tuple[str, float],
    value: float,
    weeks: tuple[int, int],
    *,
    scope: str,
    buys: float = 0,
    quality: str = "a few test cases more",
    risk: str = _NO_RISK,
    fine: float = 0,
    hurts: tuple[str, float] = ("", 0),
) -> Letter:
    activity, days = where
    request = ChangeRequest(
        id,
        {activity: days},
        days * RATE + buys,
        what=scope,
        asker=writer,
        why=says,
        quality=quality,
        risk=risk,
        value=value,
    )
    return Letter(id, kind, group, title, writer, says, claim, request, weeks, fine, hurts)


_CREEP = (
    ("reason", "users", "One more field", "site manager",
     "Could people add a word why they are late? It is only one field on the screen.",
     "ten minutes", ("D", 0.75), 500, (1, 4), "a field, stored, shown and exported"),
    ("colours", "users", "Colors of the sites", "site manager",
     "Our buttons should have the color of our site. That is just a setting, isn’t it?",
     "no work at all", ("D", 0.75), 200, (1, 4), "a color for each of three sites"),
    ("first_name", "users", "A friendlier greeting", "head of staff",
     "Let the app greet people by their first name. Small thing, big smile!",
     "an hour", ("D", 0.5), 100, (2, 4), "names on the first screen"),
    ("take_back", "users", "Taking back a clock-in", "works council",
     "People will press by mistake. Give them a minute to take it back.",
     "half a day", ("D", 1.0), 1_400, (1, 4), "a clock-in can be taken back for a minute"),
    ("sound", "users", "A sound", "warehouse lead",
     "It is loud in here. A sound when it worked would be nice.",
     "ten minutes", ("E", 0.5), 300, (3, 5), "a sound, and a setting to turn it off"),
    ("lock_screen", "users", "Time on the lock screen", "site manager",
     "Others’ apps show the time worked on the lock screen. Ours surely can, too.",
     "an hour or two", ("E", 0.75), 500, (3, 6), "hours worked, on the lock screen"),
    ("excel", "payroll", "Excel as well", "payroll clerk",
     "We would like the export as an Excel file, too. It is the same data.",
     "ten minutes", ("F", 0.75), 1_900, (2, 5), "a second format of the export"),
    ("poster", "users", "A page for the notice board", "trainer",
     "A one-page guide to hang up would help those who miss the training.",
     "half a day", ("K", 0.5), 1_400, (2, 6), "a page to print, beside the training"),
    ("consent", "payroll", "A clearer consent", "data protection officer",
     "The sentence about location is hard to read. Please write it anew.",
     "an hour", ("G", 0.5), 1_300, (3, 5), "one text, reviewed once more"),
    ("auditors", "sponsor", "A list for the auditors", "finance controller",
     "While you test anyway: the auditors would like the test results as a list.",
     "no work at all", ("H", 0.75), 300, (5, 7), "a report of test results"),
    ("second_pilot", "users", "A second pilot site", "head of staff",
     "The second warehouse wants to be in the pilot, too. Same app, same work.",
     "no work at all", ("I", 1.0), 1_500, (5, 8), "a second site in the pilot"),
    ("icon", "sponsor", "Another icon", "marketing",
     "The icon should have our new blue. It is one picture.",
     "ten minutes", ("J", 0.5), 100, (5, 8), "a new icon, sent to the App Store again"),
)  # fmt: skip

_CHANGES = (
    ("biometrics", "sponsor", "Clocking in by face", "head of security",
     "People clock in for each other. With the face nobody can. Phones have it built in.",
     "a day or two", ("E", 6.0), 9_500, (3, 6), "a second way to prove who clocks in",
     {"risk": "the works council has to agree", "quality": "a new group of test cases"}),
    ("cost_centres", "payroll", "Cost centres", "head of payroll",
     "We book hours on cost centres from next year. Without them we type them in by hand.",
     "a few days", ("F", 3.0), 10_000, (2, 5), "a cost centre with each clock-in, exported",
     {"buys": 600}),
    ("night_shift", "payroll", "Shifts over midnight", "head of payroll",
     "A night shift ends on the next day. Today’s paper sheets show it as two.",
     "a day", ("C", 2.0), 8_000, (1, 3), "shifts that end on the next day",
     {"quality": "dates have to be tested around midnight"}),
    ("spanish", "users", "Spanish", "works council",
     "A third of the warehouse staff reads Spanish better than English.",
     "just a translation", ("D", 2.0), 7_000, (1, 4), "all texts in a second language",
     {"buys": 800}),
    ("tablet", "users", "A shared tablet", "site manager",
     "Sixty people have no iPhone. A tablet at the door would do.",
     "a day", ("D", 3.0), 9_000, (1, 4), "clocking in on a shared tablet",
     {"buys": 1_200, "risk": "who stands at the tablet has to be proven"}),
    ("tracking", "sponsor", "Where people are all day", "site director",
     "As we know where people clock in, show me where they are during the day.",
     "it is all there already", ("E", 2.0), 3_000, (2, 6), "location every five minutes",
     {"risk": "privacy; the works council will object", "hurts": ("users", 12)}),
    ("absence", "users", "Asking for a day off", "head of staff",
     "If everybody has the app, holidays could be asked for in it.",
     "a few screens", ("D", 4.0), 6_500, (1, 4), "a second process: absence"),
    ("rosters", "payroll", "Rosters", "operations manager",
     "Take the rosters from the planning tool, and tell people when they are due.",
     "two days", ("F", 3.0), 6_500, (3, 5), "a second interface, to the planning tool",
     {"risk": "the planning tool’s owner has not been asked"}),
)  # fmt: skip

_MUSTS = (
    ("breaks", "payroll", "Breaks, by law", "legal counsel",
     "From the new year breaks have to be recorded to the minute. It is the law.",
     "unknown", ("F", 3.0), 0, (3, 5), "breaks are recorded and exported",
     {"fine": 24_000, "risk": "without it the app must not be used"}),
    ("erasure", "sponsor", "Erasing data, by law", "data protection officer",
     "Location data has to be erased after 90 days. The law says so; the plan does not.",
     "unknown", ("C", 2.0), 0, (1, 3), "location is erased after 90 days",
     {"fine": 20_000, "risk": "without it the app must not be used"}),
)  # fmt: skip

_ELABORATION = (
    ("columns", "payroll", "The order of the columns", "payroll clerk",
     "You wanted to know in which order we need the columns of the agreed export. Here it is.",
     "you asked us", ("F", 0.0), 0, (3, 5), "a detail of the agreed export"),
    ("late_screen", "users", "Which of the two screens", "product owner",
     "Of the two sketches for “late”, the pilot group takes the second.",
     "you asked us", ("D", 0.0), 0, (2, 4), "a detail of an agreed screen"),
    ("test_names", "users", "Who is in the pilot", "site manager",
     "Here are the forty names for the pilot, as agreed.",
     "you asked us", ("I", 0.0), 0, (4, 7), "a detail of the agreed pilot"),
)  # fmt: skip

_GOLD = (
    ("clock_face", "team", "An animated clock", "iOS developer",
     "I am making the clock face move as you press. It looks so much better.",
     "nearly done", ("D", 1.5), 150, (2, 4), "an animation that nobody asked for"),
    ("dark_mode", "team", "Dark mode", "UX designer",
     "Every good app has a dark mode. I have begun to draw it.",
     "nearly done", ("D", 1.0), 300, (1, 4), "a second set of colors that nobody asked for"),
    ("cache", "team", "A cache of our own", "backend developer",
     "Apple’s cache is too slow for my taste. Mine is half written.",
     "nearly done", ("E", 2.0), 0, (3, 6), "code that replaces a part of the system",
     {"risk": "one person understands it"}),
    ("dashboard", "team", "A dashboard for the servers", "DevOps engineer",
     "I am building a page that shows all servers in color while we test.",
     "an evening", ("H", 1.0), 200, (5, 7), "a page for the team"),
)  # fmt: skip

_ALL = (
    (Kind.CREEP, _CREEP),
    (Kind.CHANGE, _CHANGES),
    (Kind.CHANGE, _MUSTS),
    (Kind.ELABORATION, _ELABORATION),
    (Kind.GOLD_PLATING, _GOLD),
)


def _read(kind: Kind, row: tuple) -> Letter:  # type: ignore[type-arg]
    id, group, title, writer, says, claim, where, value, weeks, scope, *more = row
    options = dict(more[0]) if more else {}
    if kind is Kind.ELABORATION:
        options |= {"quality": "none", "risk": "none"}
    return _letter(
        id, kind, group, title, writer, says, claim, where, value, weeks, scope=scope, **options
    )


LETTERS = {
    letter.id: letter for letter in (_read(kind, row) for kind, rows in _ALL for row in rows)
}
MUSTS = frozenset(row[0] for row in _MUSTS)

# How many of each a game has.
DRAWN = ((_CREEP, 6), (_CHANGES, 4), (_MUSTS, 1), (_ELABORATION, 2), (_GOLD, 2))
POOLS = tuple((tuple(str(row[0]) for row in rows), count) for rows, count in DRAWN)
