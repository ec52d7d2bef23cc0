"""Rules of good question writing that a machine can check; people check the others.

Errors (E…) keep a question out, warnings (W…) are counted. After T. M. Haladyna, S. M. Downing
and M. C. Rodriguez, A Review of Multiple-Choice Item-Writing Guidelines, 2002.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

BLOOM = ("remember", "understand", "apply", "analyze", "evaluate", "create")
LEAST_EXPLANATION = 40
_NUMBER = re.compile(r"[-−+]?\d+(?:[.,]\d+)*")
_COUNTS = {2: "two", 3: "three", 4: "four"}
_ALL_OR_NONE = re.compile(
    r"\b(all|none|both|neither) of (the above|these|them)\b|\b[a-e] and [a-e]\b", re.I
)
_PLACE = re.compile(r"\b(above|below|option [a-e]\b|the (first|last|previous|next) option)", re.I)
_LEGACY = re.compile(r"\b(Development Team|themes|knowledge areas?)\b|\bITIL v3\b", re.I)
ABSOLUTE = re.compile(r"\b(always|never|all|only|must|immediately)\b", re.I)
_VAGUE = re.compile(r"\b(usually|often|sometimes|generally|frequently)\b", re.I)
_NEGATIVE = re.compile(r"\b(not|except)\b", re.I)
_COMMON = frozenset(
    [
        "that",
        "this",
        "with",
        "from",
        "what",
        "which",
        "when",
        "does",
        "have",
        "will",
        "they",
        "them",
        "then",
        "than",
    ]
)


@dataclass(frozen=True)
class Finding:
    """One breach: the rule, the question, what is wrong, and what mends it."""

    rule: str
    item: str
    what: str
    repair: str

    @property
    def is_error(self) -> bool:
        """Whether it keeps the question out; else it is counted only."""
        return self.rule.startswith("E")

    def __str__(self) -> str:
        return f"{self.rule} {self.item}: {self.what}; {self.repair}"


Found = Iterator[tuple[str, str, str]]


def findings(items: Iterable[Mapping[str, Any]]) -> list[Finding]:
    """Check questions, as `load_questions` returns them, against the rules.

    >>> findings([])
    []
    """
    return [
        Finding(rule, item["id"], what, repair)
        for item in items
        for check in (_whole, _stem, _options)
        for rule, what, repair in check(item)
    ]


def _whole(item: Mapping[str, Any]) -> Found:
    for source in item["source"] or [{}]:
        if not (source.get("id") and source.get("asof")):
            yield "E06", "a source has no id or as-of date", "give source = [{ id = …, asof = … }]"
    if not item["tags"].get("cert"):
        yield "E07", "no certificate is named", "add tags.cert with id, version and domain"
    if item["tags"].get("bloom") not in BLOOM:
        yield "E08", f"bloom is {item['tags'].get('bloom')!r}", f"use one of {', '.join(BLOOM)}"
    if not item["tags"].get("outcome"):
        yield "E08", "no outcome is named", "add tags.outcome"
    if not (item["author"].strip() and item["licence"].strip()):
        yield "E15", "author or licence is blank", "name both"


def _stem(item: Mapping[str, Any]) -> Found:
    stem = item["stem"].strip()
    if len(stem.split()) < 8:
        yield "E10", "the stem has fewer than 8 words", "ask in a full sentence"
    if not re.search(r"([?:…]|_{2,})\W*$", stem):
        yield "E10", "the stem does not end as a question", "end it with ?, : or a blank"
    if not item.get("historic") and (old := _LEGACY.search(_all_text(item))):
        yield "E13", f"{old[0]!r} is a word of an older edition", "use today's, or historic = true"
    if any(word[0].islower() for word in _NEGATIVE.findall(stem)):
        yield "W05", "the stem is negative in small letters", "ask positively, or write NOT"
    if len(stem.split()) > 120:
        yield "W11", "the stem has more than 120 words", "move facts to an exhibit"
    if re.search(r"\b(a|an)\s*:?$", stem):
        yield "W07", "the stem ends with an article", "move it into the options"


def _options(item: Mapping[str, Any]) -> Found:
    options = item.get("options", [])
    if not options:
        return
    yield from _count(item, options)
    yield from _texts(options)
    yield from _explanations(options, item["type"])
    if item["type"] in ("single", "multi"):
        yield from _telling(item["stem"], options)


def _count(item: Mapping[str, Any], options: Sequence[Mapping[str, Any]]) -> Found:
    keys = sum(option["correct"] for option in options)
    if item["type"] == "true_false" and len(options) != 2:
        yield "E02", f"it has {len(options)} options", "true and false are two"
    if item["type"] in ("single", "multi") and not 3 <= len(options) <= 5:
        yield "E02", f"it has {len(options)} options", "give three to five, each one tempting"
    if item["type"] == "multi":
        if item.get("select") != keys:
            yield (
                "E01",
                f"select is {item.get('select')}, {keys} are correct",
                f"set select = {keys}",
            )
        if not re.search(rf"\b({keys}|{_COUNTS.get(keys, keys)})\b", item["stem"], re.I):
            yield "E01", "the stem does not say how many to choose", f"ask for {keys}"


def _texts(options: Sequence[Mapping[str, Any]]) -> Found:
    texts = [option["text"] for option in options]
    if len({" ".join(text.casefold().split()) for text in texts}) < len(texts):
        yield "E04", "two options say the same", "change one"
    if found := next(filter(None, map(_ALL_OR_NONE.search, texts)), None):
        yield "E03", f"an option says {found[0]!r}", "replace it by one that can be judged alone"
    if found := next(filter(None, map(_PLACE.search, texts)), None):
        yield "E16", f"an option says {found[0]!r}", "options are shuffled; name what is meant"
    numbers = [_number_alone(text) for text in texts]
    if any(n is not None for n in numbers) and not all(n is not None for n in numbers):
        yield "E11", "some options are numbers, others not", "make all of one kind"
    known = [number for number in numbers if number is not None]
    if len(known) == len(texts) and known != sorted(known):
        yield "E11", "the numbers are not in order", "list them from least to most"


def _explanations(options: Sequence[Mapping[str, Any]], type_: str) -> Found:
    texts = [option["explanation"].strip() for option in options]
    if len(set(texts)) < len(texts):
        yield "E05", "two explanations are the same", "say of each option why"
    for option, text in zip(options, texts, strict=True):
        if len(text) < LEAST_EXPLANATION:
            yield "E05", f"option {option['id']} is explained in {len(text)} characters", "say why"
        if type_ != "order" and not option["correct"] and not option.get("misconception"):
            yield "E05", f"option {option['id']} has no misconception", "name what it tempts by"


def _telling(stem: str, options: Sequence[Mapping[str, Any]]) -> Found:
    """Look for what lets a clever guesser find the key without knowing."""
    keys = [option["text"] for option in options if option["correct"]]
    others = [option["text"] for option in options if not option["correct"]]
    if not keys or not others:
        return
    longest = max(map(len, keys))
    if longest > 1.3 * sum(map(len, others)) / len(others) and longest > 20:
        yield "W02", "the key is much longer than the others", "make the lengths alike"
    for text in (*keys, *others):
        if found := ABSOLUTE.search(text):
            yield "W03", f"an option says {found[0]!r}", "absolute words give an option away"
        if found := _VAGUE.search(text):
            yield "W04", f"an option says {found[0]!r}", "say how often"
    in_all_keys = set.intersection(*[telling_words(key) for key in keys])
    if shared := (in_all_keys & telling_words(stem)) - telling_words(" ".join(others)):
        yield "W06", f"only the key repeats {min(shared)!r} from the stem", "use another word"


def in_number_order(texts: Sequence[str]) -> bool:
    """Tell whether all options are numbers, from least to most; these are not shuffled.

    >>> in_number_order(["Day 45", "Day 47"]), in_number_order(["It stays", "It moves"])
    (True, False)
    """
    numbers = [_number_alone(text) for text in texts]
    known = [number for number in numbers if number is not None]
    return len(known) == len(texts) and known == sorted(known)


def _number_alone(text: str) -> float | None:
    """Return the number that an option consists of, with at most two words around it."""
    found = _NUMBER.findall(text)
    if len(found) != 1 or len(text.split()) > 3:
        return None
    return float(found[0].replace("−", "-").replace(",", ""))


def telling_words(text: str) -> set[str]:
    """Return the words of at least four letters that are not in every other sentence.

    >>> sorted(telling_words("Which limit does the board set?"))
    ['board', 'limit']
    """
    return {word for word in re.findall(r"[a-z]{4,}", text.lower())} - _COMMON


def _all_text(item: Mapping[str, Any]) -> str:
    return " ".join([item["stem"], *(option["text"] for option in item.get("options", []))])
