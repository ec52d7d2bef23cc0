"""The second case: a late supplier, the float of the plan, and the tolerance of the stage."""

from dataclasses import dataclass

from itpm_lessons.content.plan_pictures import bars
from itpm_lessons.content.plan_variants import server_move_plan
from itpm_lessons.content.plan_words import activity_table
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.network import Project
from itpm_lessons.practice import Exercise, Mistake, Table
from itpm_lessons.views.lettering import amount, days

LINES = ("Stage ends on day", "Later than agreed by", "Beyond the tolerance by")


@dataclass(frozen=True)
class LateStage:
    """ServerMove, whose first stage ends with the pilot (E); an activity of it slips."""

    project: Project
    activity: str
    slip: int
    tolerance: int

    @property
    def label(self) -> str:
        """The activity as a sentence names it."""
        return f"“{self.project[self.activity].title}” ({self.activity})"

    @property
    def agreed_end(self) -> float:
        """The day on which the stage was agreed to end."""
        return schedule(self.project)["E"].early_finish

    @property
    def end(self) -> float:
        """The day on which the stage ends with the slip in it."""
        longer = self.project[self.activity].duration + self.slip
        return schedule(self.project.with_duration(self.activity, longer))["E"].early_finish

    @property
    def room(self) -> float:
        """Days that the activity can slip before the pilot moves."""
        plan = schedule(self.project)
        return plan["E"].early_start - plan[self.activity].early_finish


def case(random):
    """Let the servers (D) take 8 days longer with a tolerance of 2, or another activity slip."""
    if random is None:
        return LateStage(server_move_plan(None), "D", 8, 2)
    stage = LateStage(server_move_plan(random), random.choice("BCDD"), 0, random.randint(1, 4))
    slip = int(stage.room) + random.randint(1, 8)
    return LateStage(stage.project, stage.activity, slip, stage.tolerance)


def statement(stage):
    """Ask for the end of the stage, and what it means for the tolerance."""
    return f"""The first stage of ServerMove ends when the pilot (E) is done. The board agreed on \
day {amount(stage.agreed_end)}, with a tolerance of {days(stage.tolerance)}. Now {stage.label} \
takes {days(stage.slip)} longer than planned.

{activity_table(stage.project)}

**On which day does the stage end, by how many days is that later than agreed, and by how many is \
it beyond the tolerance?** If it is inside, write 0."""


def server_move_stage(stage):
    """Return the end of the stage, the days late, and the days beyond the tolerance."""
    days_now = stage.project[stage.activity].duration + stage.slip
    plan = schedule(stage.project.with_duration(stage.activity, days_now))
    end = plan["E"].early_finish
    late = end - stage.agreed_end
    return {
        "Stage ends on day": [end],
        "Later than agreed by": [late],
        "Beyond the tolerance by": [max(0, late - stage.tolerance)],
    }


def _answer(stage, late):
    amounts = (stage.agreed_end + late, late, max(0, late - stage.tolerance))
    return {line: [value] for line, value in zip(LINES, amounts, strict=True)}


def _late(stage):
    return stage.end - stage.agreed_end


def explanation(stage):
    """Take the float from the slip and the tolerance from the delay."""
    late = _late(stage)
    beyond = max(0, late - stage.tolerance)
    verdict = (
        f"beyond the tolerance by {days(beyond)}. **That is an exception.** It is known today, "
        "while the servers, the line or the pilot can still be changed."
        if beyond
        else "inside the tolerance. **No exception:** note it, and show it in the next report."
    )
    return f"""- The pilot waits for B, C and D, so {stage.activity} has {days(stage.room)} before \
it holds the pilot. Of the slip of {days(stage.slip)}, {amount(stage.slip)} − \
{amount(stage.room)} = {days(late)} reach the end of the stage: day **{amount(stage.end)}**.
- Later than agreed: {amount(stage.end)} − {amount(stage.agreed_end)} = **{days(late)}**.
- Tolerance {days(stage.tolerance)}: it is {verdict}

Float and tolerance are two cushions of different kinds. Float is in the plan, found by \
calculation. Tolerance is in the agreement: how late one may be without asking."""


EXERCISE = Exercise(
    title="A late supplier, seen from the stage",
    minutes=5,
    case=case,
    statement=statement,
    picture=lambda stage: bars(stage.project),
    answer=Table(LINES, {"days": "Days"}, unit="days", label="Three numbers", corner="line"),
    solution=server_move_stage,
    explanation=explanation,
    hints=(
        "First the plan: when can the pilot start with the slip in it? Then the agreement.",
        lambda stage: (
            f"E starts when the last of B, C and D is finished. {stage.activity} could slip by "
            f"{days(stage.room)} before it is that one."
        ),
        lambda stage: (
            f"The stage ends on day {amount(stage.end)}. Take day {amount(stage.agreed_end)} from "
            f"it, then the {days(stage.tolerance)} of tolerance."
        ),
    ),
    mistakes=(
        Mistake(
            "slip-equals-delay",
            lambda stage: _answer(stage, stage.slip),
            lambda stage: (
                f"The whole slip of {days(stage.slip)} reaches the end in your answer. "
                f"{stage.activity} has {days(stage.room)} before the pilot waits for it."
            ),
            "Find the day on which the last of B, C and D is finished.",
            lambda answer, stage: (
                stage.slip != _late(stage) and answer["Later than agreed by"]["days"] == stage.slip
            ),
        ),
        Mistake(
            "noncritical-never-matters",
            lambda stage: _answer(stage, 0),
            lambda stage: (
                f"With {days(stage.slip)} more, {stage.activity} uses up its room of "
                f"{days(stage.room)}, and the pilot waits for it."
            ),
            "Compare the slip with the room before the pilot.",
            lambda answer, stage: answer["Later than agreed by"]["days"] == 0,
        ),
        Mistake(
            "tolerance-ignored",
            lambda stage: {
                line: [value]
                for line, value in zip(LINES, (stage.end, _late(stage), _late(stage)), strict=True)
            },
            lambda stage: (
                f"{days(_late(stage))} is how late the stage is. The agreement leaves "
                f"{days(stage.tolerance)} of that to the project manager."
            ),
            "Take the tolerance from the days late; below 0 it is 0.",
            lambda answer, stage: answer["Beyond the tolerance by"]["days"] == _late(stage),
        ),
    ),
    outcome="compare-with-tolerance",
    domains=("pmp:business_environment", "capm:predictive", "prince2:foundation"),
)
