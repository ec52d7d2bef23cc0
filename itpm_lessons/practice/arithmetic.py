"""Compute the small formulas that questions carry, and nothing else.

A formula may use numbers, names of parameters, ``+ - * / **`` and parentheses, and ``min``,
``max``, ``abs``, ``round``. It is read with `ast` and never run as Python.
"""

import ast
import operator
from collections.abc import Callable, Mapping
from math import isfinite
from typing import Any

from itpm_lessons.engines.refusal import Refusal

_OPERATIONS: dict[type[ast.AST], Callable[..., float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.USub: operator.neg,
}
_FUNCTIONS: dict[str, Callable[..., Any]] = {"min": min, "max": max, "abs": abs, "round": round}


def compute(formula: str, values: Mapping[str, float]) -> float:
    """Return the value of `formula` with these parameters.

    Raises `Refusal` for whatever is not such a formula, and for a division by zero.

    >>> compute("finish + max(0, slip - total_float)", {"finish": 45, "slip": 6, "total_float": 4})
    47
    """
    try:
        result: float = _value(ast.parse(formula, mode="eval").body, values)
        if isfinite(result):
            return result
        raise ArithmeticError
    except (SyntaxError, KeyError, TypeError, ValueError, ArithmeticError, RecursionError):
        raise Refusal(
            f"formula {formula[:80]!r}",
            f"can't be computed with {', '.join(values) or 'no parameters'}",
            "use numbers, these names, + - * / ** ( ) and min, max, abs, round",
        ) from None


def _value(node: ast.AST, values: Mapping[str, float]) -> Any:
    match node:
        case ast.Constant(value=int() | float() as number) if not isinstance(number, bool):
            return number
        case ast.Name(id=name):
            return values[name]
        case ast.BinOp(left=left, op=ast.Pow(), right=right):
            return _power(_value(left, values), _value(right, values))
        case ast.BinOp(left=left, op=operation, right=right):
            return _OPERATIONS[type(operation)](_value(left, values), _value(right, values))
        case ast.UnaryOp(op=operation, operand=operand):
            return _OPERATIONS[type(operation)](_value(operand, values))
        case ast.Call(func=ast.Name(id=name), args=arguments, keywords=[]):
            return _FUNCTIONS[name](*(_value(argument, values) for argument in arguments))
    raise ValueError(ast.dump(node)[:80])


def _power(base: float, exponent: float) -> Any:
    if abs(exponent) > 100 or abs(base) > 1e6:
        raise ValueError("far larger than any question needs")
    return base**exponent
