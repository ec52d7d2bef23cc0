"""Two activities want the same developers: who waits, and what that costs."""

from dataclasses import dataclass
from math import ceil

from itpm_lessons.content.plan_pictures import bars
from itpm_lessons.content.plan_variants import clockin_plan
from itpm_lessons.content.plan_words import activity_table
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.network import Project
from itpm_lessons.engines.notation import read_predecessors
from itpm_lessons.practice import Exercise, Mistake, Number, Table
from itpm_lessons.views.lettering import amount, days

WANTED, START = "iOS developers wanted at once, at most", "K starts on day, at the earliest"
LATEST, FINISH = "K starts on day, at the latest", "The plan finishes on day"
ROWS = (WANTED, START, LATEST, FINISH)


@dataclass(frozen=True)
class Clash:
    """A plan, the iOS developers there are, and how many the three activities want."""

    project: Project
    there: int
    wants: tuple[tuple[str, float], ...]

    @property
    def wanted(self):
        """IOS developers that D and K want together."""
        by_name = dict(self.wants)
        return by_name["D"] + by_name["K"]

    @property
    def plan(self):
        """The plan as it stands, which knows no people."""
        return schedule(self.project)


def case(random):
    """Let K want half an iOS developer while D has both; or other shares on another plan."""
    if random is None:
        return Clash(clockin_plan(None), 2, (("D", 2), ("E", 1), ("K", 0.5)))
    project = clockin_plan(random)
    project = project.with_predecessors("K", read_predecessors("B", "K", project.names))
    there = random.choice((2, 3))
    half = random.choice((0.25, 0.5, 1))
    return Clash(project, there, (("D", there), ("E", there - 1), ("K", half)))


def statement(clash):
    """Give the plan and who wants whom, and ask for four numbers."""
    wants = "\n".join(
        f"- {clash.project[name].title} ({name}) wants {amount(count)}"
        for name, count in clash.wants
    )
    return f"""The team has {clash.there} iOS developers. In the training (K) one of them shows \
the app to the supervisors; the rest of the day he could be at the screens (D), which want all of \
them. For as long as the activity lasts:

{wants}

The plan starts D and K on the same day, as soon as B is done. All activities are done in one go, \
without a break.

{activity_table(clash.project)}

D and K clash. K is to wait for the developers, and nothing else in the plan is to move. **Fill \
the four lines.** The latest day is the last one on which K can start without moving the finish."""


def ios_conflict(clash):
    """Return the four numbers: what is critical keeps its place, what has float waits."""
    plan = schedule(clash.project)
    wants = dict(clash.wants)
    return {
        "iOS developers wanted at once, at most": [wants["D"] + wants["K"]],
        "K starts on day, at the earliest": [plan["D"].early_finish],
        "K starts on day, at the latest": [plan["K"].late_start],
        "The plan finishes on day": [plan.duration],
    }


def _answer(clash, **changed):
    plan = clash.plan
    right = dict(
        wanted=clash.wanted,
        start=plan["D"].early_finish,
        latest=plan["K"].late_start,
        finish=plan.duration,
    )
    return {row: [value] for row, value in zip(ROWS, (right | changed).values(), strict=True)}


def _critical_waits(clash):
    """Let D wait until K is done."""
    plan = clash.plan
    links = read_predecessors("B, K", "D", clash.project.names)
    late = schedule(clash.project.with_predecessors("D", links))
    return _answer(clash, start=plan["K"].early_start, finish=late.duration)


def _delay_of_k(clash):
    return clash.plan["D"].early_finish - clash.plan["K"].early_start


def explanation(clash):
    """Go through the lines, and say who decides."""
    plan = clash.plan
    k, d = plan["K"], plan["D"]
    return f"""- D and K together want **{amount(clash.wanted)}**, and there are {clash.there}.
- D is done on day {amount(d.early_finish)}. Then K can start: **day {amount(d.early_finish)}** in \
place of day {amount(k.early_start)}. Beside E there is room for it.
- K has {days(k.total_float)} of float, so its latest start is {amount(k.early_start)} + \
{amount(k.total_float)} = **day {amount(k.late_start)}**.
- K waits {days(_delay_of_k(clash))}, which is inside its float: the finish stays at **day \
{amount(plan.duration)}**.

Nobody works overtime and nobody is hired. The decision is the project manager's, because no date \
moves that was agreed with others. It still has to be told: the trainer and the supervisors had \
day {amount(k.early_start)} in their calendars."""


EXERCISE = Exercise(
    title="Two developers, two activities",
    minutes=5,
    case=case,
    statement=statement,
    picture=lambda clash: bars(clash.project),
    answer=Table(
        ROWS,
        {"value": "Number"},
        label="The four lines",
        corner="line",
        numbers={
            WANTED: Number("people", label="iOS developers"),
            START: Number("days", label="Starts on day"),
            LATEST: Number("days", label="Starts on day"),
            FINISH: Number("days", label="Finishes on day"),
        },
    ),
    solution=ios_conflict,
    explanation=explanation,
    hints=(
        "Which of the two has float, and so can wait without anybody at the finish noticing?",
        lambda clash: (
            f"D holds the developers until day {amount(clash.plan['D'].early_finish)}. K has "
            f"{days(clash.plan['K'].total_float)} of float."
        ),
        lambda clash: (
            f"Together they want {amount(clash.wanted)}. K starts when D is done; the latest day "
            f"is {amount(clash.plan['K'].early_start)} + {amount(clash.plan['K'].total_float)}."
        ),
    ),
    mistakes=(
        Mistake(
            "plan-knows-people",
            lambda clash: _answer(clash, start=clash.plan["K"].early_start),
            lambda clash: (
                f"Day {amount(clash.plan['K'].early_start)} is what the links of the plan allow. "
                f"They know no people: from then on {amount(clash.wanted)} developers would be "
                f"needed, and there are {clash.there}."
            ),
            "On which day does D let the developers go?",
            lambda answer, clash: (
                answer[START]["value"] == clash.plan["K"].early_start
                and answer[FINISH]["value"] == clash.plan.duration
            ),
        ),
        Mistake(
            "half-a-person-is-one",
            lambda clash: _answer(clash, wanted=ceil(clash.wanted)),
            lambda clash: (
                f"{ceil(clash.wanted)} people have to be there, yet {amount(clash.wanted)} are "
                "wanted: a part of a person's time is counted as that part."
            ),
            "Add the two numbers as they are.",
            lambda answer, clash: (
                answer[WANTED]["value"] == ceil(clash.wanted) != clash.wanted
                and answer[START]["value"] == clash.plan["D"].early_finish
            ),
        ),
        Mistake(
            "adds-a-day-per-handover",
            lambda clash: _answer(
                clash, start=clash.plan["D"].early_finish + 1, latest=clash.plan["K"].late_start + 1
            ),
            lambda clash: (
                "You added a day. This plan counts days from 0: D is done at the end of day "
                f"{amount(clash.plan['D'].early_finish)}, and what follows starts with the same "
                "number."
            ),
            "Take one day from the line in which you added it.",
            lambda answer, clash: (
                answer[START]["value"] == clash.plan["D"].early_finish + 1
                or answer[LATEST]["value"] == clash.plan["K"].late_start + 1
            ),
        ),
        Mistake(
            "critical-can-wait",
            _critical_waits,
            lambda clash: (
                "You let D wait for K. D has less float than K, so the finish moves to day "
                f"{amount(_critical_waits(clash)[FINISH][0])}."
            ),
            "Let the one wait that has the float.",
        ),
        Mistake(
            "slip-equals-delay",
            lambda clash: _answer(clash, finish=clash.plan.duration + _delay_of_k(clash)),
            lambda clash: (
                f"K waits {days(_delay_of_k(clash))}, and you moved the finish by as much. It has "
                f"{days(clash.plan['K'].total_float)} of float for that."
            ),
            "Take the float from the days of waiting.",
            lambda answer, clash: (
                answer[FINISH]["value"] == clash.plan.duration + _delay_of_k(clash)
            ),
        ),
        Mistake(
            "float-is-there-to-be-used",
            lambda clash: _answer(clash, start=clash.plan["K"].late_start),
            lambda clash: (
                f"Day {amount(clash.plan['K'].late_start)} is the latest start. It would work, and "
                "it leaves no room for anything that comes between. The developers are free on day "
                f"{amount(clash.plan['D'].early_finish)}."
            ),
            "Earliest means: as soon as the developers are free.",
            lambda answer, clash: answer[START]["value"] == clash.plan["K"].late_start,
        ),
    ),
    outcome="settle-resource-conflict",
    domains=("pmp:process", "pmp:people", "project-plus:concepts"),
)
