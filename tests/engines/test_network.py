import pickle
from itertools import pairwise
from math import inf, nan

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
