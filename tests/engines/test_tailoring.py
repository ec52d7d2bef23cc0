"""Tailoring: what is advised for small and large projects, and what never changes."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.stages import ProjectProfile, stage_count, tailor
from itpm_lessons.engines.stages.tailoring import MOST_STAGES, RISKS

profiles = st.builds(
    ProjectProfile,
    st.floats(1, 300),
    st.integers(2, 80),
    st.sampled_from(RISKS),
    st.integers(0, 5),
)


def test_three_months_with_five_people_and_little_risk():
    """One stage to set up, and 13 weeks fit into one more of at most 13."""
    advice = tailor(ProjectProfile(13, 5, "low"))
    assert advice.stages == 2
    assert advice.may_combine("project manager", "team manager")
    assert advice.may_combine("senior user", "executive")
    assert not advice.may_combine("executive", "project manager")
    forms = {paper.names[0]: paper.form for paper in advice.papers}
    assert forms["project brief"] == "merge" and forms["checkpoint report"] == "talk"
    assert forms["business case"] == "shrink"


def test_three_months_with_high_risk_keep_the_gates():
    """13 weeks at 5 a stage are 3, and one to set up: 4."""
    advice = tailor(ProjectProfile(13, 5, "high", suppliers=1))
    assert advice.stages == 4
    assert not advice.may_combine("executive", "senior supplier")
    assert {paper.form for paper in advice.papers} == {"keep"}


def test_a_year_with_thirty_people_and_three_firms():
    """52 weeks at 8 a stage are 6.5, so 7, and one to set up: 8."""
    advice = tailor(ProjectProfile(52, 30, "medium", suppliers=3))
    assert advice.stages == 8
    allowed = [each.roles for each in advice.combinations if each.allowed]
    assert not allowed


@given(profiles)
def test_whatever_the_size_some_things_stay(profile):
    advice = tailor(profile)
    assert 2 <= advice.stages <= MOST_STAGES
    for roles in (
        ("executive", "project manager"),
        ("project manager", "project assurance"),
        ("senior user", "senior supplier"),
    ):
        assert not advice.may_combine(*roles)
    for each in (*advice.combinations, *advice.papers):
        assert each.because.endswith(".")
    case = next(paper for paper in advice.papers if paper.names == ("business case",))
    assert case.form in ("shrink", "keep")


@given(profiles)
def test_more_risk_never_means_fewer_gates_or_more_roles_in_one(profile):
    by_risk = [
        ProjectProfile(profile.weeks, profile.people, risk, profile.suppliers) for risk in RISKS
    ]
    for milder, worse in itertools.pairwise(by_risk):
        assert stage_count(milder) <= stage_count(worse)
        before, after = tailor(milder), tailor(worse)
        for one, other in zip(before.combinations, after.combinations, strict=True):
            assert one.allowed or not other.allowed


def test_roles_that_no_rule_names_stay_apart():
    assert not tailor(ProjectProfile(13, 5)).may_combine("team manager", "senior user")


@pytest.mark.parametrize(
    ("values", "words"),
    [((0, 5), "weeks is 0"), ((13, 0), "people is 0"), ((13, 5, "some"), "use low, medium, high")],
)
def test_bad_profiles_are_refused(values, words):
    with pytest.raises(Refusal, match=words):
        ProjectProfile(*values)
