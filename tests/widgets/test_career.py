"""Gestures on the widgets of careers and skills, as the browser sends them."""

from datetime import date

import pytest

from itpm_lessons.content.career import career, framework
from itpm_lessons.course.tools import ladder, skills
from itpm_lessons.engines.career import (
    Assessment,
    ContinuingPlan,
    Person,
    Rating,
    Situation,
    month_name,
    month_of,
)
from itpm_lessons.exchange.skills_csv import read_skills
from itpm_lessons.views.career import CareerPath
from itpm_lessons.widgets.ladder import LadderWidget
from itpm_lessons.widgets.skills import SkillWidget
from itpm_lessons.widgets.stage import CALM

TODAY = date(2026, 11, 26)
SHOP = "Imani, 44, led three small projects in a shop chain"
SCRUM = "Luca, 29, developer in a Scrum team"
PLAN = ContinuingPlan.of(career().certificates["pmp"].renewal, 20).with_done(0, 22).with_done(1, 6)
START = CareerPath(
    situation=Situation(Person(experience=career().situations[SHOP].person.experience)),
    plan=PLAN,
    confirmed=True,
)


@pytest.fixture
def path():
    return LadderWidget(career(), START, today=TODAY)


@pytest.fixture
def empty():
    return ladder(today=TODAY)


@pytest.fixture
def mine():
    return SkillWidget(framework())


def pick(widget, id):
    widget.receive({"type": "pick", "id": id})


def enter(widget, id, value):
    widget.receive({"type": "enter", "id": id, "value": value})


def press(widget, id, key):
    widget.receive({"type": "key", "id": id, "value": key})


# ---- the ladder


def test_a_sentence_is_picked_taken_back_and_picked_again(path):
    pick(path, "place:scope:2")
    assert path.path.place.scope == 2 and "you stand here in scope" in path.picture
    pick(path, "place:scope:2")
    assert path.path.place.scope is None
    press(path, "career", "Control+z")
    assert path.path.place.scope == 2
    press(path, "career", "Control+y")
    assert path.path.place.scope is None


def test_steps_and_rooms_are_picked_and_are_no_step_to_undo(path):
    pick(path, "level:3")
    pick(path, "show:months")
    assert path.level == 3 and path.tab == "months" and not path.can_undo


def test_undo_shows_the_room_where_it_was(path):
    enter(path, "goal", "scrum")
    pick(path, "show:ladder")
    pick(path, "do:undo")
    assert path.tab == "choose" and path.path.situation.goal == ""
    pick(path, "do:redo")
    assert path.path.situation.goal == "scrum"
    pick(path, "do:reset")
    assert path.path == START


# ---- certificates


def test_a_situation_is_filled_in(path):
    for id, value in (
        ("goal", "scrum"), ("method", "scrum"), ("education", "degree"), ("hours", "12,5"),
        ("a_week", "3 hours"), ("budget", "$200"), ("weeks", "26"), ("renews", ""),
        ("goes_on", "on"), ("capm", "on"),
    ):  # fmt: skip
        enter(path, id, value)
        assert path.notice == "", (id, path.notice)
    asked = path.path.situation
    assert (asked.goal, asked.method, asked.budget, asked.weeks) == ("scrum", "scrum", 200, 26)
    assert asked.person.hours == 12.5 and asked.person.goes_on and not asked.renews
    assert asked.person.holds == ("capm",)
    enter(path, "budget", " ")
    enter(path, "capm", "")
    assert path.path.situation.budget is None and path.path.person.holds == ()


def test_somebody_to_start_from(path):
    enter(path, "person", "Ngozi, 36, led bank projects for years")
    assert path.path.experience.months == 63
    pick(path, "show:choose")
    assert "PMP fits what you say." in path.picture
    pick(path, "certificate:psm-1")
    assert path.certificate == "psm-1" and "[psm-exam]" in path.picture


@pytest.mark.parametrize(
    ("id", "value", "said"),
    [
        ("hours", "ten", "'ten' is not a number"),
        ("hours", "99999", "hours of lessons is 99999"),
        ("budget", "1.234", "write 1234"),
        ("budget", "1e300", "is more than"),
        ("weeks", "-3", "time is -3"),
        ("education", "doctor", "write one of none"),
        ("goal", "fame", "'fame' is not known"),
        ("aim", "nobel", "'nobel' is not known"),
        ("kept", "nobel", "'nobel' is not known"),
    ],
)
def test_what_cannot_be_is_refused_in_words(path, id, value, said):
    before = path.path
    enter(path, id, value)
    assert said in path.notice and path.path == before


# ---- months


def test_periods_are_added_typed_and_taken_away(path):
    pick(path, "show:months")
    pick(path, "add")
    assert path.period == 3
    assert month_name(month_of(path.path.experience.periods[3].start)) == "Jan 2026"
    enter(path, "what", "  New   scanners ")
    enter(path, "from", "2025-11")
    enter(path, "to", "Feb 2026")
    period = path.path.experience.periods[3]
    assert (period.what, period.start, period.end) == (
        "New scanners", date(2025, 11, 1), date(2026, 2, 28),
    )  # fmt: skip
    assert path.path.experience.twice == 3, "what was not led counts nothing"
    enter(path, "led", "on")
    assert path.path.experience.twice == 3 + 2
    pick(path, "remove")
    assert len(path.path.experience.periods) == 3 and path.period is None


def test_the_first_period_ends_before_today(path):
    path.path = CareerPath()
    pick(path, "show:months")
    pick(path, "add")
    assert path.path.experience.months == 0
    enter(path, "led", "on")
    assert path.path.experience.months == 3
    assert path.path.experience.periods[0].end == date(2026, 10, 31)


def test_an_end_is_dragged_as_one_step_and_stops_at_its_start(path):
    first = month_of(date(2023, 3, 1))
    for value in (first + 9, first + 11, first - 5):
        path.receive({"type": "drag", "id": "end:0", "value": value, "done": False})
    path.receive({"type": "drag", "id": "end:0", "value": first - 5, "done": True})
    assert path.path.experience.periods[0].months == 1 and path.period == 0
    pick(path, "do:undo")
    assert path.path == START


def test_a_start_is_dragged(path):
    path.receive(
        {"type": "drag", "id": "start:1", "value": month_of(date(2023, 11, 1)), "done": True}
    )
    assert path.path.experience.periods[1].start == date(2023, 11, 1)
    assert path.path.experience.twice == 0


def test_arrows_move_an_end_and_delete_takes_a_period_away(path):
    press(path, "period:0", "ArrowRight")
    assert path.path.experience.periods[0].end == date(2023, 11, 30)
    press(path, "period:0", "ArrowLeft")
    press(path, "period:0", "ArrowLeft")
    assert path.path.experience.periods[0].end == date(2023, 9, 30)
    press(path, "period:0", "Delete")
    assert len(path.path.experience.periods) == 2
    press(path, "career", "Control+z")
    assert len(path.path.experience.periods) == 3


def test_months_typed_wrongly_are_refused_and_named(path):
    pick(path, "period:0")
    before = path.path
    enter(path, "from", "03/04/2024")
    assert "is another day for other readers" in path.notice
    enter(path, "to", "2020-01")
    assert "before the start" in path.notice
    enter(path, "from", "2030-01")
    assert "after the end" in path.notice
    assert path.path == before


def test_a_dragged_end_never_leaves_the_calendar(path):
    path.receive({"type": "drag", "id": "end:0", "value": 10**9, "done": True})
    assert path.path.experience.periods[0].end == date(2100, 12, 31)
    path.receive({"type": "drag", "id": "start:1", "value": -(10**9), "done": True})
    assert path.path.experience.periods[1].start == date(1950, 1, 1)
    for tab in ("months", "choose"):
        path.tab = tab
        assert "itpm-frame" in path.picture


def test_the_room_begins_empty_and_the_two_projects_of_the_lesson_give_seven(empty):
    """Feb-May are 4, Apr-Aug 5: 9. Apr and May lie in both: 9 - 2 = 7."""
    assert empty.path.experience.periods == () and not empty.can_undo
    empty.tab = "months"
    for start, end in (("2025-02", "2025-05"), ("2025-04", "2025-08")):
        pick(empty, "add")
        enter(empty, "from", start)
        enter(empty, "to", end)
        enter(empty, "led", "on")
        assert empty.notice == ""
    assert empty.path.experience.months == 7
    assert "7 months, not 9." in empty.picture


def test_the_last_bar_goes_too(empty):
    empty.tab = "months"
    pick(empty, "add")
    pick(empty, "add")
    empty.period = None
    pick(empty, "remove")
    pick(empty, "remove")
    assert empty.path.experience.periods == () and "No period yet" in empty.picture
    pick(empty, "remove")
    assert empty.path.experience.periods == ()


def test_looking_at_an_example_leaves_ones_own_as_it_was(empty):
    empty.tab = "choose"
    enter(empty, "goal", "prove")
    enter(empty, "hours", "12")
    mine = empty.path.situation
    enter(empty, "person", SHOP)
    enter(empty, "person", SCRUM)
    enter(empty, "hours", "30")
    assert empty.path.situation.goal == "scrum" and f"example: {SCRUM}" in empty.picture
    enter(empty, "person", "")
    assert empty.path.situation == mine and empty.path.example == ""
    pick(empty, "do:undo")
    assert empty.path.example == SCRUM and empty.tab == "choose"


def test_none_yet_is_an_answer_and_is_taken_back(empty):
    assert empty.level is None
    for what in ("scope", "budget"):
        pick(empty, f"place:{what}:none")
    assert empty.path.none_yet == ("scope", "budget") and "2 of 4" in empty.picture
    assert "None yet in scope and budget." in empty.picture
    pick(empty, "place:scope:1")
    pick(empty, "place:budget:none")
    assert empty.path.none_yet == () and empty.path.place.scope == 1


def test_messages_name_the_field_as_the_page_does(empty):
    for id, label in (("hours", "hours of lessons so far"), ("budget", "dollars for the exam")):
        enter(empty, id, "many")
        assert f"“{label}”" in empty.notice and f">{label}<" in ladder("choose").picture


# ---- keeping


def test_numbers_from_memory_stay_out_until_the_owner_confirms_them(empty):
    empty.tab = "keep"
    assert [each.name for each in empty.path.plan.categories] == ["all"]
    enter(empty, "done:0", "12")
    enter(empty, "left", "15")
    enter(empty, "confirmed", "on")
    plan = empty.path.plan
    assert [(each.done, each.least, each.most) for each in plan.categories] == [
        (12, 35, None), (0, 0, 25),
    ]  # fmt: skip
    assert plan.months == 15
    enter(empty, "confirmed", "")
    assert [each.done for each in empty.path.plan.categories] == [12]
    enter(empty, "kept", "capm")
    assert empty.path.plan.needed == 0 and "only from memory" in empty.picture
    enter(empty, "confirmed", "on")
    assert empty.path.plan.needed == 15 and "0.42" in empty.picture


def test_a_renewal_without_a_number_is_a_question_and_no_plan(empty):
    empty.tab = "keep"
    enter(empty, "kept", "prince2-foundation")
    assert "no fact here says in numbers: ask PeopleCert" in empty.picture
    assert "Everything that is needed is done" not in empty.picture
    assert "keep-chart" not in empty.picture


def test_the_example_of_the_lesson_can_be_entered(empty):
    """40 units, 12 done, 15 months left: 28 / 15 = 1.87; after half a year 28 / 9 = 3.11."""
    empty.tab = "keep"
    for id, value in (("needed", "40"), ("done:0", "12"), ("left", "15"), ("wait", "6")):
        enter(empty, f"type:{id}", value)
    assert "3.11 a month" in empty.picture and "1.87" in empty.picture


def test_a_plan_is_set_by_slider_and_by_field(path):
    pick(path, "show:keep")
    path.receive({"type": "drag", "id": "wait", "value": 8, "done": False})
    enter(path, "wait", "8")
    assert path.path.plan.wait == 8 and "2.67 a month" in path.picture
    enter(path, "type:left", "16 months")
    enter(path, "type:done:1", "30")
    assert path.path.plan.months == 16 and path.path.plan.too_many == 5
    pick(path, "do:undo")
    pick(path, "do:undo")
    pick(path, "do:undo")
    assert path.path == START


def test_another_certificate_begins_an_empty_plan(path):
    enter(path, "kept", "csm")
    plan = path.path.plan
    assert (plan.needed, plan.months, plan.done) == (20, 24, 0)
    enter(path, "kept", "psm-1")
    pick(path, "show:keep")
    assert "does not expire" in path.picture


@pytest.mark.parametrize(
    ("id", "value"), [("type:left", "2.5"), ("type:needed", "-1"), ("type:wait", "999"),
                      ("type:done:0", "x"), ("type:needed", "9" * 15)],
)  # fmt: skip
def test_plans_that_cannot_be_are_refused(path, id, value):
    before = path.path
    enter(path, id, value)
    assert path.notice and path.notice != CALM and path.path == before


def test_tables_of_every_room(path):
    path.path = path.path.asked(goal="scrum")
    assert next(iter(path.table.index)) == "Coordinator"
    path.tab = "choose"
    assert set(path.table.columns) >= {"certificate", "side", "fact"}
    path.tab = "months"
    assert list(path.table["months"]) == [8, 10, 12]
    path.tab = "keep"
    assert path.table["steady"].iloc[-1] == pytest.approx(60)


@pytest.mark.parametrize(
    "gesture",
    [{"type": "pick", "id": "level:99"}, {"type": "pick", "id": "level:x"},
     {"type": "pick", "id": "place:pay:1"}, {"type": "pick", "id": "place:scope"},
     {"type": "pick", "id": "period:77"}, {"type": "pick", "id": "certificate:x"},
     {"type": "drag", "id": "end:9", "value": 1, "done": True},
     {"type": "pick", "id": "place:pay:none"}, {"type": "enter", "id": "led", "value": "on"},
     {"type": "drag", "id": "end:0", "value": "nan", "done": True},
     {"type": "key", "id": "period:9", "value": "ArrowLeft"},
     {"type": "enter", "id": "done:9", "value": "1"}, ["no mapping"], None],
)  # fmt: skip
def test_gestures_that_make_no_sense_change_nothing(path, gesture):
    before = path.path
    path.receive(gesture)
    assert path.path == before and "itpm-frame" in path.picture


def test_ladder_opens_the_rooms_of_the_course():
    widget = ladder("keep", size="presenter")
    assert widget.tab == "keep" and widget.size == "presenter"
    assert "itpm-still" in widget.still() and "a month" in widget.still()


# ---- skills


def test_a_skill_is_opened_and_rated_and_closed(mine):
    pick(mine, "skill:planning")
    assert mine.skill == "planning" and not mine.can_undo
    pick(mine, "rate:planning:1")
    assert mine.assessment["Planning"].level == 1
    assert "Planning counts most" in mine.picture
    pick(mine, "next")
    assert mine.skill == "money"
    pick(mine, "rate:planning:open")
    assert mine.assessment["Planning"].level is None
    pick(mine, "skill:money")
    assert mine.skill == ""


def test_arrows_rate_and_delete_opens_again(mine):
    press(mine, "skill:risk", "ArrowRight")
    assert mine.assessment["Risk"].level == 0
    for _ in range(6):
        press(mine, "skill:risk", "ArrowRight")
    assert mine.assessment["Risk"].level == 4
    press(mine, "skill:risk", "ArrowLeft")
    press(mine, "skill:risk", "Delete")
    assert mine.assessment["Risk"].level is None
    press(mine, "skills", "Control+z")
    assert mine.assessment["Risk"].level == 3


def test_a_role_evidence_and_a_posting(mine):
    enter(mine, "role", "senior")
    assert mine.assessment.role == "Senior project manager"
    pick(mine, "rate:risk:3")
    enter(mine, "evidence:risk", "register of   the till project")
    enter(mine, "asked:risk", "3")
    rating = mine.assessment["Risk"]
    assert (rating.evidence, rating.asked) == ("register of the till project", 3)
    assert mine.table.loc["Risk", "gap"] == 0
    enter(mine, "asked:risk", "")
    assert mine.table.loc["Risk", "gap"] == 1
    assert mine.table["own"].isna().sum() == 11


@pytest.mark.parametrize(
    ("id", "value", "said"),
    [("role", "king", "'king' is not known"), ("asked:risk", "9", "choose one from 0 to 4"),
     ("evidence:risk", "x" * 501, "keep 500 at most"), ("evidence:singing", "x", "is not known")],
)  # fmt: skip
def test_skills_refuse_in_words(mine, id, value, said):
    before = mine.assessment
    enter(mine, id, value)
    assert said in mine.notice and mine.assessment == before


@pytest.mark.parametrize("id", ["rate:risk:9", "rate:risk:x", "rate:x:1", "skill:x", "see:x"])
def test_picks_that_make_no_sense_change_nothing(mine, id):
    before = mine.assessment
    pick(mine, id)
    assert mine.notice and mine.assessment == before


def test_a_file_is_opened_changed_and_saved_beside_itself(tmp_path):
    file = tmp_path / "my_skills.csv"
    file.write_text("skill,level,role\nRisk,1,Coordinator\nSinging,4,\n", encoding="utf-8")
    widget = skills(file)
    assert widget.assessment.role == "Coordinator" and widget.can_save
    pick(widget, "rate:planning:2")
    pick(widget, "do:save")
    assert "my_skills-2.csv" in widget.notice
    saved = read_skills(tmp_path / "my_skills-2.csv")
    assert saved == widget.assessment and saved["Singing"].level == 4
    assert file.read_text(encoding="utf-8").startswith("skill,level,role\nRisk,1")


@pytest.mark.parametrize(
    ("text", "said"),
    [("skill,level\nRisk,9\n", "row 2"), ("skill,level,role\nRisk,1,Emperor\n", "Emperor"),
     ("nothing", "column")],
)  # fmt: skip
def test_a_file_that_cannot_be_read_says_why(tmp_path, text, said):
    file = tmp_path / "my_skills.csv"
    file.write_text(text, encoding="utf-8")
    widget = skills(file)
    assert "cannot be opened yet" in widget.picture and said in widget.picture
    assert not widget.can_save


def test_an_assessment_of_ones_own_is_fitted():
    widget = SkillWidget(framework(), Assessment((Rating("risk", 2),), "pmo"))
    assert widget.assessment.role == "PMO lead" and widget.assessment["Risk"].level == 2
    assert not widget.can_reset


def test_a_table_without_any_level_asked_for_is_empty_and_has_its_columns():
    ratings = tuple(Rating(each.name, 2, asked=0) for each in framework())
    widget = skills(Assessment(ratings))
    assert widget.table.empty
    assert list(widget.table.columns) == ["own", "asked", "weight", "gap", "counts", "evidence"]
