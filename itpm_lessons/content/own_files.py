"""What learners make themselves: plain files beside the notebook; later lessons start there."""

from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp

from itpm_lessons.engines.methodology import Profile
from itpm_lessons.engines.methodology.examples import CLOCKIN_RELEASES
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.exchange import write_backlog, write_plan
from itpm_lessons.exchange.approach_csv import write_approach
from itpm_lessons.exchange.releases_csv import write_releases

from .cases import backlog, case

# What writes a file until the learner makes it their own.
PATTERNS: dict[str, Callable[[Path], object]] = {
    "my_approach.csv": lambda path: write_approach(Profile.blank(), path),
    "my_backlog.csv": lambda path: write_backlog(backlog("clockin_backlog"), path),
    "my_plan.csv": lambda path: write_plan(case("help_desk").project, path),
    "my_releases.csv": lambda path: write_releases(CLOCKIN_RELEASES, path),
}


def own_file(name: str) -> Path:
    """Return the learner's file `name` in the current folder; if missing, put a pattern there.

    A file that exists is never changed, whatever its name. Where nothing can be written, the
    pattern is put into a temporary folder, so that a lesson works in a read-only folder, too.
    Refuses a name for which there is neither a file here nor a pattern.
    """
    mine = Path(name)
    if mine.name == name and mine.exists():
        return mine
    if name not in PATTERNS:
        known = ", ".join(PATTERNS)
        problem = "is not here, and no lesson makes a file of this name"
        raise Refusal(f"file {name!r}", problem, f"check the spelling, or use {known}")
    try:
        return _written(mine)
    except Refusal:
        return _written(Path(mkdtemp(prefix="itpm-"), name))


def _written(path: Path) -> Path:
    PATTERNS[path.name](path)
    return path
