"""The made notebooks and pages are those that the build makes, byte for byte."""

import json
from collections.abc import Iterator
from pathlib import Path

from itpm_lessons.build import out_of_date, products, strays
from itpm_lessons.handouts import out_of_date_prints, pages_of

from .finding import Finding, Kit


def made_notebooks(kit: Kit) -> Iterator[Finding]:
    """Compare with what the build would write now."""
    made = products(kit.content)
    for path in out_of_date(kit.root, made):
        yield Finding(
            path, _what(kit.root / path, solution="solutions/" in path), "run `itpm build`"
        )
    for path in out_of_date_prints(kit.root, pages_of(made)):
        yield Finding(path, "is missing or of another edition", "run `itpm build`")
    for path in strays(kit.root, made):
        repair = f"remove it, or keep your own copy elsewhere: git rm -f {path}"
        yield Finding(path, "is a stray file, which the build did not make", repair)


def _what(path: Path, solution: bool) -> str:
    if not path.is_file():
        return "is missing"
    if not solution and holds_outputs(path):
        return "was run and saved: it holds outputs"
    return "is out of date"


def holds_outputs(path: Path) -> bool:
    """Tell whether a notebook was saved with the results of a run."""
    try:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        return any(cell.get("outputs") or cell.get("execution_count") for cell in cells)
    except (ValueError, KeyError, AttributeError, TypeError):
        return False
