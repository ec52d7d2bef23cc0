"""From sentences to a network: what each activity waits for."""

from dataclasses import dataclass

from itpm_lessons.content.plan_words import listed, table_of_rows
from itpm_lessons.practice import Exercise, Matching, Mistake

TITLES = {
    "Order": "Order the laptops",
    "Image": "Prepare the standard installation",
    "Install": "Install the laptops",
    "Guide": "Write the guide",
    "Training": "Train the users",
    "Handover": "Hand the laptops over",
}

# Each activity with what it may wait for, and the sentence from which one can tell.
SENTENCES = {
    ("Order", ()): "The laptops can be ordered at once; waiting for them is part of ordering.",
    ("Image", ()): "The standard installation can be prepared at once, on a test machine.",
    ("Image", ("Order",)): "The standard installation is prepared on the first laptop that comes.",
    ("Install", ("Order", "Image")): (
        "Installing takes two things: the laptops, and the standard installation."
    ),
    ("Install", ("Image",)): "The laptops are installed with the standard installation.",
    ("Guide", ("Image",)): "The guide describes the standard installation and is written from it.",
    ("Guide", ("Install",)): "The guide shows photographs of the installed laptops.",
    ("Training", ("Guide",)): "Users are trained with the guide.",
    ("Training", ("Guide", "Install")): (
        "Users are trained with the guide in hand and an installed laptop in front of them."
    ),
    ("Handover", ("Install", "Training")): (
        "A laptop is handed over when it is installed and its user has been trained."
    ),
    ("Handover", ("Training",)): "After their training, users take their laptops along.",
}

STORIES = (
    (("Order", "Image"), ("Image",), ("Guide",), ("Install", "Training"), ()),
    (("Image",), ("Image",), ("Guide",), ("Install", "Training"), ("Order",)),
    (("Order", "Image"), ("Install",), ("Guide",), ("Training",), ()),
    (("Order", "Image"), ("Image",), ("Guide", "Install"), ("Training",), ()),
)


@dataclass(frozen=True)
class Story:
    """Activities in the order of a list, and what each waits for, all by their short names."""

    names: tuple[str, ...]
    links: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def waits_for(self):
        """What each activity waits for."""
        return dict(self.links)

    def letter(self, name):
        """Return the letter of an activity: its place in the list."""
        return "ABCDEF"[self.names.index(name)]

    def label(self, name):
        """Return the letter of an activity with its title."""
        return f"{self.letter(name)} {TITLES[name]}"

    def letters(self, names):
        """Write several activities as an answer, by their letters."""
        return listed(sorted(self.letter(name) for name in names)) if names else "nothing"

    def read(self, letters):
        """Return the names that an answer such as "B and C" stands for."""
        return {name for name in self.names if self.letter(name) in letters}

    def described(self, letters):
        """Write an answer with titles: the whole title of one activity, the verbs of several."""
        names = sorted(self.read(letters), key=self.letter)
        if len(names) < 2:
            return self.label(names[0]) if names else letters
        return listed(f"{self.letter(name)} {TITLES[name].split()[0]}" for name in names)


def case(random):
    """Tell one of four stories, its activities listed in any order."""
    names = ["Order", "Image", "Install", "Guide", "Training", "Handover"]
    story = STORIES[0]
    if random is None:
        names = ["Guide", "Image", "Order", "Install", "Training", "Handover"]
    else:
        random.shuffle(names)
        story = random.choice(STORIES)
    install, guide, training, handover, image = story
    links = dict(Order=(), Image=image, Install=install, Guide=guide, Training=training)
    return Story(tuple(names), (*links.items(), ("Handover", handover)))


def statement(story):
    """Tell the story, and ask for the predecessors."""
    told = " ".join(SENTENCES[link] for link in story.links)
    rows = [f"| {story.letter(name)} | {TITLES[name]} |" for name in story.names]
    table = table_of_rows("| | Activity |", rows)
    return f"""An office gets new laptops. {told}

{table}

**What does each activity wait for directly?** Do not name again what its predecessors wait for."""


def build_network(story):
    """Return what each activity waits for, by the letters of the list."""
    return {story.letter(name): story.letters(before) for name, before in story.links}


def list_order(story):
    """Let each activity wait for the one above it."""
    above = dict(zip(story.names[1:], story.names, strict=False))
    return {
        story.letter(name): story.letters([above[name]] if name in above else [])
        for name in story.names
    }


def everything_above(story):
    """Let each activity wait for all that stand above it."""
    above = [story.names[:place] for place in range(len(story.names))]
    return {story.letter(name): story.letters(above[at]) for at, name in enumerate(story.names)}


def waits_for_itself(answer, _):
    """Recognise an activity among its own predecessors, whatever the other rows say."""
    return any(letter in letters for letter, letters in answer.items())


def ancestors(story, name):
    """Return all that has to happen before an activity."""
    before = set(story.waits_for[name])
    return before.union(*(ancestors(story, each) for each in before))


def whole_history(story):
    """Name all that has to happen before each activity."""
    return {story.letter(name): story.letters(ancestors(story, name)) for name in story.names}


def names_too_many(answer, story):
    """Recognise a row that is right but for predecessors of predecessors."""
    return any(
        set(before) < story.read(answer[story.letter(name)]) <= ancestors(story, name)
        for name, before in story.links
    )


def turned_round(story):
    """Name what waits for each activity in place of what it waits for."""
    return {story.letter(name): story.letters(_after(story, name)) for name in story.names}


def _after(story, name):
    return [each for each, before in story.links if name in before]


def options(story):
    """Return all that could be chosen: nothing, each letter, and the sets that come up."""
    beliefs = (build_network, everything_above, whole_history, turned_round)
    sets = {letters for answer in beliefs for letters in answer(story).values()}
    chosen = sorted({*"ABCDEF", *sets} - {"nothing"}, key=lambda text: (len(text), text))
    return {letters: story.described(letters) for letters in ["nothing", *chosen]}


def explanation(story):
    """Give the predecessors, each with its sentence."""
    rows = [
        f"| {story.label(name)} | {story.described(story.letters(before))} | "
        f"{SENTENCES[name, before]} |"
        for name, before in sorted(story.links, key=lambda link: story.letter(link[0]))
    ]
    return table_of_rows("| Activity | Waits for | Because |", rows)


def _longest_history(story):
    return max(
        story.names, key=lambda name: len(ancestors(story, name)) - len(story.waits_for[name])
    )


def _history_feedback(story):
    name = _longest_history(story)
    return (
        "You also named what has to happen earlier still. For example, "
        f"{story.letter(name)} waits for {story.letters(story.waits_for[name])}; what comes before "
        "that is already held by it. "
        "Extra arrows do not change the dates, but they make a plan hard to read and to change."
    )


EXERCISE = Exercise(
    title="From a story to a network",
    minutes=5,
    case=case,
    statement=statement,
    answer=lambda story: Matching(
        {story.letter(name): story.label(name) for name in story.names},
        options(story),
        label="Waits directly for",
    ),
    solution=build_network,
    explanation=explanation,
    hints=(
        "Take one activity after the other. What would be missing if it began this minute?",
        lambda story: (
            "Two kinds of sentence help: “at once” means nothing, “with” and “when” name what has "
            f"to be there. “{story.label('Order')}” waits for nothing."
        ),
        lambda story: (
            f"“{story.label('Install')}” waits for {story.letters(story.waits_for['Install'])}, "
            f"and “{story.label('Training')}” for {story.letters(story.waits_for['Training'])}."
        ),
    ),
    mistakes=(
        Mistake(
            "waits-for-itself",
            lambda story: {letter: letter for letter in "ABCDEF"},
            "In your network an activity waits for itself, so it could never begin.",
            "Look for a row whose own letter stands beside it, and ask what it needs from others.",
            waits_for_itself,
        ),
        Mistake(
            "list-order-is-dependency",
            list_order,
            lambda story: (
                "You let the activities wait for what stands above them. The order of a list says "
                f"nothing: “{story.label('Order')}” can begin at once, wherever it stands."
            ),
            "Read the sentence of each activity and ask what it needs.",
            lambda answer, story: answer == everything_above(story),
        ),
        Mistake(
            "every-ancestor-is-predecessor",
            whole_history,
            _history_feedback,
            "Keep the last thing before each activity, and drop what comes before that.",
            names_too_many,
        ),
        Mistake(
            "arrows-turned-round",
            turned_round,
            lambda story: (
                "The arrows point the other way: you named what comes after each activity. "
                f"“{story.label('Handover')}” is last, and it is the one that waits."
            ),
            "Read each row as “this one cannot begin before …”.",
        ),
    ),
    outcome="construct-network",
    domains=("capm:predictive", "pmp:process", "project-plus:tools_documentation"),
)
