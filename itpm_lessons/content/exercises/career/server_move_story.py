"""Write the answer of an interview on ServerMove; rules check that its five parts are there."""

import re
from dataclasses import replace

from itpm_lessons.content.bullet_rules import PAST, WE
from itpm_lessons.content.objective_variants import in_digits, numbers_in
from itpm_lessons.content.server_move_scenes import SCENES
from itpm_lessons.content.stage_variants import dollars
from itpm_lessons.practice import Exercise, Mistake, Text
from itpm_lessons.practice.kinds import Rule
from itpm_lessons.practice.kinds.text import length

_I_DID = re.compile(rf"\bI (?:\w+ )?{PAST}\b")
_AND_DID = re.compile(rf"\b(?:and|then|,) (?:\w+ )?{PAST}\b", re.IGNORECASE)
_TASK = re.compile(
    r"\b(?:my (?:task|job|part|role|assignment)|I was (?:to|asked|told)|I had to|I needed to"
    r"|asked me|told me|wanted me|gave me|up to me|was mine|fell to me|task was mine)\b",
    re.IGNORECASE,
)
_LEARNED = re.compile(
    r"\b(?:learn\w*|lesson|next time|differently|since then|in hindsight|from now on|today I"
    r"|now I|I would|I['’]d|I should have|earlier (?:on )?(?:than|next)|taught me|sooner)\b",
    re.IGNORECASE,
)
_MONEY = re.compile(
    r"[$€£]|\b(?:dollars?|euros?|usd)\b|\d ?k\b"
    r"|\b(?:\d+|ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred"
    r"|one|two|three|four|five|six|seven|eight|nine)[ -]thousand\b",
    re.IGNORECASE,
)
_SAME_AGAIN = re.compile(
    r"\b(?:same (?:way )?again|perfect\w*|without any problems?|nothing (?:that )?I would)\b", re.I
)


def case(random):
    """Take the mailboxes, or another trial with other counts."""
    if random is None:
        return SCENES[0]
    scene = random.choice(SCENES)
    tried, again = random.sample(range(16, 51, 2), 2)
    return replace(
        scene,
        start=random.randint(5, 12),
        tried=tried,
        end=random.randint(1, 4),
        again=again,
        price=random.randrange(30_000, 80_000, 1_000),
    )


def statement(scene):
    """Give the notes, and ask for the answer."""
    deeds = "\n".join(f"- you {deed}" for deed in scene.deeds)
    return f"""Suppose that you were part of ServerMove, as assistant to the project manager. In \
an interview somebody asks: *Tell us about a time when something did not work at first.* Your \
notes:

- {scene.situation.format(before=scene.before)}
- you were asked to {scene.task}
{deeds}
- {scene.second.format(after=scene.after)}
- you would {scene.learned}
- the supplier gets {dollars(scene.price)} a year (confidential)

**Write what you would say, in 45 to 160 words: situation, task, action, result, and what you \
learned.**"""


def rules(scene):
    """Return what can be seen in an answer without understanding it."""
    return (
        length(45, 160),
        Rule(
            f"situation: gives the count at the start, {scene.before}",
            lambda text: _counts(text, scene.start, scene.tried),
        ),
        Rule(
            "task: says what was asked of you",
            lambda text: _TASK.search(text) is not None,
            "The rule looks for words such as I was asked to, I had to, my task or it was up to "
            "me.",
        ),
        Rule(
            "action: says two things at least that you did, with “I”",
            _acted,
            "The rule looks for “I” with a verb in the past: I compared, I asked and found.",
        ),
        Rule(
            f"result: gives the count at the end, {scene.after}",
            lambda text: _counts(text, scene.end, scene.again),
        ),
        Rule("tells the start before the end", lambda text: not _end_first(text, scene)),
        Rule(
            "learned: says what you would do differently",
            lambda text: _LEARNED.search(text) is not None and not _SAME_AGAIN.search(text),
            "The rule looks for words such as next time, today I, I would or I learned.",
        ),
        Rule(
            "keeps to itself what is confidential",
            lambda text: not _told_price(text, scene),
            "The rule found a price.",
        ),
    )


def server_move_story(scene):
    """Return an answer with situation, task, action, result, and what was learned."""
    before = f"{scene.start} of {scene.tried}"
    after = f"{scene.end} of {scene.again}"
    one, two, three = scene.deeds
    second = scene.second.format(after=after)
    return (
        f"At ServerMove I assisted the project manager. {scene.situation.format(before=before)}. "
        f"I was asked to {scene.task}. I {one}, and {two}. Then I {three}. "
        f"{second[0].upper()}{second[1:]}. Today I would {scene.learned}."
    )


def _counts(text, part, whole):
    numbers = numbers_in(text)
    share = round(100 * part / whole, 1)
    return (part in numbers and whole in numbers) or share in [round(n, 1) for n in numbers]


def _acted(text):
    return bool(_I_DID.search(text)) and len(_I_DID.findall(text) + _AND_DID.findall(text)) >= 2


def _end_first(text, scene):
    """Tell whether the count of the end stands before that of the start."""
    found = re.findall(r"(\d+) (?:out )?of (?:the |all )?(\d+)", in_digits(text))
    counts = [(int(part), int(whole)) for part, whole in found]
    start, end = (scene.start, scene.tried), (scene.end, scene.again)
    return start in counts and end in counts and counts.index(end) < counts.index(start)


def _told_price(text, scene):
    """Recognise the price, also a rounded one in words: “nearly fifty thousand a year”."""
    known = {scene.start, scene.tried, scene.end, scene.again}
    price = any(number in (scene.price, scene.price / 1000) for number in numbers_in(text)
                if number not in known)  # fmt: skip
    return price or _MONEY.search(text) is not None


def _told_learned(answer, scene):
    if _SAME_AGAIN.search(answer):
        return (
            "You would do all of it again in the same way. That may be so, and it is hard to "
            "believe of something that did not work at first."
        )
    return (
        "I did not find what you would do differently. Without it the story says that something "
        "ended well, and not what you took from it."
    )


def _told(scene, who, end):
    """Tell the story with `who` as the one who acts, up to an end."""
    one, two, three = scene.deeds
    second = scene.second.format(after=scene.after)
    return (
        f"{scene.situation.format(before=scene.before)}. {who[0].upper()}{who[1:]} had to "
        f"{scene.task}. {who[0].upper()}{who[1:]} {one}, and {who} {two}. Then {who} {three}. "
        f"{second[0].upper()}{second[1:]}. {end}"
    )


def of_us(scene):
    """Let the team do it."""
    return _told(scene, "we", f"Next time we {scene.learned}.")


def with_price(scene):
    """Tell what the supplier gets."""
    end = f"The supplier gets {dollars(scene.price)} a year for it. Today I would {scene.learned}."
    return _told(scene, "I", end)


def flawless(scene):
    """Learn nothing from it."""
    return _told(scene, "I", "I am proud of it and would do all of it the same way again.")


def end_first(scene):
    """Begin with the result."""
    second = scene.second.format(after=scene.after)
    one, two, three = scene.deeds
    return (
        f"I can tell you of a success: {second}. I was asked to {scene.task}. I {one}, and {two}. "
        f"Then I {three}. {scene.situation.format(before=scene.before)}. Today I would "
        f"{scene.learned}."
    )


def explanation(scene):
    """Show a model answer."""
    return f"""One that would do:

{server_move_story(scene)}

Situation and result count the same thing, so that a listener sees what has changed. The price is \
the supplier's and your employer's, and nobody needs it to believe you. This was practice on an \
invented case: in an interview, tell what happened to you."""


EXERCISE = Exercise(
    title="ServerMove: a story of your own",
    minutes=8,
    case=case,
    statement=statement,
    answer=lambda scene: Text(
        rules(scene),
        cannot_judge="whether it sounds like you, and whether it is true when it is about you",
        label="Your answer",
    ),
    solution=server_move_story,
    explanation=explanation,
    hints=(
        "One or two sentences for situation and task, most of it for what you did.",
        lambda scene: f"“{scene.situation.format(before=scene.before)}. I was asked to …, so I …”",
        lambda scene: (
            f"“… I {scene.deeds[0]}, and … Then I … "
            f"{scene.second.format(after=scene.after)}. Today I would …”"
        ),
    ),
    mistakes=(
        Mistake(
            "we-is-modest",
            of_us,
            "Your answer tells what *we* did. Whoever asks wants to know which of it was yours; "
            "the others may be named beside it.",
            "Say *I* where it was you.",
            lambda answer, scene: WE.search(answer) is not None and not _I_DID.search(answer),
        ),
        Mistake(
            "details-prove-it",
            with_price,
            "There is a price in your answer, and it is confidential. It proves that you were "
            "there, and that you tell what you were told in confidence.",
            "Leave the price out.",
            _told_price,
        ),
        Mistake(
            "nothing-to-learn",
            flawless,
            lambda scene: _told_learned(flawless(scene), scene),
            lambda scene: f"Your notes have it: {scene.learned}.",
            lambda answer, scene: (
                _SAME_AGAIN.search(answer) is not None
                or (_acted(answer) and not _LEARNED.search(answer))
            ),
            _told_learned,
        ),
        Mistake(
            "result-before-action",
            end_first,
            lambda scene: (
                f"You begin with {scene.after}. A listener who does not know of {scene.before} "
                "can't tell whether that is much."
            ),
            "Begin with the count at the start.",
            _end_first,
        ),
    ),
    outcome="tell-story",
    domains=("pmp:people", "capm:fundamentals"),
)
