"""Tell ways to work apart: iterative, incremental, both, or neither."""

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

WAYS = {
    "iterative": "iterative: the same thing again, better",
    "incremental": "incremental: one more finished piece",
    "both": "both: new pieces, and old ones improved",
    "sequential": "neither, so sequential: step after step, usable at the end",
}

SENTENCES = {
    "iterative": (
        "Five drafts of one clock-in screen; each is changed after ten people have tried it.",
        "The area around the gate is walked, measured and drawn anew, three times.",
        "The same training hour is given to a test group, rewritten and given again.",
        "The one report for supervisors is shown on four Fridays and rebuilt after each.",
        "Clocking in is measured and made faster, round after round, until it takes 10 seconds.",
    ),
    "incremental": (
        "Clocking in goes live in week 4, hours at a glance in week 8, leave requests in week 12; "
        "what is live stays as it is.",
        "Site 1 gets the finished app in May, site 2 the same app in June, site 3 in July.",
        "The guide appears chapter by chapter; a chapter that is out is final.",
        "Mailboxes move department by department; each works on the new server the next day.",
        "The export for hourly staff is done and in use; the one for salaried staff comes next.",
    ),
    "both": (
        "Every two weeks a function is added, and older ones are changed after what users said.",
        "Each month one more site joins, and the app is reworked after what the others reported.",
        "Each Friday the report gets one more column, and the columns before are improved.",
    ),
    "sequential": (
        "All requirements are signed, then all is designed, built, tested and handed over at once.",
        "The network line is ordered, laid, measured and, at the end, switched on.",
        "Design in March, building until May, test in June; nobody can use anything before July.",
    ),
}


def case(random):
    """Choose eight sentences, each way at least once, in any order."""
    if random is None:
        chosen = [("iterative", 0), ("incremental", 0), ("sequential", 0), ("incremental", 1)]
        chosen += [("both", 0), ("iterative", 1), ("incremental", 2), ("iterative", 2)]
    else:
        pairs = [(way, place) for way in WAYS for place in range(len(SENTENCES[way]))]
        chosen = [(way, random.randrange(len(SENTENCES[way]))) for way in WAYS]
        chosen += random.sample([pair for pair in pairs if pair not in chosen], 4)
        random.shuffle(chosen)
    return tuple((SENTENCES[way][place], way) for way, place in chosen)


STATEMENT = """**How does each of these go about its work?**

Ask two questions. Is something that was finished taken up again, to make it better? Does \
something new become usable before the end?"""


def _lines(case):
    return {str(number): sentence for number, (sentence, _) in enumerate(case, 1)}


def step_by_step(case):
    """Return the way of each sentence, by its number."""
    return {str(number): way for number, (sentence, way) in enumerate(case, 1)}


def exchanged(**other):
    """Return a function that answers rightly, but takes one way for another."""
    return lambda case: {number: other.get(way, way) for number, way in step_by_step(case).items()}


def _first(case, way):
    return next(sentence for sentence, found in case if found == way).rstrip(".")


def _one_by_one(answer, case):
    """Recognise incremental work that was taken for sequential."""
    right = step_by_step(case)
    return any(right[row] == "incremental" and way == "sequential" for row, way in answer.items())


def explanation(case):
    """Give the way of each sentence."""
    rows = [f"| {sentence} | **{way}** |" for sentence, way in case]
    table = table_of_rows("| Case | Way |", rows)
    return f"""{table}

Iterating finds out what is right, incrementing brings it out in pieces. Neither needs the other, \
so a team can do both, one, or none."""


EXERCISE = Exercise(
    title="Again, or one more?",
    minutes=6,
    case=case,
    statement=STATEMENT,
    answer=lambda case: Matching(_lines(case), WAYS, label="Which way is it?"),
    solution=step_by_step,
    explanation=explanation,
    hints=(
        "Iterative: the number of things stays, their quality changes. Incremental: the number of "
        "finished things grows.",
        lambda case: f"In “{_first(case, 'iterative')}” there is one thing, and it is redone.",
        lambda case: (
            f"This one is both: “{_first(case, 'both')}”. And this one is sequential: "
            f"“{_first(case, 'sequential')}”."
        ),
    ),
    mistakes=(
        Mistake(
            "iterative-incremental-swapped",
            exchanged(iterative="incremental", incremental="iterative"),
            lambda case: (
                f"The two have changed places. “{_first(case, 'iterative')}”: one thing is made "
                "again, and that is to iterate. “More pieces” is what an increment is."
            ),
            "Ask: is it the same thing again, or one more?",
        ),
        Mistake(
            "rounds-are-iterative",
            exchanged(incremental="iterative", both="iterative"),
            lambda case: (
                "You called iterative whatever comes in several goes. In "
                f"“{_first(case, 'incremental')}” nothing is taken up again once it is out."
            ),
            "Look for a thing that is reworked after somebody has used or tried it.",
        ),
        Mistake(
            "phases-are-increments",
            exchanged(sequential="incremental"),
            lambda case: (
                f"“{_first(case, 'sequential')}” has steps, but no step gives anybody something to "
                "use. An increment is a piece that works."
            ),
            "Ask of each step: could somebody use what is there if the work stopped now?",
        ),
        Mistake(
            "one-by-one-is-sequential",
            exchanged(incremental="sequential"),
            lambda case: (
                f"“{_first(case, 'incremental')}”: that goes one after another, but somebody uses "
                "each piece as soon as it is out. Sequential work gives nobody anything to use "
                "before the end."
            ),
            "Ask: has somebody something to use before the last step?",
            _one_by_one,
        ),
        Mistake(
            "either-iterative-or-incremental",
            exchanged(both="incremental"),
            lambda case: (
                f"In “{_first(case, 'both')}” there is one more piece each time, that is right. "
                "The older pieces are improved as well, so it is both."
            ),
            "Ask both questions of each case; one yes does not answer the other.",
        ),
    ),
    outcome="tell-ways-apart",
    domains=("capm:agile", "capm:fundamentals", "pmi-acp:mindset"),
)
