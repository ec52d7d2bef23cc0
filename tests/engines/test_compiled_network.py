import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines import compiled_network, fast_network
from itpm_lessons.engines.compiled_network import TYPE_CODES, CompiledNetwork
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.dates import find_dates
from itpm_lessons.engines.network import Activity, Dependency, LoopError, Project
from tests.engines.slow import projects

needs_numba = pytest.mark.skipif(
    not fast_network.is_available(), reason="numba is not installed (extra: fast)"
)


def columns(project):
    return (
        [activity.duration for activity in project.activities],
        *project.arrows,
        [TYPE_CODES[link.type] for link in project.dependencies],
        [link.lag for link in project.dependencies],
    )


def large(count, seed, types=4, lags=3):
    draw = random.Random(seed)
    numbers = draw.sample(range(count), count)
    pairs = [
        (numbers[draw.randrange(place)], numbers[place])
        for place in range(1, count)
        for _ in range(draw.choice([1, 2, 4]))
    ]
    return (
        [draw.randint(0, 9) for _ in range(count)],
        [before for before, _ in pairs],
        [after for _, after in pairs],
        [draw.randrange(types) for _ in pairs],
        [draw.randint(-lags, lags) for _ in pairs],
    )


def test_rows_by_hand():
    # 2 → 0 → 1 with 2 → 1 as SS+3, numbered 2, 0, 1
    network = CompiledNetwork.from_links([5, 2, 4], [2, 0, 2], [0, 1, 1], [0, 0, 1], [0, 1, 3])
    assert (network.order, network.durations) == ([2, 0, 1], [4, 5, 2])
    assert (network.heads, network.predecessors) == ([0, 0, 1, 3], [0, 1, 0])
    assert (network.offsets, network.links) == ([4, 5 + 1, 3], [0, 1, 2])
    # 2: 0-4, 0: 4-9, 1: from max(9 + 1, 0 + 3) = 10 to 12
    assert compiled_network.forward_pass(network) == [0, 4, 10]
    assert compiled_network.backward_pass(network, 12) == [0, 4, 10]
    assert network.given([0, 4, 10]) == [4, 10, 0]


def test_offsets_of_the_four_types():
    # predecessor 5 days, successor 3 days, lag 1
    for type, offset in {"FS": 5 + 1, "SS": 1, "FF": 5 - 3 + 1, "SF": 1 - 3}.items():
        network = CompiledNetwork.from_links([5, 3], [0], [1], [TYPE_CODES[type]], [1])
        assert network.offsets == [offset]


@given(projects(), st.booleans())
def test_columns_give_what_a_project_gives(project, start_clamp):
    network = CompiledNetwork.from_links(*columns(project))
    dates = find_dates(network, start_clamp)
    rows = schedule(project, start_clamp=start_clamp).rows
    assert network.given(dates.early_start) == [row.early_start for row in rows]
    assert network.given(dates.late_start) == [row.late_start for row in rows]
    assert network.given(dates.free_float) == [row.free_float for row in rows]


def test_loops_in_columns_are_refused():
    with pytest.raises(LoopError, match="0 → 2 → 1 → 0"):
        CompiledNetwork.from_links([1, 1, 1], [0, 1, 2], [2, 0, 1])


@needs_numba
@pytest.mark.parametrize("seed", range(4))
@pytest.mark.parametrize("start_clamp", [True, False])
def test_machine_code_gives_the_same_dates(seed, start_clamp):
    data = large(700, seed)
    plain, fast = CompiledNetwork.from_links(*data), fast_network.compile_arrays(*data)
    early, quick = (
        compiled_network.forward_pass(plain, start_clamp),
        fast_network.forward_pass(fast, start_clamp),
    )
    assert by_number(fast, quick) == plain.given(early)
    finish = max(map(sum, zip(early, plain.durations, strict=True)))
    late = compiled_network.backward_pass(plain, finish)
    assert by_number(fast, fast_network.backward_pass(fast, finish)) == plain.given(late)


def by_number(network, values):
    return [value for _, value in sorted(zip(network.order.tolist(), values.tolist(), strict=True))]


@needs_numba
def test_machine_code_keeps_the_same_rows():
    data = large(300, 9)
    fast = fast_network.compile_arrays(*data)
    place = {number: position for position, number in enumerate(fast.order.tolist())}
    for position, number in enumerate(fast.order.tolist()):
        for slot in range(fast.heads[position], fast.heads[position + 1]):
            link = fast.links[slot]
            assert data[2][link] == number
            assert place[data[1][link]] == fast.predecessors[slot] < position
    assert sorted(fast.links.tolist()) == list(range(len(data[1])))


@needs_numba
def test_machine_code_refuses_loops():
    with pytest.raises(LoopError, match="0 → 2 → 1 → 0"):
        fast_network.compile_arrays([1, 1, 1], [0, 1, 2], [2, 0, 1])


@needs_numba
@pytest.mark.parametrize("unit", [1, 0.5])
def test_a_schedule_is_the_same_with_and_without(monkeypatch, unit):
    project = from_columns(large(300, 3), unit)
    plain = schedule(project)
    monkeypatch.setattr(fast_network, "WORTH_IT", 1)
    monkeypatch.setattr(fast_network, "WORTH_IT_LOADED", 1)
    used = []
    monkeypatch.setattr(fast_network, "forward_pass", counting(fast_network.forward_pass, used))
    fast = schedule(project)
    assert used and fast.rows == plain.rows
    if unit == 1:
        assert all(type(value) is int for row in fast.rows for value in row[1:8])


def counting(function, calls):
    def counted(*given):
        calls.append(given)
        return function(*given)

    return counted


def from_columns(data, unit=1):
    durations, before, after, types, lags = data
    codes = list(TYPE_CODES)
    links = {
        Dependency(str(a), str(b), codes[code], lag * unit): None
        for a, b, code, lag in zip(before, after, types, lags, strict=True)
    }
    return Project(
        [Activity(str(number), days * unit) for number, days in enumerate(durations)], links
    )


def test_small_plans_never_wait_for_numba(monkeypatch):
    monkeypatch.setattr(fast_network, "_machine", None)
    assert schedule(from_columns(large(300, 3))).duration > 0


def test_without_numba_large_plans_are_swept_in_plain_python(monkeypatch):
    monkeypatch.setattr(fast_network, "WORTH_IT", 1)
    monkeypatch.setattr(fast_network, "WORTH_IT_LOADED", 1)
    monkeypatch.setattr(fast_network, "is_available", lambda: False)
    monkeypatch.setattr(fast_network, "_machine", None)
    assert schedule(from_columns(large(300, 3))).duration > 0


def test_numbers_too_large_for_the_machine_stay_exact(monkeypatch):
    monkeypatch.setattr(fast_network, "WORTH_IT_LOADED", 1)
    monkeypatch.setattr(fast_network, "WORTH_IT", 1)
    plan = schedule(Project.of(A=(2**60 + 1, ""), B=(1, "A")))
    assert plan.duration == 2**60 + 2
