"""What is to be mended in a script."""

from typing import NamedTuple


class Problem(NamedTuple):
    """Something to mend: where, what, and how."""

    where: str
    what: str
    repair: str
