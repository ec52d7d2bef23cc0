"""Answer a stakeholder's small wish in writing; rules check what a good answer holds."""

import re
from dataclasses import dataclass

from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.practice import Exercise, Mistake
from itpm_lessons.practice.kinds import Rule, Text
from itpm_lessons.practice.kinds.text import length, mentions
from itpm_lessons.views.lettering import days

# What is wanted, words by which an answer names it, and a smaller way to the same end.
WISHES = (
    ("a photo at each clock-in", ("photo", "picture"), "show the photo that the badge has"),
    ("a chat with payroll in the app", ("chat",), "put payroll's number on the help page"),
    ("a map of all sites", ("map",), "show the name of the site that the app has found"),
    ("the weather on the start screen", ("weather",), "leave it to the phone's own display"),
    ("a list of birthdays", ("birthday",), "send the list by mail each Monday"),
    ("an export to a spreadsheet", ("export", "spreadsheet"), "send the file once a week by hand"),
)
SENDERS = ("the manager of site 2", "the head of sales", "the works council", "the sponsor's aide")
DECIDERS = (("the change board", ("board",)), ("the product owner", ("product owner", "owner")))
DAYS = ("Tuesday", "Wednesday", "Thursday")

# A promise, with the wish as what is promised.
_PROMISE = (
    r"\bno problem\b|^sure\b|\bsure[,!]|\bfor sure\b|\bconsider it done\b"
    r"|\bsqueeze {it} in\b|\bI promise (you )?{it}(?! (I|we)\b)"
    r"|\b(we|I)(['’]ll| will| can (easily|just))( \w+ly| just)? "
    r"((build|add|include|slip|fit|make|do) {it}|put {it} in)\b"
    r"|\byou(['’]ll| will) (get|have) {wish}\b"
)
# With one of these in its sentence it is a condition, or about a list and not about the product.
_NO_PROMISE = re.compile(
    r"\b(if|once|unless|whether|provided|maybe|perhaps|log|list|agenda|backlog|forward)\b",
    re.IGNORECASE,
)
_DOOR = re.compile(
    r"\bimpossible\b|\bout of the question\b|\bfrozen\b|\bno way\b|\btoo late\b"
    r"|\bnot my (job|problem)\b|\byou should have\b|\bcan['’]?t be done\b|\bcannot be done\b"
    r"|\bsimply no\b|\bthe answer is no\b",
    re.IGNORECASE,
)
_FORM = re.compile(r"\b(form|template|ticket|portal|official channel)s?\b", re.IGNORECASE)
_DAY = re.compile(
    r"\b(mon|tues|wednes|thurs|fri|satur|sun)day|\btomorrow\b|\bday \d|\bnext week\b"
    r"|\b\d{1,2}\.? (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)"
    r"|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d",
    re.IGNORECASE,
)
_OTHER = ("instead", "smaller", "later", "next release", "option", "alternative", "another way")
_OTHER += ("swap", "in return", "without", "for now", "meanwhile", "simpler", "or we could")
_OTHER += ("maybe we c", "perhaps we c", "we could also", "another idea", "cheaper", "costs less")
_NUMBERS = {"1": "one", "2": "two", "3": "three", "4": "four", "5": "five"}


@dataclass(frozen=True)
class Wish:
    """Who wants what, what it takes, a smaller way, who decides and on which day."""

    sender: str
    text: str
    words: tuple[str, ...]
    smaller: str
    days: int
    price: int
    decider: str
    decider_words: tuple[str, ...]
    by: str


def case(random):
    """Take the photo at each clock-in, or another small wish."""
    if random is None:
        return Wish(SENDERS[0], *WISHES[0], 3, 3_600, *DECIDERS[0], DAYS[2])
    return Wish(
        random.choice(SENDERS),
        *random.choice(WISHES),
        random.randint(2, 5),
        random.randrange(1_800, 6_600, 300),
        *random.choice(DECIDERS),
        random.choice(DAYS),
    )


def statement(wish):
    """Show the message and what is known, and ask for the answer."""
    return f"""A message from {wish.sender}:

*“Could you just put in {wish.text}? It's only a small thing. Everybody would love it. Thanks!”*

You have asked the developer:

- {wish.text} takes {days(wish.days)} on the critical path, so go-live moves by as much;
- it costs {dollars(wish.price)};
- a smaller way: {wish.smaller};
- {wish.decider} decides, and meets on {wish.by}.

**Write your answer, in 50 to 150 words.** Be honest about the price, and keep the door open."""


def rules(wish):
    """Return what the answer has to hold."""
    return (
        length(50, 150),
        mentions(f"names what is wanted: {wish.text}", *wish.words),
        Rule(
            f"says what it does to the date: {days(wish.days)}",
            lambda text: (
                re.search(
                    rf"\b({wish.days}|{_NUMBERS[str(wish.days)]})\b[\w\s-]{{0,20}}\bdays?\b",
                    text,
                    re.I,
                )
                is not None
            ),
            "The rule looks for the number, followed by day or days.",
        ),
        Rule(
            f"says what it costs: {dollars(wish.price)}",
            lambda text: wish.price in _amounts(text),
        ),
        mentions(f"says who decides: {wish.decider}", *wish.decider_words),
        Rule(
            "says by which day there will be an answer",
            lambda text: bool(_DAY.search(text)),
            "The rule looks for a weekday, a date, tomorrow or next week.",
        ),
        mentions(
            "offers another way",
            *_OTHER,
            repair="The rule looks for words such as instead, smaller, simpler, cheaper, costs "
            "less, another way, later, for now, without, in return, maybe we can.",
        ),
        Rule("asks what it is needed for", lambda text: "?" in text, "End one sentence with a ?."),
        Rule(
            "promises nothing",
            lambda text: not _promised(text, wish),
            "The rule found words such as sure, no problem, we will add it or squeeze it in, in a "
            "sentence without an *if*.",
        ),
        Rule(
            "slams no door and blames nobody",
            lambda text: not _DOOR.search(text),
            "The rule found words such as impossible, frozen, too late or you should have.",
        ),
    )


def _promised(text, wish):
    """Return the words by which a text promises the wish, and not only under a condition; or ""."""
    names = "|".join(map(re.escape, wish.words))
    thing = rf"(?:(?:a|an|the|your|you the|you a) )?(?:{names})s?"
    pattern = _PROMISE.replace("{it}", f"(?:it|this|that|{thing})").replace("{wish}", thing)
    promise = re.compile(pattern, re.IGNORECASE)
    for sentence in re.split(r"(?<=[.!?;])\s+", text):
        found = promise.search(sentence)
        if found and not _NO_PROMISE.search(sentence):
            return found[0]
    return ""


def _a_yes(answer, wish):
    found = _promised(answer, wish)
    words = f"“{found}” is a yes, or sounds like one." if found else "That is a yes."
    return (
        f"{words} It costs {days(wish.days)} of go-live and {dollars(wish.price)}, which are not "
        "yours to give. The next ten wishes will point to it."
    )


def _amounts(text):
    """Return the numbers of a text, in dollars, as people write them."""
    plain = re.sub(r"(?<=\d)[,.'’ \u00a0](?=\d{3}\b)", "", text)
    found = {float(number) for number in re.findall(r"\d+(?:\.\d+)?", plain)}
    thousands = re.findall(r"(\d+(?:\.\d+)?) ?(?:k\b|thousand)", plain, re.IGNORECASE)
    return found | {round(1000 * float(number)) for number in thousands}


def small_wish(wish):
    """Return an answer that keeps the rules, as one of many good ones."""
    return (
        f"Thank you for the idea of {wish.text}. I have asked what it takes: {wish.days} days on "
        "the path that sets go-live, so the date would move by as much, and "
        f"{dollars(wish.price)}. That is not for me to decide alone. I have put it into the change "
        f"log, and {wish.decider} will look at it on {wish.by}; you hear from me that day. What "
        "would you use it for, and how often? If I know that, I can present it better. There is "
        f"also a smaller way that would cost next to nothing: we could {wish.smaller}. Would that "
        "help you for now?"
    )


def promise(wish):
    """Say yes at once."""
    return (
        f"Thanks for your message! {wish.text[0].upper()}{wish.text[1:]} is a great idea, and no "
        "problem at all. We will squeeze it in beside the other work. I have already told the "
        "developer, who thinks that it takes only a moment. You should see it in the next version. "
        "Let me know if there is anything else that you would like to have, we are always happy to "
        "help our colleagues at the sites!"
    )


def refusal(wish):
    """Say no at once."""
    return (
        f"Thank you for your message about {wish.text}. I am sorry, but the scope is frozen, and "
        "after the start of the work it is too late for further wishes. You should have told us "
        "when the requirements were collected; there was enough time for it then. If we accepted "
        "each idea, we would never be done. I ask you to understand that we have to protect the "
        "plan, and wish you a good week."
    )


def only_the_form(wish):
    """Send a form."""
    return (
        "Thank you for your message. Requests for changes can only be accepted through the "
        "official channel. Please fill in the form CR-7 with all its fields, have it signed by "
        "your head of department, and send it to the mailbox of the project. After a check it "
        "will be given a number, and it is then treated according to the rules that are described "
        f"in the handbook. This also holds for {wish.text}."
    )


def explanation(wish):
    """Show a model answer."""
    return f"""An answer that would do:

{small_wish(wish)}

It says neither yes nor no, since neither is yours to say. It gives the price, the way and the \
day, and takes the person seriously who asked."""


EXERCISE = Exercise(
    title="Answer the small wish",
    minutes=8,
    case=case,
    statement=statement,
    answer=lambda wish: Text(
        rules(wish),
        cannot_judge="whether it sounds friendly, and whether the person would write to you again",
        label="Your answer",
    ),
    solution=small_wish,
    explanation=explanation,
    hints=(
        "Four parts: I have understood; this is what it takes; this is how it goes on; and what is "
        "it for?",
        lambda wish: (
            f"The second part could be: *It takes {wish.days} days on the path that sets go-live, "
            f"and {dollars(wish.price)}.*"
        ),
        lambda wish: (
            f"The third: *{wish.decider[0].upper()}{wish.decider[1:]} decides on {wish.by}. "
            f"A smaller way would be to {wish.smaller}.* Then ask a question."
        ),
    ),
    mistakes=(
        Mistake(
            "small-wish-is-free",
            promise,
            lambda wish: _a_yes(promise(wish), wish),
            "Say what it takes and who decides, and leave the promise out.",
            lambda answer, wish: bool(_promised(answer, wish)),
            _a_yes,
        ),
        Mistake(
            "no-protects-the-plan",
            refusal,
            "That is a no, and it is not yours to say either. Whoever gets it will go around you "
            "next time, to a developer, at lunch.",
            "Say what it takes and who decides, and offer a smaller way.",
            lambda answer, wish: bool(_DOOR.search(answer)),
        ),
        Mistake(
            "form-is-an-answer",
            only_the_form,
            "A form in place of an answer. The log needs the facts, and you have them; the person "
            "needs to know what the wish costs and when they will hear.",
            "Fill in the log yourself, and answer as a person.",
            lambda answer, wish: bool(_FORM.search(answer)) and wish.price not in _amounts(answer),
        ),
    ),
    next_step="Look at the first rule that is still open, and add what it asks for.",
    outcome="repair-communication",
    domains=("pmp:people", "pmp:business_environment", "capm:fundamentals"),
)
