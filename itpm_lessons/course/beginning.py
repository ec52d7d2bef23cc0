"""How a learner begins: the diagnostic, and a plan of study."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from itpm_lessons.catalogue import Lesson
from itpm_lessons.engines.study_plan import StudyLesson
from itpm_lessons.practice import Progress
from itpm_lessons.practice.diagnostic import DOMAINS, Diagnostic, item_of, missed_domains, result_of
from itpm_lessons.practice.mastery import coming
from itpm_lessons.practice.standing import is_mastered
from itpm_lessons.widgets.diagnostic import DiagnosticWidget
from itpm_lessons.widgets.study_plan import StudyPlanWidget

from . import content, lessons, numbered_titles


def diagnostic(*, record: bool = True) -> DiagnosticWidget:
    """Open the diagnostic: twenty questions, a forecast of oneself, a profile by domain.

    Without `record` it begins afresh and nothing is kept.
    """
    items = [item_of(content().items[id]) for id in content().diagnostic]
    progress = Progress.open() if record else Progress(None)
    return DiagnosticWidget(Diagnostic(items, progress), numbered_titles())


def study_plan(
    file: str | Path | None = None, *, today: date | None = None, record: bool = True
) -> StudyPlanWidget:
    """Open a plan of study over the lessons that are left, from a learner's `file` or without.

    What was solved is taken off the minutes of a lesson. Domains that were weak in the last
    diagnostic come first, unless the file names others. Without `record` nothing is solved yet.
    """
    progress = Progress.open() if record else Progress(None)
    left, weak = _to_study(progress)
    return StudyPlanWidget(
        file,
        lessons=left,
        weak=weak,
        domains={domain.id: domain.name for domain in DOMAINS},
        today=today,
        owner=progress.learner,
        begun=_has_studied(progress),
        renew=lambda: _to_study(progress),
        coming=coming(lesson.number for lesson in lessons()),
    )


def _has_studied(progress: Progress) -> bool:
    """Tell whether an exercise of a lesson was tried, so that there is something to review."""
    standings = progress.standings(id for lesson in lessons() for id in lesson.exercises)
    return any(each.tries or each.solved for each in standings.values())


def _to_study(progress: Progress) -> tuple[list[StudyLesson], tuple[str, ...]]:
    """Read the log: the lessons that are left, and the weak domains of the last diagnostic."""
    items = {id: item_of(content().items[id]) for id in content().diagnostic}
    sittings = Diagnostic(list(items.values()), progress).sittings
    ended = [each for each in sittings if each.ended][-1:]
    missed = missed_domains(ended[0], items) if ended else {}
    return _left_to_study(progress, missed), result_of(ended[0]).weak if ended else ()


def _left_to_study(progress: Progress, missed: Mapping[str, tuple[str, ...]]) -> list[StudyLesson]:
    """Return the lessons that are not mastered, each with the minutes that are left of it.

    A lesson serves the domains of the questions about it that were `missed`; a domain in which
    none was missed, the lessons whose cards are mostly about it.
    """
    answered_wrong = {domain for domains in missed.values() for domain in domains}
    first = lessons()[0].id
    standings = progress.standings(id for lesson in lessons() for id in lesson.exercises)
    left = []
    for lesson in lessons():
        stand = [standings[id] for id in lesson.exercises]
        if is_mastered(stand):
            continue
        open_share = sum(not each.solved for each in stand) / len(stand) if stand else 1
        needs = content().needs.get(lesson.id, ())
        left.append(
            StudyLesson(
                lesson.id,
                lesson.title,
                max(5, round(lesson.minutes * open_share)),
                needs if lesson.id == first else (first, *needs),
                (
                    *missed.get(lesson.id, ()),
                    *(each for each in _domains(lesson) if each not in answered_wrong),
                ),
                lesson.number,
            )
        )
    return left


def _domains(lesson: Lesson) -> tuple[str, ...]:
    """Return the domains of the outline that most of a lesson's cards serve."""
    known = {domain.id for domain in DOMAINS}
    tags = (content().items[id]["tags"].get("cert", ()) for id in lesson.cards)
    counts = Counter(
        cert["domain"]
        for certs in tags
        for cert in certs
        if cert.get("id") == "capm" and cert.get("domain") in known
    )
    most = max(counts.values(), default=0)
    return tuple(domain for domain, count in counts.items() if count == most)
