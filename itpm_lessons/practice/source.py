"""Make the code cells of an exercise from its solution: one source, so they cannot drift."""

import ast
import inspect
import textwrap
from collections.abc import Callable
from typing import Any

from itpm_lessons.engines.refusal import Refusal


def solution_of(solution: Callable[..., Any]) -> str:
    """Return the source of a solution function, at the left margin."""
    return _function(solution)[0]


def starter_of(solution: Callable[..., Any]) -> str:
    """Return the source of a solution function with ``...`` in place of its body."""
    source, function = _function(solution)
    docstring = function.body[0]
    lines = source.splitlines()[: docstring.end_lineno]
    return "\n".join([*lines, " " * docstring.col_offset + "..."]) + "\n"


def _function(solution: Callable[..., Any]) -> tuple[str, ast.FunctionDef]:
    name = getattr(solution, "__name__", repr(solution))
    refusal = Refusal(
        f"solution {name!r}", "has no source to show", "write it as a def with a docstring"
    )
    try:
        source = textwrap.dedent(inspect.getsource(solution))
        function = ast.parse(source).body[0]
    except (OSError, TypeError, SyntaxError):
        raise refusal from None
    if not isinstance(function, ast.FunctionDef) or ast.get_docstring(function) is None:
        raise refusal
    return source, function
