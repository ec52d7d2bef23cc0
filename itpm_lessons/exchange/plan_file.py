"""Open a plan from a file, whatever its form, and write one.

What a file says and this engine cannot follow (date constraints, calendars, progress) is
never dropped in silence: it comes back as notes, in sentences for the reader of the plan.
"""

import os
import warnings
from pathlib import Path

from ..engines.network import Project
from .intake import is_xml, read_bytes, write_bytes
from .plan import Plan, PlanNote

MPP = b"\xd0\xcf\x11\xe0"  # how .mpp files begin; old Excel files too


def open_plan(path: str | os.PathLike[str]) -> Plan:
    """Read a plan from a CSV, MS Project XML or .mpp file, with notes on what was left out.

    The content decides which form it is. Nothing is half read: either the whole plan comes
    back, or a `Refusal` names the row, the column, the value and the remedy. Refused unread:
    what is not a file, and files above 16 MB.

    A CSV file has a header and the columns activity, duration (working days) and predecessors
    (``B``, ``B SS+2``, ``C FF-1``; several in one quoted cell), title if you like.
    An .mpp file needs the extra ``plans``; see `mpp`.
    """
    data = read_bytes(path)
    name = Path(path).stem
    if data.startswith(MPP):
        from .mpp import to_xml

        data = to_xml(data, name)
    if is_xml(data):
        from .msproject import read_msproject

        return read_msproject(data, name)
    from .plan_csv import read_csv

    return read_csv(data, name)


def read_plan(path: str | os.PathLike[str]) -> Project:
    r"""Read the project of a CSV or MS Project XML file, ready for `schedule`.

    Each note of `open_plan` is issued as a `PlanNote` warning, so that a notebook shows it.
    Raises what `open_plan` raises.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder:
    ...     file = Path(folder, "shop.csv")
    ...     _ = file.write_text("activity,duration,predecessors\nA,3,\nB,2,A SS+1\n")
    ...     read_plan(file).into("B")[0].notation
    'A SS+1'
    """
    plan = open_plan(path)
    for note in plan.notes:
        warnings.warn(note, PlanNote, stacklevel=2)
    return plan.project


def write_plan(project: Project, path: str | os.PathLike[str]) -> None:
    """Write `project` as CSV that `read_plan` and spreadsheets read; see `plan_csv.to_csv`.

    An existing file is replaced as a whole or not at all. Refuses a project whose names cannot
    be written so that they come back the same, and a path that cannot be written.
    """
    from .plan_csv import to_csv

    write_bytes(path, to_csv(project).encode("utf-8-sig"))
