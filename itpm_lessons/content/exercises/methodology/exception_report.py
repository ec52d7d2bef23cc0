"""Write a short exception report; rules check what a board would look for."""

import re
from dataclasses import dataclass

from itpm_lessons.content.stage_variants import StageState, beyond, dollars
from itpm_lessons.practice import Exercise, Mistake
from itpm_lessons.practice.kinds import Rule, Text
from itpm_lessons.practice.kinds.text import length, mentions

# What happened, and three ways to meet it. {more} is what the stage costs beyond its plan.
EVENTS = (
    (
        "the vendor's interface needs a second sign-in, which nobody had planned",
        "build the second sign-in now, {more} more and the same date",
        "leave offline clock-in to the next release, no more money and the same date",
    ),
    (
        "the old phones of site 3 can't run the app, and half the staff there have them",
        "buy small tablets for site 3, {more} more and the same date",
        "start at sites 1 and 2 and bring site 3 later, no more money and one site less",
    ),
    (
        "the works council asks for a second data protection review",
        "let an outside reviewer do it now, {more} more and the same date",
        "let our own lawyer do it, no more money and three weeks later",
    ),
    (
        "the hours of the night shift are counted by rules that the API does not know",
        "build the rules now, {more} more and the same date",
        "let payroll enter night hours by hand until summer, no more money in this stage",
    ),
)
DAYS = ("Wednesday", "Thursday", "Friday")
_DAY = re.compile(
    r"\b(mon|tues|wednes|thurs|fri|satur|sun)day|\btomorrow|\btoday|\bday \d|\bnoon|\d\s*(am|pm)\b"
    r"|\b\d{1,2}\.? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d",
    re.IGNORECASE,
)
_CAUSE = ("because", "cause", "due to", "since", "reason")
_ADVICE = ("recommend", "propose", "suggest", "advise", "prefer", "favor", "favour", "I would")
_ASKS = re.compile(r"\b(decid|decision|approv|choose|answer|reply|let (me|us) know)", re.I)
_BLAME = re.compile(
    r"\b(fault|guilty|incompeten\w+|lazy|careless\w*|blame\w*|forgot\w*|fail(ed|ure|s) to"
    r"|neglect\w*|should(n['’]t| not)? have|to tell us|sloppy"
    r"|(did not|didn['’]t|never) (tell|told|inform|informed|warn|warned|mention|mentioned))\b",
    re.IGNORECASE,
)
_OPTION = re.compile(r"\boptions?\s+([a-z]|\d)\b", re.IGNORECASE)


@dataclass(frozen=True)
class News:
    """A stage beyond its limit, what happened, two ways to meet it, and a day for the answer."""

    stage: StageState
    cause: str
    pay: str
    descope: str
    by: str


def case(random):
    """Take ClockIn's second stage and its second sign-in, or another stage and another event."""
    if random is None:
        return _news(StageState("Build the core", 30_000, 10, 16_000, 17_600), EVENTS[0], DAYS[1])
    return _news(beyond(random), random.choice(EVENTS), random.choice(DAYS))


def _news(stage, event, by):
    cause, pay, descope = event
    return News(stage, cause, pay.format(more=dollars(stage.deviation)), descope, by)


def statement(news):
    """Give the facts, and ask for the report."""
    stage = news.stage
    return f"""The facts of this morning:

- Stage “{stage.title}”: agreed {dollars(stage.agreed)} ±{stage.percent} %, \
{dollars(stage.spent)} spent, {dollars(stage.to_go)} still to spend.
- What happened: {news.cause}.
- One could {news.pay}.
- Or one could {news.descope}.
- One could also stop the stage here.
- The business case stays above 0 in either of the first two ways.

**Write the exception report to the board, in 50 to 180 words.** Call the ways *option A*, \
*option B* and so on. You need an answer by {news.by}."""


def rules(news):
    """Return what a board looks for in the report."""
    stage = news.stage
    return (
        length(50, 180),
        Rule(
            f"gives the forecast, {dollars(stage.forecast)}, or the deviation in percent",
            lambda text: _names(text, stage),
        ),
        mentions("names the cause", *_CAUSE, repair=_looked_for(_CAUSE)),
        Rule(
            "offers two options or more, as option A and option B",
            lambda text: len({found.casefold() for found in _OPTION.findall(text)}) >= 2,
        ),
        mentions("recommends one of them", *_ADVICE, repair=_looked_for(_ADVICE)),
        Rule(
            "asks for a decision by a day",
            lambda text: bool(_ASKS.search(text)) and bool(_DAY.search(text)),
            "The rule looks for a day, and for a word such as decide, decision, approve, choose, "
            "answer, reply or let me know.",
        ),
        Rule(
            "blames nobody",
            lambda text: not _BLAME.search(text),
            "The rule found a word such as fault, forgot, failed to, neglected, should have or "
            "didn't tell. Say what happened, and not who is to blame.",
        ),
    )


def _looked_for(words):
    return f"The rule looks for one of these words: {', '.join(words)}."


def _names(text, stage):
    """Tell whether a text gives the forecast or the deviation, in one of the usual ways."""
    plain = re.sub(r"(?<=\d)[,'’ \u00a0](?=\d{3})", "", text)
    numbers = {float(found) for found in re.findall(r"\d+(?:\.\d+)?", plain)}
    share = stage.deviation_percent
    wanted = {stage.forecast, stage.forecast / 1000, round(share), round(share, 1), round(share, 2)}
    return bool(numbers & {float(number) for number in wanted})


def exception_report(news):
    """Return a report that a board can decide on."""
    stage = news.stage
    share = f"{stage.deviation_percent:.1f}".removesuffix(".0")
    return (
        f"The stage “{stage.title}” is forecast at {dollars(stage.forecast)} against "
        f"{dollars(stage.agreed)} agreed, {share} % above plan; the tolerance is "
        f"{stage.percent} %. {dollars(stage.spent)} are spent. The cause: {news.cause}. "
        f"Option A: {news.pay}. Option B: {news.descope}. Option C: stop the stage, and keep what "
        "is finished. I recommend option A, because the app can't be used as agreed without it "
        "and the business case stays above 0. Option B keeps the money and moves part of the "
        f"benefit. Please decide by {news.by} noon. Until then the teams work only on what all "
        "options need."
    )


def without_options(news):
    """Report what is wrong, and leave the rest to the board."""
    stage = news.stage
    return (
        f"The stage “{stage.title}” is forecast at {dollars(stage.forecast)} against "
        f"{dollars(stage.agreed)} agreed. {dollars(stage.spent)} are spent, and the rest will cost "
        f"{dollars(stage.to_go)}. The cause: {news.cause}. This could not be foreseen. The teams "
        "have been told, and everybody works hard to limit the damage. The risk register has been "
        f"brought up to date. Please decide by {news.by} what is to be done about it."
    )


def already_done(news):
    """Announce a plan that is already under way."""
    stage = news.stage
    return (
        f"The stage “{stage.title}” will cost {dollars(stage.forecast)} instead of "
        f"{dollars(stage.agreed)}, because {news.cause}. I have already changed the stage plan and "
        f"told the teams to {news.pay}. The new plan is attached for your information. The work "
        f"began this morning, so that no time is lost, and all other dates stay as they are. I "
        "will report on the progress at the gate, as usual, together with the final cost."
    )


def explanation(news):
    """Show a model answer."""
    return f"""A report that would do:

{exception_report(news)}

Each sentence spares the board a question: how much, against what, why, what can be done, what \
you think, by when."""


def offers_none(answer, news):
    """Recognise a report that asks for a decision and has fewer than two options."""
    asks = _ASKS.search(answer)
    return bool(asks) and len({f.casefold() for f in _OPTION.findall(answer)}) < 2


def acts_first(answer, news):
    """Recognise a report that announces what has been done and asks for nothing."""
    announces = re.search(
        r"\b(already|have changed|have told|for your information)\b", answer, re.I
    )
    return bool(announces) and not _ASKS.search(answer)


EXERCISE = Exercise(
    title="Write the exception report",
    minutes=8,
    case=case,
    statement=statement,
    answer=lambda news: Text(
        rules(news),
        cannot_judge="whether the options are real and the recommendation is wise",
        label="Your report",
    ),
    solution=exception_report,
    explanation=explanation,
    hints=(
        "What does somebody who has five minutes need in order to choose?",
        "Six sentences are enough: how much against what, why, option A, option B, which of them "
        "you recommend, and by when you need the answer.",
        lambda news: (
            f"You could begin: “The stage is forecast at {dollars(news.stage.forecast)} against "
            f"{dollars(news.stage.agreed)} agreed. The cause: {news.cause}. Option A: …” And end: "
            f"“I recommend option …, because … Please decide by {news.by}.”"
        ),
    ),
    mistakes=(
        Mistake(
            "reports-without-options",
            without_options,
            "The report says what is wrong and asks the board what to do. You know the work best: "
            "bring at least two ways, each with its price. Doing nothing, or stopping, is one too.",
            "Write option A and option B, and say which of them you recommend.",
            offers_none,
        ),
        Mistake(
            "manager-replans-alone",
            already_done,
            "The report tells the board what you have already changed. Beyond the tolerance this "
            "was the board's to decide, and with the work begun it can no longer choose freely.",
            "Turn what you did into option A, add another one, and ask for a decision by a day.",
            acts_first,
        ),
    ),
    outcome="raise-exception",
    domains=("pmp:business_environment", "prince2:foundation", "pmp:people"),
)
