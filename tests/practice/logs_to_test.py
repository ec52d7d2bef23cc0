"""An attempt to record, and other kernels that record at the same time."""

import subprocess
import sys
import textwrap
from pathlib import Path

from itpm_lessons.practice import Attempt

ROOT = Path(__file__).parents[2]
ANSWER = Attempt(
    "planning/slip",
    "answer",
    version=2,
    variant=3,
    case="(6, 4)",
    status="incorrect",
    score=0.5,
    misconception="slip-equals-delay",
    entries={"answer": "51"},
)


def child(code, *arguments, **options):
    """Start another Python that runs `code`; it stands for another kernel."""
    opening = """
        import sys
        from pathlib import Path
        from itpm_lessons.practice import Attempt, Progress
        progress = Progress(Path(sys.argv[1]))
    """
    script = textwrap.dedent(opening) + textwrap.dedent(code)
    command = [sys.executable, "-c", script, *map(str, arguments)]
    pipe = subprocess.PIPE
    return subprocess.Popen(command, cwd=ROOT, stdout=pipe, stderr=pipe, text=True, **options)


def finish(process):
    out, err = process.communicate(timeout=60)
    assert process.returncode == 0, err
    return out.split()
