"""Whatever a value can hold is written and read back equal, and typed numbers follow one rule."""

from itertools import count

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from itpm_lessons.engines.career import Assessment, Rating
from itpm_lessons.engines.change_control import Entry
from itpm_lessons.engines.charter import LINES, LONGEST, Charter
from itpm_lessons.engines.communication import FIELDS, URGENCIES, CommunicationPlan, Row
from itpm_lessons.engines.decision_tree import Node, Tree
from itpm_lessons.engines.objectives import DIRECTIONS, KINDS, Kpi, KpiSet, Measured
from itpm_lessons.engines.portfolio import LONGEST_LINE as LONGEST_HEAD
from itpm_lessons.engines.portfolio import LONGEST_TEXT as LONGEST_SENTENCES
from itpm_lessons.engines.portfolio import Piece, Portfolio
from itpm_lessons.engines.procurement import Criterion, Scores, Vendor
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.risk import (
    COST,
    PROBABILITY,
    STRATEGIES,
    Level,
    Matrix,
    Register,
    Response,
    Risk,
    Scale,
    total_distribution,
)
from itpm_lessons.engines.stakeholders import ATTITUDES, LEVELS, Stakeholder, StakeholderMap
from itpm_lessons.engines.typed import read_money
from itpm_lessons.exchange.changes_csv import read_changes, write_changes
from itpm_lessons.exchange.charter_csv import read_charter, write_charter
from itpm_lessons.exchange.communication_csv import read_communication, write_communication
from itpm_lessons.exchange.decision_csv import read_decision, write_decision
from itpm_lessons.exchange.intake import visible
from itpm_lessons.exchange.kpis_csv import read_kpis, write_kpis
from itpm_lessons.exchange.plan_columns import plain
from itpm_lessons.exchange.portfolio_csv import read_portfolio, write_portfolio
from itpm_lessons.exchange.risks_csv import read_risks, write_risks
from itpm_lessons.exchange.scales_csv import read_scales, write_scales
from itpm_lessons.exchange.skills_csv import read_skills, write_skills
from itpm_lessons.exchange.stakeholders_csv import read_stakeholders, write_stakeholders
from itpm_lessons.exchange.vendors_csv import read_vendors, write_vendors

LETTERS = st.characters(exclude_categories=("Cc", "Cs", "Cf"))
quick = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def texts(longest, least=0):
    """Texts as the reader of files keeps them."""
    return (
        st.text(LETTERS, max_size=min(40, longest))
        .map(visible)
        .filter(lambda text: least <= len(text) <= longest)
    )


def numbers(low, high):
    odd = st.sampled_from([1 / 3, 80.437, 1.234, 33.333, 5e-324, 1e12, 1e15, 0.1 + 0.2])
    drawn = st.one_of(odd, st.floats(low, high), st.integers(int(low), int(high)))
    return drawn.filter(lambda number: low <= number <= high)


SHARES = numbers(0, 1)


@st.composite
def risks(draw):
    made = []
    for place in range(draw(st.integers(1, 3))):
        kind = draw(st.sampled_from(sorted(STRATEGIES)))
        response = Response(
            draw(st.sampled_from(STRATEGIES[kind])), draw(texts(500)), draw(numbers(0, 1e12)),
            draw(st.none() | SHARES), draw(st.none() | numbers(0, 1e12)), draw(texts(500)),
        )  # fmt: skip
        words = [draw(texts(500)) for _ in range(3)]
        made.append(
            Risk(
                f"R{place + 1}", *words, draw(SHARES), draw(numbers(0, 1e12)), kind,
                draw(texts(200)), draw(st.sampled_from([None, response])),
            )
        )  # fmt: skip
    return Register(tuple(made), "file")


@quick
@given(register=risks())
def test_registers(tmp_path, register):
    write_risks(register, tmp_path / "file.csv")
    assert read_risks(tmp_path / "file.csv") == register


def test_the_longest_texts_of_a_risk_come_back_and_longer_ones_are_refused(tmp_path):
    risk = Risk("n" * 200, "c" * 500, "e" * 500, "f" * 500, 1 / 3, 1e12, owner="o" * 200)
    write_risks(Register((risk,), "file"), tmp_path / "file.csv")
    assert read_risks(tmp_path / "file.csv")["n" * 200] == risk
    with pytest.raises(Refusal, match="event has 600 letters; keep 500"):
        Risk("R1", "", "e" * 600, "", 0.1, 1)
    with pytest.raises(Refusal, match="owner has 250 letters; keep 200"):
        Risk("R1", "", "", "", 0.1, 1, owner="o" * 250)


@quick
@given(
    tops=st.lists(numbers(0, 1e15).filter(bool), min_size=2, max_size=6, unique=True),
    words=st.lists(texts(200, 1), min_size=7, max_size=7, unique_by=str.casefold),
)
def test_scales(tmp_path, tops, words):
    levels = [*map(Level, words[:-1], sorted(tops)), Level(words[-1])]
    matrix = Matrix(PROBABILITY, Scale(COST.name, tuple(levels)))
    write_scales(matrix, tmp_path / "file.csv")
    assert read_scales(tmp_path / "file.csv") == matrix


def test_levels_of_one_label_are_refused():
    with pytest.raises(Refusal, match="two levels are called 'Low'"):
        Scale("Impact", (Level("low", 1), Level("Low", 2), Level("high")))


@quick
@given(
    names=st.lists(texts(200, 1), min_size=4, max_size=4, unique_by=str.casefold),
    labels=st.lists(texts(200), min_size=4, max_size=4),
    money=st.lists(numbers(-1e12, 1e12), min_size=4, max_size=4),
    shares=st.lists(st.none() | SHARES, min_size=2, max_size=2),
)
def test_decision_trees(tmp_path, names, labels, money, shares):
    first, chance, one, other = names
    nodes = [
        Node(first, "decision", labels[0], "", money[0]),
        Node(chance, "chance", labels[1], first, money[1]),
        Node(one, "end", labels[2], chance, money[2], shares[0]),
        Node(other, "end", labels[3], chance, money[3], shares[1]),
    ]
    tree = Tree(tuple(nodes), "gain", "file")
    write_decision(tree, tmp_path / "file.csv")
    assert read_decision(tmp_path / "file.csv") == tree


def test_nodes_that_differ_by_case_and_long_labels_are_refused():
    with pytest.raises(Refusal, match="is there twice"):
        Tree.of(Node("a", "decision"), Node("A", under="a"))
    with pytest.raises(Refusal, match="label has 201 letters; keep 200"):
        Node("a", label="x" * 201)
    with pytest.raises(Refusal, match="no chance decides there"):
        Tree.of(Node("a", "decision"), Node("b", under="a", probability=0.5))


@quick
@given(
    name=texts(120, 1), values=st.lists(st.none() | numbers(-1e15, 1e15), min_size=3, max_size=3),
    words=st.lists(texts(200), min_size=3, max_size=3), way=st.sampled_from(DIRECTIONS),
    kind=st.sampled_from(KINDS), unit=st.sampled_from(["", "%", "$", "0", "5", "e5", "s"]),
)  # fmt: skip
def test_kpis(tmp_path, name, values, words, way, kind, unit):
    baseline, target, actual = values
    kpi = Kpi(name, baseline, target, unit or words[0], way, words[1], words[2], kind)
    kpis = KpiSet((Measured(kpi, actual),), "file")
    write_kpis(kpis, tmp_path / "file.csv")
    assert read_kpis(tmp_path / "file.csv") == kpis


@quick
@given(
    name=texts(60, 1), power=st.integers(1, 10), interest=st.integers(1, 10),
    words=st.lists(texts(200), min_size=4, max_size=4), attitude=st.sampled_from(ATTITUDES),
    now=st.sampled_from(LEVELS), wanted=st.sampled_from(LEVELS),
)  # fmt: skip
def test_stakeholders(tmp_path, name, power, interest, words, attitude, now, wanted):
    who = Stakeholder(name, power, interest, attitude, now, wanted, *words)
    people = StakeholderMap((who,), "file")
    write_stakeholders(people, tmp_path / "file.csv")
    assert read_stakeholders(tmp_path / "file.csv") == people


@quick
@given(words=st.lists(texts(LONGEST), min_size=len(LINES), max_size=len(LINES)))
def test_charters(tmp_path, words):
    charter = Charter.of({line.key: text for line, text in zip(LINES, words, strict=True)})
    write_charter(charter, tmp_path / "file.csv")
    assert read_charter(tmp_path / "file.csv") == charter


@quick
@given(
    name=texts(80, 1), weight=numbers(0, 1000).filter(bool), least=st.none() | numbers(0, 10),
    scores=st.lists(numbers(0, 10), min_size=2, max_size=2),
)  # fmt: skip
def test_vendor_scores(tmp_path, name, weight, least, scores):
    vendors = (Vendor("Kestrel", (scores[0],)), Vendor("Heron", (scores[1],)))
    made = Scores((Criterion(name, weight, least),), vendors, "file")
    write_vendors(made, tmp_path / "file.csv")
    assert read_vendors(tmp_path / "file.csv") == made


@quick
@given(
    words=st.lists(texts(200, 1), min_size=5, max_size=5),
    within=st.sampled_from(["", *URGENCIES]), answer=st.booleans(),
)  # fmt: skip
def test_communication_plans(tmp_path, words, within, answer):
    row = Row(**dict(zip(FIELDS, (*words, within), strict=True)), answer=answer)
    plan = CommunicationPlan((row,), "file")
    write_communication(plan, tmp_path / "file.csv")
    assert read_communication(tmp_path / "file.csv") == plan


@quick
@given(
    what=texts(500, 1), words=st.lists(texts(500), min_size=6, max_size=6), done=st.booleans(),
    values=st.lists(st.none() | numbers(-1e9, 1e9), min_size=4, max_size=4),
    decision=st.sampled_from(["", "approve", "reject", "defer", "trade", "found"]),
)  # fmt: skip
def test_change_logs(tmp_path, what, words, done, values, decision):
    asker, scope, quality, risk, decider, given_up = words
    raised, time, cost, on = values
    entry = Entry(
        7, what, asker, raised, scope, time, cost, quality, risk, decision, decider, on, given_up,
        done,
    )  # fmt: skip
    write_changes([entry], tmp_path / "file.csv")
    assert read_changes(tmp_path / "file.csv") == (entry,)


@st.composite
def assessments(draw):
    names = draw(st.lists(texts(80, 1), min_size=1, max_size=4, unique_by=str.casefold))
    levels = st.none() | st.integers(0, 4)
    ratings = [Rating(name, draw(levels), draw(texts(500)), draw(levels)) for name in names]
    return Assessment(tuple(ratings), draw(texts(200)))


@quick
@given(assessment=assessments())
def test_assessments_of_skills(tmp_path, assessment):
    write_skills(assessment, tmp_path / "file.csv")
    assert read_skills(tmp_path / "file.csv") == assessment


def test_the_longest_texts_of_a_skill_come_back_and_longer_ones_are_refused(tmp_path):
    longest = Assessment((Rating("s" * 80, 4, "e" * 500, 0),), "r" * 200)
    write_skills(longest, tmp_path / "file.csv")
    assert read_skills(tmp_path / "file.csv") == longest
    for what, texts_of in (("name", ("s" * 81,)), ("evidence", ("s", 1, "e" * 501))):
        with pytest.raises(Refusal, match=what):
            Rating(*texts_of)
    with pytest.raises(Refusal, match="role has 201 letters"):
        Assessment((), "r" * 201)


@pytest.mark.parametrize("impact", [0, 5e-324, 0.004])
def test_totals_of_many_small_risks(impact):
    names = (f"R{n}" for n in count(1))
    risks = [Risk(next(names), "", "", "", 0.5, impact) for _ in range(45)]
    total = total_distribution(Register(tuple(risks)))
    assert total.mean == pytest.approx(45 * 0.5 * impact, abs=1e-9)


def test_one_group_of_three_after_a_point_is_refused_with_both_readings():
    with pytest.raises(Refusal, match=r"could be a thousand or a decimal; write 1234, or 1.2340"):
        read_money("1.234")


@given(
    st.tuples(*[texts(LONGEST_HEAD)] * 3),
    st.lists(
        st.builds(
            Piece,
            texts(60, 1).filter(lambda name: plain(name) != "page"),
            st.sampled_from([None, True, False]),
            st.booleans(),
            *[texts(LONGEST_SENTENCES)] * 3,
        ),
        max_size=5,
        unique_by=lambda piece: piece.file,
    ),
)
@quick
def test_portfolios(tmp_path, head, pieces):
    portfolio = Portfolio(*head, pieces=tuple(pieces))
    write_portfolio(portfolio, tmp_path / "file.csv")
    assert read_portfolio(tmp_path / "file.csv") == portfolio
