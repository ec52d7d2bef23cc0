"""What learners make themselves: plain files beside the notebook; later lessons start there."""

from collections.abc import Callable
from pathlib import Path
from tempfile import mkdtemp

from itpm_lessons.engines.career import Assessment
from itpm_lessons.engines.change_control import Entry
from itpm_lessons.engines.charter import examples as charters
from itpm_lessons.engines.communication.examples import HELP_DESK_PLAN
from itpm_lessons.engines.decision_tree import CHANCE, DECISION, END, Node, Tree
from itpm_lessons.engines.flow import Board
from itpm_lessons.engines.methodology import Profile
from itpm_lessons.engines.methodology.examples import CLOCKIN_RELEASES
from itpm_lessons.engines.objectives.examples import HELP_DESK_KPIS
from itpm_lessons.engines.procurement.examples import OWN_SUPPLIERS
from itpm_lessons.engines.refusal import Refusal
from itpm_lessons.engines.resume import BulletList
from itpm_lessons.engines.risk import OPPORTUNITY, Register, Response, Risk
from itpm_lessons.engines.stages.examples import CLOCKIN
from itpm_lessons.engines.stakeholders import examples as maps
from itpm_lessons.exchange import write_backlog, write_plan
from itpm_lessons.exchange.approach_csv import write_approach
from itpm_lessons.exchange.board_csv import write_board
from itpm_lessons.exchange.bullets_csv import write_bullets
from itpm_lessons.exchange.changes_csv import write_changes
from itpm_lessons.exchange.charter_csv import write_charter
from itpm_lessons.exchange.communication_csv import write_communication
from itpm_lessons.exchange.copies import newest
from itpm_lessons.exchange.decision_csv import write_decision
from itpm_lessons.exchange.kpis_csv import write_kpis
from itpm_lessons.exchange.releases_csv import write_releases
from itpm_lessons.exchange.risks_csv import write_risks
from itpm_lessons.exchange.skills_csv import write_skills
from itpm_lessons.exchange.stages_csv import write_stages
from itpm_lessons.exchange.stakeholders_csv import write_stakeholders
from itpm_lessons.exchange.study_plan_csv import write_study_plan
from itpm_lessons.exchange.vendors_csv import write_vendors

from .career import framework
from .cases import backlog, case

# People, and person-days an item takes: Solve can finish 2 ÷ 3 = 0.67 a day, the least.
_HELP_DESK_BOARD = Board.of("Help desk", Sort=(1, 0.5), Solve=(2, 3, 4), Confirm=(1, 1))

# A log with one entry as it should be, and one that is still open.
_CHANGES = (
    Entry(
        1, "Clocking in by face", "head of security", 12, "a second way to prove who clocks in",
        6, 7_200, "a new group of test cases", "the works council has to agree", "defer",
        "change board", 15, owner="product owner",
    ),
    Entry(2, "Breaks recorded to the minute", "legal counsel", 14),
)  # fmt: skip
# Small enough to be replaced by one's own, and whole: a response, one accepted, an opportunity.
_NEWSLETTER_RISKS = Register.of(
    Risk(
        "R1",
        "the old list was never cleaned",
        "the new service takes many addresses for spam",
        "stop the first newsletter and cost a week",
        0.3,
        1_200,
        owner="Mira",
        response=Response(
            "mitigate",
            "write to all members once and drop what bounces",
            100,
            0.1,
            600,
            "members who read mail rarely are dropped",
        ),
    ),
    Risk(
        "R2",
        "one volunteer alone knows the old system",
        "that volunteer is away in the week of the move",
        "make us pay a technician for two days",
        0.2,
        1_000,
        owner="Jon",
        response=Response("accept", "ask the technician now whether he is free"),
    ),
    Risk(
        "R3",
        "the new service has lower prices for charities",
        "the service takes our club for a charity",
        "save most of the first year's fee",
        0.4,
        500,
        OPPORTUNITY,
        owner="Mira",
        response=Response("enhance", "send the register entry with the order", 0, 0.7),
    ),
)

# The two options are close: 300 + 0.35 x 900 = 615 against 650.
_SERVER = Tree.of(
    Node("server", DECISION, "Repair the old server, or rent one?"),
    Node("repair", CHANCE, "Repair it", "server", 300),
    Node("breaks", END, "breaks again", "repair", 900, 0.35),
    Node("holds", END, "holds for a year", "repair", 0, 0.65),
    Node("rent", END, "Rent for a year", "server", 650),
)


def _no_ratings() -> Assessment:
    """All skills of the course, none rated, towards a first job."""
    return Assessment(role="Junior project manager").fitted(framework())


# What writes a file until the learner makes it their own.
PATTERNS: dict[str, Callable[[Path], object]] = {
    "my_approach.csv": lambda path: write_approach(Profile.blank(), path),
    "my_backlog.csv": lambda path: write_backlog(backlog("clockin_backlog"), path),
    "my_board.csv": lambda path: write_board(_HELP_DESK_BOARD, path),
    "my_bullets.csv": lambda path: write_bullets(BulletList(), path),
    "my_changes.csv": lambda path: write_changes(_CHANGES, path),
    "my_charter.csv": lambda path: write_charter(charters.HELP_DESK, path),
    "my_decision.csv": lambda path: write_decision(_SERVER, path),
    "my_kpis.csv": lambda path: write_kpis(HELP_DESK_KPIS, path),
    "my_communication.csv": lambda path: write_communication(HELP_DESK_PLAN, path),
    "my_plan.csv": lambda path: write_plan(case("help_desk").project, path),
    "my_releases.csv": lambda path: write_releases(CLOCKIN_RELEASES, path),
    "my_risks.csv": lambda path: write_risks(_NEWSLETTER_RISKS, path),
    "my_skills.csv": lambda path: write_skills(_no_ratings(), path),
    "my_stages.csv": lambda path: write_stages(CLOCKIN.stages, path),
    "my_stakeholders.csv": lambda path: write_stakeholders(maps.HELP_DESK, path),
    "my_study_plan.csv": lambda path: write_study_plan(None, path),
    "my_vendors.csv": lambda path: write_vendors(OWN_SUPPLIERS, path),
}


def own_file(name: str) -> Path:
    """Return the learner's file `name` in the current folder; if missing, put a pattern there.

    Where copies of it were saved, it is the newest of them: `my_risks-3.csv` before
    `my_risks.csv`.

    A file that exists is never changed, whatever its name. Where nothing can be written, the
    pattern is put into a temporary folder, so that a lesson works in a read-only folder, too.
    Refuses a name for which there is neither a file here nor a pattern.
    """
    mine = Path(name)
    if mine.name == name and newest(mine).exists():
        return newest(mine)
    if name not in PATTERNS:
        known = ", ".join(PATTERNS)
        problem = "is not here, and no lesson makes a file of this name"
        raise Refusal(f"file {name!r}", problem, f"check the spelling, or use {known}")
    try:
        return _written(mine)
    except Refusal:
        return _written(Path(mkdtemp(prefix="itpm-"), name))


def _written(path: Path) -> Path:
    PATTERNS[path.name](path)
    return path
