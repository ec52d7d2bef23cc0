"""The lines of a charter as fields, each with what the rules say about it beside."""

from functools import lru_cache

from itpm_lessons.engines.charter import (
    GROUPS,
    LINES,
    Charter,
    Finding,
    Line,
    findings,
    read_benefits,
    read_sum,
)
from itpm_lessons.engines.objectives import written_day
from itpm_lessons.engines.typed import read_percent

from ..lettering import money
from ..markup import Markup, classes, join, piece, tag


def form(charter: Charter, focus: tuple[str, int] | None = None) -> Markup:
    """Draw a field a line. Ids: ``line:KEY``.

    >>> form(Charter.of(project="Shop")).count('data-id="line:')
    19
    """
    found = findings(charter)
    groups = (_group(charter, name, found, focus) for name in GROUPS)
    return tag("div", *groups, class_="itpm-charter", data_id="charter-form")


def _group(
    charter: Charter, name: str, found: tuple[Finding, ...], focus: tuple[str, int] | None
) -> Markup:
    rows = []
    for line in LINES:
        if line.group == name:
            about = tuple(each for each in found if line.key in each.keys)
            led = f"{line.key}:{focus[1]}" if focus and focus[0] == line.key else None
            reading = read_back(charter, line)
            inside = _inside(line, charter[line.key], about, reading, led)
            rows.append(tag("div", inside, data_id=f"row:{line.key}"))
    heading = tag("div", name, class_="itpm-panel-title", role="heading", aria_level=4)
    return tag("div", heading, *rows, class_="itpm-charter-group", data_id=f"group:{name}")


@lru_cache(512)
def _inside(
    line: Line, text: str, found: tuple[Finding, ...], reading: str, led: str | None
) -> Markup:
    question = f"{line.question}{'' if line.needed else ' (if there is any)'}"
    return piece(
        tag(
            "div",
            tag(
                "label",
                tag("span", tag("b", line.name), tag("span", question, class_="itpm-small")),
                _field(line, text, bool(text) and any(each.kind != "note" for each in found), led),
                class_="itpm-charter-field",
            ),
            _said(text, found, reading),
            class_=classes("itpm-charter-line", _state(text, found)),
        )
    )


def _state(text: str, found: tuple[Finding, ...]) -> str:
    if any(each.kind == "contradiction" for each in found):
        return "itpm-line-off"
    if any(each.kind != "note" for each in found):
        return "itpm-line-open"
    return "itpm-line-done" if text else ""


def _field(line: Line, text: str, off: bool, led: str | None) -> Markup:
    more = {
        "data_id": f"line:{line.key}",
        "data_focus": led,
        "aria_invalid": "true" if off else None,
        "placeholder": line.example or None,
    }
    if line.tall:
        rows = min(6, max(2, len(text) // 58 + 1, text.count("\n") + 1))
        return tag("textarea", text, rows=rows, class_="itpm-textarea", **more)
    return tag("input", type="text", value=text, autocomplete="off", **more)


def _said(text: str, found: tuple[Finding, ...], reading: str) -> Markup:
    """Say what the rules found about a line, in words."""
    words = reading or ("there" if text else "may stay empty")
    if not found:
        return tag("div", *_parts(text, words), class_="itpm-charter-said")
    said = (
        tag("div", tag("b", _sign(each), each.problem), " ", each.remedy) for each in found
        if each.kind != "missing"
    )  # fmt: skip
    first = tag("div", tag("b", "– "), "empty") if found[0].kind == "missing" else None
    if all(each.kind == "note" for each in found):
        first = tag("div", *_parts(text, words))
    return tag("div", join(first, *said), class_="itpm-charter-said")


def _parts(text: str, words: str) -> tuple[Markup, str]:
    return tag("b", "✓ " if text else "– "), words


def _sign(finding: Finding) -> str:
    return {"contradiction": "✕ ", "note": "? "}.get(finding.kind, "! ")


def read_back(charter: Charter, line: Line) -> str:
    """Say what was understood of a line that is more than text.

    >>> from itpm_lessons.engines.charter import BY_KEY
    >>> read_back(Charter.of(budget="97 000 €"), BY_KEY["budget"])
    'read as 97,000'
    """
    text = charter[line.key]
    if not text or line.key in charter.unreadable:
        return ""
    match line.reading:
        case "day":
            day = charter.day(line.key)
            return f"read as {written_day(day)}" if day else ""
        case "money":
            return f"read as {_number(read_sum(text))}"
        case "benefits":
            sums = read_benefits(text)
            years = f"{len(sums)} years" if len(sums) > 1 else "1 year"
            return f"{years}: {', '.join(map(_number, sums))}"
        case "percent":
            return f"read as {read_percent(text) * 100:g} % a year"
        case "objective":
            return "measure, start, target, date, owner: all there"
    return ""


def _number(value: float) -> str:
    return money(value).replace("$", "")
