"""What a course knows about careers, in one value: ladder, certificates, people to start from.

What this module does not do: it holds no data; the course reads them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..facts import Fact
from .choosing import Certificates, Situation
from .ladder import Ladder


@dataclass(frozen=True)
class Career:
    """Ladder with a sentence about it, certificates, situations by name.

    `months_once` is the fact that months side by side count once.
    """

    ladder: Ladder
    about_ladder: str
    certificates: Certificates
    situations: Mapping[str, Situation] = field(default_factory=dict, hash=False)
    months_once: Fact | None = None
