"""The columns of MS Project's own CSV export: what is followed, what is left out, what is said."""

import pytest

from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.exchange.plan_csv import read_csv

HEADER = "ID,Active,Task Name,Duration,Start,Finish,Predecessors,Outline Level\n"


def read(*rows, header=HEADER):
    return read_csv((header + "\n".join(rows)).encode(), "plan")


def refused(*rows, header=HEADER):
    with pytest.raises(Refusal) as caught:
        read(*rows, header=header)
    return caught.value


EXPORT = (
    "1,Yes,Phase,8 days,Mon,Fri,,1",
    "2,Yes,Code,5 days,Mon,Fri,,2",
    "3,No,Review,4 days,Mon,Fri,2,2",
    "4,Yes,Test,3 days,Mon,Fri,2FS+1 day,2",
    '5,Yes,Release,1 day,Mon,Fri,"1,3",1',
)


def test_an_export_is_dated_as_ms_project_dates_it():
    plan = read(*EXPORT)
    assert plan.project.names == ("2", "4", "5")
    assert [str(link) for link in plan.project.dependencies] == ["2 FS+1 → 4", "2 → 5", "4 → 5"]
    # 5 days of code, 1 of waiting, 3 of test, 1 of release
    assert schedule(plan.project).duration == 5 + 1 + 3 + 1


def test_all_that_is_left_out_is_said():
    assert read(*EXPORT).notes == (
        "Row 2 '1 Phase' is a summary and left out; the activities below it count.",
        "Row 4 '3 Review' is inactive and left out.",
        "1 link is from or to summary rows; each holds for all activities below the summary.",
        "2 links are from or to inactive rows; none of them is followed.",
        "The columns 'Start' and 'Finish' are not used; only durations and predecessors count.",
    )


def test_a_flat_plan_of_active_rows_needs_no_note():
    header = HEADER.replace("Start,Finish,", "")
    plan = read("1,Yes,A,5 days,,1", "2,,B,2 days,1,1", header=header)
    assert plan.notes == () and len(plan.project) == 2


def test_a_row_may_wait_for_a_summary_and_for_what_is_below_it():
    plan = read("1,Yes,P,1 d,,,,1", "2,Yes,A,1 d,,,,2", '3,Yes,B,1 d,,,"1,2",1')
    assert [str(link) for link in plan.project.dependencies] == ["2 → 3"]


@pytest.mark.parametrize("no", ["No", "no", "0", "FALSE"])
def test_inactive_is_written_in_many_ways(no):
    assert read("1,Yes,A,5 days,,,,1", f"2,{no},B,2 days,,,1,1").project.names == ("1",)


def test_levels_may_skip_and_return():
    plan = read(
        "1,Yes,Project,9 days,,,,0",
        "2,Yes,Phase,9 days,,,,1",
        "3,Yes,Part,9 days,,,,2",
        "4,Yes,A,1 day,,,,4",
        "5,Yes,B,2 days,,,3FS-1 day,1",
        "6,Yes,Stage,2 days,,,5,1",
        "7,Yes,C,2 days,,,,2",
    )
    assert [str(link) for link in plan.project.dependencies] == ["4 FS-1 → 5", "5 → 7"]
    assert "(and 3 more)" in plan.notes[0]


@pytest.mark.parametrize(
    ("rows", "culprit", "problem"),
    [
        (("1,Yes,P,1 d,,,,1", "2,Yes,A,1 d,,,,2", "3,Yes,B,1 d,,,1SS,1"), "row 4", "1 SS hangs on"),
        (("1,Yes,A,1 d,,,,1", "2,Yes,P,1 d,,,1FF,1", "3,Yes,B,1 d,,,,2"), "row 3", "1 FF hangs on"),
        (("1,Yes,P,1 d,,,,1", "2,Yes,A,1 d,,,1,2"), "row 3", "2 → 2"),
        (("1,Yes,A,1 d,,,,one",), "row 2", "outline level is 'one'"),
        (("1,No,A,1 d,,,,1",), "file 'plan'", "no activities"),
        (tuple(f"{i},Yes,A,1 d,,,,{i}" for i in range(1, 110)), "row 103", "100 levels"),
    ],
)
def test_refusals(rows, culprit, problem):
    refusal = refused(*rows)
    assert refusal.culprit.startswith(culprit)
    assert problem in refusal.problem and refusal.remedy


def test_links_of_summaries_cannot_multiply_without_end():
    first = ["1,Yes,P,1 d,,,,1", *(f"{i},Yes,A,1 d,,,,2" for i in range(2, 302))]
    second = ["1001,Yes,Q,1 d,,,1,1", *(f"{i},Yes,B,1 d,,,,2" for i in range(1002, 1302))]
    assert "60000 links" in refused(*first, *second).problem


@pytest.mark.parametrize(
    "header",
    ["% Complete", "% complete", "Percent_Complete", "start date", "Actual Start", "Actual Finish",
     "Finish", "Type", "Summary", "Task Mode", "Deadline"],
)  # fmt: skip
def test_a_column_that_is_not_followed_is_said(header):
    (note,) = read("1,A,3,,x", header=f"id,task name,duration,predecessors,{header}\n").notes
    assert note.startswith(f"The column '{header}' is not used")


def test_a_summary_that_serves_as_title_is_used():
    plan = read("A,3,,Plan it", header="key,duration,predecessors,Summary\n")
    assert plan.notes == () and plan.project["A"].title == "Plan it"
