"""Practice, views and widgets need no numpy, pandas, matplotlib or networkx."""

import subprocess
import sys
from pathlib import Path

CODE = """
import sys
for name in ("numpy", "pandas", "matplotlib", "networkx", "platformdirs"):
    sys.modules[name] = None
from itpm_lessons.practice import Exercise, Mistake, NameSet, Number, Progress, Task
from itpm_lessons.practice.question_rules import findings
from itpm_lessons.widgets.exercise import ExerciseWidget
from itpm_lessons.widgets.course_map import MapWidget

double = Exercise(
    title="Twice", case=lambda random: random.randint(3, 9) if random else 5,
    statement="Twice {}?".format, answer=Number(), solution=lambda case: 2 * case,
    explanation="Add it.", hints=("a", "b", "c"),
    mistakes=[Mistake("square", lambda case: case**2, "A square.")],
)
progress = Progress.open()
card = ExerciseWidget(Task("sums/double", double, progress))
print(card.check("10").status, card.variant(), card.hint(), len(progress.attempts()))
progress.close()
"""


def test_it_works_with_the_standard_library_alone():
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", CODE],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("correct Twice") and done.stdout.endswith("a 3\n")
