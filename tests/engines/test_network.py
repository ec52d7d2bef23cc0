import pickle
from fractions import Fraction
from itertools import pairwise
from math import inf, nan

import numpy
import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.network import Activity, Dependency, LoopError, Project
from itpm_lessons.engines.ordering import topological_order
from itpm_lessons.engines.refusal import Refusal
from tests.engines.slow import clockin, projects


@pytest.mark.parametrize("days", [-1, -0.5, nan, inf, None, "3", True])
def test_bad_durations_are_refused_with_culprit_value_and_remedy(days):
    with pytest.raises(Refusal) as refused:
        Activity("A", days)
    assert "'A'" in refused.value.culprit
    assert ("missing" if days is None else repr(days)) in refused.value.problem
    assert "days" in refused.value.remedy


@pytest.mark.parametrize("lag", [nan, -inf, None, "3", False])
def test_bad_lags_are_refused(lag):
    with pytest.raises(Refusal, match="dependency of 'B' on 'A': lag"):
        Dependency("A", "B", "FS", lag)


@pytest.mark.parametrize(
    "days",
    [10**400, 10**5000, Fraction(10**400), 1e308, -(10**400)],
    ids=["long", "longer than Python writes", "fraction", "float", "negative"],
)
def test_numbers_beyond_all_plans_are_refused_in_few_words(days):
    for make in (lambda: Activity("A", days), lambda: Dependency("A", "B", "FS", days)):
        with pytest.raises(Refusal) as refused:
            make()
        assert "'A'" in refused.value.culprit and "finite" in refused.value.remedy
        assert len(str(refused.value)) < 200


def test_the_longest_activities_still_have_a_sum():
    assert schedule(Project.of(A=(1e100, ""), B=(1e100, "A"), C=(0.5, "B"))).duration == 2e100


@pytest.mark.parametrize(
    ("number", "plain"),
    [(numpy.int8(100), 100), (numpy.float32(0.5), 0.5), (numpy.float64(2), 2.0),
     (Fraction(1, 4), 0.25)],
)  # fmt: skip
def test_numbers_of_other_libraries_become_pythons_own(number, plain):
    duration, lag = Activity("A", number).duration, Dependency("A", "B", "FS", number).lag
    assert duration == lag == plain
    assert type(duration) is type(lag) is type(plain)


def test_numbers_of_one_byte_do_not_overflow():
    plan = schedule(Project.of(A=(numpy.int8(100), ""), B=(numpy.int8(100), "A")))
    assert plan.duration == 200 and plan["A"].critical is True
    assert schedule(plan.project, critical_limit=numpy.int8(1)).rows[0].critical is True
    assert plan.slip("A", numpy.int8(100)).duration == 300


@pytest.mark.parametrize("title", [None, 5, nan])
def test_a_title_that_is_no_text_is_refused(title):
    with pytest.raises(Refusal, match="activity 'A': its title is"):
        Activity("A", 1, title)


@pytest.mark.parametrize("row", [3, (), (3,), "3", None, (3, "", "Plan", 9)])
def test_rows_of_another_shape_are_refused(row):
    with pytest.raises(Refusal) as refused:
        Project.of(A=row)
    assert refused.value.culprit == "activity 'A'"
    assert repr(row) in refused.value.problem and '(3, "A, B")' in refused.value.remedy


@pytest.mark.parametrize("predecessors", [["A"], None, 3])
def test_predecessors_that_are_no_text_are_refused(predecessors):
    with pytest.raises(Refusal) as refused:
        Project.of(A=(3, ""), B=(2, predecessors))
    assert refused.value.culprit == "activity 'B'"
    assert repr(predecessors) in refused.value.problem and "commas" in refused.value.remedy


def test_an_unknown_type_is_refused():
    with pytest.raises(Refusal, match="its type is 'SX'; use FS, SS, FF or SF"):
        Dependency("A", "B", "SX")


@pytest.mark.parametrize("link", [Dependency("Z", "A"), Dependency("A", "Z")])
def test_unknown_names_are_refused(link):
    with pytest.raises(Refusal, match=r"there is no activity 'Z'; use one of 'A'"):
        Project([Activity("A", 1)], [link])


def test_repeats_are_refused():
    a, b, link = Activity("A", 1), Activity("B", 1), Dependency("A", "B")
    with pytest.raises(Refusal, match="activity 'A': stands in the plan twice"):
        Project([a, b, a])
    with pytest.raises(Refusal, match="dependency A → B: stands in the plan twice"):
        Project([a, b], [link, link])


def test_a_loop_is_named_in_the_direction_of_its_arrows():
    with pytest.raises(LoopError) as refused:
        Project.of(A=(1, "C"), B=(1, "A"), C=(1, "B"), D=(1, "C"))
    assert refused.value.loop == ("A", "B", "C", "A")
    assert "drop one of these links" in str(refused.value)
    assert pickle.loads(pickle.dumps(refused.value)).loop == refused.value.loop


def test_an_activity_that_waits_for_itself_is_a_loop():
    with pytest.raises(LoopError, match="A → A"):
        Project.of(A=(1, "A"))


def test_a_long_loop_is_found_and_shortened_in_words():
    names = [str(number) for number in range(100_000)]
    links = [Dependency(*pair) for pair in pairwise(names)]
    with pytest.raises(LoopError) as refused:
        Project([Activity(name, 1) for name in names], [*links, Dependency(names[-1], names[0])])
    assert refused.value.loop == (*names, names[0])
    assert len(str(refused.value)) < 200


@given(projects(), st.data())
def test_any_link_back_makes_a_loop_of_real_links(project, data):
    for link in project.dependencies:
        back = Dependency(link.successor, link.predecessor)
        with pytest.raises(LoopError) as refused:
            Project(project.activities, [*project.dependencies, back])
        pairs = {(d.predecessor, d.successor) for d in [*project.dependencies, back]}
        loop = refused.value.loop
        assert loop[0] == loop[-1] and len(set(loop)) == len(loop) - 1
        assert set(pairwise(loop)) <= pairs


@given(projects())
def test_order_puts_predecessors_first(project):
    place = {name: number for number, name in enumerate(project.order)}
    assert sorted(place) == sorted(project.names)
    assert all(place[d.predecessor] < place[d.successor] for d in project.dependencies)


def test_numbers_name_a_loop_where_there_are_no_names():
    with pytest.raises(LoopError, match="0 → 1 → 0"):
        topological_order(2, [0, 1], [1, 0])


def test_a_project_answers_about_its_activities():
    project = clockin()
    assert "A" in project and "Z" not in project and ["A"] not in project
    assert len(project) == 12 and project["L"].duration == 1
    assert [link.predecessor for link in project.into("L")] == ["J", "K"]
    assert [link.successor for link in project.out_of("C")] == ["E", "F", "G"]


def test_copies_leave_the_original_alone():
    project = clockin()
    longer = project.with_duration("A", 9)
    freed = project.with_predecessors("B", [])
    assert (project["A"].duration, longer["A"].duration) == (5, 9)
    assert longer.names == project.names
    assert freed.into("B") == [] and len(project.into("B")) == 1
    with pytest.raises(LoopError):
        project.with_predecessors("A", [Dependency("L", "A")])
