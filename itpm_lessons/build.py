"""Make `notebooks/`, `exercises/` and `solutions/` from what authors write in content/.

The made files are committed, so that a learner needs no build; nobody edits them by hand.
"""

from pathlib import Path

from itpm_lessons.catalogue import Content, Lesson
from itpm_lessons.engines.refusal import Refusal

MADE = ("notebooks", "exercises", "solutions")
KINDS = ("*.ipynb", "*.md", "handouts/*.html", "handouts/*.pdf")
GALLERY = "notebooks/gallery.ipynb"
GLOSSARY, GLOSSARY_PAGE = "notebooks/glossary.ipynb", "notebooks/glossary.md"
FORMULAS = "notebooks/formula_sheet.ipynb"
SOURCES = Path("itpm_lessons", "content")


def build(root: Path, check: bool = False) -> int:
    """Write what is out of date below `root`, or with `check` only say what is.

    Returns the exit status: 1 when there is something left to do, 0 when not. Files in the made
    folders that nothing made are listed and left alone: they may be somebody's work.
    """
    made = products(Content(root / SOURCES))
    stale = out_of_date(root, made)
    for path in stale:
        print("out of date:" if check else "wrote", path)
        if not check:
            write(root / path, made[path])
    prints, missing = _prints(root, made, check)
    for path in prints:
        print("out of date:" if check else "printed", path)
    for path in missing:
        print("not printed, for want of Chrome, Chromium or Edge:", path)
    left = strays(root, made)
    for path in left:
        print("not made by the build:", path)
    stale = [*stale, *prints]
    if check and stale:
        print("To bring them up to date: itpm build")
    return int(bool(left or (check and stale)))


def _prints(root: Path, made: dict[str, str], check: bool) -> tuple[list[str], list[str]]:
    """Print the handouts, or with `check` say which would be; then those that can't be."""
    from itpm_lessons.handouts import out_of_date_prints, pages_of, print_handouts

    pages = pages_of(made)
    if check:
        return out_of_date_prints(root, pages), []
    printed = print_handouts(root, pages)
    return printed, out_of_date_prints(root, pages)


def products(content: Content) -> dict[str, str]:
    """Return all made files: path below the root, and text."""
    from itpm_lessons.handouts import handout_pages, path_of, print_of
    from itpm_lessons.notebooks import (
        exercise_notebook,
        gallery_notebook,
        lesson_notebook,
        solution_notebook,
    )

    handouts = handout_pages(content)
    made = {GALLERY: gallery_notebook(content.gallery), **_looked_up(content), **handouts}
    for lesson in content.lessons:
        path = lesson_path(lesson)
        if path in made:
            remedy = "give one of them another number in course.toml"
            raise Refusal(f"lesson {lesson.id!r}", f"another lesson makes {path}, too", remedy)
        page = path_of(lesson)
        link = print_of(page).removeprefix("notebooks/") if page in handouts else ""
        text = content.lesson_text(lesson.id)
        made[path] = lesson_notebook(text, link, content.glossary, lesson.id)
        for id in lesson.exercises:
            exercise = content.exercise(id)
            made[f"exercises/{id}.ipynb"] = exercise_notebook(id, exercise)
            made[f"solutions/{id}.ipynb"] = solution_notebook(id, exercise)
    return made


def _looked_up(content: Content) -> dict[str, str]:
    """Return the pages of the glossary and of the formulas, where these are written."""
    from itpm_lessons import wordbook

    titles = {lesson.id: f"{lesson.number} {lesson.title}" for lesson in content.lessons}
    made = {}
    if content.glossary.terms:
        files = {each.id: lesson_path(each).rpartition("/")[2] for each in content.lessons}
        known = {id: (title, files[id]) for id, title in titles.items()}
        made[GLOSSARY] = wordbook.glossary_notebook()
        made[GLOSSARY_PAGE] = wordbook.glossary_page(content.glossary, known)
    if (content.folder / "formulas").is_dir():
        from itpm_lessons.content.formulas import sheet

        made[FORMULAS] = wordbook.formula_notebook(sheet(), titles)
    return made


def lesson_path(lesson: Lesson) -> str:
    """Return where the notebook of a lesson stands."""
    return f"notebooks/{lesson.notebook}"


def out_of_date(root: Path, made: dict[str, str]) -> list[str]:
    """List the made files that are missing below `root` or differ by a byte."""
    return [path for path, text in made.items() if not same(root / path, text)]


def same(path: Path, text: str) -> bool:
    """Tell whether a file holds exactly this text."""
    return path.is_file() and path.read_bytes() == text.encode()


def write(path: Path, text: str) -> None:
    """Write a file, with the same line ends on every system."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode())


def strays(root: Path, made: dict[str, str]) -> list[str]:
    """List the notebooks, pages and handouts in the made folders that the build did not make."""
    found = (path for folder in MADE for kind in KINDS for path in (root / folder).rglob(kind))
    paths = (path.relative_to(root) for path in found if path.is_file())
    kept = (path.as_posix() for path in paths if ".ipynb_checkpoints" not in path.parts)
    from itpm_lessons.handouts import pages_of, print_of

    printed = {print_of(path) for path in pages_of(made)}
    return sorted(path for path in kept if path not in made and path not in printed)
