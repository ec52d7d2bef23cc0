"""The four tabs of the communication lab; meetings and the plan are put together here."""

from itpm_lessons.engines.communication import check_plan

from ..frame import side
from ..lettering import amount, money
from ..markup import Markup, join, tag
from ..sliders import slider, sliders
from .chain_tab import hand_overs_tab
from .costs import bars, buys
from .people_tab import channels_tab
from .plan_board import board, findings_panel, new_stakeholder, row_panel
from .state import CommunicationState
from .tab import Tab


def meetings_tab(state: CommunicationState) -> Tab:
    """Draw what meetings cost, and other ways to hold them."""
    meeting = state.lab.meeting
    controls = sliders(
        slider("meet-people", "people", meeting.people, 1, 30),
        slider("minutes", "length", meeting.minutes, 5, 180, 5, unit="min"),
        slider("times", "times", meeting.times, 1, 260),
        slider("rate", "an hour of one person", meeting.rate, 0, 200, 5, money=True),
        label="The meeting",
    )
    wide = "person" if meeting.people == 1 else "people"
    return Tab(
        [(money(meeting.cost), "all meetings"), (f"{amount(meeting.hours)} h", "time of all")],
        join(bars(meeting, min(state.width, 860)), controls),
        side(buys(meeting)),
        join(
            tag("b", f"{meeting.people} {wide}, {amount(meeting.minutes)} minutes, "
                     f"{meeting.times} times: {money(meeting.cost)}. "),
            f"It pays if what is settled in it would cost more than {money(meeting.cost_of_one)} "
            "a time in another way. If nothing has to be answered, write it.",
        ),
    )  # fmt: skip


def plan_tab(state: CommunicationState) -> Tab:
    """Draw the plan as lanes, with its checks."""
    plan = state.lab.plan
    found = check_plan(plan)
    without = [who for who in plan.audiences if not plan.of(who)]
    return Tab(
        [(len(plan.audiences), "stakeholders"), (len(found), "to mend")],
        join(board(plan, state.row), new_stakeholder()),
        side(row_panel(plan, state.row), findings_panel(found)),
        _plan_note(len(found), without),
    )


def _plan_note(found: int, without: list[str]) -> Markup:
    if without:
        names = ", ".join(without[:3]) + (" …" if len(without) > 3 else "")
        return join(
            tag("b", f"Nothing yet for {names}. "),
            "Who is not told hears it from somebody else, later and less of it.",
        )
    if found:
        return join(
            tag("b", f"{found} {'thing' if found == 1 else 'things'} to mend. "),
            "A row works when one person sees to it, on a day, in a way that is quick enough.",
        )
    return join(
        tag("b", "There are no gaps that rules can see. "),
        "Show it to those who are named in it: only they know whether it is what they need.",
    )


TABS = {
    "channels": channels_tab,
    "hand-overs": hand_overs_tab,
    "meetings": meetings_tab,
    "plan": plan_tab,
}
