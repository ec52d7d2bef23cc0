"""Who computes early and late starts in `cpm`. Each `prepare` builds what the contender works on.

A `prepare(columns)` returns a function to be timed and one that turns its result into early and
late starts by activity number, which is not timed. So the graph libraries have their graph for
free, pmcontrols its records, trueppm-scheduler its project; what is timed is said beside each.
"""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any, NamedTuple

from itpm_lessons.engines import compiled_network, fast_network
from itpm_lessons.engines.compiled_network import CompiledNetwork
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.network import Activity, Dependency, Project

from .networks import Columns

Prepared = tuple[Callable[[], Any], Callable[[Any], tuple[list, list] | None]]


class Contender(NamedTuple):
    name: str
    prepare: Callable[[Columns], Prepared]
    most: int  # activities up to which it is asked


def plain(columns: Columns) -> Prepared:
    """Ours without any compiler: numbering, rows and both passes, from lists."""

    def run():
        network = CompiledNetwork.from_links(
            columns.durations, columns.predecessors, columns.successors
        )
        return network, *_plain_passes(network)

    return run, lambda got: (got[0].given(got[1]), got[0].given(got[2]))


def plain_compiled(columns: Columns) -> Prepared:
    """Ours without any compiler: both passes over a network that is numbered already."""
    network = CompiledNetwork.from_links(
        columns.durations, columns.predecessors, columns.successors
    )
    return lambda: _plain_passes(network), lambda got: tuple(map(network.given, got))


def _plain_passes(network: CompiledNetwork) -> tuple[list, list]:
    early = compiled_network.forward_pass(network)
    finish = max(start + days for start, days in zip(early, network.durations, strict=True))
    return early, compiled_network.backward_pass(network, finish)


def fast(columns: Columns) -> Prepared:
    """Ours with numba: numbering, rows and both passes, from arrays."""
    arrays = _arrays(columns)

    def run():
        network = fast_network.compile_arrays(*arrays)
        return network, *_fast_passes(network)

    return run, lambda got: tuple(_by_number(got[0], values) for values in got[1:])


def fast_compiled(columns: Columns) -> Prepared:
    """Ours with numba: both passes over a network that is numbered already."""
    network = fast_network.compile_arrays(*_arrays(columns))
    return (
        lambda: _fast_passes(network),
        lambda got: tuple(_by_number(network, values) for values in got),
    )


def _fast_passes(network: CompiledNetwork) -> tuple[Any, Any]:
    early = fast_network.forward_pass(network)
    return early, fast_network.backward_pass(network, (early + network.durations).max())


def _arrays(columns: Columns) -> tuple:
    import numpy as np

    return (
        np.array(columns.durations, float),
        np.array(columns.predecessors, np.int32),
        np.array(columns.successors, np.int32),
    )


def _by_number(network: CompiledNetwork, values: Any) -> list:
    back = values.copy()
    back[network.order] = values
    return back.tolist()


def stream(columns: Columns) -> Prepared:
    """The bound: one loop that reads the same arrays once, in order, and writes both results."""
    import numpy as np
    from numba import njit

    network = fast_network.compile_arrays(*_arrays(columns))

    @njit
    def once(durations, heads, predecessors, offsets, early, late):
        total = 0.0
        for position in range(len(durations)):
            for link in range(heads[position], heads[position + 1]):
                total += predecessors[link] + offsets[link]
            early[position] = total
            late[position] = total - durations[position]

    early, late = np.empty((2, len(columns)))
    arrays = (network.durations, network.heads, network.predecessors, network.offsets)
    return lambda: once(*arrays, early, late), lambda _: None


def whole_plan(columns: Columns) -> Prepared:
    """Ours as a planner calls it: `schedule(project)`, the project being there."""
    project = _project(columns)
    return lambda: schedule(project), _from_rows


def whole_plan_rows(columns: Columns) -> Prepared:
    """`schedule(project)` and its rows, with total and free float."""
    project = _project(columns)

    def run():
        plan = schedule(project)
        _ = plan.rows
        return plan

    return run, _from_rows


def from_records(columns: Columns) -> Prepared:
    """Ours from the records that pmcontrols takes: building the project, `schedule`, rows."""
    records = _records(columns)

    def run():
        plan = schedule(
            Project(
                [Activity(record["id"], record["duration"]) for record in records],
                [
                    Dependency(before, record["id"])
                    for record in records
                    for before in record["predecessors"]
                ],
            )
        )
        _ = plan.rows
        return plan

    return run, _from_rows


def _project(columns: Columns) -> Project:
    names = [str(number) for number in range(len(columns))]
    return Project(
        [Activity(name, days) for name, days in zip(names, columns.durations, strict=True)],
        [
            Dependency(names[before], names[after])
            for before, after in zip(columns.predecessors, columns.successors, strict=True)
        ],
    )


def _from_rows(plan: Any) -> tuple[list, list]:
    return [row.early_start for row in plan.rows], [row.late_start for row in plan.rows]


def _records(columns: Columns) -> list[dict]:
    records = [
        {"id": str(number), "duration": days, "predecessors": []}
        for number, days in enumerate(columns.durations)
    ]
    for before, after in zip(columns.predecessors, columns.successors, strict=True):
        records[after]["predecessors"].append(str(before))
    return records


def _loops(order, before, after, durations) -> tuple[list, list]:
    """Both passes as one would write them around a graph library."""
    early = [0] * len(durations)
    for number in order:
        earliest = 0
        for other in before(number):
            ready = early[other] + durations[other]
            if ready > earliest:
                earliest = ready
        early[number] = earliest
    finish = max(start + days for start, days in zip(early, durations, strict=True))
    late = [0] * len(durations)
    for number in reversed(order):
        latest = finish
        for other in after(number):
            if late[other] < latest:
                latest = late[other]
        late[number] = latest - durations[number]
    return early, late


def networkx(columns: Columns) -> Prepared:
    """Its topological order, and loops over its predecessors and successors."""
    import networkx as nx

    graph = nx.DiGraph()
    graph.add_nodes_from(range(len(columns)))
    graph.add_edges_from(zip(columns.predecessors, columns.successors, strict=True))

    def run():
        order = list(nx.topological_sort(graph))
        return _loops(order, graph.predecessors, graph.successors, columns.durations)

    return run, tuple


def rustworkx(columns: Columns) -> Prepared:
    """Its topological order, and loops over its predecessor and successor indices."""
    import rustworkx as rx

    graph = rx.PyDiGraph()
    graph.add_nodes_from(range(len(columns)))
    graph.add_edges_from_no_data(list(zip(columns.predecessors, columns.successors, strict=True)))

    def run():
        order = list(rx.topological_sort(graph))
        return _loops(order, graph.predecessor_indices, graph.successor_indices, columns.durations)

    return run, tuple


def igraph(columns: Columns) -> Prepared:
    """Its topological order, and loops over its predecessors and successors."""
    import igraph as ig

    pairs = zip(columns.predecessors, columns.successors, strict=True)
    graph = ig.Graph(len(columns), list(pairs), directed=True)

    def run():
        order = graph.topological_sorting()
        return _loops(order, graph.predecessors, graph.successors, columns.durations)

    return run, tuple


def pmcontrols(columns: Columns) -> Prepared:
    """`pmcontrols.cpm(records)`, which orders, computes and gives a table."""
    from pmcontrols import cpm

    records = _records(columns)

    def answer(result: Any) -> tuple[list, list]:
        table = result.table.set_index("activity")
        names = [record["id"] for record in records]
        return table.loc[names, "es"].tolist(), table.loc[names, "ls"].tolist()

    return lambda: cpm(records), answer


def trueppm(columns: Columns) -> Prepared:
    """`trueppm_scheduler.schedule(project)` on a calendar that works all seven days."""
    import trueppm_scheduler.engine as engine
    from trueppm_scheduler import models

    first = date(2000, 1, 3)
    project = models.Project(
        "p",
        "p",
        first,
        [
            models.Task(str(number), str(number), timedelta(days=days))
            for number, days in enumerate(columns.durations)
        ],
        [
            models.Dependency(str(before), str(after))
            for before, after in zip(columns.predecessors, columns.successors, strict=True)
        ],
        models.Calendar(working_days=0b1111111),
    )

    def answer(result: Any) -> tuple[list, list]:
        tasks = {task.id: task for task in result.tasks}
        placed = [tasks[str(number)] for number in range(len(columns))]
        return (
            [(task.early_start - first).days for task in placed],
            [(task.late_start - first).days for task in placed],
        )

    return lambda: engine.schedule(project), answer


EVER = 10**9
PLAIN = 100_000 if fast_network.is_available() else EVER  # in seconds beyond, and not the point
CONTENDERS = (
    Contender("ours, numba", fast, EVER),
    Contender("ours, numba, once compiled", fast_compiled, EVER),
    Contender("stream", stream, EVER),
    Contender("ours, plain", plain, PLAIN),
    Contender("ours, plain, once compiled", plain_compiled, PLAIN),
    Contender("ours, schedule(project)", whole_plan, 10_000),
    Contender("pmcontrols", pmcontrols, 10_000),
    Contender("ours, schedule(project).rows", whole_plan_rows, 10_000),
    Contender("ours, rows from records", from_records, 10_000),
    Contender("networkx", networkx, EVER),
    Contender("rustworkx", rustworkx, EVER),
    Contender("igraph", igraph, EVER),
    Contender("trueppm-scheduler", trueppm, 1_000),
)
