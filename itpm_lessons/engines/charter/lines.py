"""The lines of a charter: what each answers, and how its text is read."""

from dataclasses import dataclass
from typing import Literal

Reading = Literal["text", "day", "money", "benefits", "percent", "objective"]


@dataclass(frozen=True)
class Line:
    """One line: its key in a file, its name, the question it answers, how its text is read.

    `needed` says that nobody should sign without it; `group` is the heading under which it
    stands on the page, and `example` shows how it may look.
    """

    key: str
    name: str
    question: str
    group: str
    reading: Reading = "text"
    needed: bool = True
    example: str = ""
    tall: bool = False


#: In the order in which they are read.
LINES = (
    Line("project", "Project", "what is it called?", "Who and when"),
    Line("sponsor", "Sponsor", "who pays, and can stop it?", "Who and when"),
    Line("manager", "Project manager", "who leads it?", "Who and when"),
    Line("start", "Start", "on which day?", "Who and when", "day", example="1 March 2027"),
    Line("finish", "End", "on which day?", "Who and when", "day", example="30 April 2027"),
    Line("problem", "Problem", "what hurts whom, how much?", "Why", tall=True),
    Line(
        "objective", "Objective", "what is different afterwards, by when, who answers?", "Why",
        "objective", tall=True,
    ),
    Line("in", "In scope", "what belongs to it?", "In and out", tall=True),
    Line("out", "Out of scope", "what does not, although some expect it?", "In and out", tall=True),
    Line("budget", "Budget", "how much may it cost?", "Business case", "money", example="$97,000"),
    Line(
        "benefits", "Net benefits a year", "what does it bring, year by year?", "Business case",
        "benefits", example="38,000; 46,000; 46,000",
    ),
    Line("rate", "Rate", "at what rate could the money earn elsewhere?", "Business case", "percent",
         example="8 %"),
    Line("tolerance", "Tolerance", "how far off without asking?", "Business case",
         example="6 %, 5 days", tall=True),
    Line("measured", "How it is measured", "which three to five indicators?", "How it is followed",
         tall=True),
    Line("milestones", "Milestones", "which few dates?", "How it is followed", tall=True),
    Line("risks", "Risks", "what could go wrong?", "What it hangs on", tall=True),
    Line("assumptions", "Assumptions", "what do we take for granted?", "What it hangs on",
         needed=False, tall=True),
    Line("stakeholders", "Stakeholders", "who has to be won, heard, told?", "What it hangs on",
         tall=True),
    Line("decides", "Who decides what", "money, scope, stopping, the rest?", "What it hangs on",
         tall=True),
)  # fmt: skip
BY_KEY = {line.key: line for line in LINES}
GROUPS = tuple(dict.fromkeys(line.group for line in LINES))
LONGEST = 1_200
