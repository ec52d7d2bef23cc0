"""Nine responses, and the strategy behind each."""

from itpm_lessons.content.plan_words import table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

STRATEGIES = {
    "avoid": "Avoid: it can't happen any more",
    "mitigate": "Mitigate: less likely, or less costly",
    "transfer": "Transfer: somebody else pays",
    "accept": "Accept: as before, known and watched",
    "escalate": "Escalate: hand it up, beyond the project's reach",
    "exploit": "Exploit: make the good thing sure",
    "enhance": "Enhance: make it likelier or larger",
    "share": "Share: win it together with somebody",
}

SITUATIONS = {
    "avoid": (
        "The review might turn down the use of the location. The app goes without location, and "
        "a code at the gate takes its place.",
        "The new payroll interface may be unstable. The old one is used, which stays until 2030.",
        "Site 3 may be sold during the pilot. The pilot takes place at site 1 instead.",
    ),
    "mitigate": (
        "The geofence may fail inside. The team walks through the halls with a test app first.",
        "The app may crash on old phones. Ten old phones are added to the test.",
        "The one who knows the backend may leave. A second developer reads along in each review.",
        "A failed go-live would cost a week of pay runs. The paper sheets are kept ready for a "
        "month.",
    ),
    "transfer": (
        "The supplier may change its interface. By contract it pays for adapting ours.",
        "Phones may be stolen from the lockers. An insurance replaces them.",
        "The data centre may fail. The provider pays for each hour by agreement.",
    ),
    "accept": (
        "A server may fail on a Sunday. Nobody works then; it is written down with a name and a "
        "date to look again.",
        "The review may take two weeks longer. $2,000 are put aside for it, and nothing else is "
        "done.",
        "A second round of translation may be needed. The owner looks each month whether it is "
        "coming closer.",
    ),
    "escalate": (
        "The company may sell site 3. The board is told; it alone can find out and decide.",
        "A new law on working hours may come. It concerns all systems, so the legal department "
        "takes it over.",
    ),
    "exploit": (
        "Another project might buy the device management. Its manager is asked to sign this week, "
        "and signs.",
        "The tester could be free from May on. She is taken on for May today.",
    ),
    "enhance": (
        "Another project might buy the device management first. We hand it our requirements, so "
        "that it gets there sooner.",
        "A grant may pay for the training. We write the application with great care.",
        "Staff may recommend the app to each other. The first ten at each site get a short visit.",
    ),
    "share": (
        "A ready-made map would save weeks and is too dear for us. We license it together with "
        "the shop's app team, half each.",
        "A training could serve two departments. Both run it together and split what it saves.",
    ),
}
CANONICAL = (
    ("mitigate", 0),
    ("transfer", 0),
    ("enhance", 0),
    ("avoid", 0),
    ("accept", 1),
    ("mitigate", 2),
    ("share", 0),
    ("exploit", 1),
    ("escalate", 0),
)


def case(random):
    """Choose nine situations, each strategy at least once."""
    if random is None:
        chosen = list(CANONICAL)
    else:
        chosen = [
            (strategy, random.randrange(len(texts))) for strategy, texts in SITUATIONS.items()
        ]
        others = [
            (strategy, place)
            for strategy in ("avoid", "mitigate", "transfer", "accept")
            for place in range(len(SITUATIONS[strategy]))
            if (strategy, place) not in chosen
        ]
        chosen.append(random.choice(others))
        random.shuffle(chosen)
    return tuple((SITUATIONS[strategy][place], strategy) for strategy, place in chosen)


def _lines(case):
    return {str(number): situation for number, (situation, _) in enumerate(case, 1)}


def risk_strategies(case):
    """Return the strategy of each situation, by its number."""
    return {str(number): strategy for number, (_, strategy) in enumerate(case, 1)}


def taken_for(case, **other):
    """Answer rightly, but take one strategy for another."""
    return {number: other.get(found, found) for number, found in risk_strategies(case).items()}


def takes(strategy, *others):
    """Return a test for answers that take a response of this kind for one of `others`."""
    return lambda answer, case: any(
        right == strategy and answer[number] in others
        for number, right in risk_strategies(case).items()
    )


def _first(case, strategy):
    return next(text for text, found in case if found == strategy)


def explanation(case):
    """Give the strategy of each situation."""
    rows = [f"| {text} | **{STRATEGIES[found]}** |" for text, found in case]
    return f"""{table_of_rows("| Situation | Strategy |", rows)}

Ask what is left afterwards. Avoided: the event can't happen. Mitigated: it can, less likely or \
at a lower cost. Transferred: it can, and somebody else pays, as far as the agreement goes. \
Accepted: it can, and one knows it. Escalated: it can, and somebody with more reach has it now. \
For opportunities the same questions run the other way."""


EXERCISE = Exercise(
    title="Nine responses",
    minutes=6,
    case=case,
    statement="Each time a risk and what is done about it. **Which strategy is it?** A strategy "
    "can occur more than once.",
    answer=lambda case: Matching(_lines(case), STRATEGIES, label="Which strategy?"),
    solution=risk_strategies,
    explanation=explanation,
    hints=(
        "First part threats from opportunities. Then ask what can still happen afterwards, and "
        "who pays.",
        lambda case: (
            f"“{_first(case, 'avoid')}” After that the event can't happen any more. In how many of "
            "the others is that so?"
        ),
        lambda case: (
            f"“{_first(case, 'enhance')}” makes it likelier; “{_first(case, 'exploit')}” makes it "
            "sure."
        ),
    ),
    mistakes=(
        Mistake(
            "mitigate-is-avoid",
            lambda case: taken_for(case, mitigate="avoid"),
            lambda case: (
                f"“{_first(case, 'mitigate')}” It can still happen, only less likely or at a lower "
                "cost. Avoided is a risk whose event can't happen any more."
            ),
            "Ask of each: can it still happen?",
            takes("mitigate", "avoid"),
        ),
        Mistake(
            "transfer-removes-risk",
            lambda case: taken_for(case, transfer="avoid"),
            lambda case: (
                f"“{_first(case, 'transfer')}” Somebody else pays, and the event can happen as "
                "before. The delay and the annoyance stay with the project."
            ),
            "Ask of each: can it still happen, and who pays then?",
            takes("transfer", "avoid"),
        ),
        Mistake(
            "accept-is-ignore",
            lambda case: taken_for(case, accept="mitigate"),
            lambda case: (
                f"“{_first(case, 'accept')}” Nothing here makes the event less likely or less "
                "costly. To accept is a decision: known, with an owner, perhaps with money put "
                "aside, and looked at again."
            ),
            "Ask what has changed about the risk itself.",
            takes("accept", "mitigate", "avoid"),
        ),
        Mistake(
            "enhance-is-exploit",
            lambda case: taken_for(case, enhance="exploit"),
            lambda case: (
                f"“{_first(case, 'enhance')}” It has become likelier and is still open. Exploited "
                "is an opportunity that has been made sure."
            ),
            "Ask of each opportunity: is it sure now?",
            takes("enhance", "exploit"),
        ),
    ),
    outcome="choose-response",
    domains=("pmp:business_environment", "capm:predictive", "prince2:foundation"),
)
