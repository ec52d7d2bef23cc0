import json
import subprocess
import sys
from types import SimpleNamespace

import pytest
from typer.testing import CliRunner

from itpm_lessons import cli, doctor, lab, plan_report, workbook
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.exchange import read_plan

PLAN = "activity,duration,predecessors,title\nA,3,,Plan\nB,5,A,Build\nC,2,A SS+1,[red]Test\n"


def itpm(*arguments):
    return CliRunner().invoke(cli.app, [str(each) for each in arguments])


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "Größe.csv"
    path.write_text(PLAN, encoding="utf-8")
    return path


def test_the_json_has_the_rows_of_the_table(file):
    done = itpm("plan", file, "--json")
    report = json.loads(done.stdout)
    assert done.exit_code == 0 and report["duration"] == 8
    assert report["critical_paths"] == [["A", "B"]] and report["critical_path_count"] == 1
    from itpm_lessons.engines.critical_path import schedule

    table = schedule(read_plan(file)).table
    assert report["activities"] == table.reset_index(drop=True).to_dict("records")
    assert list(report["activities"][0]) == list(plan_report.COLUMNS)
    assert report["titles"]["C"] == "[red]Test"


def test_the_table_says_in_words_what_is_critical(file):
    done = itpm("plan", file)
    lines = done.stdout.splitlines()
    assert [line.rstrip().endswith("critical") for line in lines[1:4]] == [True, True, False]
    assert "C [red]Test" in lines[3]
    assert "Größe takes 8 days." in done.stdout and "Critical path: A → B" in done.stdout


def test_notes_are_shown(file):
    file.write_text(PLAN.replace("title", "calendar"), encoding="utf-8")
    assert "Note: The column 'calendar' is not used" in " ".join(itpm("plan", file).stdout.split())
    assert "calendar" in json.loads(itpm("plan", file, "--json").stdout)["notes"][0]


def test_a_refusal_is_one_line_on_the_error_stream(file):
    file.write_text(PLAN + "D,4,Z,\n", encoding="utf-8")
    done = itpm("plan", file, "--json")
    assert done.exit_code == 2 and done.stdout == ""
    assert done.stderr.startswith("row 5, column 'predecessors': predecessor 'Z'")
    assert len(done.stderr.splitlines()) == 1


def test_endlessly_many_critical_paths_are_counted_and_a_few_listed(file):
    rows = ["S0,0,"]
    for i in range(60):
        rows += [f"A{i},1,S{i}", f"B{i},1,S{i}", f'S{i + 1},0,"A{i},B{i}"']
    file.write_text("activity,duration,predecessors\n" + "\n".join(rows), encoding="utf-8")
    report = json.loads(itpm("plan", file, "--json").stdout)
    assert report["critical_path_count"] == 2**60 and len(report["critical_paths"]) == 20
    assert f"5 of {2**60}" in " ".join(itpm("plan", file).stdout.split())


def test_no_control_character_of_a_plan_reaches_the_terminal(capsys):
    row = dict.fromkeys(plan_report.COLUMNS, 0) | {"activity": "A\x1b[2J", "critical": True}
    plan_report.show(
        {"project": "p\x07", "duration": 0, "critical_path_count": 1, "activities": [row],
         "critical_paths": [["A\x1b[2J"]], "titles": {}, "notes": ["n\x1b]0;x\x07"]}
    )  # fmt: skip
    assert not set(capsys.readouterr().out) & set("\x1b\x07")


def test_a_terminal_without_these_letters_ends_nothing(file):
    code = "from itpm_lessons.cli import app; app()"
    done = subprocess.run(
        [sys.executable, "-X", "utf8=0", "-c", code, "plan", str(file)],
        env={**__import__("os").environ, "PYTHONIOENCODING": "ascii", "NO_COLOR": "1"},
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr
    assert b"A ? B" in done.stdout


@pytest.mark.parametrize("encoding", ["ascii", "cp1251", "utf-8"])
def test_json_keeps_every_name_whatever_the_stream_can_show(file, encoding):
    file.write_text("activity,duration,predecessors\nÄ,1,\nÖ,2,Ä\n", encoding="utf-8")
    code = "from itpm_lessons.cli import app; app()"
    done = subprocess.run(
        [sys.executable, "-X", "utf8=0", "-c", code, "plan", str(file), "--json"],
        env={**__import__("os").environ, "PYTHONIOENCODING": encoding},
        capture_output=True,
    )
    assert json.loads(done.stdout)["critical_paths"] == [["Ä", "Ö"]]


@pytest.mark.parametrize("columns", [70, 80])
def test_no_number_is_cut_in_a_narrow_terminal(monkeypatch, capsys, columns):
    from rich import console

    monkeypatch.setattr(console.Console, "is_terminal", property(lambda _: True))
    monkeypatch.setenv("COLUMNS", str(columns))
    monkeypatch.setenv("TERM", "dumb")
    third = dict.fromkeys(plan_report.COLUMNS, 1 / 3) | {"activity": "A", "critical": True}
    plan_report.show(
        {"project": "p", "duration": 1 / 3, "critical_path_count": 1, "activities": [third],
         "critical_paths": [["A"]], "titles": {"A": "a title of many letters " * 3}, "notes": []}
    )  # fmt: skip
    shown = capsys.readouterr().out
    assert shown.count("0.333") == 8 and "…" not in shown and "critical" in shown


def test_lab_opens_the_workbook_at_the_first_lesson(tmp_path, monkeypatch):
    lesson = tmp_path / "kit" / "notebooks" / "01 first.ipynb"
    lesson.parent.mkdir(parents=True)
    lesson.write_text("{}", encoding="utf-8")
    monkeypatch.setattr(workbook, "kit_folder", lambda: tmp_path / "kit")
    seen = []
    monkeypatch.setattr(lab, "start", lambda *given: seen.append(given))
    book = tmp_path / "my book"
    done = itpm("lab", book, "--port", 9999, "--no-browser")
    assert done.exit_code == 0 and "1 notebook" in done.stdout
    assert seen == [(book.resolve(), 9999, False)]
    arguments = lab.arguments(*seen[0])
    assert f"--ServerApp.root_dir={book.resolve()}" in arguments
    assert "--LabApp.default_url=/lab/tree/notebooks/01%20first.ipynb" in arguments
    assert {"--ServerApp.port=9999", "--no-browser"} <= set(arguments)


def test_lab_asks_for_root_only_where_it_is_root(tmp_path, monkeypatch):
    for user, asked in ((0, True), (1000, False)):
        monkeypatch.setattr("os.geteuid", lambda user=user: user, raising=False)
        assert ("--allow-root" in lab.arguments(tmp_path)) == asked


def test_lab_hands_its_arguments_to_jupyterlab(monkeypatch, tmp_path):
    seen = []
    monkeypatch.setattr("jupyterlab.labapp.main", seen.append)
    lab.start(tmp_path, 9999)
    assert seen == [lab.arguments(tmp_path, 9999)]


def test_lab_refuses_in_one_line(tmp_path):
    done = itpm("lab", tmp_path, "--here")
    assert done.exit_code == 2 and "give one of them" in done.stderr


@pytest.mark.parametrize(
    "command", [["build"], ["build", "--check"], ["check"], ["new", "widget", "a/b"]]
)
def test_authors_commands_need_a_checkout(tmp_path, monkeypatch, command):
    monkeypatch.chdir(tmp_path)
    done = itpm(*command)
    assert done.exit_code == 2 and "not a checkout" in done.stderr


def test_the_gallery_lists_widgets_with_their_lessons():
    listed = json.loads(itpm("gallery", "--json").stdout)["widgets"]
    assert {"name": "PlanWidget", "lessons": ["planning/critical_path"]} in listed
    assert "PlanWidget  (planning/critical_path)" in itpm("gallery").stdout


def test_course_lists_the_lessons(monkeypatch):
    from itpm_lessons.course import Lesson

    parts = {"exercises": ("planning/y",), "widgets": ("PlanWidget",), "words": 900}
    lesson = Lesson("planning/x", "07", "The X", 150, **parts)
    monkeypatch.setattr("itpm_lessons.course.lessons", lambda: [lesson])
    (listed,) = json.loads(itpm("course", "--json").stdout)["lessons"]
    assert (listed["id"], listed["title"]) == ("planning/x", "The X")
    assert (listed["words"], listed["minutes"]) == (900, 150)
    assert listed["exercises"] == ["planning/y"] and listed["widgets"] == ["PlanWidget"]
    assert "07  The X  (150 min, 1 exercise)" in itpm("course").stdout


def test_the_commands_start_without_jupyter():
    code = (
        "import sys; from itpm_lessons import cli;"
        "print([m for m in sys.modules if m.partition('.')[0] in"
        " ('jupyterlab', 'jupyter_server', 'pandas', 'numpy', 'nbformat', 'matplotlib')])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.stdout == "[]\n", done.stderr


def test_doctor_says_what_is_wrong_and_what_to_do(monkeypatch):
    broken = [doctor.Finding("news", False, "is on", "say no", required=False)]
    monkeypatch.setattr(doctor, "examine", lambda: broken)
    assert itpm("doctor").exit_code == 0
    broken.append(doctor.Finding("anywidget", False, "0.1", "install it"))
    done = itpm("doctor")
    assert done.exit_code == 1 and "BAD anywidget: 0.1; install it" in done.stdout
    report = json.loads(itpm("doctor", "--json").stdout)
    assert report["ok"] is False and report["checks"][1]["remedy"] == "install it"


def test_doctor_finds_this_environment_in_order():
    found = {finding.name: finding for finding in doctor.examine()}
    for name in ("Python", "anywidget", "jupyterlab", "prompt connection", "news pop-up"):
        assert found[name].ok, found[name]
    assert found["JupyterLab extension anywidget"].ok
    assert all(finding.found for finding in found.values())
    assert all(finding.remedy for finding in found.values() if not finding.ok)


def test_doctor_sees_a_list_of_lessons_that_cannot_be_read(monkeypatch):
    def broken():
        raise Refusal("course.toml", "is no TOML", "mend line 3")

    monkeypatch.setattr("itpm_lessons.course.lessons", broken)
    (finding,) = doctor._guarded(doctor.course)
    assert not finding.ok and finding.required and "is no TOML" in finding.found


def test_doctor_survives_a_look_that_fails(monkeypatch):
    def packages():
        raise RuntimeError("no metadata")
        yield

    (finding,) = doctor._guarded(packages)
    assert not finding.ok and "no metadata" in finding.found and finding.remedy


def test_doctor_sees_a_package_out_of_range_and_a_missing_one():
    from packaging.specifiers import SpecifierSet

    assert not doctor._package("typer", SpecifierSet(">=999")).ok
    missing = doctor._package("no-such-package-here", SpecifierSet(">=1"))
    assert "not installed" in missing.found and "no-such-package-here>=1" in missing.remedy


def test_doctor_sees_a_folder_that_cannot_be_written(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    assert doctor._unwritable(tmp_path / "file" / "below")
    assert doctor._unwritable(tmp_path / "not" / "yet") == ""
    assert [each.name for each in tmp_path.iterdir()] == ["file"]


def test_refusals_of_every_command_are_caught():
    def refuse():
        raise Refusal("a", "b", "c")

    with pytest.raises(cli.typer.Exit) as caught:
        cli._refusing(refuse)
    assert caught.value.exit_code == 2


def test_the_workbook_finding(tmp_path, monkeypatch):
    monkeypatch.setattr(workbook, "default_folder", lambda: tmp_path / "none")
    (finding,) = doctor.workbook()
    assert finding.ok and "itpm lab" in finding.found
    monkeypatch.setattr(workbook, "default_folder", lambda: tmp_path)
    monkeypatch.setattr(workbook, "wanting", lambda *_: ["notebooks/x.ipynb"])
    (finding,) = doctor.workbook()
    assert not finding.ok and "1 missing or older" in finding.found
    assert SimpleNamespace(**vars(finding)).required is False


def test_a_word_is_explained_in_any_spelling():
    done = itpm("glossary", "Totel", "floats")
    assert done.exit_code == 0
    assert done.stdout.startswith("Nothing is called 'Totel floats'. Nearest:\nTotal float (TF,")
    told = json.loads(itpm("glossary", "KPIs", "--json").stdout)
    assert told["term"] == "Key performance indicator" and told["exact"]
    assert told["lessons"] == ["09 Objective, business case, KPIs, stakeholders"]


def test_a_word_that_is_not_there_is_refused_in_one_line():
    done = itpm("glossary", "zebra", "quartz")
    assert done.exit_code == 2 and "is not in the glossary" in done.stderr
