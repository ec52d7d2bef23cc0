"""The learner's files: made once from a pattern, never changed afterwards."""

import pytest

from itpm_lessons.content import own_files
from itpm_lessons.content.cases import clockin_backlog
from itpm_lessons.content.own_files import own_file
from itpm_lessons.engines.change_control import problems
from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.exchange import read_backlog, read_plan
from itpm_lessons.exchange.changes_csv import read_changes


def test_the_pattern_is_the_worked_example(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    plan = schedule(read_plan(own_file("my_plan.csv")))
    assert plan.duration == 2 + 5 + 1
    assert plan.critical == ("Settings", "Import", "Switch")


def test_the_pattern_of_a_backlog_is_the_case(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    backlog = read_backlog(own_file("my_backlog.csv"))
    assert backlog.items == clockin_backlog.items
    assert backlog.name == "my_backlog"


def test_what_the_learner_wrote_stays(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "my_plan.csv").write_text("activity,duration,predecessors\nMove,3,\n")
    assert read_plan(own_file("my_plan.csv")).names == ("Move",)


def test_where_nothing_can_be_written_a_temporary_file_serves(tmp_path, monkeypatch):
    write_plan = own_files.write_plan

    def refuse_here(project, path):
        if not path.is_absolute():
            raise Refusal(str(path), "cannot be written", "choose another folder")
        write_plan(project, path)

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(own_files, "write_plan", refuse_here)
    assert len(read_plan(own_file("my_plan.csv"))) == 6
    assert not list(tmp_path.iterdir())


def test_a_saved_copy_is_theirs_too(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "my_plan-2.csv").write_text("activity,duration,predecessors\nA,3,\n")
    assert read_plan(own_file("my_plan-2.csv")).names == ("A",)


@pytest.mark.parametrize("name", ["your_plan.csv", "../my_plan.csv", "/etc/passwd"])
def test_other_files_are_refused(name):
    with pytest.raises(Refusal, match="name"):
        own_file(name)


def test_the_pattern_of_a_change_log_has_a_sound_entry_and_an_open_one(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    sound, open_one = read_changes(own_file("my_changes.csv"))
    assert problems(sound) == () and (sound.time, sound.cost) == (6, 7_200)
    missing = {each.field for each in problems(open_one)}
    assert missing == {"scope", "time", "cost", "quality", "risk", "decision"}


def test_the_events_of_the_risks_can_be_read_alone(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    own_file("my_risks.csv")
    text = (tmp_path / "my_risks.csv").read_text(encoding="utf-8-sig")
    assert "she is" not in text and "counts as one" not in text
