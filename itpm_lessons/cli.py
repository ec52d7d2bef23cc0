"""The `itpm` command: thin, so that all it does can be done from Python as well."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

app = typer.Typer(
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="Training kit on IT project management: lessons, plans, and the workshop for authors.",
)
Json = Annotated[bool, typer.Option("--json", help="Write JSON.")]
Root = Annotated[Path, typer.Option("--root", help="Checkout of the kit.")]
HERE = Path()


@app.callback()
def prepare() -> None:
    """Let no letter that a terminal cannot show end the command."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


@app.command()
def lab(
    folder: Annotated[Path | None, typer.Argument(help="Workbook; made where missing.")] = None,
    here: Annotated[bool, typer.Option("--here", help="Use the current folder.")] = False,
    port: Annotated[int | None, typer.Option(min=1, max=65535)] = None,
    browser: Annotated[bool, typer.Option("--browser/--no-browser")] = True,
) -> None:
    """Open the course in JupyterLab, in your workbook (itpm-workbook in your home folder)."""
    from . import lab as jupyter

    jupyter.start(_refusing(_workbook, folder, here), port, browser)


def _workbook(folder: Path | None, here: bool) -> Path:
    from .workbook import prepare_workbook

    laid = prepare_workbook(folder, here)
    typer.echo(f"Your workbook: {laid.folder}")
    for sentence in laid.sentences:
        typer.echo(sentence)
    return laid.folder


@app.command()
def plan(
    file: Annotated[Path, typer.Argument(help="CSV or MS Project XML.")], json_: Json = False
) -> None:
    """Schedule a plan of your own: dates, floats and the critical path."""
    from . import plan_report

    report = _refusing(plan_report.report, file)
    if json_:
        _write_json(report)
    else:
        plan_report.show(report)


@app.command()
def course(json_: Json = False) -> None:
    """List the lessons."""
    from dataclasses import asdict

    from .course import lessons
    from .workbook import counted

    keys = ("id", "number", "title", "words", "minutes", "exercises", "widgets")
    listed = [{key: asdict(lesson)[key] for key in keys} for lesson in _refusing(lessons)]
    if json_:
        _write_json({"lessons": listed})
        return
    for each in listed:
        exercises = counted(len(each["exercises"]), "exercise")
        typer.echo(f"{each['number']}  {each['title']}  ({each['minutes']} min, {exercises})")


progress_app = typer.Typer(
    invoke_without_command=True, help="Say what you have mastered, and what to do next."
)
app.add_typer(progress_app, name="progress")


@progress_app.callback()
def progress(context: typer.Context, json_: Json = False) -> None:
    """Say what you have mastered, what is weakest, and what to do next."""
    from .terminal import progress as terminal

    if context.invoked_subcommand is not None:
        return
    if json_:
        _write_json(_refusing(terminal.summary))
    else:
        from rich.console import Console

        _refusing(terminal.show, Console())


@progress_app.command("export")
def progress_export(
    file: Annotated[Path, typer.Argument(help="JSON file to write.")] = Path("my_progress.json"),
) -> None:
    """Write all that is kept about your progress to a file of your own."""
    from .terminal.progress import export

    typer.echo(_refusing(export, file))


@progress_app.command("delete")
def progress_delete(
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
) -> None:
    """Delete all that is kept about your progress on this machine."""
    from .terminal.progress import delete

    if not yes:
        typer.confirm("Delete your progress on this machine? This cannot be undone.", abort=True)
    typer.echo(_refusing(delete))


certificate_app = typer.Typer(no_args_is_help=True, help="Your certificate of completion.")
app.add_typer(certificate_app, name="certificate")


@certificate_app.command("write")
def certificate_write(
    name: Annotated[str, typer.Argument(help="The name that it shows.")],
    file: Annotated[Path, typer.Argument(help=".html or .pdf")] = Path("my_certificate.html"),
) -> None:
    """Write your certificate, when every lesson is mastered."""
    from .terminal.certificate import write

    certificate, files = _refusing(write, name, file)
    typer.echo(f"Wrote {' and '.join(map(str, files))} with the id {certificate.id}.")


@certificate_app.command("check")
def certificate_check(
    file: Annotated[Path, typer.Argument(help="The page, as HTML.")],
    progress: Annotated[Path | None, typer.Option(help="The holder's exported log.")] = None,
) -> None:
    """Check a certificate: its id, its gates, and with a log each answer."""
    from .terminal.certificate import examine

    findings = _refusing(examine, file, progress)
    for finding in findings:
        mark = {True: "ok ", False: "BAD", None: "?  "}[finding.ok]
        typer.echo(f"{mark} {finding.said}")
    raise typer.Exit(0 if all(finding.ok for finding in findings) else 1)


@app.command()
def portfolio(
    folder: Annotated[Path, typer.Argument(help="Where your my_… files are.")] = HERE,
    out: Annotated[Path | None, typer.Option(help="my_portfolio.html or .pdf")] = None,
) -> None:
    """Write a page to show, from the files that you made: HTML or tagged PDF."""
    from .terminal.portfolio import told, write

    for line in told(_refusing(write, folder, out)):
        typer.echo(line)


@app.command()
def gallery(json_: Json = False) -> None:
    """List the widgets, and the lessons that use them."""
    from .course import gallery as widgets

    listed = _refusing(widgets)
    if json_:
        _write_json({"widgets": listed})
        return
    for each in listed:
        where = f"  ({', '.join(each['lessons'])})" if each["lessons"] else ""
        typer.echo(f"{each['name']}{where}")
    typer.echo("All of them stand in notebooks/gallery.ipynb.")


@app.command()
def review(
    due: Annotated[bool, typer.Option("--due", help="Show what is due, and ask nothing.")] = False,
    exam: Annotated[str, typer.Option(help="Day of an exam, as 2026-12-20; or none.")] = "",
    json_: Json = False,
) -> None:
    """Review the cards that are due today: the deck of review() in a notebook."""
    from .course.deck import card_box
    from .practice import Progress
    from .practice.review import Review
    from .terminal import review as screens
    from .terminal.screen import Screen

    deck = Review(_refusing(card_box), Progress.open())
    if exam:
        _refusing(screens.set_exam, deck, exam)
    if json_:
        _write_json(screens.numbers(deck))
    elif due:
        screens.show_due(deck, Screen())
    else:
        screens.run(deck, Screen())


@app.command()
def practice(
    where: Annotated[
        str, typer.Argument(help="A lesson or an exercise; left out, where you left off.")
    ] = "",
) -> None:
    """Do the exercises one by one in the terminal; the log is that of the notebooks."""
    from .course import content
    from .practice import Progress
    from .terminal.practice import practise
    from .terminal.screen import Screen

    _refusing(practise, content(), Progress.open(), Screen(), where)


@app.command()
def glossary(
    words: Annotated[
        list[str] | None, typer.Argument(help="A word, an abbreviation, any spelling.")
    ] = None,
    json_: Json = False,
) -> None:
    """Explain a word of the field."""
    from .terminal.glossary import EXAMPLE, lines, look_up

    if not words:
        typer.echo(EXAMPLE)
        return
    told = _refusing(look_up, " ".join(words))
    if json_:
        _write_json(told)
        return
    for line in lines(told):
        typer.echo(line)


@app.command()
def doctor(json_: Json = False) -> None:
    """Say what is wrong with this installation, and what to do."""
    from dataclasses import asdict

    from .doctor import examine

    findings = examine()
    well = all(finding.ok for finding in findings if finding.required)
    if json_:
        _write_json({"ok": well, "checks": [asdict(finding) for finding in findings]})
    else:
        for each in findings:
            mark = "ok " if each.ok else "BAD" if each.required else "-  "
            typer.echo(f"{mark} {each.name}: {each.found}{'' if each.ok else f'; {each.remedy}'}")
        typer.echo("All is well." if well else "Something is wrong; see the lines marked BAD.")
    raise typer.Exit(0 if well else 1)


@app.command()
def build(
    check: Annotated[bool, typer.Option("--check", help="Write nothing; say what is old.")] = False,
    root: Root = HERE,
) -> None:
    """Make notebooks, exercises and solutions from what authors write."""
    from .build import build as make

    raise typer.Exit(_refusing(make, _checkout(root), check))


@app.command()
def check(root: Root = HERE) -> None:
    """Look over all content, and say what to mend and how."""
    from .check import report

    raise typer.Exit(_refusing(report, _checkout(root)))


@app.command()
def new(kind: str, id: str, root: Root = HERE) -> None:
    """Write a commented template: exercise, lesson, widget or question, with an id topic/name."""
    from .new import new as write

    *paths, next_step = _refusing(write, kind, id, _checkout(root))
    for path in paths:
        typer.echo(f"wrote {path}")
    typer.echo(next_step)


def _checkout(root: Path) -> Path:
    if not (root / "itpm_lessons" / "content").is_dir():
        problem = "is not a checkout of the kit"
        _refuse(f"folder {str(root.resolve())!r}: {problem}; change into one, or give --root")
    return root


def _refusing(do: Callable[..., Any], *arguments: Any) -> Any:
    """Do it; a refusal becomes one line on the error stream and exit status 2."""
    from .engines.refusal import Refusal

    try:
        return do(*arguments)
    except Refusal as refusal:
        _refuse(str(refusal))


def _refuse(message: str) -> None:
    typer.echo(message, err=True)
    raise typer.Exit(2)


def _write_json(value: object) -> None:
    """Write JSON in ASCII: a name survives whatever the stream can show."""
    sys.stdout.write(json.dumps(value, indent=2, default=float) + "\n")
