"""What stands beside and below the radar: reasons, what would change the answer, the meaning."""

from collections.abc import Sequence
from fractions import Fraction

from itpm_lessons.engines.methodology import (
    APPROACHES,
    Change,
    Fit,
    Profile,
    Reason,
    fewest_steps,
    what_would_change,
)

from ..frame import panel
from ..lettering import pixels
from ..markup import Markup, join, tag
from ..trying import folded, row_to_try
from .scale import hundredths, two_places

MOST = 4  # single changes that are listed
_CONTROL = {
    "light": "Working results are shown, and decided on when something goes live.",
    "moderate": "Gates at a few points, such as before building and before going live.",
    "strong": "A gate at the end of every stage: nothing goes on without a decision.",
    None: "Nothing that has weight speaks about control.",
}


def reasons_panel(fit: Fit) -> Markup:
    """List what each criterion pushes, the strongest first."""
    most = max((abs(reason.points) for reason in fit.reasons), default=0) or 1
    total, weights = sum(r.points for r in fit.reasons), fit.profile.total_weight
    return panel(
        "What pushes which way",
        tag(
            "div",
            tag("span", "← predictive"),
            tag("span", "agile →"),
            class_="itpm-row itpm-small",
        ),
        *(_reason(reason, most) for reason in fit.reasons),
        tag(
            "p",
            "A push is (rating − 3) × weight. "
            f"Mean = 3 {_signed(total, ' ')} / {weights} = {two_places(fit.mean)}.",
        ),
        data_id="panel-reasons",
    )


def _reason(reason: Reason, most: int) -> Markup:
    share = reason.points / most
    left, width = 108 + min(0, share) * 104, max(2, abs(share) * 104)
    bar = tag("rect", x=pixels(left), y=1, width=pixels(width), height=6, rx=2)
    picture = tag(
        "svg",
        tag("path", d="M108 0V8", class_="itpm-push-middle"),
        bar if reason.points else None,
        viewBox="0 0 216 8",
        width=216,
        height=8,
        preserveAspectRatio="none",
        class_=f"itpm-push itpm-push-{reason.towards}",
        role="img",
        aria_label=f"towards {reason.towards}",
    )
    said = tag(
        "div",
        tag("span", reason.rated.criterion.title),
        tag("b", _signed(reason.points)),
        class_="itpm-row",
    )
    return tag("div", said, picture, class_="itpm-reason")


def _signed(points: int, gap: str = "") -> str:
    """Write a number with its sign.

    >>> _signed(3), _signed(-3, " "), _signed(0), _signed(0, " ")
    ('+3', '− 3', '0', '+ 0')
    """
    if not points and not gap:
        return "0"
    return f"{'−' if points < 0 else '+'}{gap}{abs(points)}"


def changes_panel(profile: Profile) -> Markup:
    """List the smallest changes that give another answer, each with a button that tries it.

    Ids: ``try:WHAT:NAME:VALUE`` and ``steps:APPROACH``.
    """
    single, now = what_would_change(profile), Fit(profile).best
    others = [name for name in APPROACHES if name not in now] if len(now) == 1 else []
    more = len(single) - MOST
    return folded(
        "What would change the answer",
        _small("By one change, the smallest first:" if single else "By one change: nothing would."),
        *(_change(profile, change) for change in single[:MOST]),
        _small(f"… and {more} larger ones.") if more > 0 else None,
        _small("By ratings alone, in the fewest steps:") if others else None,
        *(_steps(profile, name) for name in others),
        data_id="panel-changes",
    )


def _small(words: str) -> Markup:
    return tag("p", words, class_="itpm-small")


def _change(profile: Profile, change: Change) -> Markup:
    title = profile[change.criterion].criterion.title
    times = "" if change.what == "rating" else "counts × "
    return row_to_try(
        _and(change.best) if len(change.best) == 1 else f"tie between {_and(change.best)}",
        f"{title} {times}{change.after} instead of {times.removeprefix('counts ')}{change.before}",
        f"try:{change.what}:{change.criterion}:{change.after}",
    )


def _steps(profile: Profile, approach: str) -> Markup:
    changes = fewest_steps(profile, approach)
    count = sum(change.size for change in changes)
    moved = ", ".join(f"{profile[c.criterion].criterion.title} {c.after}" for c in changes)
    step = "1 step" if count == 1 else f"{count} steps"
    return row_to_try(approach, f"{step}: {moved}", f"steps:{approach}")


ABOUT = (
    "A decision aid of this kit. It shows what follows from ratings and weights that you give. "
    "No study has validated them: use it to talk, not to prove."
)


ABOUT_RINGS = (
    "A point is one rating. The rings are the thirds of the scale, and the filled one holds the "
    "mean of all ratings. Where the outline crosses a ring means nothing."
)


def control_sum(fit: Fit) -> str:
    """Say which ratings make the number of control, and how.

    >>> from itpm_lessons.engines.methodology.examples import CLOCKIN
    >>> control_sum(Fit(CLOCKIN)).partition(": ")[2]
    'how far each of these lies below 5, 2 + 3 + 1 + 2 = 8 of at most 16, so 50 of 100.'
    """
    rows = [row for row in fit.profile if row.criterion.control and row.weight]
    points = [(5 - row.rating) * row.weight for row in rows]
    most = 4 * sum(row.weight for row in rows)
    total = " + ".join(map(str, points))
    equals = "" if len(points) == 1 else f" = {sum(points)}"
    weighed = ", times its weight" if any(row.weight > 1 for row in rows) else ""
    names = ", ".join(f"{row.criterion.title} {row.rating}" for row in rows)
    share = hundredths(Fraction(sum(points), most))
    return (
        f"{names}: how far each of these lies below 5{weighed}, "
        f"{total}{equals} of at most {most}, so {share} of 100."
    )


def control_words(fit: Fit) -> str:
    """Say what a level of control comes to."""
    return _CONTROL[fit.control_level]


def meaning(fit: Fit) -> Markup:
    """Say in two sentences what fits best, how firm that is, and what to do with it."""
    return join(tag("b", f"{_and(fit.best).capitalize()}. "), _firmness(fit), _hybrid(fit))


def _firmness(fit: Fit) -> str:
    if fit.standing == "tie":
        return "Both fit equally well: these ratings do not decide between them."
    if fit.standing == "near tie":
        return (
            "It is a near tie: one step of one rating changes it. "
            "Look again at the rating of which you are least sure."
        )
    return "One step of any one rating does not change that."


def _hybrid(fit: Fit) -> str | None:
    if "hybrid" not in fit.best:
        return None
    if fit.divided:
        return (
            " There are strong reasons on both sides (a 1 and a 5): "
            "look for parts of the project that can be done in different ways."
        )
    return " The reasons are mild or mixed: rate the parts of the project one by one."


def _and(names: Sequence[str]) -> str:
    return " and ".join(names)
