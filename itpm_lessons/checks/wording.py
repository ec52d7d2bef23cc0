"""No file tells where it was made: no path of one machine, no address that packages came from."""

import re
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path

from .finding import Finding, Kit

SUFFIXES = frozenset(
    {".cfg", ".css", ".csv", ".html", ".ipynb", ".js", ".json", ".lock", ".md", ".py"}
    | {".sh", ".svg", ".toml", ".txt", ".xml", ".yaml", ".yml", ""}
)
FORBIDDEN = {
    "a path of one machine": re.compile(
        r"(?<![\w.])/(?:home|Users|root|work)/\w|\b[A-Z]:\\+Users\\"
    ),
    "the address of a package registry": re.compile(
        r"pypi\.org/simple|pythonhosted\.org|registry\.npmjs|index[-]url|:\d+/(?:simple|npm)\b"
    ),
}
ADDRESS = re.compile(r"\w://")


def wording(kit: Kit) -> Iterator[Finding]:
    """Look through all text files of the checkout, except those that git ignores."""
    for path in texts(kit.root):
        where = path.relative_to(kit.root).as_posix()
        text = path.read_text(encoding="utf-8", errors="replace")
        for what, pattern in FORBIDDEN.items():
            if found := pattern.search(text):
                line = text.count("\n", 0, found.start()) + 1
                yield Finding(f"{where}:{line}", f"holds {what}", "say it without")
        if path.suffix == ".lock" and ADDRESS.search(text):
            yield Finding(
                where, "is a lock file with addresses", "compile it with --no-header --no-annotate"
            )


def texts(root: Path) -> Iterator[Path]:
    """Find the text files below `root` that belong to the project."""
    rules = root / ".gitignore"
    ignored = rules.read_text(encoding="utf-8").split() if rules.is_file() else []
    ignored = [".git", *(pattern.rstrip("/") for pattern in ignored)]
    yield from _walk(root, ignored)


def _walk(folder: Path, ignored: list[str]) -> Iterator[Path]:
    for path in sorted(folder.iterdir()):
        if any(fnmatch(path.name, pattern) for pattern in ignored) or path.is_symlink():
            continue
        if path.is_dir():
            yield from _walk(path, ignored)
        elif path.suffix in SUFFIXES:
            yield path
