"""`itpm certificate`: issue a certificate of completion, and check one."""

from collections.abc import Sequence
from datetime import date
from importlib.metadata import version
from pathlib import Path

from itpm_lessons.course import content
from itpm_lessons.course.standing import chapters, course_state
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.practice import Progress
from itpm_lessons.practice.certificate import (
    Certificate,
    Finding,
    audited,
    compared,
    from_json,
    issue,
    to_json,
    verified,
)
from itpm_lessons.practice.keeping import read_export
from itpm_lessons.practice.standing import Attempt
from itpm_lessons.practice.verdict import Status
from itpm_lessons.views.certificate import Row, certificate_data, certificate_page

LARGEST = 64 * 1024 * 1024  # bytes of a file that is read


def write(name: str, target: Path, today: date | None = None) -> tuple[Certificate, list[Path]]:
    """Issue a certificate to this machine's learner; return it with the files that were written.

    The ending of `target` decides: ``.pdf`` writes the page beside it, too, for only a page can
    be checked.
    """
    if target.suffix.lower() not in (".html", ".pdf"):
        problem = f"ends with {target.suffix or 'nothing'}"
        raise Refusal(f"file {target.name!r}", problem, "give a name with .html or .pdf")
    progress = Progress.open()
    day = (today or date.today()).isoformat()
    certificate = issue(
        course_state(progress), progress.attempts(), name=name, day=day, kit=version("itpm-lessons")
    )
    page = page_of(certificate)
    files = {target.with_suffix(".html"): page.encode()}
    if target.suffix.lower() == ".pdf":
        from itpm_lessons.exchange.pdf import to_pdf

        files[target] = to_pdf(page)
    for path in files:
        if path.exists():
            raise Refusal(f"file {path.name!r}", "is there already", "give another name")
    for path, data in files.items():
        _put(path, data)
    return certificate, list(files)


def page_of(certificate: Certificate) -> str:
    """Draw the page of a certificate."""
    rows = [Row(each.number, each.title, each.solved, each.of) for each in certificate.lessons]
    return certificate_page(
        certificate.name,
        certificate.issued,
        rows,
        certificate.minutes,
        certificate.id,
        to_json(certificate),
    )


def _put(target: Path, data: bytes) -> None:
    try:
        with target.open("xb") as file:
            file.write(data)
    except FileExistsError:
        raise Refusal(f"file {target.name!r}", "is there already", "give another name") from None
    except OSError as error:
        problem = f"cannot be written ({error.strerror or error})"
        raise Refusal(f"file {str(target)!r}", problem, "give another place") from None


def examine(page: Path, log: Path | None = None) -> list[Finding]:
    """Check the page of a certificate, and with an exported log every answer behind it."""
    shown = _text(page)
    certificate, id = from_json(certificate_data(shown))
    findings = [
        *verified(certificate, id),
        _shows_it(certificate, shown),
        compared(certificate, chapters(), version("itpm-lessons")),
    ]
    if log is not None:
        attempts: Sequence[Attempt] = read_export(_text(log))
        findings += audited(certificate, attempts, judge)
    return findings


def _shows_it(certificate: Certificate, shown: str) -> Finding:
    """Compare what the page shows with what it carries; another kit may have drawn it otherwise."""
    if shown.replace("\r\n", "\n") == page_of(certificate):
        return Finding(True, "the page shows what it carries")
    carried = f"{certificate.name}, {certificate.issued}, {len(certificate.lessons)} lessons"
    if certificate.kit != version("itpm-lessons"):
        return Finding(None, f"compare the page with what it carries: {carried}")
    return Finding(False, f"the page shows something else than it carries: {carried}")


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > LARGEST:
            raise Refusal(f"file {path.name!r}", "is too large", "give the file that was exported")
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError):
        raise Refusal(f"file {path.name!r}", "cannot be read", "look at its name") from None


def judge(attempt: Attempt) -> bool | None:
    """Judge an answer once more; None where the exercise is gone or is another version now."""
    try:
        exercise = content().exercise(attempt.exercise)
    except Refusal:
        return None
    if exercise.version != attempt.version:
        return None
    given = exercise.at(attempt.variant).kind.given(attempt.entries)
    return exercise.judge(given, attempt.variant).status is Status.CORRECT
