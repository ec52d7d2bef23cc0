"""The debrief: the way taken among all ways, decision by decision."""

from itpm_lessons.engines.dialogue import EFFECT, PRICE, Debrief, Step
from itpm_lessons.engines.dialogue.script import Meter

from ..chart import Chart
from ..frame import UNDO_KEYS, button, frame, group, panel, row, scroller, side
from ..markup import Markup, classes, join, tag
from .state import DialogueState
from .tools import again_tools
from .words import PROMPTS, plain, share_words

CAPTION = (
    "Given away: by how much the best fell that was still possible, with what was left then and "
    "what had been said before."
)


def debrief_page(state: DialogueState) -> Markup:
    """Draw the debrief."""
    found = state.found
    assert found is not None
    return frame(
        f"{found.mine.script.title} · looking back",
        _histogram(found, state.width),
        _standing(found),
        scroller(_decisions(found), "Your decisions"),
        _prompts(state),
        figures=[
            (plain(found.mine.total), "your sum"),
            (plain(found.best.total), "best sum"),
            (plain(found.gap), "given away"),
        ],
        tools=[
            group(button("Back to the talk", "dialogue:talk", focus="debrief"), label="Page"),
            again_tools(state),
        ],
        side=side(_meters_panel(found), _best_panel(found)),
        note=_meaning(found),
        data_id="dialogue",
        keys=UNDO_KEYS,
    )


def _histogram(found: Debrief, width: int | None) -> Markup:
    totals, ways = found.totals, found.ways
    low, high = min(totals), max(totals)
    shares = [(total, 100 * count / ways) for total, count in sorted(totals.items())]
    wide = max(300, min(680, width or 600))
    top = max(share for _, share in shares) * 1.3
    room = Chart((low - 0.5, high + 0.5), (0, top), wide, 170, left=30)
    mine = found.mine.total
    bars = [(total - 0.5, total + 0.5, share) for total, share in shares]
    drawn = room.draw(
        room.columns(bars, "muted"),
        room.columns([bar for bar in bars if bar[0] + 0.5 == mine], "task"),
        room.upright(mine, f"you {plain(mine)}", "task"),
        label=f"The sums of all {ways:,} ways, from {plain(low)} to {plain(high)}; "
        f"yours is {plain(mine)}, and {_percent(found.below, ways)} of them are below it.",
        x_name="sum of all meters; more is better",
        y_name="ways that come to it, in %",
        data_id="ways",
    )
    return tag("div", drawn, data_id="dialogue-room", data_measure="dialogue-room")


def _percent(part: int, whole: int) -> str:
    """Write a share; what is nearly nothing or nearly all is said so."""
    share = 100 * part / whole
    if part and share < 0.1:
        return "less than 0.1 %"
    if part < whole and share > 99.9:
        return "more than 99.9 %"
    return f"{share:.0f} %" if 1 <= share <= 99 or share in (0, 100) else f"{share:.1f} %"


def _standing(found: Debrief) -> Markup:
    said = (
        f"There are {found.ways:,} ways through this script, and all of them were counted. "
        f"{_percent(found.below, found.ways)} come to less than yours, "
        f"{_percent(found.equal, found.ways)} to just as much. There is no chance in it: the "
        "difference is made by decisions alone. Most ways mix sound answers with poor ones, so "
        "the distance to the best is the better measure."
    )
    return tag("p", said, class_="itpm-prose", data_id="standing")


def _decisions(found: Debrief) -> Markup:
    head = tag(
        "tr",
        *(
            tag("th", name, scope="col")
            for name in ("moment", "you", "gave away", "better from there")
        ),
    )
    return tag(
        "table",
        tag("caption", CAPTION),
        tag("thead", head),
        tag("tbody", *map(_decision, found.steps)),
        tag(
            "tfoot",
            tag("tr", tag("th", "in all", scope="row"), tag("td"), tag("td", plain(found.gap)),
                tag("td")),
        ),
        class_="itpm-figures itpm-decisions",
        data_id="decisions",
    )  # fmt: skip


def _decision(step: Step) -> Markup:
    lost = step.given_away
    return tag(
        "tr",
        tag("th", step.scene.title, scope="row"),
        tag("td", step.chosen.text, data_label="you"),
        tag(
            "td",
            plain(lost) if lost else "–",
            class_=classes(lost and "itpm-critical-text"),
            data_label="gave away",
        ),
        tag(
            "td",
            step.better.text if lost else "none: this was a best one from there",
            data_label="better",
        ),
    )


def _meters_panel(found: Debrief) -> Markup:
    mine, best = found.mine, found.best
    rows = [_meter(found, meter) for meter in mine.script.of_kind(EFFECT)]
    paid = [
        row(meter.name, f"{mine.meters[meter.id]} · best {best.meters[meter.id]} {meter.unit}")
        for meter in mine.script.of_kind(PRICE)
    ]
    end = mine.end
    return panel(
        "You, and the best way",
        *rows,
        *paid,
        tag("p", f"Of yours, {share_words(mine)}.".replace("so far ", "")) if mine.share else None,
        tag("p", f"Your end: {end.title}.") if end else None,
        tag("p", _weights(found)),
        data_id="panel:compared",
    )


def _meter(found: Debrief, meter: Meter) -> Markup:
    mine, best = (each.meters[meter.id] for each in (found.mine, found.best))
    return row(meter.name, f"{plain(mine)} · best {plain(best)}", critical=mine < best)


def _weights(found: Debrief) -> str:
    meters = found.mine.script.of_kind(EFFECT)
    odd = [m for m in meters if m.worth != 1]
    said = "The sum adds up " + ", ".join(m.name.lower() for m in meters)
    if odd:
        said += "; " + ", ".join(f"a point of {m.name.lower()} counts {m.worth}" for m in odd)
    return f"{said}. Another person could weigh them otherwise, and find another way the best."


def _best_panel(found: Debrief) -> Markup:
    lines = [
        tag("li", tag("span", turn.scene.title, class_="itpm-where"), tag("span", turn.choice.text))
        for turn in found.best.log
    ]
    return panel(
        "A best way",
        tag(
            "details",
            tag("summary", f"Show its {len(lines)} decisions"),
            tag("ul", *lines, class_="itpm-lines itpm-best-way"),
        ),
        data_id="panel:best",
    )


def _prompts(state: DialogueState) -> Markup:
    fields = (
        tag(
            "label",
            tag("span", prompt),
            tag(
                "textarea",
                state.notes.get(id, ""),
                data_id=f"note:{id}",
                rows=2,
                class_="itpm-input itpm-textarea",
            ),
            class_="itpm-field itpm-field-tall",
        )
        for id, prompt in PROMPTS.items()
    )
    return tag("div", *fields, class_="itpm-prompts", data_id="prompts")


def _meaning(found: Debrief) -> Markup:
    dearest = found.dearest
    if dearest is None:
        return join(tag("b", "Nothing was given away. "), found.mine.script.closing)
    return join(
        tag(
            "b",
            f"In “{dearest.scene.title}” you gave away {dearest.given_away} of the {found.gap} "
            "points. ",
        ),
        "Go back, change this one answer, and see what becomes of the rest.",
    )
