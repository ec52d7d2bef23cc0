"""The build makes the same bytes every time, and only touches what it made."""

import json

import nbformat
import pytest

from itpm_lessons.build import build, products
from itpm_lessons.catalogue import Content
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.notebooks import lesson_notebook, markdown_text, money_text
from itpm_lessons.surroundings import surroundings

GALLERY, LESSON, EXERCISE, SOLUTION = (
    "notebooks/gallery.ipynb",
    "notebooks/03_two_chains.ipynb",
    "exercises/sample/first.ipynb",
    "solutions/sample/first.ipynb",
)


def notebook(sample, path):
    return json.loads((sample.root / path).read_text(encoding="utf-8"))


def source(cell):
    return "".join(cell["source"])


def test_products_are_named_after_their_sources(sample):
    assert list(products(Content(sample.content))) == [GALLERY, LESSON, EXERCISE, SOLUTION]


def test_equal_content_gives_equal_bytes(sample):
    assert products(Content(sample.content)) == products(Content(sample.content))
    assert build(sample.root, check=True) == 0


@pytest.mark.parametrize("path", [GALLERY, LESSON, EXERCISE, SOLUTION])
def test_files_are_valid_and_plain(sample, path):
    written = (sample.root / path).read_bytes()
    assert written.endswith(b"}\n") and b"\r" not in written
    nbformat.validate(nbformat.reads(written.decode(), as_version=4))
    ids = [cell["id"] for cell in json.loads(written)["cells"]]
    assert len(set(ids)) == len(ids)
    metadata = json.loads(written)["metadata"]
    assert metadata["kernelspec"]["name"] == "python3"
    assert metadata["language_info"] == {"name": "python"}


def test_two_lessons_that_would_make_one_notebook_are_refused(sample):
    file = sample.content / "course.toml"
    text = file.read_text(encoding="utf-8")
    block = text[text.index("[[lesson]]") :]
    other = sample.content / "lessons/other/two_chains.md"
    other.parent.mkdir()
    other.write_bytes((sample.content / "lessons/sample/two_chains.md").read_bytes())
    file.write_text(f"{text}\n{block.replace('sample/two_chains', 'other/two_chains')}", "utf-8")
    with pytest.raises(Refusal, match="another lesson makes notebooks/03_two_chains"):
        products(Content(sample.content))
    assert any("gives the number '03' to two lessons" in line for line in sample.findings())


def test_a_broken_exercise_is_broken_the_second_time_too(sample):
    (sample.content / "exercises/sample/first.py").write_text("import no_such_module\n", "utf-8")
    content = Content(sample.content)
    for _ in range(2):
        with pytest.raises(ModuleNotFoundError, match="no_such_module"):
            content.exercise("sample/first")


def test_check_lists_what_is_out_of_date_and_writes_nothing(sample, capsys):
    (sample.root / LESSON).write_text("x", encoding="utf-8")
    (sample.root / SOLUTION).unlink()
    assert build(sample.root, check=True) == 1
    assert capsys.readouterr().out.splitlines() == [
        f"out of date: {LESSON}",
        f"out of date: {SOLUTION}",
        "To bring them up to date: itpm build",
    ]
    assert (sample.root / LESSON).read_text() == "x" and not (sample.root / SOLUTION).exists()


def test_build_writes_only_what_changed(sample, capsys):
    before = (sample.root / EXERCISE).stat().st_mtime_ns
    (sample.root / LESSON).unlink()
    assert build(sample.root) == 0
    assert capsys.readouterr().out == f"wrote {LESSON}\n"
    assert (sample.root / EXERCISE).stat().st_mtime_ns == before


def test_a_notebook_that_nothing_made_is_listed_and_kept(sample, capsys):
    mine = sample.root / "notebooks" / "mine.ipynb"
    mine.write_text("{}", encoding="utf-8")
    kept = sample.root / "notebooks" / ".ipynb_checkpoints" / "x-checkpoint.ipynb"
    kept.parent.mkdir()
    kept.write_text("{}", encoding="utf-8")
    assert build(sample.root) == 1
    assert capsys.readouterr().out == "not made by the build: notebooks/mine.ipynb\n"
    assert mine.exists()


def test_only_solutions_hold_outputs_and_only_the_verdict(sample):
    for path in (LESSON, EXERCISE):
        assert not any(cell.get("outputs") for cell in notebook(sample, path)["cells"])
    held = [cell for cell in notebook(sample, SOLUTION)["cells"] if cell.get("outputs")]
    assert [cell["id"] for cell in held] == ["check"]
    assert held[0]["metadata"]["tags"] == ["nbval-check-output"]
    assert "".join(held[0]["outputs"][0]["data"]["text/plain"]).startswith("Correct.")


def test_starter_and_solution_differ_in_the_body_alone(sample):
    starter, solution = (
        next(source(c) for c in notebook(sample, path)["cells"] if c["id"] == "answer")
        for path in (EXERCISE, SOLUTION)
    )
    assert starter.removesuffix("    ...") == solution.removesuffix(
        "    return schedule(project).duration"
    )
    names: dict = {}
    exec(starter, names)
    assert names["finish_day"](None) is None


def test_the_solution_brings_the_helpers_that_it_uses_and_no_others(sample):
    sample.change(
        sample.exercise,
        "def finish_day(project):",
        "from math import ceil, floor\n\nDAY = 1\nUNUSED = 2\n\n\n"
        "def longest(project):\n    return ceil(schedule(project).duration * DAY)\n\n\n"
        "def finish_day(project):",
    )
    sample.change(
        sample.exercise,
        'plan finishes."""\n    return schedule(project).duration',
        'plan finishes."""\n    return longest(project)',
    )
    exercise = Content(sample.content).exercise("sample/first")
    imports, definitions = surroundings(exercise, exercise.solution_code)
    assert imports == [
        "from itpm_lessons.engines.critical_path import schedule",
        "from math import ceil",
    ]
    assert [text.splitlines()[0] for text in definitions] == ["DAY = 1", "def longest(project):"]
    sample.build()
    cells = {cell["id"]: source(cell) for cell in notebook(sample, SOLUTION)["cells"]}
    names: dict = {}
    exec(cells["answer"], names)
    assert names["finish_day"](exercise.draw()) == 14


def test_a_lesson_keeps_its_order_of_prose_and_code():
    made = json.loads(lesson_notebook("# One\n\n```{code-cell} ipython3\n2 + 2\n```\n\nThree.\n"))
    assert [(c["cell_type"], source(c)) for c in made["cells"]] == [
        ("markdown", "# One"),
        ("code", "2 + 2"),
        ("markdown", "Three."),
    ]
    assert [c["id"] for c in made["cells"]] == ["cell-0", "cell-1", "cell-2"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$600, $1,100", "<span>&#36;</span>600, <span>&#36;</span>1,100"),
        ("`$600`\n```\n$600\n```", "`$600`\n```\n$600\n```"),
        ("$x + 1$", "$x + 1$"),
        ("no money", "no money"),
    ],
)
def test_money_is_not_mathematics(text, expected):
    assert money_text(text) == markdown_text(text) == expected


def test_tables_get_the_rule_that_markdown_needs_once():
    table = "Days:\n\n| A | B |\n| 1 | 2 |\n| 3 | 4 |\n\n| C |\n| 5 |"
    ruled = "Days:\n\n| A | B |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\n| C |\n|---|\n| 5 |"
    assert markdown_text(table) == ruled
    assert markdown_text(ruled) == ruled


def test_own_names_of_a_function_are_not_looked_for_outside(sample):
    sample.change(
        sample.exercise,
        "def finish_day(project):",
        "def rows():\n    return 1\n\n\ndef finish_day(project):",
    )
    sample.change(
        sample.exercise,
        "    return schedule(project).duration",
        "    rows = [case for case in project.activities]\n    return sum(map(len, [rows])) + 10",
    )
    exercise = Content(sample.content).exercise("sample/first")
    assert surroundings(exercise, exercise.solution_code) == ([], [])
