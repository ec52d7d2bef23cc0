"""Lines of a resume and keywords of a posting: by hand, by a slow second method, properties."""

import re
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.resume import (
    PARTS,
    STUFFED,
    Application,
    Bullet,
    BulletList,
    Keyword,
    check_bullet,
    form,
    keywords_in,
    listed_keywords,
    match,
)
from itpm_lessons.engines.resume.examples import EXAMPLE_BULLETS, POSTING, RESUME
from itpm_lessons.engines.resume.posting import field_terms
from itpm_lessons.engines.resume.quantities import changes_in, quantities_in
from itpm_lessons.engines.resume.terms import TERMS
from itpm_lessons.engines.resume.verbs import is_strong
from itpm_lessons.engines.resume.words import lines_and_sentences, words_in

# ---- four parts

GOOD = [
    "Cut wrong sheets from 24 to 8 of 400 a week by leading a pilot at 3 sites with a team of 9.",
    "Sorted 60 tickets a day by urgency; the median wait fell from 9 to 4 hours in three months.",
    "Trained 322 of 400 hourly staff at 3 sites before the go-live on 15 March 2027.",
    "Planned the move of 120 mailboxes in 3 weekends; 2 hours of outage instead of the 8 planned.",
    "Led a team of nine people and delivered the release 2 days before the planned date.",
    "Coordinated vendors for a 12-week rollout to 45 shops; 43 of 45 opened on the planned date.",
    "Booked the rooms of 30 courses within the budget of €9,000; two had to be moved.",
    "• Reduced corrections from 6% to 2% for 400 hourly staff across 3 sites.",
    "Halved the 40 open requests of two departments in a month, with one list for both.",
    "Moved 140 rooms to a new system: 60 tasks, down to 5 people in the queue, from 15 before.",
]  # fmt: skip


@pytest.mark.parametrize("line", GOOD[:9])
def test_sound_lines_have_all_parts_and_nothing_against_them(line):
    check = check_bullet(line)
    assert check.missing == ()
    assert [str(each) for each in check.findings] == []
    assert check.complete


@pytest.mark.parametrize(
    ("line", "missing"),
    [
        ("Corrections fell from 6 % to 2 % of 400 sheets a week.", {"verb"}),
        ("Cut the share of corrections from 6 % to 2 % within half a year.", {"scope"}),
        ("Planned the shifts of 14 people in a restaurant each week of the year.",
         {"measure", "result"}),
        ("Planned the shifts of a whole restaurant each week of the year.",
         {"scope", "measure", "result"}),
        ("Since 2021 in the office of Windows 11 and iOS 17, day and night, 24/7.",
         {"verb", "scope", "measure", "result"}),
        ("", set(PARTS)),
    ],
)  # fmt: skip
def test_missing_parts(line, missing):
    assert set(check_bullet(line).missing) == missing


def test_the_words_taken_for_a_part_are_named():
    check = check_bullet(GOOD[0])
    assert check.words_of("verb") == "Cut"
    assert check.words_of("scope") == "3 sites"
    assert check.words_of("result") == check.words_of("measure") == "from 24 to 8"
    with pytest.raises(Refusal, match="use one of verb, scope, measure, result"):
        check["tone"]


# ---- what speaks against a line


@pytest.mark.parametrize(
    ("line", "kind", "words"),
    [
        ("Responsible for 60 tickets a day in a help desk of 4", "duty", "Responsible for"),
        ("Was responsible for the rota of a ward with 20 nurses", "duty", "Was responsible for"),
        ("Duties included the weekly rota of a ward with 20 nurses", "duty", "Duties included"),
        ("Helped with the move of 120 mailboxes to a new server", "weak verb", "Helped"),
        ("Worked on the move of 120 mailboxes to a new server", "weak verb", "Worked on"),
        ("Built an app with which 400 people clock in each day", "alone", "Built an app"),
        ("Launched the new web shop of a bakery with 3 branches", "alone",
         "Launched the new web shop"),
        ("Single-handedly moved 120 mailboxes in 3 weekends of May", "alone", "Single-handedly"),
        ("We moved 120 mailboxes to a new server in 3 weekends", "we", "We"),
        ("Led the best help desk of the region, with 4 people", "superlative", "best"),
        ("Found the most efficient way to sort 60 tickets a day", "superlative", "most efficient"),
        ("Excellent planner of shifts for 14 people in a restaurant", "praise", "Excellent"),
        ("Successfully planned the shifts of 14 people each week", "praise", "Successfully"),
        ("Trained many colleagues in the new system of the hotel", "vague amount", "many"),
        ("Significantly reduced the waiting time in a help desk of 4", "vague amount",
         "Significantly"),
        ("Planned shifts of 14 people that were always filled", "absolute", "always"),
        ("I planned the shifts of 14 people in a restaurant", "pronoun", "I"),
        ("Planning the shifts of 14 people in a restaurant", "-ing", "Planning"),
        ("Improved the process of sorting tickets by 30 %", "no base", "30 %"),
        ("Saved 30 % of the time that timesheets had taken", "no base", "30 %"),
        ("Made the check-in of a hotel desk 40 percent faster", "no base", "40 percent"),
        ("Handled calls of the front desk, on good days 200.", "bare number", "200"),
        ("Saved 96 hours by checking the sheets of 400 staff sooner", "no period", "96 hours"),
        ("Saved $5,000 by asking three suppliers instead of one", "no period", "$5,000"),
        ("Sorted 60 tickets", "length", ""),
        ("Planned " + "the shifts and " * 12 + "rooms", "length", ""),
    ],
)  # fmt: skip
def test_what_is_found_names_the_words_why_and_how_to_mend(line, kind, words):
    found = [each for each in check_bullet(line).findings if each.kind == kind]
    assert [each.words for each in found] == [words]
    assert found[0].why and found[0].mend
    assert line[found[0].start : found[0].end] == words


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Built an app with a team of 9; 400 people clock in with it", "alone"),
        ("Built a web site as the only one in the office of a club", "alone"),
        ("Saved 3.2 hours a week by cutting corrections from 24 to 8", "no period"),
        ("Cut corrections by 30 %, from 100 to 70 a month, in payroll", "no base"),
        ("Reached 80 % of 400 hourly staff at three sites in a month", "no base"),
        ("Cut errors from 24 to 8 of 400 in a week, by a checklist", "bare number"),
        ("Trained at least 14 people in the rest of the west wing", "superlative"),
        ("Tested the latest release with most of the 14 people there", "superlative"),
        ("Moved 120 mailboxes to Office 365 on 15 March 2027 at 3 sites", "bare number"),
        ("Moved 120 mailboxes in 2024 and trained 40 people in Q3", "bare number"),
        ("Led a team of 9 through the pilot of an app at 3 sites", "bare number"),
    ],
)
def test_what_is_no_fault_is_not_found(line, kind):
    assert kind not in {each.kind for each in check_bullet(line).findings}


def test_the_hours_of_the_case_need_a_period_and_a_base():
    """6 % to 2 % of 400 sheets: 16 fewer; 16 x 12 min = 192 min = 3.2 hours a week."""
    assert 400 * (6 - 2) // 100 * 12 / 60 == 3.2
    line = (
        "Planned and led a pilot with a team of 9; corrections fell from 6 % to 2 % of 400 "
        "sheets, 3.2 hours a week."
    )
    assert check_bullet(line).complete


@settings(deadline=None, max_examples=120)
@given(text=st.text(st.sampled_from(string.ascii_letters + string.digits + " .,;:%$€-'“”\n\t·")))
def test_any_text_is_checked_and_marks_lie_inside_it(text):
    check = check_bullet(text[:900])
    assert "\n" not in check.text and "  " not in check.text
    for each in check.findings:
        assert check.text[each.start : each.end] == each.words
    for part in check.parts:
        assert 0 <= part.start <= part.end <= len(check.text)
        assert part.holds is not bool(part.remedy)
    assert check_bullet(check.text).parts == check.parts


@settings(deadline=None, max_examples=60)
@given(first=st.integers(0, 10**12), second=st.integers(0, 10**12), people=st.integers(2, 10**9))
def test_whatever_the_numbers_the_parts_are_found(first, second, people):
    line = f"Planned the work of {people} people; faults fell from {first} to {second} a month."
    assert check_bullet(line).missing == ()


def test_odd_numbers_and_long_lines_do_not_hold_it_up():
    for text in ("9 " * 500, "1," * 500, "from 9 " * 140, "built the " + "x " * 480, "most " * 190):
        check_bullet(text[:1000])
    with pytest.raises(Refusal, match="has 1,001 letters; keep 1,000 at most"):
        check_bullet("x" * 1001)
    with pytest.raises(Refusal, match="is no text"):
        check_bullet(None)


def test_a_change_and_its_numbers_by_hand():
    said = "Waiting fell from 9 to 4 hours in 2 teams."
    assert [said[a:b] for a, b in changes_in(said)] == ["from 9 to 4 hours"]
    assert [each.thing for each in quantities_in(said)] == ["", "hours", "teams"]


# ---- lists of lines


def test_the_examples_are_two_sound_lines_and_one_that_waits():
    assert EXAMPLE_BULLETS.complete == 2
    assert EXAMPLE_BULLETS[2].after == ""
    assert {each.kind for each in EXAMPLE_BULLETS.checks()[2].findings} == {"no base", "praise"}


def test_lines_are_changed_added_and_taken_away():
    lines = BulletList((Bullet("a"), Bullet("b")))
    assert lines.changed(1, after=" c  d ")[1].after == "c d"
    assert [each.before for each in lines.without(0)] == ["b"]
    assert list(lines.without(0).without(0)) == [Bullet()]
    assert len(lines.added()) == 3
    full = BulletList(tuple(Bullet(str(n)) for n in range(60)))
    for make in (full.added, lambda: lines[2], lambda: lines.changed(-1), lambda: Bullet("x" * 501),
                 lambda: Bullet(proof="x" * 201), lambda: BulletList(())):  # fmt: skip
        with pytest.raises(Refusal):
            make()


# ---- words


@pytest.mark.parametrize(
    "family",
    [
        "plan plans planned planning", "schedule schedules scheduled scheduling", "risk risks",
        "stakeholder stakeholders stakeholder's", "story stories", "process processes",
        "test tests tested testing", "train trained training trains", "API APIs", "status",
        "budget budgets budgeting budgeted", "analysis", "study studies studied studying",
        "control controls controlled controlling", "release releases released releasing",
        "box boxes", "meet meets meeting meetings", "issue issues", "agile", "Scrum",
        "care cares cared caring", "rate rates rated rating", "note notes noted noting",
        "state states stated stating", "site sites",
    ],
)  # fmt: skip
def test_forms_of_one_word_are_one(family):
    assert len({form(word) for word in family.split()}) == 1


def test_words_of_other_meaning_stay_apart():
    apart = "plan play sprint spring risk brisk report port vendor vend scrum scrub agile"
    assert len({form(word) for word in apart.split(" ")}) == 13


@pytest.mark.parametrize(
    "pair",
    ["planes plans", "caring cars", "notes not", "rated rats", "sites sits", "states stats",
     "codes cod", "stared starred", "bare bars"],
)  # fmt: skip
def test_an_e_that_makes_another_word_stays(pair):
    one, other = pair.split()
    assert form(one) != form(other)


@settings(deadline=None)
@given(word=st.text(st.sampled_from(string.ascii_letters + "'’"), min_size=1, max_size=14))
def test_a_form_is_never_longer_than_its_word_and_blind_to_case(word):
    assert len(form(word)) <= len(word)
    assert form(word) == form(word.upper().lower())


def test_lines_and_sentences_cover_all_words():
    text = RESUME
    cut = lines_and_sentences(text)
    inside = [word for a, b in cut for word in words_in(text[a:b])]
    assert [word.form for word in inside] == [word.form for word in words_in(text)]
    assert all(a < b for a, b in cut)


# ---- keywords of a posting


def test_the_example_is_seven_of_twelve_by_hand():
    """Twelve terms stand in the posting. In the resume: schedule, risk register, minutes,
    training, vendor, stakeholder in sentences: 6 / 12 = 50 %; Scrum in a list: 7 / 12 = 58.3 %.
    Nine of twelve shown would be 75 %, so three are missing."""
    keywords = keywords_in(POSTING)
    assert [each.term for each in keywords] == [
        "schedule", "risk register", "status report", "meeting minutes", "change request",
        "training", "pilot", "Scrum", "Jira", "vendor", "contract", "stakeholder",
    ]  # fmt: skip
    found = match(keywords, RESUME)
    assert (found.count, round(100 * found.share, 1), found.needed) == (7, 58.3, 3)
    assert [each.keyword.term for each in found.of("named")] == ["Scrum"]
    assert found.shown_share == 6 / 12
    assert [(each.keyword.term, len(each.hits)) for each in found.stuffed] == [("stakeholder", 5)]


def test_each_shown_keyword_has_its_sentence():
    found = match(keywords_in(POSTING), RESUME)
    for each in found.of("shown"):
        assert each.evidence in RESUME.replace("\n", " ")
    minutes = next(each for each in found.found if each.keyword.term == "meeting minutes")
    assert minutes.evidence == "Wrote the minutes of 40 weekly meetings, each on the same day."


def slow_count(term, text):
    """Count a term of one or more words, word by word, with a window that moves by one."""
    mine = [form(word) for word in re.findall(r"[A-Za-z0-9]+", term)]
    words = [form(word) for word in re.findall(r"[A-Za-z0-9]+", text)]
    count = at = 0
    while at < len(words):
        if words[at : at + len(mine)] == mine:
            count, at = count + 1, at + len(mine)
        else:
            at += 1
    return count


@settings(deadline=None, max_examples=80)
@given(
    term=st.sampled_from(["risk register", "plan", "test", "change request"]),
    words=st.lists(
        st.sampled_from(
            ["risk", "risks", "register", "registers", "plan", "planning", "test", "a", "the,",
             "change", "request.", "requests"]
        ),
        max_size=40,
    ),
)  # fmt: skip
def test_counts_agree_with_a_window_that_moves_word_by_word(term, words):
    text = " ".join(words)
    assert len(match([Keyword(term)], text).found[0].hits) == slow_count(term, text)


@settings(deadline=None, max_examples=60)
@given(
    chosen=st.lists(st.sampled_from(sorted(TERMS)), min_size=1, max_size=12, unique=True),
    data=st.data(),
)
def test_terms_of_a_posting_are_found_and_the_share_is_theirs(chosen, data):
    posting = ". ".join(chosen)
    keywords = keywords_in(posting)
    had = data.draw(st.lists(st.sampled_from(chosen), unique=True))
    found = match(keywords, ". ".join(f"We wrote of {term} there" for term in had))
    assert {each.keyword.term for each in found.found if each.hits} <= set(had)
    assert len(keywords) == len(chosen)
    assert found.count == len(had)
    assert 0 <= found.shown_share <= found.share <= 1
    reached = (len(found.of("shown")) + found.needed) / len(keywords)
    assert reached >= 0.75 and (found.needed == 0 or reached - 1 / len(keywords) < 0.75)


@pytest.mark.parametrize(
    ("resume", "status", "count"),
    [
        ("Kept the risk registers of two teams.", "shown", 1),
        ("Skills: risk register, Scrum", "named", 1),
        ("SKILLS\nRisk register\nScrum", "named", 1),
        ("Scrum, risk register, SQL", "named", 1),
        ("Scrum | Risk-Register | SQL", "named", 1),
        ("Kept risks, a register, and minutes.", "missing", 0),
        ("Wrote risk registers, minutes, reports", "shown", 1),
        ("Skills: risk register\nKept the risk register of a ward.", "shown", 2),
        ("", "missing", 0),
    ],
)
def test_shown_named_or_missing(resume, status, count):
    found = match([Keyword("risk register")], resume).found[0]
    assert (found.status, len(found.hits)) == (status, count)


def test_stuffing_begins_with_the_fifth():
    keyword = Keyword("agile")
    said = "We were agile. " * STUFFED
    assert match([keyword], said).stuffed == ()
    assert [each.keyword for each in match([keyword], said + "Agile!").stuffed] == [keyword]


def test_a_longer_term_is_not_counted_again_for_a_shorter_one():
    found = match([Keyword("risk"), Keyword("risk register")], "Kept a risk register of one risk.")
    assert {each.keyword.term: len(each.hits) for each in found.found} == {
        "risk": 1,
        "risk register": 1,
    }


def test_other_words_for_a_term_count():
    found = match(listed_keywords("vendor, test plan"), "Chose two suppliers, ran the UAT.")
    assert found.count == 2


@pytest.mark.parametrize("term", sorted(TERMS))
def test_every_way_to_say_a_term_finds_every_other(term):
    ways = (term, *TERMS[term])
    for listed in ways:
        for said in ways:
            found = match(listed_keywords(listed), f"We wrote of {said} there.")
            assert (found.count, len(found.found)) == (1, 1), (listed, said)


def test_no_way_to_say_a_term_belongs_to_two():
    ways = [way for each in field_terms() for way in each.ways]
    assert len(ways) == len(set(ways))


def test_a_term_said_in_two_ways_is_one_keyword():
    assert [each.term for each in listed_keywords("UAT, test plan, system tests")] == ["UAT"]
    both = Application("You draw the WBS.", "Drew a work breakdown structure.", "WBS, UAT")
    assert [each.term for each in both.keywords] == ["work breakdown structure", "UAT"]
    assert both.match().count == 1
    assert [each.term for each in both.without("WBS").keywords] == ["UAT"]
    again = both.without("work breakdown structure").with_added("WBS")
    assert again.match().count == 1


@pytest.mark.parametrize(
    "posting",
    ["Answer within 30 minutes.", "Drew the user interface.", "Care for planes and cars."],
)
def test_everyday_use_of_a_word_is_no_keyword(posting):
    assert keywords_in(posting) == ()


@pytest.mark.parametrize(
    "said",
    ["Take the minutes.", "Meeting minutes", "wrote minutes", "minute-taking", "the minutes of"],
)
def test_minutes_of_a_meeting_are_one_keyword(said):
    assert [each.term for each in keywords_in(said)] == ["meeting minutes"]
    assert match(listed_keywords("minutes"), said).count == 1


def test_minutes_typed_by_hand_are_the_minutes_of_the_posting():
    both = Application("You take the minutes.", "Wrote the minutes of 9 meetings.", "minutes")
    assert [each.term for each in both.keywords] == ["meeting minutes"]
    assert both.match().share == 1


def test_repeated_words_are_keywords_and_everyday_words_are_not():
    posting = "Tablets for our depot. You bring tablets to the depot; at each depot a tablet. Team!"
    terms = {each.term: each.why for each in keywords_in(posting + " team team team")}
    assert terms == {"tablets": "stands there 3 times", "depot": "stands there 3 times"}


def test_terms_of_the_field_are_each_told_apart():
    names = sorted(TERMS)
    halves = (", ".join(names[:40]), ", ".join(names[40:]))
    ways = [keyword.ways for half in halves for keyword in listed_keywords(half)]
    assert len(ways) == len(set(ways)) == len(TERMS)


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda: Keyword(" ,"), "has no word"),
        (lambda: Keyword("x" * 61), "has 61 letters"),
        (lambda: keywords_in("x" * 15_001), "has 15,001 letters; paste 15,000 at most"),
        (lambda: keywords_in(None), "posting: None is no text"),
        (lambda: match([Keyword("a plan"), Keyword("A Plans")], "x"), "one stands there twice"),
        (lambda: match([], 5), "resume: 5 is no text"),
        (lambda: listed_keywords(",".join(f"w{n}x" for n in range(61))), "there are 61; keep 60"),
        (lambda: Application(posting=3), "posting: 3 is no text"),
    ],
)
def test_what_is_refused(make, said):
    with pytest.raises(Refusal) as caught:
        make()
    assert said in str(caught.value)


def test_without_keywords_there_is_no_share():
    found = match([], "anything")
    assert (found.share, found.shown_share, found.needed, found.count) == (None, None, 0, 0)


def test_keywords_are_dropped_and_added():
    both = Application(POSTING, RESUME)
    less = both.without("Jira").without("contract")
    assert (less.match().count, len(less.keywords)) == (7, 10)
    more = less.with_added("front desk, Jira")
    assert [each.term for each in more.keywords][-1] == "front desk"
    assert more.match().count == 8 and len(more.keywords) == 12
    assert len(more.without("front desk").keywords) == 11


# ---- ends of rules


@pytest.mark.parametrize(("count", "found"), [(7, 1), (8, 0), (35, 0), (36, 1)])
def test_a_line_has_eight_to_thirty_five_words(count, found):
    line = " ".join(["Planned", *["shifts"] * (count - 1)])
    assert sum(each.kind == "length" for each in check_bullet(line).findings) == found


@pytest.mark.parametrize(
    "word", ["Planned", "greeted", "agreed", "Freed", "re-planned", "exceeded"]
)
def test_a_word_for_something_done(word):
    assert is_strong(word)


@pytest.mark.parametrize(
    "word",
    ["Speed", "Hundred", "Bed", "Red", "Shed", "Sled", "Seed", "Indeed", "Certified", "Need"],
)
def test_a_word_that_ends_alike_and_names_nothing_done(word):
    assert not is_strong(word)


def test_a_keyword_is_shown_in_the_words_of_the_posting():
    posting = "Suppliers answer to the SLA owner. You ask suppliers and keep schedules."
    assert [each.name for each in keywords_in(posting)] == ["suppliers", "SLA", "schedule"]
    assert Application(posting, "").without("vendor").keywords[0].name == "SLA"


def test_a_word_in_a_list_does_not_bring_the_goal_nearer():
    """Of four keywords three are to be shown; one is, three are in a list: two are lacking."""
    four = [Keyword(each) for each in ("SQL", "Jira", "Scrum", "pilot")]
    found = match(four, "Skills: SQL, Jira, Scrum\nLed a pilot with 9 people.")
    assert (found.share, found.shown_share, found.needed) == (1, 0.25, 2)


@pytest.mark.parametrize(
    ("line", "result"),
    [
        ("Planned the change of tills in a day; both opened the next morning at eight.",
         "opened the next morning at eight"),
        ("Answered mail the same day instead of after three days, for 3 shops",
         "the same day instead of after three days"),
        ("Set up a web shop for 2 bakeries: 420 orders a month, before that none",
         "420 orders a month, before that none"),
        ("Cut the waste of 4 shops; it was 15 % lower than in 2022", "15 % lower than in 2022"),
        ("Moved the check-in of 3 wards; it takes 3 minutes, it used to take 10",
         "3 minutes, it used to take 10"),
        ("Moved the calendar of 12 doctors; no appointment was missed",
         "no appointment was missed"),
        ("Planned a rota for 12 colleagues; nobody had to work two Sundays in a row any more",
         "nobody had to work two Sundays in a row any more"),
    ],
)  # fmt: skip
def test_results_in_other_words_than_from_and_to(line, result):
    assert check_bullet(line).words_of("result") == result


def test_a_line_without_a_count_is_checkable_by_what_it_names_or_by_its_proof():
    said = "Wrote the checklist that the ward still uses; the area manager confirms it"
    assert check_bullet(said).checkable and check_bullet(said).witness == "still uses"
    plain = "Wrote the list by which the early shift opens the shop"
    assert not check_bullet(plain).checkable
    assert check_bullet(plain, "area manager").checkable
    assert not check_bullet("Responsible for the list of the early shift", "boss").checkable
    lines = BulletList((Bullet(said), Bullet(plain), Bullet("", plain, "area manager")))
    assert (lines.complete, lines.sound) == (0, 2)


def test_a_share_in_a_result_still_needs_its_whole_and_a_bare_number_there_is_understood():
    kinds = lambda line: [each.kind for each in check_bullet(line).findings]  # noqa: E731
    assert kinds("Cut the waste of 4 shops; it was 15 % lower than in 2022") == ["no base"]
    assert kinds("Moved the check-in of 3 wards; it takes 3 minutes, it used to take 10") == []


def test_one_number_is_not_scope_and_measure_both():
    check = check_bullet("Trained 12 colleagues in the new tills of a shop")
    assert check.words_of("scope") == "12 colleagues" and "measure" in check.missing


def test_a_number_before_a_colon_is_no_part_of_the_change_behind_it():
    said = "Planned the rota of a team of 9: overtime went down from 60 to 22 hours a month"
    assert check_bullet(said).words_of("measure") == "from 60 to 22 hours a month"
