"""Approach, releases, backlog, board and stages, as they stand in a portfolio."""

from collections.abc import Sequence

from itpm_lessons.engines.backlog import Backlog
from itpm_lessons.engines.flow import Board
from itpm_lessons.engines.methodology import Composition, Fit, Profile
from itpm_lessons.engines.stages import ManagementStage

from ..fit.panels import meaning as fit_meaning
from ..fit.radar import radar, spoken
from ..lettering import amount, money
from ..releases.panels import meaning as releases_meaning
from ..releases.sheet import Sheet, in_week
from ..releases.timeline import spoken as timeline_spoken
from ..releases.timeline import timeline
from .parts import WIDTH, Drawing, picture, table

HORIZON = 20  # weeks by which the value of releases is counted, at the least


def approach_drawing(profile: Profile) -> Drawing:
    """Draw the ratings as a radar and a table, with the approach that fits them."""
    fit = Fit(profile)
    rows = [(row.criterion.title, row.rating, row.weight, row.words) for row in profile]
    names = ("criterion", "rating", "weight", "what the rating means")
    return Drawing(
        ((" and ".join(fit.best), "fits best"), (amount(float(fit.mean)), "weighted mean, 1 to 5")),
        fit_meaning(fit),
        (
            picture(radar(fit, 440), spoken(fit)),
            table("Ratings from 1, predictive, to 5, agile", names, rows, (1, 2)),
        ),
    )


def releases_drawing(plan: Composition) -> Drawing:
    """Draw releases as a timeline and a table, with the value that they bring."""
    last = max(plan.weeks, default=0)
    horizon = max(HORIZON, -(-last // 10) * 10)
    rows = [
        (
            f"Release {number}",
            ", ".join(batch.parts),
            amount(week),
            money(plan.adds(number - 1)),
        )
        for number, (week, batch) in enumerate(zip(plan.weeks, plan.batches, strict=True), 1)
    ]
    names = ("release", "parts", "live in week", "value a week")
    drawn = picture(timeline(plan, Sheet.of(plan, horizon, WIDTH), horizon), timeline_spoken(plan))
    return Drawing(
        (
            (money(plan.net_by(horizon)), f"net by week {amount(horizon)}"),
            (in_week(plan.release_plan.break_even()), "costs paid back for good"),
        ),
        releases_meaning(plan, plan.as_one(), horizon),
        (drawn, table("Releases", names, rows, (2, 3))),
    )


def backlog_drawing(backlog: Backlog) -> Drawing:
    """Draw a backlog as a table, in its order."""
    rows = [
        (
            f"{place}. {item.title or item.name}",
            amount(item.points),
            amount(item.value),
            ", ".join(_title(backlog, name) for name in item.after),
            item.acceptance,
        )
        for place, item in enumerate(backlog.items, 1)
    ]
    wrong = tuple(
        f"{_title(backlog, first)} stands above {_title(backlog, other)}, for which it waits."
        for first, other in backlog.misplaced[:5]
    )
    names = ("item", "points", "value", "waits for", "accepted when")
    count = len(backlog)
    return Drawing(
        (
            (str(count), "items" if count != 1 else "item"),
            (amount(backlog.points), "points of effort"),
            (amount(backlog.value), "value in all"),
        ),
        body=(table("Items in the order in which they are built", names, rows, (1, 2)),),
        notes=wrong,
    )


def _title(backlog: Backlog, name: str) -> str:
    return backlog[name].title or name


def board_drawing(board: Board) -> Drawing:
    """Draw the columns of a board as a table, with the one that holds the others back."""
    slow = {stage.name for stage in board.bottlenecks}
    rows = [
        (
            stage.name,
            stage.people,
            amount(stage.effort),
            "no limit" if stage.limit is None else stage.limit,
            amount(stage.capacity),
            "bottleneck" if stage.name in slow else "",
        )
        for stage in board.stages
    ]
    names = ("column", "people", "person-days an item", "limit", "items a day at most", "slowest?")
    loud = [place for place, stage in enumerate(board.stages) if stage.name in slow]
    whole = () if board.limit is None else ((str(board.limit), "items in work at most"),)
    return Drawing(
        (
            (amount(board.capacity), "items a day at most"),
            (f"{amount(board.touch_time)} days", "of work in an item"),
            *whole,
        ),
        body=(table("Columns of the board", names, rows, (1, 2, 3, 4), loud),),
    )


def stages_drawing(stages: Sequence[ManagementStage]) -> Drawing:
    """Draw stages as a table: plan, tolerance, and what each delivers."""
    rows = [
        (
            stage.name,
            amount(stage.weeks),
            f"± {amount(stage.time_weeks)}",
            money(stage.budget),
            f"± {money(stage.cost.above)}",
            ", ".join(stage.products),
        )
        for stage in stages
    ]
    names = ("stage", "weeks", "tolerance", "budget", "tolerance", "delivers")
    return Drawing(
        (
            (f"{amount(sum(stage.weeks for stage in stages))} weeks", "in all"),
            (money(sum(stage.budget for stage in stages)), "in all"),
        ),
        body=(table("Stages with their tolerances", names, rows, (1, 2, 3, 4)),),
    )
