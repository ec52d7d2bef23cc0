"""Lines of a charter that are there and may be hollow, since nobody could ever break them.

What is said here are notes, not faults: the rules look at words, and a line may be sound in spite
of them. Not done here: whether a line is true, or whether the number in it is the right one.
"""

import re
from collections.abc import Callable, Iterator

_NUMBER = r"\d+(?:[.,]\d+)*"
_WAY = (
    rf"[^.;]{{0,40}}?\bfrom\b[^\d.;]{{0,25}}(?P<start>{_NUMBER})"
    rf"[^;]{{0,30}}?\bto\b[^\d;]{{0,25}}(?P<target>{_NUMBER})"
)
_FALLS = re.compile(
    rf"\b(?:falls?|drops?|declines?|decreases?|sinks?|shrinks?|reduced?|goes down|down){_WAY}", re.I
)
_RISES = re.compile(
    rf"\b(?:rises?|grows?|increases?|climbs?|improves?|raised?|goes up|up){_WAY}", re.I
)
_ALL = re.compile(
    r"\b(?:everybody|everyone|all (?:of us|departments|teams)|the (?:whole |entire )?team"
    r"(?= (?:decides|answers|owns|together)\b)|together|jointly|by agreement)\b",
    re.IGNORECASE,
)
_BUILDS = re.compile(
    r"\b(?:introduc(?:es?|ed|ing)|implement(?:s|ed|ing)?|buil(?:ds?|t|ding)|launch(?:es|ed)?"
    r"|install(?:s|ed)?|replac(?:es?|ed|ing)|migrat(?:es?|ed|ing)|roll(?:ed|s)?[- ]?out"
    r"|in place|goes? live|is live|is finished|is delivered)\b",
    re.IGNORECASE,
)
_VAGUE = re.compile(
    r"\b(?:optimi[sz]\w+|modern\w*|efficien\w+|significant\w*|clearly|user-friendly|state[- ]of"
    r"[- ]the[- ]art|excellent|world[- ]class|streamlin\w+|as (?:soon|far|much|good|well) as"
    r" possible)\b",
    re.IGNORECASE,
)
_ANYTHING = re.compile(
    r"\b(?:everything|anything|whatever|as (?:agreed|needed|required)|if needed)\b", re.IGNORECASE
)
Note = tuple[str, str]


def notes(key: str, text: str) -> Iterator[Note]:
    """Say what makes a line look hollow: what was seen, and a question about it.

    >>> list(notes("decides", "The team decides together."))[0][0]
    'Who decides: “The team”.'
    >>> list(notes("objective", "Waiting falls from 9 to 4 hours; owner: head of IT."))
    []
    """
    rule = _RULES.get(key)
    if rule is not None:
        yield from rule(text)


def _objective(text: str) -> Iterator[Note]:
    for words, pattern, wrong in (("falls", _FALLS, 1), ("rises", _RISES, -1)):
        for found in pattern.finditer(text):
            way = _value(found["target"]) - _value(found["start"])
            if way * wrong > 0:
                problem = f"It {words} from {found['start']} to {found['target']}."
                yield problem, "That is the other way round: change the word or the numbers."
    if everybody := _ALL.search(text):
        said = f"Who answers for it: “{everybody[0]}”."
        yield said, "If all do, nobody does. Name one person or role."
    if built := _BUILDS.search(text):
        said = f"“{built[0]}” says what is built."
        yield said, "Could that be done, and nothing be better for anybody? Name what is different."
    if vague := _VAGUE.search(text):
        yield f"“{vague[0]}” can be read in many ways.", "Could anybody ever say it was missed?"


def _decides(text: str) -> Iterator[Note]:
    if everybody := _ALL.search(text):
        said = f"Who decides: “{everybody[0]}”."
        yield said, "When two of them disagree, who has the last word?"


def _scope(text: str) -> Iterator[Note]:
    if anything := _ANYTHING.search(text):
        said = f"“{anything[0]}” has no edge."
        yield said, "Could somebody ask for a thing that it does not cover?"


def _numbered(said: str, question: str) -> Callable[[str], Iterator[Note]]:
    def rule(text: str) -> Iterator[Note]:
        if not re.search(r"\d", text):
            yield said, question

    return rule


_RULES: dict[str, Callable[[str], Iterator[Note]]] = {
    "objective": _objective,
    "decides": _decides,
    "in": _scope,
    "out": _scope,
    "problem": _numbered("The problem has no number.", "How much does it hurt, how often?"),
    "tolerance": _numbered("The tolerance has no number.", "Could anybody ever exceed it?"),
    "measured": _numbered(
        "How it is measured has no number.", "From where to where? Could it ever turn red?"
    ),
}


def _value(written: str) -> float:
    """Read a number of a sentence; a sign before three digits parts thousands.

    >>> _value("1,900"), _value("2.5"), _value("0,5")
    (1900.0, 2.5, 0.5)
    """
    plain = re.sub(r"[.,](?=\d{3}(?:\D|$))", "", written)
    whole, _, part = plain.replace(",", ".").partition(".")
    return float(f"{whole}.{part.replace('.', '') or 0}")
