"""Find what a function of an exercise needs from its module, so that a notebook can bring it."""

import ast
import inspect
import symtable
from pathlib import Path

from itpm_lessons.practice import Exercise


def surroundings(exercise: Exercise, code: str) -> tuple[list[str], list[str]]:
    """Find what `code` needs from the module of its exercise: imports, and other definitions."""
    path = inspect.getsourcefile(exercise.solution)
    source = Path(str(path)).read_text(encoding="utf-8")
    named = _names(code) - {exercise.solution.__name__}
    needed: set[ast.stmt] = set()
    body = ast.parse(source).body
    while found := {s for s in body if s not in needed and _supplied(s) & named}:
        needed |= found
        named |= {name for s in found for name in _names(_source(source, s))}
    inside = [statement for statement in body if statement in needed]
    imports = [s for s in inside if isinstance(s, ast.Import | ast.ImportFrom)]
    wanted = [_only(s, named) for s in imports]
    return wanted, [_source(source, s) for s in inside if s not in imports]


def _names(code: str) -> set[str]:
    """Names that code takes from the module around it; parameters and own variables are not."""
    tables, names = [symtable.symtable(code, "code", "exec")], set()
    while tables:
        table = tables.pop()
        tables += table.get_children()
        module = table.get_type() == "module"
        used = (s for s in table.get_symbols() if s.is_referenced())
        names |= {symbol.get_name() for symbol in used if module or symbol.is_global()}
    return names


def _supplied(statement: ast.stmt) -> set[str]:
    """Names that a statement of a module defines."""
    match statement:
        case ast.Import(names=names) | ast.ImportFrom(names=names):
            return {alias.asname or alias.name.partition(".")[0] for alias in names}
        case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return {name}
        case ast.Assign(targets=targets):
            return {node.id for t in targets for node in ast.walk(t) if isinstance(node, ast.Name)}
        case ast.AnnAssign(target=ast.Name(id=name)):
            return {name}
    return set()


def _only(statement: ast.Import | ast.ImportFrom, named: set[str]) -> str:
    """Write an import without the names that are not needed."""
    statement.names = [
        alias
        for alias in statement.names
        if (alias.asname or alias.name.partition(".")[0]) in named
    ]
    return ast.unparse(statement)


def _source(source: str, statement: ast.stmt) -> str:
    first = min([statement.lineno, *(d.lineno for d in getattr(statement, "decorator_list", []))])
    return "\n".join(source.splitlines()[first - 1 : statement.end_lineno])
