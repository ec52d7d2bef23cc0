import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.engines.critical_path import schedule
from itpm_lessons.engines.network import Activity, Dependency, Project
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.exchange import PlanNote, open_plan, read_plan, write_plan
from itpm_lessons.exchange.plan_csv import read_csv, to_csv

HEADER = "activity,duration,predecessors\n"


def read(text, encoding="utf-8"):
    return read_csv(text.encode(encoding), "plan").project


def shape(project):
    return (
        [(activity.name, activity.duration, activity.title) for activity in project.activities],
        [str(link) for link in project.dependencies],
    )


def refused(text, encoding="utf-8"):
    with pytest.raises(Refusal) as caught:
        read(text, encoding)
    return caught.value


def test_the_three_columns_become_a_project_that_can_be_scheduled(tmp_path):
    file = tmp_path / "shop.csv"
    file.write_text(HEADER + 'A,3,\nB,5,A\nC,2,A SS+1\nD,4,"B FF-1, C"\n', encoding="utf-8")
    project = read_plan(file)
    assert project.name == "shop"
    # A 0-3, B 3-8, C 1-3; D may end no earlier than 8 - 1 = 7 and start after C at 3: 3-7.
    assert schedule(project)["D"].early_start == 3
    assert schedule(project).duration == 8


@pytest.mark.parametrize(
    "header",
    [
        "Activity,Duration,Predecessors",
        "TASK,DAYS,DEPENDS ON",
        "Name,Duration (days),Depends-on",
        "id, duration in days , after",
        "Task Name,Working Days,immediate_predecessors",
        "\ufeffActivity,Duration,Predecessors",
    ],
)
def test_headers_are_understood_in_other_words(header):
    assert shape(read(f"{header}\nA,3,\nB,2,A\n"))[1] == ["A → B"]


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_delimiters(delimiter):
    text = (HEADER + "A,3,\nB,2,A SS+1\n").replace(",", delimiter)
    assert shape(read(text)) == ([("A", 3, ""), ("B", 2, "")], ["A SS+1 → B"])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16", "utf-32"])
def test_encodings(encoding):
    assert read(HEADER + "Prüfung,3,\nÜbergabe,2,Prüfung\n", encoding).names[0] == "Prüfung"


def test_a_semicolon_file_may_write_decimal_commas():
    assert read("activity;duration;predecessors\nA;2,5;\n")["A"].duration == 2.5


@pytest.mark.parametrize(
    ("row", "value"),
    [("A;1.000;", "'1.000'"), ("A;12.500 h;", "'12.500 h'"), ("A;1,000;", "'1,000'")],
)
def test_a_semicolon_file_may_mean_thousands_by_a_point(row, value):
    refusal = refused(f"activity;duration;predecessors\n{row}\n")
    assert value in refusal.problem and "two ways" in refusal.problem


@pytest.mark.parametrize(
    ("text", "days"), [("2.5", 2.5), ("0.125", 0.125), ("1.25", 1.25), ("1000", 1000)]
)
def test_other_points_are_decimal_in_a_semicolon_file(text, days):
    assert read(f"activity;duration;predecessors\nA;{text};\n")["A"].duration == days
    assert read(f"{HEADER}A,1.125,\n")["A"].duration == 1.125


@pytest.mark.parametrize("lag", ["2,5", "2,5 d", "1.000"])
def test_a_lag_that_can_be_read_two_ways_is_refused(lag):
    refusal = refused(f"id;duration;predecessors\n1;3;\n2;2,5;1SS+{lag}\n5;1;\n")
    assert refusal.culprit == "row 3, column 'predecessors'"
    assert "two ways" in refusal.problem and refusal.remedy


def test_lags_know_the_units_of_durations():
    text = HEADER + "".join(
        f"{name},1,A FS+{lag}\n" for name, lag in zip("BCDEF", UNITS, strict=True)
    )
    links = read(text + "A,1,\n").dependencies
    assert [link.lag for link in links] == list(UNITS.values())


UNITS = {"1 wk": 5, "4 h": 0.5, "1.5 days": 1.5, "2mons": 40, "240 min": 0.5}


@pytest.mark.parametrize(
    ("lag", "problem", "remedy"),
    [
        ("50%", "share of the predecessor's duration", "working days"),
        ("50e%", "share of the predecessor's duration", "working days"),
        ("2 edays", "lag '2 edays' is elapsed time", "working days"),
        ("4ehrs", "lag '4ehrs' is elapsed time", "working days"),
        ("2 moons", "lag '2 moons' is not understood", "4 h"),
    ],
)
def test_other_lags_are_refused_with_their_cause(lag, problem, remedy):
    refusal = refused(f"{HEADER}A,3,\nB,2,A FS+{lag}\n")
    assert refusal.culprit == "row 3, column 'predecessors'"
    assert problem in refusal.problem and remedy in refusal.remedy


@pytest.mark.parametrize(
    ("text", "days"),
    [("1 mo", 20), ("2 w", 10), ("1 d", 1), ("6 h", 0.75), ("240 min", 0.5), ("0.5 months", 10)],
)
def test_units_of_durations(text, days):
    assert read(f"{HEADER}A,{text},\n")["A"].duration == days


def test_elapsed_durations_are_refused_with_their_cause():
    assert "elapsed" in refused(f"{HEADER}A,2 edays,\n").problem


def test_twenty_minutes_are_not_rounded():
    # 24 times 20 minutes are a day, so both ways to E are critical
    chain = [f"C{i},20 min,{f'C{i - 1}' if i else ''}" for i in range(24)]
    plan = schedule(read(HEADER + "\n".join([*chain, "D,1 d,", 'E,1,"C23, D"'])))
    assert plan["D"].total_float == 0 and len(plan.critical) == 26
    assert plan.critical_path_count == 2


def test_one_name_in_two_ways_of_writing_is_one_name():
    composed, apart, hidden = "Pr\u00fcf", "Pru\u0308f", "Pr\u200b\u00fcf\u00ad"
    text = f"{HEADER}{apart},3,\nB,2,{composed}\nC,2,{hidden}\n"
    project = read(text)
    assert project.names[0] == composed and len(project.dependencies) == 2
    assert "row 2 too" in refused(f"{HEADER}{composed},3,\n{hidden},3,\n").problem
    assert "no name" in refused(f"{HEADER}\u200b,3,\n").problem


def test_what_spreadsheets_add_is_passed_over():
    text = 'sep=;\r\nactivity;duration;predecessors;;\r\n\r\n="01";3;;;\r\nB;2;"01";;\r\n;;;;\r\n'
    assert shape(read(text)) == ([("01", 3, ""), ("B", 2, "")], ["01 → B"])


def test_a_predecessor_that_fell_into_the_title_is_refused():
    rows = "activity,duration,predecessors,title\nA,3,,\nB,2,,\nC,1,A, B\n"
    with pytest.raises(Refusal, match="row 4, column 'title'") as refused:
        read_csv(rows.encode(), "plan")
    assert 'write "A, B" in quotes' in str(refused.value)
    own = "activity,duration,predecessors,title\nA,3,,A\nB,2,A,B\n"
    assert len(read_csv(own.encode(), "plan").project) == 2


def test_an_id_names_the_activity_and_its_title_may_name_it_too():
    text = "ID,Task Name,Duration,Predecessors\n1,Plan,5 days,\n2,Build,2 wks,1FS+2 days\n"
    text += '3,Test,1 day?,"Build,1"\n'
    assert shape(read(text)) == (
        [("1", 5, "Plan"), ("2", 10, "Build"), ("3", 1, "Test")],
        ["1 FS+2 → 2", "2 → 3", "1 → 3"],
    )


def test_the_unit_in_the_header_counts():
    assert read("activity,duration (weeks),predecessors\nA,2,\nB,3 d,\n")["A"].duration == 10
    assert read("activity,hours,predecessors\nA,12,\n")["A"].duration == 1.5


@pytest.mark.parametrize("nothing", ["", "-", "—", "none", "N/A"])
def test_ways_to_write_no_predecessor(nothing):
    assert read(f"{HEADER}A,3,{nothing}\n").dependencies == ()


def test_a_dash_may_be_a_name():
    assert shape(read(HEADER + "-,3,\nB,1,-\n"))[1] == ["- → B"]


@pytest.mark.parametrize(
    ("text", "culprit", "value"),
    [
        (HEADER + "A,five,\n", "row 2, column 'duration'", "'five'"),
        (HEADER + "A,,\n", "row 2, column 'duration'", "missing"),
        (HEADER + "A,3,\n\nB,-1,A\n", "row 4, column 'duration'", "'-1'"),
        (HEADER + "A,nan,\n", "row 2, column 'duration'", "'nan'"),
        (HEADER + "A,3 elephants,\n", "row 2, column 'duration'", "elephants"),
        (HEADER + 'A,"1,000",\n', "row 2, column 'duration'", "'1,000'"),
        (HEADER + "A," + "9" * 12 + ",\n", "row 2, column 'duration'", "999"),
        (HEADER + "A,3,Z\n", "row 2, column 'predecessors'", "'Z'"),
        (HEADER + "A,3,\nB,2,A XX+1\n", "row 3, column 'predecessors'", "'A XX+1'"),
        (HEADER + "A,3,\nB,2,A SS+9999999\n", "row 3, column 'predecessors'", "A SS"),
        (HEADER + 'A,3,\nB,2,"A, A"\n', "row 3, column 'predecessors'", "'A'"),
        (HEADER + "A,3,\nA,2,\n", "row 3, column 'activity'", "row 2"),
        (HEADER + ",3,\n", "row 2, column 'activity'", "no name"),
        (HEADER + "A,3,\nB,2,A,C\n", "row 3", "'C'"),
        (HEADER + "A,3,B\nB,2,A\n", "rows 2, 3", "A → B → A"),
        (HEADER + "A,3,A\n", "row 2", "A → A"),
        (HEADER + 'A,3,"\nB,2,\n', "row 2", "cannot be read"),
        (HEADER + "A\x1b[2J,3,\n", "row 2, column 'activity'", "control"),
        (HEADER + f"A,3,{'x' * 20_000}\n", "row 2, column 'predecessors'", "20000"),
        (HEADER + f"A,3,{'x' * 500}\n", "row 2, column 'predecessors'", "too long"),
        (HEADER + f"{'x' * 500},3,\n", "row 2, column 'activity'", "too long"),
        (HEADER, "file 'plan'", "no activities"),
        ("activity,duration\nA,3\n", "row 1", "'predecessors'"),
        ("\n\nwhat,is,this\nA,3,\n", "row 3", "'what'"),
        ("activity,duration,duration,predecessors\nA,3,4,\n", "row 1", "'duration'"),
        ("activity,duration (EUR),predecessors\nA,3,\n", "row 1", "'EUR'"),
        ("activity,duration,predecessors" + ",x" * 300 + "\nA,3,\n", "row 1", "303 columns"),
    ],
)
def test_refusals_name_row_column_and_value(text, culprit, value):
    refusal = refused(text)
    assert refusal.culprit.startswith(culprit)
    assert value in refusal.problem
    assert refusal.remedy and "\n" not in str(refusal) and len(str(refusal)) < 500


def test_rows_and_links_have_a_limit():
    assert refused(HEADER + "".join(f"A{i},1,\n" for i in range(20_001))).culprit == "row 20002"
    names = [f"A{i}" for i in range(200)]
    rows = "".join(f"{name},1,\n" for name in names)
    rows += "".join(f'B{i},1,"{",".join(names)}"\n' for i in range(301))
    assert "60000 links" in refused(HEADER + rows).problem


def test_a_column_that_would_change_the_schedule_is_noted(tmp_path):
    file = tmp_path / "plan.csv"
    file.write_text("activity,duration,predecessors,Lag,Owner\nA,3,,2,Ann\n", encoding="utf-8")
    (note,) = open_plan(file).notes
    assert "'Lag'" in note
    with pytest.warns(PlanNote, match="Lag"):
        read_plan(file)


@pytest.mark.parametrize("name", ["=1+1", "+A", "-A", "@A", "'=A", "'A"])
def test_no_cell_that_is_written_runs_as_a_formula(name):
    project = Project.of(**{name: (1, ""), "B": (2, name)})
    text = to_csv(project)
    cells = [cell for line in text.splitlines() for cell in line.split(",")]
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells)
    assert shape(read(text)) == shape(project)


@pytest.mark.parametrize("lag", [1 / 3, 12345678 / 16, 1e-7, 0.1 + 0.2, -2.5])
def test_lags_and_durations_come_back_exactly(lag):
    project = Project(
        (Activity("A", abs(lag)), Activity("B", 1)), (Dependency("A", "B", "SS", lag),)
    )
    assert read(to_csv(project)).dependencies == project.dependencies
    assert read(to_csv(project)).activities == project.activities


def test_lags_that_differ_late_are_two():
    links = read(HEADER + 'A,3,\nB,2,"A+0.3333333, A+0.3333334"\n').dependencies
    assert [link.lag for link in links] == [0.3333333, 0.3333334]


@pytest.mark.parametrize(
    ("activities", "links", "problem", "remedy"),
    [
        ([(" A", 1)], [], "the name ' A' would", "make it 'A'"),
        ([("A", 1, "two  words")], [], "the title 'two  words' would", "make it 'two words'"),
        ([("A", 1e-10)], [], "the duration '1e-10' would", "make it '0'"),
        ([("A", 2_000_000)], [], "duration is '2000000'", "from 0 to 1000000"),
        ([("A, B", 1), ("C", 1)], [("A, B", "C")], "'A, B' is a predecessor", "without comma"),
        ([("A", 1), ("B", 1)], [("A", "B", "FS", 2_000_000)], "lag of 'A FS+2000000'", "lag"),
        ([("A", 1), ("B", 1)], [("A", "B", "FS", 1e-10)], "link A FS+0.0000000001", "it A → B"),
        ([("A", 1), ("B", 1), ("A SS+1", 1)], [("A", "B", "SS", 1)], "link A SS+1 → B would",
         "rename activity 'A SS+1'"),
    ],
)  # fmt: skip
def test_what_cannot_be_written_is_refused_with_the_way_out(activities, links, problem, remedy):
    project = Project([Activity(*row) for row in activities], [Dependency(*row) for row in links])
    with pytest.raises(Refusal) as caught:
        to_csv(project)
    assert problem in caught.value.problem and remedy in caught.value.remedy


@pytest.mark.parametrize("name", ["A, B", "A; B", " A", "A\nB", "x" * 300])
def test_a_name_that_would_come_back_changed_is_refused(name):
    project = Project((Activity(name, 1), Activity("B", 1)), (Dependency(name, "B"),), "plan")
    with pytest.raises(Refusal, match="plan 'plan'"):
        to_csv(project)


def test_a_plan_is_written_whole_or_not_at_all(tmp_path):
    file = tmp_path / "plan.csv"
    write_plan(Project.of(A=(1, "")), file)
    with pytest.raises(Refusal):
        write_plan(Project((Activity(" A", 1),)), file)
    assert read_plan(file).names == ("A",)
    assert [each.name for each in tmp_path.iterdir()] == ["plan.csv"]


def test_a_place_that_cannot_be_written_is_refused(tmp_path):
    with pytest.raises(Refusal, match="cannot be written"):
        write_plan(Project.of(A=(1, "")), tmp_path / "missing" / "plan.csv")
    with pytest.raises(Refusal, match="cannot be written"):
        write_plan(Project.of(A=(1, "")), tmp_path)
    assert list(tmp_path.iterdir()) == []


words = st.text(
    st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1, max_size=12
).filter(lambda text: not set(text) & set(",;"))


@st.composite
def projects(draw):
    names = draw(st.lists(words, min_size=1, max_size=6, unique=True))
    days = st.integers(0, 500) | st.integers(1, 999).map(lambda tenths: tenths / 10)
    activities = [Activity(name, draw(days), draw(words)) for name in names]
    pairs = [(a, b) for j, b in enumerate(names) for a in names[:j]]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    kinds = st.sampled_from(["FS", "SS", "FF", "SF"])
    lags = st.integers(-9, 9) | st.floats(-9, 9)
    links = [Dependency(a, b, draw(kinds), draw(lags)) for a, b in chosen]
    return Project(tuple(activities), tuple(links), "plan")


@given(projects())
def test_what_is_written_reads_back_the_same_or_is_refused(project):
    try:
        text = to_csv(project)
    except Refusal:
        return
    back = read(text)
    assert back.activities == project.activities
    assert set(back.dependencies) == set(project.dependencies)


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_give_a_plan_or_a_refusal(data):
    for content in (data, HEADER.encode() + data):
        try:
            read_csv(content, "plan")
        except Refusal as refusal:
            assert refusal.culprit and refusal.problem and refusal.remedy
