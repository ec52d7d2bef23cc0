"""What a portfolio can be made of: the artefacts of artefacts.toml, with the lessons behind them.

A new one takes a block there, a line in `READERS` of exchange/artefacts.py, and a drawing in
`DRAWINGS` of views/portfolio; a test says what is missing.
"""

import tomllib
from collections.abc import Mapping
from importlib.resources import files

from itpm_lessons.exchange.artefacts import Kind

from .own_files import PATTERNS


def artefacts(lessons: Mapping[str, tuple[str, str]]) -> tuple[Kind, ...]:
    """Return the kinds in their order; `lessons` gives words and notebook of a lesson by its id.

    >>> [kind.title for kind in artefacts({})][:2]
    ['Project charter', 'Key performance indicators']
    """
    text = files(__package__).joinpath("artefacts.toml").read_text(encoding="utf-8")
    return tuple(
        Kind(
            block["file"],
            block["title"],
            block["shows"],
            block["widget"],
            *lessons.get(block["lesson"], ("", "")),
            example=PATTERNS.get(block["file"]),
        )
        for block in tomllib.loads(text)["artefact"]
    )
