"""The handouts: the section *On one page* of each lesson, as HTML and as tagged PDF.

The HTML is made like the notebooks and compared byte for byte. A PDF holds the moment at which it
was printed, so it is compared by its edition: a mark made of the HTML, which stands in its title.
"""

import hashlib
import re
from pathlib import Path

from itpm_lessons.catalogue import Content, Lesson
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.exchange.pdf import find_browser, page_count, to_pdf
from itpm_lessons.views.handout import handout

FOLDER = "notebooks/handouts"
_SECTION = re.compile(r"^## On one page\n(.*?)(?=^## |\Z)", re.DOTALL | re.MULTILINE)


def handout_pages(content: Content) -> dict[str, str]:
    """Return the HTML of each handout by its path below the root."""
    return {
        path_of(lesson): _page(content, lesson)
        for lesson in content.lessons
        if _SECTION.search(content.lesson_text(lesson.id))
    }


def print_of(page: str) -> str:
    """Return where the PDF of a page stands.

    >>> print_of("notebooks/handouts/13_risk.html")
    'notebooks/handouts/13_risk.pdf'
    """
    return page.removesuffix(".html") + ".pdf"


def pages_of(made: dict[str, str]) -> dict[str, str]:
    """Return the handouts among all made files."""
    return {path: text for path, text in made.items() if path.startswith(FOLDER)}


def path_of(lesson: Lesson) -> str:
    """Return where the handout of a lesson stands.

    >>> path_of(Lesson("planning/risk", "13", "Risk", 160))
    'notebooks/handouts/13_risk.html'
    """
    return f"{FOLDER}/{lesson.notebook.removesuffix('.ipynb')}.html"


def _page(content: Content, lesson: Lesson) -> str:
    found = _SECTION.search(content.lesson_text(lesson.id))
    assert found
    words = content.table("outcomes")
    outcomes = [words[id]["text"] for id in lesson.outcomes if id in words]
    draft = handout(lesson.number, lesson.title, outcomes, found[1], heading="")
    edition = hashlib.sha256(draft.encode()).hexdigest()[:8]
    heading = f"Handout {lesson.number}, edition {edition}"
    return handout(
        lesson.number, lesson.title, outcomes, found[1], heading=heading, edition=edition
    )


def out_of_date_prints(root: Path, pages: dict[str, str]) -> list[str]:
    """List the PDFs that are missing or of another edition than their page."""
    wanted = {print_of(path): _title(html) for path, html in pages.items()}
    return [path for path, title in wanted.items() if not _is_print_of(root / path, title)]


def _title(html: str) -> str:
    found = re.search(r"<title>(.*?)</title>", html)
    return found[1] if found else ""


def _is_print_of(pdf: Path, title: str) -> bool:
    return pdf.is_file() and f"/Title ({title})".encode() in pdf.read_bytes()


def print_handouts(root: Path, pages: dict[str, str]) -> list[str]:
    """Print the PDFs that are out of date; return what was written.

    Raises `Refusal` for a handout that is longer than a page. Without a browser nothing is
    printed: the referee goes on saying what is missing.
    """
    stale = out_of_date_prints(root, pages)
    if not stale or find_browser() is None:
        return []
    for path in stale:
        pdf = to_pdf(pages[path.removesuffix(".pdf") + ".html"])
        taken = page_count(pdf)
        if taken != 1:
            problem = f"takes {taken} pages" if taken else "has pages that can't be counted"
            remedy = "shorten “On one page” in its lesson" if taken else "use another browser"
            raise Refusal(f"handout {path}", problem, remedy)
        target = root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(pdf)
    return stale
