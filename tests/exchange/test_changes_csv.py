"""Change logs as CSV: there and back, as learners write them, and what is refused."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpm_lessons.engines.change_control import Entry, problems
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.exchange.changes_csv import read_changes, write_changes

FULL = Entry(
    3, "Face, and voice", "security", 12, "a second way", 6, 7_200.5, "more tests", "council",
    "trade", "board", 15, "themes", True, "Mia",
)  # fmt: skip


def read(tmp_path, text):
    file = tmp_path / "my_changes.csv"
    file.write_text(text, encoding="utf-8")
    return read_changes(file)


def test_there_and_back(tmp_path):
    entries = (FULL, Entry(4, "=cmd()", "x"), Entry(5, "open"))
    write_changes(entries, tmp_path / "log.csv")
    assert read_changes(tmp_path / "log.csv") == entries
    assert "'=cmd()" in (tmp_path / "log.csv").read_text(encoding="utf-8-sig")


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.builds(
            Entry,
            st.integers(1, 500),
            st.text("abc,;'\"=", min_size=1, max_size=20).map(lambda text: f"x{text}"),
            time=st.none() | st.integers(-20, 90).map(lambda n: n / 4),
            cost=st.none() | st.integers(-9_000, 90_000),
            decision=st.sampled_from(["", "approve", "reject", "defer", "trade", "found"]),
            done=st.booleans(),
        ),
        min_size=1,
        max_size=5,
    )
)
def test_any_log_comes_back(tmp_path_factory, entries):
    file = tmp_path_factory.mktemp("log") / "log.csv"
    write_changes(entries, file)
    assert read_changes(file) == tuple(entries)


def test_as_a_learner_writes_it(tmp_path):
    text = (
        "What;Requested by;Time;Cost;Quality;Risk;Scope;Status;Decider;When;Responsible\n"
        "Face;security;6 days;$7,2;none;council;new way;Approved;board;day 15;tester\n"
        "Icon;marketing;none;0;none;none;an icon;no;manager;3;manager\n"
    )
    face, icon = read(tmp_path, text)
    assert (face.number, face.time, face.cost, face.decision, face.decided_on) == (
        1, 6, 7.2, "approve", 15,
    )  # fmt: skip
    assert problems(face) == () and (icon.time, icon.decision) == (0, "reject")
    assert face.owner == "tester" and icon.owner == "manager"
    assert icon.number == 2 and problems(icon) == ()


def test_a_log_without_owners_is_read_and_the_rules_name_them(tmp_path):
    text = (
        "what,asked by,scope,time,cost,quality,risk,decision,decided by,decided on\n"
        "Icon,marketing,an icon,0,0,none,none,no,manager,3\n"
    )
    (entry,) = read(tmp_path, text)
    assert entry.owner == "" and [each.field for each in problems(entry)] == ["owner"]


def test_an_owner_is_not_who_decided(tmp_path):
    (entry,) = read(tmp_path, "what,owner\nIcon,Mia\n")
    assert (entry.owner, entry.decided_by) == ("Mia", "")


def test_what_is_missing_is_a_problem_of_the_log_and_not_of_the_file(tmp_path):
    (entry,) = read(tmp_path, "what,time\nFace,?\n")
    assert entry.time is None
    assert {each.field for each in problems(entry)} >= {"time", "cost", "scope", "decision"}


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("who,when\nme,1\n", "no column 'what'"),
        ("what,time\n,1\n", "is empty"),
        ("what,time\nFace,soon\n", "is not a number"),
        ("what,cost\nFace,7.200\n", "thousand"),
        ("what,number\nFace,1.5\n", "1.5"),
        ("what\n", "no rows"),
    ],
)
def test_refused_with_a_remedy(tmp_path, text, says):
    with pytest.raises(Refusal, match=says):
        read(tmp_path, text)
