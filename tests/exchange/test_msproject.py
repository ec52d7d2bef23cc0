"""Plans of MS Project: read right, dated as MS Project dates them, or refused.

DATES restates what MS Project itself stored in two of its files: junit/data/generated/task-links/
task-links-project2003-mspdi.xml and junit/data/mspdirelations.xml of joniles/mpxj at 764fe84.
"""

import json
from datetime import datetime, timedelta
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.exchange import open_plan
from itpm_lessons.exchange.msproject import read_msproject

SHARED = Path(__file__).parents[2].parent / "shared" / "data" / "msproject"
FF, FS, SF, SS = 0, 1, 2, 3

# Links of one day's tasks: (predecessor, successor, type, lag in tenths of minutes), then in days
# from the start the early start, late start, total and free slack that MS Project stored.
LINKS = [
    (1, 2, FS, 0),
    (3, 4, FS, 4800),
    (5, 6, FS, 9600),
    (7, 8, FS, 24000),
    (9, 10, FS, 48000),
    (11, 12, SF, 9600),
    (13, 14, SS, 9600),
    (15, 16, FF, 9600),
]
DATES = {
    1: (0, 10, 10, 0), 2: (1, 11, 10, 10), 3: (0, 9, 9, 0), 4: (2, 11, 9, 9),
    5: (0, 8, 8, 0), 6: (3, 11, 8, 8), 7: (0, 5, 5, 0), 8: (6, 11, 5, 5),
    9: (0, 0, 0, 0), 10: (11, 11, 0, 0), 11: (0, 10, 10, 0), 12: (1, 11, 10, 10),
    13: (0, 9, 9, 0), 14: (2, 11, 9, 9), 15: (0, 9, 9, 0), 16: (2, 11, 9, 9),
}  # fmt: skip
CHAIN = [(1, 2, FS, 0), (2, 3, SS, 4800), (3, 4, FF, 0), (4, 5, SF, 0)]
CHAIN_DATES = {1: (0, 0, 0, 0), 2: (1, 1, 0, 0), 3: (2, 2, 0, 0), 4: (2, 2, 0, 0), 5: (1, 2, 1, 1)}


STORED = {
    "EarlyStart": "early_start",
    "EarlyFinish": "early_finish",
    "LateStart": "late_start",
    "LateFinish": "late_finish",
}


def task(uid, name=None, duration="PT8H0M0S", level=1, links=(), **fields):
    """A task as MS Project writes it; a link is (predecessor, type, lag, format)."""
    known = {"UID": uid, "ID": uid, "Name": name or f"Task {uid}", "OutlineLevel": level}
    known |= {"Duration": duration} if duration is not None else {}
    body = "".join(
        f"<{key}>{escape(str(value))}</{key}>" for key, value in (known | fields).items()
    )
    for before, kind, lag, form in links:
        body += (
            f"<PredecessorLink><PredecessorUID>{before}</PredecessorUID><Type>{kind}</Type>"
            f"<CrossProject>0</CrossProject><LinkLag>{lag}</LinkLag><LagFormat>{form}</LagFormat>"
            "</PredecessorLink>"
        )
    return f"<Task>{body}</Task>"


def mspdi(*tasks, **fields):
    head = "".join(f"<{key}>{value}</{key}>" for key, value in fields.items())
    return (
        '<?xml version="1.0"?><Project xmlns="http://schemas.microsoft.com/project">'
        f"{head}<Tasks>{''.join(tasks)}</Tasks></Project>"
    ).encode()


def read(*tasks, **fields):
    return read_msproject(mspdi(*tasks, **fields), "plan")


def refused(data):
    with pytest.raises(Refusal) as caught:
        read_msproject(data, "plan")
    return caught.value


def linked(links, name="Task {}"):
    uids = sorted({uid for link in links for uid in link[:2]})
    return [
        task(
            uid,
            name.format(uid),
            links=[(a, kind, lag, 7) for a, b, kind, lag in links if b == uid],
        )
        for uid in uids
    ]


@pytest.mark.parametrize(("links", "dates"), [(LINKS, DATES), (CHAIN, CHAIN_DATES)])
def test_all_link_types_are_dated_as_ms_project_dates_them(links, dates):
    rows = schedule(read(*linked(links)).project).rows
    for row, (uid, stored) in zip(rows, dates.items(), strict=True):
        assert row.name == f"Task {uid}"
        found = (row.early_start, row.late_start, row.total_float, row.free_float)
        assert found == stored
        assert row.critical == (stored[2] == 0)


def working_days(stamp, start):
    """Days of 8 hours from `start` to `stamp`, 8-12 and 13-17 on weekdays, counted by minutes.

    >>> working_days("2014-10-20T10:00:00", "2014-10-17T08:00:00")
    1.25
    """
    minute, end, worked = datetime.fromisoformat(start), datetime.fromisoformat(stamp), 0
    while minute < end:
        working = minute.weekday() < 5 and (8 <= minute.hour < 12 or 13 <= minute.hour < 17)
        worked, minute = worked + working, minute + timedelta(minutes=1)
    return worked / 480


@pytest.mark.skipif(not SHARED.exists(), reason=f"the reference files are not at {SHARED}")
@pytest.mark.parametrize(
    "file",
    ["task-links-project2003-mspdi.xml", "task-links-project2007-mspdi.xml", "mspdirelations.xml"],
)
def test_the_dates_that_ms_project_stored_come_out(file):
    """No file here has a lead; where work may start before day 0, MS Project differs."""
    plan = open_plan(SHARED / file)
    oracle = next(
        each
        for each in json.loads((SHARED / "msproject_small_oracle.json").read_text("utf-8"))
        if each["file"].endswith(file)
    )
    stored = [each for each in oracle["tasks"] if each.get("Summary") == "0"]
    rows = schedule(plan.project).rows
    assert plan.notes == () and len(stored) == len(rows) > 0
    for row, known in zip(rows, stored, strict=True):
        for field, of_row in STORED.items():
            found = getattr(row, of_row)
            assert found == working_days(known[field], oracle["start"]), (row.name, field)
        assert row.total_float == int(known["TotalSlack"]) / 4800
        assert row.free_float == int(known["FreeSlack"]) / 4800
        assert row.critical == (known["Critical"] == "1")


def test_names_are_the_tasks_own_where_they_are_clear():
    project = read(task(1, "Plan"), task(2, "Build", links=[(1, FS, 0, 7)])).project
    assert project.names == ("Plan", "Build") and project["Plan"].title == ""


@pytest.mark.parametrize("names", [("Test", "Test"), ("Design, build", "Test"), ("x" * 300, "y")])
def test_else_the_ids_are_the_names(names):
    project = read(task(1, names[0]), task(2, names[1], links=[(1, FS, 0, 7)])).project
    assert project.names == ("1", "2")
    assert [activity.title for activity in project.activities] == list(names)


def test_the_working_day_is_the_files():
    plan = read(task(1, duration="PT15H0M0S"), MinutesPerDay=450, MinutesPerWeek=2250)
    assert plan.project["Task 1"].duration == 2


@pytest.mark.parametrize(
    ("text", "days"), [("PT0H0M0S", 0), ("PT8H", 1), ("PT4H30M0S", 0.5625), ("PT480M", 1)]
)
def test_durations(text, days):
    assert read(task(1, duration=text)).project["Task 1"].duration == days


def test_summaries_carry_no_work_and_their_links_hold_for_all_below():
    plan = read(
        task(0, level=0, Summary=1),
        task(1, "Prepare"),
        task(2, "Phase", level=1, Summary=1, links=[(1, FS, 0, 7)]),
        task(3, "Code", level=2),
        task(4, "Check", level=2),
        task(5, "Release", links=[(2, FS, 4800, 7)]),
    )
    assert plan.project.names == ("Prepare", "Code", "Check", "Release")
    assert [str(link) for link in plan.project.dependencies] == [
        "Prepare → Code",
        "Prepare → Check",
        "Code FS+1 → Release",
        "Check FS+1 → Release",
    ]
    assert any("2 links are from or to summary tasks" in note for note in plan.notes)


@pytest.mark.parametrize("kind", [SS, SF])
def test_a_link_from_the_start_of_a_summary_is_refused(kind):
    phase = [task(1, "Phase"), task(2, level=2), task(3, level=2)]
    refusal = refused(mspdi(*phase, task(4, "Train", links=[(1, kind, 0, 7)])))
    assert "Train" in refusal.culprit and "Phase" in refusal.problem


def test_a_summary_cannot_wait_with_its_finish():
    refusal = refused(mspdi(task(1), task(2, "Phase", links=[(1, FF, 0, 7)]), task(3, level=2)))
    assert "hangs on the summary task 2 'Phase'" in refusal.problem


@pytest.mark.parametrize("form", [4, 6, 8, 10, 12, 36, 38, 40, 42, 44])
def test_every_elapsed_format_is_heard(form):
    week = 7 * 24 * 60 * 10
    plan = read(task(1), task(2, links=[(1, FS, week, form)]))
    assert plan.project.dependencies[0].lag == 5 and "1 link is in elapsed" in plan.notes[0]
    plan = read(task(1, duration="PT168H0M0S", DurationFormat=form))
    assert plan.project["Task 1"].duration == 5 and "elapsed" in plan.notes[0]


@pytest.mark.parametrize("form", [3, 5, 7, 9, 11, 21, 35, 37, 39, 41, 43, 53])
def test_every_other_format_is_working_time(form):
    plan = read(task(1, DurationFormat=form), task(2, links=[(1, FS, 4800, form)]))
    assert plan.project.dependencies[0].lag == 1 and plan.notes == ()


@pytest.mark.parametrize(("form", "lag"), [(19, 2), (51, 2), (20, 10 / 21), (52, 10 / 21)])
def test_every_percentage_format_is_heard(form, lag):
    # half of 4 days are 2; elapsed, 16 hours count as 40 / 168 of them: 80 / 21 hours
    plan = read(task(1, duration="PT32H0M0S"), task(2, links=[(1, SS, 50, form)]))
    assert plan.project.dependencies[0].lag == pytest.approx(lag, abs=1e-9)
    assert "per cent" in plan.notes[-1]


def test_twenty_minutes_are_not_rounded():
    # 3 x 8 times 20 minutes are a day
    chain = [
        task(uid, duration="PT0H20M0S", links=[(uid - 1, FS, 0, 7)] if uid > 1 else [])
        for uid in range(1, 25)
    ]
    plan = schedule(
        read(*chain, task(25), task(26, links=[(24, FS, 0, 7), (25, FS, 0, 7)])).project
    )
    assert plan.critical_path_count == 2 and plan["Task 25"].total_float == 0


def test_a_percentage_is_of_the_predecessors_duration():
    plan = read(task(1, duration="PT32H0M0S"), task(2, links=[(1, SS, 50, 19)]))
    assert plan.project.dependencies[0].lag == 2
    assert "per cent" in plan.notes[0]


def test_elapsed_time_is_counted_by_the_working_week():
    week = 7 * 24 * 60 * 10
    plan = read(task(1), task(2, links=[(1, FS, week, 8)]))
    assert plan.project.dependencies[0].lag == 5
    assert "elapsed" in plan.notes[0]
    plan = read(task(1, duration="PT168H0M0S", DurationFormat=8))
    assert plan.project["Task 1"].duration == 5 and "elapsed" in plan.notes[0]


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        (
            {"ConstraintType": 3, "ConstraintDate": "2026-05-05T17:00:00"},
            "must finish on 2026-05-05",
        ),
        ({"ConstraintType": 99}, "constraint 99"),
        ({"Deadline": "2026-05-05T17:00:00"}, "deadline"),
        ({"CalendarUID": 7}, "calendar of its own"),
        ({"Manual": 1}, "by hand"),
        ({"LevelingDelay": 4800}, "levelling"),
        ({"PercentComplete": 40}, "progress"),
    ],
)
def test_what_is_not_followed_is_said(fields, words):
    (note,) = read(task(1), task(2, "Pour", **fields)).notes
    assert words in note and "Task 2 'Pour'" in note


def test_what_the_project_says_beyond_links_is_said():
    notes = read(task(1), ScheduleFromStart=0, CriticalSlackLimit=3).notes
    assert "backwards" in notes[0] and "3 days" in notes[1]
    assert read(task(1, CalendarUID=1), CalendarUID=1).notes == ()


def test_inactive_guest_and_blank_rows_stay_out():
    plan = read(
        task(1),
        task(2, Active=0),
        task(3, ExternalTask=1),
        "<Task><UID>4</UID><ID>4</ID><IsNull>1</IsNull></Task>",
        task(5, links=[(1, FS, 0, 7), (2, FS, 0, 7), (3, FS, 0, 7)]),
    )
    assert plan.project.names == ("Task 1", "Task 5") and len(plan.project.dependencies) == 1
    assert any("2 links are to inactive" in note for note in plan.notes)
    assert any("inactive or from another file" in note and "1 more" in note for note in plan.notes)


@pytest.mark.parametrize(
    "space", ["", ' xmlns="urn:else"', ' xmlns="http://schemas.microsoft.com/project"']
)
def test_any_namespace_and_prefix(space):
    data = mspdi(task(1)).replace(b' xmlns="http://schemas.microsoft.com/project"', space.encode())
    assert read_msproject(data, "plan").project.names == ("Task 1",)
    fields = "<p:UID>1</p:UID><p:Duration>PT8H</p:Duration>"
    tasks = f"<p:Tasks><p:Task>{fields}</p:Task></p:Tasks>"
    prefixed = f'<p:Project xmlns:p="u">{tasks}</p:Project>'.encode()
    assert read_msproject(prefixed, "plan").project.names == ("1",)


def test_other_encodings(tmp_path):
    file = tmp_path / "plan.xml"
    file.write_bytes(mspdi(task(1, "Prüfung")).decode().encode("utf-16"))
    assert open_plan(file).project.names == ("Prüfung",)


LAUGHS = (
    b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    b"<Project><Name>&b;</Name></Project>"
)
OUTSIDE = (
    b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><Project><Name>&a;</Name></Project>'
)


@pytest.mark.parametrize(
    ("data", "culprit", "problem"),
    [
        (LAUGHS, "file 'plan'", "entities"),
        (OUTSIDE, "file 'plan'", "entities"),
        (b"<!DOCTYPE Project><Project/>", "file 'plan'", "document type"),
        (b"<html><body/></html>", "file 'plan'", "'html'"),
        (b"<Project><Tasks>", "file 'plan'", "broken XML"),
        (b"<Project>" + b"<a>" * 100_000, "file 'plan'", "deep"),
        (b"<Project>" + b"<a/>" * 300_001 + b"</Project>", "file 'plan'", "elements"),
        (b"<Project>" + b"<a/>" * 700_000 + b"</Project>", "file 'plan'", "elements"),
        (
            b"<Project>" + 50 * (b"<a><b>" + b"\n&#9;" * 15_000 + b"</b></a>"),
            "file 'plan'",
            "lines",
        ),
        (b"<Project " + b"a" * 200_000, "file 'plan'", "100,000"),
        (b"<Project><Name>" + b"x" * 3_000 + b"</Name></Project>", "file 'plan'", "3000"),
        (b"<Project><Tasks>" + b"<Task/>" * 20_001, "file 'plan'", "20000 tasks"),
        (b'<?xml version="1.0" encoding="klingon"?><Project/>', "file 'plan'", "broken XML"),
        (b"<Project/>", "file 'plan'", "no tasks"),
        (mspdi(task(0, level=0)), "file 'plan'", "no tasks"),
        (mspdi(task(1), MinutesPerDay=0), "file 'plan'", "MinutesPerDay"),
        (mspdi(task("one")), "task at place 1", "'one'"),
        (mspdi(task(1), task(1)), "task 1", "twice"),
        (mspdi(task(1, duration=None)), "task 1 'Task 1'", "missing"),
        (mspdi(task(1, duration="8 hours")), "task 1 'Task 1'", "'8 hours'"),
        (mspdi(task(1, duration="PT")), "task 1 'Task 1'", "'PT'"),
        (mspdi(task(1, duration="PT999999999H")), "task 1 'Task 1'", "PT999999999H"),
        (mspdi(task(1, links=[(9, FS, 0, 7)])), "link of task 1", "9 is no task"),
        (mspdi(task(1), task(2, links=[(1, 4, 0, 7)])), "link of task 2", "Type is 4"),
        (mspdi(task(1), task(2, links=[(1, FS, "soon", 7)])), "link of task 2", "'soon'"),
        (mspdi(task(1), task(2, links=[(1, FS, 10**11, 7)])), "link of task 2", "LinkLag"),
        (mspdi(task(1, links=[(2, FS, 0, 7)]), task(2, links=[(1, FS, 0, 7)])), "depend", "loop"),
        (mspdi(task(1, links=[(1, FS, 0, 7)])), "dependencies", "Task 1 → Task 1"),
        (mspdi(*[task(i, level=i) for i in range(1, 110)]), "task 102", "100 levels"),
    ],
)
def test_refusals(data, culprit, problem):
    refusal = refused(data)
    assert refusal.culprit.startswith(culprit)
    assert problem in refusal.problem
    assert refusal.remedy and len(str(refusal)) < 400


def test_links_of_summaries_cannot_multiply_without_end():
    many = [task(uid, level=2) for uid in range(2, 302)]
    more = [task(uid, level=2) for uid in range(1002, 1302)]
    data = mspdi(task(1), *many, task(1001, links=[(1, FS, 0, 7)]), *more)
    assert "60000 links" in refused(data).problem


def test_a_task_without_duration_may_be_a_milestone():
    assert read(task(1, duration=None, Milestone=1)).project["Task 1"].is_milestone


@given(st.text(max_size=200))
def test_any_xml_inside_gives_a_plan_or_a_refusal(text):
    for data in (
        f"<Project>{text}</Project>".encode(),
        mspdi(task(1, text), task(2, duration=text)),
    ):
        try:
            read_msproject(data, "plan")
        except Refusal as refusal:
            assert refusal.remedy
