"""A small exercise with everything that an exercise can have."""

from itpm_lessons.practice import Exercise, Mistake, Number


def case(random):
    """A slip, and the float of the activity; the course's own is a slip of 6, a float of 4."""
    return (6, 4) if random is None else (random.randint(3, 12), random.randint(1, 6))


def finish_after(case):
    """Return the day on which the plan finishes, planned for day 45."""
    slip, total_float = case
    return 45 + max(0, slip - total_float)


def slip_exercise(**changed):
    settings = dict(
        title="How late is the finish?",
        case=case,
        statement=lambda case: f"F slips by **{case[0]} days** and has {case[1]} of float.",
        answer=Number("days", label="Finish on day"),
        solution=finish_after,
        explanation=lambda case: f"{case[0]} - {case[1]} days reach the finish.",
        hints=("Look at the float.", "Float comes first.", lambda case: f"Take {case[0]} - …"),
        mistakes=(
            Mistake("slip-equals-delay", lambda case: 45 + case[0], "You added the whole slip."),
            Mistake(
                "noncritical-never-matters",
                lambda case: 45,
                lambda case: f"A float of {case[1]} is a limit.",
                "Look at F.",
                recognises=lambda answer, case: answer < 45,
            ),
        ),
        seeds=range(1, 21),
    )
    return Exercise(**{**settings, **changed})
