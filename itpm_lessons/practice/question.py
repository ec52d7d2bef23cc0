"""A question for retrieval practice: a block of TOML that becomes an exercise.

So questions have the forms, checks and log that exercises have. Every option brings its own
explanation; every wrong one the misconception behind it. Not read yet: matching, hotspots,
clozes and sets with a common case.
"""

import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from itpm_lessons.engines.refusal import Refusal

from .arithmetic import compute
from .exercise import Exercise, Mistake
from .kinds import Choice, ChoiceSet, Kind, Number, Ordering
from .question_item import refuse_bad_item
from .question_rules import in_number_order

SHUFFLES = range(1, 6)
NEXT_STEP = "Choose again; nothing is lost by it."


@dataclass(frozen=True)
class Sheet:
    """One asking of a question: the options in the order shown, or the parameters drawn."""

    options: tuple[str, ...] = ()
    values: tuple[tuple[str, float], ...] = ()


def load_questions(path: Path) -> list[dict[str, Any]]:
    """Read the questions of a TOML file, or of all TOML files below a folder.

    Raises `Refusal` for a file that is not TOML, a question that can't be asked, or an id twice.
    """
    files = sorted(path.rglob("*.toml")) if path.is_dir() else [path]
    items = [item for file in files for item in _read(file)]
    seen: set[str] = set()
    for item in items:
        if item["id"] in seen:
            raise Refusal(f"question {item['id']!r}", "stands twice", "give one another id")
        seen.add(item["id"])
    return items


def _read(file: Path) -> Iterable[dict[str, Any]]:
    try:
        blocks = tomllib.loads(file.read_text(encoding="utf-8")).get("question", [])
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Refusal(file.name, f"is not TOML: {error}", "mend this line") from None
    for block in blocks:
        refuse_bad_item(block, file.name)
        yield {**block, "file": file.name}


def question_exercise(item: Mapping[str, Any]) -> Exercise:
    """Make the exercise that asks a question.

    Raises `Refusal` when the question lacks what its type needs.

    >>> exercise = question_exercise({
    ...     "id": "float-meaning", "version": 1, "type": "single", "status": "draft",
    ...     "stem": "What does a total float of 3 days on an activity mean?",
    ...     "options": [
    ...         {"id": "a", "text": "It may slip 3 days", "correct": True, "explanation": "Yes."},
    ...         {"id": "b", "text": "It lasts 3 days", "correct": False, "explanation": "No: …"},
    ...     ], "tags": {}, "source": [], "author": "kit", "licence": "CC-BY-4.0"})
    >>> exercise.judge("It lasts 3 days").message
    'No: …'
    """
    refuse_bad_item(item, str(item.get("file", "question")))
    makers: dict[str, Callable[[Mapping[str, Any]], dict[str, Any]]] = {
        "single": _choice,
        "true_false": _choice,
        "multi": _choices,
        "order": _order,
        "numeric": _number,
    }
    common = {
        "title": _title(item),
        "hints": tuple(item.get("hints", ())),
        "outcome": item["tags"].get("outcome", ""),
        "domains": tuple(f"{c['id']}:{c['domain']}" for c in item["tags"].get("cert", ())),
        "minutes": max(1, round(item.get("time_s", 60) / 60)),
        "version": item["version"],
        "next_step": NEXT_STEP,
    }
    return Exercise(**{"statement": item["stem"], **common, **makers[item["type"]](item)})


def _title(item: Mapping[str, Any]) -> str:
    topics = item["tags"].get("topic", ())
    return f"Question: {topics[0]}" if topics else "Question"


def _options(item: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    return {option["id"]: option for option in item["options"]}


def _shuffled(item: Mapping[str, Any]) -> dict[str, Any]:
    """Draw the order of the options; numbers stay in order, for a jumble of them helps nobody."""
    keys = list(_options(item))
    stays = not item.get("shuffle", True) or in_number_order([o["text"] for o in item["options"]])

    def case(random: Random | None) -> Sheet:
        order = keys if stays else (random or Random(item["id"])).sample(keys, len(keys))
        return Sheet(options=tuple(order))

    return {"case": case, "seeds": () if stays else SHUFFLES, "varies": False}


def _labels(item: Mapping[str, Any], sheet: Sheet) -> dict[str, str]:
    options = _options(item)
    return {key: options[key]["text"] for key in sheet.options}


def _keys(item: Mapping[str, Any]) -> list[str]:
    return [key for key, option in _options(item).items() if option["correct"]]


def _why(item: Mapping[str, Any]) -> str:
    """Write the explanation of every option, the right ones first."""
    options = sorted(item["options"], key=lambda option: not option["correct"])
    right = "\n\n".join(option["explanation"] for option in options if option["correct"])
    others = [f"- *{o['text']}*: {o['explanation']}" for o in options if not o["correct"]]
    return "\n\n".join([right, "Why not the others:\n" + "\n".join(others)] if others else [right])


def _always(answer: object) -> Callable[[Sheet], object]:
    return lambda sheet: answer


def _has(option: str) -> Callable[[frozenset[str], Sheet], bool]:
    return lambda answer, sheet: option in answer


def _choice(item: Mapping[str, Any]) -> dict[str, Any]:
    (key,) = _keys(item)
    wrong = [option for option in item["options"] if not option["correct"]]
    return {
        **_shuffled(item),
        "answer": lambda sheet: Choice(_labels(item, sheet), label="Choose one"),
        "solution": _always(key),
        "explanation": _why(item),
        "mistakes": [
            Mistake(
                option.get("misconception") or f"option-{option['id']}",
                answer=_always(option["id"]),
                feedback=option["explanation"],
            )
            for option in wrong
        ],
    }


def _choices(item: Mapping[str, Any]) -> dict[str, Any]:
    keys = frozenset(_keys(item))
    count = f"Choose {item['select']}" if "select" in item else "Choose all that apply"
    return {
        **_shuffled(item),
        "answer": lambda sheet: ChoiceSet(_labels(item, sheet), label=count),
        "solution": _always(keys),
        "explanation": _why(item),
        "mistakes": [
            Mistake(
                option.get("misconception") or f"option-{option['id']}",
                answer=_always(keys | {option["id"]}),
                recognises=_has(option["id"]),
                feedback=f"*{option['text']}* does not belong. {option['explanation']}",
            )
            for option in item["options"]
            if not option["correct"]
        ],
    }


def _order(item: Mapping[str, Any]) -> dict[str, Any]:
    right = tuple(_options(item))

    def case(random: Random | None) -> Sheet:
        shown = (random or Random(item["id"])).sample(right, len(right))
        return Sheet(options=tuple(shown) if tuple(shown) != right else right[::-1])

    return {
        "case": case,
        "seeds": SHUFFLES,
        "varies": False,
        "answer": lambda sheet: Ordering(_labels(item, sheet), label="Put in order"),
        "solution": _always(right),
        "explanation": "\n".join(f"- {o['text']}: {o['explanation']}" for o in item["options"]),
        "mistakes": [],
    }


def _number(item: Mapping[str, Any]) -> dict[str, Any]:
    numeric = item["numeric"]
    kind: Kind[float] = Number(unit=numeric.get("unit", ""), tolerance=numeric["tol"])
    drawn = any(not isinstance(value, (int, float)) for value in numeric["params"].values())

    def case(random: Random | None) -> Sheet:
        chosen = random or Random(item["id"])
        return Sheet(values=tuple((n, _draw(v, chosen)) for n, v in numeric["params"].items()))

    def filled(text: str) -> Callable[[Sheet], str]:
        return lambda sheet: text.format(**{name: _written(v) for name, v in sheet.values})

    general = item.get("feedback", {}).get("general", "")
    return {
        "case": case,
        "seeds": range(1, 21) if drawn else (),
        "statement": filled(item["stem"]),
        "answer": kind,
        "solution": partial(_result, numeric["expr"]),
        "explanation": filled(general),
        "mistakes": [
            Mistake(
                form["misconception"],
                answer=partial(_result, form["expr"]),
                feedback=filled(form["feedback"]),
            )
            for form in numeric.get("wrong_forms", ())
        ],
    }


def _result(formula: str, sheet: Sheet) -> float:
    return compute(formula, dict(sheet.values))


def _written(value: float) -> str:
    """Write a parameter into a sentence, with separators of thousands.

    >>> _written(15000), _written(98.2), _written(20)
    ('15,000', '98.2', '20')
    """
    return f"{value:,}"


def _draw(values: float | Sequence[float], random: Random) -> float:
    """Draw a parameter: a list of values to choose from, or a value that stays."""
    return values if isinstance(values, (int, float)) else random.choice(values)
