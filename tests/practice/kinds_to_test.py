"""One kind of answer of each sort, with strategies for values of it."""

from hypothesis import strategies as st

from itpm_lessons.practice import (
    Choice,
    ChoiceSet,
    Matching,
    NameSet,
    Number,
    Ordering,
    Table,
    Text,
)
from itpm_lessons.practice.kinds.text import has_number, length

NAMES = ["A", "B", "C", "D", "go-live"]
LABELLED = {"a": "Yes, it moves", "b": "No, it stays", "c": "It and all others"}
NUMBERS = st.integers(-(10**9), 10**9).map(float) | st.floats(-1e9, 1e9).map(lambda x: round(x, 6))
CELLS = st.integers(0, 500).map(float)

KINDS = {
    "number": (Number("days"), NUMBERS),
    "dollars": (Number("$", tolerance=0.5), NUMBERS),
    "percent": (Number("%"), NUMBERS),
    "choice": (Choice(LABELLED), st.sampled_from(list(LABELLED))),
    "choice set": (ChoiceSet(LABELLED), st.frozensets(st.sampled_from(list(LABELLED)), min_size=1)),
    "name set": (NameSet(NAMES), st.frozensets(st.sampled_from(NAMES), min_size=1)),
    "ordering": (Ordering(NAMES), st.permutations(NAMES).map(tuple)),
    "path": (
        Ordering(NAMES, path=True),
        st.lists(st.sampled_from(NAMES), min_size=1, unique=True).map(tuple),
    ),
    "matching": (
        Matching(NAMES, LABELLED),
        st.fixed_dictionaries({name: st.sampled_from(list(LABELLED)) for name in NAMES}),
    ),
    "table": (
        Table(NAMES, {"es": "ES", "ef": "EF"}),
        st.fixed_dictionaries(
            {name: st.fixed_dictionaries({"es": CELLS, "ef": CELLS}) for name in NAMES}
        ),
    ),
    "text": (
        Text([length(2, 50), has_number()]),
        st.text(min_size=1, max_size=60)
        .map(lambda text: " ".join(text.split()))
        .filter(lambda text: text not in ("", "...", "…")),
    ),
}


class Liar:
    """Claims to equal everything and to be a number; fails when it is looked into."""

    __hash__ = None

    def __eq__(self, other):
        return True

    def __len__(self):
        raise RuntimeError("nobody may ask")

    def __iter__(self):
        raise RuntimeError("nobody may ask")

    def __float__(self):
        return 47.0


class Trap(Liar):
    """Raises whatever it is asked; a test tool that shows values would fall in, too."""

    def __getattribute__(self, name):
        raise RuntimeError("nobody may ask")

    def __repr__(self):
        raise RuntimeError("nobody may ask")


class Text47(str):
    def __eq__(self, other):
        return True

    __hash__ = str.__hash__


class Float47(float):
    def __eq__(self, other):
        return True

    __hash__ = float.__hash__


class Int47(int):
    pass


class List47(list):
    def __eq__(self, other):
        return True

    __hash__ = None


IMPOSTORS = [Liar(), Liar, Text47("47"), Float47(47), Int47(47), List47([47]), object(), len, iter]
IMPOSTORS += [lambda case: 47, (n for n in (47,)), b"47", 47j, bytearray(b"4"), memoryview(b"4")]

SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=30)
    | st.sampled_from(["47 days", "1,234", "A, B and C", "A-B", "...", "inf", "1e400", "nan"])
    | st.just(...)
    | st.binary(max_size=4)
    | st.complex_numbers()
    | st.sampled_from(IMPOSTORS)
)
HASHABLE = st.none() | st.integers() | st.text(max_size=5) | st.floats() | st.sampled_from(NAMES)
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=6)
        | st.lists(inner, max_size=6).map(tuple)
        | st.dictionaries(HASHABLE, inner, max_size=6)
        | st.frozensets(HASHABLE, max_size=6)
        | st.lists(st.sampled_from(NAMES), max_size=6)
        | st.dictionaries(st.sampled_from(NAMES), inner, max_size=6)
    ),
    max_leaves=12,
)
