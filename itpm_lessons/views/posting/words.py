"""How the posting matcher says shares and statuses."""

from itpm_lessons.engines.resume.match import Found

STATUS = {
    "shown": ("✓", "shown"),
    "named": ("○", "named, not shown"),
    "missing": ("–", "missing"),
}


def percent(share: float | None) -> str:
    """Write a share with one decimal.

    >>> percent(7 / 12), percent(0.75), percent(None)
    ('58.3 %', '75.0 %', '–')
    """
    return "–" if share is None else f"{100 * share:.1f} %"


def times(found: Found) -> str:
    """Say how often a keyword stands; one that stands too often is called stuffed."""
    count = len(found.hits)
    if not count:
        return ""
    return f"{count}× stuffed" if found.stuffed else f"{count}×"
