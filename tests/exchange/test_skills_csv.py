"""A self-assessment in a file: as people type it, as spreadsheets save it, and what is refused."""

import pytest

from itpm_lessons.content.career import framework
from itpm_lessons.content.own_files import own_file
from itpm_lessons.engines.career import Rating
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.exchange.skills_csv import read_skills, write_skills

LINES = """skill,level,evidence,asked,role
Planning,2,"plan of the office move, kept for a year",,Junior project manager
Risk,,,3,
Singing,4,choir,,
"""


def written(tmp_path, text):
    path = tmp_path / "my_skills.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_by_hand(tmp_path):
    mine = read_skills(written(tmp_path, LINES))
    assert mine.role == "Junior project manager"
    assert mine["planning"] == Rating("Planning", 2, "plan of the office move, kept for a year")
    assert mine["Risk"].level is None and mine["Risk"].asked == 3
    assert mine["singing"].level == 4


def test_other_delimiters_orders_and_headers(tmp_path):
    text = "My level;Skill;Notes\n3;Planning;x\n;Risk;\n2,0;Team;\n"
    mine = read_skills(written(tmp_path, text))
    assert [(each.skill, each.level) for each in mine] == [
        ("Planning", 3), ("Risk", None), ("Team", 2),
    ]  # fmt: skip
    assert mine.role == ""


@pytest.mark.parametrize(
    ("before", "after", "said"),
    [
        ("Planning,2", "Planning,5", "row 2, column 'level': is '5'; write a whole number"),
        ("Planning,2", "Planning,2.5", "row 2, column 'level': is '2.5'"),
        ("Planning,2", "Planning,often", "row 2, column 'level': 'often' is not a number"),
        ("Planning,2", "Planning,-1", "row 2, column 'level': is '-1'"),
        ("Risk,,,3,", "Risk,,,9,", "row 3, column 'asked'"),
        ("Risk,,,3,", "planning,,,3,", "row 3, column 'skill': 'planning' stands in row 2"),
        ("Risk,,,3,", ",1,,3,", "row 3, column 'skill': is empty"),
        ("Risk,,,3,", "Risk,,,3,Senior", "row 3, column 'role': is 'Senior', and"),
        ("skill,level", "skill,number", "there is no column 'level'"),
    ],
)
def test_what_cannot_be_understood_is_refused_with_its_row(tmp_path, before, after, said):
    with pytest.raises(Refusal) as refused:
        read_skills(written(tmp_path, LINES.replace(before, after, 1)))
    assert said in str(refused.value)


def test_a_formula_of_a_spreadsheet_stays_text(tmp_path):
    path = written(tmp_path, LINES.replace("choir", "=1+1"))
    mine = read_skills(path)
    write_skills(mine, path)
    assert "'=1+1" in path.read_text("utf-8-sig") and read_skills(path) == mine


def test_the_pattern_has_every_skill_and_rates_none(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    mine = read_skills(own_file("my_skills.csv"))
    assert [each.skill for each in mine] == [skill.name for skill in framework()]
    assert not any(each.level for each in mine) and mine.role == "Junior project manager"
    assert mine.fitted(framework()) == mine
