"""What stands beside the skills: which steps close most, ratings without evidence, the source."""

from collections.abc import Sequence

from itpm_lessons.engines.career import Assessment, Framework, Gap

from ..frame import button, panel
from ..markup import Markup, tag

SHOWN = 4  # steps that are listed
HIGH = 3  # from this level on a rating should have something to show


def steps_panel(gaps: Sequence[Gap], steps: Sequence[Gap]) -> Markup:
    """List the gaps that count most, with what leads to the next level; ids ``see:ID``."""
    open_ones = sum(gap.own is None for gap in gaps)
    if not steps:
        words = "Rate some skills first." if open_ones == len(gaps) else "No gap in what is rated."
        return panel("Next steps", tag("p", words), data_id="panel-steps")
    rows = [_step(gap) for gap in steps[:SHOWN]]
    more = len(steps) - SHOWN
    left = f"{open_ones} not rated yet: not counted as 0." if open_ones else None
    return panel(
        "Next steps, largest gap first",
        *rows,
        tag("p", f"… and {more} more.") if more > 0 else None,
        tag("p", left) if left else None,
        data_id="panel-steps",
    )


def _step(gap: Gap) -> Markup:
    own = gap.own or 0
    sum_ = f"{gap.size} × {gap.demand.weight} = {gap.counts}"
    return tag(
        "div",
        tag("span", tag("b", f"{gap.skill.name} ({sum_}). "), f"To level {own + 1}: {gap.closes}"),
        button("Open", f"see:{gap.skill.id}", spoken=f"Open {gap.skill.name}"),
        class_="itpm-try",
        data_id=f"step:{gap.skill.id}",
    )


def evidence_panel(assessment: Assessment, framework: Framework) -> Markup | None:
    """Name the high ratings that nothing shows yet; nothing where there is none."""
    names = {skill.name for skill in framework}
    bare = [
        rating.skill
        for rating in assessment
        if rating.skill in names and (rating.level or 0) >= HIGH and not rating.evidence
    ]
    if not bare:
        return None
    words = f"{', '.join(bare[:6])}{' …' if len(bare) > 6 else ''}: what could you show?"
    return panel(f"Level {HIGH} or 4, nothing to show", tag("p", words), data_id="panel-evidence")


def about_panel(framework: Framework) -> Markup:
    """Say what the levels and weights are, and where ideas come from."""
    return panel(
        "What this is",
        tag("p", "A rating of your own, to find the next step. It measures nobody. What roles ask "
                 "for, and how much it counts (weight 1 to 3), is the judgement of this course: "
                 "put in what your posting asks for."),
        tag("p", framework.attribution, class_="itpm-fact-from") if framework.attribution else None,
        data_id="panel-about",
    )  # fmt: skip
