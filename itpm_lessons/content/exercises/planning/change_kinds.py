"""Creep, change, gold plating, or only detail: eight situations."""

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

KINDS = {
    "creep": "Scope creep: more work, and nobody decided",
    "change": "A change under control: examined and decided",
    "gold": "Gold plating: an extra that nobody asked for",
    "detail": "Elaboration: what was agreed becomes clearer",
}

SITUATIONS = {
    "creep": (
        "A site manager asks a developer at lunch for a photo at clock-in; she builds it in.",
        "The head of payroll mails the tester five more columns for the export, and gets them.",
        "The works council's four small requests were met one by one; no list knows of them.",
        "The sponsor said in the lift that tablets would be nice; since then the team tests two.",
        "Site 2 got a report of its own, since it was quick to do and the manager is friendly.",
    ),
    "change": (
        "Payroll wants breaks in the export. Days and price were worked out, and the board agreed.",
        "A law adds a field to the time sheet. It was looked at, approved and put into the plan.",
        "Site 3 wants kiosks. The board saw what they cost, said no, and the log says why.",
        "A later start of site 3 was proposed, priced and accepted; plan and budget are new.",
        "The product owner swaps one feature for another of equal size, as the rules let her, "
        "and notes it.",
    ),
    "gold": (
        "A developer animates the clock, since he finds it dull. Nobody had asked for it.",
        "The designer draws a dark mode on her own; it is pretty, and now it has to be tested.",
        "The tester writes a manual of forty pages; agreed was one page.",
        "The backend keeps ten years of history; agreed was two, and nobody wants more.",
        "The team adds a birthday greeting to surprise the staff.",
    ),
    "detail": (
        "Clocking in without a network was agreed; now one knows for how many hours it must last.",
        "The agreed report gets its column headings, in a talk with those who will read it.",
        "The geofence was agreed; at the site they find that 80 m is the right radius.",
        "Of the agreed texts, the Spanish ones are now worded by a native speaker.",
        "The agreed login is drawn in three sketches, and the staff choose one.",
    ),
}


def case(random):
    """Choose eight situations, two of each kind, in any order."""
    if random is None:
        order = ("creep", "detail", "change", "gold", "detail", "change", "creep", "gold")
        seen = dict.fromkeys(KINDS, -1)
        chosen = []
        for kind in order:
            seen[kind] += 1
            chosen.append((SITUATIONS[kind][seen[kind]], kind))
        return tuple(chosen)
    chosen = [
        (text, kind) for kind, texts in SITUATIONS.items() for text in random.sample(texts, 2)
    ]
    random.shuffle(chosen)
    return tuple(chosen)


STATEMENT = """Eight things that happened in ClockIn. **What is each of them?** Two questions \
help. Is it more than what was agreed? If so: who asked for it, and was it examined and decided?"""


def _lines(case):
    return {str(number): text for number, (text, _) in enumerate(case, 1)}


def change_kinds(case):
    """Return what each situation is, by its number."""
    return {str(number): kind for number, (text, kind) in enumerate(case, 1)}


def instead(**other):
    """Return a function that answers rightly, but takes one kind for another."""
    return lambda case: {
        number: other.get(kind, kind) for number, kind in change_kinds(case).items()
    }


def takes(kind, *others):
    """Recognise that a situation of one kind was taken for another one."""
    return lambda answer, case: any(
        answer[number] in others for number, right in change_kinds(case).items() if right == kind
    )


def _first(case, kind):
    return next(text for text, found in case if found == kind)


def quoting(kind, words):
    """Return feedback that begins with the first situation of a kind that was answered wrongly."""

    def told(answer, case):
        wrong = (
            text
            for n, (text, found) in enumerate(case, 1)
            if found == kind and answer[str(n)] != kind
        )
        return f"“{next(wrong, _first(case, kind))}” {words}"

    return told


CHANGE = quoting(
    "change",
    "was examined, and those who may have decided it. That is what control of changes is for. A "
    "project in which nothing may change is not under better control.",
)
DETAIL = quoting(
    "detail",
    "adds nothing that was not agreed; it says more exactly what was. No plan can know all details "
    "on its first day.",
)
GOLD = quoting(
    "gold",
    "is new work, meant well. It takes hours, has to be tested and kept up for years, and nobody "
    "chose it above other things.",
)
CREEP = quoting(
    "creep",
    "Somebody said yes, and nobody knew what it does to finish and budget. A yes in passing is how "
    "work enters without a decision.",
)
FROM_OUTSIDE = quoting(
    "creep",
    "Somebody outside the team wanted that. Gold plating is the team's own idea; a wish that comes "
    "in from outside without a decision is creep.",
)
FROM_TEAM = quoting(
    "gold",
    "Nobody outside the team asked for that: it was the team's own idea. Creep comes in as a wish "
    "of others.",
)


def whose_idea(answer, case):
    """Say which of creep and gold plating was taken for the other, or both."""
    out, own = takes("creep", "gold")(answer, case), takes("gold", "creep")(answer, case)
    if out and own:
        return (
            "You turned the two round. Creep comes in as a wish from outside. Gold plating is the "
            "team's own idea."
        )
    return FROM_OUTSIDE(answer, case) if out else FROM_TEAM(answer, case)


def explanation(case):
    """Name each situation."""
    rows = [f"| {text} | **{KINDS[kind].partition(':')[0]}** |" for text, kind in case]
    return f"""{table_of_rows("| What happened | What it is |", rows)}

Creep and change differ by the decision alone, whatever the size. Creep comes from outside, gold \
plating from inside the team. Elaboration adds no work that was not agreed; it says what the work \
is. Where a detail turns out to be larger than what was meant, it becomes a request like any \
other."""


EXERCISE = Exercise(
    title="Creep, change, gold plating or detail?",
    minutes=5,
    case=case,
    statement=STATEMENT,
    answer=lambda case: Matching(_lines(case), KINDS, label="What is it?"),
    solution=change_kinds,
    explanation=explanation,
    hints=(
        "First sort out those in which nothing was added to what was agreed.",
        "For the others: did somebody outside ask, or did the team have the idea? Was it decided "
        "by those who may, knowing what it costs?",
        lambda case: (
            f"There are two of each. Nothing was added here: “{_first(case, 'detail')}” Nobody "
            f"asked for this: “{_first(case, 'gold')}”"
        ),
    ),
    mistakes=(
        Mistake(
            "every-change-is-creep",
            instead(change="creep"),
            lambda case: CHANGE(instead(change="creep")(case), case),
            "Look for a decision by somebody who knew the price.",
            takes("change", "creep"),
            CHANGE,
        ),
        Mistake(
            "detail-is-creep",
            instead(detail="creep"),
            lambda case: DETAIL(instead(detail="creep")(case), case),
            "Ask whether the agreed result covers it.",
            takes("detail", "creep", "change"),
            DETAIL,
        ),
        Mistake(
            "a-gift-costs-nothing",
            instead(gold="detail"),
            lambda case: GOLD(instead(gold="detail")(case), case),
            "Ask who wanted it, and what was not done meanwhile.",
            takes("gold", "detail", "change"),
            GOLD,
        ),
        Mistake(
            "a-yes-is-a-decision",
            instead(creep="change"),
            lambda case: CREEP(instead(creep="change")(case), case),
            "Look for the examination, and for the person who may decide.",
            takes("creep", "change", "detail"),
            CREEP,
        ),
        Mistake(
            "creep-comes-from-the-team",
            instead(creep="gold", gold="creep"),
            "You turned the two round. Creep comes in as a wish from outside. Gold plating is the "
            "team's own idea.",
            "Ask of each: who had the idea?",
            lambda answer, case: (
                takes("creep", "gold")(answer, case) or takes("gold", "creep")(answer, case)
            ),
            whose_idea,
        ),
    ),
    outcome="diagnose-trouble",
    domains=("pmp:business_environment", "capm:predictive", "project-plus:concepts"),
)
