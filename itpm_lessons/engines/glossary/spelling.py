"""What two spellings of a word have in common: case, hyphens, accents and plurals do not count.

This knows English plurals by their endings alone; it looks nothing up.
"""

import re
from functools import lru_cache
from unicodedata import combining, normalize

_WORD = re.compile(r"[a-z0-9]+(?:[&+][a-z0-9]*)*")
_APOSTROPHE = re.compile("['’]")
_SAME = {"organis": "organiz", "utilis": "utiliz", "authoris": "authoriz", "prioritis": "prioritiz"}
_NO_PLURAL = ("ss", "us")
_HISSING = ("ches", "shes", "sses", "xes", "zes")


@lru_cache(8192)
def words_of(text: str) -> tuple[str, ...]:
    """Split a text into words that are spelled alike, however they were written.

    >>> words_of("Critical-Paths"), words_of("Résumés"), words_of("T&M")
    (('critical', 'path'), ('resume',), ('t&m',))
    """
    plain = "".join(each for each in normalize("NFKD", text) if not combining(each))
    found = _WORD.findall(_APOSTROPHE.sub("", plain.casefold()))
    return tuple(_american(singular(word)) for word in found)


def key(text: str) -> str:
    """Write what is left of a name when spaces and hyphens do not count either.

    >>> key("Roll-outs") == key("rollout"), key("Back end") == key("backend")
    (True, True)
    """
    return "".join(words_of(text))


def singular(word: str) -> str:
    """Take the ending of a plural off.

    >>> [singular(word) for word in ("stories", "boxes", "floats", "status", "loss", "apis")]
    ['story', 'box', 'float', 'status', 'loss', 'api']
    """
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    if len(word) > 4 and word.endswith(_HISSING):
        return word[:-2]
    if len(word) < 4 or not word.endswith("s") or word.endswith(_NO_PLURAL):
        return word
    return word if word.endswith("is") and len(word) > 4 else word[:-1]


def _american(word: str) -> str:
    """Let the two English spellings of a word be one."""
    for british, american in _SAME.items():
        if word.startswith(british):
            return american + word[len(british) :]
    return word
