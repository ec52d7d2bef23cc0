"""A communication plan as CSV."""

import pytest

from itpm_lessons.engines.communication import CommunicationPlan, Row
from itpm_lessons.engines.communication.examples import CLOCKIN_PLAN, HELP_DESK_PLAN
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.exchange.communication_csv import (
    MOST_ROWS,
    read_communication,
    write_communication,
)


def opened(tmp_path, text, name="mine.csv"):
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    return read_communication(file)


@pytest.mark.parametrize(
    "plan",
    [
        CLOCKIN_PLAN,
        HELP_DESK_PLAN,
        CommunicationPlan((Row("A, B", "=1", "Mon; Tue", "e-mail", '"Ada"', "", True),)),
    ],
)
def test_what_is_written_reads_back(tmp_path, plan):
    write_communication(plan, tmp_path / "mine.csv")
    assert read_communication(tmp_path / "mine.csv").rows == plan.rows


def test_a_stakeholder_without_rows_is_kept(tmp_path):
    plan = CommunicationPlan((Row("payroll", "sites"),), stakeholders=("works council",))
    write_communication(plan, tmp_path / "mine.csv")
    back = read_communication(tmp_path / "mine.csv")
    assert back.audiences == ("payroll", "works council") and back.rows[1].empty


@pytest.mark.parametrize(
    "text",
    [
        "who,what,when,how,owner,within,answer\nPayroll,sites,Fridays,e-mail,Ada,This week,yes\n",
        "Stakeholder;Content;Frequency;Channel;Responsible;Urgency;Reply\n"
        "Payroll;sites;Fridays;e-mail;Ada;this week;x\n",
        "owner\tHow\twho\twhat\twhen\tnote\tanswer\twithin\n"
        "Ada\te-mail\tPayroll\tsites\tFridays\t?\tTRUE\tthis week\n",
    ],
)
def test_tables_as_people_save_them(tmp_path, text):
    expected = Row("Payroll", "sites", "Fridays", "e-mail", "Ada", "this week", True)
    assert opened(tmp_path, text).rows == (expected,)


def test_only_who_is_needed(tmp_path):
    plan = opened(tmp_path, "who\npayroll\n")
    assert plan.rows == (Row("payroll"),) and plan.title == "mine"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("what,when\nsites,now\n", "there is no column 'who'"),
        ("who,what\n,sites\n", "row 2, column 'who': is empty"),
        ("who,within\nA,now\n", "row 2, column 'within': 'now' is not known"),
        ("who,answer\nA,perhaps\n", "row 2, column 'answer': is 'perhaps'"),
        ("who,what\nA," + "x" * 201 + "\n", "column 'what': has 201 letters"),
        ("who\n" + "A\n" * (MOST_ROWS + 1), "more than one picture can show"),
    ],
)
def test_what_cannot_be_read_is_explained_with_its_row(tmp_path, text, said):
    with pytest.raises(Refusal) as refused:
        opened(tmp_path, text)
    assert said in str(refused.value)
