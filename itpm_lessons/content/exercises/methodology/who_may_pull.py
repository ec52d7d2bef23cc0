"""Which stages of a board may pull a card: room below the limit, and a card that is ready."""

from dataclasses import dataclass

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Mistake, NameSet


@dataclass(frozen=True)
class Stage:
    """A stage with its limit, the cards that are being worked on, and those that are ready."""

    name: str
    limit: int
    working: int
    ready: int

    @property
    def cards(self):
        """All cards in the stage: the limit counts these."""
        return self.working + self.ready


@dataclass(frozen=True)
class Board:
    """Cards that wait before the board, and its stages from left to right."""

    options: int
    stages: tuple[Stage, ...]

    @property
    def supply(self):
        """What each stage could pull from the one before it."""
        before = [self.options, *(stage.ready for stage in self.stages)]
        return dict(zip(self.names, before, strict=False))

    @property
    def names(self):
        """The names of the stages."""
        return [stage.name for stage in self.stages]

    def left_of(self, name):
        """Return what stands left of a stage."""
        return ["Options", *self.names][self.names.index(name)]


def case(random):
    """Fill a board: the one of the course, or another."""
    if random is None:
        stages = (
            Stage("Design", 2, 1, 1),
            Stage("Build", 3, 3, 0),
            Stage("Test", 3, 1, 1),
            Stage("Release", 2, 0, 0),
        )
        return Board(5, stages)
    while True:
        board = Board(random.randint(3, 9), tuple(_stages(random)))
        beliefs = (may_pull, limit_ignored, work_alone_counted, room_is_enough)
        if may_pull(board) and len({tuple(belief(board)) for belief in beliefs}) == 4:
            return board


def _stages(random):
    for name in ("Design", "Build", "Review", "Test", "Release"):
        limit = random.randint(2, 4)
        cards = random.randint(0, limit)
        ready = random.randint(0, cards) if name != "Release" else 0
        yield Stage(name, limit, cards - ready, ready)


def statement(board):
    """Show the board, and ask who may pull."""
    rows = [
        f"| {stage.name} | {stage.limit} | {stage.working} | {stage.ready} |"
        for stage in board.stages
    ]
    table = table_of_rows("| Stage | Limit | In work | Ready for the next stage |", rows)
    return f"""{board.options} cards wait as options, left of the first stage. The limit of a \
stage counts all cards in it, also those that are ready and wait to be pulled on.

{table}

**Which stages may pull a card at this moment,** before anything else moves? Say that somebody \
is free in each of them."""


def may_pull(board):
    """Return the stages with room below their limit and a card that is ready on their left."""
    waiting = board.options
    found = []
    for stage in board.stages:
        if stage.working + stage.ready < stage.limit and waiting > 0:
            found.append(stage.name)
        waiting = stage.ready
    return found


def limit_ignored(board):
    """Pull wherever a card is ready, full or not."""
    return [name for name in board.names if board.supply[name]]


def work_alone_counted(board):
    """Count only the cards in work against the limit."""
    return [
        stage.name
        for stage in board.stages
        if stage.working < stage.limit and board.supply[stage.name]
    ]


def room_is_enough(board):
    """Pull wherever there is room, whether or not a card is ready."""
    return [stage.name for stage in board.stages if stage.cards < stage.limit]


def explanation(board):
    """Judge each stage by both conditions."""
    rows = [_judged(board, stage) for stage in board.stages]
    table = table_of_rows("| Stage | Room? | A card ready on its left? | Pull? |", rows)
    return f"A pull takes two things: room here, and a card that is ready there.\n\n{table}"


def _judged(board, stage):
    supply = board.supply[stage.name]
    room = f"{stage.cards} of {stage.limit}: {'yes' if stage.cards < stage.limit else 'full'}"
    ready = f"{board.left_of(stage.name)} has {supply}"
    both = "**yes**" if stage.name in may_pull(board) else "no"
    return f"| {stage.name} | {room} | {ready} | {both} |"


def _extra(board, belief):
    """Return the first stage that a belief adds to the right ones."""
    name = next(name for name in belief(board) if name not in may_pull(board))
    return next(stage for stage in board.stages if stage.name == name)


def _first(board):
    return next(stage for stage in board.stages if stage.name in may_pull(board))


EXERCISE = Exercise(
    title="Who may pull?",
    minutes=3,
    case=case,
    statement=statement,
    answer=lambda board: NameSet(board.names, label="These may pull"),
    solution=may_pull,
    explanation=explanation,
    hints=(
        "Go through the stages from right to left. What does a stage need in order to pull?",
        "Two things: fewer cards than its limit, in work and ready taken together, and a card "
        "that is ready in the stage on its left.",
        lambda board: (
            f"{_first(board).name} may: it holds {_first(board).cards} of {_first(board).limit}, "
            f"and {board.left_of(_first(board).name)} has a card for it. Judge the others so."
        ),
    ),
    mistakes=(
        Mistake(
            "limit-is-a-wish",
            limit_ignored,
            lambda board: (
                f"You let every stage pull that finds a card on its left. "
                f"{_extra(board, limit_ignored).name} holds "
                f"{_extra(board, limit_ignored).cards} of {_extra(board, limit_ignored).limit}: "
                "it is full, and first has to get rid of a card."
            ),
            "Take out the stages that are at their limit.",
        ),
        Mistake(
            "waiting-is-not-progress",
            work_alone_counted,
            lambda board: (
                "You counted only the cards in work. Cards that are ready and wait are in progress "
                f"as well: {_extra(board, work_alone_counted).name} holds "
                f"{_extra(board, work_alone_counted).cards} of "
                f"{_extra(board, work_alone_counted).limit}."
            ),
            "Add the last two columns, then compare with the limit.",
        ),
        Mistake(
            "room-is-enough",
            room_is_enough,
            lambda board: (
                "You let every stage pull that has room. "
                f"{_extra(board, room_is_enough).name} has room, but "
                f"{board.left_of(_extra(board, room_is_enough).name)} has nothing ready for it."
            ),
            "Look one stage to the left: is a card ready there?",
        ),
    ),
    outcome="run-board",
    domains=("pmi-acp:delivery", "capm:agile"),
)
