"""Sessions for calendars: read back by a reader of our own that follows RFC 5545 step by step."""

from datetime import UTC, date, datetime, time, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.study_plan import Session, StudyLesson, StudyWish, make_plan
from itpm_lessons.engines.study_plan.sessions import Piece
from itpm_lessons.exchange.calendar_ics import calendar_text, escaped, folded, write_calendar

STAMP = datetime(2026, 11, 26, 8, 5, 9, tzinfo=timezone(timedelta(hours=1)))


def unfolded(text):
    """Undo what RFC 5545, 3.1 says of lines: CR LF ends one, a space after it goes on."""
    assert text.endswith("\r\n")
    raw = text[:-2].split("\r\n")
    assert all(len(line.encode()) <= 75 and "\n" not in line for line in raw)
    lines = []
    for line in raw:
        if line.startswith(" "):
            lines[-1] += line[1:]
        else:
            lines.append(line)
    return lines


def unescaped(value):
    """Undo what RFC 5545, 3.3.11 says of texts, letter by letter."""
    found, letters = "", iter(value)
    for letter in letters:
        assert letter not in ";,"
        if letter == "\\":
            after = next(letters)
            assert after in "\\;,nN"
            letter = "\n" if after in "nN" else after
        found += letter
    return found


def events(text):
    lines = unfolded(text)
    assert lines[0] == "BEGIN:VCALENDAR"
    assert lines[-1] == "END:VCALENDAR"
    found, event = [], None
    for line in lines[1:-1]:
        if line == "BEGIN:VEVENT":
            event = {}
        elif line == "END:VEVENT":
            found.append(event)
            event = None
        elif event is not None:
            name, _, value = line.partition(":")
            assert name not in event
            event[name] = value
    return found


def test_a_plan_is_a_calendar_that_can_be_read():
    lessons = [
        StudyLesson("a", "Budget, cost; and C:\\plan", 90),
        StudyLesson("b", "Größe und Überblick über ein langes, langes Thema: プロジェクト管理", 60),
    ]
    plan = make_plan(StudyWish(date(2026, 11, 26), None, (1, 5), 60, 2), lessons)
    found = events(calendar_text(plan.sessions, STAMP, time(18, 30), "ada"))
    assert len(found) == len(plan.sessions)
    assert len({event["UID"] for event in found}) == len(found)
    for event, session in zip(found, plan.sessions, strict=True):
        assert event["DTSTART"] == f"{session.day:%Y%m%d}T183000"
        assert event["DURATION"] == f"PT{session.minutes}M"
        assert event["DTSTAMP"] == "20261126T070509Z"
    assert unescaped(found[0]["SUMMARY"]) == ("IT project management: Budget, cost; and C:\\plan")
    assert unescaped(found[1]["DESCRIPTION"]).splitlines() == [
        "Review of earlier lessons: 10 minutes",
        "Budget, cost; and C:\\plan: 30 minutes, to its end",
        f"{lessons[1].title}: 20 minutes",
    ]


def test_ids_stay_from_one_export_to_the_next_and_differ_between_people():
    sessions = [Session(date(2026, 12, 1), 20)]

    def uid(owner, stamp=STAMP):
        return events(calendar_text(sessions, stamp, owner=owner))[0]["UID"]

    assert uid("ada") == uid("ada", STAMP + timedelta(3)) != uid("bo")


@given(st.text(min_size=1, max_size=200))
def test_any_text_survives(title):
    session = Session(date(2026, 12, 1), 0, (Piece(StudyLesson("a", title, 20), 20, True),))
    (event,) = events(calendar_text([session], STAMP))
    clean = "".join(
        " " if (ord(c) < 32 and c not in "\n") or ord(c) == 127 else c
        for c in title.replace("\r\n", "\n").replace("\r", "\n")
    )
    assert unescaped(event["SUMMARY"]) == f"IT project management: {clean}"


@given(st.text(alphabet="aé漢😀", max_size=300))
def test_no_letter_is_cut(line):
    pieces = folded(line).split("\r\n")
    assert all(len(piece.encode()) <= 75 for piece in pieces)
    assert pieces[0] + "".join(piece[1:] for piece in pieces[1:]) == line


def test_nothing_to_enter_is_an_empty_calendar():
    assert events(calendar_text([], datetime.now(UTC))) == []


def test_what_makes_no_calendar_is_refused(tmp_path):
    with pytest.raises(Refusal, match="time zone"):
        calendar_text([], datetime(2026, 11, 26))
    with pytest.raises(Refusal, match=r"end in \.ics"):
        write_calendar([], tmp_path / "plan.txt", STAMP)
    write_calendar([Session(date(2026, 12, 1), 20)], tmp_path / "plan.ics", STAMP)
    assert (tmp_path / "plan.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n")


def test_signs_that_end_a_value_are_escaped():
    assert escaped("a,b;c\\d\r\ne") == r"a\,b\;c\\d\ne"


def test_a_day_has_eight_digits_in_any_year():
    text = calendar_text([Session(date(10, 1, 2), 20)], datetime(10, 1, 1, 6, tzinfo=UTC))
    (event,) = events(text)
    assert event["DTSTART"] == "00100102T190000"
    assert event["DTSTAMP"] == "00100101T060000Z"
