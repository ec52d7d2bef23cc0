"""A line with its parts and findings marked: each finding has a number, so that no colour tells."""

from itpm_lessons.engines.resume import BulletCheck, Finding

from ..markup import Markup, classes, join, tag


def shown_findings(check: BulletCheck) -> list[Finding]:
    """Return the findings that can be marked: where two overlap, the first one."""
    kept: list[Finding] = []
    for each in check.findings:
        if each.end > each.start and (not kept or each.start >= kept[-1].end):
            kept.append(each)
    return kept


def marked(check: BulletCheck) -> Markup:
    """Write a line with what was found in it: good parts underlined, findings numbered.

    >>> from itpm_lessons.engines.resume import check_bullet
    >>> "<mark" in marked(check_bullet("Responsible for many tickets"))
    True
    """
    numbers = numbered(check)
    marks = [(each.start, each.end, str(numbers[each])) for each in shown_findings(check)]
    for part in check.parts:
        free = all(part.end <= start or part.start >= end for start, end, _ in marks)
        if part.holds and free:
            marks.append((part.start, part.end, ""))
    pieces: list[object] = []
    at = 0
    for start, end, number in sorted(marks):
        if start < at:
            continue
        pieces += [check.text[at:start], _mark(check.text[start:end], number)]
        at = end
    return join(*pieces, check.text[at:])


def numbered(check: BulletCheck) -> dict[Finding, int]:
    """Give each finding its number, from 1 in their order."""
    return {each: number for number, each in enumerate(check.findings, 1)}


def _mark(words: str, number: str) -> Markup:
    count = tag("sup", number) if number else None
    return tag("mark", words, count, class_=classes("itpm-mark", number and "itpm-mark-off"))
