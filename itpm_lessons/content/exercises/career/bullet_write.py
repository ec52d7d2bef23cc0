"""Rewrite a duty as evidence; rules check what can be checked."""

from itpm_lessons.content.bullet_rules import (
    DUTY,
    PRAISE,
    WE,
    begins_with_verb,
    bullet_rules,
    strange_numbers,
    turned,
)
from itpm_lessons.content.evidence_variants import WORKS, draw_work
from itpm_lessons.practice import Exercise, Mistake, Text
from itpm_lessons.views.lettering import amount


def case(random):
    """Take payroll, or another piece of work."""
    return WORKS[0] if random is None else draw_work(random)


def statement(work):
    """Give the line of today and the notes of a talk."""
    did = work.did[0].lower() + work.did[1:]
    return f"""{work.person} In the resume stands: “{work.duty}.” You ask, and note down:

- what was done: {did}
- how large: {work.scope}
- counted each week: {work.checked} {work.items}; at first {work.before} % {work.fault}, now \
{work.after} %
- what that brings: {work.fewer} × {work.minutes} minutes = {amount(work.hours)} hours of \
{work.mending} less a week

**Write one line for the resume, of 12 to 35 words: what was done, how large it was, what was \
counted, and what was different afterwards.** Use the numbers of \
the notes, and what can be worked out from them."""


def bullet_write(work):
    """Return a line with verb, scope, measure and result."""
    hours = f"{round(work.hours, 2):g}"
    return (
        f"{work.did} {work.scope}; {work.faulty} fell from {work.before} % to {work.after} % "
        f"of {work.checked}, saving {hours} hours a week."
    )


def of_duties(work):
    """Leave the duty as it is, and make it longer."""
    return (
        f"{work.duty}, and for all further tasks that come up in {work.place} in the course of "
        "the week."
    )


def of_praise(work):
    """Put adjectives where the numbers should stand."""
    return (
        f"{work.did} with great success, and significantly improved the quality of the "
        f"{work.items} through excellent communication."
    )


def invented(work):
    """Round everything up to what sounds better."""
    more = next(number for number in range(60, 99) if strange_numbers(str(number), work))
    return (
        f"{work.did} with {more} people; {work.faulty} fell from "
        f"{work.before} % to {work.after} %, saving {amount(work.hours)} hours a week."
    )


def of_us(work):
    """Let the team do it."""
    did = work.did[0].lower() + work.did[1:]
    return (
        f"We {did} {work.scope}; {work.faulty} fell from {work.before} % "
        f"to {work.after} %, saving {amount(work.hours)} hours a week."
    )


def swapped(work):
    """Exchange the two shares."""
    return (
        f"{work.did} {work.scope}; {work.faulty} went from {work.after} % to "
        f"{work.before} %, saving {amount(work.hours)} hours a week."
    )


def explanation(work):
    """Show a model answer, part by part."""
    return f"""One that would do:

{bullet_write(work)}

Verb: {work.did.split()[0].lower()}. Scope: {work.scope}. Measure: {work.faulty}, of \
{work.checked} a week. Result: from {work.before} % to {work.after} %, {amount(work.hours)} hours \
a week less. Each of them can be asked about, and each can be answered."""


def _bare(answer, work):
    """Tell whether neither of the two shares, nor the counts behind them, is given."""
    return sum(not rule.kept(answer) for rule in bullet_rules(work)[4:6]) == 2


def _told_numbers(answer, work):
    found = strange_numbers(answer, work)
    shown = " and ".join(amount(number) for number in found[:3])
    verb = "stands" if len(found) == 1 else "stand"
    return (
        f"{shown} {verb} nowhere in the notes, and I can't work it out from them. Perhaps it is a "
        "slip. In an interview a slip and an invention look alike."
    )


EXERCISE = Exercise(
    title="From a duty to evidence",
    minutes=7,
    case=case,
    statement=statement,
    answer=lambda work: Text(
        bullet_rules(work),
        cannot_judge="whether it happened so, and whether the verb is larger than your part in it",
        label="The line",
    ),
    solution=bullet_write,
    explanation=explanation,
    hints=(
        "Four parts: verb, scope, measure, result. Begin with the verb.",
        lambda work: f"“{work.did} {work.scope}; …” Then from, to, of how many a week.",
        lambda work: (
            f"“… {work.faulty} fell from {work.before} % to {work.after} % of {work.checked}, "
            "saving …”"
        ),
    ),
    mistakes=(
        Mistake(
            "duty-is-achievement",
            of_duties,
            "This says what the job was meant to do. Somebody who did it badly could write the "
            "same line, word by word.",
            "Begin with what was done. Then say what was different afterwards.",
            lambda answer, work: (
                DUTY.search(answer) is not None
                and (_bare(answer, work) or not begins_with_verb(answer))
            ),
        ),
        Mistake(
            "adjectives-are-evidence",
            of_praise,
            "The praise is your own, and anybody may write it. What was counted is missing.",
            lambda work: f"Put {work.before} % and {work.after} % in place of the praise.",
            lambda answer, work: PRAISE.search(answer) is not None and _bare(answer, work),
        ),
        Mistake(
            "any-number-will-do",
            invented,
            lambda work: _told_numbers(invented(work), work),
            "Take numbers from the notes alone.",
            lambda answer, work: bool(strange_numbers(answer, work)),
            _told_numbers,
        ),
        Mistake(
            "we-is-modest",
            of_us,
            "*We* leaves open what your part was. That is what a reader wants to know of you.",
            "Name the others as scope, as in “with 2 colleagues”, and begin with your own verb.",
            lambda answer, work: WE.search(answer) is not None and not begins_with_verb(answer),
        ),
        Mistake(
            "start-and-target-swapped",
            swapped,
            "The two shares have changed places: you go from today's to the one before.",
            lambda work: f"From {work.before} %, to {work.after} %.",
            turned,
        ),
    ),
    outcome="write-evidence",
    domains=("pmp:people", "capm:fundamentals"),
)
