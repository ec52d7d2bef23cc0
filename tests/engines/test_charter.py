"""The charter: its money and dates by hand, what it lacks, contradictions, what cannot be read."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.charter import (
    LINES,
    LONGEST,
    Charter,
    figures,
    findings,
    read_benefits,
    standing,
)
from itpm_lessons.engines.charter.examples import CLOCKIN, HELP_DESK
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.typed import read_money, read_percent


def kinds(charter):
    return [(each.kind, each.keys[0]) for each in findings(charter)]


def test_the_money_of_clockin_by_hand():
    """NPV 14,139; 111,139 / 97,000 = 1.146; 2 + 13,000 / 46,000 = 2.28; 14,139 / 111,139."""
    assert list(figures(CLOCKIN)) == [
        ("Net present value", "$14,139"),
        ("Benefit-cost ratio", "1.15"),
        ("Payback", "2.28 years"),
        ("Benefits may fall by", "12.7 %"),
    ]


def test_clockin_lasts_45_working_days():
    start, finish = CLOCKIN.day("start"), CLOCKIN.day("finish")
    days = (start + timedelta(days=n) for n in range((finish - start).days + 1))
    assert sum(day.weekday() < 5 for day in days) == 45


def test_clockin_can_be_signed_and_the_pattern_has_two_lines_to_fill():
    assert findings(CLOCKIN) == ()
    assert standing(CLOCKIN).startswith("Every line that is needed is there")
    assert kinds(HELP_DESK) == [("missing", "out"), ("missing", "decides")]


def test_the_pattern_is_worth_826_by_hand():
    """12,000 / 1.1 + 12,000 / 1.21 = 10,909 + 9,917 = 20,826, less 20,000."""
    assert figures(HELP_DESK)[0] == ("Net present value", "$826")


@pytest.mark.parametrize("line", [line for line in LINES if line.needed], ids=lambda line: line.key)
def test_each_line_that_is_needed_is_missed(line):
    assert ("missing", line.key) in kinds(CLOCKIN.with_line(line.key, " "))
    assert "Not ready to be signed" in standing(CLOCKIN.with_line(line.key, ""))


def test_assumptions_may_be_left_out():
    assert findings(CLOCKIN.with_line("assumptions", "")) == ()


@pytest.mark.parametrize(
    ("key", "text", "kind", "said"),
    [
        ("budget", "$140,000", "contradiction", "$130,000, are less than the budget of $140,000"),
        ("budget", "$120,000", "contradiction", "In today's money the benefits are worth $111,139"),
        ("finish", "1 March 2027", "contradiction", "not after its start, 1 March 2027"),
        ("finish", "2027-02-01", "contradiction", "It ends on 1 February 2027"),
        ("start", "1 May 2027", "contradiction", "not after its start"),
        ("sponsor", "Project Manager of IT", "contradiction", "the same person"),
        ("out", "holidays; Export to Payroll", "contradiction", "“Export to Payroll” is both"),
        ("milestones", "pilot 2 May 2027", "contradiction", "2 May 2027, lies outside the project"),
        ("objective", "By 1 April 2027 errors fall from 6 % to 2 %; owner: me", "contradiction",
         "before the project ends, 30 April 2027"),
        ("objective", "By 1 Feb 2027 errors fall from 6 % to 2 %; owner: me", "contradiction",
         "before the project has begun"),
        ("objective", "From 6 % to 2 % errors; owner: me", "incomplete", "lacks a date"),
        ("objective", "introduce an app by June 2027; owner: me", "incomplete", "lacks a measure"),
        ("risks", "TBD", "open", "still open"),
        ("stakeholders", "To be named.", "open", "still open"),
        ("tolerance", "...", "open", "still open"),
        ("budget", "a lot", "unreadable", "'a lot' is not a number"),
        ("budget", "0", "unreadable", "give more than 0"),
        ("start", "03/04/2027", "unreadable", "another day for other readers"),
        ("rate", "0.08", "unreadable", "Write 8 % or 0.08 %"),
        ("benefits", "38,000; much", "unreadable", "of year 2: 'much'"),
        ("milestones", "pilot 31 April 2027", "unreadable", "is in no calendar"),
    ],
)  # fmt: skip
def test_what_is_found(key, text, kind, said):
    found = findings(CLOCKIN.with_line(key, text))
    assert any(each.kind == kind and key in each.keys for each in found)
    assert any(said.casefold() in str(each).casefold() for each in found)


def test_a_sentence_with_the_word_open_is_no_open_line():
    text = "The warehouse may not open in time, so that the pilot has to be held elsewhere."
    assert findings(CLOCKIN.with_line("risks", text)) == ()


def test_without_budget_or_rate_there_is_no_case():
    for key in ("budget", "benefits", "rate"):
        assert CLOCKIN.with_line(key, "").case is None
        assert figures(CLOCKIN.with_line(key, "")) == ()


# ---- reading


@pytest.mark.parametrize(
    ("text", "money"),
    [
        ("$97,000", 97_000), ("97000", 97_000), ("97 000", 97_000), ("97 000 EUR", 97_000),
        ("97'000", 97_000), ("€1,250,000.50", 1_250_000.5), ("97k", 97_000),
        ("$1.2 million", 1.2e6),
        ("2.75k", 2750), ("-12,000", -12_000), ("−$12,000", -12_000), ("$-5", -5),
        ("99,5", 99.5), ("12,000", 12_000), ("3 thousand dollars", 3_000),
    ],
)  # fmt: skip
def test_money_as_people_write_it(text, money):
    assert read_money(text) == money


@given(st.integers(0, 10**12))
def test_money_that_is_written_reads_back(number):
    forms = (f"{number}", f"${number:,}", f"{number:,}".replace(",", " "), f"{number:,}.00")
    assert {read_money(form) for form in forms} == {number}


@pytest.mark.parametrize("text", ["", "much", "97,00,0", "9" * 20, "$", "97 000 000 000 000 00"])
def test_what_is_no_money(text):
    with pytest.raises(Refusal, match="is not a number"):
        read_money(text)


def test_too_much_money_is_refused():
    with pytest.raises(Refusal, match="check its zeros"):
        read_money("9,000,000,000 million")


@pytest.mark.parametrize(
    "text",
    ["38,000; 46,000; 46,000", "$38,000, $46,000, $46,000", "38k\n46k\n46k",
     "year 1: 38,000; year 2: 46,000; year 3: 46,000", "38000 / 46000 / 46000",
     "38000,46000,46000"],
)  # fmt: skip
def test_benefits_as_people_write_them(text):
    assert read_benefits(text) == (38_000, 46_000, 46_000)


@pytest.mark.parametrize(("text", "rate"), [("8 %", 0.08), ("8", 0.08), ("7,5%", 0.075), ("0", 0)])
def test_rates_in_percent(text, rate):
    assert read_percent(text) == pytest.approx(rate)


@pytest.mark.parametrize("text", ["high", "-3 %", "0.08", "9999 %", ""])
def test_what_is_no_rate(text):
    with pytest.raises(Refusal):
        read_percent(text)


@given(st.dictionaries(st.sampled_from([line.key for line in LINES]), st.text(max_size=60)))
def test_any_texts_make_findings_and_never_an_error(texts):
    charter = Charter.of(texts)
    assert isinstance(standing(charter), str)
    assert all(str(each) for each in findings(charter))
    figures(charter)


@given(
    st.integers(1, 10**15), st.lists(st.integers(0, 10**15), min_size=1, max_size=150),
    st.integers(0, 1000),
)  # fmt: skip
def test_any_money_has_figures_or_says_why_not(budget, benefits, rate):
    texts = {"budget": str(budget), "benefits": "; ".join(map(str, benefits))[:LONGEST],
             "rate": f"{rate} %"}  # fmt: skip
    charter = Charter.of(texts)
    assert figures(charter) or charter.unreadable
    assert "nan" not in str(figures(charter)) and "inf" not in str(figures(charter))


def test_refusals():
    with pytest.raises(Refusal, match="has no line 'colour'"):
        Charter.of(colour="blue")
    with pytest.raises(Refusal, match="keep 1,200 at most: it is one page"):
        Charter.of(problem="x" * 2000)
    with pytest.raises(Refusal, match="give a text"):
        Charter.of(budget=97_000)
    with pytest.raises(Refusal, match="has no line"):
        CLOCKIN["colour"]
    assert CLOCKIN.day("start") == date(2027, 3, 1)


# ---- notes: lines that are there and may be hollow


@pytest.mark.parametrize(
    ("key", "text", "says"),
    [
        ("objective", "By 30 June 2027 waiting falls from 4 to 9 hours; owner: HR", "falls from 4"),
        ("objective", "By June 2027 the share rises from 90 % to 64 %; owner: HR", "rises from 90"),
        ("objective", "By 30 June 2027 errors fall from 6 % to 2 %; owner: everybody", "everybody"),
        (
            "objective",
            "By 30 June 2027 it replaces 2 mailboxes by 1 system, from 2 to 1; owner: HR",
            "“replaces” says what is built",
        ),
        (
            "decides",
            "The team decides together; everybody is responsible.",
            "who has the last word",
        ),
        ("measured", "Acceptance, quality, satisfaction.", "has no number"),
        ("in", "Everything that a good start needs.", "has no edge"),
        ("tolerance", "within reason", "has no number"),
    ],
)
def test_a_line_that_nobody_could_break_is_noted_and_can_be_signed(key, text, says):
    page = CLOCKIN.with_line(key, text)
    assert any(says in str(each) for each in findings(page))
    assert {each.kind for each in findings(page)} == {"note"}
    assert standing(page).startswith("Every line that is needed is there")
    assert "1 line sounds as if nobody could ever break it." in standing(page)


@pytest.mark.parametrize("text", ["11k per year", "$11,000/year", "11 000 p.a.", "11,000 a year"])
def test_a_sum_a_year_is_read(text):
    assert read_benefits(f"{text}; {text}") == (11_000, 11_000)


@pytest.mark.parametrize(
    ("key", "text", "says"),
    [
        ("benefits", "16000 − 4000", "for what remains write 12,000"),
        (
            "benefits",
            "12k; a lot",
            "the benefits of year 2",
        ),
        ("benefits", "much", "write a number such as 12,000, or 12k"),
        ("budget", "much", "write a number such as $97,000"),
    ],
)
def test_what_is_no_sum_is_told_with_an_example_of_its_line(key, text, says):
    refusal = CLOCKIN.with_line(key, text).unreadable[key]
    assert says.casefold() in str(refusal).casefold().replace("net benefits a year", "the benefits")


def test_a_page_has_room_for_so_many_years_and_no_more():
    assert len(Charter.of(budget="9", benefits="5; " * 30, rate="8 %").case.benefits) == 30
    page = Charter.of(budget="9", benefits="5; " * 31, rate="8 %")
    assert "run over 31 years" in str(page.unreadable["benefits"])
