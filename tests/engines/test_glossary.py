"""Words of the field: found in any spelling, and found in a text."""

import string
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.content.terms import glossary as course_glossary
from itpm_lessons.engines.glossary import Glossary, Names, Term, Topic, key, words_of
from itpm_lessons.engines.glossary.ranking import BEGINS, HOLDS, IS, NAMED, SAID, SLIP
from itpm_lessons.engines.glossary.spelling import singular
from itpm_lessons.engines.glossary.term import is_abbreviation
from itpm_lessons.engines.refusal import Refusal

FLOAT = Term(
    "total-float", "Total float", "How long it can slip.", also=("TF", "slack"), lessons=("a/plan",)
)
PATH = Term("critical-path", "Critical path", "The longest chain.", see=("total-float",))
BOARD = Term("kanban-board", "Kanban board", "Columns for steps; a chain of cards.")
STAGE = Term("stage", "Stage", "A part of a project.")
COLUMN = Term("column", "Stage (of a board)", "A step of the work.", lessons=("a/flow",))
TERMS = Glossary((FLOAT, PATH, BOARD, STAGE, COLUMN))
COURSE = course_glossary()


def ids(found):
    return [each.term.id for each in found]


# ---- spelling


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Roll-out", "rollouts"),
        ("Back end", "backend"),
        ("Résumé", "resume"),
        ("Little's law", "Littles Law"),
        ("KPIs", "kpi"),
        ("user stories", "User story"),
        ("organisations", "organization"),
        ("Brooks’s law", "brookss law"),
    ],
)
def test_spellings_that_are_one(one, other):
    assert key(one) == key(other)


@pytest.mark.parametrize("word", ["status", "analysis", "loss", "process", "is", "us", "bus"])
def test_what_is_no_plural_stays(word):
    assert singular(word) == word


def test_abbreviations_are_known_by_their_capitals():
    known = ("KPI", "T&M", "2FA", "DoD", "WIP", "CI/CD")
    assert all(map(is_abbreviation, known))
    assert not any(map(is_abbreviation, ("Sprint", "a", "scope creep", "Kanban", "P")))
    assert Term("x", "Work in progress", "", also=("WIP", "begun")).abbreviations == ("WIP",)


@given(st.text(max_size=60))
def test_any_text_has_words_that_are_stable(text):
    words = words_of(text)
    assert words_of(" ".join(words)) == words or any(words_of(w) != (w,) for w in words)
    assert all(set(word) <= set(string.ascii_lowercase + string.digits + "&+") for word in words)


# ---- searching


@pytest.mark.parametrize(
    ("asked", "rank"),
    [
        ("total float", IS),
        ("TOTAL-FLOATS", IS),
        ("tf", NAMED),
        ("slack", NAMED),
        ("tot", BEGINS),
        ("float", HOLDS),
        ("totel flaot", SLIP),
        ("slips", SAID),
    ],
)
def test_how_well_it_fits(asked, rank):
    best = TERMS.search(asked)[0]
    assert (best.term.id, best.rank) == ("total-float", rank)


def test_better_fits_come_first_and_meanings_last():
    assert ids(TERMS.search("chain")) == ["critical-path", "kanban-board"]
    assert [each.rank for each in TERMS.search("chain")] == [SAID, SAID]


def test_slips_are_only_looked_for_where_no_name_fits():
    ranks = {each.rank for each in TERMS.search("stage")}
    assert SLIP not in ranks and ids(TERMS.search("stage"))[0] == "stage"
    assert ids(TERMS.search("stag of a bord")) == ["column"]


@pytest.mark.parametrize("nothing", ["", "   ", "?!", "–"])
def test_nothing_asked_finds_nothing(nothing):
    assert TERMS.search(nothing) == () and TERMS.best(nothing) is None


def test_what_is_like_nothing_is_not_found():
    assert TERMS.search("zebra quartz") == () and TERMS.best("zebra quartz") is None
    assert TERMS.search("z" * 100_000) == ()


def test_an_id_is_its_own_name():
    assert TERMS.best("column") is COLUMN


def slow_search(glossary, asked):
    """All terms of which a name begins with what is asked, found by trying each."""
    return {
        term.id
        for term in glossary.terms
        if any(key(name).startswith(key(asked)) for name in (term.term, *term.also))
    }


@pytest.mark.parametrize("asked", ["s", "pro", "c", "WIP", "early ", "no such thing"])
def test_beginnings_agree_with_a_search_by_trying(asked):
    found = {each.term.id for each in COURSE.search(asked) if each.rank <= BEGINS}
    assert found == slow_search(COURSE, asked)


def test_every_name_of_the_course_is_found_among_the_first_however_it_is_written():
    for term in COURSE.terms:
        for name in (term.term, *term.also):
            found = COURSE.search(f" {name.upper().replace(' ', '-')} ")
            named = {each.term.id for each in found if each.rank <= NAMED}
            assert term.id in named, (name, ids(found)[:3])
            assert found[0].rank <= NAMED


LONG = [term.name for term in COURSE.terms if len(key(term.name)) >= 10]


@given(st.sampled_from(LONG), st.data())
def test_a_letter_too_few_or_two_turned_round_do_no_harm(name, data):
    at = data.draw(st.integers(1, len(name) - 3))
    dropped = name[:at] + name[at + 1 :]
    turned = name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    for slipped in (dropped, turned):
        assert name in {each.term.name for each in COURSE.search(slipped)}


# ---- by letter, topic and lesson


def test_letters_and_topics_hold_every_term_once():
    listed = [term.id for terms in COURSE.letters.values() for term in terms]
    assert sorted(listed) == sorted(term.id for term in COURSE.terms)
    by_topic = [term.id for topic in COURSE.topics for term in COURSE.of_topic(topic.id)]
    assert sorted(by_topic) == sorted(listed)
    assert [term.id for term in COURSE.ordered] == listed
    assert list(COURSE.letters) == sorted(COURSE.letters)


def test_terms_of_a_lesson():
    assert [term.id for term in TERMS.of_lesson("a/plan")] == ["total-float"]


# ---- in a text


def test_the_longest_name_is_meant_and_none_lies_within_another():
    text = "The critical path has no total float; slack is the same, and TF too, but not tf."
    found = TERMS.mentions(text)
    assert [text[each.start : each.end] for each in found] == [
        "critical path",
        "total float",
        "slack",
        "TF",
    ]


def test_of_namesakes_the_one_that_the_lesson_teaches_is_meant():
    assert [x.term.id for x in TERMS.mentions("two stages")] == ["stage"]
    assert [x.term.id for x in TERMS.mentions("two stages", "a/flow")] == ["column"]


def test_an_owner_keeps_its_ending_and_a_list_is_no_name():
    text = "The stage's end, the stages’ ends; a kanban, board."
    assert [text[x.start : x.end] for x in TERMS.mentions(text)] == ["stage", "stages"]


def test_a_name_with_commas_is_found():
    term = Term("ceo", "Cause, event, effect", "Three parts.")
    assert Names((term,)).mentions("State cause, event, effect.")[0].end == 26


@given(st.text(alphabet="stage TFcrialph-'’,.\n", max_size=80))
def test_mentions_stand_in_order_and_do_not_overlap(text):
    found = TERMS.mentions(text)
    assert all(0 <= each.start < each.end <= len(text) for each in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


# ---- refusals


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: Glossary((FLOAT, FLOAT)), "stands there twice"),
        (lambda: Glossary((PATH,)), "related term 'total-float', which is not there"),
        (lambda: Glossary((Term("a", "A", "x.", topic="t"),)), "topic 't', which is not there"),
        (lambda: Glossary((), (Topic("t", "T"), Topic("t", "U"))), "stands there twice"),
        (lambda: TERMS["nothing"], "is not in the glossary"),
    ],
)
def test_refusals(make, says):
    with pytest.raises(Refusal, match=says):
        make()


def test_membership():
    assert "stage" in TERMS and "gate" not in TERMS and 5 not in TERMS
