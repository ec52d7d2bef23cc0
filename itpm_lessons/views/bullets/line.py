"""One line of a resume: before and after side by side, what was found, where it can be seen."""

from functools import lru_cache

from itpm_lessons.engines.resume import PARTS, Bullet, BulletCheck, check_bullet

from ..frame import button
from ..markup import Markup, classes, join, piece, tag
from .marking import marked, numbered

_LABELS = {"before": "Before", "after": "After"}


def line(bullet: Bullet, place: int, led: int | None = None) -> Markup:
    """Draw one line. Ids: ``before:0``, ``after:0``, ``proof:0``, ``line:remove:0``."""
    return tag(
        "section",
        _drawn(bullet, place, led),
        class_="itpm-resume-line",
        data_id=f"line:{place}",
        aria_label=f"Line {place + 1}",
    )


@lru_cache(256)
def _drawn(bullet: Bullet, place: int, led: int | None) -> Markup:
    status = _status(check_bullet(bullet.now, bullet.proof))
    head = tag(
        "div",
        tag("b", f"Line {place + 1}", role="heading", aria_level=4),
        tag("span", status, class_="itpm-small"),
        button("Remove", f"line:remove:{place}", spoken=f"Remove line {place + 1}"),
        class_="itpm-resume-head",
    )
    columns = tag(
        "div",
        _column(bullet.before, "before", place, None),
        _column(bullet.after, "after", place, led),
        class_="itpm-resume-columns",
    )
    return piece(tag("div", head, columns, _proof(bullet, place)))


def _status(check: BulletCheck) -> str:
    if not check.text:
        return "empty"
    if check.complete:
        return "✓ four parts, nothing found against it"
    if check.checkable:
        return "✓ no full count, but it can be checked"
    parts = f"{len(PARTS) - len(check.missing)} of {len(PARTS)} parts"
    count = len(check.findings)
    return f"{parts}, {count} {'finding' if count == 1 else 'findings'}"


def _column(text: str, side: str, place: int, led: int | None) -> Markup:
    field = tag(
        "textarea",
        text,
        data_id=f"{side}:{place}",
        rows=3,
        class_="itpm-input itpm-textarea",
        data_live="",
        data_focus=f"{place}:{led}" if led is not None else None,
    )
    named = tag(
        "label",
        tag("b", _LABELS[side]),
        field,
        class_="itpm-field itpm-field-tall",
    )
    return tag("div", named, _said(text, side), class_="itpm-resume-column")


def _said(text: str, side: str) -> Markup:
    check = check_bullet(text)
    if not check.text:
        said = {
            "before": "Paste a line of your resume, as it stands there.",
            "after": "Write it anew: what you did, how much of it, what was different then.",
        }[side]
        return tag("p", said, class_="itpm-small")
    return join(
        tag("p", marked(check), class_="itpm-resume-marked", aria_label="The line, marked"),
        tag("ul", *(_part(check, name) for name in PARTS), class_="itpm-parts"),
        _findings(check),
    )


def _part(check: BulletCheck, name: str) -> Markup:
    part = check[name]
    said = check.words_of(name) if part.holds else part.remedy
    return tag(
        "li",
        tag("span", "✓" if part.holds else "–", class_="itpm-tick", aria_hidden="true"),
        tag("b", name),
        tag("span", f"{'' if part.holds else 'I find none: '}{said}"),
        class_=classes(part.holds and "itpm-solved"),
    )


def _findings(check: BulletCheck) -> Markup | None:
    if not check.findings:
        return None
    rows = (
        tag(
            "li",
            tag("b", f"{number} {_heading(each.words, each.kind)}"),
            f" {each.why} ",
            tag("span", each.mend, class_="itpm-mend-how"),
        )
        for each, number in numbered(check).items()
    )
    return tag("ol", *rows, class_="itpm-resume-found")


def _heading(words: str, kind: str) -> str:
    return f"“{words}” · {kind}." if words else f"{kind}."


def _proof(bullet: Bullet, place: int) -> Markup:
    field = tag(
        "input",
        type="text",
        value=bullet.proof,
        data_id=f"proof:{place}",
        class_="itpm-input",
        placeholder="a list, a report, a person",
    )
    return tag(
        "label",
        tag("span", "Who or what could show it?"),
        field,
        class_="itpm-field itpm-resume-proof",
    )
