"""Each rule of the referee, broken on purpose: it must say what, where, and how to mend it."""

import json
from datetime import date

import pytest

from itpm_lessons.check import check, report

EXERCISE = "itpm_lessons/content/exercises/sample/first.py"
COURSE = "itpm_lessons/content/course.toml"
# A change of the exercise, and what the referee must say of it.
BROKEN_EXERCISES = {
    "a blank hint": (
        '"Here it says what belongs here: which step comes next."',
        '"  "',
        "hint 2 is blank",
    ),
    "two hints": (
        '"Here it says what belongs here: which step comes next.",',
        "",
        "there are 2 hints; write 3",
    ),
    "passes untouched": (
        "answer=Number(",
        "answer=type('Generous', (Number,), {'read': lambda self, given: given or 14})(",
        "it passes unsolved, with None (variants 0",
    ),
    "a solution that fails": (
        "return schedule(project).duration",
        "finish_day.calls = getattr(finish_day, 'calls', 20) + 1\n    return finish_day.calls",
        "its own solution fails",
    ),
    "a mistake without message": (
        '"Here it says what belongs here: B and C run side by side; you added both."',
        '""',
        "mistake 'adds-all-durations' has no message",
    ),
    "an unknown misconception": (
        '"adds-all-durations"',
        '"adds-what-is-there"',
        "misconception 'adds-what-is-there' is unknown; add it to misconceptions.toml",
    ),
    "a misconception twice": (
        '"starts-with-first-predecessor"',
        '"adds-all-durations"',
        "misconception 'adds-all-durations' is named twice",
    ),
    "too few seeds": ("minutes=4,", "minutes=4, seeds=range(1, 20),", "19 seeds are deployed"),
    "the canonical variant as a seed": (
        "minutes=4,",
        "minutes=4, seeds=range(20),",
        "19 seeds are deployed",
    ),
    "an unknown outcome": ('"calculate-dates"', '"see-dates"', "outcome 'see-dates' is unknown"),
    "a blank title": (
        "Here it says what belongs here: the question in a few words",
        "",
        "the title is blank",
    ),
    "a blank statement": ("statement=statement", "statement=' '", "the statement is blank"),
    "a blank explanation": ("explanation=explanation", "explanation=''", "explanation is blank"),
    "seeds without effect": (
        "if random is None else random.sample(range(3, 15), 3)",
        "",
        "all seeds draw the same case; draw something from `random`",
    ),
    "a case by chance": (
        "random.sample(range(3, 15), 3)",
        "__import__('random').sample(range(3, 15), 3)",
        "a seed does not repeat its case",
    ),
    "a mistake that is right": (
        'days["A"] + min(',
        'days["A"] + max(',
        "mistake 'starts-with-first-predecessor' gives the right answer",
    ),
    "a crash": (
        "return schedule(project)",
        "return 1 / 0 or schedule(project)",
        "ZeroDivisionError",
    ),
    "no EXERCISE": ("EXERCISE =", "EXAMPLE =", "makes no EXERCISE; end it with EXERCISE"),
    "no Python": ("EXERCISE =", "EXERCISE ?", "SyntaxError"),
}


def test_the_small_course_is_without_findings(sample, capsys):
    assert sample.findings() == []
    assert report(sample.root, date(2026, 12, 1)) == 0
    assert capsys.readouterr().out == "Nothing to mend.\n"


def test_findings_are_printed_one_a_line_and_counted(sample, capsys):
    (sample.content / "notes.txt").write_text("x")
    assert report(sample.root, date(2026, 12, 1)) == 1
    first, last = capsys.readouterr().out.splitlines()
    assert first.endswith("notes.txt")
    assert last == "1 to mend."


@pytest.mark.parametrize("old, new, said", BROKEN_EXERCISES.values(), ids=BROKEN_EXERCISES)
def test_a_broken_exercise_is_named(sample, old, new, said):
    sample.change(sample.exercise, old, new)
    found = [line for line in sample.findings() if said in line]
    assert found, sample.findings()
    assert "first" in found[0] or "Here it says" in found[0]


def test_one_broken_exercise_does_not_hide_another(sample):
    second = sample.exercise.with_name("second.py")
    second.write_text(sample.exercise.read_text(encoding="utf-8").replace('"calc', '"cald'))
    sample.change(sample.exercise, "EXERCISE =", "EXERCISE ?")
    found = "\n".join(sample.findings())
    assert "SyntaxError" in found and "outcome 'caldulate-dates' is unknown" in found


def test_an_exercise_with_one_misconception(sample):
    text = sample.exercise.read_text(encoding="utf-8")
    head, second = text.split('        Mistake(\n            "starts-with', 1)
    sample.exercise.write_text(head + second.split("        ),\n", 1)[1], encoding="utf-8")
    assert f"{EXERCISE}: fewer than two misconceptions are named" in "\n".join(sample.findings())


@pytest.mark.parametrize(
    ("kind", "id"),
    [("exercise", "sample/first"), ("question", "late-vendor"), ("lesson", "sample/two_chains")],
)
def test_what_is_written_must_be_listed(sample, kind, id):
    text = (sample.content / "course.toml").read_text(encoding="utf-8")
    without = "" if kind == "lesson" else text.replace(f'"{id}"', "")
    (sample.content / "course.toml").write_text(without, encoding="utf-8")
    assert (
        f"{COURSE}: does not list {kind} {id!r}; add it to a lesson, then run `itpm build`"
        in sample.findings()
    )


@pytest.mark.parametrize(
    ("kind", "old"), [("exercise", '"sample/first"'), ("question", '"late-vendor"')]
)
def test_what_is_listed_must_be_written(sample, kind, old):
    sample.change(sample.content / "course.toml", old, f'{old}, "sample/nowhere"')
    said = f"{COURSE}: lists {kind} 'sample/nowhere', which is not there; run `itpm new {kind}"
    assert any(line.startswith(said) for line in sample.findings())


def test_a_listed_lesson_must_be_written(sample):
    sample.change(sample.content / "course.toml", "sample/two_chains", "sample/two_chain")
    assert any("lesson 'sample/two_chain'" in line for line in sample.findings())


def test_nothing_is_listed_twice(sample):
    sample.change(
        sample.content / "course.toml", '"sample/first"', '"sample/first", "sample/first"'
    )
    assert f"{COURSE}: lists exercise 'sample/first' twice; take one of them out" in (
        sample.findings()
    )


def test_every_widget_of_a_lesson_stands_in_the_gallery(sample):
    sample.change(sample.content / "gallery.toml", '"PlanWidget"', '"OtherWidget"')
    found = [line for line in sample.findings() if "does not show PlanWidget" in line]
    assert found and found[0].endswith("add a block [[widget]] for it")


def test_a_question_id_stands_once(sample):
    text = sample.question.read_text(encoding="utf-8")
    (sample.question.parent / "more.toml").write_text(text, encoding="utf-8")
    assert any("'late-vendor' stands there twice" in line for line in sample.findings())


@pytest.mark.parametrize(
    "path", ["notes.txt", "exercises/sample/data.csv", "lessons/sample/old.bak", "drafts/a.md"]
)
def test_a_stray_file_in_content(sample, path):
    (sample.content / path).parent.mkdir(parents=True, exist_ok=True)
    (sample.content / path).write_text("x", encoding="utf-8")
    where = f"itpm_lessons/content/{path}"
    assert f"{where}: is a stray file; remove it: git rm -f {where}" in sample.findings()


def test_a_stray_notebook(sample):
    (sample.root / "exercises/sample/mine.ipynb").write_text("{}", encoding="utf-8")
    assert any(
        line.startswith("exercises/sample/mine.ipynb: is a stray file")
        for line in sample.findings()
    )


@pytest.mark.parametrize(
    ("path", "spoil", "said"),
    [
        ("notebooks/03_two_chains.ipynb", lambda text: text + " ", "is out of date"),
        ("exercises/sample/first.ipynb", lambda text: text.replace("\n", "\r\n"), "is out of date"),
        ("solutions/sample/first.ipynb", lambda text: text.replace("Correct", "Right"), "is out"),
        ("solutions/sample/first.ipynb", None, "is missing"),
    ],
)
def test_a_made_notebook_that_is_not_what_the_build_makes(sample, path, spoil, said):
    text = (sample.root / path).read_text(encoding="utf-8")
    (sample.root / path).unlink()
    if spoil:
        (sample.root / path).write_bytes(spoil(text).encode())
    (found,) = sample.findings()
    assert found.startswith(f"{path}: {said}") and found.endswith("; run `itpm build`")


@pytest.mark.parametrize("path", ["notebooks/03_two_chains.ipynb", "exercises/sample/first.ipynb"])
def test_a_notebook_that_was_run_and_saved(sample, path):
    notebook = json.loads((sample.root / path).read_text(encoding="utf-8"))
    code = next(cell for cell in notebook["cells"] if cell["cell_type"] == "code")
    code["execution_count"] = 1
    (sample.root / path).write_text(json.dumps(notebook), encoding="utf-8")
    assert f"{path}: was run and saved: it holds outputs; run `itpm build`" in sample.findings()


@pytest.mark.parametrize(
    ("table", "old", "new", "said"),
    [
        ("facts", 'source = "watt-2014"', 'source = ""', "is unsourced: '' is not in sources.toml"),
        ("facts", 'source = "watt-2014"', 'source = "hearsay"', "is unsourced: 'hearsay'"),
        ("facts", "2026-11-22", "2025-11-30", "asof is 2025-11-30, which is stale"),
        ("facts", "2026-11-22", "2026-12-02", "asof is 2026-12-02, which is stale or not yet come"),
        ("facts", "asof = 2026-11-22", "", "asof is None, not a day"),
        ("facts", 'mark = "O"', 'mark = "M"', "mark is 'M', unlike that of its source"),
        ("facts", 'mark = "M"', 'mark = "S"', "mark is 'S', unlike that of its source"),
        ("facts", 'mark = "O"', 'mark = "X"', "mark is 'X'; use one of"),
        ("facts", 'topic = "pay"', 'topic = "wealth"', "topic is 'wealth'"),
        ("facts", 'see = ["pmp-', 'see = ["pnp-', "which is no other fact"),
        ("facts", '", source = "pmp-exam-pages-older" }', '" }', "without their text or a source"),
        (
            "sources",
            '"Computed in the explanation from the numbers of the question"\nmark = "C"',
            '"Computed in the explanation from the numbers of the question"\nmark = "M"',
            "rests on 'arithmetic', which is from memory",
        ),
        ("sources", "2026-11-22", "2024-01-01", "look at the source again"),
        ("sources", "[watt-2014]\ntitle = ", "[watt-2014]\nname = ", "has no title"),
        ("outcomes", "[calculate-dates]", "[calculate]", "'calculate-dates', which is unknown"),
        ("facts", "[project-", "project-", "content file 'facts.toml'"),
    ],
)
def test_facts_and_sources(sample, table, old, new, said):
    sample.change(sample.content / f"{table}.toml", old, new)
    assert any(said in line for line in sample.findings()), sample.findings()


def test_a_fact_is_fresh_for_a_year_to_the_day(sample):
    sources = sample.content / "sources.toml"
    sample.change(sources, "2026-11-22", "2026-01-01")
    assert check(sample.root, date(2027, 1, 1)) == []
    assert len(check(sample.root, date(2027, 1, 2))) == sources.read_text().count("2026-01-01")


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"slip-equals-delay"', '"slips-are-late"', "'slips-are-late' is unknown"),
        ('id = "arithmetic"', 'id = "hearsay"', "'hearsay' is unknown; add it to sources.toml"),
        ('"analyse-slips"', '"see-slips"', "'see-slips' is unknown; add it to outcomes.toml"),
        ('text = "6 days"', 'text = "2 days"', "breaks E04, two options say the same"),
        ("How much later is the finish?", "It moves.", "breaks E10"),
        ("correct = true", "correct = false", "late-vendor"),
        ('type = "single"', 'type = "essay"', "late-vendor"),
        ("[question.tags]", "[question.tags", "content file 'sample.toml'"),
    ],
)
def test_questions(sample, old, new, said):
    sample.change(sample.question, old, new)
    assert any(said in line for line in sample.findings()), sample.findings()


# Two dozen questions with these options, the first one right, are passed by the bot named.
GIVEN_AWAY = {
    "the longest": ["It moves by two days and not more", "It stays", "It moves by six"],
    "the shortest": ["It moves", "It stays where it was", "It goes on by six days"],
    "any but the longest": ["It moves by two", "It stays", "It moves by six days in full"],
    "the longest without absolute words": [
        "It moves by two",
        "It stays",
        "It never moves by so much",
    ],
    "most words of the stem": ["The finish moves", "The start moves", "The chain moves"],
    "the middle number": ["2 days", "0 days", "6 days"],
}


def write_questions(sample, texts, keys):
    """Write a file of questions, one for each place in which the key stands."""
    blocks = []
    for number, key in enumerate(keys):
        shown = texts[1:]
        shown.insert(key, texts[0])
        options = ", ".join(
            f'{{id = "{place}", text = "{text}", correct = {str(place == key).lower()}, '
            f'misconception = "slip-equals-delay", explanation = "{place} {"because " * 5}"}}'
            for place, text in enumerate(shown)
        )
        blocks.append(
            f'[[question]]\nid = "given-{number}"\nversion = 1\nstatus = "draft"\n'
            f'type = "single"\nstem = "F slips. How much later is the finish?"\n'
            f"options = [{options}]\ntags = {{}}\nsource = []\n"
            'author = "kit"\nlicence = "CC-BY-4.0"\n'
        )
    (sample.content / "questions/given.toml").write_text("\n".join(blocks), encoding="utf-8")


def said_of_bots(sample):
    return [line for line in sample.findings() if "a bot that takes" in line]


@pytest.mark.parametrize("bot", GIVEN_AWAY)
def test_questions_that_a_bot_passes_without_knowing_anything(sample, bot):
    write_questions(sample, GIVEN_AWAY[bot], [1] * 24)
    found = [line for line in said_of_bots(sample) if f"'{bot}'" in line]
    file, bank = (line.split(": ")[0] for line in found)  # the file, and all files together
    assert file == "itpm_lessons/content/questions/given.toml"
    assert bank == "itpm_lessons/content/questions"
    assert found[0].endswith("; reword options, until how they look does not tell the key")


def test_eleven_questions_are_too_few_for_bots(sample):
    # The one of the small course makes twelve of them, all files together.
    write_questions(sample, GIVEN_AWAY["the longest"], [1] * 11)
    assert {line.split(": ")[0] for line in said_of_bots(sample)} == {
        "itpm_lessons/content/questions"
    }


def test_options_of_one_length_tell_bots_nothing(sample):
    write_questions(
        sample, ["It moves by two", "It moves by six", "It moves by ten"], [0, 1, 2] * 5
    )
    assert said_of_bots(sample) == []


def test_numbers_have_no_length_for_bots_and_their_order_is_looked_at(sample):
    write_questions(sample, ["100 days", "2 days", "30 days"], [2] * 12)  # the longest, and last
    assert said_of_bots(sample) == []


@pytest.mark.parametrize(("words", "said"), [(0, "make it 1800 to 3500"), (3600, "to 3500")])
def test_a_lesson_has_a_length(sample, words, said):
    text = sample.lesson.read_text(encoding="utf-8").replace("word " * 1800, "word " * words)
    sample.lesson.write_text(text, encoding="utf-8")
    sample.build()
    (found,) = [line for line in sample.findings() if " words; " in line]
    assert found.startswith("itpm_lessons/content/lessons/sample/two_chains.md: has ")
    assert found.endswith(said)


@pytest.mark.parametrize(("minutes", "fits"), [(15, False), (17, True), (25, True), (27, False)])
def test_minutes_come_from_words_and_tasks(sample, minutes, fits):
    # 2,000 words at 170 a minute are 12 minutes, the exercise 4, the question 1: 17 in all.
    sample.change(sample.content / "course.toml", "minutes = 20", f"minutes = {minutes}")
    found = [line for line in sample.findings() if f"states {minutes} minutes" in line]
    assert bool(found) != fits
    assert all(line.startswith(COURSE) and "come to 17: state 17 to 26" in line for line in found)


def test_a_long_code_cell(sample):
    sample.change(sample.lesson, "PlanWidget(clockin.project)\n", "1\n2\n\n3\n4\n5\n6\n")
    sample.build()
    (found,) = sample.findings()
    assert "two_chains.md: code cell 2 has 6 lines; split it" in found


def test_five_lines_with_options_and_blanks_are_not_long(sample):
    sample.change(sample.lesson, "PlanWidget(clockin.project)\n", ":tags: [x]\n1\n\n2\n3\n4\n5\n")
    sample.build()
    assert sample.findings() == []


@pytest.mark.parametrize("kind", ["exercise", "lesson", "question"])
def test_blanks_of_a_template(sample, kind):
    sample.change(getattr(sample, kind), "Here it says what belongs here", "CHANGE ME")
    sample.build()
    found = [line for line in sample.findings() if "still holds CHANGE ME" in line]
    path = getattr(sample, kind)
    assert len(found) == path.read_text(encoding="utf-8").count("CHANGE ME")
    assert all(line.endswith("; replace it") for line in found)


@pytest.mark.parametrize(
    ("path", "text", "said"),
    [
        ("README.md", "one\nsee /ho" + "me/me/course", "README.md:2: holds a path of one machine"),
        ("tests/test_x.py", "C:" + "\\Users\\me", "tests/test_x.py:1: holds a path of one machine"),
        ("ci.yml", "pypi" + ".org/simple", "ci.yml:1: holds the address of a package registry"),
        ("requirements.lock", "a==1 @ ht" + "tps://x", "is a lock file with addresses"),
    ],
)
def test_words_that_belong_to_one_machine(sample, path, text, said):
    (sample.root / path).parent.mkdir(exist_ok=True)
    (sample.root / path).write_text(text, encoding="utf-8")
    (found,) = sample.findings()
    assert said in found


def test_what_git_ignores_may_hold_addresses(sample):
    (sample.root / ".gitignore").write_text("uv.lock\n.venv/\n", encoding="utf-8")
    (sample.root / ".venv").mkdir()
    for path in ("uv.lock", ".venv/some.lock"):
        (sample.root / path).write_text("https" + "://x", encoding="utf-8")
    assert sample.findings() == []


def test_a_course_that_cannot_be_read_is_one_clear_finding_for_each_rule(sample):
    (sample.content / "course.toml").write_text("[[lesson]", encoding="utf-8")
    found = sample.findings()
    assert found and all("content file 'course.toml'" in line for line in found)


def test_exercises_are_listed_in_the_order_of_the_page(sample):
    second = sample.exercise.with_name("second.py")
    second.write_text(sample.exercise.read_text(encoding="utf-8"), encoding="utf-8")
    page = '```{code-cell} ipython3\nexercise("sample/%s")\n```\n\n'
    both = page % "first" + page % "second"
    text = sample.lesson.read_text(encoding="utf-8").replace('exercise("', 'question("')
    text = text.replace("## Look back", f"{both}## Look back")
    sample.lesson.write_text(text, encoding="utf-8")
    said = "lists the exercises of 'sample/two_chains' in another order than its page; put"
    course = sample.content / "course.toml"
    sample.change(course, '["sample/first"]', '["sample/first", "sample/second"]')
    assert not [line for line in sample.findings() if said in line]
    sample.change(course, '"sample/first", "sample/second"', '"sample/second", "sample/first"')
    assert [line for line in sample.findings() if f"{said} 'sample/first'" in line]
