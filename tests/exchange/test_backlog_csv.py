import pytest
from hypothesis import given
from hypothesis import strategies as st

from itpm_lessons.content.cases import clockin_backlog
from itpm_lessons.engines.backlog import Backlog, Item
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.exchange import read_backlog, write_backlog


@pytest.fixture
def read(tmp_path):
    def reader(text, name="shop.csv", encoding="utf-8"):
        file = tmp_path / name
        file.write_bytes(text.encode(encoding))
        return read_backlog(file)

    return reader


def test_a_file_by_hand(read):
    backlog = read(
        "item,points,value,after,title,acceptance\n"
        'cart,5,20,,Fill a cart,"Ten things, one of them twice"\n'
        'pay,8,40,"cart, stock",Pay by card,\n'
        "stock,3,,,,\n"
    )
    assert backlog.name == "shop"
    assert backlog.names == ("cart", "pay", "stock")
    assert backlog["pay"] == Item("pay", "Pay by card", 8, 40, ("cart", "stock"))
    assert backlog["cart"].acceptance == "Ten things, one of them twice"
    assert backlog["stock"].value == 0


@pytest.mark.parametrize(
    "text",
    [
        "Key;Summary;Story Points;Depends on\nS1;Cart;2,5;\nS2;Pay;3;S1\n",
        "Issue key\tStatus\tStory points\tSummary\tBlocked by\n"
        "S1\tOpen\t2.5\tCart\t\nS2\tOpen\t3\tPay\tcart\n",
        "sep=|\nAfter|Effort (points)|Item|Title\n|2.5|S1|Cart\n||\ns1|3|S2|Pay\n",
    ],
)
def test_what_boards_and_spreadsheets_save(read, text):
    backlog = read(text)
    assert backlog.items == (Item("S1", "Cart", 2.5), Item("S2", "Pay", 3, 0, ("S1",)))


def test_other_encodings(read):
    assert read("item,points\nMüller,3\n", encoding="cp1252").names == ("Müller",)
    assert read("item;points\nMüller;3\n", encoding="utf-16").names == ("Müller",)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("item,value\na,3\n", "row 1: there is no column 'points'"),
        ("item,points\n", "has a header and no rows"),
        ("item,points\na,\n", "row 2, column 'points': is empty"),
        ("item,points\na,many\n", "row 2, column 'points': 'many' is not a number"),
        ("item,points\na,-3\n", "row 2, item 'a': points is -3; give 0 or more"),
        ('item,points\na,"1,000"\n', "could be a thousand"),
        ("item,points\n,3\n", "row 2, column 'item': the item has no name"),
        ("item,points\na,3\nb,2\na,1\n", "row 4, column 'item': 'a' stands in row 2 too"),
        ("item,points,after\na,3,z\n", "row 2, column 'after': 'z' is no item .* such as a"),
        ("item,points,after\na,3,b\nb,2,a\nc,1,\n", "rows 2, 3: what waits for what: form a loop"),
        ("item,points,after\na,3,a\n", "row 2: what waits for what"),
        ("item,points,after\na,3,\nb,2,a, c\n", "row 3: has more cells .* into quotes"),
    ],
)
def test_refusals_name_the_row_and_the_remedy(read, text, message):
    with pytest.raises(Refusal, match=message):
        read(text)


def test_the_case_comes_back_the_same(tmp_path):
    file = tmp_path / "ClockIn.csv"
    write_backlog(clockin_backlog, file)
    assert read_backlog(file) == clockin_backlog


words = st.text("abc =+-,;\"'1", max_size=6)


@given(st.lists(st.tuples(words, words, st.floats(0, 100), st.booleans()), max_size=5))
def test_what_is_written_comes_back_or_is_refused(tmp_path_factory, rows):
    file = tmp_path_factory.mktemp("backlog") / "own.csv"
    try:
        items = [
            Item(name, title, points, 0, (rows[number - 1][0],) if number and waits else ())
            for number, (name, title, points, waits) in enumerate(rows)
        ]
        backlog = Backlog(items, "own")
        write_backlog(backlog, file)
    except Refusal:
        assert not file.exists()
    else:
        assert read_backlog(file) == backlog


def test_formulas_are_written_as_text(tmp_path):
    backlog = Backlog((Item("=1+1", "@SUM(A1)", 3),), "own")
    file = tmp_path / "own.csv"
    write_backlog(backlog, file)
    assert "'=1+1" in file.read_text(encoding="utf-8-sig")
    assert read_backlog(file) == backlog
