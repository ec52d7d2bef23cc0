"""What a learner types: the lines that give an answer, for each kind of answer."""

from string import ascii_lowercase

from typer.testing import CliRunner

from itpm_lessons import cli
from itpm_lessons.practice import (
    Choice,
    ChoiceSet,
    Matching,
    NameSet,
    Number,
    Ordering,
    Table,
    Text,
)


def itpm(*arguments, lines=(), **options):
    """Run a command with these lines typed; the input ends behind them."""
    typed = "".join(f"{line}\n" for line in lines)
    done = CliRunner().invoke(cli.app, list(arguments), input=typed, **options)
    assert done.exception is None or isinstance(done.exception, SystemExit), done.exception
    return done


def words(done):
    return " ".join(done.stdout.split())


def lines_for(kind, answer):
    """The lines that give `answer`, in the order in which they are asked for."""
    entries = kind.entries(answer)
    match kind:
        case NameSet():
            return [" ".join(kind.named.labels[key] for key in answer)]
        case Number():
            return [entries["answer"]]
        case Text():
            return [answer, ""]
        case Choice():
            return [letters(kind.named.labels, [answer])]
        case ChoiceSet():
            return [letters(kind.named.labels, answer)]
        case Ordering(path=True):
            return ["-".join(answer)]
        case Ordering():
            return [letters(kind.named.labels, answer)]
        case Matching():
            return [letters(kind.options.labels, [answer[key]]) for key in kind.rows.labels]
        case Table():
            columns = len(kind.columns)
            return [
                entries[f"answer:{r}:{c}"] for r in range(len(kind.rows)) for c in range(columns)
            ]
    raise NotImplementedError(kind)


def letters(options, chosen):
    by_key = dict(zip(options, ascii_lowercase, strict=False))
    return " ".join(by_key[key] for key in chosen)
