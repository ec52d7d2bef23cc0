"""The diagnostic and the study plan as the browser drives them, and what their pages say."""

import re
from datetime import date

import pytest

from itpm_lessons.content.own_files import own_file
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.study_plan import StudyLesson, StudyWish
from itpm_lessons.practice import Progress
from itpm_lessons.practice.diagnostic import Diagnostic, Item, Option
from itpm_lessons.widgets.diagnostic import DiagnosticWidget
from itpm_lessons.widgets.study_plan import StudyPlanWidget

THURSDAY = date(2026, 11, 26)
DOMAINS = ("fundamentals", "predictive", "agile", "business_analysis")
LESSONS = {f"t/l{n}": f"0{n} Lesson {n}" for n in range(4)}


def words(widget):
    return " ".join(re.sub(r"<[^>]+>", " ", widget.picture).split())


def pick(widget, id):
    widget.receive({"type": "pick", "id": id})


def enter(widget, id, value):
    widget.receive({"type": "enter", "id": id, "value": value})


# ---- the diagnostic


def diagnostic(progress=None):
    options = tuple(Option(key, f"option <{key}>", f"why {key} it is so") for key in "abc")
    items = [Item(f"i{n}", f"Stem {n}?", DOMAINS[n], f"t/l{n}", options, "a") for n in range(4)]
    return DiagnosticWidget(Diagnostic(items, progress or Progress(None)), LESSONS)


def begun(predicted="3", progress=None):
    widget = diagnostic(progress)
    enter(widget, "predict", predicted)
    pick(widget, "begin")
    return widget


def answered(answers=(("a", 95), ("b", 75), ("c", 50), ("a", 75)), progress=None):
    widget = begun(progress=progress)
    for place, (option, sure) in enumerate(answers, 1):
        pick(widget, f"go:{place}")
        enter(widget, f"option:{option}", option)
        enter(widget, f"sure:{sure}", str(sure))
    return widget


def test_it_begins_with_a_prediction():
    widget = diagnostic()
    assert "How many of the 4 will you get right?" in words(widget)
    pick(widget, "begin")
    assert "prediction: it is still missing" in widget.notice
    for typed in ("5", "-1", "2.5", "many", "9" * 400, "nan"):
        enter(widget, "predict", typed)
        pick(widget, "begin")
        assert widget.notice, typed
        assert widget.diagnostic.now is None
    enter(widget, "predict", " 3 ")
    pick(widget, "begin")
    assert "Question 1 of 4 · Fundamentals" in words(widget)


def test_nothing_is_judged_before_the_end():
    widget = answered()
    for place in range(1, 5):
        pick(widget, f"go:{place}")
        assert not re.search(r"why [abc]|✕|missed|is right(?!\?)", words(widget))
    assert "All is answered." in words(widget)
    assert widget.table["right"].isna().all()


def test_an_answer_is_shown_and_can_be_changed():
    widget = begun()
    enter(widget, "option:b", "b")
    assert re.search(r'data-id="option:b"[^>]*checked', widget.picture)
    assert "Question 1, open" in widget.picture
    enter(widget, "sure:50", "50")
    assert "Question 1, answered" in widget.picture
    enter(widget, "option:c", "c")
    assert re.search(r'data-id="option:c"[^>]*checked', widget.picture)
    assert not re.search(r'data-id="option:b"[^>]*checked', widget.picture)


def test_one_goes_from_question_to_question():
    widget = begun()
    pick(widget, "back")
    assert widget.place == 1
    pick(widget, "next")
    pick(widget, "next")
    assert "Question 3 of 4" in words(widget)
    pick(widget, "go:99")
    assert widget.place == 4
    pick(widget, "next")
    assert widget.place == 4


def test_it_ends_only_when_all_is_answered():
    widget = begun()
    enter(widget, "option:a", "a")
    pick(widget, "end")
    assert "4 of 4 lack an answer or a confidence" in widget.notice
    assert widget.result is None


def test_the_result_by_hand():
    """Two of four right, three predicted; Brier 0.219; see tests/practice/test_diagnostic.py."""
    widget = answered()
    pick(widget, "end")
    said = words(widget)
    assert "2 of 4 right" in said
    assert "You predicted 3 and had 2: 1 question off, too high." in said
    assert "Your Brier score is 0.219" in said
    assert "and you are below that" in said
    assert "Your confidences add up to 3.0 right answers; you had 2." in said  # 2.95
    assert "nothing here says that you were too sure" in said
    assert "0 of 1 right · 0 to 62 %" in said
    assert "Wilson" in said
    for lesson in ("01 Lesson 1", "02 Lesson 2"):
        assert lesson in said
    assert "00 Lesson 0 Taught" not in said
    assert widget.table.loc["i1", "right"] == False  # noqa: E712, a numpy bool


def test_the_questions_are_explained_those_missed_first():
    widget = answered()
    pick(widget, "end")
    said = words(widget)
    assert "Stem 1?" in said
    assert "Stem 0?" not in said  # right, and 95 % sure
    assert "Your answer. option &lt;b&gt;: why b it is so" in said
    pick(widget, "show:all")
    assert "Stem 0?" in words(widget)


def test_a_restart_goes_on_where_one_was(tmp_path):
    file = tmp_path / "progress.sqlite3"
    progress = Progress(file)
    widget = begun(progress=progress)
    enter(widget, "option:a", "a")
    enter(widget, "sure:75", "75")
    progress.close()
    later = diagnostic(Progress(file))
    assert later.place == 2
    assert "1 of 4 answered" in words(later)


def test_it_can_be_taken_again_and_the_first_result_stays():
    widget = answered()
    pick(widget, "end")
    pick(widget, "again")
    assert "2 of 4 right, 3 predicted, Brier score 0.219" in words(widget)
    pick(widget, "last")
    assert "Where you stand" in words(widget)
    pick(widget, "again")
    enter(widget, "predict", "4")
    pick(widget, "begin")
    assert widget.diagnostic.now.take == 2
    assert "0 of 4 answered" in words(widget)


def test_names_are_text_and_strange_gestures_do_no_harm():
    widget = answered()
    assert "option <a>" not in widget.picture
    for gesture in (
        {"type": "enter", "id": "sure:", "value": "x"},
        {"type": "enter", "id": "option:zzz", "value": "zzz"},
        {"type": "pick", "id": "go:x"},
        {"type": "pick", "id": ""},
        {"type": "key", "id": "diagnostic", "value": "Control+z"},
        [1],
        None,
    ):
        widget.receive(gesture)
    assert "Question 4 of 4" in words(widget)


def test_without_items_there_is_still_a_page():
    empty = DiagnosticWidget(Diagnostic([], Progress(None)))
    enter(empty, "predict", "0")
    pick(empty, "begin")
    pick(empty, "end")
    assert "Where do you stand?" in words(empty)


# ---- the study plan

COURSE = (
    StudyLesson("start", "Start", 90, (), ("fundamentals",), "00"),
    StudyLesson("scrum", "Scrum", 100, ("start",), ("agile",), "05"),
    StudyLesson("path", "Critical <path>", 80, ("start",), ("predictive",), "07"),
)
NAMES = {"agile": "Agile", "predictive": "Predictive"}


def planner(wish=None, **more):
    return StudyPlanWidget(wish, COURSE, domains=NAMES, today=THURSDAY, **more)


def test_the_plan_is_drawn_by_weeks():
    """Thu 26: 00 60. Sat: 00 30 ends, 05 20. Tue: 05 50. Thu 3: 05 30 ends, 07 20. Sat: 07 50.

    Tue 8: 07 10, its end.
    """
    widget = planner()
    said = words(widget)
    assert "Done on 8 December 2026." in said
    assert "Tuesday, Thursday and Saturday, 60 minutes each" in said
    assert "00 ✓, 05" in said
    assert (
        'title="Saturday 28 November: 10 minutes of review; 30 minutes of Start' in widget.picture
    )
    assert "Critical <path>" not in widget.picture
    assert list(widget.table.columns) == ["what", "minutes", "ends"]


def test_days_are_pressed_and_taken_back():
    widget = planner()
    pick(widget, "day:5")
    assert widget.wish.weekdays == (1, 3)
    widget.receive({"type": "key", "id": "study-plan", "value": "Control+z"})
    assert widget.wish.weekdays == (1, 3, 5)
    widget.receive({"type": "key", "id": "study-plan", "value": "Control+y"})
    assert widget.wish.weekdays == (1, 3)
    pick(widget, "do:reset")
    assert widget.wish.weekdays == (1, 3, 5)
    for day in (1, 3):
        pick(widget, f"day:{day}")
    pick(widget, "day:5")
    assert "days of the week: there are none" in widget.notice
    assert widget.wish.weekdays == (5,)


def test_what_does_not_fit_is_said_and_a_way_taken():
    widget = planner()
    enter(widget, "set:goal", "2026-12-04")
    assert "60 of 270 minutes of lessons have no place before 4 December 2026" in words(widget)
    enter(widget, "set:goal", "2026-12-05")
    assert "Not all of it fits." in words(widget)
    pick(widget, "way:later")
    assert widget.wish.goal == date(2026, 12, 9)
    assert "Done on 8 December 2026, 1 day before your goal." in words(widget)
    pick(widget, "way:none")
    assert widget.wish.goal == date(2026, 12, 9)


def test_weak_domains_are_taken_up_first():
    assert [lesson.id for lesson in planner(weak=("predictive",)).plan.order] == [
        "start",
        "path",
        "scrum",
    ]
    widget = planner()
    pick(widget, "domain:predictive")
    assert widget.wish.first == ("predictive",)
    assert "1 · Predictive" in words(widget)
    pick(widget, "domain:unknown")
    assert widget.wish.first == ("predictive",)


@pytest.mark.parametrize(
    ("id", "value", "word"),
    [
        ("set:minutes", "ten", "not a number"),
        ("set:minutes", "500", "15 to 240"),
        ("set:minutes", "240", "3 hours a week hold"),
        ("set:hours", "0", "0.25 to 40"),
        ("set:review", "31", "5 to 30"),
        ("set:goal", "2026-11-26", "give a later day"),
        ("set:goal", "2026-02-31", "in no calendar"),
        ("set:goal", "9999-12-31", "five years"),
        ("set:goal", "2026-11-27", ""),
        ("set:start", "2026-11-25", "is over"),
    ],
)
def test_what_cannot_be_planned_is_refused_and_changes_nothing(id, value, word):
    widget = planner()
    enter(widget, id, value)
    assert word in widget.notice
    if word:
        assert widget.wish == planner().wish


def test_a_goal_with_no_session_before_it_is_refused():
    widget = planner(StudyWish(THURSDAY, weekdays=(0,)))
    enter(widget, "set:goal", "2026-11-28")
    assert "no session lies between" in widget.notice


def test_whoever_has_studied_begins_with_review():
    sessions = [planner(begun=begun).plan.sessions[0].review for begun in (False, True)]
    assert sessions == [0, 10]


def test_a_domain_of_an_own_file_that_there_is_not_is_said(tmp_path):
    file = tmp_path / "my_study_plan.csv"
    file.write_text("field,value\nfirst,agil\n")
    assert "no domain of the outline" in planner(file).picture


def test_an_own_file_is_opened_saved_and_exported(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    widget = planner(own_file("my_study_plan.csv"))
    assert widget.wish.start == THURSDAY
    enter(widget, "set:goal", "2027-03-15")
    pick(widget, "do:save")
    assert planner(tmp_path / "my_study_plan-2.csv").wish == widget.wish
    pick(widget, "calendar")
    assert "Saved as my_study_plan-2.ics" in widget.notice
    text = (tmp_path / "my_study_plan-2.ics").read_bytes().decode()
    assert text.count("BEGIN:VEVENT\r\n") == len(widget.plan.sessions)


def test_a_plan_from_last_month_goes_on_from_today(tmp_path):
    file = tmp_path / "mine.csv"
    file.write_text("field,value\nstart,2026-10-01\ngoal,2027-03-01\n")
    assert planner(file).wish.start == THURSDAY


def test_a_file_that_cannot_be_read_says_why(tmp_path):
    file = tmp_path / "mine.csv"
    file.write_text("field,value\nminutes,5\n")
    widget = planner(file)
    assert "mine.csv cannot be opened yet. row 2, session: its length is 5" in words(widget)
    over = tmp_path / "over.csv"
    over.write_text("field,value\ngoal,2026-11-01\n")
    assert "over.csv cannot be opened yet. row 2, goal" in words(planner(over))
    pick(widget, "do:undo")
    assert not widget.can_save


def test_saving_without_a_file_is_refused():
    with pytest.raises(Refusal, match="from no file"):
        planner().save()
    with pytest.raises(Refusal, match="from no file"):
        planner().save_calendar()


def test_when_all_is_done_there_is_review():
    widget = StudyPlanWidget(lessons=(), today=THURSDAY)
    assert "All lessons are done." in words(widget)


def test_a_still_picture_can_be_read():
    assert "review" in str(planner().still())
    assert "How many" in str(diagnostic().still())


def test_a_domain_that_changes_no_order_says_so():
    widget = planner()
    pick(widget, "domain:agile")  # Scrum comes before the other anyway
    assert "The order stays as it was" in widget.notice
    pick(widget, "domain:predictive")
    pick(widget, "domain:agile")
    assert [lesson.id for lesson in widget.plan.order] == ["start", "path", "scrum"]


def test_a_diagnostic_taken_meanwhile_is_taken_over():
    widget = planner(renew=lambda: (COURSE[1:], ("predictive",)), coming="Lesson 06 is to come.")
    assert "Lesson 06 is to come." in words(widget)
    pick(widget, "renew")
    assert [lesson.id for lesson in widget.plan.order] == ["path", "scrum"]
    assert widget.wish.first == ("predictive",)
    pick(planner(), "renew")
