"""ClockIn in four stages: the plan that a stage board shows where none is given.

The cuts stand on days 13, 23 and 36 of the plan of 45. Two activities run over a cut and are
counted there by their days: of the API's 12, eight come before day 13; of the payroll
integration's 9, six before day 23. Security review and training stand inside their float, where
they are needed. A test compares the sums with the case.
"""

from collections.abc import Sequence

from .plan import ManagementStage, StagedProject

BENEFITS = (38_000, 46_000, 46_000)  # a year, from the year after go-live
RESERVE = 11_200  # what the risks of the case are expected to cost

CLOCKIN = StagedProject.of(
    "ClockIn",
    (
        ManagementStage("Find out", 2.6, 26_800, 10, 0.4, ("requirements", "design", "API begun")),
        ManagementStage(
            "Build the core", 2, 28_000, 10, 0.4, ("API", "screens", "payroll link begun")
        ),
        ManagementStage(
            "Complete and test",
            2.6,
            27_600,
            10,
            0.6,
            ("tested app", "payroll link", "security review"),
        ),
        ManagementStage(
            "Pilot and roll-out", 1.8, 14_600, 10, 0.4, ("pilot report", "trained staff", "go-live")
        ),
    ),
    BENEFITS,
    reserve=RESERVE,
)


def own_project(
    name: str,
    stages: Sequence[ManagementStage],
    benefits: Sequence[float] | None = None,
    rate: float = 0.08,
    reserve: float | None = None,
) -> StagedProject:
    """Make a project of stages alone; what is not given is taken in proportion from ClockIn.

    The result says in `assumed` what was taken.

    >>> shop = own_project("Shop", [ManagementStage("Build", 4, 9_700)])
    >>> shop.case.benefits, shop.reserve
    ((3800, 4600, 4600), 1120)
    >>> shop.assumed[:31]
    'Benefits of $3,800, $4,600 and '
    """
    budget = sum(stage.budget for stage in stages)
    scale, said, taken = budget / CLOCKIN.budget, [], benefits is None
    if benefits is None:
        benefits = [round(benefit * scale) for benefit in BENEFITS]
        first, second, third = benefits
        said.append(f"Benefits of ${first:,}, ${second:,} and ${third:,} in three years")
    if reserve is None:
        reserve = round(RESERVE * scale)
        said.append(f"{'a' if said else 'A'} reserve of ${reserve:,}")
    warning = " So the net value says nothing about your project." if taken else ""
    assumed = (
        f"{' and '.join(said)} are assumed, in proportion to ClockIn.{warning}" if said else ""
    )
    return StagedProject.of(name, stages, benefits, rate, reserve=reserve, assumed=assumed)
