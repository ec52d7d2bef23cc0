"""Questions of an interview: which to answer, and what else one can do."""

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

WAYS = {
    "answer": "Answer it: it is about the work",
    "private": "Leave the private part aside, and say what the job needs to know",
    "keep": "Keep to yourself what belongs to others, and tell how you went about it",
    "time": "Ask for time, and for it in writing",
}
ASKED = {
    "answer": (
        "What went wrong in the project that you told us about?",
        "Which part of the last project went badly?",
        "Could you be here at night when we go live, four times a year?",
        "You have never worked in IT. Why should that go well?",
        "What don't you know yet that this job needs?",
        "Why do you want to leave your job?",
    ),
    "private": (
        "Are you planning to have children?",
        "Which church do you belong to?",
        "Do you have an illness that we should know of?",
        "Are you in a trade union?",
        "What does your husband or wife do for a living?",
        "Where were your parents born?",
    ),
    "keep": (
        "What does your present employer pay its suppliers?",
        "Could you send us the risk register of your last project?",
        "Which customers is your employer about to lose?",
        "Can you show us on your phone how your company's rota looks, with names?",
    ),
    "time": (
        "You can have the job if you sign now. Here is the contract.",
        "Would you start with three days of work for nothing, from tomorrow on?",
        "We need your lowest wage now, on the spot, and will take it as agreed.",
    ),
}


def case(random):
    """Take seven questions, each way at least once."""
    if random is None:
        chosen = [("private", 0), ("answer", 0), ("keep", 1), ("time", 0), ("answer", 2)]
        chosen += [("private", 2), ("answer", 1)]
    else:
        counts = {"answer": 2, "private": 2, "keep": 1, "time": 1}
        counts[random.choice(("answer", "private", "keep"))] += 1
        chosen = [
            (way, place)
            for way, count in counts.items()
            for place in random.sample(range(len(ASKED[way])), count)
        ]
        random.shuffle(chosen)
    return tuple((ASKED[way][place], way) for way, place in chosen)


STATEMENT = """Seven questions from interviews. **What do you do with each?** This is about what \
helps you. What may be asked, and what has to be answered, is a matter of law and differs from \
country to country."""


def _lines(case):
    return {str(number): question for number, (question, _) in enumerate(case, 1)}


def interview_questions(case):
    """Return the way for each question, by its number."""
    return {str(number): way for number, (question, way) in enumerate(case, 1)}


def instead(**other):
    """Return a function that answers rightly, but takes another way with one sort of question."""
    return lambda case: {
        number: other.get(way, way) for number, way in interview_questions(case).items()
    }


def _given(way, *others):
    return lambda answer, case: any(
        answer[number] in others
        for number, found in interview_questions(case).items()
        if found == way
    )


def quoting(way, words):
    """Return feedback that begins with the first question of a sort that was taken wrongly."""

    def told(answer, case):
        return next(
            f"“{text}” {words}"
            for number, (text, found) in enumerate(case, 1)
            if found == way != answer[str(number)]
        )

    return told


ASIDE = quoting(
    "private",
    "touches your life and not the work. Whether you speak of it is up to you. What the job has to "
    "know can be said without it: from when, on which days, and what you can do.",
)
WORK = quoting(
    "answer",
    "is uncomfortable, perhaps, but it is about the work. Two plain sentences are enough. A "
    "question that you turn down here is the one that will be remembered.",
)
OTHERS = quoting(
    "keep",
    "asks for something that is not yours. How you went about it is yours, and can be told without "
    "names and figures.",
)
WAIT = quoting(
    "time",
    "is a decision, and it is asked for in a hurry. You can't weigh in a minute what binds you for "
    "months. Name the day when they will hear from you; it may cost you the offer, and you know "
    "then how they would treat you.",
)


def explanation(case):
    """Give the way for each question."""
    rows = [f"| {question} | {WAYS[way]} |" for question, way in case]
    return f"""{table_of_rows("| Question | What to do |", rows)}

For a private one: *“I'd like to keep to the work. I can start on the 1st, and nights are fine.”* \
For what belongs to others: *“That is my employer's. I can tell you how I went about it.”*"""


def _of(case, way):
    return next(question for question, found in case if found == way)


EXERCISE = Exercise(
    title="Answer, set aside, keep, or wait",
    minutes=4,
    case=case,
    statement=STATEMENT,
    answer=lambda case: Matching(_lines(case), WAYS, label="What you do"),
    solution=interview_questions,
    explanation=explanation,
    hints=(
        "Ask of each: is it about the work, about your life, about somebody else's, or a decision?",
        lambda case: (
            f"“{_of(case, 'answer')}” is about the work, comfortable or not. "
            f"“{_of(case, 'time')}” wants a decision."
        ),
        lambda case: (
            f"“{_of(case, 'keep')}” asks for what belongs to an employer. "
            f"“{_of(case, 'private')}” asks about a life."
        ),
    ),
    mistakes=(
        Mistake(
            "all-must-be-answered",
            instead(private="answer"),
            lambda case: ASIDE(instead(private="answer")(case), case),
            "Look for questions about a life rather than about the work.",
            _given("private", "answer"),
            ASIDE,
        ),
        Mistake(
            "uncomfortable-is-private",
            instead(answer="private"),
            lambda case: WORK(instead(answer="private")(case), case),
            "Ask whether the work comes out of it, and not whether you like it.",
            _given("answer", "private", "time", "keep"),
            WORK,
        ),
        Mistake(
            "details-prove-it",
            instead(keep="answer"),
            lambda case: OTHERS(instead(keep="answer")(case), case),
            "Ask of each whose information it is.",
            _given("keep", "answer", "time", "private"),
            OTHERS,
        ),
        Mistake(
            "now-or-never",
            instead(time="answer"),
            lambda case: WAIT(instead(time="answer")(case), case),
            "Look for questions that want a decision today.",
            _given("time", "answer", "private", "keep"),
            WAIT,
        ),
    ),
    outcome="handle-interview",
    domains=("pmp:people", "project-plus:concepts"),
)
