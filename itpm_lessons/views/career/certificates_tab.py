"""The room of certificates: one's own situation, and reasons for and against each."""

from itpm_lessons.engines.career import EDUCATION, GROUPS, Advice, Situation, listed

from ..frame import panel, side
from ..lettering import amount
from ..markup import Markup, classes, join, tag
from .matrix import matrix
from .state import CareerState
from .tab import Tab, check, entry, facts_below, listing, start_from, typed

_SIDES = {
    "for": "Speaks for it",
    "against": "Speaks against it",
    "later": "Not yet",
    "advised": "Advised, not asked",
    "ask": "Ask the owner",
}


def certificates_tab(state: CareerState) -> Tab:
    """Draw the situation, and what speaks for and against every certificate."""
    advice = state.advice
    chosen = state.certificate
    fits = [each for each in advice if each.group == "fits"]
    figures: list[tuple[object, str]] = [
        (len(fits), "fits" if len(fits) == 1 else "fit"),
        (sum(each.group == "later" for each in advice), "not yet"),
    ]
    found = next((each for each in advice if each.certificate.id == chosen), None)
    asked = state.path.situation
    return Tab(
        figures,
        join(_form(state), matrix(advice, chosen, not (asked.goal or asked.method))),
        side(*([_reasons(found), _facts(found)] if found else [_pick()]), _about()),
        _note(asked, advice),
    )


def _form(state: CareerState) -> Markup:
    asked, person = state.path.situation, state.path.person
    career = state.career
    goals = {"": "not said", **career.certificates.goals}
    methods = {"": "not known", **career.certificates.methods}
    months = person.experience.on(state.today)
    return tag(
        "div",
        start_from(state),
        entry("what it is for", listing("goal", asked.goal, goals)),
        entry("how the employer works", listing("method", asked.method, methods)),
        entry("education", listing("education", person.education, EDUCATION)),
        entry("hours of lessons so far", typed("hours", amount(person.hours))),
        entry("hours a week from now", typed("a_week", amount(person.a_week))),
        entry("dollars for the exam", typed("budget", _open(asked.budget))),
        entry("wanted within weeks", typed("weeks", _open(asked.weeks))),
        tag(
            "div",
            check("renews", "I will spend time or money to keep it", asked.renews),
            check("goes_on", "I go on leading projects every month", person.goes_on),
            check("capm", "I have CAPM", "capm" in person.holds),
            class_="itpm-checks itpm-wide",
        ),
        tag("p", f"Months of leading projects: {months}, from the room “Months”.",
            class_="itpm-small itpm-wide"),
        class_="itpm-career-form",
        data_id="situation",
    )  # fmt: skip


def _open(value: float | None) -> str:
    return "" if value is None else amount(value)


def _reasons(advice: Advice) -> Markup:
    certificate = advice.certificate
    parts = [
        tag("p", certificate.about),
        tag("p", f"By {certificate.owner}, whose name and mark it is."),
    ]
    for name, title in _SIDES.items():
        found = advice.on(name)
        if found:
            rows = (
                tag("li", reason.words, tag("small", f" [{reason.fact.id}]") if reason.fact else "")
                for reason in found
            )
            parts += [
                tag("div", title, class_=classes("itpm-side-of", f"itpm-says-{name}")),
                tag("ul", *rows, class_="itpm-reason-list"),
            ]
    return panel(f"{certificate.name}: {GROUPS[advice.group].casefold()}", *parts,
                 data_id="panel-reasons")  # fmt: skip


def _facts(advice: Advice) -> Markup:
    exam = advice.certificate.exam
    behind = [reason.fact for reason in advice.reasons]
    rows = facts_below([*behind, exam])
    return panel("What this rests on", *rows, data_id="panel-facts")


def _pick() -> Markup:
    return panel("Reasons", tag("p", "Pick a certificate to read what speaks for and against it."),
                 data_id="panel-reasons")  # fmt: skip


def _about() -> Markup:
    return panel(
        "How this is sorted",
        tag(
            "p",
            "A certificate fits if it serves your goal (or, without a goal, the employer's way of "
            "working) and nothing you say speaks against it. There is no score. No fact says how "
            "long you would have to prepare, or that a certificate brings a job.",
        ),
        data_id="panel-about",
    )


def _note(asked: Situation, advice: list[Advice]) -> Markup:
    if not asked.goal and not asked.method:
        return join(tag("b", "Say what it is for. "), "Without a goal nothing can fit.")
    fits = [each for each in advice if each.group == "fits"]
    later = [each for each in advice if each.group == "later"]
    if not fits and not later:
        return join(
            tag("b", "Nothing fits what you say. "),
            "Look at what speaks against those that serve your goal; no certificate is an answer, "
            "too.",
        )
    open_questions = sorted({reason.topic for each in fits or later for reason in each.on("ask")})
    ask = f"Ask the owner about: {listed(open_questions)}." if open_questions else ""
    names = listed([each.certificate.name for each in fits or later])
    verb = "fits" if len(fits or later) == 1 else "fit"
    said = f"{names} {verb} what you say. " if fits else f"{names}: not yet. "
    return join(tag("b", said), ask)
