"""The facts of the course on their shelf: topics, doubts, conflicts, and what rests on them."""

from datetime import date

import pytest

from itpm_lessons.content.fact_shelf import TOPICS, read_shelf
from itpm_lessons.course import content
from itpm_lessons.course.tools import fact_shelf
from itpm_lessons.engines.refusal import Refusal

SOURCES = {"owner": {"title": "The owner"}, "pages": {"title": "Pages"}}
LOOKED = date(2026, 11, 22)
BLOCK = {"text": "60 units.", "source": "owner", "mark": "O", "asof": LOOKED}


def test_all_facts_are_on_the_shelf_topic_by_topic():
    shelf = fact_shelf()
    assert {fact.id for fact in shelf} == set(content().table("facts"))
    topics = [fact.topic for fact in shelf]
    assert topics == sorted(topics, key=list(TOPICS).index)


def test_figures_on_jobs_and_pay_and_exams_have_their_doubts():
    for topic in ("demand", "pay", "certificates", "learning"):
        own = [
            f
            for f in fact_shelf().search(topic=topic)
            if content().table("facts")[f.id].get("topic")
        ]
        assert own
        assert all(fact.is_doubtful for fact in own), topic


def test_lessons_and_questions_that_rest_on_a_source():
    fact = fact_shelf()["openings-project-specialists"]
    assert "02 Career paths, demand, certification" in fact.lessons
    assert any("77,000 openings" in stem for stem in fact.questions)


def test_conflicts_stand_beside_what_is_said():
    exam = fact_shelf()["pmp-exam-2026"]
    assert exam.needs_owner
    assert [each.text for each in exam.disagrees] == [
        "185 questions, 175 of them scored; or two breaks of 5 minutes."
    ]


def test_no_question_rests_on_what_is_not_settled():
    """Neither on memory, nor on a source all of whose facts are for the owner to settle."""
    settled = {fact.source.id for fact in fact_shelf() if not fact.needs_owner}
    open_ = {fact.source.id for fact in fact_shelf() if fact.needs_owner} - settled
    asked = {source["id"] for item in content().items.values() for source in item["source"]}
    assert "kit-memory" in open_
    assert not asked & open_


def test_what_rests_on_a_source_is_named_in_the_order_of_the_course():
    shelf = read_shelf(
        {"units": {**BLOCK, "topic": "learning", "lessons": ["b"]}},
        SOURCES,
        [("owner", "c", "How many?"), ("owner", "a", "How many?"), ("pages", "d", "What?")],
        {"a": "01 A", "b": "02 B", "c": "03 C", "d": "04 D"},
    )
    assert shelf["units"].lessons == ("01 A", "02 B", "03 C")
    assert shelf["units"].questions == ("How many?",)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"source": "hearsay"}, "'hearsay' is missing or unknown"),
        ({"disagrees": [{"text": "61 units."}]}, "'source' is missing"),
        ({"mark": "X"}, "its mark is 'X'"),
        ({"see": ["nothing"]}, "points to 'nothing'"),
    ],
)
def test_a_block_that_cannot_be_shown_is_refused(change, said):
    with pytest.raises(Refusal, match=said):
        read_shelf({"units": {**BLOCK, **change}}, SOURCES)
