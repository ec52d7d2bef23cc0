"""Aims of several projects, with all that a good objective names, for exercises."""

import re
from dataclasses import dataclass, replace
from random import Random

DATES = ("31 March", "31 May", "30 June", "31 August", "30 September", "31 December")


@dataclass(frozen=True)
class Aim:
    """What is measured, how it stands, where it should get, by when, and who answers for it.

    `words` are those by which a text shows that it means this measure; `product` is what the
    project builds, `built` are words by which a text names that. `owner` and `owner_words` name
    the person.
    """

    measure: str
    words: tuple[str, ...]
    unit: str
    baseline: float
    target: float
    date: str
    owner: str
    owner_words: tuple[str, ...]
    product: str
    area: str
    built: tuple[str, ...] = ()

    @property
    def verb(self) -> str:
        """Which way it should go."""
        return "falls" if self.target < self.baseline else "rises"

    @property
    def limit(self) -> str:
        """How the target is bounded."""
        return "at most" if self.target < self.baseline else "at least"

    def amount(self, value: float) -> str:
        """Write a value with its unit.

        >>> AIMS[0].amount(6), AIMS[1].amount(1)
        ('6 %', '1 hour')
        """
        return f"{value:g} {self.unit.removesuffix('s') if value == 1 else self.unit}"

    @property
    def sentence(self) -> str:
        """The objective in full."""
        return (
            f"By {self.date}, {self.measure} {self.verb} from {self.amount(self.baseline)} to "
            f"{self.limit} {self.amount(self.target)}; {self.owner} answers for it."
        )


AIMS = (
    Aim(
        "the share of weekly timesheets that need a correction",
        ("correct", "error", "mistake", "wrong"),
        "%",
        6,
        2,
        "30 June",
        "the head of payroll",
        ("payroll",),
        "an app to clock in",
        "recording hours",
        ("app", "apps", "application", "phone app"),
    ),
    Aim(
        "the median time until the help desk's first reply",
        ("reply", "replies", "respon", "answer time"),
        "hours",
        9,
        2,
        "30 September",
        "the manager of the help desk",
        ("manager", "head of", "lead of"),
        "a ticket system",
        "help for staff",
        ("ticket system", "ticketing system", "ticket tool", "new system", "new tool"),
    ),
    Aim(
        "the unplanned time without e-mail in a month",
        ("e-mail", "email", "outage", "downtime", "mail"),
        "minutes",
        190,
        40,
        "31 December",
        "the head of IT operations",
        ("operations", "head of it"),
        "a move of the servers to a supplier",
        "e-mail",
        ("server", "servers", "supplier"),
    ),
    Aim(
        "the share of shifts in the shops that are filled a week ahead",
        ("shift", "rota"),
        "%",
        64,
        90,
        "31 March",
        "the manager of the shops",
        ("manager", "head of", "lead of"),
        "tablets with the rota",
        "planning of shifts",
        ("tablet", "tablets"),
    ),
    Aim(
        "the share of supplier invoices that are paid late",
        ("invoice", "paid late", "late payment"),
        "%",
        14,
        4,
        "30 June",
        "the head of accounting",
        ("accounting", "accounts"),
        "a scanner for invoices",
        "paying invoices",
        ("scanner", "scanners", "scanning"),
    ),
    Aim(
        "the median number of days until a new employee has laptop and accounts",
        ("laptop", "account", "equip", "new employee", "new hire", "joiner", "starter"),
        "days",
        9,
        2,
        "30 September",
        "the head of HR",
        ("hr", "human resources"),
        "an online form for new employees",
        "the first days of new employees",
        ("form", "forms", "online form"),
    ),
)
# From which other starting points and targets are drawn: least, most and step of each, by unit and
# by the way the number should go.
STEPS = {
    ("%", "falls"): ((5, 16, 1), (1, 4, 1)),
    ("%", "rises"): ((45, 68, 1), (72, 94, 1)),
    ("hours", "falls"): ((7, 26, 1), (1, 5, 1)),
    ("minutes", "falls"): ((150, 330, 10), (20, 90, 10)),
    ("days", "falls"): ((7, 15, 1), (1, 4, 1)),
}


def draw_aim(random: Random, among: tuple[Aim, ...] = AIMS) -> Aim:
    """Draw an aim, with other numbers and another date.

    >>> drawn = draw_aim(Random(3))
    >>> drawn.baseline != drawn.target and drawn.date in DATES
    True
    """
    aim = random.choice(among)
    baseline, target = (
        random.randrange(least, most + 1, step) for least, most, step in STEPS[aim.unit, aim.verb]
    )
    return replace(aim, baseline=baseline, target=target, date=random.choice(DATES))


def shares_in(text: str) -> list[float]:
    """Return what the counts of a text are in percent, where it says of how many.

    >>> shares_in("falls from 24 to 8 of 400")
    [6.0, 2.0]
    >>> shares_in("falls from 24 to 8")
    []
    """
    plain = in_digits(text)
    wholes = re.findall(r"\bof (?:all |the |our )*(\d+(?:\.\d+)?)", plain)
    found: list[float] = []
    for whole in map(float, wholes):
        found += [100 * n / whole for n in numbers_in(text) if n < whole]
    return found


_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_WORDS += ("eleven", "twelve")
_COUNT = re.compile(r"\b(?:" + "|".join(_WORDS) + r")\b", re.IGNORECASE)
_MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
_DATE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\.? (?:of )?(?:{_MONTHS})[a-z]*\.?(?:,? \d{{4}})?"
    rf"|\b(?:{_MONTHS})[a-z]*\.? \d{{1,2}}(?:st|nd|rd|th)?\b(?:,? \d{{4}})?"
    rf"|\b(?:end of|in|by|until) (?:{_MONTHS})[a-z]*(?: \d{{4}})?"
    r"|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})\b"
    r"|\bend of (?:the )?(?:year|quarter|(?:first|second|third|fourth) quarter)|\bQ[1-4]\b"
    r"|\b(?:\d+|" + "|".join(_WORDS) + r") (?:days|weeks|months) after\b",
    re.IGNORECASE,
)


def has_date(text: str) -> bool:
    """Tell whether a text names a day, a month or a number of days after something.

    >>> has_date("by 30 June"), has_date("30 days after go-live"), has_date("as soon as possible")
    (True, True, False)
    """
    return _DATE.search(text) is not None


def numbers_in(text: str) -> list[float]:
    """Return the numbers of a text in their order; dates are left out, small words are read.

    >>> numbers_in("from six to 2 % by 30 June"), numbers_in("from 1,900 to 40.5")
    ([6.0, 2.0], [1900.0, 40.5])
    """
    return [float(found) for found in re.findall(r"\d+(?:\.\d+)?", in_digits(text))]


def in_digits(text: str) -> str:
    """Write the numbers of a text as digits with a point, and leave its dates out.

    >>> in_digits("from two to 1,900 and 0,5, by 30 June")
    'from 2 to 1900 and 0.5, by  '
    """
    plain = _DATE.sub(" ", text)
    plain = _COUNT.sub(lambda found: str(_WORDS.index(found[0].casefold())), plain)
    plain = re.sub(r"(?<=\d)[,'’](?=\d{3}\b)", "", plain)
    return re.sub(r"(?<=\d),(?=\d)", ".", plain)
