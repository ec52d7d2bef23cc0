"""What learners make themselves: plain files beside the notebook; later lessons start there."""

from importlib.resources import files
from pathlib import Path

from itpm_lessons.engines.refusal import Refusal


def own_file(name: str) -> Path:
    """Return the learner's file `name` in the current folder; if missing, put a pattern there.

    A file that exists is never changed. Where nothing can be written, the pattern itself is
    returned, so that a lesson works in a read-only folder, too. Refuses a name without a pattern.
    """
    pattern = files("itpm_lessons.content").joinpath("own", name)
    if Path(name).name != name or not pattern.is_file():
        raise Refusal(f"file {name!r}", "no lesson makes a file of this name", "check the name")
    mine = Path(name)
    try:
        with mine.open("x", encoding="utf-8", newline="") as file:
            file.write(pattern.read_text(encoding="utf-8"))
    except FileExistsError:
        return mine
    except OSError:
        return Path(str(pattern))
    return mine
