"""Place risks in a matrix, on scales that are stated."""

from dataclasses import dataclass
from itertools import pairwise

from itpm_lessons.content.cases.risks import register as register_of
from itpm_lessons.content.cases.risks import scale_ends
from itpm_lessons.content.risk_variants import THREATS, Line, chance_text, line, register_table
from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.practice import Exercise, Mistake, Table

COLUMNS = {"p": "Probability level", "i": "Impact level", "score": "Score"}


@dataclass(frozen=True)
class Register:
    """Threats, and the upper ends of levels 1 to 4, each of which belongs to its level."""

    lines: tuple[Line, ...]
    probability_ends: tuple[float, ...]
    impact_ends: tuple[int, ...]


def case(random):
    """Take the four threats of ClockIn; or four others, at least one on an edge."""
    ends = scale_ends("clockin")
    if random is None:
        lines = tuple(line(risk) for risk in register_of("clockin") if risk.kind == "threat")
    else:
        chances = [random.choice(ends.probability), *(_between(random) for _ in range(3))]
        impacts = [random.randrange(1_000, 26_000, 1_000) for _ in range(4)]
        pairs = list(zip(chances, impacts, strict=True))
        random.shuffle(pairs)
        names = random.sample(THREATS, 4)
        lines = tuple(Line(name, *pair) for name, pair in zip(names, pairs, strict=True))
    return Register(lines, ends.probability, ends.impact)


def _between(random):
    return random.choice((5, 10, 15, 25, 30, 35, 45, 50, 55, 65, 70, 75, 85)) / 100


def statement(register):
    """Give risks and scales, and ask for the levels and the score."""
    rows = "\n".join(
        f"| {level} | {chance} | {impact} |"
        for level, (chance, impact) in enumerate(
            zip(
                _bands(register.probability_ends, chance_text),
                _bands(register.impact_ends, dollars),
                strict=True,
            ),
            1,
        )
    )
    return f"""These scales were agreed on. The upper end belongs to its level.

| Level | Probability | Impact |
| ---: | --- | --- |
| {rows.removeprefix("| ")}

{register_table(register.lines)}

**Place each risk: both levels, and the score**, which is one level times the other."""


def _bands(ends, write):
    return [
        f"up to {write(ends[0])}",
        *(f"above {write(low)}, up to {write(high)}" for low, high in pairwise(ends)),
        f"above {write(ends[-1])}",
    ]


def risk_matrix(register):
    """Return both levels and the score of each risk."""
    rows = {}
    for each in register.lines:
        p = 1 + sum(each.probability > end for end in register.probability_ends)
        i = 1 + sum(each.impact > end for end in register.impact_ends)
        rows[each.name] = [p, i, p * i]
    return rows


def edges_above(register):
    """Let a value that equals the upper end of a level fall into the next one."""
    rows = {}
    for each in register.lines:
        p = 1 + sum(each.probability >= end for end in register.probability_ends)
        i = 1 + sum(each.impact >= end for end in register.impact_ends)
        rows[each.name] = [p, i, p * i]
    return rows


def added(register):
    """Add the levels."""
    return {name: [p, i, p + i] for name, (p, i, _) in risk_matrix(register).items()}


def turned(register):
    """Write each level into the other's column."""
    return {name: [i, p, p * i] for name, (p, i, _) in risk_matrix(register).items()}


def _lifts_an_edge(answer, register):
    """Recognise a value at the upper end of a level that was put into the next one."""
    return any(
        (each.probability in register.probability_ends and answer[each.name]["p"] == p + 1)
        or (each.impact in register.impact_ends and answer[each.name]["i"] == i + 1)
        for each in register.lines
        for p, i, _ in [risk_matrix(register)[each.name]]
    )


def _edge(register):
    return next(
        each
        for each in register.lines
        if each.probability in register.probability_ends or each.impact in register.impact_ends
    )


def explanation(register):
    """Place each risk."""
    rows = "\n".join(
        f"- {name}: level {p} for its probability, {i} for its impact, {p} × {i} = **{score}**."
        for name, (p, i, score) in risk_matrix(register).items()
    )
    return f"""{rows}

A matrix is quick, and everybody in the room can read it. Each level holds a whole range, though: \
keep the numbers beside it."""


EXERCISE = Exercise(
    title="Place risks in the matrix",
    minutes=5,
    case=case,
    statement=statement,
    answer=lambda register: Table(
        [each.name for each in register.lines],
        COLUMNS,
        unit="",
        label="Levels and scores",
        corner="risk",
    ),
    solution=risk_matrix,
    explanation=explanation,
    hints=(
        "Look for the row of the scale in which the value lies, first for the probability.",
        lambda register: (
            f"{_edge(register).name}: {chance_text(_edge(register).probability)} and "
            f"{dollars(_edge(register).impact)}. A value that equals an upper end belongs to that "
            "level."
        ),
        lambda register: (
            f"{register.lines[0].name} has the levels "
            f"{' and '.join(map(str, risk_matrix(register)[register.lines[0].name][:2]))}; its "
            "score is one times the other. The other rows go in the same way."
        ),
    ),
    mistakes=(
        Mistake(
            "edge-belongs-above",
            edges_above,
            lambda register: (
                f"{_edge(register).name} lies on an edge. Such a value went into the level above. "
                "It was agreed that the upper end belongs to its level. One could agree otherwise; "
                "what matters is that all do it alike."
            ),
            "Look for values that equal the upper end of a level.",
            _lifts_an_edge,
        ),
        Mistake(
            "levels-added",
            added,
            "Your scores are sums of the two levels. Added, the levels 1 and 5 weigh as much as 3 "
            "and 3; on average a rare ruin and a middling risk do not cost the same.",
            "Multiply the two levels of each row.",
            lambda answer, register: all(
                answer[name]["score"] == answer[name]["p"] + answer[name]["i"] for name in answer
            ),
        ),
        Mistake(
            "scales-swapped",
            turned,
            "The levels stand in each other's column. The score is the same, but in the matrix "
            "each risk would stand in another cell, and rare disasters would look like daily "
            "nuisances.",
            "The first column is for the probability.",
        ),
    ),
    outcome="place-in-matrix",
    domains=("pmp:business_environment", "project-plus:concepts", "capm:predictive"),
)
