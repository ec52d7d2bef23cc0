"""Put the sentences of a story in order: situation, task, action, result, what was learned."""

from itpm_lessons.content.interview_variants import STORIES
from itpm_lessons.practice import Exercise, Mistake, Ordering

ORDER = ("situation", "task", "ask", "try_out", "spread", "result", "learned")


def case(random):
    """Take the story of site 3, or another one; in an order that is to be put right."""
    if random is None:
        return (STORIES[0], ("spread", "result", "situation", "learned", "ask", "try_out", "task"))
    story, shown = random.choice(STORIES), list(ORDER)
    while shown == list(ORDER):
        random.shuffle(shown)
    return (story, tuple(shown))


def statement(case):
    """Ask for the order of one answer."""
    story, _shown = case
    return f"""In an interview somebody asks: *{story.asked}* The answer has seven sentences: one \
for the **situation**, one for your **task**, three for your **actions**, one for the **result**, \
and one for what you **learned**.

**Put them in this order, from first to last.** Among the actions, each builds on the one before."""


def star_order(case):
    """Return the sentences in order."""
    return ["situation", "task", "ask", "try_out", "spread", "result", "learned"]


def moved(part, before):
    """Return a function that puts one part in front of another, and leaves the rest in order."""

    def answer(case):
        rest = [each for each in star_order(case) if each != part]
        place = rest.index(before)
        return [*rest[:place], part, *rest[place:]]

    return answer


def explanation(case):
    """Name the parts."""
    story, _shown = case
    return f"""- **Situation**: {story.situation} One sentence, with the number at the start.
- **Task**: {story.task} What was asked of *you*.
- **Action**: {story.ask} {story.try_out} {story.spread} Most of the time belongs here.
- **Result**: {story.result} The same count as at the start.
- **Learned**: {story.learned}"""


EXERCISE = Exercise(
    title="A story in order",
    minutes=4,
    case=case,
    statement=statement,
    answer=lambda case: Ordering(
        {part: getattr(case[0], part) for part in case[1]}, label="First to last"
    ),
    solution=star_order,
    explanation=explanation,
    hints=(
        "Begin with what was so before you did anything.",
        lambda case: (
            f"The task comes second: {case[0].task} Of the actions the first is the one in which "
            "somebody asks."
        ),
        "Asked, tried out, carried over to all; then the count again; last what you would do "
        "differently.",
    ),
    mistakes=(
        Mistake(
            "task-goes-without-saying",
            moved("task", "result"),
            lambda case: (
                f"{case[0].task} Until that is said, a listener can't tell what you did because it "
                "was yours, and what you happened to be near."
            ),
            "Put your task behind the situation.",
            lambda answer, case: answer.index("task") > answer.index("ask"),
        ),
        Mistake(
            "solution-before-problem",
            moved("ask", "result"),
            lambda case: (
                f"{case[0].try_out} That uses what was found out by asking, and in your order "
                "nobody has asked yet."
            ),
            "First the action in which somebody asks, then the one that uses the answer.",
            lambda answer, case: (
                answer.index("ask") > min(answer.index("try_out"), answer.index("spread"))
            ),
        ),
        Mistake(
            "result-before-action",
            moved("result", "ask"),
            lambda case: (
                f"{case[0].result} It stands before the actions that brought it about. In a "
                "written line the result may come early; a story loses its reason."
            ),
            "Put the result behind the last action.",
            lambda answer, case: answer.index("result") < answer.index("spread"),
        ),
        Mistake(
            "excuse-comes-first",
            moved("learned", "situation"),
            lambda case: (
                f"{case[0].learned} That is a good last sentence. Before the result is known it "
                "sounds like an excuse."
            ),
            "End with what you learned.",
            lambda answer, case: answer[-1] != "learned",
        ),
    ),
    outcome="tell-story",
    domains=("pmp:people", "capm:fundamentals"),
)
