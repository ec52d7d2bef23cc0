"""The career data of the course: whole, tied to facts, and what they say about four people."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from itpm_lessons.catalogue import CONTENT, Content
from itpm_lessons.checks.career import career as rule
from itpm_lessons.checks.career import figures, numbers
from itpm_lessons.checks.finding import Kit
from itpm_lessons.content.career import (
    career,
    facts,
    framework,
    read_framework,
    table,
)
from itpm_lessons.content.career.certificates import read_certificates
from itpm_lessons.engines.career import (
    Experience,
    Person,
    Situation,
    choose,
    eligibility,
    month_range,
)
from itpm_lessons.engines.refusal import Refusal

TODAY = date(2026, 11, 26)
WORDS = {"three years": 36, "every two years": 24, "last eight years": 8}


def test_every_number_stands_in_its_fact():
    found = [(each.id, one) for each in career().certificates.all for one in figures(each)]
    assert len(found) >= 15
    for certificate, figure in found:
        assert figure.value in numbers(figure.fact.text), (certificate, figure)


def test_spans_of_time_stand_in_their_facts():
    for each in career().certificates.all:
        if each.renewal and each.renewal.months:
            said = [months for words, months in WORDS.items() if words in each.renewal.fact.text]
            assert each.renewal.months in said, each.id
        for route in each.routes:
            assert not route.years or "last eight years" in route.fact.text


def test_every_fact_has_a_source_and_a_day_and_doubts_are_kept():
    assert all(fact.source.title and fact.asof for fact in facts().values())
    doubtful = {id for id, fact in facts().items() if fact.needs_owner}
    assert {"pmp-renewal-split", "capm-renewal", "pmi-acp-renewal", "prince2-renewal"} <= doubtful
    assert "pmp-eligibility" not in doubtful


def test_no_goal_and_no_condition_rests_on_memory():
    for each in career().certificates.all:
        behind = [*each.goals.values(), *each.methods.values()]
        assert all(one.fact.mark != "M" for one in behind), each.id
        assert all(route.fact.mark != "M" for route in each.routes), each.id


def test_ladder_skills_and_roles_are_whole():
    ladder, frame = career().ladder, framework()
    assert len(ladder) == 5
    names = [level.short for level in ladder]
    assert names == ["Coordinator", "Junior", "Middle", "Senior", "Program, PMO"]
    assert all(level.next and level.scope and level.evidence for level in ladder)
    lessons = {lesson.id for lesson in Content().lessons}
    texts = [text for skill in frame for text in (*skill.anchors, *skill.steps)]
    assert len(frame.skills) == 12 and len(frame.roles) == 6
    assert len(set(texts)) == len(texts) == 12 * 9
    assert all(set(skill.lessons) <= lessons for skill in frame)
    assert all(text.endswith(".") or text.endswith("?") for text in texts)


def test_roles_up_the_ladder_ask_for_no_less():
    order = ["coordinator", "junior", "middle", "senior"]
    for skill in framework():
        asked = [framework().role(id).demands.get(skill.id) for id in order]
        levels = [each.level if each else 0 for each in asked]
        assert levels == sorted(levels), skill.id


def test_the_attribution_names_source_licence_and_change():
    said = framework().attribution
    for words in ("O*NET", "USDOL/ETA", "CC BY 4.0", "changed", "not approved, endorsed"):
        assert words in said


@pytest.mark.parametrize(
    ("name", "fits", "later"),
    [
        ("Aroha", ["Project+", "Google's project management certificate"], ["CAPM"]),
        ("Luca", ["PSM I"], []),
        ("Ngozi", ["PMP"], []),
        ("Rhys", ["PRINCE2 Foundation", "PRINCE2 Practitioner"], []),
    ],
)
def test_what_fits_the_people_to_start_from(name, fits, later):
    situation = next(each for who, each in career().situations.items() if who.startswith(name))
    advice = choose(career().certificates.all, situation, TODAY)
    assert [a.certificate.name for a in advice if a.group == "fits"] == fits
    assert [a.certificate.name for a in advice if a.group == "later"] == later


def test_the_months_of_the_people_to_start_from():
    """Ngozi: Feb 2021 to Jan 2023 are 24, Jun 2023 to Aug 2026 are 39. Rhys: 8 + 10 - 3."""
    months = {who[:4]: each.person.experience.months for who, each in career().situations.items()}
    assert months["Ngoz"] == 24 + 39 and months["Rhys"] == 8 + 10 - 3
    assert months["Arohn"[:4]] == 0


def test_no_situation_fits_everything():
    everything = [choose(career().certificates.all, Situation(goal=goal), TODAY)
                  for goal in career().certificates.goals]  # fmt: skip
    assert all(any(a.group in ("fits", "later", "against") for a in each) for each in everything)
    assert all(sum(a.group == "fits" for a in each) <= 3 for each in everything)


def test_a_certificate_about_scrum_asks_for_no_months():
    psm = career().certificates["psm-1"]
    someone = Situation().person
    assert eligibility(psm, someone, TODAY)[0].eligible
    assert someone.experience == Experience()


def test_an_unknown_fact_goal_or_skill_is_refused():
    block = table("career/certificates")
    block["certificate"][0]["exam"] = "nowhere"
    with pytest.raises(Refusal, match="rests on 'nowhere', which is no fact"):
        read_certificates(block, facts())
    block = table("career/certificates")
    block["certificate"][0]["goals"]["fame"] = ["x", "capm-exam"]
    with pytest.raises(Refusal, match="'fame', which is not among the goals"):
        read_certificates(block, facts())
    block = table("career/certificates")
    del block["certificate"][0]["owner"]
    with pytest.raises(Refusal, match="has no owner"):
        read_certificates(block, facts())
    block = table("career/skills")
    block["role"][0]["demands"]["singing"] = [1, 1]
    with pytest.raises(Refusal, match="which is no skill"):
        read_framework(block)
    block = table("career/skills")
    block["skill"][0]["colour"] = "red"
    with pytest.raises(Refusal, match="skill 'objective'"):
        read_framework(block)


# ---- the referee, with data broken on purpose


@pytest.fixture
def kit(tmp_path):
    folder = tmp_path / "content"
    shutil.copytree(CONTENT / "career", folder / "career")
    shutil.copytree(CONTENT / "lessons", folder / "lessons")
    for name in ("facts.toml", "sources.toml"):
        shutil.copy(CONTENT / name, folder / name)
    return Kit(tmp_path, Content(folder), TODAY)


@pytest.mark.parametrize(
    ("file", "before", "after", "found"),
    [
        ("ladder", 'autonomy = "Works to', 'autonomy = ""\nx = "', "unexpected keyword"),
        ("ladder", '"Spends nothing; keeps the list of invoices straight."', '" "', "is blank"),
        ("skills", '"planning/objective"', '"planning/nowhere"', "'planning/nowhere'"),
        ("skills", '"I take the objective as it is given."', '""', "blank anchor"),
        ("skills", "objective = [1, 1]", "objective = [7, 1]", "level is 7"),
        ("certificates", "hours = 23", "hours = 25", "says 25 hours"),
        ("certificates", "value = 150", "value = 200", "says $200"),
        ("certificates", "units = 20", "units = 30", "says 30 units"),
        ("certificates", 'exam = "capm-exam"', 'exam = "nowhere"', "which is no fact"),
        ("certificates", 'months of experience.", "capm-eligibility"',
         'months of experience.", "capm-renewal"', "which is from memory"),
    ],
)  # fmt: skip
def test_the_referee_finds_what_is_broken(kit, file, before, after, found):
    path = Path(kit.content.folder, "career", f"{file}.toml")
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after, 1), encoding="utf-8")
    said = [str(each) for each in rule(kit)]
    assert any(found in each for each in said), said


def test_the_referee_finds_nothing_else(kit):
    assert list(rule(kit)) == []


def test_an_accredited_degree_alone_never_meets_the_conditions_of_pmp():
    """No fact names the window or the hours of the third way: 36 old months are a question."""
    old = Person("accredited", Experience.of(month_range("2000-01", "2002-12")))
    pmp = career().certificates["pmp"]
    found = {each.route.education: each for each in eligibility(pmp, old, TODAY)}
    assert not any(each.eligible for each in found.values()) and found["accredited"].asks
    advice = choose([pmp], Situation(old, "prove"), TODAY)[0]
    entry = {each.side: each.words for each in advice.reasons if each.topic == "entry"}
    assert set(entry) == {"ask"} and entry["ask"].endswith("ask the owner.")
