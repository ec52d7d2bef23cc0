"""Bullet checker and posting matcher, driven by gestures as the browser sends them."""

import pytest

from itpm_lessons.engines.resume.examples import EXAMPLE_BULLETS, POSTING, RESUME
from itpm_lessons.widgets.bullets import BulletWidget
from itpm_lessons.widgets.posting import PostingWidget

SOUND = "Planned a pilot at 3 sites; corrections fell from 6 % to 2 %."


def send(widget, type, id, **more):
    widget.receive({"type": type, "id": id, **more})


def type_in(widget, id, text):
    """Type letter by letter, as a live field sends it."""
    for end in range(1, len(text) + 1):
        send(widget, "enter", id, value=text[:end], live=True)


@pytest.fixture
def bullets():
    return BulletWidget()


@pytest.fixture
def posting():
    return PostingWidget()


# ---- bullets


def test_what_is_typed_is_checked_at_once_and_is_one_step_to_undo(bullets):
    type_in(bullets, "after:2", "I led many")
    assert [each.kind for each in bullets.bullets.checks()[2].findings] == [
        "length",
        "pronoun",
        "vague amount",
    ]
    assert "· vague amount." in bullets.picture and bullets.can_undo
    type_in(bullets, "after:2", SOUND)
    assert bullets.bullets.complete == 3
    type_in(bullets, "proof:2", "the log")
    send(bullets, "pick", "do:undo")
    assert (bullets.bullets[2].after, bullets.bullets[2].proof) == (SOUND, "")
    send(bullets, "key", "bullets", value="Control+z")
    assert bullets.bullets == EXAMPLE_BULLETS and not bullets.can_undo
    send(bullets, "key", "bullets", value="Control+y")
    assert bullets.bullets[2].after == SOUND


def test_lines_are_added_taken_away_and_reset(bullets):
    send(bullets, "pick", "line:add")
    assert len(bullets.bullets) == 4 and 'data-focus="3:1"' in bullets.picture
    send(bullets, "pick", "line:remove:0")
    assert bullets.bullets[0] == EXAMPLE_BULLETS[1]
    send(bullets, "pick", "do:reset")
    assert bullets.bullets == EXAMPLE_BULLETS
    bullets.undo()
    assert len(bullets.bullets) == 3 and bullets.bullets[2].before == ""


def test_the_sixty_first_line_is_refused_in_words(bullets):
    for _ in range(57):
        send(bullets, "pick", "line:add")
    send(bullets, "pick", "line:add")
    assert "keep 1 to 60" in bullets.notice and len(bullets.bullets) == 60


def test_a_line_that_is_too_long_is_refused_and_the_old_one_stays(bullets):
    send(bullets, "enter", "after:0", value="x" * 501)
    assert "has 501 letters; keep 500 at most" in bullets.notice
    assert bullets.bullets == EXAMPLE_BULLETS


def test_an_own_file_is_opened_and_a_copy_saved(tmp_path):
    file = tmp_path / "my_bullets.csv"
    file.write_text("before\nDid tickets\n", encoding="utf-8")
    widget = BulletWidget(str(file))
    type_in(widget, "after:0", SOUND)
    send(widget, "pick", "do:save")
    assert widget.notice.startswith("Saved as my_bullets-2.csv")
    assert BulletWidget(tmp_path / "my_bullets-2.csv").table.equals(widget.table)
    assert file.read_text(encoding="utf-8") == "before\nDid tickets\n"


def test_a_file_with_a_mistake_is_explained_and_the_notebook_runs_on(tmp_path):
    file = tmp_path / "mine.csv"
    file.write_text("after\nx\n", encoding="utf-8")
    widget = BulletWidget(file)
    assert "there is no column &#x27;before&#x27;" in widget.picture
    assert "mine.csv" in widget.picture and not widget.can_save


def test_the_table_says_which_parts_each_line_has(bullets):
    table = bullets.table
    assert table["complete"].tolist() == [True, True, False]
    assert table["result"].tolist() == [True, True, False]
    assert table["findings"].tolist() == ["", "", "no base, praise"]


# ---- posting


def test_a_sentence_more_and_the_share_rises_at_once(posting):
    assert round(posting.match.share, 3) == 0.583
    send(posting, "enter", "text:resume", value=RESUME + "\nWrote a status report each Friday.")
    assert posting.match.count == 8
    send(posting, "enter", "text:resume", value=RESUME + "\nWrote a status report on the pilot.")
    assert posting.match.count == 9 and "75.0 %" in posting.picture
    send(posting, "pick", "do:undo")
    assert posting.application.resume == RESUME and posting.match.count == 7


def test_keywords_are_dropped_and_added(posting):
    send(posting, "pick", "drop:Jira")
    assert len(posting.application.keywords) == 11
    send(posting, "enter", "new:keyword", value="front desk")
    send(posting, "pick", "keyword:add")
    assert posting.table.loc["front desk", "status"] == "named"
    assert posting.picture.count('value="front desk"') == 0
    send(posting, "pick", "do:undo")
    send(posting, "pick", "do:undo")
    assert len(posting.application.keywords) == 12
    send(posting, "pick", "drop:nothing like it")
    assert len(posting.application.keywords) == 12


def test_both_can_be_emptied_and_brought_back(posting):
    send(posting, "pick", "texts:clear")
    assert posting.match.share is None and "Nothing to compare yet" in posting.picture
    send(posting, "key", "posting", value="Control+z")
    assert posting.application.posting == POSTING


def test_texts_of_ones_own_can_be_given():
    widget = PostingWidget("Scrum and SQL", "Skills: Scrum, SQL, Excel")
    assert widget.table["status"].tolist() == ["named", "named"]
    assert PostingWidget(resume="Scrum").application.posting == POSTING


def test_what_is_too_long_is_refused_and_nothing_is_kept(posting, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    send(posting, "enter", "text:posting", value="x " * 8_000)
    assert "paste 15,000 at most" in posting.notice
    assert posting.application.posting == POSTING
    send(posting, "pick", "do:save")
    assert not posting.can_save and not list(tmp_path.iterdir())


@pytest.mark.parametrize("make", [BulletWidget, PostingWidget])
@pytest.mark.parametrize(
    "gesture",
    [
        [],
        {"type": "enter", "id": "after:99", "value": "x"},
        {"type": "enter", "id": "after:²", "value": "x"},
        {"type": "enter", "id": "text:other", "value": "x"},
        {"type": "enter", "id": None, "value": {"a": 1}},
        {"type": "pick", "id": "line:remove:9999999999"},
        {"type": "pick", "id": "line:sing:1"},
        {"type": "drag", "id": "after:0", "value": "inf"},
    ],
)
def test_gestures_that_are_none_break_nothing(make, gesture):
    widget = make()
    before = getattr(widget, widget.HELD)
    widget.receive(gesture)
    assert getattr(widget, widget.HELD) == before
    assert "itpm-frame" in widget.picture


# ---- what the notebook keeps


def test_nothing_that_was_pasted_is_in_the_picture_that_the_notebook_keeps(posting):
    send(posting, "enter", "text:resume", value="SECRETNAME planned Scrum events for 9 people.")
    assert "SECRETNAME" in posting.picture
    data, _ = posting._repr_mimebundle_()
    assert "SECRETNAME" not in str(data)
    assert "was not kept with the notebook" in data["text/html"]
    assert "answers are kept" not in data["text/html"]


def test_texts_given_at_the_start_are_not_kept_either():
    widget = PostingWidget("You know SECRETTOOL.", "SECRETNAME knows it.")
    assert "SECRET" not in str(widget._repr_mimebundle_()[0])


def test_the_example_is_kept_as_a_picture(posting):
    assert "58.3" in posting._repr_mimebundle_()[0]["text/html"]
