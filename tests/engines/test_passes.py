from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.network import Project
from itpm_lessons.engines.passes import passes
from tests.engines.slow import clockin, projects, slack


def sentences(project):
    return {(step.direction, step.activity): step.sentence for step in passes(project)}


def test_clockin_in_words():
    said = sentences(clockin())
    assert said["forward", "A"] == "ES = 0, the start of the project; EF = 0 + 5 = 5"
    assert said["forward", "E"] == "ES = largest of (EF of C 17, EF of D 23) = 23; EF = 23 + 7 = 30"
    assert said["backward", "C"] == (
        "LF = smallest of (LS of E 23, LS of F 21, LS of G 32) = 21; LS = 21 - 12 = 9; "
        "total float = 9 - 5 = 4"
    )


def test_types_and_lags_in_words():
    said = sentences(Project.of(A=(4, ""), B=(3, "A SS+2"), C=(2, "B FF+1"), D=(5, "C SF+6")))
    assert said["forward", "B"] == "ES = ES of A 0 + 2 = 2; EF = 2 + 3 = 5"
    assert said["forward", "C"] == "ES = EF of B 5 + 1 - 2 = 4; EF = 4 + 2 = 6"
    assert said["forward", "D"] == "ES = ES of C 4 + 6 - 5 = 5; EF = 5 + 5 = 10"
    assert said["backward", "C"].startswith("LF = LF of D 10 - 6 + 2 = 6; LS = 6 - 2 = 4;")


def test_what_the_project_itself_holds_is_said():
    said = sentences(Project.of(A=(4, ""), B=(2, "A FS-6"), C=(9, "A SS")))
    assert "largest of (start of the project 0, EF of A 4 - 6) = 0" in said["forward", "B"]
    # A's start may be as late as 0 through C; through B it could end at 7 + 6
    assert said["backward", "A"].startswith("LF = smallest of (LS of B 7 + 6, LS of C 0 + 4) = 4;")


def test_tenths_of_days_show_no_rounding_errors():
    # 0.1 + 0.2 is not 0.3 in binary; both B and C hold D
    project = Project.of(A=(0.1, ""), B=(0.2, "A"), C=(0.3, ""), D=(0.7, "B, C"))
    assert not any("-0" in sentence for sentence in sentences(project).values())
    assert sentences(project)["backward", "B"].endswith("total float = 0.1 - 0.1 = 0")
    deciding = {(step.direction, step.activity): step.deciding for step in passes(project)}
    assert [str(link) for link in deciding["forward", "D"]] == ["B → D", "C → D"]


def test_numbers_are_shown_in_full():
    said = sentences(Project.of(A=(123456.5, ""), B=(2_000_000, "A")))
    assert "EF = 0 + 123456.5 = 123456.5" in said["forward", "A"]
    assert "EF = 123456.5 + 2000000 = 2123456.5" in said["forward", "B"]


@given(projects(), st.booleans())
def test_steps_find_what_the_schedule_finds(project, start_clamp):
    plan = schedule(project, start_clamp=start_clamp)
    steps = passes(project, start_clamp=start_clamp)
    assert len(steps) == 2 * len(project)
    for step in steps:
        row = plan[step.activity]
        early = step.direction == "forward"
        assert step.start == (row.early_start if early else row.late_start)
        assert step.finish == (row.early_finish if early else row.late_finish)
        assert f" = {step.finish}" in step.sentence


@given(projects())
def test_deciding_links_of_the_forward_pass_have_no_slack(project):
    plan = schedule(project)
    start = {row.name: row.early_start for row in plan.rows}
    days = {row.name: row.duration for row in plan.rows}
    for step in passes(project):
        if step.direction == "forward":
            tight = [link for link in step.links if slack(link, start, days) == 0]
            assert list(step.deciding) == tight


@given(projects())
def test_each_step_comes_after_those_it_uses(project):
    seen = set()
    for step in passes(project):
        forward = step.direction == "forward"
        for link in step.links:
            assert (step.direction, link.predecessor if forward else link.successor) in seen
        seen.add((step.direction, step.activity))
