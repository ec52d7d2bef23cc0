"""`itpm progress` and `itpm certificate`, as a learner types them."""

import json

import pytest
from typer.testing import CliRunner

from itpm_lessons.cli import app
from itpm_lessons.course import content, lessons
from itpm_lessons.practice import Progress, Task

RUN = CliRunner()


def itpm(*arguments, **options):
    return RUN.invoke(app, list(map(str, arguments)), **options)


def solve(lesson, count=None):
    for id in lesson.exercises[:count]:
        task = Task(id, content().exercise(id), Progress.open(), variant=0)
        assert task.check(task.exercise.solution(task.case)).status == "correct"


@pytest.fixture
def finished():
    for lesson in lessons():
        solve(lesson)


def test_the_map_in_letters():
    solve(lessons()[0])
    solve(lessons()[1], 1)
    said = itpm("progress").output
    assert f"1 of {len(lessons())} lessons mastered" in said and "Next: lesson" in said
    assert "██████████ mastered" in said and lessons()[-1].title[:12] in said
    found = json.loads(itpm("progress", "--json").output)
    assert [each["mastered"] for each in found["lessons"]].count(True) == 1


def test_export_does_not_overwrite(tmp_path):
    solve(lessons()[0], 1)
    target = tmp_path / "log.json"
    assert "Wrote" in itpm("progress", "export", target).output
    assert json.loads(target.read_text())["attempts"][0]["exercise"] == lessons()[0].exercises[0]
    again = itpm("progress", "export", target)
    assert again.exit_code == 2 and "is there already" in again.output


def test_delete_asks_first():
    solve(lessons()[0], 1)
    assert itpm("progress", "delete", input="n\n").exit_code == 1
    assert Progress.open().attempts()
    assert "Deleted" in itpm("progress", "delete", input="y\n").output
    assert "nothing was deleted" in itpm("progress", "delete", "--yes").output
    assert Progress.open().attempts() == []


def test_a_certificate_has_to_be_earned(tmp_path):
    solve(lessons()[0])
    refused = itpm("certificate", "write", "Ana", tmp_path / "c.html")
    assert refused.exit_code == 2 and "not mastered yet" in refused.output
    assert not list(tmp_path.iterdir())


def test_a_certificate_is_written_checked_and_judged_again(finished, tmp_path):
    page, log = tmp_path / "c.html", tmp_path / "log.json"
    assert "with the id ITPM-" in itpm("certificate", "write", "Ana <B>", page).output
    itpm("progress", "export", log)
    checked = itpm("certificate", "check", page, "--progress", log)
    count = sum(len(lesson.exercises) for lesson in lessons())
    assert checked.exit_code == 0, checked.output
    assert f"{count} of {count} answers are right" in checked.output
    forged = page.read_text(encoding="utf-8").replace("Ana &lt;B&gt;", "Somebody else")
    page.write_text(forged, encoding="utf-8")
    shown = itpm("certificate", "check", page)
    assert shown.exit_code == 1 and "something else than it carries" in shown.output
    forged = forged.replace("Ana \\u003cB>", "Somebody else")
    page.write_text(forged, encoding="utf-8")
    shown = itpm("certificate", "check", page)
    assert shown.exit_code == 1 and "changed after it was issued" in shown.output


def test_a_certificate_is_a_page_or_a_pdf(finished, tmp_path, monkeypatch):
    assert (
        "give a name with .html" in itpm("certificate", "write", "Ana", tmp_path / "c.txt").output
    )
    monkeypatch.setattr("itpm_lessons.exchange.pdf.find_browser", lambda: None)
    refused = itpm("certificate", "write", "Ana", tmp_path / "c.pdf")
    assert refused.exit_code == 2 and "Chrome" in refused.output
    assert not list(tmp_path.iterdir())


def test_a_page_that_is_no_certificate_is_refused(tmp_path):
    (tmp_path / "x.html").write_text("<p>Hello</p>", encoding="utf-8")
    for name in ("x.html", "missing.html"):
        refused = itpm("certificate", "check", tmp_path / name)
        assert refused.exit_code == 2 and "Traceback" not in refused.output
