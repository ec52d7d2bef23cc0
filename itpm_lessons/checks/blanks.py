"""Nothing of a template is left: what an author has to replace says so."""

from collections.abc import Iterator

from .finding import Finding, Kit

BLANK = "CHANGE ME"


def blanks(kit: Kit) -> Iterator[Finding]:
    """Find the lines in content/, views/ and widgets/ that an author has not replaced yet."""
    package = kit.content.folder.parent
    for folder in (kit.content.folder, package / "views", package / "widgets"):
        for path in sorted(folder.rglob("*.*")):
            if path.suffix in (".md", ".py", ".toml"):
                where = path.relative_to(kit.root).as_posix()
                for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                    if BLANK in line:
                        what = f"still holds {BLANK} from the template"
                        yield Finding(f"{where}:{number}", what, "replace it")
