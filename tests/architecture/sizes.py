"""List what is long: modules over 200 lines, functions over 25 lines of code. To look at, no more.

Run it: python tests/architecture/sizes.py
"""

import ast
from collections.abc import Iterator
from pathlib import Path
from statistics import median

PACKAGE = Path(__file__).parents[2] / "itpm_lessons"
MODULE, FUNCTION = 200, 25


def functions(path: Path) -> Iterator[tuple[str, int]]:
    """Yield each function of a module with its lines of code, docstring left out."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef):
            doc = ast.get_docstring(node, clean=False)
            lines = node.body[-1].end_lineno - node.lineno + 1
            yield (
                f"{path.name}:{node.lineno} {node.name}",
                lines - (doc.count("\n") + 1 if doc else 0),
            )


if __name__ == "__main__":
    found = [each for path in sorted(PACKAGE.rglob("*.py")) for each in functions(path)]
    for path in sorted(PACKAGE.rglob("*.py")):
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > MODULE:
            print(f"{lines:5}  {path.relative_to(PACKAGE)}")
    for name, lines in found:
        if lines > FUNCTION:
            print(f"{lines:5}  {name}")
    print(f"{len(found)} functions, median {median(lines for _, lines in found):g} lines")
