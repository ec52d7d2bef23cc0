"""Take what a learner hands in down to plain built-in values, without trusting it.

A check compares only what comes out of here: exact built-in types, bounded in size. An object
of any other class could claim to equal everything, so it is never asked; it is explained.
"""

import sys
from collections.abc import Iterator
from itertools import count
from typing import Any

MOST_VALUES = 5_000
LONGEST_TEXT = 20_000
LARGEST_NUMBER = 10**15
DEEPEST = 6

_VIEWS: tuple[type, ...] = (range, type({}.keys()), type({}.values()), type({}.items()))
_STREAMS = (type(_ for _ in ()), map, filter, zip, enumerate, reversed)


class NotAttempted(Exception):
    """Nothing was handed in; not a failure."""


class Malformed(Exception):
    """An answer that cannot be read; the text says why, and how to write it. It costs nothing."""


def plain(given: object, *, keyed: bool = False) -> Any:
    """Return `given` as built-in values: None, bool, int, float, str, list, tuple, set, dict.

    numpy and pandas values become the built-in values that they hold. A pandas Series becomes
    a list, or with `keyed` a dict by its index; a DataFrame becomes a dict of rows, each a dict
    of columns. Raises `Malformed` for everything else, and for what is too large to be meant.

    >>> plain((1, ["A", ...]))
    (1, ['A', None])
    """
    try:
        return _plain(given, keyed, count(), 0)
    except Malformed:
        raise
    except Exception:
        raise Malformed(
            "This value could not be read. Give plain numbers, text or lists."
        ) from None


def is_empty(value: object) -> bool:
    """Tell whether a plain value is an untouched answer, such as None, "" or a list of them.

    >>> is_empty(["", None]), is_empty(0)
    (True, False)
    """
    if isinstance(value, str):
        return value.strip() in ("", "...", "…")
    if isinstance(value, dict):
        return all(map(is_empty, value.values()))
    if isinstance(value, (list, tuple, frozenset)):
        return all(map(is_empty, value))
    return value is None


def shown(value: object, longest: int = 40) -> str:
    """Quote a plain value for a message, cut where it is long.

    >>> shown("12 or 13")
    "'12 or 13'"
    """
    text = repr(value[:200]) if isinstance(value, str) else repr(value)
    return text if len(text) <= longest else text[: longest - 1] + "…"


def _plain(given: object, keyed: bool, values: Iterator[int], depth: int) -> Any:
    if next(values) >= MOST_VALUES or depth > DEEPEST:
        raise Malformed("This answer has far more values than the question asks for.")
    kind = type(given)
    if given is None or given is ... or kind is bool or kind is float:
        return None if given is ... else given
    if kind is int:
        return _small(given)  # type: ignore[arg-type]
    if kind is str:
        return _short(given)  # type: ignore[arg-type]
    if kind is dict:
        return {
            _plain(key, False, values, depth + 1): _plain(value, False, values, depth + 1)
            for key, value in given.items()  # type: ignore[attr-defined]
        }
    container = _container(kind)
    if container is None:
        return _plain(_from_library(given, keyed), keyed, values, depth + 1)
    return container(_plain(item, False, values, depth + 1) for item in given)  # type: ignore[attr-defined]


def _container(kind: type) -> type | None:
    if kind is list or kind is tuple:
        return kind
    if kind is set or kind is frozenset:
        return frozenset
    return list if any(kind is view for view in _VIEWS) else None


def _small(number: int) -> int:
    if abs(number) > LARGEST_NUMBER:
        raise Malformed("This number is too large to be meant.")
    return number


def _short(text: str) -> str:
    if len(text) > LONGEST_TEXT:
        raise Malformed(f"This text has {len(text):,} characters, far more than is asked for.")
    return text


def _from_library(given: object, keyed: bool) -> object:
    """Unpack a genuine numpy or pandas value; neither is imported for this."""
    kind = type(given)
    if _is_one_of(kind, _numpy_types()) or _is_one_of(kind, _pandas_lists()):
        return _as_list(given)
    pandas = sys.modules.get("pandas")
    if pandas is not None:
        if given is getattr(pandas, "NA", given) or given is getattr(pandas, "NaT", given):
            return None
        if kind is getattr(pandas, "Series", None):
            return _series(given, keyed)
        if kind is getattr(pandas, "DataFrame", None):
            return _rows(given)
    raise Malformed(_explain_type(given))


def _numpy_types() -> tuple[type, ...]:
    numpy = sys.modules.get("numpy")
    scalars = getattr(numpy, "sctypeDict", {}).values()
    return (getattr(numpy, "ndarray", dict), *scalars)


def _pandas_lists() -> tuple[type, ...]:
    pandas = sys.modules.get("pandas")
    names = ("Index", "RangeIndex", "CategoricalIndex", "Categorical")
    arrays = vars(getattr(pandas, "arrays", type)).values() if pandas else ()
    found = [*(getattr(pandas, name, None) for name in names), *arrays]
    return tuple(each for each in found if isinstance(each, type) and each is not type)


def _is_one_of(kind: type, types: tuple[type, ...]) -> bool:
    return any(kind is each for each in types)


def _as_list(given: Any) -> object:
    _refuse_size(getattr(given, "size", 1))
    value = given.tolist()
    # A long double stays one in `tolist`; as a float it loses digits that nobody typed.
    return float(value) if type(value) is type(given) else value


def _series(given: Any, keyed: bool) -> object:
    _refuse_size(given.size)
    return dict(zip(given.index.tolist(), given.tolist(), strict=True)) if keyed else given.tolist()


def _rows(given: Any) -> dict[object, dict[object, object]]:
    """Turn a table into rows by name: from its index, or from a first column of texts."""
    _refuse_size(given.size)
    split = given.to_dict("split", index=True)
    names, columns, data = split["index"], split["columns"], split["data"]
    if names == list(range(len(data))) and all(type(row[0]) is str for row in data):
        names = [row[0] for row in data]
        columns, data = columns[1:], [row[1:] for row in data]
    return {n: dict(zip(columns, row, strict=True)) for n, row in zip(names, data, strict=True)}


def _refuse_size(size: int) -> None:
    if size > MOST_VALUES:
        raise Malformed(f"This answer holds {size:,} values, far more than the question asks for.")


def _explain_type(given: object) -> str:
    kind = type(given)
    if any(kind is each for each in _STREAMS):
        return "This is a stream that has not run yet. Put list(…) around it."
    if kind is type(_explain_type) or kind is type or kind is type(len):
        return "This is a function, not its result. Call it, as in solve(task.case)."
    name = type.__dict__["__name__"].__get__(kind)[:40]
    return f"A value of type {name} can't be judged. Give plain numbers, text or lists."
